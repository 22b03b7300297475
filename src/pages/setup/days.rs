//! The three events that hold a plan, and the days they usually fall on.

use leptos::prelude::*;

use crate::domain::command::{Command, ProfileEdit};
use crate::domain::profile::Profile;
use crate::state::{journey_state, world};
use crate::ui::NumberField;
use crate::ui::axis;

/// What Sale, Start and Result are for this kind of business, their days, and a Result past the plan.
#[component]
pub fn UsualDays() -> impl IntoView {
    let world = world();
    let texts = &world.texts.setup;
    let state = journey_state();
    let last = state.select(|journey| journey.profile().final_result);
    let days = state.select(|journey| (journey.profile().start(), journey.profile().result()));
    let set_last = move |day: Option<i64>| {
        state.dispatch(Command::Profile(ProfileEdit::FinalResult(day.and_then(|day| i32::try_from(day).ok()))));
    };
    let start_range = Signal::derive(move || (0, days.get().1.min(Profile::LATEST_START)));
    let result_range = Signal::derive(move || (days.get().0.max(1), Profile::LATEST_RESULT));
    let (shown, other) = (world.clone(), world.clone());
    let start_refusal = Signal::derive(move || (texts.start_refused)(&shown.number(start_range.get().1)));
    let result_refusal = Signal::derive(move || {
        let (first, last) = result_range.get();
        (texts.result_refused)(&other.number(first), &other.number(last))
    });
    let set_start = move |day| {
        state.dispatch(Command::Profile(ProfileEdit::Days(day, days.get_untracked().1)));
    };
    let set_result = move |day| {
        state.dispatch(Command::Profile(ProfileEdit::Days(days.get_untracked().0, day)));
    };
    let interim = move || last.get().map(|last| (texts.interim)(&world.number(days.get().1), &world.number(last)));
    view! {
        <section class="form-sec" aria-labelledby="days">
            <h2 id="days" tabindex="-1">{texts.days}</h2>
            <p class="hint">{texts.days_hint}</p>
            <Events days />
            <div class="form-pair">
                <DayField
                    id="start-day"
                    label=texts.start_day
                    value=Signal::derive(move || days.get().0)
                    range=start_range
                    refusal=start_refusal
                    on_day=set_start
                />
                <DayField
                    id="result-day"
                    label=texts.result_day
                    value=Signal::derive(move || days.get().1)
                    range=result_range
                    refusal=result_refusal
                    on_day=set_result
                />
            </div>
            <NumberField
                id="final-day"
                label=texts.final_day
                hint=texts.final_hint
                value=Signal::derive(move || last.get().map(i64::from))
                on_input=set_last
                min=i64::from(Profile::LATEST_RESULT) + 1
                max=2000
                refusal=texts.final_refused
            />
            <p class="small" role="status">{interim}</p>
        </section>
    }
}

/// What the three events are, and where they lie on the axis of days.
#[component]
fn Events(days: Memo<(i32, i32)>) -> impl IntoView {
    let world = world();
    let common = &world.texts.common;
    let state = journey_state();
    let kind = state.select(|journey| journey.profile().kind);
    let event = |name: &'static str, day: Signal<i32>, about: Signal<String>| {
        let world = world.clone();
        let when = move || (common.day)(&world.number(day.get()));
        view! {
            <div>
                <dt><strong>{name}</strong><span class="quiet num">{when}</span></dt>
                <dd>{about}</dd>
            </div>
        }
    };
    let words = |read: fn(&crate::domain::playbook::Preset) -> &String| {
        let world = world.clone();
        Signal::derive(move || read(world.playbook.preset(kind.get())).clone())
    };
    let mark = |day: Signal<i32>| {
        let left = move || format!("{:.1}%", axis::place(f64::from(day.get())) * 100.0);
        view! { <i style:inset-inline-start=left></i> }
    };
    let (sale, start, result) =
        (Signal::derive(|| 0), Signal::derive(move || days.get().0), Signal::derive(move || days.get().1));
    view! {
        <div class="events">
            <div class="events-axis" aria-hidden="true">{mark(sale)}{mark(start)}{mark(result)}</div>
            <dl>
                {event(common.sale, sale, words(|preset| &preset.sale))}
                {event(common.start, start, words(|preset| &preset.begin))}
                {event(common.result, result, words(|preset| &preset.outcome))}
            </dl>
        </div>
    }
}

/// A day that must lie in a range which other fields move. What does not is refused when the field is left, and changes nothing.
#[component]
fn DayField(
    id: &'static str,
    label: &'static str,
    value: Signal<i32>,
    range: Signal<(i32, i32)>,
    refusal: Signal<String>,
    #[prop(into)] on_day: Callback<i32>,
) -> impl IntoView {
    let refused = RwSignal::new(false);
    let within = move |text: &str| {
        let (first, last) = range.get_untracked();
        text.trim().parse::<i32>().ok().filter(|day| (first..=last).contains(day))
    };
    let type_in = move |text: String| {
        // “4” on the way to “45” is no mistake, so nothing is refused before the field is left.
        if let Some(day) = within(&text) {
            refused.set(false);
            on_day.run(day);
        }
    };
    let refusal_id = format!("{id}-refusal");
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                type="text"
                inputmode="numeric"
                class="number"
                id=id
                autocomplete="off"
                aria-describedby=refusal_id.clone()
                aria-invalid=move || refused.get().then_some("true")
                prop:value=move || value.get().to_string()
                on:input=move |event| type_in(event_target_value(&event))
                on:change=move |event| refused.set(within(&event_target_value(&event)).is_none())
            />
            <p class="refusal" id=refusal_id role="status">{move || refused.get().then(|| refusal.get())}</p>
        </div>
    }
}
