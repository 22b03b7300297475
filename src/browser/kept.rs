//! Texts of the record that it must not lose when their journey goes, in the journal's database: what is in the bin and what was set aside.
//!
//! Local storage may be minutes behind when the browser is killed, while the journal forgets a removed journey at once. So what is left of the journey
//! is written here in the same step, under the key it has in the record, and goes when it goes there.

use js_sys::Array;
use web_sys::IdbObjectStore;

use super::clock;
use super::journal::{HEADS, Journal, JournalError, TEXTS, TRAILS, object};

/// What every such key has, and no id of a journey.
const MARK: char = ':';

impl Journal {
    /// Removes an entry with what led to it, and keeps a text under a key of the record in its place, as one step; an id that does not exist is not an
    /// error. Resolves when the transaction is complete.
    pub async fn remove(&self, id: &str, kept: Option<(&str, &str)>) -> Result<(), JournalError> {
        let stores = [HEADS, TEXTS, TRAILS];
        let transaction = self.transaction(&stores, "readwrite")?;
        for store in stores {
            transaction.object_store(store)?.delete(&id.into())?;
        }
        if let Some((key, text)) = kept {
            let kept =
                object(&[("id", key.into()), ("revision", 0.into()), ("text", text.into()), ("at", clock::now_iso().into())])?;
            transaction.object_store(TEXTS)?.put(&kept)?;
        }
        self.complete(&transaction).await
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
