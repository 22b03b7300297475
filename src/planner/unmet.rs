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

/// The most thorough plans one search makes.
const MOST_SURE: usize = 64;

/// How often the amounts of a set that does not hold are doubled.
const MOST_DOUBLED: u32 = 3;

/// Up to so many changes, each two are tried.
const MOST_PAIRED: usize = 8;

/// Amounts are tried up to so many times what a plan takes that may have all it wants.
const FARTHEST: u32 = 4;

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

/// The same, one quick plan or one piece of a thorough one at a time, for a page that has to stay quick. Belongs to one ground.
///
/// Each step goes through the whole search with what is known by then, and makes the first plan it misses.
#[derive(Default)]
pub struct Search {
    tried: Vec<(Trial, Seen)>,
    sure: Vec<(Trial, Seen)>,
    planning: Option<(Trial, Planning)>,
    pieces: usize,
    plan: Option<Plan>,
}

/// Why the search does not go on.
enum Halt {
    /// It waits for this quick plan.
    Try(Trial),
    /// It waits for this thorough plan.
    Look(Trial),
    /// No more plans may be made.
    Spent,
}

/// What there is to know of a plan that was tried.
#[derive(Debug, Default)]
struct Seen {
    broken: Vec<RuleId>,
    templates: Vec<TemplateId>,
    /// By [`super::Amount`].
    spent: [u32; 3],
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

    fn has(&self, lack: &Lack) -> bool {
        match lack {
            Lack::Rule(rule) => !self.broken.contains(rule),
            Lack::Template(template) => self.templates.contains(template),
        }
    }
}

impl Search {
    /// Makes one quick plan, or one piece of a thorough one, or says the result: then nothing is made.
    pub fn step(&mut self, ground: &Ground) -> Option<Vec<Unmet>> {
        let begun = self.planning.as_ref().map(|(trial, _)| Err(Halt::Look(*trial)));
        let trial = match begun.unwrap_or_else(|| self.result(ground)) {
            Err(Halt::Look(trial)) => trial,
            Ok(unmet) => return Some(unmet),
            Err(Halt::Spent) => return Some(Vec::new()),
            Err(Halt::Try(trial)) => {
                let profile = trial.profile(ground.profile);
                let ground = ground.with(&profile);
                self.tried.push((trial, Seen::of(&ground, &ground.plan())));
                return None;
            }
        };
        let profile = trial.profile(ground.profile);
        let ground = ground.with(&profile);
        let (_, planning) = self.planning.get_or_insert_with(|| (trial, Planning::begin(&ground)));
        self.pieces += 1;
        let plan = planning.step(&ground)?;
        self.sure.push((trial, Seen::of(&ground, &plan)));
        self.planning = None;
        self.plan.get_or_insert(plan);
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

    /// How many pieces of thorough plans were made so far.
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

    /// A smallest set of changes.
    fn help(&self, ground: &Ground, base: Trial, facets: &[Facet], lack: &Lack) -> Result<Help, Halt> {
        if let Some(relief) = self.single(ground, base, facets, lack)? {
            return self.confirmed(base, vec![relief], lack);
        }
        if !self.gives(base.lifted(facets, ground), lack)? {
            return Ok(Help::Nothing);
        }
        let mut set = facets.to_vec();
        if let Some(pair) = self.pair(ground, base, facets, lack)? {
            set = pair.to_vec();
        } else {
            // What belongs to the business gives way before what was set as a limit.
            for &facet in facets.iter().rev() {
                let rest: Vec<Facet> = set.iter().copied().filter(|other| *other != facet).collect();
                if self.gives(base.lifted(&rest, ground), lack)? {
                    set = rest;
                }
            }
        }
        let mut trial = base.lifted(&set, ground);
        let mut changes = Vec::new();
        for facet in set {
            let Some(relief) = self.least(base, trial, facet, lack)? else { return Ok(Help::Unknown) };
            trial = relief.of_trial(trial);
            changes.push(relief);
        }
        // A little of one thing may do what much more of it did not.
        let mut at = 0;
        while at < changes.len() && changes.len() > 1 {
            let rest: Vec<Relief> = [&changes[..at], &changes[at + 1..]].concat();
            if self.gives(rest.iter().fold(base, |trial, relief| relief.of_trial(trial)), lack)? {
                changes = rest;
            } else {
                at += 1;
            }
        }
        self.confirmed(base, changes, lack)
    }

    /// Changes as they hold in thorough plans, with more of an amount where that takes it, without those that these do not need.
    fn confirmed(&self, base: Trial, mut changes: Vec<Relief>, lack: &Lack) -> Result<Help, Halt> {
        let gives = |changes: &[Relief]| {
            let seen = self.look(changes.iter().fold(base, |trial, relief| relief.of_trial(trial)))?;
            Ok(seen.has(lack))
        };
        let mut tries = 0;
        while !gives(&changes)? {
            let wider: Vec<Relief> = changes.iter().map(|relief| relief.doubled()).collect();
            if tries == MOST_DOUBLED || wider == changes {
                return Ok(Help::Unknown);
            }
            (changes, tries) = (wider, tries + 1);
        }
        let mut at = 0;
        while at < changes.len() && changes.len() > 1 {
            let rest: Vec<Relief> = [&changes[..at], &changes[at + 1..]].concat();
            if gives(&rest)? {
                changes = rest;
            } else {
                at += 1;
            }
        }
        Ok(Help::Changes(changes))
    }

    /// The one change that gives what is lacking: the smallest amount, else the first of the others.
    fn single(&self, ground: &Ground, base: Trial, facets: &[Facet], lack: &Lack) -> Result<Option<Relief>, Halt> {
        let mut least: Option<(u32, Relief)> = None;
        for &facet in facets {
            let is_amount = matches!(facet, Facet::Amount(_));
            if least.is_some() && !is_amount {
                break;
            }
            let lifted = base.lifted(&[facet], ground);
            if !self.gives(lifted, lack)? {
                continue;
            }
            let Some(relief) = self.least(base, lifted, facet, lack)? else { continue };
            let more = match relief {
                Relief::More { from, to, .. } => to - from,
                _ => 0,
            };
            if least.is_none_or(|(other, _)| more < other) {
                least = Some((more, relief));
            }
        }
        Ok(least.map(|(_, relief)| relief))
    }

    fn pair(&self, ground: &Ground, base: Trial, facets: &[Facet], lack: &Lack) -> Result<Option<[Facet; 2]>, Halt> {
        if facets.len() > MOST_PAIRED {
            return Ok(None);
        }
        for (at, &one) in facets.iter().enumerate() {
            for &other in &facets[at + 1..] {
                if self.gives(base.lifted(&[one, other], ground), lack)? {
                    return Ok(Some([one, other]));
                }
            }
        }
        Ok(None)
    }

    /// The smallest change of one thing that gives what is lacking, where all else is as in a trial that gives it with the thing lifted.
    fn least(&self, base: Trial, lifted: Trial, facet: Facet, lack: &Lack) -> Result<Option<Relief>, Halt> {
        let (usual, farthest) = match facet {
            Facet::Amount(amount) => {
                let Some(from) = amount.of(&base.limits) else { return Ok(None) };
                let spent = self.ask(lifted)?.spent[amount.index()].div_ceil(STEP);
                let most = spent.saturating_sub(from / STEP).max(1);
                (most, (FARTHEST * spent).max(most))
            }
            _ => facet.days(base, lifted).map_or((1, 1), |days| (days, days)),
        };
        let relief = |steps: u32| facet.relief(base, lifted, steps);
        let gives = |steps: u32| self.gives(relief(steps).of_trial(lifted), lack);
        let (mut low, mut high) = (0, 1);
        while !gives(high)? {
            if high >= farthest {
                return Ok(None);
            }
            let most = if high < usual { usual } else { farthest };
            (low, high) = (high, (2 * high).min(most));
        }
        while high - low > 1 {
            let middle = low.midpoint(high);
            if gives(middle)? {
                high = middle;
            } else {
                low = middle;
            }
        }
        Ok(Some(relief(high)))
    }

    fn gives(&self, trial: Trial, lack: &Lack) -> Result<bool, Halt> {
        if !trial.can_be() {
            return Ok(false);
        }
        Ok(self.ask(trial)?.has(lack))
    }

    /// What is known of a trial: of its thorough plan if there is one, else of a quick one.
    fn ask(&self, trial: Trial) -> Result<&Seen, Halt> {
        match of(&self.sure, trial).or_else(|| of(&self.tried, trial)) {
            Some(seen) => Ok(seen),
            None if self.tried.len() < MOST_PLANS => Err(Halt::Try(trial)),
            None => Err(Halt::Spent),
        }
    }

    /// What is known of a trial's thorough plan.
    fn look(&self, trial: Trial) -> Result<&Seen, Halt> {
        let missing = if self.sure.len() < MOST_SURE { Halt::Look(trial) } else { Halt::Spent };
        of(&self.sure, trial).ok_or(missing)
    }
}

fn of(seen: &[(Trial, Seen)], trial: Trial) -> Option<&Seen> {
    seen.iter().find(|(other, _)| *other == trial).map(|(_, seen)| seen)
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
