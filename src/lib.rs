//! Hundredfold: plan the hundred days after the sale.
//!
//! A business describes itself and one customer, answers forty questions about what customers live through today, and gets a plan of touches
//! for the days −14 to 100 around a sale, held against 44 rules. Everything happens in the browser: the site is a folder of static files.
//!
//! # Bird's-eye view
//!
//! One value, [`domain::journey::Journey`], is the document. The browser's stores hold it as text ([`format`]); pages read parts of it and change
//! it by commands; the planner fills its plan; the checks judge the plan. The content, all questions and touches in a language, is a
//! file that is fetched at start ([`playbook`]) and can be replaced without compiling.
//!
//! # Modules, in reading order
//!
//! | Module | What it is |
//! |---|---|
//! | [`domain`] | the journey, its parts and its commands; findings; days and dates; the types of the playbook |
//! | [`checks`] | the table of rules R01 to R44, their evaluation and mends |
//! | [`planner`] | selection, days and reasons of a plan |
//! | [`compare`] | what differs between two versions of a journey |
//! | [`node`] | JSON from outside, read so that every fault names its place |
//! | [`playbook`] | a playbook file into the domain's types |
//! | [`format`] | the wire: envelope, frozen formats, migration |
//! | [`i18n`] | languages, the catalog of texts, reasons and faults in words |
//! | [`exchange`] | a journey as a file; a plan as calendar events, tables, a document, and as the customer may see it; holidays from a file |
//! | [`map`], [`order`] | maps and sorting in little code |
//! | [`storage`] | the record and its index |
//! | [`browser`] | the only code that talks to the browser |
//! | [`route`] | addresses |
//! | [`state`] | what pages share: the open journey, the library, saving, notices |
//! | [`ui`] | parts of pages that know no journey |
//! | [`pages`] | one module a page |
//! | [`app`] | loads, provides, and chooses the page |
//!
//! # Invariants
//!
//! - [`domain`], [`checks`], [`planner`] and [`compare`] are pure: deliberately absent are Leptos, the browser, a wire format, the clock, the language and chance.
//!   What they need of the world is an argument.
//! - A journey changes through [`state::JourneyState::dispatch`] alone, which carries out a [`domain::command::Command`] and remembers how to undo
//!   it. Deliberately absent: setters, and effects that change a journey.
//! - The open journey is saved in [`state::saving`] alone. Deliberately absent: any other write of it, any write over a journey that is not kept
//!   first ([`state::backup`]), and any call that clears a store.
//! - Addresses are written and read in [`route`] alone; they live in the fragment. Deliberately absent: a router library, and base paths.
//! - Every text a user sees is in [`i18n`] or in the playbook, as a whole sentence. Deliberately absent: sentences put together from parts.
//! - Text from outside is text. Deliberately absent: `inner_html`.
//! - Deliberately absent altogether: a server, accounts, tracking, and requests to any other host.
//!
//! Without the feature `app` there is no Leptos and no browser at all: what then still compiles is pure.
//!
//! `tests/it/tidy.rs` holds most of these and has been seen to fail on each.

#[macro_use]
mod words;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod browser;
pub mod checks;
pub mod compare;
pub mod domain;
pub mod exchange;
pub mod format;
pub mod i18n;
pub mod map;
pub mod node;
pub mod order;
#[cfg(feature = "app")]
pub mod pages;
#[cfg(feature = "app")]
pub mod parts;
pub mod planner;
pub mod playbook;
pub mod route;
#[cfg(feature = "app")]
pub mod state;
pub mod storage;
#[cfg(feature = "app")]
pub mod ui;
#[cfg(feature = "app")]
pub mod workroom;
