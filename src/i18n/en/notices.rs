//! English texts of `notices`.

use crate::i18n::NoticesTexts;

pub const TEXTS: NoticesTexts = NoticesTexts {};
