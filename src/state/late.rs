//! A journal that answers late: the program goes on without it, and takes it up when it answers.

use leptos::prelude::*;

use super::partings;
use super::saving::{ONE, Saver};
use crate::storage::backup::opened;

impl Saver {
    /// Asks a journal again that has not answered until now. If it does, it is given what it lacks.
    pub async fn hear(self) {
        let Some(store) = self.work.with_value(|work| work.store.clone()) else { return };
        if !store.hear().await {
            return;
        }
        self.notices.clear(ONE);
        // What another tab has handed to the journal meanwhile is not kept here any more.
        let parting = self.parting().and_then(|id| partings::kept(&store, &id));
        self.work.update_value(|work| {
            if let (None, false, Some((journey, _))) =
                (&work.unjournaled, work.writing, parting.and_then(|parting| opened(&parting.text)))
            {
                work.unjournaled = Some(journey);
            }
        });
        self.schedule();
    }
}
