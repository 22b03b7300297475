//! Undo and redo: a list of former values. They share all that did not change, so each costs little.

use crate::domain::command::FieldKey;
use crate::domain::journey::Journey;

/// Former and undone values of one journey.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Journey>,
    future: Vec<Journey>,
    field: Option<FieldKey>,
}

impl History {
    /// Steps that are kept.
    pub const LONGEST: usize = 300;

    /// Notes that `former` is about to be replaced. Writing on in the same field belongs to the step already noted.
    pub fn note(&mut self, former: Journey, field: Option<FieldKey>) {
        self.future.clear();
        if field.is_some() && field == self.field {
            return;
        }
        self.field = field;
        self.past.push(former);
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
        let former = self.past.pop()?;
        self.future.push(present);
        self.field = None;
        Some(former)
    }

    /// The value before the last undo, in exchange for the present one.
    pub fn redo(&mut self, present: Journey) -> Option<Journey> {
        let undone = self.future.pop()?;
        self.past.push(present);
        self.field = None;
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
}
