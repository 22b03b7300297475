//! The rules that the choice and the days of touches decide, counted fast enough to be asked thousands of times for one plan.
//!
//! [`crate::checks`] has the last word on a plan; the tests hold that the two agree. Here a rule broken in a larger way counts more
//! often, so that every touch that helps a little is seen to help.

use crate::checks;
use crate::domain::calendar::{Calendar, shifted};
use crate::domain::ids::RuleId;
use crate::domain::phase::Phase;
use crate::domain::playbook::Playbook;
use crate::domain::profile::{Audience, BusinessKind, Country, Limits, Profile};
use crate::domain::touch::Kind;

use super::timeline::LAST_DAY;

/// A stretch without milestones counts once for each so many days that it is too long (R10).
pub(super) const ROAD_STEP: i32 = 10;

/// What the rules demand of one journey: days, and the thresholds of [`checks::thresholds`].
pub(super) struct Demands {
    pub start: i32,
    pub result: i32,
    pub limits: Limits,
    pub affirm: [i32; 2],
    pub silence: [i32; 3],
    pub bridge: [i32; 2],
    pub first_use: i32,
    pub road: [i32; 2],
    pub review: [i32; 2],
    pub mediums: [u32; 2],
    pub email_share: usize,
    pub row: i32,
    pub crowd: [i64; 3],
    pub a_day: [i64; 2],
    pub party: i32,
    pub feedback: i32,
    pub mention: i32,
    /// Whether a person must affirm (R03).
    pub human: bool,
    /// The last day for telling how to cancel, if that must be told (R30).
    pub notice: Option<i32>,
    /// For each day from the Result on, the last day for a reply to feedback asked for then (R38).
    pub reply_by: Vec<i32>,
}

impl Demands {
    /// The demands of a profile.
    pub(super) fn of(profile: &Profile, playbook: &Playbook) -> Demands {
        let of = |rule: u8, place: usize| {
            checks::thresholds(RuleId::literal(rule), profile, playbook).get(place).copied().unwrap_or_default()
        };
        let whole = |rule: u8, place: usize| u32::try_from(of(rule, place)).unwrap_or(0);
        let concerned = profile.audience == Audience::Consumer
            && matches!(profile.country, Country::Turkey | Country::EuropeanUnion)
            && profile.distance_sale != Some(false);
        let working = of(38, 0);
        let result = profile.result();
        Demands {
            start: profile.start(),
            result,
            limits: profile.limits,
            affirm: [of(2, 0), of(2, 1)],
            silence: [of(6, 0).max(1), of(6, 1).max(1), of(6, 2).max(1)],
            bridge: [of(7, 0), of(7, 1).max(1)],
            first_use: of(8, 0),
            road: [of(10, 0), of(10, 1).max(1)],
            review: [of(11, 0), of(11, 1)],
            mediums: [whole(12, 0), whole(12, 1)],
            email_share: usize::try_from(of(13, 0)).unwrap_or(0),
            row: of(14, 0),
            crowd: [of(15, 0).into(), of(15, 1).into(), of(15, 2).into()],
            a_day: [of(16, 0).into(), of(16, 1).into()],
            party: of(36, 0),
            feedback: of(37, 0),
            mention: of(39, 0),
            human: !matches!(profile.kind, BusinessKind::SelfServe | BusinessKind::Shop),
            notice: concerned.then(|| of(30, 0)),
            reply_by: (result..=LAST_DAY).map(|day| working_days_after(profile, day, working)).collect(),
        }
    }

    /// The silence allowed after a touch on this day (R06).
    pub(super) const fn silence(&self, day: i32) -> i32 {
        match day {
            ..=30 => self.silence[0],
            31..=60 => self.silence[1],
            _ => self.silence[2],
        }
    }

    /// R06 and R07 for two days that follow each other: every touch that is missing between them counts.
    pub(super) fn silence_between(&self, before: i32, day: i32) -> Faults {
        let (gap, allowed) = (day - before, self.silence(before));
        let (wait, often) = (self.bridge[0], self.bridge[1]);
        let mut faults = Faults::default();
        if gap > allowed {
            faults.warnings += i64::from((gap - 1) / allowed);
            faults.errors += i64::from(gap > 2 * allowed);
        }
        if self.start > wait && before < self.start {
            faults.warnings += i64::from((day.min(self.start) - before - 1).max(0) / often);
        }
        faults
    }

    /// The last day for a reply to feedback asked for on a day; nothing for one asked for before the Result.
    pub(super) fn reply_by(&self, day: i32) -> Option<i32> {
        usize::try_from(day - self.result).ok().and_then(|at| self.reply_by.get(at)).copied()
    }
}

/// The last day that lies no more than so many working days after a day; without a date, a weekend lies between (as in R38).
fn working_days_after(profile: &Profile, day: i32, working: i32) -> i32 {
    let weekends = day + working + 2 * ((working + 4) / 5);
    let Some(calendar) = Calendar::of(profile) else { return weekends };
    let Some(date) = calendar.date(day) else { return weekends };
    let mut left = working;
    for ahead in 1..=60 {
        left -= i32::from(shifted(date, ahead).is_some_and(|date| calendar.is_working(date)));
        if left < 0 {
            return day + ahead - 1;
        }
    }
    day + 60
}

/// What rules look for in a touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nothing beyond its phase and medium.
    None,
    /// R08.
    CheckIn,
    /// R30.
    Notice,
    Kickoff,
    Recap,
    Milestone,
    Celebrate,
    /// An update in Acclimate.
    Update,
    Feedback,
    Reply,
    Survey,
    Ask,
    Praise,
    /// R11.
    Review,
}

impl Sign {
    /// How many there are.
    pub(super) const COUNT: usize = Sign::Review as usize + 1;

    /// Whether such a touch needs another one, or another one it.
    pub(super) const fn has_company(self) -> bool {
        matches!(self, Sign::Milestone | Sign::Celebrate | Sign::Recap | Sign::Kickoff | Sign::Reply | Sign::Feedback)
    }

    /// The sign of a kind of touch in a phase.
    pub(super) const fn of(kind: Kind, phase: Phase) -> Sign {
        match kind {
            Kind::CheckIn => Sign::CheckIn,
            Kind::Notice => Sign::Notice,
            Kind::Kickoff => Sign::Kickoff,
            Kind::Recap => Sign::Recap,
            Kind::Milestone => Sign::Milestone,
            Kind::Celebrate => Sign::Celebrate,
            Kind::Update if matches!(phase, Phase::Acclimate) => Sign::Update,
            Kind::Feedback => Sign::Feedback,
            Kind::Reply => Sign::Reply,
            Kind::Survey => Sign::Survey,
            Kind::Ask => Sign::Ask,
            Kind::Praise => Sign::Praise,
            Kind::Review => Sign::Review,
            _ => Sign::None,
        }
    }
}

/// In how many ways rules are broken, by their level.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Faults {
    pub errors: i64,
    pub warnings: i64,
    pub informations: i64,
    pub lapses: i64,
}

impl Faults {
    /// Both together.
    pub(super) const fn and(self, other: Faults) -> Faults {
        Faults {
            errors: self.errors + other.errors,
            warnings: self.warnings + other.warnings,
            informations: self.informations + other.informations,
            lapses: self.lapses + other.lapses,
        }
    }
}
