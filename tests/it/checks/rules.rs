//! Every rule, one row for each way in which it may come out; [`every_rule_has_its_rows`] says which rules have none of some outcome, and why.

use std::cell::RefCell;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use hundredfold::checks::{Breach, Case, Outcome, evaluate_one, numbers, scope, thresholds};
use hundredfold::domain::action::*;
use hundredfold::domain::command::{ActionEdit, Command, ProfileEdit, TouchEdit};
use hundredfold::domain::ids::{ItemId, RuleId, TemplateId};
use hundredfold::domain::medium::{Channel, Medium};
use hundredfold::domain::persona::PersonaField;
use hundredfold::domain::phase::Phase;
use hundredfold::domain::profile::*;
use hundredfold::domain::touch::*;

use Outcome::{Error, Holds, Idle, Information, NotChecked, Warning};

use super::{after, rule};
use crate::fixtures::{small_playbook, starter, touch_from, touch_of};

thread_local! {
    /// How rules came out in the rows this thread has run.
    static MET: RefCell<BTreeSet<(u8, Outcome)>> = const { RefCell::new(BTreeSet::new()) };
}

/// What a row changes in the starter plan.
#[derive(Default)]
struct Row(Vec<Command>);

impl Row {
    fn profile(mut self, edit: ProfileEdit) -> Row {
        self.0.push(Command::Profile(edit));
        self
    }

    fn kind(self, kind: BusinessKind, audience: Audience, start: i32, result: i32) -> Row {
        self.profile(ProfileEdit::Kind(kind, audience, start, result))
    }

    fn remove(mut self, templates: &[&str]) -> Row {
        self.0.extend(templates.iter().map(|template| Command::Remove(touch_from(&starter(), template))));
        self
    }

    fn edit(mut self, template: &str, edit: TouchEdit) -> Row {
        self.0.push(Command::EditTouch(touch_from(&starter(), template), edit));
        self
    }

    fn on(self, template: &str, anchor: Anchor, offset: i32) -> Row {
        self.edit(template, TouchEdit::Timing(Timing::Day(When::new(anchor, offset))))
    }

    fn channels(mut self, from: Channel, to: Channel) -> Row {
        let journey = starter();
        let touches = journey.plan().expect("it has a plan").touches().iter().filter(|touch| touch.channel == from);
        self.0.extend(touches.map(|touch| Command::EditTouch(touch.id, TouchEdit::Channel(to))));
        self
    }

    fn with(mut self, template: &str, anchor: Anchor, offset: i32, change: impl FnOnce(&mut Touch)) -> Row {
        let template = &small_playbook().templates[&TemplateId::parse(template).expect("an id")];
        let mut touch = touch_of(ItemId(0), template, When::new(anchor, offset));
        change(&mut touch);
        self.0.push(Command::AddTouch(Box::new(touch)));
        self
    }

    fn add(self, template: &str, anchor: Anchor, offset: i32) -> Row {
        self.with(template, anchor, offset, |_| {})
    }

    fn action(mut self, side: Side, kind: ActionKind, day: i32, who: Who) -> Row {
        let when = When::new(Anchor::Sale, day);
        let (source, status) = (ActionSource::Own, Status::Planned);
        let action = Action { id: ItemId(0), side, kind, source, when, who, title: None, text: None, status };
        self.0.push(Command::AddAction(Box::new(action)));
        self
    }

    fn then(mut self, command: Command) -> Row {
        self.0.push(command);
        self
    }

    /// The rule comes out so.
    fn is(self, number: u8, expected: Outcome) {
        self.finds(number, expected, |_| true);
    }

    /// The rule comes out so, and its first breach is like this.
    fn finds(self, number: u8, expected: Outcome, like: impl Fn(&Breach) -> bool) {
        let (playbook, journey) = (small_playbook(), after(&starter(), self.0));
        let check = evaluate_one(&Case::of(&journey, &playbook).expect("it has a plan"), rule(number));
        assert_eq!(check.outcome, expected, "{} {:?}", check.rule, check.breaches);
        assert_eq!(check.breaches.is_empty(), matches!(expected, Holds | Idle | NotChecked), "{}", check.rule);
        assert!(check.breaches.first().is_none_or(like), "{} {:?}", check.rule, check.breaches);
        MET.with_borrow_mut(|met| met.insert((number, expected)));
    }
}

fn row() -> Row {
    Row::default()
}

/// A breach with these numbers.
fn numbered(found: i32, limit: i32) -> impl Fn(&Breach) -> bool {
    move |breach| (breach.found, breach.limit) == (Some(found), Some(limit))
}

/// A breach from day to day.
fn lasting(from: i32, to: i32) -> impl Fn(&Breach) -> bool {
    move |breach| (breach.day, breach.to) == (Some(from), Some(to))
}

/// A breach that means so many touches or actions, and says so.
fn counting(count: usize) -> impl Fn(&Breach) -> bool {
    move |breach| breach.items.len() == count && breach.found == i32::try_from(count).ok()
}

#[test]
fn coverage_and_timing() {
    let sale = Anchor::Sale;
    row().is(1, Holds);
    row().remove(&["owner-call", "three-dates-email"]).finds(1, Error, |b| b.items.len() == 1); // the posted card is still on its way
    row().remove(&["owner-call", "three-dates-email"]).add("receipt-as-welcome", sale, 0).is(1, Error);
    row().remove(&["owner-call", "three-dates-email"]).add("signing-thanks", sale, 0).is(1, Holds);

    row().is(2, Holds);
    row().remove(&["doubt-call"]).finds(2, Warning, numbered(2, 1));
    row().remove(&["doubt-call"]).on("meet-the-hands", sale, 4).finds(2, Error, |b| b.found == Some(4));
    row().remove(&["doubt-call", "meet-the-hands"]).finds(2, Error, |b| b.found.is_none());
    row().remove(&["doubt-call"]).add("how-to-cancel", sale, 1).finds(2, Warning, numbered(2, 1));

    row().is(3, Holds);
    row().remove(&["doubt-call", "meet-the-hands"]).add("three-reasons", sale, 1).is(3, Warning);
    let shop = row().kind(BusinessKind::Shop, Audience::Consumer, 4, 21);
    shop.remove(&["doubt-call", "meet-the-hands"]).add("three-reasons", sale, 1).is(3, Information);

    row().is(4, Holds);
    row().remove(&["kickoff", "kickoff-recap", "how-did-it-go"]).finds(4, Error, |b| b.phase == Some(Phase::Activate));
    let no_adopt = ["direct-line", "table-of-regulars", "founder-note", "five-facts"];
    row().remove(&no_adopt).finds(4, Warning, |b| b.phase == Some(Phase::Adopt));

    row().is(5, Holds);
    row().on("one-name-ask", sale, 10).finds(5, Warning, |b| b.phase == Some(Phase::Adopt) && lasting(62, 10)(b));
    row().on("doubt-call", sale, 6).on("meet-the-hands", sale, 7).finds(5, Warning, lasting(6, 5));

    row().is(6, Holds);
    row().remove(&["confidence-check", "how-to-video"]).is(6, Holds); // 12 to 19 is a week
    row().remove(&["friday-note"]).finds(6, Warning, |b| numbered(8, 7)(b) && lasting(6, 14)(b));
    row().remove(&["what-we-will-change"]).finds(6, Warning, numbered(12, 10)); // from day 31 on, 10 days
    row().remove(&["next-hundred"]).is(6, Holds); // day 91 to 100
    let stops_early = row().remove(&["five-facts", "one-name-ask", "editable-introduction", "next-hundred"]);
    stops_early.finds(6, Warning, |b| lasting(74, 100)(b) && numbered(26, 14)(b));
    row().remove(&["kickoff", "kickoff-recap", "how-did-it-go", "friday-note"]).finds(6, Warning, numbered(12, 7));

    row().is(7, Idle); // the Start is on day 5
    row().profile(ProfileEdit::Days(8, 45)).finds(7, Warning, |b| lasting(2, 8)(b) && numbered(6, 4)(b));
    row().profile(ProfileEdit::Days(8, 45)).add("wait-bridge-text", sale, 5).is(7, Holds);

    row().is(8, Holds);
    row().on("how-did-it-go", Anchor::Start, 2).finds(8, Warning, lasting(5, 6));
    row().on("how-did-it-go", Anchor::Start, 0).is(8, Holds);

    row().is(9, Holds);
    row().kind(BusinessKind::Saas, Audience::Business, 5, 31).finds(9, Warning, numbered(31, 30));
    row().kind(BusinessKind::Home, Audience::Consumer, 14, 60).is(9, Holds);

    row().is(10, Idle);
    let long = || row().profile(ProfileEdit::Days(5, 60));
    long().finds(10, Warning, |b| lasting(0, 60)(b) && numbered(60, 30)(b));
    long().add("halfway-look", sale, 30).is(10, Holds);
    long().add("halfway-look", sale, 40).finds(10, Warning, lasting(0, 40));

    row().is(11, Holds);
    row().on("next-hundred", sale, 88).finds(11, Warning, lasting(90, 100));
}

#[test]
fn mix_and_load() {
    let sale = Anchor::Sale;
    row().is(12, Holds);
    let three = || {
        let row = row().channels(Channel::Card, Channel::Email).channels(Channel::Present, Channel::Email);
        row.channels(Channel::Video, Channel::Call)
    };
    three().finds(12, Warning, numbered(3, 4));
    let all = |row: Row| row.channels(Channel::Meeting, Channel::Email).channels(Channel::Call, Channel::Email);
    all(three()).channels(Channel::Video, Channel::Email).channels(Channel::Text, Channel::Email).finds(
        12,
        Error,
        numbered(1, 4),
    );

    row().is(13, Holds);
    let emails = || row().channels(Channel::Call, Channel::Email);
    emails().finds(13, Warning, |b| numbered(54, 50)(b) && b.medium == Some(Medium::Email) && b.items.len() == 17);
    emails().kind(BusinessKind::SelfServe, Audience::Consumer, 1, 7).is(13, Holds); // 70 per cent there
    emails().profile(ProfileEdit::Threshold(rule(13), Some(vec![54]))).is(13, Holds);

    row().is(14, Holds);
    let run = row().remove(&["three-months-ahead", "halfway-treat"]);
    run.finds(14, Information, |b| numbered(4, 3)(b) && lasting(19, 40)(b) && b.medium == Some(Medium::Email));

    row().is(15, Holds);
    let busy = || row().add("newcomer-question", sale, 15);
    busy().finds(15, Warning, |b| numbered(4, 3)(b) && lasting(12, 18)(b) && b.items.len() == 4);
    busy().add("watch-once", sale, 16).add("watch-once", sale, 18).is(15, Warning);
    let crowded = busy().add("watch-once", sale, 16).add("watch-once", sale, 18).add("watch-once", sale, 13);
    crowded.finds(15, Error, |b| numbered(7, 3)(b) && lasting(12, 18)(b));
    row().add("three-reasons", sale, 3).is(15, Holds); // seven in the first week
    row().add("three-reasons", sale, 3).add("visit-before-start", sale, 4).finds(15, Warning, numbered(8, 7));
    row().add("text-before-visit", sale, -11).finds(15, Warning, |b| numbered(4, 3)(b) && b.day == Some(-14));
    let straddling = row().add("honest-fit-note", sale, -3).add("first-weeks-page", sale, -2);
    straddling.is(15, Holds);

    row().is(16, Holds);
    row().add("newcomer-question", sale, 14).finds(16, Information, |b| numbered(2, 1)(b) && b.day == Some(14));
    row().add("first-ten-minutes-host", Anchor::Start, 0).is(16, Holds); // two on the day of the Start
    row().add("reachable-text", sale, 0).finds(16, Information, numbered(3, 2));

    row().is(17, Holds);
    row().edit("friday-note", TouchEdit::NoReply(true)).finds(17, Error, counting(1));
    row().edit("friday-note", TouchEdit::Purpose(Some(" ".into()))).finds(17, Warning, counting(1));
    row().edit("friday-note", TouchEdit::Who(Who::Named(String::new()))).finds(17, Warning, counting(1));
    row().profile(ProfileEdit::Owner(String::new())).is(17, NotChecked);
    row().channels(Channel::Email, Channel::Letter).is(17, Idle);

    row().is(18, Holds);
    row().edit("how-did-it-go", TouchEdit::Who(Who::Customer)).finds(18, Warning, counting(1));
    let nobody = || row().profile(ProfileEdit::Owner(String::new())).profile(ProfileEdit::Person(Role::Success, String::new()));
    nobody().is(18, NotChecked);
    row().channels(Channel::Text, Channel::Call).is(18, Idle);

    row().is(19, Holds);
    row().edit("how-to-video", TouchEdit::Seconds(91)).finds(19, Information, |b| counting(1)(b) && b.limit == Some(90));
    row().edit("how-to-video", TouchEdit::Text(Some("Hello there".into()))).is(19, Information);
    row().edit("how-to-video", TouchEdit::Text(Some("Hello Dana".into()))).is(19, Holds);
    row().edit("how-to-video", TouchEdit::Text(Some(String::new()))).is(19, NotChecked);
    row().channels(Channel::Video, Channel::Call).is(19, Idle);

    row().is(20, Holds);
    row().on("founder-note", sale, 5).finds(20, Warning, |b| counting(1)(b) && b.limit == Some(4));
    row().on("founder-note", sale, 6).is(20, Holds);
    row().edit("welcome-card", TouchEdit::Delivery(Delivery::Arrives)).is(20, Warning);
    row().add("card-after-first-meeting", sale, -3).is(20, Holds); // nothing here knows which day it is today
    let date = |day| ProfileEdit::Date(NaiveDate::from_ymd_opt(2026, 6, day).map(|date| (Anchor::Sale, date)));
    row().profile(date(1)).on("founder-note", sale, 4).is(20, Holds); // Monday, and Friday: four working days
    row().profile(date(4)).on("founder-note", sale, 5).is(20, Warning); // Thursday, and Tuesday: three
    let none = row().channels(Channel::Card, Channel::Email).channels(Channel::Present, Channel::Email);
    none.is(20, Idle);
}

#[test]
fn promises_and_ownership() {
    let us = Who::Role(Role::Success);
    row().is(21, Holds);
    row().edit("kickoff", TouchEdit::Who(Who::Named(" ".into()))).finds(21, Error, counting(1));
    row().action(Side::Us, ActionKind::Task, 9, Who::Named(String::new())).finds(21, Error, counting(1));
    row().add("receipt-as-welcome", Anchor::Sale, 0).is(21, Holds); // falls to the owner
    row().profile(ProfileEdit::Owner(String::new())).is(21, NotChecked);
    let triggered =
        |touch: &mut Touch| (touch.timing, touch.who) = (Timing::Triggered(Trigger::Referral, 2), Who::Named(String::new()));
    row().with("referral-thanks", Anchor::Sale, 0, triggered).finds(21, Error, counting(1));

    row().is(22, Idle);
    row().action(Side::Us, ActionKind::Promise, 20, us.clone()).finds(22, Error, |b| counting(1)(b) && b.limit == Some(2));
    row().action(Side::Us, ActionKind::Promise, 13, us.clone()).is(22, Holds);
    let monday = NaiveDate::from_ymd_opt(2026, 6, 1).map(|date| (Anchor::Sale, date));
    let dated = || row().profile(ProfileEdit::Date(monday));
    dated().action(Side::Us, ActionKind::Promise, 22, us.clone()).is(22, Error); // Tuesday, and Saturday
    dated().action(Side::Us, ActionKind::Promise, 24, us.clone()).is(22, Holds); // Thursday, and Saturday

    row().is(23, NotChecked);

    row().is(24, Holds);
    row().then(Command::Persona(PersonaField::By, String::new())).is(24, NotChecked);

    row().is(25, Holds);
    row().then(Command::Remove(ItemId(34))).finds(25, Error, |b| numbered(2, 3)(b) && b.items.len() == 2);
    row().then(Command::Persona(PersonaField::Name, String::new())).is(25, NotChecked);
    let late = Command::EditAction(ItemId(36), ActionEdit::When(When::new(Anchor::Sale, 15)));
    row().then(late).finds(25, Error, numbered(2, 3));
    let consumer = || row().profile(ProfileEdit::Audience(Audience::Consumer));
    consumer().then(Command::Remove(ItemId(34))).is(25, Holds);
    let remove = |id| Command::Remove(ItemId(id));
    consumer().then(remove(34)).then(remove(35)).then(remove(36)).finds(25, Warning, numbered(0, 1));

    row().is(26, Holds);
    row().then(remove(33)).finds(26, Warning, |b| b.day == Some(4));
    let on = |day| Command::EditAction(ItemId(33), ActionEdit::When(When::new(Anchor::Sale, day)));
    row().then(on(5)).finds(26, Warning, |b| b.items.len() == 2);
    row().add("ready-for-tomorrow", Anchor::Start, -3).is(26, Warning);
    row().then(on(4)).is(26, Holds);
    let skipped = Command::EditAction(ItemId(33), ActionEdit::Status(Status::Skipped));
    row().then(skipped).is(26, Warning);
}

#[test]
fn presents_consent_and_hours() {
    let sale = Anchor::Sale;
    row().is(27, Holds);
    row().edit("halfway-treat", TouchEdit::Gift(Gift::OwnLogo)).finds(27, Error, counting(1));
    row().edit("halfway-treat", TouchEdit::Gift(Gift::Bulk)).finds(27, Warning, counting(1));
    row().edit("halfway-treat", TouchEdit::PersonalReason(String::new())).finds(27, Warning, counting(1));
    row().remove(&["halfway-treat"]).is(27, Idle);

    row().is(28, Holds);
    let recipient = |recipient, country| row().profile(ProfileEdit::Recipient(recipient)).profile(ProfileEdit::Country(country));
    recipient(Recipient::Official, Country::Turkey).finds(28, Error, counting(1));
    recipient(Recipient::FederalPatient, Country::UnitedStates).finds(28, Warning, numbered(100, 15));
    let small = || recipient(Recipient::FederalPatient, Country::UnitedStates).edit("halfway-treat", TouchEdit::Cost(Cost::Low));
    small().is(28, Holds);
    small().profile(ProfileEdit::Threshold(rule(28), Some(vec![15, 4]))).finds(28, Warning, numbered(5, 4));
    row().profile(ProfileEdit::Gifts(GiftPolicy::Unknown)).is(28, NotChecked);
    row().profile(ProfileEdit::Gifts(GiftPolicy::Forbidden)).is(28, Error);
    row().add("sample-that-helps", sale, -6).finds(28, Warning, counting(1));
    row().remove(&["halfway-treat"]).is(28, Idle);

    row().is(29, Holds);
    row().edit("welcome-card", TouchEdit::Offer(true)).finds(29, Warning, counting(1));
    row().edit("friday-note", TouchEdit::Offer(true)).is(29, Holds); // the medium mail is meant
    row().edit("founder-note", TouchEdit::Offer(true)).is(29, Warning); // thanks, whenever it comes

    row().is(30, Idle);
    let distance = |known| {
        let consumer = row().profile(ProfileEdit::Audience(Audience::Consumer));
        consumer.profile(ProfileEdit::Country(Country::EuropeanUnion)).profile(ProfileEdit::DistanceSale(known))
    };
    distance(None).is(30, NotChecked);
    distance(Some(false)).is(30, Idle);
    distance(Some(true)).finds(30, Warning, |b| b.limit == Some(14));
    distance(Some(true)).add("how-to-cancel", sale, 2).is(30, Holds);

    row().is(31, Idle);
    let turkish = |consent| {
        let consumer = row().profile(ProfileEdit::Audience(Audience::Consumer));
        consumer.profile(ProfileEdit::Country(Country::Turkey)).profile(ProfileEdit::Consent(consent))
    };
    // The owner's call, the picture of the Result, the request and the introduction.
    turkish(Some(false)).finds(31, Error, counting(4));
    turkish(None).is(31, NotChecked);
    turkish(Some(true)).is(31, Holds);
    row().profile(ProfileEdit::Country(Country::Turkey)).is(31, Idle);
    let american = || row().profile(ProfileEdit::Country(Country::UnitedStates)).profile(ProfileEdit::Consent(Some(false)));
    american().is(31, Holds);
    american().edit("direct-line", TouchEdit::Class(MessageClass::Commercial)).finds(31, Error, counting(1));

    row().is(32, Idle);
    let practice = || {
        let row = row().kind(BusinessKind::Practice, Audience::Consumer, 7, 45);
        row.profile(ProfileEdit::Country(Country::Turkey))
    };
    practice().is(32, Holds);
    practice().add("tell-it-45", sale, 93).finds(32, Error, counting(1));

    row().is(33, Holds);
    row().profile(ProfileEdit::ContactHours(8, 20)).finds(33, Error, numbered(8, 9));
    row().profile(ProfileEdit::ContactHours(9, 21)).finds(33, Error, numbered(21, 20));
    row().profile(ProfileEdit::ContactHours(8, 21)).profile(ProfileEdit::Country(Country::UnitedStates)).is(33, Holds);
    row().channels(Channel::Call, Channel::Email).channels(Channel::Text, Channel::Email).is(33, Idle);

    row().is(34, NotChecked);
    let june = |day| NaiveDate::from_ymd_opt(2026, 6, day).expect("a day in June");
    let date = |day| row().profile(ProfileEdit::Date(Some((Anchor::Sale, june(day)))));
    date(3).is(34, Holds); // Wednesday: what falls on a weekend is moved
    date(5).finds(34, Warning, counting(1)); // Friday: the call about doubts stays on Saturday, for Monday would be too late
    date(5).edit("doubt-call", TouchEdit::Channel(Channel::Video)).is(34, Holds); // it can go out by itself
    date(1).is(34, Holds); // Monday: the Start of Saturday waits for Monday, and its check with it
    date(6).finds(34, Warning, counting(1)); // Saturday: thanks on the very day are fine, the call on Sunday is not
    date(3).profile(ProfileEdit::Holidays([june(9)].into())).is(34, Warning); // the check of first use
    let open = WorkingDays::new([true; 7]).expect("some day is a working day");
    date(5).profile(ProfileEdit::Working(open)).is(34, Holds);
}

#[test]
fn result_feedback_and_referral() {
    let sale = Anchor::Sale;
    row().is(35, NotChecked);
    row().channels(Channel::Card, Channel::Letter).channels(Channel::Text, Channel::Call).is(35, Idle);

    row().is(36, Holds);
    row().add("halfway-look", sale, 27).finds(36, Warning, |b| counting(1)(b) && b.day == Some(27));
    row().add("halfway-look", sale, 27).add("halfway-line", sale, 30).is(36, Holds);
    row().remove(&["then-and-now", "result-picture"]).finds(36, Warning, |b| b.found == Some(1) && b.day == Some(45));

    row().is(37, Holds);
    row().on("hoped-call", Anchor::Result, 8).finds(37, Error, |b| lasting(45, 52)(b) && b.limit == Some(7));
    row().remove(&["hoped-call"]).is(37, Error);

    row().is(38, Holds);
    row().remove(&["what-we-will-change"]).finds(38, Warning, |b| counting(1)(b) && b.limit == Some(5));
    row().on("what-we-will-change", Anchor::Result, 11).is(38, Warning);
    row().edit("hoped-call", TouchEdit::Who(Who::Named(String::new()))).is(38, Warning);
    row().remove(&["hoped-call"]).is(38, Idle);
    let nobody = row().profile(ProfileEdit::Owner(String::new())).profile(ProfileEdit::Person(Role::Success, String::new()));
    nobody.edit("hoped-call", TouchEdit::Who(Who::Role(Role::Success))).is(38, NotChecked);

    row().is(39, Holds);
    row().on("one-name-ask", sale, 47).finds(39, Error, |b| b.day == Some(47) && b.items.len() == 1);
    row().on("one-name-ask", sale, 48).is(39, Holds);
    row().add("introductions-welcome", sale, 29).finds(39, Error, |b| b.day == Some(29) && b.limit == Some(30));
    row().add("introductions-welcome", sale, 30).is(39, Holds);
    row().remove(&["hoped-call"]).is(39, Error);
    row().remove(&["one-name-ask", "editable-introduction"]).is(39, Idle);

    row().is(40, Holds);
    row().on("one-name-ask", sale, 62).finds(40, Warning, |b| b.day == Some(62));
    row().remove(&["one-name-ask", "editable-introduction"]).is(40, Idle);

    row().is(41, NotChecked);

    row().is(42, NotChecked);
    row().edit("one-name-ask", TouchEdit::Offer(true)).finds(42, Error, counting(1));
    row().remove(&["one-name-ask", "editable-introduction"]).is(42, Idle);

    row().is(43, NotChecked);

    row().is(44, NotChecked);
    let spent = starter().plan().expect("it has a plan").effort(starter().profile());
    row().profile(ProfileEdit::Minutes(Some(spent.0))).profile(ProfileEdit::Money(Some(spent.1))).is(44, Holds);
    let limit = |limit: u32| i32::try_from(limit).expect("small");
    row().profile(ProfileEdit::Minutes(Some(spent.0 - 9))).finds(44, Information, numbered(9, limit(spent.0) - 9));
    row().profile(ProfileEdit::Money(Some(spent.1 - 1))).finds(44, Information, numbered(1, limit(spent.1) - 1));
    row().profile(ProfileEdit::MinutesAWeek(Some(60))).finds(44, Information, |b| b.day.is_some() && b.limit == Some(60));
}

/// What a plan cannot show, or what is asked for as long as it is missing, so that it never fails.
const NEVER_FAIL: [u8; 5] = [23, 24, 35, 41, 43];
/// What only life or a reader can see, so that no plan is said to keep it.
const NEVER_HOLD: [u8; 5] = [23, 35, 41, 42, 43];
/// What needs a fact that may be missing.
const MAY_BE_OPEN: [u8; 17] = [17, 18, 19, 21, 23, 24, 25, 28, 30, 31, 34, 35, 38, 41, 42, 43, 44];

#[test]
fn every_rule_has_its_rows() {
    for group in
        [coverage_and_timing, mix_and_load, promises_and_ownership, presents_consent_and_hours, result_feedback_and_referral]
    {
        group();
    }
    let with = |wanted: &[Outcome]| -> Vec<u8> {
        let met = |rule: &u8| MET.with_borrow(|met| wanted.iter().any(|outcome| met.contains(&(*rule, *outcome))));
        RuleId::all().map(RuleId::number).filter(met).collect()
    };
    let but = |without: &[u8]| -> Vec<u8> { RuleId::all().map(RuleId::number).filter(|rule| !without.contains(rule)).collect() };
    assert_eq!(with(&[Error, Warning, Information]), but(&NEVER_FAIL), "broken");
    assert_eq!(with(&[Holds]), but(&NEVER_HOLD), "kept");
    assert_eq!(with(&[NotChecked]), MAY_BE_OPEN, "not checked");
}

#[test]
fn skipped_touches_count_for_nothing() {
    let skip = TouchEdit::Status(Status::Skipped);
    row().edit("hoped-call", skip.clone()).is(37, Error);
    row().edit("halfway-treat", skip.clone()).is(27, Idle);
    row().edit("kickoff", TouchEdit::Who(Who::Named(String::new()))).edit("kickoff", skip).is(21, Holds);
}

#[test]
fn thresholds_come_from_the_rule_then_the_preset_then_the_journey() {
    let check = |kind: BusinessKind, audience, own: &[(u8, &[i32])], number, expected: &[i32]| {
        let mut profile = Profile::new(kind, audience, 5, 30);
        profile.thresholds = own.iter().map(|(number, values)| (rule(*number), values.to_vec())).collect();
        assert_eq!(thresholds(rule(number), &profile, &small_playbook()), expected, "{kind:?} R{number:02}");
    };
    let (business, consumer) = (Audience::Business, Audience::Consumer);
    check(BusinessKind::Other, consumer, &[], 6, &[7, 10, 14]);
    check(BusinessKind::Shop, consumer, &[], 6, &[10, 21, 30]);
    check(BusinessKind::Shop, consumer, &[(6, &[9])], 6, &[9, 21, 30]);
    check(BusinessKind::Saas, business, &[], 9, &[30]);
    check(BusinessKind::Saas, business, &[(9, &[20])], 9, &[20]);
    check(BusinessKind::Other, consumer, &[], 25, &[1]);
    check(BusinessKind::Other, business, &[], 25, &[3]); // the preset speaks for consumers
    check(BusinessKind::Saas, consumer, &[], 24, &[3]);
    check(BusinessKind::Other, consumer, &[], 4, &[]);
    check(BusinessKind::Other, consumer, &[(13, &[40, 41, 42])], 13, &[40]);
}

#[test]
fn rules_that_hold_can_say_their_numbers() {
    let (playbook, journey) = (small_playbook(), starter());
    let case = Case::of(&journey, &playbook).expect("it has a plan");
    let expected = |rule: &RuleId| match rule.number() {
        9 => Some(45),
        12 => Some(6),
        13 => Some(38),
        _ => None,
    };
    for rule in RuleId::all() {
        let limit = thresholds(rule, journey.profile(), &playbook).first().copied().unwrap_or_default();
        assert_eq!(numbers(&case, rule), (expected(&rule), limit), "{rule}");
    }
    let live: Vec<u8> = RuleId::all().filter(|rule| scope(*rule).id() == "live").map(RuleId::number).collect();
    assert_eq!(live, [23, 41, 43]);
}
