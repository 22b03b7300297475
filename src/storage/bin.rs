//! The bin: journeys that were removed, with their bytes, until the user empties it or their time is up.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::index::{entry, written};
use super::{Entry, bin_key};
use crate::domain::ids::JourneyId;
use crate::node::parse_date;

/// Days that a removed journey stays in the bin.
pub const KEPT: i64 = 30;

/// Days without a start after which the clock is believed at once; after a longer time, or a jump of the clock, only on the next day.
const BELIEVED: i64 = 7;

/// The day up to which time has passed for certain, and what to note of it. A clock that is far ahead for a while must not empty the bin, so what
/// was noted before is held against it: a day that is far ahead counts once the app was started on another one near it.
pub fn certain_day(noted: Option<&str>, today: NaiveDate) -> (NaiveDate, String) {
    let mut days = noted.unwrap_or_default().split(' ').map(parse_date);
    let (certain, claimed) = (days.next().flatten(), days.next().flatten());
    let follows = |day: NaiveDate| (0..=BELIEVED).contains(&(today - day).num_days());
    match certain {
        Some(certain) if today > certain && !follows(certain) => match claimed.filter(|claimed| follows(*claimed)) {
            Some(claimed) if claimed == today => (certain, format!("{certain} {claimed}")),
            Some(_) => (today, today.to_string()),
            None => (certain, format!("{certain} {today}")),
        },
        // A clock that was set back has all its time still to come.
        _ => (today, today.to_string()),
    }
}

/// A removed journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binned {
    /// When it was removed: ISO 8601 in UTC.
    pub removed: String,
    /// What the library showed of it.
    pub entry: Entry,
    /// Its record, byte for byte.
    pub text: String,
}

impl Binned {
    /// The key it is kept under.
    pub fn key(&self) -> String {
        bin_key(&self.entry.id)
    }

    /// As a text for the record.
    pub fn write(&self) -> String {
        json!({ "removed": self.removed, "entry": written(&self.entry), "text": self.text }).to_string()
    }

    /// Reads what [`Binned::write`] has written. A text that is not that is nothing; it is left where it is.
    pub fn read(id: &JourneyId, text: &str) -> Option<Binned> {
        let value: Value = serde_json::from_str(text).ok()?;
        let part = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let entry =
            value.get("entry").and_then(entry).filter(|entry| entry.id == *id).unwrap_or_else(|| Entry::unknown(id.clone()));
        Some(Binned { removed: part("removed")?, entry, text: part("text")? })
    }

    /// Days until it is deleted, by these dates of removal and today; 0 when its time is up. A date of removal in the future, by a clock that
    /// was wrong, keeps it no longer than any other.
    pub fn days_left(removed: NaiveDate, today: NaiveDate) -> i64 {
        (KEPT - (today - removed).num_days()).clamp(0, KEPT)
    }
}
