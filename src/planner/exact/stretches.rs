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
        let days: Vec<(i32, Option<usize>)> = self.points(LAST_DAY);
        for (day, column) in days {
            let until = day + 2 * demands.silence(day);
            if until < LAST_DAY {
                let silent = self.model.column(1.0, Worth::ERROR);
                let terms = self.sum(|pick, _| (day + 1..=until).contains(&pick.day));
                self.follow(column, terms.into_iter().chain([(silent, 1.0)]).collect());
            }
        }
    }

    /// The Sale, and every choice's touches from then to the day before the end.
    fn points(&self, end: i32) -> Vec<(i32, Option<usize>)> {
        let days = self.picks.iter().map(|(pick, _, column)| (pick.day, Some(*column)));
        let mut points: Vec<(i32, Option<usize>)> = days.filter(|(day, _)| (0..end).contains(day)).collect();
        points.push((0, None));
        points.sort_unstable();
        points.dedup();
        points
    }

    /// Demands one of these if the choice is taken; without a choice, always.
    fn follow(&mut self, column: Option<usize>, terms: Vec<(usize, f64)>) {
        match column {
            None => self.model.at_least(1.0, terms),
            Some(column) => self.model.at_least(0.0, terms.into_iter().chain([(column, -1.0)])),
        }
    }

    fn bridged(&mut self, end: i32, allowed: impl Fn(i32) -> i32, worth: Worth) {
        let missing: Vec<usize> = (1..end).map(|_| self.model.column(1.0, worth)).collect();
        let bridges = |rows: &Rows, from: i32, to: i32| -> Vec<(usize, f64)> {
            let touches = rows.sum(|pick, _| (from..=to).contains(&pick.day));
            touches
                .into_iter()
                .chain((from.max(1)..=to).filter_map(|day| missing.get((day - 1) as usize)).map(|at| (*at, 1.0)))
                .collect()
        };
        let mut points = self.points(end);
        points.extend((1..end).zip(&missing).map(|(day, column)| (day, Some(*column))));
        for (day, column) in points {
            let until = day + allowed(day);
            if until < end {
                let terms = bridges(self, day + 1, until);
                self.follow(column, terms);
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
        let days =
            self.picks.iter().filter(|(_, touch, _)| touch.kind == Kind::Milestone).map(|(pick, _, at)| (pick.day, Some(*at)));
        let mut points: Vec<(i32, Option<usize>)> = days.filter(|(day, _)| (0..=result).contains(day)).collect();
        points.push((0, None));
        for (day, column) in points {
            let mut until = day + demands.road[1];
            while until < result {
                let missing = self.model.column(1.0, Worth::WARNING);
                let terms = self.sum(|pick, touch| touch.kind == Kind::Milestone && (day + 1..=until).contains(&pick.day));
                self.follow(column, terms.into_iter().chain([(missing, 1.0)]).collect());
                until += ROAD_STEP;
            }
        }
    }
}
