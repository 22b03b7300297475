//! The tasks of both sides: a plan is mutual.

use leptos::prelude::*;

use super::ordered::Ordered;
use super::shape::kit;
use super::wording;
use crate::browser::page;
use crate::domain::action::{Action, ActionKind, ActionSource, Side};
use crate::domain::calendar::Calendar;
use crate::domain::command::{ActionEdit, Command};
use crate::domain::ids::ItemId;
use crate::domain::profile::{Anchor, Role};
use crate::domain::touch::{Status, When, Who};
use crate::domain::wording as words;
use crate::i18n::Said;
use crate::order;
use crate::state::{World, world};
use crate::ui::{Icon, Sign};

/// The title of an action: the user's, else the playbook's, else the catalog's.
pub fn title(world: &World, action: &Action) -> String {
    let texts = &world.texts.plan.actions;
    let unnamed = match action.kind {
        ActionKind::Handover => texts.handover,
        ActionKind::Promise => world.texts.promises.untitled,
        _ => texts.untitled,
    };
    words::action_title(action, &world.playbook).unwrap_or(unnamed).to_owned()
}

/// The text of an action: the user's, else the playbook's; may be empty.
pub fn text(world: &World, action: &Action) -> String {
    words::action_text(action, &world.playbook).to_owned()
}

/// Both columns.
#[component]
pub fn Actions() -> impl IntoView {
    let texts = &world().texts.plan.actions;
    view! {
        <p class="quiet">{texts.intro}</p>
        <div class="sides">{Side::ALL.iter().map(|&side| view! { <Column side /> }).collect_view()}</div>
    }
}

#[component]
fn Column(side: Side) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.actions;
    let ids = Memo::new(move |_| {
        let Some(shape) = kit.shape.get() else { return Vec::new() };
        let mut rows: Vec<(i32, ItemId)> = shape
            .plan
            .actions()
            .iter()
            .filter(|action| action.side == side)
            .map(|action| (action.when.day(&shape.profile), action.id))
            .collect();
        order::sort_by(&mut rows, Ord::cmp);
        rows.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
    });
    let heading = format!("side-{}", side.id());
    let add = move |kind: ActionKind| {
        let id = kit.next_id();
        let action = Action {
            id,
            side,
            kind,
            source: ActionSource::Own,
            when: When::new(Anchor::Sale, 7),
            who: if side == Side::Customer { Who::Customer } else { Who::Role(Role::Success) },
            title: None,
            text: None,
            status: Status::Planned,
        };
        if kit.state.dispatch(Command::AddAction(Box::new(action))) {
            kit.go(id);
        }
    };
    let button = move |kind: ActionKind, label: &'static str| {
        view! { <button type="button" class="btn small" on:click=move |_| add(kind)><Icon sign=Sign::Plus />{label}</button> }
    };
    let promises = &world.texts.promises;
    let promise = (side == Side::Us).then(|| button(ActionKind::Promise, promises.add));
    let hint = (side == Side::Us).then(|| view! { <p class="quiet small">{promises.hint}</p> });
    view! {
        <section aria-labelledby=heading.clone()>
            <div class="row between">
                <h2 id=heading.clone()>{world.texts.common.sides[side.index()]}</h2>
                <div class="row">{button(ActionKind::Task, texts.add[side.index()])}{promise}</div>
            </div>
            {hint}
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="quiet empty-row">{texts.empty[side.index()]}</p>
            </Show>
            <ul class="rows">
                <Ordered ids children=move |id| view! { <ActionRow id ids /> } />
            </ul>
        </section>
    }
}

#[component]
fn ActionRow(id: ItemId, ids: Memo<Vec<ItemId>>) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan;
    let action = kit.action(id);
    let status = Memo::new(move |_| action.get().map(|action| action.0.status));
    let name = move || action.get().map(|action| title(&kit.world(), &action.0)).unwrap_or_default();
    let when = {
        let world = world.clone();
        move || {
            let profile = kit.profile.get().0;
            let day = action.get()?.0.when.day(&profile);
            let date = Calendar::of(&profile).and_then(|calendar| calendar.date(day)).map(|date| world.formats.date_short(date));
            Some(
                view! { <b>{(world.texts.common.day)(&wording::day_number(&world, day))}</b>{date.map(|date| view! { <span class="small quiet">{date}</span> })} },
            )
        }
    };
    let below = {
        let world = world.clone();
        move || {
            let action = action.get()?.0;
            let profile = kit.profile.get().0;
            let customer = kit.state.peek(|journey| journey.persona().name.clone());
            let who = wording::who(&world, &action.who, &profile, &customer);
            Some((world.texts.plan.actions.line)(world.texts.plan.actions.kinds[action.kind.index()], &who))
        }
    };
    let toggle = move |_| {
        let next = if status.get_untracked() == Some(Status::Done) { Status::Planned } else { Status::Done };
        kit.edit_action(id, ActionEdit::Status(next));
    };
    let remove = move |_| {
        let order = ids.get_untracked();
        let next = order
            .iter()
            .position(|other| *other == id)
            .and_then(|at| order.get(at + 1).or_else(|| order.get(at.checked_sub(1)?)));
        kit.remove(id, &name());
        page::focus(&next.map_or_else(|| "title".to_owned(), |next| format!("remove-{next}")));
    };
    let about = move |verb: &'static str| move || (texts.verb_touch)(verb, Said(&name()), None);
    let class = move || match status.get() {
        Some(Status::Done) => "act done",
        Some(Status::Skipped) => "act skipped",
        _ => "act",
    };
    view! {
        <li class=class>
            <button type="button" class="tick-btn" aria-pressed=move || if status.get() == Some(Status::Done) { "true" } else { "false" } aria-label=about(texts.done) on:click=toggle>
                <Icon sign=Sign::Check />
            </button>
            <span class="when num">{when}</span>
            <div class="what">
                <a class="title" href=move || kit.href(id)>{name}</a>
                <p class="quiet small">{below}</p>
            </div>
            <button type="button" class="mini" id=format!("remove-{id}") aria-label=about(texts.remove) on:click=remove>{texts.remove}</button>
        </li>
    }
}
