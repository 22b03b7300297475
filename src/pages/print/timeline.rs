//! The timeline on paper: eight lanes, a numbered dot for each touch, drawn once and not to be touched.

use leptos::prelude::*;

use super::sheet::{Line, Sheet};
use crate::domain::phase::Phase;
use crate::domain::profile::Anchor;
use crate::pages::plan::wording::day_number;
use crate::pages::take::anchor_name;
use crate::ui::axis::{FIRST_DAY, LAST_DAY, place};
use crate::ui::phase_class;

/// Units across: as many as there are pixels across a page of A4 between its margins.
const WIDTH: f64 = 680.0;
/// Where the lanes begin, behind their names.
const LEFT: f64 = 118.0;
/// Room behind the last day.
const RIGHT: f64 = 12.0;
/// Room above the lanes, for the names of the anchors.
const TOP: f64 = 18.0;
/// Half a dot's width.
const RADIUS: f64 = 7.0;
/// From one row of dots in a lane to the next.
const ROW: f64 = 16.0;
/// Days with a mark on the axis.
const MARKS: [i32; 9] = [-14, -7, 0, 7, 14, 30, 50, 75, 100];

fn across(day: i32) -> f64 {
    LEFT + place(f64::from(day)) * (WIDTH - LEFT - RIGHT)
}

/// A lane: its phase, its place and height, and its dots: number, across, down.
struct Lane {
    phase: Phase,
    top: f64,
    height: f64,
    dots: Vec<(usize, f64, f64)>,
}

/// Puts the dots of each lane into as many rows as keep them apart.
fn lanes(sheet: &Sheet) -> Vec<Lane> {
    let mut top = TOP;
    let mut lanes = Vec::new();
    for &phase in Phase::ALL {
        // Where the last dot of each row is.
        let mut rows: Vec<f64> = Vec::new();
        let mut dots = Vec::new();
        for Line { number, day, .. } in sheet.of_phase(phase) {
            let x = across(*day);
            let row = rows.iter().position(|last| x - last >= RADIUS * 2.0 + 1.0).unwrap_or(rows.len());
            if row == rows.len() {
                rows.push(x);
            } else {
                rows[row] = x;
            }
            dots.push((*number, x, row));
        }
        let count = u32::try_from(rows.len().max(1)).map_or(1.0, f64::from);
        let height = count * ROW + 8.0;
        let down = |row: usize| top + 4.0 + ROW / 2.0 + u32::try_from(row).map_or(0.0, f64::from) * ROW;
        let dots = dots.into_iter().map(|(number, x, row)| (number, x, down(row))).collect();
        lanes.push(Lane { phase, top, height, dots });
        top += height;
    }
    lanes
}

/// The timeline.
#[component]
pub fn Timeline(sheet: StoredValue<Sheet>) -> impl IntoView {
    sheet.with_value(|sheet| {
        let texts = &sheet.world.texts.take.sheet;
        let lanes = lanes(sheet);
        let bottom = lanes.last().map_or(TOP, |lane| lane.top + lane.height);
        let about = (texts.timeline_about)(&sheet.number(sheet.touches.len()));
        view! {
            <section class="sheet-part keep">
                <h2>{texts.timeline}</h2>
                <div class="sheet-scroll" tabindex="0" role="group" aria-label=texts.timeline>
                    <svg class="sheet-timeline" viewBox=format!("0 0 {WIDTH} {}", bottom + 20.0) role="img" aria-label=about>
                        {lanes.iter().map(|lane| band(sheet, lane)).collect_view()}
                        {MARKS.map(|day| mark(sheet, day, bottom)).collect_view()}
                        {Anchor::ALL.iter().map(|&anchor| line(sheet, anchor, bottom)).collect_view()}
                        {lanes.iter().map(dots).collect_view()}
                    </svg>
                </div>
                <p class="small quiet">{texts.timeline_key}</p>
            </section>
        }
    })
}

/// The ground of a lane and its name.
fn band(sheet: &Sheet, lane: &Lane) -> impl IntoView + use<> {
    let name = sheet.world.playbook.phase(lane.phase).name.clone();
    let from = across(FIRST_DAY) - RADIUS - 1.0;
    let width = across(LAST_DAY) + RADIUS + 1.0 - from;
    view! {
        <g class=phase_class(lane.phase)>
            <rect class="lane" x=from y=lane.top + 1.0 width=width height=lane.height - 2.0 rx="4" />
            <text class="name" x="0" y=lane.top + lane.height / 2.0 + 3.5>{format!("{} {name}", lane.phase.number())}</text>
        </g>
    }
}

/// A day on the axis.
fn mark(sheet: &Sheet, day: i32, bottom: f64) -> impl IntoView + use<> {
    let x = across(day);
    view! {
        <line class="axis" x1=x x2=x y1=TOP y2=bottom + 4.0 />
        <text class="day" x=x y=bottom + 15.0>{day_number(&sheet.world, day).text}</text>
    }
}

/// The line of an anchor and its name.
fn line(sheet: &Sheet, anchor: Anchor, bottom: f64) -> impl IntoView + use<> {
    let x = across(sheet.journey.profile().day_of(anchor));
    view! {
        <line class="anchor" x1=x x2=x y1=TOP - 4.0 y2=bottom />
        <text class="anchor-name" x=x y=TOP - 7.0>{anchor_name(&sheet.world, anchor)}</text>
    }
}

fn dots(lane: &Lane) -> impl IntoView + use<> {
    let dot = |&(number, x, y): &(usize, f64, f64)| {
        view! {
            <circle cx=x cy=y r=RADIUS />
            <text class="no" x=x y=y + 2.8>{number.to_string()}</text>
        }
    };
    view! { <g class=phase_class(lane.phase)>{lane.dots.iter().map(dot).collect_view()}</g> }
}
