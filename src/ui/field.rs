//! Form fields: a visible label, a hint, and the value going both ways.

use leptos::html;
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

/// A whole number, or none, taken when the field is left: “9” on the way to “99” is not what anyone means. What is no number, or out of range, is
/// said below the field, as soon as no further digit can mend it, and changes nothing; when the field is left it shows the number that holds.
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
    /// Called with the number; nothing when the field was emptied.
    #[prop(into)]
    on_input: Callback<Option<i64>>,
    /// The smallest number allowed.
    min: i64,
    /// The largest number allowed.
    max: i64,
    /// What to say when it is not one.
    #[prop(into)]
    refusal: String,
    /// Whether each number is taken as it is typed, for what it does is seen beside the field. What comes to be none puts the former one back.
    #[prop(optional)]
    at_once: bool,
    /// The unit, behind the field.
    #[prop(optional, into)]
    unit: String,
    /// What to write, below the label.
    #[prop(optional, into)]
    hint: String,
) -> impl IntoView {
    let refused = RwSignal::new(false);
    // What is typed stands in the field until it is left, whatever it is.
    let typed = RwSignal::new(None::<String>);
    let former = StoredValue::new(value.get_untracked());
    let input = NodeRef::<html::Input>::new();
    // What was refused is no longer there once the number has come from elsewhere.
    Effect::watch(
        move || value.get(),
        move |number, _, _| {
            if typed.with_untracked(Option::is_none) || former.get_value() != *number {
                refused.set(false);
                typed.set(None);
            }
        },
        false,
    );
    let (hint_id, described) = described_by(&id, &hint);
    let refusal_id = format!("{id}-refusal");
    let described = described.map_or(refusal_id.clone(), |hint| format!("{hint} {refusal_id}"));
    let written = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    // The number that a text is; nothing inside for an empty one, nothing at all for what is none.
    let read = move |text: &str| {
        let number = text.parse::<i64>().ok();
        (text.is_empty() || number.is_some_and(|number| (min..=max).contains(&number))).then_some(number)
    };
    let type_in = move |all: String| {
        let text = all.trim();
        let may_become = text.is_empty() || text == "-" || text.parse().is_ok_and(|number| (min.min(0)..=max).contains(&number));
        refused.set(!may_become);
        let number = read(text);
        typed.set(Some(all));
        if at_once {
            on_input.run(number.unwrap_or_else(|| former.get_value()));
        }
    };
    let leave = move |text: String| {
        let number = read(text.trim());
        // The browser says so too when the page with the field goes away.
        refused.try_set(number.is_none());
        if let Some(number) = number {
            on_input.try_run(number);
        }
        typed.try_set(None);
        if let (Some(input), Some(number)) = (input.try_get_untracked().flatten(), value.try_get_untracked()) {
            former.set_value(number);
            input.set_value(&written(number));
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
                    node_ref=input
                    aria-invalid=move || (refused.get() && typed.with(Option::is_some)).then_some("true")
                    prop:value=move || typed.get().unwrap_or_else(|| written(value.get()))
                    on:focus=move |_| former.set_value(value.get_untracked())
                    on:input=move |event| type_in(event_target_value(&event))
                    on:change=move |event| leave(event_target_value(&event))
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
