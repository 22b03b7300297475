//! Ways out: paper, calendar, file.

mod calendar;

use leptos::prelude::*;

use crate::browser::files::{self, FileError};
use crate::browser::page;
use crate::exchange::file;
use crate::i18n::TakeTexts;
use crate::route::{Extent, Paper, Step};
use crate::state::{Notices, journey_state, notices, place, world};
use crate::ui::Segments;
use calendar::CalendarWay;
pub use calendar::anchor_name;

/// The page.
#[component]
pub fn TakeAlongPage() -> impl IntoView {
    let texts = &world().texts.take;
    let has_plan = journey_state().select(|journey| journey.plan().is_some());
    let plan_link = place().beside(Step::PLAN).href();
    let empty = move || {
        let link = plan_link.clone();
        (!has_plan.get()).then(|| {
            view! {
                <div class="card row between take-empty">
                    <p>{texts.no_plan}</p>
                    <a class="btn main" href=link>{texts.to_plan}</a>
                </div>
            }
        })
    };
    view! {
        <main class="wrap stack take" id="content">
            <header class="stack take-head">
                <h1 tabindex="-1" id="title">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
            </header>
            {empty}
            <div class="take-ways">
                {move || has_plan.get().then(|| view! { <PaperWay /> <CalendarWay /> })}
                <FileWay />
            </div>
        </main>
    }
}

#[component]
fn PaperWay() -> impl IntoView {
    let texts = &world().texts.take;
    let (state, place) = (journey_state(), place());
    let paper = RwSignal::new(state.peek(|journey| usual_paper(journey.profile().country)));
    let extent = RwSignal::new(Extent::Texts);
    let step = move || Step::Print { paper: Some(paper.get()), extent: extent.get() };
    let print = move |_| {
        place.go(&place.beside(step()));
        // The address changes at once and the page with it in a task of its own, which is over when the frame after next is drawn.
        page::after_paint(|| page::after_paint(page::print));
    };
    view! {
        <section class="card stack" aria-labelledby="way-paper">
            <h2 id="way-paper">{texts.print_title}</h2>
            <p>{texts.print_about}</p>
            <PaperChoice
                paper
                extent
                on_paper=Callback::new(move |next| paper.set(next))
                on_extent=Callback::new(move |next| extent.set(next))
            />
            <div class="row take-acts">
                <button type="button" class="btn main" on:click=print>{texts.print}</button>
                <a class="small" href=move || place.beside(step()).href()>{texts.look}</a>
            </div>
        </section>
    }
}

/// The size of paper that a country uses.
pub fn usual_paper(country: crate::domain::profile::Country) -> Paper {
    match country {
        crate::domain::profile::Country::UnitedStates => Paper::Letter,
        _ => Paper::A4,
    }
}

/// The size of the paper, and how much is printed.
#[component]
pub fn PaperChoice(
    /// The size chosen.
    #[prop(into)]
    paper: Signal<Paper>,
    /// How much is chosen.
    #[prop(into)]
    extent: Signal<Extent>,
    /// Called with another size.
    on_paper: Callback<Paper>,
    /// Called with another extent.
    on_extent: Callback<Extent>,
) -> impl IntoView {
    let texts = &world().texts.take;
    let papers =
        Paper::ALL.iter().zip(texts.papers).map(|(paper, name)| (paper.id().to_owned(), name.to_owned())).collect::<Vec<_>>();
    let extents =
        Extent::ALL.iter().zip(texts.extents).map(|(extent, name)| (extent.id().to_owned(), name.to_owned())).collect::<Vec<_>>();
    let pick_paper = move |id: String| Paper::parse(&id).into_iter().for_each(|paper| on_paper.run(paper));
    let pick_extent = move |id: String| Extent::parse(&id).into_iter().for_each(|extent| on_extent.run(extent));
    view! {
        <div class="paper-choice">
            <Segments
                name="paper"
                legend=texts.paper
                options=papers
                value=Signal::derive(move || paper.get().id().to_owned())
                on_pick=Callback::new(pick_paper)
            />
            <Segments
                name="extent"
                legend=texts.extent
                options=extents
                value=Signal::derive(move || extent.get().id().to_owned())
                on_pick=Callback::new(pick_extent)
            />
            <p class="hint">{move || texts.extent_hints[extent.get().index()]}</p>
        </div>
    }
}

#[component]
fn FileWay() -> impl IntoView {
    let texts = &world().texts.take;
    let (state, notices) = (journey_state(), notices());
    let save = move |_| {
        let (name, text) = state.peek(file::to_file);
        tell(notices, texts, &name, files::download(&name, "application/json", &text));
    };
    view! {
        <section class="card stack" aria-labelledby="way-file">
            <h2 id="way-file">{texts.file_title}</h2>
            <p>{texts.file_about}</p>
            <div class="row take-acts">
                <button type="button" class="btn" on:click=save>{texts.save_file}</button>
            </div>
        </section>
    }
}

/// Says how a download went.
fn tell(notices: Notices, texts: &TakeTexts, name: &str, outcome: Result<(), FileError>) {
    match outcome {
        Ok(()) => notices.say((texts.saved)(name)),
        Err(_) => notices.warn(texts.refused),
    }
}
