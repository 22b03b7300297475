//! Random journeys, made the only way a user can make one: by commands.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use hundredfold::domain::action::{Action, ActionKind, ActionSource, Side};
use hundredfold::domain::assessment::{Evidence, Feeling, Level, Moment, Unused};
use hundredfold::domain::command::{ActionEdit, Command, ProfileEdit, TouchEdit};
use hundredfold::domain::ids::{ItemId, JourneyId, QuestionId, RuleId, TemplateId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::{Channel, Medium};
use hundredfold::domain::persona::PersonaField;
use hundredfold::domain::phase::{Half, Phase, SubPhase};
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Profile, Recipient, Role, WorkingDays};
use hundredfold::domain::reanchor::{Reanchor, To};
use hundredfold::domain::touch::{Because, Cost, Delivery, Gift, Kind, MessageClass, Status, Timing, Touch, Trigger, When, Who};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;

/// One of a closed set of words.
fn one<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> + Clone {
    select(all)
}

/// Texts as users write them, and as nobody would.
pub fn text() -> impl Strategy<Value = String> + Clone {
    prop_oneof![
        2 => Just(String::new()),
        4 => "[A-Za-z ,.’]{1,30}",
        2 => "\\PC{0,20}",
        1 => "[\"\\\\;:,{}\\[\\]\r\n\t =+@-]{0,12}",
        1 => Just("ığüşöçİ 老虎 👩🏽‍🚀 \u{1f}\u{7f}\u{2028}\u{feff}".to_owned()),
    ]
}

pub fn date() -> impl Strategy<Value = NaiveDate> + Clone {
    (0..40_000_i32).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(730_000 + day).expect("a day of this century"))
}

fn question() -> impl Strategy<Value = QuestionId> + Clone {
    (one(Phase::ALL), 1..=5_u8).prop_map(|(phase, place)| QuestionId::new(phase, place).expect("1 to 5"))
}

fn level() -> impl Strategy<Value = Level> + Clone {
    prop_oneof![
        5 => (0..=4_u8).prop_map(|number| Level::anchor(number).expect("0 to 4")),
        1 => Just(Level::NotSure),
        1 => Just(Level::DoesNotApply),
    ]
}

fn rule() -> impl Strategy<Value = RuleId> + Clone {
    (1..=44_u8).prop_map(RuleId::literal)
}

fn when() -> impl Strategy<Value = When> + Clone {
    (one(Anchor::ALL), -30..110_i32).prop_map(|(anchor, offset)| When::new(anchor, offset))
}

fn timing() -> impl Strategy<Value = Timing> + Clone {
    prop_oneof![
        4 => when().prop_map(Timing::Day),
        1 => (one(Trigger::ALL), 0..30_u16).prop_map(|(trigger, after)| Timing::Triggered(trigger, after)),
    ]
}

fn who() -> impl Strategy<Value = Who> + Clone {
    prop_oneof![3 => one(Role::ALL).prop_map(Who::Role), 1 => text().prop_map(Who::Named), 1 => Just(Who::Customer)]
}

fn because() -> impl Strategy<Value = Because> + Clone {
    prop_oneof![
        (question(), option::of(level())).prop_map(|(question, level)| Because::Answer(question, level)),
        rule().prop_map(Because::Rule),
        (one(Phase::ALL), one(Medium::ALL)).prop_map(|(phase, medium)| Because::NewMedium(phase, medium)),
        one(BusinessKind::ALL).prop_map(Because::Trade),
    ]
}

fn template() -> impl Strategy<Value = TemplateId> + Clone {
    let known: Vec<TemplateId> = crate::playbook::english().templates.keys().cloned().collect();
    prop_oneof![
        5 => select(known),
        1 => "[a-z0-9-]{1,60}".prop_map(|text| TemplateId::parse(&text).expect("of its letters")),
    ]
}

fn touch_edit() -> impl Strategy<Value = TouchEdit> + Clone {
    let own = || option::of(text());
    prop_oneof![
        (one(Phase::ALL), one(Half::ALL)).prop_map(|(phase, half)| TouchEdit::SubPhase(SubPhase::new(phase, half))),
        one(Channel::ALL).prop_map(TouchEdit::Channel),
        one(Kind::ALL).prop_map(TouchEdit::Kind),
        one(MessageClass::ALL).prop_map(TouchEdit::Class),
        timing().prop_map(TouchEdit::Timing),
        who().prop_map(TouchEdit::Who),
        any::<u16>().prop_map(TouchEdit::Minutes),
        one(Cost::ALL).prop_map(TouchEdit::Cost),
        one(Status::ALL).prop_map(TouchEdit::Status),
        own().prop_map(TouchEdit::Title),
        own().prop_map(TouchEdit::Text),
        own().prop_map(TouchEdit::Subject),
        own().prop_map(TouchEdit::Purpose),
        text().prop_map(TouchEdit::Note),
        one(Gift::ALL).prop_map(TouchEdit::Gift),
        text().prop_map(TouchEdit::PersonalReason),
        one(Delivery::ALL).prop_map(TouchEdit::Delivery),
        any::<bool>().prop_map(TouchEdit::Offer),
        any::<bool>().prop_map(TouchEdit::NoReply),
        any::<u16>().prop_map(TouchEdit::Seconds),
        any::<bool>().prop_map(TouchEdit::Pinned),
    ]
}

pub fn touch() -> impl Strategy<Value = Touch> + Clone {
    let place = (one(Phase::ALL), one(Half::ALL), one(Channel::ALL), one(Kind::ALL), timing(), who());
    (place, option::of(template()), vec(because(), 0..4)).prop_map(
        |((phase, half, channel, kind, timing, who), template, because)| {
            let own = Touch::own(ItemId(0), SubPhase::new(phase, half), channel, When::new(Anchor::Sale, 0));
            Touch { kind, timing, who, template, because, ..own }
        },
    )
}

fn action() -> impl Strategy<Value = Action> + Clone {
    let source = prop_oneof![
        Just(ActionSource::Own),
        question().prop_map(ActionSource::FindOut),
        (one(BusinessKind::ALL), any::<u8>()).prop_map(|(kind, place)| ActionSource::Customer(kind, place)),
        (one(BusinessKind::ALL), 0..4_u8).prop_map(|(kind, place)| ActionSource::Ours(kind, place)),
        one(BusinessKind::ALL).prop_map(ActionSource::Handover),
    ];
    let words = (option::of(text()), option::of(text()));
    (one(Side::ALL), one(ActionKind::ALL), source, when(), who(), words, one(Status::ALL)).prop_map(
        |(side, kind, source, when, who, (title, text), status)| Action {
            id: ItemId(0),
            side,
            kind,
            source,
            when,
            who,
            title,
            text,
            status,
        },
    )
}

fn profile_edit() -> impl Strategy<Value = ProfileEdit> + Clone {
    let limit = || option::of(0..500_u32);
    prop_oneof![
        (one(BusinessKind::ALL), one(Audience::ALL), 0..70_i32, 0..100_i32)
            .prop_map(|(kind, audience, start, result)| ProfileEdit::Kind(kind, audience, start, result)),
        one(Country::ALL).prop_map(ProfileEdit::Country),
        one(Audience::ALL).prop_map(ProfileEdit::Audience),
        one(Recipient::ALL).prop_map(ProfileEdit::Recipient),
        text().prop_map(ProfileEdit::Business),
        text().prop_map(ProfileEdit::Sold),
        any::<Option<bool>>().prop_map(ProfileEdit::DistanceSale),
        any::<Option<bool>>().prop_map(ProfileEdit::Consent),
        text().prop_map(ProfileEdit::Owner),
        (one(Role::ALL), text()).prop_map(|(role, name)| ProfileEdit::Person(role, name)),
        (0..60_i32, 1..93_i32).prop_map(|(start, result)| ProfileEdit::Days(start, result)),
        option::of(60..400_i32).prop_map(ProfileEdit::FinalResult),
        limit().prop_map(ProfileEdit::Minutes),
        limit().prop_map(ProfileEdit::MinutesAWeek),
        limit().prop_map(ProfileEdit::Money),
        (one(Medium::ALL), any::<bool>()).prop_map(|(medium, barred)| ProfileEdit::Bar(medium, barred)),
        one(GiftPolicy::ALL).prop_map(ProfileEdit::Gifts),
        any::<[bool; 7]>().prop_map(|days| ProfileEdit::Working(WorkingDays::new(days).unwrap_or_default())),
        btree_set(date(), 0..4).prop_map(ProfileEdit::Holidays),
        (0..12_u8, 12..=24_u8).prop_map(|(from, to)| ProfileEdit::ContactHours(from, to)),
        option::of((one(Anchor::ALL), date())).prop_map(ProfileEdit::Date),
        (rule(), option::of(vec(0..100_i32, 1..4))).prop_map(|(rule, values)| ProfileEdit::Threshold(rule, values)),
    ]
}

fn reanchor() -> impl Strategy<Value = Reanchor> + Clone {
    let to = prop_oneof![
        (0..60_i32, 1..93_i32).prop_map(|(start, result)| To::Days(start, result)),
        (one(Anchor::ALL), date()).prop_map(|(anchor, date)| To::Date(anchor, date)),
    ];
    (to, any::<bool>(), any::<bool>()).prop_map(|(to, keep_sale, done_too)| Reanchor { to, keep_sale, done_too })
}

fn action_edit() -> impl Strategy<Value = ActionEdit> + Clone {
    prop_oneof![
        option::of(text()).prop_map(ActionEdit::Title),
        option::of(text()).prop_map(ActionEdit::Text),
        when().prop_map(ActionEdit::When),
        who().prop_map(ActionEdit::Who),
        one(Status::ALL).prop_map(ActionEdit::Status),
    ]
}

/// One thing a user may do; some cannot be done at that moment.
pub fn command() -> impl Strategy<Value = Command> + Clone {
    let feeling = (-2..=2_i8, text()).prop_map(|(value, word)| Feeling::new(value, word).expect("−2 to 2"));
    let item = || (0..12_u32).prop_map(ItemId);
    prop_oneof![
        1 => text().prop_map(Command::Rename),
        6 => profile_edit().prop_map(Command::Profile),
        2 => (one(PersonaField::ALL), text()).prop_map(|(field, text)| Command::Persona(field, text)),
        1 => option::of(date()).prop_map(Command::BeginAssessment),
        6 => (question(), option::of(level())).prop_map(|(question, level)| Command::Answer(question, level)),
        2 => (question(), one(Evidence::ALL)).prop_map(|(question, evidence)| Command::Evidence(question, evidence)),
        1 => (question(), text()).prop_map(|(question, note)| Command::Note(question, note)),
        2 => (one(Phase::ALL), one(Moment::ALL), option::of(feeling))
            .prop_map(|(phase, moment, feeling)| Command::Feel(phase, moment, feeling)),
        2 => (one(Phase::ALL), one(Medium::ALL), any::<bool>())
            .prop_map(|(phase, medium, used)| Command::UseMedium(phase, medium, used)),
        1 => one(Phase::ALL).prop_map(Command::ConfirmMediums),
        1 => (one(Phase::ALL), one(Medium::ALL), option::of(one(Unused::ALL)))
            .prop_map(|(phase, medium, reason)| Command::Unused(phase, medium, reason)),
        6 => touch().prop_map(|touch| Command::AddTouch(Box::new(touch))),
        8 => (item(), touch_edit()).prop_map(|(id, edit)| Command::EditTouch(id, edit)),
        1 => (item(), -20..20_i32).prop_map(|(id, days)| Command::DuplicateTouch(id, days)),
        4 => action().prop_map(|action| Command::AddAction(Box::new(action))),
        2 => (item(), action_edit()).prop_map(|(id, edit)| Command::EditAction(id, edit)),
        1 => item().prop_map(Command::Remove),
        2 => reanchor().prop_map(Command::Reanchor),
    ]
}

pub fn journey_id() -> impl Strategy<Value = JourneyId> + Clone {
    any::<[u8; 10]>().prop_map(JourneyId::from_random)
}

/// A journey after up to sixty random commands, those left out that could not be carried out.
pub fn arbitrary_journey() -> impl Strategy<Value = Journey> {
    let first = (one(BusinessKind::ALL), one(Audience::ALL), 0..60_i32, 1..93_i32);
    (journey_id(), text(), first, vec(command(), 0..60)).prop_map(|(id, name, (kind, audience, start, result), commands)| {
        let new = Journey::new(id, name, Profile::new(kind, audience, start, result));
        commands.into_iter().fold(new, |journey, command| journey.applied(command).unwrap_or(journey))
    })
}

/// A journey with a date, so that a calendar can be made of it.
pub fn dated_journey() -> impl Strategy<Value = Journey> {
    (arbitrary_journey(), one(Anchor::ALL), date()).prop_map(|(journey, anchor, date)| {
        let set = Command::Profile(ProfileEdit::Date(Some((anchor, date))));
        journey.applied(set).expect("a date can always be set")
    })
}

#[test]
fn random_journeys_differ_and_are_within_bounds() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    let mut planned = 0;
    for _ in 0..50 {
        let journey = arbitrary_journey().new_tree(&mut runner).expect("a journey").current();
        planned += usize::from(journey.plan().is_some_and(|plan| plan.touches().len() > 2));
        seen.insert(format!("{journey:?}"));
    }
    assert!(seen.len() > 45 && planned > 10, "{} different, {planned} with a plan", seen.len());
}
