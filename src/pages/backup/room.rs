//! What takes the room, and what could take it all away.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::room;
use crate::state::aside::ROOM;
use crate::state::{library_state, notices, versions, world};
use crate::storage::{Snapshot, journey_key};

/// Bytes in a megabyte.
const MEGABYTE: u64 = 1024 * 1024;

/// How full the store is, journey by journey.
#[component]
pub fn Room() -> impl IntoView {
    let world = world();
    let texts = &world.texts.backup;
    let library = library_state();
    let kept = RwSignal::new(Vec::<Snapshot>::new());
    let reported = RwSignal::new(None::<(u64, u64)>);
    Effect::new(move |_| {
        library.entries().track();
        spawn_local(async move {
            let found = versions::all(&library.store(), None).await.unwrap_or_default();
            kept.try_set(found);
            reported.try_set(room::estimate().await);
        });
    });
    let said = world.clone();
    let estimate = move || {
        let (used, most) = reported.get()?;
        let number = |bytes: u64| said.number(bytes.div_ceil(MEGABYTE));
        Some(view! { <p>{(texts.estimate)(&number(used), &number(most))}</p> })
    };
    let rows = move || {
        let front = world.texts.front;
        let kilobytes = |bytes: usize| world.number(bytes.div_ceil(1024));
        let store = library.store();
        let entries = library.entries().get();
        let used = library.used();
        let used = (front.settings.used)(&kilobytes(used), &world.number(used * 100 / ROOM));
        let row = |name: String, bytes: usize, versions: Option<String>| {
            let size = (world.texts.versions.size)(&kilobytes(bytes));
            let [_, size_head, versions_head] = texts.columns;
            let versions = versions.map(|versions| view! { <td class="num" data-side=versions_head>{versions}</td> });
            view! { <tr><th scope="row">{name}</th><td class="num" data-side=size_head>{size}</td>{versions}</tr> }
        };
        let journeys = entries.iter().map(|entry| {
            let name = if entry.name.trim().is_empty() { world.texts.frame.untitled } else { &entry.name };
            let bytes = store.text(&journey_key(&entry.id)).map_or(0, |text| text.len());
            let versions = kept.with(|kept| {
                let own: Vec<u64> =
                    kept.iter().filter(|kept| kept.journey().as_ref() == Some(&entry.id)).map(|kept| kept.size).collect();
                (texts.versions)(&world.number(own.len()), &world.number(own.iter().sum::<u64>().div_ceil(1024)))
            });
            row(name.to_owned(), bytes, Some(versions))
        });
        let bin = library.binned().iter().map(|binned| binned.text.len()).sum();
        let aside = library.aside().iter().map(|(_, text)| text.len()).sum();
        let others = texts.others.iter().zip([bin, aside]).filter(|(_, bytes)| *bytes > 0);
        let others = others.map(|(name, bytes)| row((*name).to_owned(), bytes, None)).collect_view();
        let [what, size, versions] = texts.columns;
        view! {
            <p>{used}</p>
            <table class="versions-table">
                <caption class="sr-only">{texts.room_title}</caption>
                <thead><tr><th scope="col">{what}</th><th scope="col">{size}</th><th scope="col">{versions}</th></tr></thead>
                <tbody>{journeys.collect_view()}{others}</tbody>
            </table>
        }
    };
    view! {
        <section aria-labelledby="room">
            <h2 id="room">{texts.room_title}</h2>
            <p class="hint">{texts.room_hint}</p>
            {rows}
            {estimate}
        </section>
    }
}

/// How what is kept here can be lost, and what the browser promises.
#[component]
pub fn Safety() -> impl IntoView {
    let texts = &world().texts.backup;
    let notices = notices();
    let promise = RwSignal::new(None::<Option<bool>>);
    spawn_local(async move {
        let kept = room::is_kept().await;
        promise.try_set(Some(kept));
    });
    let ask = move |_| {
        spawn_local(async move {
            let kept = room::ask_to_keep().await;
            if kept != Some(true) {
                notices.warn(texts.not_promised);
            }
            promise.try_set(Some(kept));
        });
    };
    let said = move || {
        let [kept, not_kept, silent] = texts.promise;
        promise.get().map(|promise| match promise {
            Some(true) => view! { <p>{kept}</p> }.into_any(),
            Some(false) => view! {
                <p>{not_kept}</p>
                <div><button type="button" class="btn" on:click=ask>{texts.ask}</button></div>
            }
            .into_any(),
            None => view! { <p>{silent}</p> }.into_any(),
        })
    };
    view! {
        <section aria-labelledby="safety">
            <h2 id="safety">{texts.safety_title}</h2>
            <ul>{texts.facts.iter().map(|fact| view! { <li>{*fact}</li> }).collect_view()}</ul>
            <div class="stack-3" role="status">{said}</div>
        </section>
    }
}
