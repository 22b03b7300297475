//! The wire: what is written is read again, and what is not ours is told with its place.

use chrono::NaiveDate;
use hundredfold::domain::action::{Action, ActionKind, ActionSource, Side};
use hundredfold::domain::assessment::{Evidence, Level, Moment};
use hundredfold::domain::command::{Command, ProfileEdit};
use hundredfold::domain::ids::{ItemId, JourneyId, QuestionId, RuleId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::Medium;
use hundredfold::domain::persona::PersonaField;
use hundredfold::domain::phase::Phase;
use hundredfold::domain::plan::Plan;
use hundredfold::domain::playbook::Schedule;
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Profile, Role};
use hundredfold::domain::touch::{Because, Status, Timing, Touch, When, Who};
use hundredfold::format::{self, Loaded};
use hundredfold::node::{Shape, What};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::generate::arbitrary_journey;
use crate::playbook::english;

/// A journey as the planner leaves it: all answered, forty touches with three reasons each, and actions of both sides.
pub fn planned() -> Journey {
    let preset = english().preset(BusinessKind::Agency);
    let profile = Profile::new(preset.kind, preset.audience, preset.start, preset.result);
    let id = JourneyId::parse("planned-journey").expect("of its letters");
    let mut journey = Journey::new(id, "Bluebird Studio, new clients".into(), profile);
    let mut commands = vec![
        Command::Profile(ProfileEdit::Business("Bluebird Studio".into())),
        Command::Profile(ProfileEdit::Sold("Brand identities for family firms".into())),
        Command::Profile(ProfileEdit::Owner("Selin Acar".into())),
        Command::Profile(ProfileEdit::Person(Role::Delivery, "Jonas Weber".into())),
        Command::Persona(PersonaField::Name, "Mara".into()),
        Command::Persona(PersonaField::GoalSaid, "A brand that wins the next tender".into()),
        Command::Persona(PersonaField::From, "Three logos and no one remembers us".into()),
        Command::Persona(PersonaField::To, "One name that two of ten buyers recall unaided".into()),
        Command::Persona(PersonaField::By, "the trade fair in May".into()),
    ];
    for (index, question) in QuestionId::all().enumerate() {
        commands.push(Command::Answer(question, Level::anchor((index % 4) as u8)));
        commands.push(Command::Evidence(question, Evidence::ALL[index % 3]));
    }
    for &phase in Phase::ALL {
        for medium in [Medium::Email, Medium::Phone] {
            commands.push(Command::UseMedium(phase, medium, true));
        }
        for (moment, value) in [(Moment::Today, -1), (Moment::Wanted, 2)] {
            let feeling = hundredfold::domain::assessment::Feeling::new(value, "relieved");
            commands.push(Command::Feel(phase, moment, feeling));
        }
    }
    let general = english().templates.values().filter(|template| template.suits(BusinessKind::Agency));
    for template in general.take(40) {
        let timing = match template.schedule {
            Schedule::Days { anchor, day, .. } => Timing::Day(When::new(anchor, day)),
            Schedule::Trigger(trigger, after) => Timing::Triggered(trigger, after),
        };
        let own = Touch::own(ItemId(0), template.sub_phase, template.channel, When::new(Anchor::Sale, 0));
        commands.push(Command::AddTouch(Box::new(Touch {
            template: Some(template.id.clone()),
            kind: template.kind,
            class: template.class,
            timing,
            who: Who::Role(template.role),
            minutes: template.minutes,
            cost: template.cost,
            delivery: template.delivery,
            because: vec![
                Because::Answer(template.questions[0], Level::anchor(1)),
                Because::NewMedium(template.sub_phase.phase, template.channel.medium()),
                Because::Rule(RuleId::literal(4)),
            ],
            ..own
        })));
    }
    for (side, count) in [(Side::Customer, 4_u8), (Side::Us, 3)] {
        for place in 0..count {
            let source = match side {
                Side::Customer => ActionSource::Customer(preset.kind, place),
                Side::Us => ActionSource::Ours(preset.kind, place),
            };
            commands.push(Command::AddAction(Box::new(Action {
                id: ItemId(0),
                side,
                kind: ActionKind::Task,
                source,
                when: When::new(Anchor::Sale, i32::from(place) + 2),
                who: if side == Side::Customer { Who::Customer } else { Who::Role(Role::Success) },
                title: None,
                text: None,
                status: Status::Planned,
            })));
        }
    }
    for command in commands {
        journey = journey.applied(command).expect("within bounds");
    }
    journey
}

fn loaded(text: &str) -> (Journey, u64) {
    match format::read(text) {
        Loaded::Loaded { journey, revision } => (journey, revision),
        other => panic!("{other:?} from {text:.200}"),
    }
}

#[test]
fn a_typical_journey_is_short() {
    let text = format::write(&planned(), 100);
    println!("a planned journey takes {} bytes", text.len());
    assert!(text.len() <= 15_000, "{} bytes", text.len());
    assert!(!text.contains("Dear "), "no text of a template is copied");
}

#[test]
fn a_new_journey_says_nothing_usual() {
    let id = JourneyId::parse("abc").expect("of its letters");
    let profile = Profile::new(BusinessKind::Gym, Audience::Consumer, 3, 45);
    let text = format::write(&Journey::new(id, String::new(), profile), 0);
    let expected = r#"{"app":"hundredfold","format":1,"revision":0,"data":{"id":"abc","profile":{"kind":"gym","audience":"consumer","recipient":"person","start":3,"result":45}}}"#;
    assert_eq!(text, expected);
}

#[test]
fn an_empty_plan_stays_one() {
    let journey = planned().applied(Command::SetPlan(Some(Box::new(Plan::default())))).expect("an empty plan is a plan");
    assert_eq!(loaded(&format::write(&journey, 3)), (journey, 3));
}

#[test]
fn a_date_of_any_year_is_kept() {
    for date in [NaiveDate::MIN, NaiveDate::MAX, NaiveDate::from_ymd_opt(12_026, 1, 31).expect("a date")] {
        let edit = ProfileEdit::Date(Some((Anchor::Sale, date)));
        let journey = planned().applied(Command::Profile(edit)).expect("a date can always be set");
        assert_eq!(loaded(&format::write(&journey, 1)).0, journey, "{date}");
    }
}

#[test]
fn every_sign_is_written_as_others_read_it() {
    let controls: String = (0..0x20).filter_map(char::from_u32).collect();
    let rows = [
        "",
        "\"",
        "\\",
        "plain",
        "\"at both ends\"",
        "between\"\"two",
        "ğüş\n\u{1f331}\\\u{7f}é",
        &controls,
        &format!("a{controls}z"),
    ];
    let id = JourneyId::parse("abc").expect("of its letters");
    for name in rows {
        let journey = Journey::new(id.clone(), name.to_owned(), Profile::new(BusinessKind::Gym, Audience::Consumer, 3, 45));
        let value: Value = serde_json::from_str(&format::write(&journey, 0)).expect("JSON");
        assert_eq!(value["data"]["name"].as_str().unwrap_or_default(), name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_written_is_read(journey in arbitrary_journey(), revision in 0..=format::LAST_REVISION) {
        let text = format::write(&journey, revision);
        let (back, count) = loaded(&text);
        prop_assert_eq!(&back, &journey);
        prop_assert_eq!(count, revision);
        prop_assert_eq!(format::write(&back, count), text.clone());
        let laid_out = format::laid_out(&text);
        prop_assert_eq!(loaded(&laid_out).0, journey);
        let same = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
        prop_assert_eq!(same(&laid_out), same(&text));
    }

    #[test]
    fn damage_is_told_and_never_panics(journey in arbitrary_journey(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let text = format::write(&journey, 1);
        let mut bytes = text.clone().into_bytes();
        let index = at.index(bytes.len());
        bytes[index] = byte;
        // Whatever comes of it, it is an outcome, and a journey that is read can be written.
        if let Loaded::Loaded { journey, revision } = format::read(&String::from_utf8_lossy(&bytes)) {
            let again = format::write(&journey, revision);
            prop_assert_eq!(loaded(&again).0, journey);
        }
    }
}

#[test]
fn every_truncation_is_corrupt() {
    let (journey, revision) = loaded(include_str!("fixtures/v1.json"));
    let text = format::write(&journey, revision);
    for (end, _) in text.char_indices().skip(1) {
        assert!(matches!(format::read(&text[..end]), Loaded::Corrupt(_)), "cut after {end} bytes");
    }
}

#[test]
fn outcomes_of_loading() {
    let check = |text: &str, expected: Loaded| assert_eq!(format::read(text), expected, "{text:.60}");
    check("", Loaded::Empty);
    check(" \n", Loaded::Empty);
    check(r#"{"app":"hundredfold","format":2,"data":"anything"}"#, Loaded::Newer { format: 2 });
    check(r#"{"app":"hundredfold","format":4294967295}"#, Loaded::Newer { format: u32::MAX });
    let journey = planned();
    check(&format::write(&journey, 9), Loaded::Loaded { journey, revision: 9 });
}

#[test]
fn a_fault_has_its_place() {
    let gone = || json!("(gone)");
    let range = |found, least, most| What::OutOfRange { found, least, most };
    let unknown = |text: &str| What::Unknown(text.to_owned());
    let long = "x".repeat(10_001);
    let rows: Vec<(&str, Value, &str, What)> = vec![
        ("/app", json!("other"), "app", What::Foreign),
        ("/app", gone(), "app", What::Missing),
        ("/format", json!("1"), "format", What::Not(Shape::Number)),
        ("/format", json!(0), "format", range(0, 1, i64::from(u32::MAX))),
        ("/revision", json!(-1), "revision", range(-1, 0, (1 << 53) - 1)),
        ("/data", json!(null), "data", What::Missing),
        ("/data", json!([]), "data", What::Not(Shape::Object)),
        ("/data/id", json!("A B"), "data › id", unknown("A B")),
        ("/data/name", json!(long[..301]), "data › name", What::TooLong(300)),
        ("/data/profile", gone(), "data › profile", What::Missing),
        ("/data/profile/kind", json!("bank"), "data › profile › kind", unknown("bank")),
        ("/data/profile/start", json!(61), "data › profile › start", range(61, 0, 60)),
        ("/data/profile/result", json!(2), "data › profile › result", range(2, 5, 93)),
        ("/data/profile/working", json!([]), "data › profile › working", What::WrongCount { found: 0, least: 1, most: 7 }),
        ("/data/profile/working", json!([8]), "data › profile › working[0]", range(8, 1, 7)),
        ("/data/profile/holidays", json!(["2026-02-30"]), "data › profile › holidays[0]", What::Not(Shape::Date)),
        ("/data/profile/team/del", json!(1), "data › profile › team › del", What::Not(Shape::Text)),
        ("/data/profile/team", json!({"cat": "x"}), "data › profile › team › cat", unknown("cat")),
        ("/data/persona/name", json!(long), "data › persona › name", What::TooLong(10_000)),
        ("/data/assessments/0/answers/AS1/level", json!(5), "data › assessments[0] › answers › AS1 › level", range(5, 0, 4)),
        ("/data/assessments/0/answers/AS1/level", json!("3"), "data › assessments[0] › answers › AS1 › level", unknown("3")),
        ("/data/assessments/0/answers", json!({"AS6": {}}), "data › assessments[0] › answers › AS6", unknown("AS6")),
        (
            "/data/assessments/0/phases/admit/today/value",
            json!(3),
            "data › assessments[0] › phases › admit › today › value",
            range(3, -2, 2),
        ),
        ("/data/plan/next", gone(), "data › plan › next", What::Missing),
        ("/data/plan/next", json!(u32::MAX), "data › plan › next", range(u32::MAX.into(), 0, 1_000_000_000)),
        ("/data/plan/touches/3/id", json!(0), "data › plan › touches[3] › id", What::Twice("0".into())),
        ("/data/plan/touches/3/template", json!(""), "data › plan › touches[3] › template", unknown("")),
        ("/data/plan/touches/3/day", json!(401), "data › plan › touches[3] › day", range(401, -400, 400)),
        ("/data/plan/touches/3/day", gone(), "data › plan › touches[3] › day", What::Missing),
        ("/data/plan/touches/3/cost", json!(4), "data › plan › touches[3] › cost", range(4, 0, 3)),
        ("/data/plan/touches/3/offer", json!(1), "data › plan › touches[3] › offer", What::Not(Shape::Flag)),
        ("/data/plan/touches/3/because", json!(["AS1=7"]), "data › plan › touches[3] › because[0]", unknown("AS1=7")),
        (
            "/data/plan/actions/0/source",
            json!("customer/gym/256"),
            "data › plan › actions[0] › source",
            unknown("customer/gym/256"),
        ),
        ("/data/plan/actions/0/day", json!("x"), "data › plan › actions[0] › day", What::Not(Shape::Number)),
    ];
    for (pointer, value, place, what) in rows {
        let mut file: Value = serde_json::from_str(&format::write(&planned(), 1)).expect("JSON");
        crate::playbook::patch(&mut file, pointer, value.clone());
        match format::read(&file.to_string()) {
            Loaded::Corrupt(fault) => {
                assert_eq!((fault.place.to_string().as_str(), &fault.what), (place, &what), "{value} at {pointer}");
            }
            other => panic!("{other:?} for {value} at {pointer}"),
        }
    }
}

#[test]
fn bounds_of_the_whole_hold() {
    let mut file: Value = serde_json::from_str(&format::write(&planned(), 1)).expect("JSON");
    let touch = file["data"]["plan"]["touches"][0].clone();
    let many: Vec<Value> = (0..=Plan::MOST_TOUCHES)
        .map(|id| {
            let mut touch = touch.clone();
            touch["id"] = json!(id + 100);
            touch
        })
        .collect();
    file["data"]["plan"]["touches"] = json!(many);
    let Loaded::Corrupt(fault) = format::read(&file.to_string()) else { panic!("too many touches are refused") };
    assert_eq!(fault.place.to_string(), "data › plan › touches");
    assert_eq!(fault.what, What::WrongCount { found: 401, least: 0, most: 400 });

    let mut file: Value = serde_json::from_str(&format::write(&planned(), 1)).expect("JSON");
    file["data"]["assessments"] = json!(vec![json!({}); 51]);
    let Loaded::Corrupt(fault) = format::read(&file.to_string()) else { panic!("too many passes are refused") };
    assert!(matches!(fault.what, What::Unfit(_)));

    let huge = " ".repeat(format::LONGEST) + "{}";
    let Loaded::Corrupt(fault) = format::read(&huge) else { panic!("too long a text is refused") };
    assert_eq!(fault.what, What::TooLarge(format::LONGEST));
}

/// The released format, as it was written then. This text never changes.
#[test]
fn format_1_is_still_read() {
    let text = include_str!("fixtures/v1.json");
    let (journey, revision) = loaded(text);
    assert_eq!(revision, 42);
    assert_eq!(journey.id().as_str(), "bluebird");
    assert_eq!(journey.assessments().len(), 2);
    assert_eq!(journey.plan().map(|plan| (plan.touches().len(), plan.actions().len(), plan.next_id())), Some((4, 6, ItemId(12))));
    assert_eq!(format::laid_out(&format::write(&journey, revision)), text, "what is written has changed");
}
