//! Which day: a draft of a plan, and the best days in it.

use super::objective::{Account, Rank, Scene};
use super::pool::{Candidate, Pool};
use super::tally::Tally;

/// A candidate in the plan: from a day on, so many times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub candidate: usize,
    pub day: i32,
    pub count: i32,
}

impl Unit {
    /// A candidate that has no days yet.
    pub(super) const fn new(candidate: usize) -> Unit {
        Unit { candidate, day: 0, count: 0 }
    }
}

/// Up to two units, by their places, that go, each with one that comes. No candidate and no place may be in it twice, save the candidate
/// of a unit that comes in its own place.
pub(super) type Exchange = [(Option<usize>, Option<Unit>); 2];

/// A plan in the making. Every change is tried on it and kept only if it ranks better.
pub(super) struct Draft<'a> {
    pub pool: &'a Pool,
    pub units: Vec<Unit>,
    pub rank: Rank,
    /// How often better days may still be asked for; bounds the time.
    pub left: u32,
    used: Vec<bool>,
    tally: Tally<'a>,
}

impl<'a> Draft<'a> {
    /// A draft with nothing but what is kept.
    pub(super) fn new(scene: &'a Scene, pool: &'a Pool, most: u32) -> Draft<'a> {
        let mut tally = Tally::new(scene, &pool.facts);
        pool.kept.iter().for_each(|pick| tally.add(*pick));
        let rank = tally.account().rank();
        Draft { pool, units: Vec::new(), rank, left: most, used: vec![false; pool.candidates.len()], tally }
    }

    /// The candidate of a unit.
    pub(super) fn candidate(&self, unit: Unit) -> &'a Candidate {
        &self.pool.candidates[unit.candidate]
    }

    /// Whether a candidate is in the draft.
    pub(super) fn is_used(&self, candidate: usize) -> bool {
        self.used[candidate]
    }

    /// How many touches it has, kept ones among them.
    #[cfg(feature = "exact")]
    pub(super) fn touches(&self) -> usize {
        let units = self.units.iter().map(|&unit| self.candidate(unit).picks(unit.day, unit.count).count());
        self.pool.kept.len() + units.sum::<usize>()
    }

    /// The draft as it stands, judged.
    pub(super) fn account(&mut self) -> Account {
        self.tally.account()
    }

    fn enter(&mut self, unit: Unit) {
        let pool = self.pool;
        pool.candidates[unit.candidate].picks(unit.day, unit.count).for_each(|pick| self.tally.add(pick));
    }

    fn leave(&mut self, unit: Unit) {
        let pool = self.pool;
        pool.candidates[unit.candidate].picks(unit.day, unit.count).for_each(|pick| self.tally.remove(pick));
    }

    /// Puts a unit in, whatever that does to the rank, which is left as it was.
    fn put(&mut self, unit: Unit) {
        self.enter(unit);
        self.used[unit.candidate] = true;
        self.units.push(unit);
    }

    /// Takes the unit at a place out, whatever that does to the rank, which is left as it was. The last unit takes its place.
    fn take(&mut self, at: usize) -> Unit {
        let unit = self.units.swap_remove(at);
        self.leave(unit);
        self.used[unit.candidate] = false;
        unit
    }

    /// Makes these the units, with a rank that is known.
    pub(super) fn reset(&mut self, units: &[Unit], rank: Rank) {
        for at in (0..self.units.len()).rev() {
            if !units.contains(&self.units[at]) {
                self.take(at);
            }
        }
        for &unit in units {
            if !self.units.contains(&unit) {
                self.put(unit);
            }
        }
        self.rank = rank;
    }

    /// Makes an exchange, if the account that this gives is to be kept; asks first of what is quickly known, which is never worse than the
    /// whole. Nothing if it is not made.
    pub(super) fn exchange(&mut self, exchange: &Exchange, keep: impl Fn(&Account) -> bool) -> Option<Account> {
        let known = self.tally.verdicts();
        let former = exchange.map(|(out, into)| (out.map(|at| self.units[at]), into));
        former.iter().for_each(|(out, into)| self.trade(*out, *into));
        let account = if keep(&self.tally.outline()) { Some(self.tally.account()).filter(&keep) } else { None };
        if account.is_none() {
            former.iter().rev().for_each(|(out, into)| self.trade(*into, *out));
            self.tally.recall(known);
            return None;
        }
        for (out, into) in &former {
            out.iter().for_each(|unit| self.used[unit.candidate] = false);
            into.iter().for_each(|unit| self.used[unit.candidate] = true);
        }
        for (out, into) in former {
            let place = out.and_then(|out| self.units.iter().position(|unit| *unit == out));
            match (place, into) {
                (Some(at), Some(unit)) => self.units[at] = unit,
                (Some(at), None) => {
                    self.units.swap_remove(at);
                }
                (None, Some(unit)) => self.units.push(unit),
                (None, None) => {}
            }
        }
        account
    }

    /// Takes a unit out of the tally and puts another in.
    fn trade(&mut self, out: Option<Unit>, into: Option<Unit>) {
        if let (Some(out), Some(into)) = (out, into)
            && out.candidate == into.candidate
            && out.count == 1
            && into.count == 1
            && self.candidate(out).slot.every == 0
        {
            let candidate = self.candidate(out);
            for (from, to) in candidate.picks(out.day, 1).zip(candidate.picks(into.day, 1)) {
                self.tally.shift(from, to);
            }
            return;
        }
        if let Some(unit) = out {
            self.leave(unit);
        }
        if let Some(unit) = into {
            self.enter(unit);
        }
    }

    /// The rank the draft would have with some units more, if it is better than another.
    fn with(&mut self, units: &[Unit], than: Rank) -> Option<Rank> {
        self.left = self.left.saturating_sub(1);
        units.iter().for_each(|unit| self.enter(*unit));
        let rank = self.tally.better(than);
        units.iter().for_each(|unit| self.leave(*unit));
        rank
    }

    /// The best days for a unit that is not in the draft, and the rank it would have then, if that is better than another. With a count
    /// of 0 it has not been in the draft before.
    fn best_days(&mut self, former: Unit, than: Rank) -> Option<(Rank, Unit)> {
        let candidate = self.candidate(former);
        let slot = candidate.slot;
        let mut best: Option<(Rank, Unit)> = None;
        for day in by_distance(slot.preferred, slot.from, slot.to) {
            for count in counts(candidate.most(day), former.count) {
                let unit = Unit { day, count, ..former };
                if unit == former || self.left == 0 {
                    continue;
                }
                let than = best.map_or(than, |(rank, _)| rank);
                if let Some(rank) = self.with(&[unit], than) {
                    best = Some((rank, unit));
                }
            }
        }
        best
    }

    /// Whether a candidate could make the draft better than its rank says, on any days: by mending something, or by its value alone.
    fn is_worth_trying(&self, candidate: usize) -> bool {
        let candidate = &self.pool.candidates[candidate];
        self.has_trouble() || -self.tally.ceiling(candidate.facts, candidate.most(candidate.slot.from)) < self.rank.4
    }

    /// Whether it is beyond the limits or breaks a rule at the level of an error or a warning.
    pub(super) const fn has_trouble(&self) -> bool {
        self.rank.0 > 0 || self.rank.1 > 0 || self.rank.2 > 0
    }

    /// Adds a candidate on its best days, if that makes the draft better.
    pub(super) fn add(&mut self, candidate: usize) -> bool {
        let best = if self.is_worth_trying(candidate) { self.best_days(Unit::new(candidate), self.rank) } else { None };
        if let Some((rank, unit)) = best {
            self.put(unit);
            self.rank = rank;
        }
        best.is_some()
    }

    /// Moves the unit at a place to its best days, or puts another candidate in its place on its best days, if that makes the draft better.
    pub(super) fn replace(&mut self, at: usize, candidate: usize) -> bool {
        let former = self.units[at];
        self.leave(former);
        let same = candidate == former.candidate;
        let next = if same { former } else { Unit::new(candidate) };
        let best = if same || self.is_worth_trying(candidate) { self.best_days(next, self.rank) } else { None };
        if let Some((rank, unit)) = best {
            self.rank = rank;
            self.units[at] = unit;
            self.used[former.candidate] = false;
            self.used[unit.candidate] = true;
        }
        self.enter(self.units[at]);
        best.is_some()
    }

    /// Drops the unit at a place, if that makes the draft better.
    pub(super) fn drop(&mut self, at: usize) -> bool {
        let unit = self.units[at];
        self.leave(unit);
        self.left = self.left.saturating_sub(1);
        match self.tally.better(self.rank) {
            Some(rank) => {
                self.rank = rank;
                self.units.remove(at);
                self.used[unit.candidate] = false;
                true
            }
            None => {
                self.enter(unit);
                false
            }
        }
    }
}

/// Lengths of a series worth trying: all of it, one, and one more or fewer than now.
fn counts(most: i32, now: i32) -> impl Iterator<Item = i32> {
    let mut counts = [most, 1, now - 1, now + 1, now];
    for at in 1..counts.len() {
        if counts[..at].contains(&counts[at]) {
            counts[at] = 0;
        }
    }
    counts.into_iter().filter(move |count| (1..=most).contains(count))
}

/// The days of a window, from the preferred one outward, earlier ones first.
fn by_distance(preferred: i32, from: i32, to: i32) -> impl Iterator<Item = i32> {
    (0..=(to - from))
        .flat_map(move |far| [preferred - far, preferred + far].into_iter().take(if far == 0 { 1 } else { 2 }))
        .filter(move |day| (from..=to).contains(day))
}
