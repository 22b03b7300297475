//! All journeys, the examples, and the ways in.

mod card;
mod files;

use leptos::prelude::*;

use super::frame::PlainBar;
use crate::browser::{page, random};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::domain::profile::{BusinessKind, Profile};
use crate::route::{Route, Source, Step};
use crate::state::{library_state, notices, place, world};
use crate::storage::{Entry, RecordError};
use card::Card;
pub use files::{save_bytes, save_journey};

/// The library.
#[component]
pub fn LibraryPage() -> impl IntoView {
    let world = world();
    let texts = &world.texts.library;
    let library = library_state();
    let entries = library.entries();
    let empty = Memo::new(move |_| entries.with(Vec::is_empty));
    // A card is drawn anew when anything it shows of its journey has changed.
    let key = |entry: &Entry| (entry.id.clone(), entry.revision, entry.changed.clone(), entry.filed.clone(), entry.kind);
    let cards = move || {
        view! {
            <section aria-labelledby="journeys" class="shelf">
                <h2 id="journeys" tabindex="-1">{texts.journeys}</h2>
                <div class="grid"><For each=move || entries.get() key children=|entry| view! { <Card entry /> } /></div>
            </section>
        }
    };
    view! {
        <PlainBar />
        <main class="wrap" id="content">
            <header class="front">
                <h1 tabindex="-1" id="title">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
                <Actions />
            </header>
            {move || if empty.get() { view! { <Teaching /> }.into_any() } else { cards().into_any() }}
            <Examples />
        </main>
    }
}

/// Start, look at an example, open a file.
#[component]
fn Actions() -> impl IntoView {
    let world = world();
    let texts = &world.texts.library;
    let (library, notices, place) = (library_state(), notices(), place());
    let refused = RwSignal::new(None::<String>);
    let playbook = world.playbook.clone();
    let start = move |_| {
        let preset = playbook.preset(BusinessKind::Other);
        let profile = Profile::new(preset.kind, preset.audience, preset.start, preset.result);
        let id = JourneyId::from_random(random::bytes());
        match library.create(&Journey::new(id.clone(), String::new(), profile), &playbook) {
            Ok(()) => place.go(&Route::Journey(Source::Stored(id), Step::SetUp)),
            Err(RecordError::Full) => notices.warn(texts.full),
            Err(RecordError::Denied) => notices.warn(texts.denied),
        }
    };
    let open = files::opener(&world, refused);
    view! {
        <div class="row">
            <button type="button" class="btn main" on:click=start>{texts.start}</button>
            <button type="button" class="btn" on:click=move |_| page::focus("examples")>{texts.see_example}</button>
            <button type="button" class="btn" on:click=open>{texts.open}</button>
        </div>
        <p class="refusal" role="alert">{move || refused.get()}</p>
    }
}

/// What one gets, while there is no journey yet.
#[component]
fn Teaching() -> impl IntoView {
    let texts = &world().texts.library;
    let step = |(name, text): (&'static str, &'static str)| {
        view! { <li><h3>{name}</h3><p>{text}</p></li> }
    };
    view! {
        <section aria-labelledby="journeys" class="shelf">
            <h2 id="journeys" tabindex="-1">{texts.empty}</h2>
            <ol class="teach">{texts.steps.map(step).collect_view()}</ol>
        </section>
    }
}

/// The three complete journeys that come with the app.
#[component]
fn Examples() -> impl IntoView {
    let world = world();
    let texts = &world.texts.library;
    let examples = [
        ("dental", BusinessKind::Practice, texts.example_dental),
        ("kitchens", BusinessKind::Home, texts.example_kitchens),
        ("ledger", BusinessKind::Saas, texts.example_ledger),
    ];
    let card = |(slug, kind, (name, about)): (&str, BusinessKind, (&'static str, &'static str))| {
        let href = Route::Journey(Source::Example(slug.to_owned()), Step::PLAN).href();
        view! {
            <article class="example">
                <h3><a href=href>{name}</a></h3>
                <p class="quiet small">{world.playbook.preset(kind).name.clone()}</p>
                <p class="small">{about}</p>
            </article>
        }
    };
    view! {
        <section aria-labelledby="examples" class="shelf">
            <h2 id="examples" tabindex="-1">{texts.examples}</h2>
            <p class="quiet">{texts.examples_hint}</p>
            <div class="grid">{examples.map(card).collect_view()}</div>
        </section>
    }
}
