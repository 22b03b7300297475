//! The plan as a calendar file, which needs the date of one event.

use leptos::prelude::*;

use super::tell;
use crate::browser::{clock, files, page};
use crate::domain::journey::Journey;
use crate::domain::profile::Anchor;
use crate::domain::reanchor::{Impossible, To, impossible_date};
use crate::exchange::{file, ics};
use crate::node::parse_date;
use crate::pages::moves::{self, MovesDialog};
use crate::state::{JourneyState, World, journey_state, notices, world};
use crate::ui::Segments;

/// The name of an event from which days are counted.
pub fn anchor_name(world: &World, anchor: Anchor) -> &'static str {
    let common = &world.texts.common;
    match anchor {
        Anchor::Sale => common.sale,
        Anchor::Start => common.start,
        Anchor::Result => common.result,
    }
}

/// The calendar file, once an event has a date.
#[component]
pub fn CalendarWay() -> impl IntoView {
    let world = world();
    let texts = &world.texts.take;
    let (state, notices) = (journey_state(), notices());
    let date = state.select(|journey| journey.profile().date);
    let asking = RwSignal::new(date.get_untracked().is_none());
    let saved_world = world.clone();
    let save = move || {
        // The clock counts on whatever machine the journey was opened; revisions begin anew on another one.
        let Ok(text) = state.peek(|journey| calendar_text(journey, &saved_world, clock::minutes())) else { return };
        let name = format!("{}.ics", state.peek(file::stem));
        tell(notices, texts, &name, files::download(&name, "text/calendar", &text));
    };
    let known_world = world.clone();
    let known = move || {
        date.get().map(|(anchor, date)| (texts.date_known)(anchor_name(&known_world, anchor), &known_world.formats.date(date)))
    };
    let ask = move || {
        asking.set(true);
        page::focus("known-date");
    };
    let done = move || {
        asking.set(false);
        page::focus("save-calendar");
    };
    let part = move || {
        if asking.get() || date.get().is_none() {
            view! { <DateForm state on_done=Callback::new(move |()| done()) /> }.into_any()
        } else {
            let save = save.clone();
            view! {
                <p>{known.clone()}" "<button type="button" class="link" on:click=move |_| ask()>{texts.change_date}</button></p>
                <div class="row take-acts">
                    <button type="button" class="btn" id="save-calendar" on:click=move |_| save()>{texts.save_calendar}</button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <section class="card stack" aria-labelledby="way-calendar">
            <h2 id="way-calendar">{texts.calendar_title}</h2>
            <p>{texts.calendar_about}</p>
            <p class="hint">{texts.calendar_again}</p>
            {part}
        </section>
    }
}

/// Asks for the date of one event.
#[component]
fn DateForm(state: JourneyState, on_done: Callback<()>) -> impl IntoView {
    let world = world();
    let texts = &world.texts.take;
    let known = state.peek(|journey| journey.profile().date);
    let anchor = RwSignal::new(known.map_or(Anchor::Sale, |(anchor, _)| anchor));
    let text = RwSignal::new(known.map(|(_, date)| date.to_string()).unwrap_or_default());
    let refused = RwSignal::new(None::<String>);
    let proposal = RwSignal::new(None::<To>);
    let spoken = world.clone();
    let take = move |_| {
        let anchor = anchor.get_untracked();
        let date = text.with(|text| parse_date(text));
        // A plan that is over may be wanted in a calendar all the same.
        let impossible = date
            .and_then(|date| state.peek(|journey| impossible_date(anchor, date, journey.profile(), clock::today())))
            .filter(|why| !matches!(why, Impossible::Over(_)));
        refused.set(match date {
            None => Some(spoken.texts.take.no_date.to_owned()),
            Some(_) => impossible.map(|why| moves::why_not(&spoken, why)),
        });
        match date.filter(|_| impossible.is_none()) {
            // The first date gives dates to all that had none.
            Some(date) if known.is_none() => {
                if moves::set(state, To::Date(anchor, date)) {
                    on_done.run(());
                }
            }
            Some(date) => {
                if moves::set_or_propose(state, proposal, To::Date(anchor, date)) {
                    on_done.run(());
                }
            }
            None => page::focus("known-date"),
        }
    };
    let taken = move |()| {
        if state.peek(|journey| journey.profile().date) != known {
            on_done.run(());
        }
    };
    let options =
        Anchor::ALL.iter().map(|&anchor| (anchor.id().to_owned(), anchor_name(&world, anchor).to_owned())).collect::<Vec<_>>();
    let preset = state.peek(|journey| journey.profile().kind);
    let playbook = world.playbook.clone();
    let meant = move || {
        let preset = playbook.preset(preset);
        match anchor.get() {
            Anchor::Sale => preset.sale.clone(),
            Anchor::Start => preset.begin.clone(),
            Anchor::Result => preset.outcome.clone(),
        }
    };
    let label_world = world.clone();
    let label = move || (texts.date_of)(anchor_name(&label_world, anchor.get()));
    view! {
        <div class="stack take-date">
            <p>{texts.calendar_needs_date}</p>
            <Segments
                name="known-event"
                legend=texts.which_event
                options
                value=Signal::derive(move || anchor.get().id().to_owned())
                on_pick=Callback::new(move |id: String| Anchor::parse(&id).into_iter().for_each(|next| anchor.set(next)))
            />
            <div class="field">
                <label for="known-date">{label}</label>
                <p class="hint" id="known-date-hint">{meant}</p>
                <input
                    type="date"
                    id="known-date"
                    class="take-day"
                    min="2000-01-01"
                    max="2100-12-31"
                    aria-describedby="known-date-hint known-date-refusal"
                    aria-invalid=move || refused.with(Option::is_some).then_some("true")
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                />
                <p class="refusal" id="known-date-refusal" role="status">{move || refused.get()}</p>
            </div>
            <div class="row take-acts">
                <button type="button" class="btn" on:click=take>{texts.use_date}</button>
            </div>
            <MovesDialog proposal on_close=taken />
        </div>
    }
}

fn calendar_text(journey: &Journey, world: &World, sequence: u32) -> Result<String, ics::IcsError> {
    let (texts, common) = (&world.texts.take, &world.texts.common);
    let name = match journey.name().trim() {
        "" => world.texts.frame.untitled,
        name => name,
    };
    let words = ics::IcsWords {
        calendar: &(texts.calendar_name)(name),
        who: texts.ics_who,
        purpose: texts.ics_purpose,
        why: texts.ics_why,
        subject: texts.ics_subject,
        send_by: texts.ics_send_by,
        customer: common.sides[1],
        handover: texts.sheet.handover,
        task: texts.sheet.task,
        ours: texts.ics_ours,
        theirs: texts.ics_theirs,
        role: &|role| common.roles[role.index()].to_owned(),
        date: &|date| world.formats.date(date),
    };
    ics::to_ics(journey, &world.playbook, &words, &clock::now_ics(), sequence)
}
