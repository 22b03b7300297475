//! Everything a user can do to a journey, as data: the commands here, carrying them out in `apply`, and the bounds every text, count and
//! number must keep in `bounds`.

mod apply;
mod bounds;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::action::Action;
use crate::domain::assessment::{Evidence, Feeling, Level, Moment, Unused};
use crate::domain::ids::{ItemId, QuestionId, RuleId};
use crate::domain::journey::Journey;
use crate::domain::medium::{Channel, Medium};
use crate::domain::persona::PersonaField;
use crate::domain::phase::{Phase, SubPhase};
use crate::domain::plan::Plan;
use crate::domain::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Recipient, Role, WorkingDays};
use crate::domain::reanchor::Reanchor;
use crate::domain::touch::{Cost, Delivery, Gift, Kind, MessageClass, Status, Timing, Touch, When, Who};

pub(super) use apply::applied;
pub(super) use bounds::validate;

/// Something a user does to a journey.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Gives the journey another name.
    Rename(String),
    /// Changes the profile.
    Profile(ProfileEdit),
    /// Writes a field of the persona.
    Persona(PersonaField, String),
    /// Begins another pass through the questions; answers start empty.
    BeginAssessment(Option<NaiveDate>),
    /// Answers a question, or takes the answer back. The first answer begins the first assessment.
    Answer(QuestionId, Option<Level>),
    /// Says how an answer is known.
    Evidence(QuestionId, Evidence),
    /// Writes a note to a question.
    Note(QuestionId, String),
    /// Says what customers feel, or should feel, in a phase.
    Feel(Phase, Moment, Option<Feeling>),
    /// Says whether a medium is used in a phase today.
    UseMedium(Phase, Medium, bool),
    /// Says that no medium is used in a phase, or that those said so far are all there are.
    ConfirmMediums(Phase),
    /// Says why a medium is not used.
    Unused(Phase, Medium, Option<Unused>),
    /// Puts a whole plan in place of the present one.
    SetPlan(Option<Box<Plan>>),
    /// Adds a touch; the plan gives it its id.
    AddTouch(Box<Touch>),
    /// Changes a touch.
    EditTouch(ItemId, TouchEdit),
    /// Adds a copy of a touch, some days later.
    DuplicateTouch(ItemId, i32),
    /// Adds an action; the plan gives it its id.
    AddAction(Box<Action>),
    /// Changes an action.
    EditAction(ItemId, ActionEdit),
    /// Takes a touch or an action out of the plan.
    Remove(ItemId),
    /// Moves an anchor, and with it what counts from it.
    Reanchor(Reanchor),
    /// Puts everything of another version in place of what is here; the journey keeps its id.
    Restore(Box<Journey>),
    /// Several commands as one step: all or none.
    Many(Vec<Command>),
}

/// A change of the profile.
#[derive(Clone, Debug, PartialEq)]
pub enum ProfileEdit {
    /// Kind of business, with the audience and the days of Start and Result its preset gives.
    Kind(BusinessKind, Audience, i32, i32),
    /// Whose law applies.
    Country(Country),
    /// Who buys.
    Audience(Audience),
    /// Who would receive presents.
    Recipient(Recipient),
    /// The name of the business.
    Business(String),
    /// What is sold.
    Sold(String),
    /// Whether consumers buy at a distance.
    DistanceSale(Option<bool>),
    /// Whether consent is on record.
    Consent(Option<bool>),
    /// The journey's owner.
    Owner(String),
    /// Who plays a role; empty means the owner does.
    Person(Role, String),
    /// The usual days of Start and Result.
    Days(i32, i32),
    /// The day of the final Result, when the one in the plan is an interim one.
    FinalResult(Option<i32>),
    /// The limit of minutes over the plan.
    Minutes(Option<u32>),
    /// The limit of minutes in seven days.
    MinutesAWeek(Option<u32>),
    /// The limit of money.
    Money(Option<u32>),
    /// Whether a medium cannot be used.
    Bar(Medium, bool),
    /// What the recipients' gift rules say.
    Gifts(GiftPolicy),
    /// The working days.
    Working(WorkingDays),
    /// The holidays.
    Holidays(BTreeSet<NaiveDate>),
    /// The hours for calls and texts, first and last (exclusive).
    ContactHours(u8, u8),
    /// The real date of an anchor.
    Date(Option<(Anchor, NaiveDate)>),
    /// A threshold of this journey's own, or back to the playbook's.
    Threshold(RuleId, Option<Vec<i32>>),
}

/// A change of a touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TouchEdit {
    /// Its sub-phase.
    SubPhase(SubPhase),
    /// Its channel.
    Channel(Channel),
    /// What it is for.
    Kind(Kind),
    /// Its class of message.
    Class(MessageClass),
    /// When it happens.
    Timing(Timing),
    /// Who does it.
    Who(Who),
    /// Staff minutes.
    Minutes(u16),
    /// Cost tier.
    Cost(Cost),
    /// How far it has got.
    Status(Status),
    /// Title; nothing goes back to the template's.
    Title(Option<String>),
    /// Text; nothing goes back to the template's.
    Text(Option<String>),
    /// Subject line; nothing goes back to the template's.
    Subject(Option<String>),
    /// Purpose; nothing goes back to the template's.
    Purpose(Option<String>),
    /// Note.
    Note(String),
    /// What kind of present.
    Gift(Gift),
    /// The personal reason of a present.
    PersonalReason(String),
    /// What the day means.
    Delivery(Delivery),
    /// Whether it carries an offer.
    Offer(bool),
    /// Whether replies go nowhere.
    NoReply(bool),
    /// Seconds of video.
    Seconds(u16),
    /// Whether re-planning keeps it as it is. Any other edit sets it too.
    Pinned(bool),
}

/// A change of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionEdit {
    /// Title; nothing goes back to the playbook's.
    Title(Option<String>),
    /// Text; nothing goes back to the playbook's.
    Text(Option<String>),
    /// When it is due.
    When(When),
    /// Who does it.
    Who(Who),
    /// How far it has got.
    Status(Status),
}

/// Why a command cannot be carried out. The catalog turns it into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandError {
    /// A text is longer than this many characters.
    TooLong(usize),
    /// There may be no more than this many of them.
    TooMany(usize),
    /// Start or Result is on a day where it cannot be: 0 to 60 for Start, from Start to 93 for the Result.
    DaysOutOfRange,
    /// A day lies too far from its anchor.
    TooFar,
    /// A number is out of its range.
    OutOfRange,
    /// There is no such touch or action.
    NoSuchItem,
    /// There is no plan yet.
    NoPlan,
}

/// The steps of an edit that belong together for undo: writing in one field is one step, however many keys it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldKey(String);

impl FieldKey {
    /// The step of all that another tab writes, one after the other.
    pub fn elsewhere() -> FieldKey {
        FieldKey("elsewhere".to_owned())
    }
}

impl Command {
    /// The text or number field this writes to, if it is typing; nothing for anything that is a step of its own.
    pub fn field(&self) -> Option<FieldKey> {
        let key = match self {
            Command::Rename(_) => "name".to_owned(),
            Command::Profile(ProfileEdit::Business(_)) => "business".to_owned(),
            Command::Profile(ProfileEdit::Sold(_)) => "sold".to_owned(),
            Command::Profile(ProfileEdit::Owner(_)) => "owner".to_owned(),
            Command::Profile(ProfileEdit::Person(role, _)) => format!("person {}", role.id()),
            Command::Profile(ProfileEdit::Days(..)) => "days".to_owned(),
            Command::Profile(ProfileEdit::FinalResult(_)) => "final result".to_owned(),
            Command::Profile(ProfileEdit::Minutes(_)) => "minutes".to_owned(),
            Command::Profile(ProfileEdit::MinutesAWeek(_)) => "minutes a week".to_owned(),
            Command::Profile(ProfileEdit::Money(_)) => "money".to_owned(),
            Command::Persona(field, _) => format!("persona {}", field.id()),
            Command::Note(question, _) => format!("note {question}"),
            Command::Feel(phase, moment, Some(_)) => format!("feel {} {}", phase.id(), moment.id()),
            Command::EditTouch(id, edit) => {
                let field = match edit {
                    TouchEdit::Title(Some(_)) => "title",
                    TouchEdit::Text(Some(_)) => "text",
                    TouchEdit::Subject(Some(_)) => "subject",
                    TouchEdit::Purpose(Some(_)) => "purpose",
                    TouchEdit::Note(_) => "note",
                    TouchEdit::PersonalReason(_) => "reason",
                    TouchEdit::Who(Who::Named(_)) => "person",
                    TouchEdit::Minutes(_) => "minutes",
                    TouchEdit::Seconds(_) => "seconds",
                    _ => return None,
                };
                format!("touch {id} {field}")
            }
            Command::EditAction(id, ActionEdit::Title(Some(_))) => format!("action {id} title"),
            Command::EditAction(id, ActionEdit::Text(Some(_))) => format!("action {id} text"),
            Command::EditAction(id, ActionEdit::Who(Who::Named(_))) => format!("action {id} person"),
            _ => return None,
        };
        Some(FieldKey(key))
    }
}
