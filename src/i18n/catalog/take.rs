//! Texts of the page to take a plan along, and of the plan on paper.

use crate::i18n::Number;
use crate::i18n::said::Said;

/// Texts of the page to take a plan along.
#[derive(Debug)]
pub struct TakeTexts {
    /// The title.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// While there is no plan: what is missing.
    pub no_plan: &'static str,
    /// While there is no plan: leads to the plan.
    pub to_plan: &'static str,
    /// Heading of printing.
    pub print_title: &'static str,
    /// What printing gives.
    pub print_about: &'static str,
    /// Label of the paper's size.
    pub paper: &'static str,
    /// The sizes: A4, Letter.
    pub papers: [&'static str; 2],
    /// Label of how much is printed.
    pub extent: &'static str,
    /// How much is printed: all, without texts, the table alone.
    pub extents: [&'static str; 3],
    /// What each of them holds.
    pub extent_hints: [&'static str; 3],
    /// Opens the print view and the browser's dialog.
    pub print: &'static str,
    /// Opens the print view alone.
    pub look: &'static str,
    /// Heading of the calendar file.
    pub calendar_title: &'static str,
    /// What the calendar file gives.
    pub calendar_about: &'static str,
    /// What a newer file does.
    pub calendar_again: &'static str,
    /// Why a date is needed.
    pub calendar_needs_date: &'static str,
    /// Label of the choice of the event whose date is known.
    pub which_event: &'static str,
    /// Label of the date of an event; gets the event's name.
    pub date_of: fn(&str) -> String,
    /// Takes the date.
    pub use_date: &'static str,
    /// What is said of a date that cannot be used.
    pub no_date: &'static str,
    /// The date that is known: event, date.
    pub date_known: fn(&str, &str) -> String,
    /// Opens the form for another date.
    pub change_date: &'static str,
    /// Saves the calendar file.
    pub save_calendar: &'static str,
    /// Heading of the journey file.
    pub file_title: &'static str,
    /// What the journey file gives.
    pub file_about: &'static str,
    /// Saves the journey file.
    pub save_file: &'static str,
    /// A file was handed to the browser; gets its name.
    pub saved: fn(&str) -> String,
    /// The browser refused a download.
    pub refused: &'static str,
    /// Name of the calendar, from the journey's.
    pub calendar_name: fn(&str) -> String,
    /// In an event, before who does it.
    pub ics_who: &'static str,
    /// In an event, before the purpose.
    pub ics_purpose: &'static str,
    /// In an event, before the reason.
    pub ics_why: &'static str,
    /// In an event, before the subject line.
    pub ics_subject: &'static str,
    /// In an event, before the day to send it.
    pub ics_send_by: &'static str,
    /// In an event, the category of our tasks.
    pub ics_ours: &'static str,
    /// In an event, the category of the customer's tasks.
    pub ics_theirs: &'static str,
    /// The plan on paper.
    pub sheet: PrintTexts,
}

/// Texts of the plan on paper.
#[derive(Debug)]
pub struct PrintTexts {
    /// Back to the page before.
    pub back: &'static str,
    /// Label of the tools above the sheet.
    pub tools: &'static str,
    /// Over the journey's name.
    pub eyebrow: &'static str,
    /// The success sentence: from, to, by.
    pub success: fn(Said, Said, Said) -> String,
    /// The customer.
    pub customer: &'static str,
    /// The goal said aloud.
    pub goal_said: &'static str,
    /// The goal not said.
    pub goal_unsaid: &'static str,
    /// What is sold.
    pub sold: &'static str,
    /// When it was printed.
    pub printed: &'static str,
    /// The days that count.
    pub dates: &'static str,
    /// A day and its date.
    pub day_and_date: fn(&str, &str) -> String,
    /// What the plan takes.
    pub takes: &'static str,
    /// What the plan takes: touches, time, dollars.
    pub effort: fn(&str, &str, &Number) -> String,
    /// Heading of the findings.
    pub findings: &'static str,
    /// While nothing was answered.
    pub no_findings: &'static str,
    /// How many of the forty questions are answered.
    pub answered: fn(&Number) -> String,
    /// Columns: phase, score, band, weakest answer.
    pub finding_columns: [&'static str; 4],
    /// A phase without a score.
    pub no_score: &'static str,
    /// A phase that does not apply.
    pub not_applicable: &'static str,
    /// Heading of the timeline.
    pub timeline: &'static str,
    /// What the timeline shows, in words; gets the number of touches.
    pub timeline_about: fn(&Number) -> String,
    /// Below the timeline.
    pub timeline_key: &'static str,
    /// Heading of the touches, phase by phase.
    pub touches: &'static str,
    /// Heading of the touches in one table.
    pub touches_by_day: &'static str,
    /// Columns of the table: number, when, phase, what, how, who, minutes.
    pub touch_columns: [&'static str; 7],
    /// A phase's days: first, last.
    pub window: fn(&Number, &Number) -> String,
    /// When to send it; gets the date.
    pub send_by: fn(&str) -> String,
    /// The subject line.
    pub subject: fn(&str) -> String,
    /// Before the first reason.
    pub why: &'static str,
    /// A phase without touches.
    pub none_in_phase: &'static str,
    /// Heading of the triggered touches.
    pub triggered: &'static str,
    /// What triggered touches are.
    pub triggered_about: &'static str,
    /// Events, with the days after them: inactive, late, referral, trouble.
    pub triggers: [fn(&Number) -> String; 4],
    /// Heading of the actions.
    pub actions: &'static str,
    /// Heading of our side's actions.
    pub ours: &'static str,
    /// Heading of the customer's actions.
    pub theirs: &'static str,
    /// A side without actions.
    pub no_actions: &'static str,
    /// Title of the handover note.
    pub handover: &'static str,
    /// Title of an action without one.
    pub task: &'static str,
    /// Heading of the checks.
    pub checks: &'static str,
    /// The checks: rules that hold, those that do not concern the journey, errors, warnings, not checked.
    pub checked: fn(&Number, &Number, &Number, &Number, &Number) -> String,
    /// A box that is not ticked, for listeners.
    pub open: &'static str,
    /// A box that is ticked, for listeners.
    pub done: &'static str,
    /// The last line: whose model it is.
    pub credit: &'static str,
}
