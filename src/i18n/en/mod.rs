//! English.

mod about;
mod assess;
mod common;
mod errors;
mod faults;
mod findings;
mod frame;
mod library;
mod limits;
mod notices;
mod plan;
mod plan_editor;
mod plan_reasons;
mod settings;
mod setup;
mod take;

use super::catalog::Catalog;

/// The English texts.
pub const CATALOG: Catalog = Catalog {
    common: common::TEXTS,
    frame: frame::TEXTS,
    library: library::TEXTS,
    setup: setup::TEXTS,
    assess: assess::TEXTS,
    findings: findings::TEXTS,
    limits: limits::TEXTS,
    plan: plan::TEXTS,
    take: take::TEXTS,
    settings: settings::TEXTS,
    about: about::TEXTS,
    notices: notices::TEXTS,
    errors: errors::TEXTS,
    faults: faults::TEXTS,
};
