//! English texts of `limits`.

use crate::i18n::LimitsTexts;

pub const TEXTS: LimitsTexts = LimitsTexts {};
