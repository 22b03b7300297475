//! What a new date moves is said before it moves, and what is done stays.

use chrono::NaiveDate;
use hundredfold::domain::action::{Action, ActionKind, ActionSource, Side};
use hundredfold::domain::calendar::{Calendar, shifted};
use hundredfold::domain::command::{ActionEdit, Command, CommandError, ProfileEdit, TouchEdit};
use hundredfold::domain::ids::{ItemId, JourneyId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::Channel;
use hundredfold::domain::phase::{Half, Phase, SubPhase};
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Profile, WorkingDays};
use hundredfold::domain::reanchor::{
    Impossible, Move, Reanchor, To, Why, impossible_date, impossible_result, impossible_start, moves,
};
use hundredfold::domain::touch::{Kind, Status, Touch, When, Who};
use hundredfold::state::history::History;
use proptest::prelude::*;

use crate::generate;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn applied(journey: &Journey, command: Command) -> Journey {
    journey.applied(command).expect("it can be carried out")
}

/// A journey sold on Monday, 1 June 2026, with Start on day 7 and Result on day 45, and these touches: 1 the thanks (Sale, done), 2 the
/// kickoff (Start), 3 an update (Start + 3), 4 a feedback call (Result + 2); and the action 5, a handover (Start − 1).
fn kitchen() -> Journey {
    let mut profile = Profile::new(BusinessKind::Home, Audience::Consumer, 7, 45);
    profile.date = Some((Anchor::Sale, date("2026-06-01")));
    let mut journey = Journey::new(JourneyId::parse("kitchen").expect("an id"), String::new(), profile);
    let touches = [
        (Kind::Acknowledge, When::new(Anchor::Sale, 0)),
        (Kind::Kickoff, When::new(Anchor::Start, 0)),
        (Kind::Update, When::new(Anchor::Start, 3)),
        (Kind::Feedback, When::new(Anchor::Result, 2)),
    ];
    for (kind, when) in touches {
        let own = Touch::own(ItemId(0), SubPhase::new(Phase::Activate, Half::A), Channel::Call, when);
        journey = applied(&journey, Command::AddTouch(Box::new(Touch { kind, ..own })));
    }
    let first = journey.plan().expect("a plan").touches()[0].id;
    assert_eq!(first, ItemId(0), "touches count from 0");
    journey = applied(&journey, Command::EditTouch(first, TouchEdit::Status(Status::Done)));
    let handover = Action {
        id: ItemId(0),
        side: Side::Us,
        kind: ActionKind::Handover,
        source: ActionSource::Own,
        when: When::new(Anchor::Start, -1),
        who: Who::Customer,
        title: None,
        text: None,
        status: Status::Planned,
    };
    applied(&journey, Command::AddAction(Box::new(handover)))
}

/// What moves: id, day and date from and to.
fn told(before: &Journey, after: &Journey) -> Vec<(u32, i32, String, i32, String, Why)> {
    let day = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let row = |m: Move| (m.id.0, m.from.day, day(m.from.date), m.to.day, day(m.to.date), m.why);
    moves(before, after).into_iter().map(row).collect()
}

#[test]
fn a_kickoff_that_slips_takes_along_what_counts_from_start() {
    let before = kitchen();
    let slip = Reanchor { keep_sale: true, ..Reanchor::new(To::Date(Anchor::Start, date("2026-06-14"))) };
    let after = applied(&before, Command::Reanchor(slip));
    let row = |id, from: (i32, &str), to: (i32, &str), why| (id, from.0, from.1.to_owned(), to.0, to.1.to_owned(), why);
    let expected = [
        // 14 June 2026 is a Sunday.
        row(1, (7, "2026-06-08"), (13, "2026-06-15"), Why::RestDay(date("2026-06-14"))),
        row(2, (10, "2026-06-11"), (16, "2026-06-17"), Why::Counts(Anchor::Start)),
        row(4, (6, "2026-06-07"), (12, "2026-06-13"), Why::Counts(Anchor::Start)),
    ];
    assert_eq!(told(&before, &after), expected);
    assert_eq!((after.profile().start(), after.profile().result()), (13, 45));
    // The same by its usual day.
    let by_day = applied(&before, Command::Reanchor(Reanchor::new(To::Days(13, 45))));
    assert_eq!(told(&before, &by_day), expected);
}

#[test]
fn all_three_move_together_but_what_is_done_keeps_its_date() {
    let before = kitchen();
    let to = To::Date(Anchor::Start, date("2026-06-14"));
    let after = applied(&before, Command::Reanchor(Reanchor::new(to.clone())));
    let told_of = |id: u32, after: &Journey| told(&before, after).into_iter().find(|row| row.0 == id);
    // Sold six days later, so the thanks of 1 June count as six days before it.
    let held = (0, 0, "2026-06-01".to_owned(), -6, "2026-06-01".to_owned(), Why::Done);
    assert_eq!(told_of(0, &after), Some(held));
    let feedback = (3, 47, "2026-07-20".to_owned(), 47, "2026-07-24".to_owned(), Why::Counts(Anchor::Result));
    // 18 July 2026 is a Saturday, and 24 July a Friday.
    assert_eq!(told_of(3, &after), Some(feedback));
    assert!(!after.plan().expect("a plan").touches()[0].pinned || before.plan().expect("a plan").touches()[0].pinned);

    let too = applied(&before, Command::Reanchor(Reanchor { done_too: true, ..Reanchor::new(to) }));
    let moved = (0, 0, "2026-06-01".to_owned(), 0, "2026-06-07".to_owned(), Why::Counts(Anchor::Sale));
    assert_eq!(told_of(0, &too), Some(moved));
}

#[test]
fn rest_days_and_the_kind_of_business_say_what_they_move_and_why() {
    let before = kitchen();
    let row = |id, from: (i32, &str), to: (i32, &str), why| (id, from.0, from.1.to_owned(), to.0, to.1.to_owned(), why);
    let after = |journey: &Journey, to: To| applied(journey, Command::Reanchor(Reanchor::new(to)));
    // The kickoff of Monday, 8 June, and the feedback of Saturday, 18 July, which waits for Monday.
    let closed = [date("2026-06-08"), date("2026-07-20")];
    let holidays = after(&before, To::Holidays(closed.into()));
    let moved = [
        row(1, (7, "2026-06-08"), (7, "2026-06-09"), Why::RestDay(date("2026-06-08"))),
        row(3, (47, "2026-07-20"), (47, "2026-07-21"), Why::RestDay(date("2026-07-18"))),
    ];
    assert_eq!(told(&before, &holidays), moved);
    let back = [
        row(1, (7, "2026-06-09"), (7, "2026-06-08"), Why::Returns),
        row(3, (47, "2026-07-21"), (47, "2026-07-20"), Why::RestDay(date("2026-07-18"))),
    ];
    assert_eq!(told(&holidays, &after(&holidays, To::Holidays([].into()))), back);

    let saturdays = WorkingDays::new([true, true, true, true, true, true, false]).expect("a working day");
    let working = after(&before, To::Working(saturdays));
    assert_eq!(told(&before, &working), [row(3, (47, "2026-07-20"), (47, "2026-07-18"), Why::Returns)]);

    let kind = after(&before, To::Kind(BusinessKind::Shop, Audience::Consumer, 4, 45));
    let moved = [
        row(1, (7, "2026-06-08"), (4, "2026-06-05"), Why::Counts(Anchor::Start)),
        row(2, (10, "2026-06-11"), (7, "2026-06-08"), Why::Counts(Anchor::Start)),
        row(4, (6, "2026-06-07"), (3, "2026-06-04"), Why::Counts(Anchor::Start)),
    ];
    assert_eq!(told(&before, &kind), moved);
    assert_eq!(kind.profile().kind, BusinessKind::Shop);

    // Start on Saturday, 13 June: the kickoff waits for Monday, so that whoever asks on Monday how it went has to wait, too.
    let asked = Touch::own(ItemId(0), SubPhase::new(Phase::Activate, Half::B), Channel::Call, When::new(Anchor::Start, 2));
    let asking = applied(&before, Command::AddTouch(Box::new(Touch { kind: Kind::CheckIn, ..asked })));
    let slipped = after(&asking, To::Days(12, 45));
    let told = told(&asking, &slipped);
    let check_in = told.iter().find(|row| row.0 == 5).map(|row| (row.4.clone(), row.5));
    assert_eq!(check_in, Some(("2026-06-17".to_owned(), Why::Waits)));
}

#[test]
fn without_dates_days_move_and_a_first_date_moves_nothing() {
    let dated = kitchen();
    let undated = applied(&dated, Command::Profile(ProfileEdit::Date(None)));
    let days = |journey: &Journey| told(&undated, journey).into_iter().map(|row| (row.0, row.1, row.3)).collect::<Vec<_>>();
    let after = applied(&undated, Command::Reanchor(Reanchor::new(To::Days(8, 50))));
    assert_eq!(days(&after), [(1, 7, 8), (2, 10, 11), (3, 47, 52), (4, 6, 7)]);
    let done = applied(&undated, Command::EditAction(ItemId(4), ActionEdit::Status(Status::Done)));
    let after = applied(&done, Command::Reanchor(Reanchor::new(To::Days(8, 50))));
    assert_eq!(
        after.plan().and_then(|plan| plan.action(ItemId(4))).map(|action| action.when),
        Some(When::new(Anchor::Start, -2))
    );
    assert_eq!(days(&applied(&undated, Command::Reanchor(Reanchor::new(To::Date(Anchor::Sale, date("2026-06-06"))))),), []);
}

#[test]
fn a_change_that_cannot_be_changes_nothing() {
    let journey = kitchen();
    let check = |to, expected| {
        let change = Reanchor { keep_sale: true, ..Reanchor::new(To::clone(&to)) };
        assert_eq!(journey.applied(Command::Reanchor(change)), Err(expected), "{to:?}");
    };
    check(To::Days(46, 45), CommandError::DaysOutOfRange);
    check(To::Date(Anchor::Start, date("2026-05-31")), CommandError::DaysOutOfRange);
    check(To::Date(Anchor::Start, date("2026-07-17")), CommandError::DaysOutOfRange);
    check(To::Date(Anchor::Result, date("2026-06-07")), CommandError::DaysOutOfRange);
    check(To::Date(Anchor::Result, date("2026-09-03")), CommandError::DaysOutOfRange);
    check(To::Date(Anchor::Start, NaiveDate::MAX), CommandError::DaysOutOfRange);
}

#[test]
fn impossible_days_and_dates_say_why() {
    let profile = Profile::new(BusinessKind::Home, Audience::Consumer, 7, 45);
    for (day, expected) in [
        (-1, Some(Impossible::StartBeforeSale)),
        (0, None),
        (45, None),
        (46, Some(Impossible::StartAfterResult(45))),
        (i32::MAX, Some(Impossible::StartAfterResult(45))),
    ] {
        assert_eq!(impossible_start(day, &profile), expected, "{day}");
    }
    let late = Profile::new(BusinessKind::Home, Audience::Consumer, 7, 90);
    assert_eq!(impossible_start(61, &late), Some(Impossible::StartTooLate(60)));
    for (day, expected) in [
        (0, Some(Impossible::ResultWithSale)),
        (6, Some(Impossible::ResultBeforeStart(7))),
        (7, None),
        (93, None),
        (94, Some(Impossible::ResultTooLate(93))),
    ] {
        assert_eq!(impossible_result(day, &profile), expected, "{day}");
    }
    let today = date("2026-11-22");
    for (anchor, day, expected) in [
        (Anchor::Sale, "2026-11-22", None),
        (Anchor::Sale, "2026-08-14", None),
        (Anchor::Sale, "2026-08-13", Some(Impossible::Over(date("2026-11-21")))),
        (Anchor::Start, "2026-08-20", Some(Impossible::Over(date("2026-11-21")))),
        (Anchor::Result, "2026-08-20", Some(Impossible::Over(date("2026-10-14")))),
        (Anchor::Sale, "2025-11-22", Some(Impossible::Over(date("2026-03-02")))),
        (Anchor::Sale, "2000-01-14", Some(Impossible::OutsideYears)),
        (Anchor::Sale, "2100-09-22", None),
        (Anchor::Sale, "2100-09-23", Some(Impossible::OutsideYears)),
        (Anchor::Result, "9999-12-31", Some(Impossible::OutsideYears)),
    ] {
        assert_eq!(impossible_date(anchor, date(day), &profile, today), expected, "{anchor:?} {day}");
    }
    for end in [NaiveDate::MIN, NaiveDate::MAX] {
        assert_eq!(impossible_date(Anchor::Start, end, &profile, today), Some(Impossible::OutsideYears));
    }
}

fn to() -> impl Strategy<Value = To> {
    let near = (-40..40_i32).prop_map(|days| shifted(date("2026-06-01"), days).expect("a date"));
    let anchor = || proptest::sample::select(Anchor::ALL);
    prop_oneof![
        (0..=60_i32, 0..=40_i32).prop_map(|(start, road)| To::Days(start, (start + road).clamp(1, 93))),
        (anchor(), near).prop_map(|(anchor, date)| To::Date(anchor, date)),
        (anchor(), generate::date()).prop_map(|(anchor, date)| To::Date(anchor, date)),
        any::<[bool; 7]>().prop_map(|days| To::Working(WorkingDays::new(days).unwrap_or_default())),
        proptest::collection::btree_set(0..120_i32, 0..30)
            .prop_map(|days| To::Holidays(days.into_iter().filter_map(|day| shifted(date("2026-05-25"), day)).collect())),
        (proptest::sample::select(BusinessKind::ALL), 0..=60_i32, 0..=40_i32).prop_map(|(kind, start, road)| To::Kind(
            kind,
            Audience::Consumer,
            start,
            (start + road).clamp(1, 93)
        )),
    ]
}

/// The day and date of a touch or an action.
fn spot(journey: &Journey, id: ItemId) -> Option<(i32, Option<NaiveDate>)> {
    let (plan, profile) = (journey.plan()?, journey.profile());
    let calendar = Calendar::of(profile);
    if let Some(touch) = plan.touch(id) {
        return Some((touch.day(profile)?, calendar.and_then(|calendar| calendar.place(touch)).map(|placed| placed.date)));
    }
    let day = plan.action(id)?.when.day(profile);
    Some((day, calendar.and_then(|calendar| calendar.date(day))))
}

/// Whether the business of a journey rests on a date.
fn rests(journey: &Journey, day: NaiveDate) -> bool {
    let profile = journey.profile();
    let weekday = usize::try_from(chrono::Datelike::weekday(&day).num_days_from_monday()).expect("a day of the week");
    !profile.working.days()[weekday] || profile.holidays.contains(&day)
}

/// Whether what is said about why something moves is so.
fn is_so(before: &Journey, after: &Journey, found: &Move) -> bool {
    let plan = after.plan().expect("it has a plan");
    let touch = plan.touch(found.id);
    let status = touch.map(|touch| touch.status).or_else(|| plan.action(found.id).map(|action| action.status));
    let anchor =
        touch.and_then(|touch| touch.when()).or_else(|| plan.action(found.id).map(|action| action.when)).map(|when| when.anchor);
    // Where its day alone would put it.
    let due = |journey: &Journey, day: i32| {
        let profile = journey.profile();
        let (anchor, date) = profile.date?;
        shifted(date, day - profile.day_of(anchor))
    };
    let (old, new) = (due(before, found.from.day), due(after, found.to.day));
    match found.why {
        Why::Counts(said) => anchor == Some(said) && (found.from.day != found.to.day || old != new),
        Why::RestDay(day) => new == Some(day) && rests(after, day) && found.to.date != new,
        Why::Waits => {
            let rests = |anchor: &Anchor| due(after, after.profile().day_of(*anchor)).is_some_and(|day| rests(after, day));
            found.to.date > new && Anchor::ALL.iter().any(rests)
        }
        Why::Returns => old == new && found.to.date == new && found.from.date != old,
        Why::Done => status == Some(Status::Done),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    /// A move is told of exactly what has another day, or another date; and undoing the one step gives the journey back.
    #[test]
    fn every_move_is_told_and_nothing_else(
        journey in prop_oneof![generate::arbitrary_journey(), generate::dated_journey()],
        to in to(),
        keep_sale in any::<bool>(),
        done_too in any::<bool>(),
    ) {
        let change = Reanchor { to, keep_sale, done_too };
        let Ok(after) = journey.applied(Command::Reanchor(change.clone())) else { return Ok(()) };
        let told = moves(&journey, &after);
        let items = journey.plan().map(|plan| {
            plan.touches().iter().map(|touch| touch.id).chain(plan.actions().iter().map(|action| action.id)).collect::<Vec<_>>()
        });
        for id in items.unwrap_or_default() {
            let (old, new) = (spot(&journey, id), spot(&after, id));
            let dates = old.and_then(|old| old.1).zip(new.and_then(|new| new.1));
            let moved = old.map(|old| old.0) != new.map(|new| new.0) || dates.is_some_and(|(one, other)| one != other);
            let found: Vec<_> = told.iter().filter(|found| found.id == id).collect();
            prop_assert_eq!(found.len(), usize::from(moved), "{:?} {:?} {:?}", id, old, new);
            for found in found {
                prop_assert_eq!((Some((found.from.day, found.from.date)), Some((found.to.day, found.to.date))), (old, new));
                prop_assert!(is_so(&journey, &after, found), "{:?}", found);
            }
        }
        let mut history = History::default();
        history.note(journey.clone(), Command::Reanchor(change).field());
        prop_assert_eq!(history.undo(after), Some(journey));
        prop_assert!(!history.can_undo(), "it is one step");
    }

    /// What is done keeps its date wherever the calendar has the former and the new one; without dates it keeps its day.
    #[test]
    fn what_is_done_stays(days in (0..=60_i32, 0..=40_i32), to in to(), offset in -30..60_i32, anchor in proptest::sample::select(Anchor::ALL), dated in any::<bool>()) {
        let mut profile = Profile::new(BusinessKind::Home, Audience::Consumer, days.0, days.0 + days.1);
        profile.date = dated.then(|| (Anchor::Sale, date("2026-06-01")));
        let journey = Journey::new(JourneyId::parse("done").expect("an id"), String::new(), profile);
        let own = Touch::own(ItemId(0), SubPhase::new(Phase::Activate, Half::A), Channel::Call, When::new(anchor, offset));
        let journey = applied(&journey, Command::AddTouch(Box::new(Touch { status: Status::Done, ..own })));
        let Ok(after) = journey.applied(Command::Reanchor(Reanchor::new(to))) else { return Ok(()) };
        let (old, new) = (spot(&journey, ItemId(0)).expect("it has a day"), spot(&after, ItemId(0)).expect("it has a day"));
        let kept = after.plan().and_then(|plan| plan.touch(ItemId(0))).and_then(|touch| touch.when()) != Some(When::new(anchor, offset));
        match old.1.zip(new.1) {
            Some((former, next)) if kept => prop_assert_eq!(former, next),
            // Nothing can lie on a day of rest: what was done on one goes to a working day, and the preview says so.
            Some((former, next)) if former != next && rests(&after, former) => {
                prop_assert!(!moves(&journey, &after).is_empty());
            }
            // What would lie more than 400 days from its anchor moves with it.
            Some((former, next)) => prop_assert!(former == next || (next - former).num_days().abs() > 300, "{} {}", former, next),
            None => prop_assert_eq!(old.0, new.0),
        }
    }
}
