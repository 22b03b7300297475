//! Tests of the preferences' text.

use hundredfold::i18n::Locale;
use hundredfold::state::{Preferences, Theme};

#[test]
fn what_is_written_is_read_again() {
    for &theme in Theme::ALL {
        for shortcuts in [true, false] {
            for locale in [None, Some(Locale::English)] {
                let chosen = Preferences { theme, shortcuts, locale };
                assert_eq!(Preferences::read(&chosen.text()), chosen);
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_as_if_nothing_had_been_chosen() {
    let usual = Preferences::default();
    let check = |text: &str, expected: Preferences| assert_eq!(Preferences::read(text), expected, "{text}");
    check("", usual);
    check("{", usual);
    check("[1]", usual);
    check("null", usual);
    check(r#"{"theme":"sepia","shortcuts":"no","locale":7}"#, usual);
    check(r#"{"theme":"dark"}"#, Preferences { theme: Theme::Dark, ..usual });
    check(r#"{"theme":5,"shortcuts":false,"later":true}"#, Preferences { shortcuts: false, ..usual });
    check(r#"{"locale":"xx"}"#, usual);
    check(r#"{"locale":"en"}"#, Preferences { locale: Some(Locale::English), ..usual });
}
