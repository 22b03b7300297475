//! Why something could not be done, and what to do.

use crate::i18n::Number;

/// Why something could not be done, and what to do.
#[derive(Debug)]
pub struct ErrorsTexts {
    /// A text is too long.
    pub too_long: fn(&Number) -> String,
    /// There are too many.
    pub too_many: fn(&Number) -> String,
    /// Start or Result cannot be there.
    pub days_out_of_range: &'static str,
    /// An offset is too large.
    pub too_far: &'static str,
    /// A number cannot be used.
    pub out_of_range: &'static str,
    /// The playbook cannot be read; what is wrong and where.
    pub playbook_fault: fn(&str) -> String,
    /// The item is gone.
    pub no_such_item: &'static str,
    /// The record takes no more, but the journal does.
    pub record_full: &'static str,
}
