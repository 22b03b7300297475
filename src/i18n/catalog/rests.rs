//! Texts of `rests`: what rest days and the kind of business move, and which holidays a file repeats.

use crate::i18n::Number;

/// What rest days and the kind of business move.
#[derive(Debug)]
pub struct RestsTexts {
    /// That nothing has changed yet: working days or holidays.
    pub lead: &'static str,
    /// That nothing has changed yet: the kind of business.
    pub lead_kind: &'static str,
    /// Why it moves: the event it follows is moved by a rest day.
    pub waits: &'static str,
    /// A touch falls on this date, for the event it follows is moved by a rest day.
    pub follows: fn(&str) -> String,
    /// The Start or the Result would be on a rest day, and takes place on this date.
    pub begins: fn(&str) -> String,
    /// Why it moves: the day it was moved off is no rest day now.
    pub returns: &'static str,
    /// So many events of a file repeat every year, and were taken for the years from one to another.
    pub yearly: fn(&Number, &str, &str) -> String,
    /// So many events of a file repeat in a way that is not read.
    pub repeat: fn(&Number) -> String,
}
