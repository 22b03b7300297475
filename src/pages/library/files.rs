//! Journeys as files: out of the library and into it.

use leptos::prelude::*;

use crate::browser::files::{self, JSON};
use crate::browser::{clock, random};
use crate::domain::command::Command;
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::exchange::file;
use crate::format::Loaded;
use crate::i18n::Number;
use crate::state::{LibraryState, World};
use crate::storage::backup::Backup;

/// What the browser's picker offers.
pub const ACCEPTED: &str = ".json,application/json";

/// Why a journey was not saved as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// It could not be read from the store.
    Unread,
    /// The browser did not let a download be made.
    Refused,
}

/// The name of a file with a record's bytes, of which only the id is known.
pub fn file_name(id: &JourneyId) -> String {
    format!("{id}{}", file::ENDING)
}

/// Saves a journey as a file, as the library has it; one that does not open is saved byte for byte. Gives the file's name.
pub async fn save_journey(library: LibraryState, id: &JourneyId) -> Result<String, SaveError> {
    let found = library.read(id).await.ok_or(SaveError::Unread)?;
    let (name, text) = match &found.loaded {
        Loaded::Loaded { journey, .. } | Loaded::Migrated { journey, .. } => file::to_file(journey),
        Loaded::Empty | Loaded::Newer { .. } | Loaded::Corrupt(_) => (file_name(id), found.text.clone()),
    };
    files::download(&name, JSON, &text).map_err(|_| SaveError::Refused)?;
    library.filed(id);
    Ok(name)
}

/// The journey in a file; what is wrong with a file comes as a sentence.
pub async fn journey_in(world: &World, chosen: &files::Chosen) -> Result<Journey, String> {
    let text = read_file(world, chosen, files::LARGEST).await?;
    file::from_file(&text).map_err(|error| match error {
        file::FileError::Corrupt(_) if Backup::is_meant(&text) => world.texts.backup.is_backup.to_owned(),
        error => unreadable(world, error),
    })
}

/// The text of a file of at most so many bytes; what is wrong with it comes as a sentence.
pub async fn read_file(world: &World, chosen: &files::Chosen, largest: u32) -> Result<String, String> {
    files::read_text_within(chosen, largest).await.map_err(|error| unread(world, error, largest))
}

/// A journey that the library has already is opened under a new id and name, for opening never overwrites. Says whether it was.
pub fn beside_its_like(world: &World, library: LibraryState, journey: Journey) -> (Journey, bool) {
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

/// Why a text gives no journey, as a sentence.
pub fn unreadable(world: &World, error: file::FileError) -> String {
    let texts = &world.texts.library;
    match error {
        file::FileError::Empty => texts.file_empty.to_owned(),
        file::FileError::Newer(_) => texts.file_newer.to_owned(),
        file::FileError::Corrupt(fault) => (texts.file_corrupt)(&world.texts.front.fault(&fault, world.formats.as_ref())),
    }
}

fn unread(world: &World, error: files::FileError, largest: u32) -> String {
    let texts = &world.texts.library;
    match error {
        files::FileError::TooLarge(_) => {
            (texts.file_too_large)(&Number::new(i64::from(largest / (1024 * 1024)), world.formats.as_ref()))
        }
        files::FileError::Unreadable | files::FileError::Refused => texts.file_unreadable.to_owned(),
        files::FileError::NotText { .. } => texts.file_not_text.to_owned(),
    }
}
