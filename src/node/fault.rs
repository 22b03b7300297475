//! What is wrong with a file, and where in it.

use std::fmt;

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
