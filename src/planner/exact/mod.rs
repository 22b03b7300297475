//! The exact optimum, by a mixed-integer solver: what [`super::best_plan`] is held against. Only with the feature `exact`.
//!
//! The best plan is looked for in the order of the planner's aims: fewest errors, then fewest warnings, then the largest value. Errors and
//! warnings are not looked for where the planner's own plan has none, for less there cannot be. The plan the solver finds is judged by the
//! planner's own evaluator, so that one judge speaks of all of them.

mod model;
mod rows;
mod stretches;

use super::objective::{Account, Pick, Scene};
use super::pool::Pool;
use super::selection;
use crate::domain::assessment::Assessment;
use crate::domain::playbook::Playbook;
use crate::domain::profile::Profile;
use model::{Aim, Solved};
use rows::{Row, Rows};

/// How often a model is solved again with what its last solution taught.
const ROUNDS: usize = 30;

/// The planner's plan beside others for the same journey, each judged by the same evaluator.
#[derive(Clone, Copy, Debug)]
pub struct Comparison {
    /// How many touches ours has.
    pub touches: usize,
    /// The planner's, looked for thoroughly.
    pub ours: Account,
    /// The planner's at once.
    pub quick: Account,
    /// The one that a plain greedy choice gives.
    pub greedy: Account,
    /// The best one the solver found, if it found one in time.
    pub exact: Option<Account>,
    /// What no plan can be better than.
    pub bound: Bound,
}

/// What no plan can be better than: proved by the solver, even if it did not finish.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// Least errors.
    pub errors: i64,
    /// Least warnings with so many errors.
    pub warnings: i64,
    /// Least lapses with so many of both.
    pub lapses: i64,
    /// The largest value with so many of all.
    pub value: f64,
}

/// Compares, with so many seconds for each question to the solver.
pub fn compare(assessment: Option<&Assessment>, profile: &Profile, playbook: &Playbook, seconds: f64) -> Comparison {
    let scene = Scene::of(assessment, profile, playbook);
    let pool = Pool::of(profile, playbook, None);
    let quick = selection::quick_draft(&scene, &pool).account();
    let draft = selection::Thorough::whole(&scene, &pool);
    let (ours, touches) = (draft.account(), draft.touches());
    let greedy = selection::greedy_draft(&scene, &pool).account();
    let oracle = Oracle { scene: &scene, pool: &pool, seconds };
    let trouble @ [errors, warnings, lapses] = oracle.trouble(&ours);
    let (exact, value) = oracle.best(trouble);
    Comparison { touches, ours, quick, greedy, exact, bound: Bound { errors, warnings, lapses, value } }
}

struct Oracle<'a> {
    scene: &'a Scene,
    pool: &'a Pool,
    seconds: f64,
}

impl Oracle<'_> {
    /// The fewest errors, the fewest warnings with so many, and the fewest lapses with so many of both.
    fn trouble(&self, ours: &Account) -> [i64; 3] {
        let rows = Rows::of(self.scene, self.pool, &[]);
        let ours = [ours.errors, ours.warnings, ours.lapses];
        let (mut least, mut aim, mut fewer) = ([0; 3], Aim { most: [None; 3] }, false);
        for at in 0..ours.len() {
            // Where ours has none there cannot be less, as long as what counts more is the same.
            if fewer || ours[at] > 0 {
                least[at] = rows.model.solve(aim, self.seconds).map_or(0, |solved| (solved.bound - 1e-4).ceil().max(0.0) as i64);
            }
            fewer |= least[at] < ours[at];
            aim.most[at] = Some(least[at] as f64);
        }
        least
    }

    /// The best plan found with so many errors, warnings and lapses, and the bound of the value.
    fn best(&self, least: [i64; 3]) -> (Option<Account>, f64) {
        let aim = Aim { most: least.map(|least| Some(least as f64)) };
        let (mut learned, mut best, mut bound) = (Vec::<Row>::new(), None::<Account>, f64::INFINITY);
        for _ in 0..ROUNDS {
            let rows = Rows::of(self.scene, self.pool, &learned);
            let Some(solved) = rows.model.solve(aim, self.seconds) else { break };
            bound = bound.min(-solved.bound);
            let picks = self.picks(&rows, &solved);
            let account = self.scene.judged(&picks, &self.pool.facts);
            if best.is_none_or(|best| account.rank() < best.rank()) {
                best = Some(account);
            }
            let taught = rows::rows_of_one_medium(self.scene, &picks, &self.pool.facts);
            if taught.is_empty() || best.is_some_and(|best| best.value() as f64 >= bound - 1.0) {
                break;
            }
            learned.extend(taught);
        }
        (best, bound)
    }

    fn picks(&self, rows: &Rows, solved: &Solved) -> Vec<Pick> {
        let taken = rows.choices.iter().filter(|choice| solved.columns[choice.column] > 0.5);
        let mut picks: Vec<Pick> =
            taken.flat_map(|choice| self.pool.candidates[choice.candidate].picks(choice.day, choice.count)).collect();
        picks.sort_unstable();
        picks
    }
}
