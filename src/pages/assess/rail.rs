//! Where the user is in the assessment: the eight phases, and the six stops of the present one.

use leptos::prelude::*;

use super::left::SUMMARY;
use super::{Current, address, walk};
use crate::browser::page;
use crate::domain::phase::Phase;
use crate::route::Stop;
use crate::state::{place, world};
use crate::ui::{Badge, Icon, Sign, phase_class};

/// The eight phases with how far each is answered.
#[component]
pub fn Rail(
    /// The present phase.
    phase: Memo<Option<Phase>>,
    /// The answers.
    current: Current,
    /// Whether the list of what is left is open.
    left_open: RwSignal<bool>,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.assess;
    let place = place();
    let names = world.clone();
    let link = move |&own: &Phase| {
        let name = names.playbook.phase(own).name.clone();
        let answered = Memo::new(move |_| current.with(|current| current.answered(own)));
        let href = move || address(place, current.with(|current| walk::way_into(current, own)))();
        let here = move || (phase.get() == Some(own)).then_some("step");
        let (seen, spoken) = (names.clone(), names.clone());
        let tally = move || (texts.tally)(&seen.number(answered.get() as i64));
        let tally_spoken = move || (texts.tally_spoken)(&spoken.number(answered.get() as i64));
        view! {
            <li>
                <a href=href aria-current=here class=phase_class(own)>
                    <Badge phase=own />
                    <span class="rail-name">{name}</span>
                    <span class="rail-tally num" aria-hidden="true">{tally}</span>
                    <span class="sr-only">{tally_spoken}</span>
                </a>
            </li>
        }
    };
    let left = move || (texts.left)(&world.number(current.with(|current| walk::missing(current)) as i64));
    let open = move |_| {
        left_open.set(true);
        page::focus(SUMMARY);
    };
    let links = Phase::ALL.iter().map(link).collect_view();
    view! {
        <nav class="rail" aria-label=texts.phases>
            <ol>{links}</ol>
            <button type="button" class="link small quiet" on:click=open>{left}</button>
        </nav>
    }
}

/// The six stops of a phase as small links.
#[component]
pub fn Stops(
    /// The present stop.
    stop: Stop,
    /// The answers.
    current: Current,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.assess;
    let place = place();
    let link = move |own: Stop| {
        let number = world.number(own.place);
        let (short, name) = match own.place {
            0 => (view! { <Icon sign=Sign::Heart /> }.into_any(), texts.stop_opening.to_owned()),
            _ => (number.text.clone().into_any(), (texts.stop_question)(&number)),
        };
        let done = Memo::new(move |_| current.with(|current| !walk::is_missing(current, own)));
        let spoken = move || if done.get() { (texts.stop_done)(&name) } else { name.clone() };
        let here = (own == stop).then_some("step");
        view! {
            <li>
                <a href=address(place, own) aria-current=here class:done=move || done.get()>
                    <span aria-hidden="true">{short}</span>
                    <span class="sr-only">{spoken}</span>
                </a>
            </li>
        }
    };
    let links = walk::stops_of(stop.phase).map(link).collect_view();
    view! { <nav class="stops" aria-label=texts.stops><ol>{links}</ol></nav> }
}
