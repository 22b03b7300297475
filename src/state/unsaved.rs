//! What is on its way to the stores.

use std::sync::Arc;

use super::store::{Protection, Store};
use crate::browser::clock::Timer;
use crate::domain::journey::Journey;
use crate::domain::playbook::Playbook;

/// What the stores lack of the open journey, and what is known of them.
#[derive(Default)]
pub(super) struct Work {
    pub store: Option<Store>,
    pub playbook: Option<Arc<Playbook>>,
    /// The newest value that the journal does not have.
    pub unjournaled: Option<Journey>,
    /// The newest value that the record does not have.
    pub unrecorded: Option<Journey>,
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
    /// Whether the journal refused what it was given last.
    pub fails: bool,
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

    /// Whether the journal has the newest value, and with it decided that nobody else has written.
    pub fn is_journaled(&self) -> bool {
        self.has_journal() && !self.writing && self.unjournaled.is_none()
    }
}
