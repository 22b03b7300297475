//! One of a few, all visible, as segments beside each other: the browser's own radio buttons, so that arrows choose and Tab leaves.

use leptos::prelude::*;

/// Segments beside each other.
#[component]
pub fn Segments(
    /// The group's name; unique in the page.
    #[prop(into)]
    name: String,
    /// The label of the group.
    #[prop(into)]
    legend: String,
    /// Whether the label is only for screen readers.
    #[prop(optional)]
    legend_hidden: bool,
    /// Id and text of each, in order.
    options: Vec<(String, String)>,
    /// The chosen id; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the id chosen.
    #[prop(into)]
    on_pick: Callback<String>,
) -> impl IntoView {
    let segment = move |(key, text): (String, String)| {
        let (own, picked) = (key.clone(), key.clone());
        view! {
            <label>
                <input
                    type="radio"
                    name=name.clone()
                    value=key
                    prop:checked=move || value.get() == own
                    on:change=move |_| on_pick.run(picked.clone())
                />
                <span>{text}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segs">
            <legend class=if legend_hidden { "sr-only" } else { "small quiet" }>{legend}</legend>
            <span class="seg">{options.into_iter().map(segment).collect_view()}</span>
        </fieldset>
    }
}
