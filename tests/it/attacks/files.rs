//! Hostile files: journeys, playbooks and calendars of holidays that were valid once.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::time::Instant;

use hundredfold::domain::journey::Journey;
use hundredfold::exchange::file::{FileError, from_file, to_file};
use hundredfold::exchange::holidays::{self, Refusal};
use hundredfold::format::{self, Loaded};
use hundredfold::node::{Fault, What, bounds};
use hundredfold::playbook;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestCaseError, TestCaseResult, TestRunner};
use serde_json::Value;

use super::mutate::{Mutation, letters, mutated, mutation};
use super::{HOSTILE, cases};

const ENGLISH: &str = include_str!("../../../public/playbook/en.json");

/// What became of the inputs of a run.
pub(super) struct Count {
    name: &'static str,
    begun: Instant,
    accepted: Cell<usize>,
    refused: RefCell<BTreeMap<&'static str, usize>>,
}

impl Count {
    pub(super) fn of(name: &'static str) -> Count {
        Count { name, begun: Instant::now(), accepted: Cell::default(), refused: RefCell::default() }
    }

    pub(super) fn accept(&self) {
        self.accepted.set(self.accepted.get() + 1);
        self.tell();
    }

    pub(super) fn refuse(&self, why: &'static str) {
        *self.refused.borrow_mut().entry(why).or_default() += 1;
        self.tell();
    }

    fn all(&self) -> usize {
        self.accepted.get() + self.refused.borrow().values().sum::<usize>()
    }

    /// Says how far a long run has come.
    fn tell(&self) {
        let all = self.all();
        if all.is_multiple_of(50_000) {
            println!("{}: {all} inputs so far, {} accepted, {:?}", self.name, self.accepted.get(), self.begun.elapsed());
        }
    }

    /// Prints it, and wants enough of the inputs to have got through for the rest of the program to have been tried.
    pub(super) fn end(self) {
        let (name, accepted, all) = (self.name, self.accepted.get(), self.all());
        let refused = self.refused.into_inner();
        println!("{name}: {all} inputs, {accepted} accepted; refused: {refused:?}; {:?}", self.begun.elapsed());
        assert!(accepted * 10 >= all * 3, "{name}: only {accepted} of {all} were accepted");
    }
}

pub(super) fn run<S: Strategy>(count: usize, inputs: &S, check: impl Fn(S::Value) -> TestCaseResult) {
    let config = Config { cases: count as u32, failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(inputs, check).unwrap_or_else(|failure| panic!("{failure}"));
}

pub(super) fn word(what: &What) -> &'static str {
    match what {
        What::NotJson { .. } => "not JSON",
        What::TooLarge(_) => "too large",
        What::Foreign => "foreign",
        What::Missing => "missing",
        What::Not(_) => "another type",
        What::Unknown(_) => "unknown word",
        What::OutOfRange { .. } => "out of range",
        What::TooLong(_) => "too long",
        What::WrongCount { .. } => "wrong count",
        What::Unfit(_) => "unfit",
        What::Twice(_) => "twice",
        What::Lacks(_) => "lacks",
        What::WrongPhase(_) => "wrong phase",
        What::NothingFor { .. } => "nothing for",
    }
}

/// A refusal says where: a path, or a line and a column, unless the whole file is something else.
pub(super) fn has_place(fault: &Fault, text: &str) -> bool {
    match fault.what {
        What::NotJson { line, column } => (1..=text.lines().count().max(1) + 1).contains(&line) && column >= 1,
        What::TooLarge(_) => true,
        _ => !fault.place.0.is_empty() || !text.trim_start().starts_with('{'),
    }
}

pub(super) fn documents() -> Vec<Value> {
    let texts = [
        include_str!("../fixtures/v1.json"),
        include_str!("../fixtures/v1.json"),
        include_str!("../fixtures/v1.json"),
        include_str!("../../../public/examples/tr/dental.json"),
    ];
    texts.into_iter().map(|text| serde_json::from_str(text).expect("JSON")).collect()
}

pub(super) fn same(journey: &Journey) -> TestCaseResult {
    let (_, text) = to_file(journey);
    prop_assert_eq!(from_file(&text), Ok(journey.clone()));
    prop_assert_eq!(to_file(journey).1, text);
    Ok(())
}

#[test]
fn journey_files_of_all_kinds_are_read_or_refused_with_a_place() {
    let documents = documents();
    let count = Count::of("journey files");
    let inputs = (any::<Index>(), vec(mutation(), 1..4));
    run(cases(2_000, 960_000), &inputs, |(at, mutations): (Index, Vec<Mutation>)| {
        let text = mutated(at.get(&documents), &mutations);
        match from_file(&text) {
            Ok(journey) => {
                count.accept();
                same(&journey)
            }
            Err(FileError::Corrupt(fault)) => {
                count.refuse(word(&fault.what));
                prop_assert!(has_place(&fault, &text), "{fault:?} of {text:.200}");
                Ok(())
            }
            Err(FileError::Newer(format)) => {
                count.refuse("newer");
                prop_assert!(format > format::LATEST);
                Ok(())
            }
            Err(FileError::Empty) => Err(TestCaseError::fail("a document is not empty")),
        }
    });
    count.end();
}

#[test]
fn playbooks_of_all_kinds_are_read_or_refused_with_a_place() {
    let document: Value = serde_json::from_str(ENGLISH).expect("JSON");
    let count = Count::of("playbooks");
    run(cases(150, 20_000), &vec(mutation(), 1..3), |mutations| {
        let text = mutated(&document, &mutations);
        match playbook::read(&text) {
            // Complete by construction: whatever asks for a phase, a rule or a kind of business finds it.
            Ok(read) => {
                count.accept();
                prop_assert_eq!((read.phases.len(), read.questions.len(), read.rules.len()), (8, 40, 44));
            }
            Err(fault) => {
                count.refuse(word(&fault.what));
                prop_assert!(has_place(&fault, &text), "{fault:?}");
            }
        }
        Ok(())
    });
    count.end();
}

/// A change of a calendar file, which goes line by line.
#[derive(Clone, Debug)]
enum Line {
    Value(String),
    Whole(String),
    Remove,
    Double,
    Swap(Index),
    Folded,
    Lower,
}

fn line() -> impl Strategy<Value = (Index, Line)> + Clone {
    let value = prop_oneof![
        3 => select(HOSTILE).prop_map(str::to_owned),
        1 => letters("20(26|27)(02|12|13)(28|29|31|32)(T[0-9]{6}Z?)?"),
        1 => letters("\\PC{0,90}"),
        1 => Just("x".repeat(20_000)),
    ];
    let whole = prop_oneof![
        Just("X-STRANGER;A=\"b:c\":d".to_owned()),
        Just("DURATION:P65535W".to_owned()),
        Just("RRULE:FREQ=YEARLY".to_owned()),
        Just("BEGIN:VALARM\r\nEND:VALARM".to_owned()),
        select(HOSTILE).prop_map(str::to_owned),
    ];
    let change = prop_oneof![
        4 => value.prop_map(Line::Value),
        2 => whole.prop_map(Line::Whole),
        1 => Just(Line::Remove),
        1 => Just(Line::Double),
        1 => any::<Index>().prop_map(Line::Swap),
        2 => Just(Line::Folded),
        1 => Just(Line::Lower),
    ];
    (any::<Index>(), change)
}

fn changed(text: &str, changes: &[(Index, Line)]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (at, change) in changes {
        let at = at.index(lines.len());
        match change {
            Line::Value(value) => {
                let name = lines[at].split(':').next().unwrap_or_default().to_owned();
                lines[at] = format!("{name}:{value}");
            }
            Line::Whole(whole) => lines.insert(at, whole.clone()),
            Line::Remove if lines.len() > 1 => drop(lines.remove(at)),
            Line::Remove => {}
            Line::Double => lines.insert(at, lines[at].clone()),
            Line::Swap(other) => {
                let other = other.index(lines.len());
                lines.swap(at, other);
            }
            Line::Folded => lines[at] = lines[at].chars().flat_map(|letter| [letter.to_string(), "\r\n ".to_owned()]).collect(),
            Line::Lower => lines[at] = lines[at].to_lowercase(),
        }
    }
    lines.join("\r\n")
}

#[test]
fn calendars_of_all_kinds_are_read_or_refused_with_a_line() {
    let text = include_str!("../fixtures/holidays_tr.ics");
    let count = Count::of("calendars");
    run(cases(1_000, 40_000), &vec(line(), 1..4), |changes| {
        let file = changed(text, &changes);
        let lines = file.lines().count();
        match holidays::read(&file, &(2026..=2027)) {
            Ok(found) => {
                count.accept();
                // A rule may name most days of two years.
                prop_assert!(found.days.len() <= 800 + holidays::LONGEST * lines);
                // Written as a calendar again, they are the same days.
                let event = |day: &chrono::NaiveDate| {
                    format!("BEGIN:VEVENT\nDTSTART;VALUE=DATE:{}\nEND:VEVENT\n", day.to_string().replace('-', ""))
                };
                let events: String = found.days.iter().map(event).collect();
                let again = holidays::read(&format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR\n"), &(2026..=2027));
                prop_assert_eq!(again.map(|again| again.days), Ok(found.days));
            }
            Err(refusal) => {
                let (why, line) = match refusal {
                    Refusal::NoLine(line) => ("no line", line),
                    Refusal::NoDate(line) => ("no date", line),
                    Refusal::NotBegun(line) => ("not begun", line),
                    Refusal::NotEnded(line) => ("not ended", line),
                    Refusal::NoStart(line) => ("no start", line),
                    Refusal::EndsFirst(line) => ("ends first", line),
                    Refusal::NoCalendar => ("no calendar", 1),
                    Refusal::TooLarge | Refusal::TooMany => ("too much", 1),
                };
                count.refuse(why);
                prop_assert!((1..=lines).contains(&line), "{refusal:?} of {lines} lines");
            }
        }
        Ok(())
    });
    count.end();
}

/// What is too large is refused for that alone, though it is broken as well: nothing of it was read.
#[test]
fn the_size_is_held_before_anything_is_read() {
    let no_json = "x".repeat(bounds::LARGEST_FILE + 1);
    assert_eq!(format::read(&no_json), Loaded::Corrupt(Fault::whole(What::TooLarge(bounds::LARGEST_FILE))));
    assert!(matches!(format::read(&no_json[1..]), Loaded::Corrupt(Fault { what: What::NotJson { line: 1, column: 1 }, .. })));
    let what = |text: &str| playbook::read(text).expect_err("no playbook").what;
    assert_eq!(what(&no_json[..bounds::LARGEST_PLAYBOOK + 1]), What::TooLarge(bounds::LARGEST_PLAYBOOK));
    assert!(matches!(what(&no_json[..bounds::LARGEST_PLAYBOOK]), What::NotJson { .. }));
    assert_eq!(holidays::read(&no_json[..bounds::LARGEST_CALENDAR + 1], &(2026..=2027)), Err(Refusal::TooLarge));
    assert_eq!(holidays::read(&no_json[..bounds::LARGEST_CALENDAR], &(2026..=2027)), Err(Refusal::NoCalendar));
}

/// Of a hundred thousand brackets the parser sees as many as may be within each other, and the one that is too many.
#[test]
fn the_depth_is_held_at_the_bracket_that_is_too_many() {
    for (bracket, width) in [("[", 1), ("{\"a\":", 5)] {
        let deep = bracket.repeat(100_000);
        let Loaded::Corrupt(Fault { what: What::NotJson { line: 1, column }, .. }) = format::read(&deep) else {
            panic!("it is refused for its depth")
        };
        assert_eq!(column, bounds::DEEPEST * width + 1, "it stopped there");
        // What comes behind is never looked at, so it makes no difference.
        let other = format!("{}\u{0}what is this", bracket.repeat(bounds::DEEPEST + 1));
        assert_eq!(format::read(&other), format::read(&deep));
    }
    let within = format!("{}{}", "[".repeat(bounds::DEEPEST), "]".repeat(bounds::DEEPEST));
    assert!(
        matches!(format::read(&within), Loaded::Corrupt(Fault { what: What::Not(_), .. })),
        "as deep as may be: it is parsed"
    );
}

/// Counts are held before the items are read: the first item is broken, and the count is what is told.
#[test]
fn counts_are_held_before_the_items_are_read() {
    let document = &documents()[0];
    let with = |way: &str, count: usize| {
        let mut file = document.clone();
        *file.pointer_mut(way).expect("it is there") = Value::from(vec![Value::Null; count]);
        match format::read(&file.to_string()) {
            Loaded::Corrupt(fault) => fault.what,
            other => panic!("{other:?}"),
        }
    };
    for way in ["/data/plan/touches", "/data/plan/actions", "/data/assessments", "/data/profile/holidays"] {
        let found = bounds::MOST_ITEMS + 1;
        assert_eq!(with(way, found), What::WrongCount { found, least: 0, most: bounds::MOST_ITEMS }, "{way}");
        assert!(matches!(with(way, 1), What::Not(_) | What::Missing), "{way}: a broken item is told");
    }
    let mut file: Value = serde_json::from_str(ENGLISH).expect("JSON");
    file["templates"] = Value::from(vec![Value::Null; bounds::MOST_PLAYBOOK_ITEMS + 1]);
    let fault = playbook::read(&file.to_string()).expect_err("too many");
    assert!(matches!(fault.what, What::WrongCount { .. }), "{fault:?}");
}
