//! The three events that hold a plan, and the days they usually fall on.

use leptos::prelude::*;

use crate::domain::command::{Command, ProfileEdit};
use crate::domain::profile::Profile;
use crate::domain::reanchor::{self, Impossible, To};
use crate::pages::moves::{self, MovesDialog};
use crate::state::{JourneyState, journey_state, world};
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
    let proposal = RwSignal::new(None::<To>);
    // What is looked at stands in the fields, and goes from them when it is left.
    let shown = Signal::derive(move || match proposal.get() {
        Some(To::Days(start, result)) => (start, result),
        _ => days.get(),
    });
    let set_start = move |(day, left)| take(state, proposal, To::Days(day, days.get_untracked().1), left);
    let set_result = move |(day, left)| take(state, proposal, To::Days(days.get_untracked().0, day), left);
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
                    value=Signal::derive(move || shown.get().0)
                    impossible=reanchor::impossible_start
                    on_day=set_start
                />
                <DayField
                    id="result-day"
                    label=texts.result_day
                    value=Signal::derive(move || shown.get().1)
                    impossible=reanchor::impossible_result
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
            <MovesDialog proposal on_close=|()| () />
        </section>
    }
}

/// Takes a day as it is typed while nothing moves with it; else waits until the field is left, and shows what would move.
fn take(state: JourneyState, proposal: RwSignal<Option<To>>, to: To, left: bool) {
    if !moves::moves_anything(state, to.clone()) {
        moves::set(state, to);
    } else if left {
        proposal.set(Some(to));
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

/// A day that can be impossible. Such a one is refused when the field is left, and changes nothing.
#[component]
fn DayField(
    id: &'static str,
    label: &'static str,
    value: Signal<i32>,
    impossible: fn(i32, &Profile) -> Option<Impossible>,
    /// Called with each day that can be, and whether the field was left with it.
    #[prop(into)]
    on_day: Callback<(i32, bool)>,
) -> impl IntoView {
    let world = world();
    let state = journey_state();
    let refused = RwSignal::new(None::<String>);
    let checked = move |text: String| {
        let day = text.trim().parse::<i32>().map_err(|_| world.texts.dates.impossible.no_number.to_owned())?;
        match state.peek(|journey| impossible(day, journey.profile())) {
            Some(why) => Err(moves::why_not(&world, why)),
            None => Ok(day),
        }
    };
    let check = checked.clone();
    let type_in = move |text: String| {
        // “4” on the way to “45” is no mistake, so nothing is refused before the field is left.
        if let Ok(day) = check(text) {
            refused.set(None);
            on_day.run((day, false));
        }
    };
    let leave = move |text: String| match checked(text) {
        Ok(day) => {
            refused.set(None);
            on_day.run((day, true));
        }
        Err(why) => refused.set(Some(why)),
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
                aria-invalid=move || refused.with(Option::is_some).then_some("true")
                prop:value=move || value.get().to_string()
                on:input=move |event| type_in(event_target_value(&event))
                on:change=move |event| leave(event_target_value(&event))
            />
            <p class="refusal" id=refusal_id role="status">{move || refused.get()}</p>
        </div>
    }
}
