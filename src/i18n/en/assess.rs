//! English texts of `assess`.

use crate::i18n::AssessTexts;

pub const TEXTS: AssessTexts = AssessTexts {};
