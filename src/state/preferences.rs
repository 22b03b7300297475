//! What this browser remembers of its user.
