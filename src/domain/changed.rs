//! What one step of work changed, in short, for a sentence about it; [`crate::compare`] tells two versions apart in full.

use super::ids::ItemId;
use super::journey::Journey;
use super::plan::Plan;

/// What differs between a journey and how it was before. Of several things, the first here is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// A touch or an action that was not there is in the plan.
    Added(ItemId),
    /// A touch or an action that was there is gone.
    Removed(ItemId),
    /// One touch or action is another than it was.
    Item(ItemId),
    /// More of the plan, or whether there is one.
    Plan,
    /// The answers and what else was said of today.
    Answers,
    /// What is known of the customer.
    Persona,
    /// The business, its days and its limits.
    Profile,
    /// The journey's name.
    Name,
}

impl Changed {
    /// What differs; nothing if nothing does.
    pub fn between(former: &Journey, now: &Journey) -> Option<Changed> {
        if former.plan != now.plan {
            return Some(former.plan().zip(now.plan()).and_then(|(former, now)| in_plan(former, now)).unwrap_or(Changed::Plan));
        }
        let differs = [
            (former.assessments != now.assessments, Changed::Answers),
            (former.persona != now.persona, Changed::Persona),
            (former.profile != now.profile, Changed::Profile),
            (former.name != now.name, Changed::Name),
        ];
        differs.into_iter().find(|(differs, _)| *differs).map(|(_, what)| what)
    }
}

/// The one touch or action in which two plans differ; nothing if there are more.
fn in_plan(former: &Plan, now: &Plan) -> Option<Changed> {
    let differing = |one: &Plan, other: &Plan| -> Vec<ItemId> {
        let touches =
            one.touches().iter().filter(|touch| !other.touch(touch.id).is_some_and(|same| same == *touch)).map(|touch| touch.id);
        let actions = one
            .actions()
            .iter()
            .filter(|action| !other.action(action.id).is_some_and(|same| same == *action))
            .map(|action| action.id);
        touches.chain(actions).collect()
    };
    match (&differing(former, now)[..], &differing(now, former)[..]) {
        ([], [added]) => Some(Changed::Added(*added)),
        ([removed], []) => Some(Changed::Removed(*removed)),
        ([one], [other]) if one == other => Some(Changed::Item(*one)),
        _ => None,
    }
}
