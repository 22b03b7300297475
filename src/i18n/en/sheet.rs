//! English texts of tables that come back from a spreadsheet.

use crate::i18n::SheetTexts;

pub const TEXTS: SheetTexts = SheetTexts {
    about: "A table that you changed in the spreadsheet can come back: save it there as CSV and choose it here. Sub-phase, day, channel, title, subject, text, who, minutes, cost, status and note are read; of the answers, the answer, evidence and note. A row without an id is new. Dates follow from the days.",
    choose: "Bring changes back",
    title_plan: "What the table changes in the plan",
    title_answers: "What the table changes in the answers",
    lead: "Nothing is changed yet. What is ticked is taken over.",
    nothing: "The table says the same as the journey, so there is nothing to take over.",
    changed: |count| format!("Changed ({count})"),
    added: |count| format!("New ({count})"),
    missing: |count| format!("Not in the table: tick to remove ({count})"),
    cell: |heading, from, to| format!("{heading}: {from} → {to}"),
    empty: "(empty)",
    apply: "Take over what is ticked",
    leave: "Leave all as it is",
    applied: "The changes from the table are taken over.",
    refused: |file, why| format!("{file} was not read, and nothing was changed. {why}"),
    foreign: "Its first row has not the headings of a table saved here. Keep the first row and the column of ids as they are.",
    language: |language| {
        format!(
            "Its headings are in another language: {language}. Choose that language in the settings, then bring the table back."
        )
    },
    fault: |row, column, cell, wrong| {
        if cell.is_empty() {
            format!("Row {row}, column {column}: the cell is empty. {wrong}")
        } else {
            format!("Row {row}, column {column}: “{cell}”. {wrong}")
        }
    },
    more_faults: |count| {
        if count.value == 1 { "One more cell cannot be read.".to_owned() } else { format!("{count} more cells cannot be read.") }
    },
    not_a_number: "Write a whole number.",
    not_one_of: |names| format!("Write one of these: {names}."),
    unknown: "This journey has nothing with this id. Empty the cell if the row is new.",
    twice: "Another row has the same id. Empty the cell if the row is new.",
    too_long: |longest| format!("Write no more than {longest} characters."),
    too_many: |most| format!("There may be no more than {most}."),
    too_far: "That day is too far away.",
    out_of_range: "That number is too small or too large.",
    not_text: "It is not text in UTF-8. Save it in the spreadsheet as “CSV UTF-8” and choose it again.",
    unreadable: "It was moved, changed or locked while it was being read. Close it in the spreadsheet and try again.",
    too_large: "It is larger than any table saved here.",
};
