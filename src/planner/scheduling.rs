//! Which day: a draft of a plan, and the best days in it.

#[cfg(feature = "exact")]
use super::objective::Account;
use super::objective::Scene;
#[cfg(feature = "exact")]
use super::pool::Candidate;
use super::pool::Pool;
use super::score::{Bar, Score};
use super::tally::{Move, Stage, Tally};

/// A candidate in the plan: from a day on, so many times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub candidate: usize,
    pub day: i32,
    pub count: i32,
}

/// A unit, by its place, that goes, one that comes, or, in its place, both.
pub(super) type Exchange = (Option<usize>, Option<Unit>);

/// Where a candidate is that is in no place.
const NOWHERE: usize = usize::MAX;

/// A plan in the making.
pub(super) struct Draft<'a> {
    pub pool: &'a Pool,
    pub units: Vec<Unit>,
    /// How often better days may still be asked for; bounds the time.
    pub left: u32,
    /// The place of each candidate among the units.
    places: Vec<usize>,
    tally: Tally<'a>,
    /// Room for what an exchange moves.
    moves: Vec<Move>,
}

impl<'a> Draft<'a> {
    /// A draft with nothing but what is kept.
    pub(super) fn new(scene: &'a Scene, pool: &'a Pool, most: u32) -> Draft<'a> {
        let tally = Tally::new(scene, &pool.facts, &pool.kept);
        let places = vec![NOWHERE; pool.candidates.len()];
        Draft { pool, units: Vec::new(), left: most, places, tally, moves: Vec::new() }
    }

    /// The candidate of a unit.
    #[cfg(feature = "exact")]
    fn candidate(&self, unit: Unit) -> &'a Candidate {
        &self.pool.candidates[unit.candidate]
    }

    /// Whether a candidate is in the draft.
    #[inline]
    pub(super) fn is_used(&self, candidate: usize) -> bool {
        self.places[candidate] != NOWHERE
    }

    /// The place of a candidate's unit.
    #[inline]
    pub(super) fn place(&self, candidate: usize) -> Option<usize> {
        Some(self.places[candidate]).filter(|place| *place != NOWHERE)
    }

    /// How many touches it has, kept ones among them.
    #[cfg(feature = "exact")]
    pub(super) fn touches(&self) -> usize {
        let units = self.units.iter().map(|&unit| self.candidate(unit).picks(unit.day, unit.count).count());
        self.pool.kept.len() + units.sum::<usize>()
    }

    /// The draft as it stands, judged.
    #[cfg(feature = "exact")]
    pub(super) const fn account(&self) -> Account {
        self.tally.account()
    }

    /// How good it is.
    #[inline]
    pub(super) const fn score(&self) -> Score {
        self.tally.score()
    }

    /// Makes these the units.
    pub(super) fn reset(&mut self, units: &[Unit]) {
        self.moves.clear();
        for at in 0..self.units.len() {
            self.gather(Some(self.units[at]), None);
            self.places[self.units[at].candidate] = NOWHERE;
        }
        for (at, unit) in units.iter().enumerate() {
            self.gather(None, Some(*unit));
            self.places[unit.candidate] = at;
        }
        self.units.clear();
        self.units.extend_from_slice(units);
        self.tally.make(&self.moves);
    }

    /// Makes exchanges together, if what this gives is good enough. Else says at which stage that was known. No candidate and no place may be in
    /// them twice, save the candidate of a unit that comes in its own place; and no more than two units may go without one that comes in their place.
    pub(super) fn exchange(&mut self, exchanges: &[Exchange], bar: &Bar) -> Result<Score, Stage> {
        self.moves.clear();
        for (out, into) in exchanges {
            self.gather(out.map(|at| self.units[at]), *into);
        }
        let score = self.tally.attempt(&self.moves, bar)?;
        let mut gone = [NOWHERE; 2];
        for &(out, into) in exchanges {
            match (out, into) {
                (Some(at), Some(unit)) => {
                    self.places[self.units[at].candidate] = NOWHERE;
                    self.places[unit.candidate] = at;
                    self.units[at] = unit;
                }
                (Some(at), None) if gone[0] == NOWHERE => gone[0] = at,
                (Some(at), None) => gone[1] = at,
                (None, Some(unit)) => {
                    self.places[unit.candidate] = self.units.len();
                    self.units.push(unit);
                }
                (None, None) => {}
            }
        }
        // The last first, so that the places of others stay right.
        if gone[0] != NOWHERE && (gone[1] == NOWHERE || gone[0] < gone[1]) {
            gone.swap(0, 1);
        }
        for at in gone.into_iter().filter(|at| *at != NOWHERE) {
            let unit = self.units.swap_remove(at);
            self.places[unit.candidate] = NOWHERE;
            if let Some(moved) = self.units.get(at) {
                self.places[moved.candidate] = at;
            }
        }
        Ok(score)
    }

    /// Adds to the moves what takes a unit out and puts another in.
    fn gather(&mut self, out: Option<Unit>, into: Option<Unit>) {
        let pool = self.pool;
        if let (Some(out), Some(into)) = (out, into)
            && out.candidate == into.candidate
        {
            let candidate = &pool.candidates[out.candidate];
            if let Some((from, to)) = candidate.only(out.day).zip(candidate.only(into.day)) {
                self.moves.push(Move { from: Some(from), to: Some(to) });
                return;
            }
            if !candidate.passes_over() {
                // Repeats stay what they are and only change their days.
                let (mut from, mut to) = (candidate.picks(out.day, out.count), candidate.picks(into.day, into.count));
                loop {
                    let (from, to) = (from.next(), to.next());
                    if from.is_none() && to.is_none() {
                        return;
                    }
                    if from != to {
                        self.moves.push(Move { from, to });
                    }
                }
            }
        }
        for (unit, comes) in [(out, false), (into, true)] {
            let Some(unit) = unit else { continue };
            let candidate = &pool.candidates[unit.candidate];
            let change = |pick| if comes { Move { from: None, to: Some(pick) } } else { Move { from: Some(pick), to: None } };
            match candidate.only(unit.day) {
                Some(pick) => self.moves.push(change(pick)),
                None => self.moves.extend(candidate.picks(unit.day, unit.count).map(change)),
            }
        }
    }

    /// Tries all days for a candidate, and keeps what makes the draft better: a unit of it more, or one in the place of another, or other days for it.
    pub(super) fn place_well(&mut self, at: Option<usize>, candidate: usize) {
        let slot = self.pool.candidates[candidate].slot;
        let mut at = at;
        let single = self.pool.candidates[candidate].most(slot.from) == 1;
        for day in by_distance(slot.preferred, slot.from, slot.to) {
            let now = at.map(|at| self.units[at]).filter(|unit| unit.candidate == candidate);
            for count in counts(self.pool.candidates[candidate].most(day), now.map_or(0, |unit| unit.count)) {
                let unit = Unit { candidate, day, count };
                if Some(unit) == now {
                    continue;
                }
                if self.left == 0 {
                    return;
                }
                self.left -= 1;
                match self.exchange(&[(at, Some(unit))], &Bar::Rank(self.score())) {
                    Ok(_) => at = self.place(candidate),
                    // What is not worth its place on the day it prefers is not worth it on any other.
                    Err(Stage::Worth) if single && now.is_none() && day == slot.preferred => return,
                    Err(_) => {}
                }
            }
        }
    }

    /// Drops the unit at a place, if that makes the draft better.
    pub(super) fn drop(&mut self, at: usize) {
        self.left = self.left.saturating_sub(1);
        let _ = self.exchange(&[(Some(at), None)], &Bar::Rank(self.score()));
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
