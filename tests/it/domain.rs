//! The domain: commands keep a journey valid, findings follow their formulas, and the calendar counts days right.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use hundredfold::domain::assessment::{Assessment, Evidence, Feeling, Level, Moment};
use hundredfold::domain::calendar::{Calendar, stretches};
use hundredfold::domain::changed::Changed;
use hundredfold::domain::command::{ActionEdit, Command, CommandError, ProfileEdit, TouchEdit};
use hundredfold::domain::findings::{Findings, Headline, Score, Stall};
use hundredfold::domain::ids::{ItemId, QuestionId, RuleId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::{Channel, Medium};
use hundredfold::domain::persona::PersonaField;
use hundredfold::domain::phase::{Half, Phase, SubPhase};
use hundredfold::domain::plan::Plan;
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Profile, Role, WorkingDays};
use hundredfold::domain::touch::{Delivery, Kind, Timing, Touch, When, Who};
use proptest::prelude::*;

use crate::fixtures::{small_playbook, starter};
use crate::generate;

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    /// Whatever a user does, the journey stays one that a file could hold; taking the former values back in turn gives the first one;
    /// and a command changes nothing but its result.
    #[test]
    fn commands_keep_a_journey_valid_and_can_be_undone(commands in prop::collection::vec(generate::command(), 0..40)) {
        let first = starter();
        let mut former = Vec::new();
        let mut now = first.clone();
        for command in commands {
            let before = now.clone();
            if let Ok(next) = now.applied(command) {
                prop_assert_eq!(&now, &before);
                former.push(std::mem::replace(&mut now, next));
            }
            prop_assert_eq!(rebuilt(&now), Ok(now.clone()));
        }
        let undone = former.into_iter().rev().fold(now, |_, before| before);
        prop_assert_eq!(undone, first);
    }

    /// Every item keeps a name of its own, whatever was added, copied and removed.
    #[test]
    fn items_keep_names_of_their_own(commands in prop::collection::vec(generate::command(), 0..60)) {
        let journey = commands.into_iter().fold(starter(), |journey, command| journey.applied(command).unwrap_or(journey));
        let Some(plan) = journey.plan() else { return Ok(()) };
        let ids: Vec<ItemId> = plan.touches().iter().map(|touch| touch.id).chain(plan.actions().iter().map(|action| action.id)).collect();
        prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        prop_assert!(ids.iter().all(|id| *id < plan.next_id()));
    }
}

/// The journey put together again from its parts.
fn rebuilt(journey: &Journey) -> Result<Journey, CommandError> {
    Journey::from_parts(
        journey.id().clone(),
        journey.name().to_owned(),
        journey.profile().as_ref().clone(),
        journey.persona().as_ref().clone(),
        journey.assessments().iter().map(|assessment| assessment.as_ref().clone()).collect(),
        journey.plan().map(|plan| Plan::clone(plan)),
    )
}

#[test]
fn commands_that_cannot_be_carried_out_say_why() {
    let check = |command: Command, expected: CommandError| assert_eq!(starter().applied(command), Err(expected));
    let far = When::new(Anchor::Sale, 401);
    let long = "x".repeat(301);
    check(Command::Rename(long.clone()), CommandError::TooLong(300));
    check(Command::Profile(ProfileEdit::Days(61, 80)), CommandError::DaysOutOfRange);
    check(Command::Profile(ProfileEdit::Days(10, 9)), CommandError::DaysOutOfRange);
    check(Command::Profile(ProfileEdit::Days(0, 0)), CommandError::DaysOutOfRange);
    check(Command::Profile(ProfileEdit::Days(5, 94)), CommandError::DaysOutOfRange);
    check(Command::Profile(ProfileEdit::ContactHours(9, 9)), CommandError::OutOfRange);
    check(Command::Profile(ProfileEdit::FinalResult(Some(44))), CommandError::OutOfRange);
    check(Command::Profile(ProfileEdit::Threshold(RuleId::literal(6), Some(vec![]))), CommandError::OutOfRange);
    check(Command::EditTouch(ItemId(1), TouchEdit::Timing(Timing::Day(far))), CommandError::TooFar);
    check(Command::EditTouch(ItemId(1), TouchEdit::Title(Some(long))), CommandError::TooLong(300));
    check(Command::EditTouch(ItemId(34), TouchEdit::Offer(true)), CommandError::NoSuchItem);
    check(Command::DuplicateTouch(ItemId(1), i32::MIN), CommandError::TooFar);
    check(Command::Remove(ItemId(99)), CommandError::NoSuchItem);
    let many = vec![Command::Remove(ItemId(1)), Command::Remove(ItemId(1))];
    check(Command::Many(many), CommandError::NoSuchItem);
    check(Command::Many(vec![Command::SetPlan(None), Command::Remove(ItemId(1))]), CommandError::NoPlan);
}

/// An assessment from a line per phase: a digit for an anchor, `?` for *not sure*, `n` for *does not apply*, `.` for no answer.
fn assessed(lines: &[(Phase, &str)], evidence: Evidence) -> Assessment {
    let mut assessment = Assessment::default();
    for (phase, line) in lines {
        for (id, answer) in QuestionId::of(*phase).zip(line.chars()) {
            let level = match answer {
                '?' => Some(Level::NotSure),
                'n' => Some(Level::DoesNotApply),
                '.' => None,
                digit => digit.to_digit(10).and_then(|digit| Level::anchor(digit as u8)),
            };
            let entry = assessment.answers.entry(id).or_default();
            (entry.level, entry.evidence) = (level, evidence);
        }
    }
    assessment
}

#[test]
fn a_phase_is_scored_by_the_formulas_of_the_field_notes() {
    use Evidence::{Guessed, Heard, Measured};
    let check = |phase, line: &str, evidence, score: Score, priority: Option<f64>, confidence: f64| {
        let findings = Findings::of(&assessed(&[(phase, line)], evidence), &small_playbook());
        let found = findings.phase(phase);
        assert_eq!(found.score, score, "{line}");
        assert_eq!(found.priority, priority, "{line}");
        assert!((found.confidence - confidence).abs() < 1e-9, "{line}: {}", found.confidence);
    };
    check(Phase::Assess, "44444", Measured, Score::Of(100.0), Some(0.0), 1.0);
    check(Phase::Assess, "00000", Guessed, Score::Of(0.0), Some(100.0), 0.4);
    check(Phase::Affirm, "00000", Heard, Score::Of(0.0), Some(130.0), 0.7); // phases 3 to 6 weigh 1.3
    check(Phase::Accomplish, "22222", Measured, Score::Of(50.0), Some(65.0), 1.0);
    check(Phase::Adopt, "22222", Measured, Score::Of(50.0), Some(50.0), 1.0);
    check(Phase::Assess, "4????", Measured, Score::Of(20.0), Some(80.0), 0.2); // not sure counts as 0
    check(Phase::Assess, "4nnnn", Heard, Score::Of(100.0), Some(0.0), 0.7); // does not apply is left out
    check(Phase::Assess, "3....", Heard, Score::Of(75.0), Some(25.0), 0.14);
    check(Phase::Assess, ".....", Heard, Score::Unassessed, Some(50.0), 0.0);
    check(Phase::Affirm, ".....", Heard, Score::Unassessed, Some(65.0), 0.0);
    check(Phase::Affirm, "nnnnn", Heard, Score::NotApplicable, None, 0.7);
}

#[test]
fn sub_phases_priorities_and_weakest_answers_come_from_the_same_answers() {
    let lines = [(Phase::Assess, "44400"), (Phase::Affirm, "21022"), (Phase::Adopt, "nnnnn")];
    let findings = Findings::of(&assessed(&lines, Evidence::Heard), &small_playbook());
    // In the small playbook questions 1 to 3 are of half A.
    assert_eq!(findings.sub_phase(SubPhase::new(Phase::Assess, Half::A)), Some(100.0));
    assert_eq!(findings.sub_phase(SubPhase::new(Phase::Assess, Half::B)), Some(0.0));
    assert_eq!(findings.sub_phase(SubPhase::new(Phase::Admit, Half::A)), None);
    let weakest: Vec<String> = findings.phase(Phase::Affirm).weakest.iter().map(ToString::to_string).collect();
    assert_eq!(weakest, ["AF3", "AF2"]);
    // Affirm 84.5, unassessed phases 4 to 6 65, unassessed others 50, Assess 40; Adopt does not apply.
    let expected =
        [Phase::Affirm, Phase::Activate, Phase::Acclimate, Phase::Accomplish, Phase::Admit, Phase::Advocate, Phase::Assess];
    assert_eq!(findings.priorities, expected);
    assert_eq!((findings.answered, findings.overall()), (15, Some((60.0 + 35.0) / 2.0)));
}

#[test]
fn customers_stall_when_phases_four_to_six_are_weak_or_fall_behind() {
    let check = |lines: &[(Phase, &str)], expected: Option<Stall>| {
        assert_eq!(Findings::of(&assessed(lines, Evidence::Heard), &small_playbook()).stall, expected, "{lines:?}");
    };
    let stall = |before, within| Some(Stall { before, within });
    check(&[(Phase::Assess, "22222"), (Phase::Activate, "22222")], None);
    check(&[(Phase::Assess, "22222"), (Phase::Activate, "22221")], stall(50.0, 45.0));
    check(&[(Phase::Assess, "33333"), (Phase::Activate, "33222")], stall(75.0, 60.0)); // 15 behind
    check(&[(Phase::Assess, "33333"), (Phase::Activate, "33322")], None); // 10 behind
    check(&[(Phase::Activate, "00000")], None); // nothing to compare with
}

#[test]
fn headlines_are_three_and_rest_on_answers() {
    let mut assessment = assessed(&[(Phase::Assess, "44444"), (Phase::Affirm, "00000")], Evidence::Heard);
    let feeling = Feeling::new(-1, "uneasy");
    assessment.notes.entry(Phase::Affirm).or_default().today = feeling;
    assessment.notes.entry(Phase::Affirm).or_default().mediums = Some([Medium::Email].into_iter().collect());
    let findings = Findings::of(&assessment, &small_playbook());
    let af1 = QuestionId::new(Phase::Affirm, 1).expect("there are five");
    let expected = [Headline::Weak(Phase::Affirm, 0.0, af1), Headline::UnusedMediums(5), Headline::Strong(Phase::Assess, 100.0)];
    assert_eq!(findings.headlines, expected);
    assert_eq!(findings.phase(Phase::Affirm).feelings, [Some(-1), None]);
    assert_eq!(assessment.phase(Phase::Affirm).feeling(Moment::Today).map(Feeling::value), Some(-1));
    assert_eq!(Findings::of(&Assessment::default(), &small_playbook()).headlines, []);
}

#[test]
fn the_strongest_phase_is_stronger_than_every_other() {
    let check = |lines: &[(Phase, &str)], expected: Option<Headline>| {
        let headlines = Findings::of(&assessed(lines, Evidence::Heard), &small_playbook()).headlines;
        let strong = headlines.into_iter().find(|headline| matches!(headline, Headline::Strong(..)));
        assert_eq!(strong, expected, "{lines:?}");
    };
    check(&[(Phase::Admit, "33333")], None); // one is the strongest of none
    check(&[(Phase::Admit, "33333"), (Phase::Adopt, "33333")], None);
    check(&Phase::ALL.iter().map(|&phase| (phase, "22222")).collect::<Vec<_>>(), None);
    check(&[(Phase::Admit, "33333"), (Phase::Adopt, "33334")], Some(Headline::Strong(Phase::Adopt, 80.0)));
    check(&[(Phase::Admit, "44444"), (Phase::Adopt, "nnnnn")], None); // what does not apply is no other
}

#[test]
fn what_a_step_changed_is_told_in_short() {
    let journey = starter();
    let check = |command: Command, there: Option<Changed>, back: Option<Changed>| {
        let next = journey.applied(command.clone()).expect("the command can be carried out");
        assert_eq!(Changed::between(&journey, &next), there, "{command:?}");
        assert_eq!(Changed::between(&next, &journey), back, "{command:?}, back");
    };
    let same = |command, changed| check(command, Some(changed), Some(changed));
    let plan = journey.plan().expect("it has a plan");
    let (touch, action, next) = (plan.touches()[0].id, plan.actions()[0].id, plan.next_id());
    same(Command::Rename("Other".into()), Changed::Name);
    same(Command::Profile(ProfileEdit::Minutes(Some(7))), Changed::Profile);
    same(Command::Persona(PersonaField::Name, "Somebody else".into()), Changed::Persona);
    same(Command::BeginAssessment(None), Changed::Answers);
    same(Command::EditTouch(touch, TouchEdit::Note("New".into())), Changed::Item(touch));
    same(Command::EditAction(action, ActionEdit::Title(Some("New".into()))), Changed::Item(action));
    check(Command::Remove(touch), Some(Changed::Removed(touch)), Some(Changed::Added(touch)));
    check(Command::DuplicateTouch(touch, 7), Some(Changed::Added(next)), Some(Changed::Removed(next)));
    same(Command::SetPlan(None), Changed::Plan);
    same(Command::Many(vec![Command::Remove(touch), Command::Remove(action)]), Changed::Plan);
    check(Command::Rename(journey.name().to_owned()), None, None);
}

/// The day written `2026-06-05`.
fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A profile with Start on day 5 and Result on day 45, and a date for an anchor.
fn dated(anchor: Anchor, text: &str) -> Profile {
    let mut profile = Profile::new(BusinessKind::Other, Audience::Consumer, 5, 45);
    profile.date = Some((anchor, date(text)));
    profile
}

#[test]
fn days_become_dates_forward_and_backward() {
    let check = |anchor, of: &str, day, expected: &str| {
        let profile = dated(anchor, of);
        let calendar = Calendar::of(&profile).expect("it has a date");
        assert_eq!(calendar.date(day), Some(date(expected)), "day {day} from {anchor:?} {of}");
    };
    check(Anchor::Sale, "2026-06-05", 0, "2026-06-05");
    check(Anchor::Sale, "2026-06-05", 100, "2026-09-13");
    check(Anchor::Sale, "2028-02-28", 1, "2028-02-29"); // a leap day
    check(Anchor::Sale, "2026-02-28", 1, "2026-03-01");
    check(Anchor::Sale, "2100-02-28", 1, "2100-03-01"); // no leap year
    check(Anchor::Sale, "2026-12-25", 10, "2027-01-04"); // over the end of the year
    check(Anchor::Sale, "2027-01-05", -14, "2026-12-22");
    check(Anchor::Start, "2026-06-05", 0, "2026-05-31"); // the Sale lies five days before
    check(Anchor::Result, "2028-03-10", 4, "2028-01-29");
    check(Anchor::Result, "2028-03-10", 36, "2028-03-01"); // over the leap day
    let start = dated(Anchor::Result, "2026-08-01");
    assert_eq!(Calendar::of(&start).and_then(|calendar| calendar.anchor(Anchor::Start)), Some(date("2026-06-22")));
    assert!(Calendar::of(&Profile::new(BusinessKind::Other, Audience::Consumer, 5, 45)).is_none());
}

#[test]
fn rest_days_move_a_touch_by_the_rule_of_what_it_is() {
    let check = |of: &str, holidays: &[&str], channel, kind, when: When, expected: &str, moved_from: Option<&str>| {
        let mut profile = dated(Anchor::Sale, of);
        profile.holidays = holidays.iter().map(|day| date(day)).collect();
        let mut touch = Touch::own(ItemId(1), SubPhase::new(Phase::Affirm, Half::A), channel, when);
        touch.kind = kind;
        let placed = Calendar::of(&profile).and_then(|calendar| calendar.place(&touch)).expect("it can be placed");
        let due = moved_from.map(date);
        let later = due.map_or(0, |due| (date(expected) - due).num_days());
        let found = (placed.date, placed.moved_from, i64::from(placed.delay()));
        assert_eq!(found, (date(expected), due, later), "{kind:?} {when:?} after {of}");
    };
    let sale = |day| When::new(Anchor::Sale, day);
    let (call, email) = (Channel::Call, Channel::Email);
    // 5 June 2026 is a Friday.
    check("2026-06-05", &[], email, Kind::Update, sale(0), "2026-06-05", None);
    check("2026-06-05", &[], email, Kind::Update, sale(1), "2026-06-08", Some("2026-06-06"));
    check("2026-06-05", &[], email, Kind::Update, sale(2), "2026-06-08", Some("2026-06-07"));
    check("2026-06-05", &["2026-06-08"], email, Kind::Update, sale(2), "2026-06-09", Some("2026-06-07"));
    check("2026-06-05", &["2026-06-10"], email, Kind::Update, sale(5), "2026-06-11", Some("2026-06-10"));
    check("2026-12-31", &["2027-01-01"], email, Kind::Update, sale(1), "2027-01-04", Some("2027-01-01"));
    // The thanks for the sale stay on the day of the sale.
    check("2026-06-06", &[], call, Kind::Acknowledge, sale(0), "2026-06-06", None);
    // The first words after it go to the working day before, but not to the day of the Sale: then they stay.
    check("2026-06-05", &[], call, Kind::Doubt, sale(1), "2026-06-06", None);
    check("2026-06-05", &[], call, Kind::Doubt, sale(2), "2026-06-07", None);
    check("2026-06-04", &[], call, Kind::Doubt, sale(2), "2026-06-05", Some("2026-06-06"));
    check("2026-06-03", &[], call, Kind::Doubt, sale(3), "2026-06-08", Some("2026-06-06")); // no longer the first words
    // The check of first use after the Start, here a Thursday.
    check("2026-05-30", &[], call, Kind::CheckIn, When::new(Anchor::Start, 2), "2026-06-05", Some("2026-06-06"));
}

#[test]
fn start_and_result_wait_for_a_working_day_and_the_sale_does_not() {
    let check = |of: &str, anchor: Anchor, expected: &str| {
        let profile = dated(Anchor::Sale, of);
        let begins = Calendar::of(&profile).and_then(|calendar| calendar.begins(anchor));
        assert_eq!(begins, Some(date(expected)), "{anchor:?} after {of}");
    };
    // Start is five days after the Sale, the Result forty-five. 6 June 2026 is a Saturday.
    check("2026-06-06", Anchor::Sale, "2026-06-06");
    check("2026-06-05", Anchor::Start, "2026-06-10");
    check("2026-06-01", Anchor::Start, "2026-06-08");
    check("2026-05-31", Anchor::Start, "2026-06-05");
    check("2026-06-03", Anchor::Result, "2026-07-20");
}

#[test]
fn what_arrives_by_mail_is_sent_four_working_days_earlier() {
    let check = |of: &str, days: [bool; 7], delivery, expected: Option<&str>| {
        let mut profile = dated(Anchor::Sale, of);
        profile.working = WorkingDays::new(days).expect("some day is a working day");
        let when = When::new(Anchor::Sale, 10);
        let mut touch = Touch::own(ItemId(1), SubPhase::new(Phase::Acclimate, Half::A), Channel::Card, when);
        touch.delivery = delivery;
        let placed = Calendar::of(&profile).and_then(|calendar| calendar.place(&touch)).expect("it can be placed");
        assert_eq!(placed.send_by, expected.map(date), "{of} {delivery:?}");
    };
    let (week, all) = ([true, true, true, true, true, false, false], [true; 7]);
    check("2026-06-01", week, Delivery::Arrives, Some("2026-06-05")); // arrives on Thursday 11 June
    check("2026-06-02", week, Delivery::Arrives, Some("2026-06-08")); // on Friday
    check("2026-06-03", week, Delivery::Arrives, Some("2026-06-09")); // Saturday, so Monday the 15th
    check("2026-06-01", all, Delivery::Arrives, Some("2026-06-07"));
    check("2026-06-01", week, Delivery::Posted, None);
    check("2026-06-01", week, Delivery::HandedOver, None);
}

#[test]
fn days_in_a_row_are_one_stretch() {
    let check = |days: &[&str], expected: &[(&str, &str)]| {
        let expected: Vec<_> = expected.iter().map(|(first, last)| (date(first), date(last))).collect();
        assert_eq!(stretches(&days.iter().map(|day| date(day)).collect()), expected, "{days:?}");
    };
    check(&[], &[]);
    check(&["2026-12-25"], &[("2026-12-25", "2026-12-25")]);
    check(&["2027-01-01", "2026-12-31", "2026-12-30"], &[("2026-12-30", "2027-01-01")]);
    check(&["2026-05-01", "2026-05-03", "2026-05-04"], &[("2026-05-01", "2026-05-01"), ("2026-05-03", "2026-05-04")]);
    check(&["2028-02-28", "2028-03-01"], &[("2028-02-28", "2028-02-28"), ("2028-03-01", "2028-03-01")]); // a leap day between them
}

#[test]
fn typing_a_number_is_one_step_for_undo() {
    let field = |edit: ProfileEdit| Command::Profile(edit).field();
    assert_eq!(field(ProfileEdit::Days(1, 45)), field(ProfileEdit::Days(14, 45)));
    assert_eq!(field(ProfileEdit::Minutes(Some(9))), field(ProfileEdit::Minutes(Some(90))));
    assert_ne!(field(ProfileEdit::Minutes(Some(9))), field(ProfileEdit::MinutesAWeek(Some(9))));
    assert_ne!(field(ProfileEdit::Money(None)), None);
    assert_eq!(field(ProfileEdit::Kind(BusinessKind::Gym, Audience::Consumer, 3, 45)), None);
    let of = |touch: u32, edit: TouchEdit| Command::EditTouch(ItemId(touch), edit).field();
    assert_eq!(of(1, TouchEdit::Minutes(1)), of(1, TouchEdit::Minutes(15)));
    assert_ne!(of(1, TouchEdit::Minutes(1)), of(2, TouchEdit::Minutes(1)));
    assert_ne!(of(1, TouchEdit::Minutes(1)), of(1, TouchEdit::Seconds(1)));
    assert_eq!(of(1, TouchEdit::Who(Who::Named("A".into()))), of(1, TouchEdit::Who(Who::Named("Ada".into()))));
    assert_eq!(of(1, TouchEdit::Who(Who::Role(Role::Owner))), None, "a choice is a step of its own");
}
