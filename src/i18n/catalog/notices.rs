//! Texts of `notices`.

/// Texts of `notices`.
#[derive(Debug)]
pub struct NoticesTexts {}
