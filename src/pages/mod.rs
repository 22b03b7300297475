//! One module a page.

pub mod assess;
pub mod elsewhere;
pub mod findings;
pub mod frame;
pub mod library;
pub mod limits;
pub mod plan;
pub mod print;
pub mod settings;
pub mod setup;
pub mod take;
