//! Where things are on the timeline: pure geometry, in the units of its drawing ([`WIDTH`] wide).

use crate::domain::assessment::{Assessment, Moment};
use crate::domain::ids::ItemId;
use crate::domain::medium::Channel;
use crate::domain::phase::{Phase, Stage};
use crate::domain::profile::Anchor;
use crate::domain::touch::Status;
use crate::order;
use crate::ui::axis;

use super::shape::Shape;

/// The width of the drawing.
pub const WIDTH: f64 = 840.0;
/// The width of the names on the left.
const LEFT: f64 = 142.0;
/// The width of what comes after day 100.
const RIGHT: f64 = 78.0;
/// The least distance between the centers of two touches in a row: a circle is 24 wide.
const APART: f64 = 25.0;
/// The height of a row of touches.
const ROW: f64 = 27.0;
/// The height of the feelings.
const CURVE: f64 = 78.0;
/// Units a character of a label takes, at most.
const CHARACTER: f64 = 6.8;

/// First and last day of each phase, from the Sale.
pub type Windows = [(i32, i32); 8];

/// The place of a day from the left.
pub fn x(day: i32) -> f64 {
    LEFT + axis::place(f64::from(day)) * (WIDTH - LEFT - RIGHT)
}

/// The day at a place from the left.
pub fn day_at(x: f64) -> i32 {
    axis::day_at((x - LEFT) / (WIDTH - LEFT - RIGHT))
}

/// A touch on the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// The touch.
    pub id: ItemId,
    /// Its day, from the Sale.
    pub day: i32,
    /// The center.
    pub x: f64,
    /// The center.
    pub y: f64,
    /// Its phase.
    pub phase: Phase,
    /// Its channel.
    pub channel: Channel,
    /// How far it has got.
    pub status: Status,
}

/// The lane of a phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lane {
    /// The phase.
    pub phase: Phase,
    /// Its upper edge.
    pub top: f64,
    /// Its height, by the rows it needs.
    pub height: f64,
    /// Where the window begins.
    pub from: f64,
    /// Where the window ends.
    pub to: f64,
}

/// A word at a place, with the row in which it collides with no other.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The day it is at.
    pub day: i32,
    /// The place from the left.
    pub x: f64,
    /// Whether it ends there rather than begins.
    pub ends: bool,
    /// Its row, from 0.
    pub row: usize,
    /// The word.
    pub text: String,
}

/// A stretch of the band of stages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// The stage.
    pub stage: Stage,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

/// The timeline, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// All touches a calendar can place, by day.
    pub dots: Vec<Dot>,
    /// The eight lanes.
    pub lanes: Vec<Lane>,
    /// Where the stages begin and end.
    pub stages: Vec<Stretch>,
    /// The two dips: from, to.
    pub dips: [(f64, f64); 2],
    /// Where the feelings end; 0 if there are none.
    pub curve: f64,
    /// The upper edge of the band of stages.
    pub band: f64,
    /// Sale, Start and Result.
    pub anchors: Vec<Label>,
    /// The baseline of the first row of anchors.
    pub anchor_top: f64,
    /// Where the lanes begin.
    pub lanes_top: f64,
    /// Where the lanes end.
    pub bottom: f64,
    /// The days named above the lanes and below them.
    pub ticks: Vec<i32>,
    /// Days below them whose dates have room.
    pub dated: Vec<i32>,
    /// The height of the drawing.
    pub height: f64,
}

impl Chart {
    /// The touch with this id.
    pub fn dot(&self, id: ItemId) -> Option<Dot> {
        self.dots.iter().find(|dot| dot.id == id).copied()
    }
}

/// Lays a plan out. `names` are the words for Sale, Start and Result; `has_feelings` says whether there is a curve above.
pub fn chart(shape: &Shape, windows: &Windows, names: [String; 3], has_feelings: bool, has_dates: bool) -> Chart {
    let profile = &shape.profile;
    let anchors: Vec<Label> = rows_of(
        Anchor::ALL.iter().zip(names).map(|(&anchor, text)| (profile.day_of(anchor), text, anchor == Anchor::Sale)).collect(),
    );
    let anchor_rows = anchors.iter().map(|label| label.row + 1).max().unwrap_or(1);
    let curve = if has_feelings { CURVE } else { 0.0 };
    let band = if has_feelings { curve + 26.0 } else { 4.0 };
    let anchor_top = band + 48.0;
    let lanes_top = anchor_top + (anchor_rows as f64 - 1.0) * 15.0 + 24.0;
    let mut placed: Vec<_> =
        shape.plan.touches().iter().filter_map(|touch| touch.day(profile).map(|day| (day, touch.id, touch))).collect();
    order::sort_by_key(&mut placed, |&(day, id, _)| (day, id));
    let mut top = lanes_top;
    let mut lanes = Vec::new();
    let mut dots = Vec::new();
    for &phase in Phase::ALL {
        let mut row_ends: Vec<f64> = Vec::new();
        let (from, to) = windows[phase.index()];
        for &(day, id, touch) in placed.iter().filter(|(_, _, touch)| touch.phase() == phase) {
            let x = x(day);
            let row = row_ends.iter().position(|end| x - end >= APART).unwrap_or_else(|| {
                row_ends.push(f64::NEG_INFINITY);
                row_ends.len() - 1
            });
            row_ends[row] = x;
            let y = top + 6.0 + (row as f64 + 0.5) * ROW;
            dots.push(Dot { id, day, x, y, phase, channel: touch.channel, status: touch.status });
        }
        let height = 12.0 + row_ends.len().max(1) as f64 * ROW;
        lanes.push(Lane { phase, top, height, from: x(from) - 15.0, to: x(to) + 15.0 });
        top += height + 4.0;
    }
    order::sort_by_key(&mut dots, |dot| (dot.day, dot.phase, dot.id));
    let bottom = top;
    let ticks = spaced(&[0, 100, 10, 30, 60, -14, 3, 45, 20, 80, 5, -7, 1, 2, 7, 14], |day| digits(day) + 12.0);
    let dated = if has_dates { spaced(&[0, 100, 10, 30, 60, -14, 80, 45, 20], |_| 58.0) } else { Vec::new() };
    let grows = windows[Phase::Activate.index()].0;
    let matures = windows[Phase::Adopt.index()].0;
    let stages = [
        (Stage::Introduction, x(-14) - 15.0, x(grows)),
        (Stage::Growth, x(grows), x(matures)),
        (Stage::Maturity, x(matures), x(100)),
        (Stage::Renewal, x(100), WIDTH),
    ];
    let (waits, learns) = (windows[Phase::Affirm.index()], windows[Phase::Acclimate.index()]);
    let doubt_ends = waits.1.min(profile.start()).clamp(3, 10);
    let tired = learns.1 - (learns.1 - learns.0) / 3;
    Chart {
        dots,
        lanes,
        stages: stages.map(|(stage, from, to)| Stretch { stage, from, to }).to_vec(),
        dips: [(x(waits.0.max(0)) + 8.0, x(doubt_ends)), (x(tired), x(learns.1))],
        curve,
        band,
        anchors,
        anchor_top,
        lanes_top,
        bottom,
        ticks,
        dated: dated.clone(),
        height: bottom + if dated.is_empty() { 22.0 } else { 38.0 },
    }
}

fn digits(day: i32) -> f64 {
    day.to_string().len() as f64 * CHARACTER
}

/// The days of which no two labels touch; the first of the list have the best chance. Ordered.
fn spaced(wanted: &[i32], width: impl Fn(i32) -> f64) -> Vec<i32> {
    let mut kept: Vec<i32> = Vec::new();
    for &day in wanted {
        if kept.iter().all(|&other| (x(day) - x(other)).abs() >= (width(day) + width(other)) / 2.0) {
            kept.push(day);
        }
    }
    order::sort_by(&mut kept, Ord::cmp);
    kept
}

/// Gives each label the first row in which it collides with none.
fn rows_of(wanted: Vec<(i32, String, bool)>) -> Vec<Label> {
    let mut taken: Vec<(usize, f64, f64)> = Vec::new();
    wanted
        .into_iter()
        .map(|(day, text, ends)| {
            let width = text.chars().count() as f64 * CHARACTER + 10.0;
            let (from, to) = if ends { (x(day) - width, x(day)) } else { (x(day), x(day) + width) };
            let free = |row: usize, taken: &[(usize, f64, f64)]| {
                taken.iter().all(|&(other, start, end)| other != row || to <= start || from >= end)
            };
            let row = (0..).find(|&row| free(row, &taken)).unwrap_or(0);
            taken.push((row, from, to));
            Label { day, x: x(day), ends, row, text }
        })
        .collect()
}

/// The feelings as paths: wanted, today, and the gap between them where both are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// The feeling wanted.
    pub wanted: String,
    /// The feeling today.
    pub today: String,
    /// What lies between.
    pub gap: String,
}

/// The feelings of an assessment over the phases' windows; nothing if fewer than two phases have any.
pub fn curves(assessment: &Assessment, windows: &Windows) -> Option<Curves> {
    let points = |moment: Moment, both: bool| -> Vec<(f64, f64)> {
        let mut points: Vec<(f64, f64)> = Phase::ALL
            .iter()
            .filter_map(|&phase| {
                let notes = assessment.notes.get(&phase)?;
                if both && (notes.today.is_none() || notes.wanted.is_none()) {
                    return None;
                }
                let value = f64::from(notes.feeling(moment)?.value());
                let (from, to) = windows[phase.index()];
                Some(((x(from) + x(to)) / 2.0, CURVE / 2.0 - value * 15.0))
            })
            .collect();
        // The first and the last feeling known reach to the ends of the plan.
        let ends = (points.first().map(|point| (x(-14), point.1)), points.last().map(|point| (x(100), point.1)));
        if let (Some(first), Some(last)) = ends {
            points.insert(0, first);
            points.push(last);
        }
        points
    };
    let (wanted, today) = (points(Moment::Wanted, false), points(Moment::Today, false));
    if wanted.len() < 4 && today.len() < 4 {
        return None;
    }
    let above = points(Moment::Wanted, true);
    let mut below = points(Moment::Today, true);
    below.reverse();
    let gap = if above.len() < 4 { String::new() } else { format!("{}L{}Z", path(&above), &path(&below)[1..]) };
    Some(Curves { wanted: path(&wanted), today: path(&today), gap })
}

/// A smooth path through points from left to right, or back: level at each point, so that no feeling is shown higher than it is.
fn path(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (index, &(x, y)) in points.iter().enumerate() {
        match index.checked_sub(1).map(|before| points[before]) {
            None => path.push_str(&format!("M{x:.1} {y:.1}")),
            Some((from, height)) => {
                let middle = (from + x) / 2.0;
                path.push_str(&format!("C{middle:.1} {height:.1} {middle:.1} {y:.1} {x:.1} {y:.1}"));
            }
        }
    }
    path
}
