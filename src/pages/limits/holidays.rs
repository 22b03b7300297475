//! Days on which the business rests: single days, or several in a row.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::holiday_file::HolidayFile;
use crate::browser::page;
use crate::domain::calendar::{shifted, stretches};
use crate::domain::reanchor::To;
use crate::node::parse_date;
use crate::pages::moves::{self, MovesDialog};
use crate::state::{World, journey_state, notices, world};
use crate::ui::{Icon, Sign};

/// The longest stretch that is added at once; a longer one is more likely a slip of the year.
const LONGEST: usize = 60;

/// The date a browser's date field holds, if it is a whole one: while a year is typed, the field passes through years like 20.
fn date_of(text: &str) -> Option<NaiveDate> {
    parse_date(text).filter(|date| (2000..=2100).contains(&date.year()))
}

/// The list, and the fields that add to it.
#[component]
pub fn Holidays() -> impl IntoView {
    let world = world();
    let texts = &world.texts.limits;
    let (state, notices) = (journey_state(), notices());
    let (first, last) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let refused = RwSignal::new(false);
    let proposal = RwSignal::new(None::<To>);
    let spoken = world.clone();
    let add = move |_| {
        let days = days_of(&first.get_untracked(), &last.get_untracked());
        refused.set(days.is_none());
        let Some(days) = days else { return page::focus("holiday-first") };
        let name = days.first().zip(days.last()).map(|(first, last)| name_of(&spoken, *first, *last)).unwrap_or_default();
        let all = state.peek(|journey| journey.profile().holidays.iter().copied().chain(days).collect());
        if moves::set_or_propose(state, proposal, To::Holidays(all)) {
            first.set(String::new());
            last.set(String::new());
            notices.say((texts.holiday_added)(&name));
            page::focus("holiday-first");
        }
    };
    let holidays = state.select(|journey| stretches(&journey.profile().holidays));
    let row = move |(from, to): (NaiveDate, NaiveDate)| {
        let name = name_of(&world, from, to);
        let label = (texts.holiday_remove)(&name);
        let shown = name.clone();
        let remove = move |_| {
            let left: BTreeSet<NaiveDate> =
                state.peek(|journey| journey.profile().holidays.iter().copied().filter(|day| *day < from || *day > to).collect());
            if moves::set_or_propose(state, proposal, To::Holidays(left)) {
                notices.say((texts.holiday_removed)(&name));
                page::focus("holiday-first");
            }
        };
        view! {
            <li>
                <span class="num">{shown}</span>
                <button type="button" class="btn icon-btn" aria-label=label on:click=remove><Icon sign=Sign::Cross /></button>
            </li>
        }
    };
    // After a look at what would move: the fields are emptied if what they hold is in the list now.
    let looked = move |()| {
        let listed =
            date_of(&first.get_untracked()).is_some_and(|day| state.peek(|journey| journey.profile().holidays.contains(&day)));
        if listed {
            first.set(String::new());
            last.set(String::new());
        }
        page::focus("holiday-first");
    };
    let none = move || holidays.with(Vec::is_empty).then(|| view! { <p class="small quiet">{texts.holidays_none}</p> });
    view! {
        <fieldset class="holidays">
            <legend class="label">{texts.holidays}</legend>
            <p class="hint" id="holidays-hint">{texts.holidays_hint}</p>
            <div class="row">
                <DateField id="holiday-first" label=texts.holiday_first value=first refused />
                <DateField id="holiday-last" label=texts.holiday_last value=last refused />
                <button type="button" class="btn" on:click=add>{texts.holiday_add}</button>
            </div>
            <p class="refusal" id="holiday-refusal" role="status">{move || refused.get().then_some(texts.holiday_refused)}</p>
            <ul class="rests"><For each=move || holidays.get() key=|stretch| *stretch children=row /></ul>
            {none}
            <HolidayFile />
            <MovesDialog proposal on_close=looked />
        </fieldset>
    }
}

#[component]
fn DateField(id: &'static str, label: &'static str, value: RwSignal<String>, refused: RwSignal<bool>) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                type="date"
                id=id
                min="2000-01-01"
                max="2100-12-31"
                aria-describedby="holidays-hint holiday-refusal"
                aria-invalid=move || refused.get().then_some("true")
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}

/// The days from one text to the other, or the one day when the other is empty; nothing if they are none or too many.
fn days_of(first: &str, last: &str) -> Option<Vec<NaiveDate>> {
    let from = date_of(first)?;
    let to = if last.is_empty() { from } else { date_of(last)? };
    let days: Vec<NaiveDate> =
        (0..).map_while(|count| shifted(from, count)).take_while(|day| *day <= to).take(LONGEST + 1).collect();
    (1..=LONGEST).contains(&days.len()).then_some(days)
}

fn name_of(world: &World, first: NaiveDate, last: NaiveDate) -> String {
    let first_name = world.formats.date(first);
    if first == last { first_name } else { (world.texts.limits.stretch)(&first_name, &world.formats.date(last)) }
}
