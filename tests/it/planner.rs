//! Plans hold what the planner promises: for every kind of business, every way of answering, and under limits.

use std::sync::LazyLock;

use hundredfold::checks::{self, Case, Outcome};
use hundredfold::domain::assessment::{Answer, Assessment, Level};
use hundredfold::domain::ids::QuestionId;
use hundredfold::domain::persona::Persona;
use hundredfold::domain::plan::Plan;
use hundredfold::domain::playbook::Playbook;
use hundredfold::domain::profile::{Audience, BusinessKind, Country, Profile};
use hundredfold::planner::{account, build_plan};
use hundredfold::playbook;

static PLAYBOOK: LazyLock<Playbook> =
    LazyLock::new(|| playbook::read(include_str!("../../public/playbook/en.json")).expect("the built-in playbook is valid"));

fn profile(kind: BusinessKind) -> Profile {
    let preset = PLAYBOOK.preset(kind);
    Profile::new(kind, preset.audience, preset.start, preset.result)
}

fn answered(level: impl Fn(QuestionId) -> Option<Level>) -> Assessment {
    let answers = QuestionId::all()
        .filter_map(|question| Some((question, Answer { level: Some(level(question)?), ..Answer::default() })))
        .collect();
    Assessment { answers, ..Assessment::default() }
}

fn planned(assessment: &Assessment, profile: &Profile) -> Plan {
    build_plan(Some(assessment), &Persona::default(), profile, &PLAYBOOK, None)
}

fn readable(plan: &Plan, profile: &Profile) -> String {
    plan.by_day(profile)
        .iter()
        .map(|(day, touch)| {
            let template = touch.template.as_ref().map_or("", |id| id.as_str());
            format!("{day:>4} · {} · {} · {template}\n", touch.phase().id(), touch.medium().id())
        })
        .collect()
}

fn broken(plan: &Plan, assessment: &Assessment, profile: &Profile) -> Vec<String> {
    let persona = Persona::default();
    let case = Case { profile, persona: &persona, assessment: Some(assessment), plan, playbook: &PLAYBOOK };
    checks::evaluate(&case)
        .iter()
        .flat_map(|check| check.breaches.iter().map(move |breach| (check.rule, breach)))
        .filter(|(_, breach)| breach.outcome >= Outcome::Information)
        .map(|(rule, breach)| format!("{rule} {breach:?}"))
        .collect()
}

#[test]
fn look() {
    for &kind in BusinessKind::ALL {
        for (name, assessment) in [
            ("none", Assessment::default()),
            ("unsure", answered(|_| Some(Level::NotSure))),
            ("zero", answered(|_| Level::anchor(0))),
            ("four", answered(|_| Level::anchor(4))),
            ("n/a", answered(|_| Some(Level::DoesNotApply))),
            ("mixed", answered(|q| Level::anchor((q.index() * 7 % 5) as u8))),
        ] {
            let profile = profile(kind);
            let begun = std::time::Instant::now();
            let plan = planned(&assessment, &profile);
            let took = begun.elapsed();
            let account = account(&plan, Some(&assessment), &profile, &PLAYBOOK);
            println!("{} {name} {} touches {took:?} {account:?} {}", kind.id(), plan.by_day(&profile).len(), account.value());
            for line in broken(&plan, &assessment, &profile) {
                println!("   {line}");
            }
            if name == "none" {
                println!("{}", readable(&plan, &profile));
            }
        }
    }
    let _ = (Audience::Business, Country::Turkey);
}
