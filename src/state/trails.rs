//! Undo outlives a reload and a killed browser: what led to the open journey is kept beside the journal, off the way of the keys, and is read when
//! the journey is opened again. It belongs to one value alone, whose text is kept with it: if another one is found then that the same page has
//! written, what it did since is one step; what something else has written is led to by nothing. See [`super::history`].

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::library::LibraryState;
use super::saving::Saver;
use crate::browser::clock::Timer;
use crate::domain::ids::JourneyId;

/// Milliseconds from a change until what led to it is kept, at most: what a killed browser forgets of single steps. Writing it takes longer than
/// writing the journey, so it is not done with every change.
const TRAIL_WAIT: u32 = 2_000;

impl Saver {
    /// Keeps what led to the open journey beside it, as far as `trail` gives anything to keep: whenever the record is written, and while one works.
    pub fn trailed(self, trail: impl Fn() -> Option<(JourneyId, String, String)> + 'static) {
        self.work.update_value(|work| work.trail = Some(Rc::new(trail)));
    }

    /// Keeps it soon.
    pub(super) fn trail_soon(self) {
        self.work.update_value(|work| {
            work.trail_timer.get_or_insert_with(|| {
                Timer::new(TRAIL_WAIT, move || {
                    self.work.update_value(|work| work.trail_timer = None);
                    self.keep_trail();
                })
            });
        });
    }

    /// What led to a journey when it was last open, and the text that it leads to, if the same page has written what was opened now.
    pub async fn trail(self, id: &JourneyId) -> Option<(String, String)> {
        let (store, revision) =
            self.work.with_value(|work| (work.store.clone(), work.journaled.filter(|journaled| *journaled == work.revision)));
        store?.database()?.trail(id.as_str(), revision).await.ok().flatten()
    }

    /// Keeps it now, if it has changed.
    pub(super) fn keep_trail(self) {
        let (store, trail) = self.work.with_value(|work| (work.store.clone(), work.trail.clone()));
        let Some((store, trail)) = store.filter(|store| store.database().is_some()).zip(trail) else { return };
        if let Some((id, text, of)) = trail() {
            spawn_local(async move {
                if let Some(journal) = store.database() {
                    // Where it is not kept, the steps can be undone as long as the journey is open.
                    let _ = journal.keep_trail(id.as_str(), &text, &of).await;
                }
            });
        }
    }
}

/// Deletes the trails of journeys that are gone for good.
pub async fn sweep(library: LibraryState) {
    let store = library.store();
    let Some(journal) = store.database().filter(|_| store.protection().record) else { return };
    let (Ok(kept), Ok(heads)) = (journal.trails().await, journal.all_heads().await) else { return };
    let is_known = |id: &JourneyId| store.index().get(id).is_some() || heads.iter().any(|head| head.id == id.as_str());
    let gone: Vec<String> = kept.into_iter().filter(|id| !JourneyId::parse(id).is_some_and(|id| is_known(&id))).collect();
    if !gone.is_empty() {
        // What cannot be deleted now is tried again at the next start.
        let _ = journal.remove_trails(&gone).await;
    }
}
