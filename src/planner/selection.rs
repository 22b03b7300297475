//! Which touches: walks through drafts, and after each whatever single step still makes its draft better.

use super::annealing::{Course, Manner, ROUNDS};
use super::objective::Scene;
use super::pool::Pool;
use super::scheduling::{Draft, Unit};
use super::score::Score;

/// Steps of the first walk.
const STEPS: u32 = 17_500;
/// Steps of the second walk, which is taken from the start where the first one leads to a plan that is beyond the limits or breaks a rule at
/// the level of an error or a warning: that may be what the limits leave, or what was not found.
const LONGER: u32 = 26_000;
/// How often the evaluator may be asked for single steps after a walk.
const QUESTIONS: u32 = 1_500;

/// The walks of a thorough search from nothing, each with so many steps: no fewer and no more than these.
const LEAST: usize = 32;
const MOST: usize = 384;
const FRESH_STEPS: u32 = 25_000;
/// Their manners, by turns, and whether silence counts by the day in them. None of those tried alone found the best known plan of every journey.
const TURNS: [(Manner, bool); 8] = [
    (Manner::Strict, false),
    (Manner::Short, false),
    (Manner::Dear, true),
    (Manner::Strict, true),
    (Manner::Short, false),
    (Manner::Short, false),
    (Manner::Dear, true),
    (Manner::Dear, true),
];
/// Between them the search has enough of walks when of so many each the plan is as good as the best one by so much of a thousandth of its value, with
/// no more that is wrong: a plan that is found again and again is hardly missed by all of them.
const AGREED: [(usize, i64); 2] = [(16, 10), (6, 2)];
/// The walks on from the best draft found by then, near and far by turns: so many after the last one that found a better draft, no more than these
/// in all; and the steps of each.
const NEAR: usize = 4;
const MOST_NEAR: usize = 40;
const NEAR_STEPS: u32 = 50_000;

/// The most steps of one piece. On a processor four times as slow as a usual one that is some fifteen thousandths of a second in the browser, and what a user does
/// meanwhile waits no longer.
const PIECE: u32 = 13_000;

/// A draft after half a walk.
pub(super) fn glimpse<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
    let mut draft = Draft::new(scene, pool, QUESTIONS);
    Course::begin(&[], Manner::Open, STEPS / 2, 1).go_on(ROUNDS, scene, &mut draft);
    polish(&mut draft, &order(scene, pool));
    draft
}

/// What a walk of a hunt is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The first one of the quick draft.
    First,
    /// The second one, where the first leads to something wrong.
    Second,
    /// One of those from nothing.
    Fresh,
    /// One of those on from the best draft.
    Near,
}

/// The best draft found, a piece at a time: first the quick one, then, for as long as it is asked, the one of many walks more. What decides between
/// drafts is the rank alone. It belongs to one scene and pool.
pub(super) struct Hunt {
    /// The units of the best draft so far.
    pub units: Vec<Unit>,
    /// How good that is.
    score: Score,
    stage: Stage,
    /// What walks are judged by in which silence counts by the day; nothing before the first of them.
    by_the_day: Option<Scene>,
    /// The walk that is on its way.
    course: Option<Course>,
    /// How good the drafts of the walks from nothing are.
    fresh: Vec<Score>,
    /// The walks on from the best draft that are done.
    near: usize,
    /// How many were done when the last of them found a better draft.
    improved: usize,
}

impl Hunt {
    /// Before the first piece.
    pub(super) fn begin(scene: &Scene, pool: &Pool) -> Hunt {
        let (units, score) = (Vec::new(), Draft::new(scene, pool, 0).score());
        Hunt {
            units,
            score,
            stage: Stage::First,
            by_the_day: None,
            course: None,
            fresh: Vec::with_capacity(MOST),
            near: 0,
            improved: 0,
        }
    }

    /// The quick draft.
    pub(super) fn quick<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
        let mut hunt = Hunt::begin(scene, pool);
        while !hunt.is_quick() {
            hunt.go_on(scene, pool);
        }
        hunt.draft(scene, pool)
    }

    /// The draft after all pieces.
    #[cfg(feature = "exact")]
    pub(super) fn whole<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
        let mut hunt = Hunt::begin(scene, pool);
        while hunt.go_on(scene, pool) {}
        hunt.draft(scene, pool)
    }

    fn draft<'a>(&self, scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
        let mut draft = Draft::new(scene, pool, 0);
        draft.reset(&self.units);
        draft
    }

    /// Whether the best draft so far is the quick one, or a better one.
    pub(super) fn is_quick(&self) -> bool {
        matches!(self.stage, Stage::Fresh | Stage::Near)
    }

    /// Does one piece: [`PIECE`] steps at most, and what follows a walk. Says whether there are others.
    pub(super) fn go_on(&mut self, scene: &Scene, pool: &Pool) -> bool {
        let steps = self.stage.steps();
        let lot = self.lot();
        let (from, (manner, by_the_day)) = match self.stage {
            Stage::First => (&[][..], (Manner::Open, false)),
            Stage::Second => (&[][..], (Manner::Strict, false)),
            Stage::Fresh => (&[][..], TURNS[self.fresh.len() % TURNS.len()]),
            Stage::Near if self.near.is_multiple_of(2) => (&self.units[..], (Manner::Near, false)),
            Stage::Near => (&self.units[..], (Manner::Far, false)),
        };
        let walked = if by_the_day { self.by_the_day.get_or_insert_with(|| scene.with_silence_by_the_day()) } else { scene };
        let course = self.course.get_or_insert_with(|| Course::begin(from, manner, steps, lot));
        let mut draft = Draft::new(walked, pool, QUESTIONS);
        if course.go_on(PIECE * ROUNDS / steps, walked, &mut draft) {
            return true;
        }
        self.course = None;
        if by_the_day {
            let units = draft.units;
            draft = Draft::new(scene, pool, QUESTIONS);
            draft.reset(&units);
        }
        polish(&mut draft, &order(scene, pool));
        let score = draft.score();
        let is_better = score.is_better(&self.score);
        if is_better {
            (self.score, self.units) = (score, draft.units);
        }
        match self.stage {
            Stage::First if self.score.has_trouble() => self.stage = Stage::Second,
            Stage::First | Stage::Second => self.stage = Stage::Fresh,
            Stage::Fresh => {
                self.fresh.push(score);
                if self.is_settled() {
                    self.stage = Stage::Near;
                }
            }
            Stage::Near => {
                self.near += 1;
                if is_better {
                    self.improved = self.near;
                }
            }
        }
        self.near < self.enough()
    }

    /// The number of the sequence from which a walk's steps are drawn: another one for each walk.
    fn lot(&self) -> u64 {
        match self.stage {
            Stage::First => 1,
            Stage::Second => 2,
            Stage::Fresh | Stage::Near => 3 + (self.fresh.len() + self.near) as u64,
        }
    }

    /// The walks on from the best draft that are enough, as far as is known.
    const fn enough(&self) -> usize {
        let enough = self.improved + NEAR;
        if enough < MOST_NEAR { enough } else { MOST_NEAR }
    }

    /// How much of the most there can be to do, as far as is known, is done, from 0 to 1.
    pub(super) fn done(&self) -> f64 {
        (self.fresh.len() + self.near) as f64 / (MOST + self.enough()) as f64
    }

    /// Whether there were enough walks from nothing.
    fn is_settled(&self) -> bool {
        let agree = |(many, thousandths): (usize, i64)| {
            let least = self.score.lowered(thousandths);
            self.fresh.iter().filter(|score| !least.is_better(score)).count() >= many
        };
        self.fresh.len() >= MOST || (self.fresh.len() >= LEAST && AGREED.into_iter().all(agree))
    }
}

impl Stage {
    const fn steps(self) -> u32 {
        match self {
            Stage::First => STEPS,
            Stage::Second => LONGER,
            Stage::Fresh => FRESH_STEPS,
            Stage::Near => NEAR_STEPS,
        }
    }
}

/// A plain greedy plan, to compare with: what is worth most alone, each where it does best when it comes, as long as that helps.
#[cfg(feature = "exact")]
pub(super) fn greedy_draft<'a>(scene: &'a Scene, pool: &'a Pool) -> Draft<'a> {
    let mut draft = Draft::new(scene, pool, u32::MAX);
    let order = order(scene, pool);
    while add_all(&mut draft, &order) {}
    draft
}

/// Adds, shifts, drops and swaps for as long as that helps.
fn polish(draft: &mut Draft, order: &[usize]) {
    loop {
        let before = draft.score();
        add_all(draft, order);
        for at in 0..draft.units.len() {
            draft.place_well(Some(at), draft.units[at].candidate);
        }
        for at in (0..draft.units.len()).rev() {
            draft.drop(at);
        }
        for at in 0..draft.units.len() {
            for &candidate in order {
                if !draft.is_used(candidate) {
                    draft.place_well(Some(at), candidate);
                }
            }
        }
        if draft.score() == before || draft.left == 0 {
            return;
        }
    }
}

/// Adds what makes the draft better. Says whether anything did.
fn add_all(draft: &mut Draft, order: &[usize]) -> bool {
    let before = draft.score();
    for &candidate in order {
        if !draft.is_used(candidate) {
            draft.place_well(None, candidate);
        }
    }
    draft.score() != before
}

/// Candidates by what they are worth alone, best first; those the preset advises against come last, for what is otherwise as good.
fn order(scene: &Scene, pool: &Pool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..pool.candidates.len()).collect();
    let facts = |at: usize| &pool.facts[usize::from(pool.candidates[at].facts)];
    order.sort_by_cached_key(|&at| (facts(at).avoided, -scene.worth_alone(facts(at)), at));
    order
}
