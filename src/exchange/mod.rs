//! What a journey and its plan are carried away as, and back. Each is a function of its arguments: words, formats and the time are
//! passed in.

pub mod file;
pub mod holidays;
pub mod ics;
