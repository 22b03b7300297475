//! Snapshots: former versions of a journey, kept beside it. How many there may be, and which go first.

use crate::domain::ids::JourneyId;
use crate::order;

/// The most versions that are kept of a journey.
pub const MOST: usize = 50;
/// The most of them that the user labelled; the rest is left to those the app keeps by itself.
pub const MOST_LABELLED: usize = 40;
/// The longest label, in characters.
pub const LONGEST_LABEL: usize = 120;

words! {
    /// Why a version was kept.
    SnapshotKind {
        /// The user wanted it.
        Own = "own",
        /// Before a file or a backup took its place.
        Import = "import",
        /// Before the plan was made anew.
        Replan = "replan",
        /// Before a former version took its place.
        Restore = "restore",
        /// Before a new date or day moved the plan.
        Reanchor = "reanchor",
    }
}

/// A version, without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its name: the journey's id, a slash, and the instant.
    pub key: String,
    /// When it was kept: ISO 8601 in UTC.
    pub at: String,
    /// Why.
    pub kind: SnapshotKind,
    /// What the user calls it; may be empty.
    pub label: String,
    /// The bytes of its text.
    pub size: u64,
}

impl Snapshot {
    /// A version of a journey, kept at this instant; `salt` tells two of one millisecond apart.
    pub fn new(journey: &JourneyId, at: String, salt: u8, kind: SnapshotKind, label: &str, size: usize) -> Snapshot {
        let label = label.trim().chars().take(LONGEST_LABEL).collect();
        Snapshot { key: format!("{journey}/{at}-{salt:02x}"), at, kind, label, size: size as u64 }
    }

    /// Whose version it is; nothing if the key was made by something else.
    pub fn journey(&self) -> Option<JourneyId> {
        JourneyId::parse(self.key.split_once('/')?.0)
    }

    /// Whether the app kept it by itself.
    pub fn is_automatic(&self) -> bool {
        self.kind != SnapshotKind::Own
    }
}

/// Whether the user may label another version beside these.
pub fn may_label(kept: &[Snapshot]) -> bool {
    kept.iter().filter(|snapshot| !snapshot.is_automatic()).count() < MOST_LABELLED
}

/// Which of the versions of a journey go so that there is room for another one: the oldest that the app kept by itself.
pub fn surplus(kept: &[Snapshot]) -> Vec<String> {
    let mut automatic: Vec<&Snapshot> = kept.iter().filter(|snapshot| snapshot.is_automatic()).collect();
    order::sort_by_key(&mut automatic, |snapshot| (snapshot.at.clone(), snapshot.key.clone()));
    let too_many = (kept.len() + 1).saturating_sub(MOST);
    automatic.into_iter().take(too_many).map(|snapshot| snapshot.key.clone()).collect()
}
