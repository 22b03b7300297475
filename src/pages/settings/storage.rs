//! Where journeys are, how they could be lost, and how to keep them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, page};
use crate::domain::ids::JourneyId;
use crate::pages::library::{save_bytes, save_journey};
use crate::state::aside::ROOM;
use crate::state::library::Removed;
use crate::state::{library_state, notices, world};

/// Milliseconds between two downloads: browsers drop those that come all at once.
const PAUSE: u32 = 400;

/// What is kept where, how full it is, and all journeys as files.
#[component]
pub fn Storage() -> impl IntoView {
    let world = world();
    let texts = &world.texts.settings;
    let (library, notices) = (library_state(), notices());
    let protection = library.protection();
    let protected = match (protection.record, protection.journal) {
        (true, true) => texts.protected,
        (true, false) => texts.unprotected,
        (false, _) => texts.nothing_kept,
    };
    let count = Memo::new(move |_| library.entries().with(Vec::len));
    let used = library.used();
    let full = (texts.used)(&world.number(used.div_ceil(1024)), &world.number(used * 100 / ROOM));
    let saving = RwSignal::new(false);
    let (shown, spoken) = (world.clone(), world.clone());
    let save_all = move |_| {
        if saving.get_untracked() {
            return;
        }
        saving.set(true);
        let world = spoken.clone();
        let ids: Vec<JourneyId> =
            library.entries().with_untracked(|entries| entries.iter().map(|entry| entry.id.clone()).collect());
        spawn_local(async move {
            let mut saved = 0_usize;
            for id in &ids {
                saved += usize::from(save_journey(library, id).await.is_ok());
                clock::timeout(PAUSE).await;
            }
            saving.set(false);
            if saved < ids.len() {
                notices.warn(world.texts.library.save_refused);
            } else {
                notices.say((world.texts.settings.saved_all)(&world.number(saved)));
            }
        });
    };
    let button = move || match count.get() {
        0 => view! { <p class="quiet">{texts.save_none}</p> }.into_any(),
        count => {
            let label = (texts.save_all)(&shown.number(count));
            let save_all = save_all.clone();
            view! { <div><button type="button" class="btn main" aria-disabled=move || saving.get().then_some("true") on:click=save_all>{label}</button></div> }
                .into_any()
        }
    };
    view! {
        <section aria-labelledby="storage">
            <h2 id="storage">{texts.storage}</h2>
            <p>{texts.where_text}</p>
            <p>{protected}</p>
            <p>{full}</p>
            <ul>{texts.losses.iter().map(|loss| view! { <li>{*loss}</li> }).collect_view()}</ul>
        </section>
        <section aria-labelledby="files">
            <h2 id="files">{texts.files}</h2>
            <p>{texts.files_hint}</p>
            {button}
        </section>
    }
}

/// The records that were set aside, if there are any.
#[component]
pub fn SetAside() -> impl IntoView {
    let world = world();
    let texts = &world.texts.settings;
    let library_texts = &world.texts.library;
    let (library, notices) = (library_state(), notices());
    // Whatever is set aside or put back also changes the library.
    let records = Memo::new(move |_| {
        library.entries().track();
        library.aside()
    });
    let row = move |(id, text): (JourneyId, String)| {
        let name = (texts.aside_item)(id.as_str(), &world.number(text.len().div_ceil(1024)));
        let (saved, saved_text, back) = (id.clone(), text.clone(), id);
        let save = move |_| {
            if save_bytes(&saved, &saved_text).is_err() {
                notices.warn(library_texts.save_refused);
            }
        };
        let put_back = move |_| match library.take_back(Removed::unread(back.clone(), text.clone())) {
            Ok(()) => {
                notices.say((library_texts.restored)(back.as_str()));
                page::focus("title");
            }
            Err(_) => notices.warn(library_texts.full),
        };
        view! {
            <li>
                <span>{name}</span>
                <span class="row">
                    <button type="button" class="btn" on:click=save>{texts.aside_save}</button>
                    <button type="button" class="btn" on:click=put_back>{texts.aside_back}</button>
                </span>
            </li>
        }
    };
    move || {
        let records = records.get();
        (!records.is_empty()).then(|| {
            view! {
                <section aria-labelledby="aside">
                    <h2 id="aside">{texts.aside}</h2>
                    <p>{texts.aside_hint}</p>
                    <ul class="aside">{records.into_iter().map(row.clone()).collect_view()}</ul>
                </section>
            }
        })
    }
}
