//! Texts of `limits`.

/// Texts of `limits`.
#[derive(Debug)]
pub struct LimitsTexts {}
