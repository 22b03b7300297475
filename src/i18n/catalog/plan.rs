//! Texts of the plan.

use super::{PlanEditorTexts, ReasonTexts};
use crate::i18n::Number;
use crate::i18n::said::Said;

/// Texts of the plan.
#[derive(Debug)]
pub struct PlanTexts {
    /// The sentence over the plan: touches, mediums, time.
    pub head: fn(&Number, &Number, &str) -> String,
    /// What day 0 is.
    pub day_zero: fn(&str) -> String,
    /// Money for one customer, in dollars at most.
    pub cost: fn(&Number) -> String,
    /// How many errors and warnings are left.
    pub trouble: fn(&Number, &Number) -> String,
    /// How many touches are done.
    pub done_so_far: fn(&Number) -> String,
    /// The limit of time is exceeded: by how much, the limit.
    pub over_time: fn(&str, &str) -> String,
    /// The limit of money is exceeded: by how much, the limit.
    pub over_money: fn(&Number, &Number) -> String,
    /// Heading: there is no touch in the plan.
    pub nothing: &'static str,
    /// Why, and what to do.
    pub nothing_why: &'static str,
    /// Heading: the limits leave hardly a touch in the plan.
    pub nothing_fits: &'static str,
    /// Why, and what to do.
    pub nothing_fits_why: &'static str,
    /// Link to the limits.
    pub to_limits: &'static str,
    /// Label of the ways to see the plan.
    pub views_label: &'static str,
    /// Timeline, list, map, actions.
    pub views: [&'static str; 4],
    /// Opens the chooser.
    pub add_touch: &'static str,
    /// Opens the preview of planning again.
    pub plan_again: &'static str,
    /// Label of the region that scrolls.
    pub timeline_region: &'static str,
    /// Label of the list of touches on the timeline.
    pub touches_by_day: &'static str,
    /// The keys of the timeline.
    pub timeline_keys: &'static str,
    /// Below the timeline while nothing is pointed at.
    pub readout_empty: &'static str,
    /// Names the curve.
    pub feeling: &'static str,
    /// Legend: the feeling wanted.
    pub wanted: &'static str,
    /// Legend: the feeling today.
    pub today: &'static str,
    /// The two dips: doubt after the sale, tiredness in late Acclimate.
    pub dips: [&'static str; 2],
    /// The other way after day 100: the name of decline.
    pub or_decline: fn(&str) -> String,
    /// Names the axis.
    pub day_axis: &'static str,
    /// An anchor and its date.
    pub anchor_dated: fn(&str, &str) -> String,
    /// A day and its date.
    pub day_dated: fn(&Number, &str) -> String,
    /// A touch for screen readers: when, channel, title, phase, status unless planned.
    pub dot_name: fn(&str, &str, Said, &str, Option<&str>) -> String,
    /// Below a touch's title: phase, channel, when, status.
    pub down_line: fn(&str, &str, Option<&str>, Option<&str>) -> String,
    /// Inactive, late, referral, trouble: so many days after.
    pub triggered: [fn(&Number) -> String; 4],
    /// Heading of touches without a day.
    pub when_it_happens: &'static str,
    /// What they are.
    pub when_it_happens_help: &'static str,
    /// The feelings a phase goes from and to.
    pub from_to: fn(&str, &str) -> String,
    /// A phase without touches: its name.
    pub phase_empty: fn(&str) -> String,
    /// A rest day moved the touch.
    pub moved_short: &'static str,
    /// Time and person.
    pub effort: fn(&str, &str) -> String,
    /// A button's name for screen readers: verb, title and, where several have the same title, the day.
    pub verb_touch: fn(&str, Said, Option<&str>) -> String,
    /// Marks as done.
    pub done: &'static str,
    /// Marks as skipped.
    pub skip: &'static str,
    /// Makes a copy.
    pub duplicate: &'static str,
    /// Takes out of the plan.
    pub remove: &'static str,
    /// A copy was made.
    pub duplicated: &'static str,
    /// Something was taken out: its title.
    pub removed: fn(Said) -> String,
    /// Heading of the first column of the map.
    pub phase: &'static str,
    /// Label of the map's region that scrolls.
    pub map_region: &'static str,
    /// The map for screen readers.
    pub map_caption: &'static str,
    /// What the dot means.
    pub map_legend: &'static str,
    /// The medium is used in the phase today.
    pub used_today: &'static str,
    /// Neither used nor planned.
    pub map_none: &'static str,
    /// A touch in the map: when and title.
    pub map_touch: fn(&str, Said) -> String,
    /// Over the way on.
    pub foot_title: &'static str,
    /// What to take along.
    pub foot_text: &'static str,
    /// The way on.
    pub take_along: &'static str,
    /// The plan is being made: the heading.
    pub making: &'static str,
    /// The same: what happens.
    pub making_how: &'static str,
    /// The same: the button that ends it.
    pub making_enough: &'static str,
    /// Without a plan.
    pub empty_title: &'static str,
    /// Without a plan and without answers.
    pub empty_unanswered: &'static str,
    /// How a plan comes about.
    pub empty_steps: [&'static str; 3],
    /// To the questions.
    pub to_assess: &'static str,
    /// Without a plan but with answers.
    pub empty_answered: &'static str,
    /// Makes the plan.
    pub make: &'static str,
    /// Why touches are there.
    pub reasons: ReasonTexts,
    /// The editor.
    pub editor: PlanEditorTexts,
    /// The checks.
    pub checks: PlanChecksTexts,
    /// The chooser.
    pub chooser: PlanChooserTexts,
    /// Planning again.
    pub replan: PlanReplanTexts,
    /// The tasks of both sides.
    pub actions: PlanActionsTexts,
}

/// Texts of the checks.
#[derive(Debug)]
pub struct PlanChecksTexts {
    /// The heading.
    pub title: &'static str,
    /// Errors, warnings, held, not checked.
    pub summary: fn(&Number, &Number, &Number, &Number) -> String,
    /// Nothing is wrong.
    pub all_well: &'static str,
    /// Heading of what could not be checked.
    pub open: fn(&Number) -> String,
    /// Heading of what holds.
    pub held: fn(&Number) -> String,
    /// Heading of what does not concern the journey.
    pub idle: fn(&Number) -> String,
    /// The checks are no legal advice.
    pub counsel: &'static str,
    /// Level, for screen readers.
    pub error: &'static str,
    /// Level, for screen readers.
    pub warning: &'static str,
    /// Level, for screen readers.
    pub information: &'static str,
    /// Unfolds the reason.
    pub why: &'static str,
    /// The rule's id and where it comes from.
    pub source: fn(&str, &str) -> String,
    /// So many more items.
    pub more: fn(&Number) -> String,
    /// Link to the step where it can be settled: its name.
    pub settle_in: fn(&str) -> String,
    /// A mend was carried out: its label.
    pub mended: fn(&str) -> String,
    /// An amount of time in one week.
    pub minutes_in_week: fn(&str) -> String,
    /// An amount of money.
    pub dollars: fn(&Number) -> String,
}

/// Texts of the chooser.
#[derive(Debug)]
pub struct PlanChooserTexts {
    /// The heading.
    pub title: &'static str,
    /// Makes a touch of one's own.
    pub own: &'static str,
    /// Label of the search.
    pub search: &'static str,
    /// Label of the choice of phases.
    pub phase: &'static str,
    /// Label of the choice of mediums.
    pub medium: &'static str,
    /// No phase chosen.
    pub any_phase: &'static str,
    /// No medium chosen.
    pub any_medium: &'static str,
    /// How many were found.
    pub found: fn(&Number) -> String,
    /// Adds a template.
    pub add: &'static str,
    /// The template is in the plan already.
    pub planned: &'static str,
}

/// Texts of planning again.
#[derive(Debug)]
pub struct PlanReplanTexts {
    /// The heading.
    pub title: &'static str,
    /// What would happen: how many touches stay as they are.
    pub lead: fn(&Number) -> String,
    /// The journey has changed since it was looked at, so that was not applied; it was looked at again.
    pub anew: &'static str,
    /// Nothing would change.
    pub nothing: &'static str,
    /// Heading of what is added.
    pub added: fn(&Number) -> String,
    /// Heading of what moves.
    pub moved: fn(&Number) -> String,
    /// Heading of what is removed.
    pub removed: fn(&Number) -> String,
    /// From a day to a day.
    pub from_to: fn(&str, &str) -> String,
    /// Carries it out.
    pub apply: &'static str,
    /// Leaves the plan as it is.
    pub leave: &'static str,
    /// It was carried out.
    pub applied: &'static str,
}

/// Texts of the tasks of both sides.
#[derive(Debug)]
pub struct PlanActionsTexts {
    /// What they are.
    pub intro: &'static str,
    /// Adds one: ours, the customer's.
    pub add: [&'static str; 2],
    /// There are none: ours, the customer's.
    pub empty: [&'static str; 2],
    /// The kind of task and who does it.
    pub line: fn(&str, &str) -> String,
    /// Task, handover, promise, find out.
    pub kinds: [&'static str; 4],
    /// Title of the handover note.
    pub handover: &'static str,
    /// A task without a title.
    pub untitled: &'static str,
    /// Label of the text.
    pub text: &'static str,
    /// Takes it out of the plan.
    pub remove: &'static str,
}
