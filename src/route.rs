//! Where the user is, and the only place that knows what addresses look like.
//!
//! Addresses live in the fragment (`#/journey/…/plan?view=list`), so the same build works at a domain's root, under a sub-path and from a
//! file. [`Route::parse`] never fails: what it does not know becomes [`Route::Unknown`], which leads somewhere helpful.

use std::fmt;

use crate::domain::ids::{ItemId, JourneyId};
use crate::domain::phase::Phase;

/// A place in the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// All journeys.
    Library,
    /// Language, look, storage, files.
    Settings,
    /// How full the store is, and backups of everything.
    Backup,
    /// What this is, whose model it follows, where the data are.
    About,
    /// Begins a journey; the address of the journey takes this one's place.
    New,
    /// A journey that the address itself carries, as [`crate::exchange::link`] writes it.
    Open(String),
    /// A step of a journey.
    Journey(Source, Step),
    /// An address that names nothing; kept to be shown.
    Unknown(String),
}

/// Which journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// One of this browser's own.
    Stored(JourneyId),
    /// A complete example that comes with the app; named by a slug.
    Example(String),
}

/// A step of the walk through a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What the business is and whom it serves.
    SetUp,
    /// The assessment; nothing means where it was left.
    Assess(Option<Stop>),
    /// What the answers say.
    Findings,
    /// What the plan may cost.
    Limits,
    /// The plan.
    Plan {
        /// How it is shown.
        view: PlanView,
        /// The touch or action that is open.
        open: Option<ItemId>,
    },
    /// Print and files.
    TakeAlong,
    /// Former versions, and what differs between two.
    Versions,
    /// The plan laid out for paper.
    Print {
        /// The size of the paper; nothing means the country's own.
        paper: Option<Paper>,
        /// What is printed.
        extent: Extent,
    },
}

/// A stop within the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The phase.
    pub phase: Phase,
    /// 0 for feelings and mediums, 1 to 5 for the questions.
    pub place: u8,
}

words! {
    /// How the plan is shown.
    PlanView {
        /// Days from left to right, a lane for each phase.
        Timeline = "timeline",
        /// Touches one below the other.
        List = "list",
        /// Eight phases by six mediums.
        Map = "map",
        /// The tasks of both sides.
        Actions = "actions",
    }
}

words! {
    /// A size of paper.
    Paper {
        /// 210 by 297 mm.
        A4 = "a4",
        /// 8.5 by 11 inches.
        Letter = "letter",
    }
}

words! {
    /// What is printed: so much of the plan, or something beside it.
    Extent {
        /// Every touch with its reasons and its text.
        Texts = "texts",
        /// Every touch with its reasons.
        Reasons = "reasons",
        /// One table.
        Table = "table",
        /// The plan as the customer may see it.
        Customer = "customer",
        /// Blank worksheets.
        Worksheets = "worksheets",
    }
}

impl Extent {
    /// Those that show so much of the plan, for the team.
    pub const PLAN: [Extent; 3] = [Extent::Texts, Extent::Reasons, Extent::Table];
}

impl Step {
    /// The plan for paper as it opens.
    pub const PRINT: Step = Step::Print { paper: None, extent: Extent::Texts };

    /// The plan as it opens.
    pub const PLAN: Step = Step::Plan { view: PlanView::Timeline, open: None };

    /// The plan with a touch or action open.
    pub const fn open(view: PlanView, item: ItemId) -> Step {
        Step::Plan { view, open: Some(item) }
    }
}

impl Route {
    /// The route of an address, with or without its leading `#`.
    pub fn parse(address: &str) -> Route {
        let address = address.strip_prefix('#').unwrap_or(address);
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let route = match parts.as_slice() {
            [] => Some(Route::Library),
            ["settings"] => Some(Route::Settings),
            ["about"] => Some(Route::About),
            ["backup"] => Some(Route::Backup),
            ["new"] => Some(Route::New),
            ["open", carried @ ..] => Some(Route::Open(carried.concat())),
            ["journey", id, rest @ ..] => {
                JourneyId::parse(id).zip(step(rest, query)).map(|(id, step)| Route::Journey(Source::Stored(id), step))
            }
            ["example", slug, rest @ ..] => JourneyId::parse(slug)
                .zip(step(rest, query))
                .map(|(slug, step)| Route::Journey(Source::Example(slug.to_string()), step)),
            _ => None,
        };
        route.unwrap_or_else(|| Route::Unknown(address.chars().take(200).collect()))
    }

    /// The address for a link's `href`, with its `#`.
    pub fn href(&self) -> String {
        self.to_string()
    }

    /// The address without its `#`.
    pub fn address(&self) -> String {
        self.to_string().split_off(1)
    }
}

fn step(parts: &[&str], query: &str) -> Option<Step> {
    match parts {
        [] | ["setup"] => Some(Step::SetUp),
        ["assess"] => Some(Step::Assess(None)),
        ["assess", phase] => Phase::parse(phase).map(|phase| Step::Assess(Some(Stop { phase, place: 0 }))),
        ["assess", phase, place] => {
            let place = place.parse().ok().filter(|place| (0..=5).contains(place))?;
            Phase::parse(phase).map(|phase| Step::Assess(Some(Stop { phase, place })))
        }
        ["findings"] => Some(Step::Findings),
        ["limits"] => Some(Step::Limits),
        ["plan"] => Some(Step::Plan {
            view: parameter(query, "view").and_then(PlanView::parse).unwrap_or(PlanView::Timeline),
            open: parameter(query, "open").and_then(|id| id.parse().ok()).map(ItemId),
        }),
        ["take-along"] => Some(Step::TakeAlong),
        ["versions"] => Some(Step::Versions),
        ["print"] => Some(Step::Print {
            paper: parameter(query, "paper").and_then(Paper::parse),
            extent: parameter(query, "show").and_then(Extent::parse).unwrap_or(Extent::Texts),
        }),
        _ => None,
    }
}

fn parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Library => f.write_str("#/"),
            Route::Settings => f.write_str("#/settings"),
            Route::About => f.write_str("#/about"),
            Route::Backup => f.write_str("#/backup"),
            Route::New => f.write_str("#/new"),
            Route::Open(carried) => write!(f, "#/open/{carried}"),
            Route::Journey(Source::Stored(id), step) => write!(f, "#/journey/{id}/{step}"),
            Route::Journey(Source::Example(slug), step) => write!(f, "#/example/{slug}/{step}"),
            Route::Unknown(address) => write!(f, "#{address}"),
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Step::SetUp => f.write_str("setup"),
            Step::Assess(None) => f.write_str("assess"),
            Step::Assess(Some(Stop { phase, place: 0 })) => write!(f, "assess/{}", phase.id()),
            Step::Assess(Some(Stop { phase, place })) => write!(f, "assess/{}/{place}", phase.id()),
            Step::Findings => f.write_str("findings"),
            Step::Limits => f.write_str("limits"),
            Step::Plan { view, open } => {
                let view = (*view != PlanView::Timeline).then(|| format!("view={}", view.id()));
                with_query(f, "plan", [view, open.map(|id| format!("open={id}"))])
            }
            Step::TakeAlong => f.write_str("take-along"),
            Step::Versions => f.write_str("versions"),
            Step::Print { paper, extent } => {
                let show = (*extent != Extent::Texts).then(|| format!("show={}", extent.id()));
                with_query(f, "print", [paper.map(|paper| format!("paper={}", paper.id())), show])
            }
        }
    }
}

fn with_query(f: &mut fmt::Formatter<'_>, path: &str, parameters: [Option<String>; 2]) -> fmt::Result {
    f.write_str(path)?;
    let query: Vec<String> = parameters.into_iter().flatten().collect();
    if query.is_empty() { Ok(()) } else { write!(f, "?{}", query.join("&")) }
}
