//! Carrying out commands.

use std::sync::Arc;

use super::bounds::{check_action, check_line, check_plan, check_profile, check_touch, line, text_within};
use super::{ActionEdit, Command, CommandError, ProfileEdit, TouchEdit};
use crate::domain::assessment::{Assessment, Moment, PhaseNotes};
use crate::domain::journey::Journey;
use crate::domain::medium::Mediums;
use crate::domain::phase::Phase;
use crate::domain::plan::Plan;
use crate::domain::profile::{Audience, Profile, Recipient};
use crate::domain::reanchor::{self, Reanchor};
use crate::domain::touch::{Status, Timing, Touch};

/// The journey after a command, or why it cannot be carried out.
pub(in crate::domain) fn applied(journey: &Journey, command: Command) -> Result<Journey, CommandError> {
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
        Command::Restore(other) => {
            let next = journey.plan.as_deref().map(Plan::next_id);
            let plan = other.plan.as_deref().map(|plan| Arc::new(plan.numbered_from(next)));
            *journey = Journey { plan, ..other.with_id(journey.id.clone()) };
        }
        Command::AddTouch(touch) => {
            check_touch(&touch)?;
            let plan = plan_or_new(journey);
            if plan.touches().len() >= Plan::MOST_TOUCHES {
                return Err(CommandError::TooMany(Plan::MOST_TOUCHES));
            }
            plan.push_touch(Touch { pinned: true, ..*touch });
        }
        Command::EditTouch(id, edit) => {
            let touch = plan(journey)?.touch_mut(id).ok_or(CommandError::NoSuchItem)?;
            let former = touch.clone();
            let unpinned = edit == TouchEdit::Pinned(false);
            edit_touch(touch, edit);
            // Whatever the user does to a touch, the planner leaves it alone from then on, unless they say otherwise.
            touch.pinned |= !unpinned && *touch != former;
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
        Command::Reanchor(change) => reanchored(journey, change)?,
        Command::Many(commands) => {
            for command in commands {
                apply(journey, command)?;
            }
        }
    }
    Ok(())
}

/// Moves an anchor. What is done stays where it is, unless it should move too; that alone pins nothing.
fn reanchored(journey: &mut Journey, change: Reanchor) -> Result<(), CommandError> {
    let former = journey.profile.clone();
    for edit in change.edits(&former)? {
        edit_profile(Arc::make_mut(&mut journey.profile), edit)?;
    }
    let Some(plan) = journey.plan.as_mut().filter(|_| !change.done_too) else { return Ok(()) };
    for (id, when) in reanchor::held(&former, &journey.profile, plan) {
        let plan = Arc::make_mut(plan);
        if let Some(touch) = plan.touch_mut(id) {
            touch.timing = Timing::Day(when);
        } else if let Some(action) = plan.action_mut(id) {
            action.when = when;
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
        TouchEdit::Pinned(pinned) => touch.pinned = pinned,
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
