//! Where a walk of [`super::annealing`] goes: what is tried next is drawn by lot among some kinds of exchanges.

use super::annealing::Manner;
use super::lots::Lots;
use super::objective::Scene;
use super::pool::{Candidate, Pool};
use super::scheduling::{Draft, Exchange, Unit};
use super::timeline::LAST_DAY;
use crate::domain::touch::Kind;

/// The first days of any plan lie no earlier before the Sale.
const BEFORE: i32 = 60;
/// Of a hundred exchanges, those of a milestone with what celebrates it, those of a touch with another one near its day, and those that do two
/// things at once.
const PAIRS: usize = 4;
const RELAYS: usize = 10;
const DOUBLES: usize = 10;
/// Of a hundred, those of one touch for two or of two for one.
const SPLITS: usize = 4;
/// Of a hundred, those that move all touches of a stretch of days together: from so many days to so many, and by up to so many days. More touches
/// than so many do not move together, for that takes long and is seldom better.
const SLIDES: usize = 6;
const STRETCH: [i32; 2] = [2, 26];
const FARTHEST: usize = 4;
const MOST_SLID: usize = 12;
/// Of a hundred candidates that come, those that are the better of two drawn.
const CHOSEN: usize = 10;
/// Of a hundred single things, those that add or drop a touch, that move one, and that put one of any phase in its place; the rest put one of
/// the same phase there.
const TOGGLES: usize = 30;
const SHIFTS: usize = 30;
const FAR: usize = 15;
/// One in so many steps with what the preset advises against is taken.
const RELUCTANCE: usize = 6;
/// Of a hundred series, those that a walk keeps short: one of these, drawn for the walk. Each is kept to so many touches at most, or fewer.
const SHORTENED: [usize; 3] = [25, 50, 75];
const SHORT: usize = 3;

/// Where the walk goes.
pub(super) struct Walk<'a> {
    pool: &'a Pool,
    /// What is drawn next.
    pub lots: Lots,
    /// The candidates of each phase.
    homes: [Vec<usize>; 8],
    /// The candidates that may lie on each day, from so many days before the Sale on.
    open: Vec<Vec<u16>>,
    milestones: Vec<usize>,
    celebrations: Vec<usize>,
    /// What each candidate is worth alone.
    promise: Vec<i64>,
    /// The most touches of each candidate, in this walk.
    most: Vec<i32>,
    /// What is to be tried.
    pub exchange: Vec<Exchange>,
}

impl<'a> Walk<'a> {
    /// From the beginning of the sequence of this lot.
    pub(super) fn new(scene: &Scene, pool: &'a Pool, manner: Manner, lot: u64) -> Walk<'a> {
        let mut homes = [const { Vec::new() }; 8];
        for (at, candidate) in pool.candidates.iter().enumerate() {
            homes[candidate.template.sub_phase.phase.index()].push(at);
        }
        let open = (-BEFORE..=LAST_DAY)
            .map(|day| {
                (0_u16..)
                    .zip(&pool.candidates)
                    .filter(|(_, candidate)| (candidate.slot.from..=candidate.slot.to).contains(&day))
                    .map(|(at, _)| at)
                    .collect()
            })
            .collect();
        let facts = |candidate: &Candidate| &pool.facts[usize::from(candidate.facts)];
        let promise = pool.candidates.iter().map(|candidate| scene.worth_alone(facts(candidate))).collect();
        let of = |kind: Kind| (0..pool.candidates.len()).filter(|at| pool.candidates[*at].template.kind == kind).collect();
        let (milestones, celebrations) = (of(Kind::Milestone), of(Kind::Celebrate));
        let mut lots = Lots::of(lot);
        let shortens = matches!(manner, Manner::Short | Manner::Strict | Manner::Dear);
        let shortened = if shortens { SHORTENED[lots.below(SHORTENED.len())] } else { 0 };
        let mut most = || if lots.below(100) < shortened { 1 + lots.below(SHORT) as i32 } else { i32::MAX };
        let most = pool.candidates.iter().map(|_| most()).collect();
        Walk { pool, lots, homes, open, milestones, celebrations, promise, most, exchange: Vec::with_capacity(MOST_SLID) }
    }
}

impl Walk<'_> {
    /// Draws what is to be tried. Nothing where the lot fell on what cannot be done.
    pub(super) fn step(&mut self, draft: &Draft) {
        self.exchange.clear();
        let lot = self.lots.below(100);
        if (PAIRS + RELAYS + SPLITS..PAIRS + RELAYS + SPLITS + SLIDES).contains(&lot) {
            self.slide(draft);
            if !self.exchange.is_empty() && self.exchange.len() < MOST_SLID && self.lots.below(2) == 0 {
                self.make_room(draft);
            }
        } else if let Some(two) = self.drawn(draft, lot) {
            self.exchange.extend(two.into_iter().filter(|(out, into)| out.is_some() || into.is_some()));
        }
    }

    fn drawn(&mut self, draft: &Draft, lot: usize) -> Option<[Exchange; 2]> {
        if self.pool.candidates.is_empty() {
            return None;
        }
        if lot < PAIRS && !self.milestones.is_empty() && !self.celebrations.is_empty() {
            return self.pair(draft);
        }
        if lot < PAIRS + RELAYS && !draft.units.is_empty() {
            return self.relay(draft);
        }
        if lot < PAIRS + RELAYS + SPLITS && draft.units.len() > 1 {
            return self.split(draft);
        }
        let one = self.single(draft)?;
        if lot < 100 - DOUBLES || draft.units.len() < 2 {
            return Some([one, (None, None)]);
        }
        let two = self.single(draft)?;
        let candidates = |(out, into): Exchange| [out.map(|at| draft.units[at].candidate), into.map(|unit| unit.candidate)];
        let clash = candidates(one).iter().flatten().any(|candidate| candidates(two).contains(&Some(*candidate)));
        (!clash).then_some([one, two])
    }

    /// The touches of a stretch of days move together, each as far as its slot lets it.
    fn slide(&mut self, draft: &Draft) {
        if draft.units.is_empty() {
            return;
        }
        let day = draft.units[self.lots.below(draft.units.len())].day;
        let last = day + STRETCH[0] + self.lots.below((STRETCH[1] - STRETCH[0] + 1) as usize) as i32;
        let far = 1 + self.lots.below(FARTHEST) as i32;
        let by = if self.lots.below(2) == 0 { far } else { -far };
        for (at, unit) in draft.units.iter().enumerate().filter(|(_, unit)| (day..=last).contains(&unit.day)) {
            let candidate = &self.pool.candidates[unit.candidate];
            let next = (unit.day + by).clamp(candidate.slot.from, candidate.slot.to);
            if next == unit.day {
                continue;
            }
            if self.exchange.len() == MOST_SLID {
                self.exchange.clear();
                return;
            }
            let count = unit.count.min(candidate.most(next)).max(1);
            self.exchange.push((Some(at), Some(Unit { day: next, count, ..*unit })));
        }
    }

    /// One step more with what slides, as touches often have to move so that another one can come.
    fn make_room(&mut self, draft: &Draft) {
        let Some((out, into)) = self.single(draft) else { return };
        let slides = |at: usize| self.exchange.iter().any(|(out, _)| *out == Some(at));
        let stays = |at: usize, unit: Unit| draft.units[at].candidate == unit.candidate;
        let is_free = |unit: Unit| out.is_some_and(|at| stays(at, unit)) || !draft.is_used(unit.candidate);
        if out.is_none_or(|at| !slides(at)) && into.is_none_or(is_free) {
            self.exchange.push((out, into));
        }
    }

    /// A milestone and a touch that celebrates it, which come, go or move together.
    fn pair(&mut self, draft: &Draft) -> Option<[Exchange; 2]> {
        let milestone = self.milestones[self.lots.below(self.milestones.len())];
        let slot = self.pool.candidates[milestone].slot;
        if draft.is_used(milestone) {
            let at = draft.place(milestone)?;
            let day = draft.units[at].day;
            let near = |unit: &Unit| (day..=day + 3).contains(&unit.day) && self.celebrations.contains(&unit.candidate);
            let party = draft.units.iter().position(near)?;
            if self.lots.below(3) == 0 {
                return Some([(Some(at), None), (Some(party), None)]);
            }
            let (unit, other) = (draft.units[at], draft.units[party]);
            let next = self.day(milestone, Some(day));
            let room = self.pool.candidates[other.candidate].slot;
            let then = (other.day + next - day).clamp(room.from, room.to);
            return (next != day)
                .then_some([(Some(at), Some(Unit { day: next, ..unit })), (Some(party), Some(Unit { day: then, ..other }))]);
        }
        let party = self.celebrations[self.lots.below(self.celebrations.len())];
        if draft.is_used(party) {
            return None;
        }
        let day = self.day(milestone, Some(slot.preferred));
        let room = self.pool.candidates[party].slot;
        let then = (day + 1 + self.lots.below(3) as i32).clamp(room.from, room.to);
        Some([
            (None, Some(Unit { candidate: milestone, day, count: 1 })),
            (None, Some(Unit { candidate: party, day: then, count: 1 })),
        ])
    }

    /// A touch gives way to one of another candidate on about the same day, or the last of a series does; or a series goes on instead of it.
    fn relay(&mut self, draft: &Draft) -> Option<[Exchange; 2]> {
        let at = self.lots.below(draft.units.len());
        let unit = draft.units[at];
        let slot = self.pool.candidates[unit.candidate].slot;
        if slot.every > 0 && self.lots.below(2) == 0 && unit.count < self.most(unit.candidate, unit.day) {
            let next = unit.day + unit.count * slot.every;
            let near = |other: &Unit| (next - 3..=next + 3).contains(&other.day) && other.count == 1;
            let gone = draft.units.iter().position(near)?;
            return (gone != at).then_some([(Some(at), Some(Unit { count: unit.count + 1, ..unit })), (Some(gone), None)]);
        }
        let day = unit.day + (unit.count - 1) * slot.every;
        let open = self.open.get(usize::try_from(day + BEFORE).ok()?)?;
        if open.is_empty() {
            return None;
        }
        let (one, two) = (open[self.lots.below(open.len())], open[self.lots.below(open.len())]);
        let candidate = self.better(usize::from(one), usize::from(two));
        if draft.is_used(candidate) {
            return None;
        }
        let room = self.pool.candidates[candidate].slot;
        let comes = Unit { candidate, day: (day + self.lots.below(3) as i32 - 1).clamp(room.from, room.to), count: 1 };
        Some(if unit.count > 1 {
            [(Some(at), Some(Unit { count: unit.count - 1, ..unit })), (None, Some(comes))]
        } else {
            [(Some(at), Some(comes)), (None, None)]
        })
    }

    /// Two touches come in the place of one, or one in the place of two.
    fn split(&mut self, draft: &Draft) -> Option<[Exchange; 2]> {
        let at = self.lots.below(draft.units.len());
        let one = self.any();
        if draft.is_used(one) {
            return None;
        }
        let one = self.unit(one, Some(draft.units[at].day))?;
        if self.lots.below(2) == 0 {
            let other = self.lots.below(draft.units.len());
            return (other != at).then_some([(Some(at), Some(one)), (Some(other), None)]);
        }
        let two = self.any();
        if draft.is_used(two) || two == one.candidate {
            return None;
        }
        Some([(Some(at), Some(one)), (None, Some(self.unit(two, None)?))])
    }

    /// Any candidate.
    fn any(&mut self) -> usize {
        let many = self.pool.candidates.len();
        let (one, two) = (self.lots.below(many), self.lots.below(many));
        self.better(one, two)
    }

    /// The first of two candidates, or, so often, the one that promises more.
    fn better(&mut self, one: usize, two: usize) -> usize {
        if self.promise[two] > self.promise[one] && self.lots.below(100) < CHOSEN { two } else { one }
    }

    /// The place of a unit that goes, and a unit that comes.
    fn single(&mut self, draft: &Draft) -> Option<Exchange> {
        let (many, lot) = (draft.units.len(), self.lots.below(100));
        if lot < TOGGLES || many == 0 {
            let candidate = self.any();
            if draft.is_used(candidate) {
                return Some((draft.place(candidate), None));
            }
            return Some((None, Some(self.unit(candidate, None)?)));
        }
        let at = self.lots.below(many);
        let unit = draft.units[at];
        if lot < TOGGLES + SHIFTS {
            let day = self.day(unit.candidate, Some(unit.day));
            let count = if self.lots.below(2) == 0 { self.count(unit.candidate, day) } else { unit.count };
            let count = count.min(self.most(unit.candidate, day)).max(1);
            let next = Unit { day, count, ..unit };
            return (next != unit).then_some((Some(at), Some(next)));
        }
        let candidate = if lot < TOGGLES + SHIFTS + FAR {
            self.any()
        } else {
            let home = &self.homes[self.pool.candidates[unit.candidate].template.sub_phase.phase.index()];
            let (one, two) = (home[self.lots.below(home.len())], home[self.lots.below(home.len())]);
            self.better(one, two)
        };
        if draft.is_used(candidate) {
            return None;
        }
        Some((Some(at), Some(self.unit(candidate, Some(unit.day))?)))
    }

    fn unit(&mut self, candidate: usize, near: Option<i32>) -> Option<Unit> {
        let avoided = self.pool.facts[usize::from(self.pool.candidates[candidate].facts)].avoided;
        if avoided && self.lots.below(RELUCTANCE) != 0 {
            return None;
        }
        let day = self.day(candidate, near);
        Some(Unit { candidate, day, count: self.count(candidate, day) })
    }

    /// A day for a candidate: near another day, near the one it prefers, or any.
    fn day(&mut self, candidate: usize, near: Option<i32>) -> i32 {
        let slot = self.pool.candidates[candidate].slot;
        let near = match self.lots.below(3) {
            0 => near.unwrap_or(slot.preferred),
            1 => slot.preferred,
            _ => return slot.from + self.lots.below((slot.to - slot.from + 1) as usize) as i32,
        };
        (near + self.lots.below(5) as i32 - 2).clamp(slot.from, slot.to)
    }

    /// The most touches of a candidate from a day on, in this walk.
    fn most(&self, candidate: usize, day: i32) -> i32 {
        self.pool.candidates[candidate].most(day).min(self.most[candidate])
    }

    fn count(&mut self, candidate: usize, day: i32) -> i32 {
        let most = self.most(candidate, day).max(1);
        if most == 1 || self.lots.below(3) == 0 { most } else { 1 + self.lots.below(most as usize) as i32 }
    }
}
