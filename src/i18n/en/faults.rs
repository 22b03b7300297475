//! English: what is wrong with a file.

use crate::i18n::FaultsTexts;

pub const TEXTS: FaultsTexts = FaultsTexts {
    at: |place, what| format!("At {place}: {what}"),
    not_json: |line, column| format!("The text breaks off or is not JSON at line {line}, column {column}."),
    too_large: |mebibytes| format!("The file is larger than {mebibytes} MB, which is the most that can be read."),
    foreign: "This is a file of another program.",
    missing: "Something that must be there is missing.",
    not_text: "There should be a text in quotes.",
    not_number: "There should be a whole number.",
    not_flag: "There should be true or false.",
    not_list: "There should be a list in square brackets.",
    not_object: "There should be an object in braces.",
    not_date: "There should be a date such as 2026-03-31.",
    unknown: |word| format!("“{word}” is not a word that can stand here."),
    out_of_range: |found, least, most| format!("{found} is out of range; it must lie between {least} and {most}."),
    too_long: |longest| format!("The text is longer than {longest} characters."),
    wrong_count: |found, least, most| {
        if least.value == most.value {
            format!("The list has {found} items; it must have {least}.")
        } else {
            format!("The list has {found} items; it must have between {least} and {most}.")
        }
    },
    unfit: "Each part can be read, but together they make no valid journey: a day, a length or a count is out of range.",
    twice: |id| format!("“{id}” stands there a second time."),
    lacks: |id| format!("“{id}” is missing from the list."),
    wrong_phase: |id| format!("“{id}” belongs to another phase."),
    nothing_for: |phase, kind| format!("No template of the phase “{phase}” can be scheduled for the kind of business “{kind}”."),
};
