//! What is wrong with a file.

use crate::i18n::Number;

/// What is wrong with a file. Each is a whole sentence.
#[derive(Debug)]
pub struct FaultsTexts {
    /// The place in the file, and the sentence.
    pub at: fn(&str, &str) -> String,
    /// Not JSON: line, column.
    pub not_json: fn(&Number, &Number) -> String,
    /// Larger than so many mebibytes.
    pub too_large: fn(&Number) -> String,
    /// A file of something else.
    pub foreign: &'static str,
    /// Something is missing.
    pub missing: &'static str,
    /// A text was expected.
    pub not_text: &'static str,
    /// A whole number was expected.
    pub not_number: &'static str,
    /// True or false was expected.
    pub not_flag: &'static str,
    /// A list was expected.
    pub not_list: &'static str,
    /// An object was expected.
    pub not_object: &'static str,
    /// A date was expected.
    pub not_date: &'static str,
    /// A word that nobody knows.
    pub unknown: fn(&str) -> String,
    /// A number, the least and the most it may be.
    pub out_of_range: fn(&Number, &Number, &Number) -> String,
    /// Longer than so many characters.
    pub too_long: fn(&Number) -> String,
    /// So many, and how few and how many there may be.
    pub wrong_count: fn(&Number, &Number, &Number) -> String,
    /// Each piece can be read, but not the whole.
    pub unfit: &'static str,
    /// The same id twice.
    pub twice: fn(&str) -> String,
    /// An id that is missing from the list.
    pub lacks: fn(&str) -> String,
    /// Belongs to another phase.
    pub wrong_phase: fn(&str) -> String,
    /// A phase without a template for a kind of business.
    pub nothing_for: fn(&str, &str) -> String,
}
