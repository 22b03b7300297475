//! Where journeys are kept: the record, one text per journey with an entry of the index beside it. Pure: the browser's half is in [`crate::browser`].
//!
//! Keys: `journey:<id>`, `index:<id>`, `aside:<id>`, `bin:<id>`, `parting:<id>`, `preferences`, `backup`, `certain-day` and `asked-to-stay`, each behind the prefix `hundredfold:` that
//! the browser's half adds, for all sites under one host name share a store. Nothing here ever clears the store, and nothing looks at keys of others.

pub mod backup;
pub mod bin;
pub mod index;
pub mod pair;
pub mod parting;
pub mod rescue;
pub mod snapshot;
pub mod trail;

use std::cell::RefCell;

pub use bin::Binned;
pub use index::{Entry, Index, PlanState};
pub use parting::Parting;
pub use snapshot::{Snapshot, SnapshotKind};

use crate::domain::ids::JourneyId;
use crate::map::Map;

/// The key of the preferences.
pub const PREFERENCES: &str = "preferences";
/// What the keys of records begin with that were set aside because they do not open.
pub const ASIDE: &str = "aside:";
/// What the keys of removed journeys begin with.
pub const BIN: &str = "bin:";
/// What the keys begin with of what a tab kept before the journal had answered.
pub const PARTING: &str = "parting:";
/// The key of the instant of the last backup.
pub const BACKUP: &str = "backup";
/// The key that says that the browser was asked to keep the store.
pub const ASKED_TO_STAY: &str = "asked-to-stay";
/// The key of the day up to which time has passed for certain.
pub const CERTAIN_DAY: &str = "certain-day";
const JOURNEY: &str = "journey:";
const ENTRY: &str = "index:";

/// The key of a journey's record.
pub fn journey_key(id: &JourneyId) -> String {
    format!("{JOURNEY}{id}")
}

/// The key of a record that was set aside.
pub fn aside_key(id: &JourneyId) -> String {
    format!("{ASIDE}{id}")
}

/// The key of a removed journey.
pub fn bin_key(id: &JourneyId) -> String {
    format!("{BIN}{id}")
}

/// The key of what a tab kept before the journal had answered.
pub fn parting_key(id: &JourneyId) -> String {
    format!("{PARTING}{id}")
}

/// The key of a journey's entry in the index.
pub fn index_key(id: &JourneyId) -> String {
    format!("{ENTRY}{id}")
}

/// Why the record did not take or give something. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// The browser denies access.
    Denied,
    /// There is no room.
    Full,
}

/// A store of texts by key, such as the browser's local storage.
pub trait Record {
    /// The text of a key, if it has one.
    fn get(&self, key: &str) -> Result<Option<String>, RecordError>;
    /// Gives a key a text; on failure the former one is still there.
    fn set(&self, key: &str, text: &str) -> Result<(), RecordError>;
    /// Forgets a key; one that does not exist is not an error.
    fn remove(&self, key: &str) -> Result<(), RecordError>;
    /// The keys of this app that begin so.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, RecordError>;
}

/// The ids of all journeys that have a record, whether or not the index knows them.
pub fn journeys(record: &dyn Record) -> Result<Vec<JourneyId>, RecordError> {
    let keys = record.keys(JOURNEY)?;
    Ok(keys.iter().filter_map(|key| JourneyId::parse(key.strip_prefix(JOURNEY)?)).collect())
}

/// The id under which a text can be kept below a prefix without anything being written over, and whether it is still to be written: the
/// one it is kept under already, else `id` if its key is free, else one of these random bytes.
pub fn place_for(
    record: &dyn Record,
    prefix: &str,
    id: &JourneyId,
    text: &str,
    random: [u8; 10],
) -> Result<(JourneyId, bool), RecordError> {
    let mut is_free = true;
    for key in record.keys(prefix)? {
        let Some(other) = key.strip_prefix(prefix).and_then(JourneyId::parse) else { continue };
        if record.get(&key)?.as_deref() == Some(text) {
            return Ok((other, false));
        }
        is_free &= other != *id;
    }
    Ok((if is_free { id.clone() } else { JourneyId::from_random(random) }, true))
}

/// A record in memory, with as much room as one likes: for tests, and for a browser that denies its own.
#[derive(Debug, Default)]
pub struct MemoryRecord {
    texts: RefCell<Map<String, String>>,
    /// The room there is, in bytes of keys and texts; nothing means endless.
    pub room: Option<usize>,
}

impl Record for MemoryRecord {
    fn get(&self, key: &str) -> Result<Option<String>, RecordError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), RecordError> {
        let mut texts = self.texts.borrow_mut();
        let others: usize = texts.iter().filter(|(other, _)| *other != key).map(|(key, text)| key.len() + text.len()).sum();
        if self.room.is_some_and(|room| others + key.len() + text.len() > room) {
            return Err(RecordError::Full);
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), RecordError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, RecordError> {
        Ok(self.texts.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }
}
