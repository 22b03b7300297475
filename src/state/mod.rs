//! What pages share: the world (language, playbook, formats), the open journey, the library and the notices.
//!
//! Everything here is made once, in [`crate::app`], and found by pages through context. A journey changes through
//! [`JourneyState::dispatch`] alone, and is saved in one place, [`saving`].

pub mod aside;
pub mod backup;
pub mod bundles;
pub mod disk;
pub mod front;
pub mod history;
pub mod journey;
mod late;
pub mod library;
mod listing;
pub mod notices;
pub mod opening;
pub mod partings;
pub mod place;
pub mod preferences;
pub mod saving;
pub mod settled;
pub mod store;
pub mod tabs;
pub mod trails;
mod unsaved;
pub mod versions;
pub mod workroom;
pub mod world;

pub use front::{Front, front};
pub use journey::{JourneyState, Origin, journey_state};
pub use library::{LibraryState, Names, Problem, library_state};
pub use notices::{Notice, Notices, Offer, notices};
pub use place::{Place, place};
pub use preferences::{Preferences, PreferencesState, Theme, preferences};
pub use workroom::{Act, Room, Workroom, reminder, workroom};
pub use world::{World, world};
