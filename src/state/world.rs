//! The language and the playbook, for the pages of a journey.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::playbook::Playbook;
use crate::i18n::{Catalog, Formats, Locale, Number};

/// The language and the playbook, for the pages of a journey. Changing the language builds the page anew, so within a page these are plain values.
#[derive(Clone)]
pub struct World {
    /// The language.
    pub locale: Locale,
    /// All its texts.
    pub texts: &'static Catalog,
    /// Its playbook.
    pub playbook: Arc<Playbook>,
    /// Its numbers and dates.
    pub formats: Arc<dyn Formats + Send + Sync>,
}

impl World {
    /// A number for a sentence.
    pub fn number(&self, value: impl TryInto<i64>) -> Number {
        Number::new(value.try_into().unwrap_or(i64::MAX), self.formats.as_ref())
    }
}

/// The world of this page.
pub fn world() -> World {
    expect_context::<World>()
}
