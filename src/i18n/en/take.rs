//! English texts of the page to take a plan along, and of the plan on paper.

use crate::i18n::{PrintTexts, TakeTexts};

pub const TEXTS: TakeTexts = TakeTexts {
    title: "Take it along",
    lead: "A plan helps where the work is done. Here are the ways to get it there.",
    no_plan: "Most ways need a plan, and this journey has none yet. What can be taken along without one is below.",
    to_plan: "Make the plan",
    print_title: "On paper",
    print_about: "Pages for the wall, the folder or the next meeting, with a box to tick for every touch and task.",
    paper: "Paper",
    papers: ["A4", "Letter"],
    extent: "How much of it",
    extents: ["All", "Without texts", "Table"],
    extent_hints: [
        "Every touch with its reasons and its text.",
        "Every touch with its reasons, on about half the pages.",
        "One line for each touch, and the tasks of both sides.",
    ],
    print: "Print the plan",
    look: "Look at the pages first",
    calendar_title: "In your calendar",
    calendar_about: "Every touch and task as an all-day event on its date, with the text to send or say inside.",
    calendar_again: "After a change, load a newer file: it updates the events that are there, adds none twice, and takes off what you skipped. What you removed from the plan has to be deleted in the calendar.",
    calendar_needs_date: "Events need dates. Give the real date of one of these three, and all other days follow from it.",
    which_event: "The date you know",
    date_of: |event| format!("Date of the {event}"),
    use_date: "Use this date",
    no_date: "Choose a day, month and year.",
    date_known: |event, date| format!("{event} on {date}; every other date follows from it."),
    change_date: "Change the date",
    save_calendar: "Save the calendar file",
    file_title: "As a file",
    file_about: "The whole journey, with answers, limits, plan and texts. Open it again on another machine from the library, or keep it as a backup.",
    save_file: "Save the journey file",
    saved: |name| format!("{name} is among your downloads."),
    refused: "The browser did not allow the download. Allow downloads for this page and try again.",
    calendar_name: |name| format!("{name} · 100 days"),
    ics_who: "Who",
    ics_purpose: "Purpose",
    ics_why: "Why",
    ics_subject: "Subject",
    ics_send_by: "Send by",
    ics_ours: "Our tasks",
    ics_theirs: "Customer’s tasks",
    sheet: PrintTexts {
        back: "Back",
        tools: "Before printing",
        eyebrow: "100-day plan",
        success: |from, to, by| format!("From “{from}” to “{to}” by {by}."),
        customer: "Customer",
        goal_said: "What they say they want",
        goal_unsaid: "What they want without saying so",
        sold: "What they buy",
        printed: "Printed",
        dates: "Days that count",
        day_and_date: |day, date| format!("{day}, {date}"),
        takes: "What it takes",
        effort: |touches, time, dollars| format!("{touches}, {time} of our time and up to ${dollars} for each customer"),
        findings: "Where we stand",
        no_findings: "Nothing has been assessed yet, so every phase counts as middling.",
        answered: |count| format!("{count} of 40 questions are answered. Scores run from 0 to 100."),
        finding_columns: ["Phase", "Score", "Band", "Weakest answer"],
        no_score: "Not assessed",
        not_applicable: "Does not apply",
        timeline: "Day −14 to day 100",
        timeline_about: |count| {
            format!("Timeline of {count} touches in eight phase lanes; the pages that follow list the same touches.")
        },
        timeline_key: "Numbers are those of the touches on the following pages. The first weeks are drawn wider than the last.",
        touches: "The touches, phase by phase",
        touches_by_day: "The touches, day by day",
        touch_columns: ["No.", "When", "Phase", "What", "How", "Who", "Min"],
        window: |first, last| format!("Day {first} to {last}"),
        send_by: |date| format!("send by {date}"),
        subject: |subject| format!("Subject: {subject}"),
        why: "Why",
        none_in_phase: "No touch is planned in this phase.",
        triggered: "When something happens",
        triggered_about: "These wait for an event, so no day can be given.",
        triggers: [
            |days| {
                if days.value == 0 {
                    "When the customer has been away".to_owned()
                } else {
                    format!("{days} days without a sign of the customer")
                }
            },
            |days| {
                if days.value == 0 {
                    "As soon as a date will slip".to_owned()
                } else {
                    format!("{days} days after a date has slipped")
                }
            },
            |days| {
                if days.value == 0 { "On the day of a referral".to_owned() } else { format!("{days} days after a referral") }
            },
            |days| {
                if days.value == 0 {
                    "As soon as something goes wrong".to_owned()
                } else {
                    format!("{days} days after something went wrong")
                }
            },
        ],
        actions: "The tasks of both sides",
        ours: "Ours",
        theirs: "The customer’s",
        no_actions: "None.",
        handover: "Handover note",
        task: "Task",
        checks: "Held against the rules",
        checked: |hold, idle, errors, warnings, open| {
            let errors = match errors.value {
                0 => "none is broken".to_owned(),
                1 => "1 is broken".to_owned(),
                _ => format!("{errors} are broken"),
            };
            let warnings = match warnings.value {
                0 => "none warns".to_owned(),
                1 => "1 warns".to_owned(),
                _ => format!("{warnings} warn"),
            };
            let open = match open.value {
                0 => "none is left open".to_owned(),
                1 => "1 cannot be judged before a question is answered or the plan is lived".to_owned(),
                _ => format!("{open} cannot be judged before a question is answered or the plan is lived"),
            };
            let idle = match idle.value {
                0 => "all concern you".to_owned(),
                1 => "1 does not concern you".to_owned(),
                _ => format!("{idle} do not concern you"),
            };
            format!("Of the 44 rules {hold} hold, {idle}, {errors}, {warnings}, and {open}.")
        },
        open: "To do",
        done: "Done",
        credit: "The eight phases are Joey Coleman’s model of a customer’s experience. Made with Hundredfold.",
    },
};
