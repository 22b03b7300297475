//! Texts of `plan`.

/// Texts of `plan`.
#[derive(Debug)]
pub struct PlanTexts {}
