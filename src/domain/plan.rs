//! A plan: touches and actions, in the order of their ids.

use std::sync::Arc;

use super::action::Action;
use super::ids::ItemId;
use super::profile::Profile;
use super::touch::{Status, Touch};
use crate::order;

/// The touches and actions of a journey. Each has an id that no other in the plan has or had.
///
/// Touches are shared, so that a command copies only what it changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    touches: Vec<Arc<Touch>>,
    actions: Vec<Arc<Action>>,
    next: u32,
}

impl Plan {
    /// The most touches a plan may have.
    pub const MOST_TOUCHES: usize = 400;
    /// The most actions a plan may have.
    pub const MOST_ACTIONS: usize = 400;

    /// A plan of these; nothing if two share an id or there are too many.
    pub fn new(touches: Vec<Arc<Touch>>, actions: Vec<Arc<Action>>, next: u32) -> Option<Plan> {
        let mut ids: Vec<ItemId> = touches.iter().map(|touch| touch.id).chain(actions.iter().map(|action| action.id)).collect();
        let count = ids.len();
        order::sort_by_key(&mut ids, |id| *id);
        ids.dedup();
        let free = ids.last().map_or(Some(0), |id| id.0.checked_add(1))?;
        (ids.len() == count && touches.len() <= Self::MOST_TOUCHES && actions.len() <= Self::MOST_ACTIONS).then(|| Plan {
            touches,
            actions,
            next: next.max(free),
        })
    }

    /// All touches, scheduled and triggered, in the order of making.
    pub fn touches(&self) -> &[Arc<Touch>] {
        &self.touches
    }

    /// All actions, in the order of making.
    pub fn actions(&self) -> &[Arc<Action>] {
        &self.actions
    }

    /// The id the next touch or action gets.
    pub const fn next_id(&self) -> ItemId {
        ItemId(self.next)
    }

    /// The touch with this id.
    pub fn touch(&self, id: ItemId) -> Option<&Arc<Touch>> {
        self.touches.iter().find(|touch| touch.id == id)
    }

    /// The action with this id.
    pub fn action(&self, id: ItemId) -> Option<&Arc<Action>> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The touches a calendar can place and nobody skipped, with their days, by day and then by id: what rules look at.
    pub fn by_day(&self, profile: &Profile) -> Vec<(i32, &Arc<Touch>)> {
        let mut placed: Vec<_> = self
            .touches
            .iter()
            .filter(|touch| touch.status != Status::Skipped)
            .filter_map(|touch| touch.day(profile).map(|day| (day, touch)))
            .collect();
        order::sort_by_key(&mut placed, |(day, touch)| (*day, touch.id));
        placed
    }

    /// Staff minutes and dollars for one customer, over everything scheduled and not skipped.
    pub fn effort(&self, profile: &Profile) -> (u32, u32) {
        self.by_day(profile)
            .iter()
            .fold((0, 0), |(minutes, dollars), (_, touch)| (minutes + u32::from(touch.minutes), dollars + touch.cost.dollars()))
    }

    /// The same plan, whose next touch or action gets this id unless a higher one is due: a former version gives out no id again that
    /// was given since, for calendars tell events apart by it.
    pub(super) fn numbered_from(&self, next: Option<ItemId>) -> Plan {
        Plan { next: next.map_or(self.next, |next| self.next.max(next.0)), ..self.clone() }
    }

    pub(super) fn push_touch(&mut self, mut touch: Touch) {
        touch.id = self.next_id();
        self.next += 1;
        self.touches.push(Arc::new(touch));
    }

    pub(super) fn push_action(&mut self, mut action: Action) {
        action.id = self.next_id();
        self.next += 1;
        self.actions.push(Arc::new(action));
    }

    pub(super) fn touch_mut(&mut self, id: ItemId) -> Option<&mut Touch> {
        self.touches.iter_mut().find(|touch| touch.id == id).map(Arc::make_mut)
    }

    pub(super) fn action_mut(&mut self, id: ItemId) -> Option<&mut Action> {
        self.actions.iter_mut().find(|action| action.id == id).map(Arc::make_mut)
    }

    pub(super) fn remove(&mut self, id: ItemId) -> bool {
        let before = self.touches.len() + self.actions.len();
        self.touches.retain(|touch| touch.id != id);
        self.actions.retain(|action| action.id != id);
        self.touches.len() + self.actions.len() < before
    }
}
