//! How pieces of a record are written and read: one declaration serves both ways, and each fault knows its place.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::assessment::{Evidence, Level, Unused};
use crate::domain::ids::{QuestionId, RuleId, TemplateId};
use crate::domain::journey::Journey;
use crate::domain::medium::{Channel, Medium};
use crate::domain::phase::{Half, Phase};
use crate::domain::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Recipient, Role};
use crate::domain::touch::{ActionKind, Delivery, Gift, Kind, MessageClass, Side, Status, Trigger};
use crate::node::{Fault, Node, What};

/// A piece of a record.
pub trait Wire: Sized {
    /// Appends it as JSON without white space.
    fn write(&self, out: &mut String);
    /// Reads it, or says where it is not one.
    fn read(node: &Node) -> Result<Self, Fault>;
}

/// Declares an object of the wire. A field with `= value` is left out where it has that value; any other must be there.
macro_rules! wire {
    ($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $type:ty $(= $usual:expr)?),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$fmeta])* pub $field: $type),+ }

        impl $crate::format::codec::Wire for $name {
            fn write(&self, out: &mut String) {
                let mut mark = '{';
                $(if !wire!(@usual self.$field $(, $type = $usual)?) {
                    out.push(mark);
                    out.push_str(concat!("\"", stringify!($field), "\":"));
                    self.$field.write(out);
                    mark = ',';
                })+
                if mark == '{' {
                    out.push('{');
                }
                out.push('}');
            }

            fn read(node: &$crate::node::Node) -> Result<Self, $crate::node::Fault> {
                Ok($name { $($field: wire!(@read node, $field, $type $(= $usual)?)),+ })
            }
        }
    };
    (@usual $field:expr) => { false };
    (@usual $field:expr, $type:ty = $usual:expr) => {{
        let usual: $type = $usual;
        $field == usual
    }};
    (@read $node:ident, $field:ident, $type:ty) => { <$type>::read(&$node.field(stringify!($field))?)? };
    (@read $node:ident, $field:ident, $type:ty = $usual:expr) => {
        match $node.optional(stringify!($field))? {
            Some(field) => <$type>::read(&field)?,
            None => $usual,
        }
    };
}
pub(super) use wire;

/// More items than this are in no list; the domain's own bounds are narrower.
const MOST_ITEMS: usize = 2_000;

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if (control as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", control as u32)),
            other => out.push(other),
        }
    }
    out.push('"');
}

/// A text of one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub String);

impl Wire for Line {
    fn write(&self, out: &mut String) {
        quoted(&self.0, out);
    }

    fn read(node: &Node) -> Result<Line, Fault> {
        node.text(Journey::LONGEST_LINE).map(Line)
    }
}

impl Wire for String {
    fn write(&self, out: &mut String) {
        quoted(self, out);
    }

    fn read(node: &Node) -> Result<String, Fault> {
        node.text(Journey::LONGEST_TEXT)
    }
}

impl Wire for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn read(node: &Node) -> Result<bool, Fault> {
        node.flag()
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl Wire for $number {
            fn write(&self, out: &mut String) {
                out.push_str(&self.to_string());
            }

            fn read(node: &Node) -> Result<$number, Fault> {
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

    fn read(node: &Node) -> Result<Option<T>, Fault> {
        T::read(node).map(Some)
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

    fn read(node: &Node) -> Result<Vec<T>, Fault> {
        node.items(0, MOST_ITEMS)?.map(|item| T::read(&item)).collect()
    }
}

/// A word that can stand as the name of a field.
pub trait Key: Ord + Sized {
    /// The word.
    fn text(&self) -> String;
    /// What the word stands for.
    fn parsed(text: &str) -> Option<Self>;
}

impl<K: Key, V: Wire> Wire for BTreeMap<K, V> {
    fn write(&self, out: &mut String) {
        out.push('{');
        for (index, (key, value)) in self.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            quoted(&key.text(), out);
            out.push(':');
            value.write(out);
        }
        out.push('}');
    }

    fn read(node: &Node) -> Result<BTreeMap<K, V>, Fault> {
        node.fields()?
            .map(|(name, value)| {
                let key = K::parsed(name).ok_or_else(|| value.fault(What::Unknown(name.chars().take(60).collect())))?;
                Ok((key, V::read(&value)?))
            })
            .collect()
    }
}

impl<K: Key> Wire for K {
    fn write(&self, out: &mut String) {
        quoted(&self.text(), out);
    }

    fn read(node: &Node) -> Result<K, Fault> {
        node.word(K::parsed)
    }
}

macro_rules! words_on_the_wire {
    ($($word:ty),+ $(,)?) => {
        $(impl Key for $word {
            fn text(&self) -> String {
                self.id().to_owned()
            }

            fn parsed(text: &str) -> Option<$word> {
                <$word>::parse(text)
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
    ($($id:ty),+) => {
        $(impl Key for $id {
            fn text(&self) -> String {
                self.to_string()
            }

            fn parsed(text: &str) -> Option<$id> {
                <$id>::parse(text)
            }
        })+
    };
}
ids_on_the_wire!(QuestionId, RuleId, TemplateId, crate::domain::ids::JourneyId);

impl Wire for NaiveDate {
    fn write(&self, out: &mut String) {
        quoted(&self.to_string(), out);
    }

    fn read(node: &Node) -> Result<NaiveDate, Fault> {
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

    fn read(node: &Node) -> Result<Level, Fault> {
        if node.str().is_ok() {
            return node.word(|text| parse_level(text).filter(|level| !matches!(level, Level::Anchor(_))));
        }
        let number = node.number(0, 4)?;
        Level::anchor(number).ok_or_else(|| node.fault(What::OutOfRange { found: number.into(), least: 0, most: 4 }))
    }
}
