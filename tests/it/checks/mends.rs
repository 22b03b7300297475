//! Mends: for each rule that can have one, and on plans spoiled at random.

use std::sync::Arc;

use chrono::NaiveDate;
use hundredfold::checks::{Breach, Mending, Outcome, mend};
use hundredfold::domain::action::*;
use hundredfold::domain::command::{Command, ProfileEdit, TouchEdit};
use hundredfold::domain::ids::{ItemId, RuleId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::{Channel, Medium};
use hundredfold::domain::playbook::Playbook;
use hundredfold::domain::profile::*;
use hundredfold::domain::touch::*;
use proptest::prelude::*;

use super::{after, checks, rule};
use crate::fixtures::{playbook, small_playbook, starter, touch_from};

/// What mending a rule did.
#[derive(Debug, PartialEq)]
enum Mended {
    /// The finding is gone.
    Wholly,
    /// Fewer breaches are left.
    Partly,
    /// There is no mend.
    Not,
}

fn errors(journey: &Journey, playbook: &Playbook) -> Vec<usize> {
    let errors = |breaches: &[Breach]| breaches.iter().filter(|breach| breach.outcome == Outcome::Error).count();
    checks(journey, playbook).iter().map(|check| errors(&check.breaches)).collect()
}

/// Mends a rule and holds the promise: fewer breaches, and no rule with more errors than before.
fn mended(journey: &Journey, playbook: &Playbook, rule: RuleId) -> (Mended, Option<Journey>) {
    let place = usize::from(rule.number()) - 1;
    let before = checks(journey, playbook)[place].breaches.len();
    let found = mend(journey, playbook, rule);
    assert_eq!(mended_in_parts(journey, playbook, rule), found, "{rule}, looked for one change at a time");
    let Some(command) = found else { return (Mended::Not, None) };
    let changed = journey.applied(command).expect("a mend can be carried out");
    let left = checks(&changed, playbook)[place].breaches.len();
    assert!(left < before, "{rule}: {left} of {before} breaches are left");
    let (was, is) = (errors(journey, playbook), errors(&changed, playbook));
    assert!(was.iter().zip(&is).all(|(was, is)| is <= was), "{rule} adds an error: {was:?} to {is:?}");
    let warnings = |journey: &Journey| {
        let warned = |breaches: &[Breach]| breaches.iter().filter(|breach| breach.outcome == Outcome::Warning).count();
        checks(journey, playbook).iter().map(|check| warned(&check.breaches)).collect::<Vec<_>>()
    };
    let (more, fewer) = (warnings(&changed), warnings(journey));
    let dearer = (0..44).filter(|other| *other != place && more[*other] > fewer[*other]).count();
    assert!(dearer == 0 || was[place] > 0, "{rule} adds a warning without removing an error");
    (if left == 0 { Mended::Wholly } else { Mended::Partly }, Some(changed))
}

/// The same mend as a page looks for it, which must not hold up what the user does.
fn mended_in_parts(journey: &Journey, playbook: &Playbook, rule: RuleId) -> Option<Command> {
    let mut mending = Mending::begin(journey, playbook, rule)?;
    while !mending.go_on(playbook, 1) {}
    mending.found()
}

fn check(number: u8, spoil: Vec<Command>, expected: Mended) {
    let journey = after(&starter(), spoil);
    for (name, playbook) in [("small", small_playbook()), ("built-in", playbook())] {
        let (found, changed) = mended(&journey, &playbook, rule(number));
        assert_eq!(found, expected, "R{number:02}, {name} playbook");
        let Some(changed) = changed else { continue };
        let (are, were) = (checks(&changed, &playbook), checks(&journey, &playbook));
        let dearer = are.iter().zip(&were).filter(|(is, was)| is.outcome >= Outcome::Information && is.outcome > was.outcome);
        let dearer: Vec<String> = dearer.map(|(is, was)| format!("{} {:?} to {:?}", is.rule, was.outcome, is.breaches)).collect();
        assert_eq!(dearer, Vec::<String>::new(), "R{number:02} is mended at the price of these, {name} playbook");
    }
}

#[test]
fn each_rule_that_a_plan_can_break_is_mended_where_no_fact_is_missing() {
    let journey = starter();
    let touch = |template: &str| touch_from(&journey, template);
    let remove = |templates: &[&str]| templates.iter().map(|template| Command::Remove(touch(template))).collect::<Vec<_>>();
    let edit = |template: &str, edit| vec![Command::EditTouch(touch(template), edit)];
    let on = |template: &str, day| edit(template, TouchEdit::Timing(Timing::Day(When::new(Anchor::Sale, day))));
    let profile = |edit| vec![Command::Profile(edit)];
    let all = |from: Channel, to: Channel| {
        let touches = journey.plan().expect("it has a plan").touches().iter().filter(move |touch| touch.channel == from);
        touches.map(move |touch| Command::EditTouch(touch.id, TouchEdit::Channel(to))).collect::<Vec<_>>()
    };
    let days = |from: i32, to: i32| {
        let placed = journey.plan().expect("it has a plan").by_day(journey.profile());
        let meant = placed.into_iter().filter(|(day, _)| (from..=to).contains(day));
        meant.map(|(_, touch)| Command::Remove(touch.id)).collect::<Vec<_>>()
    };
    let added = |template: &str, day: i32, change: fn(&mut Touch)| {
        let playbook = small_playbook();
        let template = playbook.templates.values().find(|known| known.id.as_str() == template).expect("it is in the playbook");
        let mut touch = crate::fixtures::touch_of(ItemId(0), template, When::new(Anchor::Sale, day));
        change(&mut touch);
        Command::AddTouch(Box::new(touch))
    };
    let plain: fn(&mut Touch) = |_| {};
    let country = |country| Command::Profile(ProfileEdit::Country(country));
    let consumer = Command::Profile(ProfileEdit::Audience(Audience::Consumer));
    let promise = |day| {
        let (who, when) = (Who::Role(Role::Success), When::new(Anchor::Sale, day));
        let (kind, source, status) = (ActionKind::Promise, ActionSource::Own, Status::Planned);
        vec![Command::AddAction(Box::new(Action {
            id: ItemId(0),
            side: Side::Us,
            kind,
            source,
            when,
            who,
            title: None,
            text: None,
            status,
        }))]
    };
    use Mended::{Not, Wholly};
    check(1, remove(&["owner-call", "three-dates-email"]), Wholly);
    check(2, remove(&["doubt-call"]), Wholly);
    check(2, days(1, 2), Wholly);
    check(3, days(1, 2), Wholly);
    check(4, days(1, 2), Wholly);
    check(4, [days(1, 2), days(60, 84)].concat(), Wholly);
    check(5, on("one-name-ask", 10), Wholly);
    check(6, remove(&["what-we-will-change"]), Wholly);
    check(6, days(12, 40), Wholly);
    check(7, profile(ProfileEdit::Days(16, 45)), Wholly);
    check(8, remove(&["how-did-it-go"]), Wholly);
    check(9, profile(ProfileEdit::Days(5, 60)), Wholly);
    check(10, profile(ProfileEdit::Days(5, 80)), Wholly);
    check(11, remove(&["next-hundred"]), Wholly);
    check(
        12,
        [all(Channel::Card, Channel::Email), all(Channel::Present, Channel::Call), all(Channel::Video, Channel::Call)].concat(),
        Wholly,
    );
    check(13, all(Channel::Call, Channel::Email), Wholly);
    check(14, remove(&["three-months-ahead", "halfway-treat"]), Wholly);
    check(15, [added("newcomer-question", 15, plain), added("watch-once", 16, plain)].to_vec(), Wholly);
    check(16, vec![added("newcomer-question", 14, plain)], Wholly);
    check(17, edit("friday-note", TouchEdit::NoReply(true)), Wholly);
    check(17, edit("friday-note", TouchEdit::Who(Who::Named(String::new()))), Wholly);
    check(18, edit("how-did-it-go", TouchEdit::Who(Who::Customer)), Wholly);
    check(19, edit("how-to-video", TouchEdit::Seconds(200)), Wholly);
    check(20, on("founder-note", 5), Wholly);
    check(21, edit("kickoff", TouchEdit::Who(Who::Named(String::new()))), Wholly);
    check(22, promise(20), Wholly);
    check(23, Vec::new(), Not);
    check(24, vec![Command::Persona(hundredfold::domain::persona::PersonaField::To, String::new())], Not);
    check(25, vec![Command::Remove(ItemId(34)), Command::Remove(ItemId(35))], Wholly);
    check(26, vec![Command::Remove(ItemId(33))], Wholly);
    check(27, edit("halfway-treat", TouchEdit::Gift(Gift::Coupon)), Wholly);
    check(28, profile(ProfileEdit::Gifts(GiftPolicy::Forbidden)), Wholly);
    check(29, edit("founder-note", TouchEdit::Offer(true)), Wholly);
    let distance = Command::Profile(ProfileEdit::DistanceSale(Some(true)));
    check(30, vec![consumer.clone(), country(Country::EuropeanUnion), distance], Wholly);
    let refused = Command::Profile(ProfileEdit::Consent(Some(false)));
    check(31, vec![consumer, country(Country::Turkey), refused], Wholly);
    let practice = ProfileEdit::Kind(BusinessKind::Practice, Audience::Consumer, 7, 45);
    check(32, vec![Command::Profile(practice), country(Country::Turkey), added("tell-it-45", 93, plain)], Wholly);
    check(33, profile(ProfileEdit::ContactHours(7, 22)), Wholly);
    let friday = NaiveDate::from_ymd_opt(2026, 6, 5).map(|date| (Anchor::Sale, date));
    check(34, profile(ProfileEdit::Date(friday)), Wholly);
    check(35, Vec::new(), Not);
    check(36, remove(&["then-and-now", "result-picture"]), Wholly);
    check(37, remove(&["hoped-call"]), Wholly);
    check(38, remove(&["what-we-will-change"]), Wholly);
    check(39, on("one-name-ask", 10), Wholly);
    check(39, vec![added("introductions-welcome", 20, plain)], Wholly);
    check(40, days(60, 84), Wholly);
    check(42, edit("one-name-ask", TouchEdit::Offer(true)), Wholly);
    check(44, profile(ProfileEdit::Minutes(Some(400))), Wholly);
    check(44, profile(ProfileEdit::Money(Some(100))), Wholly);
    check(6, Vec::new(), Not);
}

#[test]
fn a_mend_adds_nothing_by_a_medium_that_is_barred() {
    let playbook = small_playbook();
    let bar = [Medium::InPerson, Medium::Phone].map(|medium| Command::Profile(ProfileEdit::Bar(medium, true)));
    let gone = ["doubt-call", "meet-the-hands"].map(|template| Command::Remove(touch_from(&starter(), template)));
    let journey = after(&starter(), [bar.to_vec(), gone.to_vec()].concat());
    let (found, changed) = mended(&journey, &playbook, rule(3));
    assert_eq!(found, Mended::Wholly);
    let changed = changed.expect("it was mended");
    let plan = changed.plan().expect("it has a plan");
    let new: Vec<Channel> = plan.touches().iter().filter(|touch| touch.id.0 > 36).map(|touch| touch.channel).collect();
    assert_eq!(new, [Channel::Video]);
}

#[test]
fn a_mend_says_why_what_it_adds_is_there() {
    let (playbook, journey) =
        (small_playbook(), after(&starter(), vec![Command::Remove(touch_from(&starter(), "how-did-it-go"))]));
    let (_, changed) = mended(&journey, &playbook, rule(8));
    let changed = changed.expect("it was mended");
    let last = changed.plan().expect("it has a plan").touches().last().map(Arc::clone).expect("it has touches");
    assert_eq!(last.because, [Because::Rule(rule(8))]);
}

/// One way to spoil a plan.
fn spoiling() -> impl Strategy<Value = Command> {
    let id = || (1_u32..=36).prop_map(ItemId);
    let touch = || (1_u32..=32).prop_map(ItemId);
    let edit = prop_oneof![
        3 => (-20..110).prop_map(|day| TouchEdit::Timing(Timing::Day(When::new(Anchor::Sale, day)))),
        2 => prop::sample::select(Channel::ALL).prop_map(TouchEdit::Channel),
        1 => prop::sample::select(Status::ALL).prop_map(TouchEdit::Status),
        1 => prop::sample::select(Gift::ALL).prop_map(TouchEdit::Gift),
        1 => prop::sample::select(Kind::ALL).prop_map(TouchEdit::Kind),
        1 => any::<bool>().prop_map(TouchEdit::Offer),
        1 => any::<bool>().prop_map(TouchEdit::NoReply),
        1 => Just(TouchEdit::Who(Who::Named(String::new()))),
        1 => Just(TouchEdit::PersonalReason(String::new())),
    ];
    prop_oneof![2 => id().prop_map(Command::Remove), 3 => (touch(), edit).prop_map(|(id, edit)| Command::EditTouch(id, edit))]
}

/// A profile for the plan to be held against.
fn profile() -> impl Strategy<Value = Vec<Command>> {
    let country = prop::sample::select(Country::ALL).prop_map(ProfileEdit::Country);
    let audience = prop::sample::select(Audience::ALL).prop_map(ProfileEdit::Audience);
    let days = (0..=20, 30..=90).prop_map(|(start, result)| ProfileEdit::Days(start, result));
    let consent = any::<Option<bool>>().prop_map(ProfileEdit::Consent);
    let date = prop::option::of(1_u32..=28).prop_map(|day| {
        ProfileEdit::Date(day.and_then(|day| NaiveDate::from_ymd_opt(2026, 2, day)).map(|date| (Anchor::Start, date)))
    });
    let edits = (country, audience, days, consent, date);
    edits.prop_map(|(a, b, c, d, e)| [a, b, c, d, e].map(Command::Profile).to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_mend_reduces_its_finding_and_adds_no_error(
        profile in prop::option::of(profile()),
        spoilings in prop::collection::vec(spoiling(), 1..14),
    ) {
        let playbook = small_playbook();
        let journey = profile.map_or_else(starter, |edits| after(&starter(), edits));
        // What has been taken out cannot be spoiled again.
        let journey = spoilings.into_iter().fold(journey, |journey, command| journey.applied(command).unwrap_or(journey));
        for rule in RuleId::all() {
            mended(&journey, &playbook, rule);
        }
    }
}
