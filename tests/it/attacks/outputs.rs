//! Hostile texts on their way out: whatever a journey says comes out of calendar, table and document as text.

use std::io::BufReader;

use chrono::NaiveDate;
use hundredfold::domain::action::{Action, ActionKind, ActionSource, Side};
use hundredfold::domain::assessment::Moment;
use hundredfold::domain::command::{Command, ProfileEdit, TouchEdit};
use hundredfold::domain::ids::{ItemId, QuestionId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::persona::PersonaField;
use hundredfold::domain::phase::Phase;
use hundredfold::domain::profile::{Anchor, Role};
use hundredfold::domain::touch::{Status, When, Who};
use hundredfold::exchange::file::{from_file, to_file};
use hundredfold::exchange::ics::{IcsWords, to_ics};
use hundredfold::exchange::markdown::to_markdown;
use hundredfold::exchange::{csv, tables};
use ical::IcalParser;
use proptest::prelude::*;
use proptest::sample::select;

use super::{HOSTILE, cases};
use crate::format::planned;
use crate::playbook::english;
use crate::ways::language;

/// A finished journey that says this wherever a user can say something.
fn saying(text: &str) -> Journey {
    let long = || text.to_owned();
    let line: String = text.chars().take(Journey::LONGEST_LINE).collect();
    let line = || line.clone();
    let sale = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date");
    let mut commands = vec![
        Command::Rename(line()),
        Command::Profile(ProfileEdit::Business(line())),
        Command::Profile(ProfileEdit::Sold(line())),
        Command::Profile(ProfileEdit::Owner(line())),
        Command::Profile(ProfileEdit::Date(Some((Anchor::Sale, sale)))),
    ];
    commands.extend(Role::ALL.iter().map(|&role| Command::Profile(ProfileEdit::Person(role, line()))));
    commands.extend(PersonaField::ALL.iter().map(|&field| Command::Persona(field, long())));
    commands.extend(QuestionId::all().map(|question| Command::Note(question, long())));
    for &phase in Phase::ALL {
        for &moment in Moment::ALL {
            commands.push(Command::Feel(phase, moment, hundredfold::domain::assessment::Feeling::new(1, line())));
        }
    }
    let journey = planned();
    let ids: Vec<ItemId> = journey.plan().expect("a plan").touches().iter().map(|touch| touch.id).collect();
    for id in ids.into_iter().take(6) {
        let edits = [
            TouchEdit::Title(Some(line())),
            TouchEdit::Text(Some(long())),
            TouchEdit::Subject(Some(line())),
            TouchEdit::Purpose(Some(line())),
            TouchEdit::Note(long()),
            TouchEdit::PersonalReason(long()),
            TouchEdit::Who(Who::Named(line())),
        ];
        commands.extend(edits.into_iter().map(|edit| Command::EditTouch(id, edit)));
    }
    commands.push(Command::AddAction(Box::new(Action {
        id: ItemId(0),
        side: Side::Us,
        kind: ActionKind::Task,
        source: ActionSource::Own,
        when: When::new(Anchor::Sale, 3),
        who: Who::Named(line()),
        title: Some(line()),
        text: Some(long()),
        status: Status::Planned,
    })));
    commands.into_iter().fold(journey, |journey, command| journey.applied(command).expect("within bounds"))
}

fn words(calendar: &str) -> IcsWords<'_> {
    IcsWords {
        calendar,
        who: "Who",
        purpose: "Purpose",
        why: "Why",
        subject: "Subject",
        send_by: "Send by",
        customer: "the customer",
        handover: "Handover",
        task: "Task",
        ours: "Ours",
        theirs: "Theirs",
        role: &|role| format!("{role:?}"),
        date: &|date| date.to_string(),
    }
}

/// As many events as the clean journey has, each line whole, short and without controls: nothing that was said became a line of its own.
fn calendar_holds(journey: &Journey, clean: &Journey) {
    let write = |journey: &Journey| to_ics(journey, english(), &words(journey.name()), "20260301T120000Z", 1).expect("a file");
    let (file, plain) = (write(journey), write(clean));
    let mut names = Vec::new();
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.chars().any(|letter| letter.is_control() && letter != '\t'), "{line:?}");
        if !line.starts_with(' ') {
            names.push(line.split([':', ';']).next().unwrap_or_default().to_owned());
        }
    }
    let expected: Vec<String> = plain
        .split_terminator("\r\n")
        .filter(|line| !line.starts_with(' '))
        .map(|line| line.split([':', ';']).next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(names, expected, "the same properties in the same order");
    let parse = |file: &str| {
        let calendar = IcalParser::new(BufReader::new(file.as_bytes())).next().expect("a calendar").expect("a whole one");
        calendar.events.len()
    };
    assert_eq!(parse(&file), parse(&plain));
    // Within a value, what separates values has a backslash before it.
    let joined = file.replace("\r\n ", "");
    for value in joined.lines().filter(|line| line.starts_with("SUMMARY:") || line.starts_with("DESCRIPTION:")) {
        let value = value.split_once(':').map(|(_, value)| value).unwrap_or_default();
        let mut letters = value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => assert!(matches!(letters.next(), Some('\\' | ';' | ',' | 'n' | 'N')), "{value:?}"),
                other => assert!(!matches!(other, ';' | ','), "{value:?}"),
            }
        }
    }
}

/// The rows of a table by RFC 4180 and nothing else; what is read must be rectangular and begin like no formula.
fn table_holds(rows: &[Vec<String>]) {
    let file = csv::write(rows);
    let mut letters = file.strip_prefix('\u{feff}').expect("it begins with the mark").chars().peekable();
    let (mut cells, mut cell, mut shown, mut quoted) = (vec![0], String::new(), Vec::new(), false);
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' | '\n' if !quoted => {
                shown.push(std::mem::take(&mut cell));
                *cells.last_mut().expect("one row at least") += 1;
                if letter == '\n' {
                    cells.push(0);
                }
            }
            '\r' if !quoted => assert_eq!(letters.peek(), Some(&'\n'), "a line ends in both"),
            other => cell.push(other),
        }
    }
    assert!(!quoted && cell.is_empty() && cells.pop() == Some(0), "the file ends with its last row");
    assert!(cells.iter().all(|count| *count == rows[0].len()), "every row has its cells: {cells:?}");
    for cell in &shown {
        let is_number = cell.parse::<i64>().is_ok();
        assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "a formula: {cell:?}");
    }
    assert_eq!(csv::read(&file), rows, "and every text comes back as it was");
}

/// The signs of Markdown that are not escaped, line by line: they must be those of the clean document.
fn document_holds(document: &str, clean: &str) {
    let bare = |document: &str| {
        let mut signs = Vec::new();
        for line in document.lines() {
            let mut letters = line.chars();
            let mut found = String::new();
            while let Some(letter) = letters.next() {
                match letter {
                    '\\' => drop(letters.next()),
                    '`' | '*' | '_' | '[' | ']' | '<' | '#' | '|' | '~' | '&' | '$' => found.push(letter),
                    _ => {}
                }
            }
            if !found.is_empty() {
                signs.push(found);
            }
        }
        signs
    };
    assert_eq!(bare(document), bare(clean));
    assert!(!document.chars().any(|letter| letter.is_control() && letter != '\n'), "no control gets out");
    // A block begins as the app begins blocks.
    for line in document.lines().filter(|line| !line.is_empty()) {
        let begin = line.trim_start();
        let begun = !begin.starts_with(['=', '+']) && !begin.starts_with("---") && !begin.starts_with("```");
        let number = begin.trim_start_matches(|letter: char| letter.is_ascii_digit());
        assert!(begun && (number.len() == begin.len() || !number.starts_with(['.', ')'])), "{line:?}");
    }
}

fn holds(text: &str) {
    let (journey, clean) = (saying(text), saying("word"));
    let (_, file) = to_file(&journey);
    assert_eq!(from_file(&file), Ok(journey.clone()));
    calendar_holds(&journey, &clean);
    table_holds(&tables::plan_rows(&journey, language()));
    table_holds(&tables::answer_rows(&journey, language()));
    document_holds(&to_markdown(&journey, language()), &to_markdown(&clean, language()));
}

#[test]
fn hostile_texts_come_out_as_texts() {
    HOSTILE.iter().for_each(|text| holds(text));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(15, 5_000) as u32))]

    #[test]
    fn texts_put_together_come_out_as_texts(parts in proptest::collection::vec(
        prop_oneof![2 => select(HOSTILE).prop_map(str::to_owned), 1 => "\\PC{1,20}", 1 => "[\\x00-\\x7f]{1,30}"], 1..5)) {
        // An empty text has no line in a document, so that there is always a word.
        holds(&format!("w{}", parts.concat()));
        holds(&format!("{}w", parts.concat()));
    }
}
