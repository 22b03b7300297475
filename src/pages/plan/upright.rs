//! The timeline standing upright, for phones: days run down, touches and anchors in one column.

use leptos::prelude::*;

use super::super::built::Built;
use super::ordered::Ordered;
use super::shape::kit;
use super::wording;
use crate::domain::calendar::Calendar;
use crate::domain::ids::ItemId;
use crate::domain::profile::Anchor;
use crate::domain::touch::Status;
use crate::domain::wording as words;
use crate::order;
use crate::state::world;
use crate::ui::{MediumIcon, phase_class};

/// What stands in the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Stop {
    Anchor(Anchor),
    Touch(ItemId),
}

/// What is built of the column first: more than a phone shows.
const FIRST: usize = 12;

/// The column.
#[component]
pub fn Upright(
    /// How far the page is built: the column is two of its tasks.
    built: Built,
) -> impl IntoView {
    let kit = kit();
    let texts = &world().texts.plan;
    let stops = Memo::new(move |_| {
        let Some(shape) = kit.shape.get() else { return Vec::new() };
        let profile = &shape.profile;
        let mut stops: Vec<(i32, u8, Stop)> =
            Anchor::ALL.iter().map(|&anchor| (profile.day_of(anchor), 0, Stop::Anchor(anchor))).collect();
        stops.extend(
            shape.plan.touches().iter().filter_map(|touch| touch.day(profile).map(|day| (day, 1, Stop::Touch(touch.id)))),
        );
        order::sort_by(&mut stops, Ord::cmp);
        let some = if built.reached(2) { stops.len() } else { FIRST };
        stops.into_iter().take(some).map(|(.., stop)| stop).collect()
    });
    let row = move |stop: Stop| match stop {
        Stop::Anchor(anchor) => view! { <AnchorStop anchor /> }.into_any(),
        Stop::Touch(id) => view! { <TouchStop id /> }.into_any(),
    };
    view! {
        <ol class="card down" aria-label=texts.touches_by_day>
            <Ordered ids=stops children=row />
        </ol>
    }
}

#[component]
fn AnchorStop(anchor: Anchor) -> impl IntoView {
    let kit = kit();
    let world = world();
    let common = &world.texts.common;
    let name = [common.sale, common.start, common.result][anchor.index()];
    let day = Memo::new(move |_| kit.profile.get().0.day_of(anchor));
    let number = {
        let world = world.clone();
        move || wording::day_number(&world, day.get()).text
    };
    let date = move || {
        let profile = kit.profile.get().0;
        Calendar::of(&profile)?.begins(anchor).map(|date| world.formats.date_short(date))
    };
    view! {
        <li class="anchor">
            <span class="day num">{number}</span>
            <span class="mark" aria-hidden="true"></span>
            <span class="what"><strong>{name}</strong>" "<span class="quiet small">{date}</span></span>
        </li>
    }
}

#[component]
fn TouchStop(id: ItemId) -> impl IntoView {
    let kit = kit();
    let world = world();
    let touch = kit.touch(id);
    let content = move || {
        let touch = touch.get()?.0;
        let profile = kit.profile.get().0;
        let day = touch.day(&profile)?;
        let phase = &world.playbook.phase(touch.phase()).name;
        let status = (touch.status != Status::Planned).then(|| world.texts.common.statuses[touch.status.index()]);
        let date = Calendar::of(&profile)
            .and_then(|calendar| calendar.place(&touch))
            .map(|placed| world.formats.date_short(placed.date));
        let below = (world.texts.plan.down_line)(phase, world.playbook.channel(touch.channel), date.as_deref(), status);
        let class = match touch.status {
            Status::Planned => "",
            Status::Done => "done",
            Status::Skipped => "skipped",
        };
        Some(view! {
            <div class=format!("{} {class}", phase_class(touch.phase()))>
                <span class="day num">{wording::day_number(&world, day).text}</span>
                <span class="mark" aria-hidden="true"><MediumIcon medium=touch.medium() channel=touch.channel /></span>
                <a class="what" href=move || kit.href(id)>
                    <strong>{words::title(&touch, &world.playbook).to_owned()}</strong>
                    <span class="quiet small">{below}</span>
                </a>
            </div>
        })
    };
    view! { <li>{content}</li> }
}
