//! Where journeys are, how they could be lost, and how to keep them.

use leptos::prelude::*;

use crate::browser::files::{self, JSON};
use crate::browser::page;
use crate::domain::ids::JourneyId;
use crate::pages::library::file_name;
use crate::state::aside::ROOM;
use crate::state::library::Removed;
use crate::state::{Act, front, library_state, notices, workroom};

/// What is kept where, how full it is, and all journeys as files.
#[component]
pub fn Storage() -> impl IntoView {
    let front = front();
    let texts = &front.texts.settings;
    let (library, workroom) = (library_state(), workroom());
    let protection = library.protection();
    let protected = match (protection.record, protection.journal) {
        (true, true) => texts.protected,
        (true, false) | (false, true) => texts.unprotected,
        (false, false) => texts.nothing_kept,
    };
    let count = Memo::new(move |_| library.entries().with(Vec::len));
    let used = library.used();
    let full = (texts.used)(&front.number(used.div_ceil(1024)), &front.number(used * 100 / ROOM));
    let saving = RwSignal::new(false);
    let save_all = move |_| {
        if !saving.get_untracked() {
            workroom.act(Act::SaveAll { saving });
        }
    };
    let button = move || match count.get() {
        0 => view! { <p class="quiet">{texts.save_none}</p> }.into_any(),
        count => {
            let label = (texts.save_all)(&front.number(count));
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
            {(!page::is_secure_context()).then(|| view! { <p>{texts.plain_http}</p> })}
            <ul>{texts.losses.iter().map(|loss| view! { <li>{*loss}</li> }).collect_view()}</ul>
        </section>
        <section aria-labelledby="files">
            <h2 id="files">{texts.files}</h2>
            <p>{texts.files_hint}</p>
            {button}
            {page::single_file().map(|file| view! {
                <p>{texts.single_hint}</p>
                <p><a class="btn" href=file download="hundredfold.html">{texts.single}</a></p>
            })}
        </section>
    }
}

/// The records that were set aside, if there are any.
#[component]
pub fn SetAside() -> impl IntoView {
    let front = front();
    let texts = &front.texts.settings;
    let library_texts = &front.texts.library;
    let (library, notices, workroom) = (library_state(), notices(), workroom());
    // Whatever is set aside or put back also changes the library.
    let records = Memo::new(move |_| {
        library.entries().track();
        library.aside()
    });
    let row = move |(id, text): (JourneyId, String)| {
        let name = (texts.aside_item)(id.as_str(), &front.number(text.len().div_ceil(1024)));
        let (saved, saved_text) = (file_name(&id), text.clone());
        let save = move |_| {
            if files::download(&saved, JSON, &saved_text).is_err() {
                notices.warn(library_texts.save_refused);
            }
        };
        let put_back = move |_| {
            let removed = Removed::unread(id.clone(), text.clone());
            workroom.act(Act::TakeBack { removed, name: id.to_string() });
            page::focus("title");
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
