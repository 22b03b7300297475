//! Local storage: small texts by key, read and written at once, shared by all tabs of one origin.
//!
//! All sites under one host name (every project of a github.io user) share an origin and its 5,242,879 characters. Therefore each
//! key of this program carries [`PREFIX`] in the storage, no other key is ever read or written, and nothing here clears the whole
//! storage. Local storage alone loses what was written in the last seconds if the browser is killed; [`super::journal`] does not.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

use crate::order;
use crate::storage::{Record, RecordError};

use super::listener::Listener;
use super::{error_name, window};

/// What every key of this program begins with in the browser's storage. Callers neither give nor see it.
pub const PREFIX: &str = "hundredfold:";

/// The key of the probe; it is written and removed again on every start.
const PROBE: &str = "probe";

/// Local storage cannot be used at all: the user or a policy denies it, or it forgets at once what it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocked;

/// Proof that local storage answered when it was probed. It holds nothing, so it can be copied and sent anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalStore(());

impl LocalStore {
    /// Probes local storage by writing, reading and removing a key. A *full* storage opens too, because what it holds can be read.
    pub fn open() -> Result<LocalStore, Blocked> {
        let store = LocalStore(());
        match store.set(PROBE, PROBE) {
            Ok(()) => {
                let kept = store.get(PROBE).map_err(|_| Blocked)?;
                store.remove(PROBE).map_err(|_| Blocked)?;
                if kept.as_deref() == Some(PROBE) { Ok(store) } else { Err(Blocked) }
            }
            Err(RecordError::Full) => Ok(store),
            Err(RecordError::Denied) => Err(Blocked),
        }
    }

    /// The text of a key, if it has one.
    pub fn get(&self, key: &str) -> Result<Option<String>, RecordError> {
        storage()?.get_item(&full(key)).map_err(refusal)
    }

    /// Gives a key a text. If it is [`RecordError::Full`], the former text is still there.
    pub fn set(&self, key: &str, text: &str) -> Result<(), RecordError> {
        storage()?.set_item(&full(key), text).map_err(refusal)
    }

    /// Forgets a key; a key that does not exist is not an error.
    pub fn remove(&self, key: &str) -> Result<(), RecordError> {
        storage()?.remove_item(&full(key)).map_err(refusal)
    }

    /// Every key that begins with `prefix`, sorted. [`PREFIX`] is neither part of the argument nor of the keys.
    pub fn keys(&self, prefix: &str) -> Result<Vec<String>, RecordError> {
        let storage = storage()?;
        let count = storage.length().map_err(refusal)?;
        let mut keys = Vec::new();
        for index in 0..count {
            let key = storage.key(index).map_err(refusal)?;
            if let Some(key) = key.as_deref().and_then(|key| key.strip_prefix(PREFIX))
                && key.starts_with(prefix)
            {
                keys.push(key.to_owned());
            }
        }
        order::sort_by(&mut keys, Ord::cmp);
        Ok(keys)
    }

    /// Calls back with the key and its new text (none: it was removed) whenever *another* tab changes a key of this program.
    pub fn on_storage_event(&self, mut callback: impl FnMut(String, Option<String>) + 'static) -> Listener {
        Listener::new(&window(), "storage", move |event| {
            let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
            if let Some(key) = event.key().as_deref().and_then(|key| key.strip_prefix(PREFIX))
                && key != PROBE
            {
                callback(key.to_owned(), event.new_value());
            }
        })
    }
}

/// Why an access failed. Older Firefox has a name of its own for a full storage.
fn refusal(thrown: JsValue) -> RecordError {
    match error_name(&thrown).as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => RecordError::Full,
        _ => RecordError::Denied,
    }
}

/// Even naming the storage throws where it is denied, and access can be withdrawn while the program runs, so it is asked for anew.
fn storage() -> Result<Storage, RecordError> {
    window().local_storage().ok().flatten().ok_or(RecordError::Denied)
}

fn full(key: &str) -> String {
    format!("{PREFIX}{key}")
}

impl Record for LocalStore {
    fn get(&self, key: &str) -> Result<Option<String>, RecordError> {
        LocalStore::get(self, key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), RecordError> {
        LocalStore::set(self, key, text)
    }

    fn remove(&self, key: &str) -> Result<(), RecordError> {
        LocalStore::remove(self, key)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, RecordError> {
        LocalStore::keys(self, prefix)
    }
}
