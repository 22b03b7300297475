//! Plans hold what the planner promises: for every kind of business, every way of answering, and under limits.

mod construction;
mod dates;
mod explain;
mod ground;
mod inputs;
mod limits;
mod outlook;
mod plans;
mod reasons;
mod replan;
mod same;
mod thorough;

use chrono::{Datelike, NaiveDate};
use ground::{PLAYBOOK, answered, any_assessment, any_profile};
use proptest::prelude::*;

use hundredfold::checks::{self, Breach, Case};
use hundredfold::domain::assessment::{Answer, Assessment, Level, PhaseNotes};
use hundredfold::domain::calendar::Calendar;
use hundredfold::domain::ids::{QuestionId, RuleId};
use hundredfold::domain::medium::{Medium, Mediums};
use hundredfold::domain::persona::Persona;
use hundredfold::domain::phase::Phase;
use hundredfold::domain::plan::Plan;
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Profile};
use hundredfold::domain::touch::Touch;
use hundredfold::domain::wording as words;
use hundredfold::i18n::Locale;
use hundredfold::i18n::reasons as words_for;
use hundredfold::planner::{Ground, best_plan, build_plan};

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

/// The plan that is made at once.
fn planned(assessment: &Assessment, profile: &Profile) -> Plan {
    build_plan(Some(assessment), &Persona::default(), profile, &PLAYBOOK, None)
}

/// The plan a journey gets.
fn best(assessment: &Assessment, profile: &Profile) -> Plan {
    let persona = Persona::default();
    best_plan(&Ground { assessment: Some(assessment), persona: &persona, profile, playbook: &PLAYBOOK, former: None })
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

/// A plan as lines of day, date, phase, medium and template, each with its reasons below; then what waits for an event, and the actions.
fn readable(plan: &Plan, profile: &Profile) -> String {
    let calendar = Calendar::of(profile);
    let dated = |date: Option<NaiveDate>| date.map_or_else(String::new, |date| format!("{} {date} · ", date.weekday()));
    let name = |touch: &Touch| touch.template.as_ref().map_or("own", |id| id.as_str()).to_owned();
    let why = |touch: &Touch| {
        let sentences = words_for::sentences(&touch.because, &Locale::English.catalog().plan.reasons, &PLAYBOOK);
        sentences.into_iter().map(|sentence| format!("       {sentence}\n")).collect::<String>()
    };
    let mut lines: Vec<String> = plan
        .by_day(profile)
        .iter()
        .map(|(day, touch)| {
            let date = dated(calendar.and_then(|calendar| calendar.place(touch)).map(|placed| placed.date));
            format!("{day:>4} · {date}{} · {} · {}\n{}", touch.phase().id(), touch.medium().id(), name(touch), why(touch))
        })
        .collect();
    let waiting = plan.touches().iter().filter(|touch| touch.when().is_none());
    lines.extend(waiting.map(|touch| format!("when · {} · {} · {}\n", touch.phase().id(), touch.medium().id(), name(touch))));
    lines.extend(plan.actions().iter().map(|action| {
        let day = action.when.day(profile);
        let date = dated(calendar.and_then(|calendar| calendar.date(day)));
        let title = words::action_title(action, &PLAYBOOK).unwrap_or(action.kind.id());
        format!("{day:>4} · {date}{} · {title}\n", action.side.id())
    }));
    lines.concat()
}
