//! What touches count for: coverage, variety, closeness to the trade, and what they cost, kept up as touches come and go.

use super::objective::{DOLLAR, Facts, MINUTE, NEW_IN_PLAN, Pick, SHIFT, Scene, TRADE, closed, patience};
use super::rules::Demands;
use super::score::{Faults, Score};
use crate::domain::medium::Medium;
use crate::domain::touch::Kind;

/// What touches come to, except for where they lie among others.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    /// In quarters.
    pub coverage: i64,
    pub variety: i64,
    pub trade: i64,
    pub shift: i64,
    pub minutes: i64,
    pub dollars: i64,
    /// What a touch brings by itself.
    pub faults: Faults,
    pub touches: i64,
    /// How many mediums there are.
    mediums: u32,
}

/// What touches count for.
#[derive(Clone)]
pub(super) struct Worth {
    pub sums: Sums,
    help: [i64; 40],
    seen: [[u16; Medium::ALL.len()]; 8],
    everywhere: [u16; Medium::ALL.len()],
}

impl Worth {
    /// No touch at all.
    pub(super) fn none() -> Worth {
        Worth { sums: Sums::default(), help: [0; 40], seen: [[0; 6]; 8], everywhere: [0; 6] }
    }

    /// Counts a touch out of one day, and into another.
    #[inline]
    pub(super) fn count(&mut self, scene: &Scene, from: Option<&Pick>, to: Option<&Pick>, touch: &Facts) {
        let sums = &mut self.sums;
        for (pick, sign) in [(from, -1), (to, 1)] {
            let Some(pick) = pick else { continue };
            sums.shift += sign * i64::from(pick.shift);
            sums.faults += Faults::WARNING.times(sign * i64::from(pick.flaws));
            if touch.kind == Kind::Mention && pick.day < scene.demands.mention {
                sums.faults += Faults::ERROR.times(sign);
            }
        }
        match (from, to) {
            (None, Some(pick)) => self.enter(scene, pick, touch),
            (Some(pick), None) => self.leave(scene, pick, touch),
            _ => {}
        }
    }

    fn enter(&mut self, scene: &Scene, pick: &Pick, touch: &Facts) {
        let (at, medium, sums) = (touch.phase.index(), touch.medium.index(), &mut self.sums);
        sums.touches += 1;
        sums.minutes += i64::from(touch.minutes);
        sums.dollars += i64::from(touch.dollars);
        if touch.avoided {
            sums.faults += Faults::LAPSE;
        }
        if touch.trade && pick.first {
            sums.trade += TRADE * scene.needs[at];
        }
        for &(question, more) in &touch.helps {
            let before = self.help[question];
            self.help[question] = before + more;
            sums.coverage += scene.gaps[question] * (closed(before + more) - closed(before));
        }
        if self.seen[at][medium] == 0 {
            sums.variety += scene.variety[at][medium];
        }
        if self.everywhere[medium] == 0 {
            sums.variety += NEW_IN_PLAN;
            sums.mediums += 1;
        }
        self.seen[at][medium] += 1;
        self.everywhere[medium] += 1;
    }

    fn leave(&mut self, scene: &Scene, pick: &Pick, touch: &Facts) {
        let (at, medium, sums) = (touch.phase.index(), touch.medium.index(), &mut self.sums);
        sums.touches -= 1;
        sums.minutes -= i64::from(touch.minutes);
        sums.dollars -= i64::from(touch.dollars);
        if touch.avoided {
            sums.faults -= Faults::LAPSE;
        }
        if touch.trade && pick.first {
            sums.trade -= TRADE * scene.needs[at];
        }
        for &(question, less) in &touch.helps {
            let before = self.help[question];
            self.help[question] = before - less;
            sums.coverage += scene.gaps[question] * (closed(before - less) - closed(before));
        }
        self.seen[at][medium] -= 1;
        self.everywhere[medium] -= 1;
        if self.seen[at][medium] == 0 {
            sums.variety -= scene.variety[at][medium];
        }
        if self.everywhere[medium] == 0 {
            sums.variety -= NEW_IN_PLAN;
            sums.mediums -= 1;
        }
    }

    /// Takes back what was counted last, except for the sums.
    #[inline]
    pub(super) fn uncount(&mut self, touch: &Facts, left: bool, entered: bool) {
        if left == entered {
            return;
        }
        let (at, medium) = (touch.phase.index(), touch.medium.index());
        if left {
            touch.helps.iter().for_each(|(question, help)| self.help[*question] += help);
            self.seen[at][medium] += 1;
            self.everywhere[medium] += 1;
        } else {
            touch.helps.iter().for_each(|(question, help)| self.help[*question] -= help);
            self.seen[at][medium] -= 1;
            self.everywhere[medium] -= 1;
        }
    }

    /// What is known so far: R12, R13, and the sums.
    #[inline]
    pub(super) fn score(&self, demands: &Demands) -> Score {
        let sums = &self.sums;
        let limits = &demands.limits;
        let mut over = 0;
        if let Some(limit) = limits.minutes {
            over += (sums.minutes - i64::from(limit)).max(0);
        }
        if let Some(limit) = limits.money {
            over += (sums.dollars - i64::from(limit)).max(0);
        }
        let mut faults = sums.faults;
        let mediums = sums.mediums;
        if mediums < demands.mediums[0] {
            faults += Faults::WARNING.times(i64::from(demands.mediums[0] - mediums));
        }
        if mediums < demands.mediums[1] {
            faults += Faults::ERROR.times(i64::from(demands.mediums[1] - mediums));
        }
        let emails = i64::from(self.everywhere[Medium::Email.index()]);
        faults += Faults::WARNING.when(100 * emails > i64::from(demands.email_share) * sums.touches.max(1));
        let gains = sums.coverage / 4 + sums.variety + sums.trade;
        let costs = SHIFT * sums.shift + MINUTE * sums.minutes + DOLLAR * sums.dollars + patience(sums.touches);
        Score { over, faults, worth: gains - costs }
    }
}
