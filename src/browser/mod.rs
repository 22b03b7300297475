//! The only place that talks to the browser.

pub mod fetch;
pub mod page;
pub mod random;
