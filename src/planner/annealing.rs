//! Simulated annealing: a walk through drafts, good and bad, that grows choosier as it goes on.
//!
//! What is wrong with a draft has a price here, low at first and higher with every round, so that the walk can pass through plans that break
//! limits or rules on its way to one that does not. The best draft met is kept, by rank. The steps are drawn from a fixed sequence: the same
//! input gives the same plan.
//!
//! No walk finds everything. Where one ends is decided while it is hot, and what takes many steps at once to undo stays: a long series in the place
//! of several other touches, a plan with one warning less and much less of value. So there are several [`Manner`]s, and many short walks find
//! more than a long one.

use super::lots::Lots;
use super::objective::Scene;
use super::scheduling::{Draft, Unit};
use super::score::{Bar, Prices, Score};
use super::walk::Walk;

/// Rounds of a walk, in which heat falls and prices rise.
pub(super) const ROUNDS: u32 = 64;
/// How much worse a step may make a draft, at first; in units of the objective, e times less likely for each so much.
const HOT: i64 = 30_000;
/// What a round leaves of the heat, in 1024ths: about 480 in the end.
const COOLING: i64 = 960;
/// What a round makes of the prices of errors and warnings, in 1024ths: eight times as much in the end.
const RISING: [i64; 2] = [1_058; 2];
/// The same where each counts for more than many of the next in the end: 240 and 64 times as much.
const PARTING: [i64; 2] = [1_117, 1_093];
/// The same where prices stay.
const STEADY: [i64; 2] = [1_024; 2];

/// What is wrong with a draft has these prices at first.
const FIRST: Prices = Prices { over: 2_000, error: 600_000, warning: 200_000 };
/// And these in a walk that goes on from a draft.
const LAST: Prices = Prices { over: 20_000, error: 100_000_000, warning: 4_000_000 };
/// And these in one that mends whatever it costs, with this heat at first: about 1,600 in the end.
const HIGH: Prices = Prices { over: 10_000, error: 4_000_000, warning: 1_000_000 };
const HOTTER: i64 = 100_000;
/// The heat at the start of a walk that goes on from a draft, and what a round leaves of it, in 1024ths: about 480 in the end, too.
const WARM: i64 = 8_000;
const LINGERING: i64 = 980;
/// What a round makes of the price of what is beyond the limits, in 1024ths: it rises while there is anything, and falls while there is nothing.
const OVER_UP: i64 = 1_200;
const OVER_DOWN: i64 = 900;
/// It comes to no more than this.
const MOST_OVER: i64 = 200_000;

/// How a walk goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// From nothing, with all there is to choose from.
    Open,
    /// The same with some of the series kept short, drawn by lot, so that what a long one displaces has its turn.
    Short,
    /// The same, and what counts more costs far more in the end, so that a warning is not kept for the sake of what is worth much.
    Strict,
    /// The same at high prices from the first step on and with more heat, so that what is wrong is mended whatever that costs of value.
    Dear,
    /// On from the draft there is, with little heat and high prices: what is near and better.
    Near,
    /// On from the draft there is, at the same prices and with all the heat of a walk from nothing: what is far, and no more wrong.
    Far,
}

fn risen(prices: Prices, rising: [i64; 2], over: bool) -> Prices {
    Prices {
        over: (prices.over * if over { OVER_UP } else { OVER_DOWN } / 1024).clamp(FIRST.over, MOST_OVER),
        error: prices.error * rising[0] / 1024,
        warning: prices.warning * rising[1] / 1024,
    }
}

/// A walk on its way. It is gone some rounds at a time, always with the same scene and pool, and leads to where it would have led at once.
pub(super) struct Course {
    manner: Manner,
    steps: u32,
    lot: u64,
    /// The rounds that are done.
    rounds: u32,
    heat: i64,
    prices: Prices,
    /// What is drawn next; nothing before the first round.
    lots: Option<Lots>,
    /// Where it is.
    units: Vec<Unit>,
    /// The best draft met.
    best: Option<(Score, Vec<Unit>)>,
}

impl Course {
    /// Before the first of so many steps from a draft on.
    pub(super) fn begin(from: &[Unit], manner: Manner, steps: u32, lot: u64) -> Course {
        let prices = match manner {
            Manner::Open | Manner::Short => FIRST,
            Manner::Strict => Prices { error: 2 * FIRST.error, ..FIRST },
            Manner::Dear => HIGH,
            Manner::Near | Manner::Far => LAST,
        };
        let heat = match manner {
            Manner::Near => WARM,
            Manner::Dear => HOTTER,
            Manner::Open | Manner::Short | Manner::Strict | Manner::Far => HOT,
        };
        Course { manner, steps, lot, rounds: 0, heat, prices, lots: None, units: from.to_vec(), best: None }
    }

    /// Goes so many rounds on, or to the end, in a draft that may hold anything. Says whether there are others; after the last one the draft is the
    /// best one met.
    pub(super) fn go_on(&mut self, rounds: u32, scene: &Scene, draft: &mut Draft) -> bool {
        let cooling = if self.manner == Manner::Near { LINGERING } else { COOLING };
        let rising = match self.manner {
            Manner::Open | Manner::Short => RISING,
            Manner::Strict => PARTING,
            Manner::Dear | Manner::Near | Manner::Far => STEADY,
        };
        draft.reset(&self.units);
        let mut walk = Walk::new(scene, draft.pool, self.manner, self.lot);
        walk.lots = self.lots.take().unwrap_or(walk.lots);
        let best = self.best.get_or_insert_with(|| (draft.score(), draft.units.clone()));
        let until = ROUNDS.min(self.rounds + rounds);
        for _ in self.rounds..until {
            let mut current = self.prices.of(&draft.score());
            for _ in 0..self.steps / ROUNDS {
                walk.step(draft);
                if walk.exchange.is_empty() {
                    continue;
                }
                let bar = Bar::Price(self.prices, current + walk.lots.leeway(self.heat));
                if let Ok(score) = draft.exchange(&walk.exchange, &bar) {
                    current = self.prices.of(&score);
                    if score.is_better(&best.0) {
                        best.0 = score;
                        best.1.clone_from(&draft.units);
                    }
                }
            }
            self.heat = self.heat * cooling / 1024;
            self.prices = risen(self.prices, rising, draft.score().over > 0);
        }
        self.rounds = until;
        self.lots = Some(walk.lots);
        self.units.clone_from(&draft.units);
        if until == ROUNDS {
            draft.reset(&best.1);
        }
        until < ROUNDS
    }
}
