//! The walk through the built app, in a real browser, on the release build under a sub-path.
//!
//! Needs `dist/` (run `scripts/build`), Chromium and chromedriver (run `scripts/setup test`); `scripts/test` sees to both.

mod attacks;
mod backups;
mod browser;
mod disk;
mod everywhere;
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
