//! What rules find in a set of touches, kept up as touches come and go.

use crate::domain::medium::Medium;
use crate::domain::phase::Phase;

use super::days::{Counted, Days};
use super::objective::{Account, Facts};
use super::rules::{Demands, Faults, ROAD_STEP, Sign};
use super::timeline::LAST_DAY;

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
