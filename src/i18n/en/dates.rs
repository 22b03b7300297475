//! English texts of `dates`.

use crate::i18n::{DatesTexts, HolidayFileTexts, ImpossibleTexts, MovesTexts, ReplanPartsTexts};

pub const TEXTS: DatesTexts = DatesTexts {
    moves: MovesTexts {
        title: "What would move",
        lead: "Nothing has moved yet. This is what the new date or day does to the plan; apply it, or leave everything as it is.",
        nothing: "Nothing in the plan moves.",
        moving: |n| if n.value == 1 { "1 moves".to_owned() } else { format!("{n} move") },
        staying: |n| if n.value == 1 { "1 is done and stays".to_owned() } else { format!("{n} are done and stay") },
        counts: ["Counts from the Sale", "Counts from Start", "Counts from the Result"],
        rest_day: |day| format!("Moved off a rest day, {day}"),
        keep_sale: [
            "The Sale keeps its date; only what counts from Start moves",
            "The Sale keeps its date; only what counts from the Result moves",
        ],
        done_too: "Move what is done, too",
        apply: "Apply this change",
        leave: "Leave as it is",
        applied: "The plan has moved.",
        not_yet: "This is not applied yet.",
        show: "See what would move",
    },
    impossible: ImpossibleTexts {
        start_before_sale: "Start cannot come before the Sale, which is day 0: first something is sold, then it is delivered. Give day 0 or a later one. The day you had is kept.",
        start_after_result: |result| {
            format!(
                "That is after the Result, which is on day {result}. Give Start an earlier day, or move the Result first. The day you had is kept."
            )
        },
        start_too_late: |last| {
            format!(
                "Start can be on day {last} at the latest, or too little of the plan is left. Give an earlier day. The day you had is kept until then."
            )
        },
        result_before_start: |start| {
            format!(
                "That is before Start, which is on day {start}. Give the Result a later day, or move Start first. The day you had is kept."
            )
        },
        result_with_sale: "The Result comes at least a day after the Sale, which is day 0. Give day 1 or a later one. The day you had is kept.",
        result_too_late: |last| {
            format!(
                "The Result can be on day {last} at the latest, so that there is time to ask about it. Is it later? Give the day of an interim result the customer agrees to, and the final day below. The day you had is kept."
            )
        },
        over: |day| {
            format!(
                "With this date the plan would have ended on {day}, before today. Check the year, or take the date away and plan in days. Nothing was changed."
            )
        },
        outside_years: "With this date the plan would reach beyond the years 2000 to 2100. Check the year. Nothing was changed.",
        no_number: "Give the day as a whole number. The day you had is kept.",
    },
    holidays: HolidayFileTexts {
        hint: "Or take them from a calendar file of public holidays (.ics). You see what it holds before anything is added.",
        choose: "Choose a calendar file",
        found: |days, years, new| {
            let days = if days.value == 1 { "1 day found".to_owned() } else { format!("{days} days found") };
            match new.value {
                0 => format!("{days}, in: {years}. All are in your list already."),
                1 => format!("{days}, in: {years}. 1 is new."),
                _ => format!("{days}, in: {years}. {new} are new."),
            }
        },
        none: "The file holds no whole days between 2000 and 2100.",
        left_out: |n| {
            if n.value == 1 {
                "1 event was left out: it has a time of day, lasts more than 60 days, or lies outside the years 2000 to 2100."
                    .to_owned()
            } else {
                format!(
                    "{n} events were left out: they have a time of day, last more than 60 days, or lie outside the years 2000 to 2100."
                )
            }
        },
        add: |n| if n.value == 1 { "Add the new day".to_owned() } else { format!("Add the {n} new days") },
        leave: "Add none",
        added: |n| if n.value == 1 { "1 day added.".to_owned() } else { format!("{n} days added.") },
        too_large: "The file is larger than 1 MB, which no list of holidays is. Choose another. Nothing was changed.",
        too_many: |most| {
            format!("The file holds more than {most} events. Choose one with public holidays alone. Nothing was changed.")
        },
        no_calendar: "This is no calendar file: it does not begin with BEGIN:VCALENDAR. Choose one whose name ends in .ics. Nothing was changed.",
        no_line: |line| format!("Line {line} is not what a calendar file holds there. Nothing was changed."),
        no_date: |line| format!("Line {line} holds a date that does not exist. Nothing was changed."),
        not_begun: |line| format!("Line {line} ends something that was not begun. Nothing was changed."),
        not_ended: |line| format!("What begins on line {line} never ends: the file breaks off. Nothing was changed."),
        no_start: |line| format!("The event that begins on line {line} has no day. Nothing was changed."),
        ends_first: |line| format!("The event that begins on line {line} ends before it begins. Nothing was changed."),
        unreadable: "The browser could not read the file. Choose it once more. Nothing was changed.",
        no_text: "The file is not text, so it is no calendar file. Nothing was changed.",
    },
    parts: ReplanPartsTexts {
        all: "Select all",
        none: "Select none",
        of_group: |act, group| format!("{act}: {group}"),
        chosen: |chosen, all| format!("{chosen} of {all} changes selected"),
    },
};
