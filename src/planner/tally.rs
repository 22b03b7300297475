//! A set of touches on days, and what its account comes to, kept up as touches come and go.
//!
//! What is a sum over touches, over questions or over weeks is brought up to date with each touch; what depends on the touches' order is
//! counted anew when it is asked for ([`Found::judge`]). [`Scene::judged`] is a tally of all touches at once: there is one evaluator.

use super::found::{Found, Verdicts};
use super::objective::{
    Account, CROWD, DOLLAR, EASY, FULL_PLAN, Facts, LULL, MINUTE, NEW_IN_PLAN, Pick, RISE, Rank, Scene, TOUCH, TRADE, WALL,
    closed,
};
use super::rules::Demands;
use super::timeline::LAST_DAY;
use crate::domain::medium::Medium;
use crate::domain::touch::Kind;

/// Days before the Sale that weeks are counted from; what lies earlier counts as that day.
const BEFORE: i32 = 30;
/// Room for the days, and for the weeks that end after the last one.
const DAYS: usize = (BEFORE + LAST_DAY + 16) as usize;
const WEEK: usize = 7;

/// Touches in the order of their days, on one day in the order of their facts, and their account.
#[derive(Clone)]
pub(super) struct Tally<'a> {
    scene: &'a Scene,
    facts: &'a [Facts],
    /// The touches: day, facts, medium.
    keys: Vec<u32>,
    found: Found,
    /// What is known without looking at rules that hang on the touches' order. `over` counts weeks alone.
    sums: Account,
    /// Coverage in quarters.
    coverage: i64,
    help: [i64; 40],
    seen: [[u16; Medium::ALL.len()]; 8],
    everywhere: [u16; Medium::ALL.len()],
    /// Touches that ask for attention, by day.
    attention: [u16; DAYS],
    /// The same, and minutes, in the seven days that end on each day.
    week: [u16; DAYS],
    minutes: [u32; DAYS],
}

impl<'a> Tally<'a> {
    /// No touch at all.
    pub(super) fn new(scene: &'a Scene, facts: &'a [Facts]) -> Tally<'a> {
        let mut tally = Tally {
            scene,
            facts,
            keys: Vec::with_capacity(64),
            found: Found::none(&scene.demands),
            sums: Account::default(),
            coverage: 0,
            help: [0; 40],
            seen: [[0; 6]; 8],
            everywhere: [0; 6],
            attention: [0; DAYS],
            week: [0; DAYS],
            minutes: [0; DAYS],
        };
        tally.sums.unevenness = (0..DAYS).map(|end| scene.weeks[week_of(end)][0].unevenness).sum();
        tally
    }

    /// Adds a touch.
    pub(super) fn add(&mut self, pick: Pick) {
        self.count_worth(pick, 1);
        self.count_day(pick, 1);
    }

    /// Takes a touch out that is in it.
    pub(super) fn remove(&mut self, pick: Pick) {
        self.count_day(pick, -1);
        self.count_worth(pick, -1);
    }

    /// Moves a touch to another day.
    pub(super) fn shift(&mut self, from: Pick, to: Pick) {
        debug_assert!(from.facts == to.facts && from.first == to.first, "a touch stays what it is");
        self.count_day(from, -1);
        self.count_day(to, 1);
    }

    /// What rules say, as far as it is known; see [`Tally::recall`].
    pub(super) const fn verdicts(&self) -> Verdicts {
        self.found.verdicts()
    }

    /// Takes back what rules said when the touches were the same.
    pub(super) const fn recall(&mut self, verdicts: Verdicts) {
        self.found.recall(verdicts);
    }

    /// What a touch counts for on any day.
    fn count_worth(&mut self, pick: Pick, sign: i64) {
        let touch = &self.facts[usize::from(pick.facts)];
        let at = touch.phase.index();
        let sums = &mut self.sums;
        sums.minutes += sign * i64::from(touch.minutes);
        sums.dollars += sign * i64::from(touch.dollars);
        sums.lapses += sign * 2 * i64::from(touch.avoided);
        if touch.trade && pick.first {
            sums.trade += sign * TRADE * self.scene.needs[at];
        }
        for &(question, more) in &touch.helps {
            let before = self.help[question];
            let after = before + sign * more;
            self.help[question] = after;
            self.coverage += self.scene.gaps[question] * (closed(after) - closed(before));
        }
        let medium = touch.medium.index();
        for (count, worth) in [
            (&mut self.seen[at][medium], self.scene.variety(touch.phase, touch.medium)),
            (&mut self.everywhere[medium], NEW_IN_PLAN),
        ] {
            let before = *count;
            *count = moved(before, sign);
            if before == 0 || *count == 0 {
                sums.variety += sign * worth;
            }
        }
        self.found.count_medium(touch.medium, sign > 0);
    }

    /// What its day adds to that.
    fn count_day(&mut self, pick: Pick, sign: i64) {
        let touch = &self.facts[usize::from(pick.facts)];
        let sums = &mut self.sums;
        sums.shift += sign * i64::from(pick.shift);
        sums.warnings += sign * i64::from(pick.flaws);
        sums.errors += sign * i64::from(touch.kind == Kind::Mention && pick.day < self.scene.demands.mention);
        let key = key(pick, touch.medium);
        let at = self.keys.partition_point(|other| *other < key);
        if sign < 0 {
            debug_assert!(self.keys.get(at) == Some(&key), "only what was added is taken out");
            self.keys.remove(at);
        }
        self.sums.informations += sign * self.rows_more(at, medium_of(key));
        if sign > 0 {
            self.keys.insert(at, key);
        }
        self.found.count(&self.scene.demands, pick.day, touch, sign > 0);
        self.count_weeks(pick.day, touch, sign);
    }

    /// R14: how many more rows of one medium there are that are too long if one of this medium comes before the touch at a place.
    fn rows_more(&self, at: usize, medium: u32) -> i64 {
        let length = |row: usize| row as i32;
        let long = |row: usize| i64::from(length(row) > self.scene.demands.row);
        let before = self.keys[..at].last().map(|key| medium_of(*key));
        let after = self.keys.get(at).map(|key| medium_of(*key));
        let row_before = self.keys[..at].iter().rev().take_while(|key| Some(medium_of(**key)) == before).count();
        let row_after = self.keys[at..].iter().take_while(|key| Some(medium_of(**key)) == after).count();
        let now = if before == after { long(row_before + row_after) } else { long(row_before) + long(row_after) };
        let then = match (before == Some(medium), after == Some(medium)) {
            (true, true) => long(row_before + 1 + row_after),
            (true, false) => long(row_before + 1) + long(row_after),
            (false, true) => long(row_before) + long(1 + row_after),
            (false, false) => long(row_before) + long(1) + long(row_after),
        };
        then - now
    }

    fn count_weeks(&mut self, day: i32, touch: &Facts, sign: i64) {
        let at = slot(day);
        let weeks = at..(at + WEEK).min(DAYS);
        if touch.attention {
            self.sums.informations -= self.busy(at);
            self.attention[at] = moved(self.attention[at], sign);
            self.sums.informations += self.busy(at);
            for end in weeks.clone() {
                let costs = &self.scene.weeks[week_of(end)];
                let (before, after) = (self.week[end], moved(self.week[end], sign));
                self.week[end] = after;
                let (before, after) = (&costs[usize::from(before).min(FULL_WEEK)], &costs[usize::from(after).min(FULL_WEEK)]);
                self.sums.unevenness += after.unevenness - before.unevenness;
                self.sums.warnings += after.warnings - before.warnings;
                self.sums.errors += after.errors - before.errors;
            }
        }
        if let Some(limit) = self.scene.demands.limits.minutes_a_week
            && touch.minutes > 0
        {
            for end in weeks {
                let before = self.minutes[end];
                let after = if sign > 0 { before + u32::from(touch.minutes) } else { before - u32::from(touch.minutes) };
                self.minutes[end] = after;
                self.sums.over += i64::from(after.saturating_sub(limit)) - i64::from(before.saturating_sub(limit));
            }
        }
    }

    /// R16: 1 if a day has more touches that ask for attention than it should.
    fn busy(&self, at: usize) -> i64 {
        let (demands, today) = (&self.scene.demands, i64::from(self.attention[at]));
        let day = at as i32 - BEFORE;
        let special = day == 0 || day == demands.start || day == demands.result;
        i64::from(today > 1 && today > demands.a_day[usize::from(special)])
    }

    /// The account as far as it does not depend on the touches' order: no full account is better.
    pub(super) fn outline(&self) -> Account {
        let demands = &self.scene.demands;
        let beyond = |spent: i64, limit: Option<u32>| limit.map_or(0, |limit| (spent - i64::from(limit)).max(0));
        let sums = &self.sums;
        Account {
            over: sums.over + beyond(sums.minutes, demands.limits.minutes) + beyond(sums.dollars, demands.limits.money),
            coverage: self.coverage / 4,
            patience: patience(self.keys.len()),
            ..*sums
        }
    }

    /// The whole account.
    pub(super) fn account(&mut self) -> Account {
        let mut account = self.outline();
        self.found.judge(&self.scene.demands, &mut account);
        account
    }

    /// The rank, if it is better than another.
    pub(super) fn better(&mut self, than: Rank) -> Option<Rank> {
        let mut account = self.outline();
        if account.rank() >= than {
            return None;
        }
        self.found.judge(&self.scene.demands, &mut account);
        let rank = account.rank();
        (rank < than).then_some(rank)
    }
}

impl Tally<'_> {
    /// The most value that so many touches more of these facts could give on any days; no more is asked than what is cheap to tell.
    pub(super) fn ceiling(&self, facts: u16, count: i32) -> i64 {
        let touch = &self.facts[usize::from(facts)];
        let (at, medium, count) = (touch.phase.index(), touch.medium.index(), i64::from(count));
        let more = |&(question, more): &(usize, i64)| {
            self.scene.gaps[question] * (closed(self.help[question] + count * more) - closed(self.help[question]))
        };
        let coverage = touch.helps.iter().map(more).sum::<i64>() / 4 + 1;
        let variety = if self.seen[at][medium] == 0 { self.scene.variety(touch.phase, touch.medium) } else { 0 };
        let spread = if self.everywhere[medium] == 0 { NEW_IN_PLAN } else { 0 };
        let trade = if touch.trade { TRADE * self.scene.needs[at] } else { 0 };
        let even = count * LULL * WEEK as i64;
        // The more of a series, the more patience it costs; the least that it can cost is what the next touch does.
        let patience = patience(self.keys.len() + 1) - patience(self.keys.len());
        let cost = MINUTE * i64::from(touch.minutes) + DOLLAR * i64::from(touch.dollars) + patience;
        self.outline().value() + coverage + variety + spread + trade + even - cost
    }
}

/// A touch as a number that sorts by day and facts.
const fn key(pick: Pick, medium: Medium) -> u32 {
    (((pick.day + 512) as u32) << 20) | ((pick.facts as u32) << 4) | medium.index() as u32
}

const fn medium_of(key: u32) -> u32 {
    key & 15
}

const fn slot(day: i32) -> usize {
    let at = if day < -BEFORE { 0 } else { (day + BEFORE) as usize };
    if at < DAYS { at } else { DAYS - 1 }
}

fn moved(count: u16, sign: i64) -> u16 {
    if sign > 0 { count + 1 } else { count - 1 }
}

/// More touches that ask for attention in seven days cost no more than so many.
const FULL_WEEK: usize = 31;

/// What seven days with so many touches that ask for attention cost.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WeekCost {
    unevenness: i64,
    warnings: i64,
    errors: i64,
}

/// What seven days cost, by where they lie and by the touches in them that ask for attention.
pub(super) type WeekCosts = [[WeekCost; FULL_WEEK + 1]; 5];

/// Where seven days lie: before the Sale; across it; right after it; later; beyond day 100.
const fn week_of(end: usize) -> usize {
    match end as i32 - BEFORE {
        ..0 => 0,
        0..6 => 1,
        6..=12 => 2,
        13..=LAST_DAY => 3,
        _ => 4,
    }
}

/// R15 and evenness. Weeks across the Sale are not judged; one that ends after day 100 can be crowded, but not uneven.
pub(super) fn week_costs(demands: &Demands) -> WeekCosts {
    let mut costs = WeekCosts::default();
    for (touches, count) in (0..=FULL_WEEK).zip(0_i64..) {
        let crowd = |most: i64| (count - most).max(0);
        let calm = WeekCost { warnings: crowd(demands.crowd[0]), ..WeekCost::default() };
        let later = WeekCost { errors: i64::from(count > demands.crowd[2]), unevenness: unevenness(count), ..calm };
        let first = WeekCost { warnings: crowd(demands.crowd[1]), unevenness: unevenness(count), errors: 0 };
        for (lies, cost) in [(0, calm), (2, first), (3, later), (4, WeekCost { unevenness: 0, ..later })] {
            costs[lies][touches] = cost;
        }
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

/// What so many touches cost the customer's patience.
fn patience(touches: usize) -> i64 {
    let count = i64::try_from(touches).unwrap_or(i64::MAX);
    let beyond = |from: i64| {
        let more = (count - from).max(0);
        more * (more + 1) / 2
    };
    TOUCH * count + RISE * beyond(EASY) + WALL * beyond(FULL_PLAN)
}
