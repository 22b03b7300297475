//! Ways out of a journey and back into it.

use chrono::NaiveDate;
use hundredfold::domain::action::{Action, ActionKind, ActionSource, Side};
use hundredfold::domain::calendar::Calendar;
use hundredfold::domain::command::{Command, ProfileEdit, TouchEdit};
use hundredfold::domain::ids::{ItemId, JourneyId, TemplateId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::Channel;
use hundredfold::domain::phase::{Half, Phase, SubPhase};
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Profile, Role};
use hundredfold::domain::touch::{Status, Touch, When, Who};
use hundredfold::domain::wording::{self, Piece, Places};
use hundredfold::exchange::file::{self, FileError, from_file, to_file};
use hundredfold::exchange::ics::{IcsError, IcsWords, to_ics};
use hundredfold::format;
use hundredfold::node::What;
use ical::parser::ical::component::IcalEvent;
use proptest::prelude::*;

use crate::format::planned;
use crate::generate::{arbitrary_journey, dated_journey, text};
use crate::playbook::english;

fn named(name: &str) -> Journey {
    let profile = Profile::new(BusinessKind::Agency, Audience::Business, 5, 45);
    Journey::new(JourneyId::parse("the-id").expect("of its letters"), name.into(), profile)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

#[test]
fn file_names_suit_every_system() {
    let check = |name: &str, expected: &str| assert_eq!(to_file(&named(name)).0, expected, "{name}");
    check("New clients", "New-clients.hundredfold.json");
    check("", "the-id.hundredfold.json");
    check(" /\\:*?\"<>| ", "the-id.hundredfold.json");
    check("../../etc/passwd", "etc-passwd.hundredfold.json");
    check("Müşteri “yolculuğu” №1", "Müşteri-yolculuğu-1.hundredfold.json");
    check("老虎 & co.", "老虎-co.hundredfold.json");
    check(&"é".repeat(200), &format!("{}.hundredfold.json", "é".repeat(60)));
}

#[test]
fn a_file_is_read_or_says_why_not() {
    let (_, good) = to_file(&planned());
    assert_eq!(from_file(&good), Ok(planned()));
    assert_eq!(from_file(&format!("\u{feff}{good}")), Ok(planned()), "a byte order mark is no fault");
    assert_eq!(from_file(&good.replace('\n', "\r\n")), Ok(planned()), "nor are other line ends");
    assert_eq!(from_file(&format::write(&planned(), 77)), Ok(planned()), "nor is a record");
    assert_eq!(from_file(""), Err(FileError::Empty));
    assert_eq!(from_file(&good.replace("\"format\": 1", "\"format\": 3")), Err(FileError::Newer(3)));
    let fault = |text: &str| match from_file(text) {
        Err(FileError::Corrupt(fault)) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(fault("BEGIN:VCALENDAR").what, What::NotJson { line: 1, column: 1 });
    assert_eq!(fault(&good.replace("\"kind\": \"agency\"", "\"kind\": \"zoo\"")).place.to_string(), "data › profile › kind");
    assert!(good.lines().all(|line| line.len() < 400), "lines are short enough to compare");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_journey_survives_its_file(journey in arbitrary_journey()) {
        let (name, text) = to_file(&journey);
        prop_assert!(name.ends_with(file::ENDING) && !name.starts_with('.') && !name.contains(['/', '\\', ':']));
        let back = from_file(&text).expect("a file of ours");
        prop_assert_eq!(&back, &journey);
        prop_assert_eq!(to_file(&back), (name, text));
    }
}

// Words and marked places

#[test]
fn marked_places_are_filled_or_open() {
    let places = Places { customer: "Mara".into(), goal: "a {quiet} start".into(), ..Places::default() };
    let plain = |text: &str| Piece::Text(text.into());
    let filled = |place: &str, value: &str| Piece::Filled { place: place.into(), value: value.into() };
    let open = |place: &str| Piece::Open(place.into());
    let check = |text: &str, expected: &[Piece]| assert_eq!(wording::filled(text, &places), expected, "{text}");
    check("", &[]);
    check("Dear all", &[plain("Dear all")]);
    check("Dear {customer},\n{sender}", &[plain("Dear "), filled("customer", "Mara"), plain(",\n"), open("sender")]);
    check("{the worry they named}", &[open("the worry they named")]);
    check("{customer}{customer}", &[filled("customer", "Mara"), filled("customer", "Mara")]);
    check("{goal}", &[filled("goal", "a {quiet} start")]);
    check("{Customer}", &[open("Customer")]);
    check("{} { } }{", &[plain("{} "), open(" "), plain(" }{")]);
    check("a { b {customer}", &[plain("a { b "), filled("customer", "Mara")]);
    check("{two\nlines}", &[plain("{two\nlines}")]);
    check(&format!("{{{}}}", "x".repeat(81)), &[plain(&format!("{{{}}}", "x".repeat(81)))]);
    assert_eq!(wording::plain("Dear {customer}, {two dates}?", &places), "Dear Mara, {two dates}?");
}

proptest! {
    #[test]
    fn nothing_but_known_places_changes(text in text()) {
        prop_assert_eq!(wording::plain(&text, &Places::default()), text);
    }
}

#[test]
fn places_come_from_the_journey() {
    let journey = planned().applied(Command::Profile(ProfileEdit::Date(Some((Anchor::Start, day(2026, 3, 31)))))).expect("fine");
    let of = |who: Who| Places::of(&journey, &who, &|date| date.to_string());
    let places = of(Who::Role(Role::Delivery));
    assert_eq!(places.customer, "Mara");
    assert_eq!(places.sender, "Jonas Weber");
    assert_eq!(places.business, "Bluebird Studio");
    assert_eq!(places.product, "Brand identities for family firms");
    assert_eq!(places.goal, "A brand that wins the next tender");
    assert_eq!(places.start, "2026-03-31");
    assert_eq!(places.result, "2026-05-11", "the Monday after it is due");
    assert_eq!(of(Who::Role(Role::Front)).sender, "Selin Acar", "an unfilled role falls to the owner");
    assert_eq!(of(Who::Named("Ada".into())).sender, "Ada");
    assert_eq!(Places::of(&named(""), &Who::Role(Role::Front), &|date| date.to_string()), Places::default());
}

#[test]
fn words_are_the_users_then_the_templates() {
    let sub_phase = SubPhase::new(Phase::Affirm, Half::A);
    let mut touch = Touch::own(ItemId(1), sub_phase, Channel::Call, When::new(Anchor::Sale, 1));
    assert_eq!(wording::title(&touch, english()), english().channel(Channel::Call));
    assert_eq!(wording::text(&touch, english()), "");
    touch.template = TemplateId::parse("doubt-call");
    let template = english().template(&TemplateId::parse("doubt-call").expect("an id")).expect("in the playbook");
    assert_eq!(wording::title(&touch, english()), template.title);
    assert_eq!(wording::text(&touch, english()), template.text);
    assert_eq!(wording::purpose(&touch, english()), template.purpose);
    assert_eq!(wording::why(&touch, english()), template.why);
    assert_eq!(wording::care(&touch, english()), template.care.as_deref());
    assert_eq!(wording::subject(&touch, english()), "");
    (touch.title, touch.text) = (Some(" ".into()), Some(String::new()));
    assert_eq!(wording::title(&touch, english()), english().channel(Channel::Call), "a title is never empty");
    assert_eq!(wording::text(&touch, english()), "", "a text that was emptied stays empty");
    touch.template = TemplateId::parse("gone-from-the-playbook");
    assert_eq!(wording::why(&touch, english()), "");

    let preset = english().preset(BusinessKind::Gym);
    let check = |source, title: Option<&str>, text: &str| {
        let action = action(source, ActionKind::Task, None);
        assert_eq!(wording::action_title(&action, english()), title);
        assert_eq!(wording::action_text(&action, english()), text);
    };
    let question = hundredfold::domain::ids::QuestionId::parse("AF5").expect("a question");
    check(ActionSource::Own, None, "");
    check(ActionSource::FindOut(question), Some(&english().question(question).find_out), &english().question(question).help);
    check(ActionSource::Customer(BusinessKind::Gym, 1), Some(&preset.customer_actions[1].title), &preset.customer_actions[1].why);
    check(ActionSource::Ours(BusinessKind::Gym, 0), Some(&preset.our_actions[0].title), "");
    check(ActionSource::Ours(BusinessKind::Gym, 200), None, "");
    check(ActionSource::Handover(BusinessKind::Gym), None, &preset.handover);
}

fn action(source: ActionSource, kind: ActionKind, title: Option<&str>) -> Action {
    Action {
        id: ItemId(0),
        side: Side::Us,
        kind,
        source,
        when: When::new(Anchor::Sale, 2),
        who: Who::Role(Role::Owner),
        title: title.map(str::to_owned),
        text: None,
        status: Status::Planned,
    }
}

// Calendar

const STAMP: &str = "20260301T120000Z";

fn calendar_file(journey: &Journey, sequence: u32) -> Result<String, IcsError> {
    let words = IcsWords {
        calendar: "Müşteri, 100-day plan; “new”",
        who: "Who",
        purpose: "Purpose",
        why: "Why",
        subject: "Subject",
        send_by: "Send by",
        customer: "The customer",
        handover: "Handover note",
        task: "Task",
        ours: "Our tasks",
        theirs: "Customer’s tasks",
        role: &|role| format!("role {}", role.id()),
        date: &|date| date.to_string(),
    };
    to_ics(journey, english(), &words, STAMP, sequence)
}

fn events(file: &str) -> Vec<IcalEvent> {
    let calendars: Vec<_> = ical::IcalParser::new(file.as_bytes()).collect::<Result<_, _>>().expect("a calendar file");
    assert_eq!(calendars.len(), 1);
    calendars.into_iter().flat_map(|calendar| calendar.events).collect()
}

fn property(event: &IcalEvent, name: &str) -> String {
    let mut found = event.properties.iter().filter(|property| property.name == name);
    let value = found.next().unwrap_or_else(|| panic!("no {name}")).value.clone().unwrap_or_default();
    assert!(found.next().is_none(), "{name} twice");
    value
}

/// The text a calendar shows for an escaped one.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => panic!("a backslash at the end of {text}"),
            },
            ',' | ';' => panic!("not escaped in {text}"),
            other => out.push(other),
        }
    }
    out
}

fn dated(journey: &Journey) -> Journey {
    journey.applied(Command::Profile(ProfileEdit::Date(Some((Anchor::Sale, day(2026, 3, 2)))))).expect("fine")
}

#[test]
fn a_calendar_needs_a_date_and_a_plan() {
    assert_eq!(calendar_file(&planned(), 1), Err(IcsError::NoDate));
    assert_eq!(calendar_file(&dated(&named("x")), 1), Err(IcsError::NoPlan));
}

#[test]
fn an_event_says_all_there_is_to_say() {
    let mut journey = dated(&planned());
    let sub_phase = SubPhase::new(Phase::Affirm, Half::A);
    let mut touch = Touch::own(ItemId(0), sub_phase, Channel::Card, When::new(Anchor::Sale, 5));
    touch.title = Some("Karte; „Grüße“, 老虎 \\ {customer}".into());
    touch.text = Some("Dear {customer},\r\nsee {two dates}\u{7}".into());
    touch.purpose = Some("Say hello".into());
    touch.who = Who::Named("Ada, Jr.".into());
    let id = journey.plan().expect("a plan").next_id();
    journey = journey.applied(Command::AddTouch(Box::new(touch))).expect("fine");
    let file = calendar_file(&journey, 12).expect("a file");
    let uid = format!("planned-journey-{id}@hundredfold");
    let all = events(&file);
    let event = all.iter().find(|event| property(event, "UID") == uid).expect("its event");
    let shown = |name| unescaped(&property(event, name));
    assert_eq!(shown("SUMMARY"), "Affirm · Karte; „Grüße“, 老虎 \\ Mara");
    assert_eq!(shown("DESCRIPTION"), "Who: Ada, Jr.\nSend by: 2026-03-03\nPurpose: Say hello\n\nDear Mara,\nsee {two dates}");
    assert_eq!(shown("CATEGORIES"), "Affirm");
    // Day 5 is a Saturday, so the card is to arrive on Monday the 9th.
    assert_eq!((shown("DTSTART"), shown("DTEND")), ("20260309".into(), "20260310".into()));
    assert_eq!((shown("SEQUENCE"), shown("STATUS")), ("12".into(), "CONFIRMED".into()));
    assert_eq!((shown("DTSTAMP"), shown("LAST-MODIFIED")), (STAMP.into(), STAMP.into()));
    let start = event.properties.iter().find(|property| property.name == "DTSTART").and_then(|start| start.params.clone());
    assert_eq!(start, Some(vec![("VALUE".to_owned(), vec!["DATE".to_owned()])]));
    assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"), "{file:.80}");
    assert!(file.contains("\r\nX-WR-CALNAME:Müşteri\\, 100-day plan\\; “new”\r\n"));
    assert!(file.ends_with("END:VCALENDAR\r\n"));
}

#[test]
fn long_lines_lose_no_blank() {
    let mut journey = dated(&planned());
    let id = journey.plan().expect("a plan").touches().iter().find(|touch| touch.when().is_some()).expect("one with a day").id;
    let uid = format!("planned-journey-{id}@hundredfold");
    // Blanks at every place where a line may be broken, of one octet and of more.
    for blank in [" ", "   ", "\u{a0}", "\u{3000}"] {
        for lead in 0..80 {
            let title = format!("{}{blank}{}", "x".repeat(lead), format!("y{blank}").repeat(40)).trim().to_owned();
            journey = journey.applied(Command::EditTouch(id, TouchEdit::Title(Some(title.clone())))).expect("fine");
            let file = calendar_file(&journey, 1).expect("a file");
            let all = events(&file);
            let event = all.iter().find(|event| property(event, "UID") == uid).expect("its event");
            assert!(unescaped(&property(event, "SUMMARY")).ends_with(&format!(" · {title}")), "{lead} {blank:?}");
        }
    }
}

#[test]
fn what_is_left_out_is_canceled_and_what_is_done_stays() {
    let journey = dated(&planned());
    let status = |journey: &Journey, id: ItemId| {
        let file = calendar_file(journey, 2).expect("a file");
        let uid = format!("planned-journey-{id}@hundredfold");
        events(&file).iter().find(|event| property(event, "UID") == uid).map(|event| property(event, "STATUS"))
    };
    let plan = journey.plan().expect("a plan");
    let scheduled = plan.touches().iter().find(|touch| touch.when().is_some()).expect("one with a day").id;
    let set = |value| journey.applied(Command::EditTouch(scheduled, TouchEdit::Status(value))).expect("fine");
    assert_eq!(status(&set(Status::Planned), scheduled).as_deref(), Some("CONFIRMED"));
    assert_eq!(status(&set(Status::Done), scheduled).as_deref(), Some("CONFIRMED"));
    assert_eq!(status(&set(Status::Skipped), scheduled).as_deref(), Some("CANCELLED"));
    let triggered = plan.touches().iter().find(|touch| touch.when().is_none()).expect("one with a trigger").id;
    assert_eq!(status(&journey, triggered), None, "what waits for an event has no date");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_calendar_holds_every_dated_item_once(journey in dated_journey(), sequence in any::<u32>()) {
        let Some(plan) = journey.plan() else { return Ok(()) };
        let file = calendar_file(&journey, sequence).expect("there is a date and a plan");
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
            prop_assert!(!line.contains(['\r', '\n']), "a line end alone in {line:?}");
            prop_assert!(!line.chars().any(|letter| letter.is_control() && letter != '\t'), "{line:?}");
        }
        let calendar = Calendar::of(journey.profile()).expect("there is a date");
        let uid = |id: ItemId| format!("{}-{id}@hundredfold", journey.id());
        let basic = |date: NaiveDate| date.to_string().replace('-', "");
        let touches = plan.touches().iter().filter_map(|touch| calendar.place(touch).map(|placed| (uid(touch.id), basic(placed.date))));
        let actions = plan.actions().iter().filter_map(|action| {
            calendar.date(action.when.day(journey.profile())).map(|date| (uid(action.id), basic(date)))
        });
        let expected: Vec<_> = touches.chain(actions).collect();
        let found = events(&file);
        let dates: Vec<_> = found.iter().map(|event| (property(event, "UID"), property(event, "DTSTART"))).collect();
        prop_assert_eq!(&dates, &expected);
        let titles: Vec<_> = found.iter().map(|event| unescaped(&property(event, "SUMMARY"))).collect();
        for (touch, title) in plan.touches().iter().filter(|touch| calendar.place(touch).is_some()).zip(&titles) {
            let own = wording::title(touch, english());
            // Without marked places and characters no calendar can hold, the title is there as it was written, up to blanks around it.
            if !own.contains(|letter: char| letter == '{' || letter.is_control()) {
                prop_assert_eq!(title, &format!("{} · {}", english().phase(touch.phase()).name, own.trim()));
            }
        }
        prop_assert!(found.iter().all(|event| property(event, "SEQUENCE") == sequence.to_string()));
    }
}
