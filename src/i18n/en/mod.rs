//! English.

mod about;
mod assess;
mod backup;
mod common;
mod dates;
mod disk;
mod errors;
mod explain;
mod faults;
mod findings;
mod frame;
mod library;
mod limits;
mod link;
mod notices;
mod plan;
mod plan_editor;
mod plan_reasons;
mod promises;
mod relief;
mod rests;
mod settings;
mod setup;
mod sheet;
mod take;
mod thresholds;
mod versions;
mod ways;
mod what_if;

use super::catalog::{Catalog, FrontTexts};

/// The English texts of the first page.
pub static FRONT: FrontTexts = FrontTexts {
    common: common::TEXTS,
    frame: frame::TEXTS,
    library: library::TEXTS,
    settings: settings::TEXTS,
    notices: notices::TEXTS,
    faults: faults::TEXTS,
};

/// The English texts.
pub static CATALOG: Catalog = Catalog {
    front: &FRONT,
    common: &FRONT.common,
    frame: &FRONT.frame,
    library: &FRONT.library,
    notices: &FRONT.notices,
    about: about::TEXTS,
    setup: setup::TEXTS,
    assess: assess::TEXTS,
    findings: findings::TEXTS,
    limits: limits::TEXTS,
    plan: plan::TEXTS,
    take: take::TEXTS,
    ways: ways::TEXTS,
    link: link::TEXTS,
    sheet: sheet::TEXTS,
    dates: dates::TEXTS,
    rests: rests::TEXTS,
    promises: promises::TEXTS,
    relief: relief::TEXTS,
    errors: errors::TEXTS,
    thresholds: thresholds::TEXTS,
    what_if: what_if::TEXTS,
    explain: explain::TEXTS,
    backup: backup::TEXTS,
    disk: disk::TEXTS,
    versions: versions::TEXTS,
};
