//! The page `assess`.

use leptos::prelude::*;

use crate::state::world;

/// The page.
#[component]
pub fn AssessPage() -> impl IntoView {
    let world = world();
    view! { <main class="wrap" id="content"><h1 tabindex="-1" id="title">{world.texts.common.app_name}</h1></main> }
}
