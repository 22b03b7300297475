//! Hostile carriers of journeys: links and backups that were valid once.

use hundredfold::exchange::file::{FileError, from_file};
use hundredfold::exchange::link::{self, LinkError};
use hundredfold::format;
use hundredfold::storage::backup::{Backup, BackupError, Standing, opened, standing};
use hundredfold::storage::{Binned, Entry, Snapshot, SnapshotKind};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;
use serde_json::Value;

use super::cases;
use super::files::{Count, documents, has_place, run, same, word};
use super::mutate::{Mutation, letters, mutated, mutation};
use crate::format::planned;
use crate::generate::journey_id;

/// What happens to a link on its way.
#[derive(Clone, Debug)]
enum Journeying {
    Whole,
    Cut(Index),
    Changed(Index, char),
    Inserted(Index, char),
    /// The checksum is right, and the deflated bytes are not.
    Forged(Index, u8),
}

fn journeying() -> impl Strategy<Value = Journeying> + Clone {
    let letter = prop_oneof![letters("[A-Za-z0-9_-]").prop_map(|text| text.chars().next().unwrap_or('A')), any::<char>()];
    prop_oneof![
        6 => Just(Journeying::Whole),
        1 => any::<Index>().prop_map(Journeying::Cut),
        1 => (any::<Index>(), letter.clone()).prop_map(|(at, letter)| Journeying::Changed(at, letter)),
        1 => (any::<Index>(), letter).prop_map(|(at, letter)| Journeying::Inserted(at, letter)),
        1 => (any::<Index>(), 1..=u8::MAX).prop_map(|(at, bits)| Journeying::Forged(at, bits)),
    ]
}

/// The link of a text after its way.
fn arrived(text: &str, digits: bool, way: &Journeying) -> String {
    let mut deflated = compress_to_vec(text.as_bytes(), 1);
    if let Journeying::Forged(at, bits) = way {
        let at = at.index(deflated.len());
        deflated[at] ^= bits;
    }
    let whole = if digits { link::digits(&deflated) } else { link::letters(&deflated) };
    let mut signs: Vec<char> = whole.chars().collect();
    match way {
        Journeying::Whole | Journeying::Forged(..) => {}
        Journeying::Cut(at) => signs.truncate(at.index(signs.len())),
        Journeying::Changed(at, letter) => {
            let at = at.index(signs.len());
            signs[at] = *letter;
        }
        Journeying::Inserted(at, letter) => signs.insert(at.index(signs.len()), *letter),
    }
    signs.into_iter().collect()
}

#[test]
fn links_of_all_kinds_are_read_or_refused() {
    let documents = documents();
    let count = Count::of("links");
    let inputs = (any::<Index>(), vec(mutation(), 0..3), any::<bool>(), journeying());
    run(cases(400, 20_000), &inputs, |(at, mutations, digits, way): (Index, Vec<Mutation>, bool, Journeying)| {
        let text = mutated(at.get(&documents), &mutations);
        let written = arrived(&text, digits, &way);
        let deflated = match link::deflated(&written) {
            Ok(deflated) => deflated,
            Err(LinkError::Newer) => {
                count.refuse("newer link");
                return Ok(());
            }
            Err(LinkError::Damaged) => {
                count.refuse("damaged");
                prop_assert!(!matches!(way, Journeying::Whole | Journeying::Forged(..)), "a whole link is refused");
                return Ok(());
            }
        };
        // The browser inflates no more than a file may hold.
        let Ok(inflated) = decompress_to_vec_with_limit(&deflated, format::LONGEST) else {
            count.refuse("not deflated");
            prop_assert!(matches!(way, Journeying::Forged(..)), "what was deflated comes back");
            return Ok(());
        };
        let Ok(inflated) = String::from_utf8(inflated) else {
            count.refuse("not text");
            prop_assert!(matches!(way, Journeying::Forged(..)), "what was text comes back as text");
            return Ok(());
        };
        match from_file(&inflated) {
            Ok(journey) => {
                count.accept();
                same(&journey)
            }
            Err(FileError::Corrupt(fault)) => {
                count.refuse(word(&fault.what));
                Ok(())
            }
            Err(FileError::Newer(_)) => {
                count.refuse("newer");
                Ok(())
            }
            Err(FileError::Empty) => {
                count.refuse("empty");
                Ok(())
            }
        }
    });
    count.end();
}

/// A backup with something of every sort in it.
fn backup() -> Value {
    let text = format::write(&planned(), 7);
    let own = planned().id().clone();
    let snapshot = |minute: u8, kind, label| {
        let at = format!("2026-03-01T08:{minute:02}:00.000Z");
        (Snapshot::new(&own, at, minute, kind, label, text.len()), text.clone())
    };
    let backup = Backup {
        made: "2026-03-05T08:00:00.000Z".into(),
        snapshots: vec![snapshot(1, SnapshotKind::Own, "before the workshop"), snapshot(2, SnapshotKind::Replan, "")],
        journeys: vec![(own.clone(), text.clone()), (planned().id().clone(), "no journey \u{0}\"\\".into())],
        bin: vec![Binned {
            removed: "2026-03-02T23:59:59.999Z".into(),
            entry: Entry { name: "Çiçek “&”".into(), ..Entry::unknown(own.clone()) },
            text: text.clone(),
        }],
        aside: vec![(own.clone(), "[1, 2".into())],
        preferences: Some("{\"theme\":\"dark\"}".into()),
    };
    serde_json::from_str(&backup.write()).expect("JSON")
}

#[test]
fn backups_of_all_kinds_are_read_or_refused_with_a_place() {
    let document = backup();
    let count = Count::of("backups");
    // The records in a backup are texts, so they are attacked for themselves.
    let inputs = (vec(mutation(), 1..3), vec(mutation(), 0..2), journey_id());
    let record: Value = serde_json::from_str(&format::write(&planned(), 7)).expect("JSON");
    run(cases(400, 20_000), &inputs, |(mutations, inner, id): (Vec<Mutation>, Vec<Mutation>, _)| {
        let mut file = document.clone();
        file["journeys"][0]["text"] = Value::from(mutated(&record, &inner));
        file["journeys"][1]["id"] = Value::from(id.as_str());
        let text = mutated(&file, &mutations);
        match Backup::read(&text) {
            Ok((read, _)) => {
                count.accept();
                // What was accepted is written and read as the same, and is sound then.
                prop_assert_eq!(Backup::read(&read.write()), Ok((read.clone(), true)));
                for (_, text) in &read.journeys {
                    let alone = standing(text, None);
                    prop_assert_eq!(alone == Standing::Unreadable, opened(text).is_none());
                    prop_assert_eq!(standing(text, Some(text)), Standing::Same);
                }
                prop_assert!(read.snapshots.iter().all(|(snapshot, _)| snapshot.journey().is_some()), "each has its journey");
                Ok(())
            }
            Err(BackupError::Newer) => {
                count.refuse("newer");
                Ok(())
            }
            Err(BackupError::Corrupt(fault)) => {
                count.refuse(word(&fault.what));
                if !has_place(&fault, &text) {
                    return Err(TestCaseError::fail(format!("{fault:?} of {text:.200}")));
                }
                Ok(())
            }
        }
    });
    count.end();
}
