//! Texts of `settings`.

/// Texts of `settings`.
#[derive(Debug)]
pub struct SettingsTexts {}
