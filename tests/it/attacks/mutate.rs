//! Changes to valid documents that keep most of their structure, so that many of them are still accepted.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::string::string_regex;
use serde_json::{Map, Value, json};

use super::HOSTILE;

/// One change, somewhere in a document.
#[derive(Clone, Debug)]
pub struct Mutation {
    at: Index,
    other: Index,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    /// A text in place of a text.
    Text(String),
    /// A number near the one that is there.
    Near(i64),
    /// Anything in place of anything.
    Value(Value),
    /// The value of another place.
    Swap,
    /// A piece goes.
    Remove,
    /// An item a second time.
    Double,
    /// A field that nobody knows.
    Stranger(String, Value),
    /// A field under another name.
    Rename(String),
    /// Fields or items in another order.
    Turn,
    /// Lists in lists.
    Deep(usize),
    /// A text of this length.
    Long(usize),
    /// The same field twice, as text; the last one counts.
    Twice,
    /// White space around everything.
    Spaced,
}

/// Texts of this form. It is read once: a form that is given as it is would be read for every text.
pub fn letters(form: &str) -> BoxedStrategy<String> {
    string_regex(form).expect("a form of texts").boxed()
}

fn hostile() -> impl Strategy<Value = String> + Clone {
    prop_oneof![3 => select(HOSTILE).prop_map(str::to_owned), 1 => letters("\\PC{0,40}"), 1 => any::<String>()]
}

fn anything() -> impl Strategy<Value = Value> + Clone {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-3..6_i64).prop_map(Value::from),
        hostile().prop_map(Value::from),
        select(&["2026-02-29", "2026-12-31", "+12026-01-01", "gym", "sale", "AS1", "R01", "R45", "not-sure", "1e3", ""][..])
            .prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[], {}, null])),
    ]
}

/// A change; those that a reader must let pass are as frequent as those that it must not.
pub fn mutation() -> impl Strategy<Value = Mutation> + Clone {
    let name = prop_oneof![Just("stranger".to_owned()), Just("id".to_owned()), Just("__proto__".to_owned()), hostile()];
    let kind = prop_oneof![
        8 => hostile().prop_map(Kind::Text),
        4 => (-2..=2_i64).prop_map(Kind::Near),
        2 => anything().prop_map(Kind::Value),
        2 => Just(Kind::Swap),
        3 => Just(Kind::Remove),
        1 => Just(Kind::Double),
        5 => (name.clone(), anything()).prop_map(|(name, value)| Kind::Stranger(name, value)),
        1 => name.prop_map(Kind::Rename),
        2 => Just(Kind::Turn),
        1 => select(&[2_usize, 60, 126, 127, 128, 300][..]).prop_map(Kind::Deep),
        2 => select(&[299_usize, 300, 301, 9_999, 10_000, 10_001, 100_000][..]).prop_map(Kind::Long),
        2 => Just(Kind::Twice),
        2 => Just(Kind::Spaced),
    ];
    (any::<Index>(), any::<Index>(), kind).prop_map(|(at, other, kind)| Mutation { at, other, kind })
}

/// The ways to every piece of a document, its root included.
pub fn pointers(value: &Value) -> Vec<String> {
    fn walk(value: &Value, here: &str, found: &mut Vec<String>) {
        found.push(here.to_owned());
        match value {
            Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| walk(item, &format!("{here}/{at}"), found)),
            Value::Object(fields) => {
                for (name, field) in fields {
                    walk(field, &format!("{here}/{}", name.replace('~', "~0").replace('/', "~1")), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

/// How many pieces of a document are such.
fn count(value: &Value, fits: &dyn Fn(&Value) -> bool) -> usize {
    let below = match value {
        Value::Array(items) => items.iter().map(|item| count(item, fits)).sum(),
        Value::Object(fields) => fields.values().map(|field| count(field, fits)).sum(),
        _ => 0,
    };
    below + usize::from(fits(value))
}

/// The piece with this number among those that are such, in the order of [`pointers`].
fn nth<'a>(value: &'a mut Value, fits: &dyn Fn(&Value) -> bool, left: &mut usize) -> Option<&'a mut Value> {
    if fits(value) {
        if *left == 0 {
            return Some(value);
        }
        *left -= 1;
    }
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, fits, left)),
        Value::Object(fields) => fields.values_mut().find_map(|field| nth(field, fits, left)),
        _ => None,
    }
}

/// One of the pieces that are such, if there are any. No way is written down: of a million inputs that would be most of the time.
fn one<'a>(value: &'a mut Value, at: &Index, fits: &dyn Fn(&Value) -> bool) -> Option<&'a mut Value> {
    let all = count(value, fits);
    if all == 0 {
        return None;
    }
    nth(value, fits, &mut at.index(all))
}

/// Takes the piece with this number out of what it is in.
fn take(value: &mut Value, left: &mut usize) -> bool {
    match value {
        Value::Array(items) => {
            for at in 0..items.len() {
                if *left == 0 {
                    items.remove(at);
                    return true;
                }
                *left -= 1;
                if take(&mut items[at], left) {
                    return true;
                }
            }
        }
        Value::Object(fields) => {
            let mut found = None;
            for (name, field) in fields.iter_mut() {
                if *left == 0 {
                    found = Some(name.clone());
                    break;
                }
                *left -= 1;
                if take(field, left) {
                    return true;
                }
            }
            return found.is_some_and(|name| fields.remove(&name).is_some());
        }
        _ => {}
    }
    false
}

/// The document after these changes, as text.
pub fn mutated(document: &Value, mutations: &[Mutation]) -> String {
    let mut value = document.clone();
    let (mut twice, mut spaced) = (None, false);
    let anywhere = |_: &Value| true;
    let is_filled = |value: &Value| value.as_object().is_some_and(|fields| !fields.is_empty());
    for Mutation { at, other, kind } in mutations {
        match kind {
            Kind::Text(text) => {
                if let Some(place) = one(&mut value, at, &Value::is_string) {
                    *place = Value::from(text.as_str());
                }
            }
            Kind::Near(step) => {
                if let Some(place) = one(&mut value, at, &Value::is_i64) {
                    *place = Value::from(place.as_i64().unwrap_or_default().saturating_add(*step));
                }
            }
            Kind::Value(with) => {
                if let Some(place) = one(&mut value, at, &anywhere) {
                    *place = with.clone();
                }
            }
            Kind::Swap => {
                let with = one(&mut value, other, &anywhere).cloned();
                if let (Some(with), Some(place)) = (with, one(&mut value, at, &anywhere)) {
                    *place = with;
                }
            }
            Kind::Remove => {
                // The root stays.
                let below = count(&value, &anywhere) - 1;
                if below > 0 {
                    take(&mut value, &mut at.index(below));
                }
            }
            Kind::Double => {
                let has_items = |value: &Value| value.as_array().is_some_and(|items| !items.is_empty());
                if let Some(Value::Array(items)) = one(&mut value, at, &has_items) {
                    let item = other.get(items).clone();
                    items.push(item);
                }
            }
            Kind::Stranger(name, with) => {
                if let Some(Value::Object(fields)) = one(&mut value, at, &Value::is_object) {
                    fields.entry(name.clone()).or_insert_with(|| with.clone());
                }
            }
            Kind::Rename(name) => {
                if let Some(Value::Object(fields)) = one(&mut value, at, &is_filled) {
                    let former = fields.keys().nth(other.index(fields.len())).cloned().unwrap_or_default();
                    if let Some(field) = fields.remove(&former) {
                        fields.insert(name.clone(), field);
                    }
                }
            }
            Kind::Turn => {
                if let Some(Value::Array(items)) = one(&mut value, at, &Value::is_array) {
                    items.reverse();
                }
            }
            Kind::Deep(depth) => {
                let deep = (0..*depth).fold(Value::Null, |inner, _| json!([inner]));
                if let Some(Value::Object(fields)) = one(&mut value, at, &Value::is_object) {
                    fields.insert("stranger".to_owned(), deep);
                }
            }
            Kind::Long(length) => {
                if let Some(place) = one(&mut value, at, &Value::is_string) {
                    *place = Value::from("ş".repeat(*length));
                }
            }
            Kind::Twice => twice = Some(at),
            Kind::Spaced => spaced = true,
        }
    }
    let text = if spaced { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
    let text = text.expect("a value can be written");
    match twice.filter(|_| !spaced).and_then(|at| one(&mut value, at, &is_filled)).and_then(|place| place.as_object()) {
        Some(fields) => doubled(&text, fields),
        None => text,
    }
}

/// The text with the first field of an object written a second time, in front and with another value.
fn doubled(text: &str, fields: &Map<String, Value>) -> String {
    let object = serde_json::to_string(fields).expect("fields can be written");
    let Some((name, _)) = fields.iter().next() else { return text.to_owned() };
    let twice = format!("{{{}:null,{}", Value::from(name.as_str()), &object[1..]);
    text.replacen(&object, &twice, 1)
}

/// Takes a piece out of what it is in; the root stays.
pub fn remove(value: &mut Value, way: &str) {
    let Some((above, name)) = way.rsplit_once('/') else { return };
    match value.pointer_mut(above) {
        Some(Value::Object(fields)) => drop(fields.remove(&name.replace("~1", "/").replace("~0", "~"))),
        Some(Value::Array(items)) => drop(items.remove(name.parse().expect("an item has a number"))),
        _ => {}
    }
}
