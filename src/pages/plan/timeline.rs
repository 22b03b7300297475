//! The plan over its days: the feelings above, a lane for each phase, every touch a link in one row of keys.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use super::layout::{Chart, Curves, Dot, WIDTH, chart, curves, day_at};
use super::shape::{Kit, Shape, kit};
use super::wording;
use crate::browser::page;
use crate::domain::calendar::Calendar;
use crate::domain::ids::ItemId;
use crate::domain::phase::Stage;
use crate::domain::touch::Status;
use crate::domain::wording as words;
use crate::i18n::Said;
use crate::planner;
use crate::state::{World, world};
use crate::ui::icon::channel_path;
use crate::ui::{MediumIcon, phase_class};

/// A touch under the pointer, on its way to another day.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drag {
    id: ItemId,
    day: i32,
    moved: bool,
    /// Escape was pressed: the touch stays where it was, and the click that ends the drag opens nothing.
    given_up: bool,
}

/// The timeline, lying on wide screens.
#[component]
pub fn Timeline() -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan;
    let drawn = {
        let world = world.clone();
        Memo::new(move |_| {
            let shape = kit.shape.get()?;
            let windows = planner::windows(&shape.profile, &world.playbook);
            let curves = kit.assessment.get().and_then(|assessment| curves(&assessment.0, &windows));
            let dated = shape.profile.date.is_some();
            let chart = chart(&shape, &windows, anchor_names(&world, &shape), curves.is_some(), dated);
            Some((chart, curves))
        })
    };
    let chart = Memo::new(move |_| drawn.with(|drawn| drawn.as_ref().map(|(chart, _)| chart.clone())));
    let drag = RwSignal::new(None::<Drag>);
    // Which touch it is changes seldom, so that all the others need not follow the pointer.
    let dragged = Memo::new(move |_| drag.get().map(|drag| drag.id));
    let board = NodeRef::<html::Div>::new();
    let picture = {
        let world = world.clone();
        move || drawn.get().map(|(chart, curves)| picture(&world, kit.shape.get_untracked(), &chart, curves.as_ref()))
    };
    let ids = Memo::new(move |_| {
        chart.with(|chart| chart.as_ref().map_or_else(Vec::new, |chart| chart.dots.iter().map(|dot| dot.id).collect::<Vec<_>>()))
    });
    let on_key = move |event: KeyboardEvent| travel(kit, &event, ids, drag);
    view! {
        <div class="card tl-card">
            <div class="tl" role="region" tabindex="0" aria-label=texts.timeline_region>
                <div class="tl-board" node_ref=board>
                    {picture}
                    <ol class="dots" aria-label=texts.touches_by_day aria-describedby="tl-keys" on:keydown=on_key>
                        <For
                            each=move || ids.get()
                            key=|id| *id
                            children=move |id| view! { <DotLink id chart drag dragged board /> }
                        />
                    </ol>
                </div>
            </div>
            <Readout drag />
            <p class="sr-only" id="tl-keys">{texts.timeline_keys}</p>
        </div>
    }
}

/// The names of the anchors, with their dates where the calendar knows them.
pub fn anchor_names(world: &World, shape: &Shape) -> [String; 3] {
    let common = &world.texts.common;
    let calendar = Calendar::of(&shape.profile);
    let named = |name: &str, day: i32| match calendar.and_then(|calendar| calendar.date(day)) {
        Some(date) => (world.texts.plan.anchor_dated)(name, &world.formats.date_short(date)),
        None => name.to_owned(),
    };
    [named(common.sale, 0), named(common.start, shape.profile.start()), named(common.result, shape.profile.result())]
}

/// Everything that is drawn and cannot be pressed. Hidden from screen readers: the list of touches says the same, and more.
fn picture(world: &World, shape: Option<Shape>, chart: &Chart, curves: Option<&Curves>) -> impl IntoView + use<> {
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
            let x = super::layout::x(day);
            view! {
                <line class="ax" x1=x x2=x y1=top y2=bottom + 4.0 />
                <text class="num" x=x y=bottom + 17.0 text-anchor="middle">{wording::day_number(world, day).text}</text>
            }
        })
        .collect_view();
    let dates = chart
        .dated
        .iter()
        .map(|&day| view! { <text class="date" x=super::layout::x(day) y=bottom + 32.0 text-anchor="middle">{calendar_of(day)}</text> })
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
            {dates}
        </svg>
    }
}

/// Arrows go from touch to touch, Alt and an arrow move the touch, Escape gives up a drag.
fn travel(kit: Kit, event: &KeyboardEvent, ids: Memo<Vec<ItemId>>, drag: RwSignal<Option<Drag>>) {
    let key = event.key();
    if let ("Escape", Some(now)) = (key.as_str(), drag.get_untracked()) {
        event.prevent_default();
        drag.set(Some(Drag { moved: false, given_up: true, ..now }));
        return;
    }
    let Some(here) = kit.at.get_untracked() else { return };
    let order = ids.get_untracked();
    let Some(index) = order.iter().position(|id| *id == here) else { return };
    let step = match key.as_str() {
        "ArrowLeft" | "ArrowUp" => -1,
        "ArrowRight" | "ArrowDown" => 1,
        "Home" if !event.alt_key() => -(index as i32),
        "End" if !event.alt_key() => (order.len() - 1 - index) as i32,
        _ => return,
    };
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    event.prevent_default();
    if event.alt_key() {
        kit.move_by(here, step);
        // Moving it in the list may have taken the focus away.
        page::focus(&dot_id(here));
        return;
    }
    let next = (index as i32 + step).clamp(0, order.len() as i32 - 1) as usize;
    kit.at.set(Some(order[next]));
    page::focus(&dot_id(order[next]));
}

fn dot_id(id: ItemId) -> String {
    format!("dot-{id}")
}

/// One touch on the timeline: a link to its editor that can be dragged to another day.
#[component]
fn DotLink(
    id: ItemId,
    chart: Memo<Option<Chart>>,
    drag: RwSignal<Option<Drag>>,
    dragged: Memo<Option<ItemId>>,
    board: NodeRef<html::Div>,
) -> impl IntoView {
    let kit = kit();
    let world = world();
    let dot =
        Memo::new(move |_| chart.with(|chart| chart.as_ref().and_then(|chart| chart.dot(id).map(|dot| (dot, chart.height)))));
    let touch = kit.touch(id);
    let link = NodeRef::<html::A>::new();
    let dropped = StoredValue::new(false);
    let first = Memo::new(move |_| chart.with(|chart| chart.as_ref().and_then(|chart| chart.dots.first().map(|dot| dot.id))));
    // The list is one stop of the Tab key: the touch visited last, or the first.
    let is_stop = move || kit.at.get().or_else(|| first.get()) == Some(id);
    let carried =
        move || (dragged.get() == Some(id)).then(|| drag.get()).flatten().filter(|drag| drag.moved).map(|drag| drag.day);
    let left = move || {
        let x = carried().map(super::layout::x).or_else(|| dot.get().map(|(dot, _)| dot.x)).unwrap_or_default();
        format!("{:.3}%", x / WIDTH * 100.0)
    };
    let top = move || dot.get().map(|(dot, height)| format!("{:.3}%", dot.y / height * 100.0)).unwrap_or_default();
    let class = move || {
        dot.get().map_or(String::new(), |(dot, _)| {
            let state = match dot.status {
                Status::Planned => "",
                Status::Done => " done",
                Status::Skipped => " skipped",
            };
            format!("dot {}{state}", phase_class(dot.phase))
        })
    };
    let name = {
        let world = world.clone();
        move || {
            let touch = touch.get()?;
            let day = dot.get().map(|(Dot { day, .. }, _)| day)?;
            let day = wording::day(&world, &kit.profile.get().0, day);
            let texts = &world.texts;
            Some((texts.plan.dot_name)(
                &day,
                world.playbook.channel(touch.0.channel),
                Said(words::title(&touch.0, &world.playbook)),
                &world.playbook.phase(touch.0.phase()).name,
                (touch.0.status != Status::Planned).then(|| texts.common.statuses[touch.0.status.index()]),
            ))
        }
    };
    let day_under = move |event: &PointerEvent| {
        let board = board.get_untracked()?;
        let rect = board.get_bounding_client_rect();
        Some(day_at((f64::from(event.client_x()) - rect.left()) / rect.width() * WIDTH))
    };
    let on_down = move |event: PointerEvent| {
        // Fingers scroll the timeline; they move a touch in its editor.
        if event.button() != 0 || event.pointer_type() == "touch" {
            return;
        }
        let Some((Dot { day, .. }, _)) = dot.get_untracked() else { return };
        dropped.set_value(false);
        drag.set(Some(Drag { id, day, moved: false, given_up: false }));
        if let Some(link) = link.get_untracked() {
            let _ = link.set_pointer_capture(event.pointer_id());
        }
    };
    let on_move = move |event: PointerEvent| {
        let Some(now) = drag.get_untracked().filter(|drag| drag.id == id && !drag.given_up) else { return };
        if let Some(day) = day_under(&event).filter(|day| *day != now.day) {
            drag.set(Some(Drag { day, moved: true, ..now }));
        }
    };
    let on_up = move |_| {
        let Some(now) = drag.get_untracked().filter(|drag| drag.id == id) else { return };
        drag.set(None);
        dropped.set_value(now.moved || now.given_up);
        if now.moved {
            kit.move_to(id, now.day);
        }
    };
    let on_click = move |event: leptos::ev::MouseEvent| {
        // The click that ends a drag opens nothing.
        if dropped.get_value() {
            dropped.set_value(false);
            event.prevent_default();
        }
    };
    let icon = move || dot.get().map(|(dot, _)| channel_path(dot.channel));
    view! {
        <li>
            <a
                node_ref=link
                id=dot_id(id)
                class=class
                class:carried=move || carried().is_some()
                class:at=move || kit.at.get() == Some(id)
                href=move || kit.href(id)
                tabindex=move || if is_stop() { "0" } else { "-1" }
                draggable="false"
                aria-label=name
                style:left=left
                style:top=top
                on:pointerdown=on_down
                on:pointermove=on_move
                on:pointerup=on_up
                on:pointercancel=move |_| drag.set(None)
                on:pointerenter=move |_| if drag.get_untracked().is_none() { kit.at.set(Some(id)) }
                on:focus=move |_| kit.at.set(Some(id))
                on:click=on_click
            >
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d=icon /></svg>
            </a>
        </li>
    }
}

/// The touch pointed at, in words below the timeline; while one is dragged, the day it would get.
#[component]
fn Readout(drag: RwSignal<Option<Drag>>) -> impl IntoView {
    let kit = kit();
    let world = world();
    let line = move || {
        let texts = &world.texts.plan;
        let at = kit.at.get();
        let Some(touch) = at.and_then(|id| kit.touch_now(id)) else {
            return view! { <span class="quiet">{texts.readout_empty}</span> }.into_any();
        };
        let (name, phase) = (words::title(&touch, &world.playbook).to_owned(), world.playbook.phase(touch.phase()).name.clone());
        let icon = view! { <MediumIcon medium=touch.medium() channel=touch.channel /> };
        let class = phase_class(touch.phase());
        // The day alone follows the pointer.
        let world = world.clone();
        let when = move || {
            let profile = kit.profile.get().0;
            match drag.get().filter(|drag| drag.id == touch.id && drag.moved) {
                Some(drag) => wording::day(&world, &profile, drag.day),
                None => wording::when(&world, &profile, &touch),
            }
        };
        view! {
            <span class=class>{icon}</span>
            <span class="num when">{when}</span>
            <strong>{name}</strong>
            <span class="quiet">{phase}</span>
        }
        .into_any()
    };
    view! { <p class="readout" aria-hidden="true">{line}</p> }
}
