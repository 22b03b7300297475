//! The index: what the library shows of each journey, so that it need not open any.
//!
//! Each entry has a key of its own. One text for all of them would be written anew with every save of any journey, and two tabs would undo each
//! other's entries.

use serde_json::{Value, json};

use super::{Record, RecordError, index_key};
use crate::domain::ids::JourneyId;
use crate::domain::profile::BusinessKind;

/// What is known of a plan without opening its journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanState {
    /// Scheduled touches that are not skipped.
    pub touches: u32,
    /// Errors among the checks.
    pub errors: u32,
    /// Warnings among the checks.
    pub warnings: u32,
}

/// What the library shows of one journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which journey.
    pub id: JourneyId,
    /// Its name; may be empty.
    pub name: String,
    /// The kind of business; nothing if the record was never read.
    pub kind: Option<BusinessKind>,
    /// The revision the entry describes.
    pub revision: u64,
    /// When it last changed: ISO 8601 in UTC; empty if unknown.
    pub changed: String,
    /// Scores of the eight phases, 0 to 100, where there are answers.
    pub scores: [Option<u8>; 8],
    /// Questions answered, 0 to 40.
    pub answered: u8,
    /// The plan, if there is one.
    pub plan: Option<PlanState>,
    /// When it was last saved to a file: ISO 8601 in UTC.
    pub filed: Option<String>,
}

impl Entry {
    /// An entry for a record that the index did not know.
    pub fn unknown(id: JourneyId) -> Entry {
        Entry {
            id,
            name: String::new(),
            kind: None,
            revision: 0,
            changed: String::new(),
            scores: [None; 8],
            answered: 0,
            plan: None,
            filed: None,
        }
    }
}

/// All entries, newest change first; it remembers which of them are still to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    entries: Vec<Entry>,
    unwritten: Vec<JourneyId>,
}

impl Index {
    /// Reads the entry of each record. A record without one, or with one that cannot be read, gets an [`Entry::unknown`]: the records are what
    /// matters. An entry without a record is left out.
    pub fn read(record: &dyn Record) -> Result<Index, RecordError> {
        let mut index = Index::default();
        for id in super::journeys(record)? {
            let known = record.get(&index_key(&id))?.and_then(|text| serde_json::from_str::<Value>(&text).ok());
            let entry = known.as_ref().and_then(entry).filter(|entry| entry.id == id);
            index.place(entry.unwrap_or_else(|| Entry::unknown(id)));
        }
        Ok(index)
    }

    /// Writes what was changed since it was last written. What cannot be written is tried again the next time.
    pub fn write(&mut self, record: &dyn Record) -> Result<(), RecordError> {
        while let Some(id) = self.unwritten.last().cloned() {
            match self.get(&id) {
                Some(entry) => record.set(&index_key(&id), &written(entry).to_string())?,
                None => record.remove(&index_key(&id))?,
            }
            self.unwritten.pop();
        }
        Ok(())
    }

    /// Reads again what other tabs may have written in the meantime. What could not be written here yet stays as it is here.
    pub fn reread(&mut self, record: &dyn Record) -> Result<(), RecordError> {
        let mut fresh = Index::read(record)?;
        for id in std::mem::take(&mut self.unwritten) {
            fresh.entries.retain(|entry| entry.id != id);
            if let Some(own) = self.get(&id) {
                fresh.place(own.clone());
            }
            fresh.unwritten.push(id);
        }
        *self = fresh;
        Ok(())
    }

    /// All entries, newest change first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a journey.
    pub fn get(&self, id: &JourneyId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == *id)
    }

    /// Puts an entry in, in place of a former one of the same journey. When the journey was last filed is kept.
    pub fn put(&mut self, mut entry: Entry) {
        if let Some(place) = self.entries.iter().position(|former| former.id == entry.id) {
            let former = self.entries.remove(place);
            entry.filed = entry.filed.or(former.filed);
        }
        self.touched(&entry.id);
        self.place(entry);
    }

    fn place(&mut self, entry: Entry) {
        let place = self.entries.partition_point(|other| (&other.changed, &entry.id) > (&entry.changed, &other.id));
        self.entries.insert(place, entry);
    }

    /// Takes an entry out.
    pub fn remove(&mut self, id: &JourneyId) {
        self.entries.retain(|entry| entry.id != *id);
        self.touched(id);
    }

    fn touched(&mut self, id: &JourneyId) {
        if !self.unwritten.contains(id) {
            self.unwritten.push(id.clone());
        }
    }

    /// Notes when a journey was saved to a file.
    pub fn filed(&mut self, id: &JourneyId, at: String) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.id == *id) {
            entry.filed = Some(at);
            self.touched(id);
        }
    }
}

pub(super) fn written(entry: &Entry) -> Value {
    json!({
        "id": entry.id.as_str(),
        "name": entry.name,
        "kind": entry.kind.map(BusinessKind::id),
        "revision": entry.revision,
        "changed": entry.changed,
        "scores": entry.scores,
        "answered": entry.answered,
        "plan": entry.plan.map(|plan| [plan.touches, plan.errors, plan.warnings]),
        "filed": entry.filed,
    })
}

/// The entry a value stands for, as far as it can be read; nothing without a valid id.
pub(super) fn entry(value: &Value) -> Option<Entry> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let small = |value: &Value| value.as_u64().and_then(|number| u8::try_from(number).ok());
    let mut entry = Entry::unknown(JourneyId::parse(value.get("id")?.as_str()?)?);
    entry.name = text("name").unwrap_or_default().chars().take(300).collect();
    entry.kind = text("kind").and_then(|kind| BusinessKind::parse(&kind));
    entry.revision = value.get("revision").and_then(Value::as_u64).unwrap_or(0);
    entry.changed = text("changed").unwrap_or_default();
    entry.filed = text("filed");
    entry.answered = value.get("answered").and_then(small).unwrap_or(0);
    if let Some(scores) = value.get("scores").and_then(Value::as_array) {
        for (slot, score) in entry.scores.iter_mut().zip(scores) {
            *slot = small(score).filter(|score| *score <= 100);
        }
    }
    let plan = value.get("plan").and_then(Value::as_array);
    entry.plan = plan.and_then(|plan| {
        let number = |at: usize| plan.get(at)?.as_u64().and_then(|number| u32::try_from(number).ok());
        Some(PlanState { touches: number(0)?, errors: number(1)?, warnings: number(2)? })
    });
    Some(entry)
}
