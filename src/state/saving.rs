//! The one place where a journey is saved.
//!
//! A change is in the journal at most [`JOURNAL_WAIT`] after it was made: a maximum wait, not a debounce, so that steady typing is saved
//! too. The record follows when nothing has changed for [`RECORD_WAIT`], and whenever the page is hidden or left. Without a journal the
//! record takes its place. If another tab has written in the meantime, nothing is overwritten: see [`Conflict`]. A tab with nothing unsaved
//! takes over what the other one wrote instead: see [`super::tabs`]. What the journal has not answered for when the page is hidden is kept
//! apart from what others write: see [`super::partings`]. What one of the two refuses is tried again until it is taken.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::disk::Disks;
use super::notices::Notices;
use super::partings;
use super::store::Store;
use super::unsaved::{Flushed, Work};
use super::versions::{self, VersionError};
use crate::browser::clock::Timer;
use crate::browser::journal::Put;
use crate::browser::{page, room, tabs};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::domain::playbook::Playbook;
use crate::format::{self, Loaded};
use crate::storage::parting::sum;
use crate::storage::{ASKED_TO_STAY, Parting, SnapshotKind};

/// Milliseconds from a change to its writing into the journal, at most.
pub const JOURNAL_WAIT: u32 = 50;
/// Milliseconds without a change before the record is written.
pub const RECORD_WAIT: u32 = 2_000;

/// Whether what is on screen is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is kept.
    Saved,
    /// Changes are on their way.
    Saving,
    /// The browser refuses: the work is only on screen.
    Refused,
}

/// Someone else, such as another tab, has written the journey since it was opened here. What is here must be kept under another id.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The journey as it is here.
    pub ours: Journey,
    /// What is kept of it until it has a place of its own.
    pub parting: Option<JourneyId>,
}

/// The name of the notice that stays while nothing can be saved.
const REFUSED: &str = "refused";
/// The name of the one that stays while the journal alone can be.
const HALF: &str = "half";
/// The name of the one that stays while the record alone can be.
pub const ONE: &str = "one";

/// Saves the open journey.
#[derive(Clone, Copy)]
pub struct Saver {
    state: RwSignal<SaveState>,
    conflict: RwSignal<Option<Conflict>>,
    versions: RwSignal<u32>,
    disks: Disks,
    pub(super) work: StoredValue<Work, LocalStorage>,
    pub(super) notices: Notices,
}

impl Saver {
    /// A saver without a store yet.
    pub fn new(notices: Notices) -> Saver {
        Saver {
            state: RwSignal::new(SaveState::Saved),
            conflict: RwSignal::new(None),
            versions: RwSignal::new(0),
            disks: Disks::default(),
            work: StoredValue::new_local(Work::default()),
            notices,
        }
    }

    /// How saving stands.
    pub fn state(self) -> Signal<SaveState> {
        self.state.into()
    }

    /// A conflict that is to be resolved.
    pub fn conflict(self) -> RwSignal<Option<Conflict>> {
        self.conflict
    }

    /// The files on disk that journeys are kept in besides.
    pub fn disks(self) -> Disks {
        self.disks
    }

    /// Changes whenever a version was kept.
    pub fn versions(self) -> Signal<u32> {
        self.versions.into()
    }

    /// Saves into this store, with index entries by this playbook, from now on.
    pub fn attach(self, store: Store, playbook: Arc<Playbook>) {
        self.work.update_value(|work| {
            work.store = Some(store);
            work.playbook = Some(playbook);
        });
    }

    /// A journey was opened that has this revision, and this one in the journal. What was open before is written first.
    pub fn opened(self, revision: u64, journaled: Option<u64>) {
        self.flush();
        self.work.update_value(|work| work.trail = None);
        self.adopted(revision, journaled);
    }

    /// What another tab wrote is open here now. What is here was in the journal before, so nothing of it is written again.
    pub fn adopted(self, revision: u64, journaled: Option<u64>) {
        self.work.update_value(|work| {
            work.unjournaled = None;
            work.unrecorded = None;
            work.revision = revision.max(journaled.unwrap_or(0));
            work.known = work.revision;
            work.base = journaled.unwrap_or(revision);
            work.left = work.parting.take();
            work.given.clear();
            work.turn = work.turn.wrapping_add(1);
            work.journaled = journaled;
            work.journal_timer = None;
            work.retry_timer = None;
            work.writing = false;
            if !work.store.as_ref().is_some_and(Store::holds) {
                work.record_timer = None;
            }
        });
        self.state.set(SaveState::Saved);
    }

    /// What is open goes on from what was kept of it before the journal had answered, and takes its place.
    pub fn goes_on(self, parting: Parting) {
        self.work.update_value(|work| {
            work.base = parting.base;
            work.given = parting.given;
            work.parting = Some(parting.id);
        });
    }

    /// The id of what is kept of this tab until the journal has answered.
    pub fn parting(self) -> Option<JourneyId> {
        self.work.with_value(|work| work.parting.clone())
    }

    /// Changes whenever something else is open than before.
    pub fn turn(self) -> u32 {
        self.work.with_value(|work| work.turn)
    }

    /// The highest revision that is known here, unless something is not saved yet.
    pub fn settled(self) -> Option<u64> {
        self.work.with_value(|work| {
            let unsaved = work.writing || work.unjournaled.is_some() || (!work.has_journal() && work.unrecorded.is_some());
            (!unsaved).then_some(work.revision)
        })
    }

    /// Keeps a value of the open journey as a version.
    pub async fn keep(self, journey: Journey, kind: SnapshotKind) -> Result<(), VersionError> {
        let store = self.work.with_value(|work| work.store.clone()).ok_or(VersionError::Unavailable)?;
        versions::keep(&store, &journey, kind, "").await?;
        self.versions.update(|count| *count = count.wrapping_add(1));
        Ok(())
    }

    /// Asks the browser once not to clear the store away by itself, now that there is work worth it.
    pub fn ask_to_stay(self) {
        let Some(store) = self.work.with_value(|work| work.store.clone()) else { return };
        if store.text(ASKED_TO_STAY).is_none() && store.keep_text(ASKED_TO_STAY, "1").is_ok() {
            spawn_local(async move {
                // The answer is asked for where it is shown.
                room::ask_to_keep().await;
            });
        }
    }

    /// Takes a new value of the open journey.
    pub fn changed(self, journey: Journey) {
        self.work.update_value(|work| {
            work.forgotten = work.forgotten.take().filter(|id| id != journey.id());
            if work.unrecorded.is_none() {
                work.asks_first = work.store.as_ref().is_some_and(|store| store.recorded(journey.id()).is_some());
            }
            work.unjournaled = Some(journey.clone());
            work.unrecorded = Some(journey);
            work.retry_timer = None;
            work.record_timer = Some(Timer::new(RECORD_WAIT, move || self.flush_in_time()));
        });
        if self.state.get_untracked() == SaveState::Saved {
            self.state.set(SaveState::Saving);
        }
        self.trail_soon();
        self.schedule();
    }

    pub(super) fn schedule(self) {
        self.work.update_value(|work| {
            if work.unjournaled.is_some() && !work.writing && work.journal_timer.is_none() && work.retry_timer.is_none() {
                work.journal_timer = Some(Timer::new(JOURNAL_WAIT, move || spawn_local(self.write_journal())));
            }
        });
    }

    async fn write_journal(self) {
        let taken = self.work.try_update_value(|work| {
            work.journal_timer = None;
            work.retry_timer = None;
            let store = work.store.clone()?;
            if work.unjournaled.is_none() || work.writing {
                return None;
            }
            let journey = work.unjournaled.take()?;
            work.writing = true;
            work.revision += 1;
            let text = format::write(&journey, work.revision);
            work.give(sum(&text));
            work.parted = false;
            Some((store, journey, work.journaled, work.revision, text, work.turn))
        });
        let Some(Some((store, journey, expected, revision, text, turn))) = taken else { return };
        let protected = store.protection().journal;
        let mut outcome = store.journal_text(journey.id(), expected, revision, &text).await;
        if outcome == Ok(Put::Missing) && !self.has_forgotten(journey.id()) {
            // Another tab removed it there; it is still open here, so it is kept.
            outcome = store.journal_text(journey.id(), None, revision, &text).await;
        }
        if let Ok(Put::Conflict { revision, text }) = &outcome
            && turn == self.turn()
            && self.work.with_value(|work| work.may_follow(*revision, text, &journey))
        {
            // What is here goes on from it: an answer came too late, or another tab has handed it over.
            return self.goes_on_from(*revision, journey);
        }
        if let Ok(Put::Conflict { text, .. }) = &outcome {
            self.give_way(&store, text);
        }
        if turn != self.turn() {
            return self.left(&store, journey, &outcome);
        }
        self.work.update_value(|work| work.writing = false);
        match outcome {
            Ok(Put::Done) if protected => {
                let parting = self.work.try_update_value(|work| work.answered(revision)).flatten();
                parting.iter().for_each(|parting| partings::forget(&store, parting));
                store.let_go(journey.id());
                self.notices.clear(ONE);
                tabs::tell();
                self.kept();
            }
            // Without a journal, or with one that fails, the record is all there is: it is written at once.
            Ok(Put::Done | Put::Missing) => self.flush(),
            Err(()) => {
                self.work.update_value(|work| {
                    // One that was lost meanwhile is asked for again first.
                    work.fails = store.protection().journal;
                    if work.unjournaled.is_none() && work.forgotten.as_ref() != Some(journey.id()) {
                        work.unjournaled = Some(journey);
                        work.retry_timer = Some(Timer::new(RECORD_WAIT, move || spawn_local(self.write_journal())));
                    }
                });
                self.flush();
            }
            Ok(Put::Conflict { .. }) => {
                // What was written here while the journal was asked is ours too.
                let newer = self.work.try_update_value(|work| work.unjournaled.take()).flatten();
                self.lost(newer.unwrap_or(journey));
            }
        }
        self.schedule();
    }

    /// Puts what the journal holds back into the record, where what is here may have gone ahead of it.
    fn give_way(self, store: &Store, text: &str) {
        let playbook = self.work.with_value(|work| work.playbook.clone());
        if let (Loaded::Loaded { journey, revision } | Loaded::Migrated { journey, revision, .. }, Some(playbook)) =
            (format::read(text), playbook)
        {
            // If there is no room, the journal still has it, and the other tab writes it again.
            let _ = store.record(&journey, revision, &playbook);
        }
    }

    /// Another tab was first: what is here goes on under another id.
    fn lost(self, ours: Journey) {
        let parting = self.work.try_update_value(|work| {
            work.unjournaled = None;
            work.unrecorded = None;
            work.record_timer = None;
            work.parting.take()
        });
        self.conflict.set(Some(Conflict { ours, parting: parting.flatten() }));
    }

    /// The page is hidden, and may go away: what is unsaved is given to both stores at once, for there may be no later.
    pub fn leave(self) {
        self.flush();
        spawn_local(self.write_journal());
    }

    /// The page goes away: the same, with what stands in a field that has not been left.
    pub fn end(self) {
        page::leave_field();
        self.leave();
    }

    /// Writes the record now, if it lacks anything.
    pub fn flush(self) {
        self.keep_trail();
        self.write_held();
        match self.work.try_update_value(|work| work.write_record(self.disks)).flatten() {
            Some(Flushed::Written) => {
                self.notices.clear(HALF);
                if self.work.with_value(|work| work.fails) {
                    self.notices.keep(ONE, self.notices.front().texts.notices.no_journal);
                }
                self.kept();
            }
            Some(Flushed::Refused) => self.refused(),
            Some(Flushed::Waits) => self.try_later(),
            Some(Flushed::Foreign(ours)) => self.lost(ours),
            Some(Flushed::Unknown) => spawn_local(self.record_unless_removed()),
            None => {}
        }
        spawn_local(self.hear());
    }

    /// Saving resumes by itself when there is room.
    fn try_later(self) {
        self.work.update_value(|work| work.record_timer = Some(Timer::new(RECORD_WAIT, move || self.flush_in_time())));
    }

    /// Writes the record while the page stays, so that there is time to ask.
    fn flush_in_time(self) {
        self.work.update_value(|work| work.asks_first = true);
        self.flush();
    }

    /// Tries again with the journeys that were left while nothing could be saved.
    fn write_held(self) {
        let store = self.work.with_value(|work| work.store.clone()).filter(Store::holds);
        let Some(store) = store else { return };
        store.write_held();
        if store.holds() {
            self.try_later();
        } else {
            self.kept();
        }
    }

    /// Something was written. What is on screen is kept once the journal has it, or, where that fails, the record.
    pub(super) fn kept(self) {
        let all = self.work.with_value(|work| match work.has_journal() {
            true => work.unjournaled.is_none(),
            false => work.unrecorded.is_none(),
        });
        if all && self.state.get_untracked() != SaveState::Saved {
            self.state.set(SaveState::Saved);
        }
        if all && !self.work.with_value(|work| work.store.as_ref().is_some_and(Store::holds)) {
            self.notices.clear(REFUSED);
            self.work.update_value(|work| work.guard = None);
        }
    }

    /// The record has no room or is denied. If the journal has the work it is kept all the same; if not, a notice stays until it is.
    fn refused(self) {
        let (journaled, protection) = self.work.with_value(|work| (work.is_journaled(), work.protection()));
        let front = self.notices.front();
        if !journaled {
            self.state.set(SaveState::Refused);
            self.notices.clear(ONE);
            self.notices.keep(REFUSED, front.texts.notices.refused);
            self.work.update_value(|work| work.guard = Some(page::ask_before_leaving()));
        } else if protection.record {
            self.notices.keep(HALF, front.locale.catalog().errors.record_full);
        }
        self.try_later();
    }
}
