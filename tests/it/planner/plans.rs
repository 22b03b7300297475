//! Plans without limits are sound, complete, and as different as the businesses they are for.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use hundredfold::domain::ids::{ItemId, TemplateId};
use hundredfold::domain::playbook::Schedule;
use hundredfold::domain::touch::{Kind, Status, Timing, Touch, When};
use hundredfold::planner::account;

use super::*;

/// What a plan breaks, the day of the Result apart: that is the profile's, and no touch can mend it.
fn avoidable(plan: &Plan, assessment: &Assessment, profile: &Profile) -> Vec<(RuleId, Breach)> {
    let mut broken = broken(plan, assessment, profile);
    broken.retain(|(rule, _)| *rule != RuleId::literal(9));
    broken
}

#[test]
fn every_kind_and_every_way_of_answering_gives_a_sound_plan() {
    for &kind in BusinessKind::ALL {
        for (name, assessment) in assessments() {
            let profile = profile(kind);
            let plan = planned(&assessment, &profile);
            assert_eq!(broken(&plan, &assessment, &profile), [], "{} with {name}", kind.id());
        }
    }
}

#[test]
fn every_law_and_audience_gives_a_sound_plan() {
    let (_, assessment) = &assessments()[3];
    for &kind in BusinessKind::ALL {
        for &country in Country::ALL {
            for &audience in Audience::ALL {
                let mut profile = profile(kind);
                (profile.country, profile.audience, profile.consent) = (country, audience, Some(false));
                let plan = planned(assessment, &profile);
                let place = format!("{} in {} for a {}", kind.id(), country.id(), audience.id());
                assert_eq!(broken(&plan, assessment, &profile), [], "{place}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn with_the_usual_days_no_plan_has_an_error_or_a_warning(assessment in any_assessment(), mut profile in any_profile()) {
        let preset = PLAYBOOK.preset(profile.kind);
        profile.set_days(preset.start, preset.result).expect("a preset's days are in range");
        let plan = planned(&assessment, &profile);
        prop_assert_eq!(avoidable(&plan, &assessment, &profile), []);
    }

    /// Far from the preset, the playbook may have nothing that fits everywhere: a milestone by day 30 when Start is on day 28, say.
    #[test]
    fn with_any_days_no_plan_has_an_error(assessment in any_assessment(), profile in any_profile()) {
        let plan = planned(&assessment, &profile);
        let errors: Vec<_> = avoidable(&plan, &assessment, &profile)
            .into_iter()
            .filter(|(_, breach)| breach.outcome == checks::Outcome::Error)
            .collect();
        prop_assert_eq!(errors, []);
    }

    #[test]
    fn the_same_input_gives_the_same_plan(assessment in any_assessment(), profile in any_profile()) {
        prop_assert_eq!(planned(&assessment, &profile), planned(&assessment, &profile));
    }
}

#[test]
fn a_plan_without_answers_has_a_size_people_can_live_with() {
    for &kind in BusinessKind::ALL {
        let count = planned(&Assessment::default(), &profile(kind)).by_day(&profile(kind)).len();
        assert!((26..=36).contains(&count), "{} has {count} touches", kind.id());
    }
}

/// The starter plan of the field notes.
const STARTER: [(&str, &[i32]); 28] = [
    ("fit-call", &[-14]),
    ("what-i-heard", &[-13]),
    ("walk-the-process", &[-10]),
    ("owner-call", &[0]),
    ("three-dates-email", &[0]),
    ("welcome-card", &[0]),
    ("doubt-call", &[1]),
    ("meet-the-hands", &[2]),
    ("kickoff", &[5]),
    ("kickoff-recap", &[5]),
    ("how-did-it-go", &[6]),
    ("friday-note", &[12, 19, 26, 33, 40]),
    ("confidence-check", &[14]),
    ("how-to-video", &[17]),
    ("three-months-ahead", &[28]),
    ("halfway-treat", &[30]),
    ("then-and-now", &[45]),
    ("result-picture", &[46]),
    ("hoped-call", &[48]),
    ("milestone-print", &[50]),
    ("what-we-will-change", &[54]),
    ("direct-line", &[62]),
    ("table-of-regulars", &[70]),
    ("founder-note", &[74]),
    ("five-facts", &[84]),
    ("one-name-ask", &[90]),
    ("editable-introduction", &[91]),
    ("next-hundred", &[98]),
];

fn starter() -> Plan {
    let days = STARTER.iter().flat_map(|(template, days)| days.iter().map(move |day| (template, *day)));
    let touches: Vec<Arc<Touch>> = (1..)
        .zip(days)
        .map(|(id, (template, day))| {
            let id_of = TemplateId::parse(template).expect("a valid id");
            let template = PLAYBOOK.template(&id_of).unwrap_or_else(|| panic!("the playbook has {template}"));
            let when = When::new(Anchor::Sale, day);
            Arc::new(Touch {
                template: Some(id_of),
                kind: template.kind,
                class: template.class,
                minutes: template.minutes,
                cost: template.cost,
                delivery: template.delivery,
                ..Touch::own(ItemId(id), template.sub_phase, template.channel, when)
            })
        })
        .collect();
    Plan::new(touches, Vec::new(), 0).expect("the ids differ")
}

#[test]
fn the_plan_of_a_service_is_no_worse_than_the_starter_plan() {
    let profile = profile(BusinessKind::Other);
    for (name, assessment) in assessments() {
        let plan = planned(&assessment, &profile);
        let ours = account(&plan, Some(&assessment), &profile, &PLAYBOOK);
        let theirs = account(&starter(), Some(&assessment), &profile, &PLAYBOOK);
        assert!(ours.value() >= theirs.value(), "{name}: {} against {}", ours.value(), theirs.value());
        // Where nothing needs closing, covering more is no gain but a burden.
        if !["all 4", "none applies"].contains(&name) {
            assert!(ours.coverage >= theirs.coverage, "{name}: {} against {}", ours.coverage, theirs.coverage);
        }
        let mediums: Mediums = plan.by_day(&profile).iter().map(|(_, touch)| touch.medium()).collect();
        assert!(mediums.count() >= 4, "{name}");
    }
}

#[test]
fn any_two_kinds_of_business_differ_in_three_touches_of_ten() {
    for (name, assessment) in &assessments()[..4] {
        let templates = |kind: BusinessKind| -> Vec<TemplateId> {
            let plan = planned(assessment, &profile(kind));
            plan.by_day(&profile(kind)).iter().filter_map(|(_, touch)| touch.template.clone()).collect()
        };
        let plans: Vec<(BusinessKind, Vec<TemplateId>)> = BusinessKind::ALL.iter().map(|&kind| (kind, templates(kind))).collect();
        for (at, (one, first)) in plans.iter().enumerate() {
            for (other, second) in &plans[at + 1..] {
                let (small, large) = if first.len() <= second.len() { (first, second) } else { (second, first) };
                let known: BTreeSet<&TemplateId> = large.iter().collect();
                let own = small.iter().filter(|template| !known.contains(template)).count();
                assert!(own * 10 >= small.len() * 3, "{name}, {} and {}: {own} of {}", one.id(), other.id(), small.len());
            }
        }
    }
}

#[test]
fn a_weak_phase_gets_more_touches_than_a_strong_one() {
    for &phase in Phase::ALL {
        for &kind in &[BusinessKind::Other, BusinessKind::Saas, BusinessKind::Gym] {
            let profile = profile(kind);
            let touches = |own: u8, rest: u8| {
                let assessment = answered(|question| Level::anchor(if question.phase() == phase { own } else { rest }));
                planned(&assessment, &profile).by_day(&profile).iter().filter(|(_, touch)| touch.phase() == phase).count()
            };
            let (weak, strong) = (touches(0, 4), touches(4, 0));
            assert!(weak > strong, "{} of {}: {weak} when weak, {strong} when strong", phase.id(), kind.id());
        }
    }
}

#[test]
fn a_phase_that_does_not_apply_is_touched_all_the_same() {
    for &phase in Phase::ALL {
        let assessment =
            answered(|question| if question.phase() == phase { Some(Level::DoesNotApply) } else { Level::anchor(0) });
        let profile = profile(BusinessKind::Other);
        assert!(planned(&assessment, &profile).by_day(&profile).iter().any(|(_, touch)| touch.phase() == phase));
    }
}

#[test]
fn what_every_plan_has() {
    for &kind in BusinessKind::ALL {
        let profile = profile(kind);
        let plan = planned(&Assessment::default(), &profile);
        let (start, result) = (profile.start(), profile.result());
        let avoid = &PLAYBOOK.preset(kind).avoid;
        let has = |wanted: Kind, days: std::ops::RangeInclusive<i32>| {
            plan.by_day(&profile).iter().any(|(day, touch)| touch.kind == wanted && days.contains(day))
        };
        let first = |phase: Phase| plan.by_day(&profile).iter().find(|(_, touch)| touch.phase() == phase).map(|(day, _)| *day);
        assert!(has(Kind::Acknowledge, 0..=0), "{}", kind.id());
        assert_eq!(first(Phase::Affirm), Some(1), "{}", kind.id());
        assert!(has(Kind::CheckIn, start..=start + 1), "{}", kind.id());
        assert!(has(Kind::Celebrate, result..=result + 3), "{}", kind.id());
        assert!(has(Kind::Feedback, result..=result + 7), "{}", kind.id());
        assert!(has(Kind::Reply, result + 1..=result + 14), "{}", kind.id());
        assert!(has(Kind::Survey, result..=100), "{}", kind.id());
        assert!(has(Kind::Review, 90..=100), "{}", kind.id());
        assert!(has(Kind::Ask, result + 1..=100), "{}", kind.id());
        assert!(first(Phase::Adopt) > Some(result), "{}", kind.id());
        let mut kickoffs = PLAYBOOK.templates.values().filter(|template| template.kind == Kind::Kickoff);
        if kickoffs.any(|template| template.suits(kind) && !avoid.contains(&template.id)) {
            assert!(has(Kind::Kickoff, start..=start), "{}", kind.id());
        }
        assert!(!has(Kind::Present, -100..=100), "a present without a personal reason, {}", kind.id());
    }
}

#[test]
fn triggered_templates_are_listed_and_never_scheduled() {
    for &kind in BusinessKind::ALL {
        let plan = planned(&Assessment::default(), &profile(kind));
        for template in PLAYBOOK.templates.values() {
            let listed = plan.touches().iter().filter(|touch| touch.template.as_ref() == Some(&template.id));
            let triggered = matches!(template.schedule, Schedule::Trigger(..));
            if triggered && template.suits(kind) && !PLAYBOOK.preset(kind).avoid.contains(&template.id) {
                assert_eq!(listed.clone().count(), 1, "{} for {}", template.id, kind.id());
            }
            for touch in listed {
                assert_eq!(matches!(touch.timing, Timing::Triggered(..)), triggered, "{}", template.id);
                assert_eq!(touch.status, Status::Planned);
            }
        }
    }
}

/// One plan of each kind of business, in words, for a customer who buys on Monday 1 June 2026 and answers that differ.
///
/// After a change of the planner or of the playbook: read what `INSTA_UPDATE=always cargo test --test it as_they_are` changes in
/// `snapshots/`, and keep it if it is better.
#[test]
fn plans_as_they_are() {
    for &kind in BusinessKind::ALL {
        let mut profile = profile(kind);
        profile.date = Some((Anchor::Sale, NaiveDate::from_ymd_opt(2026, 6, 1).expect("a date")));
        let (_, assessment) = &assessments()[3];
        insta::assert_snapshot!(kind.id(), readable(&best(assessment, &profile), &profile));
    }
}
