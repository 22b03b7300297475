//! The days of a calendar file of public holidays (RFC 5545): whole days alone, as they are written there.
//!
//! Deliberately absent: repetitions, time zones and whatever else such a file may hold. An event that repeats gives its own date and is counted,
//! so that the page can say so. A file with a fault gives nothing, and the line where it is.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

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
    /// How many events repeat, of which only their own days were taken.
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

/// The days in the text of a calendar file. A byte order mark is no fault.
pub fn read(text: &str) -> Result<Found, Refusal> {
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
                event.end(begun, &mut found)?;
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
        } else if property.is("RRULE") || property.is("RDATE") {
            self.repeats = true;
        }
        Ok(())
    }

    /// Adds the days of an event that began on this line of the file.
    fn end(&self, line: usize, found: &mut Found) -> Result<(), Refusal> {
        let first = self.first.ok_or(Refusal::NoStart(line))?;
        let end = self.end.or_else(|| shifted(first, self.length.unwrap_or(1)));
        let days = end.map_or(i64::MAX, |end| (end - first).num_days());
        if days < 0 {
            return Err(Refusal::EndsFirst(line));
        }
        // Some programs write the day itself as the end of an event of one day.
        let count = usize::try_from(days).unwrap_or(usize::MAX).max(1);
        let dates: Vec<NaiveDate> = (0..).map_while(|ahead| shifted(first, ahead)).take(count.min(LONGEST + 1)).collect();
        if self.has_time || count > LONGEST || !dates.iter().all(|date| (2000..=2100).contains(&date.year())) {
            found.left_out += 1;
            return Ok(());
        }
        found.repeating += usize::from(self.repeats);
        found.days.extend(dates);
        Ok(())
    }
}

/// The date in eight digits, such as `20261225`.
fn date_of(text: &str) -> Option<NaiveDate> {
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
