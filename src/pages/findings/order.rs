//! What to mend first, what trust is made of, and what nobody knows.

use leptos::prelude::*;

use super::{Picture, question_href, rounded, weakness};
use crate::domain::findings::Score;
use crate::domain::ids::QuestionId;
use crate::domain::phase::Phase;
use crate::domain::playbook::Trust;
use crate::pages::assess::walk;
use crate::route::Step;
use crate::state::{place, world};
use crate::ui::{Badge, Track, phase_class};

/// The phases by priority.
#[component]
pub fn Priorities(
    /// What the answers say.
    picture: Picture,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let place = place();
    let findings = picture.findings.clone();
    let line = |&phase: &Phase| {
        let finding = findings.phase(phase);
        let name = world.playbook.phase(phase).name.clone();
        let priority = rounded(&world, finding.priority.unwrap_or(0.0));
        // Where nothing is missing, nothing weighs more.
        let heavy = phase.weight() > 1.0 && finding.priority.is_some_and(|priority| priority > 0.0);
        let why = match finding.score {
            Score::Of(score) => (texts.why)(&rounded(&world, score), &priority, heavy),
            Score::Unassessed | Score::NotApplicable => (texts.why_unassessed)(&priority, heavy),
        };
        let weakest = finding.weakest.first().map(|&id| {
            view! { <p>{weakness(&world, picture.assessment.level(id), id)}</p> }
        });
        let unassessed = (finding.score == Score::Unassessed).then(|| {
            let href = place.beside(Step::Assess(Some(walk::way_into(&picture.assessment, phase)))).href();
            view! { <p><a href=href>{(texts.assess_phase)(&name)}</a></p> }
        });
        view! {
            <li class=phase_class(phase)>
                <Badge phase />
                <div>
                    <h3>{name.clone()}</h3>
                    {weakest}
                    {unassessed}
                    <p class="small quiet">{why}</p>
                </div>
            </li>
        }
    };
    view! {
        <section class="card">
            <h2>{texts.priorities}</h2>
            <p class="small quiet">{texts.priorities_hint}</p>
            <ol class="priorities">{findings.priorities.iter().map(line).collect_view()}</ol>
        </section>
    }
}

/// The seven ingredients of trust.
#[component]
pub fn TrustIngredients(
    /// What the answers say.
    picture: Picture,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let line = |&(trust, score): &(Trust, Option<f64>)| {
        let named = world.playbook.trust(trust).clone();
        let number = score.map_or_else(|| texts.unassessed.to_owned(), |score| rounded(&world, score).text);
        view! {
            <li>
                <b>{named.name}</b>
                <Track value=score />
                <span class="num">{number}</span>
                <span class="small quiet">{named.about}</span>
            </li>
        }
    };
    view! {
        <section class="card">
            <h2>{texts.trust}</h2>
            <p class="small quiet">{texts.trust_hint}</p>
            <ul class="halves">{picture.findings.trust.iter().map(line).collect_view()}</ul>
        </section>
    }
}

/// What nobody knows; nothing when everything is known.
#[component]
pub fn NotSure(
    /// What the answers say.
    picture: Picture,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let place = place();
    let line = |&id: &QuestionId| {
        let question = world.playbook.question(id);
        let spoken = (texts.change_spoken)(&question.ask);
        view! {
            <li class=phase_class(id.phase())>
                <Badge phase=id.phase() />
                <span>{question.find_out.clone()}</span>
                <a class="small" href=question_href(place, id) aria-label=spoken>{texts.change}</a>
            </li>
        }
    };
    let not_sure = &picture.findings.not_sure;
    (!not_sure.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{texts.not_sure}</h2>
                <p class="small quiet">{texts.not_sure_hint}</p>
                <ul class="find-out">{not_sure.iter().map(line).collect_view()}</ul>
            </section>
        }
    })
}
