//! Backups: every byte comes back, a damaged file is told, and nothing older takes a place unasked. Versions: which go first.

use chrono::NaiveDate;
use hundredfold::domain::command::Command;
use hundredfold::domain::ids::JourneyId;
use hundredfold::domain::journey::Journey;
use hundredfold::format;
use hundredfold::storage::backup::{Backup, BackupError, Standing, is_due, standing};
use hundredfold::storage::snapshot::{LONGEST_LABEL, MOST, MOST_LABELLED, may_label, surplus};
use hundredfold::storage::{Binned, Entry, Index, MemoryRecord, Record, Snapshot, SnapshotKind, journey_key};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::format::planned;
use crate::generate::{arbitrary_journey, journey_id};

fn id(text: &str) -> JourneyId {
    JourneyId::parse(text).expect("of its letters")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn snapshot(journey: &JourneyId, minute: usize, kind: SnapshotKind, text: &str) -> Snapshot {
    let at = format!("2026-03-01T{:02}:{:02}:00.000Z", minute / 60, minute % 60);
    Snapshot::new(journey, at, 7, kind, "before the workshop", text.len())
}

fn backup() -> Backup {
    let gone = Binned {
        removed: "2026-03-02T23:59:59.999Z".into(),
        entry: Entry { name: "Çiçek “&”".into(), ..Entry::unknown(id("gone")) },
        text: "{}".into(),
    };
    let text = format::write(&planned(), 7);
    Backup {
        made: "2026-03-05T08:00:00.000Z".into(),
        journeys: vec![(planned().id().clone(), text.clone()), (id("broken"), "no journey \u{0}\"\\".into())],
        bin: vec![gone],
        aside: vec![(id("odd"), "[1, 2".into())],
        snapshots: vec![(snapshot(planned().id(), 3, SnapshotKind::Replan, &text), text)],
        preferences: Some("{\"theme\":\"dark\"}".into()),
    }
}

#[test]
fn what_the_rescue_page_saved_is_a_backup() {
    let older = format::write(&planned(), 3);
    let other = planned().applied(Command::Rename("Written last".into())).expect("a name");
    let (newer, apart) =
        (format::write(&other, 4), format::write(&planned().applied(Command::Rename("Apart".into())).expect("a name"), 4));
    let parting =
        |text: &str| serde_json::json!({ "of": planned().id().as_str(), "base": 2, "given": [], "text": text }).to_string();
    let made = backup();
    let (snapshot, text) = &made.snapshots[0];
    let file = serde_json::json!({
        "format": "hundredfold-rescue", "version": 1, "saved": "2026-03-05T08:00:00.000Z",
        "local": {
            format!("hundredfold:journey:{}", planned().id()): older,
            "hundredfold:journey:broken": "no journey",
            "hundredfold:aside:odd": "[1, 2",
            "hundredfold:preferences": "{\"theme\":\"dark\"}",
            "hundredfold:parting:held": parting(&newer),
            "hundredfold:parting:apart": parting(&apart),
            "hundredfold:index:broken": "{}",
            "journey:foreign": "not ours",
        },
        "journal": [
            { "id": planned().id().as_str(), "revision": 4, "text": newer, "at": "" },
            { "id": "bin:gone", "revision": 0, "text": made.bin[0].write(), "at": "" },
            { "id": 5 },
        ],
        "versions": [{ "key": snapshot.key, "at": snapshot.at, "kind": "replan", "label": snapshot.label, "size": 1 }, { "key": "no journey/1" }],
        "texts": [{ "key": snapshot.key, "text": text }],
    });
    let (read, sound) = Backup::read(&file.to_string()).expect("a file of the rescue page");
    assert!(sound);
    let journeys = [(id("broken"), "no journey".into()), (planned().id().clone(), newer), (id("apart"), apart)];
    let sorted = |mut journeys: Vec<(JourneyId, String)>| {
        journeys.sort();
        journeys
    };
    assert_eq!(sorted(read.journeys.clone()), sorted(journeys.into()), "the newer text, and what a tab had apart");
    assert_eq!(read, Backup { journeys: read.journeys.clone(), ..made });
    assert!(Backup::is_meant(&file.to_string()), "it is no journey");
    assert!(Backup::read("{\"format\":\"hundredfold-rescue\"}").is_ok_and(|(empty, _)| empty.journeys.is_empty()));
}

#[test]
fn a_backup_is_read_as_it_was_written() {
    assert_eq!(Backup::read(&backup().write()), Ok((backup(), true)));
    assert_eq!(Backup::read(&format!("\u{feff}{}", backup().write())), Ok((backup(), true)), "a byte order mark is no fault");
    assert_eq!(Backup::read(&Backup::default().write()), Ok((Backup::default(), true)));
    assert!(Backup::is_meant(&backup().write()) && !Backup::is_meant(&format::write(&planned(), 1)));
    assert_eq!(Backup::file_name(day("2026-03-05")), "hundredfold-backup-2026-03-05.json");
}

#[test]
fn a_damaged_backup_is_told() {
    let good = backup().write();
    let changed = good.replace("Bluebird Studio, new clients", "Somebody else");
    assert_ne!(good, changed);
    assert!(matches!(Backup::read(&changed), Ok((_, false))), "what can be opened in it can be had");
    assert!(matches!(Backup::read(&good[..good.len() / 2]), Err(BackupError::Corrupt(_))));
    for other in ["", "[]", "null", "{}", &format::write(&planned(), 1)] {
        assert!(matches!(Backup::read(other), Err(BackupError::Corrupt(_))), "{other:.20}");
    }
    assert_eq!(Backup::read(&good.replace("\"backup\":1", "\"backup\":2")), Err(BackupError::Newer));
    let strange = good.replace("\"id\":\"broken\"", "\"id\":\"NO ID\"");
    let Err(BackupError::Corrupt(fault)) = Backup::read(&strange) else { panic!("an id is checked") };
    assert_eq!(fault.place.to_string(), "journeys[1] “NO ID” › id");
}

fn renamed(name: &str) -> Journey {
    planned().applied(Command::Rename(name.into())).expect("a short name")
}

#[test]
fn each_journey_stands_to_the_one_here() {
    let check = |kept: &str, here: Option<&str>, expected: Standing| {
        assert_eq!(standing(kept, here), expected, "{kept:.60} against {here:.60?}");
    };
    let [seven, nine] = [7, 9].map(|revision| format::write(&planned(), revision));
    check(&seven, None, Standing::New);
    check(&seven, Some(&seven), Standing::Same);
    check(&seven, Some(&nine), Standing::Same);
    let other = |revision| format::write(&renamed("Another"), revision);
    check(&seven, Some(&other(9)), Standing::Older);
    check(&nine, Some(&other(7)), Standing::Newer);
    check(&seven, Some(&other(7)), Standing::Apart);
    check("no journey", Some(&seven), Standing::Unreadable);
    check("no journey", None, Standing::Unreadable);
    check("no journey", Some("no journey"), Standing::Same);
    check(&seven, Some("no journey"), Standing::Apart);
    let usual: Vec<Standing> = Standing::ALL.iter().copied().filter(|standing| standing.is_usual()).collect();
    assert_eq!(usual, [Standing::New, Standing::Newer, Standing::Apart, Standing::Unreadable]);
}

#[test]
fn a_reminder_comes_when_there_is_something_to_lose() {
    let check = |last: Option<&str>, journeys, planned, due| {
        assert_eq!(is_due(last.map(day), day("2026-03-20"), journeys, planned), due, "{last:?} {journeys} {planned}");
    };
    check(None, 0, false, false);
    check(None, 2, false, false);
    check(None, 3, false, true);
    check(None, 1, true, true);
    check(Some("2026-03-06"), 5, true, false);
    check(Some("2026-03-05"), 5, true, true);
    check(Some("2026-03-05"), 1, false, false);
    // A clock that was wrong.
    check(Some("2036-03-05"), 5, true, false);
}

proptest! {
    #[test]
    fn every_byte_comes_back(
        records in vec((journey_id(), any::<String>()), 0..4),
        aside in vec((journey_id(), any::<String>()), 0..3),
        journey in arbitrary_journey(),
        preferences in proptest::option::of(any::<String>()),
    ) {
        let text = format::write(&journey, 3);
        let snapshots = vec![(snapshot(journey.id(), 5, SnapshotKind::Own, &text), text)];
        let backup = Backup { journeys: records, aside, snapshots, preferences, ..Backup::default() };
        prop_assert_eq!(Backup::read(&backup.write()), Ok((backup, true)));
    }

    #[test]
    fn no_text_makes_reading_fail_badly(text in any::<String>()) {
        prop_assert!(Backup::read(&text).is_err());
    }

    #[test]
    fn a_revision_is_found_without_reading_the_rest(journey in arbitrary_journey(), revision in 0..=format::LAST_REVISION) {
        let text = format::write(&journey, revision);
        prop_assert_eq!(format::revision_in(&text), Some(revision));
        prop_assert_eq!(format::revision_in(&text[1..]), None);
    }

    #[test]
    fn there_are_never_too_many_versions_and_the_newest_stay(kinds in vec(any::<bool>(), 0..130)) {
        let journey = id("one");
        let mut kept: Vec<Snapshot> = Vec::new();
        for (minute, own) in kinds.into_iter().enumerate() {
            let kind = if own { SnapshotKind::Own } else { SnapshotKind::Replan };
            if own && !may_label(&kept) {
                continue;
            }
            let labelled: Vec<Snapshot> = kept.iter().filter(|kept| !kept.is_automatic()).cloned().collect();
            let gone = surplus(&kept);
            let oldest_left = kept.iter().filter(|kept| kept.is_automatic() && !gone.contains(&kept.key)).map(|kept| &kept.at).min();
            prop_assert!(kept.iter().filter(|kept| gone.contains(&kept.key)).all(|gone| oldest_left.is_none_or(|left| gone.at < *left)));
            kept.retain(|kept| !gone.contains(&kept.key));
            prop_assert!(labelled.iter().all(|own| kept.contains(own)), "what the user labelled stays");
            kept.push(snapshot(&journey, minute, kind, ""));
            prop_assert!(kept.len() <= MOST);
            prop_assert!(kept.iter().filter(|kept| !kept.is_automatic()).count() <= MOST_LABELLED);
        }
    }
}

#[test]
fn a_version_knows_its_journey_and_bounds_its_label() {
    let own = Snapshot::new(&id("a-b"), "2026-03-01T10:00:00.000Z".into(), 255, SnapshotKind::Own, &" é".repeat(200), 3);
    assert_eq!(own.journey(), Some(id("a-b")));
    assert_eq!(own.key, "a-b/2026-03-01T10:00:00.000Z-ff");
    assert_eq!(own.label.chars().count(), LONGEST_LABEL);
    assert!(!own.is_automatic());
}

#[test]
fn an_index_read_again_knows_what_another_tab_did_and_forgets_nothing_unwritten() {
    let mut record = MemoryRecord::default();
    let add = |record: &MemoryRecord, index: &mut Index, name: &str, changed: &str| {
        record.set(&journey_key(&id(name)), "{}").expect("room");
        index.put(Entry { name: name.into(), changed: changed.into(), ..Entry::unknown(id(name)) });
    };
    let (mut mine, mut theirs) = (Index::default(), Index::default());
    add(&record, &mut mine, "both", "1");
    mine.write(&record).expect("room");
    theirs.reread(&record).expect("readable");
    add(&record, &mut theirs, "new", "2");
    theirs.put(Entry { name: "renamed".into(), changed: "3".into(), ..Entry::unknown(id("both")) });
    theirs.write(&record).expect("room");
    record.room = Some(0);
    mine.put(Entry { name: "unwritten".into(), changed: "4".into(), ..Entry::unknown(id("mine")) });
    assert!(mine.write(&record).is_err());
    mine.reread(&record).expect("readable");
    let names: Vec<&str> = mine.entries().iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["unwritten", "renamed", "new"]);
    record.room = None;
    assert_eq!(mine.write(&record), Ok(()));
    record.remove(&journey_key(&id("new"))).expect("allowed");
    mine.reread(&record).expect("readable");
    assert_eq!(mine.get(&id("new")), None, "removed in the other tab");
}
