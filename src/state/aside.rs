//! What is out of the library and not lost: records that do not open and were set aside, and removed journeys in the bin. Their bytes are kept
//! under keys of their own.

use leptos::task::spawn_local;

use super::library::{LibraryState, Removed};
use super::store::Store;
use crate::browser::clock;
use crate::domain::ids::JourneyId;
use crate::order;
use crate::storage::bin::certain_day;
use crate::storage::{ASIDE, BIN, Binned, CERTAIN_DAY, Entry, RecordError, aside_key};

/// The characters local storage has for all sites under one host name, keys included.
pub const ROOM: usize = 5_242_879;

impl LibraryState {
    /// Takes a record out of the library and keeps its bytes. If they cannot be kept, nothing is changed.
    pub async fn set_aside(self, id: &JourneyId) -> Option<Removed> {
        let keep = |store: &Store, _: &Entry, text: &str| Some((aside_key(&store.keep_aside(id, text).ok()?), text.to_owned()));
        self.remove(id, keep).await
    }

    /// The records set aside, with their bytes, by id.
    pub fn aside(self) -> Vec<(JourneyId, String)> {
        let store = self.store();
        let read = |key: &String| Some((JourneyId::parse(key.strip_prefix(ASIDE)?)?, store.text(key)?));
        store.keys(ASIDE).iter().filter_map(read).collect()
    }

    /// What is in the bin, the newest first.
    pub fn binned(self) -> Vec<Binned> {
        let store = self.store();
        let read = |key: &String| Binned::read(&JourneyId::parse(key.strip_prefix(BIN)?)?, &store.text(key)?);
        let mut all: Vec<Binned> = store.keys(BIN).iter().filter_map(read).collect();
        order::sort_by_key(&mut all, |binned| std::cmp::Reverse(binned.removed.clone()));
        all
    }

    /// Deletes for good what is in the bin: one journey, or all.
    pub fn empty_bin(self, only: Option<&JourneyId>) -> Result<(), RecordError> {
        let store = self.store();
        for binned in self.binned() {
            if only.is_none_or(|id| binned.entry.id == *id) {
                store.forget(&binned.key())?;
            }
        }
        self.refresh();
        Ok(())
    }

    /// Deletes from the bin what has been there for [`crate::storage::bin::KEPT`] days. What has no date stays.
    pub fn sweep(self) {
        let store = self.store();
        let noted = store.text(CERTAIN_DAY);
        let (today, note) = certain_day(noted.as_deref(), clock::today());
        if noted.as_ref() != Some(&note) && store.keep_text(CERTAIN_DAY, &note).is_err() {
            // Without room for the note nothing is certain.
            return;
        }
        for binned in self.binned() {
            if clock::date_of(&binned.removed).is_some_and(|removed| Binned::days_left(removed, today) == 0) {
                // What cannot be deleted now is tried again at the next start.
                let _ = store.forget(&binned.key());
            }
        }
    }

    /// Puts back what was removed or set aside, byte for byte, and looks whether it opens.
    pub fn take_back(self, removed: Removed) -> Result<(), RecordError> {
        let kept = removed.kept.clone();
        let id = self.restore(removed)?;
        if let Some(kept) = kept {
            // It is back; a copy that stays is one too many, and nothing is lost by it.
            let _ = self.store().forget(&kept);
        }
        self.refresh();
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
