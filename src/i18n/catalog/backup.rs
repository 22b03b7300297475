//! Texts of `backup`: how full the store is, everything in one file, and back.

use crate::i18n::Number;
use crate::i18n::said::Said;

/// Texts of `backup`.
#[derive(Debug)]
pub struct BackupTexts {
    /// The page's title.
    pub title: &'static str,
    /// What a backup is.
    pub lead: &'static str,
    /// When the last one was made: days ago, and the date.
    pub last: fn(&Number, &str) -> String,
    /// There is none.
    pub never: &'static str,
    /// It is time for one.
    pub due: &'static str,
    /// The link to this page.
    pub link: &'static str,
    /// Heading: make one.
    pub make_title: &'static str,
    /// What it holds: journeys, removed ones, versions.
    pub holds: fn(&Number, &Number, &Number) -> String,
    /// Makes one.
    pub make: &'static str,
    /// Said when it was made: the file's name.
    pub made: fn(&str) -> String,
    /// Heading: restore.
    pub restore_title: &'static str,
    /// What restoring does, and that nothing is overwritten.
    pub restore_hint: &'static str,
    /// Chooses a file.
    pub choose: &'static str,
    /// What is in the file: its name, and when it was made.
    pub found: fn(&str, &str) -> String,
    /// The file was cut or changed by hand.
    pub unsound: &'static str,
    /// How a journey stands, and what restoring it does: new, same, older, newer, apart, unreadable.
    pub standings: [&'static str; 6],
    /// A journey and when it stands so: its name, the sentence.
    pub row: fn(Said, &str) -> String,
    /// What is beside the journeys: removed ones, ones set aside, versions, and the preferences.
    pub rest: [fn(&Number) -> String; 4],
    /// What the rest does.
    pub rest_hint: &'static str,
    /// Restores what is ticked.
    pub restore: &'static str,
    /// Leaves everything as it is.
    pub leave: &'static str,
    /// Said when it was done: journeys put in their place, put beside another, other things added.
    pub restored: fn(&Number, &Number, &Number) -> String,
    /// So many were refused.
    pub refused: fn(&Number) -> String,
    /// The name of a journey put beside another one, and the date of the backup.
    pub beside_name: fn(&str, &str) -> String,
    /// A newer version of the app wrote the file.
    pub newer: &'static str,
    /// What was opened as a journey is a backup.
    pub is_backup: &'static str,
    /// Heading: room.
    pub room_title: &'static str,
    /// Where most of the room goes: journeys, versions.
    pub room_hint: &'static str,
    /// The room that the browser reports: used, and what there may be, in MB.
    pub estimate: fn(&Number, &Number) -> String,
    /// The heads of the table: what, size, versions.
    pub columns: [&'static str; 3],
    /// Rows: removed journeys, records set aside, everything else.
    pub others: [&'static str; 2],
    /// Kilobytes of versions: how many, and the kilobytes.
    pub versions: fn(&Number, &Number) -> String,
    /// Heading: how safe it is.
    pub safety_title: &'static str,
    /// What to know, in sentences.
    pub facts: &'static [&'static str],
    /// The browser promises to keep it; it does not; it cannot be asked.
    pub promise: [&'static str; 3],
    /// Asks for the promise.
    pub ask: &'static str,
    /// Said when it did not give it.
    pub not_promised: &'static str,
}
