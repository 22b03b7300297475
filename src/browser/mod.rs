//! The only place that talks to the browser: no other module names `web_sys`, and nothing here knows what a journey means.
//!
//! Read in this order: [`local`] (the record's storage), [`journal`] (the database behind it), [`snapshots`] and [`trails`] (former versions and steps in it) and
//! [`tabs`] (word from other tabs), [`room`] (how much of it all the browser keeps), then [`clock`], [`random`] and
//! [`formats`] (the world's time, chance and language), then [`files`], [`disk`], [`launch`], [`fetch`], [`deflate`] and [`clipboard`] (what comes in and goes out), then
//! [`page`] and [`listener`] (the page itself), and last [`panic`] (what happens when all else fails).
//!
//! Deliberately absent: `randomUUID`, Web Locks and service workers, for none of them exists on plain http, where a
//! facilitator's laptop serves this program; the file pickers of [`disk`] are an addition where they exist. What may be missing or denied is probed, and its absence is a value, not a panic.

pub mod clipboard;
pub mod clock;
pub mod deflate;
pub mod disk;
pub mod fetch;
pub mod files;
pub mod formats;
pub mod journal;
pub mod kept;
pub mod launch;
pub mod listener;
pub mod local;
pub mod page;
pub mod panic;
pub mod random;
pub mod room;
pub mod snapshots;
pub mod tabs;
pub mod trails;

use wasm_bindgen::JsValue;
use web_sys::{Document, Window};

/// The page's window. The program is never started in a worker, so there always is one.
fn window() -> Window {
    web_sys::window().expect("the program runs in a page, which has a window")
}

/// The page's document.
fn document() -> Document {
    window().document().expect("the window of a page has a document")
}

/// The `name` of a thrown error, such as `QuotaExceededError`; empty if what was thrown has none.
fn error_name(thrown: &JsValue) -> String {
    js_sys::Reflect::get(thrown, &JsValue::from_str("name")).ok().and_then(|name| name.as_string()).unwrap_or_default()
}
