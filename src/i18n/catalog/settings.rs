//! Texts of `settings`.

use crate::i18n::Number;
use crate::i18n::said::Said;

/// Texts of `settings`.
#[derive(Debug)]
pub struct SettingsTexts {
    /// The page's title.
    pub title: &'static str,
    /// Heading: language.
    pub language: &'static str,
    /// What choosing a language changes, and what not.
    pub language_hint: &'static str,
    /// Heading: look.
    pub look: &'static str,
    /// As the system, light, dark.
    pub themes: [&'static str; 3],
    /// Heading: keys.
    pub keys: &'static str,
    /// Label of the switch for the one key that acts everywhere.
    pub keys_on: &'static str,
    /// What the switch does.
    pub keys_hint: &'static str,
    /// Title of the list of keys.
    pub keys_title: &'static str,
    /// The keys, with what each does.
    pub key_list: &'static [(&'static str, &'static str)],
    /// Heading: storage.
    pub storage: &'static str,
    /// Where journeys live.
    pub where_text: &'static str,
    /// How much room is taken: kilobytes, and per cent of what a site gets.
    pub used: fn(&Number, &Number) -> String,
    /// The record and the journal are there.
    pub protected: &'static str,
    /// The journal is missing.
    pub unprotected: &'static str,
    /// Nothing is kept at all.
    pub nothing_kept: &'static str,
    /// How stored journeys can be lost all the same.
    pub losses: &'static [&'static str],
    /// Heading: files.
    pub files: &'static str,
    /// Why to save files.
    pub files_hint: &'static str,
    /// Saves all journeys as files; how many there are.
    pub save_all: fn(&Number) -> String,
    /// There are none.
    pub save_none: &'static str,
    /// Said when so many files were saved.
    pub saved_all: fn(&Number) -> String,
    /// Heading: records set aside.
    pub aside: &'static str,
    /// What these are.
    pub aside_hint: &'static str,
    /// One of them: its id, and its kilobytes.
    pub aside_item: fn(&str, &Number) -> String,
    /// Saves one.
    pub aside_save: &'static str,
    /// Puts one back into the library.
    pub aside_back: &'static str,
    /// What the app as one file is for.
    pub single_hint: &'static str,
    /// Downloads it.
    pub single: &'static str,
    /// Heading: removed journeys.
    pub bin: &'static str,
    /// What becomes of them.
    pub bin_hint: &'static str,
    /// One of them: its name, and the days that are left to it.
    pub bin_item: fn(Said, &Number) -> String,
    /// Deletes one for good, by its name.
    pub bin_delete: fn(Said) -> String,
    /// Deletes all of them for good.
    pub bin_empty: &'static str,
    /// Puts one back into the library, by its name.
    pub bin_back: fn(Said) -> String,
    /// Leads to the page about the app.
    pub about_link: &'static str,
    /// Plain http has no way to keep the app for use without a connection.
    pub plain_http: &'static str,
}
