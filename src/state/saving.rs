//! The one place where a journey is saved.

use leptos::prelude::*;

use crate::domain::journey::Journey;

/// Whether what is on screen is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is kept.
    Saved,
    /// Changes are on their way.
    Saving,
    /// The browser refuses: the work is only on screen.
    Refused,
}

/// Saves the open journey.
#[derive(Clone, Copy)]
pub struct Saver {
    state: RwSignal<SaveState>,
}

impl Default for Saver {
    fn default() -> Saver {
        Saver { state: RwSignal::new(SaveState::Saved) }
    }
}

impl Saver {
    /// How saving stands.
    pub fn state(self) -> Signal<SaveState> {
        self.state.into()
    }

    /// Takes a new value of the open journey.
    pub fn changed(self, _journey: Journey) {}
}
