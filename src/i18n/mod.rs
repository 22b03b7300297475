//! Words for people: one static catalog per language, in which a missing text does not compile.
//!
//! A text without numbers is a `&'static str`; one with numbers or names is a function, so that each language orders and inflects its own
//! sentence and nothing is ever pieced together; what a user has written goes into it as [`Said`]. Another language is a folder like `en/`, the files of its content beside the English ones, and a line
//! in the list below; `scripts/third-language` makes one to prove it.

mod catalog;
mod en;
mod faults;
pub mod reasons;
mod said;
mod tr;

use chrono::NaiveDate;

pub use catalog::*;
pub use said::{Said, said_in};

/// The list of languages: the name here, the id, the folder with the texts, and the name in itself.
macro_rules! languages {
    ($($(#[$meta:meta])* $name:ident = $id:literal, $folder:ident, $own:literal;)+) => {
        words! {
            /// The languages there are.
            Locale { $($(#[$meta])* $name = $id),+ }
        }

        impl Locale {
            /// Its texts for the first page.
            pub fn front(self) -> &'static FrontTexts {
                match self { $(Locale::$name => &$folder::FRONT),+ }
            }

            /// All its texts.
            pub fn catalog(self) -> &'static Catalog {
                match self { $(Locale::$name => &$folder::CATALOG),+ }
            }

            /// Its name in itself.
            pub const fn name(self) -> &'static str {
                match self { $(Locale::$name => $own),+ }
            }
        }
    };
}

languages! {
    /// English.
    English = "en", en, "English";
    /// Turkish.
    Turkish = "tr", tr, "Türkçe";
}

impl Locale {
    /// The first of the wanted languages (such as `en-GB`) that there is, else English.
    pub fn best<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Locale {
        wanted.into_iter().find_map(|tag| Locale::parse(tag.split('-').next().unwrap_or(tag))).unwrap_or(Locale::English)
    }
}

/// Numbers, dates and lists as the reader's language writes them. The browser's `Intl` does it; tests have their own.
pub trait Formats {
    /// A date with its year, as in a letter.
    fn date(&self, date: NaiveDate) -> String;
    /// A date with its weekday and year, for planning.
    fn date_full(&self, date: NaiveDate) -> String;
    /// A date in few characters.
    fn date_short(&self, date: NaiveDate) -> String;
    /// A whole number.
    fn number(&self, number: i64) -> String;
    /// The text in small letters, for comparing what people type.
    fn lower(&self, text: &str) -> String;
    /// A list, such as “a, b and c”.
    fn list(&self, items: &[String]) -> String;
    /// An instant in ISO 8601 as a date and time of this place.
    fn instant(&self, iso: &str) -> String;
}

/// A number in a sentence: its value chooses the form, its text is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The value.
    pub value: i64,
    /// As the language writes it.
    pub text: String,
}

impl Number {
    /// The number as `formats` writes it.
    pub fn new(value: i64, formats: &dyn Formats) -> Number {
        Number { value, text: formats.number(value) }
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}
