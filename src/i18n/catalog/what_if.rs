//! What limits cost: the panel beside the limits.

use crate::i18n::Number;

/// What limits cost: the panel beside the limits.
#[derive(Debug)]
pub struct WhatIfTexts {
    /// Its heading.
    pub title: &'static str,
    /// Before anything is known.
    pub waiting: &'static str,
    /// Planning again would give the plan there is.
    pub same: &'static str,
    /// Without a plan: what one would hold; touches, mediums, time in words.
    pub would_hold: fn(&Number, &Number, &str) -> String,
    /// What planning again would do: touches and tasks added, moved and removed.
    pub would_change: fn(&Number, &Number, &Number) -> String,
    /// The plan there is takes more time than the limit: how much more.
    pub beyond_time: fn(&str) -> String,
    /// The same for the fullest week.
    pub beyond_week: fn(&str) -> String,
    /// The same for money: dollars.
    pub beyond_money: fn(&Number) -> String,
    /// What planning again leaves alone is beyond the limits by itself.
    pub kept_beyond: &'static str,
    /// How much of the gaps a plan covers that one without limits would: per cent.
    pub covers: fn(&Number) -> String,
    /// The share now, and the share then, if they differ.
    pub covers_instead: fn(&Number, &Number) -> String,
    /// What the table shows.
    pub caption: &'static str,
    /// Head of the column of the plan there is.
    pub now: &'static str,
    /// Head of the column of the plan that would be made.
    pub next: &'static str,
    /// Touches, time, time in the fullest week, dollars, mediums, gaps covered, errors, warnings.
    pub rows: [&'static str; 8],
    /// A share.
    pub per_cent: fn(&Number) -> String,
    /// A plan made so keeps all rules.
    pub all_kept: &'static str,
    /// Heading of the errors and warnings that are left.
    pub left: &'static str,
    /// Before an error, and before a warning.
    pub levels: [&'static str; 2],
    /// A rule would be kept with more minutes a week: the limit now, and then.
    pub week_mends: fn(&Number, &Number) -> String,
    /// The same with more minutes over the plan.
    pub minutes_mend: fn(&Number, &Number) -> String,
    /// The same with more money.
    pub money_mends: fn(&Number, &Number) -> String,
    /// The same with a medium allowed.
    pub medium_mends: fn(&str) -> String,
    /// A touch would fit with more minutes a week: its title, the limit now, and then.
    pub week_fits: fn(&str, &Number, &Number) -> String,
    /// The same with more minutes over the plan.
    pub minutes_fit: fn(&str, &Number, &Number) -> String,
    /// The same with more money.
    pub money_fits: fn(&str, &Number, &Number) -> String,
    /// The same with a medium allowed.
    pub medium_fits: fn(&str, &str) -> String,
    /// While changes that help are looked for.
    pub looking: &'static str,
    /// Opens the preview.
    pub plan_again: &'static str,
    /// Leads to the plan, which is made there.
    pub make: &'static str,
}
