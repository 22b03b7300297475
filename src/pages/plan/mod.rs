//! The plan: over its days, as a list, as a map, and the tasks of both sides; beside it the checks.
//!
//! [`shape`] holds what the parts share, [`layout`] the timeline's geometry. [`timeline`] over its [`picture`], [`upright`], [`rows`], [`map`] and [`actions`]
//! show the plan; [`editor`] and its fields change it, and [`explained`] answers there why a touch is as it is; [`chooser`] adds to it, [`replan`] makes it as [`planning`] finds it, [`checks_panel`] judges it.

mod action_editor;
mod actions;
mod checks_panel;
mod chooser;
mod editor;
mod editor_fields;
mod editor_text;
mod explained;
mod head;
pub mod layout;
mod map;
mod ordered;
mod picture;
pub mod planning;
pub mod replan;
mod rows;
pub mod shape;
mod thresholds;
mod timeline;
mod upright;
pub mod wording;

use leptos::prelude::*;

pub use self::actions::title as action_title;

use self::checks_panel::ChecksPanel;
use self::head::{Foot, Head, NoPlan, NothingPlanned};
use self::shape::Kit;
use super::built::Built;
use crate::browser::page;
use crate::route::PlanView;
use crate::state::{journey_state, notices, place, world};

/// The page is built in so many tasks, from the top down, so that a slow computer answers in between.
const TASKS: u8 = 5;

/// Below this width the days are too close for touches to stand side by side, and the timeline stands upright.
const NARROW: &str = "(max-width: 56em)";

/// The page.
#[component]
pub fn PlanPage() -> impl IntoView {
    let kit = Kit::new(journey_state(), place(), notices(), world());
    provide_context(kit);
    let has_plan = Memo::new(move |_| kit.shape.with(Option::is_some));
    let answered = kit.state.select(|journey| journey.assessment().is_some_and(|assessment| assessment.answered_in_all() > 0));
    // A newcomer gets a plan unasked. Only once: whoever takes it back by undoing wants it gone.
    let making = RwSignal::new(None);
    if !has_plan.get_untracked() && answered.get_untracked() {
        replan::make(kit, making);
    }
    let built = Built::begin(TASKS);
    let narrow = RwSignal::new(page::matches(NARROW));
    // It listens as long as the page is there. Paper is narrow, too, but a page that is drawn anew while it is printed ends in empty sheets.
    StoredValue::new_local(page::on_match(NARROW, move |holds| {
        if !page::matches("print") {
            narrow.set(holds);
        }
    }));
    view! {
        <main class="wrap plan-page" id="content">
            <Show when=move || has_plan.get() fallback=move || view! { <NoPlan answered making /> }>
                <Head />
                <div class="plan">
                    <div class="plan-main">
                        <NothingPlanned />
                        <Show when=move || built.reached(1)>{move || shown(kit.view.get(), narrow.get(), built)}</Show>
                    </div>
                    <Show when=move || built.reached(4)><ChecksPanel /></Show>
                </div>
                <Show when=move || built.reached(TASKS)><Foot /></Show>
                <editor::Editor />
            </Show>
        </main>
    }
}

fn shown(view: PlanView, narrow: bool, built: Built) -> AnyView {
    match view {
        PlanView::Timeline if narrow => view! { <upright::Upright built /> }.into_any(),
        PlanView::Timeline => view! { <timeline::Timeline /><rows::Rows quick=false built /> }.into_any(),
        PlanView::List => view! { <rows::Rows quick=true built /> }.into_any(),
        PlanView::Map => view! { <map::Map /> }.into_any(),
        PlanView::Actions => view! { <actions::Actions /> }.into_any(),
    }
}
