//! How pieces of a record are written and read: one declaration serves both ways, and each fault knows its place.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::domain::action::{ActionKind, Side};
use crate::domain::assessment::{Evidence, Level, Unused};
use crate::domain::ids::{JourneyId, QuestionId, RuleId, TemplateId};
use crate::domain::journey::Journey;
use crate::domain::medium::{Channel, Medium};
use crate::domain::phase::{Half, Phase};
use crate::domain::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Recipient, Role};
use crate::domain::touch::{Delivery, Gift, Kind, MessageClass, Status, Trigger};
use crate::map::Map;
use crate::node::{Node, What, bounds, shortened};

/// A piece of a record.
pub trait Wire: Sized {
    /// Appends it as JSON without white space.
    fn write(&self, out: &mut String);
    /// Reads it, or notes where it is not one.
    fn read(node: &Node) -> Self;
    /// Reads a field, if it is there. Apart from its callers, since there are many for each type.
    #[inline(never)]
    fn read_if_there(node: &Node, name: &str) -> Option<Self> {
        node.optional(name).map(|field| Self::read(&field))
    }
}

/// Declares an object of the wire. A field with `= value` is left out where it has that value; any other must be there.
macro_rules! wire {
    ($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $type:ty $(= $usual:expr)?),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$fmeta])* pub $field: $type),+ }

        impl $crate::format::codec::Wire for $name {
            fn write(&self, out: &mut String) {
                out.push('{');
                $(if !wire!(@usual self.$field $(, $type = $usual)?) {
                    $crate::format::codec::name(stringify!($field), out);
                    self.$field.write(out);
                })+
                out.push('}');
            }

            fn read(node: &$crate::node::Node) -> Self {
                $name { $($field: wire!(@read node, $field, $type $(= $usual)?)),+ }
            }
        }
    };
    (@usual $field:expr) => { false };
    (@usual $field:expr, $type:ty = $usual:expr) => {{
        let usual: $type = $usual;
        $field == usual
    }};
    (@read $node:ident, $field:ident, $type:ty) => { <$type>::read(&$node.field(stringify!($field))) };
    (@read $node:ident, $field:ident, $type:ty = $usual:expr) => {
        <$type>::read_if_there($node, stringify!($field)).unwrap_or_else(|| $usual)
    };
}
pub(super) use wire;

/// Appends the name of a field, after a comma unless it is the first of its object.
#[inline(never)]
pub fn name(name: &str, out: &mut String) {
    if !out.ends_with('{') {
        out.push(',');
    }
    quoted(name, out);
    out.push(':');
}

#[inline(never)]
fn quoted(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    // What stands between two signs that need another form is taken over as a whole: nearly every text as it is.
    while let Some(at) = rest.bytes().position(|byte| byte < 0x20 || matches!(byte, b'"' | b'\\')) {
        out.push_str(&rest[..at]);
        match rest.as_bytes()[at] {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            control => {
                let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
                out.push_str("\\u00");
                out.push(digit(control >> 4));
                out.push(digit(control & 15));
            }
        }
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out.push('"');
}

/// A text of one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub String);

impl Wire for Line {
    fn write(&self, out: &mut String) {
        quoted(&self.0, out);
    }

    fn read(node: &Node) -> Line {
        Line(node.text(Journey::LONGEST_LINE))
    }
}

impl Wire for String {
    fn write(&self, out: &mut String) {
        quoted(self, out);
    }

    fn read(node: &Node) -> String {
        node.text(Journey::LONGEST_TEXT)
    }
}

impl Wire for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn read(node: &Node) -> bool {
        node.flag()
    }
}

#[inline(never)]
fn number(number: i64, out: &mut String) {
    out.push_str(&number.to_string());
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl Wire for $number {
            fn write(&self, out: &mut String) {
                number(i64::from(*self), out);
            }

            fn read(node: &Node) -> $number {
                node.number(i64::from(<$number>::MIN), i64::from(<$number>::MAX))
            }
        })+
    };
}
numbers!(i8, u8, u16, u32, i32);

impl<T: Wire> Wire for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }

    fn read(node: &Node) -> Option<T> {
        Some(T::read(node))
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, out: &mut String) {
        out.push('[');
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            item.write(out);
        }
        out.push(']');
    }

    fn read(node: &Node) -> Vec<T> {
        node.list(0, bounds::MOST_ITEMS, T::read)
    }
}

/// A word that can stand as the name of a field.
pub trait Key: Ord + Sized {
    /// The word.
    fn text(&self) -> Cow<'_, str>;
    /// What the word stands for.
    fn parsed(text: &str) -> Option<Self>;
    /// Stands where a fault was noted, and never leaves the reader.
    fn placeholder() -> Self;
    /// Reads it where it stands as a text.
    fn read_word(node: &Node) -> Self {
        node.id(Self::parsed).unwrap_or_else(Self::placeholder)
    }
}

impl<K: Key, V: Wire> Wire for Map<K, V> {
    fn write(&self, out: &mut String) {
        out.push('{');
        for (key, value) in self {
            name(&key.text(), out);
            value.write(out);
        }
        out.push('}');
    }

    fn read(node: &Node) -> Map<K, V> {
        let mut map = Map::new();
        for (name, value) in node.fields() {
            match K::parsed(name) {
                Some(key) => drop(map.insert(key, V::read(&value))),
                None => value.note(What::Unknown(shortened(name))),
            }
        }
        map
    }
}

impl<K: Key> Wire for K {
    fn write(&self, out: &mut String) {
        quoted(&self.text(), out);
    }

    fn read(node: &Node) -> K {
        K::read_word(node)
    }
}

macro_rules! words_on_the_wire {
    ($($word:ty),+ $(,)?) => {
        $(impl Key for $word {
            fn text(&self) -> Cow<'_, str> {
                self.id().into()
            }

            fn parsed(text: &str) -> Option<$word> {
                <$word>::parse(text)
            }

            fn placeholder() -> $word {
                <$word>::ALL[0]
            }

            fn read_word(node: &Node) -> $word {
                node.word()
            }
        })+
    };
}
words_on_the_wire!(
    ActionKind,
    Anchor,
    Audience,
    BusinessKind,
    Channel,
    Country,
    Delivery,
    Evidence,
    Gift,
    GiftPolicy,
    Half,
    Kind,
    Medium,
    MessageClass,
    Phase,
    Recipient,
    Role,
    Side,
    Status,
    Trigger,
    Unused,
);

macro_rules! ids_on_the_wire {
    ($($id:ty = $word:literal),+ $(,)?) => {
        $(impl Key for $id {
            fn text(&self) -> Cow<'_, str> {
                self.to_string().into()
            }

            fn parsed(text: &str) -> Option<$id> {
                <$id>::parse(text)
            }

            fn placeholder() -> $id {
                <$id>::parse($word).expect("the word is a valid id")
            }
        })+
    };
}
ids_on_the_wire!(QuestionId = "AS1", RuleId = "R01", TemplateId = "none", JourneyId = "none");

impl Wire for NaiveDate {
    fn write(&self, out: &mut String) {
        quoted(&self.to_string(), out);
    }

    fn read(node: &Node) -> NaiveDate {
        node.date()
    }
}

/// The word for a level that has no number.
pub const NOT_SURE: &str = "not-sure";
/// The word for the other one.
pub const DOES_NOT_APPLY: &str = "does-not-apply";

/// A level as it is written inside a word: `3`, `not-sure`, `does-not-apply`.
pub fn level_word(level: Level) -> String {
    match level {
        Level::Anchor(anchor) => anchor.number().to_string(),
        Level::NotSure => NOT_SURE.to_owned(),
        Level::DoesNotApply => DOES_NOT_APPLY.to_owned(),
    }
}

/// The level written so inside a word.
pub fn parse_level(text: &str) -> Option<Level> {
    match text {
        NOT_SURE => Some(Level::NotSure),
        DOES_NOT_APPLY => Some(Level::DoesNotApply),
        digit if digit.len() == 1 => Level::anchor(digit.parse().ok()?),
        _ => None,
    }
}

impl Wire for Level {
    fn write(&self, out: &mut String) {
        match self {
            Level::Anchor(anchor) => anchor.number().write(out),
            other => quoted(&level_word(*other), out),
        }
    }

    fn read(node: &Node) -> Level {
        if node.is_text() {
            let word = node.id(|text| parse_level(text).filter(|level| !matches!(level, Level::Anchor(_))));
            return word.unwrap_or(Level::NotSure);
        }
        Level::anchor(node.number(0, 4)).unwrap_or(Level::NotSure)
    }
}
