//! What a user may make of a rule's thresholds.

use crate::domain::ids::RuleId;

/// The least and the greatest value that a threshold of a rule may be given, in the units of the table of rules; `before` are the rule's
/// thresholds in the places before this one, as some must not lie below or above another. Nothing for rules that have none in that
/// place, and for those that law or other answers settle: hours and values of presents by law (R28, R30, R33), what is never judged on
/// a plan (R23, R41, R43), and what a plan by days cannot be held to more exactly (R01, R24).
pub fn range(rule: RuleId, place: usize, before: &[i32]) -> Option<(i32, i32)> {
    let first = before.first().copied().unwrap_or_default();
    let range = match (rule.number(), place) {
        (2, 0) => (0, 100),
        (2, 1) => (first, 100),
        (6, 0..=2) | (7 | 10, 0..=1) => (1, 365),
        (8 | 20 | 22 | 36 | 38, 0) => (0, 30),
        (9, 0) => (1, 365),
        (11, 0) => (0, 100),
        (11, 1) => (first, 100),
        (12, 0) => (0, 6),
        (12, 1) => (0, first),
        (13, 0) => (0, 100),
        (14, 0) => (1, 50),
        (15, 0..=1) => (1, 50),
        (15, 2) => (first, 50),
        (16, 0..=1) => (1, 20),
        (19, 0) => (10, 600),
        (25, 0) => (0, 20),
        (29 | 39, 0) => (0, 100),
        (37, 0) => (0, 60),
        _ => return None,
    };
    Some(range)
}
