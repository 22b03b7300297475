//! The plan over its days: the feelings above, a lane for each phase, every touch a link in one row of keys.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use super::layout::{Chart, Dot, WIDTH, chart, curves, day_at};
use super::ordered::Ordered;
use super::picture::picture;
use super::shape::{Kit, Shape, kit};
use super::wording;
use crate::browser::page;
use crate::domain::calendar::Calendar;
use crate::domain::ids::ItemId;
use crate::domain::profile::Anchor;
use crate::domain::touch::Status;
use crate::domain::wording as words;
use crate::i18n::Said;
use crate::planner;
use crate::state::settled::Each;
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

/// How a touch is shown, in one value: of hundreds one or two change at a time, and nobody asks the others.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Spot {
    dot: Dot,
    /// The height of the drawing.
    height: f64,
    /// Whether it is carried; where to, follows the pointer and is told by the drag alone.
    carried: bool,
    /// Whether it is pointed at or focused.
    at: bool,
    /// The list is one stop of the Tab key: the touch visited last, or the first.
    stop: bool,
}

impl Spot {
    fn of(chart: &Chart, at: Option<ItemId>, carried: Option<ItemId>, id: ItemId) -> Option<Spot> {
        let stop = at.or_else(|| chart.dots.first().map(|dot| dot.id)) == Some(id);
        Some(Spot { dot: chart.dot(id)?, height: chart.height, carried: carried == Some(id), at: at == Some(id), stop })
    }
}

type Dragging = RwSignal<Option<Drag>>;

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
    let drag = Dragging::new(None);
    let carried = Memo::new(move |_| drag.get().filter(|drag| drag.moved).map(|drag| drag.id));
    let spots = Each::default();
    Effect::new(move |_| {
        let (at, carried) = (kit.at.get(), carried.get());
        chart.with(|chart| spots.renew(|id| Spot::of(chart.as_ref()?, at, carried, id)));
    });
    let spot = move |id: ItemId| {
        let now = || chart.with_untracked(|chart| Spot::of(chart.as_ref()?, kit.at.get_untracked(), carried.get_untracked(), id));
        spots.of(id, now).read_only().into()
    };
    let board = NodeRef::<html::Div>::new();
    // Most moves change nothing but touches.
    let ground = Memo::new(move |_| {
        drawn.with(|drawn| drawn.as_ref().map(|(chart, curves)| (Chart { dots: Vec::new(), ..chart.clone() }, curves.clone())))
    });
    let picture = {
        let world = world.clone();
        move || ground.get().map(|(chart, curves)| picture(&world, kit.shape.get_untracked(), &chart, curves.as_ref()))
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
                        <Ordered ids children=move |id| view! { <DotLink id spot=spot(id) drag board /> } />
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
    let named = |name: &str, anchor: Anchor| match calendar.and_then(|calendar| calendar.begins(anchor)) {
        Some(date) => (world.texts.plan.anchor_dated)(name, &world.formats.date_short(date)),
        None => name.to_owned(),
    };
    [named(common.sale, Anchor::Sale), named(common.start, Anchor::Start), named(common.result, Anchor::Result)]
}

/// Arrows go from touch to touch, Alt and an arrow move the touch, Escape gives up a drag.
fn travel(kit: Kit, event: &KeyboardEvent, ids: Memo<Vec<ItemId>>, drag: Dragging) {
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
fn DotLink(id: ItemId, spot: ReadSignal<Option<Spot>>, drag: Dragging, board: NodeRef<html::Div>) -> impl IntoView {
    let kit = kit();
    let world = world();
    let touch = kit.touch(id);
    let link = NodeRef::<html::A>::new();
    let dropped = StoredValue::new(false);
    let is = move |read: fn(&Spot) -> bool| spot.with(|spot| spot.as_ref().is_some_and(read));
    let left = move || {
        let place = |spot: &Spot| {
            let carried = spot.carried.then(|| drag.get()).flatten();
            carried.map_or(spot.dot.x, |drag| super::layout::x(drag.day))
        };
        spot.with(|spot| spot.as_ref().map(|spot| format!("{:.3}%", place(spot) / WIDTH * 100.0)))
    };
    let top = move || spot.with(|spot| spot.as_ref().map(|spot| format!("{:.3}%", spot.dot.y / spot.height * 100.0)));
    let class = move || {
        spot.get().map_or(String::new(), |Spot { dot, .. }| {
            let state = match dot.status {
                Status::Planned => "",
                Status::Done => " done",
                Status::Skipped => " skipped",
            };
            format!("dot {}{state}", phase_class(dot.phase))
        })
    };
    let day = Memo::new(move |_| spot.with(|spot| spot.as_ref().map(|spot| spot.dot.day)));
    let name = {
        let world = world.clone();
        move || {
            let touch = touch.get()?;
            let when = wording::when(&world, &kit.profile.get().0, &touch.0);
            let texts = &world.texts;
            Some((texts.plan.dot_name)(
                &when,
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
        let Some(day) = day.get_untracked() else { return };
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
    let icon = move || spot.get().map(|spot| channel_path(spot.dot.channel));
    view! {
        <li>
            <a
                node_ref=link
                id=dot_id(id)
                class=class
                class:carried=move || is(|spot| spot.carried)
                class:at=move || is(|spot| spot.at)
                href=move || kit.href(id)
                tabindex=move || if is(|spot| spot.stop) { "0" } else { "-1" }
                draggable="false"
                aria-label=name
                style:left=left
                style:top=top
                on:pointerdown=on_down
                on:pointermove=on_move
                on:pointerup=on_up
                on:pointercancel=move |_| drag.set(None)
                on:pointerenter=move |_| if drag.with_untracked(Option::is_none) { kit.at.set(Some(id)) }
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
fn Readout(drag: Dragging) -> impl IntoView {
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
            match drag.get().filter(|drag| drag.moved && drag.id == touch.id) {
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
