//! Texts of `take`.

/// Texts of `take`.
#[derive(Debug)]
pub struct TakeTexts {}
