//! The words that stand for a touch or an action, and the marked places in them.
//!
//! A touch holds only what the user has written; everything else is the template's. A touch may outlive its template: then only its own
//! words are left, and its title is the name of its channel.

use chrono::NaiveDate;

use super::action::{Action, ActionSource};
use super::calendar::Calendar;
use super::journey::Journey;
use super::playbook::{Playbook, PresetAction, Template};
use super::profile::{Anchor, BusinessKind};
use super::touch::{Touch, Who};

fn template<'a>(touch: &Touch, playbook: &'a Playbook) -> Option<&'a Template> {
    touch.template.as_ref().and_then(|id| playbook.template(id)).map(AsRef::as_ref)
}

fn own_or<'a>(
    own: &'a Option<String>,
    touch: &Touch,
    playbook: &'a Playbook,
    of: impl Fn(&'a Template) -> &'a str,
) -> Option<&'a str> {
    own.as_deref().or_else(|| template(touch, playbook).map(of))
}

/// The title of a touch; never empty.
pub fn title<'a>(touch: &'a Touch, playbook: &'a Playbook) -> &'a str {
    own_or(&touch.title, touch, playbook, |template| &template.title)
        .filter(|title| !title.trim().is_empty())
        .unwrap_or_else(|| playbook.channel(touch.channel))
}

/// What to send, say, show or choose; may be empty.
pub fn text<'a>(touch: &'a Touch, playbook: &'a Playbook) -> &'a str {
    own_or(&touch.text, touch, playbook, |template| &template.text).unwrap_or_default()
}

/// The subject line of an email; may be empty.
pub fn subject<'a>(touch: &'a Touch, playbook: &'a Playbook) -> &'a str {
    own_or(&touch.subject, touch, playbook, |template| template.subject.as_deref().unwrap_or_default()).unwrap_or_default()
}

/// The one purpose of a touch; may be empty.
pub fn purpose<'a>(touch: &'a Touch, playbook: &'a Playbook) -> &'a str {
    own_or(&touch.purpose, touch, playbook, |template| &template.purpose).unwrap_or_default()
}

/// Why this touch, by this medium, at this moment; may be empty.
pub fn why<'a>(touch: &Touch, playbook: &'a Playbook) -> &'a str {
    template(touch, playbook).map_or("", |template| &template.why)
}

/// The caution to show with it, if there is one.
pub fn care<'a>(touch: &Touch, playbook: &'a Playbook) -> Option<&'a str> {
    template(touch, playbook).and_then(|template| template.care.as_deref())
}

/// The title of an action. Nothing where the playbook has none: for a handover note, whose name is the catalog's, and for an action that
/// outlived the playbook's.
pub fn action_title<'a>(action: &'a Action, playbook: &'a Playbook) -> Option<&'a str> {
    let own = action.title.as_deref().filter(|title| !title.trim().is_empty());
    own.or_else(|| match action.source {
        ActionSource::FindOut(question) => Some(playbook.question(question).find_out.as_str()),
        _ => preset_action(action, playbook).map(|preset| preset.title.as_str()),
    })
}

/// The text of an action: the user's, else the handover note, what to look at, or why; may be empty.
pub fn action_text<'a>(action: &'a Action, playbook: &'a Playbook) -> &'a str {
    action.text.as_deref().unwrap_or_else(|| match action.source {
        ActionSource::FindOut(question) => &playbook.question(question).help,
        ActionSource::Handover(kind) => &playbook.preset(kind).handover,
        _ => preset_action(action, playbook).map_or("", |preset| &preset.why),
    })
}

fn preset_action<'a>(action: &Action, playbook: &'a Playbook) -> Option<&'a PresetAction> {
    let at = |kind: BusinessKind| playbook.preset(kind);
    match action.source {
        ActionSource::Customer(kind, place) => at(kind).customer_actions.get(usize::from(place)),
        ActionSource::Ours(kind, place) => at(kind).our_actions.get(usize::from(place)),
        ActionSource::Own | ActionSource::FindOut(_) | ActionSource::Handover(_) => None,
    }
}

/// A piece of a text with marked places, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As it is.
    Text(String),
    /// A place with what is known of it.
    Filled {
        /// What stands in the braces.
        place: String,
        /// What stands there instead.
        value: String,
    },
    /// A place that someone has yet to fill.
    Open(String),
}

/// What is known of the marked places. An empty value leaves its place open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// `{customer}`: what to call the customer.
    pub customer: String,
    /// `{sender}`: who sends or speaks.
    pub sender: String,
    /// `{business}`: the name of the business.
    pub business: String,
    /// `{product}`: what is sold.
    pub product: String,
    /// `{goal}`: the goal in the customer's words.
    pub goal: String,
    /// `{start}`: the date on which Start takes place.
    pub start: String,
    /// `{result}`: the date on which the Result is there.
    pub result: String,
}

impl Places {
    /// What a journey knows of them for something that `who` does; `date` writes a date in the user's language.
    pub fn of(journey: &Journey, who: &Who, date: &dyn Fn(NaiveDate) -> String) -> Places {
        let (profile, persona) = (journey.profile(), journey.persona());
        let calendar = Calendar::of(profile);
        let on = |anchor| calendar.and_then(|calendar| calendar.begins(anchor)).map(date).unwrap_or_default();
        // The customer's own tasks are told by the journey's owner.
        let sender = match who {
            Who::Customer => Some(profile.owner.as_str()),
            other => other.person(profile, ""),
        };
        let known = |text: &str| text.trim().to_owned();
        Places {
            customer: known(&persona.name),
            sender: known(sender.unwrap_or_default()),
            business: known(&profile.business),
            product: known(&profile.sold),
            goal: known(if persona.goal_said.trim().is_empty() { &persona.to } else { &persona.goal_said }),
            start: on(Anchor::Start),
            result: on(Anchor::Result),
        }
    }

    fn value(&self, place: &str) -> Option<&str> {
        let value = match place {
            "customer" => &self.customer,
            "sender" => &self.sender,
            "business" => &self.business,
            "product" => &self.product,
            "goal" => &self.goal,
            "start" => &self.start,
            "result" => &self.result,
            _ => return None,
        };
        Some(value.as_str()).filter(|value| !value.is_empty())
    }
}

/// The longest name of a marked place, in bytes; what is longer between two braces is text.
const LONGEST_PLACE: usize = 80;

/// The text in pieces, each marked place filled or open. Braces that mark no place are text: those that never close, that hold nothing, a
/// line break or another brace.
pub fn filled(text: &str, places: &Places) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let inner = &rest[open + 1..];
        let close = inner.find(['{', '}', '\n']).filter(|&at| (1..=LONGEST_PLACE).contains(&at) && inner[at..].starts_with('}'));
        let Some(close) = close else {
            plain.push_str(&rest[..=open]);
            rest = inner;
            continue;
        };
        plain.push_str(&rest[..open]);
        if !plain.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut plain)));
        }
        let place = &inner[..close];
        pieces.push(match places.value(place) {
            Some(value) => Piece::Filled { place: place.to_owned(), value: value.to_owned() },
            None => Piece::Open(place.to_owned()),
        });
        rest = &inner[close + 1..];
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        pieces.push(Piece::Text(plain));
    }
    pieces
}

/// The text with its known places filled and the others still in their braces, for a copy.
pub fn plain(text: &str, places: &Places) -> String {
    filled(text, places)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Filled { value, .. } => value,
            Piece::Open(place) => format!("{{{place}}}"),
        })
        .collect()
}
