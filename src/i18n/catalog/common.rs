//! Words used on several pages.

use crate::i18n::Number;

/// Words used on several pages.
#[derive(Debug)]
pub struct CommonTexts {
    /// The name of the product.
    pub app_name: &'static str,
    /// Label of buttons that close something.
    pub close: &'static str,
    /// Goes on.
    pub next: &'static str,
    /// Goes back.
    pub back: &'static str,
    /// Takes back.
    pub cancel: &'static str,
    /// Takes away.
    pub remove: &'static str,
    /// Anchor: the sale.
    pub sale: &'static str,
    /// Anchor: the first real delivery.
    pub start: &'static str,
    /// Anchor: the customer's goal.
    pub result: &'static str,
    /// A day of the plan.
    pub day: fn(&Number) -> String,
    /// So many minutes.
    pub minutes: fn(&Number) -> String,
    /// Hours and minutes.
    pub hours: fn(&Number, &Number) -> String,
    /// So many touches.
    pub touches: fn(&Number) -> String,
    /// The phase's number and name.
    pub phase_of: fn(&Number, &str) -> String,
    /// The bands of scores: missing, accidental, working, remarkable.
    pub bands: [&'static str; 4],
    /// Our side and the customer's.
    pub sides: [&'static str; 2],
    /// Roles, in order.
    pub roles: [&'static str; 7],
    /// Cost tiers, in order.
    pub costs: [&'static str; 4],
    /// Planned, done, skipped.
    pub statuses: [&'static str; 3],
    /// Evidence: guessed, heard, measured.
    pub evidence: [&'static str; 3],
}
