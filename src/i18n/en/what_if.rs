//! English: what limits cost.

use crate::i18n::{Number, WhatIfTexts};

fn counted(number: &Number, one: &str, many: &str) -> String {
    if number.value == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

pub const TEXTS: WhatIfTexts = WhatIfTexts {
    title: "What these limits would give",
    waiting: "A plan is being worked out.",
    same: "Planning again with these limits would change nothing.",
    would_hold: |touches, mediums, time| {
        let touches = counted(touches, "touch", "touches");
        let mediums = counted(mediums, "medium", "mediums");
        format!("A plan within these limits would hold {touches} over {mediums} and take {time}.")
    },
    would_change: |added, moved, removed| {
        format!("Planning again with these limits would add {added}, move {moved} and remove {removed} touches and tasks.")
    },
    beyond_time: |time| format!("The plan you have takes {time} more than these limits allow."),
    beyond_week: |time| format!("In its fullest week the plan you have takes {time} more than these limits allow."),
    beyond_money: |dollars| format!("The plan you have costs ${dollars} more than these limits allow."),
    kept_beyond: "Planning again leaves what you edited, finished or added as it is, and that alone goes beyond these limits.",
    covers: |share| format!("It would cover {share} percent of what a plan without limits could do about your gaps."),
    covers_instead: |now, next| {
        format!(
            "It would cover {next} percent of what a plan without limits could do about your gaps. The plan you have covers {now} percent."
        )
    },
    caption: "The plan you have, and one made with these limits",
    now: "Now",
    next: "Then",
    rows: ["Touches", "Time", "Fullest week", "Dollars", "Mediums", "Gaps", "Errors", "Warnings"],
    per_cent: |share| format!("{share}%"),
    all_kept: "It would have no errors and no warnings.",
    left: "What it would not keep",
    levels: ["Error:", "Warning:"],
    week_mends: |from, to| format!("With {to} minutes a week instead of {from} it would keep this rule."),
    minutes_mend: |from, to| format!("With {to} minutes over the whole plan instead of {from} it would keep this rule."),
    money_mends: |from, to| format!("With {to} dollars instead of {from} it would keep this rule."),
    medium_mends: |medium| format!("If you could use this medium, it would keep this rule: {medium}."),
    week_fits: |title, from, to| format!("With {from} minutes a week “{title}” does not fit; with {to} it does."),
    minutes_fit: |title, from, to| format!("With {from} minutes over the whole plan “{title}” does not fit; with {to} it does."),
    money_fits: |title, from, to| format!("With {from} dollars “{title}” does not fit; with {to} it does."),
    medium_fits: |title, medium| format!("If you could use this medium, “{title}” would be part of it: {medium}."),
    looking: "Looking for a better plan, and for the smallest change of a limit that would help.",
    plan_again: "Plan again",
    make: "Make the plan",
};
