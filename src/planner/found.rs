//! What rules find in a set of touches, kept up as touches come and go.

use crate::domain::phase::Phase;

use super::days::{Counted, Days};
use super::objective::{Facts, NONSENSE};
use super::rules::{Demands, Duty, ROAD_STEP, Sign};
use super::score::Faults;
use super::timeline::LAST_DAY;

/// What a touch counts for that makes no sense where it is.
const SENSELESS: Faults = Faults::LAPSE.times(NONSENSE);
/// Room for what duties find, a power of 2.
const ROOM: usize = Duty::COUNT.next_power_of_two();

/// The days on which there is what rules look for, and what the rules say of them.
#[derive(Clone)]
pub(super) struct Found {
    /// R06 and R07.
    pub silence: Faults,
    all: Counted,
    phases: [Counted; 8],
    signs: [Counted; Sign::COUNT],
    /// A person's words that have reached the customer in Admit (R01).
    spoken: Counted,
    /// What has reached the customer in Affirm (R02), and by a person who is heard or seen (R03).
    affirmed: Counted,
    human: Counted,
    /// What each duty found when last all was settled, and the sum.
    known: [Faults; ROOM],
    total: Faults,
    /// Duties that look at what has come or gone since, as bits, and what they find now.
    stale: u32,
    fresh: [Faults; ROOM],
}

impl Found {
    /// Nothing yet.
    pub(super) fn none(demands: &Demands) -> Found {
        Found {
            silence: demands.silence_between(0, LAST_DAY),
            all: Counted::NONE,
            phases: [Counted::NONE; 8],
            signs: [Counted::NONE; Sign::COUNT],
            spoken: Counted::NONE,
            affirmed: Counted::NONE,
            human: Counted::NONE,
            known: [Faults::NONE; ROOM],
            total: Faults::NONE,
            stale: (1 << Duty::COUNT) - 1,
            fresh: [Faults::NONE; ROOM],
        }
    }

    /// Counts a touch in or out on a day, as far as silence goes.
    #[inline]
    pub(super) fn count_day(&mut self, demands: &Demands, day: i32, more: bool) {
        if self.all.count(Days::place(day), more) && day > 0 && day < LAST_DAY {
            let (before, after) = self.all.days.around(day);
            let apart = demands.silence_between(before, day) + demands.silence_between(day, after);
            let whole = demands.silence_between(before, after);
            self.silence += if more { apart - whole } else { whole - apart };
        }
    }

    /// Takes that back, except for what silence came to.
    #[inline]
    pub(super) fn uncount_day(&mut self, day: i32, more: bool) {
        self.all.count(Days::place(day), !more);
    }

    /// Counts a touch in or out on a day, as far as duties go.
    pub(super) fn count(&mut self, day: i32, touch: &Facts, more: bool) {
        let place = Days::place(day);
        let phase = &mut self.phases[touch.phase.index()];
        if phase.count(place, more) && phase.days.first() >= Days::FIRST + place as i32 {
            self.stale |= Duty::Order.bit();
            if touch.phase == Phase::Adopt {
                self.stale |= Duty::Ask.bit();
            }
        }
        if touch.reaches {
            if touch.phase == Phase::Admit && touch.speaks {
                self.spoken.count(place, more);
                self.stale |= Duty::Thanks.bit();
            } else if touch.phase == Phase::Affirm {
                self.affirmed.count(place, more);
                if touch.human {
                    self.human.count(place, more);
                }
                self.stale |= Duty::Affirm.bit();
            }
        }
        if touch.sign != Sign::None && self.signs[touch.sign as usize].count(place, more) {
            self.stale |= touch.sign.duties();
        }
    }

    /// What those duties find at least that a change of these does not touch.
    #[inline]
    pub(super) fn sure(&self, changed: u32) -> Faults {
        let mut sure = self.total;
        if sure != Faults::NONE {
            let mut rest = changed;
            while rest != 0 {
                sure -= self.known[rest.trailing_zeros() as usize % ROOM];
                rest &= rest - 1;
            }
        }
        sure
    }

    /// What all duties find.
    pub(super) fn judge(&mut self, demands: &Demands) -> Faults {
        let (mut sum, mut rest) = (self.total, self.stale);
        while rest != 0 {
            let at = rest.trailing_zeros() as usize % ROOM;
            let faults = self.duty(at, demands);
            self.fresh[at] = faults;
            sum += faults - self.known[at];
            rest &= rest - 1;
        }
        sum
    }

    /// Keeps what was found last.
    #[inline]
    pub(super) fn settle(&mut self) {
        while self.stale != 0 {
            let at = self.stale.trailing_zeros() as usize % ROOM;
            self.total += self.fresh[at] - self.known[at];
            self.known[at] = self.fresh[at];
            self.stale &= self.stale - 1;
        }
    }

    /// Forgets it, when the touches are again what they were.
    #[inline]
    pub(super) const fn forget(&mut self) {
        self.stale = 0;
    }

    #[inline]
    const fn on(&self, sign: Sign) -> Days {
        self.signs[sign as usize].days
    }

    /// What a duty finds.
    fn duty(&self, duty: usize, demands: &Demands) -> Faults {
        let missing = |sign: Sign, days: Days, fault: Faults| fault.when(self.on(sign).of(days).is_empty());
        match Duty::ALL[duty] {
            Duty::Order => order(&self.phases),
            Duty::Thanks => Faults::ERROR.when(!self.spoken.days.any(0, 0)),
            Duty::Affirm => self.affirm(demands),
            Duty::CheckIn => missing(Sign::CheckIn, demands.in_use, Faults::WARNING),
            Duty::Review => missing(Sign::Review, demands.reviewed, Faults::WARNING),
            Duty::Party => missing(Sign::Celebrate, demands.celebrated, Faults::WARNING),
            Duty::Notice => {
                demands.notice.map_or(Faults::NONE, |by| missing(Sign::Notice, Days::range(Days::FIRST, by), Faults::WARNING))
            }
            Duty::Survey => missing(Sign::Survey, demands.after, Faults::LAPSE),
            Duty::Updates => Faults::LAPSE.times((2 - i64::from(self.on(Sign::Update).count())).max(0)),
            Duty::Kickoff => {
                let kickoffs = self.on(Sign::Kickoff);
                let mut faults = missing(Sign::Kickoff, Days::range(demands.start, demands.start), Faults::LAPSE);
                let mut recaps = self.on(Sign::Recap);
                while let Some(day) = recaps.next() {
                    faults += SENSELESS.when(!kickoffs.any(day, day));
                }
                faults
            }
            Duty::Feedback => {
                let mut faults = missing(Sign::Feedback, demands.heard, Faults::ERROR);
                let feedback = self.on(Sign::Feedback).of(demands.after).first();
                let early = Days::range(Days::FIRST, feedback - 1);
                let too_early = self.on(Sign::Ask).of(early).count() + self.on(Sign::Praise).of(early).count();
                faults += Faults::ERROR.times(i64::from(too_early));
                faults
            }
            Duty::Ask => {
                let asks = self.on(Sign::Ask);
                if asks.is_empty() {
                    Faults::LAPSE
                } else {
                    Faults::WARNING.when(self.phases[Phase::Adopt.index()].days.first() >= asks.first())
                }
            }
            Duty::Road => self.road(demands),
            Duty::Company => self.company(demands),
            Duty::Reply => self.reply(demands),
        }
    }

    /// R02 and R03.
    fn affirm(&self, demands: &Demands) -> Faults {
        let first = self.affirmed.days.of(Days::range(0, LAST_DAY)).first();
        let mut faults = Faults::ERROR.when(first > demands.affirm[1]);
        faults += Faults::WARNING.when(first > demands.affirm[0] && first <= demands.affirm[1]);
        if !self.human.days.any(0, LAST_DAY) {
            faults += if demands.human { Faults::WARNING } else { Faults::INFORMATION };
        }
        faults
    }

    /// R10.
    fn road(&self, demands: &Demands) -> Faults {
        let (mut faults, mut before, result) = (0, 0, demands.result);
        if result > demands.road[0] {
            let wait = |days: i32| i64::from((days - demands.road[1] + ROAD_STEP - 1).max(0) / ROAD_STEP);
            let mut milestones = self.on(Sign::Milestone).of(Days::range(0, result));
            while let Some(day) = milestones.next() {
                faults += wait(day - before);
                before = day;
            }
            faults += wait(result - before);
        }
        Faults::WARNING.times(faults)
    }

    /// Milestones and celebrations that need one another (R36).
    fn company(&self, demands: &Demands) -> Faults {
        let (celebrations, milestones, party) = (self.on(Sign::Celebrate), self.on(Sign::Milestone), demands.party);
        let mut faults = Faults::NONE;
        let mut rest = milestones;
        while let Some(day) = rest.next() {
            faults += Faults::WARNING.when(!celebrations.any(day, day + party));
        }
        let mut rest = celebrations.of(Days::range(Days::FIRST, demands.result - 1));
        while let Some(day) = rest.next() {
            faults += SENSELESS.when(!milestones.any(day - party, day));
        }
        faults
    }

    /// R38.
    fn reply(&self, demands: &Demands) -> Faults {
        let (feedback, replies) = (self.on(Sign::Feedback), self.on(Sign::Reply));
        let mut faults = Faults::NONE;
        let mut rest = replies;
        while let Some(day) = rest.next() {
            faults += SENSELESS.when(feedback.first() >= day);
        }
        let mut rest = feedback;
        while let Some(day) = rest.next() {
            faults += Faults::WARNING.when(!demands.reply_by(day).is_some_and(|by| replies.any(day, by)));
        }
        faults
    }
}

/// R04 and R05.
fn order(phases: &[Counted; 8]) -> Faults {
    let mut faults = Faults::NONE;
    let mut before = Days::FIRST;
    for (at, phase) in phases.iter().enumerate() {
        let day = phase.days.first();
        if day > LAST_DAY {
            faults += if (1..=5).contains(&at) { Faults::ERROR } else { Faults::WARNING };
        } else {
            faults += Faults::WARNING.when(day < before);
            before = day;
        }
    }
    faults
}
