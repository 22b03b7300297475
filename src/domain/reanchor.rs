//! What a new date, a new usual day, other working days or holidays, or another kind of business moves, as data, before anything moves: “the
//! kickoff slipped by six days”.
//!
//! [`Reanchor`] is the change, carried out as one command; [`moves`] compares the journey before and after it. What is done keeps its date, or its
//! day where there are no dates, for the past does not move with a plan: its offset changes instead. Only off what has become a day of rest it has to go, and that is said.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::action::Action;
use super::calendar::{Calendar, shifted};
use super::command::{CommandError, ProfileEdit};
use super::ids::ItemId;
use super::journey::Journey;
use super::plan::Plan;
use super::profile::{Anchor, Audience, BusinessKind, Profile, WorkingDays};
use super::touch::{Status, Timing, Touch, When};

/// What moves a plan without changing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    /// These usual days of Start and Result.
    Days(i32, i32),
    /// This date of this anchor.
    Date(Anchor, NaiveDate),
    /// These days of the week are worked on.
    Working(WorkingDays),
    /// The business rests on these dates.
    Holidays(BTreeSet<NaiveDate>),
    /// This kind of business, with the audience and the usual days of Start and Result its preset gives.
    Kind(BusinessKind, Audience, i32, i32),
}

impl To {
    /// What it does to a profile.
    pub fn edit(&self) -> ProfileEdit {
        match self {
            To::Days(start, result) => ProfileEdit::Days(*start, *result),
            To::Date(anchor, date) => ProfileEdit::Date(Some((*anchor, *date))),
            To::Working(days) => ProfileEdit::Working(*days),
            To::Holidays(dates) => ProfileEdit::Holidays(dates.clone()),
            To::Kind(kind, audience, start, result) => ProfileEdit::Kind(*kind, *audience, *start, *result),
        }
    }
}

/// A change of when things take place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reanchor {
    /// What changes.
    pub to: To,
    /// Whether a new date of Start or Result leaves the Sale on its date, so that the number of days between them changes; otherwise all three
    /// move together.
    pub keep_sale: bool,
    /// Whether what is done moves too.
    pub done_too: bool,
}

impl Reanchor {
    /// The change in which all anchors move together and what is done stays.
    pub const fn new(to: To) -> Reanchor {
        Reanchor { to, keep_sale: false, done_too: false }
    }

    /// What it does to a profile.
    pub(super) fn edits(&self, profile: &Profile) -> Result<Vec<ProfileEdit>, CommandError> {
        let mut edits = Vec::new();
        if let To::Date(anchor, date) = self.to
            && self.keep_sale
        {
            edits.extend(days_between(profile, anchor, date)?);
        }
        edits.push(self.to.edit());
        Ok(edits)
    }
}

/// The usual days that put an anchor on a date while the Sale stays on its own; nothing if they are as they were.
fn days_between(profile: &Profile, anchor: Anchor, date: NaiveDate) -> Result<Option<ProfileEdit>, CommandError> {
    let Some(sale) = Calendar::of(profile).and_then(|calendar| calendar.date(0)) else { return Ok(None) };
    let day = days_from(sale, date).ok_or(CommandError::DaysOutOfRange)?;
    match anchor {
        // The Sale itself cannot both move and stay.
        Anchor::Sale => Ok(None),
        Anchor::Start => Ok(Some(ProfileEdit::Days(day, profile.result()))),
        Anchor::Result => Ok(Some(ProfileEdit::Days(profile.start(), day))),
    }
}

fn days_from(one: NaiveDate, other: NaiveDate) -> Option<i32> {
    i32::try_from((other - one).num_days()).ok()
}

/// Where something is: its day, and its date where a calendar knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The day counted from the Sale.
    pub day: i32,
    /// The date on which it takes place, after rest days.
    pub date: Option<NaiveDate>,
}

/// Why something moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It counts from this anchor.
    Counts(Anchor),
    /// It would fall on this date, on which the business rests.
    RestDay(NaiveDate),
    /// The event it comes after takes place later, for a rest day moves that.
    Waits,
    /// It was moved off a rest day, and no longer is.
    Returns,
    /// It is done and keeps its date, so that its day counts differently.
    Done,
}

/// Something that moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The touch or action.
    pub id: ItemId,
    /// Where it was.
    pub from: Spot,
    /// Where it will be.
    pub to: Spot,
    /// Why.
    pub why: Why,
}

/// Every touch and action of both journeys whose day differs, or whose date differs where both have one; touches first, in the order of
/// the plan. A first date moves nothing, for there was none to move from.
pub fn moves(before: &Journey, after: &Journey) -> Vec<Move> {
    let (Some(former), Some(next)) = (before.plan(), after.plan()) else { return Vec::new() };
    let calendars = [Calendar::of(before.profile()), Calendar::of(after.profile())];
    let profiles = [before.profile().as_ref(), after.profile().as_ref()];
    let touches = former.touches().iter().filter_map(|old| {
        let new = next.touch(old.id)?;
        let (from, _) = touch_spot(old, profiles[0], calendars[0])?;
        let (to, rest) = touch_spot(new, profiles[1], calendars[1])?;
        let due = |calendar: Option<Calendar>, spot: Spot| calendar.and_then(|calendar| calendar.date(spot.day));
        let why = match rest {
            _ if new.status == Status::Done && old.timing != new.timing => Why::Done,
            Some(due) if calendars[1].is_some_and(|calendar| calendar.is_working(due)) => Why::Waits,
            Some(due) => Why::RestDay(due),
            None if from.day == to.day && due(calendars[0], from) == due(calendars[1], to) => Why::Returns,
            None => Why::Counts(new.when()?.anchor),
        };
        Some(Move { id: old.id, from, to, why })
    });
    let actions = former.actions().iter().filter_map(|old| {
        let new = next.action(old.id)?;
        let (from, to) = (action_spot(old, profiles[0], calendars[0]), action_spot(new, profiles[1], calendars[1]));
        let held = new.status == Status::Done && old.when != new.when;
        Some(Move { id: old.id, from, to, why: if held { Why::Done } else { Why::Counts(new.when.anchor) } })
    });
    touches.chain(actions).filter(|found| differs(found.from, found.to)).collect()
}

fn differs(from: Spot, to: Spot) -> bool {
    from.day != to.day || from.date.zip(to.date).is_some_and(|(one, other)| one != other)
}

/// Where a touch is, and the rest day it was moved off.
fn touch_spot(touch: &Touch, profile: &Profile, calendar: Option<Calendar>) -> Option<(Spot, Option<NaiveDate>)> {
    let day = touch.day(profile)?;
    let placed = calendar.and_then(|calendar| calendar.place(touch));
    Some((Spot { day, date: placed.map(|placed| placed.date) }, placed.and_then(|placed| placed.moved_from)))
}

fn action_spot(action: &Action, profile: &Profile, calendar: Option<Calendar>) -> Spot {
    let day = action.when.day(profile);
    Spot { day, date: calendar.and_then(|calendar| calendar.date(day)) }
}

/// New times for what is done, with which it stays where it was although its anchor moves. What would come to lie too far from its anchor
/// is left out and moves with it.
pub(super) fn held(before: &Profile, after: &Profile, plan: &Plan) -> Vec<(ItemId, When)> {
    let calendars = Calendar::of(before).zip(Calendar::of(after));
    // How many days later the Sale is afterwards: by so many fewer counts what keeps its date.
    let later = calendars.and_then(|(old, new)| days_from(old.date(0)?, new.date(0)?)).unwrap_or(0);
    let touches = plan.touches().iter().filter(|touch| touch.status == Status::Done).filter_map(|touch| {
        let when = touch.when()?;
        let day = when.day(before) - later;
        Some((touch.id, when, calendars.and_then(|(old, new)| staying(touch, day, old, new, after)).unwrap_or(day)))
    });
    let done = plan.actions().iter().filter(|action| action.status == Status::Done);
    let actions = done.map(|action| (action.id, action.when, action.when.day(before) - later));
    touches
        .chain(actions)
        .map(|(id, when, day)| (id, when, when.on_day(day, after)))
        .filter(|(_, former, when)| former != when && when.offset.abs() <= Journey::FARTHEST_OFFSET)
        .map(|(id, _, when)| (id, when))
        .collect()
}

/// The day, `day` or one near it, for which a touch takes place on the date it had: rest days move a touch by its distance from the anchor, too.
fn staying(touch: &Touch, day: i32, old: Calendar, new: Calendar, after: &Profile) -> Option<i32> {
    let (when, placed) = (touch.when()?, old.place(touch)?);
    [day, day + placed.delay()].into_iter().find(|&day| {
        let copy = Touch { timing: Timing::Day(when.on_day(day, after)), ..touch.clone() };
        new.place(&copy).is_some_and(|place| place.date == placed.date)
    })
}

/// Why a date or a day cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// Start would come before the Sale.
    StartBeforeSale,
    /// Start would come after the Result, which is on this day.
    StartAfterResult(i32),
    /// Start would be later than this day, the last it can be on.
    StartTooLate(i32),
    /// The Result would come before Start, which is on this day.
    ResultBeforeStart(i32),
    /// The Result would be on the day of the Sale, or before it.
    ResultWithSale,
    /// The Result would be later than this day, the last that leaves room for what follows it.
    ResultTooLate(i32),
    /// The plan would have ended on this date, which is over.
    Over(NaiveDate),
    /// Some day of the plan would lie outside the years 2000 to 2100.
    OutsideYears,
}

/// Why the Start cannot be on this day; nothing if it can.
pub fn impossible_start(day: i32, profile: &Profile) -> Option<Impossible> {
    match day {
        ..0 => Some(Impossible::StartBeforeSale),
        _ if day > profile.result() => Some(Impossible::StartAfterResult(profile.result())),
        _ if day > Profile::LATEST_START => Some(Impossible::StartTooLate(Profile::LATEST_START)),
        _ => None,
    }
}

/// Why the Result cannot be on this day; nothing if it can.
pub fn impossible_result(day: i32, profile: &Profile) -> Option<Impossible> {
    match day {
        ..=0 => Some(Impossible::ResultWithSale),
        _ if day < profile.start() => Some(Impossible::ResultBeforeStart(profile.start())),
        _ if day > Profile::LATEST_RESULT => Some(Impossible::ResultTooLate(Profile::LATEST_RESULT)),
        _ => None,
    }
}

/// Why an anchor cannot be on this date; nothing if it can. A plan that has begun is fine, one that is over is more likely a slip of the year.
pub fn impossible_date(anchor: Anchor, date: NaiveDate, profile: &Profile, today: NaiveDate) -> Option<Impossible> {
    let sale = shifted(date, -profile.day_of(anchor));
    let ends = sale.and_then(|sale| Some((shifted(sale, FIRST_DAY)?, shifted(sale, LAST_DAY)?)));
    match ends {
        Some((first, last)) if is_within_years(first) && is_within_years(last) => {
            (last < today).then_some(Impossible::Over(last))
        }
        _ => Some(Impossible::OutsideYears),
    }
}

/// The first and the last day of a plan.
const FIRST_DAY: i32 = -14;
const LAST_DAY: i32 = 100;

fn is_within_years(date: NaiveDate) -> bool {
    use chrono::Datelike;
    (2000..=2100).contains(&date.year())
}
