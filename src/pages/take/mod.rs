//! Ways out: paper for the team, for the customer and for a workshop, calendar, tables, document, file.

mod calendar;
mod comeback;
pub mod disk;
mod link;
mod ways;

use leptos::prelude::*;

use crate::browser::files::{self, FileError, JSON};
use crate::browser::page;
use crate::exchange::file;
use crate::exchange::language::Language;
use crate::i18n::TakeTexts;
use crate::route::{Extent, Paper, Step};
use crate::state::{Notices, Place, World, journey_state, library_state, notices, place, world};
use crate::ui::Segments;
use calendar::CalendarWay;
pub use calendar::anchor_name;
use link::LinkWay;
use ways::{CustomerWay, DocumentWay, TablesWay, WorkshopWay};

/// The language of what is carried away.
pub fn language(world: &World) -> Language<'_> {
    Language { playbook: &world.playbook, texts: world.texts, formats: world.formats.as_ref() }
}

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
                {move || has_plan.get().then(|| view! { <PaperWay /> <CalendarWay /> <CustomerWay /> <DocumentWay /> })}
                <TablesWay has_plan />
                <WorkshopWay />
                <FileWay />
                <disk::DiskWay />
                <LinkWay />
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
    view! {
        <section class="card stack" aria-labelledby="way-paper">
            <h2 id="way-paper">{texts.print_title}</h2>
            <p>{texts.print_about}</p>
            <PaperChoice
                paper
                extent
                extents=&Extent::PLAN
                on_paper=Callback::new(move |next| paper.set(next))
                on_extent=Callback::new(move |next| extent.set(next))
            />
            <div class="row take-acts">
                <button type="button" class="btn main" on:click=move |_| print(place, step())>{texts.print}</button>
                <a class="small" id="look" aria-labelledby="look way-paper" href=move || place.beside(step()).href()>{texts.look}</a>
            </div>
        </section>
    }
}

/// Opens pages for paper and the browser's dialog.
fn print(place: Place, step: Step) {
    place.go(&place.beside(step));
    // The address changes at once and the page with it in a task of its own, which is over when the frame after next is drawn.
    page::after_paint(|| page::after_paint(page::print));
}

/// The size of paper that a country uses.
pub fn usual_paper(country: crate::domain::profile::Country) -> Paper {
    match country {
        crate::domain::profile::Country::UnitedStates => Paper::Letter,
        _ => Paper::A4,
    }
}

/// The name of what is printed, and what it holds.
fn extent_words(extent: Extent) -> (&'static str, &'static str) {
    let (take, ways) = (&world().texts.take, &world().texts.ways);
    match extent {
        Extent::Texts | Extent::Reasons | Extent::Table => (take.extents[extent.index()], take.extent_hints[extent.index()]),
        Extent::Customer => (ways.extents[0], ways.extent_hints[0]),
        Extent::Worksheets => (ways.extents[1], ways.extent_hints[1]),
    }
}

/// The size of the paper, and what is printed.
#[component]
pub fn PaperChoice(
    /// The size chosen.
    #[prop(into)]
    paper: Signal<Paper>,
    /// What is chosen.
    #[prop(into)]
    extent: Signal<Extent>,
    /// What there is to choose from.
    extents: &'static [Extent],
    /// Called with another size.
    on_paper: Callback<Paper>,
    /// Called with another extent.
    on_extent: Callback<Extent>,
) -> impl IntoView {
    let texts = &world().texts.take;
    let papers =
        Paper::ALL.iter().zip(texts.papers).map(|(paper, name)| (paper.id().to_owned(), name.to_owned())).collect::<Vec<_>>();
    let words = |&extent: &Extent| (extent.id().to_owned(), extent_words(extent).0.to_owned());
    let extents = extents.iter().map(words).collect::<Vec<_>>();
    let hints: Vec<&'static str> = Extent::ALL.iter().map(|&extent| extent_words(extent).1).collect();
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
            <p class="hint">{move || hints[extent.get().index()]}</p>
        </div>
    }
}

#[component]
fn FileWay() -> impl IntoView {
    let texts = &world().texts.take;
    let save = file_saving();
    view! {
        <section class="card stack" aria-labelledby="way-file">
            <h2 id="way-file">{texts.file_title}</h2>
            <p>{texts.file_about}</p>
            <div class="row take-acts">
                <button type="button" class="btn" on:click=move |_| save()>{texts.save_file}</button>
            </div>
        </section>
    }
}

/// What saves the journey as a file, and has the library know that it did.
fn file_saving() -> impl Fn() + Copy {
    let (state, notices, library, texts) = (journey_state(), notices(), library_state(), &world().texts.take);
    move || {
        let (name, text) = state.peek(file::to_file);
        let outcome = files::download(&name, JSON, &text);
        if outcome.is_ok() {
            library.filed(&state.peek(|journey| journey.id().clone()));
        }
        tell(notices, texts, &name, outcome);
    }
}

/// Says how a download went.
fn tell(notices: Notices, texts: &TakeTexts, name: &str, outcome: Result<(), FileError>) {
    match outcome {
        Ok(()) => notices.say((texts.saved)(name)),
        Err(_) => notices.warn(texts.refused),
    }
}
