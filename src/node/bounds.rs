//! The bounds of what comes from outside, in one place. Each is held before anything is read that lies beyond it.
//!
//! How long the texts of a journey may be and how many items it may have is the domain's own affair: the constants of [`Journey`] and [`Plan`],
//! and `domain/command/bounds.rs`, which holds a journey from a file against them as it does every command.
//!
//! [`Journey`]: crate::domain::journey::Journey
//! [`Plan`]: crate::domain::plan::Plan

/// The largest file or record, in bytes. A journey of one year is far below 1 MB; more than this is a mistake or an attack.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;

/// The largest playbook, in bytes.
pub const LARGEST_PLAYBOOK: usize = 2 * 1024 * 1024;

/// The largest calendar file, in bytes.
pub const LARGEST_CALENDAR: usize = 1024 * 1024;

/// Objects and lists within each other, at most. It is the limit of the parser, which stops at the bracket that is one too many.
pub const DEEPEST: usize = 127;

/// More items than this are in no list of a journey; the domain's own bounds are narrower.
pub const MOST_ITEMS: usize = 2_000;

/// More items than this are in no list of a playbook.
pub const MOST_PLAYBOOK_ITEMS: usize = 1_000;

/// The most events a calendar file may hold.
pub const MOST_EVENTS: usize = 2_000;
