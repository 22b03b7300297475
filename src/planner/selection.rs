//! Which touches: a first draft, then a bounded local search.

use super::objective::Scene;
use super::pool::Pool;
use super::scheduling::{Draft, Unit};

/// How often the evaluator may be asked for one plan.
const EVALUATIONS: u32 = 20_000;

/// The best draft found. What decides between candidates is the rank alone; the order in which they are tried only saves time.
pub(super) fn best_draft<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
    let mut draft = Draft::new(scene, pool, EVALUATIONS);
    let order = order(scene, pool);
    mend(&mut draft, &order);
    loop {
        let before = draft.rank;
        add_all(&mut draft, &order);
        shift_all(&mut draft);
        drop_all(&mut draft);
        swap_all(&mut draft, &order);
        if draft.rank == before || draft.left == 0 {
            return draft;
        }
    }
}

/// Candidates by what they are worth alone, best first.
fn order(scene: &Scene, pool: &Pool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..pool.candidates.len()).collect();
    let worth: Vec<i64> =
        pool.candidates.iter().map(|candidate| scene.worth_alone(&pool.facts[usize::from(candidate.facts)])).collect();
    order.sort_by_key(|&at| (-worth[at], at));
    order
}

/// Adds, each time, the candidate that mends most, until none mends anything: while limits bind, nothing else may take their place.
fn mend(draft: &mut Draft, order: &[usize]) {
    loop {
        let before = draft.rank;
        let mut best: Option<(_, Unit)> = None;
        for &candidate in order {
            if draft.units.iter().any(|unit| unit.candidate == candidate) || !draft.add(candidate) {
                continue;
            }
            let unit = draft.units.pop().expect("a candidate that was added is the last unit");
            let rank = std::mem::replace(&mut draft.rank, before);
            let mends = (rank.0, rank.1, rank.2) < (before.0, before.1, before.2);
            if mends && best.as_ref().is_none_or(|(best, _)| rank < *best) {
                best = Some((rank, unit));
            }
        }
        let Some((rank, unit)) = best else { return };
        draft.units.push(unit);
        draft.rank = rank;
    }
}

fn is_used(draft: &Draft, candidate: usize) -> bool {
    draft.units.iter().any(|unit| unit.candidate == candidate)
}

fn add_all(draft: &mut Draft, order: &[usize]) {
    for &candidate in order {
        if !is_used(draft, candidate) {
            draft.add(candidate);
        }
    }
}

fn shift_all(draft: &mut Draft) {
    for at in 0..draft.units.len() {
        draft.place(at);
    }
}

fn drop_all(draft: &mut Draft) {
    for at in (0..draft.units.len()).rev() {
        let former = draft.units.clone();
        draft.units.remove(at);
        draft.keep_if_better(&former);
    }
}

/// Puts another candidate of the same phase in a unit's place.
fn swap_all(draft: &mut Draft, order: &[usize]) {
    for at in 0..draft.units.len() {
        let phase = |draft: &Draft, candidate: usize| draft.pool.candidates[candidate].template.sub_phase.phase;
        let home = phase(draft, draft.units[at].candidate);
        for &candidate in order {
            if phase(draft, candidate) != home || is_used(draft, candidate) {
                continue;
            }
            let former = draft.units[at];
            draft.units[at] = Unit { candidate, day: 0, count: 0 };
            if !draft.place(at) {
                draft.units[at] = former;
            }
        }
    }
}
