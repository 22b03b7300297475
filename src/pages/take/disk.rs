//! The journey in one file on disk that follows every change.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::disk;
use crate::browser::disk::DiskError;
use crate::domain::journey::Journey;
use crate::exchange::file;
use crate::i18n::Said;
use crate::state::disk::{DiskState, disks};
use crate::state::{Origin, World, journey_state, world};

/// How a journey's file stands, as a sentence.
pub fn said(world: &World, state: &DiskState) -> String {
    let texts = &world.texts.disk;
    match state.outcome {
        Ok(()) => (texts.saved)(Said(&state.name)),
        Err(DiskError::Changed) => (texts.changed)(Said(&state.name)),
        Err(DiskError::Refused) => (texts.refused)(Said(&state.name)),
    }
}

/// The choice of the file, where the browser lets a page write to one.
#[component]
pub fn DiskWay() -> impl IntoView {
    let world = world();
    let texts = &world.texts.disk;
    let (state, disks) = (journey_state(), disks());
    let id = state.select(|journey| journey.id().clone());
    let choose = move |_| {
        let (name, _) = state.peek(file::to_file);
        // The picker opens while the click is handled, or not at all.
        let chosen = disk::create(&name);
        spawn_local(async move {
            let Some(file) = chosen.await else { return };
            if matches!(state.origin().get_untracked(), Origin::Example(_)) {
                state.keep();
            }
            disks.bind(&state.peek(Journey::clone), file);
        });
    };
    let stands = move || {
        let found = id.with(|id| disks.state(id))?;
        let stop = move |_| id.with_untracked(|id| disks.release(id));
        Some(view! {
            <p role="status" class:e=found.outcome.is_err()>{said(&world, &found)}</p>
            <div><button type="button" class="btn" on:click=stop>{texts.stop}</button></div>
        })
    };
    disk::is_supported().then(|| {
        view! {
            <section class="card stack" aria-labelledby="way-disk">
                <h2 id="way-disk">{texts.title}</h2>
                <p>{texts.about}</p>
                <div class="row take-acts">
                    <button type="button" class="btn" on:click=choose>{texts.choose}</button>
                </div>
                {stands}
            </section>
        }
    })
}
