//! The days of a calendar file of public holidays (RFC 5545): whole days alone, and of what repeats every year those of the years that are asked
//! for.
//!
//! Deliberately absent: other repetitions, time zones and whatever else such a file may hold. An event that repeats in another way gives its own
//! date and is counted, so that the page can say so. A file with a fault gives nothing, and the line where it is.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::yearly::Yearly;
use crate::domain::calendar::shifted;
use crate::node::bounds;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = bounds::LARGEST_CALENDAR;
/// The most events a file may hold.
pub const MOST_EVENTS: usize = bounds::MOST_EVENTS;
/// The longest event that is taken, in days; a longer one is a season or a school year and no holiday.
pub const LONGEST: usize = 60;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The days.
    pub days: BTreeSet<NaiveDate>,
    /// How many events repeat every year, of which the days of the years asked for were taken.
    pub yearly: usize,
    /// How many events repeat in another way, of which only their own days were taken.
    pub repeating: usize,
    /// How many events were left out: they have a time of day, last too long or lie outside the years 2000 to 2100.
    pub left_out: usize,
}

/// Why a file is not read. Lines count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has more bytes than [`LARGEST`].
    TooLarge,
    /// It has more events than [`MOST_EVENTS`].
    TooMany,
    /// It does not begin as a calendar file does.
    NoCalendar,
    /// This line is no property, or stands outside the calendar.
    NoLine(usize),
    /// This line has a date that does not exist.
    NoDate(usize),
    /// This line ends something that was not begun, or something else than what was.
    NotBegun(usize),
    /// What begins on this line is never ended.
    NotEnded(usize),
    /// The event that begins on this line has no first day.
    NoStart(usize),
    /// The event that begins on this line ends before it begins.
    EndsFirst(usize),
}

/// The days in the text of a calendar file, and those of what repeats in these years. A byte order mark is no fault.
pub fn read(text: &str, years: &RangeInclusive<i32>) -> Result<Found, Refusal> {
    if text.len() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    let lines = unfolded(text.strip_prefix('\u{feff}').unwrap_or(text));
    let first = lines.first().and_then(|(_, line)| Property::of(line));
    if !first.is_some_and(|first| first.is("BEGIN") && first.value.eq_ignore_ascii_case("VCALENDAR")) {
        return Err(Refusal::NoCalendar);
    }
    let mut found = Found::default();
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut event = Event::default();
    let mut events = 0;
    for (number, line) in &lines {
        let property = Property::of(line).ok_or(Refusal::NoLine(*number))?;
        let inside = open.last().is_some_and(|(_, name)| name.eq_ignore_ascii_case("VEVENT"));
        if property.is("BEGIN") {
            if property.value.eq_ignore_ascii_case("VEVENT") {
                events += 1;
                event = Event::default();
            }
            open.push((*number, property.value));
        } else if property.is("END") {
            let (begun, _) =
                open.pop().filter(|(_, name)| name.eq_ignore_ascii_case(property.value)).ok_or(Refusal::NotBegun(*number))?;
            if inside {
                event.end(begun, years, &mut found)?;
            }
        } else if open.is_empty() {
            return Err(Refusal::NoLine(*number));
        } else if inside {
            event.note(&property, *number)?;
        }
        if events > MOST_EVENTS {
            return Err(Refusal::TooMany);
        }
    }
    match open.first() {
        Some((line, _)) => Err(Refusal::NotEnded(*line)),
        None => Ok(found),
    }
}

/// The lines with the number each begins on: one that begins with a blank goes on the one before it.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, former))) => former.push_str(rest),
            _ if line.trim().is_empty() => {}
            _ => lines.push((number, line.to_owned())),
        }
    }
    lines
}

/// A line: its name, and its value. Parameters are passed over, for a date shows by its form whether it is one.
struct Property<'a> {
    name: &'a str,
    value: &'a str,
}

impl<'a> Property<'a> {
    fn of(line: &'a str) -> Option<Property<'a>> {
        let name = line.split([';', ':']).next()?;
        let named =
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
        let mut quoted = false;
        let colon = line.char_indices().find(|(_, letter)| {
            quoted ^= *letter == '"';
            *letter == ':' && !quoted
        });
        let (at, _) = colon.filter(|_| named)?;
        Some(Property { name, value: line[at + 1..].trim() })
    }

    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// An event while it is read.
#[derive(Default)]
struct Event {
    first: Option<NaiveDate>,
    /// The day after the last one.
    end: Option<NaiveDate>,
    length: Option<i32>,
    repeats: bool,
    /// How, if it is every year and nothing else is said.
    yearly: Option<Yearly>,
    /// Dates that are taken out of what repeats.
    without: Vec<NaiveDate>,
    has_time: bool,
}

impl Event {
    fn note(&mut self, property: &Property, line: usize) -> Result<(), Refusal> {
        if property.is("DTSTART") || property.is("DTEND") {
            // With a time of day the date is followed by a T.
            let (day, time) = property.value.split_once(['T', 't']).map_or((property.value, false), |(day, _)| (day, true));
            let date = Some(date_of(day).ok_or(Refusal::NoDate(line))?);
            self.has_time |= time;
            *(if property.is("DTSTART") { &mut self.first } else { &mut self.end }) = date;
        } else if property.is("DURATION") {
            self.length = days_of(property.value);
            self.has_time |= self.length.is_none();
        } else if property.is("RRULE") {
            // A second rule would add to the first: then neither is read.
            self.yearly = Yearly::read(property.value).filter(|_| !self.repeats);
            self.repeats = true;
        } else if property.is("RDATE") {
            (self.yearly, self.repeats) = (None, true);
        } else if property.is("EXDATE") {
            let day = |text: &str| date_of(text.split(['T', 't']).next().unwrap_or_default());
            self.without.extend(property.value.split(',').filter_map(day));
        }
        Ok(())
    }

    /// Adds the days of an event that began on this line of the file.
    fn end(&self, line: usize, years: &RangeInclusive<i32>, found: &mut Found) -> Result<(), Refusal> {
        let first = self.first.ok_or(Refusal::NoStart(line))?;
        if self.has_time {
            // By the hours of its time zones, it may end on the day before it begins.
            found.left_out += 1;
            return Ok(());
        }
        let end = self.end.or_else(|| shifted(first, self.length.unwrap_or(1)));
        let days = end.map_or(i64::MAX, |end| (end - first).num_days());
        if days < 0 {
            return Err(Refusal::EndsFirst(line));
        }
        // Some programs write the day itself as the end of an event of one day.
        let count = usize::try_from(days).unwrap_or(usize::MAX).max(1);
        let lasting = |from: NaiveDate| (0..).map_while(move |ahead| shifted(from, ahead)).take(count.min(LONGEST + 1));
        let is_taken = |day: &NaiveDate| (2000..=2100).contains(&day.year());
        if count > LONGEST {
            found.left_out += 1;
            return Ok(());
        }
        let again = self.yearly.as_ref().and_then(|yearly| yearly.days(first, years));
        if let Some(again) = again {
            found.yearly += 1;
            let begins = again.into_iter().chain([first]).filter(|day| !self.without.contains(day));
            found.days.extend(begins.flat_map(lasting).filter(is_taken));
        } else if lasting(first).all(|day| is_taken(&day)) {
            found.repeating += usize::from(self.repeats);
            found.days.extend(lasting(first));
        } else {
            found.left_out += 1;
        }
        Ok(())
    }
}

/// The date in eight digits, such as `20261225`.
pub(super) fn date_of(text: &str) -> Option<NaiveDate> {
    let digits = text.trim();
    if digits.len() != 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |from: usize, to: usize| digits[from..to].parse::<u32>().ok();
    NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(4, 6)?, number(6, 8)?)
}

/// The days of a length such as `P3D` or `P1W`; nothing for one with a time of day, or a negative one.
fn days_of(length: &str) -> Option<i32> {
    let length = length.strip_prefix('+').unwrap_or(length).strip_prefix(['P', 'p'])?;
    let (count, unit) = length.split_at_checked(length.len().checked_sub(1)?)?;
    let count = count.parse::<u16>().ok().map(i32::from)?;
    match unit {
        "D" | "d" => Some(count),
        "W" | "w" => Some(count * 7),
        _ => None,
    }
}
