//! The one document a user edits.

use std::sync::Arc;

use super::assessment::Assessment;
use super::command::{self, Command, CommandError};
use super::ids::JourneyId;
use super::persona::Persona;
use super::plan::Plan;
use super::profile::Profile;

/// The one document a user edits: profile, persona, assessments, plan.
///
/// Its parts are shared, so that a former state kept for undo costs only what changed since. The only way to change one is
/// [`Journey::applied`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    pub(super) id: JourneyId,
    pub(super) name: String,
    pub(super) profile: Arc<Profile>,
    pub(super) persona: Arc<Persona>,
    pub(super) assessments: Vec<Arc<Assessment>>,
    pub(super) plan: Option<Arc<Plan>>,
}

impl Journey {
    /// The longest one-line text, in characters.
    pub const LONGEST_LINE: usize = 300;
    /// The longest text of several lines, in characters.
    pub const LONGEST_TEXT: usize = 10_000;
    /// The most assessments a journey keeps.
    pub const MOST_ASSESSMENTS: usize = 50;
    /// Offsets lie within this many days of their anchor.
    pub const FARTHEST_OFFSET: i32 = 400;

    /// A journey with a name and a profile and nothing else.
    pub fn new(id: JourneyId, name: String, profile: Profile) -> Journey {
        Journey {
            id,
            name: name.chars().take(Self::LONGEST_LINE).collect(),
            profile: Arc::new(profile),
            persona: Arc::default(),
            assessments: Vec::new(),
            plan: None,
        }
    }

    /// A journey of these parts, if every length, count and offset in them is within bounds.
    pub fn from_parts(
        id: JourneyId,
        name: String,
        profile: Profile,
        persona: Persona,
        assessments: Vec<Assessment>,
        plan: Option<Plan>,
    ) -> Result<Journey, CommandError> {
        let journey = Journey {
            id,
            name,
            profile: Arc::new(profile),
            persona: Arc::new(persona),
            assessments: assessments.into_iter().map(Arc::new).collect(),
            plan: plan.map(Arc::new),
        };
        command::validate(&journey)?;
        Ok(journey)
    }

    /// Its name in storage and links.
    pub const fn id(&self) -> &JourneyId {
        &self.id
    }

    /// The same journey under another id, as a copy.
    #[must_use]
    pub fn with_id(&self, id: JourneyId) -> Journey {
        Journey { id, ..self.clone() }
    }

    /// Its name for people; may be empty.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The business and its limits.
    pub const fn profile(&self) -> &Arc<Profile> {
        &self.profile
    }

    /// The customer.
    pub const fn persona(&self) -> &Arc<Persona> {
        &self.persona
    }

    /// Every pass through the questions, oldest first.
    pub fn assessments(&self) -> &[Arc<Assessment>] {
        &self.assessments
    }

    /// The newest pass, the one that counts; nothing before the first answer.
    pub fn assessment(&self) -> Option<&Arc<Assessment>> {
        self.assessments.last()
    }

    /// The plan, once there is one.
    pub const fn plan(&self) -> Option<&Arc<Plan>> {
        self.plan.as_ref()
    }

    /// The journey after a command, or why it cannot be carried out. The journey itself is unchanged.
    pub fn applied(&self, command: Command) -> Result<Journey, CommandError> {
        command::applied(self, command)
    }
}
