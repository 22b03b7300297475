//! English texts of `library`.

use crate::i18n::LibraryTexts;

pub const TEXTS: LibraryTexts = LibraryTexts {};
