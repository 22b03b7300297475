//! The language, as far as the first page needs it.

use std::sync::Arc;

use super::bundles;
use crate::browser::formats::IntlFormats;
use crate::i18n::{Formats, FrontTexts, Locale, Number};

/// The language, as far as the first page needs it. Changing the language builds the page anew, so within a page these are plain values.
#[derive(Clone)]
pub struct Front {
    /// The language.
    pub locale: Locale,
    /// Its texts for the first page.
    pub texts: &'static FrontTexts,
    /// Its numbers and dates.
    pub formats: Arc<dyn Formats + Send + Sync>,
}

impl PartialEq for Front {
    fn eq(&self, other: &Front) -> bool {
        self.locale == other.locale
    }
}

impl Front {
    /// The front in this language.
    pub fn new(locale: Locale) -> Front {
        Front { locale, texts: locale.front(), formats: Arc::new(IntlFormats::new(locale.id())) }
    }

    /// A number for a sentence.
    pub fn number(&self, value: impl TryInto<i64>) -> Number {
        Number::new(value.try_into().unwrap_or(i64::MAX), self.formats.as_ref())
    }
}

/// The language of this page.
pub fn front() -> Front {
    bundles::late().front
}
