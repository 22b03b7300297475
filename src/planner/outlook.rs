//! What a plan made with the limits as they are now would hold, beside the plan there is.

use super::objective::{Account, Rank};
use super::{Change, account, build_plan, changes};
use crate::checks::{self, Breach, Case, Outcome};
use crate::domain::assessment::Assessment;
use crate::domain::ids::RuleId;
use crate::domain::medium::{Medium, Mediums};
use crate::domain::persona::Persona;
use crate::domain::plan::Plan;
use crate::domain::playbook::Playbook;
use crate::domain::profile::{Limits, Profile};

/// What a plan is made from: a journey without its texts.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The newest assessment, if there is one.
    pub assessment: Option<&'a Assessment>,
    /// The customer.
    pub persona: &'a Persona,
    /// The business and its limits.
    pub profile: &'a Profile,
    /// Templates and presets.
    pub playbook: &'a Playbook,
    /// The plan there is, if there is one.
    pub former: Option<&'a Plan>,
}

impl<'a> Ground<'a> {
    /// The plan this gives at once.
    pub(super) fn plan(&self) -> Plan {
        build_plan(self.assessment, self.persona, self.profile, self.playbook, self.former)
    }

    /// The same with another profile.
    pub(super) const fn with<'b>(&self, profile: &'b Profile) -> Ground<'b>
    where
        'a: 'b,
    {
        Ground { profile, ..*self }
    }

    /// The errors and warnings of a plan, errors first, then by rule.
    pub(super) fn findings(&self, plan: &Plan) -> Vec<(RuleId, Breach)> {
        let Ground { assessment, persona, profile, playbook, .. } = *self;
        let checks = checks::evaluate(&Case { profile, persona, assessment, plan, playbook });
        let of = |level: Outcome| {
            let breaches = checks.iter().flat_map(|check| check.breaches.iter().map(|breach| (check.rule, breach)));
            breaches.filter(move |(_, breach)| breach.outcome == level).map(|(rule, breach)| (rule, breach.clone()))
        };
        of(Outcome::Error).chain(of(Outcome::Warning)).collect()
    }

    fn account(&self, plan: &Plan) -> Account {
        account(plan, self.assessment, self.profile, self.playbook)
    }
}

/// What a plan holds and costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Touches that are scheduled and not skipped.
    pub touches: usize,
    /// Staff minutes for one customer over the whole plan.
    pub minutes: u32,
    /// Staff minutes for one customer in the fullest seven days.
    pub minutes_a_week: u32,
    /// Dollars for one customer.
    pub dollars: u32,
    /// The mediums it uses.
    pub mediums: Mediums,
    /// How much of the gaps it covers: [`super::Account::coverage`].
    pub coverage: i64,
    /// Its errors and warnings, errors first.
    pub findings: Vec<(RuleId, Breach)>,
    rank: Rank,
}

impl Standing {
    fn of(ground: &Ground, plan: &Plan) -> Standing {
        let (minutes, dollars) = plan.effort(ground.profile);
        let placed = plan.by_day(ground.profile);
        let account = ground.account(plan);
        Standing {
            touches: placed.len(),
            minutes,
            minutes_a_week: fullest_week(ground, plan),
            dollars,
            mediums: placed.iter().map(|(_, touch)| touch.medium()).collect(),
            coverage: account.coverage,
            findings: ground.findings(plan),
            rank: account.rank(),
        }
    }

    /// How many errors, and how many warnings it has.
    pub fn trouble(&self) -> (usize, usize) {
        let errors = self.findings.iter().filter(|(_, breach)| breach.outcome == Outcome::Error).count();
        (errors, self.findings.len() - errors)
    }
}

/// What planning again would give, beside what there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The plan there is, held against the limits as they are now.
    pub now: Option<Standing>,
    /// The plan that would be made.
    pub next: Standing,
    /// What would be added, moved and removed.
    pub changes: [usize; 3],
    /// The most coverage that could be had: that of a plan without limits of time, money and mediums, or of one of these two if it covers more.
    pub possible: i64,
}

impl Outlook {
    /// The outlook of a glimpse: where that is no better than the plan there is, it says nothing of what would change, and that plan is shown.
    #[must_use]
    pub fn or_as_it_is(self, limits: &Limits) -> Outlook {
        let is_as_good = |now: &Standing| {
            let barred = Medium::ALL.iter().any(|medium| now.mediums.has(*medium) && limits.barred.has(*medium));
            !barred && now.trouble() <= self.next.trouble() && now.rank <= self.next.rank
        };
        match self.now.clone().filter(is_as_good) {
            Some(next) => Outlook { next, changes: [0; 3], ..self },
            None => self,
        }
    }

    /// How many per cent of what is possible a plan covers, 0 to 100, rounded down; nothing where there are no gaps.
    pub fn share(&self, standing: &Standing) -> Option<i64> {
        (self.possible > 0).then(|| 100 * standing.coverage / self.possible)
    }
}

/// The coverage of a plan without limits of time, money and mediums. It stays the same while nothing but these changes, so that a limit's
/// new outlook takes one plan and not two.
pub fn reach(ground: &Ground) -> i64 {
    ground.account(&ground.with(&unlimited(ground.profile)).plan()).coverage
}

/// What a plan gives that is made of the ground. `reach` is what [`reach`] says of the same ground.
pub fn outlook(ground: &Ground, plan: &Plan, reach: i64) -> Outlook {
    let next = Standing::of(ground, plan);
    let now = ground.former.map(|former| Standing::of(ground, former));
    let possible = now.iter().map(|now| now.coverage).fold(reach.max(next.coverage), i64::max);
    let mut counts = [0; 3];
    for change in ground.former.map(|former| changes(former, plan)).unwrap_or_default() {
        counts[match change {
            Change::Added(_) => 0,
            Change::Moved { .. } => 1,
            Change::Removed(_) => 2,
        }] += 1;
    }
    Outlook { now, next, changes: counts, possible }
}

/// A profile without limits of time, money and mediums. What the recipients' gift rules say is no limit of ours and stays.
pub fn unlimited(profile: &Profile) -> Profile {
    let mut profile = profile.clone();
    profile.limits =
        Limits { minutes: None, minutes_a_week: None, money: None, barred: Mediums::NONE, gifts: profile.limits.gifts };
    profile
}

/// The most minutes any seven days of a plan take.
pub(super) fn fullest_week(ground: &Ground, plan: &Plan) -> u32 {
    let placed = plan.by_day(ground.profile);
    let week = |from: i32| {
        let within = placed.iter().filter(|(day, _)| (from..from + 7).contains(day));
        within.map(|(_, touch)| u32::from(touch.minutes)).sum()
    };
    placed.iter().map(|(from, _)| week(*from)).max().unwrap_or_default()
}
