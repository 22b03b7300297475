//! Native tests: everything that needs no browser.

mod assess;
mod checks;
mod customer;
mod domain;
mod examples;
mod exchange;
mod fixtures;
mod format;
mod generate;
mod languages;
mod plan_page;
mod planner;
mod playbook;
mod preferences;
mod routes;
mod storage;
mod tidy;
mod ways;
