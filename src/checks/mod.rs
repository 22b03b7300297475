//! Holds a plan against the rules R01 to R44, and finds mends. Pure.
//!
//! One table (`table`) has a row for each rule: its scope, its thresholds and the function that judges it. The judges stand by group
//! in `timing`, `mix`, `ownership`, `gifts` and `result`; what they share is in `context`. `mend` tries changes and keeps
//! one that the same judges approve of.
//!
//! Rules of timing and mix look at touches that a calendar can place; rules about what a touch carries, says and who does it look at
//! triggered ones too. What was skipped counts for nothing. A rule that needs a fact nobody has given is not checked, and that is never
//! an error.

mod context;
mod gifts;
mod mend;
mod mix;
mod ownership;
mod result;
mod table;
mod thresholds;
mod timing;

pub use mend::{Mending, mend};
pub use ownership::ACTIONS_BY;
pub use table::{Scope, scope, thresholds, usual_thresholds};
pub use thresholds::range;

use crate::domain::assessment::Assessment;
use crate::domain::ids::{ItemId, RuleId};
use crate::domain::journey::Journey;
use crate::domain::medium::Medium;
use crate::domain::persona::Persona;
use crate::domain::phase::Phase;
use crate::domain::plan::Plan;
use crate::domain::playbook::Playbook;
use crate::domain::profile::Profile;

use context::{Ctx, Report};
use table::{Rule, TABLE};

words! {
    /// How a plan stands to a rule, from best to worst.
    Outcome {
        /// The rule is kept.
        Holds = "holds",
        /// The rule does not concern this journey.
        Idle = "idle",
        /// It cannot be judged before a question is answered.
        NotChecked = "not-checked",
        /// Broken, for information.
        Information = "information",
        /// Broken at the level of a warning.
        Warning = "warning",
        /// Broken at the level of an error: the plan is not ready.
        Error = "error",
    }
}

/// What a plan is held against the rules with.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The business and its limits.
    pub profile: &'a Profile,
    /// The customer.
    pub persona: &'a Persona,
    /// The newest assessment, if there is one.
    pub assessment: Option<&'a Assessment>,
    /// The plan.
    pub plan: &'a Plan,
    /// Presets and their thresholds.
    pub playbook: &'a Playbook,
}

impl<'a> Case<'a> {
    /// A journey's own case; nothing before it has a plan.
    pub fn of(journey: &'a Journey, playbook: &'a Playbook) -> Option<Case<'a>> {
        Some(Case {
            profile: journey.profile(),
            persona: journey.persona(),
            assessment: journey.assessment().map(AsRef::as_ref),
            plan: journey.plan()?,
            playbook,
        })
    }
}

/// One way in which a plan breaks a rule: numbers for the rule's sentence, and the touches and actions meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// At which level.
    pub outcome: Outcome,
    /// What was found; its meaning is the rule's own.
    pub found: Option<i32>,
    /// What the rule allows.
    pub limit: Option<i32>,
    /// The first day meant, from the Sale.
    pub day: Option<i32>,
    /// The last day meant.
    pub to: Option<i32>,
    /// The phase meant.
    pub phase: Option<Phase>,
    /// The medium meant.
    pub medium: Option<Medium>,
    /// The touches and actions meant.
    pub items: Vec<ItemId>,
}

/// How the plan stands to one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The rule.
    pub rule: RuleId,
    /// The worst of its breaches; `Holds`, `Idle` or `NotChecked` without any.
    pub outcome: Outcome,
    /// Each way in which it is broken.
    pub breaches: Vec<Breach>,
}

/// Holds the plan against all 44 rules, in order.
pub fn evaluate(case: &Case) -> Vec<Check> {
    let ctx = Ctx::new(case);
    TABLE.iter().map(|rule| judged(&ctx, rule)).collect()
}

/// Holds the plan against one rule.
pub fn evaluate_one(case: &Case, rule: RuleId) -> Check {
    judged(&Ctx::new(case), Rule::of(rule))
}

fn judged(ctx: &Ctx, rule: &Rule) -> Check {
    let mut report = Report::full();
    let verdict = (rule.judge)(ctx, &rule.limits_for(ctx.profile, ctx.playbook), &mut report);
    let breaches = report.into_breaches();
    let outcome = breaches.iter().map(|breach| breach.outcome).max().unwrap_or(verdict.into());
    Check { rule: rule.id, outcome, breaches }
}

/// The number of breaches at the level of an error, and at that of a warning.
pub fn errors_and_warnings(checks: &[Check]) -> (usize, usize) {
    let count = |outcome| checks.iter().flat_map(|check| &check.breaches).filter(|breach| breach.outcome == outcome).count();
    (count(Outcome::Error), count(Outcome::Warning))
}

/// The numbers of breaches in [`evaluate`]: errors, warnings, informations; without listing them, for search.
pub fn score(case: &Case) -> (usize, usize, usize) {
    let ctx = Ctx::new(case);
    let mut report = Report::counting();
    for rule in &TABLE {
        (rule.judge)(&ctx, &rule.limits_for(ctx.profile, ctx.playbook), &mut report);
    }
    report.counts()
}

/// The numbers in the sentence that says a rule holds. Found are the day of the Result (R09), the mediums used (R12), the per cent of
/// emails (R13), and nothing for other rules; the limit is the first of the rule's thresholds.
pub fn numbers(case: &Case, rule: RuleId) -> (Option<i32>, i32) {
    let limit = Rule::of(rule).limits_for(case.profile, case.playbook)[0];
    let found = match rule.number() {
        9 => Some(case.profile.result()),
        12 => Some(mix::mediums(&Ctx::new(case))),
        13 => Some(mix::email_per_cent(&Ctx::new(case))),
        _ => None,
    };
    (found, limit)
}
