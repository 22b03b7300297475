//! Backups: everything into one file, and back, without overwriting anything that is not kept elsewhere first.

use super::library::LibraryState;
use super::versions;
use crate::browser::clock;
use crate::browser::journal::Put;
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::domain::playbook::Playbook;
use crate::format;
use crate::storage::backup::{Backup, Standing, is_due, opened, standing};
use crate::storage::{BACKUP, Binned, PREFERENCES, RecordError, Snapshot, SnapshotKind, aside_key};

/// What became of a journey from a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restored {
    /// It is in the library under its own name, and what was there is kept.
    Done,
    /// What was there cannot be kept or has just changed: it must be put beside it.
    Beside,
    /// There is no room, or the browser refuses.
    Refused,
}

impl LibraryState {
    /// Everything that is kept, as far as it can be read.
    pub async fn everything(self) -> Backup {
        let store = self.store();
        let mut backup = Backup {
            made: clock::now_iso(),
            bin: self.binned(),
            aside: self.aside(),
            preferences: store.text(PREFERENCES),
            ..Backup::default()
        };
        for entry in store.index().entries() {
            if let Some(found) = store.read(&entry.id).await {
                backup.journeys.push((entry.id.clone(), found.text));
            }
        }
        for snapshot in versions::all(&store, None).await.unwrap_or_default() {
            if let Some(text) = versions::text(&store, &snapshot.key).await {
                backup.snapshots.push((snapshot, text));
            }
        }
        backup
    }

    /// Notes that everything was saved to a file just now.
    pub fn backed_up(self, made: &str) {
        let store = self.store();
        // If the note cannot be kept, the file is there all the same.
        let _ = store.keep_text(BACKUP, made);
        let _ = store.update_index(|index| {
            let ids: Vec<JourneyId> = index.entries().iter().map(|entry| entry.id.clone()).collect();
            ids.iter().for_each(|id| index.filed(id, made.to_owned()));
        });
        self.refresh();
    }

    /// When everything was last saved to a file: ISO 8601 in UTC.
    pub fn last_backup(self) -> Option<String> {
        self.store().text(BACKUP)
    }

    /// Whether to remind of a backup.
    pub fn backup_is_due(self) -> bool {
        let last = self.last_backup().and_then(|at| clock::date_of(&at));
        let index = self.store().index();
        let planned = index.entries().iter().any(|entry| entry.plan.is_some());
        is_due(last, clock::today(), index.entries().len(), planned)
    }

    /// How a journey of a backup stands to the one here.
    pub async fn standing(self, id: &JourneyId, text: &str) -> Standing {
        let here = self.store().read(id).await.map(|found| found.text);
        standing(text, here.as_deref())
    }

    /// Puts a journey of a backup in place of the one here, which is kept as a version first.
    pub async fn replace(self, journey: &Journey, revision: u64, playbook: &Playbook) -> Restored {
        let (store, id) = (self.store(), journey.id());
        let Some(here) = store.read(id).await else { return Restored::Beside };
        let Some((present, known)) = opened(&here.text) else { return Restored::Beside };
        let kept = format::write(&present, 0);
        if versions::keep_text(&store, id, &kept, SnapshotKind::Import, "").await.is_err() {
            return Restored::Beside;
        }
        let next = revision.max(known).max(here.journaled.unwrap_or(0)) + 1;
        match store.journal(journey, here.journaled, next).await {
            Ok(Put::Done) => {}
            Ok(Put::Conflict { .. } | Put::Missing) => return Restored::Beside,
            Err(()) => return Restored::Refused,
        }
        if store.record(journey, next, playbook).is_err() {
            // The record still has what was there, so the journal shall have it too.
            let _ = store.journal(&present, Some(next), next + 1).await;
            return Restored::Refused;
        }
        if let Some(journal) = store.database() {
            // Undoing leads to nothing that was before it; that is what the version is for.
            let _ = journal.remove_trails(&[id.to_string()]).await;
        }
        self.refresh();
        Restored::Done
    }

    /// Puts what else a backup holds beside what is here; what is here already stays as it is. Gives how much was added.
    pub async fn add_rest(
        self,
        bin: &[Binned],
        aside: &[(JourneyId, String)],
        snapshots: &[(Snapshot, String)],
    ) -> Result<usize, RecordError> {
        let store = self.store();
        let mut added = 0;
        for binned in bin {
            if store.text(&binned.key()).is_none() && store.index().get(&binned.entry.id).is_none() {
                store.keep_text(&binned.key(), &binned.write())?;
                added += 1;
            }
        }
        for (id, text) in aside {
            if store.text(&aside_key(id)).is_none() {
                store.keep_text(&aside_key(id), text)?;
                added += 1;
            }
        }
        let known = versions::all(&store, None).await.unwrap_or_default();
        let bin = self.binned();
        // A version of a journey that is not here would be found by nobody.
        let is_here = |id: &JourneyId| store.index().get(id).is_some() || bin.iter().any(|binned| binned.entry.id == *id);
        for (snapshot, text) in snapshots {
            if snapshot.journey().as_ref().is_some_and(is_here) && !known.iter().any(|other| other.key == snapshot.key) {
                added += usize::from(versions::put(&store, snapshot, text).await.is_ok());
            }
        }
        self.refresh();
        Ok(added)
    }
}
