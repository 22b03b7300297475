//! What led to the open journey, in the journal's database: one text a journey, which [`crate::storage::trail`] writes and reads.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::IdbObjectStore;

use super::journal::{HEADS, Journal, JournalError, TRAILS, mark, number, object, string};

impl Journal {
    /// Keeps the trail of a journey with the text that it belongs to, in place of the former one. The page may be on its way out, so nothing is waited for before it is handed over.
    pub async fn keep_trail(&self, id: &str, text: &str, of: &str) -> Result<(), JournalError> {
        let transaction = self.transaction(&[TRAILS], "readwrite")?;
        let trail = object(&[("id", id.into()), ("text", text.into()), ("of", of.into()), ("by", mark())])?;
        transaction.object_store(TRAILS)?.put(&trail)?;
        // A browser that cannot be told so finds out by itself that there is no more to come.
        let _ = transaction.commit();
        self.complete(&transaction).await
    }

    /// The trail of a journey, if there is one, and the text that it belongs to; none if the same page has not written this revision of the journey.
    pub async fn trail(&self, id: &str, revision: Option<u64>) -> Result<Option<(String, String)>, JournalError> {
        let transaction = self.transaction(&[HEADS, TRAILS], "readonly")?;
        let ask = |store: &str| transaction.object_store(store)?.get(&id.into());
        let (head, trail) = (ask(HEADS)?, ask(TRAILS)?);
        self.complete(&transaction).await?;
        let (head, trail) = (head.result()?, trail.result()?);
        let by = number(&head, "by");
        let is_same = by.is_some() && by == number(&trail, "by") && revision.is_some() && revision == number(&head, "revision");
        let of = string(&trail, "of").filter(|_| is_same).unwrap_or_default();
        Ok(string(&trail, "text").map(|text| (text, of)))
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
