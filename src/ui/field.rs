//! Form fields: a visible label, a hint, and the value going both ways.

use leptos::prelude::*;

/// A line of text.
#[component]
pub fn Field(
    /// Unique in the page.
    #[prop(into)]
    id: String,
    /// The visible label.
    #[prop(into)]
    label: String,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each new text.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called when the field is left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// What to write, below the label.
    #[prop(optional, into)]
    hint: String,
    /// An example, inside the field.
    #[prop(optional, into)]
    placeholder: String,
    /// The id of a list of suggestions.
    #[prop(optional, into)]
    list: Option<String>,
) -> impl IntoView {
    let (hint_id, described) = described_by(&id, &hint);
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <input
                type="text"
                id=id
                autocomplete="off"
                placeholder=placeholder
                list=list
                aria-describedby=described
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
                on:change=move |_| {
                    if let Some(leave) = on_leave {
                        // The browser says so too when the page with the field goes away.
                        leave.try_run(());
                    }
                }
            />
        </div>
    }
}

/// Text of several lines.
#[component]
pub fn Writing(
    /// Unique in the page.
    #[prop(into)]
    id: String,
    /// The visible label.
    #[prop(into)]
    label: String,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each new text.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called when the field is left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// What to write, below the label.
    #[prop(optional, into)]
    hint: String,
    /// An example, inside the field.
    #[prop(optional, into)]
    placeholder: String,
    /// Lines shown.
    #[prop(default = 3)]
    rows: u32,
) -> impl IntoView {
    let (hint_id, described) = described_by(&id, &hint);
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <textarea
                id=id
                rows=rows
                placeholder=placeholder
                aria-describedby=described
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
                on:change=move |_| {
                    if let Some(leave) = on_leave {
                        // The browser says so too when the page with the field goes away.
                        leave.try_run(());
                    }
                }
            ></textarea>
        </div>
    }
}

/// A whole number, or none. What is no number, or out of range, is said below the field and changes nothing.
#[component]
pub fn NumberField(
    /// Unique in the page.
    #[prop(into)]
    id: String,
    /// The visible label.
    #[prop(into)]
    label: String,
    /// The number; nothing shows an empty field.
    #[prop(into)]
    value: Signal<Option<i64>>,
    /// Called with each new number; nothing when the field was emptied.
    #[prop(into)]
    on_input: Callback<Option<i64>>,
    /// The smallest number allowed.
    min: i64,
    /// The largest number allowed.
    max: i64,
    /// What to say when it is not one.
    #[prop(into)]
    refusal: String,
    /// The unit, behind the field.
    #[prop(optional, into)]
    unit: String,
    /// What to write, below the label.
    #[prop(optional, into)]
    hint: String,
) -> impl IntoView {
    let refused = RwSignal::new(false);
    // What was refused is no longer there once the number has come from elsewhere.
    Effect::watch(move || value.get(), move |_, _, _| refused.set(false), false);
    let (hint_id, described) = described_by(&id, &hint);
    let refusal_id = format!("{id}-refusal");
    let described = described.map_or(refusal_id.clone(), |hint| format!("{hint} {refusal_id}"));
    let take = move |text: String| {
        let text = text.trim();
        let number = text.parse::<i64>().ok().filter(|number| (min..=max).contains(number));
        refused.set(!text.is_empty() && number.is_none());
        if text.is_empty() || number.is_some() {
            on_input.run(number);
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <span class="with-unit">
                <input
                    type="text"
                    inputmode="numeric"
                    class="number"
                    id=id
                    autocomplete="off"
                    aria-describedby=described
                    aria-invalid=move || refused.get().then_some("true")
                    prop:value=move || value.get().map(|number| number.to_string()).unwrap_or_default()
                    on:input=move |event| take(event_target_value(&event))
                />
                {(!unit.is_empty()).then(|| view! { <span class="quiet">{unit}</span> })}
            </span>
            <p class="refusal" id=refusal_id role="status">{move || refused.get().then(|| refusal.clone())}</p>
        </div>
    }
}

/// One of a closed list, as the browser's own menu.
#[component]
pub fn Pick(
    /// Unique in the page.
    #[prop(into)]
    id: String,
    /// The visible label.
    #[prop(into)]
    label: String,
    /// Ids and names, in order.
    options: Vec<(String, String)>,
    /// The chosen id.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the id chosen.
    #[prop(into)]
    on_pick: Callback<String>,
    /// What to choose, below the label.
    #[prop(optional, into)]
    hint: String,
) -> impl IntoView {
    let (hint_id, described) = described_by(&id, &hint);
    let option = move |(key, name): (String, String)| {
        let own = key.clone();
        view! { <option value=key selected=move || value.get() == own>{name}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <select
                id=id
                aria-describedby=described
                prop:value=move || value.get()
                on:change=move |event| on_pick.run(event_target_value(&event))
            >
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// Yes or no.
#[component]
pub fn Tick(
    /// The visible label.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    #[prop(into)]
    value: Signal<bool>,
    /// Called with the new state.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=move || value.get() on:change=move |event| on_change.run(event_target_checked(&event)) />
            <span>{label}</span>
        </label>
    }
}

/// The id of a field's hint, and what `aria-describedby` says.
fn described_by(id: &str, hint: &str) -> (String, Option<String>) {
    let hint_id = format!("{id}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    (hint_id, described)
}
