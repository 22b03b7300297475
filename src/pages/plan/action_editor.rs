//! The editor of an action.

use leptos::prelude::*;

use super::actions;
use super::editor_fields::{WhenFields, WhoFields};
use super::shape::kit;
use crate::browser::page;
use crate::domain::action::{Action, Side};
use crate::domain::command::ActionEdit;
use crate::domain::ids::ItemId;
use crate::domain::touch::{Status, When, Who};
use crate::state::world;
use crate::ui::{Field, Segments, Writing};

/// The fields of one action.
#[component]
pub fn ActionEditor(id: ItemId) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan;
    let action = kit.action(id);
    let leave = move |()| kit.state.seal();
    // What was written, even if that is nothing: a name in its place would come back under the cursor.
    let shown = move |action: &Action| action.title.clone().unwrap_or_else(|| actions::title(&kit.world(), action));
    let title = Signal::derive(move || action.get().map(|action| shown(&action.0)).unwrap_or_default());
    let write_title = move |text: String| {
        kit.edit_action(id, ActionEdit::Title(Some(text)));
    };
    let text = Signal::derive(move || action.get().map(|action| actions::text(&kit.world(), &action.0)).unwrap_or_default());
    let write_text = move |text: String| {
        kit.edit_action(id, ActionEdit::Text(Some(text)));
    };
    let when = Signal::derive(move || action.get().map(|action| action.0.when));
    let set_when = move |when: When| {
        kit.edit_action(id, ActionEdit::When(when));
    };
    let who = Signal::derive(move || action.get().map(|action| action.0.who.clone()));
    let set_who = move |who: Who| {
        kit.edit_action(id, ActionEdit::Who(who));
    };
    let statuses = Status::ALL
        .iter()
        .map(|status| (status.id().to_owned(), world.texts.common.statuses[status.index()].to_owned()))
        .collect();
    let status = Signal::derive(move || action.get().map(|action| action.0.status.id().to_owned()).unwrap_or_default());
    let set_status = move |key: String| {
        if let Some(status) = Status::parse(&key) {
            kit.edit_action(id, ActionEdit::Status(status));
        }
    };
    let lead = move || {
        let world = kit.world();
        action.get().map(|action| {
            let texts = &world.texts.plan.actions;
            (texts.line)(texts.kinds[action.0.kind.index()], world.texts.common.sides[action.0.side.index()])
        })
    };
    let customers = action.get_untracked().is_some_and(|action| action.0.side == Side::Customer);
    let remove = move |_| {
        let name = title.get_untracked();
        kit.close();
        kit.remove(id, &name);
        page::focus("title");
    };
    view! {
        <div class="editor">
            <p class="small quiet">{lead}</p>
            <Segments name="touch-status" legend=texts.editor.status options=statuses value=status on_pick=set_status />
            <Field id="touch-title" label=texts.editor.title value=title on_input=write_title on_leave=leave />
            <WhenFields when on_change=set_when />
            <WhoFields who on_change=set_who on_leave=leave with_customer=customers />
            <Writing id="touch-text" label=texts.actions.text value=text on_input=write_text on_leave=leave rows=4 />
            <div class="row editor-foot">
                <button type="button" class="btn small" on:click=remove>{texts.actions.remove}</button>
            </div>
        </div>
    }
}
