//! One of a few, all visible: as cards below each other, or as segments beside each other. Both are the browser's own radio buttons, so
//! arrows choose and Tab leaves.

use leptos::prelude::*;

/// Cards below each other, each with a short mark.
#[component]
pub fn Choices(
    /// The group's name; unique in the page.
    #[prop(into)]
    name: String,
    /// The visible question or instruction.
    #[prop(into)]
    legend: String,
    /// Id, mark and text of each, in order.
    options: Vec<(String, String, String)>,
    /// The chosen id; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the id chosen.
    #[prop(into)]
    on_pick: Callback<String>,
) -> impl IntoView {
    let card = move |(key, mark, text): (String, String, String)| {
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
                <kbd aria-hidden="true">{mark}</kbd>
                <span>{text}</span>
            </label>
        }
    };
    view! {
        <fieldset class="opts">
            <legend class="small quiet">{legend}</legend>
            {options.into_iter().map(card).collect_view()}
        </fieldset>
    }
}

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
