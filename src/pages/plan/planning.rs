//! Making the best plan, a piece a task: the page answers keys and paints in between.

use std::sync::Arc;

use crate::browser::clock;
use crate::domain::assessment::Assessment;
use crate::domain::journey::Journey;
use crate::domain::persona::Persona;
use crate::domain::plan::Plan;
use crate::domain::playbook::Playbook;
use crate::domain::profile::Profile;
use crate::planner::{self, Ground, Planning};

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

/// The best plan of what is given; nothing once it is no longer wanted, which is asked before each piece.
pub async fn best_plan(given: &Given, playbook: &Playbook, is_wanted: impl Fn() -> bool) -> Option<Plan> {
    let ground = given.ground(playbook);
    let mut planning = Planning::begin(&ground);
    loop {
        clock::timeout(0).await;
        if !is_wanted() {
            return None;
        }
        if let Some(plan) = planning.step(&ground) {
            return Some(plan);
        }
    }
}
