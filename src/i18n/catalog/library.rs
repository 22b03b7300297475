//! Texts of `library`.

/// Texts of `library`.
#[derive(Debug)]
pub struct LibraryTexts {}
