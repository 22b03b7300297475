//! Undo and redo: a list of former values. They share all that did not change, so each costs little. What a former visit left is read from
//! its trail when it is asked for: see [`crate::storage::trail`].

use crate::domain::command::FieldKey;
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::format::{self, Loaded};
use crate::storage::trail::{Change, MOST, Trail};

/// One step of a history.
#[derive(Clone, Debug)]
struct Step {
    /// Names it, as long as the journey is open.
    number: u64,
    /// The value that the step leads to; nothing if only `change` says it.
    value: Option<Journey>,
    /// How the text of its neighbor on the way to the present value becomes its own. The neighbor of the last step is the present value,
    /// which may still change as long as one writes on in the same field, so that it is noted only there where nothing else is known.
    change: Option<Change>,
}

/// Former and undone values of one journey.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    field: Option<FieldKey>,
    next: u64,
    is_new: bool,
}

impl History {
    /// Steps that are kept.
    pub const LONGEST: usize = 300;

    /// Notes that `former` is about to be replaced. Writing on in the same field belongs to the step already noted.
    pub fn note(&mut self, former: Journey, field: Option<FieldKey>) {
        self.future.clear();
        self.is_new = true;
        if field.is_some() && field == self.field {
            return;
        }
        self.field = field;
        let step = self.step(former);
        self.past.push(step);
        if self.past.len() > Self::LONGEST {
            self.past.remove(0);
        }
    }

    /// Ends the step of a text field, so that writing there again is another step.
    pub fn seal(&mut self) {
        self.field = None;
    }

    /// The value before the last step, in exchange for the present one.
    pub fn undo(&mut self, present: Journey) -> Option<Journey> {
        let former = value_of(&mut self.past, &present)?;
        let step = self.step(present);
        self.future.push(step);
        self.field = None;
        self.is_new = true;
        Some(former)
    }

    /// The value before the last undo, in exchange for the present one.
    pub fn redo(&mut self, present: Journey) -> Option<Journey> {
        let undone = value_of(&mut self.future, &present)?;
        let step = self.step(present);
        self.past.push(step);
        self.field = None;
        self.is_new = true;
        Some(undone)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The number of the step that would be undone next.
    pub fn last(&self) -> Option<u64> {
        self.past.last().map(|step| step.number)
    }

    /// Goes on from what a former visit left, if it belongs to `opened`, which is what was opened here. What was done here since comes after.
    pub fn go_on(&mut self, trail: &str, opened: &Journey) {
        let Some(Trail { past, future }) = Trail::read(trail, &text_of(opened)) else { return };
        let (past, future) = (self.steps(past), self.steps(future));
        if self.past.is_empty() && self.future.is_empty() {
            self.future = future;
        }
        self.past.splice(0..0, past);
    }

    /// The same with the text that the trail belongs to. Where another one was opened, because the browser was killed before the last steps were
    /// kept, all that happened since is one step.
    pub fn go_on_from(&mut self, trail: &str, of: &str, opened: &Journey) {
        let text = text_of(opened);
        let (Some(Trail { mut past, .. }), Loaded::Loaded { journey, .. }) = (Trail::read(trail, of), format::read(of)) else {
            return self.go_on(trail, opened);
        };
        if of == text {
            return self.go_on(trail, opened);
        }
        // The journal may be the one that is behind.
        let mut at = of.to_owned();
        let behind = past.iter().position(|change| {
            at = change.applied(&at).unwrap_or_default();
            at == text
        });
        let past = match behind {
            Some(place) => self.steps(past.split_off(place + 1)),
            None => {
                let mut past = self.steps(past);
                past.push(self.step(journey.with_id(opened.id().clone())));
                past
            }
        };
        self.past.splice(0..0, past);
    }

    /// It is to be kept again though nothing has changed: the page that keeps it is another one.
    pub fn renew(&mut self) {
        self.is_new = self.can_undo() || self.can_redo();
    }

    /// Changes as steps, the farthest first.
    fn steps(&mut self, changes: Vec<Change>) -> Vec<Step> {
        let numbered = |change| {
            self.next += 1;
            Step { number: self.next, value: None, change: Some(change) }
        };
        let mut steps: Vec<Step> = changes.into_iter().map(numbered).collect();
        steps.reverse();
        steps
    }

    /// The present value was replaced by one that is no step of its own: what only leads on from the former one goes.
    pub fn parted(&mut self) {
        for steps in [&mut self.past, &mut self.future] {
            steps.retain(|step| step.value.is_some());
            if let Some(last) = steps.last_mut() {
                last.change = None;
            }
        }
        self.is_new = true;
    }

    /// What is to be kept of it beside `present`, as a text; nothing if nothing has changed since that was asked last.
    pub fn trail(&mut self, present: &Journey) -> Option<String> {
        self.trail_and_text(present).map(|(trail, _)| trail)
    }

    /// The same with the text that it belongs to.
    pub fn trail_and_text(&mut self, present: &Journey) -> Option<(String, String)> {
        if !std::mem::take(&mut self.is_new) {
            return None;
        }
        let text = text_of(present);
        let trail = Trail { past: changes(&mut self.past, &text), future: changes(&mut self.future, &text) };
        Some((trail.write(&text), text))
    }

    fn step(&mut self, value: Journey) -> Step {
        self.next += 1;
        Step { number: self.next, value: Some(value), change: None }
    }
}

/// Takes the last step and gives the value it leads to. If a trail turns out not to lead there, all that lies behind goes too.
fn value_of(steps: &mut Vec<Step>, present: &Journey) -> Option<Journey> {
    let Step { value, change, .. } = steps.pop()?;
    let value = value.or_else(|| match format::read(&change?.applied(&text_of(present))?) {
        Loaded::Loaded { journey, .. } => Some(journey.with_id(present.id().clone())),
        Loaded::Empty | Loaded::Migrated { .. } | Loaded::Newer { .. } | Loaded::Corrupt(_) => None,
    });
    if value.is_none() {
        steps.clear();
    }
    value
}

/// How one goes from a text along the last steps, the nearest first. What is found out here is noted, so that a step is written once.
fn changes(steps: &mut [Step], present: &str) -> Vec<Change> {
    let mut found = Vec::new();
    for at in (0..steps.len()).rev().take(MOST) {
        let last = at + 1 == steps.len();
        if let Some(change) = &steps[at].change {
            found.push(change.clone());
            continue;
        }
        let own = |at: usize| steps[at].value.as_ref().map(text_of);
        let neighbor = if last { Some(present.to_owned()) } else { own(at + 1) };
        let (Some(from), Some(to)) = (neighbor, own(at)) else { break };
        let change = Change::between(&from, &to);
        found.push(change.clone());
        if !last {
            steps[at].change = Some(change);
        }
    }
    found
}

/// The text of a value. A journey may get another id, such as an example that becomes one's own, so that here it has none of its own.
fn text_of(journey: &Journey) -> String {
    match JourneyId::parse("undo") {
        Some(id) => format::write(&journey.with_id(id), 0),
        None => format::write(journey, 0),
    }
}
