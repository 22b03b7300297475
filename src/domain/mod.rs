//! What a journey is, without any of the world around it.
//!
//! Nothing here knows of Leptos, the browser, a wire format, the clock, a language or chance, so all of it is tested natively.
//! Read in this order: [`phase`], [`medium`], [`ids`], [`profile`], [`persona`], [`assessment`], [`touch`], [`action`], [`plan`], [`journey`],
//! then [`playbook`] (the content), [`findings`] (what answers say), [`calendar`] (offsets into dates),
//! [`reanchor`] (what a new date moves), [`changed`] (what one step changed) and [`wording`] (the words that stand for a touch).

pub mod action;
pub mod assessment;
pub mod calendar;
pub mod changed;
pub mod command;
pub mod findings;
pub mod ids;
pub mod journey;
pub mod medium;
pub mod persona;
pub mod phase;
pub mod plan;
pub mod playbook;
pub mod profile;
pub mod reanchor;
pub mod touch;
pub mod wording;
