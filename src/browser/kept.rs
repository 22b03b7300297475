//! Texts of the record that it must not lose when their journey goes, in the journal's database: what is in the bin and what was set aside.
//!
//! Local storage may be minutes behind when the browser is killed, while the journal forgets a removed journey at once. So what is left of the journey
//! is written here in the same step, under the key it has in the record, and goes when it goes there.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::IdbObjectStore;

use super::clock;
use super::journal::{HEADS, Journal, JournalError, TEXTS, TRAILS, number, object};

/// What every such key has, and no id of a journey.
const MARK: char = ':';

impl Journal {
    /// Removes an entry with what led to it if its revision is the expected one (none: there must be nothing), and keeps a text under a key of the
    /// record in its place, as one step that no other tab can come between. Resolves when the transaction is complete, with whether it did so.
    /// Nothing was changed if not, and nothing is changed later if it fails or the journal is silent: then the step is called off.
    pub async fn remove(&self, id: &str, expected: Option<u64>, kept: Option<(&str, &str)>) -> Result<bool, JournalError> {
        let names = [HEADS, TEXTS, TRAILS];
        let transaction = self.transaction(&names, "readwrite")?;
        let stores = names.map(|name| transaction.object_store(name));
        let texts = transaction.object_store(TEXTS)?;
        let kept = kept
            .map(|(key, text)| {
                object(&[("id", key.into()), ("revision", 0.into()), ("text", text.into()), ("at", clock::now_iso().into())])
            })
            .transpose()?;
        let found = transaction.object_store(HEADS)?.get(&id.into())?;
        let removed = Rc::new(Cell::new(false));
        let decide = Closure::once_into_js({
            let (found, transaction, removed, id) = (found.clone(), transaction.clone(), removed.clone(), JsValue::from_str(id));
            move || {
                if found.result().ok().and_then(|head| number(&head, "revision")) != expected {
                    return;
                }
                let deleted = stores.into_iter().try_for_each(|store| store?.delete(&id).map(drop));
                let requested = deleted.and_then(|()| kept.map_or(Ok(()), |kept| texts.put(&kept).map(drop)));
                match requested {
                    Ok(()) => removed.set(true),
                    Err(_) => drop(transaction.abort()),
                }
            }
        });
        found.set_onsuccess(Some(decide.unchecked_ref()));
        match self.complete(&transaction).await {
            // One that cannot be called off any more is done.
            Err(JournalError::Silent) if transaction.abort().is_ok() => Err(JournalError::Silent),
            Ok(()) | Err(JournalError::Silent) => Ok(removed.get()),
            Err(error) => Err(error),
        }
    }

    /// The texts kept so, by the keys they have in the record.
    pub async fn kept(&self) -> Result<Vec<(String, String)>, JournalError> {
        let keys = self.read(TEXTS, IdbObjectStore::get_all_keys).await?;
        let keys: Vec<String> =
            Array::from(&keys).iter().filter_map(|key| key.as_string()).filter(|key| key.contains(MARK)).collect();
        let mut kept = Vec::with_capacity(keys.len());
        for key in keys {
            kept.extend(self.get(&key).await?.map(|entry| (key, entry.text)));
        }
        Ok(kept)
    }

    /// Forgets such a text; a key that does not exist is not an error.
    pub async fn forget_kept(&self, key: &str) -> Result<(), JournalError> {
        let transaction = self.transaction(&[TEXTS], "readwrite")?;
        transaction.object_store(TEXTS)?.delete(&key.into())?;
        self.complete(&transaction).await
    }
}
