//! Which day: a draft of a plan, and the best days in it.

use super::objective::{Account, Pick, Scene};
use super::pool::{Candidate, Pool};

/// A candidate in the plan: from a day on, so many times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub candidate: usize,
    pub day: i32,
    pub count: i32,
}

/// How good a draft is, best first.
pub(super) type Rank = (i64, i64, i64, i64);

/// A plan in the making. Every change is tried on it and kept only if it ranks better.
pub(super) struct Draft<'a> {
    pub scene: &'a Scene,
    pub pool: &'a Pool,
    pub units: Vec<Unit>,
    pub rank: Rank,
    /// How often the evaluator may still be asked; bounds the time.
    pub left: u32,
    scratch: Vec<Pick>,
}

impl<'a> Draft<'a> {
    /// Worse than any draft.
    pub(super) const WORST: Rank = (i64::MAX, 0, 0, 0);

    /// Whether it is within the limits and breaks no rule at the level of an error or a warning.
    pub(super) const fn is_sound(&self) -> bool {
        self.rank.0 == 0 && self.rank.1 == 0 && self.rank.2 == 0
    }

    /// A draft with nothing but what is kept.
    pub(super) fn new(scene: &'a Scene, pool: &'a Pool, most: u32) -> Draft<'a> {
        let mut draft = Draft { scene, pool, units: Vec::new(), rank: (0, 0, 0, 0), left: most, scratch: Vec::with_capacity(64) };
        draft.rank = draft.ranked();
        draft
    }

    /// The candidate of a unit.
    pub(super) fn candidate(&self, unit: Unit) -> &'a Candidate {
        &self.pool.candidates[unit.candidate]
    }

    /// All touches of the draft in the order of their days; on one day kept ones first.
    pub(super) fn picks(&mut self) -> &[Pick] {
        let Draft { pool, units, scratch, .. } = self;
        scratch.clear();
        scratch.extend_from_slice(&pool.kept);
        for unit in units.iter() {
            scratch.extend(pool.candidates[unit.candidate].picks(unit.day, unit.count));
        }
        scratch.sort_unstable();
        scratch
    }

    /// The draft as it stands, judged.
    pub(super) fn account(&mut self) -> Account {
        let (scene, pool) = (self.scene, self.pool);
        scene.judged(self.picks(), &pool.facts)
    }

    /// Judges the units as they are now.
    pub(super) fn ranked(&mut self) -> Rank {
        self.left = self.left.saturating_sub(1);
        self.account().rank()
    }

    /// Keeps the units as they are now if they rank better than before, else puts the former ones back.
    pub(super) fn keep_if_better(&mut self, former: &[Unit]) -> bool {
        let rank = self.ranked();
        let better = rank < self.rank;
        if better {
            self.rank = rank;
        } else {
            self.units.clear();
            self.units.extend_from_slice(former);
        }
        better
    }

    /// Adds a candidate on its best days, if that makes the draft better.
    pub(super) fn add(&mut self, candidate: usize) -> bool {
        self.units.push(Unit { candidate, day: 0, count: 0 });
        let placed = self.place(self.units.len() - 1);
        if !placed {
            self.units.pop();
        }
        placed
    }

    /// Adds two candidates, the second on the day after the first or as near to it as its slot lets it, if that makes the draft better.
    pub(super) fn add_both(&mut self, first: usize, second: usize) -> bool {
        let (slot, other) = (self.pool.candidates[first].slot, self.pool.candidates[second].slot);
        let length = self.units.len();
        let mut best = None;
        for day in by_distance(slot.preferred, slot.from, slot.to).collect::<Vec<_>>() {
            if self.left == 0 {
                break;
            }
            let pair = [
                Unit { candidate: first, day, count: 1 },
                Unit { candidate: second, day: (day + 1).clamp(other.from, other.to), count: 1 },
            ];
            self.units.extend(pair);
            let rank = self.ranked();
            if rank < self.rank {
                (self.rank, best) = (rank, Some(pair));
            }
            self.units.truncate(length);
        }
        self.units.extend(best.into_iter().flatten());
        best.is_some()
    }

    /// Moves the unit at a place to its best days; with a count of 0 it is not yet in the plan. Says whether it moved.
    pub(super) fn place(&mut self, at: usize) -> bool {
        let former = self.units[at];
        let candidate = self.candidate(former);
        let slot = candidate.slot;
        let mut best = None;
        for day in by_distance(slot.preferred, slot.from, slot.to) {
            let most = candidate.most(day);
            for count in counts(most, former.count) {
                let unit = Unit { day, count, ..former };
                if unit == former || self.left == 0 {
                    continue;
                }
                self.units[at] = unit;
                let rank = self.ranked();
                if rank < self.rank {
                    (self.rank, best) = (rank, Some(unit));
                }
            }
        }
        self.units[at] = best.unwrap_or(former);
        best.is_some()
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
