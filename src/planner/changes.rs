//! What re-planning would change, as data for a preview.

use std::sync::Arc;

use super::tasks;
use crate::domain::action::{Action, ActionSource};
use crate::domain::ids::ItemId;
use crate::domain::plan::Plan;
use crate::domain::touch::{Timing, Touch, When};
use crate::order;

/// A difference between two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A touch or an action of the next plan that the former one has not.
    Added(ItemId),
    /// A touch or an action of the former plan that the next one has not.
    Removed(ItemId),
    /// A touch or an action of both, on another day.
    Moved {
        /// Its id in the former plan.
        former: ItemId,
        /// Its id in the next plan.
        next: ItemId,
        /// When it was.
        from: When,
        /// When it will be.
        to: When,
    },
}

/// What differs between two plans, in the order of the former plan, then what is added in the order of the next.
///
/// Things are the same if they have the same id, or else if they come from the same template or source: the first of a series is the
/// first of the other, and so on. Triggered touches never move.
pub fn changes(former: &Plan, next: &Plan) -> Vec<Change> {
    let (mut changes, mut pairs) = (Vec::new(), Vec::new());
    compare_all(former, next, &mut changes, &mut pairs);
    changes
}

/// Which touch or action of one plan is which of the other, by the same rule.
pub fn pairs(former: &Plan, next: &Plan) -> Vec<(ItemId, ItemId)> {
    let (mut changes, mut pairs) = (Vec::new(), Vec::new());
    compare_all(former, next, &mut changes, &mut pairs);
    pairs
}

/// The former plan with the chosen ones of its [`changes`] to the next one: all give the next plan, none the former one.
///
/// What is in both plans on the same day follows the next plan, for its reasons are the newer ones. Should something of the next plan have the
/// id of what stays of the former, it gets another one; additions beyond the most a plan may hold are left out.
pub fn take(former: &Plan, next: &Plan, chosen: &[Change]) -> Plan {
    let (mut changes, mut pairs) = (Vec::new(), Vec::new());
    compare_all(former, next, &mut changes, &mut pairs);
    let (taken, left): (Vec<Change>, Vec<Change>) = changes.into_iter().partition(|change| chosen.contains(change));
    if left.is_empty() {
        return next.clone();
    }
    if taken.is_empty() {
        return former.clone();
    }
    let choice = Choice { taken, left, pairs };
    let mut touches = choice.mixed(former.touches(), next.touches(), |touch| touch.id);
    let mut actions = choice.mixed(former.actions(), next.actions(), |action| action.id);
    touches.truncate(Plan::MOST_TOUCHES);
    actions.truncate(Plan::MOST_ACTIONS);
    let stays = |side: Side, id: ItemId| (side == Side::Former).then_some(id);
    let mut used: Vec<ItemId> = touches.iter().filter_map(|(side, touch)| stays(*side, touch.id)).collect();
    used.extend(actions.iter().filter_map(|(side, action)| stays(*side, action.id)));
    let mut free = former.next_id().max(next.next_id());
    let mut named = |side: Side, id: ItemId| {
        if side == Side::Former || !used.contains(&id) {
            return id;
        }
        let own = free;
        free = ItemId(own.0.saturating_add(1));
        own
    };
    let touches = touches.into_iter().map(|(side, touch)| match named(side, touch.id) {
        id if id == touch.id => touch.clone(),
        id => Arc::new(Touch { id, ..Touch::clone(touch) }),
    });
    let touches = touches.collect();
    let actions = actions.into_iter().map(|(side, action)| match named(side, action.id) {
        id if id == action.id => action.clone(),
        id => Arc::new(Action { id, ..Action::clone(action) }),
    });
    let actions = actions.collect();
    Plan::new(touches, actions, free.0).expect("ids are of one plan each or free, and the counts are bounded")
}

/// Which of two plans something is taken from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Former,
    Next,
}

/// The changes taken and those left, and which of the former plan is which of the next.
struct Choice {
    taken: Vec<Change>,
    left: Vec<Change>,
    pairs: Vec<(ItemId, ItemId)>,
}

impl Choice {
    /// What there is after the choice: what was there, in its order, then what is added.
    fn mixed<'a, T>(&self, former: &'a [T], next: &'a [T], id: fn(&T) -> ItemId) -> Vec<(Side, &'a T)> {
        let mut mixed = Vec::new();
        for old in former {
            let own = id(old);
            let stays = self.left.iter().any(|change| match change {
                Change::Removed(former) | Change::Moved { former, .. } => *former == own,
                Change::Added(_) => false,
            });
            let partner = self.pairs.iter().find(|(former, _)| *former == own);
            if stays {
                mixed.push((Side::Former, old));
            } else if let Some((_, partner)) = partner {
                mixed.extend(next.iter().filter(|new| id(new) == *partner).map(|new| (Side::Next, new)));
            }
        }
        let added = next.iter().filter(|new| self.taken.contains(&Change::Added(id(new))));
        mixed.extend(added.map(|new| (Side::Next, new)));
        mixed
    }
}

fn compare_all(former: &Plan, next: &Plan, changes: &mut Vec<Change>, pairs: &mut Vec<(ItemId, ItemId)>) {
    let touches = |plan: &Plan| -> Vec<Item<String>> {
        let mut items: Vec<Item<String>> =
            plan.touches().iter().map(|touch| Item { id: touch.id, when: touch.when(), source: source(touch) }).collect();
        items.sort_by_key(|item| (item.when, item.id));
        items
    };
    compare(&touches(former), &touches(next), changes, pairs);
    let actions = |plan: &Plan| -> Vec<Item<_>> {
        plan.actions().iter().map(|action| Item { id: action.id, when: Some(action.when), source: Some(action.source) }).collect()
    };
    compare(&actions(former), &actions(next), changes, pairs);
}

/// The ids of what a former plan has and re-planning makes anew, for its successors: calendars that were given the former plan then move
/// their events instead of doubling them. Each id is given once.
pub(super) struct Heirlooms {
    touches: Vec<(String, ItemId)>,
    actions: Vec<(ActionSource, (ItemId, When))>,
}

impl Heirlooms {
    pub(super) fn of(former: Option<&Plan>) -> Heirlooms {
        let Some(plan) = former else { return Heirlooms { touches: Vec::new(), actions: Vec::new() } };
        let mut touches: Vec<_> = plan.touches().iter().filter(|touch| !touch.is_kept()).collect();
        order::sort_by_key(&mut touches, |touch| (touch.when(), touch.id));
        let free = |action: &&Arc<Action>| action.source != ActionSource::Own && !tasks::is_kept(action);
        Heirlooms {
            touches: touches.into_iter().filter_map(|touch| Some((source(touch)?, touch.id))).collect(),
            actions: plan.actions().iter().filter(free).map(|action| (action.source, (action.id, action.when))).collect(),
        }
    }

    pub(super) fn touch(&mut self, next: &Touch) -> Option<ItemId> {
        let source = source(next)?;
        let at = self.touches.iter().position(|(other, _)| *other == source)?;
        Some(self.touches.remove(at).1)
    }

    /// The id of an action, and when it was due.
    pub(super) fn action(&mut self, next: &Action) -> Option<(ItemId, When)> {
        let at = self.actions.iter().position(|(other, _)| *other == next.source)?;
        Some(self.actions.remove(at).1)
    }
}

struct Item<S> {
    id: ItemId,
    when: Option<When>,
    /// Where it comes from; nothing if only its id can tell it.
    source: Option<S>,
}

fn source(touch: &Touch) -> Option<String> {
    let template = touch.template.as_ref()?.as_str();
    Some(match touch.timing {
        Timing::Day(_) => format!("day {template}"),
        Timing::Triggered(..) => format!("triggered {template}"),
    })
}

fn compare<S: PartialEq>(former: &[Item<S>], next: &[Item<S>], changes: &mut Vec<Change>, pairs: &mut Vec<(ItemId, ItemId)>) {
    let mut matched = vec![false; next.len()];
    let mut partner = vec![None; former.len()];
    for (old, partner) in former.iter().zip(&mut partner) {
        *partner = next.iter().position(|new| new.id == old.id);
        if let Some(at) = *partner {
            matched[at] = true;
        }
    }
    for (old, partner) in former.iter().zip(&mut partner) {
        if partner.is_none() && old.source.is_some() {
            *partner = (0..next.len()).find(|&at| !matched[at] && next[at].source == old.source);
            if let Some(at) = *partner {
                matched[at] = true;
            }
        }
    }
    for (old, partner) in former.iter().zip(partner) {
        match partner {
            None => changes.push(Change::Removed(old.id)),
            Some(at) => {
                pairs.push((old.id, next[at].id));
                if let (Some(from), Some(to)) = (old.when, next[at].when)
                    && from != to
                {
                    changes.push(Change::Moved { former: old.id, next: next[at].id, from, to });
                }
            }
        }
    }
    changes.extend(next.iter().zip(matched).filter(|(_, matched)| !matched).map(|(new, _)| Change::Added(new.id)));
}
