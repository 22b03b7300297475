//! Touches by their days: how many ask for attention, and the minutes they take, on each day and in each seven days.

use super::objective::{CROWD, Facts, LULL};
use super::rules::Demands;
use super::timeline::LAST_DAY;

/// Days before the Sale that weeks are counted from; what lies earlier counts as that day.
const BEFORE: i32 = 30;
/// Room for the days, and for the weeks that end after the last one.
const DAYS: usize = (BEFORE + LAST_DAY + 16) as usize;
const WEEK: usize = 7;
/// The last weeks reach beyond the days. Nothing is asked of those that end there.
const ENDS: usize = DAYS + WEEK;
/// More touches that ask for attention in seven days cost no more than so many.
const FULL_WEEK: usize = 31;

/// What seven days cost, by where they lie and by the touches in them that ask for attention: errors × 2^40 + warnings × 2^20 + unevenness.
pub(super) type WeekCosts = [[i64; FULL_WEEK + 1]; 6];

/// Where the seven days that end on a day lie.
const LIES: [u8; ENDS] = {
    let mut lies = [0; ENDS];
    let mut end = 0;
    while end < ENDS {
        lies[end] = week_of(end);
        end += 1;
    }
    lies
};

/// What the days come to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Load {
    /// As in [`WeekCosts`].
    cost: i64,
    /// R16.
    pub busy: i64,
    /// Minutes beyond the limit, over all seven days.
    pub over: i64,
}

impl Load {
    #[inline(always)]
    pub(super) const fn errors(&self) -> i64 {
        self.cost >> 40
    }

    #[inline(always)]
    pub(super) const fn warnings(&self) -> i64 {
        self.cost >> 20 & 0xF_FFFF
    }

    #[inline(always)]
    pub(super) const fn unevenness(&self) -> i64 {
        self.cost & 0xF_FFFF
    }
}

/// Touches by their days.
#[derive(Clone)]
pub(super) struct Weeks {
    pub load: Load,
    /// Touches that ask for attention, by day.
    attention: [u16; DAYS],
    /// The same, and minutes, in the seven days that end on each day.
    week: [u16; ENDS],
    minutes: [u32; ENDS],
}

impl Weeks {
    /// The most unevenness that one touch can take away.
    pub(super) const RELIEF: i64 = LULL * WEEK as i64;

    /// No touch at all.
    pub(super) fn new(costs: &WeekCosts) -> Weeks {
        let cost = LIES.iter().map(|lies| costs[usize::from(*lies)][0]).sum();
        let load = Load { cost, ..Load::default() };
        Weeks { load, attention: [0; DAYS], week: [0; ENDS], minutes: [0; ENDS] }
    }

    /// Counts a touch out of one day, and into another.
    pub(super) fn count(&mut self, demands: &Demands, costs: &WeekCosts, from: Option<i32>, to: Option<i32>, touch: &Facts) {
        let (from, to) = (from.map(slot), to.map(slot));
        let (left, entered) = weeks(from, to);
        if touch.attention {
            if let Some(at) = from {
                self.attention[at] -= 1;
                self.load.busy -= i64::from(self.attention[at] == most(demands, at));
            }
            if let Some(at) = to {
                self.load.busy += i64::from(self.attention[at] == most(demands, at));
                self.attention[at] += 1;
            }
            for end in left.0..left.1 {
                let (cost, count) = (&costs[usize::from(LIES[end])], &mut self.week[end]);
                let before = usize::from(*count).min(FULL_WEEK);
                *count -= 1;
                self.load.cost += cost[usize::from(*count).min(FULL_WEEK)] - cost[before];
            }
            for end in entered.0..entered.1 {
                let (cost, count) = (&costs[usize::from(LIES[end])], &mut self.week[end]);
                let before = usize::from(*count).min(FULL_WEEK);
                *count += 1;
                self.load.cost += cost[usize::from(*count).min(FULL_WEEK)] - cost[before];
            }
        }
        if let Some(limit) = demands.limits.minutes_a_week
            && touch.minutes > 0
        {
            let more = u32::from(touch.minutes);
            for minutes in &mut self.minutes[left.0..left.1.min(DAYS)] {
                self.load.over += i64::from((*minutes - more).saturating_sub(limit)) - i64::from(minutes.saturating_sub(limit));
                *minutes -= more;
            }
            for minutes in &mut self.minutes[entered.0..entered.1.min(DAYS)] {
                self.load.over += i64::from((*minutes + more).saturating_sub(limit)) - i64::from(minutes.saturating_sub(limit));
                *minutes += more;
            }
        }
    }

    /// Takes back what was counted last, except for what it came to.
    pub(super) fn uncount(&mut self, demands: &Demands, from: Option<i32>, to: Option<i32>, touch: &Facts) {
        let (from, to) = (from.map(slot), to.map(slot));
        let (left, entered) = weeks(from, to);
        if touch.attention {
            from.iter().for_each(|at| self.attention[*at] += 1);
            to.iter().for_each(|at| self.attention[*at] -= 1);
            self.week[left.0..left.1].iter_mut().for_each(|count| *count += 1);
            self.week[entered.0..entered.1].iter_mut().for_each(|count| *count -= 1);
        }
        if demands.limits.minutes_a_week.is_some() && touch.minutes > 0 {
            let more = u32::from(touch.minutes);
            self.minutes[left.0..left.1.min(DAYS)].iter_mut().for_each(|minutes| *minutes += more);
            self.minutes[entered.0..entered.1.min(DAYS)].iter_mut().for_each(|minutes| *minutes -= more);
        }
    }
}

/// The ends of the weeks that a touch leaves, and of those that it enters; those in which it stays are neither.
#[inline]
fn weeks(from: Option<usize>, to: Option<usize>) -> ((usize, usize), (usize, usize)) {
    match (from, to) {
        (Some(from), Some(to)) if from < to && to < from + WEEK => ((from, to), (from + WEEK, to + WEEK)),
        (Some(from), Some(to)) if to <= from && from < to + WEEK => ((to + WEEK, from + WEEK), (to, from)),
        _ => (from.map_or((0, 0), |at| (at, at + WEEK)), to.map_or((0, 0), |at| (at, at + WEEK))),
    }
}

#[inline(always)]
const fn slot(day: i32) -> usize {
    let at = if day < -BEFORE { 0 } else { (day + BEFORE) as usize };
    if at < DAYS { at } else { DAYS - 1 }
}

/// R16: the most touches that may ask for attention on a day.
#[inline]
fn most(demands: &Demands, at: usize) -> u16 {
    let day = at as i32 - BEFORE;
    let special = day == 0 || day == demands.start || day == demands.result;
    demands.a_day[usize::from(special)]
}

/// Where seven days lie: before the Sale; across it; right after it; later; beyond day 100; where nothing is asked.
const fn week_of(end: usize) -> u8 {
    if end >= DAYS {
        return 5;
    }
    match end as i32 - BEFORE {
        ..0 => 0,
        0..6 => 1,
        6..=12 => 2,
        13..=LAST_DAY => 3,
        _ => 4,
    }
}

/// R15 and evenness. Weeks across the Sale are not judged; one that ends after day 100 can be crowded, but not uneven.
pub(super) fn week_costs(crowd: [i64; 3]) -> WeekCosts {
    let mut costs = WeekCosts::default();
    for (touches, count) in (0..=FULL_WEEK).zip(0_i64..) {
        let beyond = |most: i64| (count - most).max(0) << 20;
        let calm = beyond(crowd[0]);
        let severe = i64::from(count > crowd[2]) << 40;
        costs[0][touches] = calm;
        costs[2][touches] = beyond(crowd[1]) + unevenness(count);
        costs[3][touches] = calm + severe + unevenness(count);
        costs[4][touches] = calm + severe;
    }
    costs
}

/// The cost of seven days with so many touches that ask for attention.
const fn unevenness(attention: i64) -> i64 {
    if attention == 0 {
        LULL
    } else if attention > 2 {
        CROWD * (attention - 2)
    } else {
        0
    }
}
