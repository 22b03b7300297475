//! Mends.
