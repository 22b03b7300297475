//! The mediums a plan may use.

use leptos::prelude::*;

use crate::domain::command::{Command, ProfileEdit};
use crate::domain::medium::Medium;
use crate::state::{journey_state, world};
use crate::ui::MediumIcon;

/// Six toggles: ticked means it may be used.
#[component]
pub fn MediumsAllowed() -> impl IntoView {
    let world = world();
    let texts = &world.texts.limits;
    let state = journey_state();
    let barred = state.select(|journey| journey.profile().limits.barred);
    let toggle = |&medium: &Medium| {
        let sheet = world.playbook.medium(medium);
        let (name, help) = (sheet.name.clone(), sheet.help.clone());
        let set = move |event| {
            state.dispatch(Command::Profile(ProfileEdit::Bar(medium, !event_target_checked(&event))));
        };
        view! {
            <label>
                <input type="checkbox" prop:checked=move || !barred.get().has(medium) on:change=set />
                <MediumIcon medium />
                <span><strong>{name}</strong><span class="about">{help}</span></span>
            </label>
        }
    };
    let toggles = Medium::ALL.iter().map(toggle).collect_view();
    let shown = world.clone();
    let summary = move || {
        let barred = barred.get();
        match barred.count() {
            0 => texts.mediums_all.to_owned(),
            6 => texts.mediums_none.to_owned(),
            _ => {
                let names: Vec<String> = barred.iter().map(|medium| shown.playbook.medium(medium).name.clone()).collect();
                (texts.mediums_without)(&shown.formats.list(&names))
            }
        }
    };
    view! {
        <section class="form-sec" aria-labelledby="mediums">
            <h2 id="mediums" tabindex="-1">{texts.mediums}</h2>
            <p class="hint">{texts.mediums_hint}</p>
            <fieldset class="toggles">
                <legend class="sr-only">{texts.mediums}</legend>
                {toggles}
            </fieldset>
            <p class="small quiet" role="status">{summary}</p>
        </section>
    }
}
