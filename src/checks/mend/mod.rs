//! Mends: changes that remove a rule's finding and add no error, verified by the judges themselves.
//!
//! For a rule that is broken, [`candidates`] proposes changes, likeliest first. Each is tried on a copy of the journey. The first that
//! brings the rule closer to holding and leaves every other rule as it was is taken; without one, the change that costs the fewest
//! warnings. Where several breaches need several changes, this is repeated, and the steps become one command.

mod candidates;
mod content;
mod desk;

use super::context::{Ctx, Report};
use super::table::{Rule, TABLE};
use super::{Breach, Case, Outcome, judged, mix, timing};
use crate::domain::command::Command;
use crate::domain::ids::RuleId;
use crate::domain::journey::Journey;
use crate::domain::playbook::Playbook;

use desk::Desk;

/// The most changes one mend consists of.
const MOST_STEPS: usize = 24;
/// The most changes tried for each of them.
const MOST_TRIED: usize = 300;

/// A change after which the plan breaks the rule in fewer ways (where it can be, in none) and no other rule at the level of an error in
/// more ways than before; it adds no warning either, unless it removes an error. Nothing where the plan does not break the rule, or where only the user can supply what is missing.
pub fn mend(journey: &Journey, playbook: &Playbook, rule: RuleId) -> Option<Command> {
    let mut mending = Mending::begin(journey, playbook, rule)?;
    while !mending.go_on(playbook, usize::MAX) {}
    mending.found()
}

/// A mend being looked for, some changes at a time, so that a page can answer in between.
pub struct Mending {
    rule: RuleId,
    before: Standing,
    now: Standing,
    /// The journey with the steps found so far, and these.
    changed: Journey,
    steps: Vec<Command>,
    /// The changes still to be tried for the next step, and the best one so far with its rank.
    left: std::vec::IntoIter<Command>,
    best: Option<(Step, (usize, i32, usize))>,
}

impl Mending {
    /// Begins to look. Nothing where the plan does not break the rule.
    pub fn begin(journey: &Journey, playbook: &Playbook, rule: RuleId) -> Option<Mending> {
        let before = Standing::of(journey, playbook, rule, i32::MAX)?;
        (before.breaches > 0).then(|| Mending {
            rule,
            before,
            now: before,
            changed: journey.clone(),
            steps: Vec::new(),
            left: proposed(journey, playbook, rule),
            best: None,
        })
    }

    /// Tries so many changes more. Says whether the search has come to its end.
    pub fn go_on(&mut self, playbook: &Playbook, tries: usize) -> bool {
        for _ in 0..tries {
            let free = match self.left.next() {
                Some(command) => self.is_free(playbook, command),
                None if self.best.is_none() => return true,
                None => true,
            };
            if free && self.take_step(playbook) {
                return true;
            }
        }
        false
    }

    /// What was found, if it is worth carrying out.
    pub fn found(mut self) -> Option<Command> {
        (self.now.breaches < self.before.breaches)
            .then(|| if self.steps.len() == 1 { self.steps.swap_remove(0) } else { Command::Many(self.steps) })
    }

    /// Tries a change; says whether it costs nothing, so that no other need be tried.
    fn is_free(&mut self, playbook: &Playbook, command: Command) -> bool {
        let Ok(changed) = self.changed.applied(command.clone()) else { return false };
        let Some(standing) = Standing::of(&changed, playbook, self.rule, self.now.distance) else { return false };
        let price = standing.price(&self.before, self.rule);
        let is_error = self.before.counts[usize::from(self.rule.number()) - 1].0 > 0;
        if price.errors > 0 || (price.warnings > 0 && !is_error) {
            return false;
        }
        let free = standing.price(&self.now, self.rule) == Price::default();
        let rank = (price.warnings, standing.distance, price.informations);
        if free || self.best.as_ref().is_none_or(|(_, best)| rank < *best) {
            self.best = Some((Step { command, journey: changed, standing }, rank));
        }
        free
    }

    /// Takes the best change as a step. Says whether it was the last one.
    fn take_step(&mut self, playbook: &Playbook) -> bool {
        let Some((step, _)) = self.best.take() else { return true };
        (self.changed, self.now) = (step.journey, step.standing);
        self.steps.push(step.command);
        let is_last = self.now.distance <= 0 || self.steps.len() >= MOST_STEPS;
        if !is_last {
            self.left = proposed(&self.changed, playbook, self.rule);
        }
        is_last
    }
}

/// The changes to try.
fn proposed(journey: &Journey, playbook: &Playbook, rule: RuleId) -> std::vec::IntoIter<Command> {
    let mut proposed = Case::of(journey, playbook).map_or_else(Vec::new, |case| {
        let desk = Desk::new(&case, rule);
        let check = judged(&desk.ctx, Rule::of(rule));
        candidates::of(&desk, &check.breaches)
    });
    proposed.truncate(MOST_TRIED);
    proposed.into_iter()
}

/// How a journey stands to the rule to be mended, and to all others.
#[derive(Clone, Copy)]
struct Standing {
    /// Ways in which the rule is broken.
    breaches: usize,
    /// How far the rule is from holding; 0 when it does.
    distance: i32,
    /// Errors, warnings and informations of every rule.
    counts: [(usize, usize, usize); RuleId::COUNT as usize],
}

impl Standing {
    /// Nothing without a plan, or where the distance is not below the one given: then the other rules are not asked.
    fn of(journey: &Journey, playbook: &Playbook, mended: RuleId, below: i32) -> Option<Standing> {
        let ctx = Ctx::new(&Case::of(journey, playbook)?);
        let check = judged(&ctx, Rule::of(mended));
        let (breaches, distance) = (check.breaches.len(), distance(&ctx, mended, &check.breaches));
        if distance >= below {
            return None;
        }
        let counts = TABLE.each_ref().map(|rule| {
            let mut report = Report::counting();
            (rule.judge)(&ctx, &rule.limits_for(ctx.profile, ctx.playbook), &mut report);
            report.counts()
        });
        Some(Standing { breaches, distance, counts })
    }

    /// What getting here from another standing costs besides its purpose: errors of any rule, then warnings and informations of rules
    /// other than the mended one, each rule by itself, so that nothing gained elsewhere pays for it.
    fn price(&self, from: &Standing, mended: RuleId) -> Price {
        let mut price = Price::default();
        for (place, (is, was)) in self.counts.iter().zip(&from.counts).enumerate() {
            price.errors += is.0.saturating_sub(was.0);
            if place + 1 != usize::from(mended.number()) {
                price.warnings += is.1.saturating_sub(was.1);
                price.informations += is.2.saturating_sub(was.2);
            }
        }
        price
    }
}

/// What a mend costs.
#[derive(Clone, Copy, Default, PartialEq)]
struct Price {
    errors: usize,
    warnings: usize,
    informations: usize,
}

/// How far a rule is from holding. Where one breach stands for many places, or closing a gap may leave two smaller ones, the days or
/// touches over the limit are counted; elsewhere each breach weighs more than anything in it.
fn distance(ctx: &Ctx, rule: RuleId, breaches: &[Breach]) -> i32 {
    let limits = Rule::of(rule).limits_for(ctx.profile, ctx.playbook);
    let over = |breach: &Breach| match (breach.found, breach.limit) {
        (Some(found), Some(limit)) => (found - limit).abs(),
        _ => i32::try_from(breach.items.len()).unwrap_or(i32::MAX),
    };
    match rule.number() {
        6 => breaches.iter().map(over).sum(),
        7 | 10 => timing::excess(ctx, rule.number(), &limits),
        15 => mix::crowding(ctx, &limits),
        // The excess itself is what was found.
        44 => breaches.iter().map(|breach| 1_000 + breach.found.unwrap_or(0).min(100_000)).sum(),
        // These count the touches meant; each is mended by itself.
        17..=19 | 21 | 22 | 27 | 28 | 29 | 31 | 32 | 34 | 36 | 38 | 42 => {
            breaches.iter().map(|breach| 1 + i32::try_from(breach.items.len()).unwrap_or(i32::MAX - 1)).sum()
        }
        _ => breaches.iter().map(|breach| level(breach.outcome) + over(breach).min(400)).sum(),
    }
}

const fn level(outcome: Outcome) -> i32 {
    match outcome {
        Outcome::Error => 2_000,
        _ => 1_000,
    }
}

struct Step {
    command: Command,
    journey: Journey,
    standing: Standing,
}
