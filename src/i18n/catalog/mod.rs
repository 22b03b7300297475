//! The shape of a catalog: every text the app shows, by the page that shows it.

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

pub use about::*;
pub use assess::*;
pub use backup::*;
pub use common::*;
pub use dates::*;
pub use disk::*;
pub use errors::*;
pub use explain::*;
pub use faults::*;
pub use findings::*;
pub use frame::*;
pub use library::*;
pub use limits::*;
pub use link::*;
pub use notices::*;
pub use plan::*;
pub use plan_editor::*;
pub use plan_reasons::*;
pub use promises::*;
pub use relief::*;
pub use rests::*;
pub use settings::*;
pub use setup::*;
pub use sheet::*;
pub use take::*;
pub use thresholds::*;
pub use versions::*;
pub use ways::*;
pub use what_if::*;

/// The texts of the first page and of what stands around every page, in one language: all that is fetched before a journey is opened.
#[derive(Debug)]
pub struct FrontTexts {
    /// Texts of `common`.
    pub common: CommonTexts,
    /// Texts of `frame`.
    pub frame: FrameTexts,
    /// Texts of `library`.
    pub library: LibraryTexts,
    /// Texts of `settings`.
    pub settings: SettingsTexts,
    /// Texts of `notices`.
    pub notices: NoticesTexts,
    /// Texts of `faults`.
    pub faults: FaultsTexts,
}

/// Every text of the app in one language.
#[derive(Debug)]
pub struct Catalog {
    /// Those of the first page.
    pub front: &'static FrontTexts,
    /// Texts of `common`.
    pub common: &'static CommonTexts,
    /// Texts of `frame`.
    pub frame: &'static FrameTexts,
    /// Texts of `library`.
    pub library: &'static LibraryTexts,
    /// Texts of `about`.
    pub about: AboutTexts,
    /// Texts of `setup`.
    pub setup: SetupTexts,
    /// Texts of `assess`.
    pub assess: AssessTexts,
    /// Texts of `findings`.
    pub findings: FindingsTexts,
    /// Texts of `limits`.
    pub limits: LimitsTexts,
    /// Texts of `plan`.
    pub plan: PlanTexts,
    /// Texts of `take`.
    pub take: TakeTexts,
    /// Texts of `ways`.
    pub ways: WaysTexts,
    /// Texts of `link`.
    pub link: LinkTexts,
    /// Texts of `sheet`.
    pub sheet: SheetTexts,
    /// Texts of `dates`.
    pub dates: DatesTexts,
    /// Texts of `rests`.
    pub rests: RestsTexts,
    /// Texts of `promises`.
    pub promises: PromisesTexts,
    /// Texts of `relief`.
    pub relief: ReliefTexts,
    /// Texts of `notices`.
    pub notices: &'static NoticesTexts,
    /// Texts of `errors`.
    pub errors: ErrorsTexts,
    /// Texts of `thresholds`.
    pub thresholds: ThresholdTexts,
    /// Texts of `what_if`.
    pub what_if: WhatIfTexts,
    /// Texts of `explain`.
    pub explain: ExplainTexts,
    /// Texts of `backup`.
    pub backup: BackupTexts,
    /// Texts of `disk`.
    pub disk: DiskTexts,
    /// Texts of `versions`.
    pub versions: VersionsTexts,
}
