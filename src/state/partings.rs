//! What tabs kept before the journal had answered them, brought to the journal: by whichever tab comes next.

use super::store::{Found, Store};
use crate::browser::clock;
use crate::browser::journal::Put;
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::format;
use crate::storage::backup::opened;
use crate::storage::parting::Verdict;
use crate::storage::{Binned, Entry, PARTING, Parting, journey_key, parting_key};

/// Everything that is still kept.
pub fn all(store: &Store) -> Vec<Parting> {
    let read = |key: &String| Parting::read(key, &store.text(key)?);
    store.keys(PARTING).iter().filter_map(read).collect()
}

/// What is kept of a journey with this text, for whoever goes on from it.
pub fn with_text(store: &Store, id: &JourneyId, text: &str) -> Option<Parting> {
    all(store).into_iter().find(|parting| parting.of == *id && parting.text == text)
}

/// What is kept under this id.
pub fn kept(store: &Store, id: &JourneyId) -> Option<Parting> {
    let key = parting_key(id);
    Parting::read(&key, &store.text(&key)?)
}

/// The journey that is kept under this id, if it is a value of that one.
pub fn newest(store: &Store, id: &JourneyId, of: &JourneyId) -> Option<(JourneyId, Journey)> {
    let parting = kept(store, id).filter(|parting| parting.of == *of)?;
    opened(&parting.text).map(|(journey, _)| (parting.id, journey))
}

/// It is in the journal or has become a journey of its own.
pub fn forget(store: &Store, id: &JourneyId) {
    // One that stays is found to be in the journal later.
    let _ = store.forget(&parting_key(id));
}

/// The same, unless its tab has kept something newer there since.
pub fn forget_settled(store: &Store, parting: &Parting) {
    if kept(store, &parting.id).as_ref() == Some(parting) {
        forget(store, &parting.id);
    }
}

/// The journey is taken away as it was found, and so is all that is kept of it. What that does not hold goes to the bin beside it.
pub fn bin_all(store: &Store, entry: &Entry, found: &Found) {
    let revision = found.journaled.or_else(|| format::revision_in(&found.text)).unwrap_or_default();
    for parting in all(store).into_iter().filter(|parting| parting.of == entry.id) {
        let is_held = parting.verdict(Some((revision, &found.text))) == Verdict::Held;
        let entry = Entry { id: parting.id.clone(), ..entry.clone() };
        let binned = Binned { removed: clock::now_iso(), entry, text: parting.text.clone() };
        // Without room it stays where it is.
        if is_held || store.keep_text(&binned.key(), &binned.write()).is_ok() {
            forget(store, &parting.id);
        }
    }
}

/// Hands what is kept to the journal where it follows what is there. Gives what does not, because another tab has gone on from the same place;
/// that must become a journey of its own, and then be forgotten here. What the journal does not take stays for the next time, and this tab's
/// `own` is its saver's affair.
pub async fn settle(store: &Store, own: Option<JourneyId>) -> Vec<(Parting, Journey)> {
    let mut apart = Vec::new();
    for parting in all(store).into_iter().filter(|parting| Some(&parting.id) != own.as_ref()) {
        let Some(journal) = store.database() else { break };
        let Ok(found) = journal.get(parting.of.as_str()).await else { continue };
        let there = found.as_ref().map(|entry| (entry.revision, entry.text.as_str()));
        let is_held = match parting.verdict(there) {
            Verdict::Held => true,
            Verdict::Follows => {
                let expected = there.map(|(revision, _)| revision);
                let revision = format::revision_in(&parting.text).max(expected.map(|revision| revision + 1)).unwrap_or(1);
                // If somebody comes between, it is looked at again.
                store.journal_text(&parting.of, expected, revision, &parting.text).await == Ok(Put::Done)
            }
            Verdict::Apart => {
                let record = journey_key(&parting.of);
                if let Some((_, decided)) = there.filter(|_| store.text(&record).as_deref() == Some(&parting.text)) {
                    // It went ahead of the journal there, and would win at the next start. Without room the journal still has what is decided.
                    let _ = store.keep_text(&record, decided);
                }
                if let Some((journey, _)) = opened(&parting.text) {
                    apart.push((parting, journey));
                }
                continue;
            }
        };
        if is_held {
            forget_settled(store, &parting);
        }
    }
    apart
}
