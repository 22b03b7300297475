//! Which touches: a first draft, then a bounded local search.

use crate::domain::touch::Kind;

use super::objective::Scene;
use super::pool::Pool;
use super::scheduling::{Draft, Unit};

/// How often the evaluator may be asked for one plan.
const EVALUATIONS: u32 = 20_000;
/// How many touches are forced in to find a way out of a dead end.
const FORCED: usize = 8;

/// The best draft found. What decides between candidates is the rank alone; the order in which they are tried only saves time. What the
/// preset advises against comes in only where nothing else mends.
pub(super) fn best_draft<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
    let mut draft = Draft::new(scene, pool, EVALUATIONS);
    let all = order(scene, pool);
    let avoided = |candidate: usize| pool.facts[usize::from(pool.candidates[candidate].facts)].avoided;
    let good: Vec<usize> = all.iter().copied().filter(|&candidate| !avoided(candidate)).collect();
    mend(&mut draft, &good);
    if good.len() < all.len() {
        mend(&mut draft, &all);
    }
    improve(&mut draft, &good);
    while !draft.is_sound() && escape(&mut draft, &all) {}
    draft
}

/// Adds, shifts, drops and swaps for as long as that helps.
fn improve(draft: &mut Draft, order: &[usize]) {
    loop {
        let before = draft.rank;
        add_all(draft, order);
        shift_all(draft);
        drop_all(draft);
        swap_all(draft, order);
        shift_milestones(draft);
        if draft.rank == before || draft.left == 0 {
            return;
        }
    }
}

/// Leaves a draft that no single step makes better: takes out the touches of one phase or of two neighbors, or forces a touch in, and
/// builds up again from there. What does least harm at first is tried first. Says whether that made the draft better.
fn escape(draft: &mut Draft, order: &[usize]) -> bool {
    let (units, rank) = (draft.units.clone(), draft.rank);
    let phase = |draft: &Draft, unit: &Unit| draft.candidate(*unit).template.sub_phase.phase.index();
    let mut starts = Vec::new();
    for (from, to) in (0..8).map(|at| (at, at)).chain((0..7).map(|at| (at, at + 1))) {
        let rest: Vec<Unit> = units.iter().filter(|unit| !(from..=to).contains(&phase(draft, unit))).copied().collect();
        if rest.len() < units.len() {
            draft.units = rest;
            starts.push((draft.ranked(), std::mem::replace(&mut draft.units, units.clone())));
        }
    }
    let mut forced = Vec::new();
    for &candidate in order {
        if !is_used(draft, candidate) && draft.left > 0 {
            draft.rank = Draft::WORST;
            draft.add(candidate);
            forced.push((draft.rank, std::mem::replace(&mut draft.units, units.clone())));
        }
    }
    forced.sort_by_key(|(rank, _)| *rank);
    forced.truncate(FORCED);
    starts.append(&mut forced);
    starts.sort_by_key(|(rank, _)| *rank);
    for (start, changed) in starts {
        (draft.units, draft.rank) = (changed, start);
        mend(draft, order);
        improve(draft, order);
        if draft.rank < rank {
            return true;
        }
    }
    (draft.units, draft.rank) = (units, rank);
    false
}

/// Candidates by what they are worth alone, best first.
fn order(scene: &Scene, pool: &Pool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..pool.candidates.len()).collect();
    let worth: Vec<i64> =
        pool.candidates.iter().map(|candidate| scene.worth_alone(&pool.facts[usize::from(candidate.facts)])).collect();
    order.sort_by_key(|&at| (-worth[at], at));
    order
}

/// Adds, each time, what mends most, until nothing mends anything: while limits bind, nothing else may take its place. Only what mended a
/// moment ago is tried again, and everything once more at the end.
fn mend(draft: &mut Draft, order: &[usize]) {
    let mut hopeful = order.to_vec();
    loop {
        let all = hopeful.len() == order.len();
        let before = draft.rank;
        let length = draft.units.len();
        let mut best: Option<(_, Vec<Unit>)> = None;
        let mut consider = |draft: &mut Draft| {
            let units = draft.units.split_off(length);
            let rank = std::mem::replace(&mut draft.rank, before);
            let mends = (rank.0, rank.1, rank.2) < (before.0, before.1, before.2);
            if mends && best.as_ref().is_none_or(|(best, _)| rank < *best) {
                best = Some((rank, units));
            }
            mends
        };
        hopeful.retain(|&candidate| !is_used(draft, candidate) && draft.add(candidate) && consider(draft));
        for (milestone, party) in celebrated_milestones(draft, order) {
            if draft.add_both(milestone, party) {
                consider(draft);
            }
        }
        match best {
            Some((rank, units)) => {
                draft.units.extend(units);
                draft.rank = rank;
            }
            None if all => return,
            None => hopeful = order.to_vec(),
        }
    }
}

/// Unused interim milestones, each with every celebration it could have: neither is of use without the other (R10, R36).
fn celebrated_milestones(draft: &Draft, order: &[usize]) -> Vec<(usize, usize)> {
    let candidate = |at: usize| &draft.pool.candidates[at];
    let unused = |kind: Kind| order.iter().copied().filter(move |&at| candidate(at).template.kind == kind && !is_used(draft, at));
    unused(Kind::Milestone)
        .flat_map(|milestone| unused(Kind::Celebrate).map(move |party| (milestone, party)))
        .filter(|&(milestone, party)| {
            let (milestone, party) = (candidate(milestone).slot, candidate(party).slot);
            party.from <= milestone.to + 3 && party.to >= milestone.from
        })
        .collect()
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

/// Moves a milestone together with a touch that celebrates it, or drops both.
fn shift_milestones(draft: &mut Draft) {
    for milestone in (0..draft.units.len()).rev() {
        if milestone >= draft.units.len() || kind(draft, milestone) != Kind::Milestone {
            continue;
        }
        let Some(party) = party(draft, milestone) else { continue };
        let former = draft.units.clone();
        let pair = (former[milestone].candidate, former[party].candidate);
        draft.units.remove(milestone.max(party));
        draft.units.remove(milestone.min(party));
        if !draft.keep_if_better(&former) {
            draft.units.remove(milestone.max(party));
            draft.units.remove(milestone.min(party));
            if !draft.add_both(pair.0, pair.1) {
                draft.units.clone_from(&former);
            }
        }
    }
}

fn kind(draft: &Draft, at: usize) -> Kind {
    draft.candidate(draft.units[at]).template.kind
}

/// The unit that celebrates the milestone at a place.
fn party(draft: &Draft, milestone: usize) -> Option<usize> {
    let day = draft.units[milestone].day;
    (0..draft.units.len()).find(|&at| kind(draft, at) == Kind::Celebrate && (day..=day + 3).contains(&draft.units[at].day))
}
