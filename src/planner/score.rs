//! How good a plan in the making is, in three numbers that are quick to compare, and what it is held against.

use std::ops::{Add, AddAssign, Sub, SubAssign};

use super::objective::{INFORMATION, LAPSE};

/// In how many ways rules are broken, by their level: four counts in one number, so that they are added, and compared, at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Faults(i64);

impl Faults {
    pub(super) const NONE: Faults = Faults(0);
    pub(super) const ERROR: Faults = Faults(1 << 48);
    pub(super) const WARNING: Faults = Faults(1 << 32);
    pub(super) const LAPSE: Faults = Faults(1 << 16);
    pub(super) const INFORMATION: Faults = Faults(1);

    /// So many of each.
    #[inline(always)]
    pub(super) const fn times(self, many: i64) -> Faults {
        Faults(self.0 * many)
    }

    /// These, if something is so.
    #[inline(always)]
    pub(super) const fn when(self, so: bool) -> Faults {
        Faults(self.0 * so as i64)
    }

    pub(super) const fn errors(self) -> i64 {
        self.0 >> 48
    }

    pub(super) const fn warnings(self) -> i64 {
        self.0 >> 32 & 0xFFFF
    }

    pub(super) const fn lapses(self) -> i64 {
        self.0 >> 16 & 0xFFFF
    }

    pub(super) const fn informations(self) -> i64 {
        self.0 & 0xFFFF
    }

    /// Errors and warnings, in the order of importance.
    #[inline(always)]
    const fn grave(self) -> i64 {
        self.0 >> 32
    }
}

impl Add for Faults {
    type Output = Faults;

    #[inline(always)]
    fn add(self, other: Faults) -> Faults {
        Faults(self.0 + other.0)
    }
}

impl Sub for Faults {
    type Output = Faults;

    #[inline(always)]
    fn sub(self, other: Faults) -> Faults {
        Faults(self.0 - other.0)
    }
}

impl AddAssign for Faults {
    #[inline(always)]
    fn add_assign(&mut self, other: Faults) {
        self.0 += other.0;
    }
}

impl SubAssign for Faults {
    #[inline(always)]
    fn sub_assign(&mut self, other: Faults) {
        self.0 -= other.0;
    }
}

/// How good a plan is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Score {
    /// Minutes and dollars beyond the limits.
    pub over: i64,
    pub faults: Faults,
    /// The objective, apart from what lapses and information cost.
    pub worth: i64,
}

impl Score {
    /// The objective.
    pub(super) const fn value(&self) -> i64 {
        self.worth - LAPSE * self.faults.lapses() - INFORMATION * self.faults.informations()
    }

    /// The same, worth so many thousandths less.
    pub(super) const fn lowered(self, thousandths: i64) -> Score {
        Score { worth: self.worth - self.value().abs() / 1_000 * thousandths, ..self }
    }

    /// Whether it comes before another by rank.
    #[inline]
    pub(super) const fn is_better(&self, other: &Score) -> bool {
        if self.over != other.over {
            return self.over < other.over;
        }
        let (grave, others) = (self.faults.grave(), other.faults.grave());
        if grave != others { grave < others } else { self.value() > other.value() }
    }

    /// Whether it is beyond the limits or breaks a rule at the level of an error or a warning.
    pub(super) const fn has_trouble(&self) -> bool {
        self.over > 0 || self.faults.errors() > 0 || self.faults.warnings() > 0
    }
}

/// What is wrong with a plan, in units of the objective.
#[derive(Clone, Copy)]
pub(super) struct Prices {
    pub over: i64,
    pub error: i64,
    pub warning: i64,
}

impl Prices {
    /// How bad a plan is.
    #[inline]
    pub(super) const fn of(&self, score: &Score) -> i64 {
        let mut bad = score.over * self.over - score.value();
        if score.faults.grave() != 0 {
            bad += score.faults.errors() * self.error + score.faults.warnings() * self.warning;
        }
        bad
    }
}

/// What a change must come to if it is to be kept.
pub(super) enum Bar {
    /// A price no higher than this.
    Price(Prices, i64),
    /// Better by rank than this.
    Rank(Score),
}

impl Bar {
    /// Whether a score is good enough. What is no better in any respect is not good enough either if this one is not.
    #[inline]
    pub(super) const fn is_met(&self, score: &Score) -> bool {
        match self {
            Bar::Price(prices, most) => prices.of(score) <= *most,
            Bar::Rank(than) => score.is_better(than),
        }
    }
}
