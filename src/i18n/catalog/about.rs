//! Texts of `about`.

/// Texts of `about`.
#[derive(Debug)]
pub struct AboutTexts {}
