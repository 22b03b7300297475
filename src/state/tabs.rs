//! What other tabs do shows here: the library follows the stores, and so does the open journey while nothing of it is unsaved here.
//!
//! A tab looks at the stores when another one says that it saved, when the record changes, and when it comes to the front. If both have
//! written before either looked, neither gives way: the saver finds the conflict and both versions are kept.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::journey::{JourneyState, Origin};
use super::library::LibraryState;
use super::saving::Saver;
use crate::browser::{clock, local, page, tabs};
use crate::format::Loaded;

/// Milliseconds in which several words of another tab are one.
const TOGETHER: u32 = 60;

/// Follows the other tabs from now on; `open` gives the journey that is open here, and `settle` looks after what tabs kept that are gone.
pub fn follow<S>(
    library: LibraryState,
    saver: Saver,
    open: impl Fn() -> Option<JourneyState> + Copy + 'static,
    settle: impl Fn() -> S + Copy + 'static,
) where
    S: Future<Output = ()> + 'static,
{
    let looking = StoredValue::new(false);
    let lost = StoredValue::new(false);
    let look = move || {
        if looking.get_value() {
            return;
        }
        looking.set_value(true);
        clock::later(TOGETHER, move || {
            looking.set_value(false);
            spawn_local(async move {
                saver.hear().await;
                settle().await;
                page::menus_closed().await;
                library.look_again();
                let was_lost = lost.get_value();
                lost.set_value(false);
                if let Some(state) = open() {
                    catch_up(library, saver, state).await;
                }
                // What the journal alone had of the open journey is gone with the journal.
                let stands = |state: &JourneyState| state.origin().get_untracked() == Origin::Stored && saver.settled().is_some();
                if let Some(state) = open().filter(stands).filter(|_| was_lost) {
                    state.keep();
                }
            });
        });
    };
    library.store().watched(move |removed| match removed {
        Some(id) => saver.forget(id),
        None => {
            lost.set_value(true);
            // Until there is a journal again, the record is all there is.
            saver.flush();
            look();
        }
    });
    if let Ok(record) = local::LocalStore::open() {
        record.on_storage_event(move |_, _| look()).forever();
    }
    if let Some(word) = tabs::on_word(look) {
        word.forever();
    }
    tabs::on_return(look).into_iter().for_each(|listener| listener.forever());
}

/// Takes over a newer revision of the open journey.
async fn catch_up(library: LibraryState, saver: Saver, state: JourneyState) {
    let id = state.peek(|journey| journey.id().clone());
    let (store, turn) = (library.store(), saver.turn());
    let is_newer = |revision: u64| saver.settled().is_some_and(|known| revision > known);
    if state.origin().get_untracked() != Origin::Stored {
        return;
    }
    let Ok(decided) = store.decided_revision(&id).await else { return };
    if turn != saver.turn() {
        return;
    }
    // What is unsaved here brings it back by itself.
    state.removed(decided.is_none() && !store.holds_of(&id) && saver.settled().is_some());
    if !decided.is_some_and(is_newer) {
        return;
    }
    let Some(found) = store.decided(&id).await else { return };
    let (Loaded::Loaded { journey, revision } | Loaded::Migrated { journey, revision, .. }) = found.loaded else { return };
    // Meanwhile something may have been written here, or another journey opened.
    if is_newer(revision) && turn == saver.turn() {
        saver.adopted(revision, found.journaled);
        saver.disks().save(&journey);
        state.adopt(journey);
    }
}
