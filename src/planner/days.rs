//! Sets of days, small enough to be asked thousands of times for one plan.

use super::timeline::LAST_DAY;

/// A set of days, from [`Days::FIRST`] to day 100; what lies outside counts as the nearest of them. Two words, for a browser has none twice as
/// long.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Days([u64; 2]);

impl Days {
    /// The first day that counts as itself.
    pub(super) const FIRST: i32 = LAST_DAY - 127;

    /// The place of a day.
    #[inline(always)]
    pub(super) const fn place(day: i32) -> usize {
        let day = if day < Days::FIRST { Days::FIRST } else { day };
        (if day > LAST_DAY { LAST_DAY } else { day } - Days::FIRST) as usize
    }

    /// The days from one to another; none if they are out of order.
    #[inline]
    pub(super) const fn range(from: i32, to: i32) -> Days {
        if from > to || from > LAST_DAY || to < Days::FIRST {
            return Days([0; 2]);
        }
        let (from, to) = (Days::place(from), Days::place(to) + 1);
        Days([below(to) & !below(from), below_high(to) & !below_high(from)])
    }

    /// How many there are.
    pub(super) const fn count(self) -> u32 {
        self.0[0].count_ones() + self.0[1].count_ones()
    }

    /// Those in another set too.
    #[inline(always)]
    pub(super) const fn of(self, other: Days) -> Days {
        Days([self.0[0] & other.0[0], self.0[1] & other.0[1]])
    }

    /// Whether there is none.
    #[inline(always)]
    pub(super) const fn is_empty(self) -> bool {
        self.0[0] | self.0[1] == 0
    }

    /// The first of them; a day after all others if there is none.
    #[inline(always)]
    pub(super) const fn first(self) -> i32 {
        let place = if self.0[0] != 0 { self.0[0].trailing_zeros() } else { 64 + self.0[1].trailing_zeros() };
        Days::FIRST + place as i32
    }

    /// Whether there is one of the days from one to another; none if they are out of order.
    #[inline]
    pub(super) const fn any(self, from: i32, to: i32) -> bool {
        !self.of(Days::range(from, to)).is_empty()
    }

    /// The last of them before a day, or the Sale, and the first after it, or day 100. The day lies between those two.
    #[inline]
    pub(super) const fn around(self, day: i32) -> (i32, i32) {
        let place = Days::place(day);
        let (low, high) = (self.0[0] & below(place), self.0[1] & below_high(place));
        let before = if high != 0 { 127 - high.leading_zeros() as i32 } else { 63 - low.leading_zeros() as i32 };
        let after = Days([self.0[0] & !below(place + 1), self.0[1] & !below_high(place + 1)]).first();
        let before = before + Days::FIRST;
        (if before < 0 { 0 } else { before }, if after < LAST_DAY { after } else { LAST_DAY })
    }

    /// Takes the first of them out, if there is one.
    #[inline]
    pub(super) const fn next(&mut self) -> Option<i32> {
        if self.is_empty() {
            return None;
        }
        let first = self.first();
        let word = if self.0[0] != 0 { 0 } else { 1 };
        self.0[word] &= self.0[word] - 1;
        Some(first)
    }
}

/// The places below a place, among the first 64.
#[inline(always)]
const fn below(place: usize) -> u64 {
    if place < 64 { (1 << place) - 1 } else { u64::MAX }
}

/// The same among the last 64.
#[inline(always)]
const fn below_high(place: usize) -> u64 {
    if place < 64 { 0 } else { below(place - 64) }
}

/// Days on which there is something, and how much.
#[derive(Clone)]
pub(super) struct Counted {
    pub days: Days,
    counts: [u16; 128],
}

impl Counted {
    /// Nothing on any day.
    pub(super) const NONE: Counted = Counted { days: Days([0; 2]), counts: [0; 128] };

    /// Counts one in or out at a place, and says whether the day there has become another: one with something, or one without.
    #[inline]
    pub(super) const fn count(&mut self, place: usize, more: bool) -> bool {
        let count = &mut self.counts[place & 127];
        let before = *count;
        *count = if more { before + 1 } else { before - 1 };
        let changed = before + more as u16 == 1;
        if changed {
            self.days.0[(place >> 6) & 1] ^= 1 << (place & 63);
        }
        changed
    }
}
