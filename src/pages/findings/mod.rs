//! What the answers say: three sentences first, then the scores with everything behind them.

mod behind;
mod feelings;
mod map;
mod order;
mod progress;
mod scores;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::assessment::{Assessment, Level};
use crate::domain::findings::{Findings, Headline};
use crate::domain::ids::QuestionId;
use crate::domain::phase::Phase;
use crate::i18n::{Marked, Number};
use crate::pages::assess::walk;
use crate::route::Step;
use crate::state::{Place, World, journey_state, place, world};
use crate::ui::phase_class;

use feelings::{Feelings, Stall};
use map::MediumsToday;
use order::{NotSure, Priorities, TrustIngredients};
use progress::Progress;
use scores::Scores;

/// An assessment and what it says.
#[derive(Clone)]
struct Picture {
    assessment: Arc<Assessment>,
    findings: Arc<Findings>,
}

impl Picture {
    fn of(assessment: &Arc<Assessment>, world: &World) -> Picture {
        let findings = Arc::new(Findings::of(assessment, &world.playbook));
        Picture { assessment: Arc::clone(assessment), findings }
    }
}

/// The page.
#[component]
pub fn FindingsPage() -> impl IntoView {
    let world = world();
    // The newest assessment counts; the last one before it that has answers is compared with it.
    let assessments = journey_state().select(|journey| {
        let (newest, earlier) = journey.assessments().split_last()?;
        let former = earlier.iter().rev().find(|assessment| assessment.answered_in_all() > 0);
        Some((Arc::clone(newest), former.cloned()))
    });
    // The links on the page lead to other steps of the same journey, which an example ceases to be once it is made one's own.
    let source = place().source();
    let body = move || {
        source.get();
        match assessments.get() {
            Some((newest, former)) if newest.answered_in_all() > 0 => {
                let picture = Picture::of(&newest, &world);
                let former = former.map(|former| Picture::of(&former, &world));
                view! { <Told picture former /> }.into_any()
            }
            other => view! { <Empty again=other.is_some_and(|(_, former)| former.is_some()) /> }.into_any(),
        }
    };
    view! { <main class="wrap findings" id="content">{body}</main> }
}

#[component]
fn Told(picture: Picture, former: Option<Picture>) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let date = picture.assessment.begun.map(|begun| world.formats.date(begun));
    let basis = (texts.basis)(&count(&world, picture.findings.answered), date.as_deref());
    let limits = place().beside(Step::Limits).href();
    view! {
        <header class="row between">
            <h1 tabindex="-1" id="title">{texts.title}</h1>
            <p class="quiet small">{basis}</p>
        </header>
        <Headlines picture=picture.clone() />
        <div class="two">
            <Scores picture=picture.clone() />
            <MediumsToday picture=picture.clone() />
        </div>
        <Feelings picture=picture.clone() />
        <div class="two">
            <Priorities picture=picture.clone() />
            <div class="stack">
                <Stall picture=picture.clone() />
                <TrustIngredients picture=picture.clone() />
            </div>
        </div>
        {former.map(|former| view! { <Progress now=picture.clone() former /> })}
        <NotSure picture=picture.clone() />
        <p class="row between findings-next">
            <span>{texts.next}</span>
            <a class="btn main" href=limits>{texts.to_limits}</a>
        </p>
    }
}

/// What a low answer to a question means, or that nobody was sure.
pub fn weakness(world: &World, level: Option<Level>, question: QuestionId) -> String {
    let question = world.playbook.question(question);
    match level {
        Some(Level::NotSure) => (world.texts.findings.unsure)(&question.ask),
        _ => question.low.clone(),
    }
}

/// Three sentences a manager can read aloud.
#[component]
fn Headlines(picture: Picture) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let findings = &picture.findings;
    let sentence = |headline: &Headline| -> (&'static str, Marked) {
        match *headline {
            Headline::Weak(phase, score, question) => {
                let low = weakness(&world, picture.assessment.level(question), question);
                (phase_class(phase), (texts.weak)(&world.playbook.phase(phase).name, &rounded(&world, score), &low))
            }
            Headline::UnusedMediums(number) => ("", (texts.unused_mediums)(&world.number(number))),
            Headline::AllMediums => ("", (texts.all_mediums)()),
            Headline::Stalls(stall) => {
                (phase_class(Phase::Acclimate), (texts.stalls)(&rounded(&world, stall.before), &rounded(&world, stall.within)))
            }
            Headline::Strong(phase, score) => {
                (phase_class(phase), (texts.strong)(&world.playbook.phase(phase).name, &rounded(&world, score)))
            }
            Headline::Partial(answered) => ("", (texts.partial)(&count(&world, answered))),
        }
    };
    let line = |headline: &Headline| {
        let (class, [before, strong, after]) = sentence(headline);
        view! { <p class=class>{before}<b>{strong}</b>{after}</p> }
    };
    view! { <section class="heads" aria-label=texts.headlines>{findings.headlines.iter().map(line).collect_view()}</section> }
}

/// Before the first answer: what will stand here, and the way to it.
#[component]
fn Empty(again: bool) -> impl IntoView {
    let texts = &world().texts.findings;
    let assess = place().beside(Step::Assess(None)).href();
    let text = if again { texts.empty_again } else { texts.empty_text };
    view! {
        <div class="stack narrow">
            <h1 tabindex="-1" id="title">{texts.empty_title}</h1>
            <p class="lead">{text}</p>
            <p>{texts.empty_list}</p>
            <ul>{texts.empty_points.map(|point| view! { <li>{point}</li> }).collect_view()}</ul>
            <p><a class="btn main" href=assess>{texts.to_assess}</a></p>
        </div>
    }
}

/// A score or another number as it is shown: whole.
fn rounded(world: &World, value: f64) -> Number {
    // Scores and priorities lie between −100 and 130, so the cast is exact.
    world.number(value.round() as i64)
}

/// A count of answers.
fn count(world: &World, value: usize) -> Number {
    world.number(value)
}

/// The address of a question.
fn question_href(place: Place, question: QuestionId) -> String {
    place.beside(Step::Assess(Some(walk::stop_of(question)))).href()
}

/// How far a confidence from 0 to 1 reaches: 0 low, 1 middling, 2 high. All guessed is 0.4, all heard 0.7, all measured 1.
fn confidence_level(confidence: f64) -> usize {
    match confidence {
        low if low < 0.5 => 0,
        middling if middling < 0.8 => 1,
        _ => 2,
    }
}
