//! English texts of `library`.

use crate::i18n::{LibraryTexts, Number};

pub const TEXTS: LibraryTexts = LibraryTexts {
    title: "Plan the hundred days after the sale",
    lead: "Score what your customers live through today, phase by phase, and leave with a checked plan of what to do, day by day. Nothing leaves this browser.",
    start: "Start a journey",
    see_example: "See a finished example",
    open: "Open a file",
    journeys: "Your journeys",
    empty: "What you get in twenty minutes",
    steps: [
        (
            "An honest score",
            "Forty questions about your last ten customers show where they are delighted, where they doubt, and where they slip away.",
        ),
        (
            "A plan you can believe",
            "Touches for day −14 to day 100, within your time and money. Each says why it is there; forty-four checks watch over them.",
        ),
        (
            "Something to take along",
            "On paper, in your calendar, or as a file that opens anywhere. No account, and no copy anywhere but with you.",
        ),
    ],
    examples: "Finished examples",
    examples_hint: "Look at a whole plan first. The first change you make turns it into a copy of your own.",
    example_dental: ("Lakeside Dental", "A dental practice, and a patient who has stayed away for seven years."),
    example_kitchens: ("Northline Kitchens", "A kitchen builder, and a family that lives six weeks without a kitchen."),
    example_ledger: ("Ledgerline", "Software that matches invoices, and a finance lead who staked her word on it."),
    scores: |list| format!("Scores by phase: {list}"),
    score: |phase, score| format!("{phase} {score}"),
    scores_none: "No phase is assessed yet",
    begun: "Just begun",
    answered: |n| format!("{n} of 40 questions answered"),
    assessed: "Assessed; no plan yet",
    ready: |touches, warnings| {
        let touches = if touches.value == 1 { "1 touch".to_owned() } else { format!("{touches} touches") };
        match warnings.value {
            0 => format!("Plan ready · {touches}"),
            1 => format!("Plan ready · {touches} · 1 warning"),
            _ => format!("Plan ready · {touches} · {warnings} warnings"),
        }
    },
    errors: |n| if n.value == 1 { "Plan has 1 error".to_owned() } else { format!("Plan has {n} errors") },
    changed: |days, date| format!("Changed {}", ago(days, date)),
    filed: |days, date| format!("Saved as a file {}", ago(days, date)),
    not_filed: "Not saved as a file yet",
    more: |name| format!("More for {name}"),
    save: "Save as a file",
    duplicate: "Duplicate",
    compare: "Compare",
    remove: "Remove",
    copy_name: |name| format!("{name} (copy)"),
    opened_name: |name, date| format!("{name} (opened {date})"),
    saved: |file| format!("Saved as {file}. Your browser put it where it puts downloads."),
    duplicated: |name| format!("{name} is there."),
    removed: |name| format!("{name} is in the bin; Settings keeps it there for 30 days."),
    undo: "Undo",
    restored: |name| format!("{name} is back."),
    opened_copy: |name| format!("Your library has this journey already, so the file was opened beside it, as {name}."),
    not_opened: |file, why| format!("{file} was not opened, and nothing was changed. {why}"),
    file_empty: "There is nothing in the file. Choose the file you saved here; its name ends with .hundredfold.json.",
    file_too_large: |megabytes| {
        format!("It is larger than {megabytes} MB, and no journey is. Choose a file whose name ends with .hundredfold.json.")
    },
    file_unreadable: "It was moved, changed or locked while it was being read. Try again.",
    file_not_text: "It is not a text file. Choose a file whose name ends with .hundredfold.json.",
    file_newer: "A newer version of this app saved it. Reload this page to get the newest version, then open it again.",
    file_corrupt: |fault| format!("{fault} If you edited the file by hand, mend that place; otherwise open an earlier copy."),
    save_refused: "The browser did not let the file be saved. Allow downloads for this page and try again.",
    full: "This browser has no more room for journeys. Save one as a file, remove it here, and try again.",
    denied: "This browser does not let the page keep anything. Allow site data for it and try again.",
    unread: "The journey could not be read just now. Reload the page and try again.",
    broken: "A journey that does not open",
    broken_newer: "A newer version of this app wrote it. Reload the page to get that version. What is stored stays as it is.",
    broken_corrupt: |fault| format!("What is stored is damaged: {fault} It stays as it is until you decide."),
    broken_save: "Save what is there",
    set_aside: "Set aside",
    aside: "Set aside. What was stored is kept; you find it in Settings.",
};

fn ago(days: &Number, date: &str) -> String {
    match days.value {
        ..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=13 => format!("{days} days ago"),
        _ => format!("on {date}"),
    }
}
