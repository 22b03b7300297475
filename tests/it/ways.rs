//! The plan and the answers as tables and as a document.

use chrono::NaiveDate;
use hundredfold::domain::command::{ActionEdit, Command, ProfileEdit, TouchEdit};
use hundredfold::domain::ids::{ItemId, QuestionId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::phase::Phase;
use hundredfold::domain::profile::Anchor;
use hundredfold::domain::touch::{Status, Timing, Trigger};
use hundredfold::domain::wording;
use hundredfold::exchange::language::Language;
use hundredfold::exchange::markdown::{inline, to_markdown};
use hundredfold::exchange::{csv, tables};
use hundredfold::i18n::{Formats, Locale};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::format::planned;
use crate::generate::{arbitrary_journey, text};
use crate::playbook::english;

/// Numbers and dates as they are.
struct Plain;

impl Formats for Plain {
    fn date(&self, date: NaiveDate) -> String {
        date.to_string()
    }

    fn date_full(&self, date: NaiveDate) -> String {
        date.to_string()
    }

    fn date_short(&self, date: NaiveDate) -> String {
        date.to_string()
    }

    fn number(&self, number: i64) -> String {
        number.to_string()
    }

    fn lower(&self, text: &str) -> String {
        text.to_lowercase()
    }

    fn list(&self, items: &[String]) -> String {
        items.join(", ")
    }

    fn instant(&self, iso: &str) -> String {
        iso.to_owned()
    }
}

pub fn language() -> Language<'static> {
    Language { playbook: english(), texts: Locale::English.catalog(), formats: &Plain }
}

/// The journey after these commands.
pub fn after(journey: &Journey, commands: Vec<Command>) -> Journey {
    journey.applied(Command::Many(commands)).expect("within bounds")
}

/// A finished plan whose sale was on a Monday in March.
pub fn dated() -> Journey {
    let sale = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date");
    after(&planned(), vec![Command::Profile(ProfileEdit::Date(Some((Anchor::Sale, sale))))])
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

#[test]
fn a_table_is_written_as_spreadsheets_read_it() {
    let check = |cells: &[&str], line: &str| {
        assert_eq!(csv::write(&[row(cells)]), format!("\u{feff}{line}\r\n"));
        assert_eq!(csv::read(&format!("\u{feff}{line}\r\n")), [row(cells)]);
    };
    check(&["Tag", "Größe", "ığüşöç 老虎"], "Tag,Größe,ığüşöç 老虎");
    check(&["a,b", "say “hi”", "say \"hi\""], "\"a,b\",say “hi”,\"say \"\"hi\"\"\"");
    check(&["two\nlines", "two\r\nlines", " blank"], "\"two\nlines\",\"two\r\nlines\",\" blank\"");
    check(&["", "", ""], ",,");
    check(&[""], "\"\"");
    // What a spreadsheet would calculate is text.
    check(&["=1+1", "+49 30 1234", "-1-1", "@SUM(A1)"], "'=1+1,'+49 30 1234,'-1-1,'@SUM(A1)");
    check(&["Eve;=1+1", "a\tb", "\n=1"], "\"Eve;=1+1\",\"a\tb\",\"'\n=1\"");
    check(&["\t=1", "\r=1", "=A1,\"x\""], "\"'\t=1\",\"'\r=1\",\"'=A1,\"\"x\"\"\"");
    check(&["'=1", "''@x", "'quoted'", "'"], "''=1,'''@x,'quoted','");
    // Numbers are numbers.
    check(&["-14", "0", "100", "-", "-1.5", "-x"], "-14,0,100,'-,'-1.5,'-x");
}

#[test]
fn a_table_from_elsewhere_is_read() {
    let check = |file: &str, rows: &[&[&str]]| {
        let expected: Vec<_> = rows.iter().map(|cells| row(cells)).collect();
        assert_eq!(csv::read(file), expected, "{file:?}");
    };
    check("", &[]);
    check("\u{feff}", &[]);
    check("a,b", &[&["a", "b"]]);
    check("a,b\nc,d\n", &[&["a", "b"], &["c", "d"]]);
    check("a\rb\r\n\r\n\nc", &[&["a"], &["b"], &["c"]]);
    check("a,\n", &[&["a", ""]]);
    check("\"never closed, \nto the end", &[&["never closed, \nto the end"]]);
    check("5\" wide,x", &[&["5\" wide", "x"]]);
    check("\"a\"b,c", &[&["ab", "c"]]);
}

proptest! {
    #[test]
    fn a_written_table_is_read_back(rows in vec(vec(prop_oneof![text(), "['=+@,\"\r\n\t0-9-]{0,6}"], 1..5), 0..6)) {
        let file = csv::write(&rows);
        prop_assert!(file.starts_with(char::from_u32(0xfeff).expect("a byte order mark")));
        prop_assert_eq!(csv::read(&file), rows);
    }

    #[test]
    fn no_written_cell_begins_like_a_formula(cell in prop_oneof![text(), "[=+@\r\t-]\\PC{0,8}"]) {
        let file = csv::write(&[vec![cell]]);
        let line = file.trim_start_matches('\u{feff}').strip_suffix("\r\n").expect("a line");
        let shown = line.strip_prefix('"').unwrap_or(line);
        prop_assert!(shown.parse::<i64>().is_ok() || !shown.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?}", shown);
    }
}

/// The cells of the row of an item, by heading.
fn cells_of(table: &[Vec<String>], id: ItemId) -> impl Fn(&str) -> String {
    let headings = table[0].clone();
    let id_column = headings.iter().position(|name| name == "Id").expect("a column of ids");
    let found = table.iter().find(|row| row[id_column] == id.to_string()).expect("its row").clone();
    move |name| found[headings.iter().position(|heading| heading == name).expect("a column")].clone()
}

#[test]
fn the_plan_is_a_row_for_each_touch_and_task() {
    let journey = dated();
    let plan = journey.plan().expect("a plan");
    let call = plan.touches().iter().find(|touch| touch.template.as_ref().is_some_and(|id| id.as_str() == "fit-call"));
    let call = call.expect("in the plan").id;
    let last = plan.touches().last().expect("a touch").id;
    let task = plan.actions()[0].id;
    let journey = after(
        &journey,
        vec![
            Command::EditTouch(call, TouchEdit::Title(Some("=Call {customer}".into()))),
            Command::EditTouch(call, TouchEdit::Text(Some("Hello {customer},\n{two dates}?".into()))),
            Command::EditTouch(call, TouchEdit::Note("ask again, twice".into())),
            Command::EditTouch(call, TouchEdit::Status(Status::Skipped)),
            Command::EditTouch(last, TouchEdit::Timing(Timing::Triggered(Trigger::Late, 0))),
            Command::EditAction(task, ActionEdit::Status(Status::Done)),
        ],
    );
    let table = csv::read(&csv::write(&tables::plan_rows(&journey, language())));
    let cells = cells_of(&table, call);
    let check = |name: &str, expected: &str| assert_eq!(cells(name), expected, "{name}");
    check("Row", "Touch");
    check("Phase", "Assess");
    check("Sub-phase", &english().phase(Phase::Assess).halves[1].name);
    check("Day", "-14");
    check("Date", "2026-02-16");
    check("Waits for", "");
    check("Medium", "Phone");
    check("Channel", "Phone call");
    check("Title", "=Call Mara");
    check("Subject", "");
    check("Text", "Hello Mara,\n{two dates}?");
    check("Who", "Selin Acar");
    check("Minutes", "15");
    check("Cost", "No cost");
    check("Status", "Skipped");
    check("Note", "ask again, twice");
    check("Template", "fit-call");
    assert!(cells("Why").starts_with("You answered “"), "{}", cells("Why"));
    assert!(cells("Why").contains("Rule: "), "{}", cells("Why"));

    let late = cells_of(&table, last);
    assert_eq!((late("Day"), late("Date"), late("Waits for")), ("".into(), "".into(), "As soon as a date will slip".into()));
    let done = cells_of(&table, task);
    assert_eq!((done("Row"), done("Day"), done("Status")), ("Customer’s task".into(), "2".into(), "Done".into()));
    assert_eq!((done("Who"), done("Date")), ("Customer".into(), "2026-03-04".into()));
    assert_eq!(done("Title"), english().preset(journey.profile().kind).customer_actions[0].title);
}

#[test]
fn the_answers_are_a_row_for_each_question() {
    let id = |text: &str| QuestionId::parse(text).expect("a question");
    let journey = after(
        &planned(),
        vec![
            Command::Answer(id("AF1"), hundredfold::domain::assessment::Level::anchor(3)),
            Command::Note(id("AF1"), "=from the log".into()),
            Command::Answer(id("AF2"), Some(hundredfold::domain::assessment::Level::NotSure)),
            Command::Answer(id("AF3"), None),
        ],
    );
    let table = csv::read(&csv::write(&tables::answer_rows(&journey, language())));
    assert_eq!(table.len(), 41);
    let cells = cells_of_question(&table, "AF1");
    let question = english().question(id("AF1"));
    assert_eq!(cells[1..5], [row(&["Affirm", &question.ask, "3", &question.anchors[3]])].concat());
    assert_eq!(cells[6], "=from the log");
    assert_eq!(cells_of_question(&table, "AF2")[3..5], row(&["Not sure", ""]));
    assert_eq!(cells_of_question(&table, "AF3")[3..], row(&["", "", "", ""]));
    let blank = Journey::new(journey.id().clone(), "x".into(), journey.profile().as_ref().clone());
    assert_eq!(tables::answer_rows(&blank, language()).len(), 41, "the questions are there before the answers");
}

fn cells_of_question(table: &[Vec<String>], id: &str) -> Vec<String> {
    table.iter().find(|row| row[0] == id).expect("its row").clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_item_is_one_full_row(journey in arbitrary_journey()) {
        let table = csv::read(&csv::write(&tables::plan_rows(&journey, language())));
        let count = journey.plan().map_or(0, |plan| plan.touches().len() + plan.actions().len());
        prop_assert_eq!(table.len(), count + 1);
        prop_assert!(table.iter().all(|row| row.len() == table[0].len()));
        let column = |name: &str| table[0].iter().position(|heading| heading == name).expect("a column");
        let (day, id) = (column("Day"), column("Id"));
        let days: Vec<i32> = table[1..].iter().map(|row| row[day].parse().unwrap_or(i32::MAX)).collect();
        prop_assert!(days.is_sorted(), "{:?}", days);
        let mut ids: Vec<&String> = table[1..].iter().map(|row| &row[id]).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
    }

    #[test]
    fn nothing_written_becomes_markup(journey in arbitrary_journey()) {
        let document = to_markdown(&journey, language());
        let begins = |mark: &str| document.lines().filter(|line| line.starts_with(mark)).count();
        let Some(plan) = journey.plan() else {
            prop_assert_eq!((begins("# "), begins("## ")), (1, 0));
            return Ok(());
        };
        let touches = plan.touches().iter().filter(|touch| touch.status != Status::Skipped);
        let waits = touches.clone().any(|touch| touch.when().is_none());
        let actions = plan.actions().iter().filter(|action| action.status != Status::Skipped);
        prop_assert_eq!(begins("# "), 1);
        prop_assert_eq!(begins("## "), Phase::ALL.len() + 1 + usize::from(waits));
        prop_assert_eq!(begins("### "), touches.count() + 2);
        prop_assert_eq!(begins("- ["), actions.clone().count());
        prop_assert_eq!(begins("- [x] "), actions.filter(|action| action.status == Status::Done).count());
        prop_assert!(!document.contains("\n\n\n"), "blocks stand one empty line apart");
    }

    #[test]
    fn escaped_text_is_the_text(text in prop_oneof![text(), "[-+=#*_`~<>&|$.)(!0-9a-z \\[\\]\\\\]{0,20}"]) {
        let escaped = inline(&text);
        let mut shown = String::new();
        let mut letters = escaped.chars().peekable();
        while let Some(letter) = letters.next() {
            let next = letters.peek().copied();
            if letter == '\\' && next.is_some_and(|next| next.is_ascii_punctuation()) {
                shown.extend(letters.next());
            } else {
                prop_assert!(!"\\`*_[]<>#|~&$".contains(letter), "{:?} in {}", letter, escaped);
                shown.push(letter);
            }
        }
        let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control()).filter(|word| !word.is_empty());
        prop_assert_eq!(shown, words.collect::<Vec<_>>().join(" "));
        prop_assert!(!escaped.starts_with(['-', '+', '=', ' ']), "{}", escaped);
        let behind = escaped.trim_start_matches(|letter: char| letter.is_ascii_digit());
        prop_assert!(behind.len() == escaped.len() || !behind.starts_with(['.', ')']), "{}", escaped);
    }
}

#[test]
fn a_document_says_what_the_plan_says() {
    let journey = dated();
    let call = journey
        .plan()
        .expect("a plan")
        .touches()
        .iter()
        .find(|touch| wording::title(touch, english()) == "Two-question fit call");
    let call = call.expect("in the plan").id;
    let journey = after(
        &journey,
        vec![
            Command::Rename("# Bluebird *new*".into()),
            Command::EditTouch(call, TouchEdit::Title(Some("1. Call <b>{customer}</b>".into()))),
            Command::EditTouch(call, TouchEdit::Text(Some("Hello {customer},\r\n- so far\n\n    indented\n\n\n# end".into()))),
            Command::EditTouch(call, TouchEdit::Purpose(Some("Learn [what](x)".into()))),
        ],
    );
    let document = to_markdown(&journey, language());
    assert!(document.starts_with("# \\# Bluebird \\*new\\*\n\nBluebird Studio · 100-day plan\n\n"), "{document:.100}");
    assert!(document.contains("\n- **Start:** Day 5, 2026-03-09\n"), "{document:.900}");
    assert!(document.contains("\n## 1 · Assess\n\n*Can you help me?*\n"), "{document:.900}");
    let from = document.find("### 1\\. Call").expect("its heading");
    let part: Vec<&str> = document[from..].split("\n\n").take(3).collect();
    assert_eq!(part[0], "### 1\\. Call \\<b\\>Mara\\</b\\>");
    let lines: Vec<&str> = part[1].lines().collect();
    assert_eq!(lines[0], "- **When:** Day -14, 2026-02-16");
    assert_eq!(lines[1..4], ["- **How:** Phone call", "- **Who:** Selin Acar", "- **Purpose:** Learn \\[what\\](x)"]);
    assert!(lines[4].starts_with("- **Why:** You answered “"), "{}", lines[4]);
    assert_eq!(part[2], "> Hello Mara,  \n> \\- so far\n>\n> indented\n>\n>\n> \\# end");
    let task = &english().preset(journey.profile().kind).customer_actions[0];
    assert!(document.contains(&format!("\n- [ ] {} (Day 2, 2026-03-04 · Mara)\n\n  > ", task.title)));
    assert!(document.ends_with("Made with Hundredfold.\n"));
}
