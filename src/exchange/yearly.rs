//! Rules of repetition (RFC 5545, 3.3.10) that public holidays have: every year, on a date or on the fourth Thursday of a month.
//!
//! Deliberately absent: every other frequency, weeks and days counted through the year, and places in a set. A rule with any of these is not read at
//! all, so that no day is taken that may be wrong.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, Weekday};

/// The first year of an event whose repetitions are worked out; an older one is none of a holiday's.
const EARLIEST: i32 = 1800;

/// A rule that was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Yearly {
    /// Years between two, at least 1.
    interval: i32,
    /// The most there are, the first among them.
    count: Option<u32>,
    /// The last day there may be one on.
    until: Option<NaiveDate>,
    /// Months, 1 to 12; empty for that of the first.
    months: Vec<u32>,
    /// Days of the month, from its end if negative; empty for that of the first, unless there are weekdays.
    days: Vec<i32>,
    /// Days of the week, and which of the month's they are, from its end if negative.
    weekdays: Vec<(Weekday, Option<i32>)>,
}

impl Yearly {
    /// Reads the value of an RRULE; nothing for a rule of another kind or with a fault.
    pub fn read(value: &str) -> Option<Yearly> {
        let mut rule =
            Yearly { interval: 1, count: None, until: None, months: Vec::new(), days: Vec::new(), weekdays: Vec::new() };
        let mut yearly = false;
        for part in value.split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=')?;
            let value = value.trim().to_ascii_uppercase();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => yearly = value == "YEARLY",
                "INTERVAL" => rule.interval = value.parse().ok().filter(|years| (1..=100).contains(years))?,
                "COUNT" => rule.count = Some(value.parse().ok().filter(|count| *count > 0)?),
                "UNTIL" => rule.until = Some(super::holidays::date_of(value.split('T').next()?)?),
                "BYMONTH" => rule.months = list(&value, |month| month.parse().ok().filter(|month| (1..=12).contains(month)))?,
                "BYMONTHDAY" => {
                    rule.days = list(&value, |day| day.parse().ok().filter(|day: &i32| (1..=31).contains(&day.abs())))?;
                }
                "BYDAY" => rule.weekdays = list(&value, weekday)?,
                // Says where a week begins, which nothing here counts by.
                "WKST" => {}
                _ => return None,
            }
        }
        // Without a month these are counted through the year.
        let counted = !rule.weekdays.is_empty() && rule.months.is_empty();
        (yearly && !counted).then_some(rule)
    }

    /// The days in these years on which something begins that began first on a day; nothing if that day is too long ago.
    pub fn days(&self, first: NaiveDate, years: &RangeInclusive<i32>) -> Option<Vec<NaiveDate>> {
        if first.year() < EARLIEST {
            return None;
        }
        let (mut found, mut left) = (Vec::new(), self.count.unwrap_or(u32::MAX));
        let mut year = first.year();
        while year <= *years.end() {
            // Only what is counted must be gone through from the first on.
            if self.count.is_some() || years.contains(&year) {
                for day in self.of_year(year, first) {
                    if left == 0 || self.until.is_some_and(|until| day > until) {
                        return Some(found);
                    }
                    left -= 1;
                    found.extend(years.contains(&year).then_some(day));
                }
            }
            year += self.interval;
        }
        Some(found)
    }

    /// The days of a year, in order, from the first on.
    fn of_year(&self, year: i32, first: NaiveDate) -> Vec<NaiveDate> {
        let month = |month: u32| {
            if !self.months.is_empty() {
                self.months.contains(&month)
            } else {
                // Days of a month without a month are those of every month.
                !self.days.is_empty() || month == first.month()
            }
        };
        let days = (1..=12)
            .filter(|number| month(*number))
            .flat_map(|month| (1..=31).filter_map(move |day| NaiveDate::from_ymd_opt(year, month, day)));
        days.filter(|day| *day >= first && self.is_one(*day, first)).collect()
    }

    /// Whether a day of a month of the rule is one of its days.
    fn is_one(&self, day: NaiveDate, first: NaiveDate) -> bool {
        if self.days.is_empty() && self.weekdays.is_empty() {
            return day.day() == first.day();
        }
        let (ahead, behind) = (i32::try_from(day.day()).unwrap_or(0), to_the_end(day));
        let of_month = self.days.is_empty() || self.days.iter().any(|wanted| *wanted == ahead || *wanted == -behind);
        let place = |from: i32| (from + 6) / 7;
        let of_week = self.weekdays.is_empty()
            || self.weekdays.iter().any(|(weekday, nth)| {
                *weekday == day.weekday() && nth.is_none_or(|nth| nth == place(ahead) || nth == -place(behind))
            });
        of_month && of_week
    }
}

/// How many days of its month there are from a day on, itself among them.
fn to_the_end(day: NaiveDate) -> i32 {
    let rest = day.iter_days().take_while(|next| next.month() == day.month()).count();
    i32::try_from(rest).unwrap_or(i32::MAX)
}

/// All parts of a list; nothing if one of them cannot be read.
fn list<T>(value: &str, of: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    value.split(',').map(|part| of(part.trim())).collect()
}

/// A day of the week such as `TH`, or the fourth of a month, `4TH`, or the last, `-1TH`.
fn weekday(text: &str) -> Option<(Weekday, Option<i32>)> {
    let (nth, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let weekday = match name {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    };
    let nth = match nth {
        "" => None,
        nth => Some(nth.parse::<i32>().ok().filter(|nth| (1..=5).contains(&nth.abs()))?),
    };
    Some((weekday, nth))
}
