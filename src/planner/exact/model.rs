//! A mixed-integer model and its solution: columns with what they are worth, rows of what must hold.

use std::collections::BTreeMap;

use highs::{HighsModelStatus, HighsSolutionStatus, RowProblem, Sense};

/// What a column adds for each unit of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Worth {
    pub errors: f64,
    pub warnings: f64,
    pub value: f64,
}

impl Worth {
    pub(super) const NOTHING: Worth = Worth { errors: 0.0, warnings: 0.0, value: 0.0 };
    pub(super) const ERROR: Worth = Worth { errors: 1.0, ..Worth::NOTHING };
    pub(super) const WARNING: Worth = Worth { warnings: 1.0, ..Worth::NOTHING };

    pub(super) const fn value(value: f64) -> Worth {
        Worth { value, ..Worth::NOTHING }
    }

    const fn parts(&self) -> [f64; 2] {
        [self.errors, self.warnings]
    }
}

struct Column {
    most: f64,
    whole: bool,
    worth: Worth,
}

struct Row {
    least: f64,
    most: f64,
    terms: Vec<(usize, f64)>,
}

/// Columns from 0 to a most each, and rows.
#[derive(Default)]
pub(super) struct Model {
    columns: Vec<Column>,
    rows: Vec<Row>,
}

/// What is to be made as good as can be, with so many at most of what counts more.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aim {
    /// At most so many errors and warnings; what is aimed at and what counts less is not bound.
    pub most: [Option<f64>; 2],
}

impl Aim {
    /// What an aim is about: the first thing that is not bound.
    fn place(self) -> usize {
        self.most.iter().position(Option::is_none).unwrap_or(self.most.len())
    }
}

/// What the solver found.
pub(super) struct Solved {
    /// The best solution by column, if one was found that is better than what is known.
    pub columns: Option<Vec<f64>>,
    /// What no solution can be better than; infinite if there is none.
    pub bound: f64,
    /// Whether the time was enough.
    pub is_finished: bool,
}

/// So much of the aim may a solution lack and still be called the best; what the solver proved is the bound.
pub(super) const GAP: f64 = 5e-4;

impl Model {
    /// A column that may be anything from 0 to `most`, or any whole number if errors or warnings are counted by it.
    pub(super) fn column(&mut self, most: f64, worth: Worth) -> usize {
        self.add(Column { most, whole: worth.parts().iter().any(|part| *part > 0.0), worth })
    }

    /// A column that is 0 or 1.
    pub(super) fn choice(&mut self, worth: Worth) -> usize {
        self.add(Column { most: 1.0, whole: true, worth })
    }

    fn add(&mut self, column: Column) -> usize {
        self.columns.push(column);
        self.columns.len() - 1
    }

    /// Demands that a sum is at least so much.
    pub(super) fn at_least(&mut self, least: f64, terms: impl IntoIterator<Item = (usize, f64)>) {
        self.row(least, f64::INFINITY, terms);
    }

    /// Demands that a sum is at most so much.
    pub(super) fn at_most(&mut self, most: f64, terms: impl IntoIterator<Item = (usize, f64)>) {
        self.row(f64::NEG_INFINITY, most, terms);
    }

    /// Demands that a sum is just so much.
    pub(super) fn exactly(&mut self, sum: f64, terms: impl IntoIterator<Item = (usize, f64)>) {
        self.row(sum, sum, terms);
    }

    fn row(&mut self, least: f64, most: f64, terms: impl IntoIterator<Item = (usize, f64)>) {
        let mut sums = BTreeMap::new();
        for (column, factor) in terms {
            *sums.entry(column).or_insert(0.0) += factor;
        }
        self.rows.push(Row { least, most, terms: sums.into_iter().filter(|(_, factor)| *factor != 0.0).collect() });
    }

    /// The best solution within so many seconds, if it is better than what is known: with less of what is counted, or more of the value by
    /// more than [`GAP`]. Nothing where the solver fails.
    pub(super) fn solve(&self, aim: Aim, known: Option<f64>, seconds: f64) -> Option<Solved> {
        let mut problem = RowProblem::default();
        let columns: Vec<highs::Col> = self
            .columns
            .iter()
            .map(|column| {
                let parts = column.worth.parts();
                let barred = parts.iter().zip(aim.most).any(|(part, most)| *part > 0.0 && most == Some(0.0));
                let cost = parts.get(aim.place()).copied().unwrap_or(-column.worth.value);
                problem.add_column_with_integrality(cost, 0.0..=if barred { 0.0 } else { column.most }, column.whole)
            })
            .collect();
        for row in &self.rows {
            problem.add_row(row.least..=row.most, row.terms.iter().map(|&(column, factor)| (columns[column], factor)));
        }
        for (part, most) in aim.most.into_iter().enumerate() {
            let Some(most) = most else { continue };
            let terms = self.columns.iter().zip(&columns).map(|(column, &at)| (at, column.worth.parts()[part]));
            problem.add_row(..=most, terms.filter(|(_, factor)| *factor > 0.0));
        }
        let mut model = problem.optimise(Sense::Minimise);
        model.make_quiet();
        model.set_option("time_limit", seconds);
        model.set_option("mip_rel_gap", GAP);
        let counts = aim.place() < aim.most.len();
        if counts {
            // What is counted is whole for the evaluator.
            model.set_option("mip_abs_gap", 0.4);
        }
        // As costs, which are to become small. The solver looks for nothing that is not below it.
        let known = known.map(|known| if counts { known - 0.5 } else { -known - GAP * known.abs() });
        if let Some(known) = known {
            model.set_option("objective_bound", known);
        }
        model.set_option("threads", 1);
        let solved = model.solve();
        let is_found = solved.objective_value().is_finite() && solved.primal_solution_status() == HighsSolutionStatus::Feasible;
        let proved = match solved.status() {
            HighsModelStatus::Optimal | HighsModelStatus::ReachedTimeLimit => solved.double_info_value(c"mip_dual_bound").ok()?,
            HighsModelStatus::Infeasible | HighsModelStatus::ObjectiveBound => f64::INFINITY,
            _ => return None,
        };
        let bound = known.map_or(proved, |known| proved.min(known));
        let is_finished = solved.status() != HighsModelStatus::ReachedTimeLimit;
        Some(Solved { columns: is_found.then(|| solved.get_solution().columns().to_vec()), bound, is_finished })
    }
}
