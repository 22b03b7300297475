//! Trails: what led to a journey and what was undone of it, as one text beside the journal.
//!
//! A step is written as what its text shares with its neighbor on the way to the present one, in front and behind, and what stands between:
//! most steps change one place, so fifty of them are a few kilobytes. Every step carries a sum over its text. A trail belongs to one text
//! alone, and a step to one neighbor: what does not fit is left out with all that lies behind it, so that undoing never leads to a mixture.

use serde_json::{Value, json};

use super::parting::sum;

/// Steps that are kept each way.
pub const MOST: usize = 50;
/// The longest trail, in bytes of what its steps hold.
pub const LONGEST: usize = 2_000_000;
/// What a step costs besides its text, in bytes.
const STEP: usize = 60;

/// How one text becomes a neighboring one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The bytes that both begin with.
    front: usize,
    /// The bytes that both end with.
    back: usize,
    /// What the other one has between.
    middle: String,
    /// The sum over the other one.
    sum: u64,
}

impl Change {
    /// How `from` becomes `to`.
    pub fn between(from: &str, to: &str) -> Change {
        let alike = |pair: &(u8, u8)| pair.0 == pair.1;
        let mut front = from.bytes().zip(to.bytes()).take_while(alike).count();
        while !to.is_char_boundary(front) {
            front -= 1;
        }
        let room = from.len().min(to.len()) - front;
        let mut back = from.bytes().rev().zip(to.bytes().rev()).take(room).take_while(alike).count();
        while !to.is_char_boundary(to.len() - back) {
            back -= 1;
        }
        Change { front, back, middle: to[front..to.len() - back].to_owned(), sum: sum(to) }
    }

    /// What `from` becomes; nothing if it is not the text that this was made for.
    pub fn applied(&self, from: &str) -> Option<String> {
        let front = from.get(..self.front)?;
        let back = from.get(from.len().checked_sub(self.back).filter(|at| *at >= self.front)?..)?;
        let to = format!("{front}{}{back}", self.middle);
        (sum(&to) == self.sum).then_some(to)
    }

    fn write(&self) -> Value {
        json!([self.front, self.back, self.middle, self.sum.to_string()])
    }

    fn read(value: &Value) -> Option<Change> {
        let bytes = |at: usize| usize::try_from(value.get(at)?.as_u64()?).ok();
        let text = |at: usize| value.get(at)?.as_str();
        Some(Change { front: bytes(0)?, back: bytes(1)?, middle: text(2)?.to_owned(), sum: text(3)?.parse().ok()? })
    }
}

/// The steps around a text, the nearest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    /// Each leads from the text, or the step before it, one step back.
    pub past: Vec<Change>,
    /// The same for what was undone.
    pub future: Vec<Change>,
}

impl Trail {
    /// As a text that belongs to this one. The farthest steps are left out if there are too many or if they are too long.
    pub fn write(&self, present: &str) -> String {
        let mut room = LONGEST;
        let mut steps = |changes: &[Change]| -> Vec<Value> {
            let fits = |change: &&Change| {
                let left = room.checked_sub(change.middle.len() + STEP);
                room = left.unwrap_or(0);
                left.is_some()
            };
            changes.iter().take(MOST).take_while(fits).map(Change::write).collect()
        };
        json!({ "of": sum(present).to_string(), "past": steps(&self.past), "future": steps(&self.future) }).to_string()
    }

    /// Reads what [`Trail::write`] has written; nothing if it does not belong to this text, or is something else.
    pub fn read(trail: &str, present: &str) -> Option<Trail> {
        let value: Value = serde_json::from_str(trail).ok()?;
        let of: u64 = value.get("of")?.as_str()?.parse().ok()?;
        let steps =
            |name: &str| -> Option<Vec<Change>> { Some(value.get(name)?.as_array()?.iter().map_while(Change::read).collect()) };
        (of == sum(present)).then_some(Trail { past: steps("past")?, future: steps("future")? })
    }
}
