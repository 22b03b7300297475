//! Former versions of journeys, in the journal's database.
//!
//! As with journeys, one store holds what is shown in a list and the other the texts, so that a list reads no text. A key begins with the
//! journey's id and a slash, which no id contains, and goes on with the instant, so that the keys of a journey are a range in order of time.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{IdbKeyRange, IdbObjectStore, IdbRequest};

use super::journal::{Journal, JournalError, SNAPSHOT_TEXTS, SNAPSHOTS, number, object, string};
use crate::storage::{Snapshot, SnapshotKind};

const BOTH: [&str; 2] = [SNAPSHOTS, SNAPSHOT_TEXTS];

impl Journal {
    /// Keeps a version with its text, in place of one with the same key, and deletes others, as one step.
    pub async fn keep_snapshot(&self, snapshot: &Snapshot, text: &str, without: &[String]) -> Result<(), JournalError> {
        let transaction = self.transaction(&BOTH, "readwrite")?;
        let (heads, texts) = (transaction.object_store(SNAPSHOTS)?, transaction.object_store(SNAPSHOT_TEXTS)?);
        for key in without {
            heads.delete(&key.into())?;
            texts.delete(&key.into())?;
        }
        let key = JsValue::from_str(&snapshot.key);
        let head = object(&[
            ("key", key.clone()),
            ("at", snapshot.at.as_str().into()),
            ("kind", snapshot.kind.id().into()),
            ("label", snapshot.label.as_str().into()),
            ("size", (snapshot.size as f64).into()),
        ])?;
        let text = object(&[("key", key), ("text", text.into())])?;
        heads.put(&head)?;
        texts.put(&text)?;
        self.complete(&transaction).await
    }

    /// The versions of a journey, or of all journeys, in the order of their keys. No text is read.
    pub async fn snapshots(&self, journey: Option<&str>) -> Result<Vec<Snapshot>, JournalError> {
        let ask = |heads: &IdbObjectStore| -> Result<IdbRequest, JsValue> {
            match journey {
                Some(id) => heads.get_all_with_key(&range(id)?),
                None => heads.get_all(),
            }
        };
        let found = self.read(SNAPSHOTS, ask).await?;
        // What something else has written is no version.
        Ok(Array::from(&found).iter().filter_map(|value| snapshot(&value)).collect())
    }

    /// The text of a version, if it is there.
    pub async fn snapshot_text(&self, key: &str) -> Result<Option<String>, JournalError> {
        let found = self.read(SNAPSHOT_TEXTS, |texts| texts.get(&key.into())).await?;
        Ok(string(&found, "text"))
    }

    /// Deletes versions; keys that do not exist are not an error.
    pub async fn remove_snapshots(&self, keys: &[String]) -> Result<(), JournalError> {
        let transaction = self.transaction(&BOTH, "readwrite")?;
        for store in BOTH {
            let store = transaction.object_store(store)?;
            for key in keys {
                store.delete(&key.into())?;
            }
        }
        self.complete(&transaction).await
    }
}

/// The keys that begin with an id and a slash: the zero is the sign behind the slash.
fn range(id: &str) -> Result<JsValue, JsValue> {
    IdbKeyRange::bound_with_lower_open_and_upper_open(&format!("{id}/").into(), &format!("{id}0").into(), false, true)
        .map(JsValue::from)
}

fn snapshot(value: &JsValue) -> Option<Snapshot> {
    Some(Snapshot {
        key: string(value, "key")?,
        at: string(value, "at")?,
        // A kind that a newer version of the program knows is still a version.
        kind: string(value, "kind").and_then(|kind| SnapshotKind::parse(&kind)).unwrap_or(SnapshotKind::Own),
        label: string(value, "label")?,
        size: number(value, "size")?,
    })
}
