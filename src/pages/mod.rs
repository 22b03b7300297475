//! One module a page, and [`moves`], a dialog that two of them open.

pub mod assess;
pub mod backup;
mod built;
pub mod elsewhere;
pub mod findings;
pub mod frame;
pub mod library;
pub mod limits;
pub mod moves;
pub mod plan;
pub mod print;
pub mod received;
pub mod settings;
pub mod setup;
pub mod take;
pub mod versions;

use leptos::prelude::*;

use self::built::Built;
use crate::route::Step;

/// The page of a step of the open journey, in its frame; the first one after the start comes in a few tasks, later ones at once, for
/// their heading is gone to.
pub fn journey_page(step: Step, is_first: bool) -> AnyView {
    let built = if is_first { Built::begin(3) } else { Built::whole() };
    provide_context(built);
    let is_due = Memo::new(move |_| built.reached(1));
    let page = move || if is_due.get() { page(step) } else { view! { <main class="wrap" id="content"></main> }.into_any() };
    view! { <frame::Frame>{page}</frame::Frame> }.into_any()
}

fn page(step: Step) -> AnyView {
    match step {
        Step::SetUp => view! { <setup::SetupPage /> }.into_any(),
        Step::Assess(_) => view! { <assess::AssessPage /> }.into_any(),
        Step::Findings => view! { <findings::FindingsPage /> }.into_any(),
        Step::Limits => view! { <limits::LimitsPage /> }.into_any(),
        Step::Plan { .. } => view! { <plan::PlanPage /> }.into_any(),
        Step::TakeAlong => view! { <take::TakeAlongPage /> }.into_any(),
        Step::Versions => view! { <versions::VersionsPage /> }.into_any(),
        Step::Print { .. } => view! { <print::PrintPage /> }.into_any(),
    }
}
