//! Holds a plan against the rules R01 to R44. Pure.

use crate::domain::assessment::Assessment;
use crate::domain::ids::{ItemId, RuleId};
use crate::domain::medium::Medium;
use crate::domain::persona::Persona;
use crate::domain::phase::Phase;
use crate::domain::plan::Plan;
use crate::domain::playbook::Playbook;
use crate::domain::profile::Profile;

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
