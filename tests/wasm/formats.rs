//! Formats by `Intl`: no day shifts, and nothing throws.

use chrono::{Datelike, NaiveDate};
use hundredfold::browser::formats::IntlFormats;
use wasm_bindgen_test::wasm_bindgen_test;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

#[wasm_bindgen_test]
fn days_are_formatted_as_they_are() {
    let rows = [
        ("en", day(2026, 3, 14), "Saturday, March 14, 2026", "March 14, 2026", "Mar 14", "Saturday"),
        ("en", day(1969, 12, 31), "Wednesday, December 31, 1969", "December 31, 1969", "Dec 31", "Wednesday"),
        ("en", day(2024, 2, 29), "Thursday, February 29, 2024", "February 29, 2024", "Feb 29", "Thursday"),
        ("tr", day(2026, 1, 1), "1 Ocak 2026 Perşembe", "1 Ocak 2026", "1 Oca", "Perşembe"),
    ];
    for (locale, date, full, long, short, weekday) in rows {
        let formats = IntlFormats::new(locale);
        let found = (formats.date(date), formats.date_long(date), formats.date_short(date), formats.weekday(date));
        let expected = (full.to_owned(), long.to_owned(), short.to_owned(), weekday.to_owned());
        assert_eq!(found, expected, "{locale} {date}");
    }
}

#[wasm_bindgen_test]
fn no_time_zone_shifts_a_day() {
    // One language per zone that no other test uses, because formatters are made once per language.
    let rows =
        [("en-GB", "America/Los_Angeles", "05:15"), ("en-AU", "Pacific/Kiritimati", "2:15"), ("en-NZ", "Asia/Tokyo", "9:15")];
    for (locale, zone, hour) in rows {
        let intl = format!(
            "value: Object.assign(Object.create(Intl), {{ DateTimeFormat: class extends Intl.DateTimeFormat {{
                constructor(locale, options) {{ super(locale, {{ timeZone: '{zone}', ...options }}) }}
            }} }})"
        );
        crate::replaced("Intl", &intl, || {
            let formats = IntlFormats::new(locale);
            for date in day(2026, 1, 1).iter_days().take(731) {
                assert_eq!(formats.date_long(date), date_in_english(date), "{zone}");
            }
            // An instant is told in the user's zone: this shows that the zone was in force.
            let told = formats.instant("2026-03-14T12:15:00.000Z");
            assert!(told.contains(hour), "{zone}: {told}");
        });
    }
}

fn date_in_english(date: NaiveDate) -> String {
    let months = "January February March April May June July August September October November December";
    let month = months.split(' ').nth(date.month0() as usize).expect("a month");
    format!("{} {month} {}", date.day(), date.year())
}

#[wasm_bindgen_test]
fn numbers_have_the_signs_of_the_language() {
    let (en, tr) = (IntlFormats::new("en"), IntlFormats::new("tr"));
    let rows = [
        (en.number(1_234_567), "1,234,567"),
        (en.number(-3), "-3"),
        (en.decimal(2.345, 1), "2.3"),
        (en.decimal(2.0, 1), "2"),
        (en.percent(0.455), "46%"),
        (tr.number(12_345), "12.345"),
        (tr.decimal(2.5, 1), "2,5"),
        (tr.percent(0.45), "%45"),
        (en.relative_day(0), "today"),
        (en.relative_day(3), "in 3 days"),
        (en.relative_day(-2), "2 days ago"),
        (en.duration(0), "0 min"),
        (en.duration(45), "45 min"),
        (en.duration(90), "1 hr, 30 min"),
        (en.duration(120), "2 hr"),
    ];
    for (found, expected) in rows {
        assert_eq!(found, expected);
    }
}

#[wasm_bindgen_test]
fn lists_are_joined_and_sorted_as_the_language_wants() {
    let owned = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
    let rows: [(&str, &[&str], &str); 5] = [
        ("en", &[], ""),
        ("en", &["a"], "a"),
        ("en", &["a", "b"], "a and b"),
        ("en", &["a", "b", "c"], "a, b, and c"),
        ("tr", &["a", "b", "c"], "a, b ve c"),
    ];
    for (locale, parts, expected) in rows {
        assert_eq!(IntlFormats::new(locale).list(&owned(parts)), expected, "{locale} {parts:?}");
    }
    let mut names = owned(&["Zeki", "İpek", "Çağla", "Irmak", "Cem", "Day 10", "Day 9"]);
    let turkish = IntlFormats::new("tr");
    names.sort_by(|one, other| turkish.compare(one, other));
    assert_eq!(names, ["Cem", "Çağla", "Day 9", "Day 10", "Irmak", "İpek", "Zeki"]);
}

#[wasm_bindgen_test]
fn an_instant_is_told_where_the_user_is_and_nonsense_comes_back() {
    let formats = IntlFormats::new("en");
    let told = formats.instant("2026-03-14T12:15:00.000Z");
    assert!(told.starts_with("Mar 1") && told.contains(":15") && told.contains("2026"), "{told}");
    assert_eq!(formats.instant("yesterday-ish"), "yesterday-ish");
}

#[wasm_bindgen_test]
fn a_tag_that_is_none_falls_back_instead_of_throwing() {
    for tag in ["", "not a tag", "xx-", "tlh"] {
        assert_ne!(IntlFormats::new(tag).date(day(2026, 3, 14)), "", "{tag:?}");
    }
}
