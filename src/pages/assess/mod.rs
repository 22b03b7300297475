//! The assessment: eight phases of six stops, one idea a stop. The address holds the stop, so it can be left and come back to.

mod left;
mod opening;
mod question;
mod rail;
pub mod walk;

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::domain::assessment::Assessment;
use crate::domain::command::Command;
use crate::domain::ids::QuestionId;
use crate::domain::phase::Phase;
use crate::route::{Route, Source, Step, Stop};
use crate::state::{JourneyState, Origin, Place, journey_state, notices, place, world};
use crate::ui::phase_class;

use super::built::Built;
use left::WhatIsLeft;
use opening::Opening;
use question::Asking;
use rail::{Rail, Stops};

/// The assessment that counts, empty before the first answer.
type Current = Memo<Arc<Assessment>>;

/// Where the heading of a stop is, which takes the focus on arrival.
const OPENING_HEADING: &str = "title";
const QUESTION_HEADING: &str = "ask";

/// The page.
#[component]
pub fn AssessPage() -> impl IntoView {
    let world = world();
    let (texts, playbook) = (&world.texts.assess, world.playbook.clone());
    let state = journey_state();
    let place = place();
    let current: Current = state.select(|journey| journey.assessment().cloned().unwrap_or_default());

    // The address names a stop, or nothing: then the first thing missing is shown, or that nothing is missing.
    let shown = Memo::new(move |former: Option<&Option<Stop>>| match place.route().get() {
        Route::Journey(source, Step::Assess(stop)) if is_open(&source, state) => {
            stop.or_else(|| current.with_untracked(|current| walk::first_missing(current)))
        }
        // The page is being left.
        _ => former.copied().flatten(),
    });
    Effect::new(move |_| {
        if let Route::Journey(source, Step::Assess(None)) = place.route().get()
            && is_open(&source, state)
            && let Some(stop) = current.with_untracked(|current| walk::first_missing(current))
        {
            place.swap(&place.beside(Step::Assess(Some(stop))));
        }
    });

    let left_open = RwSignal::new(false);
    // Whoever goes on by key or by screen reader arrives at the heading; whoever opens the page is not moved.
    let arrived = RwSignal::new(String::new());
    let names = world.clone();
    Effect::new(move |former: Option<Option<Stop>>| {
        let now = shown.get();
        left_open.set(now.is_none());
        let Some(stop) = now else { return now };
        if former.is_some_and(|former| former != now) {
            let phase = &playbook.phase(stop.phase).name;
            arrived.set(match stop.place {
                0 => (texts.arrived_opening)(phase),
                number => (texts.arrived_question)(phase, &names.number(number)),
            });
            page::focus(if stop.place == 0 { OPENING_HEADING } else { QUESTION_HEADING });
        }
        now
    });

    // Each stop is built anew: radio buttons that were patched into another question's would uncheck each other.
    let stage = move |shown: Option<Stop>| match shown {
        Some(stop) => view! { <Stage stop current left_open /> }.into_any(),
        None => view! { <Complete current left_open /> }.into_any(),
    };
    let key = |shown: &Option<Stop>| shown.map(|stop| (stop.phase, stop.place));
    let phase = Memo::new(move |_| shown.get().map(|stop| stop.phase));
    let built = expect_context::<Built>();
    let stages = move || built.reached(2).then(|| shown.get());
    view! {
        <main class="wrap assess" id="content">
            <Rail phase current left_open />
            <For each=stages key=key children=stage />
            <p class="sr-only" role="status">{arrived}</p>
        </main>
    }
}

/// One stop: what is asked, and the ways on and back.
#[component]
fn Stage(stop: Stop, current: Current, left_open: RwSignal<bool>) -> impl IntoView {
    let world = world();
    let (texts, common) = (&world.texts.assess, &world.texts.common);
    let (place, built) = (place(), expect_context::<Built>());
    let sheet = world.playbook.phase(stop.phase);
    let over = (common.phase_of)(&world.number(stop.phase.number()), &sheet.name);
    let title = (texts.quoted)(&sheet.question);
    let next = walk::after(stop).map_or(Step::Findings, |stop| Step::Assess(Some(stop)));
    let next_name = if walk::after(stop).is_some() { common.next } else { texts.to_findings };
    let back = walk::before(stop).map(|stop| view! { <a class="btn" href=address(place, stop)>{common.back}</a> });
    let names = world.clone();
    let progress = move || {
        let left = (texts.time_left)(&names.number(current.with(|current| walk::minutes_left(current))));
        match stop.place {
            0 => (texts.progress_opening)(&left),
            number => (texts.progress_question)(&names.number(number), &left),
        }
    };
    let href = move || {
        place.route().track();
        place.beside(next).href()
    };
    let on_next = move || place.go(&place.beside(next));
    let body = match walk::question(stop) {
        None => view! { <Opening phase=stop.phase /> }.into_any(),
        Some(id) => view! { <Asking id on_next=on_next /> }.into_any(),
    };
    view! {
        <div class=format!("stage {}", phase_class(stop.phase))>
            <header class="stage-head">
                <p class="quiet">{over}</p>
                <Stops stop current />
                <h1 class="say" id=OPENING_HEADING tabindex="-1">{title}</h1>
            </header>
            {body}
            <div class="stage-foot">
                {back}
                <p class="quiet small num">{progress}</p>
                <a class="btn main" href=href>{next_name}</a>
            </div>
            <Show when=move || built.reached(3)><WhatIsLeft current open=left_open /></Show>
        </div>
    }
}

/// When nothing is missing.
#[component]
fn Complete(current: Current, left_open: RwSignal<bool>) -> impl IntoView {
    let texts = &world().texts.assess;
    let place = place();
    let findings = move || {
        place.route().track();
        place.beside(Step::Findings).href()
    };
    view! {
        <div class="stage">
            <h1 id=OPENING_HEADING tabindex="-1">{texts.done_title}</h1>
            <p class="lead">{texts.done_text}</p>
            <p><a class="btn main" href=findings>{texts.to_findings}</a></p>
            <WhatIsLeft current open=left_open />
        </div>
    }
}

/// Begins another assessment and goes to its first stop.
#[component]
fn BeginAgain() -> impl IntoView {
    let texts = &world().texts.assess;
    let (state, place, notices) = (journey_state(), place(), notices());
    let begin = move |_| {
        if state.dispatch(Command::BeginAssessment(Some(clock::today()))) {
            notices.say(texts.begun);
            place.go(&place.beside(Step::Assess(Some(Stop { phase: Phase::Assess, place: 0 }))));
        }
    };
    view! {
        <div class="begin">
            <button type="button" class="btn" on:click=begin>{texts.begin}</button>
            <p class="small quiet">{texts.begin_text}</p>
        </div>
    }
}

/// Whether an address names the journey that is open. Another one may be on its way while this page still stands.
fn is_open(source: &Source, state: JourneyState) -> bool {
    match source {
        Source::Stored(id) => state.peek(|journey| journey.id() == id),
        Source::Example(slug) => state.origin().get_untracked() == Origin::Example(slug.clone()),
    }
}

/// The address of a stop. It follows the route: with the first answer an example becomes a journey of the user's own.
fn address(place: Place, stop: Stop) -> impl Fn() -> String + Copy {
    move || {
        place.route().track();
        place.beside(Step::Assess(Some(stop))).href()
    }
}

/// Carries out a command of the assessment. The first one begins the first assessment, so that it bears a date.
fn record(state: JourneyState, command: Command) {
    let first = state.peek(|journey| journey.assessment().is_none());
    state.dispatch(if first { Command::Many(vec![Command::BeginAssessment(Some(clock::today())), command]) } else { command });
}

/// Whether each of the forty questions has an answer.
fn all_answered(assessment: &Assessment) -> bool {
    QuestionId::all().all(|question| assessment.level(question).is_some())
}
