//! Pictures of the built app, for the README.
