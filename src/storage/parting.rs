//! Partings: what a tab that is hidden, left or closed keeps of a journey before the journal has answered it.
//!
//! Such a text goes into the record at once, for nothing else is certain to be done in time. But whether another tab has written meanwhile is
//! decided by the journal alone, and a tab whose value the journal has may write its own over the record. So the text is also kept under a key
//! of its own, which nobody writes over, until the journal has it or both versions are there.

use serde_json::{Value, json};

use super::{PARTING, parting_key};
use crate::domain::ids::JourneyId;
use crate::format::{self, Loaded};

/// A text that was given away: its revision, and a sum over it, since two tabs may use the same revision.
pub type Given = (u64, u64);

/// What a tab keeps before the journal has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// Its own id; if it has to become a journey of its own, that one's.
    pub id: JourneyId,
    /// Which journey it is a value of.
    pub of: JourneyId,
    /// What was known of the journal goes up to this revision.
    pub base: u64,
    /// What the journal was given before and had not answered.
    pub given: Vec<Given>,
    /// The record.
    pub text: String,
}

/// How what the journal holds stands to a parting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The journal holds what the parting goes on from: it may follow.
    Follows,
    /// The journal has it.
    Held,
    /// Another tab has gone on from the same place: both are to be kept.
    Apart,
}

impl Parting {
    /// The key it is kept under.
    pub fn key(&self) -> String {
        parting_key(&self.id)
    }

    /// As a text for the record.
    pub fn write(&self) -> String {
        let given: Vec<[String; 2]> = self.given.iter().map(|(revision, sum)| [revision, sum].map(u64::to_string)).collect();
        json!({ "of": self.of.as_str(), "base": self.base, "given": given, "text": self.text }).to_string()
    }

    /// Reads what [`Parting::write`] has written. A text that is not that is nothing; it is left where it is.
    pub fn read(key: &str, text: &str) -> Option<Parting> {
        let value: Value = serde_json::from_str(text).ok()?;
        let given = |pair: &Value| Some((pair.get(0)?.as_str()?.parse().ok()?, pair.get(1)?.as_str()?.parse().ok()?));
        Some(Parting {
            id: JourneyId::parse(key.strip_prefix(PARTING)?)?,
            of: JourneyId::parse(value.get("of")?.as_str()?)?,
            base: value.get("base")?.as_u64()?,
            given: value.get("given")?.as_array()?.iter().filter_map(given).collect(),
            text: value.get("text")?.as_str()?.to_owned(),
        })
    }

    /// How what the journal holds of the journey, if anything, stands to it.
    pub fn verdict(&self, journal: Option<(u64, &str)>) -> Verdict {
        match journal {
            Some((_, text)) if is_same(text, &self.text) => Verdict::Held,
            Some((revision, text)) if revision > self.base && !self.given.contains(&(revision, sum(text))) => Verdict::Apart,
            Some(_) | None => Verdict::Follows,
        }
    }
}

/// Whether two records hold the same journey, however often each was changed.
pub fn is_same(one: &str, other: &str) -> bool {
    let journey = |text: &str| match format::read(text) {
        Loaded::Loaded { journey, .. } | Loaded::Migrated { journey, .. } => Some(journey),
        Loaded::Empty | Loaded::Newer { .. } | Loaded::Corrupt(_) => None,
    };
    one == other || journey(one).is_some_and(|one| journey(other) == Some(one))
}

/// A sum that tells two texts of one revision apart (FNV-1a).
pub fn sum(text: &str) -> u64 {
    sum_on(NO_SUM, text.bytes())
}

/// The sum over nothing.
pub const NO_SUM: u64 = 0xcbf2_9ce4_8422_2325;

/// A sum with further bytes.
pub fn sum_on(sum: u64, bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(sum, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
