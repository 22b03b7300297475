//! Why a touch is on its day and by its medium, and what else was close.

use crate::i18n::Number;

/// Why a touch is on its day and by its medium, and what else was close.
#[derive(Debug)]
pub struct ExplainTexts {
    /// What unfolds the answers.
    pub ask: &'static str,
    /// Heading: why on its day.
    pub then: &'static str,
    /// The user worked on it or made it.
    pub kept: &'static str,
    /// It lies in its window: first and last day.
    pub window: fn(&str, &str) -> String,
    /// It repeats another: not later than a day.
    pub series: fn(&str) -> String,
    /// It lies outside its window: first and last day.
    pub outside: fn(&str, &str) -> String,
    /// The touch before it: its title, days between.
    pub after: fn(&str, &Number) -> String,
    /// The touch after it: its title, days between.
    pub before: fn(&str, &Number) -> String,
    /// Heading: why by its medium.
    pub by: &'static str,
    /// How the medium fits, 1 to 3: the medium.
    pub fits: [fn(&str) -> String; 3],
    /// The user chose another channel.
    pub chosen: &'static str,
    /// The medium is not used in the phase today: the phase.
    pub new: fn(&str) -> String,
    /// No other touch of the phase uses it: the phase.
    pub only: fn(&str) -> String,
    /// The limits bar it.
    pub barred: &'static str,
    /// Heading: what else was close.
    pub close: &'static str,
    /// Nothing was.
    pub none: &'static str,
    /// It would do as well: its title.
    pub as_well: fn(&str) -> String,
    /// Its medium is barred: its title, the medium.
    pub other_barred: fn(&str, &str) -> String,
    /// It does not fit the limits of time and money: its title.
    pub limits: fn(&str) -> String,
    /// The rules would be kept less well: its title.
    pub rule: fn(&str) -> String,
    /// It does less about the gaps: its title.
    pub coverage: fn(&str) -> String,
    /// It is less made for the trade: its title.
    pub trade: fn(&str) -> String,
    /// The mediums would be used less evenly: its title.
    pub variety: fn(&str) -> String,
    /// Contacts would be spread less evenly: its title.
    pub cadence: fn(&str) -> String,
    /// It would lie farther from the days the playbook prefers: its title.
    pub day: fn(&str) -> String,
    /// It would take more of the customer's patience: its title.
    pub patience: fn(&str) -> String,
    /// It takes more minutes: its title, how many.
    pub minutes: fn(&str, &Number) -> String,
    /// It costs more: its title, how many dollars.
    pub dollars: fn(&str, &Number) -> String,
}
