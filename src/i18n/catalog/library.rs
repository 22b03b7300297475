//! Texts of `library`.

use crate::i18n::Number;
use crate::i18n::said::Said;

/// Texts of `library`.
#[derive(Debug)]
pub struct LibraryTexts {
    /// The page's title.
    pub title: &'static str,
    /// What the app does, in a sentence.
    pub lead: &'static str,
    /// Starts a journey.
    pub start: &'static str,
    /// Leads to the examples.
    pub see_example: &'static str,
    /// Opens a file.
    pub open: &'static str,
    /// Heading of the journeys.
    pub journeys: &'static str,
    /// Heading when there are none.
    pub empty: &'static str,
    /// What one gets, in three steps: heading and sentence.
    pub steps: [(&'static str, &'static str); 3],
    /// Heading of the examples.
    pub examples: &'static str,
    /// What to do with an example.
    pub examples_hint: &'static str,
    /// The example practice: name, and what it shows.
    pub example_dental: (&'static str, &'static str),
    /// The example home service: name, and what it shows.
    pub example_kitchens: (&'static str, &'static str),
    /// The example of business software: name, and what it shows.
    pub example_ledger: (&'static str, &'static str),
    /// The strip of scores in words, from phases with their scores as a list.
    pub scores: fn(&str) -> String,
    /// A phase and its score.
    pub score: fn(&str, &Number) -> String,
    /// No phase has a score.
    pub scores_none: &'static str,
    /// Nothing is answered yet.
    pub begun: &'static str,
    /// So many of the forty questions are answered.
    pub answered: fn(&Number) -> String,
    /// All is answered and there is no plan.
    pub assessed: &'static str,
    /// A plan without errors: its touches and warnings.
    pub ready: fn(&Number, &Number) -> String,
    /// A plan with so many errors.
    pub errors: fn(&Number) -> String,
    /// When it changed last: days ago, and the date.
    pub changed: fn(&Number, &str) -> String,
    /// When it was saved as a file: days ago, and the date.
    pub filed: fn(&Number, &str) -> String,
    /// It never was.
    pub not_filed: &'static str,
    /// Label of the button that opens a journey's menu.
    pub more: fn(Said) -> String,
    /// Saves as a file.
    pub save: &'static str,
    /// Makes a copy.
    pub duplicate: &'static str,
    /// Leads to the page that compares the journey with another, or with a version of its own.
    pub compare: &'static str,
    /// Takes out of the library.
    pub remove: &'static str,
    /// The name of a copy.
    pub copy_name: fn(&str) -> String,
    /// The name of a journey from a file, when the library has it already; the date.
    pub opened_name: fn(&str, &str) -> String,
    /// Said when a file was saved: its name.
    pub saved: fn(&str) -> String,
    /// Said when a copy was made.
    pub duplicated: fn(Said) -> String,
    /// Said when a journey was removed.
    pub removed: fn(Said) -> String,
    /// Undoes it.
    pub undo: &'static str,
    /// Said when it is back.
    pub restored: fn(Said) -> String,
    /// Said when a file was opened as a copy.
    pub opened_copy: fn(Said) -> String,
    /// A file was not opened: its name, and why.
    pub not_opened: fn(Said, &str) -> String,
    /// The file is empty.
    pub file_empty: &'static str,
    /// The file has more bytes than are read; the most in MB.
    pub file_too_large: fn(&Number) -> String,
    /// The file cannot be read.
    pub file_unreadable: &'static str,
    /// The file is no text.
    pub file_not_text: &'static str,
    /// A newer version wrote it.
    pub file_newer: &'static str,
    /// What is wrong in it, and what to do.
    pub file_corrupt: fn(&str) -> String,
    /// The browser did not let a file be saved.
    pub save_refused: &'static str,
    /// There is no room for another journey.
    pub full: &'static str,
    /// The browser does not let anything be written.
    pub denied: &'static str,
    /// The journey could not be read just now.
    pub unread: &'static str,
    /// The name of a record that does not open.
    pub broken: &'static str,
    /// Why it does not open: a newer version wrote it.
    pub broken_newer: &'static str,
    /// Why it does not open: what is wrong in it.
    pub broken_corrupt: fn(&str) -> String,
    /// Saves its bytes.
    pub broken_save: &'static str,
    /// Takes it out of the library and keeps its bytes.
    pub set_aside: &'static str,
    /// Said when it was set aside.
    pub aside: &'static str,
}
