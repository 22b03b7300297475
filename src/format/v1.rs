//! Format 1. Frozen: once released, nothing in here changes; [`super::migrate`] leads on from it.
//!
//! Words and ids are those of the domain, whose texts never change either. A field with `= value` is not written where it has that value.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::codec::{Key, Line, level_word, parse_level, wire};
use crate::domain::action::{ActionKind, ActionSource, Side};
use crate::domain::assessment::{Evidence, Level, Unused};
use crate::domain::ids::{JourneyId, QuestionId, RuleId, TemplateId};
use crate::domain::medium::{Channel, Medium};
use crate::domain::phase::{Half, Phase};
use crate::domain::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Recipient, Role};
use crate::domain::touch::{Because, Delivery, Gift, Kind, MessageClass, Status, Trigger};
use crate::map::Map;

wire! {
    /// The whole journey.
    Journey {
        /// Its id.
        id: JourneyId,
        /// Its name.
        name: Line = Line::default(),
        /// The business.
        profile: Profile,
        /// The customer.
        persona: Persona = Persona::default(),
        /// Every pass through the questions, oldest first.
        assessments: Vec<Assessment> = Vec::new(),
        /// The plan.
        plan: Option<Plan> = None,
    }
}

wire! {
    /// The business and its limits.
    Profile {
        /// Kind of business.
        kind: BusinessKind,
        /// Whose law applies.
        country: Country = Country::Other,
        /// Who buys.
        audience: Audience,
        /// Who would receive presents.
        recipient: Recipient,
        /// Its name.
        business: Line = Line::default(),
        /// What is sold.
        sold: Line = Line::default(),
        /// Whether consumers buy at a distance.
        distance_sale: Option<bool> = None,
        /// Whether consent is on record.
        consent: Option<bool> = None,
        /// The journey's owner.
        owner: Line = Line::default(),
        /// Who plays which role.
        team: Map<Role, Line> = Map::new(),
        /// The day of Start.
        start: i32,
        /// The day of the Result.
        result: i32,
        /// The day of the final Result, if that is another.
        final_result: Option<i32> = None,
        /// Limit of minutes.
        minutes: Option<u32> = None,
        /// Limit of minutes in seven days.
        minutes_a_week: Option<u32> = None,
        /// Limit of money.
        money: Option<u32> = None,
        /// Mediums that cannot be used.
        barred: Vec<Medium> = Vec::new(),
        /// What the recipients' gift rules say.
        gifts: GiftPolicy = GiftPolicy::Unknown,
        /// Working days, Monday as 1.
        working: Vec<u8> = vec![1, 2, 3, 4, 5],
        /// Holidays.
        holidays: Vec<NaiveDate> = Vec::new(),
        /// First hour for calls and texts.
        contact_from: u8 = 9,
        /// The hour at which calls and texts end.
        contact_to: u8 = 20,
        /// The real date of an anchor.
        date: Option<Dated> = None,
        /// Thresholds of the journey's own.
        thresholds: Map<RuleId, Vec<i32>> = Map::new(),
    }
}

wire! {
    /// An anchor and its date.
    Dated {
        /// The anchor.
        anchor: Anchor,
        /// The date.
        on: NaiveDate,
    }
}

wire! {
    /// The customer.
    #[derive(Default)]
    Persona {
        /// What to call them.
        name: String = String::new(),
        /// Their situation.
        situation: String = String::new(),
        /// The goal they say.
        goal_said: String = String::new(),
        /// The goal they do not say.
        goal_unsaid: String = String::new(),
        /// Where they start.
        from: String = String::new(),
        /// Where they want to get to.
        to: String = String::new(),
        /// By when.
        by: String = String::new(),
    }
}

wire! {
    /// One pass through the questions.
    Assessment {
        /// The day it was begun.
        begun: Option<NaiveDate> = None,
        /// The answers.
        answers: Map<QuestionId, Answer> = Map::new(),
        /// What was said of each phase.
        phases: Map<Phase, Notes> = Map::new(),
    }
}

wire! {
    /// An answer.
    Answer {
        /// What was answered.
        level: Option<Level> = None,
        /// How it is known.
        evidence: Evidence = Evidence::Guessed,
        /// A note.
        note: String = String::new(),
    }
}

wire! {
    /// What was said of a phase.
    Notes {
        /// The feeling today.
        today: Option<Feeling> = None,
        /// The feeling wanted.
        wanted: Option<Feeling> = None,
        /// The mediums used.
        mediums: Option<Vec<Medium>> = None,
        /// Why others are not.
        unused: Map<Medium, Unused> = Map::new(),
    }
}

wire! {
    /// A feeling.
    Feeling {
        /// −2 to 2.
        value: i8,
        /// The word for it.
        word: Line = Line::default(),
    }
}

wire! {
    /// The plan.
    Plan {
        /// Its touches.
        touches: Vec<Touch> = Vec::new(),
        /// Its actions.
        actions: Vec<Action> = Vec::new(),
        /// The next id.
        next: u32,
    }
}

wire! {
    /// A touch. It has a day or a trigger.
    Touch {
        /// Its id.
        id: u32,
        /// Where it came from.
        template: Option<TemplateId> = None,
        /// Its phase.
        phase: Phase,
        /// The half of it.
        half: Half = Half::A,
        /// The form of its medium.
        channel: Channel,
        /// What it is for.
        kind: Kind,
        /// The class of message.
        class: MessageClass = MessageClass::Service,
        /// What the day is counted from.
        anchor: Anchor = Anchor::Sale,
        /// The day.
        day: Option<i32> = None,
        /// The event that releases it.
        trigger: Option<Trigger> = None,
        /// Days after that event.
        after: u16 = 0,
        /// The role that does it; with neither role nor person, the customer does.
        role: Option<Role> = None,
        /// The person who does it.
        person: Option<Line> = None,
        /// Staff minutes.
        minutes: u16 = 0,
        /// Cost tier, 0 to 3.
        cost: u8 = 0,
        /// How far it has got.
        status: Status = Status::Planned,
        /// The user's title.
        title: Option<Line> = None,
        /// The user's text.
        text: Option<String> = None,
        /// The user's subject line.
        subject: Option<Line> = None,
        /// The user's purpose.
        purpose: Option<Line> = None,
        /// A note.
        note: String = String::new(),
        /// The kind of present.
        gift: Gift = Gift::Personal,
        /// The reason of a present.
        personal_reason: String = String::new(),
        /// What the day means.
        delivery: Delivery = Delivery::Arrives,
        /// Whether it carries an offer.
        offer: bool = false,
        /// Whether replies go nowhere.
        no_reply: bool = false,
        /// Length of a video.
        seconds: u16 = 60,
        /// Whether re-planning keeps it.
        pinned: bool = false,
        /// What speaks for it.
        because: Vec<Reason> = Vec::new(),
    }
}

wire! {
    /// An action.
    Action {
        /// Its id.
        id: u32,
        /// Whose it is.
        side: Side = Side::Us,
        /// What it is.
        kind: ActionKind = ActionKind::Task,
        /// Where its words come from.
        source: Source = Source(ActionSource::Own),
        /// What the day is counted from.
        anchor: Anchor = Anchor::Sale,
        /// The day it is due.
        day: i32,
        /// The role that does it; with neither role nor person, the customer does.
        role: Option<Role> = None,
        /// The person who does it.
        person: Option<Line> = None,
        /// The user's title.
        title: Option<Line> = None,
        /// The user's text.
        text: Option<String> = None,
        /// How far it has got.
        status: Status = Status::Planned,
    }
}

/// A reason, written as one word: `AS1`, `AS1=3`, `AS1=not-sure`, `R02`, `affirm/video` or `gym`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason(pub Because);

impl Key for Reason {
    fn text(&self) -> Cow<'_, str> {
        let word = match self.0 {
            Because::Answer(question, None) => question.to_string(),
            Because::Answer(question, Some(level)) => format!("{question}={}", level_word(level)),
            Because::Rule(rule) => rule.to_string(),
            Because::NewMedium(phase, medium) => format!("{}/{}", phase.id(), medium.id()),
            Because::Trade(kind) => kind.id().to_owned(),
        };
        word.into()
    }

    fn parsed(text: &str) -> Option<Reason> {
        let because = if let Some((question, level)) = text.split_once('=') {
            Because::Answer(QuestionId::parse(question)?, Some(parse_level(level)?))
        } else if let Some((phase, medium)) = text.split_once('/') {
            Because::NewMedium(Phase::parse(phase)?, Medium::parse(medium)?)
        } else if let Some(question) = QuestionId::parse(text) {
            Because::Answer(question, None)
        } else if let Some(rule) = RuleId::parse(text) {
            Because::Rule(rule)
        } else {
            Because::Trade(BusinessKind::parse(text)?)
        };
        Some(Reason(because))
    }

    fn placeholder() -> Reason {
        Reason(Because::Trade(BusinessKind::Other))
    }
}

/// Where an action's words come from, written as one word: `own`, `find-out/AS1`, `customer/gym/0`, `ours/gym/2` or `handover/gym`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source(pub ActionSource);

impl Key for Source {
    fn text(&self) -> Cow<'_, str> {
        let word = match self.0 {
            ActionSource::Own => "own".to_owned(),
            ActionSource::FindOut(question) => format!("find-out/{question}"),
            ActionSource::Customer(kind, place) => format!("customer/{}/{place}", kind.id()),
            ActionSource::Ours(kind, place) => format!("ours/{}/{place}", kind.id()),
            ActionSource::Handover(kind) => format!("handover/{}", kind.id()),
        };
        word.into()
    }

    fn parsed(text: &str) -> Option<Source> {
        let mut parts = text.split('/');
        let source = match (parts.next()?, parts.next(), parts.next()) {
            ("own", None, None) => ActionSource::Own,
            ("find-out", Some(question), None) => ActionSource::FindOut(QuestionId::parse(question)?),
            ("customer", Some(kind), Some(place)) => ActionSource::Customer(BusinessKind::parse(kind)?, place.parse().ok()?),
            ("ours", Some(kind), Some(place)) => ActionSource::Ours(BusinessKind::parse(kind)?, place.parse().ok()?),
            ("handover", Some(kind), None) => ActionSource::Handover(BusinessKind::parse(kind)?),
            _ => return None,
        };
        parts.next().is_none().then_some(Source(source))
    }

    fn placeholder() -> Source {
        Source(ActionSource::Own)
    }
}
