//! Touches as rows, by phase, and those that wait for an event.

use leptos::prelude::*;

use super::super::built::Built;
use super::ordered::Ordered;
use super::shape::{Edited, Kit, kit, outline};
use super::wording;
use crate::browser::page;
use crate::domain::calendar::Calendar;
use crate::domain::ids::ItemId;
use crate::domain::phase::Phase;
use crate::domain::touch::{Status, Timing, Touch};
use crate::domain::wording as words;
use crate::i18n::{Said, reasons};
use crate::order;
use crate::state::{World, world};
use crate::ui::{Badge, Icon, MediumIcon, Sign, phase_class};

/// All touches as rows: a section for each phase, then those without a day.
#[component]
pub fn Rows(
    /// Whether each row can be marked, copied and removed on the spot.
    quick: bool,
    /// How far the page is built: the rows are two of its tasks.
    built: Built,
) -> impl IntoView {
    let some = move |phases: &'static [Phase]| phases.iter().map(|&phase| view! { <PhaseRows phase quick /> }).collect_view();
    let (first, rest) = Phase::ALL.split_at(4);
    view! {
        <div class="stack phases">
            <Show when=move || built.reached(2)>{some(first)}</Show>
            <Show when=move || built.reached(3)>{some(rest)} <TriggeredRows quick /></Show>
        </div>
    }
}

#[component]
fn PhaseRows(phase: Phase, quick: bool) -> impl IntoView {
    let kit = kit();
    let world = world();
    let sheet = world.playbook.phase(phase);
    let ids = Memo::new(move |_| {
        let Some(shape) = kit.shape.get() else { return Vec::new() };
        let mut rows: Vec<(i32, ItemId)> = shape
            .plan
            .touches()
            .iter()
            .filter(|touch| touch.phase() == phase)
            .filter_map(|touch| touch.day(&shape.profile).map(|day| (day, touch.id)))
            .collect();
        order::sort_by(&mut rows, Ord::cmp);
        rows.into_iter().map(|(_, id)| id).collect()
    });
    let heading = format!("phase-{}", phase.id());
    let empty = (world.texts.plan.phase_empty)(&sheet.name);
    let feeling = (world.texts.plan.from_to)(&sheet.begins, &sheet.ends);
    view! {
        <section class=format!("phase-rows {}", phase_class(phase)) aria-labelledby=heading.clone()>
            <h2 class="row" id=heading.clone()>
                <Badge phase />
                {sheet.name.clone()}
                <span class="quiet small feeling">{feeling}</span>
            </h2>
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="quiet empty-row">{empty.clone()}</p>
            </Show>
            <RowList ids quick />
        </section>
    }
}

#[component]
fn TriggeredRows(quick: bool) -> impl IntoView {
    let kit = kit();
    let texts = &world().texts.plan;
    let ids = Memo::new(move |_| {
        let Some(shape) = kit.shape.get() else { return Vec::new() };
        let mut rows: Vec<_> = shape
            .plan
            .touches()
            .iter()
            .filter_map(|touch| match touch.timing {
                Timing::Triggered(trigger, after) => Some((trigger, after, touch.id)),
                Timing::Day(_) => None,
            })
            .collect();
        order::sort_by(&mut rows, Ord::cmp);
        rows.into_iter().map(|(.., id)| id).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !ids.with(Vec::is_empty)>
            <section class="phase-rows" aria-labelledby="phase-triggered">
                <h2 id="phase-triggered">{texts.when_it_happens}</h2>
                <p class="quiet small">{texts.when_it_happens_help}</p>
                <RowList ids quick />
            </section>
        </Show>
    }
}

#[component]
fn RowList(ids: Memo<Vec<ItemId>>, quick: bool) -> impl IntoView {
    view! {
        <ul class="rows">
            <Ordered ids children=move |id| view! { <Row id ids quick /> } />
        </ul>
    }
}

/// One touch: when, by what medium, what, why, how long and by whom.
#[component]
fn Row(id: ItemId, ids: Memo<Vec<ItemId>>, quick: bool) -> impl IntoView {
    let kit = kit();
    let world = world();
    let touch = kit.touch(id);
    let outline = outline(touch);
    let shown = {
        let world = world.clone();
        move || outline.get().map(|outline| content(&world, kit, &outline.0, touch))
    };
    let class = move || {
        outline.get().map_or(String::new(), |touch| {
            let state = match touch.0.status {
                Status::Planned => "",
                Status::Done => " done",
                Status::Skipped => " skipped",
            };
            format!("touch {}{state}", phase_class(touch.0.phase()))
        })
    };
    view! {
        <li class=class id=format!("row-{id}")>
            {shown}
            {quick.then(|| view! { <Quick id ids /> })}
        </li>
    }
}

/// What a row shows; of one that is written in, the title alone follows.
fn content(world: &World, kit: Kit, touch: &Touch, edited: Edited) -> impl IntoView + use<> {
    let id = touch.id;
    let texts = &world.texts;
    let profile = kit.profile.get().0;
    let day = touch.day(&profile);
    let when = match touch.timing {
        Timing::Day(_) => day.map(|day| (texts.common.day)(&wording::day_number(world, day))),
        Timing::Triggered(trigger, after) => Some((texts.plan.triggered[trigger.index()])(&world.number(after))),
    };
    let date = Calendar::of(&profile)
        .and_then(|calendar| calendar.place(touch))
        .map(|placed| (world.formats.date_short(placed.date), placed.moved_from.is_some()));
    let date = date.map(|(date, moved)| {
        view! { <span class="small quiet">{date} {moved.then(|| view! { <span class="sr-only">{texts.plan.moved_short}</span> })}</span> }
    });
    let who = kit.state.peek(|journey| wording::who(world, &touch.who, journey.profile(), &journey.persona().name));
    let effort = (texts.plan.effort)(&wording::time(world, u32::from(touch.minutes)), &who);
    let why = why_short(world, touch);
    let title = move || edited.get().map(|touch| words::title(&touch.0, &kit.world().playbook).to_owned());
    let status = (touch.status != Status::Planned)
        .then(|| view! { <span class="chip">{texts.common.statuses[touch.status.index()]}</span> });
    view! {
        <span class="when num"><b>{when}</b>{date}</span>
        <MediumIcon medium=touch.medium() channel=touch.channel />
        <div class="what">
            <a class="title" id=format!("edit-{id}") href=move || kit.href(id)>{title}</a>
            {status}
            <p class="why">{why}</p>
        </div>
        <span class="effort quiet small">{effort}</span>
    }
}

/// The strongest reason, and what the template says of it.
fn why_short(world: &World, touch: &Touch) -> String {
    let texts = &world.texts.plan;
    let first = reasons::sentences(&touch.because, &texts.reasons, &world.playbook).into_iter().next();
    let template = wording::template(world, touch);
    let first = first.unwrap_or_else(|| if template.is_some() { texts.reasons.added } else { texts.reasons.own }.to_owned());
    match template {
        Some(template) => format!("{first} {}", template.why),
        None => first,
    }
}

/// Marking, copying and removing a touch without opening it.
#[component]
fn Quick(id: ItemId, ids: Memo<Vec<ItemId>>) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan;
    let touch = kit.touch(id);
    let status = Memo::new(move |_| touch.get().map(|touch| touch.0.status));
    let title = StoredValue::new(String::new());
    Effect::new(move |_| {
        if let Some(touch) = touch.get() {
            title.set_value(words::title(&touch.0, &kit.world().playbook).to_owned());
        }
    });
    // Screen readers hear whose button it is; those of a series have the same title.
    let about = move |verb: &'static str| {
        move || {
            let (world, touch) = (kit.world(), touch.get()?.0);
            let day = touch.day(&kit.profile.get().0).map(|day| (world.texts.common.day)(&wording::day_number(&world, day)));
            Some((texts.verb_touch)(verb, Said(words::title(&touch, &world.playbook)), day.as_deref()))
        }
    };
    let is = move |wanted: Status| move || if status.get() == Some(wanted) { "true" } else { "false" };
    let remove = move |_| {
        let order = ids.get_untracked();
        let next = order
            .iter()
            .position(|other| *other == id)
            .and_then(|at| order.get(at + 1).or_else(|| order.get(at.checked_sub(1)?)));
        kit.remove(id, &title.get_value());
        // Focus goes to the neighbor, so that a keyboard does not fall back to the top of the page.
        page::focus(&next.map_or_else(|| "title".to_owned(), |next| format!("remove-{next}")));
    };
    let duplicate = move |_| {
        if let Some(copy) = kit.duplicate(id) {
            page::focus(&format!("edit-{copy}"));
            page::scroll_into_view(&format!("row-{copy}"));
        }
    };
    view! {
        <div class="quick">
            <button type="button" class="mini" aria-pressed=is(Status::Done) aria-label=about(texts.done) on:click=move |_| kit.toggle(id, Status::Done)>
                <Icon sign=Sign::Check />{texts.done}
            </button>
            <button type="button" class="mini" aria-pressed=is(Status::Skipped) aria-label=about(texts.skip) on:click=move |_| kit.toggle(id, Status::Skipped)>
                {texts.skip}
            </button>
            <button type="button" class="mini" aria-label=about(texts.duplicate) on:click=duplicate>{texts.duplicate}</button>
            <button type="button" class="mini" id=format!("remove-{id}") aria-label=about(texts.remove) on:click=remove>{texts.remove}</button>
        </div>
    }
}
