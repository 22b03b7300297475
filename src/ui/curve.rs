//! Feelings as two curves, and the gap between them. Places run from 0 to 1 along the way, feelings from −2 to 2.
//!
//! [`smooth`] and [`between`] give paths for any drawing; [`FeelingCurve`] is a whole chart.

use std::fmt::Write as _;

use leptos::prelude::*;

use super::marks::{Badge, phase_class};
use crate::domain::phase::Phase;

/// A point of a drawing, in its own units.
pub type Point = (f64, f64);

/// A path through the points, level at each of them, so that it never shows more than was said; empty for no points.
pub fn smooth(points: &[Point]) -> String {
    let mut path = String::new();
    if let Some((x, y)) = points.first() {
        // Writing to a string cannot fail; the same holds below.
        let _ = write!(path, "M{x:.1} {y:.1}");
    }
    bend(&mut path, points);
    path
}

/// A closed path around the area between two curves over the same places; empty if either is.
pub fn between(one: &[Point], other: &[Point]) -> String {
    let mut back: Vec<Point> = other.to_vec();
    back.reverse();
    let Some((x, y)) = back.first().filter(|_| !one.is_empty()) else { return String::new() };
    let mut path = smooth(one);
    let _ = write!(path, "L{x:.1} {y:.1}");
    bend(&mut path, &back);
    path.push('Z');
    path
}

fn bend(path: &mut String, points: &[Point]) {
    for pair in points.windows(2) {
        let ((from_x, from_y), (x, y)) = (pair[0], pair[1]);
        let middle = f64::midpoint(from_x, x);
        let _ = write!(path, "C{middle:.1} {from_y:.1} {middle:.1} {y:.1} {x:.1} {y:.1}");
    }
}

/// Runs of neighbors where `value` knows something: a curve breaks where nothing was said.
fn runs<T>(items: &[T], value: impl Fn(&T) -> Option<Point>) -> Vec<Vec<Point>> {
    let mut runs = vec![Vec::new()];
    for item in items {
        match (value(item), runs.last_mut()) {
            (Some(point), Some(run)) => run.push(point),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// The feelings of one phase.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePoint {
    /// The phase.
    pub phase: Phase,
    /// Its name.
    pub name: String,
    /// Its place, 0 to 1.
    pub at: f64,
    /// The feeling today, −2 to 2, if it was said.
    pub today: Option<f64>,
    /// The feeling wanted, −2 to 2, if it was said.
    pub wanted: Option<f64>,
}

/// A place worth a mark, such as a dip to expect.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveMark {
    /// Its place, 0 to 1.
    pub at: f64,
    /// What happens there.
    pub text: String,
}

/// The words of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveLabels {
    /// What the chart shows, for those who cannot see it.
    pub about: String,
    /// The line of today.
    pub today: &'static str,
    /// The line wanted.
    pub wanted: &'static str,
    /// Best, neither, worst.
    pub ends: [&'static str; 3],
}

const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 200.0;

/// Today's feelings against those wanted, over the phases. The drawing stretches with its box; put the numbers beside it in a table.
#[component]
pub fn FeelingCurve(
    /// The phases, by place.
    points: Vec<CurvePoint>,
    /// Places to mark above the curve.
    marks: Vec<CurveMark>,
    /// The words.
    labels: CurveLabels,
) -> impl IntoView {
    let x = |at: f64| at * WIDTH;
    // Half a step of room stays above the best and below the worst.
    let y = |value: f64| HEIGHT / 2.0 - value * HEIGHT / 5.0;
    let today = runs(&points, |point| Some((x(point.at), y(point.today?))));
    let wanted = runs(&points, |point| Some((x(point.at), y(point.wanted?))));
    let pairs = |pick: fn(f64, f64) -> f64| {
        runs(&points, |point| point.today.zip(point.wanted).map(|(today, wanted)| (x(point.at), y(pick(today, wanted)))))
    };
    let gaps: Vec<String> =
        pairs(|today, _| today).iter().zip(pairs(|_, wanted| wanted)).map(|(today, wanted)| between(&wanted, today)).collect();
    // A line of no length with a round end is a dot that stays round however the drawing is stretched.
    let dots = |runs: &[Vec<Point>]| -> String { runs.iter().flatten().map(|(x, y)| format!("M{x:.1} {y:.1}h0")).collect() };
    let curve = |runs: &[Vec<Point>]| -> String { runs.iter().map(|run| smooth(run)).collect() };
    let grid: String = [-2.0, -1.0, 0.0, 1.0, 2.0].iter().map(|&value| format!("M0 {:.1}H{WIDTH}", y(value))).collect();
    let drops: String = marks.iter().map(|mark| format!("M{:.1} 0V{HEIGHT}", x(mark.at))).collect();
    let percent = |at: f64| format!("{:.2}%", at * 100.0);
    let mark = |mark: CurveMark| view! { <span style:left=percent(mark.at)>{mark.text}</span> };
    let column = |point: &CurvePoint| {
        view! {
            <li class=phase_class(point.phase) style:left=percent(point.at)><Badge phase=point.phase /><span>{point.name.clone()}</span></li>
        }
    };
    view! {
        <figure class="curve">
            <div class="curve-marks" aria-hidden="true">{marks.iter().cloned().map(mark).collect_view()}</div>
            <div class="curve-ends small quiet" aria-hidden="true">{labels.ends.map(|end| view! { <span>{end}</span> }).collect_view()}</div>
            <svg role="img" aria-label=labels.about viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none">
                <path class="grid" d=grid />
                <path class="drop" d=drops />
                {gaps.into_iter().map(|d| view! { <path class="gap" d=d /> }).collect_view()}
                <path class="wanted" d=curve(&wanted) />
                <path class="wanted dots" d=dots(&wanted) />
                <path class="today" d=curve(&today) />
                <path class="today dots" d=dots(&today) />
            </svg>
            <ol class="curve-columns" aria-hidden="true">{points.iter().map(column).collect_view()}</ol>
            <figcaption class="small">
                <span class="key wanted">{labels.wanted}</span>
                <span class="key today">{labels.today}</span>
            </figcaption>
        </figure>
    }
}
