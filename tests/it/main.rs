//! Native tests: everything that needs no browser.

mod assess;
mod attacks;
mod backup;
mod calendar;
mod checks;
mod compare;
mod customer;
mod domain;
mod examples;
mod exchange;
mod fixtures;
mod format;
mod generate;
mod holidays;
mod languages;
mod link;
mod plan_page;
mod planner;
mod playbook;
mod preferences;
mod reanchor;
mod routes;
mod sheet;
mod storage;
mod tidy;
mod ways;
