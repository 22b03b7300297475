//! The three events that hold a plan, and the days they usually fall on.

use leptos::prelude::*;

use crate::browser::page;
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
    let refused = [RwSignal::new(None::<String>), RwSignal::new(None)];
    let enter = move |field: usize, text: String| match judged(state, &text, IMPOSSIBLE[field]) {
        Ok(day) => {
            refused[field].set(None);
            let (start, result) = days.get_untracked();
            moves::set_or_propose(state, proposal, if field == 0 { To::Days(day, result) } else { To::Days(start, day) });
        }
        Err(_) => refused[field].set(Some(text)),
    };
    // A day that was refused is judged again when the other one has moved: it was refused for that one's sake.
    let again = move || {
        for (field, refused) in refused.into_iter().enumerate() {
            if let Some(text) = refused.get_untracked() {
                page::after_paint(move || {
                    // The page may be gone by then.
                    if days.try_get_untracked().is_some() {
                        enter(field, text);
                    }
                });
            }
        }
    };
    let leave = move |field: usize| {
        move |text: String| {
            enter(field, text);
            again();
        }
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
                    value=Signal::derive(move || shown.get().0)
                    refused=refused[0]
                    impossible=IMPOSSIBLE[0]
                    on_leave=leave(0)
                />
                <DayField
                    id="result-day"
                    label=texts.result_day
                    value=Signal::derive(move || shown.get().1)
                    refused=refused[1]
                    impossible=IMPOSSIBLE[1]
                    on_leave=leave(1)
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
            <MovesDialog proposal on_close=move |()| again() />
        </section>
    }
}

/// Why Start, and why the Result, cannot be on a day.
const IMPOSSIBLE: [fn(i32, &Profile) -> Option<Impossible>; 2] = [reanchor::impossible_start, reanchor::impossible_result];

/// The day that a text is, or why it is none or cannot be; nothing for that where the text is no number.
fn judged(
    state: JourneyState,
    text: &str,
    impossible: fn(i32, &Profile) -> Option<Impossible>,
) -> Result<i32, Option<Impossible>> {
    let day = text.trim().parse().map_err(|_| None)?;
    state.peek(|journey| impossible(day, journey.profile())).map_or(Ok(day), |why| Err(Some(why)))
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

/// A day that can be impossible. It is taken when the field is left, for “4” on the way to “45” is no day anyone means. A refused one changes
/// nothing and stands in the field, with the reason below, as long as it is impossible.
#[component]
fn DayField(
    id: &'static str,
    label: &'static str,
    value: Signal<i32>,
    /// What was refused.
    refused: RwSignal<Option<String>>,
    impossible: fn(i32, &Profile) -> Option<Impossible>,
    /// Called with what the field is left with.
    #[prop(into)]
    on_leave: Callback<String>,
) -> impl IntoView {
    let world = world();
    let state = journey_state();
    let days = state.select(|journey| (journey.profile().start(), journey.profile().result()));
    let why = move || {
        days.track();
        judged(state, &refused.get()?, impossible).err()
    };
    // What is possible by now was not taken, so it goes.
    Effect::new(move |_| {
        if why().is_none() && refused.with_untracked(Option::is_some) {
            refused.set(None);
        }
    });
    let refusal = move || {
        let texts = &world.texts.dates.impossible;
        why().map(|why| why.map_or_else(|| texts.no_number.to_owned(), |why| moves::why_not(&world, why)))
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
                prop:value=move || refused.get().unwrap_or_else(|| value.get().to_string())
                on:change=move |event| {
                    // The browser says so too when the page with the field goes away.
                    on_leave.try_run(event_target_value(&event));
                }
            />
            <p class="refusal" id=refusal_id role="status">{refusal}</p>
        </div>
    }
}
