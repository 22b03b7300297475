//! Tables that come back from a spreadsheet.

use hundredfold::domain::command::{Command, CommandError, TouchEdit};
use hundredfold::domain::ids::ItemId;
use hundredfold::domain::journey::Journey;
use hundredfold::domain::touch::{Status, Timing};
use hundredfold::domain::wording;
use hundredfold::exchange::language::Language;
use hundredfold::exchange::sheet::{self, Change, Fate, Fault, SheetError, Table, Wrong};
use hundredfold::exchange::{csv, tables};
use hundredfold::i18n::Locale;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::format::planned;
use crate::generate::{arbitrary_journey, command};
use crate::languages::playbook_of;
use crate::ways::{after, dated, language};

/// Every language there is.
fn languages() -> impl Iterator<Item = Language<'static>> {
    Locale::ALL.iter().map(|locale| Language { playbook: playbook_of(*locale), texts: locale.catalog(), ..language() })
}

fn turkish() -> Language<'static> {
    Language { playbook: playbook_of(Locale::Turkish), texts: Locale::Turkish.catalog(), ..language() }
}

fn plan_file(journey: &Journey, language: Language) -> String {
    csv::write(&tables::plan_rows(journey, language))
}

fn answers_file(journey: &Journey, language: Language) -> String {
    csv::write(&tables::answer_rows(journey, language))
}

fn commands(changes: Vec<Change>) -> Vec<Command> {
    changes.into_iter().flat_map(|change| change.commands).collect()
}

/// As another program writes a table: another separator, line ends of its own, no mark, quotes everywhere.
fn elsewhere(file: &str, separator: &str, line_end: &str) -> String {
    let row = |row: Vec<String>| {
        let guard = |cell: &String| if cell.starts_with(['=', '+', '@']) { format!("'{cell}") } else { cell.clone() };
        let cells: Vec<String> =
            row.iter().map(|cell| format!("\"{}\"", guard(cell).replace("\r\n", "\n").replace('"', "\"\""))).collect();
        cells.join(separator) + line_end
    };
    csv::read(file).into_iter().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_table_that_comes_back_untouched_changes_nothing(journey in arbitrary_journey()) {
        for language in languages() {
            if journey.plan().is_some() {
                prop_assert_eq!(sheet::read(&plan_file(&journey, language), &journey, language), Ok((Table::Plan, vec![])));
            }
            prop_assert_eq!(sheet::read(&answers_file(&journey, language), &journey, language), Ok((Table::Answers, vec![])));
        }
    }

    #[test]
    fn what_was_changed_comes_back_as_it_was(journey in arbitrary_journey(), steps in vec(command(), 0..30)) {
        // Only what a table shows can come back by it, and a new touch has no id yet.
        let shown = |command: &Command| match command {
            Command::Answer(..) | Command::Evidence(..) | Command::Note(..) | Command::Remove(_) => true,
            Command::EditTouch(_, edit) => !matches!(edit, TouchEdit::Timing(Timing::Triggered(..))),
            Command::EditAction(..) => true,
            _ => false,
        };
        let theirs = steps.into_iter().filter(shown).fold(journey.clone(), |now, step| now.applied(step).unwrap_or(now));
        for language in languages() {
            for file in [plan_file(&theirs, language), answers_file(&theirs, language)] {
                if csv::read(&file).len() < 2 {
                    continue;
                }
                let (table, changes) = sheet::read(&file, &journey, language).expect("a table of ours");
                let ours = journey.applied(Command::Many(commands(changes))).expect("each was tried");
                let again = match table {
                    Table::Plan => plan_file(&ours, language),
                    Table::Answers => answers_file(&ours, language),
                };
                prop_assert_eq!(again, file);
            }
        }
    }

    #[test]
    fn any_text_is_refused_or_read(text in "\\PC{0,80}", cells in vec("[^\u{0}]{0,6}", 19)) {
        let journey = planned();
        let _ = sheet::read(&text, &journey, language());
        let headings = tables::plan_rows(&journey, language()).remove(0);
        let _ = sheet::read(&csv::write(&[headings, cells]), &journey, language());
    }
}

#[test]
fn tables_of_spreadsheets_are_read() {
    let journey = dated();
    for (separator, line_end) in [(",", "\r\n"), (";", "\r\n"), ("\t", "\n"), (";", "\r")] {
        for language in languages() {
            let file = elsewhere(&plan_file(&journey, language), separator, line_end);
            assert_eq!(sheet::read(&file, &journey, language), Ok((Table::Plan, vec![])), "{separator:?}");
            let file = elsewhere(&answers_file(&journey, language), separator, line_end);
            assert_eq!(sheet::read(&file, &journey, language), Ok((Table::Answers, vec![])), "{separator:?}");
        }
    }
}

/// The table of the plan with some cells changed: a row by its id, a column by its heading.
fn with_cells(journey: &Journey, cells: &[(ItemId, &str, &str)]) -> String {
    let mut rows = tables::plan_rows(journey, language());
    for (id, heading, text) in cells {
        let column = |name: &str| rows[0].iter().position(|cell| cell == name).expect("a column");
        let (ids, place) = (column("Id"), column(heading));
        let row = rows.iter_mut().find(|row| row[ids] == id.to_string()).expect("its row");
        row[place] = (*text).to_owned();
    }
    csv::write(&rows)
}

#[test]
fn changed_cells_become_edits() {
    let journey = dated();
    let plan = journey.plan().expect("a plan");
    let touch = plan.touches().iter().find(|touch| touch.template.as_ref().is_some_and(|id| id.as_str() == "fit-call"));
    let touch = touch.expect("in the plan");
    let task = &plan.actions()[0];
    let usual = wording::title(touch, language().playbook).to_owned();
    let file = with_cells(
        &journey,
        &[
            (touch.id, "Day", " −12 "),
            (touch.id, "Title", "=Call {customer}"),
            (touch.id, "Channel", "email"),
            (touch.id, "Who", "Ada"),
            (touch.id, "Minutes", "20"),
            (touch.id, "Status", "DONE"),
            (touch.id, "Note", "two\nlines"),
            // What follows from other cells is not read.
            (touch.id, "Date", "1.4.2026"),
            (touch.id, "Why", "because"),
            (task.id, "Day", "9"),
            (task.id, "Status", "Skipped"),
        ],
    );
    let (table, changes) = sheet::read(&file, &journey, language()).expect("it can be read");
    assert_eq!(table, Table::Plan);
    let told: Vec<_> = changes.iter().map(|change| (change.fate, change.cells.len(), change.commands.len())).collect();
    assert_eq!(told, [(Fate::Changed, 7, 7), (Fate::Changed, 2, 2)]);
    let title = changes[0].cells.iter().find(|cell| cell.column == "Title").expect("its title");
    assert_eq!((title.from.as_str(), title.to.as_str()), (usual.as_str(), "=Call {customer}"));
    let next = after(&journey, commands(changes));
    let read = next.plan().expect("a plan").touch(touch.id).expect("the touch");
    assert_eq!(read.day(next.profile()), Some(-12));
    assert_eq!((read.title.as_deref(), read.minutes, read.status), (Some("=Call {customer}"), 20, Status::Done));
    assert_eq!((read.note.as_str(), read.when().map(|when| when.anchor)), ("two\nlines", touch.when().map(|when| when.anchor)));
    let task = next.plan().expect("a plan").action(task.id).expect("the task");
    assert_eq!((task.when.day(next.profile()), task.status), (9, Status::Skipped));

    // Putting the usual words back takes the own ones away.
    let back = with_cells(&next, &[(touch.id, "Title", &usual)]);
    let (_, changes) = sheet::read(&back, &next, language()).expect("it can be read");
    assert_eq!(commands(changes), [Command::EditTouch(touch.id, TouchEdit::Title(None))]);
}

#[test]
fn rows_that_come_and_go_are_told_apart() {
    let journey = dated();
    let mut rows = tables::plan_rows(&journey, language());
    let gone = rows.remove(3);
    let column = |name: &str| rows[0].iter().position(|cell| cell == name).expect("a column");
    let (row, sub_phase, day, channel, title, id) =
        (column("Row"), column("Sub-phase"), column("Day"), column("Channel"), column("Title"), column("Id"));
    let mut new = vec![String::new(); 19];
    (new[row], new[sub_phase], new[day]) = ("Touch".into(), rows[1][sub_phase].clone(), "12".into());
    (new[channel], new[title]) =
        (language().playbook.channel(hundredfold::domain::medium::Channel::Call).into(), "A call more".into());
    let mut task = vec![String::new(); 19];
    (task[row], task[day], task[title]) = ("Our task".into(), "3".into(), "Book the room".into());
    // What spreadsheets leave below a table, and a row that ends early.
    rows.extend([vec![String::new(); 19], new, task[..=title].to_vec()]);
    let (_, changes) = sheet::read(&csv::write(&rows), &journey, language()).expect("it can be read");
    let told: Vec<_> = changes.iter().map(|change| (change.fate, change.title.clone())).collect();
    assert_eq!(
        told,
        [
            (Fate::Added, "A call more".to_owned()),
            (Fate::Added, "Book the room".to_owned()),
            (Fate::Missing, gone[title].clone())
        ]
    );
    let next = after(&journey, commands(changes));
    let (before, now) = (journey.plan().expect("a plan"), next.plan().expect("a plan"));
    assert_eq!(now.touches().len() + now.actions().len(), before.touches().len() + before.actions().len() + 1);
    let (touch, action) = (now.touches().last().expect("a touch"), now.actions().last().expect("a task"));
    assert_eq!((touch.title.as_deref(), touch.day(next.profile())), (Some("A call more"), Some(12)));
    assert_eq!((action.title.as_deref(), action.when.day(next.profile())), (Some("Book the room"), 3));
    assert!(gone[id].parse::<u32>().is_ok_and(|id| now.touch(ItemId(id)).is_none() && now.action(ItemId(id)).is_none()));
}

#[test]
fn cells_that_cannot_be_read_are_named() {
    let journey = dated();
    let plan = journey.plan().expect("a plan");
    let rows = tables::plan_rows(&journey, language());
    let id = rows[4][17].parse().map(ItemId).expect("an id");
    assert!(plan.touch(id).is_some(), "the fifth row is a touch");
    let check = |column: &'static str, cell: &str, wrong: Wrong| {
        let expected = SheetError::Cells(vec![Fault { row: 5, column, cell: cell.to_owned(), wrong }]);
        assert_eq!(sheet::read(&with_cells(&journey, &[(id, column, cell)]), &journey, language()), Err(expected));
    };
    let statuses = Wrong::NotOneOf(language().texts.common.statuses.map(str::to_owned).to_vec());
    check("Day", "soon", Wrong::NotANumber);
    check("Day", "", Wrong::NotANumber);
    check("Day", "4.5", Wrong::NotANumber);
    check("Day", "900", Wrong::Refused(CommandError::TooFar));
    check("Day", "-2147483648", Wrong::Refused(CommandError::TooFar));
    check("Minutes", "70000", Wrong::NotANumber);
    check("Status", "perhaps", statuses);
    check("Title", &"x".repeat(301), Wrong::Refused(CommandError::TooLong(300)));
    check("Id", "4000", Wrong::Unknown);
    check("Id", "x", Wrong::Unknown);
    let mut twice = rows.clone();
    twice.push(rows[4].clone());
    let last = twice.len();
    let fault = Fault { row: last, column: "Id", cell: id.to_string(), wrong: Wrong::Twice };
    assert_eq!(sheet::read(&csv::write(&twice), &journey, language()), Err(SheetError::Cells(vec![fault])));
}

#[test]
fn answers_come_back() {
    let journey = planned();
    let mut rows = tables::answer_rows(&journey, language());
    (rows[1][3], rows[1][5], rows[1][6]) = ("4".into(), "Measured".into(), "counted twice".into());
    (rows[2][3], rows[2][5]) = ("Not sure".into(), String::new());
    rows[3][3] = String::new();
    let (table, changes) = sheet::read(&csv::write(&rows), &journey, language()).expect("it can be read");
    assert_eq!(table, Table::Answers);
    let next = after(&journey, commands(changes));
    let ours = tables::answer_rows(&next, language());
    assert_eq!(
        (&ours[1][3..], &ours[2][3], &ours[3][3]),
        (
            &["4".to_owned(), ours[1][4].clone(), "Measured".into(), "counted twice".into()][..],
            &"Not sure".to_owned(),
            &String::new()
        )
    );
    rows[4][3] = "5".into();
    let names = ["0", "1", "2", "3", "4", "Not sure", "Does not apply"].map(str::to_owned).to_vec();
    let fault = Fault { row: 5, column: "Answer", cell: "5".into(), wrong: Wrong::NotOneOf(names) };
    assert_eq!(sheet::read(&csv::write(&rows), &journey, language()), Err(SheetError::Cells(vec![fault])));
}

#[test]
fn other_tables_are_refused() {
    let journey = planned();
    let check = |file: &str, error: SheetError| assert_eq!(sheet::read(file, &journey, language()), Err(error), "{file}");
    check("", SheetError::Foreign);
    check("a,b\r\n1,2\r\n", SheetError::Foreign);
    check("Id\r\n1\r\n", SheetError::Foreign);
    check("{\"app\":\"hundredfold\"}", SheetError::Foreign);
    check(&plan_file(&journey, turkish()), SheetError::Language(Locale::Turkish));
}
