//! Hundredfold: plan the hundred days after the sale.

#[macro_use]
mod words;

pub mod app;
pub mod browser;
pub mod checks;
pub mod domain;
pub mod exchange;
pub mod format;
pub mod i18n;
pub mod node;
pub mod pages;
pub mod planner;
pub mod playbook;
pub mod route;
pub mod state;
pub mod storage;
pub mod ui;
