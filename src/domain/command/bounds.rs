//! The bounds that every text, count and number of a journey must keep.

use super::CommandError;
use crate::domain::action::Action;
use crate::domain::journey::Journey;
use crate::domain::persona::PersonaField;
use crate::domain::plan::Plan;
use crate::domain::profile::Profile;
use crate::domain::touch::{Timing, Touch, When, Who};

pub(super) fn line(text: String) -> Result<String, CommandError> {
    check_line(&text)?;
    Ok(text)
}

pub(super) fn text_within(text: String) -> Result<String, CommandError> {
    check_text(&text)?;
    Ok(text)
}

pub(super) fn check_line(text: &str) -> Result<(), CommandError> {
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

pub(super) fn check_touch(touch: &Touch) -> Result<(), CommandError> {
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

pub(super) fn check_action(action: &Action) -> Result<(), CommandError> {
    check_offset(action.when)?;
    check_who(&action.who)?;
    check_line(action.title.as_deref().unwrap_or_default())?;
    check_text(action.text.as_deref().unwrap_or_default())
}

pub(super) fn check_plan(plan: &Plan) -> Result<(), CommandError> {
    plan.touches().iter().try_for_each(|touch| check_touch(touch))?;
    plan.actions().iter().try_for_each(|action| check_action(action))
}

pub(super) fn check_profile(profile: &Profile) -> Result<(), CommandError> {
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
pub(in crate::domain) fn validate(journey: &Journey) -> Result<(), CommandError> {
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
