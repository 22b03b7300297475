//! What every page finds through context, in two bundles: each kind of context would cost the first load a kilobyte.

use leptos::prelude::*;

use super::front::Front;
use super::library::LibraryState;
use super::notices::Notices;
use super::place::Place;
use super::preferences::PreferencesState;
use super::workroom::Workroom;

/// What is there from the start.
#[derive(Clone, Copy)]
pub struct Early {
    /// The messages of the app.
    pub notices: Notices,
    /// Where the user is.
    pub place: Place,
    /// The preferences.
    pub preferences: PreferencesState,
}

/// What is there once the stores are open, and again with every language.
#[derive(Clone)]
pub struct Late {
    /// The language and what depends on it.
    pub front: Front,
    /// The journeys of this browser.
    pub library: LibraryState,
    /// The part of the program that is fetched behind the first page.
    pub workroom: Workroom,
}

#[inline(never)]
pub(super) fn early() -> Early {
    expect_context()
}

#[inline(never)]
pub(super) fn late() -> Late {
    expect_context()
}
