//! The wire: how a journey is written into the record and into a file, and read back.
//!
//! Both hold the same text, the envelope `{ "app": "hundredfold", "format": 1, "revision": 12, "data": { … } }`. What stands under `data` is
//! frozen for each format: [`v1`] and its fixtures never change once released. A later format gets types of its own and a pure
//! function from the former ones, in [`migrate`]. Nothing is written that equals what is usual, and no text that the user has not
//! touched: a typical planned journey takes some ten kilobytes.

pub(crate) mod codec;
mod layout;
pub mod migrate;
pub mod v1;
mod v1_domain;

use self::codec::Wire;
pub use self::layout::laid_out;
use crate::domain::journey::Journey;
use crate::node::{self, Fault, Node, What, bounds};

/// The name of this program in every file it writes.
pub const APP: &str = "hundredfold";

/// The newest format, the one that is written.
pub const LATEST: u32 = 1;

/// The longest record or file that is read, in bytes.
pub const LONGEST: usize = bounds::LARGEST_FILE;

/// The highest revision: the greatest whole number that every JSON reader can hold.
pub const LAST_REVISION: u64 = (1 << 53) - 1;

/// What a record turned out to hold. For the last two the original text must be kept, and nothing may be saved over it.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// Nothing at all.
    Empty,
    /// A journey in the newest format.
    Loaded {
        /// The journey.
        journey: Journey,
        /// How often it had been changed.
        revision: u64,
    },
    /// A journey in a former format, brought up to date.
    Migrated {
        /// The journey.
        journey: Journey,
        /// How often it had been changed.
        revision: u64,
        /// The format it was in.
        from: u32,
    },
    /// A journey that a newer version of the program wrote.
    Newer {
        /// Its format.
        format: u32,
    },
    /// Something else.
    Corrupt(Fault),
}

/// Writes a journey into one line of JSON. `revision` rises with its changes, from wherever it began; it is at most [`LAST_REVISION`].
pub fn write(journey: &Journey, revision: u64) -> String {
    let mut out = format!("{{\"app\":\"{APP}\",\"format\":{LATEST},\"revision\":{revision},\"data\":");
    v1::Journey::from(journey).write(&mut out);
    out.push('}');
    out
}

/// The revision that stands at the beginning of what [`write`] has written, found without reading what follows; nothing in any other text.
pub fn revision_in(text: &str) -> Option<u64> {
    let head = text.strip_prefix("{\"app\":\"")?.strip_prefix(APP)?.strip_prefix("\",\"format\":")?;
    let (_, behind) = head.split_once(",\"revision\":")?;
    let (revision, _) = behind.split_once(',')?;
    revision.parse().ok()
}

/// Reads what [`write`] has written, now or in a former version; never panics, whatever the text is.
pub fn read(text: &str) -> Loaded {
    if text.trim().is_empty() {
        return Loaded::Empty;
    }
    node::parse(text, LONGEST).and_then(|value| node::read(&value, envelope)).unwrap_or_else(Loaded::Corrupt)
}

/// What the envelope holds. Where a fault was noted, what is returned has no meaning.
fn envelope(file: &Node) -> Loaded {
    let app = file.field("app");
    if app.str() != APP {
        app.note(What::Foreign);
    }
    let format: u32 = file.field("format").number(1, u32::MAX.into());
    if format > LATEST {
        return Loaded::Newer { format };
    }
    let revision = file.field("revision").number(0, LAST_REVISION as i64);
    let Some(journey) = migrate::read(format, &file.field("data")) else { return Loaded::Empty };
    match format {
        LATEST => Loaded::Loaded { journey, revision },
        from => Loaded::Migrated { journey, revision, from },
    }
}
