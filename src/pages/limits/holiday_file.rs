//! Holidays from a calendar file: what it holds is shown before any of it is added.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, files, page};
use crate::domain::calendar::Calendar;
use crate::domain::reanchor::To;
use crate::exchange::holidays::{self, Found, Refusal};
use crate::pages::moves::{self, MovesDialog};
use crate::state::{JourneyState, World, journey_state, world};

/// What the browser's picker offers.
const ACCEPTED: &str = ".ics,text/calendar";

/// The button that chooses a file, and what was found in it.
#[component]
pub fn HolidayFile() -> impl IntoView {
    let world = world();
    let texts = &world.texts.dates.holidays;
    let state = journey_state();
    let found = RwSignal::new(None::<Found>);
    let refused = RwSignal::new(None::<String>);
    let reader = world.clone();
    // What repeats is taken for the years of the plan, and for this one and the next.
    let years = move || {
        let today = clock::today().year();
        let plan = state.peek(|journey| {
            let calendar = Calendar::of(journey.profile())?;
            Some((calendar.date(-14)?.year(), calendar.date(100)?.year()))
        });
        let (first, last) = plan.unwrap_or((today, today + 1));
        first.min(today)..=last.max(today + 1)
    };
    let asked = RwSignal::new(years());
    let choose = move |_| {
        // The picker opens while the click is handled, not when the future is first polled.
        let picked = files::pick_file(ACCEPTED);
        let world = reader.clone();
        spawn_local(async move {
            let Some(file) = picked.await else { return };
            let years = years();
            let read = days_in(&world, &file, &years).await;
            asked.set(years);
            refused.set(read.as_ref().err().cloned());
            found.set(read.ok());
            page::focus("holiday-found");
        });
    };
    let proposal = RwSignal::new(None::<To>);
    let forget = move || {
        found.set(None);
        page::focus("holiday-file");
    };
    let spoken = world.clone();
    let add = move |_| {
        let Some(found) = found.get_untracked() else { return };
        let new = new_days(state, &found).len();
        let all = state.peek(|journey| journey.profile().holidays.iter().copied().chain(found.days).collect());
        if moves::set_or_propose(state, proposal, To::Holidays(all)) {
            state.offer_undo((texts.added)(&spoken.number(new)), spoken.texts.frame.undo);
            forget();
        }
    };
    // After a look at what would move: nothing of the file is left to add if it was applied.
    let looked = move |()| {
        if found.get_untracked().is_some_and(|found| new_days(state, &found).is_empty()) {
            forget();
        }
    };
    let shown = move || {
        let found = found.get()?;
        let new = state.with(|_| new_days(state, &found).len());
        let lines = said(&world, &found, new, &asked.get_untracked());
        let add = (new > 0).then(|| {
            view! { <button type="button" class="btn" on:click=add.clone()>{(texts.add)(&world.number(new))}</button> }
        });
        Some(view! {
            <div>{lines.into_iter().map(|line| view! { <p class="small">{line}</p> }).collect_view()}</div>
            <div class="row">{add}<button type="button" class="btn quiet-btn" on:click=move |_| forget()>{texts.leave}</button></div>
        })
    };
    view! {
        <p class="hint">{texts.hint}</p>
        <p><button type="button" class="btn" id="holiday-file" on:click=choose>{texts.choose}</button></p>
        <p class="refusal" role="status">{move || refused.get()}</p>
        <div class="stack holiday-found" id="holiday-found" tabindex="-1" role="status">{shown}</div>
        <MovesDialog proposal on_close=looked />
    }
}

/// The days of a file that the list has not yet.
fn new_days(state: JourneyState, found: &Found) -> Vec<NaiveDate> {
    state.peek(|journey| found.days.difference(&journey.profile().holidays).copied().collect())
}

/// What a file holds, in sentences.
fn said(world: &World, found: &Found, new: usize, asked: &RangeInclusive<i32>) -> Vec<String> {
    let texts = &world.texts.dates.holidays;
    let mut years: Vec<String> = found.days.iter().map(|day| day.year().to_string()).collect();
    years.dedup();
    let mut lines = match found.days.len() {
        0 => vec![texts.none.to_owned()],
        days => vec![(texts.found)(&world.number(days), &world.formats.list(&years), &world.number(new))],
    };
    let yearly = &world.texts.rests.yearly;
    lines.extend(
        (found.yearly > 0).then(|| yearly(&world.number(found.yearly), &asked.start().to_string(), &asked.end().to_string())),
    );
    lines.extend((found.repeating > 0).then(|| (world.texts.rests.repeat)(&world.number(found.repeating))));
    lines.extend((found.left_out > 0).then(|| (texts.left_out)(&world.number(found.left_out))));
    lines
}

/// The days in a file; what is wrong with it comes as a sentence.
async fn days_in(world: &World, file: &files::Chosen, years: &RangeInclusive<i32>) -> Result<Found, String> {
    let texts = &world.texts.dates.holidays;
    let text = files::read_text(file).await.map_err(|error| {
        let text = match error {
            files::FileError::TooLarge(_) => texts.too_large,
            files::FileError::NotText { .. } => texts.no_text,
            files::FileError::Unreadable | files::FileError::Refused => texts.unreadable,
        };
        text.to_owned()
    })?;
    holidays::read(&text, years).map_err(|refusal| match refusal {
        Refusal::TooLarge => texts.too_large.to_owned(),
        Refusal::TooMany => (texts.too_many)(&world.number(holidays::MOST_EVENTS)),
        Refusal::NoCalendar => texts.no_calendar.to_owned(),
        Refusal::NoLine(line) => (texts.no_line)(&world.number(line)),
        Refusal::NoDate(line) => (texts.no_date)(&world.number(line)),
        Refusal::NotBegun(line) => (texts.not_begun)(&world.number(line)),
        Refusal::NotEnded(line) => (texts.not_ended)(&world.number(line)),
        Refusal::NoStart(line) => (texts.no_start)(&world.number(line)),
        Refusal::EndsFirst(line) => (texts.ends_first)(&world.number(line)),
    })
}
