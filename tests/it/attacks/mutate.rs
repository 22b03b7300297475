//! Changes to valid documents that keep most of their structure, so that many of them are still accepted.

use proptest::prelude::*;
use proptest::sample::{Index, select};
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

fn hostile() -> impl Strategy<Value = String> + Clone {
    prop_oneof![3 => select(HOSTILE).prop_map(str::to_owned), 1 => "\\PC{0,40}", 1 => any::<String>()]
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

/// The document after these changes, as text.
pub fn mutated(document: &Value, mutations: &[Mutation]) -> String {
    let mut value = document.clone();
    let (mut twice, mut spaced) = (None, false);
    for Mutation { at, other, kind } in mutations {
        let all = pointers(&value);
        let of = |fits: &dyn Fn(&Value) -> bool| {
            let fitting: Vec<&String> = all.iter().filter(|way| value.pointer(way).is_some_and(fits)).collect();
            (!fitting.is_empty()).then(|| fitting[at.index(fitting.len())].clone())
        };
        let any_way = at.get(&all).clone();
        match kind {
            Kind::Text(text) => {
                if let Some(way) = of(&Value::is_string) {
                    replace(&mut value, &way, Value::from(text.as_str()));
                }
            }
            Kind::Near(step) => {
                if let Some(way) = of(&Value::is_i64) {
                    let number = value.pointer(&way).and_then(Value::as_i64).unwrap_or_default();
                    replace(&mut value, &way, Value::from(number.saturating_add(*step)));
                }
            }
            Kind::Value(with) => replace(&mut value, &any_way, with.clone()),
            Kind::Swap => {
                let from = other.get(&all);
                if let Some(with) = value.pointer(from).cloned() {
                    replace(&mut value, &any_way, with);
                }
            }
            Kind::Remove => remove(&mut value, &any_way),
            Kind::Double => {
                if let Some(Value::Array(items)) =
                    of(&|value| value.as_array().is_some_and(|items| !items.is_empty())).and_then(|way| value.pointer_mut(&way))
                {
                    let item = other.get(items).clone();
                    items.push(item);
                }
            }
            Kind::Stranger(name, with) => {
                if let Some(Value::Object(fields)) = of(&Value::is_object).and_then(|way| value.pointer_mut(&way)) {
                    fields.entry(name.clone()).or_insert_with(|| with.clone());
                }
            }
            Kind::Rename(name) => {
                let way = of(&|value| value.as_object().is_some_and(|fields| !fields.is_empty()));
                if let Some(Value::Object(fields)) = way.and_then(|way| value.pointer_mut(&way)) {
                    let former = fields.keys().nth(other.index(fields.len())).cloned().unwrap_or_default();
                    if let Some(field) = fields.remove(&former) {
                        fields.insert(name.clone(), field);
                    }
                }
            }
            Kind::Turn => {
                if let Some(Value::Array(items)) = of(&Value::is_array).and_then(|way| value.pointer_mut(&way)) {
                    items.reverse();
                }
            }
            Kind::Deep(depth) => {
                let deep = (0..*depth).fold(Value::Null, |inner, _| json!([inner]));
                if let Some(Value::Object(fields)) = of(&Value::is_object).and_then(|way| value.pointer_mut(&way)) {
                    fields.insert("stranger".to_owned(), deep);
                }
            }
            Kind::Long(length) => {
                if let Some(way) = of(&Value::is_string) {
                    replace(&mut value, &way, Value::from("ş".repeat(*length)));
                }
            }
            Kind::Twice => twice = of(&|value| value.as_object().is_some_and(|fields| !fields.is_empty())),
            Kind::Spaced => spaced = true,
        }
    }
    let text = if spaced { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
    let text = text.expect("a value can be written");
    match twice.and_then(|way| value.pointer(&way).and_then(Value::as_object).cloned()) {
        Some(fields) if !spaced => doubled(&text, &fields),
        _ => text,
    }
}

/// The text with the first field of an object written a second time, in front and with another value.
fn doubled(text: &str, fields: &Map<String, Value>) -> String {
    let object = serde_json::to_string(fields).expect("fields can be written");
    let Some((name, _)) = fields.iter().next() else { return text.to_owned() };
    let twice = format!("{{{}:null,{}", Value::from(name.as_str()), &object[1..]);
    text.replacen(&object, &twice, 1)
}

fn replace(value: &mut Value, way: &str, with: Value) {
    if let Some(place) = value.pointer_mut(way) {
        *place = with;
    }
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
