//! The record and its index: nothing that is there is hidden, and nothing of others is touched.

use std::cell::{Cell, RefCell};

use hundredfold::domain::ids::JourneyId;
use hundredfold::domain::profile::BusinessKind;
use hundredfold::format::{self, Loaded};
use hundredfold::storage::bin::certain_day;
use hundredfold::storage::{
    self, Binned, Entry, Index, MemoryRecord, PREFERENCES, PlanState, Record, RecordError, index_key, journey_key,
};
use proptest::prelude::*;

use crate::format::planned;
use crate::generate::{journey_id, text};

fn id(text: &str) -> JourneyId {
    JourneyId::parse(text).expect("of its letters")
}

fn entry(name: &str, changed: &str) -> Entry {
    Entry {
        name: format!("Journey {name}"),
        kind: Some(BusinessKind::Gym),
        revision: 7,
        changed: changed.to_owned(),
        scores: [Some(0), None, Some(100), None, None, Some(50), None, None],
        answered: 15,
        plan: Some(PlanState { touches: 32, errors: 1, warnings: 4 }),
        ..Entry::unknown(id(name))
    }
}

/// A record that has these journeys, and an index of them.
fn stored(names: &[&str]) -> (MemoryRecord, Index) {
    let record = MemoryRecord::default();
    let mut index = Index::default();
    for (place, name) in names.iter().enumerate() {
        record.set(&journey_key(&id(name)), &format::write(&planned().with_id(id(name)), 7)).expect("endless room");
        index.put(entry(name, &format!("2026-03-0{}T08:00:00Z", place + 1)));
    }
    index.write(&record).expect("endless room");
    (record, index)
}

fn names(index: &Index) -> Vec<&str> {
    index.entries().iter().map(|entry| entry.id.as_str()).collect()
}

/// A record that denies everything, or notes what is asked of it.
#[derive(Default)]
struct Watched {
    inner: MemoryRecord,
    denied: Cell<bool>,
    written: RefCell<Vec<(String, usize)>>,
    read: RefCell<Vec<String>>,
}

impl Watched {
    fn allowed(&self) -> Result<(), RecordError> {
        if self.denied.get() { Err(RecordError::Denied) } else { Ok(()) }
    }
}

impl Record for Watched {
    fn get(&self, key: &str) -> Result<Option<String>, RecordError> {
        self.allowed()?;
        self.read.borrow_mut().push(key.to_owned());
        self.inner.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), RecordError> {
        self.allowed()?;
        self.written.borrow_mut().push((key.to_owned(), text.len()));
        self.inner.set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), RecordError> {
        self.allowed()?;
        self.inner.remove(key)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, RecordError> {
        self.allowed()?;
        self.inner.keys(prefix)
    }
}

#[test]
fn an_index_is_read_as_it_was_written() {
    let (record, index) = stored(&["first", "second", "third"]);
    assert_eq!(record.keys("index:").expect("allowed").len(), 3);
    let back = Index::read(&record).expect("readable");
    assert_eq!(back.entries(), index.entries());
    assert_eq!(names(&back), ["third", "second", "first"], "newest change first");
    assert_eq!(back.get(&id("second")), Some(&entry("second", "2026-03-02T08:00:00Z")));
}

proptest! {
    #[test]
    fn entries_survive_whatever_they_hold(
        ids in proptest::collection::btree_set(journey_id(), 0..6),
        (name, changed, filed) in (text(), text(), proptest::option::of(text())),
        numbers in (0..=format::LAST_REVISION, any::<u8>(), any::<[Option<u8>; 8]>(), any::<Option<(u32, u32, u32)>>()),
    ) {
        let record = MemoryRecord::default();
        let mut index = Index::default();
        for id in ids {
            record.set(&journey_key(&id), "{}").expect("endless room");
            let (revision, answered, scores, plan) = numbers;
            index.put(Entry {
                name: name.clone(),
                revision,
                changed: changed.clone(),
                scores: scores.map(|score| score.map(|score| score % 101)),
                answered,
                plan: plan.map(|(touches, errors, warnings)| PlanState { touches, errors, warnings }),
                filed: filed.clone(),
                ..Entry::unknown(id)
            });
        }
        index.write(&record).expect("endless room");
        let back = Index::read(&record).expect("readable");
        prop_assert_eq!(back.entries(), index.entries());
    }
}

#[test]
fn an_index_that_disagrees_is_put_right() {
    let (record, _) = stored(&["kept", "lost"]);
    record.remove(&journey_key(&id("lost"))).expect("allowed");
    record.set(&journey_key(&id("strange")), "what is this").expect("endless room");
    let index = Index::read(&record).expect("readable");
    assert_eq!(index.get(&id("lost")), None, "an entry without a record is left out");
    assert_eq!(index.get(&id("strange")), Some(&Entry::unknown(id("strange"))), "a record without an entry is shown");
    assert_eq!(index.get(&id("kept")).map(|entry| entry.revision), Some(7));
}

#[test]
fn a_broken_entry_hides_no_journey() {
    for broken in
        ["", "{", "[]", "null", "7", "{\"id\":5}", "{\"id\":\"UPPER\"}", "{\"id\":\"other\"}", "[[[[", &"[".repeat(1_000)]
    {
        let (record, _) = stored(&["first", "second"]);
        for name in ["first", "second"] {
            record.set(&index_key(&id(name)), broken).expect("endless room");
        }
        let index = Index::read(&record).expect("readable");
        let mut found = names(&index);
        found.sort_unstable();
        assert_eq!(found, ["first", "second"], "with {broken:.20}");
    }
    let (record, _) = stored(&["first"]);
    let strange = r#"{"id":"first","name":5,"kind":"bank","revision":-1,"changed":null,"scores":[101,"x",50],"answered":300,"plan":[1],"filed":{}}"#;
    record.set(&index_key(&id("first")), strange).expect("endless room");
    let index = Index::read(&record).expect("readable");
    let scores = [None, None, Some(50), None, None, None, None, None];
    assert_eq!(index.entries(), [Entry { scores, ..Entry::unknown(id("first")) }], "what can be read of it is");
}

#[test]
fn one_broken_journey_hides_no_other() {
    let (record, _) = stored(&["good", "bad", "newer", "empty"]);
    let set = |name: &str, text: &str| record.set(&journey_key(&id(name)), text).expect("endless room");
    set("bad", "{\"app\":\"hundredfold\",\"format\":1,");
    set("newer", "{\"app\":\"hundredfold\",\"format\":9,\"data\":{}}");
    set("empty", "");
    let outcome = |name: &str| format::read(&record.get(&journey_key(&id(name))).expect("allowed").unwrap_or_default());
    assert!(matches!(outcome("good"), Loaded::Loaded { revision: 7, .. }));
    assert!(matches!(outcome("bad"), Loaded::Corrupt(_)));
    assert_eq!(outcome("newer"), Loaded::Newer { format: 9 });
    assert_eq!(outcome("empty"), Loaded::Empty);
    assert_eq!(Index::read(&record).expect("readable").entries().len(), 4);
}

#[test]
fn keys_that_are_no_journeys_are_left_alone() {
    let (record, mut index) = stored(&["mine"]);
    let others = [(PREFERENCES, "dark"), ("journey:", "x"), ("journey:UPPER", "x"), ("journeys", "x"), ("probe", "x")];
    for (key, text) in others {
        record.set(key, text).expect("endless room");
    }
    assert_eq!(storage::journeys(&record).expect("allowed"), [id("mine")]);
    assert_eq!(names(&Index::read(&record).expect("readable")), ["mine"]);
    index.remove(&id("mine"));
    index.write(&record).expect("endless room");
    for (key, text) in others {
        assert_eq!(record.get(key).expect("allowed").as_deref(), Some(text), "{key}");
    }
}

#[test]
fn when_there_is_no_room_the_former_text_stays() {
    let mut record = MemoryRecord::default();
    let key = journey_key(&id("mine"));
    record.set(&key, "former").expect("endless room");
    record.room = Some(key.len() + 10);
    assert_eq!(record.set(&key, "a longer text"), Err(RecordError::Full));
    assert_eq!(record.get(&key), Ok(Some("former".to_owned())));
    assert_eq!(record.set(&journey_key(&id("other")), ""), Err(RecordError::Full));
    assert_eq!(record.set(&key, "ten bytes!"), Ok(()), "the text it replaces makes room");
    let mut index = Index::default();
    index.put(entry("mine", ""));
    assert_eq!(index.write(&record), Err(RecordError::Full));
    record.room = None;
    assert_eq!(index.write(&record), Ok(()), "once there is room, writing resumes");
    assert_eq!(Index::read(&record).expect("readable").entries(), index.entries());
}

#[test]
fn what_is_denied_is_said() {
    let record = Watched::default();
    let mut index = Index::default();
    index.put(entry("mine", ""));
    record.denied.set(true);
    assert_eq!(Index::read(&record), Err(RecordError::Denied));
    assert_eq!(index.write(&record), Err(RecordError::Denied));
    assert_eq!(storage::journeys(&record), Err(RecordError::Denied));
    record.denied.set(false);
    assert_eq!(index.write(&record), Ok(()), "saving resumes by itself");
}

#[test]
fn putting_keeps_the_order_and_the_last_backup() {
    let (_, mut index) = stored(&["a", "b", "c"]);
    index.filed(&id("a"), "2026-03-05T08:00:00Z".into());
    index.filed(&id("nobody"), "2026-03-05T08:00:00Z".into());
    index.put(Entry { name: "Renamed".into(), ..entry("a", "2026-03-09T08:00:00Z") });
    assert_eq!(names(&index), ["a", "c", "b"]);
    let changed = index.get(&id("a")).expect("there");
    assert_eq!((changed.name.as_str(), changed.filed.as_deref()), ("Renamed", Some("2026-03-05T08:00:00Z")));
    index.put(entry("d", "2026-03-02T08:00:00Z"));
    assert_eq!(names(&index), ["a", "c", "b", "d"], "changed at the same moment: by id");
    index.remove(&id("c"));
    index.remove(&id("nobody"));
    assert_eq!(names(&index), ["a", "b", "d"]);
}

#[test]
fn two_tabs_lose_none_of_each_others_entries() {
    let (record, _) = stored(&["old"]);
    let (mut one, mut two) = (Index::read(&record).expect("readable"), Index::read(&record).expect("readable"));
    record.set(&journey_key(&id("made-in-one")), "{}").expect("endless room");
    one.put(entry("made-in-one", "2026-03-04T08:00:00Z"));
    one.filed(&id("old"), "2026-03-04T08:00:00Z".into());
    one.write(&record).expect("endless room");
    record.set(&journey_key(&id("made-in-two")), "{}").expect("endless room");
    two.put(entry("made-in-two", "2026-03-05T08:00:00Z"));
    two.write(&record).expect("endless room");
    let index = Index::read(&record).expect("readable");
    assert_eq!(index.get(&id("made-in-one")), Some(&entry("made-in-one", "2026-03-04T08:00:00Z")));
    assert_eq!(index.get(&id("old")).and_then(|old| old.filed.as_deref()), Some("2026-03-04T08:00:00Z"));
    assert_eq!(index.entries().len(), 3);
}

#[test]
fn saving_one_journey_costs_the_same_in_any_library() {
    let cost = |count: usize| {
        let record = Watched::default();
        let mut index = Index::default();
        for number in 0..count {
            record.set(&journey_key(&id(&format!("n{number}"))), "{}").expect("endless room");
            index.put(entry(&format!("n{number}"), "2026-03-01T08:00:00Z"));
        }
        index.write(&record).expect("endless room");
        record.written.borrow_mut().clear();
        record.read.borrow_mut().clear();
        index.put(entry("n0", "2026-03-02T08:00:00Z"));
        index.write(&record).expect("endless room");
        let written: usize = record.written.borrow().iter().map(|(_, length)| length).sum();
        (written, record.read.borrow().len())
    };
    assert_eq!(cost(1), cost(300), "bytes written and keys read");
}

#[test]
fn reading_the_index_opens_no_journey() {
    let record = Watched::default();
    let mut index = Index::default();
    for name in ["a", "b"] {
        record.set(&journey_key(&id(name)), "{}").expect("endless room");
        index.put(entry(name, ""));
    }
    index.write(&record).expect("endless room");
    Index::read(&record).expect("readable");
    assert!(record.read.borrow().iter().all(|key| key.starts_with("index")), "{:?}", record.read.borrow());
}

// The bin

fn binned(text: &str) -> Binned {
    let id = JourneyId::parse("gone").expect("an id");
    let entry = Entry {
        name: "Çiçek “&” {x}".into(),
        revision: 7,
        answered: 3,
        changed: "2026-03-01T10:00:00.000Z".into(),
        ..Entry::unknown(id)
    };
    Binned { removed: "2026-03-02T23:59:59.999Z".into(), entry, text: text.into() }
}

proptest! {
    #[test]
    fn the_bin_keeps_every_byte(text in any::<String>()) {
        let binned = binned(&text);
        prop_assert_eq!(Binned::read(&binned.entry.id, &binned.write()), Some(binned));
    }

    #[test]
    fn what_is_not_from_the_bin_is_nothing_and_no_harm(text in any::<String>()) {
        let id = JourneyId::parse("gone").expect("an id");
        prop_assert_eq!(Binned::read(&id, &text), None);
    }
}

#[test]
fn the_bin_keeps_a_journey_whose_entry_is_damaged() {
    let id = JourneyId::parse("gone").expect("an id");
    let found =
        Binned::read(&id, r#"{"removed":"2026-03-02","entry":{"id":"another"},"text":"bytes"}"#).expect("its bytes are there");
    assert_eq!((found.entry, found.text.as_str()), (Entry::unknown(id.clone()), "bytes"));
    assert_eq!(
        Binned::read(&id, r#"{"removed":"2026-03-02","entry":{"id":"gone"}}"#),
        None,
        "without bytes there is nothing to keep"
    );
}

#[test]
fn days_in_the_bin_are_counted_by_the_calendar() {
    let day = |text: &str| text.parse().expect("a date");
    let check = |removed, today, left| assert_eq!(Binned::days_left(day(removed), day(today)), left, "{removed} to {today}");
    check("2026-03-02", "2026-03-02", 30);
    check("2026-03-02", "2026-03-03", 29);
    check("2026-03-02", "2026-03-31", 1);
    check("2026-03-02", "2026-04-01", 0);
    check("2026-03-02", "2036-04-01", 0);
    check("2024-02-01", "2024-03-01", 1);
    // A clock that was wrong.
    check("2036-03-02", "2026-03-02", 30);
}

/// What a start on each of these days makes certain.
#[test]
fn a_clock_that_jumps_makes_nothing_certain_at_once() {
    let check = |starts: &[(&str, &str)]| {
        let mut noted: Option<String> = None;
        for (today, expected) in starts {
            let (certain, note) = certain_day(noted.as_deref(), today.parse().expect("a date"));
            assert_eq!(certain.to_string(), *expected, "{today} of {starts:?}");
            noted = Some(note);
        }
    };
    // Day by day, and after a week without a start.
    check(&[
        ("2026-03-01", "2026-03-01"),
        ("2026-03-01", "2026-03-01"),
        ("2026-03-02", "2026-03-02"),
        ("2026-03-09", "2026-03-09"),
    ]);
    // After a long time it takes two days.
    check(&[
        ("2026-03-01", "2026-03-01"),
        ("2026-06-01", "2026-03-01"),
        ("2026-06-01", "2026-03-01"),
        ("2026-06-03", "2026-06-03"),
    ]);
    // A clock that is ahead for a day, however often the app is started, and right again.
    check(&[
        ("2026-03-01", "2026-03-01"),
        ("2036-03-01", "2026-03-01"),
        ("2036-03-01", "2026-03-01"),
        ("2026-03-02", "2026-03-02"),
    ]);
    check(&[
        ("2026-03-01", "2026-03-01"),
        ("2036-03-01", "2026-03-01"),
        ("2026-03-01", "2026-03-01"),
        ("2036-03-02", "2026-03-01"),
    ]);
    // Set back and forth.
    check(&[
        ("2026-03-01", "2026-03-01"),
        ("2020-01-01", "2020-01-01"),
        ("2026-03-01", "2020-01-01"),
        ("2026-03-02", "2026-03-02"),
    ]);
    for junk in ["", "x", "2026-02-30", "{}", "9999999-01-01 x"] {
        assert_eq!(certain_day(Some(junk), "2026-03-01".parse().expect("a date")).1, "2026-03-01", "{junk}");
    }
}
