//! What record and journal hold of one journey, held against each other: which of the two is the journey, and what else must not be lost.

use crate::domain::ids::JourneyId;
use crate::format::{self, Loaded};

/// The outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// What the text says. A journey has the id it is kept under, whatever its text says: it is saved where it was found.
    pub loaded: Loaded,
    /// The text itself.
    pub text: String,
    /// The other text, where it holds what the chosen one may lack: it must be kept before anything is written over it.
    pub spare: Option<String>,
    /// Whether the record should be given the chosen text, for it is older or has nothing.
    pub is_behind: bool,
}

/// Chooses between the texts of record and journal: the newer one, and on a tie the record's. What a newer version of the program wrote
/// goes before everything, for it must not be written over. Nothing if neither has a text.
pub fn choose(id: &JourneyId, record: Option<String>, journal: Option<String>) -> Option<Chosen> {
    let loaded = |text: String| (under(id, format::read(&text)), text);
    // An empty record is as good as none.
    let record = record.map(loaded).filter(|(loaded, _)| journal.is_none() || *loaded != Loaded::Empty);
    let (record, journal) = match (record, journal.map(loaded)) {
        (Some(record), Some(journal)) => (record, journal),
        (None, Some((loaded, text))) => {
            let is_behind = revision_of(&loaded).is_some();
            return Some(Chosen { loaded, text, spare: None, is_behind });
        }
        (record, None) => return record.map(|(loaded, text)| Chosen { loaded, text, spare: None, is_behind: false }),
    };
    let is_newer = |loaded: &Loaded| matches!(loaded, Loaded::Newer { .. });
    let revisions = (revision_of(&record.0), revision_of(&journal.0));
    let by_journal = !is_newer(&record.0) && (is_newer(&journal.0) || revisions.1 > revisions.0);
    let (chosen, other) = if by_journal { (journal, record) } else { (record, journal) };
    // A text that cannot be read may be newer than the one that can; and the same revision twice was written by two tabs.
    let is_foreign = matches!(other.0, Loaded::Corrupt(_)) || (revisions.0.is_some() && revisions.0 == revisions.1);
    let spare = (is_foreign && other.1 != chosen.1).then_some(other.1);
    let is_behind = by_journal && !is_newer(&chosen.0);
    Some(Chosen { loaded: chosen.0, text: chosen.1, spare, is_behind })
}

fn under(id: &JourneyId, loaded: Loaded) -> Loaded {
    match loaded {
        Loaded::Loaded { journey, revision } if journey.id() != id => {
            Loaded::Loaded { journey: journey.with_id(id.clone()), revision }
        }
        Loaded::Migrated { journey, revision, from } if journey.id() != id => {
            Loaded::Migrated { journey: journey.with_id(id.clone()), revision, from }
        }
        other => other,
    }
}

fn revision_of(loaded: &Loaded) -> Option<u64> {
    match loaded {
        Loaded::Loaded { revision, .. } | Loaded::Migrated { revision, .. } => Some(*revision),
        Loaded::Empty | Loaded::Newer { .. } | Loaded::Corrupt(_) => None,
    }
}
