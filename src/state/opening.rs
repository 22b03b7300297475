//! The journey that an address names, read and handed to the saver.

use super::journey::Origin;
use super::library::LibraryState;
use super::partings;
use super::saving::Saver;
use crate::browser::fetch;
use crate::domain::journey::Journey;
use crate::format::Loaded;
use crate::i18n::Locale;
use crate::route::Source;

/// Reads the journey a route names, and has it saved from now on if it is still asked for then. Nothing means that it is not here; what does not
/// open is noted in the library.
pub async fn read(
    source: &Source,
    locale: Locale,
    library: LibraryState,
    saver: Saver,
    is_asked_for: &dyn Fn() -> bool,
) -> Option<(Journey, Origin)> {
    match source {
        Source::Example(slug) => {
            let text =
                fetch::fetch_text(&format!("examples/{}/{slug}.json", locale.id())).await.ok().filter(|_| is_asked_for())?;
            saver.opened(0, None);
            LibraryState::journey_in(&text).map(|journey| (journey, Origin::Example(slug.clone())))
        }
        Source::Stored(id) => {
            let found = library.read(id).await.filter(|_| is_asked_for())?;
            match found.loaded {
                Loaded::Loaded { journey, revision } | Loaded::Migrated { journey, revision, .. } => {
                    saver.opened(revision, found.journaled);
                    let store = library.store();
                    if let Some(parting) = partings::with_text(&store, id, &found.text) {
                        // The journal has not taken it yet.
                        saver.goes_on(parting);
                    }
                    if store.holds_of(id) {
                        // There was no room for it; it is saved as soon as there is.
                        saver.changed(journey.clone());
                    }
                    Some((journey, Origin::Stored))
                }
                Loaded::Empty | Loaded::Newer { .. } | Loaded::Corrupt(_) => None,
            }
        }
    }
}
