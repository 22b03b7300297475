//! Why a touch is in the plan.

/// Why a touch is in the plan.
#[derive(Debug)]
pub struct ReasonTexts {
    /// An answer: the answer, the question, its number.
    pub answered: fn(&str, &str, &str) -> String,
    /// A question answered *not sure*: the question, its number.
    pub not_sure: fn(&str, &str) -> String,
    /// A question that does not apply: the question, its number.
    pub does_not_apply: fn(&str, &str) -> String,
    /// A question without an answer: the question, its number.
    pub unanswered: fn(&str, &str) -> String,
    /// A rule that asks for it: the rule's name.
    pub rule: fn(&str) -> String,
    /// A medium that is new in a phase: medium, phase.
    pub new_medium: fn(&str, &str) -> String,
    /// Made for the kind of business: its name.
    pub trade: fn(&str) -> String,
    /// The user added it.
    pub own: &'static str,
    /// The user added it from the playbook.
    pub added: &'static str,
}
