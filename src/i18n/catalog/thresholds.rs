//! The texts of changing a check's thresholds.

use crate::domain::ids::RuleId;
use crate::i18n::Number;

/// Texts of the dialog, and of what leads to it.
#[derive(Debug)]
pub struct ThresholdTexts {
    /// The thresholds used.
    pub used: fn(&str) -> String,
    /// The thresholds used, which are the journey's own.
    pub own: fn(&str) -> String,
    /// Opens the dialog.
    pub change: &'static str,
    /// The dialog's heading: the rule's name.
    pub title: fn(&str) -> String,
    /// What a change does.
    pub lead: &'static str,
    /// Not a number within its range: least and greatest.
    pub refused: fn(&Number, &Number) -> String,
    /// Takes the numbers.
    pub take: &'static str,
    /// Takes the usual ones again, which are these.
    pub set_back: fn(&str) -> String,
    /// It was changed: the rule's name.
    pub changed: fn(&str) -> String,
    /// It was set back: the rule's name.
    pub is_back: fn(&str) -> String,
    /// What each threshold is, in the order of the table of rules.
    pub names: &'static [(u8, &'static [&'static str])],
}

impl ThresholdTexts {
    /// What the thresholds of a rule are.
    pub fn names_of(&self, rule: RuleId) -> &'static [&'static str] {
        self.names.iter().find(|(number, _)| *number == rule.number()).map_or(&[], |(_, names)| names)
    }
}
