//! Former versions of journeys: kept, listed, read and deleted. Where the browser gives no database there are none.

use super::library::LibraryState;
use super::store::Store;
use crate::browser::journal::JournalError;
use crate::browser::{clock, random};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::format;
use crate::order;
use crate::storage::snapshot::{Snapshot, SnapshotKind, may_label, surplus};

/// Why a version was not kept or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionError {
    /// There is no database, or it does not answer.
    Unavailable,
    /// There is no room for it.
    Full,
    /// There are as many labelled versions as there may be.
    TooMany,
}

impl From<JournalError> for VersionError {
    fn from(error: JournalError) -> VersionError {
        match error {
            JournalError::Full => VersionError::Full,
            _ => VersionError::Unavailable,
        }
    }
}

/// Keeps the text of a journey as a version; the oldest ones that the app kept by itself make room.
pub async fn keep_text(
    store: &Store,
    id: &JourneyId,
    text: &str,
    kind: SnapshotKind,
    label: &str,
) -> Result<Snapshot, VersionError> {
    let journal = store.database().ok_or(VersionError::Unavailable)?;
    let kept = journal.snapshots(Some(id.as_str())).await?;
    if kind == SnapshotKind::Own && !may_label(&kept) {
        return Err(VersionError::TooMany);
    }
    let snapshot = Snapshot::new(id, clock::now_iso(), random::bytes()[0], kind, label, text.len());
    journal.keep_snapshot(&snapshot, text, &surplus(&kept)).await?;
    Ok(snapshot)
}

/// Keeps a journey as a version.
pub async fn keep(store: &Store, journey: &Journey, kind: SnapshotKind, label: &str) -> Result<Snapshot, VersionError> {
    keep_text(store, journey.id(), &format::write(journey, 0), kind, label).await
}

/// The versions of a journey, or of all, the newest first.
pub async fn all(store: &Store, id: Option<&JourneyId>) -> Result<Vec<Snapshot>, VersionError> {
    let journal = store.database().ok_or(VersionError::Unavailable)?;
    let mut found = journal.snapshots(id.map(JourneyId::as_str)).await?;
    order::sort_by_key(&mut found, |snapshot| std::cmp::Reverse((snapshot.at.clone(), snapshot.key.clone())));
    Ok(found)
}

/// The text of a version, if it is still there.
pub async fn text(store: &Store, key: &str) -> Option<String> {
    store.database()?.snapshot_text(key).await.ok().flatten()
}

/// Puts a version back, or one from a backup in.
pub async fn put(store: &Store, snapshot: &Snapshot, text: &str) -> Result<(), VersionError> {
    let journal = store.database().ok_or(VersionError::Unavailable)?;
    Ok(journal.keep_snapshot(snapshot, text, &[]).await?)
}

/// Deletes the versions of journeys that are gone for good: neither in the library nor in the bin nor set aside nor in the journal. Another
/// tab may be about to write a journey that it keeps a version of already, so those of the last day stay.
pub async fn sweep(library: LibraryState) {
    let store = library.store();
    let Some(journal) = store.database().filter(|_| store.protection().record) else { return };
    let (Ok(kept), Ok(heads)) = (journal.snapshots(None).await, journal.all_heads().await) else { return };
    let today = clock::today();
    let bin: Vec<JourneyId> = library.binned().into_iter().map(|binned| binned.entry.id).collect();
    let aside: Vec<JourneyId> = library.aside().into_iter().map(|(id, _)| id).collect();
    let is_gone = |snapshot: &&Snapshot| {
        let Some(id) = snapshot.journey() else { return false };
        let is_old = clock::date_of(&snapshot.at).is_some_and(|kept| (today - kept).num_days() > 1);
        let is_known = store.index().get(&id).is_some() || bin.contains(&id) || aside.contains(&id);
        is_old && !is_known && !heads.iter().any(|head| head.id == id.as_str())
    };
    let gone: Vec<String> = kept.iter().filter(is_gone).map(|snapshot| snapshot.key.clone()).collect();
    if !gone.is_empty() {
        // What cannot be deleted now is tried again at the next start.
        let _ = journal.remove_snapshots(&gone).await;
    }
}

/// Deletes versions.
pub async fn delete(store: &Store, keys: &[String]) -> Result<(), VersionError> {
    let journal = store.database().ok_or(VersionError::Unavailable)?;
    Ok(journal.remove_snapshots(keys).await?)
}
