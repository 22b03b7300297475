//! English texts of `take`.

use crate::i18n::TakeTexts;

pub const TEXTS: TakeTexts = TakeTexts {};
