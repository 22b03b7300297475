//! English texts of `about`.

use crate::i18n::AboutTexts;

pub const TEXTS: AboutTexts = AboutTexts {};
