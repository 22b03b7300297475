//! What is on its way to the stores.

use std::rc::Rc;
use std::sync::Arc;

use super::disk::Disks;
use super::store::{Protection, Store};
use crate::browser::clock::Timer;
use crate::browser::listener::Listener;
use crate::browser::random;
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::domain::playbook::Playbook;
use crate::format;
use crate::storage::Parting;
use crate::storage::backup::opened;
use crate::storage::parting::{Given, sum};

/// The most texts that are noted as on their way to the journal.
const MOST_GIVEN: usize = 200;

/// What became of a writing of the record.
pub(super) enum Flushed {
    /// The record has it.
    Written,
    /// The record does not take it.
    Refused,
    /// Another tab has written; what is here is kept apart until the journal has decided who was first.
    Waits,
    /// Another tab has written, and was first.
    Foreign(Journey),
    /// There is no record, and whether another tab has removed the journey, the journal knows.
    Unknown,
}

/// Whose trail it is, its text, and the text that it belongs to.
pub(super) type TrailOf = Rc<dyn Fn() -> Option<(JourneyId, String, String)>>;

/// What the stores lack of the open journey, and what is known of them.
#[derive(Default)]
pub(super) struct Work {
    pub store: Option<Store>,
    pub playbook: Option<Arc<Playbook>>,
    /// The newest value that the journal does not have.
    pub unjournaled: Option<Journey>,
    /// The newest value that the record does not have.
    pub unrecorded: Option<Journey>,
    /// Whether the journal is asked before a record is made where there is none: another tab may have removed the journey.
    pub asks_first: bool,
    /// The highest revision written anywhere.
    pub revision: u64,
    /// The highest revision that was read or written here: a higher one was written by somebody else.
    pub known: u64,
    /// The revision in the journal.
    pub journaled: Option<u64>,
    pub journal_timer: Option<Timer>,
    pub record_timer: Option<Timer>,
    pub retry_timer: Option<Timer>,
    pub writing: bool,
    /// Counts what was opened, so that an answer which comes late is not taken for one about what is open now.
    pub turn: u32,
    /// The revision up to which the journal is known: that of what was opened, as long as the journal has not said another one.
    pub base: u64,
    /// The id of what is kept of this tab until the journal has answered.
    pub parting: Option<JourneyId>,
    /// Whether that is newer than what the journal was asked for last.
    pub parted: bool,
    /// The same id for what was open before.
    pub left: Option<JourneyId>,
    /// What the journal may have of this tab without having said so.
    pub given: Vec<Given>,
    /// What the record refused last.
    pub attempt: Option<Given>,
    /// Asks before the page is left while nothing can be saved.
    pub guard: Option<Listener>,
    /// Whether the journal refused what it was given last.
    pub fails: bool,
    /// Whether the journal is to be asked once more when it has not answered now.
    pub ask_again: bool,
    /// The journey that was removed here last, unless it was changed since.
    pub forgotten: Option<JourneyId>,
    /// Gives what led to the open journey, if that has changed since it was kept.
    pub trail: Option<TrailOf>,
    pub trail_timer: Option<Timer>,
}

impl Work {
    /// What protects the work in this browser.
    pub fn protection(&self) -> Protection {
        self.store.as_ref().map_or(Protection { record: false, journal: false }, Store::protection)
    }

    /// Whether the journal takes what it is given.
    pub fn has_journal(&self) -> bool {
        self.protection().journal && !self.fails
    }

    /// Writes the record, if it lacks anything, and a journey's file on disk.
    pub fn write_record(&mut self, disks: Disks) -> Option<Flushed> {
        let (store, playbook) = (self.store.clone()?, self.playbook.clone()?);
        let journey = self.unrecorded.take()?;
        self.record_timer = None;
        let decided = self.is_journaled();
        if let Some((revision, _)) = self.attempt.filter(|attempt| store.has_recorded(journey.id(), *attempt)) {
            // It was refused at first, or only half of it was, and is there by now.
            self.known = self.known.max(revision);
        }
        let is_foreign = store.recorded(journey.id()).is_some_and(|revision| revision > self.known);
        if is_foreign && decided {
            // Another tab has gone on from what the journal has of this one.
            return None;
        }
        if decided && self.asks_first && store.recorded(journey.id()).is_none() {
            self.unrecorded = Some(journey);
            return Some(Flushed::Unknown);
        }
        if !decided {
            // The record goes ahead of the journal, and wins at the next start.
            self.revision += 1;
        }
        let taken = !is_foreign && store.record(&journey, self.revision, &playbook).is_ok();
        self.attempt = (!taken && !is_foreign).then(|| (self.revision, sum(&format::write(&journey, self.revision))));
        let parting = if decided { None } else { self.part_with(&journey, format::write(&journey, self.revision)) };
        let parted = parting.is_some_and(|parting| store.keep_text(&parting.key(), &parting.write()).is_ok());
        if is_foreign && !parted {
            return Some(Flushed::Foreign(journey));
        }
        if is_foreign {
            self.unrecorded = Some(journey);
            return Some(Flushed::Waits);
        }
        // A file on disk has room and rights of its own.
        disks.save(&journey);
        if taken {
            self.known = self.known.max(self.revision);
            store.let_go(journey.id());
        } else if !decided {
            store.hold(&journey, self.revision, &playbook);
        }
        // Without a record there is one in memory, which takes everything and lasts as long as the page.
        if taken && store.protection().record {
            return Some(Flushed::Written);
        }
        self.unrecorded = Some(journey);
        Some(Flushed::Refused)
    }

    /// What is to be kept of a value until the journal has answered; nothing where no journal decides.
    pub fn part_with(&mut self, journey: &Journey, text: String) -> Option<Parting> {
        if !self.store.as_ref().is_some_and(Store::has_arbiter) {
            return None;
        }
        let id = self.parting.get_or_insert_with(|| JourneyId::from_random(random::bytes())).clone();
        let parting = Parting { id, of: journey.id().clone(), base: self.base, given: self.given.clone(), text };
        self.parted = true;
        // Another tab may hand it to the journal.
        self.give(sum(&parting.text));
        Some(parting)
    }

    /// Notes that the newest revision is on its way to the journal, as a text with this sum. A journal that is silent for long had the last ones at most.
    pub fn give(&mut self, sum: u64) {
        let many = self.given.len();
        self.given.drain(..many.saturating_sub(MOST_GIVEN));
        self.given.push((self.revision, sum));
    }

    /// Whether what is here goes on from this in the journal, though nobody said so: it is there because of this tab, or was there before what
    /// was opened here without hearing the journal, or it says the same.
    pub fn may_follow(&self, revision: u64, text: &str, ours: &Journey) -> bool {
        self.given.contains(&(revision, sum(text)))
            || (self.journaled.is_none() && revision <= self.base)
            || opened(text).is_some_and(|(theirs, _)| theirs == *ours)
    }

    /// The journal has answered that it has this revision of this tab. Gives what need not be kept any longer.
    pub fn answered(&mut self, revision: u64) -> Option<JourneyId> {
        self.follows(revision);
        if self.parted {
            return None;
        }
        self.given.clear();
        self.parting.take()
    }

    /// What comes next follows this revision, which is in the journal.
    pub fn follows(&mut self, revision: u64) {
        self.journaled = Some(revision);
        self.base = revision;
        self.known = self.known.max(revision);
        self.revision = self.revision.max(revision);
        self.fails = false;
    }

    /// Whether the journal has the newest value, and with it decided that nobody else has written.
    pub fn is_journaled(&self) -> bool {
        self.has_journal() && !self.writing && self.unjournaled.is_none()
    }
}
