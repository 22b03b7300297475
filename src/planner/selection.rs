//! Which touches: a first draft, then a bounded local search.

use std::ops::RangeInclusive;

use crate::domain::touch::Kind;

use super::objective::{Rank, Scene};
use super::pool::Pool;
use super::scheduling::{Draft, Unit};

/// How often the evaluator may be asked for one plan.
pub(super) const EVALUATIONS: u32 = 16_000;
/// How often again while it is beyond the limits or breaks a rule at the level of an error or a warning.
const LONGER: u32 = 40_000;
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
    while draft.left > 0 && ((!draft.is_sound() && escape(&mut draft, &all, false)) || force(&mut draft, &good)) {
        improve(&mut draft, &good);
    }
    // What remains may be what the limits leave, or what was not found: that is worth a longer look.
    draft.left += if draft.has_trouble() { LONGER } else { 0 };
    while draft.has_trouble() && draft.left > 0 && escape(&mut draft, &all, true) {}
    draft
}

/// A plain greedy plan, to compare with: what mends most, then what is worth most alone, each where it does best when it comes.
#[cfg(feature = "exact")]
pub(super) fn greedy_draft<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
    let mut draft = Draft::new(scene, pool, EVALUATIONS);
    let order = order(scene, pool);
    mend(&mut draft, &order);
    add_all(&mut draft, &order);
    draft
}

/// Adds, shifts, drops and swaps for as long as that helps.
fn improve(draft: &mut Draft, order: &[usize]) {
    loop {
        let before = draft.rank;
        rework(draft, order, 0..=7);
        shift_milestones(draft);
        if draft.rank == before || draft.left == 0 {
            return;
        }
    }
}

/// Adds, shifts, drops and swaps once, with these candidates and the touches of these phases.
fn rework(draft: &mut Draft, order: &[usize], phases: RangeInclusive<usize>) {
    add_all(draft, order);
    shift_all(draft, &phases);
    drop_all(draft);
    swap_all(draft, order, &phases);
}

/// Leaves a draft that no single step makes better: takes out the touches of one phase or of two neighbors, or forces a touch in, and
/// builds up again from there, with the touches of these phases and their neighbors, or, when it is to look far, with all. What does least
/// harm at first is tried first. Says whether that made the draft better.
fn escape(draft: &mut Draft, order: &[usize], far: bool) -> bool {
    let (units, rank) = (draft.units.clone(), draft.rank);
    let mut starts: Vec<(Rank, Vec<Unit>, RangeInclusive<usize>)> = Vec::new();
    for (from, to) in (0..8_usize).map(|at| (at, at)).chain((0..7).map(|at| (at, at + 1))) {
        let rest: Vec<Unit> = units.iter().filter(|unit| !(from..=to).contains(&phase(draft, unit.candidate))).copied().collect();
        if rest.len() < units.len() {
            draft.reset(&rest, rank);
            draft.rank_anew();
            starts.push((draft.rank, rest, from.saturating_sub(1)..=to + 1));
            draft.reset(&units, rank);
        }
    }
    let mut forced = Vec::new();
    for &candidate in order {
        if !draft.is_used(candidate)
            && let Some((rank, unit)) = draft.best_days(Unit::new(candidate), Draft::WORST)
        {
            let home = phase(draft, candidate);
            forced.push((rank, units.iter().copied().chain([unit]).collect::<Vec<Unit>>(), home.saturating_sub(1)..=home + 1));
        }
    }
    forced.sort_by_key(|(rank, ..)| *rank);
    forced.truncate(FORCED);
    starts.append(&mut forced);
    starts.sort_by_key(|(rank, ..)| *rank);
    for (start, changed, phases) in starts {
        let phases = if far { 0..=7 } else { phases };
        let near: Vec<usize> = order.iter().copied().filter(|candidate| phases.contains(&phase(draft, *candidate))).collect();
        draft.reset(&changed, start);
        mend(draft, &near);
        rework(draft, &near, phases);
        if draft.rank < rank {
            return true;
        }
    }
    draft.reset(&units, rank);
    false
}

fn phase(draft: &Draft, candidate: usize) -> usize {
    draft.pool.candidates[candidate].template.sub_phase.phase.index()
}

/// Days around a forced change in which other touches may make room for it.
const ROOM: i32 = 14;
/// How many candidates are tried in the place of one touch.
const TRIED: usize = 4;

/// Adds what is worth adding once others have made room for it, or puts it in another's place. Says whether that made the draft better.
fn force(draft: &mut Draft, order: &[usize]) -> bool {
    let rank = draft.rank;
    let mut better = false;
    for candidate in draft.worthwhile(order, usize::MAX) {
        better |= squeeze(draft, candidate);
    }
    for at in 0..draft.units.len() {
        if draft.left == 0 {
            break;
        }
        let units = draft.units.clone();
        let former = draft.take(at);
        let worthwhile = draft.worthwhile(order, TRIED + 1);
        draft.reset(&units, draft.rank);
        for candidate in worthwhile.into_iter().filter(|candidate| *candidate != former.candidate) {
            let Some(at) = draft.units.iter().position(|unit| *unit == former) else { break };
            let (units, rank) = (draft.units.clone(), draft.rank);
            draft.take(at);
            if !squeeze_in(draft, candidate, rank) {
                draft.reset(&units, rank);
            }
        }
    }
    better || draft.rank < rank
}

fn squeeze(draft: &mut Draft, candidate: usize) -> bool {
    let (units, rank) = (draft.units.clone(), draft.rank);
    let better = !draft.is_used(candidate) && squeeze_in(draft, candidate, rank);
    if !better {
        draft.reset(&units, rank);
    }
    better
}

/// Puts a candidate in where it does least harm, and lets its neighbors make room. Says whether the draft is better then than a rank; if not,
/// it is left as it is.
fn squeeze_in(draft: &mut Draft, candidate: usize, than: Rank) -> bool {
    let Some((start, unit)) = draft.best_days(Unit::new(candidate), Draft::WORST) else { return false };
    draft.put(unit);
    draft.rank = start;
    loop {
        let before = draft.rank;
        if before < than {
            return true;
        }
        for at in 0..draft.units.len() {
            if (draft.units[at].day - unit.day).abs() <= ROOM {
                draft.replace(at, draft.units[at].candidate);
            }
        }
        if draft.rank == before {
            return before < than;
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

/// By how much one rank is better than another, weightiest first.
fn gain(from: Rank, to: Rank) -> [i64; 5] {
    [from.0 - to.0, from.1 - to.1, from.2 - to.2, from.3 - to.3, from.4 - to.4]
}

/// Adds, each time, what mends most, until nothing mends anything: while limits bind, nothing else may take its place.
///
/// What mended most a moment ago is tried first, and the rest only as long as it mended more then than the best does now: what is
/// added rarely makes something else mend more. When nothing of that mends any more, everything is tried once again.
fn mend(draft: &mut Draft, order: &[usize]) {
    let mut hopeful: Vec<([i64; 5], usize)> = Vec::new();
    loop {
        let before = draft.rank;
        if draft.is_sound() {
            return;
        }
        // Anything that mends nothing is no better than this.
        let least = (before.0, before.1, before.2, before.3, i64::MIN);
        let mut best: Option<(Rank, Vec<Unit>)> = None;
        if hopeful.is_empty() {
            for &candidate in order.iter().filter(|&&candidate| !draft.is_used(candidate)).collect::<Vec<_>>() {
                if let Some((rank, unit)) = draft.best_days(Unit::new(candidate), least) {
                    hopeful.push((gain(before, rank), candidate));
                    if best.as_ref().is_none_or(|(best, _)| rank < *best) {
                        best = Some((rank, vec![unit]));
                    }
                }
            }
            for (milestone, party) in celebrated_milestones(draft, order) {
                let than = best.as_ref().map_or(least, |(rank, _)| *rank);
                if let Some((rank, pair)) = draft.best_pair(milestone, party, than) {
                    best = Some((rank, pair.to_vec()));
                }
            }
            if best.is_none() {
                return;
            }
        } else {
            for (mends, candidate) in &mut hopeful {
                let candidate = *candidate;
                if best.as_ref().is_some_and(|(rank, _)| gain(before, *rank) >= *mends) {
                    break;
                }
                let found = if draft.is_used(candidate) { None } else { draft.best_days(Unit::new(candidate), least) };
                *mends = found.map_or([0; 5], |(rank, _)| gain(before, rank));
                if let Some((rank, unit)) = found
                    && best.as_ref().is_none_or(|(best, _)| rank < *best)
                {
                    best = Some((rank, vec![unit]));
                }
            }
        }
        hopeful.retain(|(gain, candidate)| {
            *gain > [0; 5] && !best.iter().flat_map(|(_, units)| units).any(|unit| unit.candidate == *candidate)
        });
        hopeful.sort_by(|one, other| other.cmp(one));
        if let Some((rank, units)) = best {
            units.into_iter().for_each(|unit| draft.put(unit));
            draft.rank = rank;
        }
    }
}

/// Unused interim milestones, each with every celebration it could have: neither is of use without the other (R10, R36).
fn celebrated_milestones(draft: &Draft, order: &[usize]) -> Vec<(usize, usize)> {
    let candidate = |at: usize| &draft.pool.candidates[at];
    let unused = |kind: Kind| order.iter().copied().filter(move |&at| candidate(at).template.kind == kind && !draft.is_used(at));
    unused(Kind::Milestone)
        .flat_map(|milestone| unused(Kind::Celebrate).map(move |party| (milestone, party)))
        .filter(|&(milestone, party)| {
            let (milestone, party) = (candidate(milestone).slot, candidate(party).slot);
            party.from <= milestone.to + 3 && party.to >= milestone.from
        })
        .collect()
}

fn add_all(draft: &mut Draft, order: &[usize]) {
    for &candidate in order {
        if !draft.is_used(candidate) {
            draft.add(candidate);
        }
    }
}

fn shift_all(draft: &mut Draft, phases: &RangeInclusive<usize>) {
    for at in 0..draft.units.len() {
        let candidate = draft.units[at].candidate;
        if phases.contains(&phase(draft, candidate)) {
            draft.replace(at, candidate);
        }
    }
}

fn drop_all(draft: &mut Draft) {
    for at in (0..draft.units.len()).rev() {
        draft.drop(at);
    }
}

/// Puts another candidate in a unit's place.
fn swap_all(draft: &mut Draft, order: &[usize], phases: &RangeInclusive<usize>) {
    for at in 0..draft.units.len() {
        if !phases.contains(&phase(draft, draft.units[at].candidate)) {
            continue;
        }
        for &candidate in order {
            if !draft.is_used(candidate) {
                draft.replace(at, candidate);
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
        let (units, rank) = (draft.units.clone(), draft.rank);
        draft.take(milestone.max(party));
        draft.take(milestone.min(party));
        if let Some(better) = draft.improved() {
            draft.rank = better;
        } else if let Some((better, pair)) = draft.best_pair(units[milestone].candidate, units[party].candidate, rank) {
            pair.into_iter().for_each(|unit| draft.put(unit));
            draft.rank = better;
        } else {
            draft.reset(&units, rank);
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
