//! Texts of `promises`: what was promised to the customer, among the tasks of our side.

/// What was promised to the customer.
#[derive(Debug)]
pub struct PromisesTexts {
    /// Adds one.
    pub add: &'static str,
    /// What becomes of one.
    pub hint: &'static str,
    /// One without a title.
    pub untitled: &'static str,
}
