//! The rows of the model about stretches of time without a touch: silences, and roads without milestones.

use super::model::Worth;
use super::rows::Rows;
use crate::domain::touch::Kind;
use crate::planner::rules::ROAD_STEP;
use crate::planner::timeline::LAST_DAY;

impl Rows<'_> {
    /// R06 and R07. A silence is bridged by a touch or by a missing one, which is paid for.
    pub(super) fn silence(&mut self) {
        let scene = self.scene;
        let demands = &scene.demands;
        let (wait, often) = (demands.bridge[0], demands.bridge[1]);
        let least = (0..=LAST_DAY).map(|day| demands.silence(day)).min().unwrap_or(1);
        debug_assert!(least >= 1, "a silence lasts a day at least");
        self.bridged(LAST_DAY, |day| demands.silence(day), Worth::WARNING);
        if demands.start > wait {
            self.bridged(demands.start, |_| often, Worth::WARNING);
        }
        for (day, columns) in self.points(LAST_DAY) {
            let until = day + 2 * demands.silence(day);
            if until < LAST_DAY {
                let silent = self.model.column(1.0, Worth::ERROR);
                let terms = self.enough(1.0, |pick, _| (day + 1..=until).contains(&pick.day));
                self.follow(&columns, terms.into_iter().chain([(silent, 1.0)]).collect());
            }
        }
    }

    /// The Sale, and the choices with touches on each day from then to the day before the end, of which at most one is taken.
    fn points(&self, end: i32) -> Vec<(i32, Vec<usize>)> {
        let mut points = self.alike(|pick, _| (0..end).contains(&pick.day));
        points.push((0, Vec::new()));
        points
    }

    /// Demands one of these if one of the choices is taken; without a choice, always.
    fn follow(&mut self, choices: &[usize], terms: Vec<(usize, f64)>) {
        let least = if choices.is_empty() { 1.0 } else { 0.0 };
        self.model.at_least(least, terms.into_iter().chain(choices.iter().map(|column| (*column, -1.0))));
    }

    fn bridged(&mut self, end: i32, allowed: impl Fn(i32) -> i32, worth: Worth) {
        let missing: Vec<usize> = (1..end).map(|_| self.model.column(1.0, worth)).collect();
        let bridges = |rows: &Rows, from: i32, to: i32| -> Vec<(usize, f64)> {
            let touches = rows.enough(1.0, |pick, _| (from..=to).contains(&pick.day));
            touches
                .into_iter()
                .chain((from.max(1)..=to).filter_map(|day| missing.get((day - 1) as usize)).map(|at| (*at, 1.0)))
                .collect()
        };
        let mut points = self.points(end);
        points.extend((1..end).zip(&missing).map(|(day, column)| (day, vec![*column])));
        for (day, columns) in points {
            let until = day + allowed(day);
            if until < end {
                let terms = bridges(self, day + 1, until);
                self.follow(&columns, terms);
            }
        }
        // What follows from these together and says it of parts of touches, too: whatever came last by a day, the next comes by then.
        let mut until = 0;
        for day in 0..end {
            until = until.max(day + allowed(day));
            if until < end {
                let terms = bridges(self, day + 1, until);
                self.follow(&[], terms);
            }
        }
    }

    /// R10: milestones on a long road, once for each step that one is late.
    pub(super) fn road(&mut self) {
        let scene = self.scene;
        let demands = &scene.demands;
        let result = demands.result;
        if result <= demands.road[0] {
            return;
        }
        let mut points = self.alike(|pick, touch| touch.kind == Kind::Milestone && (0..=result).contains(&pick.day));
        points.push((0, Vec::new()));
        let mut late = Vec::new();
        for (day, columns) in points {
            let mut until = day + demands.road[1];
            while until < result {
                let missing = self.model.column(1.0, Worth::WARNING);
                if until == day + demands.road[1] {
                    late.push((missing, 1.0));
                }
                let terms =
                    self.enough(1.0, |pick, touch| touch.kind == Kind::Milestone && (day + 1..=until).contains(&pick.day));
                self.follow(&columns, terms.into_iter().chain([(missing, 1.0)]).collect());
                until += ROAD_STEP;
            }
        }
        // As with silences.
        for day in 0..result - demands.road[1] {
            let within = day + 1..=day + demands.road[1];
            let terms = self.enough(1.0, |pick, touch| touch.kind == Kind::Milestone && within.contains(&pick.day));
            self.follow(&[], terms.into_iter().chain(late.iter().copied()).collect());
        }
    }
}
