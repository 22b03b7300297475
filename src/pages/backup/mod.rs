//! Backups: everything in one file, and back; what takes the room, and how safe it is here.

mod restoring;
mod room;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::frame::PlainBar;
use crate::browser::clock;
use crate::browser::files::{self, JSON};
use crate::route::Route;
use crate::state::{LibraryState, World, library_state, notices, versions, world};
use crate::storage::backup::Backup;
use restoring::Restoring;
use room::{Room, Safety};

/// The page.
#[component]
pub fn BackupPage() -> impl IntoView {
    let world = world();
    let texts = &world.texts.backup;
    view! {
        <PlainBar called=texts.title />
        <main class="wrap narrow settings backup" id="content">
            <header class="stack-3">
                <h1 tabindex="-1" id="title">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
            </header>
            <Making />
            <Restoring />
            <Room />
            <Safety />
        </main>
    }
}

/// When everything was last saved to a file, and the way to the page; it presses when there should be a newer one.
#[component]
pub fn Reminder(
    /// The language.
    world: World,
    /// The journeys.
    library: LibraryState,
) -> impl IntoView {
    let texts = &world.texts.backup;
    let said = move || {
        library.entries().track();
        let due = library.backup_is_due().then(|| view! { <strong>{texts.due}</strong>" " });
        // Where there is nothing to back up, there is nothing to say of it.
        let is_worth = library.last_backup().is_some() || library.entries().with(|entries| !entries.is_empty());
        let last = is_worth.then(|| format!("{} ", last(&world, library)));
        view! { {last}{due} }
    };
    view! {
        <p class="small backup-reminder" role="note">{said}<a class="link" href=Route::Backup.href()>{texts.link}</a></p>
    }
}

/// When the last backup was made, in words.
fn last(world: &World, library: LibraryState) -> String {
    let texts = &world.texts.backup;
    match library.last_backup().and_then(|at| clock::date_of(&at)) {
        Some(date) => (texts.last)(&world.number((clock::today() - date).num_days()), &world.formats.date(date)),
        None => texts.never.to_owned(),
    }
}

/// Everything into one file.
#[component]
fn Making() -> impl IntoView {
    let world = world();
    let texts = &world.texts.backup;
    let (library, notices) = (library_state(), notices());
    let holds = RwSignal::new(String::new());
    let counted = world.clone();
    Effect::new(move |_| {
        library.entries().track();
        let world = counted.clone();
        spawn_local(async move {
            let journeys = library.entries().with_untracked(Vec::len);
            let versions = versions::all(&library.store(), None).await.map_or(0, |kept| kept.len());
            let [journeys, bin, versions] = [journeys, library.binned().len(), versions].map(|count| world.number(count));
            holds.try_set((texts.holds)(&journeys, &bin, &versions));
        });
    });
    let said = world.clone();
    let last = move || {
        library.entries().track();
        let due = library.backup_is_due().then_some(texts.due);
        view! { <p>{last(&said, library)}" "{due}</p> }
    };
    let refused = world.texts.library.save_refused;
    let make = move |_| {
        spawn_local(async move {
            let backup = library.everything().await;
            let name = Backup::file_name(clock::today());
            match files::download(&name, JSON, &backup.write()) {
                Ok(()) => {
                    library.backed_up(&backup.made);
                    notices.say((texts.made)(&name));
                }
                Err(_) => notices.warn(refused),
            }
        });
    };
    view! {
        <section aria-labelledby="make-backup">
            <h2 id="make-backup">{texts.make_title}</h2>
            {last}
            <p role="status">{move || holds.get()}</p>
            <div><button type="button" class="btn main" on:click=make>{texts.make}</button></div>
        </section>
    }
}
