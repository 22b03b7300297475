//! What led to the open journey, in the journal's database: one text a journey, which [`crate::storage::trail`] writes and reads.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::IdbObjectStore;

use super::journal::{Journal, JournalError, TRAILS, object, string};

impl Journal {
    /// Keeps the trail of a journey, in place of the former one. The page may be on its way out, so nothing is waited for before it is handed over.
    pub async fn keep_trail(&self, id: &str, text: &str) -> Result<(), JournalError> {
        let transaction = self.transaction(&[TRAILS], "readwrite")?;
        let trail = object(&[("id", id.into()), ("text", text.into())])?;
        transaction.object_store(TRAILS)?.put(&trail)?;
        // A browser that cannot be told so finds out by itself that there is no more to come.
        let _ = transaction.commit();
        self.complete(&transaction).await
    }

    /// The trail of a journey, if there is one.
    pub async fn trail(&self, id: &str) -> Result<Option<String>, JournalError> {
        let found = self.read(TRAILS, |trails| trails.get(&id.into())).await?;
        Ok(string(&found, "text"))
    }

    /// The ids of the journeys that have one.
    pub async fn trails(&self) -> Result<Vec<String>, JournalError> {
        let found = self.read(TRAILS, IdbObjectStore::get_all_keys).await?;
        Ok(Array::from(&found).iter().filter_map(|key: JsValue| key.as_string()).collect())
    }

    /// Removes trails; ids that do not exist are not an error.
    pub async fn remove_trails(&self, ids: &[String]) -> Result<(), JournalError> {
        let transaction = self.transaction(&[TRAILS], "readwrite")?;
        let trails = transaction.object_store(TRAILS)?;
        for id in ids {
            trails.delete(&id.into())?;
        }
        self.complete(&transaction).await
    }
}
