//! What is drawn under the touches of the timeline: feelings, stages, lanes, days and anchors.

use leptos::prelude::*;

use super::layout::{self, Chart, Curves, WIDTH};
use super::shape::Shape;
use super::wording;
use crate::domain::calendar::Calendar;
use crate::domain::phase::Stage;
use crate::state::World;
use crate::ui::phase_class;

/// Everything that is drawn and cannot be pressed. Hidden from screen readers: the list of touches says the same, and more.
pub fn picture(world: &World, shape: Option<Shape>, chart: &Chart, curves: Option<&Curves>) -> impl IntoView + use<> {
    let texts = &world.texts.plan;
    let playbook = &world.playbook;
    let calendar_of = |day: i32| {
        let shape = shape.as_ref()?;
        Calendar::of(&shape.profile)?.date(day).map(|date| world.formats.date_short(date))
    };
    let (top, bottom) = (chart.lanes_top, chart.bottom);
    let feelings = curves.map(|curves| {
        view! {
            <text class="lane" x="0" y="26">{texts.feeling}</text>
            <line class="want" x1="0" x2="20" y1="42" y2="42" /><text x="26" y="46">{texts.wanted}</text>
            <line class="today" x1="0" x2="20" y1="60" y2="60" /><text x="26" y="64">{texts.today}</text>
            <line class="ax" x1="112" x2="766" y1="39" y2="39" />
            <path class="gap" d=curves.gap.clone() />
            <path class="today" d=curves.today.clone() />
            <path class="want" d=curves.wanted.clone() />
        }
    });
    let has_curve = curves.is_some();
    let dips = has_curve.then(|| {
        chart
            .dips
            .iter()
            .zip(texts.dips)
            .map(|(&(from, to), name)| {
                view! {
                    <rect class="dip" x=from y="0" width=(to - from).max(10.0) height=chart.curve rx="4" />
                    <text x=(from + to) / 2.0 y=chart.curve + 14.0 text-anchor="middle">{name}</text>
                }
            })
            .collect_view()
    });
    let stages = chart
        .stages
        .iter()
        .map(|stretch| {
            let after = stretch.stage == Stage::Renewal;
            let middle = (stretch.from + stretch.to) / 2.0;
            let name = playbook.stage(stretch.stage).name.clone();
            let lines = if after {
                let decline = (texts.or_decline)(&playbook.stage(Stage::Decline).name);
                view! {
                    <text x=middle y=chart.band + 11.0 text-anchor="middle">{name}</text>
                    <text x=middle y=chart.band + 24.0 text-anchor="middle">{decline}</text>
                }
                .into_any()
            } else {
                view! { <text x=middle y=chart.band + 18.0 text-anchor="middle">{name}</text> }.into_any()
            };
            view! {
                <rect class="stage" class:after=after x=stretch.from + 1.0 y=chart.band width=stretch.to - stretch.from - 2.0 height="28" rx="6" />
                {lines}
            }
        })
        .collect_view();
    let lanes = chart
        .lanes
        .iter()
        .map(|lane| {
            let middle = lane.top + lane.height / 2.0 + 4.0;
            view! {
                <g class=phase_class(lane.phase)>
                    <rect class="badge-box" x="0" y=middle - 13.0 width="18" height="18" rx="9" />
                    <text class="badge-no" x="9" y=middle text-anchor="middle">{lane.phase.number()}</text>
                    <text class="lane" x="25" y=middle>{playbook.phase(lane.phase).name.clone()}</text>
                    <rect class="band" x=lane.from y=lane.top width=lane.to - lane.from height=lane.height rx="10" />
                </g>
            }
        })
        .collect_view();
    let ticks = chart
        .ticks
        .iter()
        .map(|&day| {
            let x = layout::x(day);
            view! {
                <line class="ax" x1=x x2=x y1=top y2=bottom + 4.0 />
                <text class="num" x=x y=bottom + 17.0 text-anchor="middle">{wording::day_number(world, day).text}</text>
            }
        })
        .collect_view();
    let above = chart.ticks.iter().map(|&day| {
        let number = wording::day_number(world, day).text;
        view! { <text class="num" x=layout::x(day) y=top - 4.0 text-anchor="middle">{number}</text> }
    });
    let dates = chart
        .dated
        .iter()
        .map(|&day| view! { <text class="date" x=layout::x(day) y=bottom + 32.0 text-anchor="middle">{calendar_of(day)}</text> })
        .collect_view();
    let anchors = chart
        .anchors
        .iter()
        .map(|label| {
            let (dx, side) = if label.ends { (-5.0, "end") } else { (5.0, "start") };
            let y = chart.anchor_top + label.row as f64 * 15.0;
            view! {
                <line class="an" x1=label.x x2=label.x y1=y - 10.0 y2=bottom />
                <text class="anchor" x=label.x + dx y=y text-anchor=side>{label.text.clone()}</text>
            }
        })
        .collect_view();
    view! {
        <svg viewBox=format!("0 0 {WIDTH} {:.0}", chart.height) aria-hidden="true">
            {dips} {feelings} {stages} {ticks} {lanes} {anchors}
            <text x="0" y=bottom + 17.0>{texts.day_axis}</text>
            {above.collect_view()}
            <text x="0" y=top - 4.0>{texts.day_axis}</text>
            {dates}
        </svg>
    }
}
