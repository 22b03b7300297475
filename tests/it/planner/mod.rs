//! Plans hold what the planner promises: for every kind of business, every way of answering, and under limits.

mod explain;
mod limits;
mod outlook;
mod plans;
mod reasons;
mod replan;

use std::sync::LazyLock;

use proptest::prelude::*;

use chrono::NaiveDate;
use hundredfold::checks::{self, Breach, Case};
use hundredfold::domain::assessment::{Answer, Assessment, Level, PhaseNotes};
use hundredfold::domain::ids::{QuestionId, RuleId};
use hundredfold::domain::medium::{Medium, Mediums};
use hundredfold::domain::persona::Persona;
use hundredfold::domain::phase::Phase;
use hundredfold::domain::plan::Plan;
use hundredfold::domain::playbook::Playbook;
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Profile, Recipient};
use hundredfold::planner::build_plan;
use hundredfold::playbook;

static PLAYBOOK: LazyLock<Playbook> =
    LazyLock::new(|| playbook::read(include_str!("../../../public/playbook/en.json")).expect("the built-in playbook is valid"));

/// The profile a preset gives.
fn profile(kind: BusinessKind) -> Profile {
    let preset = PLAYBOOK.preset(kind);
    Profile::new(kind, preset.audience, preset.start, preset.result)
}

/// An assessment with these levels.
fn answered(level: impl Fn(QuestionId) -> Option<Level>) -> Assessment {
    let answers = QuestionId::all()
        .filter_map(|question| Some((question, Answer { level: Some(level(question)?), ..Answer::default() })))
        .collect();
    Assessment { answers, ..Assessment::default() }
}

/// Ways of answering that are far from each other, by name.
fn assessments() -> [(&'static str, Assessment); 6] {
    [
        ("nothing", Assessment::default()),
        ("all 0", answered(|_| Level::anchor(0))),
        ("all 4", answered(|_| Level::anchor(4))),
        ("mixed", answered(|question| Level::anchor(u8::try_from(question.index() * 7 % 5).expect("a rest of 5 is small")))),
        ("all not sure", answered(|_| Some(Level::NotSure))),
        ("none applies", answered(|_| Some(Level::DoesNotApply))),
    ]
}

fn planned(assessment: &Assessment, profile: &Profile) -> Plan {
    build_plan(Some(assessment), &Persona::default(), profile, &PLAYBOOK, None)
}

/// Errors and warnings of a plan.
fn broken(plan: &Plan, assessment: &Assessment, profile: &Profile) -> Vec<(RuleId, Breach)> {
    let persona = Persona::default();
    let case = Case { profile, persona: &persona, assessment: Some(assessment), plan, playbook: &PLAYBOOK };
    checks::evaluate(&case)
        .into_iter()
        .flat_map(|check| check.breaches.into_iter().map(move |breach| (check.rule, breach)))
        .filter(|(_, breach)| breach.outcome >= checks::Outcome::Warning)
        .collect()
}

/// A plan as lines of day, phase, medium and template.
fn readable(plan: &Plan, profile: &Profile) -> String {
    plan.by_day(profile)
        .iter()
        .map(|(day, touch)| {
            let template = touch.template.as_ref().map_or("own", |id| id.as_str());
            format!("{day:>4} · {} · {} · {template}\n", touch.phase().id(), touch.medium().id())
        })
        .collect()
}

fn any_level() -> impl Strategy<Value = Option<Level>> {
    prop_oneof![
        1 => Just(None),
        4 => (0_u8..=4).prop_map(Level::anchor),
        1 => Just(Some(Level::NotSure)),
        1 => Just(Some(Level::DoesNotApply)),
    ]
}

fn any_mediums() -> impl Strategy<Value = Mediums> {
    proptest::collection::vec(any::<bool>(), 6)
        .prop_map(|used| Medium::ALL.iter().zip(used).filter(|(_, used)| *used).map(|(medium, _)| *medium).collect())
}

prop_compose! {
    fn any_assessment()(
        levels in proptest::collection::vec(any_level(), 40),
        mediums in proptest::collection::vec(proptest::option::of(any_mediums()), 8),
    ) -> Assessment {
        let mut assessment = answered(|question| levels[question.index()]);
        for (&phase, mediums) in Phase::ALL.iter().zip(mediums) {
            assessment.notes.insert(phase, PhaseNotes { mediums, ..PhaseNotes::default() });
        }
        assessment
    }
}

prop_compose! {
    /// Any kind, law and audience; Start and Result near those of the preset; no limits.
    fn any_profile()(
        kind in proptest::sample::select(BusinessKind::ALL),
        country in proptest::sample::select(Country::ALL),
        audience in proptest::sample::select(Audience::ALL),
        recipient in proptest::sample::select(Recipient::ALL),
        gifts in proptest::sample::select(GiftPolicy::ALL),
        distance_sale in any::<Option<bool>>(),
        consent in any::<Option<bool>>(),
        days in proptest::option::of((0_i32..=30, 0_i32..=70)),
        date in proptest::option::of((proptest::sample::select(Anchor::ALL), 0_u64..365)),
    ) -> Profile {
        let preset = PLAYBOOK.preset(kind);
        let (start, result) = days.map_or((preset.start, preset.result), |(start, road)| (start, (start + road).clamp(1, 93)));
        let date = date.map(|(anchor, day)| {
            let year = NaiveDate::from_ymd_opt(2026, 1, 1).expect("the first of January exists");
            (anchor, year + chrono::Days::new(day))
        });
        let mut profile = Profile::new(kind, audience, start, result);
        (profile.country, profile.recipient, profile.distance_sale) = (country, recipient, distance_sale);
        (profile.consent, profile.date) = (consent, date);
        profile.limits.gifts = gifts;
        profile
    }
}
