//! The part of the program that is fetched behind the first page, as the first page sees it.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::bundles;
use super::library::Removed;
use super::notices::Notices;
use crate::browser::clock;
use crate::browser::files::Chosen;
use crate::domain::ids::JourneyId;

/// Something the first page asks to be done with a journey. How it went is said in a notice.
pub enum Act {
    /// Begin a journey and go there.
    Start,
    /// Open the journey in a file and go there.
    Open {
        /// The file.
        file: Chosen,
        /// Where it says why the file was not opened.
        refused: RwSignal<Option<String>>,
    },
    /// Save a journey as a file.
    Save(JourneyId),
    /// Save all journeys as files, one after the other.
    SaveAll {
        /// Whether it is still at it.
        saving: RwSignal<bool>,
    },
    /// Copy a journey within the library.
    Duplicate {
        /// Which.
        id: JourneyId,
        /// Its name as the library shows it.
        name: String,
    },
    /// Take a journey out of the library, offering to bring it back.
    Remove {
        /// Which.
        id: JourneyId,
        /// Its name as the library shows it.
        name: String,
    },
    /// Take a record that does not open out of the library, keeping its bytes and offering to bring it back.
    SetAside {
        /// Which.
        id: JourneyId,
        /// Its name as the library shows it.
        name: String,
    },
    /// Put back what was taken out.
    TakeBack {
        /// What was taken out.
        removed: Removed,
        /// What to call it in the notice.
        name: String,
    },
}

/// What the part offers, once it is here.
#[derive(Clone)]
pub struct Room {
    /// The pages of the journey that the address names, and the one for backups.
    pub pages: Arc<dyn Fn() -> AnyView + Send + Sync>,
    /// When everything was last saved to a file, and the way to do it again: for the foot of the first pages.
    pub reminder: Arc<dyn Fn() -> AnyView + Send + Sync>,
    /// Does what is asked.
    pub act: Arc<dyn Fn(Act) + Send + Sync>,
}

/// The part could not be fetched. Asking again fetches it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFetched;

/// Fetches the part and sets it up.
pub type Fetch = Box<dyn Fn() -> Pin<Box<dyn Future<Output = Result<Room, NotFetched>>>>>;

/// The part of the program that is fetched behind the first page.
#[derive(Clone, Copy)]
pub struct Workroom {
    room: RwSignal<Option<Room>>,
    failed: RwSignal<bool>,
    fetching: StoredValue<bool>,
    waiting: StoredValue<Vec<Act>, LocalStorage>,
    fetch: StoredValue<Fetch, LocalStorage>,
    notices: Notices,
}

impl Workroom {
    /// A part that is not fetched yet.
    pub fn new(fetch: Fetch, notices: Notices) -> Workroom {
        Workroom {
            room: RwSignal::new(None),
            failed: RwSignal::new(false),
            fetching: StoredValue::new(false),
            waiting: StoredValue::new_local(Vec::new()),
            fetch: StoredValue::new_local(fetch),
            notices,
        }
    }

    /// The part, once it is here.
    pub fn room(self) -> Signal<Option<Room>> {
        self.room.into()
    }

    /// Whether it could not be fetched and nobody has asked again since.
    pub fn failed(self) -> Signal<bool> {
        self.failed.into()
    }

    /// Fetches the part unless it is here or on its way.
    pub fn fetch(self) {
        if self.fetching.get_value() || self.room.with_untracked(Option::is_some) {
            return;
        }
        self.fetching.set_value(true);
        self.failed.set(false);
        let arriving = self.fetch.with_value(|fetch| fetch());
        spawn_local(async move {
            let arrived = arriving.await;
            // Its first page is drawn in another task than it was set up in.
            clock::timeout(0).await;
            self.fetching.set_value(false);
            let waiting = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
            match arrived {
                Ok(room) => {
                    self.room.set(Some(room.clone()));
                    waiting.into_iter().for_each(|act| (room.act)(act));
                }
                Err(NotFetched) => {
                    self.failed.set(true);
                    if !waiting.is_empty() {
                        self.notices.warn(self.notices.front().texts.frame.part_missing);
                    }
                }
            }
        });
    }

    /// Has something done, as soon as the part is here.
    pub fn act(self, act: Act) {
        match self.room.get_untracked() {
            Some(room) => (room.act)(act),
            None => {
                self.waiting.update_value(|waiting| waiting.push(act));
                self.fetch();
            }
        }
    }
}

/// What the part says of backups, once it is here; it comes last on a page, so that nothing moves when it arrives.
pub fn reminder() -> impl IntoView {
    let room = workroom().room();
    move || room.get().map(|room| (room.reminder)())
}

/// The part of the program that is fetched behind the first page.
pub fn workroom() -> Workroom {
    bundles::late().workroom
}
