//! The customer a journey is for.

/// The customer this journey is for, and their goal: said, and unsaid. Every field may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Persona {
    /// What to call them, such as a first name.
    pub name: String,
    /// Their situation in a sentence or two.
    pub situation: String,
    /// The goal they say aloud.
    pub goal_said: String,
    /// The goal they do not say.
    pub goal_unsaid: String,
    /// The success sentence: where they start from …
    pub from: String,
    /// … where they want to get to …
    pub to: String,
    /// … and by when.
    pub by: String,
}

words! {
    /// A field of the persona, for editing it.
    PersonaField {
        /// [`Persona::name`].
        Name = "name",
        /// [`Persona::situation`].
        Situation = "situation",
        /// [`Persona::goal_said`].
        GoalSaid = "goal_said",
        /// [`Persona::goal_unsaid`].
        GoalUnsaid = "goal_unsaid",
        /// [`Persona::from`].
        From = "from",
        /// [`Persona::to`].
        To = "to",
        /// [`Persona::by`].
        By = "by",
    }
}

impl Persona {
    /// The text of a field.
    pub fn get(&self, field: PersonaField) -> &str {
        match field {
            PersonaField::Name => &self.name,
            PersonaField::Situation => &self.situation,
            PersonaField::GoalSaid => &self.goal_said,
            PersonaField::GoalUnsaid => &self.goal_unsaid,
            PersonaField::From => &self.from,
            PersonaField::To => &self.to,
            PersonaField::By => &self.by,
        }
    }

    /// Sets the text of a field.
    pub fn set(&mut self, field: PersonaField, text: String) {
        let slot = match field {
            PersonaField::Name => &mut self.name,
            PersonaField::Situation => &mut self.situation,
            PersonaField::GoalSaid => &mut self.goal_said,
            PersonaField::GoalUnsaid => &mut self.goal_unsaid,
            PersonaField::From => &mut self.from,
            PersonaField::To => &mut self.to,
            PersonaField::By => &mut self.by,
        };
        *slot = text;
    }

    /// Whether all three parts of the success sentence are there (R24).
    pub fn has_success_sentence(&self) -> bool {
        [&self.from, &self.to, &self.by].iter().all(|part| !part.trim().is_empty())
    }
}
