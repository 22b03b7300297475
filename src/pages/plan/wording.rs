//! Days, times and people in words; the words of touches and actions themselves are [`crate::domain::wording`]'s.

use crate::checks::{Breach, Outcome};
use crate::domain::calendar::Calendar;
use crate::domain::ids::RuleId;
use crate::domain::playbook::Template;
use crate::domain::profile::Profile;
use crate::domain::touch::{Timing, Touch, Who};
use crate::i18n::{Number, reasons};
use crate::state::World;

/// The template behind a touch, if the playbook still has it.
pub fn template<'a>(world: &'a World, touch: &Touch) -> Option<&'a Template> {
    touch.template.as_ref().and_then(|id| world.playbook.template(id)).map(AsRef::as_ref)
}

/// Who does it, by name where one is known, else by role.
pub fn who(world: &World, who: &Who, profile: &Profile, customer: &str) -> String {
    match (who.person(profile, customer), who) {
        (Some(name), _) => name.to_owned(),
        (None, Who::Role(role)) => world.texts.common.roles[role.index()].to_owned(),
        (None, Who::Named(_)) => world.texts.plan.editor.nobody.to_owned(),
        (None, Who::Customer) => world.texts.common.sides[1].to_owned(),
    }
}

/// Minutes as hours and minutes, or minutes alone under an hour.
pub fn time(world: &World, minutes: u32) -> String {
    let common = &world.texts.common;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => (common.minutes)(&world.number(minutes)),
        (hours, minutes) => (common.hours)(&world.number(hours), &world.number(minutes)),
    }
}

/// The number of a day, with a true minus sign before the Sale.
pub fn day_number(world: &World, day: i32) -> Number {
    let number = world.number(day);
    Number { text: number.text.replace('-', "−"), ..number }
}

/// A day and, where the calendar knows it, its date.
pub fn day(world: &World, profile: &Profile, day: i32) -> String {
    let texts = &world.texts;
    let number = day_number(world, day);
    match Calendar::of(profile).and_then(|calendar| calendar.date(day)) {
        Some(date) => (texts.plan.day_dated)(&number, &world.formats.date_full(date)),
        None => (texts.common.day)(&number),
    }
}

/// A day and, where the calendar knows it, its date without the year.
pub fn day_short(world: &World, profile: &Profile, day: i32) -> String {
    let texts = &world.texts;
    let number = day_number(world, day);
    match Calendar::of(profile).and_then(|calendar| calendar.date(day)) {
        Some(date) => (texts.plan.day_dated)(&number, &world.formats.date_short(date)),
        None => (texts.common.day)(&number),
    }
}

/// The same for a touch, with the date it has around days of rest.
pub fn touch_day_short(world: &World, profile: &Profile, touch: &Touch) -> Option<String> {
    let number = day_number(world, touch.day(profile)?);
    let placed = Calendar::of(profile).and_then(|calendar| calendar.place(touch));
    Some(match placed {
        Some(placed) => (world.texts.plan.day_dated)(&number, &world.formats.date_short(placed.date)),
        None => (world.texts.common.day)(&number),
    })
}

/// When a touch is: its day and the date it has around days of rest, or what it waits for.
pub fn when(world: &World, profile: &Profile, touch: &Touch) -> String {
    match touch.timing {
        Timing::Day(when) => match Calendar::of(profile).and_then(|calendar| calendar.place(touch)) {
            Some(placed) => {
                let number = day_number(world, when.day(profile));
                (world.texts.plan.day_dated)(&number, &world.formats.date_full(placed.date))
            }
            None => day(world, profile, when.day(profile)),
        },
        Timing::Triggered(trigger, after) => (world.texts.plan.triggered[trigger.index()])(&world.number(after)),
    }
}

/// The sentence of a broken rule with its places filled; `unit` says amounts.
pub fn finding(world: &World, rule: RuleId, breach: &Breach, unit: &dyn Fn(i32) -> String) -> String {
    let words = world.playbook.rule(rule);
    let (wanted, other) = match breach.outcome {
        Outcome::Error => (&words.fails, &words.warns),
        _ => (&words.warns, &words.fails),
    };
    let template = wanted.as_ref().or(other.as_ref()).unwrap_or(&words.advice);
    reasons::filled(template, |place| match place {
        "found" => breach.found.map(unit),
        "limit" => breach.limit.map(unit),
        "day" => breach.day.map(|day| day_number(world, day).text),
        "to" => breach.to.map(|day| day_number(world, day).text),
        "phase" => breach.phase.map(|phase| world.playbook.phase(phase).name.clone()),
        "medium" => breach.medium.map(|medium| world.playbook.medium(medium).name.clone()),
        _ => None,
    })
}
