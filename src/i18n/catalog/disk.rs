//! Texts of `disk`: a journey in a file on disk.

use crate::i18n::said::Said;

/// Texts of `disk`.
#[derive(Debug)]
pub struct DiskTexts {
    /// Heading: one file that is kept up to date.
    pub title: &'static str,
    /// What that is.
    pub about: &'static str,
    /// Chooses the file.
    pub choose: &'static str,
    /// The journey is in the file, by its name.
    pub saved: fn(Said) -> String,
    /// Something else has changed the file.
    pub changed: fn(Said) -> String,
    /// The file cannot be written.
    pub refused: fn(Said) -> String,
    /// Ends it.
    pub stop: &'static str,
    /// Opens a file on disk and goes on in it.
    pub open: &'static str,
    /// Said when the file held another state than the library: its name.
    pub taken: fn(Said) -> String,
}
