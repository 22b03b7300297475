//! English: why a touch is on its day and by its medium, and what else was close.

use crate::i18n::ExplainTexts;

pub const TEXTS: ExplainTexts = ExplainTexts {
    ask: "Ask about the day, the medium and what else was close",
    then: "Why then",
    kept: "You added this touch or changed something in it, so planning again leaves it on this day.",
    window: |from, to| {
        if from == to {
            format!("The playbook gives it one day: {from}.")
        } else {
            format!("The playbook lets it lie from {from} to {to}, and so it does.")
        }
    },
    series: |to| format!("It is one of a series, which goes on until {to} at the latest."),
    outside: |from, to| {
        if from == to {
            format!("The playbook would have it on {from}; it lies on another day.")
        } else {
            format!("The playbook would have it from {from} to {to}; it lies outside.")
        }
    },
    after: |title, days| match days.value {
        1 => format!("“{title}” asks for attention the day before."),
        _ => format!("“{title}” asks for attention {days} days before it."),
    },
    before: |title, days| match days.value {
        1 => format!("“{title}” asks for attention the day after."),
        _ => format!("“{title}” asks for attention {days} days after it."),
    },
    by: "Why by this medium",
    fits: [
        |medium| format!("{medium} suits what it is for passably, as the playbook sees it."),
        |medium| format!("{medium} suits what it is for well, as the playbook sees it."),
        |medium| format!("{medium} suits what it is for very well, as the playbook sees it."),
    ],
    chosen: "You chose another channel than the playbook proposes.",
    new: |phase| format!("You do not use it in {phase} today."),
    only: |phase| format!("No other touch of {phase} comes this way."),
    barred: "Your limits bar this medium.",
    close: "What else was close",
    none: "The playbook has nothing else for the same answers that you do not use already and that would fit here.",
    as_well: |title| format!("“{title}” serves the same answers and would do as well here, by the planner’s measure."),
    other_barred: |title, medium| format!("“{title}” serves the same answers, but your limits bar its medium: {medium}."),
    limits: |title| format!("“{title}” serves the same answers, but does not fit your limits of time and money in its place."),
    rule: |title| format!("“{title}” serves the same answers, but in its place the plan would keep the rules less well."),
    coverage: |title| format!("“{title}” serves the same answers, but in its place the plan would do less about your gaps."),
    trade: |title| format!("“{title}” serves the same answers, but is less made for your kind of business."),
    variety: |title| format!("“{title}” serves the same answers, but in its place the mediums would vary less."),
    cadence: |title| {
        format!("“{title}” serves the same answers, but in its place contacts would be spread less evenly over the days.")
    },
    day: |title| {
        format!(
            "“{title}” serves the same answers, but in its place touches would lie farther from the days the playbook prefers."
        )
    },
    patience: |title| {
        format!("“{title}” serves the same answers, but asks for attention once more, with as many touches as there are.")
    },
    minutes: |title, n| match n.value {
        1 => format!("“{title}” serves the same answers, but takes a minute more."),
        _ => format!("“{title}” serves the same answers, but takes {n} minutes more."),
    },
    dollars: |title, n| format!("“{title}” serves the same answers, but may cost ${n} more."),
};
