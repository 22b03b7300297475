//! Which touches: walks through drafts, and after each whatever single step still makes its draft better.

use super::annealing::{Manner, anneal};
use super::objective::Scene;
use super::pool::Pool;
use super::scheduling::{Draft, Unit};
use super::score::Score;

/// Steps of the first walk.
const STEPS: u32 = 17_500;
/// Steps of the second walk, which is taken from the start where the first one leads to a plan that is beyond the limits or breaks a rule at
/// the level of an error or a warning: that may be what the limits leave, or what was not found.
const LONGER: u32 = 26_000;
/// How often the evaluator may be asked for single steps after a walk.
const QUESTIONS: u32 = 1_500;

/// The walks of a thorough search from nothing, half of them in each of two manners, each with so many steps: no fewer and no more than these.
const LEAST: usize = 24;
const MOST: usize = 96;
const FRESH_STEPS: u32 = 25_000;
/// Between them the search has enough of walks when of so many each the plan is as good as the best one by so much of a thousandth of its value, with
/// no more that is wrong: a plan that is found again and again is hardly missed by all of them. Random journeys need fewer than 30 walks at the median, and the
/// hardest tenth of them all there may be.
const AGREED: [(usize, i64); 2] = [(16, 10), (6, 2)];
/// The walks on from the best draft found by then, and the steps of each.
const NEAR: usize = 4;
const NEAR_STEPS: u32 = 50_000;

/// The draft after one walk.
fn walked<'a>(
    scene: &'a Scene,
    pool: &'a Pool,
    order: &[usize],
    from: &[Unit],
    manner: Manner,
    steps: u32,
    lot: u64,
) -> Draft<'a> {
    let mut draft = Draft::new(scene, pool, QUESTIONS);
    draft.reset(from);
    anneal(scene, &mut draft, manner, steps, lot);
    polish(&mut draft, order);
    draft
}

/// A draft after half a walk.
pub(super) fn glimpse<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
    walked(scene, pool, &order(scene, pool), &[], Manner::Open, STEPS / 2, 1)
}

/// The best draft found quickly. What decides between drafts is the rank alone.
pub(super) fn quick_draft<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
    let order = order(scene, pool);
    let first = walked(scene, pool, &order, &[], Manner::Open, STEPS, 1);
    if !first.score().has_trouble() {
        return first;
    }
    let second = walked(scene, pool, &order, &[], Manner::Strict, LONGER, 2);
    if second.score().is_better(&first.score()) { second } else { first }
}

/// The best draft found thoroughly, a piece at a time: the quick one, then many walks more.
pub(super) struct Thorough {
    /// The units of the best draft so far.
    pub units: Vec<Unit>,
    /// How good that is.
    score: Score,
    /// How good the drafts of the walks from nothing are.
    fresh: Vec<Score>,
    /// The walks on from the best draft.
    near: usize,
}

impl Thorough {
    /// After the first piece.
    pub(super) fn begin(scene: &Scene, pool: &Pool) -> Thorough {
        let draft = quick_draft(scene, pool);
        Thorough { score: draft.score(), units: draft.units, fresh: Vec::with_capacity(MOST), near: 0 }
    }

    /// The draft after all pieces.
    #[cfg(feature = "exact")]
    pub(super) fn whole<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
        let mut thorough = Thorough::begin(scene, pool);
        while thorough.go_on(scene, pool) {}
        let mut draft = Draft::new(scene, pool, 0);
        draft.reset(&thorough.units);
        draft
    }

    /// Does one piece more, with the same scene and pool. Says whether there are others.
    pub(super) fn go_on(&mut self, scene: &Scene, pool: &Pool) -> bool {
        let order = order(scene, pool);
        let lot = 3 + (self.fresh.len() + self.near) as u64;
        let next = if self.is_settled() {
            self.near += 1;
            walked(scene, pool, &order, &self.units, Manner::Near, NEAR_STEPS, lot)
        } else {
            let manner = if self.fresh.len().is_multiple_of(2) { Manner::Strict } else { Manner::Short };
            let next = walked(scene, pool, &order, &[], manner, FRESH_STEPS, lot);
            self.fresh.push(next.score());
            next
        };
        if next.score().is_better(&self.score) {
            (self.score, self.units) = (next.score(), next.units);
        }
        self.near < NEAR
    }

    /// How much of the most there can be to do is done, from 0 to 1.
    pub(super) fn done(&self) -> f64 {
        (self.fresh.len() + self.near) as f64 / (MOST + NEAR) as f64
    }

    /// Whether there were enough walks from nothing.
    fn is_settled(&self) -> bool {
        let agree = |(many, thousandths): (usize, i64)| {
            let least = self.score.lowered(thousandths);
            self.fresh.iter().filter(|score| !least.is_better(score)).count() >= many
        };
        self.near > 0 || self.fresh.len() >= MOST || (self.fresh.len() >= LEAST && AGREED.into_iter().all(agree))
    }
}

/// A plain greedy plan, to compare with: what is worth most alone, each where it does best when it comes, as long as that helps.
#[cfg(feature = "exact")]
pub(super) fn greedy_draft<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
    let mut draft = Draft::new(scene, pool, u32::MAX);
    let order = order(scene, pool);
    while add_all(&mut draft, &order) {}
    draft
}

/// Adds, shifts, drops and swaps for as long as that helps.
fn polish(draft: &mut Draft, order: &[usize]) {
    loop {
        let before = draft.score();
        add_all(draft, order);
        for at in 0..draft.units.len() {
            draft.place_well(Some(at), draft.units[at].candidate);
        }
        for at in (0..draft.units.len()).rev() {
            draft.drop(at);
        }
        for at in 0..draft.units.len() {
            for &candidate in order {
                if !draft.is_used(candidate) {
                    draft.place_well(Some(at), candidate);
                }
            }
        }
        if draft.score() == before || draft.left == 0 {
            return;
        }
    }
}

/// Adds what makes the draft better. Says whether anything did.
fn add_all(draft: &mut Draft, order: &[usize]) -> bool {
    let before = draft.score();
    for &candidate in order {
        if !draft.is_used(candidate) {
            draft.place_well(None, candidate);
        }
    }
    draft.score() != before
}

/// Candidates by what they are worth alone, best first; those the preset advises against come last, for what is otherwise as good.
fn order(scene: &Scene, pool: &Pool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..pool.candidates.len()).collect();
    let facts = |at: usize| &pool.facts[usize::from(pool.candidates[at].facts)];
    order.sort_by_cached_key(|&at| (facts(at).avoided, -scene.worth_alone(facts(at)), at));
    order
}
