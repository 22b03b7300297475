//! What a link carries, looked at before it is kept.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::frame::PlainBar;
use super::library::acts::{Desk, way_on};
use super::library::unreadable;
use crate::browser::deflate::{self, InflateError};
use crate::domain::journey::Journey;
use crate::exchange::file::{self, FileError};
use crate::exchange::link::{self, LinkError};
use crate::format::{LONGEST, Loaded};
use crate::route::Route;
use crate::state::{LibraryState, World, library_state, notices, place, world};

/// What this browser has of a journey that came in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// Nothing.
    New,
    /// One of the same id that differs, or that does not open.
    Other,
    /// Exactly this one.
    Same,
}

/// A journey that was unpacked.
#[derive(Clone)]
struct Received {
    journey: Journey,
    known: Known,
    /// Bytes of the record.
    size: usize,
}

/// Why there is none, as a sentence.
type Refusal = String;

async fn unpack(carried: &str, world: &World, library: LibraryState) -> Result<Received, Refusal> {
    let texts = &world.texts.link.received;
    let deflated = link::deflated(carried).map_err(|error| match error {
        LinkError::Damaged => texts.damaged,
        LinkError::Newer => texts.newer,
    })?;
    let text = deflate::inflate(&deflated, LONGEST).await.map_err(|error| match error {
        InflateError::Missing => texts.missing,
        InflateError::Damaged => texts.damaged,
        InflateError::TooLarge => texts.too_large,
    })?;
    let journey = file::from_file(&text).map_err(|error| match error {
        FileError::Newer(_) => texts.newer.to_owned(),
        FileError::Empty | FileError::Corrupt(_) => (texts.corrupt)(&unreadable(world, error)),
    })?;
    Ok(Received { known: known(&journey, library).await, size: text.len(), journey })
}

async fn known(journey: &Journey, library: LibraryState) -> Known {
    let listed = library.entries().with_untracked(|entries| entries.iter().any(|entry| entry.id == *journey.id()));
    if !listed {
        return Known::New;
    }
    match library.read(journey.id()).await.map(|found| found.loaded) {
        Some(Loaded::Loaded { journey: own, .. } | Loaded::Migrated { journey: own, .. }) if own == *journey => Known::Same,
        _ => Known::Other,
    }
}

/// The page.
#[component]
pub fn ReceivedPage(
    /// What stands in the address.
    carried: String,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.link.received;
    let library = library_state();
    let length = carried.len();
    let outcome = RwSignal::new(None::<Result<Received, Refusal>>);
    let unpacking = world.clone();
    spawn_local(async move { outcome.set(Some(unpack(&carried, &unpacking, library).await)) });
    let title = move || if matches!(outcome.get(), Some(Err(_))) { texts.damaged_title } else { texts.title };
    let library_name = world.texts.frame.library;
    let body = move || match outcome.get() {
        None => view! { <p class="quiet" role="status">{texts.reading}</p> }.into_any(),
        Some(Ok(received)) => view! { <Preview received length /> }.into_any(),
        Some(Err(why)) => view! {
            <p class="lead" role="alert">{why}</p>
            <p><a class="btn main" href=Route::Library.href()>{library_name}</a></p>
        }
        .into_any(),
    };
    view! {
        <PlainBar called=texts.title />
        <main class="wrap narrow stack" id="content">
            <h1 tabindex="-1" id="title">{title}</h1>
            {body}
        </main>
    }
}

#[component]
fn Preview(received: Received, length: usize) -> impl IntoView {
    let world = world();
    let texts = &world.texts.link.received;
    let place = place();
    let desk = Desk { world: world.clone(), library: library_state(), notices: notices(), place };
    let facts = facts(&world, &received, length);
    let Received { journey, known, .. } = received;
    let own = way_on(&journey);
    // In place of the link, so that *back* does not ask once more.
    let keep = move |_| place.swap(&desk.take_in(journey.clone(), texts.kept_copy));
    let said = match known {
        Known::New => None,
        Known::Other => Some(texts.other),
        Known::Same => Some(texts.same),
    };
    let main = match known {
        Known::New => view! { <button type="button" class="btn main" on:click=keep>{texts.keep}</button> }.into_any(),
        Known::Other => view! { <button type="button" class="btn main" on:click=keep>{texts.keep_copy}</button> }.into_any(),
        Known::Same => view! { <a class="btn main" href=own.href()>{texts.open_own}</a> }.into_any(),
    };
    view! {
        <p class="lead">{texts.lead}</p>
        <dl class="card received">{facts}</dl>
        {said.map(|said| view! { <p>{said}</p> })}
        <div class="row">
            {main}
            <a class="btn" href=Route::Library.href()>{texts.leave}</a>
        </div>
    }
}

/// What the journey is, as labels and values.
fn facts(world: &World, received: &Received, length: usize) -> impl IntoView + use<> {
    let texts = &world.texts.link.received;
    let journey = &received.journey;
    let or = |text: &str, other: &str| if text.trim().is_empty() { other.to_owned() } else { text.to_owned() };
    let answered = journey.assessment().map_or(0, |assessment| assessment.answered_in_all());
    let plan = journey.plan().map_or_else(
        || texts.no_plan.to_owned(),
        |plan| (texts.plan)(&world.number(plan.by_day(journey.profile()).len()), &world.number(plan.actions().len())),
    );
    let values = [
        or(journey.name(), world.texts.frame.untitled),
        world.playbook.preset(journey.profile().kind).name.clone(),
        or(&journey.persona().name, texts.nobody),
        (texts.answers)(&world.number(answered)),
        plan,
        (texts.size)(&world.number(length), &world.number(received.size.div_ceil(1000))),
    ];
    texts
        .labels
        .into_iter()
        .zip(values)
        .map(|(label, value)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
        .collect_view()
}
