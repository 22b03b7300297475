//! JSON from outside, read piece by piece, so that every fault names its place.
//!
//! A derived reader reports a line and a sentence of prose; a user with a hand-edited playbook needs the place in their own words, and
//! the catalog needs data. Both file formats read through [`Node`], which also keeps the program small.

use std::fmt;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::domain::command::CommandError;

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where in the file.
    pub place: Place,
    /// What is wrong there.
    pub what: What,
}

/// The way to a piece of a file, from its root. Shown like `templates[12] “doubt-call” › when › day`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place(pub Vec<Step>);

/// One step on the way to a piece of a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Into a field of an object.
    Field(String),
    /// Into an item of a list, counted from 0, with its id if it has one.
    Item(usize, Option<String>),
}

/// What is wrong with a piece of a file. The catalog turns it into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The text is not JSON; line and column count from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// The text is longer than this many bytes.
    TooLarge(usize),
    /// The file is of another program, or of a format that no program had.
    Foreign,
    /// Something that must be there is not.
    Missing,
    /// It is something else than this.
    Not(Shape),
    /// A word or id that nobody knows.
    Unknown(String),
    /// The number lies outside these bounds.
    OutOfRange {
        /// The number found.
        found: i64,
        /// The least it may be.
        least: i64,
        /// The most it may be.
        most: i64,
    },
    /// The text is longer than this many characters.
    TooLong(usize),
    /// There are too many or too few of them.
    WrongCount {
        /// How many there are.
        found: usize,
        /// How few there may be.
        least: usize,
        /// How many there may be.
        most: usize,
    },
    /// Every piece can be read, and yet together they are no journey.
    Unfit(CommandError),
    /// The same id stands there a second time.
    Twice(String),
    /// The item with this id is not in the list.
    Lacks(String),
    /// It belongs to another phase.
    WrongPhase(String),
    /// No template of this phase can be scheduled for this kind of business; both by id.
    NothingFor {
        /// The phase.
        phase: &'static str,
        /// The kind of business.
        kind: &'static str,
    },
}

/// What a piece of JSON should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// True or false.
    Flag,
    /// A list.
    List,
    /// An object.
    Object,
    /// A date such as `2026-03-31`.
    Date,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if index == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, " › {name}")?,
                Step::Item(item, None) => write!(f, "[{item}]")?,
                Step::Item(item, Some(id)) => write!(f, "[{item}] “{id}”")?,
            }
        }
        Ok(())
    }
}

impl Fault {
    /// A fault of the file as a whole.
    pub fn whole(what: What) -> Fault {
        Fault { place: Place::default(), what }
    }
}

/// Parses a text of bounded size; `longest` counts bytes.
pub fn parse(text: &str, longest: usize) -> Result<Value, Fault> {
    if text.len() > longest {
        return Err(Fault::whole(What::TooLarge(longest)));
    }
    serde_json::from_str(text)
        .map_err(|error| Fault::whole(What::NotJson { line: error.line().max(1), column: error.column().max(1) }))
}

/// A piece of JSON that knows the way to itself.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    value: &'a Value,
    above: Option<(&'a Node<'a>, Way<'a>)>,
}

#[derive(Clone, Copy, Debug)]
enum Way<'a> {
    Field(&'a str),
    Item(usize),
}

impl<'a> Node<'a> {
    /// The whole file.
    pub const fn root(value: &'a Value) -> Node<'a> {
        Node { value, above: None }
    }

    /// The way to it.
    pub fn place(&self) -> Place {
        let mut steps = Vec::new();
        let mut node = *self;
        while let Some((above, way)) = node.above {
            steps.push(match way {
                Way::Field(name) => Step::Field(name.to_owned()),
                Way::Item(index) => {
                    let id = node.value.get("id").and_then(Value::as_str);
                    Step::Item(index, id.map(|id| id.chars().take(60).collect()))
                }
            });
            node = *above;
        }
        steps.reverse();
        Place(steps)
    }

    /// A fault at this place.
    pub fn fault(&self, what: What) -> Fault {
        Fault { place: self.place(), what }
    }

    /// A fault at a field that may not be there.
    pub fn fault_at(&self, name: &str, what: What) -> Fault {
        let mut fault = self.fault(what);
        fault.place.0.push(Step::Field(name.to_owned()));
        fault
    }

    /// The object it is.
    pub fn object(&self) -> Result<&'a Map<String, Value>, Fault> {
        self.value.as_object().ok_or_else(|| self.fault(What::Not(Shape::Object)))
    }

    /// A field; nothing if it is absent or null.
    pub fn optional<'b>(&'b self, name: &'b str) -> Result<Option<Node<'b>>, Fault> {
        let value = self.object()?.get(name).filter(|value| !value.is_null());
        Ok(value.map(|value| Node { value, above: Some((self, Way::Field(name))) }))
    }

    /// A field that must be there.
    pub fn field<'b>(&'b self, name: &'b str) -> Result<Node<'b>, Fault> {
        self.optional(name)?.ok_or_else(|| self.fault_at(name, What::Missing))
    }

    /// The fields of an object, by name.
    pub fn fields(&self) -> Result<impl Iterator<Item = (&str, Node<'_>)>, Fault> {
        Ok(self.object()?.iter().map(|(name, value)| (name.as_str(), Node { value, above: Some((self, Way::Field(name))) })))
    }

    /// The items of a list that has `least` to `most` of them.
    pub fn items(&self, least: usize, most: usize) -> Result<impl ExactSizeIterator<Item = Node<'_>>, Fault> {
        let items = self.value.as_array().ok_or_else(|| self.fault(What::Not(Shape::List)))?;
        if !(least..=most).contains(&items.len()) {
            return Err(self.fault(What::WrongCount { found: items.len(), least, most }));
        }
        Ok(items.iter().enumerate().map(|(index, value)| Node { value, above: Some((self, Way::Item(index))) }))
    }

    /// The text it is, whatever its length.
    pub fn str(&self) -> Result<&'a str, Fault> {
        self.value.as_str().ok_or_else(|| self.fault(What::Not(Shape::Text)))
    }

    /// A text of at most so many characters.
    pub fn text(&self, longest: usize) -> Result<String, Fault> {
        let text = self.str()?;
        // Most texts are short: only those with more bytes than allowed characters are counted.
        if text.len() > longest && text.chars().count() > longest {
            return Err(self.fault(What::TooLong(longest)));
        }
        Ok(text.to_owned())
    }

    /// A text that is not empty.
    pub fn words(&self, longest: usize) -> Result<String, Fault> {
        let text = self.text(longest)?;
        if text.trim().is_empty() { Err(self.fault(What::Missing)) } else { Ok(text) }
    }

    /// True or false.
    pub fn flag(&self) -> Result<bool, Fault> {
        self.value.as_bool().ok_or_else(|| self.fault(What::Not(Shape::Flag)))
    }

    /// A whole number within bounds that the caller's type can hold.
    pub fn number<T: TryFrom<i64>>(&self, least: i64, most: i64) -> Result<T, Fault> {
        let found = self.value.as_i64().ok_or_else(|| self.fault(What::Not(Shape::Number)))?;
        let out_of_range = || self.fault(What::OutOfRange { found, least, most });
        if !(least..=most).contains(&found) {
            return Err(out_of_range());
        }
        T::try_from(found).map_err(|_| out_of_range())
    }

    /// A civil date.
    pub fn date(&self) -> Result<NaiveDate, Fault> {
        let text = self.str()?;
        parse_date(text).ok_or_else(|| self.fault(What::Not(Shape::Date)))
    }

    /// A word of a closed set, or an id.
    pub fn word<T>(&self, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, Fault> {
        let text = self.str()?;
        parse(text).ok_or_else(|| self.fault(What::Unknown(text.chars().take(60).collect())))
    }
}

/// The date written so, `2026-03-31`; nothing for any other way of writing it.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (date.to_string() == text).then_some(date)
}
