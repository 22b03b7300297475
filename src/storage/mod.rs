//! Records, journal, index.
