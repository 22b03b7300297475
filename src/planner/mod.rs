//! Builds a plan from an assessment. Pure and deterministic: the same input gives the same plan.
//!
//! What a plan is made of is gathered in [`pool`] (the templates that profile, limits and law allow, in the slots [`timeline`] gives
//! them); [`selection`] decides which touches, [`scheduling`] on which days; both only propose. One evaluator, [`objective`], with the
//! rules of [`rules`], judges every proposal: a [`tally`] keeps up what touches are [`worth`], what they load on the [`weeks`], what rules have [`found`], and
//! [`rows`] of one medium, as touches come and go, and says what that comes to in a [`score`]. [`reasons`] and [`tasks`] then say why, and add the actions.
//!
//! [`outlook`] and [`unmet`] ask what would be, by planning again with the limits as they are and with the changes of [`relief`]; [`explain`] says of a touch in a plan why it is then and so.
//!
//! **Aims, in this order:** keep within the limits; as few errors as can be; as few warnings; the largest objective. Its formula, with
//! the meaning of each term, stands at [`Account::value`]. Among plans of the same rank the one found first stays.
//!
//! **The search** walks through drafts, good and bad, and grows choosier as it goes on ([`annealing`]); then it adds, shifts, drops and swaps
//! for as long as that helps ([`selection`]). The number of steps is fixed, and so is the sequence from which they are drawn. One such walk, or two,
//! give a good plan at once ([`build_plan`]): what is tried out is made so; half a one gives a [`glimpse`]. The plan that a journey gets is looked for thoroughly, by many walks
//! in several manners ([`best_plan`]).
//!
//! **Memory:** what a search keeps is made before its first step, and no step makes it grow beyond what is said here. That is two scenes and, for each of at most two
//! drafts, one tally: no more than 16 KiB each for every journey, which is asserted where [`tally`] is compiled; four bytes for each touch; and the pool with what
//! the walk knows of it, for a candidate less than 2 KiB even where its slot spans all 161 days. A template has at most two candidates. With the built-in playbook
//! that is less than half a MiB; with the most templates that a playbook can have (1,000) and the most touches that a plan can keep (400), less than 5 MiB.
//!
//! With the feature `exact`, a mixed-integer solver says how good the best plan is; `scripts/prove` compares. `scripts/prove-construction` holds that
//! whatever is left broken comes with changes that mend it.
//!
//! Deliberately absent: any clock, chance or floating-point comparison; presents, for they need a reason only the user knows.

mod annealing;
mod changes;
mod days;
#[cfg(feature = "exact")]
pub mod exact;
mod explain;
mod found;
mod lots;
mod objective;
mod outlook;
mod pool;
mod reasons;
mod relief;
mod rows;
mod rules;
mod scheduling;
mod score;
mod selection;
mod smallest;
mod tally;
mod tasks;
mod timeline;
mod unmet;
mod walk;
mod weeks;
mod worth;

use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::ids::ItemId;
use crate::domain::persona::Persona;
use crate::domain::phase::Phase;
use crate::domain::plan::Plan;
use crate::domain::playbook::{Playbook, Schedule, Template};
use crate::domain::profile::Profile;
use crate::domain::touch::{Status, Touch};

pub use changes::{Change, changes, pairs, take};
pub use explain::{Against, Alternative, By, Explanation, MOST_ALTERNATIVES, Then, explain};
pub use objective::Account;
pub use outlook::{Ground, Outlook, Standing, outlook, reach, unlimited};
pub use relief::{Amount, Relief};
pub use unmet::{Help, Lack, MOST_PLANS, STEP, Search, Unmet, unmet};

use changes::Heirlooms;
use objective::{Facts, Pick, Scene};
use pool::Pool;
use reasons::Reasons;
use scheduling::Unit;
use selection::Hunt;

/// A good plan for a journey, at once: within 5 ms natively. What is tried out is made with it; [`best_plan`] is what a journey gets.
///
/// With a former plan, the touches and actions that the user edited, moved, finished, skipped or made stay exactly as they are, under the
/// same ids; the rest is made anew around them. What comes from the same template or source as something of the former plan that it
/// replaces takes over its id; other ids go on from the former plan's.
pub fn build_plan(
    assessment: Option<&Assessment>,
    _persona: &Persona,
    profile: &Profile,
    playbook: &Playbook,
    former: Option<&Plan>,
) -> Plan {
    let scene = Scene::of(assessment, profile, playbook);
    let pool = Pool::of(profile, playbook, former);
    let draft = Hunt::quick(&scene, &pool);
    plan_of(&draft.units, &pool, assessment, profile, playbook, former)
}

/// A plan in half the time of [`build_plan`], and with more that could be better: to be shown while the best one is looked for.
pub fn glimpse(ground: &Ground) -> Plan {
    let Ground { assessment, profile, playbook, former, .. } = *ground;
    let scene = Scene::of(assessment, profile, playbook);
    let pool = Pool::of(profile, playbook, former);
    plan_of(&selection::glimpse(&scene, &pool).units, &pool, assessment, profile, playbook, former)
}

/// The best plan for a journey that is found thoroughly, in many times the steps of [`build_plan`], whose plan it is never worse than. For a former plan
/// the same holds.
pub fn best_plan(ground: &Ground) -> Plan {
    let mut planning = Planning::begin(ground);
    loop {
        if let Some(plan) = planning.step(ground) {
            return plan;
        }
    }
}

/// The same, a piece at a time, for a page that has to stay quick. Belongs to one ground.
pub struct Planning {
    scene: Scene,
    pool: Pool,
    hunt: Hunt,
}

impl Planning {
    /// Before the first piece.
    pub fn begin(ground: &Ground) -> Planning {
        let Ground { assessment, profile, playbook, former, .. } = *ground;
        let (scene, pool) = (Scene::of(assessment, profile, playbook), Pool::of(profile, playbook, former));
        let hunt = Hunt::begin(&scene, &pool);
        Planning { scene, pool, hunt }
    }

    /// Does one piece, none of which takes longer than 5 ms natively; the plan after the last one.
    pub fn step(&mut self, ground: &Ground) -> Option<Plan> {
        if self.hunt.go_on(&self.scene, &self.pool) { None } else { self.so_far(ground) }
    }

    /// Does one piece towards the plan of [`build_plan`], which comes after two to four.
    pub fn quick_step(&mut self, ground: &Ground) -> Option<Plan> {
        self.hunt.go_on(&self.scene, &self.pool);
        self.so_far(ground)
    }

    /// The best plan found so far, which is no worse than that of [`build_plan`]; nothing before that one is found.
    pub fn so_far(&self, ground: &Ground) -> Option<Plan> {
        let Ground { assessment, profile, playbook, former, .. } = *ground;
        self.hunt.is_quick().then(|| plan_of(&self.hunt.units, &self.pool, assessment, profile, playbook, former))
    }

    /// How much of the most there can be to do is done, from 0 to 1. Half of the plans need less than half of it.
    pub fn done(&self) -> f64 {
        self.hunt.done()
    }
}

/// The units as a plan, with what is kept, with reasons and actions.
fn plan_of(
    units: &[Unit],
    pool: &Pool,
    assessment: Option<&Assessment>,
    profile: &Profile,
    playbook: &Playbook,
    former: Option<&Plan>,
) -> Plan {
    let chosen = chosen(units, pool, profile);
    let mut touches: Vec<Arc<Touch>> =
        former.iter().flat_map(|plan| plan.touches()).filter(|touch| touch.is_kept()).cloned().collect();
    let triggered = triggered(profile, playbook, former);
    let reasons = {
        let mut plan: Vec<(i32, &Touch)> = touches
            .iter()
            .map(AsRef::as_ref)
            .filter(|touch| touch.status != Status::Skipped)
            .chain(chosen.iter().map(|(_, touch)| touch))
            .filter_map(|touch| touch.day(profile).map(|day| (day, touch)))
            .collect();
        plan.sort_by_key(|(day, _)| *day);
        let delivery = plan.iter().find(|(_, touch)| touch.phase() == Phase::Activate).map(|(day, _)| *day);
        let reasons = Reasons::of(assessment, profile, playbook, plan);
        let of = |(template, touch): &(&Template, Touch)| reasons.for_touch(touch, touch.day(profile), template);
        (chosen.iter().chain(&triggered).map(of).collect::<Vec<_>>(), delivery)
    };
    let (reasons, delivery) = reasons;
    let mut next = former.map_or(ItemId(1), Plan::next_id);
    let mut take_id = || {
        let id = next;
        next = ItemId(id.0.saturating_add(1));
        id
    };
    let mut heirlooms = Heirlooms::of(former);
    for ((_, touch), because) in chosen.into_iter().chain(triggered).zip(reasons) {
        let id = heirlooms.touch(&touch).unwrap_or_else(&mut take_id);
        touches.push(Arc::new(Touch { id, because, ..touch }));
    }
    let mut actions = tasks::kept(former);
    for action in tasks::fresh(assessment, profile, playbook, &actions, delivery) {
        let heirloom = heirlooms.action(&action);
        // What stays on its day stays as it was: a plan from before counts some tasks from the Sale that now count from Start.
        let when =
            heirloom.map_or(
                action.when,
                |(_, former)| if former.day(profile) == action.when.day(profile) { former } else { action.when },
            );
        let id = heirloom.map_or_else(&mut take_id, |(id, _)| id);
        actions.push(Arc::new(crate::domain::action::Action { id, when, ..action }));
    }
    touches.truncate(Plan::MOST_TOUCHES);
    actions.truncate(Plan::MOST_ACTIONS);
    Plan::new(touches, actions, next.0).expect("new ids go on from the former plan's, and the counts are bounded")
}

/// First and last day of each phase for the days of Start and Result this profile has.
pub fn windows(profile: &Profile, playbook: &Playbook) -> [(i32, i32); 8] {
    let preset = playbook.preset(profile.kind);
    let mut windows = timeline::Timeline::of(profile, preset).windows();
    // Affirm lasts until Start, and Activate hangs on it: both follow when the user moves Start.
    let shift = profile.start() - preset.start;
    let (affirm, activate) = (Phase::Affirm.index(), Phase::Activate.index());
    windows[affirm].1 = (windows[affirm].1 + shift).max(windows[affirm].0 + 1);
    windows[activate] = ((windows[activate].0 + shift).max(0), windows[activate].1 + shift);
    windows
}

/// A touch of a template as the user adds it: on the day the playbook prefers, brought into the phase's window, for no reason but
/// the user's own.
pub fn touch_of(template: &Template, profile: &Profile, playbook: &Playbook) -> Touch {
    let timeline = timeline::Timeline::of(profile, playbook.preset(profile.kind));
    let day = timeline.slots(template).first().map_or(profile.result(), |slot| slot.preferred);
    pool::touch(template, profile, day)
}

/// Judges any plan by the planner's own evaluator: what the search makes as good as it can.
pub fn account(plan: &Plan, assessment: Option<&Assessment>, profile: &Profile, playbook: &Playbook) -> Account {
    judged(&Scene::of(assessment, profile, playbook), plan, profile, playbook)
}

fn judged(scene: &Scene, plan: &Plan, profile: &Profile, playbook: &Playbook) -> Account {
    let placed = plan.by_day(profile);
    let facts: Vec<Facts> = placed
        .iter()
        .map(|(_, touch)| match touch.template.as_ref().and_then(|id| playbook.template(id)) {
            Some(template) => Facts::of_template(touch, template, profile.kind, playbook),
            None => Facts::of_touch(touch),
        })
        .collect();
    let picks: Vec<Pick> = (0..)
        .zip(&placed)
        .map(|(facts, (day, touch))| {
            let first = !placed[..usize::from(facts)].iter().any(|(_, other)| other.template == touch.template);
            Pick { day: *day, facts, first, shift: 0, flaws: 0 }
        })
        .collect();
    scene.judged(&picks, &facts)
}

/// The scheduled touches of units, by day, without ids.
fn chosen<'a>(units: &[Unit], pool: &'a Pool, profile: &Profile) -> Vec<(&'a Template, Touch)> {
    let mut chosen: Vec<(Pick, &Template)> = units
        .iter()
        .flat_map(|unit| {
            let candidate = &pool.candidates[unit.candidate];
            candidate.picks(unit.day, unit.count).map(|pick| (pick, candidate.template.as_ref()))
        })
        .collect();
    chosen.sort_by_key(|(pick, _)| *pick);
    chosen.into_iter().map(|(pick, template)| (template, pool::touch(template, profile, pick.day))).collect()
}

/// All triggered touches that suit the profile, that its preset does not advise against, and that a former plan does not keep anyway.
fn triggered<'a>(profile: &Profile, playbook: &'a Playbook, former: Option<&Plan>) -> Vec<(&'a Template, Touch)> {
    let avoid = &playbook.preset(profile.kind).avoid;
    playbook
        .templates
        .values()
        .map(AsRef::as_ref)
        .filter(|template| !avoid.contains(&template.id))
        .filter(|template| matches!(template.schedule, Schedule::Trigger(..)))
        .filter(|template| pool::is_allowed(template, profile) && !pool::keeps(former, &template.id))
        .map(|template| (template, pool::touch(template, profile, 0)))
        .collect()
}
