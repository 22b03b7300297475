//! Adding a touch: one of the playbook's, or one's own.

use std::sync::Arc;

use leptos::prelude::*;

use super::shape::{Kit, kit};
use crate::domain::command::Command;
use crate::domain::ids::{ItemId, TemplateId};
use crate::domain::medium::{Channel, Medium};
use crate::domain::phase::{Half, Phase, SubPhase};
use crate::domain::playbook::Template;
use crate::domain::profile::Anchor;
use crate::domain::touch::{Touch, When};
use crate::i18n::Said;
use crate::order;
use crate::planner;
use crate::state::{World, world};
use crate::ui::{Dialog, Field, MediumIcon, Pick, phase_class};

/// The dialog, open while `open` is set.
#[component]
pub fn Chooser(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let texts = world().texts;
    let title = Signal::derive(move || texts.plan.chooser.title.to_owned());
    view! {
        <Dialog open on_close=move |()| open.set(false) title close_label=texts.common.close>
            <Choice open />
        </Dialog>
    }
}

#[component]
fn Choice(open: RwSignal<bool>) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.chooser;
    let search = RwSignal::new(String::new());
    let phase = RwSignal::new(String::new());
    let medium = RwSignal::new(String::new());
    let phases = any(texts.any_phase, Phase::ALL.iter().map(|&phase| (phase.id(), world.playbook.phase(phase).name.clone())));
    let mediums =
        any(texts.any_medium, Medium::ALL.iter().map(|&medium| (medium.id(), world.playbook.medium(medium).name.clone())));
    let kind = kit.state.peek(|journey| journey.profile().kind);
    let all: Vec<Arc<Template>> = {
        let mut all: Vec<_> = world.playbook.templates.values().filter(|template| template.suits(kind)).cloned().collect();
        let preferred = &world.playbook.preset(kind).prefer;
        order::sort_by_key(&mut all, |template| {
            (template.sub_phase.phase, !preferred.contains(&template.id), std::cmp::Reverse(template.worth))
        });
        all
    };
    let formats = world.formats.clone();
    let found = Memo::new(move |_| {
        let (phase, medium) = (Phase::parse(&phase.get()), Medium::parse(&medium.get()));
        let words = formats.lower(&search.get());
        let fits = |template: &&Arc<Template>| {
            phase.is_none_or(|phase| template.sub_phase.phase == phase)
                && medium.is_none_or(|medium| template.channel.medium() == medium)
                && words.split_whitespace().all(|word| {
                    [&template.title, &template.purpose, &template.why].iter().any(|text| formats.lower(text).contains(word))
                })
        };
        all.iter().filter(fits).map(|template| template.id.clone()).collect::<Vec<_>>()
    });
    let count = {
        let world = world.clone();
        move || (texts.found)(&world.number(found.with(Vec::len) as i64))
    };
    let own = move |_| {
        let sub_phase = SubPhase::new(Phase::parse(&phase.get_untracked()).unwrap_or(Phase::Acclimate), Half::A);
        let channel = Medium::parse(&medium.get_untracked())
            .and_then(|medium| Channel::ALL.iter().copied().find(|channel| channel.medium() == medium))
            .unwrap_or(Channel::Call);
        let day = kit.state.peek(|journey| planner::windows(journey.profile(), &kit.world().playbook)[sub_phase.phase.index()].0);
        add(kit, open, Touch::own(ItemId(0), sub_phase, channel, When::new(Anchor::Sale, day)));
        kit.begin();
    };
    let row = {
        let world = world.clone();
        move |id: TemplateId| world.playbook.template(&id).cloned().map(|template| view! { <TemplateRow template open /> })
    };
    view! {
        <div class="chooser">
            <p><button type="button" class="btn" on:click=own>{texts.own}</button></p>
            <div class="triple">
                <Field id="chooser-search" label=texts.search value=search on_input=move |text| search.set(text) />
                <Pick id="chooser-phase" label=texts.phase options=phases value=phase on_pick=move |key| phase.set(key) />
                <Pick id="chooser-medium" label=texts.medium options=mediums value=medium on_pick=move |key| medium.set(key) />
            </div>
            <p class="quiet small" role="status">{count}</p>
            <ul class="rows choices">
                <For each=move || found.get() key=|id| id.clone() children=row.clone() />
            </ul>
        </div>
    }
}

fn any<'a>(name: &str, rest: impl Iterator<Item = (&'a str, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), name.to_owned())).chain(rest.map(|(key, name)| (key.to_owned(), name))).collect()
}

#[component]
fn TemplateRow(template: Arc<Template>, open: RwSignal<bool>) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan;
    let planned = {
        let id = template.id.clone();
        kit.shape.with_untracked(|shape| {
            shape.as_ref().is_some_and(|shape| shape.plan.touches().iter().any(|touch| touch.template.as_ref() == Some(&id)))
        })
    };
    let phase = template.sub_phase.phase;
    let line = (texts.down_line)(&world.playbook.phase(phase).name, world.playbook.channel(template.channel), None, None);
    let label = (texts.verb_touch)(texts.chooser.add, Said(&template.title), None);
    let (title, purpose, channel) = (template.title.clone(), template.purpose.clone(), template.channel);
    let pick = move |_| add(kit, open, made(kit, &kit.world(), &template));
    view! {
        <li class=format!("choice {}", phase_class(phase))>
            <MediumIcon medium=channel.medium() channel />
            <div class="what">
                <b>{title}</b>
                <p class="small">{purpose}</p>
                <p class="small quiet">{line} {planned.then(|| view! { " "<span class="chip">{texts.chooser.planned}</span> })}</p>
            </div>
            <button type="button" class="btn small" aria-label=label on:click=pick>{texts.chooser.add}</button>
        </li>
    }
}

fn made(kit: Kit, world: &World, template: &Template) -> Touch {
    kit.state.peek(|journey| planner::touch_of(template, journey.profile(), &world.playbook))
}

/// Adds the touch and opens its editor in place of the chooser.
fn add(kit: Kit, open: RwSignal<bool>, touch: Touch) {
    let id = kit.next_id();
    if kit.state.dispatch(Command::AddTouch(Box::new(touch))) {
        open.set(false);
        kit.go(id);
    }
}
