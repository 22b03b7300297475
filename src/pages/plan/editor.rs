//! The editor of one touch or action: a dialog that is open while the address names the item, so that *back* closes it.

use leptos::prelude::*;

use super::action_editor::ActionEditor;
use super::editor_fields::{Effort, Placement, TouchWhen};
use super::editor_text::{Extra, Words};
use super::explained::Explained;
use super::shape::{kit, outline};
use super::wording;
use crate::browser::page;
use crate::domain::command::TouchEdit;
use crate::domain::ids::ItemId;
use crate::domain::touch::Status;
use crate::domain::wording as words;
use crate::i18n::reasons;
use crate::state::world;
use crate::ui::{Badge, Dialog, Segments, phase_class};

/// The dialog.
#[component]
pub fn Editor() -> impl IntoView {
    let kit = kit();
    let texts = world().texts;
    // A touch that was removed meanwhile, or never was, opens nothing.
    let found = kit.state.select(move |journey| {
        let id = kit.open.get()?;
        let plan = journey.plan()?;
        plan.touch(id).map(|_| (id, true)).or_else(|| plan.action(id).map(|_| (id, false)))
    });
    let heading = move || {
        let world = kit.world();
        let (id, _) = found.get()?;
        let touch = kit.touch_now(id).map(|touch| words::title(&touch, &world.playbook).to_owned());
        touch.or_else(|| kit.action_now(id).map(|action| super::actions::title(&world, &action)))
    };
    let title = Signal::derive(move || heading().unwrap_or_default());
    let close = move |()| {
        kit.state.seal();
        kit.close();
        kit.give_up();
        // Opened by its address, it has nothing to give the focus back to.
        page::focus_if_lost("title");
    };
    view! {
        <Dialog open=Signal::derive(move || found.get().is_some()) on_close=close title close_label=texts.common.close>
            {move || match found.get() {
                Some((id, true)) => view! { <TouchEditor id /> }.into_any(),
                Some((id, false)) => view! { <ActionEditor id /> }.into_any(),
                None => ().into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn TouchEditor(id: ItemId) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.editor;
    let touch = kit.touch(id);
    let outline = outline(touch);
    let phase = Memo::new(move |_| outline.get().map(|touch| touch.0.phase()));
    let lead = {
        let world = world.clone();
        move || {
            outline.get().map(|touch| {
                let touch = touch.0;
                let phase = touch.phase();
                let when = wording::when(&world, &kit.profile.get().0, &touch);
                let line = (world.texts.plan.down_line)(
                    &world.playbook.phase(phase).name,
                    world.playbook.channel(touch.channel),
                    Some(&when),
                    None,
                );
                view! { <p class="lead-line small quiet"><Badge phase />{line}</p> }
            })
        }
    };
    let because = {
        let world = world.clone();
        move || {
            let touch = outline.get()?.0;
            let template = wording::template(&world, &touch);
            let mut lines = reasons::sentences(&touch.because, &world.texts.plan.reasons, &world.playbook);
            if lines.is_empty() {
                let reasons = &world.texts.plan.reasons;
                lines.push(if template.is_some() { reasons.added } else { reasons.own }.to_owned());
            }
            lines.extend(template.map(|template| template.why.clone()));
            Some(lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view())
        }
    };
    let care = {
        let world = world.clone();
        move || {
            let touch = outline.get()?.0;
            let care = wording::template(&world, &touch)?.care.clone()?;
            Some(view! { <p class="care"><b>{texts.care}</b>" "{care}</p> })
        }
    };
    let statuses = Status::ALL
        .iter()
        .map(|status| (status.id().to_owned(), world.texts.common.statuses[status.index()].to_owned()))
        .collect();
    let status = Signal::derive(move || outline.get().map(|touch| touch.0.status.id().to_owned()).unwrap_or_default());
    let set_status = move |key: String| {
        if let Some(status) = Status::parse(&key) {
            kit.edit(id, TouchEdit::Status(status));
        }
    };
    let duplicate = move |_| {
        if let Some(copy) = kit.duplicate(id) {
            kit.swap(copy);
            page::focus("dialog-title");
        }
    };
    let remove = {
        let world = world.clone();
        move |_| {
            let title = touch.get_untracked().map(|touch| words::title(&touch.0, &world.playbook).to_owned()).unwrap_or_default();
            kit.close();
            kit.remove(id, &title);
            page::focus("title");
        }
    };
    let class = move || format!("editor {}", phase.get().map_or("", phase_class));
    view! {
        <div class=class>
            {lead}
            <section class="because" aria-labelledby="because-title">
                <h3 id="because-title">{texts.why}</h3>
                <ul>{because}</ul>
                <Explained id />
            </section>
            <Segments name="touch-status" legend=texts.status options=statuses value=status on_pick=set_status />
            <TouchWhen id touch=outline />
            <Words id touch outline />
            {care}
            <Placement id touch=outline />
            <Effort id touch=outline />
            <Extra id touch outline />
            <div class="row editor-foot">
                <button type="button" class="btn small" on:click=duplicate>{world.texts.plan.duplicate}</button>
                <button type="button" class="btn small" on:click=remove>{texts.remove_touch}</button>
            </div>
        </div>
    }
}
