//! English texts of `findings`.

use crate::i18n::FindingsTexts;

pub const TEXTS: FindingsTexts = FindingsTexts {};
