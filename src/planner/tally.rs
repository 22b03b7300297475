//! A set of touches on days, and what its account comes to, kept up as touches come and go.
//!
//! A change is counted in four stages, from what decides most often and is quickly counted to the rest; it is given up, and taken back, as soon
//! as no later stage could make it good enough. [`Scene::judged`] is a tally of all touches at once: there is one evaluator.

use super::found::Found;
use super::objective::{Account, Facts, Pick, Scene, patience};
use super::rows::Rows;
use super::score::{Bar, Faults, Score};
use super::weeks::Weeks;
use super::worth::Worth;

/// A touch that goes from a day, that comes on one, or, with the same facts, both.
#[derive(Clone, Copy, Debug)]
pub(super) struct Move {
    pub from: Option<Pick>,
    pub to: Option<Pick>,
}

/// How far a change was counted when it was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// What touches count for wherever they lie, with how far from their preferred days and with which flaws.
    Worth,
    /// Seven days at a time, and silence.
    Days,
    /// What other rules find.
    Duties,
    /// Rows of one medium.
    Rows,
}

/// What is kept up beside the touches' keys takes no more than this; the module says what else there is.
const MOST_BYTES: usize = 16 * 1024;
const _: () = assert!(size_of::<Tally>() <= MOST_BYTES && size_of::<Scene>() <= MOST_BYTES);

/// Touches, and their account.
#[derive(Clone)]
pub(super) struct Tally<'a> {
    scene: &'a Scene,
    facts: &'a [Facts],
    worth: Worth,
    weeks: Weeks,
    found: Found,
    rows: Rows,
    /// As of the touches that there are.
    score: Score,
}

impl<'a> Tally<'a> {
    /// These touches.
    pub(super) fn new(scene: &'a Scene, facts: &'a [Facts], picks: &[Pick]) -> Tally<'a> {
        let mut tally = Tally {
            scene,
            facts,
            worth: Worth::none(),
            weeks: Weeks::new(&scene.weeks),
            found: Found::none(&scene.demands),
            rows: Rows::default(),
            score: Score::default(),
        };
        let moves: Vec<Move> = picks.iter().map(|pick| Move { from: None, to: Some(*pick) }).collect();
        tally.make(&moves);
        tally
    }

    /// How good it is.
    #[inline]
    pub(super) const fn score(&self) -> Score {
        self.score
    }

    /// Makes changes whatever they come to.
    pub(super) fn make(&mut self, moves: &[Move]) {
        for change in moves {
            self.count_worth(change);
            self.count_days(change);
            self.count_duties(change);
            self.count_rows(change);
        }
        let score = self.with_duties(self.with_days(self.worth.score(&self.scene.demands)));
        self.score = self.with_rows(score);
        self.found.settle();
    }

    /// Makes changes if what they come to is good enough; else leaves all as it is and says at which stage that was known.
    pub(super) fn attempt(&mut self, moves: &[Move], bar: &Bar) -> Result<Score, Stage> {
        let (sums, load, silence) = (self.worth.sums, self.weeks.load, self.found.silence);
        let mut duties = 0;
        for change in moves {
            duties |= self.count_worth(change);
        }
        let score = self.worth.score(&self.scene.demands);
        let sure = self.found.sure(duties);
        let most = Score { faults: score.faults + sure, ..score };
        let uneven = (load.unevenness() - Weeks::RELIEF * moves.len() as i64).max(0);
        let mut failed = None;
        if !bar.is_met(&Score { worth: most.worth - uneven, ..most }) {
            failed = Some(Stage::Worth);
        } else {
            moves.iter().for_each(|change| self.count_days(change));
            let score = self.with_days(score);
            if bar.is_met(&Score { faults: score.faults + sure, ..score }) {
                moves.iter().for_each(|change| self.count_duties(change));
                let score = self.with_duties(score);
                if bar.is_met(&score) {
                    moves.iter().for_each(|change| self.count_rows(change));
                    let score = self.with_rows(score);
                    if bar.is_met(&score) {
                        self.found.settle();
                        self.score = score;
                        return Ok(score);
                    }
                    moves.iter().rev().for_each(|change| self.count_rows(&Move { from: change.to, to: change.from }));
                    failed = Some(Stage::Rows);
                }
                moves.iter().rev().for_each(|change| self.count_duties(&Move { from: change.to, to: change.from }));
                self.found.forget();
                failed = failed.or(Some(Stage::Duties));
            }
            moves.iter().rev().for_each(|change| self.uncount_days(change));
            self.weeks.load = load;
            self.found.silence = silence;
        }
        for change in moves.iter().rev() {
            self.worth.uncount(self.facts_of(change), change.from.is_some(), change.to.is_some());
        }
        self.worth.sums = sums;
        Err(failed.unwrap_or(Stage::Days))
    }

    #[inline(always)]
    fn facts_of(&self, change: &Move) -> &'a Facts {
        let pick = if change.from.is_some() { &change.from } else { &change.to };
        &self.facts[pick.as_ref().map_or(0, |pick| usize::from(pick.facts))]
    }

    /// Says which duties look at the touch.
    #[inline]
    fn count_worth(&mut self, change: &Move) -> u32 {
        let touch = self.facts_of(change);
        self.worth.count(self.scene, change.from.as_ref(), change.to.as_ref(), touch);
        touch.duties
    }

    #[inline]
    fn count_days(&mut self, change: &Move) {
        let (touch, scene) = (self.facts_of(change), self.scene);
        let [from, to] = [&change.from, &change.to].map(|pick| pick.as_ref().map(|pick| pick.day));
        self.weeks.count(&scene.demands, &scene.weeks, from, to, touch);
        if let Some(day) = from {
            self.found.count_day(&scene.demands, day, false);
        }
        if let Some(day) = to {
            self.found.count_day(&scene.demands, day, true);
        }
    }

    #[inline]
    fn uncount_days(&mut self, change: &Move) {
        let touch = self.facts_of(change);
        let [from, to] = [&change.from, &change.to].map(|pick| pick.as_ref().map(|pick| pick.day));
        self.weeks.uncount(&self.scene.demands, from, to, touch);
        if let Some(day) = to {
            self.found.uncount_day(day, true);
        }
        if let Some(day) = from {
            self.found.uncount_day(day, false);
        }
    }

    #[inline]
    fn count_duties(&mut self, change: &Move) {
        let touch = self.facts_of(change);
        if let Some(pick) = &change.from {
            self.found.count(pick.day, touch, false);
        }
        if let Some(pick) = &change.to {
            self.found.count(pick.day, touch, true);
        }
    }

    fn count_rows(&mut self, change: &Move) {
        self.rows.change(change.from.as_ref(), change.to.as_ref(), self.facts_of(change));
    }

    #[inline]
    fn with_days(&self, score: Score) -> Score {
        let load = &self.weeks.load;
        let weeks = Faults::ERROR.times(load.errors()) + Faults::WARNING.times(load.warnings());
        Score {
            over: score.over + load.over,
            faults: score.faults + self.found.silence + weeks + Faults::INFORMATION.times(load.busy),
            worth: score.worth - load.unevenness(),
        }
    }

    #[inline]
    fn with_duties(&mut self, score: Score) -> Score {
        Score { faults: score.faults + self.found.judge(&self.scene.demands), ..score }
    }

    #[inline]
    fn with_rows(&self, score: Score) -> Score {
        let rows = self.rows.long(self.scene.demands.row);
        Score { faults: score.faults + Faults::INFORMATION.times(rows), ..score }
    }

    /// The account, term by term.
    pub(super) const fn account(&self) -> Account {
        let (sums, faults) = (&self.worth.sums, self.score.faults);
        Account {
            over: self.score.over,
            errors: faults.errors(),
            warnings: faults.warnings(),
            informations: faults.informations(),
            lapses: faults.lapses(),
            coverage: sums.coverage / 4,
            variety: sums.variety,
            trade: sums.trade,
            unevenness: self.weeks.load.unevenness(),
            shift: sums.shift,
            patience: patience(sums.touches),
            minutes: sums.minutes,
            dollars: sums.dollars,
        }
    }
}
