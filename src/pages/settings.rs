//! Language, look and storage; and what this is.

use leptos::prelude::*;

use super::frame::PlainBar;
use crate::state::world;

/// The settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let texts = &world().texts.frame;
    view! { <PlainBar /><main class="wrap" id="content"><h1 tabindex="-1" id="title">{texts.settings}</h1></main> }
}

/// What this is.
#[component]
pub fn AboutPage() -> impl IntoView {
    let texts = &world().texts.frame;
    view! { <PlainBar /><main class="wrap" id="content"><h1 tabindex="-1" id="title">{texts.about}</h1></main> }
}
