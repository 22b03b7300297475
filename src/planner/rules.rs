//! The rules that the choice and the days of touches decide, counted fast enough to be asked thousands of times for one plan.
//!
//! [`crate::checks`] has the last word on a plan; the tests hold that the two agree. Here a rule broken in a larger way counts more
//! often, so that every touch that helps a little is seen to help.

use crate::checks;
use crate::domain::calendar::{Calendar, shifted};
use crate::domain::ids::RuleId;
use crate::domain::medium::Medium;
use crate::domain::phase::Phase;
use crate::domain::playbook::Playbook;
use crate::domain::profile::{Audience, BusinessKind, Country, Limits, Profile};
use crate::domain::touch::Kind;

use super::objective::{Account, Facts};
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
    fn silence_between(&self, before: i32, day: i32) -> Faults {
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

/// A set of days, from [`Days::FIRST`] to day 100; what lies outside counts as the nearest of them.
#[derive(Clone, Copy, Default)]
struct Days(u128);

impl Days {
    const FIRST: i32 = LAST_DAY - 127;

    const fn bit(day: i32) -> u32 {
        let day = if day < Days::FIRST { Days::FIRST } else { day };
        (if day > LAST_DAY { LAST_DAY } else { day } - Days::FIRST) as u32
    }

    const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// How many lie before a day.
    const fn count_before(self, day: i32) -> u32 {
        if day > LAST_DAY { self.count() } else { (self.0 & ((1 << Days::bit(day)) - 1)).count_ones() }
    }

    /// The first of them from a day on.
    fn first_from(self, day: i32) -> Option<i32> {
        self.from(day).next()
    }

    /// Whether there is one of the days from one to another; none if they are out of order.
    const fn any(self, from: i32, to: i32) -> bool {
        from <= to
            && from <= LAST_DAY
            && to >= Days::FIRST
            && self.0 >> Days::bit(from) << (127 - (Days::bit(to) - Days::bit(from))) != 0
    }

    /// The last of them before a day, or the Sale, and the first after it, or day 100.
    const fn around(self, day: i32) -> (i32, i32) {
        let bit = Days::bit(day);
        let (before, after) = (self.0 & ((1 << bit) - 1), self.0 >> bit >> 1);
        let first = 127 - before.leading_zeros() as i32 + Days::FIRST;
        let last = if after == 0 { LAST_DAY } else { day + 1 + after.trailing_zeros() as i32 };
        (if before == 0 || first < 0 { 0 } else { first }, last)
    }

    /// Those from a day on, in their order.
    fn from(self, day: i32) -> impl Iterator<Item = i32> {
        let mut rest = if day > LAST_DAY { 0 } else { self.0 >> Days::bit(day) << Days::bit(day) };
        std::iter::from_fn(move || {
            let bit = rest.trailing_zeros();
            rest &= rest.wrapping_sub(1);
            (bit < 128).then_some(Days::FIRST + bit as i32)
        })
    }
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
    const COUNT: usize = Sign::Review as usize + 1;

    /// Whether such a touch needs another one, or another one it.
    const fn has_company(self) -> bool {
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

/// Days on which there is something, and how much.
#[derive(Clone)]
struct Counted {
    days: Days,
    counts: [u16; 128],
}

impl Counted {
    const NONE: Counted = Counted { days: Days(0), counts: [0; 128] };

    /// Says whether the day has become another: one with something, or one without.
    fn count(&mut self, bit: u32, more: bool) -> bool {
        let count = &mut self.counts[bit as usize];
        let changed = if more {
            *count += 1;
            *count == 1
        } else {
            *count -= 1;
            *count == 0
        };
        if changed {
            self.days.0 ^= 1 << bit;
        }
        changed
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

/// The days on which there is what rules look for, and what the rules say of them, kept up as touches come and go.
#[derive(Clone)]
pub(super) struct Found {
    all: Counted,
    phases: [Counted; 8],
    signs: [Counted; Sign::COUNT],
    /// A person's words that have reached the customer in Admit (R01).
    spoken: Counted,
    /// What has reached the customer in Affirm (R02), and by a person who is heard or seen (R03).
    affirmed: Counted,
    human: Counted,
    mediums: [u16; Medium::ALL.len()],
    touches: usize,
    /// R06 and R07.
    silence: Faults,
    verdicts: Verdicts,
}

/// What rules say that look at some kinds of touches only; nothing where one of those has come or gone since.
#[derive(Clone, Copy, Default)]
pub(super) struct Verdicts {
    order: Option<Faults>,
    duties: Option<Faults>,
    company: Option<Faults>,
}

impl Found {
    /// Nothing yet.
    pub(super) fn none(demands: &Demands) -> Found {
        Found {
            all: Counted::NONE,
            phases: [Counted::NONE; 8],
            signs: [Counted::NONE; Sign::COUNT],
            spoken: Counted::NONE,
            affirmed: Counted::NONE,
            human: Counted::NONE,
            mediums: [0; Medium::ALL.len()],
            touches: 0,
            silence: demands.silence_between(0, LAST_DAY),
            verdicts: Verdicts::default(),
        }
    }

    /// What is known by now. To be given back to [`Found::recall`] when the touches are the same again.
    pub(super) const fn verdicts(&self) -> Verdicts {
        self.verdicts
    }

    /// Takes back what was known of the same touches.
    pub(super) const fn recall(&mut self, verdicts: Verdicts) {
        self.verdicts = verdicts;
    }

    /// Counts a touch on a day in or out.
    pub(super) fn count(&mut self, demands: &Demands, day: i32, touch: &Facts, more: bool) {
        let bit = Days::bit(day);
        if self.all.count(bit, more) && day > 0 && day < LAST_DAY {
            let (before, after) = self.all.days.around(day);
            let apart = demands.silence_between(before, day).and(demands.silence_between(day, after));
            let whole = demands.silence_between(before, after);
            let (add, take) = if more { (apart, whole) } else { (whole, apart) };
            self.silence.errors += add.errors - take.errors;
            self.silence.warnings += add.warnings - take.warnings;
        }
        if self.phases[touch.phase.index()].count(bit, more) {
            self.verdicts.order = None;
        }
        match touch.phase {
            Phase::Admit if touch.speaks => {
                self.spoken.count(bit, more);
                self.verdicts.duties = None;
            }
            Phase::Affirm if touch.reaches => {
                self.affirmed.count(bit, more);
                if touch.human {
                    self.human.count(bit, more);
                }
                self.verdicts.duties = None;
            }
            Phase::Adopt => self.verdicts.duties = None,
            _ => {}
        }
        if touch.sign != Sign::None {
            self.signs[touch.sign as usize].count(bit, more);
            self.verdicts.duties = None;
            if touch.sign.has_company() {
                self.verdicts.company = None;
            }
        }
    }

    /// Counts a touch of a medium in or out, on whatever day.
    pub(super) fn count_medium(&mut self, medium: Medium, more: bool) {
        let count = &mut self.mediums[medium.index()];
        if more {
            *count += 1;
            self.touches += 1;
        } else {
            *count -= 1;
            self.touches -= 1;
        }
    }

    const fn on(&self, sign: Sign) -> Days {
        self.signs[sign as usize].days
    }

    /// Adds to the account what rules say of the order of touches and of what is missing.
    pub(super) fn judge(&mut self, demands: &Demands, account: &mut Account) {
        let order = *self.verdicts.order.get_or_insert_with(|| order(&self.phases));
        let duties = match self.verdicts.duties {
            Some(duties) => duties,
            None => self.duties(demands),
        };
        let company = match self.verdicts.company {
            Some(company) => company,
            None => self.company(demands),
        };
        (self.verdicts.duties, self.verdicts.company) = (Some(duties), Some(company));
        for faults in [self.silence, order, duties, company] {
            account.errors += faults.errors;
            account.warnings += faults.warnings;
            account.informations += faults.informations;
            account.lapses += faults.lapses;
        }
        let emails = usize::from(self.mediums[Medium::Email.index()]);
        let mediums = self.mediums.iter().filter(|count| **count > 0).count() as u32;
        account.warnings += i64::from(demands.mediums[0].saturating_sub(mediums));
        account.errors += i64::from(demands.mediums[1].saturating_sub(mediums));
        account.warnings += i64::from(100 * emails > demands.email_share * self.touches.max(1));
    }

    /// R01 to R03, R08, R11, R30, R36, R37, R40, and what every plan has.
    fn duties(&self, demands: &Demands) -> Faults {
        let mut faults = Faults::default();
        let (start, result) = (demands.start, demands.result);
        let missing = |sign: Sign, from: i32, to: i32| i64::from(!self.on(sign).any(from, to));
        let affirmed = self.affirmed.days.first_from(0).unwrap_or(i32::MAX);
        faults.errors += i64::from(!self.spoken.days.any(0, 0));
        faults.errors += i64::from(affirmed > demands.affirm[1]);
        faults.warnings += i64::from(affirmed > demands.affirm[0] && affirmed <= demands.affirm[1]);
        if !self.human.days.any(0, LAST_DAY) {
            faults.warnings += i64::from(demands.human);
            faults.informations += i64::from(!demands.human);
        }
        faults.warnings += missing(Sign::CheckIn, start, start + demands.first_use)
            + missing(Sign::Review, demands.review[0], demands.review[1])
            + missing(Sign::Celebrate, result, result + demands.party)
            + demands.notice.map_or(0, |by| missing(Sign::Notice, Days::FIRST, by));
        faults.errors += missing(Sign::Feedback, result, result + demands.feedback);
        let updates = i64::from(self.on(Sign::Update).count());
        faults.lapses += missing(Sign::Kickoff, start, start) + missing(Sign::Survey, result, LAST_DAY) + (2 - updates).max(0);
        let (asks, praise) = (self.on(Sign::Ask), self.on(Sign::Praise));
        let feedback = self.on(Sign::Feedback).first_from(result).unwrap_or(i32::MAX);
        faults.errors += i64::from(asks.count_before(feedback) + praise.count_before(feedback));
        match asks.first_from(Days::FIRST) {
            None => faults.lapses += 1,
            Some(ask) => {
                let adopted = self.phases[Phase::Adopt.index()].days.first_from(Days::FIRST);
                faults.warnings += i64::from(adopted.is_none_or(|day| day >= ask));
            }
        }
        faults
    }

    /// Touches that need another one: R10, R36 and R38, and what makes no sense alone.
    fn company(&self, demands: &Demands) -> Faults {
        let mut faults = Faults::default();
        let (result, party) = (demands.result, demands.party);
        let [milestones, celebrations, feedback, replies, kickoffs] =
            [Sign::Milestone, Sign::Celebrate, Sign::Feedback, Sign::Reply, Sign::Kickoff].map(|sign| self.on(sign));
        if result > demands.road[0] {
            let mut before = 0;
            for day in milestones.from(0).take_while(|day| *day <= result).chain([result]) {
                faults.warnings += i64::from((day - before - demands.road[1] + ROAD_STEP - 1).max(0) / ROAD_STEP);
                before = day;
            }
        }
        for day in milestones.from(Days::FIRST) {
            faults.warnings += i64::from(!celebrations.any(day, day + party));
        }
        for day in celebrations.from(Days::FIRST).take_while(|day| *day < result) {
            faults.lapses += i64::from(!milestones.any(day - party, day));
        }
        for day in self.on(Sign::Recap).from(Days::FIRST) {
            faults.lapses += i64::from(!kickoffs.any(day, day));
        }
        for day in replies.from(Days::FIRST) {
            faults.lapses += i64::from(!feedback.any(Days::FIRST, day - 1));
        }
        for day in feedback.from(Days::FIRST) {
            faults.warnings += i64::from(!demands.reply_by(day).is_some_and(|by| replies.any(day, by)));
        }
        faults
    }
}

/// R04 and R05.
fn order(phases: &[Counted; 8]) -> Faults {
    let mut faults = Faults::default();
    let mut before = i32::MIN;
    for &phase in Phase::ALL {
        if let Some(day) = phases[phase.index()].days.first_from(Days::FIRST) {
            faults.warnings += i64::from(day < before);
            before = day;
        } else {
            let severe = matches!(phase.number(), 2..=6);
            faults.errors += i64::from(severe);
            faults.warnings += i64::from(!severe);
        }
    }
    faults
}

impl Faults {
    const fn and(self, other: Faults) -> Faults {
        Faults {
            errors: self.errors + other.errors,
            warnings: self.warnings + other.warnings,
            informations: self.informations + other.informations,
            lapses: self.lapses + other.lapses,
        }
    }
}
