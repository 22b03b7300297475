//! The plan page without its browser: where things stand on the timeline, and reasons in words.

use std::sync::Arc;

use hundredfold::domain::assessment::{Assessment, Feeling, Level, PhaseNotes};
use hundredfold::domain::ids::{ItemId, QuestionId, RuleId};
use hundredfold::domain::medium::{Channel, Medium};
use hundredfold::domain::phase::{Half, Phase, SubPhase};
use hundredfold::domain::plan::Plan;
use hundredfold::domain::profile::{Anchor, BusinessKind, Profile};
use hundredfold::domain::touch::{Because, Status, Touch, When};
use hundredfold::i18n::{Locale, reasons};
use hundredfold::pages::plan::layout::{self, Chart};
use hundredfold::pages::plan::shape::Shape;
use hundredfold::planner;

use crate::fixtures;

const NAMES: [&str; 3] = ["Sale, Mar 2", "Start, Mar 9", "Result, Apr 16"];

fn charted(profile: &Profile, touches: Vec<Touch>) -> Chart {
    let next = touches.len() as u32 + 1;
    let plan = Plan::new(touches.into_iter().map(Arc::new).collect(), Vec::new(), next).expect("ids differ");
    let shape = Shape { plan: Arc::new(plan), profile: Arc::new(profile.clone()) };
    layout::chart(&shape, &planner::windows(profile, &fixtures::playbook()), NAMES.map(str::to_owned), true, true)
}

fn on_day(id: u32, phase: Phase, day: i32) -> Touch {
    Touch::own(ItemId(id), SubPhase::new(phase, Half::A), Channel::Email, When::new(Anchor::Sale, day))
}

/// Touches stand in the middle of circles 24 wide.
#[test]
fn touches_never_cover_each_other() {
    let check = |name: &str, days: &[i32]| {
        let profile = Profile::new(BusinessKind::Other, fixtures::playbook().preset(BusinessKind::Other).audience, 5, 45);
        let touches: Vec<Touch> = Phase::ALL
            .iter()
            .flat_map(|&phase| days.iter().map(move |&day| (phase, day)))
            .zip(1..)
            .map(|((phase, day), id)| on_day(id, phase, day))
            .collect();
        let chart = charted(&profile, touches);
        assert_eq!(chart.dots.len(), days.len() * 8, "{name}: all are drawn");
        for (at, a) in chart.dots.iter().enumerate() {
            for b in &chart.dots[at + 1..] {
                assert!((a.x - b.x).hypot(a.y - b.y) >= 24.0, "{name}: {a:?} and {b:?}");
            }
            let lane = chart.lanes[a.phase.index()];
            assert!(a.y - 12.0 >= lane.top && a.y + 12.0 <= lane.top + lane.height, "{name}: {a:?} is in its lane");
            assert!((12.0..=layout::WIDTH - 12.0).contains(&a.x), "{name}: {a:?} is in the drawing");
        }
    };
    check("none", &[]);
    check("one", &[12]);
    check("neighbors", &[0, 1, 2, 3, 4, 5, 6]);
    check("a pile", &[7; 9]);
    check("late neighbors", &[90, 92, 94, 96, 98, 100]);
    check("beyond the ends", &[-60, -15, 101, 130]);
    check("every day", &(-14..=100).step_by(3).collect::<Vec<_>>());
}

/// A label is about 6.8 wide a character, and rows are 15 high.
#[test]
fn anchors_never_cover_each_other() {
    let check = |start: i32, result: i32, rows: usize| {
        let profile = Profile::new(BusinessKind::Other, fixtures::playbook().preset(BusinessKind::Other).audience, start, result);
        let chart = charted(&profile, Vec::new());
        let taken = chart.anchors.iter().map(|label| label.row + 1).max();
        assert_eq!(taken, Some(rows), "Start on {start}, Result on {result}");
    };
    check(5, 45, 1);
    check(0, 1, 2);
    check(1, 7, 1);
    check(14, 16, 2);
    check(60, 93, 1);
}

#[test]
fn a_day_is_found_again_at_its_place() {
    for day in -14..=100 {
        assert_eq!(layout::day_at(layout::x(day)), day);
    }
}

#[test]
fn feelings_are_drawn_where_at_least_two_are_known() {
    let windows = planner::windows(
        &Profile::new(BusinessKind::Other, fixtures::playbook().preset(BusinessKind::Other).audience, 5, 45),
        &fixtures::playbook(),
    );
    let check = |today: &[(Phase, i8)], wanted: &[(Phase, i8)], drawn: bool, gap: bool| {
        let mut assessment = Assessment::default();
        for &(phase, value) in today {
            assessment.notes.entry(phase).or_insert_with(PhaseNotes::default).today = Feeling::new(value, "");
        }
        for &(phase, value) in wanted {
            assessment.notes.entry(phase).or_insert_with(PhaseNotes::default).wanted = Feeling::new(value, "");
        }
        let curves = layout::curves(&assessment, &windows);
        assert_eq!(curves.is_some(), drawn, "{today:?} {wanted:?}");
        assert_eq!(curves.is_some_and(|curves| !curves.gap.is_empty()), gap, "{today:?} {wanted:?}");
    };
    check(&[], &[], false, false);
    check(&[(Phase::Admit, 2)], &[], false, false);
    check(&[(Phase::Admit, 2), (Phase::Affirm, -2)], &[], true, false);
    check(&[(Phase::Admit, 2), (Phase::Affirm, -2)], &[(Phase::Admit, 2)], true, false);
    check(&[(Phase::Admit, 1), (Phase::Affirm, -2)], &[(Phase::Admit, 2), (Phase::Affirm, 1)], true, true);
}

#[test]
fn a_shape_changes_with_everything_but_wording() {
    let touch = on_day(1, Phase::Affirm, 1);
    let profile = Arc::new(Profile::new(BusinessKind::Other, fixtures::playbook().preset(BusinessKind::Other).audience, 5, 45));
    let shape = |touch: Touch| Shape {
        plan: Arc::new(Plan::new(vec![Arc::new(touch)], Vec::new(), 2).expect("one id")),
        profile: profile.clone(),
    };
    let check = |name: &str, same: bool, changed: Touch| {
        let former = Touch { text: Some("Hello".to_owned()), ..touch.clone() };
        assert_eq!(shape(former) == shape(changed), same, "{name}");
    };
    let written = |text: &str| Some(text.to_owned());
    check("other words", true, Touch { text: written("Hello there"), ..touch.clone() });
    check("a note", true, Touch { text: written("Hello"), note: "for us".to_owned(), ..touch.clone() });
    check("no words", false, Touch { text: written(" "), ..touch.clone() });
    check("the template's words", false, Touch { text: None, ..touch.clone() });
    check("a purpose", false, Touch { text: written("Hello"), purpose: written("Say hello"), ..touch.clone() });
    check("done", false, Touch { text: written("Hello"), status: Status::Done, ..touch.clone() });
    check("another channel", false, Touch { text: written("Hello"), channel: Channel::Call, ..touch.clone() });
    check("a personal reason", false, Touch { text: written("Hello"), personal_reason: "tea".to_owned(), ..touch.clone() });
}

#[test]
fn reasons_quote_the_answers_of_the_user() {
    let playbook = fixtures::playbook();
    let texts = &Locale::English.catalog().plan.reasons;
    let question = QuestionId::new(Phase::Affirm, 1).expect("there are five");
    let (ask, low) = (&playbook.question(question).ask, playbook.question(question).anchors[1].trim_end_matches('.'));
    let check = |because: &[Because], expected: &[String]| {
        assert_eq!(reasons::sentences(because, texts, &playbook), expected);
    };
    check(&[], &[]);
    let answered = format!("You answered “{low}” to “{ask}” (question 3.1).");
    check(&[Because::Answer(question, Level::anchor(1))], std::slice::from_ref(&answered));
    check(
        &[Because::Answer(question, None)],
        &[format!("You have not answered “{ask}” (question 3.1); the plan assumes a middling score.")],
    );
    check(
        &[Because::Answer(question, Some(Level::NotSure))],
        &[format!("You were not sure about “{ask}” (question 3.1), which counts as a gap.")],
    );
    let rule = RuleId::literal(2);
    check(
        &[
            Because::Trade(BusinessKind::Gym),
            Because::NewMedium(Phase::Affirm, Medium::Video),
            Because::Rule(rule),
            Because::Answer(question, Level::anchor(1)),
        ],
        &[
            answered,
            format!("Rule: {}.", playbook.rule(rule).name),
            format!(
                "A medium that you do not use in {} today: {}.",
                playbook.phase(Phase::Affirm).name,
                playbook.medium(Medium::Video).name
            ),
            format!("Made for your kind of business: {}.", playbook.preset(BusinessKind::Gym).name),
        ],
    );
}

#[test]
fn places_of_a_rule_are_filled() {
    let check = |sentence: &str, expected: &str| {
        let value = |place: &str| (place == "found").then(|| "12".to_owned());
        assert_eq!(reasons::filled(sentence, value), expected);
    };
    check("Nothing to fill.", "Nothing to fill.");
    check("Gap in days: {found}.", "Gap in days: 12.");
    check("{found}, {limit}, {found}", "12, , 12");
    check("An open { brace", "An open { brace");
}
