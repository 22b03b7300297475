//! English texts of `rests`.

use crate::i18n::RestsTexts;

pub const TEXTS: RestsTexts = RestsTexts {
    lead: "Nothing has changed yet. This is what these rest days do to the plan; apply them, or leave everything as it is.",
    lead_kind: "Nothing has changed yet. This kind of business has its own usual days of Start and Result, and this is how they move the plan you have; apply them, or leave everything as it is. The touches stay the same until you plan again.",
    waits: "Waits for what it follows, which a rest day moves",
    follows: |date| format!("A rest day moves what this follows, so it falls on {date}."),
    begins: |date| format!("A rest day, so it takes place on {date}."),
    returns: "No longer moved by a rest day",
    yearly: |n, from, to| {
        if n.value == 1 {
            format!("1 event repeats every year. Its days of the years {from} to {to} were taken.")
        } else {
            format!("{n} events repeat every year. Their days of the years {from} to {to} were taken.")
        }
    },
    repeat: |n| {
        if n.value == 1 {
            "1 event repeats in a way that is not read here. Only the date written in the file was taken.".to_owned()
        } else {
            format!("{n} events repeat in a way that is not read here. Only the dates written in the file were taken.")
        }
    },
};
