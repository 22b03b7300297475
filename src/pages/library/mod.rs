//! All journeys, the examples, and the ways in.

pub mod acts;
mod card;
mod files;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::frame::PlainBar;
use crate::browser::{clock, files as chosen, page};
use crate::route::{Route, Source, Step};
use crate::state::{Act, front, library_state, reminder, workroom};
use crate::storage::Entry;
use card::Card;
pub use files::{ACCEPTED, file_name, journey_in, read_file, unreadable};

/// How many cards the first page has; and how many each task adds to them.
const FIRST: usize = 12;
const SOME: usize = 24;

/// The library.
#[component]
pub fn LibraryPage() -> impl IntoView {
    let texts = &front().texts.library;
    let library = library_state();
    let entries = library.entries();
    let empty = Memo::new(move |_| entries.with(Vec::is_empty));
    // A card is drawn anew when anything it shows of its journey has changed.
    let key = |entry: &Entry| (entry.id.clone(), entry.revision, entry.changed.clone(), entry.filed.clone(), entry.kind);
    // The cards that can be seen at once; the others follow in tasks of their own, so that many journeys do not hold up the first page.
    let most = RwSignal::new(FIRST);
    // They are drawn when the first ones have been.
    page::after_paint(move || {
        // The page may be gone by then.
        entries.try_with_untracked(Vec::len).into_iter().for_each(|count| show_more(most, count));
    });
    let each = move || entries.with(|entries| entries[..most.get().min(entries.len())].to_vec());
    let cards = move || {
        view! {
            <section aria-labelledby="journeys" class="shelf">
                <h2 id="journeys" tabindex="-1">{texts.journeys}</h2>
                <div class="grid"><For each key children=|entry| view! { <Card entry /> } /></div>
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
            {reminder()}
        </main>
    }
}

/// Adds cards in one task after the other until there are so many; those of journeys that come later are added at once.
fn show_more(most: RwSignal<usize>, count: usize) {
    clock::later(0, move || {
        let now = most.try_get_untracked().unwrap_or(usize::MAX);
        if now < count {
            most.set(now + SOME);
            show_more(most, count);
        } else {
            // The page may be gone by then.
            most.try_set(usize::MAX);
        }
    });
}

/// Start, look at an example, open a file.
#[component]
fn Actions() -> impl IntoView {
    let texts = &front().texts.library;
    let workroom = workroom();
    let refused = RwSignal::new(None::<String>);
    let start = move |_| workroom.act(Act::Start);
    let open = move |_| {
        // The picker opens while the click is handled, or not at all.
        let chosen = chosen::pick_file(files::ACCEPTED);
        spawn_local(async move {
            let Some(file) = chosen.await else { return };
            refused.set(None);
            workroom.act(Act::Open { file, refused });
        });
    };
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
    let texts = &front().texts.library;
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
    let texts = &front().texts.library;
    let examples = [("dental", texts.example_dental), ("kitchens", texts.example_kitchens), ("ledger", texts.example_ledger)];
    let card = |(slug, (name, about)): (&str, (&'static str, &'static str))| {
        let href = Route::Journey(Source::Example(slug.to_owned()), Step::PLAN).href();
        view! {
            <article class="example">
                <h3><a href=href>{name}</a></h3>
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
