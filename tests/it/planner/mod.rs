//! Plans hold what the planner promises: for every kind of business, every way of answering, and under limits.

mod explain;
mod ground;
mod limits;
mod outlook;
mod plans;
mod reasons;
mod replan;

use ground::{PLAYBOOK, answered, any_assessment, any_profile};
use proptest::prelude::*;

use hundredfold::checks::{self, Breach, Case};
use hundredfold::domain::assessment::{Answer, Assessment, Level, PhaseNotes};
use hundredfold::domain::ids::{QuestionId, RuleId};
use hundredfold::domain::medium::{Medium, Mediums};
use hundredfold::domain::persona::Persona;
use hundredfold::domain::phase::Phase;
use hundredfold::domain::plan::Plan;
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Profile};
use hundredfold::planner::build_plan;

/// The profile a preset gives.
fn profile(kind: BusinessKind) -> Profile {
    let preset = PLAYBOOK.preset(kind);
    Profile::new(kind, preset.audience, preset.start, preset.result)
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
