//! The two stores of this browser as one: the record (local storage), and the journal (IndexedDB) that survives a killed browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::task::spawn_local;

use super::listing::described;
use crate::browser::journal::{self, Journal, JournalError, Put};
use crate::browser::local::LocalStore;
use crate::browser::{random, tabs};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::domain::playbook::Playbook;
use crate::format::{self, Loaded};
use crate::map::Map;
use crate::storage::pair::{self, Chosen};
use crate::storage::parting::{self, Given};
use crate::storage::{self, ASIDE, BIN, Entry, Index, MemoryRecord, Record, RecordError};

/// What protects the work in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Protection {
    /// Whether there is a record that stays when the tab is closed.
    pub record: bool,
    /// Whether there is a journal, which survives a killed browser.
    pub journal: bool,
}

/// A journey's text as it was found: the newer one of record and journal.
#[derive(Clone, Debug)]
pub struct Found {
    /// What the text says.
    pub loaded: Loaded,
    /// The text itself, for a copy of what cannot be read.
    pub text: String,
    /// The revision in the journal, against which the next write is compared.
    pub journaled: Option<u64>,
}

/// Both stores. A clone is the same stores.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    record: Box<dyn Record>,
    stays: bool,
    journal: RefCell<Option<Journal>>,
    /// Whether there may be a journal though it has not answered.
    unheard: Cell<bool>,
    /// Whether it is being asked again.
    asking: Cell<bool>,
    index: RefCell<Index>,
    /// Texts of journeys that neither store took. They last as long as the page.
    held: RefCell<Map<JourneyId, String>>,
    watch: RefCell<Option<Watch>>,
}

/// Hears what becomes of the stores: which journey was removed here, or, with none, that the journal was lost.
type Watch = Rc<dyn Fn(Option<&JourneyId>)>;

impl Store {
    /// Opens the record, which is there at once; what this browser denies is missing from [`Store::protection`].
    pub fn open_record() -> Store {
        let local = LocalStore::open().ok();
        let stays = local.is_some();
        let record: Box<dyn Record> = match local {
            Some(local) => Box::new(local),
            None => Box::new(MemoryRecord::default()),
        };
        let index = Index::read(record.as_ref()).unwrap_or_default();
        Store(Rc::new(Inner {
            record,
            stays,
            journal: RefCell::default(),
            unheard: Cell::new(false),
            asking: Cell::new(false),
            index: RefCell::new(index),
            held: RefCell::default(),
            watch: RefCell::default(),
        }))
    }

    /// Opens the journal too, if there is one. Journeys that are newer in the journal, or only there, because the browser was killed before
    /// it wrote the record, are listed as unread, so that they are read and brought back into the record. A journal that does not answer
    /// holds up nothing: the program goes on without it.
    pub async fn with_journal(self) -> Store {
        match Journal::open().await {
            Ok(journal) => self.recover(journal).await,
            // To a newer program's journal this one never gets.
            Err(error) => self.0.unheard.set(!matches!(error, JournalError::Denied | JournalError::Newer)),
        }
        self
    }

    /// Tells of a journey that is removed here, or of a journal that is lost.
    pub fn watched(&self, watch: impl Fn(Option<&JourneyId>) + 'static) {
        *self.0.watch.borrow_mut() = Some(Rc::new(watch));
    }

    fn tell(&self, removed: Option<&JourneyId>) {
        let watch = self.0.watch.borrow().clone();
        if let Some(watch) = watch {
            watch(removed);
        }
    }

    /// The connection to the journal is over: it is asked for again.
    fn lose(&self) {
        if let Some(journal) = self.0.journal.take() {
            journal.close();
            self.0.unheard.set(true);
            self.tell(None);
        }
    }

    /// Asks a journal again that has not answered until now, such as one that a tab which the browser had put to sleep kept busy. Whether it
    /// answers now, for the first time or again; nothing if it is not to be asked now.
    pub async fn hear(&self) -> Option<bool> {
        if !self.is_unheard() || self.0.asking.replace(true) {
            return None;
        }
        self.clone().with_journal().await;
        self.0.asking.set(false);
        Some(self.database().is_some())
    }

    /// Whether there may be a journal though it has not answered.
    pub fn is_unheard(&self) -> bool {
        self.database().is_none() && self.0.unheard.get()
    }

    async fn recover(&self, journal: Journal) {
        let found = journal.all_heads().await;
        if matches!(found, Err(JournalError::Silent | JournalError::Closed)) {
            journal.close();
            return self.0.unheard.set(true);
        }
        journal.is_awaited();
        let store = self.clone();
        journal.when_lost(Box::new(move || store.lose()));
        self.0.journal.replace(Some(journal));
        for head in found.unwrap_or_default() {
            let Some(id) = JourneyId::parse(&head.id) else { continue };
            let mut index = self.0.index.borrow_mut();
            let known = index.get(&id).cloned();
            if known.as_ref().is_none_or(|entry| entry.revision < head.revision) {
                // Without a kind of business it counts as unread. Whoever reads it decides between the two texts, for the index may be wrong.
                index.put(Entry { kind: None, ..known.unwrap_or_else(|| Entry::unknown(id)) });
            }
        }
    }

    /// What protects the work.
    pub fn protection(&self) -> Protection {
        Protection { record: self.0.stays, journal: self.database().is_some() }
    }

    /// Whether what the record is given may be something that a journal does not know of and would decide.
    pub fn has_arbiter(&self) -> bool {
        self.0.stays && (self.database().is_some() || self.0.unheard.get())
    }

    /// The index as it stands.
    pub fn index(&self) -> Index {
        self.0.index.borrow().clone()
    }

    /// Any other text of the record, such as the preferences.
    pub fn text(&self, key: &str) -> Option<String> {
        self.0.record.get(key).ok().flatten()
    }

    /// Keeps any other text in the record.
    pub fn keep_text(&self, key: &str, text: &str) -> Result<(), RecordError> {
        self.0.record.set(key, text)
    }

    /// Forgets any other text of the record.
    pub fn forget(&self, key: &str) -> Result<(), RecordError> {
        self.0.record.remove(key)?;
        if [BIN, ASIDE].iter().any(|prefix| key.starts_with(prefix))
            && let Some(journal) = self.database()
        {
            let key = key.to_owned();
            spawn_local(async move {
                // What cannot be forgotten comes back into the bin: one copy too many.
                let _ = journal.forget_kept(&key).await;
            });
        }
        Ok(())
    }

    /// Brings back into the record what only the journal has of the bin and of what was set aside: the browser was killed before it had written it.
    pub async fn bring_back(&self) {
        let Some(journal) = self.database() else { return };
        for (key, text) in journal.kept().await.unwrap_or_default() {
            if self.text(&key).is_none() {
                // Without room it stays in the journal.
                let _ = self.keep_text(&key, &text);
            }
        }
    }

    /// The keys of the record that begin so; none while the browser denies access.
    pub fn keys(&self, prefix: &str) -> Vec<String> {
        self.0.record.keys(prefix).unwrap_or_default()
    }

    /// Reads a journey: whichever of record and journal has the newer revision; nothing if neither has it.
    pub async fn read(&self, id: &JourneyId) -> Option<Found> {
        let journaled = self.in_journal(id).await.unwrap_or_default();
        self.newer(id, journaled)
    }

    /// The same, but an error where the journal does not answer: it may have what is newer.
    pub async fn read_surely(&self, id: &JourneyId) -> Result<Option<Found>, JournalError> {
        let journaled = self.in_journal(id).await?;
        Ok(self.newer(id, journaled))
    }

    async fn in_journal(&self, id: &JourneyId) -> Result<Option<journal::Entry>, JournalError> {
        match self.database() {
            Some(journal) => journal.get(id.as_str()).await,
            None => Ok(None),
        }
    }

    fn newer(&self, id: &JourneyId, journaled: Option<journal::Entry>) -> Option<Found> {
        // As it is once the journal has answered: meanwhile it may have been put right.
        let held = self.0.held.borrow().get(id).cloned();
        let recorded = held.or_else(|| self.text(&storage::journey_key(id)));
        let revision = journaled.as_ref().map(|entry| entry.revision);
        let Chosen { loaded, text, spare, is_behind } = pair::choose(id, recorded, journaled.map(|entry| entry.text))?;
        let is_spared = spare.is_none_or(|spare| self.keep_aside(id, &spare).is_ok());
        if is_behind && is_spared {
            // The journal has it, so that nothing is lost if there is no room here.
            let _ = self.0.record.set(&storage::journey_key(id), &text);
        }
        Some(Found { loaded, text, journaled: revision })
    }

    /// What is decided of a journey: what the journal holds, or the record where the journal does not have the journey or there is none. A record that
    /// is ahead of the journal is the affair of whoever wrote it, until the journal has it: it may have come from another text than that.
    pub async fn decided(&self, id: &JourneyId) -> Option<Found> {
        let Some(journal) = self.database() else { return self.read(id).await };
        match journal.get(id.as_str()).await.ok()? {
            Some(entry) => Some(Found { loaded: format::read(&entry.text), text: entry.text, journaled: Some(entry.revision) }),
            None => self.read(id).await,
        }
    }

    /// Its revision; none if it is in neither store, and an error if that is not known. No text is read but the beginning of the record's.
    pub async fn decided_revision(&self, id: &JourneyId) -> Result<Option<u64>, ()> {
        if let Some(journal) = self.database()
            && let Some(revision) = journal.revision(id.as_str()).await.map_err(|_| ())?
        {
            return Ok(Some(revision));
        }
        let recorded = self.0.record.get(&storage::journey_key(id)).map_err(|_| ())?;
        recorded.map(|text| format::revision_in(&text).ok_or(())).transpose()
    }

    /// Keeps a text of a journey that is not the journey's own any more, beside what is kept so already. Gives the id it is kept under.
    pub fn keep_aside(&self, id: &JourneyId, text: &str) -> Result<JourneyId, RecordError> {
        let (place, is_new) = storage::place_for(self.0.record.as_ref(), storage::ASIDE, id, text, random::bytes())?;
        if is_new {
            self.0.record.set(&storage::aside_key(&place), text)?;
        }
        Ok(place)
    }

    /// The revision in a journey's record, which another tab may have written; nothing without one.
    pub fn recorded(&self, id: &JourneyId) -> Option<u64> {
        format::revision_in(&self.0.record.get(&storage::journey_key(id)).ok()??)
    }

    /// Whether a journey's record is this text.
    pub fn has_recorded(&self, id: &JourneyId, (revision, sum): Given) -> bool {
        let is_it = |text: &str| format::revision_in(text) == Some(revision) && parting::sum(text) == sum;
        self.text(&storage::journey_key(id)).is_some_and(|text| is_it(&text))
    }

    /// The journal, where the former versions of journeys are, if there is one.
    pub fn database(&self) -> Option<Journal> {
        self.0.journal.borrow().clone()
    }

    /// Looks at the index again, for another tab may have changed it.
    pub fn reread_index(&self) {
        // While it cannot be read, what was known holds.
        let _ = self.0.index.borrow_mut().reread(self.0.record.as_ref());
    }

    /// Writes a revision into the journal if nobody else has written since `expected`. Without a journal it is done at once.
    pub async fn journal(&self, journey: &Journey, expected: Option<u64>, revision: u64) -> Result<Put, ()> {
        self.journal_text(journey.id(), expected, revision, &format::write(journey, revision)).await
    }

    /// The same with the text of a journey.
    pub async fn journal_text(&self, id: &JourneyId, expected: Option<u64>, revision: u64, text: &str) -> Result<Put, ()> {
        let Some(journal) = self.database() else { return Ok(Put::Done) };
        journal.put_if(id.as_str(), expected, revision, text).await.map_err(|error| {
            if error == JournalError::Closed {
                self.lose();
            }
        })
    }

    /// Writes a revision into the record, and what the library shows of it into the index.
    pub fn record(&self, journey: &Journey, revision: u64, playbook: &Playbook) -> Result<(), RecordError> {
        self.0.record.set(&storage::journey_key(journey.id()), &format::write(journey, revision))?;
        self.update_index(|index| index.put(described(journey, revision, playbook)))
    }

    /// Holds a journey that neither store takes, so that it is there as long as the page is.
    pub fn hold(&self, journey: &Journey, revision: u64, playbook: &Playbook) {
        self.0.held.borrow_mut().insert(journey.id().clone(), format::write(journey, revision));
        self.0.index.borrow_mut().put(described(journey, revision, playbook));
    }

    /// The same with the text of a journey that the index has.
    pub fn hold_text(&self, id: JourneyId, text: String) {
        self.0.held.borrow_mut().insert(id, text);
    }

    /// Lets go of a journey that a store has taken.
    pub fn let_go(&self, id: &JourneyId) {
        self.0.held.borrow_mut().remove(id);
    }

    /// Whether this journey is held.
    pub fn holds_of(&self, id: &JourneyId) -> bool {
        self.0.held.borrow().get(id).is_some()
    }

    /// Whether something is held.
    pub fn holds(&self) -> bool {
        !self.0.held.borrow().is_empty()
    }

    /// Writes into the record what is held, as far as there is room. What another tab has written since is not written over.
    pub fn write_held(&self) {
        let held = self.0.held.borrow().clone();
        for (id, text) in &held {
            let is_behind = self.recorded(id) > format::revision_in(text);
            let written =
                if is_behind { self.keep_aside(id, text).map(drop) } else { self.0.record.set(&storage::journey_key(id), text) };
            if written.is_ok() {
                self.let_go(id);
            }
        }
    }

    /// Changes the index and keeps it.
    pub fn update_index(&self, change: impl FnOnce(&mut Index)) -> Result<(), RecordError> {
        change(&mut self.0.index.borrow_mut());
        self.0.index.borrow_mut().write(self.0.record.as_ref())
    }

    /// Takes a journey out of both stores as it was found; what is kept of it under a key of the record is in the journal then, too. Says whether it
    /// did: nothing is changed if another tab has written it since.
    pub async fn remove(&self, id: &JourneyId, found: &Found, key: &str, kept: &str) -> Result<bool, RecordError> {
        if let Some(journal) = self.database() {
            // What stayed in the journal would come back at the next start. It goes first: if it does not go, nothing was changed.
            let removed = journal.remove(id.as_str(), found.journaled, Some((key, kept))).await;
            if !removed.map_err(|_| RecordError::Denied)? {
                return Ok(false);
            }
        }
        self.let_go(id);
        self.0.record.remove(&storage::journey_key(id))?;
        // An entry that stays is left out at the next start, for it has no record. Others that have no room are no reason to take this one for kept.
        let _ = self.update_index(|index| index.remove(id));
        self.tell(Some(id));
        // Where there was no record, nothing else tells the other tabs.
        tabs::tell();
        Ok(true)
    }
}
