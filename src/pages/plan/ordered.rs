//! Items in an order that an edit may change.

use std::hash::Hash;

use leptos::prelude::*;

use crate::browser::page;

/// The items in their order; one that gets another place keeps the focus.
#[component]
pub fn Ordered<T, V>(
    /// The keys of the items, each once.
    ids: Memo<Vec<T>>,
    /// How an item is shown.
    children: impl Fn(T) -> V + Clone + Send + 'static,
) -> impl IntoView
where
    T: Copy + Eq + Hash + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let each = move || {
        page::hold_focus_moved();
        ids.get()
    };
    view! { <For each key=|id| *id children /> }
}
