//! Records that do not open and were set aside: out of the library, their bytes kept under keys of their own.

use leptos::task::spawn_local;

use super::library::{LibraryState, Removed};
use crate::domain::ids::JourneyId;
use crate::storage::{ASIDE, RecordError, aside_key};

/// The characters local storage has for all sites under one host name, keys included.
pub const ROOM: usize = 5_242_879;

impl LibraryState {
    /// Takes a record out of the library and keeps its bytes. If they cannot be kept, nothing is changed.
    pub async fn set_aside(self, id: &JourneyId) -> Option<Removed> {
        let text = self.store().read(id).await?.text;
        self.store().keep_text(&aside_key(id), &text).ok()?;
        let removed = self.remove(id).await;
        if removed.is_none() {
            // It is still in the library, so the copy is one too many; if it stays, nothing is lost.
            let _ = self.store().forget(&aside_key(id));
        }
        removed
    }

    /// The records set aside, with their bytes, by id.
    pub fn aside(self) -> Vec<(JourneyId, String)> {
        let store = self.store();
        let read = |key: &String| Some((JourneyId::parse(key.strip_prefix(ASIDE)?)?, store.text(key)?));
        store.keys(ASIDE).iter().filter_map(read).collect()
    }

    /// Puts back what was removed or set aside, byte for byte, and looks whether it opens.
    pub fn take_back(self, removed: Removed) -> Result<(), RecordError> {
        let id = removed.entry.id.clone();
        self.restore(removed)?;
        self.store().forget(&aside_key(&id))?;
        spawn_local(async move {
            self.read(&id).await;
        });
        Ok(())
    }

    /// The characters that everything of this app takes in the record.
    pub fn used(self) -> usize {
        let store = self.store();
        store.keys("").iter().map(|key| key.len() + store.text(key).map_or(0, |text| text.chars().count())).sum()
    }
}
