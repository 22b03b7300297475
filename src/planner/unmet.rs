//! What cannot be had within the limits, and a smallest change of one limit that gives it.
//!
//! Found out by planning again, never guessed: every change that is named has been tried. For an amount the search doubles the step until
//! the plan has what it lacked, then halves the distance to the last one that was too small, in steps of [`STEP`]. That finds the least if more
//! room never makes a plan worse, as good as always; it finds a change that works in any case.

use super::objective::Scene;
use super::outlook::{Ground, fullest_week, unlimited};
use crate::domain::ids::{RuleId, TemplateId};
use crate::domain::medium::Medium;
use crate::domain::profile::{Limits, Profile};
use crate::domain::touch::Timing;

/// Minutes or dollars between two amounts that are tried.
pub const STEP: u32 = 5;

/// The most plans one search makes.
pub const MOST_PLANS: usize = 60;

words! {
    /// A limit that is an amount.
    Amount {
        /// Minutes in any seven days.
        MinutesAWeek = "minutes-a-week",
        /// Minutes over the whole plan.
        Minutes = "minutes",
        /// Dollars over the whole plan.
        Money = "money",
    }
}

impl Amount {
    /// What it is limited to, if it is.
    pub const fn of(self, limits: &Limits) -> Option<u32> {
        match self {
            Amount::MinutesAWeek => limits.minutes_a_week,
            Amount::Minutes => limits.minutes,
            Amount::Money => limits.money,
        }
    }

    const fn set(self, limits: &mut Limits, amount: Option<u32>) {
        match self {
            Amount::MinutesAWeek => limits.minutes_a_week = amount,
            Amount::Minutes => limits.minutes = amount,
            Amount::Money => limits.money = amount,
        }
    }
}

/// A change of one limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relief {
    /// More of something.
    More {
        /// Of what.
        amount: Amount,
        /// The limit now.
        from: u32,
        /// The limit then.
        to: u32,
    },
    /// A medium that may be used.
    Allow(Medium),
}

impl Relief {
    /// The profile after the change.
    pub fn applied(self, profile: &Profile) -> Profile {
        let mut profile = profile.clone();
        match self {
            Relief::More { amount, to, .. } => amount.set(&mut profile.limits, Some(to)),
            Relief::Allow(medium) => profile.limits.barred = profile.limits.barred.with(medium, false),
        }
        profile
    }
}

/// Something a plan within the limits does not have, and one without them has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A rule kept: without limits there is no error and no warning of it.
    Rule(RuleId),
    /// A touch of this template, the most valuable one that is left out: by priority of the phase × worth.
    Template(TemplateId),
}

/// Something a plan lacks, and a smallest change of one limit that gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// What is lacking.
    pub lack: Lack,
    /// What would give it.
    pub relief: Relief,
}

/// What is lacking within the limits, with the changes that help: rules first, in the order of [`super::Standing::findings`], then the
/// template. What no single change gives is not named. Makes at most [`MOST_PLANS`] plans.
pub fn unmet(ground: &Ground) -> Vec<Unmet> {
    let mut search = Search::default();
    loop {
        if let Some(unmet) = search.step(ground) {
            return unmet;
        }
    }
}

/// The same, one plan at a time, for a page that has to stay quick. Belongs to one ground.
///
/// Each step goes through the whole search with what is known by then, and makes the first plan it misses.
#[derive(Debug, Default)]
pub struct Search {
    seen: Vec<(Trial, Seen)>,
}

/// The limits of a plan that is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trial {
    AsItIs,
    Unlimited,
    Without(Amount),
    With(Relief),
}

/// What there is to know of a plan that was tried.
#[derive(Debug)]
struct Seen {
    broken: Vec<RuleId>,
    templates: Vec<TemplateId>,
    /// By [`Amount`].
    spent: [u32; 3],
}

impl Seen {
    fn has(&self, lack: &Lack) -> bool {
        match lack {
            Lack::Rule(rule) => !self.broken.contains(rule),
            Lack::Template(template) => self.templates.contains(template),
        }
    }
}

impl Search {
    /// Makes at most one plan; the result once there is one.
    pub fn step(&mut self, ground: &Ground) -> Option<Vec<Unmet>> {
        match self.result(ground) {
            Ok(unmet) => Some(unmet),
            Err(trial) => {
                let seen = look(ground, trial);
                self.seen.push((trial, seen));
                None
            }
        }
    }

    /// How many plans were made so far.
    pub fn plans(&self) -> usize {
        self.seen.len()
    }

    /// The result, or the trial it waits for.
    fn result(&self, ground: &Ground) -> Result<Vec<Unmet>, Trial> {
        if unlimited(ground.profile) == *ground.profile {
            return Ok(Vec::new());
        }
        let mut unmet = Vec::new();
        if let (Some(now), Some(free)) = (self.ask(Trial::AsItIs)?, self.ask(Trial::Unlimited)?) {
            let rules = now.broken.iter().filter(|rule| !free.broken.contains(rule)).map(|rule| Lack::Rule(*rule));
            let template = left_out(ground, now, free).map(Lack::Template);
            for lack in rules.chain(template) {
                if let Some(relief) = self.relief(ground, &lack)? {
                    unmet.push(Unmet { lack, relief });
                }
            }
        }
        Ok(unmet)
    }

    /// The smallest amount that gives what is lacking; a medium only if no amount does.
    fn relief(&self, ground: &Ground, lack: &Lack) -> Result<Option<Relief>, Trial> {
        let limits = &ground.profile.limits;
        let mut least: Option<(u32, Relief)> = None;
        for &amount in Amount::ALL {
            let Some(from) = amount.of(limits) else { continue };
            let Some(to) = self.least(amount, from, lack)? else { continue };
            if least.is_none_or(|(more, _)| to - from < more) {
                least = Some((to - from, Relief::More { amount, from, to }));
            }
        }
        if let Some((_, relief)) = least {
            return Ok(Some(relief));
        }
        for medium in limits.barred.iter() {
            let relief = Relief::Allow(medium);
            if self.gives(Trial::With(relief), lack)? {
                return Ok(Some(relief));
            }
        }
        Ok(None)
    }

    /// The least of an amount that gives what is lacking. No more than what a plan takes that may have all it wants of it is tried.
    fn least(&self, amount: Amount, from: u32, lack: &Lack) -> Result<Option<u32>, Trial> {
        let lifted = self.ask(Trial::Without(amount))?;
        let Some(lifted) = lifted.filter(|lifted| lifted.has(lack)) else { return Ok(None) };
        let base = from / STEP;
        let most = lifted.spent[amount.index()].div_ceil(STEP).saturating_sub(base).max(1);
        let gives = |steps: u32| {
            let to = (base + steps).saturating_mul(STEP);
            self.gives(Trial::With(Relief::More { amount, from, to }), lack)
        };
        let (mut low, mut high) = (0, 1);
        while !gives(high)? {
            if high == most {
                return Ok(None);
            }
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
        Ok(Some((base + high).saturating_mul(STEP)))
    }

    fn gives(&self, trial: Trial, lack: &Lack) -> Result<bool, Trial> {
        Ok(self.ask(trial)?.is_some_and(|seen| seen.has(lack)))
    }

    /// What is known of a trial: nothing if no more plans may be made, and the trial itself if it is to be made now.
    fn ask(&self, trial: Trial) -> Result<Option<&Seen>, Trial> {
        match self.seen.iter().find(|(other, _)| *other == trial) {
            Some((_, seen)) => Ok(Some(seen)),
            None if self.seen.len() < MOST_PLANS => Err(trial),
            None => Ok(None),
        }
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

fn look(ground: &Ground, trial: Trial) -> Seen {
    let profile = match trial {
        Trial::AsItIs => ground.profile.clone(),
        Trial::Unlimited => unlimited(ground.profile),
        Trial::Without(amount) => {
            let mut profile = ground.profile.clone();
            amount.set(&mut profile.limits, None);
            profile
        }
        Trial::With(relief) => relief.applied(ground.profile),
    };
    let ground = ground.with(&profile);
    let plan = ground.plan();
    let mut broken: Vec<RuleId> = Vec::new();
    for (rule, _) in ground.findings(&plan) {
        if !broken.contains(&rule) {
            broken.push(rule);
        }
    }
    let scheduled = plan.touches().iter().filter(|touch| matches!(touch.timing, Timing::Day(_)));
    let templates = scheduled.filter_map(|touch| touch.template.clone()).collect();
    let (minutes, dollars) = plan.effort(&profile);
    Seen { broken, templates, spent: [fullest_week(&ground, &plan), minutes, dollars] }
}
