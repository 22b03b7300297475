//! Everything a user can do to a journey, as data.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::assessment::{Assessment, Evidence, Feeling, Level, Moment, PhaseNotes, Unused};
use super::ids::{ItemId, QuestionId, RuleId};
use super::journey::Journey;
use super::medium::{Channel, Medium, Mediums};
use super::persona::PersonaField;
use super::phase::{Phase, SubPhase};
use super::plan::Plan;
use super::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Profile, Recipient, Role, WorkingDays};
use super::touch::{Action, Cost, Delivery, Gift, Kind, MessageClass, Status, Timing, Touch, When, Who};

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
                    _ => return None,
                };
                format!("touch {id} {field}")
            }
            Command::EditAction(id, ActionEdit::Title(Some(_))) => format!("action {id} title"),
            Command::EditAction(id, ActionEdit::Text(Some(_))) => format!("action {id} text"),
            _ => return None,
        };
        Some(FieldKey(key))
    }
}

pub(super) fn applied(journey: &Journey, command: Command) -> Result<Journey, CommandError> {
    let mut next = journey.clone();
    apply(&mut next, command)?;
    Ok(next)
}

fn apply(journey: &mut Journey, command: Command) -> Result<(), CommandError> {
    match command {
        Command::Rename(name) => journey.name = line(name)?,
        Command::Profile(edit) => edit_profile(Arc::make_mut(&mut journey.profile), edit)?,
        Command::Persona(field, text) => Arc::make_mut(&mut journey.persona).set(field, text_within(text)?),
        Command::BeginAssessment(begun) => {
            if journey.assessments.len() >= Journey::MOST_ASSESSMENTS {
                return Err(CommandError::TooMany(Journey::MOST_ASSESSMENTS));
            }
            journey.assessments.push(Arc::new(Assessment { begun, ..Assessment::default() }));
        }
        Command::Answer(question, level) => current(journey).answers.entry(question).or_default().level = level,
        Command::Evidence(question, evidence) => current(journey).answers.entry(question).or_default().evidence = evidence,
        Command::Note(question, note) => current(journey).answers.entry(question).or_default().note = text_within(note)?,
        Command::Feel(phase, moment, feeling) => {
            if let Some(feeling) = &feeling {
                check_line(&feeling.word)?;
            }
            let notes = notes(journey, phase);
            match moment {
                Moment::Today => notes.today = feeling,
                Moment::Wanted => notes.wanted = feeling,
            }
        }
        Command::UseMedium(phase, medium, used) => {
            let notes = notes(journey, phase);
            notes.mediums = Some(notes.mediums.unwrap_or(Mediums::NONE).with(medium, used));
            if used {
                notes.unused.remove(&medium);
            }
        }
        Command::ConfirmMediums(phase) => {
            let notes = notes(journey, phase);
            notes.mediums = Some(notes.mediums.unwrap_or(Mediums::NONE));
        }
        Command::Unused(phase, medium, reason) => {
            let notes = notes(journey, phase);
            match reason {
                Some(reason) => notes.unused.insert(medium, reason),
                None => notes.unused.remove(&medium),
            };
        }
        Command::SetPlan(plan) => {
            if let Some(plan) = &plan {
                check_plan(plan)?;
            }
            journey.plan = plan.map(|plan| Arc::new(*plan));
        }
        Command::AddTouch(touch) => {
            check_touch(&touch)?;
            let plan = plan_or_new(journey);
            if plan.touches().len() >= Plan::MOST_TOUCHES {
                return Err(CommandError::TooMany(Plan::MOST_TOUCHES));
            }
            plan.push_touch(*touch);
        }
        Command::EditTouch(id, edit) => {
            let touch = plan(journey)?.touch_mut(id).ok_or(CommandError::NoSuchItem)?;
            edit_touch(touch, edit);
            check_touch(touch)?;
        }
        Command::DuplicateTouch(id, days) => {
            let plan = plan(journey)?;
            let mut copy = Touch::clone(plan.touch(id).ok_or(CommandError::NoSuchItem)?);
            if let Timing::Day(when) = &mut copy.timing {
                when.offset = when.offset.checked_add(days).ok_or(CommandError::TooFar)?;
            }
            copy.status = Status::Planned;
            apply(journey, Command::AddTouch(Box::new(copy)))?;
        }
        Command::AddAction(action) => {
            check_action(&action)?;
            let plan = plan_or_new(journey);
            if plan.actions().len() >= Plan::MOST_ACTIONS {
                return Err(CommandError::TooMany(Plan::MOST_ACTIONS));
            }
            plan.push_action(*action);
        }
        Command::EditAction(id, edit) => {
            let action = plan(journey)?.action_mut(id).ok_or(CommandError::NoSuchItem)?;
            match edit {
                ActionEdit::Title(title) => action.title = title,
                ActionEdit::Text(text) => action.text = text,
                ActionEdit::When(when) => action.when = when,
                ActionEdit::Who(who) => action.who = who,
                ActionEdit::Status(status) => action.status = status,
            }
            check_action(action)?;
        }
        Command::Remove(id) => {
            if !plan(journey)?.remove(id) {
                return Err(CommandError::NoSuchItem);
            }
        }
        Command::Many(commands) => {
            for command in commands {
                apply(journey, command)?;
            }
        }
    }
    Ok(())
}

fn edit_profile(profile: &mut Profile, edit: ProfileEdit) -> Result<(), CommandError> {
    match edit {
        ProfileEdit::Kind(kind, audience, start, result) => {
            profile.set_days(start, result).map_err(|_| CommandError::DaysOutOfRange)?;
            if profile.audience != audience {
                profile.recipient = match audience {
                    Audience::Business => Recipient::Employee,
                    Audience::Consumer => Recipient::Person,
                };
            }
            (profile.kind, profile.audience) = (kind, audience);
        }
        ProfileEdit::Country(country) => profile.country = country,
        ProfileEdit::Audience(audience) => profile.audience = audience,
        ProfileEdit::Recipient(recipient) => profile.recipient = recipient,
        ProfileEdit::Business(text) => profile.business = line(text)?,
        ProfileEdit::Sold(text) => profile.sold = line(text)?,
        ProfileEdit::DistanceSale(known) => profile.distance_sale = known,
        ProfileEdit::Consent(known) => profile.consent = known,
        ProfileEdit::Owner(name) => profile.owner = line(name)?,
        ProfileEdit::Person(role, name) if name.is_empty() => {
            profile.team.remove(&role);
        }
        ProfileEdit::Person(role, name) => {
            profile.team.insert(role, line(name)?);
        }
        ProfileEdit::Days(start, result) => profile.set_days(start, result).map_err(|_| CommandError::DaysOutOfRange)?,
        ProfileEdit::FinalResult(day) => profile.final_result = day,
        ProfileEdit::Minutes(limit) => profile.limits.minutes = limit,
        ProfileEdit::MinutesAWeek(limit) => profile.limits.minutes_a_week = limit,
        ProfileEdit::Money(limit) => profile.limits.money = limit,
        ProfileEdit::Bar(medium, barred) => profile.limits.barred = profile.limits.barred.with(medium, barred),
        ProfileEdit::Gifts(policy) => profile.limits.gifts = policy,
        ProfileEdit::Working(days) => profile.working = days,
        ProfileEdit::Holidays(days) => profile.holidays = days,
        ProfileEdit::ContactHours(from, to) => profile.contact_hours = (from, to),
        ProfileEdit::Date(date) => profile.date = date,
        ProfileEdit::Threshold(rule, Some(values)) => {
            profile.thresholds.insert(rule, values);
        }
        ProfileEdit::Threshold(rule, None) => {
            profile.thresholds.remove(&rule);
        }
    }
    check_profile(profile)
}

fn edit_touch(touch: &mut Touch, edit: TouchEdit) {
    match edit {
        TouchEdit::SubPhase(sub_phase) => touch.sub_phase = sub_phase,
        TouchEdit::Channel(channel) => touch.channel = channel,
        TouchEdit::Kind(kind) => touch.kind = kind,
        TouchEdit::Class(class) => touch.class = class,
        TouchEdit::Timing(timing) => touch.timing = timing,
        TouchEdit::Who(who) => touch.who = who,
        TouchEdit::Minutes(minutes) => touch.minutes = minutes,
        TouchEdit::Cost(cost) => touch.cost = cost,
        TouchEdit::Status(status) => touch.status = status,
        TouchEdit::Title(title) => touch.title = title,
        TouchEdit::Text(text) => touch.text = text,
        TouchEdit::Subject(subject) => touch.subject = subject,
        TouchEdit::Purpose(purpose) => touch.purpose = purpose,
        TouchEdit::Note(note) => touch.note = note,
        TouchEdit::Gift(gift) => touch.gift = gift,
        TouchEdit::PersonalReason(reason) => touch.personal_reason = reason,
        TouchEdit::Delivery(delivery) => touch.delivery = delivery,
        TouchEdit::Offer(offer) => touch.offer = offer,
        TouchEdit::NoReply(no_reply) => touch.no_reply = no_reply,
        TouchEdit::Seconds(seconds) => touch.seconds = seconds,
    }
}

/// The newest assessment, begun if there is none.
fn current(journey: &mut Journey) -> &mut Assessment {
    if journey.assessments.is_empty() {
        journey.assessments.push(Arc::default());
    }
    let last = journey.assessments.len() - 1;
    Arc::make_mut(&mut journey.assessments[last])
}

fn notes(journey: &mut Journey, phase: Phase) -> &mut PhaseNotes {
    current(journey).notes.entry(phase).or_default()
}

fn plan(journey: &mut Journey) -> Result<&mut Plan, CommandError> {
    journey.plan.as_mut().map(Arc::make_mut).ok_or(CommandError::NoPlan)
}

fn plan_or_new(journey: &mut Journey) -> &mut Plan {
    Arc::make_mut(journey.plan.get_or_insert_default())
}

fn line(text: String) -> Result<String, CommandError> {
    check_line(&text)?;
    Ok(text)
}

fn text_within(text: String) -> Result<String, CommandError> {
    check_text(&text)?;
    Ok(text)
}

fn check_line(text: &str) -> Result<(), CommandError> {
    if text.chars().count() > Journey::LONGEST_LINE { Err(CommandError::TooLong(Journey::LONGEST_LINE)) } else { Ok(()) }
}

fn check_text(text: &str) -> Result<(), CommandError> {
    if text.chars().count() > Journey::LONGEST_TEXT { Err(CommandError::TooLong(Journey::LONGEST_TEXT)) } else { Ok(()) }
}

fn check_offset(when: When) -> Result<(), CommandError> {
    if (-Journey::FARTHEST_OFFSET..=Journey::FARTHEST_OFFSET).contains(&when.offset) { Ok(()) } else { Err(CommandError::TooFar) }
}

fn check_who(who: &Who) -> Result<(), CommandError> {
    match who {
        Who::Named(name) => check_line(name),
        Who::Role(_) | Who::Customer => Ok(()),
    }
}

fn check_touch(touch: &Touch) -> Result<(), CommandError> {
    if let Timing::Day(when) = touch.timing {
        check_offset(when)?;
    }
    check_who(&touch.who)?;
    for text in [&touch.title, &touch.subject, &touch.purpose].into_iter().flatten() {
        check_line(text)?;
    }
    check_text(touch.text.as_deref().unwrap_or_default())?;
    check_text(&touch.note)?;
    check_text(&touch.personal_reason)?;
    if touch.because.len() > 50 { Err(CommandError::TooMany(50)) } else { Ok(()) }
}

fn check_action(action: &Action) -> Result<(), CommandError> {
    check_offset(action.when)?;
    check_who(&action.who)?;
    check_line(action.title.as_deref().unwrap_or_default())?;
    check_text(action.text.as_deref().unwrap_or_default())
}

fn check_plan(plan: &Plan) -> Result<(), CommandError> {
    plan.touches().iter().try_for_each(|touch| check_touch(touch))?;
    plan.actions().iter().try_for_each(|action| check_action(action))
}

fn check_profile(profile: &Profile) -> Result<(), CommandError> {
    check_line(&profile.business)?;
    check_line(&profile.sold)?;
    check_line(&profile.owner)?;
    profile.team.values().try_for_each(|name| check_line(name))?;
    if profile.holidays.len() > 1_000 {
        return Err(CommandError::TooMany(1_000));
    }
    let (from, to) = profile.contact_hours;
    let hours_fit = from < to && to <= 24;
    let final_fits = profile.final_result.is_none_or(|day| (profile.result()..=2_000).contains(&day));
    let thresholds_fit = profile
        .thresholds
        .values()
        .all(|values| (1..=5).contains(&values.len()) && values.iter().all(|value| (0..=1_000).contains(value)));
    if hours_fit && final_fits && thresholds_fit { Ok(()) } else { Err(CommandError::OutOfRange) }
}

/// Whether every length, count and range of the journey is within its bounds; what the types alone cannot say.
pub(super) fn validate(journey: &Journey) -> Result<(), CommandError> {
    check_line(&journey.name)?;
    check_profile(&journey.profile)?;
    for &field in PersonaField::ALL {
        check_text(journey.persona.get(field))?;
    }
    if journey.assessments.len() > Journey::MOST_ASSESSMENTS {
        return Err(CommandError::TooMany(Journey::MOST_ASSESSMENTS));
    }
    for assessment in &journey.assessments {
        assessment.answers.values().try_for_each(|answer| check_text(&answer.note))?;
        for notes in assessment.notes.values() {
            [&notes.today, &notes.wanted].into_iter().flatten().try_for_each(|feeling| check_line(&feeling.word))?;
        }
    }
    journey.plan.as_deref().map_or(Ok(()), check_plan)
}
