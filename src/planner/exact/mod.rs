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
use model::{Aim, GAP};
use rows::{Row, Rows};

/// How often a model is solved again with what its last solution taught.
const ROUNDS: usize = 10;

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
    /// The best one the solver found, if it found one that is better than ours, or about as good, in time.
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
    /// The largest value with so many of both.
    pub value: f64,
}

/// Compares, with so many seconds for each question to the solver.
pub fn compare(assessment: Option<&Assessment>, profile: &Profile, playbook: &Playbook, seconds: f64) -> Comparison {
    let scene = Scene::of(assessment, profile, playbook);
    let pool = Pool::of(profile, playbook, None);
    let quick = selection::Hunt::quick(&scene, &pool).account();
    let draft = selection::Hunt::whole(&scene, &pool);
    let (ours, touches) = (draft.account(), draft.touches());
    let greedy = selection::greedy_draft(&scene, &pool).account();
    let oracle = Oracle { scene: &scene, pool: &pool, seconds };
    let own = [ours.errors, ours.warnings];
    let mut least = oracle.trouble(own);
    let (exact, value) = loop {
        let (exact, value) = oracle.best(least, (own == least).then(|| ours.value() as f64));
        if value > f64::NEG_INFINITY {
            break (exact, value);
        }
        // Rows learned on the way bar what the count of warnings alone allowed.
        least[1] += 1;
    };
    let [errors, warnings] = least;
    Comparison { touches, ours, quick, greedy, exact, bound: Bound { errors, warnings, value } }
}

struct Oracle<'a> {
    scene: &'a Scene,
    pool: &'a Pool,
    seconds: f64,
}

impl Oracle<'_> {
    /// The fewest errors, and the fewest warnings with so many; each no more than ours, if all that count more are as many.
    fn trouble(&self, ours: [i64; 2]) -> [i64; 2] {
        let rows = Rows::of(self.scene, self.pool, &[]);
        let (mut least, mut at) = ([0; 2], 0);
        while at < least.len() {
            let same = least[..at] == ours[..at];
            // Where ours has none there cannot be less.
            least[at] = if same && ours[at] == 0 {
                0
            } else {
                let aim = Aim { most: std::array::from_fn(|part| (part < at).then_some(least[part] as f64)) };
                let bound =
                    rows.model.solve(aim, same.then_some(ours[at] as f64), self.seconds).map_or(0.0, |solved| solved.bound);
                if at > 0 && bound.is_infinite() {
                    // Parts of a count were allowed for: there is no plan with so few.
                    least[at - 1] += 1;
                    continue;
                }
                (bound - 1e-4).ceil().max(0.0) as i64
            };
            at += 1;
        }
        least
    }

    /// The best plan found with so many errors and warnings, if it is better than one that is known, and the bound of the value.
    fn best(&self, least: [i64; 2], known: Option<f64>) -> (Option<Account>, f64) {
        let aim = Aim { most: least.map(|least| Some(least as f64)) };
        let (mut learned, mut best, mut bound) = (Vec::<Row>::new(), None::<Account>, f64::INFINITY);
        for _ in 0..ROUNDS {
            let rows = Rows::of(self.scene, self.pool, &learned);
            let Some(solved) = rows.model.solve(aim, known, self.seconds) else { break };
            bound = bound.min(-solved.bound);
            let Some(columns) = solved.columns else { break };
            let picks = self.picks(&rows, &columns);
            let account = self.scene.judged(&picks, &self.pool.facts);
            if best.is_none_or(|best| account.rank() < best.rank()) {
                best = Some(account);
            }
            let taught = rows::rows_of_one_medium(self.scene, &picks, &self.pool.facts);
            let is_reached = best.is_some_and(|best| best.value() as f64 >= bound - GAP * bound.abs() - 1.0);
            if taught.is_empty() || is_reached || !solved.is_finished {
                break;
            }
            learned.extend(taught);
        }
        (best, bound)
    }

    fn picks(&self, rows: &Rows, columns: &[f64]) -> Vec<Pick> {
        let taken = rows.choices.iter().filter(|choice| columns[choice.column] > 0.5);
        let mut picks: Vec<Pick> =
            taken.flat_map(|choice| self.pool.candidates[choice.candidate].picks(choice.day, choice.count)).collect();
        picks.sort_unstable();
        picks
    }
}
