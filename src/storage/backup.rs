//! A backup: everything this app keeps in a browser, in one file, and how what is in it stands to what is here.
//!
//! The file is JSON: `{ "app": "hundredfold", "backup": 1, "made": …, "checksum": …, "journeys": [{ "id", "text" }], … }`. Records stand in it as
//! texts, byte for byte, so that one which does not open is kept too. The checksum tells a file that was cut or changed by hand; what opens
//! in such a file can still be had.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::parting::{NO_SUM, sum_on};
use super::snapshot::LONGEST_LABEL;
use super::{Binned, Snapshot, SnapshotKind, rescue};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::format::{self, APP, Loaded};
use crate::node::{self, Fault, Node, What};

/// The version of the file that is written.
pub const LATEST: u32 = 1;
/// The longest backup that is read, in bytes.
pub const LONGEST: usize = 128 * 1024 * 1024;
/// Days after which a backup is old.
pub const OLD: i64 = 14;
/// With so many journeys there should be one.
pub const WORTH: usize = 3;

/// The most pieces of one sort.
const MOST: usize = 100_000;

/// Everything that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// When it was made: ISO 8601 in UTC.
    pub made: String,
    /// The journeys, with the texts of their records.
    pub journeys: Vec<(JourneyId, String)>,
    /// The removed journeys.
    pub bin: Vec<Binned>,
    /// The records that were set aside.
    pub aside: Vec<(JourneyId, String)>,
    /// The versions, with their texts.
    pub snapshots: Vec<(Snapshot, String)>,
    /// The preferences, as they are kept.
    pub preferences: Option<String>,
}

/// Why a file is no backup that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// A newer version of the program wrote it.
    Newer,
    /// It is something else, or damaged.
    Corrupt(Fault),
}

impl Backup {
    /// A name for the file, by the day it is made on.
    pub fn file_name(today: NaiveDate) -> String {
        format!("hundredfold-backup-{today}.json")
    }

    /// As a text for a file.
    pub fn write(&self) -> String {
        let records = |records: &[(JourneyId, String)]| -> Vec<Value> {
            records.iter().map(|(id, text)| json!({ "id": id.as_str(), "text": text })).collect()
        };
        let snapshot = |(snapshot, text): &(Snapshot, String)| json!({ "key": snapshot.key, "at": snapshot.at, "kind": snapshot.kind.id(), "label": snapshot.label, "text": text });
        json!({
            "app": APP,
            "backup": LATEST,
            "made": self.made,
            "checksum": self.checksum(),
            "journeys": records(&self.journeys),
            "bin": self.bin.iter().map(|binned| json!({ "id": binned.entry.id.as_str(), "text": binned.write() })).collect::<Vec<_>>(),
            "aside": records(&self.aside),
            "snapshots": self.snapshots.iter().map(snapshot).collect::<Vec<_>>(),
            "preferences": self.preferences,
        })
        .to_string()
    }

    /// Reads what [`Backup::write`] or the rescue page has written, and says whether it is as it was written, which the rescue page leaves open.
    pub fn read(text: &str) -> Result<(Backup, bool), BackupError> {
        let value = node::parse(text.strip_prefix('\u{feff}').unwrap_or(text), LONGEST).map_err(BackupError::Corrupt)?;
        if let Some(backup) = rescue::backup_in(&value) {
            return Ok((backup, true));
        }
        if value.get("app").and_then(Value::as_str) == Some(APP)
            && value.get("backup").and_then(Value::as_u64) > Some(LATEST.into())
        {
            return Err(BackupError::Newer);
        }
        let (backup, checksum) = node::read(&value, whole).map_err(BackupError::Corrupt)?;
        let sound = backup.checksum() == checksum;
        Ok((backup, sound))
    }

    /// Whether a text means to be one, for whoever opens it in the wrong place.
    pub fn is_meant(text: &str) -> bool {
        text.contains("\"backup\":") && text.contains("\"checksum\":") || text.contains(rescue::FORMAT)
    }

    /// The sum over every name and text, each with its end marked.
    fn checksum(&self) -> String {
        let mut sum = NO_SUM;
        let mut add = |text: &str| sum = sum_on(sum, text.bytes().chain([0xff]));
        for (id, text) in self.journeys.iter().chain(&self.aside) {
            add(id.as_str());
            add(text);
        }
        for binned in &self.bin {
            add(binned.entry.id.as_str());
            add(&binned.text);
        }
        for (snapshot, text) in &self.snapshots {
            add(&snapshot.key);
            add(&snapshot.label);
            add(text);
        }
        add(self.preferences.as_deref().unwrap_or_default());
        format!("{sum:016x}")
    }
}

/// The file. Where a fault was noted, what is returned has no meaning.
fn whole(file: &Node) -> (Backup, String) {
    if file.field("app").str() != APP {
        file.field("app").note(What::Foreign);
    }
    file.field("backup").number::<u32>(1, LATEST.into());
    let id = |node: &Node| node.field("id").id(JourneyId::parse).unwrap_or_else(|| JourneyId::from_random([0; 10]));
    let record = |node: &Node| (id(node), node.field("text").str().to_owned());
    let binned = |node: &Node| {
        let (id, text) = record(node);
        Binned::read(&id, &text)
    };
    let backup = Backup {
        made: file.field("made").str().to_owned(),
        journeys: file.field("journeys").list(0, MOST, record),
        bin: file.field("bin").list(0, MOST, binned).into_iter().flatten().collect(),
        aside: file.field("aside").list(0, MOST, record),
        snapshots: file.field("snapshots").list(0, MOST, snapshot),
        preferences: file.optional("preferences").map(|text| text.str().to_owned()),
    };
    (backup, file.field("checksum").str().to_owned())
}

fn snapshot(node: &Node) -> (Snapshot, String) {
    let text = |name: &str| node.field(name).text(LONGEST_LABEL);
    let body = node.field("text").str().to_owned();
    let snapshot = Snapshot {
        key: text("key"),
        at: text("at"),
        kind: SnapshotKind::parse(node.field("kind").str()).unwrap_or(SnapshotKind::Own),
        label: text("label"),
        size: body.len() as u64,
    };
    if snapshot.journey().is_none() {
        node.field("key").note(What::Foreign);
    }
    (snapshot, body)
}

words! {
    /// How a journey in a backup stands to the one here.
    Standing {
        /// There is none here.
        New = "new",
        /// They are the same.
        Same = "same",
        /// The one here has gone on since.
        Older = "older",
        /// The one in the backup has gone on farther.
        Newer = "newer",
        /// Both have gone as far, to different places; or the one here does not open.
        Apart = "apart",
        /// The one in the backup does not open.
        Unreadable = "unreadable",
    }
}

impl Standing {
    /// Whether it is restored unless the user says otherwise: where nothing that is here gives way to something older.
    pub const fn is_usual(self) -> bool {
        !matches!(self, Standing::Same | Standing::Older)
    }
}

/// The journey in a record, with its revision; nothing if it does not open.
pub fn opened(text: &str) -> Option<(Journey, u64)> {
    match format::read(text) {
        Loaded::Loaded { journey, revision } | Loaded::Migrated { journey, revision, .. } => Some((journey, revision)),
        Loaded::Empty | Loaded::Newer { .. } | Loaded::Corrupt(_) => None,
    }
}

/// How the record of a journey in a backup stands to the one here, if there is one.
pub fn standing(kept: &str, here: Option<&str>) -> Standing {
    if here == Some(kept) {
        return Standing::Same;
    }
    match (opened(kept), here, here.and_then(opened)) {
        (None, _, _) => Standing::Unreadable,
        (_, None, _) => Standing::New,
        (_, _, None) => Standing::Apart,
        (Some((kept, _)), _, Some((here, _))) if kept == here => Standing::Same,
        (Some((_, kept)), _, Some((_, here))) => match kept.cmp(&here) {
            std::cmp::Ordering::Less => Standing::Older,
            std::cmp::Ordering::Greater => Standing::Newer,
            std::cmp::Ordering::Equal => Standing::Apart,
        },
    }
}

/// Whether to remind of a backup: there are journeys worth one, and the last one is old or there is none.
pub fn is_due(last: Option<NaiveDate>, today: NaiveDate, journeys: usize, planned: bool) -> bool {
    let worth = journeys >= WORTH || planned;
    worth && last.is_none_or(|last| (today - last).num_days() > OLD)
}
