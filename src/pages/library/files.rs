//! Journeys as files: out of the library and into it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, files, page, random};
use crate::domain::command::Command;
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::exchange::file;
use crate::format::Loaded;
use crate::i18n::Number;
use crate::route::{Route, Source, Step};
use crate::state::{LibraryState, World, library_state, notices, place};
use crate::storage::RecordError;

/// What journeys and their bytes are saved as.
const JSON: &str = "application/json";
/// What the browser's picker offers.
const ACCEPTED: &str = ".json,application/json";

/// Saves a journey as a file, as the library has it; one that does not open is saved byte for byte. Gives the file's name.
pub async fn save_journey(library: LibraryState, id: &JourneyId) -> Result<String, SaveError> {
    let found = library.read(id).await.ok_or(SaveError::Unread)?;
    let (name, text) = match &found.loaded {
        Loaded::Loaded { journey, .. } | Loaded::Migrated { journey, .. } => file::to_file(journey),
        Loaded::Empty | Loaded::Newer { .. } | Loaded::Corrupt(_) => (format!("{id}{}", file::ENDING), found.text.clone()),
    };
    files::download(&name, JSON, &text).map_err(|_| SaveError::Refused)?;
    library.filed(id);
    Ok(name)
}

/// Saves bytes that are no journey.
pub fn save_bytes(id: &JourneyId, text: &str) -> Result<(), SaveError> {
    files::download(&format!("{id}{}", file::ENDING), JSON, text).map_err(|_| SaveError::Refused)
}

/// Why a journey was not saved as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// It could not be read from the store.
    Unread,
    /// The browser did not let a download be made.
    Refused,
}

/// A handler that lets the user choose a file and opens the journey in it; what is wrong with a file goes into `refused`.
pub fn opener<E>(world: &World, refused: RwSignal<Option<String>>) -> impl Fn(E) + use<E> + 'static {
    let (library, notices, place) = (library_state(), notices(), place());
    let world = world.clone();
    move |_| {
        // The picker opens while the click is handled, or not at all.
        let chosen = files::pick_file(ACCEPTED);
        let world = world.clone();
        spawn_local(async move {
            let Some(chosen) = chosen.await else { return };
            refused.set(None);
            let name = chosen.name();
            let journey = match files::read_text(&chosen).await {
                Ok(text) => file::from_file(&text).map_err(|error| unreadable(&world, error)),
                Err(error) => Err(unread(&world, error)),
            };
            let journey = match journey {
                Ok(journey) => journey,
                Err(why) => return refused.set(Some((world.texts.library.not_opened)(&name, &why))),
            };
            let (journey, copied) = beside_its_like(&world, library, journey);
            match library.create(&journey, &world.playbook) {
                Ok(()) => {
                    if copied {
                        notices.say((world.texts.library.opened_copy)(journey.name()));
                    }
                    place.go(&Route::Journey(Source::Stored(journey.id().clone()), step_of(&journey)));
                }
                Err(RecordError::Full) => refused.set(Some(world.texts.library.full.to_owned())),
                Err(RecordError::Denied) => refused.set(Some(world.texts.library.denied.to_owned())),
            }
        });
    }
}

/// A journey that the library has already is opened under a new id and name, for opening never overwrites. Says whether it was.
fn beside_its_like(world: &World, library: LibraryState, journey: Journey) -> (Journey, bool) {
    let known = library.entries().with_untracked(|entries| entries.iter().any(|entry| entry.id == *journey.id()));
    if !known {
        return (journey, false);
    }
    let journey = journey.with_id(JourneyId::from_random(random::bytes()));
    let name = if journey.name().trim().is_empty() { world.texts.frame.untitled } else { journey.name() };
    let name = (world.texts.library.opened_name)(name, &world.formats.date_short(clock::today()));
    (renamed(journey, name), true)
}

/// The journey under another name; under its own if the other one is too long.
pub fn renamed(journey: Journey, name: String) -> Journey {
    journey.applied(Command::Rename(name)).unwrap_or(journey)
}

/// Where to go on with a journey.
fn step_of(journey: &Journey) -> Step {
    match (journey.plan(), journey.assessment()) {
        (Some(_), _) => Step::PLAN,
        (None, Some(_)) => Step::Assess(None),
        (None, None) => Step::SetUp,
    }
}

fn unreadable(world: &World, error: file::FileError) -> String {
    let texts = &world.texts.library;
    match error {
        file::FileError::Empty => texts.file_empty.to_owned(),
        file::FileError::Newer(_) => texts.file_newer.to_owned(),
        file::FileError::Corrupt(fault) => (texts.file_corrupt)(&world.texts.fault(&fault, world.formats.as_ref())),
    }
}

fn unread(world: &World, error: files::FileError) -> String {
    let texts = &world.texts.library;
    match error {
        files::FileError::TooLarge(_) => {
            (texts.file_too_large)(&Number::new(i64::from(files::LARGEST / (1024 * 1024)), world.formats.as_ref()))
        }
        files::FileError::Unreadable | files::FileError::Refused => texts.file_unreadable.to_owned(),
        files::FileError::NotText { .. } => texts.file_not_text.to_owned(),
    }
}

/// Gives the focus back to the journeys' heading, after a card is gone.
pub fn focus_shelf() {
    page::focus("journeys");
}
