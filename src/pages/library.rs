//! All journeys.

use leptos::prelude::*;

use crate::state::world;

/// The library.
#[component]
pub fn LibraryPage() -> impl IntoView {
    let world = world();
    view! { <super::frame::PlainBar /><main class="wrap" id="content"><h1 tabindex="-1" id="title">{world.texts.common.app_name}</h1></main> }
}
