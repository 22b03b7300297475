//! What the library does with journeys, done where journeys can be read: behind the first page.

use leptos::prelude::*;
use leptos::task::spawn_local;

pub use super::files::renamed;
use super::files::{self, SaveError};
use crate::browser::disk::DiskFile;
use crate::browser::files::Chosen;
use crate::browser::{clock, disk, page, random};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::domain::profile::{BusinessKind, Profile};
use crate::i18n::Said;
use crate::route::{Route, Source, Step};
use crate::state::backup::Restored;
use crate::state::disk::Disks;
use crate::state::library::Removed;
use crate::state::{Act, LibraryState, Notices, Place, World};
use crate::storage::RecordError;
use crate::storage::backup::opened;

/// Milliseconds between two downloads: browsers drop those that come all at once.
const PAUSE: u32 = 400;

/// What an act needs.
#[derive(Clone)]
pub struct Desk {
    /// The language and the playbook.
    pub world: World,
    /// The journeys.
    pub library: LibraryState,
    /// Where it says how it went.
    pub notices: Notices,
    /// Where the user is.
    pub place: Place,
}

impl Desk {
    /// Does what is asked.
    pub fn act(self, act: Act) {
        match act {
            Act::Start => self.start(),
            Act::Open { file, refused } => spawn_local(self.open(file, refused)),
            Act::Save(id) => spawn_local(self.save(id)),
            Act::SaveAll { saving } => spawn_local(self.save_all(saving)),
            Act::Duplicate { id, name } => spawn_local(self.duplicate(id, name)),
            Act::Remove { id, name } => spawn_local(self.remove(id, name)),
            Act::SetAside { id, name } => spawn_local(self.set_aside(id, name)),
            Act::TakeBack { removed, name } => self.take_back(removed, &name),
        }
    }

    fn start(&self) {
        let preset = self.world.playbook.preset(BusinessKind::Other);
        let profile = Profile::new(preset.kind, preset.audience, preset.start, preset.result);
        let journey = Journey::new(JourneyId::from_random(random::bytes()), String::new(), profile);
        // An address that begins a journey must not begin another one when the user comes back to it.
        let asked = self.place.route().get_untracked() == Route::New;
        let go = |route: &Route| if asked { self.place.swap(route) } else { self.place.go(route) };
        self.create(&journey);
        go(&Route::Journey(Source::Stored(journey.id().clone()), Step::SetUp));
    }

    async fn open(self, file: Chosen, refused: RwSignal<Option<String>>) {
        let journey = match files::journey_in(&self.world, &file).await {
            Ok(journey) => journey,
            Err(why) => return refused.set(Some((self.world.texts.library.not_opened)(Said(&file.name()), &why))),
        };
        let route = self.take_in(journey, self.world.texts.library.opened_copy);
        self.place.go(&route);
    }

    /// Opens a file on disk that the journey is kept in from then on. What the library has of it is kept as a version.
    async fn open_on_disk(self, file: DiskFile, chosen: Chosen, disks: Disks) {
        let name = file.name();
        let journey = match files::journey_in(&self.world, &chosen).await {
            Ok(journey) => journey,
            Err(why) => return self.notices.warn((self.world.texts.library.not_opened)(Said(&name), &why)),
        };
        let present = self.library.read(journey.id()).await.and_then(|found| opened(&found.text));
        let placed = match present {
            Some((present, _)) if present == journey => Restored::Done,
            Some(_) => {
                let replaced = self.library.replace(&journey, 0, &self.world.playbook).await;
                if replaced == Restored::Done {
                    self.notices.say((self.world.texts.disk.taken)(Said(&name)));
                }
                replaced
            }
            None => Restored::Beside,
        };
        let journey = match placed {
            Restored::Refused => return self.notices.warn(self.world.texts.library.full),
            Restored::Done => journey,
            Restored::Beside => {
                let (journey, _) = files::beside_its_like(&self.world, self.library, journey);
                self.create(&journey);
                journey
            }
        };
        disks.bind(&journey, file);
        self.place.go(&way_on(&journey));
    }

    /// Adds a journey that came from outside, beside its like if there is one, which `said` then says. Gives where to go on with it.
    pub fn take_in(&self, journey: Journey, said: fn(Said) -> String) -> Route {
        let (journey, copied) = files::beside_its_like(&self.world, self.library, journey);
        self.create(&journey);
        if copied {
            self.notices.say(said(Said(journey.name())));
        }
        way_on(&journey)
    }

    async fn save(self, id: JourneyId) {
        let texts = self.world.texts.library;
        match files::save_journey(self.library, &id).await {
            Ok(name) => self.notices.say((texts.saved)(&name)),
            Err(SaveError::Unread) => self.notices.warn(texts.unread),
            Err(SaveError::Refused) => self.notices.warn(texts.save_refused),
        }
    }

    async fn save_all(self, saving: RwSignal<bool>) {
        saving.set(true);
        let ids: Vec<JourneyId> =
            self.library.entries().with_untracked(|entries| entries.iter().map(|entry| entry.id.clone()).collect());
        let mut saved = 0_usize;
        for id in &ids {
            saved += usize::from(files::save_journey(self.library, id).await.is_ok());
            clock::timeout(PAUSE).await;
        }
        saving.set(false);
        if saved < ids.len() {
            self.notices.warn(self.world.texts.library.save_refused);
        } else {
            self.notices.say((self.world.texts.front.settings.saved_all)(&self.world.number(saved)));
        }
    }

    async fn duplicate(self, id: JourneyId, name: String) {
        let texts = self.world.texts.library;
        let journey = self.library.read(&id).await.and_then(|found| LibraryState::journey_in(&found.text));
        let Some(journey) = journey else { return self.notices.warn(texts.unread) };
        let copy = files::renamed(journey.with_id(JourneyId::from_random(random::bytes())), (texts.copy_name)(&name));
        match self.library.create(&copy, &self.world.playbook) {
            Ok(()) => self.notices.say((texts.duplicated)(Said(copy.name()))),
            Err(error) => self.notices.warn(self.refusal(error)),
        }
    }

    async fn remove(self, id: JourneyId, name: String) {
        let gone = (self.world.texts.library.removed)(Said(&name));
        let removed = self.library.bin(&id).await;
        self.offer_back(removed, gone, name);
    }

    async fn set_aside(self, id: JourneyId, name: String) {
        let gone = self.world.texts.library.aside.to_owned();
        let removed = self.library.set_aside(&id).await;
        self.offer_back(removed, gone, name);
    }

    /// Says that something left the library, and offers to bring it back; warns if it is still there.
    fn offer_back(self, removed: Option<Removed>, gone: String, name: String) {
        let texts = self.world.texts.library;
        let Some(removed) = removed else { return self.notices.warn(texts.unread) };
        // The focus goes back to the journeys' heading, for the card that had it is gone.
        page::focus("journeys");
        let notices = self.notices;
        notices.offer(gone, texts.undo, move || self.take_back(removed.clone(), &name));
    }

    fn take_back(&self, removed: Removed, name: &str) {
        let texts = self.world.texts.library;
        match self.library.take_back(removed) {
            Ok(()) => {
                // Taken a second time, an offer to bring it back would bring a copy.
                self.notices.withdraw(texts.undo);
                self.notices.say((texts.restored)(Said(name)));
            }
            Err(error) => self.notices.warn(self.refusal(error)),
        }
    }

    /// Adds a journey to work in. Where there is no room it lasts as long as the page, which says so as soon as it is open.
    fn create(&self, journey: &Journey) {
        if self.library.create(journey, &self.world.playbook).is_err() {
            self.library.hold(journey, &self.world.playbook);
        }
    }

    fn refusal(&self, error: RecordError) -> &'static str {
        match error {
            RecordError::Full => self.world.texts.library.full,
            RecordError::Denied => self.world.texts.library.denied,
        }
    }
}

/// The button that opens a file on disk to keep working in it, where the browser lets a page write to one.
pub fn open_on_disk_button(desk: Desk, disks: Disks) -> Option<AnyView> {
    let label = desk.world.texts.disk.open;
    let open = move |_| {
        // The picker opens while the click is handled, or not at all.
        let chosen = disk::open();
        let desk = desk.clone();
        spawn_local(async move {
            if let Some((file, chosen)) = chosen.await {
                desk.open_on_disk(file, chosen, disks).await;
            }
        });
    };
    disk::is_supported()
        .then(|| view! { <p class="small"><button type="button" class="link" on:click=open>{label}</button></p> }.into_any())
}

/// Where to go on with a journey of the library.
pub fn way_on(journey: &Journey) -> Route {
    let step = match (journey.plan(), journey.assessment()) {
        (Some(_), _) => Step::PLAN,
        (None, Some(_)) => Step::Assess(None),
        (None, None) => Step::SetUp,
    };
    Route::Journey(Source::Stored(journey.id().clone()), step)
}
