//! The tasks of both sides as lists to tick off, and the touches that wait for an event.

use std::sync::Arc;

use leptos::prelude::*;

use super::sheet::{Sheet, TickBox};
use super::touches::{paragraphs, text_part};
use crate::domain::action::{Action, ActionKind, Side};
use crate::domain::touch::{Status, Timing, Touch, Trigger};
use crate::domain::wording;
use crate::order;
use crate::ui::{Badge, MediumIcon, phase_class};

/// The tasks of both sides.
#[component]
pub fn Tasks(sheet: StoredValue<Sheet>, texts_too: bool) -> impl IntoView {
    sheet.with_value(|sheet| {
        let texts = &sheet.world.texts.take.sheet;
        view! {
            <section class="sheet-part">
                <h2>{texts.actions}</h2>
                <div class="sheet-sides">
                    {side(sheet, Side::Us, texts.ours, texts_too)}
                    {side(sheet, Side::Customer, texts.theirs, texts_too)}
                </div>
            </section>
        }
    })
}

fn side(sheet: &Sheet, side: Side, title: &'static str, texts_too: bool) -> impl IntoView + use<> {
    let none = sheet.world.texts.take.sheet.no_actions;
    let profile = sheet.journey.profile();
    let all = sheet.journey.plan().map(|plan| plan.actions()).unwrap_or_default();
    let mut actions: Vec<&Arc<Action>> =
        all.iter().filter(|action| action.side == side && action.status != Status::Skipped).collect();
    order::sort_by_key(&mut actions, |action| (action.when.day(profile), action.id));
    let empty = actions.is_empty().then(|| view! { <p class="quiet">{none}</p> });
    view! {
        <div>
            <h3>{title}</h3>
            {empty}
            <ul class="sheet-tasks">{actions.into_iter().map(|action| task(sheet, action, texts_too)).collect_view()}</ul>
        </div>
    }
}

fn task(sheet: &Sheet, action: &Action, texts_too: bool) -> impl IntoView + use<> {
    let texts = &sheet.world.texts.take.sheet;
    let playbook = &sheet.world.playbook;
    let title = wording::action_title(action, playbook).unwrap_or(match action.kind {
        ActionKind::Handover => texts.handover,
        _ => texts.task,
    });
    let text = wording::action_text(action, playbook);
    let day = action.when.day(sheet.journey.profile());
    let when = match sheet.date_of(day) {
        Some(date) => (texts.day_and_date)(&sheet.day(day), &date),
        None => sheet.day(day),
    };
    let shown = !text.is_empty() && (texts_too || action.kind != ActionKind::Handover);
    let class = if action.kind == ActionKind::Handover { "sheet-text" } else { "small quiet" };
    view! {
        <li class="keep">
            <TickBox status=action.status names=[texts.open, texts.done] />
            <div>
                <p><b>{sheet.filled(title, &action.who)}</b></p>
                <p class="small num">{when}" · "{sheet.who(&action.who)}</p>
                {shown.then(|| view! { <div class=class>{paragraphs(sheet, text, &action.who)}</div> })}
            </div>
        </li>
    }
}

/// The touches that wait for an event.
#[component]
pub fn Waiting(sheet: StoredValue<Sheet>, texts_too: bool) -> impl IntoView {
    sheet.with_value(|sheet| {
        let texts = &sheet.world.texts.take.sheet;
        let all = sheet.journey.plan().map(|plan| plan.touches()).unwrap_or_default();
        let waits = |touch: &Arc<Touch>| match touch.timing {
            Timing::Triggered(trigger, after) if touch.status != Status::Skipped => Some((trigger, after, touch.clone())),
            _ => None,
        };
        let mut waiting: Vec<(Trigger, u16, Arc<Touch>)> = all.iter().filter_map(waits).collect();
        order::sort_by_key(&mut waiting, |(trigger, after, touch)| (*trigger, *after, touch.id));
        (!waiting.is_empty()).then(|| {
            let line = |(trigger, after, touch): (Trigger, u16, Arc<Touch>)| {
                let event = (texts.triggers[trigger.index()])(&sheet.world.number(after));
                waiting_part(sheet, event, &touch, texts_too)
            };
            view! {
                <section class="sheet-part">
                    <div class="keep">
                        <h2>{texts.triggered}</h2>
                        <p class="small quiet">{texts.triggered_about}</p>
                    </div>
                    <div>{waiting.into_iter().map(line).collect_view()}</div>
                </section>
            }
        })
    })
}

fn waiting_part(sheet: &Sheet, event: String, touch: &Touch, texts_too: bool) -> impl IntoView + use<> {
    let playbook = &sheet.world.playbook;
    let purpose = wording::purpose(touch, playbook);
    view! {
        <article class=format!("sheet-touch waiting {}", phase_class(touch.phase()))>
            <div class="sheet-touch-head keep">
                <Badge phase=touch.phase() />
                <p class="sheet-when"><b>{event}</b></p>
                <div class="sheet-what">
                    <h3>{sheet.title(touch)}</h3>
                    {(!purpose.is_empty()).then(|| view! { <p>{sheet.filled(purpose, &touch.who)}</p> })}
                </div>
                <p class="sheet-how">
                    <span class="sheet-medium"><MediumIcon medium=touch.medium() channel=touch.channel />{playbook.channel(touch.channel).to_owned()}</span>
                    <span>{sheet.who(&touch.who)}</span>
                </p>
            </div>
            {texts_too.then(|| text_part(sheet, touch))}
        </article>
    }
}
