//! The file of the rescue page (`public/rescue.js`), which holds both stores as they were when the program could not run, read as a backup.
//!
//! It is read with patience: what is no part of it is passed over, and a record that does not open is kept as it is.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::backup::Backup;
use super::parting::Verdict;
use super::snapshot::LONGEST_LABEL;
use super::{ASIDE, BIN, Binned, JOURNEY, PARTING, PREFERENCES, Parting, Snapshot, SnapshotKind, pair};
use crate::domain::ids::JourneyId;
use crate::format;

/// What such a file says it is.
pub const FORMAT: &str = "hundredfold-rescue";

/// What every key of local storage begins with in it.
const PREFIX: &str = "hundredfold:";

/// The backup that is in such a file; nothing if it is another file.
pub fn backup_in(file: &Value) -> Option<Backup> {
    if text_of(file, "format")? != FORMAT {
        return None;
    }
    let stored = file.get("local").and_then(Value::as_object);
    let record: BTreeMap<&str, &str> =
        stored.into_iter().flatten().filter_map(|(key, text)| Some((key.strip_prefix(PREFIX)?, text.as_str()?))).collect();
    let journal: BTreeMap<&str, &str> =
        rows(file, "journal").filter_map(|row| Some((text_of(row, "id")?, text_of(row, "text")?))).collect();
    // What is kept of removed journeys stands in the journal under the keys of the record.
    let all = |prefix: &'static str| {
        let both: BTreeMap<&str, &str> = journal.iter().chain(&record).map(|(key, text)| (*key, *text)).collect();
        both.into_iter().filter_map(move |(key, text)| Some((JourneyId::parse(key.strip_prefix(prefix)?)?, text)))
    };
    let mut backup = Backup {
        made: text_of(file, "saved").unwrap_or_default().to_owned(),
        bin: all(BIN).filter_map(|(id, text)| Binned::read(&id, text)).collect(),
        aside: all(ASIDE).map(|(id, text)| (id, text.to_owned())).collect(),
        snapshots: snapshots(file),
        preferences: record.get(PREFERENCES).map(|text| (*text).to_owned()),
        ..Backup::default()
    };
    let recorded = record.keys().filter_map(|key| JourneyId::parse(key.strip_prefix(JOURNEY)?));
    let ids: BTreeSet<JourneyId> = recorded.chain(journal.keys().filter_map(|id| JourneyId::parse(id))).collect();
    for id in ids {
        let owned = |text: Option<&&str>| text.map(|text| (*text).to_owned());
        let recorded = owned(record.get(format!("{JOURNEY}{id}").as_str()));
        let Some(chosen) = pair::choose(&id, recorded, owned(journal.get(id.as_str()))) else { continue };
        backup.aside.extend(chosen.spare.map(|spare| (id.clone(), spare)));
        backup.journeys.push((id, chosen.text));
    }
    for parting in record.iter().filter_map(|(key, text)| Parting::read(key, text).filter(|_| key.starts_with(PARTING))) {
        let there = backup.journeys.iter().find(|(id, _)| *id == parting.of).map(|(_, text)| text.as_str());
        if parting.verdict(there.map(|text| (format::revision_in(text).unwrap_or(0), text))) != Verdict::Held {
            backup.journeys.push((parting.id, parting.text));
        }
    }
    Some(backup)
}

/// The versions, with their texts.
fn snapshots(file: &Value) -> Vec<(Snapshot, String)> {
    let texts: BTreeMap<&str, &str> =
        rows(file, "texts").filter_map(|row| Some((text_of(row, "key")?, text_of(row, "text")?))).collect();
    let snapshot = |row: &Value| {
        let key = text_of(row, "key")?;
        let text = (*texts.get(key)?).to_owned();
        let snapshot = Snapshot {
            key: key.to_owned(),
            at: text_of(row, "at")?.to_owned(),
            kind: text_of(row, "kind").and_then(SnapshotKind::parse).unwrap_or(SnapshotKind::Own),
            label: text_of(row, "label").unwrap_or_default().chars().take(LONGEST_LABEL).collect(),
            size: text.len() as u64,
        };
        snapshot.journey().map(|_| (snapshot, text))
    };
    rows(file, "versions").filter_map(snapshot).collect()
}

fn rows<'a>(file: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    file.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn text_of<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name)?.as_str()
}
