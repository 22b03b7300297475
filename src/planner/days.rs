//! Sets of days, small enough to be asked thousands of times for one plan.

use super::timeline::LAST_DAY;

/// A set of days, from [`Days::FIRST`] to day 100; what lies outside counts as the nearest of them.
#[derive(Clone, Copy, Default)]
pub(super) struct Days(u128);

impl Days {
    /// The first day that counts as itself.
    pub(super) const FIRST: i32 = LAST_DAY - 127;

    /// The place of a day.
    pub(super) const fn bit(day: i32) -> u32 {
        let day = if day < Days::FIRST { Days::FIRST } else { day };
        (if day > LAST_DAY { LAST_DAY } else { day } - Days::FIRST) as u32
    }

    /// How many there are.
    pub(super) const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// How many lie before a day.
    pub(super) const fn count_before(self, day: i32) -> u32 {
        if day > LAST_DAY { self.count() } else { (self.0 & ((1 << Days::bit(day)) - 1)).count_ones() }
    }

    /// The first of them from a day on.
    pub(super) fn first_from(self, day: i32) -> Option<i32> {
        self.from(day).next()
    }

    /// Whether there is one of the days from one to another; none if they are out of order.
    pub(super) const fn any(self, from: i32, to: i32) -> bool {
        from <= to
            && from <= LAST_DAY
            && to >= Days::FIRST
            && self.0 >> Days::bit(from) << (127 - (Days::bit(to) - Days::bit(from))) != 0
    }

    /// The last of them before a day, or the Sale, and the first after it, or day 100.
    pub(super) const fn around(self, day: i32) -> (i32, i32) {
        let bit = Days::bit(day);
        let (before, after) = (self.0 & ((1 << bit) - 1), self.0 >> bit >> 1);
        let first = 127 - before.leading_zeros() as i32 + Days::FIRST;
        let last = if after == 0 { LAST_DAY } else { day + 1 + after.trailing_zeros() as i32 };
        (if before == 0 || first < 0 { 0 } else { first }, last)
    }

    /// Those from a day on, in their order.
    pub(super) fn from(self, day: i32) -> impl Iterator<Item = i32> {
        let mut rest = if day > LAST_DAY { 0 } else { self.0 >> Days::bit(day) << Days::bit(day) };
        std::iter::from_fn(move || {
            let bit = rest.trailing_zeros();
            rest &= rest.wrapping_sub(1);
            (bit < 128).then_some(Days::FIRST + bit as i32)
        })
    }
}

/// Days on which there is something, and how much.
#[derive(Clone)]
pub(super) struct Counted {
    pub days: Days,
    counts: [u16; 128],
}

impl Counted {
    /// Nothing on any day.
    pub(super) const NONE: Counted = Counted { days: Days(0), counts: [0; 128] };

    /// Says whether the day has become another: one with something, or one without.
    pub(super) fn count(&mut self, bit: u32, more: bool) -> bool {
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
