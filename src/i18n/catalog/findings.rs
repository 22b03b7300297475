//! Texts of `findings`.

/// Texts of `findings`.
#[derive(Debug)]
pub struct FindingsTexts {}
