//! What a touch or an action is called and says: its own words, else those of its template.

use crate::domain::calendar::Calendar;
use crate::domain::persona::Persona;
use crate::domain::playbook::Template;
use crate::domain::profile::{Anchor, Profile};
use crate::domain::touch::{Timing, Touch, Who};
use crate::state::World;

/// The template behind a touch, if the playbook still has it.
pub fn template<'a>(world: &'a World, touch: &Touch) -> Option<&'a Template> {
    touch.template.as_ref().and_then(|id| world.playbook.template(id)).map(AsRef::as_ref)
}

/// The title; for a touch without any, its channel's name.
pub fn title<'a>(world: &'a World, touch: &'a Touch) -> &'a str {
    touch
        .title
        .as_deref()
        .or_else(|| template(world, touch).map(|template| template.title.as_str()))
        .filter(|title| !title.trim().is_empty())
        .unwrap_or_else(|| world.playbook.channel(touch.channel))
}

/// What to send, say, show or choose.
pub fn text<'a>(world: &'a World, touch: &'a Touch) -> &'a str {
    touch.text.as_deref().or_else(|| template(world, touch).map(|template| template.text.as_str())).unwrap_or_default()
}

/// The subject line.
pub fn subject<'a>(world: &'a World, touch: &'a Touch) -> &'a str {
    touch
        .subject
        .as_deref()
        .or_else(|| template(world, touch).and_then(|template| template.subject.as_deref()))
        .unwrap_or_default()
}

/// The one purpose.
pub fn purpose<'a>(world: &'a World, touch: &'a Touch) -> &'a str {
    touch.purpose.as_deref().or_else(|| template(world, touch).map(|template| template.purpose.as_str())).unwrap_or_default()
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

/// A day and, where the calendar knows it, its date.
pub fn day(world: &World, profile: &Profile, day: i32) -> String {
    let texts = &world.texts;
    let number = world.number(day);
    match Calendar::of(profile).and_then(|calendar| calendar.date(day)) {
        Some(date) => (texts.plan.day_dated)(&number, &world.formats.date(date)),
        None => (texts.common.day)(&number),
    }
}

/// When a touch is: its day and date, or what it waits for.
pub fn when(world: &World, profile: &Profile, touch: &Touch) -> String {
    match touch.timing {
        Timing::Day(when) => day(world, profile, when.day(profile)),
        Timing::Triggered(trigger, after) => (world.texts.plan.triggered[trigger.index()])(&world.number(after)),
    }
}

/// A piece of a text: plain, or a place to fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words as they stand.
    Plain(String),
    /// A place that the journey itself fills.
    Filled(String),
    /// A place that someone has to fill.
    Open(String),
}

/// A text cut at its places, such as `{customer}`; what the journey knows is filled in.
pub fn pieces(text: &str, value: impl Fn(&str) -> Option<String>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        if !before.is_empty() {
            pieces.push(Piece::Plain(before.to_owned()));
        }
        pieces.push(value(name).map_or_else(|| Piece::Open(name.to_owned()), Piece::Filled));
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Plain(rest.to_owned()));
    }
    pieces
}

/// What the journey knows of a place in a touch's text.
pub fn place_value(world: &World, profile: &Profile, persona: &Persona, touch: &Touch, place: &str) -> Option<String> {
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let date = |anchor: Anchor| Calendar::of(profile)?.anchor(anchor).map(|date| world.formats.date(date));
    match place {
        "customer" => given(&persona.name),
        "business" => given(&profile.business),
        "goal" => given(&persona.goal_said),
        "product" => given(&profile.sold),
        "sender" => touch.who.person(profile, &persona.name).and_then(given),
        "start" => date(Anchor::Start),
        "result" => date(Anchor::Result),
        _ => None,
    }
}
