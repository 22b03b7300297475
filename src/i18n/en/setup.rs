//! English texts of `setup`.

use crate::i18n::SetupTexts;

pub const TEXTS: SetupTexts = SetupTexts {};
