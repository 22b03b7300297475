//! Tables as text (RFC 4180): commas, quotes where they are needed, lines that end in CR and LF, and a byte order mark, without which
//! spreadsheets take UTF-8 for something older.
//!
//! A cell with a semicolon or a tab is quoted too, for some spreadsheets part cells there.
//!
//! A spreadsheet calculates whatever begins like a formula, and what users write may have come from strangers. Such a cell is written with an
//! apostrophe in front, and so is one that already begins with apostrophes and then like a formula: reading takes one apostrophe from exactly
//! these, so every text comes back as it was. A negative whole number is a number and stays one.

/// What such a file begins with.
const MARK: char = '\u{feff}';

/// The rows as a file.
pub fn write(rows: &[Vec<String>]) -> String {
    let mut out = String::from(MARK);
    for row in rows.iter().filter(|row| !row.is_empty()) {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            // An empty line would be no row.
            push_cell(&mut out, cell, row.len() == 1 && cell.is_empty());
        }
        out.push_str("\r\n");
    }
    out
}

fn push_cell(out: &mut String, cell: &str, quoted: bool) {
    let guard = if is_guarded(cell) && !is_number(cell) { "'" } else { "" };
    if quoted
        || cell.contains(['"', '\r', '\n', MARK])
        || cell.contains(SEPARATORS)
        || cell.starts_with(' ')
        || cell.ends_with(' ')
    {
        out.push('"');
        out.push_str(guard);
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(guard);
        out.push_str(cell);
    }
}

/// Whether a cell begins like a formula, behind any number of apostrophes.
fn is_guarded(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// What spreadsheets put between cells: a comma, a semicolon where the comma belongs to numbers, or a tab.
pub const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// The rows of such a file. Any text gives rows: a quote that never closes reaches to the end, and empty lines are none.
pub fn read(file: &str) -> Vec<Vec<String>> {
    read_separated(file, SEPARATORS[0])
}

/// The rows of such a file with another separator between its cells.
pub fn read_separated(file: &str, separator: char) -> Vec<Vec<String>> {
    let mut letters = file.strip_prefix(MARK).unwrap_or(file).chars().peekable();
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut in_quotes, mut had_quotes) = (false, false);
    while let Some(letter) = letters.next() {
        match letter {
            '"' if in_quotes => {
                in_quotes = letters.next_if_eq(&'"').is_some();
                if in_quotes {
                    cell.push('"');
                }
            }
            letter if in_quotes => cell.push(letter),
            '"' if cell.is_empty() => (in_quotes, had_quotes) = (true, true),
            letter if letter == separator => row.push(unguarded(std::mem::take(&mut cell))),
            '\r' | '\n' => {
                if letter == '\r' {
                    letters.next_if_eq(&'\n');
                }
                end_row(&mut rows, &mut row, &mut cell, had_quotes);
                had_quotes = false;
            }
            letter => cell.push(letter),
        }
    }
    end_row(&mut rows, &mut row, &mut cell, had_quotes);
    rows
}

fn end_row(rows: &mut Vec<Vec<String>>, row: &mut Vec<String>, cell: &mut String, had_quotes: bool) {
    if !row.is_empty() || !cell.is_empty() || had_quotes {
        row.push(unguarded(std::mem::take(cell)));
        rows.push(std::mem::take(row));
    }
}

fn unguarded(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if is_guarded(rest) => rest.to_owned(),
        _ => cell,
    }
}
