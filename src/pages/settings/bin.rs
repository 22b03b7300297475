//! The bin: removed journeys, put back or deleted for good.

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::i18n::Said;
use crate::state::library::Removed;
use crate::state::{Act, front, library_state, notices, workroom};
use crate::storage::Binned;

/// The removed journeys, if there are any.
#[component]
pub fn Bin() -> impl IntoView {
    let front = front();
    let texts = &front.texts.settings;
    let (library, notices, workroom) = (library_state(), notices(), workroom());
    // Whatever goes into the bin or out of it also changes the library.
    let all = Memo::new(move |_| {
        library.entries().track();
        library.binned()
    });
    let deleted = move |outcome: Result<(), _>| {
        if outcome.is_err() {
            notices.warn(notices.front().texts.library.denied);
        }
        page::focus("bin");
    };
    let row = move |binned: Binned| {
        let name = match binned.entry.name.trim() {
            "" => front.texts.frame.untitled.to_owned(),
            name => name.to_owned(),
        };
        let today = clock::today();
        let left = clock::date_of(&binned.removed).map_or(0, |removed| Binned::days_left(removed, today));
        let line = (texts.bin_item)(Said(&name), &front.number(left));
        let (back_label, delete_label) = ((texts.bin_back)(Said(&name)), (texts.bin_delete)(Said(&name)));
        let id = binned.entry.id.clone();
        let back = move |_| {
            workroom.act(Act::TakeBack { removed: Removed::binned(binned.clone()), name: name.clone() });
            page::focus("title");
        };
        let delete = move |_| deleted(library.empty_bin(Some(&id)));
        view! {
            <li>
                <span>{line}</span>
                <span class="row">
                    <button type="button" class="btn" on:click=back>{back_label}</button>
                    <button type="button" class="btn" on:click=delete>{delete_label}</button>
                </span>
            </li>
        }
    };
    move || {
        let all = all.get();
        let row = row.clone();
        (!all.is_empty()).then(|| {
            view! {
                <section aria-labelledby="bin">
                    <h2 id="bin" tabindex="-1">{texts.bin}</h2>
                    <p>{texts.bin_hint}</p>
                    <ul class="aside">{all.into_iter().map(row).collect_view()}</ul>
                    <div><button type="button" class="btn" on:click=move |_| deleted(library.empty_bin(None))>{texts.bin_empty}</button></div>
                </section>
            }
        })
    }
}
