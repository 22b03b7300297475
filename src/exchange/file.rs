//! A journey as an open file: the record's own text, laid out for eyes and for version control.

use crate::domain::journey::Journey;
use crate::format::{self, Loaded};
use crate::node::Fault;

/// Why a file gives no journey. Nothing was changed by trying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// There is nothing in it.
    Empty,
    /// A newer version of the program wrote it, in this format.
    Newer(u32),
    /// It is not a journey, or a damaged one.
    Corrupt(Fault),
}

/// What every file name ends with.
pub const ENDING: &str = ".hundredfold.json";

/// The longest name before the ending, in characters.
const LONGEST_NAME: usize = 60;

/// A name to suggest for the file, and its text. The same journey always gives the same text: a file counts no revisions, so that it
/// differs only where the journey does.
pub fn to_file(journey: &Journey) -> (String, String) {
    let text = format::laid_out(&format::write(journey, 0));
    (format!("{}{ENDING}", stem(journey)), text)
}

/// The journey in a file's text. A byte order mark, which some editors put in front, is no fault.
pub fn from_file(text: &str) -> Result<Journey, FileError> {
    match format::read(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        Loaded::Loaded { journey, .. } | Loaded::Migrated { journey, .. } => Ok(journey),
        Loaded::Empty => Err(FileError::Empty),
        Loaded::Newer { format } => Err(FileError::Newer(format)),
        Loaded::Corrupt(fault) => Err(FileError::Corrupt(fault)),
    }
}

/// The journey's name as a file name that every system takes: letters and digits of any script, all else a hyphen; its id if nothing is left.
pub fn stem(journey: &Journey) -> String {
    let mut stem = String::new();
    for letter in journey.name().chars() {
        if letter.is_alphanumeric() {
            stem.push(letter);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem: String = stem.chars().take(LONGEST_NAME).collect();
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() { journey.id().to_string() } else { stem.to_owned() }
}
