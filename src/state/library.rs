//! The journeys of this browser.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::bundles;
use super::listing::described;
use super::partings;
use super::store::{Found, Protection, Store};
use crate::browser::journal::Put;
use crate::browser::{clock, page, random};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::domain::phase::Phase;
use crate::domain::playbook::Playbook;
use crate::domain::profile::BusinessKind;
use crate::format::{self, Loaded};
use crate::node::Fault;
use crate::storage::parting::is_same;
use crate::storage::{Binned, Entry, PARTING, RecordError, aside_key, journey_key};

/// Why a record cannot be opened. Its bytes are kept as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A newer version of the app wrote it, in this format.
    Newer(u32),
    /// It cannot be read, for this reason.
    Corrupt(Fault),
}

/// How often a journey that is to be taken out is looked at anew because another tab has written it.
const LOOKS: usize = 5;

/// A journey taken out of the library, for bringing it back.
#[derive(Clone, Debug)]
pub struct Removed {
    /// What the library showed of it.
    pub entry: Entry,
    text: String,
    /// The key its bytes are kept under as long as it is out of the library; none if there was no room for them.
    pub(super) kept: Option<String>,
}

impl Removed {
    /// A journey from the bin.
    pub fn binned(binned: Binned) -> Removed {
        Removed { kept: Some(binned.key()), entry: binned.entry, text: binned.text }
    }

    /// A record set aside, of which only the bytes are known.
    pub fn unread(id: JourneyId, text: String) -> Removed {
        Removed { kept: Some(aside_key(&id)), entry: Entry::unknown(id), text }
    }
}

/// The playbook's names of what the library shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// The kinds of business, in their order.
    pub kinds: Vec<String>,
    /// The phases, in their order.
    pub phases: Vec<String>,
}

/// The journeys of this browser.
#[derive(Clone, Copy)]
pub struct LibraryState {
    names: RwSignal<Names>,
    entries: RwSignal<Vec<Entry>>,
    problems: RwSignal<Vec<(JourneyId, Problem)>>,
    store: StoredValue<Store, LocalStorage>,
}

impl LibraryState {
    /// The library of a store.
    pub fn new(store: Store) -> LibraryState {
        LibraryState {
            names: RwSignal::new(Names::default()),
            entries: RwSignal::new(store.index().entries().to_vec()),
            problems: RwSignal::new(Vec::new()),
            store: StoredValue::new_local(store),
        }
    }

    /// The playbook's names; empty until the playbook is read.
    pub fn names(self) -> Signal<Names> {
        self.names.into()
    }

    /// Takes the names from a playbook.
    pub fn name_as(self, playbook: &Playbook) {
        self.names.set(Names {
            kinds: BusinessKind::ALL.iter().map(|kind| playbook.preset(*kind).name.clone()).collect(),
            phases: Phase::ALL.iter().map(|phase| playbook.phase(*phase).name.clone()).collect(),
        });
    }

    /// What is known of each journey, newest change first.
    pub fn entries(self) -> Signal<Vec<Entry>> {
        self.entries.into()
    }

    /// The records that turned out not to open.
    pub fn problems(self) -> Signal<Vec<(JourneyId, Problem)>> {
        self.problems.into()
    }

    /// What protects the work in this browser.
    pub fn protection(self) -> Protection {
        self.store.with_value(Store::protection)
    }

    /// The stores themselves.
    pub fn store(self) -> Store {
        self.store.get_value()
    }

    /// Looks at the index again, after the open journey was saved.
    pub fn refresh(self) {
        self.entries.set(self.store.with_value(|store| store.index().entries().to_vec()));
    }

    /// Looks at the stores again, for another tab may have changed them.
    pub fn look_again(self) {
        let entries = self.store.with_value(|store| {
            store.reread_index();
            store.index().entries().to_vec()
        });
        if self.entries.with_untracked(|former| *former != entries) {
            self.entries.set(entries);
        }
    }

    /// Whether there is work that only the rest of the program can bring back: records that the index says nothing of, and what closed tabs
    /// have left.
    pub fn needs_care(self) -> bool {
        self.store.with_value(|store| {
            store.index().entries().iter().any(|entry| entry.kind.is_none()) || !store.keys(PARTING).is_empty()
        })
    }

    /// Reads the records that the index says nothing of, and notes which of them do not open.
    pub async fn complete(self, playbook: Arc<Playbook>) {
        let store = self.store();
        let unknown: Vec<JourneyId> =
            store.index().entries().iter().filter(|entry| entry.kind.is_none()).map(|entry| entry.id.clone()).collect();
        for id in unknown {
            if let Some(Found {
                loaded: Loaded::Loaded { journey, revision } | Loaded::Migrated { journey, revision, .. }, ..
            }) = self.read(&id).await
            {
                // An index that cannot be kept is made again at the next start.
                let _ = store.update_index(|index| {
                    // Meanwhile it may have been removed.
                    if index.get(&id).is_some() {
                        index.put(described(&journey, revision, &playbook));
                    }
                });
            }
        }
        page::menus_closed().await;
        self.refresh();
    }

    /// Reads a journey, and notes if it does not open.
    pub async fn read(self, id: &JourneyId) -> Option<Found> {
        let found = self.store().read(id).await?;
        let problem = match &found.loaded {
            Loaded::Newer { format } => Some(Problem::Newer(*format)),
            Loaded::Corrupt(fault) => Some(Problem::Corrupt(fault.clone())),
            Loaded::Empty | Loaded::Loaded { .. } | Loaded::Migrated { .. } => None,
        };
        self.problems.update(|problems| {
            problems.retain(|(other, _)| other != id);
            problems.extend(problem.map(|problem| (id.clone(), problem)));
        });
        Some(found)
    }

    /// Adds a journey that there is no room for: it lasts as long as the page, and whoever opens it saves it when there is room.
    pub fn hold(self, journey: &Journey, playbook: &Playbook) {
        self.store.with_value(|store| store.hold(journey, clock::now(), playbook));
        self.refresh();
    }

    /// Adds a journey. If the record refuses it, nothing was added.
    ///
    /// Its changes are counted on from the clock, not from 1: a journey of this id may have been here before, and a tab that still has it open must not
    /// take what comes now for something older.
    pub fn create(self, journey: &Journey, playbook: &Playbook) -> Result<(), RecordError> {
        self.create_at(journey, clock::now(), playbook)
    }

    /// Adds a journey that has been changed so often.
    pub fn create_at(self, journey: &Journey, revision: u64, playbook: &Playbook) -> Result<(), RecordError> {
        self.store.with_value(|store| store.record(journey, revision, playbook))?;
        self.hand_over(journey.id().clone(), revision, format::write(journey, revision));
        self.refresh();
        Ok(())
    }

    /// Hands what was just added to the journal. If that has another journey of this id, which nobody here knew of, such as one that another tab is
    /// just adding, that one has the place, and this one comes beside it.
    fn hand_over(self, id: JourneyId, revision: u64, text: String) {
        let store = self.store();
        spawn_local(async move {
            // Without an answer the record has it; the journal will have it with the first change at the latest.
            let Ok(Put::Conflict { text: theirs, .. }) = store.journal_text(&id, None, revision, &text).await else { return };
            if is_same(&theirs, &text) {
                return;
            }
            // Nothing is waited for until both have their places: somebody may be about to open what is here under this id.
            let own = JourneyId::from_random(random::bytes());
            let is_recorded = store.keep_text(&journey_key(&own), &text).is_ok();
            // Without room the journal still has theirs, and an index that cannot be kept is made again at the next start.
            let _ = store.keep_text(&journey_key(&id), &theirs);
            let _ = store.update_index(|index| {
                let entry = index.get(&id).cloned().unwrap_or_else(|| Entry::unknown(id.clone()));
                index.put(Entry { id: own.clone(), ..entry });
                index.put(Entry::unknown(id));
            });
            self.refresh();
            if store.journal_text(&own, None, revision, &text).await != Ok(Put::Done) && !is_recorded {
                store.hold_text(own, text);
            }
        });
    }

    /// Puts a journey into the bin, giving what is needed to bring it back at once.
    pub async fn bin(self, id: &JourneyId) -> Option<Removed> {
        let keep = |store: &Store, entry: &Entry, text: &str| {
            let mut binned = Binned { removed: clock::now_iso(), entry: entry.clone(), text: text.to_owned() };
            if store.text(&binned.key()).is_some() {
                // A former journey of this id is in the bin; both stay there.
                binned.entry.id = JourneyId::from_random(random::bytes());
            }
            let (key, text) = (binned.key(), binned.write());
            // If there is no room for both, there is when the journey has gone.
            let _ = store.keep_text(&key, &text);
            Some((key, text))
        };
        self.remove(id, keep).await
    }

    /// Takes a journey out, giving what is needed to bring it back. What `keep` says is kept of it, under which key of the record and as which text, is
    /// in the journal from then on. Nothing is changed if that is not known to be done, as where the journal does not answer.
    pub async fn remove(
        self,
        id: &JourneyId,
        keep: impl Fn(&Store, &Entry, &str) -> Option<(String, String)>,
    ) -> Option<Removed> {
        let store = self.store();
        let entry = store.index().get(id)?.clone();
        // Another tab may be writing it: then what that has written is taken out.
        for _ in 0..LOOKS {
            let found = store.read_surely(id).await.ok()??;
            let (key, kept) = keep(&store, &entry, &found.text)?;
            let outcome = store.remove(id, &found, &key, &kept).await;
            if outcome == Ok(true) {
                // If not even now there is room, what is given back is all there is of it.
                let is_kept = store.text(&key).is_some() || store.keep_text(&key, &kept).is_ok();
                partings::bin_all(&store, &entry, &found);
                self.problems.update(|problems| problems.retain(|(other, _)| other != id));
                self.refresh();
                return Some(Removed { entry, text: found.text, kept: is_kept.then_some(key) });
            }
            // It is still in the library, so the copy is one too many; if it stays, nothing is lost.
            let _ = store.forget(&key);
            if outcome.is_err() {
                break;
            }
        }
        self.refresh();
        None
    }

    /// Brings a removed journey back as it was, byte for byte. If there is one of its id again, such as from a file, it comes beside that.
    /// Gives the id it came back under.
    pub fn restore(self, removed: Removed) -> Result<JourneyId, RecordError> {
        let Removed { mut entry, text, .. } = removed;
        let revision = format::revision_in(&text).filter(|_| LibraryState::journey_in(&text).is_some());
        let id = self.store.with_value(|store| {
            if store.text(&journey_key(&entry.id)).is_some() || store.index().get(&entry.id).is_some() {
                entry.id = JourneyId::from_random(random::bytes());
            }
            let id = entry.id.clone();
            store.keep_text(&journey_key(&id), &text)?;
            store.update_index(|index| index.put(entry)).map(|()| id)
        })?;
        if let Some(revision) = revision {
            self.hand_over(id.clone(), revision, text);
        }
        self.refresh();
        Ok(id)
    }

    /// Notes that a journey was saved to a file just now.
    pub fn filed(self, id: &JourneyId) {
        // If the note cannot be kept, the file is there all the same.
        let _ = self.store.with_value(|store| store.update_index(|index| index.filed(id, clock::now_iso())));
        self.refresh();
    }

    /// The journey in a text, if the text is one.
    pub fn journey_in(text: &str) -> Option<Journey> {
        match format::read(text) {
            Loaded::Loaded { journey, .. } | Loaded::Migrated { journey, .. } => Some(journey),
            Loaded::Empty | Loaded::Newer { .. } | Loaded::Corrupt(_) => None,
        }
    }
}

/// The journeys of this browser.
pub fn library_state() -> LibraryState {
    bundles::late().library
}
