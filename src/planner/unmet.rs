//! What cannot be had within the limits, and a smallest set of changes that gives it.
//!
//! Found out by planning again, never guessed: what is lacking is lacking in the plan that is looked for thoroughly ([`super::best_plan`]); what
//! might help is tried with quick plans; and a set is named only if the thorough plan made with it has what was lacking. If it has not, the search goes on with that. What may change are the amounts, the mediums
//! that are barred, the days of Start and Result (towards those the playbook has for the business), and, with a date, the days of rest. First each is tried alone;
//! then, where there are few, each two; then all together, and from these one after the other is left out as long as the plan has what it
//! lacked. So nothing can be left out of a set that is named. Last, amounts and days are brought as near to what they were as helps: the step is doubled until the plan has it, then the distance to
//! the last one that was too small is halved, in steps of [`STEP`] or days. That finds the least if more room never makes a plan worse, as good
//! as always; it finds one that works in any case.

use super::Planning;
use super::objective::Scene;
use super::outlook::{Ground, fullest_week};
use super::relief::{Facet, Relief, Trial};
use crate::domain::ids::{RuleId, TemplateId};
use crate::domain::plan::Plan;
use crate::domain::touch::Timing;

/// Minutes or dollars between two amounts that are tried.
pub const STEP: u32 = 5;

/// The most quick plans one search makes. What it has not found by then, it says it does not know.
pub const MOST_PLANS: usize = 400;

/// Something a plan within the limits does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A rule kept, as an error or a warning.
    Rule(RuleId),
    /// A touch of this template, the most valuable one that a plan without limits has and this one has not: by priority of the phase × worth.
    Template(TemplateId),
}

/// What would give something that is lacking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Help {
    /// These changes together, none of which could be left out.
    Changes(Vec<Relief>),
    /// No change of those that are tried, not even all together.
    Nothing,
    /// The search made [`MOST_PLANS`] plans and had not found it, or what it found did not hold when it was looked at thoroughly.
    Unknown,
}

/// Something a plan lacks, and what would give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// What is lacking.
    pub lack: Lack,
    /// What would give it.
    pub help: Help,
}

/// What is lacking, with the changes that help: every rule that is broken, in the order of [`super::Standing::findings`], then the template,
/// if one change of a limit gives it. Makes at most [`MOST_PLANS`] quick plans, and some thorough ones.
pub fn unmet(ground: &Ground) -> Vec<Unmet> {
    let mut search = Search::default();
    loop {
        if let Some(unmet) = search.step(ground) {
            return unmet;
        }
    }
}

/// The same, one piece of a plan at a time, for a page that has to stay quick. Belongs to one ground.
///
/// Whenever a plan is made, the whole search is gone through with what is known by then, up to the first plan it misses, which is made next.
#[derive(Default)]
pub struct Search {
    /// What is known of quick plans.
    pub(super) tried: Vec<(Trial, Seen)>,
    /// What is known of thorough ones.
    pub(super) sure: Vec<(Trial, Seen)>,
    /// The plan that is being made.
    planning: Option<(Missing, Planning)>,
    pieces: usize,
    plan: Option<Plan>,
}

/// A plan that a search waits for.
#[derive(Clone, Copy)]
pub(super) enum Missing {
    /// The quick one of a trial.
    Quick(Trial),
    /// Its thorough one.
    Thorough(Trial),
}

/// Why the search does not go on.
pub(super) enum Halt {
    /// It waits for this plan.
    Wait(Missing),
    /// No more plans may be made.
    Spent,
}

/// What there is to know of a plan that was tried.
#[derive(Debug, Default)]
pub(super) struct Seen {
    broken: Vec<RuleId>,
    templates: Vec<TemplateId>,
    /// By [`super::Amount`].
    pub spent: [u32; 3],
}

impl Seen {
    fn of(ground: &Ground, plan: &Plan) -> Seen {
        let mut broken: Vec<RuleId> = Vec::new();
        for (rule, _) in ground.findings(plan) {
            if !broken.contains(&rule) {
                broken.push(rule);
            }
        }
        let scheduled = plan.touches().iter().filter(|touch| matches!(touch.timing, Timing::Day(_)));
        let templates = scheduled.filter_map(|touch| touch.template.clone()).collect();
        let (minutes, dollars) = plan.effort(ground.profile);
        Seen { broken, templates, spent: [fullest_week(ground, plan), minutes, dollars] }
    }

    pub(super) fn has(&self, lack: &Lack) -> bool {
        match lack {
            Lack::Rule(rule) => !self.broken.contains(rule),
            Lack::Template(template) => self.templates.contains(template),
        }
    }
}

impl Search {
    /// Makes one piece of a plan, or says the result: then nothing is made.
    pub fn step(&mut self, ground: &Ground) -> Option<Vec<Unmet>> {
        let missing = match &self.planning {
            Some((missing, _)) => *missing,
            None => match self.result(ground) {
                Ok(unmet) => return Some(unmet),
                Err(Halt::Spent) => return Some(Vec::new()),
                Err(Halt::Wait(missing)) => missing,
            },
        };
        let (Missing::Quick(trial) | Missing::Thorough(trial)) = missing;
        let profile = trial.profile(ground.profile);
        let ground = ground.with(&profile);
        let (_, planning) = self.planning.get_or_insert_with(|| (missing, Planning::begin(&ground)));
        self.pieces += 1;
        let plan = match missing {
            Missing::Quick(_) => planning.quick_step(&ground)?,
            Missing::Thorough(_) => planning.step(&ground)?,
        };
        self.planning = None;
        let seen = Seen::of(&ground, &plan);
        match missing {
            Missing::Quick(trial) => self.tried.push((trial, seen)),
            Missing::Thorough(trial) => {
                self.sure.push((trial, seen));
                self.plan.get_or_insert(plan);
            }
        }
        None
    }

    /// The thorough plan with the limits as they are, once it is made: the first thing a search does.
    pub const fn plan(&self) -> Option<&Plan> {
        self.plan.as_ref()
    }

    /// How many quick plans were made so far.
    pub const fn plans(&self) -> usize {
        self.tried.len()
    }

    /// How many pieces of plans were made so far.
    pub const fn pieces(&self) -> usize {
        self.pieces
    }

    /// The result, or what it waits for.
    fn result(&self, ground: &Ground) -> Result<Vec<Unmet>, Halt> {
        let base = Trial::of(ground.profile);
        let facets = Facet::of(ground);
        let limits: Vec<Facet> = facets.iter().copied().filter(|facet| facet.is_limit()).collect();
        let mut unmet = Vec::new();
        let now = self.look(base)?;
        for rule in &now.broken {
            let lack = Lack::Rule(*rule);
            let help = match self.help(ground, base, &facets, &lack) {
                Ok(help) => help,
                Err(Halt::Spent) => Help::Unknown,
                Err(halt) => return Err(halt),
            };
            unmet.push(Unmet { lack, help });
        }
        if limits.is_empty() {
            return Ok(unmet);
        }
        let fits = || {
            let free = self.ask(base.lifted(&limits, ground))?;
            let Some(lack) = left_out(ground, now, free).map(Lack::Template) else { return Ok(None) };
            let Some(relief) = self.single(ground, base, &limits, &lack)? else { return Ok(None) };
            let help = self.confirmed(base, vec![relief], &lack)?;
            Ok((help != Help::Unknown).then_some(Unmet { lack, help }))
        };
        match fits() {
            Ok(fits) => unmet.extend(fits),
            Err(Halt::Spent) => {}
            Err(halt) => return Err(halt),
        }
        Ok(unmet)
    }
}

/// The most valuable template that is scheduled without limits and not within them.
fn left_out(ground: &Ground, now: &Seen, free: &Seen) -> Option<TemplateId> {
    let scene = Scene::of(ground.assessment, ground.profile, ground.playbook);
    let value = |id: &TemplateId| {
        let template = ground.playbook.template(id)?;
        Some(scene.need(template.sub_phase.phase) * i64::from(template.worth))
    };
    let absent = free.templates.iter().filter(|id| !now.templates.contains(id)).filter_map(|id| Some((value(id)?, id)));
    let best = absent.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, id)| id.clone())
}
