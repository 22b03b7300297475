//! Making the best plan, a piece a task: the page answers keys and paints in between, and the user can take what is found so far.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::domain::assessment::Assessment;
use crate::domain::journey::Journey;
use crate::domain::persona::Persona;
use crate::domain::plan::Plan;
use crate::domain::playbook::Playbook;
use crate::domain::profile::Profile;
use crate::planner::{self, Ground, Planning};
use crate::state::world;

/// What a plan is made from; shared, so that looking whether it changed is cheap.
#[derive(Clone, PartialEq)]
pub struct Given {
    /// The newest assessment.
    pub assessment: Option<Arc<Assessment>>,
    /// The customer.
    pub persona: Arc<Persona>,
    /// The business and its limits.
    pub profile: Arc<Profile>,
    /// The plan there is.
    pub former: Option<Arc<Plan>>,
}

impl Given {
    /// What a journey gives.
    pub fn of(journey: &Journey) -> Given {
        Given {
            assessment: journey.assessment().cloned(),
            persona: journey.persona().clone(),
            profile: journey.profile().clone(),
            former: journey.plan().cloned(),
        }
    }

    /// The same without limits of time, money and mediums.
    pub fn unlimited(&self) -> Given {
        Given { profile: Arc::new(planner::unlimited(&self.profile)), ..self.clone() }
    }

    /// The same for the planner.
    pub fn ground<'a>(&'a self, playbook: &'a Playbook) -> Ground<'a> {
        let Given { assessment, persona, profile, former } = self;
        Ground { assessment: assessment.as_deref(), persona, profile, playbook, former: former.as_deref() }
    }
}

/// How far the making of a plan is, and whether the user has waited enough. Belongs to a page, which may be gone while the plan is made.
#[derive(Clone, Copy, Default)]
pub struct Making {
    /// From 0 to 1.
    done: RwSignal<f64>,
    enough: RwSignal<bool>,
}

/// How far it is, and the button with which the best plan found so far is taken.
#[component]
pub fn MakingBar(
    /// What is being made.
    making: Making,
    /// The id of the heading over it, which is there afterwards too and gets the focus that the button loses.
    heading: &'static str,
) -> impl IntoView {
    let texts = &world().texts.plan;
    let end = move |_| {
        page::focus(heading);
        making.enough.set(true);
    };
    view! {
        <div class="row making">
            <progress aria-label=texts.making max="1" prop:value=move || making.done.get()></progress>
            <button type="button" class="btn" on:click=end>{texts.making_enough}</button>
        </div>
    }
}

/// The best plan of what is given, or the best one by the time that the user has waited enough; nothing once it is no longer wanted, which is
/// asked before each piece.
pub async fn best_plan(given: &Given, playbook: &Playbook, making: Making, is_wanted: impl Fn() -> bool) -> Option<Plan> {
    let ground = given.ground(playbook);
    let mut planning = Planning::begin(&ground);
    loop {
        clock::timeout(0).await;
        if !is_wanted() {
            return None;
        }
        let is_enough = making.enough.try_get_untracked().unwrap_or_default();
        let found = if is_enough { planning.so_far(&ground) } else { None };
        if let Some(plan) = found.or_else(|| planning.step(&ground)) {
            return Some(plan);
        }
        making.done.try_set(planning.done());
    }
}
