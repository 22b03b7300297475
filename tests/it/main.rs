//! Native tests: everything that needs no browser.

mod assess;
mod checks;
mod domain;
mod examples;
mod exchange;
mod fixtures;
mod format;
mod generate;
mod planner;
mod playbook;
mod routes;
mod storage;
mod tidy;
