//! The pages of the app, by what their users find there.
