//! The keys there are, as a list on the page and as help that `?` opens anywhere.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::page;
use crate::state::{front, preferences};
use crate::ui::Dialog;

/// Each key with what it does.
#[component]
pub fn KeyList() -> impl IntoView {
    let row = |(key, text): &(&'static str, &'static str)| {
        view! { <div><dt><kbd>{*key}</kbd></dt><dd>{*text}</dd></div> }
    };
    view! { <dl class="keys">{front().texts.settings.key_list.iter().map(row).collect_view()}</dl> }
}

/// Opens the list of keys on `?`, unless something is being written or single keys are turned off.
#[component]
pub fn KeyHelp() -> impl IntoView {
    let front = front();
    let open = RwSignal::new(false);
    let preferences = preferences().now();
    let listener = window_event_listener(ev::keydown, move |event| {
        let alone = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing());
        if event.key() == "?" && alone && preferences.get_untracked().shortcuts && !page::is_writing() {
            event.prevent_default();
            open.set(true);
        }
    });
    on_cleanup(move || listener.remove());
    view! {
        <Dialog
            open
            on_close=move |()| open.set(false)
            title=Signal::derive(move || front.texts.settings.keys_title.to_owned())
            close_label=front.texts.common.close
        >
            <KeyList />
        </Dialog>
    }
}
