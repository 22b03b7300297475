//! Ways out of and into a journey.
