//! The way from every format there ever was to the newest one.

use super::{v1, v1_domain};
use crate::domain::journey::Journey;
use crate::format::codec::Wire;
use crate::node::{Node, What};

/// A journey in any format.
#[derive(Clone, Debug, PartialEq)]
pub enum Versioned {
    /// Format 1.
    V1(v1::Journey),
}

impl Versioned {
    /// Reads the data of a record in this format; a fault is noted. A number that no format has is [`What::Foreign`].
    pub fn read(format: u32, data: &Node) -> Option<Versioned> {
        match format {
            1 => Some(Versioned::V1(v1::Journey::read(data))),
            _ => {
                data.note(What::Foreign);
                None
            }
        }
    }

    /// The journey in the newest format: each step is a pure function from one format to the next, and none can fail.
    pub fn latest(self) -> v1::Journey {
        match self {
            Versioned::V1(journey) => journey,
        }
    }
}

/// Reads the data of a record in this format into the domain; nothing if a fault was noted.
pub fn read(format: u32, data: &Node) -> Option<Journey> {
    let journey = Versioned::read(format, data)?.latest();
    if data.has_failed() { None } else { v1_domain::into_domain(journey, data) }
}
