//! Texts of `setup`.

/// Texts of `setup`.
#[derive(Debug)]
pub struct SetupTexts {}
