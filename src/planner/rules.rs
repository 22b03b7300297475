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

use super::days::Days;
use super::score::Faults;
use super::timeline::LAST_DAY;

/// A stretch without milestones counts once for each so many days that it is too long (R10).
pub(super) const ROAD_STEP: i32 = 10;

/// A day of silence beyond what is allowed counts as so many checks at the level of information where silence counts by the day: 360,000 of the
/// objective, so that a touch that shortens a silence by a day or two is worth its place.
const SILENT_DAY: i64 = 12;

/// What the rules demand of one journey: days, and the thresholds of [`checks::thresholds`].
#[derive(Clone)]
pub(super) struct Demands {
    pub start: i32,
    pub result: i32,
    pub limits: Limits,
    pub affirm: [i32; 2],
    /// The days without a touch that are allowed, by where the first of them lies (R06).
    pub silence: [i32; 3],
    /// What two touches so many days apart come to, by where the first of them lies (R06).
    gaps: [Vec<Faults>; 3],
    #[cfg(feature = "exact")]
    pub bridge: [i32; 2],
    /// The same for two touches before Start (R07).
    bridges: Vec<Faults>,
    /// The days on which a check-in is one in first use (R08), and those on which a review is one of the hundred days (R11).
    pub in_use: Days,
    pub reviewed: Days,
    /// The days on which the Result is celebrated (R36), on which feedback is asked for (R37), and all from the Result on.
    pub celebrated: Days,
    pub heard: Days,
    pub after: Days,
    pub road: [i32; 2],
    pub mediums: [u32; 2],
    pub email_share: i32,
    pub row: i32,
    pub crowd: [i64; 3],
    pub a_day: [u16; 2],
    pub party: i32,
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
        let (start, result) = (profile.start(), profile.result());
        let (silence, wait, often) = ([0, 1, 2].map(|place| of(6, place).max(1)), of(7, 0), of(7, 1).max(1));
        // One touch on a day is never one too many.
        let a_day = |place: usize| u16::try_from(of(16, place).max(1)).unwrap_or(u16::MAX);
        Demands {
            start,
            result,
            limits: profile.limits,
            affirm: [of(2, 0), of(2, 1)],
            silence,
            gaps: silence.map(|allowed| (0..=LAST_DAY).map(|gap| silent(gap, allowed)).collect()),
            #[cfg(feature = "exact")]
            bridge: [wait, often],
            bridges: (0..=LAST_DAY)
                .map(|gap| Faults::WARNING.times(if start > wait { i64::from((gap - 1).max(0) / often) } else { 0 }))
                .collect(),
            in_use: Days::range(start, start + of(8, 0)),
            reviewed: Days::range(of(11, 0), of(11, 1)),
            celebrated: Days::range(result, result + of(36, 0)),
            heard: Days::range(result, result + of(37, 0)),
            after: Days::range(result, LAST_DAY),
            road: [of(10, 0), of(10, 1).max(1)],
            mediums: [whole(12, 0), whole(12, 1)],
            email_share: of(13, 0),
            row: of(14, 0),
            crowd: [of(15, 0).into(), of(15, 1).into(), of(15, 2).into()],
            a_day: [a_day(0), a_day(1)],
            party: of(36, 0),
            mention: of(39, 0),
            human: !matches!(profile.kind, BusinessKind::SelfServe | BusinessKind::Shop),
            notice: concerned.then(|| of(30, 0)),
            reply_by: (result..=LAST_DAY).map(|day| working_days_after(profile, day, working)).collect(),
        }
    }

    /// The same, with silence (R06) counted by its days and not by the touches that are missing: two touches that only together end a silence each
    /// shorten it. That is no rule; it leads a walk to plans that it would else have to jump to.
    pub(super) fn with_silence_by_the_day(&self) -> Demands {
        let by_the_day = |allowed: i32| {
            let counted = |gap: i32| Faults::INFORMATION.times(SILENT_DAY * i64::from((gap - allowed).max(0)));
            (0..=LAST_DAY).map(counted).collect()
        };
        Demands { gaps: self.silence.map(by_the_day), ..self.clone() }
    }

    #[cfg(feature = "exact")]
    /// The silence allowed after a touch on this day (R06).
    pub(super) const fn silence(&self, day: i32) -> i32 {
        match day {
            ..=30 => self.silence[0],
            31..=60 => self.silence[1],
            _ => self.silence[2],
        }
    }

    /// R06 and R07 for two days from the Sale to day 100 that follow each other: every touch that is missing between them counts.
    #[inline]
    pub(super) fn silence_between(&self, before: i32, day: i32) -> Faults {
        let place = if before <= 30 { 0 } else { 1 + usize::from(before > 60) };
        let mut faults = self.gaps[place][(day - before) as usize];
        if before < self.start {
            faults += self.bridges[(day.min(self.start) - before) as usize];
        }
        faults
    }

    /// The last day for a reply to feedback asked for on a day; nothing for one asked for before the Result.
    pub(super) fn reply_by(&self, day: i32) -> Option<i32> {
        usize::try_from(day - self.result).ok().and_then(|at| self.reply_by.get(at)).copied()
    }
}

/// Days without a touch where so many are allowed (R06).
fn silent(gap: i32, allowed: i32) -> Faults {
    if gap <= allowed {
        return Faults::NONE;
    }
    Faults::WARNING.times(i64::from((gap - 1) / allowed)) + Faults::ERROR.when(gap > 2 * allowed)
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

    /// The duties that look at such a touch, as bits.
    #[inline]
    pub(super) const fn duties(self) -> u32 {
        match self {
            Sign::None => 0,
            Sign::CheckIn => Duty::CheckIn.bit(),
            Sign::Notice => Duty::Notice.bit(),
            Sign::Kickoff | Sign::Recap => Duty::Kickoff.bit(),
            Sign::Milestone => Duty::Road.bit() | Duty::Company.bit(),
            Sign::Celebrate => Duty::Party.bit() | Duty::Company.bit(),
            Sign::Update => Duty::Updates.bit(),
            Sign::Feedback => Duty::Feedback.bit() | Duty::Reply.bit(),
            Sign::Reply => Duty::Reply.bit(),
            Sign::Survey => Duty::Survey.bit(),
            Sign::Ask => Duty::Feedback.bit() | Duty::Ask.bit(),
            Sign::Praise => Duty::Feedback.bit(),
            Sign::Review => Duty::Review.bit(),
        }
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

/// What rules ask for that hangs on days of touches of a few kinds, and what every plan has: each looks at its own kinds, so that it is asked again
/// only when one of those has come or gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Duty {
    /// R04 and R05.
    Order,
    /// R01.
    Thanks,
    /// R02 and R03.
    Affirm,
    /// R08.
    CheckIn,
    /// R11.
    Review,
    /// R36, for the Result.
    Party,
    /// R30.
    Notice,
    /// Every plan has a survey.
    Survey,
    /// Every plan has updates.
    Updates,
    /// Every plan has a kickoff; and a recap has one.
    Kickoff,
    /// R37, and what must not come before.
    Feedback,
    /// Every plan asks; R40.
    Ask,
    /// R10.
    Road,
    /// R36, for milestones.
    Company,
    /// R38.
    Reply,
}

impl Duty {
    pub(super) const ALL: [Duty; Duty::COUNT] = [
        Duty::Order,
        Duty::Thanks,
        Duty::Affirm,
        Duty::CheckIn,
        Duty::Review,
        Duty::Party,
        Duty::Notice,
        Duty::Survey,
        Duty::Updates,
        Duty::Kickoff,
        Duty::Feedback,
        Duty::Ask,
        Duty::Road,
        Duty::Company,
        Duty::Reply,
    ];

    /// How many there are.
    pub(super) const COUNT: usize = Duty::Reply as usize + 1;

    /// Its bit.
    pub(super) const fn bit(self) -> u32 {
        1 << self as u32
    }
}
