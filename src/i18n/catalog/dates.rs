//! Texts of dates: what a change of them moves, which of them cannot be, holidays from a file, and planning again in parts.

use crate::i18n::Number;

/// Texts of dates.
#[derive(Debug)]
pub struct DatesTexts {
    /// What a change of dates moves.
    pub moves: MovesTexts,
    /// Days and dates that cannot be.
    pub impossible: ImpossibleTexts,
    /// Holidays from a file.
    pub holidays: HolidayFileTexts,
    /// Planning again in parts.
    pub parts: ReplanPartsTexts,
}

/// Texts of what a change of dates moves.
#[derive(Debug)]
pub struct MovesTexts {
    /// The heading of the dialog.
    pub title: &'static str,
    /// That nothing has moved yet.
    pub lead: &'static str,
    /// Nothing moves.
    pub nothing: &'static str,
    /// Heading of what moves.
    pub moving: fn(&Number) -> String,
    /// Heading of what is done and stays.
    pub staying: fn(&Number) -> String,
    /// Why it moves: it counts from the Sale, Start, the Result.
    pub counts: [&'static str; 3],
    /// Why it moves: it was moved off this rest day.
    pub rest_day: fn(&str) -> String,
    /// Tick: the Sale keeps its date, for a new date of Start, of the Result.
    pub keep_sale: [&'static str; 2],
    /// Tick: what is done moves too.
    pub done_too: &'static str,
    /// Carries it out.
    pub apply: &'static str,
    /// Leaves everything as it is.
    pub leave: &'static str,
    /// It was carried out.
    pub applied: &'static str,
    /// A date is chosen and not applied.
    pub not_yet: &'static str,
    /// Opens the dialog.
    pub show: &'static str,
}

/// Texts of days and dates that cannot be. Each ends with saying that nothing was changed.
#[derive(Debug)]
pub struct ImpossibleTexts {
    /// Start before the Sale.
    pub start_before_sale: &'static str,
    /// Start after the Result: the day of the Result.
    pub start_after_result: fn(&Number) -> String,
    /// Start too late: the last day it can be on.
    pub start_too_late: fn(&Number) -> String,
    /// Result before Start: the day of Start.
    pub result_before_start: fn(&Number) -> String,
    /// Result on the day of the Sale or before it.
    pub result_with_sale: &'static str,
    /// Result too late: the last day it can be on.
    pub result_too_late: fn(&Number) -> String,
    /// The plan would be over: the date of its last day.
    pub over: fn(&str) -> String,
    /// Outside the years 2000 to 2100.
    pub outside_years: &'static str,
    /// No whole number.
    pub no_number: &'static str,
}

/// Texts of holidays from a file.
#[derive(Debug)]
pub struct HolidayFileTexts {
    /// What can be done.
    pub hint: &'static str,
    /// Opens the browser's picker.
    pub choose: &'static str,
    /// What was found: days, years as a list, how many are new.
    pub found: fn(&Number, &str, &Number) -> String,
    /// No whole day was found.
    pub none: &'static str,
    /// So many events were left out.
    pub left_out: fn(&Number) -> String,
    /// Adds so many days.
    pub add: fn(&Number) -> String,
    /// Adds none.
    pub leave: &'static str,
    /// So many were added.
    pub added: fn(&Number) -> String,
    /// Larger than 1 MB.
    pub too_large: &'static str,
    /// More events than this.
    pub too_many: fn(&Number) -> String,
    /// No calendar file.
    pub no_calendar: &'static str,
    /// This line is none of a calendar file.
    pub no_line: fn(&Number) -> String,
    /// This line has a date that does not exist.
    pub no_date: fn(&Number) -> String,
    /// This line ends something that was not begun.
    pub not_begun: fn(&Number) -> String,
    /// What begins on this line is never ended.
    pub not_ended: fn(&Number) -> String,
    /// The event that begins on this line has no day.
    pub no_start: fn(&Number) -> String,
    /// The event that begins on this line ends before it begins.
    pub ends_first: fn(&Number) -> String,
    /// The browser could not read the file.
    pub unreadable: &'static str,
    /// The file is no text.
    pub no_text: &'static str,
}

/// Texts of planning again in parts.
#[derive(Debug)]
pub struct ReplanPartsTexts {
    /// Ticks all of a group; the name for screen readers says which group.
    pub all: &'static str,
    /// Unticks all of a group.
    pub none: &'static str,
    /// A button of a group, for screen readers: what it does, the group's heading.
    pub of_group: fn(&str, &str) -> String,
    /// How many of how many changes are ticked.
    pub chosen: fn(&Number, &Number) -> String,
}
