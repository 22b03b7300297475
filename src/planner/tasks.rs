//! The actions of a plan: what the customer and we have to do besides touches.

use std::sync::Arc;

use crate::checks;
use crate::domain::action::{Action, ActionKind, ActionSource, Side};
use crate::domain::assessment::{Assessment, Level};
use crate::domain::ids::{ItemId, QuestionId, RuleId};
use crate::domain::plan::Plan;
use crate::domain::playbook::{Playbook, PresetAction};
use crate::domain::profile::{Anchor, Profile, Role};
use crate::domain::touch::{Status, When, Who};

/// The last day on which something that nobody knows should be found out.
const FOUND_OUT_BY: i32 = 14;

/// Whether the user has changed an action or moved it on, or made it: re-planning keeps it then.
pub(super) fn is_kept(action: &Action) -> bool {
    action.source == ActionSource::Own || action.title.is_some() || action.text.is_some() || action.status != Status::Planned
}

/// The actions of a former plan that stay.
pub(super) fn kept(former: Option<&Plan>) -> Vec<Arc<Action>> {
    former.iter().flat_map(|plan| plan.actions()).filter(|action| is_kept(action)).cloned().collect()
}

/// New actions, by day, without ids: the handover, the preset's for both sides, and one for each *not sure*. What a kept action comes from is
/// not made again. `delivery` is the day of the first touch of Activate.
pub(super) fn fresh(
    assessment: Option<&Assessment>,
    profile: &Profile,
    playbook: &Playbook,
    kept: &[Arc<Action>],
    delivery: Option<i32>,
) -> Vec<Action> {
    let preset = playbook.preset(profile.kind);
    // The note must be there before anything is delivered (R26).
    let handover = delivery.unwrap_or(profile.start()).min(profile.start()) - 1;
    let mut actions = vec![Action {
        kind: ActionKind::Handover,
        when: When::new(Anchor::Start, 0).on_day(handover, profile),
        ..action(ActionSource::Handover(profile.kind), Side::Us, 0, Who::Role(Role::Sales))
    }];
    actions.extend(of_preset(&preset.customer_actions).map(|(place, task)| Action {
        when: preset.due(task, profile),
        ..action(ActionSource::Customer(profile.kind, place), Side::Customer, 0, Who::Customer)
    }));
    actions.extend(of_preset(&preset.our_actions).map(|(place, task)| Action {
        when: preset.due(task, profile),
        ..action(ActionSource::Ours(profile.kind, place), Side::Us, 0, Who::Role(task.role))
    }));
    let unsure: Vec<QuestionId> = QuestionId::all()
        .filter(|&question| assessment.and_then(|assessment| assessment.level(question)) == Some(Level::NotSure))
        .collect();
    let count = i32::try_from(unsure.len()).unwrap_or(i32::MAX);
    actions.extend((1..).zip(unsure).map(|(nth, question)| Action {
        kind: ActionKind::FindOut,
        ..action(ActionSource::FindOut(question), Side::Us, (nth * FOUND_OUT_BY).div_euclid(count).max(1), Who::Role(Role::Owner))
    }));
    actions.retain(|action| !kept.iter().any(|kept| kept.source == action.source));
    actions.sort_by_key(|action| action.when.day(profile));
    // However late Start is, the customer has a part in the first days (R25).
    let wanted = checks::thresholds(RuleId::literal(25), profile, playbook).first().copied().unwrap_or_default();
    let agreed = kept.iter().filter(|action| action.who == Who::Customer && is_soon(action, profile)).count();
    let missing = usize::try_from(wanted).unwrap_or_default().saturating_sub(agreed);
    for action in actions.iter_mut().filter(|action| action.side == Side::Customer).take(missing) {
        if !is_soon(action, profile) {
            action.when = When::new(Anchor::Sale, checks::ACTIONS_BY);
        }
    }
    actions.sort_by_key(|action| action.when.day(profile));
    actions
}

/// Whether it is due in the days in which customers' actions count for R25.
fn is_soon(action: &Action, profile: &Profile) -> bool {
    action.when.day(profile) <= checks::ACTIONS_BY
}

fn of_preset(tasks: &[PresetAction]) -> impl Iterator<Item = (u8, &PresetAction)> {
    (0..).zip(tasks)
}

fn action(source: ActionSource, side: Side, day: i32, who: Who) -> Action {
    Action {
        id: ItemId(0),
        side,
        kind: ActionKind::Task,
        source,
        when: When::new(Anchor::Sale, day),
        who,
        title: None,
        text: None,
        status: Status::Planned,
    }
}
