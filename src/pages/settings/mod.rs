//! Language, look, keys and storage; and, on a page of its own, what this is.

mod about;
mod bin;
mod keys;
mod storage;

use leptos::prelude::*;

use super::frame::PlainBar;
use crate::browser::page;
use crate::i18n::Locale;
use crate::route::Route;
use crate::state::{Theme, front, preferences, reminder};
use crate::ui::{Segments, Tick};
pub use about::AboutPage;
use bin::Bin;
pub use keys::KeyHelp;
use keys::KeyList;
use storage::{SetAside, Storage};

/// The settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let front = front();
    let texts = &front.texts.settings;
    let preferences = preferences();
    let now = preferences.now();
    let themes = Theme::ALL.iter().map(|theme| (theme.id().to_owned(), texts.themes[theme.index()].to_owned())).collect();
    let set_theme = move |id: String| {
        if let Some(theme) = Theme::parse(&id) {
            preferences.change(|now| now.theme = theme);
        }
    };
    view! {
        <PlainBar called=texts.title />
        <main class="wrap narrow settings" id="content">
            <h1 tabindex="-1" id="title">{texts.title}</h1>
            <section aria-labelledby="look">
                <h2 id="look">{texts.look}</h2>
                <Segments
                    name="theme"
                    legend=texts.look
                    legend_hidden=true
                    options=themes
                    value=Signal::derive(move || now.get().theme.id().to_owned())
                    on_pick=set_theme
                />
            </section>
            <Language />
            <section aria-labelledby="keys">
                <h2 id="keys">{texts.keys}</h2>
                <Tick
                    label=texts.keys_on
                    value=Signal::derive(move || now.get().shortcuts)
                    on_change=move |on| preferences.change(|now| now.shortcuts = on)
                />
                <p class="hint">{texts.keys_hint}</p>
                <KeyList />
            </section>
            <Storage />
            <Bin />
            <SetAside />
            <p><a href=Route::About.href()>{texts.about_link}</a></p>
            {reminder()}
        </main>
    }
}

/// The choice of language.
#[component]
fn Language() -> impl IntoView {
    let front = front();
    let texts = &front.texts.settings;
    let preferences = preferences();
    let options = Locale::ALL.iter().map(|locale| (locale.id().to_owned(), locale.name().to_owned())).collect();
    let set = move |id: String| {
        preferences.change(|now| now.locale = Locale::parse(&id));
        // The page is built anew in the language, so what had the focus is gone.
        page::focus("language");
    };
    view! {
        <section aria-labelledby="language">
            <h2 id="language" tabindex="-1">{texts.language}</h2>
            <Segments
                name="locale"
                legend=texts.language
                legend_hidden=true
                options
                value=Signal::derive(move || front.locale.id().to_owned())
                on_pick=set
            />
            <p class="hint">{texts.language_hint}</p>
        </section>
    }
}
