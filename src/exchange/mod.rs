//! What a journey and its plan are carried away as, and back. Each is a function of its arguments: words, formats and the time are
//! passed in.

pub mod csv;
pub mod customer;
pub mod file;
pub mod holidays;
pub mod ics;
pub mod language;
pub mod link;
pub mod markdown;
pub mod qr;
pub mod sheet;
pub mod tables;
mod yearly;
