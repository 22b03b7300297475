//! Which touches: a long walk through drafts, then whatever single step still makes the best one better.

use super::annealing::anneal;
use super::objective::Scene;
use super::pool::Pool;
use super::scheduling::Draft;

/// Steps of the walk.
const STEPS: u32 = 22_000;
/// Steps of the second walk, which is taken from the start where the first one leads to a plan that is beyond the limits or breaks a rule at
/// the level of an error or a warning: that may be what the limits leave, or what was not found.
const LONGER: u32 = 32_000;
/// How often the evaluator may be asked for single steps after a walk.
const QUESTIONS: u32 = 1_500;

/// The best draft found. What decides between drafts is the rank alone.
pub(super) fn best_draft<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
    let order = order(scene, pool);
    let walked = |steps: u32, lot: u64| {
        let mut draft = Draft::new(scene, pool, QUESTIONS);
        anneal(scene, &mut draft, steps, lot);
        polish(&mut draft, &order);
        draft
    };
    let first = walked(STEPS, 1);
    if !first.score().has_trouble() {
        return first;
    }
    let second = walked(LONGER, 2);
    if second.score().is_better(&first.score()) { second } else { first }
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
