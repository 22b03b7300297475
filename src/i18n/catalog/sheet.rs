//! Texts of tables that come back from a spreadsheet.

use crate::i18n::Number;

/// Texts of tables that come back from a spreadsheet.
#[derive(Debug)]
pub struct SheetTexts {
    /// What can be changed in a table and brought back.
    pub about: &'static str,
    /// Chooses the file.
    pub choose: &'static str,
    /// Title of what would change in the plan.
    pub title_plan: &'static str,
    /// Title of what would change in the answers.
    pub title_answers: &'static str,
    /// What the list shows; nothing is changed yet.
    pub lead: &'static str,
    /// The table changes nothing.
    pub nothing: &'static str,
    /// Heading of what changes.
    pub changed: fn(&Number) -> String,
    /// Heading of what is new.
    pub added: fn(&Number) -> String,
    /// Heading of what the table lacks, which goes if it is ticked.
    pub missing: fn(&Number) -> String,
    /// A cell that changes: heading, from, to.
    pub cell: fn(&str, &str, &str) -> String,
    /// Stands for an empty cell.
    pub empty: &'static str,
    /// Takes over what is ticked.
    pub apply: &'static str,
    /// Leaves everything as it is.
    pub leave: &'static str,
    /// Said when it was taken over.
    pub applied: &'static str,
    /// A file was not read: its name, and why.
    pub refused: fn(&str, &str) -> String,
    /// Its headings are those of no table of this app.
    pub foreign: &'static str,
    /// Its headings are in another language; gets the language's name.
    pub language: fn(&str) -> String,
    /// A cell that cannot be read: row, column, what stands there, what is wrong.
    pub fault: fn(&Number, &str, &str, &str) -> String,
    /// So many further cells cannot be read either.
    pub more_faults: fn(&Number) -> String,
    /// It should be a whole number.
    pub not_a_number: &'static str,
    /// It should be one of these, as a list.
    pub not_one_of: fn(&str) -> String,
    /// Nothing has this id.
    pub unknown: &'static str,
    /// Another row has this id.
    pub twice: &'static str,
    /// It is longer than so many characters.
    pub too_long: fn(&Number) -> String,
    /// There may be no more than so many.
    pub too_many: fn(&Number) -> String,
    /// The day is too far out.
    pub too_far: &'static str,
    /// The number is out of its range.
    pub out_of_range: &'static str,
    /// The file is no text in UTF-8.
    pub not_text: &'static str,
    /// The file cannot be read.
    pub unreadable: &'static str,
    /// The file is larger than any table.
    pub too_large: &'static str,
}
