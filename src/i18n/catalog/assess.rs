//! Texts of `assess`.

/// Texts of `assess`.
#[derive(Debug)]
pub struct AssessTexts {}
