//! Changes of what holds a plan back: one as a thing that may change, as a change by some amount, and as the conditions of a plan that is tried.

use super::outlook::Ground;
use super::unmet::STEP;
use crate::domain::medium::{Medium, Mediums};
use crate::domain::profile::{Limits, Profile, WorkingDays};

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

/// A change of one thing that holds a plan back.
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
    /// The Result on another day.
    Result {
        /// Its day now.
        from: i32,
        /// Its day then.
        to: i32,
    },
    /// Start on another day.
    Start {
        /// Its day now.
        from: i32,
        /// Its day then.
        to: i32,
    },
    /// Work on this day of the week too, 0 for Monday.
    Work(usize),
    /// Work on holidays too.
    WorkHolidays,
}

impl Relief {
    /// The profile after all of these changes. Days that cannot be together leave those there are.
    pub fn applied(all: &[Relief], profile: &Profile) -> Profile {
        let trial = all.iter().fold(Trial::of(profile), |trial, relief| relief.of_trial(trial));
        trial.profile(profile)
    }

    /// The same with twice as much more of an amount.
    pub(super) const fn doubled(self) -> Relief {
        match self {
            Relief::More { amount, from, to } => {
                let more = to.saturating_sub(from);
                Relief::More { amount, from, to: to.saturating_add(more).next_multiple_of(STEP) }
            }
            other => other,
        }
    }

    /// The trial with this change made to it, whatever was there.
    pub(super) fn of_trial(self, mut trial: Trial) -> Trial {
        match self {
            Relief::More { amount, to, .. } => amount.set(&mut trial.limits, Some(to)),
            Relief::Allow(medium) => trial.limits.barred = trial.limits.barred.with(medium, false),
            Relief::Result { to, .. } => trial.result = to,
            Relief::Start { to, .. } => trial.start = to,
            Relief::Work(day) => trial.work(day),
            Relief::WorkHolidays => trial.holidays = false,
        }
        trial
    }
}

/// What a plan that is tried is made under: what of a profile may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Trial {
    pub limits: Limits,
    start: i32,
    result: i32,
    working: WorkingDays,
    /// Whether holidays are days of rest.
    holidays: bool,
}

impl Trial {
    pub fn of(profile: &Profile) -> Trial {
        let (start, result) = (profile.start(), profile.result());
        Trial { limits: profile.limits, start, result, working: profile.working, holidays: true }
    }

    pub fn profile(self, base: &Profile) -> Profile {
        let mut profile = base.clone();
        (profile.limits, profile.working) = (self.limits, self.working);
        if !self.holidays {
            profile.holidays.clear();
        }
        // Checked by `can_be` for all that is tried.
        if self.can_be() {
            let (start, result) = (self.start, self.result);
            profile.set_days(start, result).expect("these days can be together");
        }
        profile
    }

    /// Whether the days of Start and Result can be together.
    pub fn can_be(self) -> bool {
        (0..=Profile::LATEST_START).contains(&self.start) && (self.start.max(1)..=Profile::LATEST_RESULT).contains(&self.result)
    }

    /// With all of these as they could be at best.
    pub fn lifted(mut self, facets: &[Facet], ground: &Ground) -> Trial {
        let preset = ground.playbook.preset(ground.profile.kind);
        for facet in facets {
            match *facet {
                Facet::Amount(amount) => amount.set(&mut self.limits, None),
                Facet::Medium(medium) => self.limits.barred = self.limits.barred.with(medium, false),
                Facet::Result => self.result = preset.result,
                Facet::Start => self.start = preset.start,
                Facet::Weekday(day) => self.work(day),
                Facet::Holidays => self.holidays = false,
            }
        }
        self
    }

    fn work(&mut self, day: usize) {
        let mut days = self.working.days();
        days[day] = true;
        self.working = WorkingDays::new(days).unwrap_or(self.working);
    }
}

/// A thing that holds a plan back and may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Facet {
    Amount(Amount),
    Medium(Medium),
    Result,
    Start,
    Weekday(usize),
    Holidays,
}

impl Facet {
    /// What holds a plan back here: limits first.
    pub fn of(ground: &Ground) -> Vec<Facet> {
        let profile = ground.profile;
        let preset = ground.playbook.preset(profile.kind);
        let mut facets: Vec<Facet> = Amount::ALL
            .iter()
            .filter(|amount| amount.of(&profile.limits).is_some())
            .map(|amount| Facet::Amount(*amount))
            .collect();
        let barred: Mediums = profile.limits.barred;
        facets.extend(barred.iter().map(Facet::Medium));
        facets.extend((profile.result() != preset.result).then_some(Facet::Result));
        facets.extend((profile.start() != preset.start).then_some(Facet::Start));
        // Without a date nobody knows which days are days of rest.
        if profile.date.is_some() {
            let rests = (0..7).filter(|day| !profile.working.days()[*day]);
            facets.extend(rests.map(Facet::Weekday));
            facets.extend((!profile.holidays.is_empty()).then_some(Facet::Holidays));
        }
        facets
    }

    /// Whether it is a limit, and not the business's days.
    pub const fn is_limit(self) -> bool {
        matches!(self, Facet::Amount(_) | Facet::Medium(_))
    }

    /// By how many days it is lifted, if it is a day.
    pub fn days(self, base: Trial, lifted: Trial) -> Option<u32> {
        match self {
            Facet::Result => Some(base.result.abs_diff(lifted.result)),
            Facet::Start => Some(base.start.abs_diff(lifted.start)),
            _ => None,
        }
    }

    /// The change by so many steps; what has none is changed by the first.
    pub fn relief(self, base: Trial, lifted: Trial, steps: u32) -> Relief {
        let towards = |from: i32, to: i32| {
            let days = i32::try_from(steps).unwrap_or(i32::MAX);
            if to < from { (from - days).max(to) } else { from.saturating_add(days).min(to) }
        };
        match self {
            Facet::Amount(amount) => {
                let from = amount.of(&base.limits).unwrap_or(0);
                Relief::More { amount, from, to: (from / STEP).saturating_add(steps).saturating_mul(STEP) }
            }
            Facet::Medium(medium) => Relief::Allow(medium),
            Facet::Result => Relief::Result { from: base.result, to: towards(base.result, lifted.result) },
            Facet::Start => Relief::Start { from: base.start, to: towards(base.start, lifted.start) },
            Facet::Weekday(day) => Relief::Work(day),
            Facet::Holidays => Relief::WorkHolidays,
        }
    }
}
