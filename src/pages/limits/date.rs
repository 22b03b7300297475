//! A real date for one of the three events, from which the other two follow.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::domain::calendar::Calendar;
use crate::domain::command::{Command, ProfileEdit};
use crate::domain::profile::Anchor;
use crate::domain::reanchor::{self, To};
use crate::node::parse_date;
use crate::pages::moves::{self, MovesDialog};
use crate::state::{journey_state, world};
use crate::ui::Segments;

/// The event, its date, and the dates that follow.
#[component]
pub fn RealDate() -> impl IntoView {
    let world = world();
    let texts = &world.texts.limits;
    let common = &world.texts.common;
    let names = [common.sale, common.start, common.result];
    let state = journey_state();
    let date = state.select(|journey| journey.profile().date);
    // What the fields show and the journey does not hold yet: the event chosen before there is a date, and a date that would move the plan.
    let chosen = RwSignal::new(date.get_untracked().map_or(Anchor::Sale, |(anchor, _)| anchor));
    let draft = RwSignal::new(None::<(Anchor, NaiveDate)>);
    let refused = RwSignal::new(None::<String>);
    let shown_date = Memo::new(move |_| draft.get().or_else(|| date.get()));
    let anchor = Memo::new(move |_| shown_date.get().map_or_else(|| chosen.get(), |(anchor, _)| anchor));
    let proposal = RwSignal::new(None::<To>);
    let spoken = world.clone();
    let take = move |anchor: Anchor, day: NaiveDate| {
        let impossible = state.peek(|journey| reanchor::impossible_date(anchor, day, journey.profile(), clock::today()));
        let waits = impossible.is_some() || moves::moves_anything(state, To::Date(anchor, day));
        refused.set(impossible.map(|why| moves::why_not(&spoken, why)));
        draft.set(waits.then_some((anchor, day)));
        if !waits {
            moves::set(state, To::Date(anchor, day));
        }
    };
    let retake = take.clone();
    let set_anchor = move |id: String| {
        let Some(anchor) = Anchor::parse(&id) else { return };
        chosen.set(anchor);
        if let Some((_, day)) = shown_date.get_untracked() {
            retake(anchor, day);
        }
    };
    let set_day = move |event| {
        // While a year is typed, the field passes through years like 20: those are no mistakes yet.
        if let Some(day) = parse_date(&event_target_value(&event))
            && day.year() >= 1000
        {
            take(anchor.get_untracked(), day);
        }
    };
    let forget = move || {
        draft.set(None);
        refused.set(None);
    };
    let clear = move |_| {
        forget();
        state.dispatch(Command::Profile(ProfileEdit::Date(None)));
        page::focus("anchor-date");
    };
    // The button that opened the preview goes with what it was about.
    let close = move |()| {
        forget();
        page::focus_if_lost("anchor-date");
    };
    let leave = move |_| {
        forget();
        page::focus("anchor-date");
    };
    let show = move |_| proposal.set(draft.get_untracked().map(|(anchor, day)| To::Date(anchor, day)));
    let dates = &world.texts.dates.moves;
    let days = state.select(|journey| {
        let profile = journey.profile();
        let calendar = Calendar::of(profile)?;
        let spot = |&anchor: &Anchor| {
            let (due, begins) = (calendar.anchor(anchor)?, calendar.begins(anchor)?);
            Some((anchor, profile.day_of(anchor), due, Some(begins).filter(|begins| *begins != due)))
        };
        Some(Anchor::ALL.iter().filter_map(spot).collect::<Vec<_>>())
    });
    let shown = world.clone();
    let derived = move || match days.get() {
        None => view! { <p class="small quiet">{texts.date_none}</p> }.into_any(),
        Some(days) => {
            let row = |(anchor, day, due, begins): (Anchor, i32, NaiveDate, Option<NaiveDate>)| {
                let begins = begins.map(|date| (shown.texts.rests.begins)(&shown.formats.date(date)));
                let when = (shown.texts.common.day)(&shown.number(day));
                view! {
                    <div>
                        <dt><strong>{names[anchor.index()]}</strong><span class="quiet num">{when}</span></dt>
                        <dd class="num">{shown.formats.date(due)}{begins.map(|begins| view! { <span class="small quiet">{begins}</span> })}</dd>
                    </div>
                }
            };
            view! { <dl class="derived">{days.into_iter().map(row).collect_view()}</dl> }.into_any()
        }
    };
    let options = Anchor::ALL.iter().map(|anchor| (anchor.id().to_owned(), names[anchor.index()].to_owned())).collect();
    view! {
        <section class="form-sec" aria-labelledby="date">
            <h2 id="date" tabindex="-1">{texts.date}</h2>
            <p class="hint">{texts.date_hint}</p>
            <Segments
                name="anchor"
                legend=texts.date_anchor
                options
                value=Signal::derive(move || anchor.get().id().to_owned())
                on_pick=set_anchor
            />
            <div class="row date-row">
                <div class="field">
                    <label for="anchor-date">{texts.date_day}</label>
                    <input
                        type="date"
                        id="anchor-date"
                        min="2000-01-01"
                        max="2100-12-31"
                        aria-describedby="anchor-date-refusal"
                        aria-invalid=move || refused.with(Option::is_some).then_some("true")
                        prop:value=move || shown_date.get().map(|(_, day)| day.to_string()).unwrap_or_default()
                        on:change=set_day
                    />
                </div>
                <Show when=move || date.get().is_some()>
                    <button type="button" class="btn quiet-btn" on:click=clear>{texts.date_clear}</button>
                </Show>
            </div>
            <p class="refusal" id="anchor-date-refusal" role="status">{move || refused.get()}</p>
            <Show when=move || draft.with(Option::is_some)>
                <div class="row date-draft">
                    <p class="small" role="status">{dates.not_yet}</p>
                    <Show when=move || refused.with(Option::is_none)>
                        <button type="button" class="btn" on:click=show>{dates.show}</button>
                    </Show>
                    <button type="button" class="btn quiet-btn" on:click=leave>{dates.leave}</button>
                </div>
            </Show>
            <div role="status">{derived}</div>
            <MovesDialog proposal on_close=close />
        </section>
    }
}
