//! Offsets into civil dates. No time zone can shift a day, for there is none.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use super::medium::Channel;
use super::profile::{Anchor, Profile};
use super::touch::{Delivery, Kind, Touch, When};

/// Working days between sending something and its arrival (R20).
pub const MAIL_LEAD: i32 = 4;

/// Where a touch falls on the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The day of the plan, counted from the Sale.
    pub day: i32,
    /// The date it happens on.
    pub date: NaiveDate,
    /// The date it would have had, if a rest day moved it.
    pub moved_from: Option<NaiveDate>,
    /// For what arrives by mail: the last day to send it.
    pub send_by: Option<NaiveDate>,
}

impl Placed {
    /// How many days later than due it happens; negative if earlier, and 0 if rest days leave it where it is.
    pub fn delay(&self) -> i32 {
        self.moved_from.and_then(|due| i32::try_from((self.date - due).num_days()).ok()).unwrap_or_default()
    }
}

/// A profile with a date for one anchor; the rest is derived, forward or backward.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    profile: &'a Profile,
    sale: NaiveDate,
}

impl<'a> Calendar<'a> {
    /// The calendar of a profile, if it has a date for an anchor.
    pub fn of(profile: &'a Profile) -> Option<Calendar<'a>> {
        let (anchor, date) = profile.date?;
        Some(Calendar { profile, sale: shifted(date, -profile.day_of(anchor))? })
    }

    /// The date of a day counted from the Sale; nothing beyond the ends of the calendar.
    pub fn date(&self, day: i32) -> Option<NaiveDate> {
        shifted(self.sale, day)
    }

    /// The date of an anchor.
    pub fn anchor(&self, anchor: Anchor) -> Option<NaiveDate> {
        self.date(self.profile.day_of(anchor))
    }

    /// Whether the business works on a date.
    pub fn is_working(&self, date: NaiveDate) -> bool {
        is_working(self.profile, date)
    }

    /// The date on which the event of an anchor takes place. Start and Result wait for a working day; the Sale is where it is.
    pub fn begins(&self, anchor: Anchor) -> Option<NaiveDate> {
        let date = self.anchor(anchor)?;
        if anchor == Anchor::Sale { Some(date) } else { self.working(date, 1).or(Some(date)) }
    }

    /// Where a touch falls. A touch on a rest day goes to the next working day (R34). The thanks for the sale stays on its day (R01),
    /// and the first words after the sale (R02) and the check of first use (R08) go to the working day before instead, unless
    /// that lies before their anchor: then they stay, for a day later would be too late.
    ///
    /// Where rest days move the event itself, those two go with it: nobody is asked about a Start that has not been.
    pub fn place(&self, touch: &Touch) -> Option<Placed> {
        let when = touch.when()?;
        let day = when.day(self.profile);
        let due = self.date(day)?;
        let date = if matches!(touch.kind, Kind::Acknowledge | Kind::Receipt) {
            due
        } else if matches!(touch.kind, Kind::Doubt | Kind::CheckIn) && when.offset <= 2 {
            self.early(when, day, due)?
        } else {
            self.working(due, 1)?
        };
        let sent =
            touch.delivery == Delivery::Arrives && matches!(touch.channel, Channel::Card | Channel::Letter | Channel::Present);
        let send_by = if sent { working_days_before(self.profile, date, MAIL_LEAD) } else { None };
        Some(Placed { day, date, moved_from: (date != due).then_some(due), send_by })
    }

    /// The date of what must not wait, due on a date: that one if it is a working day, else the one before it. It stays behind the event it
    /// counts from, and behind Start if it is due after it.
    fn early(&self, when: When, day: i32, due: NaiveDate) -> Option<NaiveDate> {
        let after_start = Some(Anchor::Start).filter(|_| day > self.profile.start());
        let after_own = Some(when.anchor).filter(|_| when.offset > 0);
        let (mut due, mut behind) = (due, self.anchor(when.anchor)?);
        for anchor in [after_own, after_start].into_iter().flatten() {
            let begins = self.begins(anchor)?;
            if due <= begins {
                due = shifted(begins, day - self.profile.day_of(anchor))?;
            }
            behind = behind.max(begins);
        }
        if self.is_working(due) {
            return Some(due);
        }
        Some(self.working(due, -1).filter(|date| *date > behind).unwrap_or(due))
    }

    /// The nearest working day from a date on, in steps of 1 or −1; nothing if there is none within a year.
    fn working(&self, from: NaiveDate, step: i32) -> Option<NaiveDate> {
        (0..366).map_while(|count| shifted(from, count * step)).find(|date| self.is_working(*date))
    }
}

/// The date so many days later, or earlier if negative; nothing beyond the ends of the calendar.
pub fn shifted(date: NaiveDate, days: i32) -> Option<NaiveDate> {
    let count = Days::new(u64::from(days.unsigned_abs()));
    if days >= 0 { date.checked_add_days(count) } else { date.checked_sub_days(count) }
}

fn is_working(profile: &Profile, date: NaiveDate) -> bool {
    profile.working.days()[date.weekday().num_days_from_monday() as usize] && !profile.holidays.contains(&date)
}

/// The date so many working days earlier; nothing if that lies more than a year back.
fn working_days_before(profile: &Profile, date: NaiveDate, days: i32) -> Option<NaiveDate> {
    (1..366)
        .map_while(|back| shifted(date, -back))
        .filter(|date| is_working(profile, *date))
        .nth(usize::try_from(days).ok()?.checked_sub(1)?)
}

/// Days in a row as first and last day of each stretch, in order.
pub fn stretches(days: &BTreeSet<NaiveDate>) -> Vec<(NaiveDate, NaiveDate)> {
    let mut found: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for &day in days {
        match found.last_mut() {
            Some((_, last)) if shifted(*last, 1) == Some(day) => *last = day,
            _ => found.push((day, day)),
        }
    }
    found
}
