//! A real date for one of the three events, from which the other two follow.

use leptos::prelude::*;

use super::holidays::date_of;
use crate::domain::calendar::Calendar;
use crate::domain::command::{Command, ProfileEdit};
use crate::domain::profile::Anchor;
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
    // The event chosen before there is a date; afterwards the journey says which.
    let chosen = RwSignal::new(date.get_untracked().map_or(Anchor::Sale, |(anchor, _)| anchor));
    let anchor = Memo::new(move |_| date.get().map_or_else(|| chosen.get(), |(anchor, _)| anchor));
    let set_anchor = move |id: String| {
        let Some(anchor) = Anchor::parse(&id) else { return };
        chosen.set(anchor);
        if let Some((_, day)) = date.get_untracked() {
            state.dispatch(Command::Profile(ProfileEdit::Date(Some((anchor, day)))));
        }
    };
    let set_day = move |event| {
        if let Some(day) = date_of(&event_target_value(&event)) {
            state.dispatch(Command::Profile(ProfileEdit::Date(Some((anchor.get_untracked(), day)))));
        }
    };
    let clear = move |_| {
        state.dispatch(Command::Profile(ProfileEdit::Date(None)));
        crate::browser::page::focus("anchor-date");
    };
    let days = state.select(|journey| {
        let profile = journey.profile();
        let calendar = Calendar::of(profile)?;
        Some(Anchor::ALL.iter().map(|&anchor| (anchor, profile.day_of(anchor), calendar.anchor(anchor))).collect::<Vec<_>>())
    });
    let shown = world.clone();
    let derived = move || match days.get() {
        None => view! { <p class="small quiet">{texts.date_none}</p> }.into_any(),
        Some(days) => {
            let row = |(anchor, day, date): (Anchor, i32, Option<chrono::NaiveDate>)| {
                let date = date.map(|date| shown.formats.date(date));
                let when = (shown.texts.common.day)(&shown.number(day));
                view! {
                    <div>
                        <dt><strong>{names[anchor.index()]}</strong><span class="quiet num">{when}</span></dt>
                        <dd class="num">{date}</dd>
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
                        prop:value=move || date.get().map(|(_, day)| day.to_string()).unwrap_or_default()
                        on:change=set_day
                    />
                </div>
                <Show when=move || date.get().is_some()>
                    <button type="button" class="btn quiet-btn" on:click=clear>{texts.date_clear}</button>
                </Show>
            </div>
            <div role="status">{derived}</div>
        </section>
    }
}
