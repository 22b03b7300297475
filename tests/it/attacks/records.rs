//! Broken records: cut, flipped, of other types, of other ids, of newer versions, and stores that disagree.

use hundredfold::domain::ids::JourneyId;
use hundredfold::format::{self, Loaded};
use hundredfold::storage::pair::{self, Chosen};
use hundredfold::storage::{self, ASIDE, Index, MemoryRecord, PREFERENCES, Record, aside_key, index_key, journey_key};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::cases;
use super::mutate::{mutated, mutation, pointers, remove};
use crate::format::planned;

fn id(text: &str) -> JourneyId {
    JourneyId::parse(text).expect("of its letters")
}

/// Records as the app writes them: the released fixture of every format, a planned journey, the examples.
fn fixtures() -> Vec<(&'static str, String)> {
    let files = [
        ("format 1", include_str!("../fixtures/v1.json")),
        ("kitchens", include_str!("../../../public/examples/en/kitchens.json")),
        ("ledger", include_str!("../../../public/examples/tr/ledger.json")),
    ];
    let written = |text: &str| match format::read(text) {
        Loaded::Loaded { journey, revision } => format::write(&journey, revision.max(7)),
        other => panic!("{other:?}"),
    };
    let mut all: Vec<(&str, String)> = files.into_iter().map(|(name, text)| (name, written(text))).collect();
    all.push(("planned", format::write(&planned(), 7)));
    all
}

/// The journeys that a text gives, or nothing.
fn revision(text: &str) -> Option<u64> {
    match format::read(text) {
        Loaded::Loaded { revision, .. } | Loaded::Migrated { revision, .. } => Some(revision),
        Loaded::Empty | Loaded::Newer { .. } | Loaded::Corrupt(_) => None,
    }
}

/// Reading never panics; a refusal names a place or a line; what is read can be written and is then the same.
fn outcome(text: &str) -> Loaded {
    let loaded = format::read(text);
    match &loaded {
        Loaded::Loaded { journey, revision } | Loaded::Migrated { journey, revision, .. } => {
            let again = format::read(&format::write(journey, *revision));
            assert_eq!(again, Loaded::Loaded { journey: journey.clone(), revision: *revision });
        }
        Loaded::Corrupt(fault) => {
            use hundredfold::node::What;
            let whole = matches!(fault.what, What::NotJson { .. } | What::TooLarge(_)) || !text.trim_start().starts_with('{');
            assert!(whole || !fault.place.0.is_empty(), "{fault:?} has no place in {text:.100}");
        }
        Loaded::Empty | Loaded::Newer { .. } => {}
    }
    loaded
}

/// Whatever the stores hold, each text is chosen, set aside, superseded by a later revision of the journey, or untouched since saving is off.
fn nothing_is_lost(id: &JourneyId, record: &str, journal: &str) -> Chosen {
    let chosen = pair::choose(id, Some(record.to_owned()), Some(journal.to_owned())).expect("there are two texts");
    let saving = revision(&chosen.text);
    for text in [record, journal] {
        let is_superseded = revision(text).is_some_and(|revision| saving.is_some_and(|chosen| revision < chosen));
        assert!(
            text == chosen.text
                || chosen.spare.as_deref() == Some(text)
                || is_superseded
                || text.trim().is_empty()
                || matches!(chosen.loaded, Loaded::Newer { .. }),
            "lost: {text:.80}\nchosen: {:.80}",
            chosen.text
        );
    }
    if let Loaded::Loaded { journey, .. } | Loaded::Migrated { journey, .. } = &chosen.loaded {
        assert_eq!(journey.id(), id, "it is saved where it was found");
    }
    chosen
}

#[test]
fn a_record_cut_anywhere_is_told_and_the_journal_helps() {
    let mut cuts = 0;
    for (name, text) in fixtures() {
        let whole = match format::read(&text) {
            Loaded::Loaded { journey, .. } => journey,
            other => panic!("{other:?}"),
        };
        let step = if text.len() < 5_000 { 1 } else { cases(23, 1) };
        let older = format::write(&whole, 3);
        for (end, _) in text.char_indices().skip(1).step_by(step) {
            assert!(matches!(outcome(&text[..end]), Loaded::Corrupt(_)), "{name} cut after {end} bytes");
            cuts += 1;
        }
        for (end, _) in text.char_indices().step_by(cases(2_003, 31)) {
            let chosen = nothing_is_lost(whole.id(), &text[..end], &older);
            assert_eq!(chosen.loaded, Loaded::Loaded { journey: whole.clone(), revision: 3 }, "{name}: the journal's opens");
            let chosen = nothing_is_lost(whole.id(), &older, &text[..end]);
            assert_eq!(chosen.loaded, Loaded::Loaded { journey: whole.clone(), revision: 3 }, "{name}: the record's opens");
        }
    }
    println!("{cuts} cuts");
}

#[test]
fn a_flipped_bit_is_told_or_read() {
    let (mut flips, mut read) = (0, 0);
    for (_, text) in fixtures() {
        let bytes = text.as_bytes();
        let journey = id("flipped");
        for at in (0..bytes.len()).step_by(if bytes.len() < 5_000 { cases(17, 1) } else { cases(499, 3) }) {
            for bit in 0..8 {
                let mut flipped = bytes.to_vec();
                flipped[at] ^= 1 << bit;
                // What is no text cannot be in either store.
                let Ok(flipped) = String::from_utf8(flipped) else { continue };
                flips += 1;
                read += usize::from(revision(&flipped).is_some());
                outcome(&flipped);
                if flips % 50 == 0 {
                    nothing_is_lost(&journey, &flipped, &text);
                    nothing_is_lost(&journey, &text, &flipped);
                }
            }
        }
    }
    println!("{flips} flips, {read} read all the same");
}

#[test]
fn another_type_at_any_path_is_told_with_its_place() {
    let others = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!("nobody knows this word"),
        json!([]),
        json!({}),
        json!([[{}]]),
        json!({ "id": { "id": [] } }),
    ];
    let (mut tried, mut refused) = (0, 0);
    for (name, text) in fixtures() {
        let file: Value = serde_json::from_str(&text).expect("JSON");
        let step = if text.len() < 5_000 { 1 } else { cases(53, 1) };
        for way in pointers(&file).iter().skip(1).step_by(step) {
            for other in &others {
                let mut spoiled = file.clone();
                *spoiled.pointer_mut(way).expect("a way to something") = other.clone();
                tried += 1;
                refused += usize::from(matches!(outcome(&spoiled.to_string()), Loaded::Corrupt(_)));
            }
            let mut shorter = file.clone();
            remove(&mut shorter, way);
            outcome(&shorter.to_string());
        }
        assert!(refused > 0, "{name}");
    }
    println!("{tried} pieces of another type, {refused} refused");
}

#[test]
fn what_a_newer_version_wrote_is_never_written_over() {
    for (_, text) in fixtures() {
        let newer = text.replacen("\"format\":1", "\"format\":2", 1);
        assert_eq!(format::read(&newer), Loaded::Newer { format: 2 });
        // Whatever a later format looks like, as long as its envelope is one.
        for data in [r#""new""#, "[1,2]", "null", r#"{"id":5}"#] {
            let text = format!(r#"{{"app":"hundredfold","format":7,"revision":3,"data":{data},"more":{{}}}}"#);
            assert_eq!(format::read(&text), Loaded::Newer { format: 7 });
        }
        for own in [id("own"), id("planned-journey")] {
            // The older one may have the higher revision: it does not matter.
            for (record, journal) in [(&newer, &text), (&text, &newer)] {
                let chosen = nothing_is_lost(&own, record, journal);
                assert_eq!((&chosen.loaded, &chosen.text), (&Loaded::Newer { format: 2 }, &newer));
                assert!(!chosen.is_behind, "the record is left as it is");
            }
            for broken in ["", "{", "what is this"] {
                assert_eq!(nothing_is_lost(&own, broken, &newer).loaded, Loaded::Newer { format: 2 });
                assert_eq!(nothing_is_lost(&own, &newer, broken).loaded, Loaded::Newer { format: 2 });
            }
        }
    }
}

#[test]
fn the_newer_of_record_and_journal_opens_whatever_the_index_says() {
    let own = id("own");
    let at = |revision: u64| format::write(&planned().with_id(id("own")), revision);
    let check = |record: Option<String>, journal: Option<String>, expected: Option<(u64, bool, bool)>| {
        let chosen = pair::choose(&own, record, journal);
        let found = chosen.map(|chosen| (revision(&chosen.text).unwrap_or(0), chosen.is_behind, chosen.spare.is_some()));
        assert_eq!(found, expected);
    };
    check(None, None, None);
    check(Some(at(4)), None, Some((4, false, false)));
    check(None, Some(at(4)), Some((4, true, false)));
    check(Some(String::new()), Some(at(4)), Some((4, true, false)));
    check(Some(at(4)), Some(at(5)), Some((5, true, false)));
    check(Some(at(5)), Some(at(4)), Some((5, false, false)));
    check(Some(at(5)), Some(at(5)), Some((5, false, false)));
    // Two tabs wrote the same revision.
    let other = format::write(&planned().with_id(id("other")), 5);
    check(Some(at(5)), Some(other), Some((5, false, true)));
    // One that does not open is kept, whichever it is.
    check(Some("{".into()), Some(at(4)), Some((4, true, true)));
    check(Some(at(4)), Some("{".into()), Some((4, false, true)));
    check(Some("{".into()), Some("[".into()), Some((0, false, true)));
}

#[test]
fn a_record_under_a_wrong_key_is_saved_where_it_was_found() {
    let text = format::write(&planned(), 5);
    let chosen = pair::choose(&id("another-key"), Some(text.clone()), None).expect("it opens");
    assert_eq!(chosen.loaded, Loaded::Loaded { journey: planned().with_id(id("another-key")), revision: 5 });
    assert_eq!(chosen.text, text, "its bytes are its own");
}

#[test]
fn a_revision_is_read_from_the_head_alone() {
    let check = |text: &str, expected| assert_eq!(format::revision_in(text), expected, "{text:.80}");
    for revision in [0, 1, 42, format::LAST_REVISION] {
        check(&format::write(&planned(), revision), Some(revision));
    }
    check("", None);
    check("{\"app\":\"hundredfold\",\"format\":1,\"revision\":", None);
    check("{\"app\":\"hundredfold\",\"format\":1,\"revision\":7", None);
    check("{\"app\":\"hundredfold\",\"format\":9,\"revision\":7,\"data\":", Some(7));
    check("{\"data\":{\"name\":\"\\\"revision\\\":9,\"},\"revision\":3}", None);
    check("\"revision\":99999999999999999999999,", None);
}

/// A library in which nearly everything is broken, opened and closed: not one byte of a journey changes, and the good ones open.
#[test]
fn a_broken_library_loses_not_one_byte() {
    let record = MemoryRecord::default();
    let good = format::write(&planned().with_id(id("good")), 7);
    let newer = good.replacen("\"format\":1", "\"format\":2", 1);
    let wrong = good.replacen("agency", "zoo", 1);
    let rows = [
        ("good", good.as_str()),
        ("cut", &good[..good.len() / 2]),
        ("newer", &newer),
        ("wrong", &wrong),
        ("empty", ""),
        ("list", "[]"),
        ("deep", "[[[[[[[["),
        ("null", "null"),
        ("theirs", "{\"app\":\"other\",\"format\":1,\"revision\":1,\"data\":{}}"),
    ];
    for (name, text) in rows {
        record.set(&journey_key(&id(name)), text).expect("endless room");
        // The index disagrees in one way or another.
        record.set(&index_key(&id(name)), &format!("{{\"id\":\"{name}\",\"revision\":900,\"kind\":\"gym\"}}")).expect("room");
    }
    record.set(&index_key(&id("nobody")), "{\"id\":\"nobody\",\"revision\":1}").expect("endless room");
    let others = [(PREFERENCES, "{"), ("journey:", "x"), ("journey:Not An Id", "x"), ("aside:cut", "older bytes"), ("else", "x")];
    for (key, text) in others {
        record.set(key, text).expect("endless room");
    }

    let mut index = Index::read(&record).expect("readable");
    let mut found: Vec<&str> = index.entries().iter().map(|entry| entry.id.as_str()).collect();
    found.sort_unstable();
    let mut expected = rows.map(|(name, _)| name);
    expected.sort_unstable();
    assert_eq!(found, expected, "every record is listed, and nothing else");
    for (name, text) in rows {
        let chosen = pair::choose(&id(name), record.get(&journey_key(&id(name))).expect("allowed"), None).expect("there");
        assert_eq!(chosen.text, text, "{name} can be downloaded byte for byte");
        assert_eq!(matches!(chosen.loaded, Loaded::Loaded { .. }), name == "good", "{name}");
    }
    index.write(&record).expect("endless room");
    for (name, text) in rows {
        assert_eq!(record.get(&journey_key(&id(name))).expect("allowed").as_deref(), Some(text), "{name}");
    }
    for (key, text) in others {
        assert_eq!(record.get(key).expect("allowed").as_deref(), Some(text), "{key}");
    }
}

#[test]
fn what_is_set_aside_takes_nobodys_place() {
    let record = MemoryRecord::default();
    let place =
        |own: &str, text: &str, random: u8| storage::place_for(&record, ASIDE, &id(own), text, [random; 10]).expect("room");
    let keep = |own: &JourneyId, text: &str| record.set(&aside_key(own), text).expect("endless room");
    assert_eq!(place("a", "one", 1), (id("a"), true));
    keep(&id("a"), "one");
    assert_eq!(place("a", "one", 1), (id("a"), false), "kept already");
    let (second, is_new) = place("a", "two", 1);
    assert!(is_new && second != id("a"));
    keep(&second, "two");
    assert_eq!(place("a", "two", 2), (second, false), "kept already under its other id");
    assert_eq!(record.get(&aside_key(&id("a"))).expect("allowed").as_deref(), Some("one"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(150, 50_000) as u32))]

    #[test]
    fn stores_that_disagree_lose_nothing(
        record in proptest::collection::vec(mutation(), 0..3),
        journal in proptest::collection::vec(mutation(), 0..3),
        revisions in (0..6_u64, 0..6_u64),
    ) {
        let journey = planned();
        let at = |revision| serde_json::from_str::<Value>(&format::write(&journey, revision)).expect("JSON");
        let texts = (mutated(&at(revisions.0), &record), mutated(&at(revisions.1), &journal));
        nothing_is_lost(journey.id(), &texts.0, &texts.1);
        nothing_is_lost(&id("elsewhere"), &texts.0, &texts.1);
    }
}
