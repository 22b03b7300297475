//! Working days, hours for calls and texts, and holidays.

use leptos::prelude::*;

use super::holidays::Holidays;
use crate::domain::command::{Command, ProfileEdit};
use crate::domain::profile::WorkingDays;
use crate::domain::reanchor::To;
use crate::pages::moves::{self, MovesDialog};
use crate::state::{journey_state, world};
use crate::ui::Pick;

/// The section.
#[component]
pub fn DaysAndHours() -> impl IntoView {
    let texts = &world().texts.limits;
    view! {
        <section class="form-sec" aria-labelledby="calendar">
            <h2 id="calendar" tabindex="-1">{texts.calendar}</h2>
            <p class="hint">{texts.calendar_hint}</p>
            <Working />
            <Hours />
            <Holidays />
        </section>
    }
}

/// Seven toggles. The last one that is on cannot be taken off.
#[component]
fn Working() -> impl IntoView {
    let texts = &world().texts.limits;
    let state = journey_state();
    let kept = state.select(|journey| journey.profile().working.days());
    let proposal = RwSignal::new(None::<To>);
    // What is looked at stands in the fields, and goes from them when it is left.
    let working = Memo::new(move |_| match proposal.get() {
        Some(To::Working(days)) => days.days(),
        _ => kept.get(),
    });
    let last = move || working.get().iter().filter(|works| **works).count() == 1;
    let day = move |index: usize| {
        let set = move |event| {
            let mut days = working.get_untracked();
            days[index] = event_target_checked(&event);
            if let Some(days) = WorkingDays::new(days) {
                moves::set_or_propose(state, proposal, To::Working(days));
            }
        };
        view! {
            <label>
                <input
                    type="checkbox"
                    aria-label=texts.weekdays[index]
                    prop:checked=move || working.get()[index]
                    prop:disabled=move || working.get()[index] && last()
                    on:change=set
                />
                <span aria-hidden="true">{texts.weekdays_short[index]}</span>
            </label>
        }
    };
    view! {
        <fieldset class="weekdays">
            <legend class="label">{texts.working}</legend>
            {(0..7).map(day).collect_view()}
        </fieldset>
        <p class="hint" role="status">{move || last().then_some(texts.working_one)}</p>
        <MovesDialog proposal on_close=|()| () />
    }
}

/// From hour to hour; choosing one that leaves no hour moves the other.
#[component]
fn Hours() -> impl IntoView {
    let texts = &world().texts.limits;
    let state = journey_state();
    let hours = state.select(|journey| journey.profile().contact_hours);
    let options =
        |hours: std::ops::RangeInclusive<u8>| hours.map(|hour| (hour.to_string(), (texts.hour)(hour))).collect::<Vec<_>>();
    let set_from = move |hour: String| {
        if let Ok(from) = hour.parse::<u8>() {
            let to = hours.get_untracked().1.max(from + 1);
            state.dispatch(Command::Profile(ProfileEdit::ContactHours(from, to)));
        }
    };
    let set_to = move |hour: String| {
        if let Ok(to) = hour.parse::<u8>() {
            let from = hours.get_untracked().0.min(to.saturating_sub(1));
            state.dispatch(Command::Profile(ProfileEdit::ContactHours(from, to)));
        }
    };
    let care = move || {
        let (from, to) = hours.get();
        (from < 9 || to > 20).then_some(texts.hours_care)
    };
    view! {
        <fieldset class="hours">
            <legend class="label">{texts.hours}</legend>
            <p class="hint">{texts.hours_hint}</p>
            <div class="row">
                <Pick
                    id="hours-from"
                    label=texts.hours_from
                    options=options(0..=23)
                    value=Signal::derive(move || hours.get().0.to_string())
                    on_pick=set_from
                />
                <Pick
                    id="hours-to"
                    label=texts.hours_to
                    options=options(1..=24)
                    value=Signal::derive(move || hours.get().1.to_string())
                    on_pick=set_to
                />
            </div>
            <p class="small w" role="status">{care}</p>
        </fieldset>
    }
}
