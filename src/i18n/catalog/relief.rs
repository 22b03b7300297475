//! Texts of `relief`: what would make a plan keep a rule, beyond a single limit.

use crate::i18n::Number;

/// What would make a plan keep a rule, beyond a single limit.
#[derive(Debug)]
pub struct ReliefTexts {
    /// The rule would be kept with the Result on another day: the day now, and then.
    pub result_mends: fn(&Number, &Number) -> String,
    /// The same with Start on another day.
    pub start_mends: fn(&Number, &Number) -> String,
    /// The same with work on a day of the week, by its name.
    pub weekday_mends: fn(&str) -> String,
    /// The same with work on holidays.
    pub holidays_mend: &'static str,
    /// Before a list of changes that only help together.
    pub together: &'static str,
    /// In that list: minutes a week, now and then.
    pub week: fn(&Number, &Number) -> String,
    /// In that list: minutes over the whole plan.
    pub minutes: fn(&Number, &Number) -> String,
    /// In that list: dollars.
    pub money: fn(&Number, &Number) -> String,
    /// In that list: a medium, by its name.
    pub medium: fn(&str) -> String,
    /// In that list: the day of the Result.
    pub result: fn(&Number, &Number) -> String,
    /// In that list: the day of Start.
    pub start: fn(&Number, &Number) -> String,
    /// In that list: a day of the week, by its name.
    pub weekday: fn(&str) -> String,
    /// In that list: holidays.
    pub holidays: &'static str,
    /// No change of limits or days helps.
    pub nothing: &'static str,
    /// The search was given up after so many plans.
    pub unknown: fn(&Number) -> String,
}
