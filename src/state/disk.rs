//! Journeys that are also kept in a file on disk, as long as the page is open: the saver hands each state over that it has recorded.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::disk::{DiskError, DiskFile};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::format;

/// How a journey's file stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiskState {
    /// The file's name.
    pub name: String,
    /// Whether the last state is in it, or why not.
    pub outcome: Result<(), DiskError>,
}

/// The files that journeys are kept in.
#[derive(Clone, Copy)]
pub struct Disks {
    files: StoredValue<Vec<(JourneyId, DiskFile)>, LocalStorage>,
    states: RwSignal<Vec<(JourneyId, DiskState)>>,
}

impl Default for Disks {
    fn default() -> Disks {
        Disks { files: StoredValue::new_local(Vec::new()), states: RwSignal::new(Vec::new()) }
    }
}

impl Disks {
    /// How the file of a journey stands, if it has one.
    pub fn state(self, id: &JourneyId) -> Option<DiskState> {
        self.states.with(|states| states.iter().find(|(other, _)| other == id).map(|(_, state)| state.clone()))
    }

    /// Keeps a journey in this file from now on, beginning with what it is.
    pub fn bind(self, journey: &Journey, file: DiskFile) {
        self.release(journey.id());
        self.files.update_value(|files| files.push((journey.id().clone(), file)));
        self.save(journey);
    }

    /// Keeps a journey in its file no longer. What was handed over before is still written, as a whole; then the file stays as it is.
    pub fn release(self, id: &JourneyId) {
        self.files.update_value(|files| files.retain(|(other, _)| other != id));
        self.states.update(|states| states.retain(|(other, _)| other != id));
    }

    /// Writes a journey into its file, if it has one.
    pub fn save(self, journey: &Journey) {
        let id = journey.id().clone();
        let file = self.files.with_value(|files| files.iter().find(|(other, _)| *other == id).map(|(_, file)| file.clone()));
        let Some(file) = file else { return };
        // The same text as a journey's file has that is downloaded.
        let text = format::laid_out(&format::write(journey, 0));
        spawn_local(async move {
            let Some(outcome) = file.put(text).await else { return };
            // Of a file that was released meanwhile nothing is said any more.
            let is_bound = |(other, bound): &(JourneyId, DiskFile)| *other == id && bound.is(&file);
            if !self.files.with_value(|files| files.iter().any(is_bound)) {
                return;
            }
            let state = DiskState { name: file.name(), outcome };
            self.states.update(|states| {
                states.retain(|(other, _)| *other != id);
                states.push((id, state));
            });
        });
    }
}

/// The files that journeys are kept in.
pub fn disks() -> Disks {
    expect_context::<Disks>()
}
