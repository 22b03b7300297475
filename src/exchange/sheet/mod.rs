//! A table that comes back from a spreadsheet: what it would change in the journey it was made of.
//!
//! A cell counts as changed if it is not what [`tables`] would write there today, up to the ends of its lines. So whatever a table leaves out
//! or fills in stays as it is, and a table that comes back untouched changes nothing. Cells that follow from others (date, phase, medium,
//! reason) are not read. A table with a single cell that cannot be read changes nothing; every such cell is named by its row and column.

mod answers;
mod plan;

use crate::domain::command::{Command, CommandError};
use crate::domain::journey::Journey;
use crate::exchange::language::Language;
use crate::exchange::{csv, tables};
use crate::i18n::Locale;

words! {
    /// What a table is of.
    Table {
        /// Touches and tasks.
        Plan = "plan",
        /// The forty questions.
        Answers = "answers",
    }
}

words! {
    /// What becomes of what a row stands for.
    Fate {
        /// Some of it changes.
        Changed = "changed",
        /// It is new.
        Added = "added",
        /// It is in the journey and not in the table.
        Missing = "missing",
    }
}

/// A cell that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The heading of its column.
    pub column: &'static str,
    /// What stands there today.
    pub from: String,
    /// What stands in the table.
    pub to: String,
}

/// What a row would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What becomes of it.
    pub fate: Fate,
    /// What it is called.
    pub title: String,
    /// The cells that change; none where all of it comes or goes.
    pub cells: Vec<Cell>,
    /// What carries it out.
    pub commands: Vec<Command>,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It should be a whole number.
    NotANumber,
    /// It should be one of these.
    NotOneOf(Vec<String>),
    /// The journey has nothing with this id.
    Unknown,
    /// Another row has this id.
    Twice,
    /// What it says cannot be, for this reason.
    Refused(CommandError),
}

/// A cell that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its row as spreadsheets count, the headings being row 1.
    pub row: usize,
    /// The heading of its column.
    pub column: &'static str,
    /// What stands there.
    pub cell: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// Why a table changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// Its headings are those of no table of ours.
    Foreign,
    /// Its headings are in another language.
    Language(Locale),
    /// These cells cannot be read.
    Cells(Vec<Fault>),
}

/// What a file would change in the journey.
pub fn read(file: &str, journey: &Journey, language: Language) -> Result<(Table, Vec<Change>), SheetError> {
    let own = &language.texts.ways;
    let Some((table, sheet)) = recognized(file, &own.table) else {
        let others = Locale::ALL.iter().filter(|locale| !std::ptr::eq(locale.catalog(), language.texts));
        let mut others = others.filter(|locale| recognized(file, &locale.catalog().ways.table).is_some());
        return Err(others.next().map_or(SheetError::Foreign, |locale| SheetError::Language(*locale)));
    };
    let mut desk = Desk { journey, language, sheet, faults: Vec::new() };
    let changes = match table {
        Table::Plan => plan::changes(&mut desk, &tables::plan_rows(journey, language)),
        Table::Answers => answers::changes(&mut desk, &tables::answer_rows(journey, language)),
    };
    if desk.faults.is_empty() { Ok((table, changes)) } else { Err(SheetError::Cells(desk.faults)) }
}

/// The rows of a file under the headings of a table of ours.
struct Sheet {
    headings: &'static [&'static str],
    /// For each of the headings, where its column is.
    columns: Vec<Option<usize>>,
    rows: Vec<Vec<String>>,
}

/// The fewest headings by which a table is known: its ids and something to read.
const FEWEST: usize = 2;

/// The table whose headings a file has, with the separator that shows the most of them; nothing without a column of ids.
fn recognized(file: &str, words: &'static crate::i18n::TableTexts) -> Option<(Table, Sheet)> {
    let mut best: Option<(usize, Table, Sheet)> = None;
    for separator in csv::SEPARATORS {
        let rows = csv::read_separated(file, separator);
        let Some(first) = rows.first() else { continue };
        for (table, headings, id) in [(Table::Plan, &words.plan[..], plan::ID), (Table::Answers, &words.answers[..], answers::ID)]
        {
            let find = |heading: &&str| first.iter().position(|cell| cell.trim() == *heading);
            let columns: Vec<Option<usize>> = headings.iter().map(find).collect();
            let found = columns.iter().flatten().count();
            if columns[id].is_some() && found >= FEWEST && best.as_ref().is_none_or(|(most, ..)| found > *most) {
                best = Some((found, table, Sheet { headings, columns, rows: rows.clone() }));
            }
        }
    }
    best.map(|(_, table, sheet)| (table, sheet))
}

impl Sheet {
    /// The numbers of the rows below the headings that hold anything.
    fn rows(&self) -> Vec<usize> {
        (1..self.rows.len()).filter(|row| self.rows[*row].iter().any(|cell| !cell.trim().is_empty())).collect()
    }

    /// A cell, if the file has its column. A row that ends early ends in empty cells.
    fn cell(&self, row: usize, column: usize) -> Option<&str> {
        self.columns[column].map(|place| self.rows[row].get(place).map_or("", String::as_str))
    }
}

/// What the reading of a table needs, and the faults found so far.
struct Desk<'a> {
    journey: &'a Journey,
    language: Language<'a>,
    sheet: Sheet,
    faults: Vec<Fault>,
}

impl Desk<'_> {
    /// A cell if it is not what is written there today.
    fn changed(&self, row: usize, column: usize, written: &[String]) -> Option<String> {
        let cell = self.sheet.cell(row, column)?;
        (with_line_ends(cell) != with_line_ends(&written[column])).then(|| cell.to_owned())
    }

    fn fault(&mut self, row: usize, column: usize, wrong: Wrong) {
        let cell = self.sheet.cell(row, column).unwrap_or_default().to_owned();
        self.faults.push(Fault { row: row + 1, column: self.sheet.headings[column], cell, wrong });
    }

    /// The command, if it can be carried out on the journey as it is.
    fn possible(&self, command: Command) -> Result<Command, Wrong> {
        self.journey.applied(command.clone()).map(|_| command).map_err(Wrong::Refused)
    }

    /// Notes a changed cell and its command, or what is wrong with it.
    fn take(&mut self, row: usize, column: usize, from: &str, command: Result<Command, Wrong>, into: &mut Change) {
        match command.and_then(|command| self.possible(command)) {
            Ok(command) => {
                let to = self.sheet.cell(row, column).unwrap_or_default().to_owned();
                into.cells.push(Cell { column: self.sheet.headings[column], from: from.to_owned(), to });
                into.commands.push(command);
            }
            Err(wrong) => self.fault(row, column, wrong),
        }
    }

    /// The one of a few that a cell names, in whatever letters.
    fn one_of<T: Copy>(&self, cell: &str, all: &[(T, &str)]) -> Result<T, Wrong> {
        let plain = |text: &str| self.language.formats.lower(text.trim());
        let found = all.iter().find(|(_, name)| plain(name) == plain(cell));
        found.map(|(one, _)| *one).ok_or_else(|| Wrong::NotOneOf(all.iter().map(|(_, name)| (*name).to_owned()).collect()))
    }
}

/// Spreadsheets end the lines within a cell as they like.
fn with_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A whole number, with whichever minus.
fn number<T: std::str::FromStr>(cell: &str) -> Result<T, Wrong> {
    cell.trim().replace('−', "-").parse().map_err(|_| Wrong::NotANumber)
}
