//! What comes late: a journal that the program went on without and that answers now, also because it was lost and is there again, and answers about
//! journeys that are not open any more.

use leptos::prelude::*;

use super::partings;
use super::saving::{Conflict, ONE, Saver};
use super::store::Store;
use crate::browser::journal::Put;
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::storage::backup::opened;

impl Saver {
    /// Asks a journal again that has not answered until now or was lost. If it answers, it is given what it lacks; if not, that is said.
    pub async fn hear(self) {
        let Some(store) = self.work.with_value(|work| work.store.clone()) else { return };
        loop {
            match store.hear().await {
                Some(true) => break self.notices.clear(ONE),
                Some(false) => {
                    if store.protection().record {
                        self.notices.keep(ONE, self.notices.front().texts.notices.no_journal);
                    }
                    // Whoever wanted to ask meanwhile may be the last one who does.
                    if !self.work.try_update_value(|work| std::mem::take(&mut work.ask_again)).unwrap_or_default() {
                        return;
                    }
                }
                None => return self.work.update_value(|work| work.ask_again = store.is_unheard()),
            }
        }
        // What another tab has handed to the journal meanwhile is not kept here any more.
        let parting = self.parting().and_then(|id| partings::kept(&store, &id));
        self.work.update_value(|work| {
            work.retry_timer = None;
            if work.unjournaled.is_none() && !work.writing {
                // What waits for the record does so because only the journal can decide.
                let kept = || parting.and_then(|parting| opened(&parting.text)).map(|(journey, _)| journey);
                work.unjournaled = work.unrecorded.clone().or_else(kept);
            }
        });
        self.schedule();
    }

    /// A journey was removed here: nothing of it is on its way any more, or it would come back.
    pub fn forget(self, id: &JourneyId) {
        self.work.update_value(|work| {
            work.forgotten = Some(id.clone());
            let is_it = |journey: &Option<Journey>| journey.as_ref().is_some_and(|journey| journey.id() == id);
            if is_it(&work.unjournaled) || is_it(&work.unrecorded) {
                work.unjournaled = None;
                work.unrecorded = None;
                work.retry_timer = None;
                work.parting = None;
                work.given.clear();
            }
        });
        self.kept();
    }

    /// Makes a record where there is none, unless another tab has removed the journey: then it is for the next change to bring it back.
    pub(super) async fn record_unless_removed(self) {
        let unrecorded =
            self.work.with_value(|work| work.store.clone().zip(work.unrecorded.as_ref().map(|journey| journey.id().clone())));
        let Some((store, id)) = unrecorded else { return };
        let turn = self.turn();
        let is_removed = store.decided_revision(&id).await == Ok(None);
        if turn != self.turn() {
            return;
        }
        let stays = self.work.try_update_value(|work| {
            work.asks_first = false;
            let is_meant = is_removed && work.unjournaled.is_none() && !work.writing;
            work.unrecorded = work.unrecorded.take().filter(|_| !is_meant);
            work.unrecorded.is_some()
        });
        if stays == Some(true) {
            self.flush();
        }
    }

    /// Whether this journey was removed here and not changed since.
    pub(super) fn has_forgotten(self, id: &JourneyId) -> bool {
        self.work.with_value(|work| work.forgotten.as_ref() == Some(id))
    }

    /// The journal holds what this tab has given before: what is newer follows.
    pub(super) fn goes_on_from(self, revision: u64, journey: Journey) {
        self.work.update_value(|work| {
            work.writing = false;
            work.follows(revision);
            work.unjournaled.get_or_insert(journey);
        });
        self.schedule();
    }

    /// The journal has answered for a journey that is no longer open. It was given to the record, or is held, when it was left; if another tab
    /// had written it, this one still needs a place.
    pub(super) fn left(self, store: &Store, journey: Journey, outcome: &Result<Put, ()>) {
        match outcome {
            Ok(Put::Done) if store.protection().journal => store.let_go(journey.id()),
            Ok(Put::Conflict { .. }) => {
                store.let_go(journey.id());
                // What was kept when it was left is newer than what the journal was asked for.
                let left = self.work.try_update_value(|work| work.left.take()).flatten();
                let kept = left.and_then(|left| partings::newest(store, &left, journey.id()));
                let (ours, parting) = kept.map_or((journey, None), |(parting, kept)| (kept, Some(parting)));
                self.conflict().set(Some(Conflict { ours, parting }));
            }
            Ok(Put::Done | Put::Missing) | Err(()) => {}
        }
    }
}
