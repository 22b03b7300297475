//! Native tests: everything that needs no browser.

#[cfg(feature = "app")]
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
mod parting;
#[cfg(feature = "app")]
mod plan_page;
mod planner;
mod playbook;
#[cfg(feature = "app")]
mod preferences;
#[cfg(feature = "app")]
mod reanchor;
mod routes;
mod said;
mod sheet;
mod storage;
mod tidy;
#[cfg(feature = "app")]
mod trail;
mod ways;
