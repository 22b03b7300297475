//! What is left of the assessment, phase by phase, with links there.

use leptos::html;
use leptos::prelude::*;

use super::{BeginAgain, Current, address, all_answered, walk};
use crate::domain::phase::Phase;
use crate::state::{place, world};
use crate::ui::{Badge, phase_class};

/// The id of what opens the list.
pub const SUMMARY: &str = "left";

/// What is left, at the end of the page; closed until someone wants to know.
#[component]
pub fn WhatIsLeft(
    /// The answers.
    current: Current,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.assess;
    let details = NodeRef::<html::Details>::new();
    let names = world.clone();
    let title = move || (texts.left)(&names.number(current.with(|current| walk::missing(current)) as i64));
    let line = move |&phase: &Phase| view! { <Line phase current /> };
    let complete = Memo::new(move |_| current.with(|current| all_answered(current)));
    let toggled = move |_| {
        if let Some(details) = details.get_untracked() {
            open.set(details.open());
        }
    };
    view! {
        <details class="left" node_ref=details prop:open=move || open.get() on:toggle=toggled>
            <summary id=SUMMARY>{title}</summary>
            <ul>{Phase::ALL.iter().map(line).collect_view()}</ul>
            <Show when=move || complete.get()>
                <BeginAgain />
            </Show>
        </details>
    }
}

#[component]
fn Line(phase: Phase, current: Current) -> impl IntoView {
    let world = world();
    let texts = &world.texts.assess;
    let place = place();
    let name = world.playbook.phase(phase).name.clone();
    let missing = Memo::new(move |_| {
        current.with(|current| {
            let notes = current.phase(phase);
            (5 - current.answered(phase), notes.today.is_none() || notes.wanted.is_none(), notes.mediums.is_none())
        })
    });
    let what = move || match missing.get() {
        (0, false, false) => texts.left_nothing.to_owned(),
        (questions, feelings, mediums) => (texts.left_in_phase)(&world.number(questions as i64), feelings, mediums),
    };
    let href = move || address(place, current.with(|current| walk::way_into(current, phase)))();
    view! {
        <li class=phase_class(phase)>
            <Badge phase />
            <a href=href>{name}</a>
            <span class="quiet small">{what}</span>
        </li>
    }
}
