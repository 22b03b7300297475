//! Counting with dates: leap years, ends of years, weekends of other countries, holidays in every week, and the order of what is placed.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use hundredfold::domain::calendar::{Calendar, shifted};
use hundredfold::domain::ids::ItemId;
use hundredfold::domain::medium::Channel;
use hundredfold::domain::phase::{Half, Phase, SubPhase};
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Profile, WorkingDays};
use hundredfold::domain::touch::{Kind, Touch, When};
use proptest::prelude::*;

/// The day written `2026-06-05`.
fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Monday to Sunday, a letter for a working day and a dot for a rest day.
fn week(days: &str) -> WorkingDays {
    let days: Vec<bool> = days.chars().map(|day| day != '.').collect();
    WorkingDays::new(days.try_into().expect("seven")).expect("a working day")
}

const MONDAY_TO_FRIDAY: &str = "mtwtf..";
const SUNDAY_TO_THURSDAY: &str = "mtwt..s";

/// A profile with these days of Start and Result, and a date for an anchor.
fn profile(days: (i32, i32), of: (Anchor, &str), working: &str, holidays: &[&str]) -> Profile {
    let mut profile = Profile::new(BusinessKind::Other, Audience::Consumer, days.0, days.1);
    profile.date = Some((of.0, date(of.1)));
    profile.working = week(working);
    profile.holidays = holidays.iter().map(|day| date(day)).collect();
    profile
}

fn touch(kind: Kind, when: When) -> Touch {
    Touch { kind, ..Touch::own(ItemId(1), SubPhase::new(Phase::Activate, Half::A), Channel::Call, when) }
}

fn placed(profile: &Profile, kind: Kind, when: When) -> NaiveDate {
    Calendar::of(profile).and_then(|calendar| calendar.place(&touch(kind, when))).expect("it can be placed").date
}

#[test]
fn days_fall_on_the_dates_they_should() {
    use Anchor::{Result as End, Sale, Start};
    use Kind::{Acknowledge, CheckIn, Doubt, Kickoff, Update};
    let (west, east) = (MONDAY_TO_FRIDAY, SUNDAY_TO_THURSDAY);
    let check = |days, of, working, holidays: &[&str], rows: &[(Kind, When, &str)]| {
        let profile = profile(days, of, working, holidays);
        for (kind, when, expected) in rows {
            assert_eq!(placed(&profile, *kind, *when), date(expected), "{kind:?} {when:?}, {of:?}, {working}, {holidays:?}");
        }
    };
    let (sale, start, end) = (|days| When::new(Sale, days), |days| When::new(Start, days), |days| When::new(End, days));

    // The leap day of 2028 is a Tuesday; 2100 has none, and 2000 had one.
    check((5, 45), (Sale, "2028-02-28"), west, &[], &[(Update, sale(1), "2028-02-29"), (Update, sale(2), "2028-03-01")]);
    check((5, 45), (Sale, "2028-02-28"), west, &["2028-02-29"], &[(Update, sale(1), "2028-03-01")]);
    check((5, 45), (End, "2028-03-01"), west, &[], &[(Update, end(-1), "2028-02-29"), (Update, start(0), "2028-01-21")]);
    check((5, 45), (Sale, "2100-02-26"), west, &[], &[(Update, sale(3), "2100-03-01")]);
    check((5, 45), (Sale, "2000-02-28"), west, &[], &[(Update, sale(1), "2000-02-29")]);

    // Over the end of a year, closed from Christmas to Epiphany; 24 December 2026 is a Thursday.
    let closed: Vec<String> = (0..14).filter_map(|day| shifted(date("2026-12-24"), day)).map(|day| day.to_string()).collect();
    let closed: Vec<&str> = closed.iter().map(String::as_str).collect();
    let rows = [(Update, sale(10), "2027-01-07"), (Update, sale(-3), "2026-12-18"), (Acknowledge, sale(0), "2026-12-21")];
    check((5, 45), (Sale, "2026-12-21"), west, &closed, &rows);

    // Friday and Saturday are the weekend; 4 June 2026 is a Thursday.
    let rows = [(Update, sale(1), "2026-06-07"), (Update, sale(2), "2026-06-07"), (Update, sale(3), "2026-06-07")];
    check((5, 45), (Sale, "2026-06-04"), east, &[], &rows);
    check((5, 45), (Sale, "2026-06-03"), east, &[], &[(Doubt, sale(2), "2026-06-04"), (Update, sale(2), "2026-06-07")]);

    // A sale on a Saturday: thanks and first words do not wait, all else does.
    let rows = [
        (Acknowledge, sale(0), "2026-06-06"),
        (Doubt, sale(1), "2026-06-07"),
        (Doubt, sale(2), "2026-06-08"),
        (Update, sale(0), "2026-06-08"),
    ];
    check((5, 45), (Sale, "2026-06-06"), west, &[], &rows);

    // A sale on a Friday before a Monday holiday.
    let rows = [(Doubt, sale(1), "2026-05-23"), (Doubt, sale(2), "2026-05-24"), (Update, sale(1), "2026-05-26")];
    check((5, 45), (Sale, "2026-05-22"), west, &["2026-05-25"], &rows);

    // A holiday in every week: Wednesdays are closed, so that every seventh day moves by one.
    let wednesdays: Vec<String> =
        (0..16).filter_map(|week| shifted(date("2026-06-03"), 7 * week)).map(|day| day.to_string()).collect();
    let wednesdays: Vec<&str> = wednesdays.iter().map(String::as_str).collect();
    for week in 0..14 {
        let expected = shifted(date("2026-06-04"), 7 * week).expect("a date").to_string();
        check((5, 45), (Sale, "2026-06-01"), west, &wednesdays, &[(Update, sale(2 + 7 * week), &expected)]);
    }

    // Start on a Saturday: the kickoff waits for Monday, and whoever asks how it went waits for the kickoff.
    let rows = [(Kickoff, start(0), "2026-06-08"), (CheckIn, start(1), "2026-06-09"), (CheckIn, start(2), "2026-06-10")];
    check((5, 45), (Start, "2026-06-06"), west, &[], &rows);
    // The same when the check-in counts from the Sale.
    check((5, 45), (Start, "2026-06-06"), west, &[], &[(CheckIn, sale(6), "2026-06-08"), (CheckIn, sale(2), "2026-06-03")]);
    check((1, 45), (Sale, "2026-06-05"), west, &[], &[(Kickoff, start(0), "2026-06-08"), (CheckIn, sale(2), "2026-06-09")]);
    // Start before a week in which all is closed.
    let week = ["2026-06-08", "2026-06-09", "2026-06-10", "2026-06-11", "2026-06-12"];
    let rows = [(Kickoff, start(0), "2026-06-15"), (CheckIn, start(1), "2026-06-16"), (CheckIn, start(2), "2026-06-17")];
    check((5, 45), (Start, "2026-06-06"), west, &week, &rows);
    // A Start on a working day changes nothing: Thursday, so the check-in of Saturday comes on Friday.
    check((5, 45), (Start, "2026-06-04"), west, &[], &[(CheckIn, start(2), "2026-06-05"), (CheckIn, start(1), "2026-06-05")]);

    // A plan that began long ago is placed like any other.
    check((5, 45), (End, "2001-01-01"), west, &[], &[(Update, sale(0), "2000-11-17")]);
}

#[test]
fn beyond_the_ends_of_the_calendar_there_is_no_date() {
    let check = |anchor, of: NaiveDate, day: i32| {
        let mut profile = Profile::new(BusinessKind::Other, Audience::Consumer, 5, 45);
        profile.date = Some((anchor, of));
        let date = Calendar::of(&profile).and_then(|calendar| calendar.place(&touch(Kind::Update, When::new(Anchor::Sale, day))));
        assert_eq!(date, None, "{anchor:?} {of} {day}");
    };
    check(Anchor::Sale, NaiveDate::MAX, 1);
    check(Anchor::Sale, NaiveDate::MIN, -1);
    check(Anchor::Start, NaiveDate::MIN, 0);
    check(Anchor::Result, NaiveDate::MIN, 400);
}

/// Any days of work, with holidays around a sale in 2026 to 2028.
fn any_profile() -> impl Strategy<Value = Profile> {
    let holidays = proptest::collection::btree_set(-20..140_i32, 0..40);
    (0..=60_i32, 0..=40_i32, 0..1_000_i32, any::<[bool; 7]>(), holidays).prop_map(|(start, road, sale, days, holidays)| {
        let mut profile = Profile::new(BusinessKind::Other, Audience::Consumer, start, start + road);
        let sale = shifted(date("2026-01-01"), sale).expect("a date");
        profile.date = Some((Anchor::Sale, sale));
        profile.working = WorkingDays::new(days).unwrap_or_default();
        profile.holidays = holidays.into_iter().filter_map(|day| shifted(sale, day)).collect::<BTreeSet<_>>();
        profile
    })
}

fn any_when() -> impl Strategy<Value = When> {
    (proptest::sample::select(Anchor::ALL), -10..40_i32).prop_map(|(anchor, days)| When::new(anchor, days))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    /// What may wait falls on a working day, never before its day, and in the order of the days, whatever it counts from.
    #[test]
    fn what_may_wait_keeps_its_order(profile in any_profile(), one in any_when(), other in any_when()) {
        let dates = [one, other].map(|when| placed(&profile, Kind::Update, when));
        let calendar = Calendar::of(&profile).expect("it has a date");
        prop_assert!(dates.iter().all(|date| calendar.is_working(*date)));
        prop_assert!(Some(dates[0]) >= calendar.date(one.day(&profile)));
        if one.day(&profile) <= other.day(&profile) {
            prop_assert!(dates[0] <= dates[1], "{one:?} {other:?} {dates:?}");
        }
    }

    /// Nobody is asked how the Start went before it was, whatever the question counts from.
    #[test]
    fn a_check_in_comes_after_the_kickoff(profile in any_profile(), ahead in 1..=4_i32, anchor in proptest::sample::select(Anchor::ALL)) {
        let when = When::new(Anchor::Start, ahead);
        let when = When::new(anchor, 0).on_day(when.day(&profile), &profile);
        let (kickoff, check_in) = (placed(&profile, Kind::Kickoff, When::new(Anchor::Start, 0)), placed(&profile, Kind::CheckIn, when));
        prop_assert!(if when.offset <= 2 { check_in > kickoff } else { check_in >= kickoff }, "{kickoff} {check_in} {when:?}");
    }

    /// The number of days between two placed days is right over every end of a month and year.
    #[test]
    fn days_and_dates_agree(profile in any_profile(), day in -400..400_i32) {
        let calendar = Calendar::of(&profile).expect("it has a date");
        let (sale, then) = (calendar.date(0).expect("a date"), calendar.date(day).expect("a date"));
        prop_assert_eq!(then.num_days_from_ce() - sale.num_days_from_ce(), day);
    }
}
