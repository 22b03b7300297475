//! What is said of a touch is true of it and of the plan it is in.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use hundredfold::domain::ids::ItemId;
use hundredfold::domain::touch::{Timing, Touch, When};
use hundredfold::planner::{Against, By, Ground, MOST_ALTERNATIVES, Then, explain};

fn day_of(plan: &Plan, profile: &Profile, id: ItemId) -> i32 {
    plan.by_day(profile).iter().find(|(_, touch)| touch.id == id).map(|(day, _)| *day).expect("it is in the plan")
}

/// Checks every statement about every touch of a plan; gives the names of the kinds of statements met.
fn check(assessment: &Assessment, profile: &Profile, plan: &Plan) -> BTreeSet<String> {
    let persona = Persona::default();
    let ground = Ground { assessment: Some(assessment), persona: &persona, profile, playbook: &PLAYBOOK, former: Some(plan) };
    let mut met = BTreeSet::new();
    let mut meet = |statement: String| met.insert(statement.split('(').next().unwrap_or_default().to_owned());
    for touch in plan.touches() {
        let explanation = explain(&ground, touch.id).expect("it is in the plan");
        let template = touch.template.as_ref().and_then(|id| PLAYBOOK.template(id));
        let day = touch.day(profile);
        for then in explanation.then {
            let day = day.expect("what has no day has no reasons for it");
            let between = |other: ItemId| {
                let asks = plan.touch(other).is_some_and(|other| other.asks_attention());
                asks.then(|| day_of(plan, profile, other))
            };
            let is_true = match then {
                Then::Kept => touch.is_kept(),
                Then::Window(from, to) => (from..=to).contains(&day),
                Then::Series(until) => {
                    let earlier = |(other, twin): &(i32, &Arc<Touch>)| *other < day && twin.template == touch.template;
                    day <= until && plan.by_day(profile).iter().any(earlier)
                }
                Then::Outside(from, to) => !(from..=to).contains(&day),
                Then::After(other, days) => days > 0 && between(other) == Some(day - days),
                Then::Before(other, days) => days > 0 && between(other) == Some(day + days),
            };
            assert!(is_true, "{:?} on {day}: {then:?}", touch.template);
            meet(format!("{then:?}"));
        }
        for by in explanation.by {
            let used = assessment.phase(touch.phase()).mediums;
            let same = |other: &Touch| other.phase() == touch.phase() && other.medium() == touch.medium();
            let is_true = match by {
                By::Fit(fit) => {
                    template.is_some_and(|own| own.fit == fit && own.channel == touch.channel && (1..=3).contains(&fit))
                }
                By::Chosen => template.is_some_and(|own| own.channel != touch.channel),
                By::New => used.is_some_and(|used| !used.has(touch.medium())),
                By::Only => plan.by_day(profile).iter().filter(|(_, other)| same(other)).count() == 1,
                By::Barred => profile.limits.barred.has(touch.medium()),
            };
            assert!(is_true, "{:?}: {by:?}", touch.template);
            meet(format!("{by:?}"));
        }
        assert!(explanation.close.len() <= MOST_ALTERNATIVES);
        for other in explanation.close {
            let (own, id) = (template.expect("alternatives are to a template"), other.template);
            let other_template = PLAYBOOK.template(&id).expect("it comes from this playbook");
            assert!(plan.touches().iter().all(|touch| touch.template.as_ref() != Some(&id)), "{id} is in the plan");
            assert!(own.questions.iter().any(|question| other_template.questions.contains(question)), "{id} serves others");
            assert!(other_template.suits(profile.kind), "{id} suits others");
            for against in other.against {
                let is_true = match against {
                    Against::Barred(medium) => other_template.channel.medium() == medium && profile.limits.barred.has(medium),
                    Against::Limits => profile.limits.minutes.is_some() || profile.limits.minutes_a_week.is_some(),
                    Against::Minutes(minutes) => {
                        minutes > 0 && i64::from(other_template.minutes) == i64::from(touch.minutes) + minutes
                    }
                    Against::Dollars(dollars) => {
                        let dearer = i64::from(other_template.cost.dollars()) - i64::from(touch.cost.dollars());
                        dollars > 0 && dearer == dollars
                    }
                    Against::Trade => !other_template.kinds.contains(&profile.kind),
                    Against::Rules | Against::Coverage | Against::Variety | Against::Cadence => true,
                };
                assert!(is_true, "{:?} or {id}: {against:?}", touch.template);
                meet(format!("{against:?}"));
            }
        }
    }
    met
}

#[test]
fn explanations_are_true_and_say_something_of_every_kind() {
    let mut met = BTreeSet::new();
    for kind in [BusinessKind::Saas, BusinessKind::Practice, BusinessKind::Other] {
        for (name, assessment) in &assessments()[1..4] {
            let mut assessment = assessment.clone();
            let email = PhaseNotes { mediums: Some(Mediums::NONE.with(Medium::Email, true)), ..PhaseNotes::default() };
            assessment.notes.insert(Phase::Affirm, email);
            let mut profile = profile(kind);
            if *name == "mixed" {
                profile.limits.minutes_a_week = Some(45);
                profile.limits.barred = Mediums::NONE.with(Medium::Phone, true);
            }
            met.append(&mut check(&assessment, &profile, &planned(&assessment, &profile)));
        }
    }
    for statement in ["Window", "Series", "After", "Before", "Fit", "New", "Only", "Barred", "Minutes", "Coverage"] {
        assert!(met.contains(statement), "never said: {statement}; {met:?}");
    }
}

#[test]
fn what_the_user_did_is_said() {
    let profile = profile(BusinessKind::Other);
    let (_, assessment) = &assessments()[3];
    let plan = planned(assessment, &profile);
    let mut touches: Vec<Touch> = plan.touches().iter().map(|touch| touch.as_ref().clone()).collect();
    let moved = touches.iter_mut().find(|touch| touch.phase() == Phase::Affirm).expect("a plan affirms");
    moved.timing = Timing::Day(When::new(Anchor::Sale, 95));
    moved.pinned = true;
    let id = moved.id;
    let edited = Plan::new(touches.into_iter().map(Arc::new).collect(), plan.actions().to_vec(), 0).expect("the ids differ");
    let met = check(assessment, &profile, &edited);
    assert!(met.contains("Kept") && met.contains("Outside"), "{met:?}");
    let persona = Persona::default();
    let ground =
        |former| Ground { assessment: Some(assessment), persona: &persona, profile: &profile, playbook: &PLAYBOOK, former };
    let explanation = explain(&ground(Some(&edited)), id).expect("it is in the plan");
    assert_eq!(explanation.then.first(), Some(&Then::Kept));
    assert_eq!(explain(&ground(Some(&edited)), edited.next_id()), None);
    assert_eq!(explain(&ground(None), id), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn explanations_are_true(assessment in any_assessment(), profile in any_profile()) {
        check(&assessment, &profile, &planned(&assessment, &profile));
    }
}
