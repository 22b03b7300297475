//! Random journeys for the planner.

use std::sync::LazyLock;

use chrono::NaiveDate;
use hundredfold::domain::assessment::{Answer, Assessment, Level, PhaseNotes};
use hundredfold::domain::ids::QuestionId;
use hundredfold::domain::medium::{Medium, Mediums};
use hundredfold::domain::phase::Phase;
use hundredfold::domain::playbook::Playbook;
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Profile, Recipient};
use hundredfold::playbook;
use proptest::prelude::*;

pub static PLAYBOOK: LazyLock<Playbook> =
    LazyLock::new(|| playbook::read(include_str!("../../../public/playbook/en.json")).expect("the built-in playbook is valid"));

/// An assessment with these levels.
pub fn answered(level: impl Fn(QuestionId) -> Option<Level>) -> Assessment {
    let answers = QuestionId::all()
        .filter_map(|question| Some((question, Answer { level: Some(level(question)?), ..Answer::default() })))
        .collect();
    Assessment { answers, ..Assessment::default() }
}

pub fn any_level() -> impl Strategy<Value = Option<Level>> {
    prop_oneof![
        1 => Just(None),
        4 => (0_u8..=4).prop_map(Level::anchor),
        1 => Just(Some(Level::NotSure)),
        1 => Just(Some(Level::DoesNotApply)),
    ]
}

pub fn any_mediums() -> impl Strategy<Value = Mediums> {
    proptest::collection::vec(any::<bool>(), 6)
        .prop_map(|used| Medium::ALL.iter().zip(used).filter(|(_, used)| *used).map(|(medium, _)| *medium).collect())
}

prop_compose! {
    pub fn any_assessment()(
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
    pub fn any_profile()(
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
