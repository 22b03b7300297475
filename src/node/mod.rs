//! JSON from outside, read piece by piece, so that every fault names its place.
//!
//! A derived reader reports a line and a sentence of prose; a user with a hand-edited playbook needs the place in their own words, and
//! the catalog needs data. Both file formats read through [`Node`].
//!
//! The first fault sticks: from there on every piece reads as nothing, so that a reader is a plain list of its fields, comes to its end soon
//! and asks once, in [`read`], whether all went well. A way out at each of some three hundred fields was a tenth of the whole program.

pub mod bounds;
mod fault;

use std::cell::OnceCell;

use chrono::NaiveDate;
use serde_json::{Map, Value};

pub use self::fault::{Fault, Place, Shape, Step, What};
use crate::words::{self, Word};

/// Parses a text of bounded size; `longest` counts bytes.
pub fn parse(text: &str, longest: usize) -> Result<Value, Fault> {
    if text.len() > longest {
        return Err(Fault::whole(What::TooLarge(longest)));
    }
    serde_json::from_str(text)
        .map_err(|error| Fault::whole(What::NotJson { line: error.line().max(1), column: error.column().max(1) }))
}

/// Reads a file with `reader`, or tells the first fault that it noted.
pub fn read<T>(value: &Value, reader: impl FnOnce(&Node) -> T) -> Result<T, Fault> {
    let first = OnceCell::new();
    let found = reader(&Node { value, above: None, first: &first });
    match first.into_inner() {
        Some(fault) => Err(fault),
        None => Ok(found),
    }
}

/// A piece of JSON that knows the way to itself. What is read after a fault has no meaning and never leaves [`read`].
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    value: &'a Value,
    above: Option<(&'a Node<'a>, Way<'a>)>,
    first: &'a OnceCell<Fault>,
}

#[derive(Clone, Copy, Debug)]
enum Way<'a> {
    Field(&'a str),
    Item(usize),
}

/// Stands for every piece that is not there.
static NOTHING: Value = Value::Null;

impl<'a> Node<'a> {
    /// The way to it.
    fn place(&self) -> Place {
        let mut steps = Vec::new();
        let mut node = *self;
        while let Some((above, way)) = node.above {
            steps.push(match way {
                Way::Field(name) => Step::Field(name.to_owned()),
                Way::Item(index) => {
                    let id = node.value.get("id").and_then(Value::as_str);
                    Step::Item(index, id.map(shortened))
                }
            });
            node = *above;
        }
        steps.reverse();
        Place(steps)
    }

    /// Notes a fault at this place, unless there was one before.
    #[cold]
    #[inline(never)]
    pub fn note(&self, what: What) {
        self.note_below(&[], what);
    }

    /// Notes a fault at a field that may not be there.
    #[cold]
    #[inline(never)]
    pub fn note_at(&self, name: &str, what: What) {
        self.note_below(&[name], what);
    }

    /// Notes a fault further down; a step of digits leads to an item.
    #[cold]
    #[inline(never)]
    pub fn note_below(&self, steps: &[&str], what: What) {
        self.first.get_or_init(|| {
            let mut place = self.place();
            place.0.extend(steps.iter().map(|step| match step.parse() {
                Ok(index) => Step::Item(index, None),
                Err(_) => Step::Field((*step).to_owned()),
            }));
            Fault { place, what }
        });
    }

    /// Whether a fault was noted, here or elsewhere in the file.
    pub fn has_failed(&self) -> bool {
        self.first.get().is_some()
    }

    fn below<'b>(&'b self, value: &'b Value, way: Way<'b>) -> Node<'b> {
        Node { value, above: Some((self, way)), first: self.first }
    }

    /// A field; nothing if it is absent or null.
    #[inline(never)]
    pub fn optional<'b>(&'b self, name: &'b str) -> Option<Node<'b>> {
        let fields = self.object()?;
        match fields.get(name) {
            None | Some(Value::Null) => None,
            Some(value) => Some(self.below(value, Way::Field(name))),
        }
    }

    /// A field that must be there.
    #[inline(never)]
    pub fn field<'b>(&'b self, name: &'b str) -> Node<'b> {
        self.optional(name).unwrap_or_else(|| {
            self.note_at(name, What::Missing);
            self.below(&NOTHING, Way::Field(name))
        })
    }

    /// The object it is.
    fn object(&self) -> Option<&'a Map<String, Value>> {
        if self.has_failed() {
            return None;
        }
        let object = self.value.as_object();
        if object.is_none() {
            self.note(What::Not(Shape::Object));
        }
        object
    }

    /// The fields of an object, by name.
    pub fn fields(&self) -> impl Iterator<Item = (&str, Node<'_>)> {
        let fields = self.object().into_iter().flatten();
        fields.take_while(|_| !self.has_failed()).map(|(name, value)| (name.as_str(), self.below(value, Way::Field(name))))
    }

    /// How many items the list has; anything but `least` to `most` is a fault.
    #[inline(never)]
    pub fn count(&self, least: usize, most: usize) -> usize {
        let Some(items) = self.value.as_array() else {
            self.note(What::Not(Shape::List));
            return 0;
        };
        if !(least..=most).contains(&items.len()) {
            self.note(What::WrongCount { found: items.len(), least, most });
        }
        if self.has_failed() { 0 } else { items.len() }
    }

    /// The item at this place of a list, from 0.
    #[inline(never)]
    pub fn item(&self, index: usize) -> Node<'_> {
        let value = self.value.as_array().and_then(|items| items.get(index));
        self.below(value.unwrap_or(&NOTHING), Way::Item(index))
    }

    /// The items of a list that has `least` to `most` of them.
    pub fn items(&self, least: usize, most: usize) -> impl Iterator<Item = Node<'_>> {
        (0..self.count(least, most)).take_while(|_| !self.has_failed()).map(|index| self.item(index))
    }

    /// The items of such a list, each read by `reader`.
    pub fn list<T>(&self, least: usize, most: usize, reader: impl Fn(&Node) -> T) -> Vec<T> {
        let mut list = Vec::new();
        for item in self.items(least, most) {
            list.push(reader(&item));
        }
        list
    }

    /// A list of exactly so many items.
    pub fn array<T, const N: usize>(&self, reader: impl Fn(&Node) -> T) -> [T; N] {
        self.count(N, N);
        std::array::from_fn(|index| reader(&self.item(index)))
    }

    /// The text it is, whatever its length.
    #[inline(never)]
    pub fn str(&self) -> &'a str {
        self.value.as_str().unwrap_or_else(|| {
            self.note(What::Not(Shape::Text));
            ""
        })
    }

    /// Whether it is a text.
    pub fn is_text(&self) -> bool {
        self.value.is_string()
    }

    /// A text of at most so many characters.
    #[inline(never)]
    pub fn text(&self, longest: usize) -> String {
        let text = self.str();
        // Most texts are short: only those with more bytes than allowed characters are counted.
        if text.len() > longest && text.chars().count() > longest {
            self.note(What::TooLong(longest));
        }
        if self.has_failed() { String::new() } else { text.to_owned() }
    }

    /// A text that is not empty.
    #[inline(never)]
    pub fn words(&self, longest: usize) -> String {
        let text = self.text(longest);
        if text.trim().is_empty() {
            self.note(What::Missing);
        }
        text
    }

    /// True or false.
    #[inline(never)]
    pub fn flag(&self) -> bool {
        self.value.as_bool().unwrap_or_else(|| {
            self.note(What::Not(Shape::Flag));
            false
        })
    }

    /// A whole number within bounds that the caller's type must be able to hold.
    pub fn number<T: TryFrom<i64> + Default>(&self, least: i64, most: i64) -> T {
        T::try_from(self.whole(least, most)).unwrap_or_default()
    }

    #[inline(never)]
    fn whole(&self, least: i64, most: i64) -> i64 {
        let Some(found) = self.value.as_i64() else {
            self.note(What::Not(Shape::Number));
            return least;
        };
        if (least..=most).contains(&found) {
            return found;
        }
        self.note(What::OutOfRange { found, least, most });
        least
    }

    /// A civil date.
    #[inline(never)]
    pub fn date(&self) -> NaiveDate {
        parse_date(self.str()).unwrap_or_else(|| {
            self.note(What::Not(Shape::Date));
            NaiveDate::default()
        })
    }

    /// A word of a closed set.
    pub fn word<W: Word>(&self) -> W {
        W::ALL[self.word_of(W::IDS)]
    }

    #[inline(never)]
    fn word_of(&self, ids: &[&str]) -> usize {
        words::place(ids, self.str()).unwrap_or_else(|| {
            self.unknown();
            0
        })
    }

    /// An id, or anything else that is written as one word.
    pub fn id<T>(&self, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let found = parse(self.str());
        if found.is_none() {
            self.unknown();
        }
        found
    }

    #[cold]
    #[inline(never)]
    fn unknown(&self) {
        self.note(What::Unknown(shortened(self.str())));
    }
}

/// As much of a text from outside as is shown again.
pub fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}

/// The date written so, `2026-03-31`; nothing for any other way of writing it.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let (rest, day) = text.rsplit_once('-')?;
    let (year, month) = rest.rsplit_once('-')?;
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (date.to_string() == text).then_some(date)
}
