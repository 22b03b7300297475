//! The open journey and everything shared.
