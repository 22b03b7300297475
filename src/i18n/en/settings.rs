//! English texts of `settings`.

use crate::i18n::SettingsTexts;

pub const TEXTS: SettingsTexts = SettingsTexts {};
