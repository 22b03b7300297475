//! The walk through the built app, in a real browser, on the release build under a sub-path.
//!
//! Needs `dist/` (run `scripts/build --single`), Chromium, Firefox and their drivers (run `scripts/setup test`); `scripts/test` sees to both.

mod attacks;
mod backups;
mod browser;
mod disk;
mod everywhere;
mod fields;
mod firefox;
mod languages;
mod limits;
mod listening;
mod offline;
mod pages;
mod pictures;
mod places;
mod server;
mod tabs;
mod tongues;
mod versions;
mod walk;
