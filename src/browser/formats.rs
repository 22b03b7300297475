//! Dates, numbers and lists in the words of a language, by the browser's `Intl`.
//!
//! A civil day is formatted as midnight in UTC by a formatter in UTC, so that no time zone can shift it; an instant is formatted
//! where the user is. A formatter is costly to make, so each is made once per language. Where the browser does not know a language,
//! its own default is used, and where it has no such formatter at all, plain figures.

use std::cell::RefCell;
use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate};
use js_sys::{Array, Date, Function, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::window;
use crate::i18n::Formats;

#[wasm_bindgen]
extern "C" {
    // Every formatter of `Intl` has this one method, so one type stands for all of them.
    #[derive(Clone)]
    type Formatter;

    #[wasm_bindgen(method, catch)]
    fn format(this: &Formatter, value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = format)]
    fn format_unit(this: &Formatter, value: &JsValue, unit: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn compare(this: &Formatter, one: &str, other: &str) -> Result<f64, JsValue>;
}

/// The formats of one language. Two of the same language share their formatters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntlFormats {
    locale: String,
}

/// Every formatter there is, each with its constructor and options in [`Kind::recipe`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Date,
    DateLong,
    DateShort,
    Weekday,
    Instant,
    Number(u8),
    Percent,
    Unit(&'static str),
    List,
    Units,
    Relative,
    Order,
}

thread_local! {
    /// A handful of kinds in one or two languages: a search from the front is as fast as any map.
    static MADE: RefCell<Vec<(String, Kind, Option<Formatter>)>> = const { RefCell::new(Vec::new()) };
}

impl IntlFormats {
    /// The formats of a language, given as a BCP 47 tag.
    pub fn new(locale: &str) -> IntlFormats {
        IntlFormats { locale: locale.to_owned() }
    }

    /// The language's tag, as it was given.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// A day with its weekday and year: "Saturday, March 14, 2026".
    pub fn date(&self, date: NaiveDate) -> String {
        self.day(Kind::Date, date)
    }

    /// A day with its year and without its weekday: "March 14, 2026".
    pub fn date_long(&self, date: NaiveDate) -> String {
        self.day(Kind::DateLong, date)
    }

    /// A day for narrow places, without its year: "Mar 14".
    pub fn date_short(&self, date: NaiveDate) -> String {
        self.day(Kind::DateShort, date)
    }

    /// The name of a day's weekday: "Saturday".
    pub fn weekday(&self, date: NaiveDate) -> String {
        self.day(Kind::Weekday, date)
    }

    /// An instant given as ISO 8601, with day and minute where the user is: "Mar 14, 2026, 9:15 AM". What is no instant comes back
    /// as it was given.
    pub fn instant(&self, iso: &str) -> String {
        let milliseconds = Date::parse(iso);
        if milliseconds.is_nan() {
            return iso.to_owned();
        }
        self.formatted(Kind::Instant, &milliseconds.into()).unwrap_or_else(|| iso.to_owned())
    }

    /// A whole number: "12,345".
    pub fn number(&self, number: i64) -> String {
        // Beyond 2^53 a JavaScript number would be off; no count in this program comes near.
        self.decimal(number as f64, 0)
    }

    /// A number rounded to at most so many digits (0 to 9) after the point: "1,234.5".
    pub fn decimal(&self, number: f64, digits: u8) -> String {
        let digits = digits.min(9);
        self.formatted(Kind::Number(digits), &number.into()).unwrap_or_else(|| fixed(number, digits))
    }

    /// A share of one as a whole percentage: 0.45 is "45%".
    pub fn percent(&self, share: f64) -> String {
        self.formatted(Kind::Percent, &share.into()).unwrap_or_else(|| fixed(share * 100.0, 0) + "%")
    }

    /// A list whose parts all hold: "a, b, and c".
    pub fn list(&self, parts: &[String]) -> String {
        self.joined(Kind::List, parts, ", ")
    }

    /// So many days from today, negative for the past: "tomorrow", "in 3 days", "2 days ago".
    pub fn relative_day(&self, days: i64) -> String {
        let formatter = formatter(&self.locale, Kind::Relative);
        let text = formatter.and_then(|formatter| formatter.format_unit(&(days as f64).into(), "day").ok()?.as_string());
        text.unwrap_or_else(|| format!("{days:+}"))
    }

    /// A length of time in minutes: "45 min", "1 hr, 30 min"; hours alone if there are no minutes left.
    pub fn duration(&self, minutes: u32) -> String {
        let unit =
            |unit, count: u32| self.formatted(Kind::Unit(unit), &count.into()).unwrap_or_else(|| format!("{count} {unit}"));
        match (minutes / 60, minutes % 60) {
            (0, minutes) => unit("minute", minutes),
            (hours, 0) => unit("hour", hours),
            (hours, minutes) => self.joined(Kind::Units, &[unit("hour", hours), unit("minute", minutes)], " "),
        }
    }

    /// How two texts are sorted in this language; upper and lower case are told apart last, and figures by their value.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let order = formatter(&self.locale, Kind::Order).and_then(|order| order.compare(one, other).ok());
        order.map_or_else(|| one.cmp(other), |order| order.total_cmp(&0.0))
    }

    fn day(&self, kind: Kind, date: NaiveDate) -> String {
        let days = i64::from(date.num_days_from_ce()) - DAYS_BEFORE_1970;
        self.formatted(kind, &(days as f64 * MILLISECONDS_PER_DAY).into()).unwrap_or_else(|| date.to_string())
    }

    fn joined(&self, kind: Kind, parts: &[String], fallback: &str) -> String {
        let array: Array = parts.iter().map(|part| JsValue::from_str(part)).collect();
        self.formatted(kind, &array).unwrap_or_else(|| parts.join(fallback))
    }

    fn formatted(&self, kind: Kind, value: &JsValue) -> Option<String> {
        formatter(&self.locale, kind)?.format(value).ok()?.as_string()
    }
}

/// The browser writes the number: Rust's own way of writing fractions is eleven kilobytes of the program.
fn fixed(number: f64, digits: u8) -> String {
    js_sys::Number::from(number).to_fixed(digits).map_or_else(|_| String::new(), String::from)
}

/// From day 1 of chrono's count, January 1 of year 1, to January 1, 1970.
const DAYS_BEFORE_1970: i64 = 719_163;

const MILLISECONDS_PER_DAY: f64 = 86_400_000.0;

impl Kind {
    /// The name of the constructor in `Intl`, and its options.
    fn recipe(self) -> (&'static str, Vec<(&'static str, JsValue)>) {
        let text = JsValue::from_str;
        let day = |mut fields: Vec<(&'static str, JsValue)>| {
            fields.push(("timeZone", text("UTC")));
            ("DateTimeFormat", fields)
        };
        let (numeric, long, short) = (text("numeric"), text("long"), text("short"));
        match self {
            Kind::Date => day(vec![("weekday", long.clone()), ("day", numeric.clone()), ("month", long), ("year", numeric)]),
            Kind::DateLong => day(vec![("day", numeric.clone()), ("month", long), ("year", numeric)]),
            Kind::DateShort => day(vec![("day", numeric), ("month", short)]),
            Kind::Weekday => day(vec![("weekday", long)]),
            Kind::Instant => ("DateTimeFormat", vec![("dateStyle", text("medium")), ("timeStyle", short)]),
            Kind::Number(digits) => ("NumberFormat", vec![("maximumFractionDigits", digits.into())]),
            Kind::Percent => ("NumberFormat", vec![("style", text("percent")), ("maximumFractionDigits", 0.into())]),
            Kind::Unit(unit) => ("NumberFormat", vec![("style", text("unit")), ("unit", text(unit)), ("unitDisplay", short)]),
            Kind::List => ("ListFormat", vec![("type", text("conjunction"))]),
            Kind::Units => ("ListFormat", vec![("type", text("unit")), ("style", short)]),
            Kind::Relative => ("RelativeTimeFormat", vec![("numeric", text("auto"))]),
            Kind::Order => ("Collator", vec![("numeric", true.into())]),
        }
    }
}

fn formatter(locale: &str, kind: Kind) -> Option<Formatter> {
    MADE.with_borrow_mut(|made| {
        if let Some((.., formatter)) = made.iter().find(|(of, same, _)| *same == kind && of == locale) {
            return formatter.clone();
        }
        let formatter = make(locale, kind);
        made.push((locale.to_owned(), kind, formatter.clone()));
        formatter
    })
}

/// A language that the browser does not know falls back by itself; a tag that is none at all is thrown out, and then the browser's
/// own language is used.
fn make(locale: &str, kind: Kind) -> Option<Formatter> {
    let (name, fields) = kind.recipe();
    let intl = Reflect::get(&window(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &name.into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    for (field, value) in fields {
        Reflect::set(&options, &field.into(), &value).ok()?;
    }
    let construct = |locale: &JsValue| Reflect::construct(&constructor, &Array::of2(locale, &options));
    let made = construct(&locale.into()).or_else(|_| construct(&JsValue::UNDEFINED)).ok()?;
    Some(made.unchecked_into())
}

impl Formats for IntlFormats {
    fn date(&self, date: NaiveDate) -> String {
        self.date_long(date)
    }

    fn date_full(&self, date: NaiveDate) -> String {
        IntlFormats::date(self, date)
    }

    fn date_short(&self, date: NaiveDate) -> String {
        IntlFormats::date_short(self, date)
    }

    fn number(&self, number: i64) -> String {
        IntlFormats::number(self, number)
    }

    fn lower(&self, text: &str) -> String {
        JsString::from(text).to_locale_lower_case(Some(self.locale())).into()
    }

    fn list(&self, items: &[String]) -> String {
        IntlFormats::list(self, items)
    }

    fn instant(&self, iso: &str) -> String {
        IntlFormats::instant(self, iso)
    }
}
