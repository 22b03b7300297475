//! What differs between two versions of a journey, as data: scores, answers, the plan, limits, and texts. Pure; the page puts it into words.
//!
//! The first version is the *one*, the second the *other*; nothing is said of which is the newer. Touches and actions are paired as
//! re-planning pairs them. What the planner noted as reasons, and which id comes next, is no difference: nobody wrote it.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::action::Action;
use crate::domain::assessment::{Answer, Assessment, Moment};
use crate::domain::findings::{Findings, Score};
use crate::domain::ids::{ItemId, QuestionId};
use crate::domain::journey::Journey;
use crate::domain::persona::PersonaField;
use crate::domain::phase::Phase;
use crate::domain::plan::Plan;
use crate::domain::playbook::Playbook;
use crate::domain::profile::{Profile, Role};
use crate::domain::touch::Touch;
use crate::domain::wording;
use crate::planner;

/// What differs between two versions. Nothing in a list means that it is the same in both.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The eight phases, those with the same score too.
    pub scores: Vec<Scored>,
    /// What was said in the assessment, phase by phase.
    pub said: Vec<Said>,
    /// Touches and actions, in the order of the one, then what only the other has.
    pub items: Vec<Item>,
    /// What was set.
    pub facts: Vec<Fact>,
    /// What was written.
    pub texts: Vec<Text>,
}

/// The score of a phase in both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// The phase.
    pub phase: Phase,
    /// In the one.
    pub one: Score,
    /// In the other.
    pub other: Score,
}

/// Something of the assessment that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The answer to a question.
    Answer(QuestionId),
    /// How that is known.
    Evidence(QuestionId),
    /// A feeling.
    Feeling(Phase, Moment),
    /// The mediums used today, or why others are not.
    Mediums(Phase),
}

/// A touch or an action that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// Only the one has it.
    Removed(ItemId),
    /// Only the other has it.
    Added(ItemId),
    /// Both have it.
    Changed {
        /// Its id in the one.
        one: ItemId,
        /// Its id in the other.
        other: ItemId,
        /// In what they differ; never empty.
        how: Vec<Aspect>,
    },
}

words! {
    /// In what two touches or actions differ, texts apart.
    Aspect {
        /// The day, or what it waits for.
        When = "when",
        /// The channel.
        Channel = "channel",
        /// The sub-phase.
        Phase = "phase",
        /// Who does it.
        Who = "who",
        /// How far it has got.
        Status = "status",
        /// Staff minutes.
        Minutes = "minutes",
        /// Money.
        Cost = "cost",
        /// Anything else that is set.
        Rest = "rest",
    }
}

words! {
    /// Something that is set for the whole journey.
    Fact {
        /// Kind of business.
        Kind = "kind",
        /// Country.
        Country = "country",
        /// Who buys.
        Audience = "audience",
        /// Usual day of Start.
        Start = "start",
        /// Usual day of the Result.
        Result = "result",
        /// Day of the final Result.
        FinalResult = "final-result",
        /// A real date.
        Date = "date",
        /// Minutes over the plan.
        Minutes = "minutes",
        /// Minutes in seven days.
        MinutesAWeek = "minutes-a-week",
        /// Money.
        Money = "money",
        /// Mediums that cannot be used.
        Barred = "barred",
        /// Who would receive presents.
        Recipient = "recipient",
        /// Their gift rules.
        Gifts = "gifts",
        /// Consent on record.
        Consent = "consent",
        /// Whether consumers buy at a distance.
        Distance = "distance",
        /// Working days.
        Working = "working",
        /// Hours for calls.
        Hours = "hours",
        /// Holidays.
        Holidays = "holidays",
        /// Thresholds of this journey's own.
        Thresholds = "thresholds",
        /// Former passes through the questions, and when the newest was begun.
        Passes = "passes",
    }
}

/// Something that was written, in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What it is.
    pub place: Place,
    /// In the one; may be empty.
    pub one: String,
    /// In the other; may be empty.
    pub other: String,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The journey's name.
    Name,
    /// The name of the business.
    Business,
    /// What is sold.
    Sold,
    /// The journey's owner.
    Owner,
    /// Who plays a role.
    Person(Role),
    /// A field of the persona.
    Persona(PersonaField),
    /// The note to a question.
    Note(QuestionId),
    /// A text of a touch or an action, by its id in the other.
    Item(ItemId, Part),
}

words! {
    /// A text of a touch or an action.
    Part {
        /// Its title.
        Title = "title",
        /// Its subject line.
        Subject = "subject",
        /// What to send or say.
        Body = "text",
        /// Its purpose.
        Purpose = "purpose",
        /// The note for the team.
        Note = "note",
        /// The personal reason of a present.
        Reason = "reason",
    }
}

impl Comparison {
    /// Whether the two say the same.
    pub fn is_empty(&self) -> bool {
        self.scores.iter().all(|scored| scored.one == scored.other)
            && self.said.is_empty()
            && self.items.is_empty()
            && self.facts.is_empty()
            && self.texts.is_empty()
    }
}

/// Compares two versions, with the words of a playbook where nothing was written.
pub fn compare(one: &Journey, other: &Journey, playbook: &Playbook) -> Comparison {
    let mut texts = Vec::new();
    journey_texts(one, other, &mut texts);
    let nothing = Assessment::default();
    let passes = [one, other].map(|journey| journey.assessment().map_or(&nothing, |pass| pass.as_ref()));
    let said = said(passes[0], passes[1], &mut texts);
    let no_plan = Plan::default();
    let plans = [one, other].map(|journey| journey.plan().map_or(&no_plan, |plan| plan.as_ref()));
    let items = items(plans[0], plans[1], playbook, &mut texts);
    let facts = Fact::ALL.iter().copied().filter(|fact| differs(*fact, one, other)).collect();
    Comparison { scores: scores(passes[0], passes[1], playbook), said, items, facts, texts }
}

fn scores(one: &Assessment, other: &Assessment, playbook: &Playbook) -> Vec<Scored> {
    let (one, other) = (Findings::of(one, playbook), Findings::of(other, playbook));
    let scored = |&phase: &Phase| Scored { phase, one: one.phase(phase).score, other: other.phase(phase).score };
    Phase::ALL.iter().map(scored).collect()
}

fn note(texts: &mut Vec<Text>, place: Place, one: &str, other: &str) {
    if one != other {
        texts.push(Text { place, one: one.to_owned(), other: other.to_owned() });
    }
}

fn journey_texts(one: &Journey, other: &Journey, texts: &mut Vec<Text>) {
    note(texts, Place::Name, one.name(), other.name());
    let (mine, theirs) = (one.profile(), other.profile());
    note(texts, Place::Business, &mine.business, &theirs.business);
    note(texts, Place::Sold, &mine.sold, &theirs.sold);
    note(texts, Place::Owner, &mine.owner, &theirs.owner);
    let person = |profile: &Profile, role: Role| profile.team.get(&role).cloned().unwrap_or_default();
    for &role in Role::ALL {
        note(texts, Place::Person(role), &person(mine, role), &person(theirs, role));
    }
    for &field in PersonaField::ALL {
        note(texts, Place::Persona(field), one.persona().get(field), other.persona().get(field));
    }
}

fn said(one: &Assessment, other: &Assessment, texts: &mut Vec<Text>) -> Vec<Said> {
    let mut said = Vec::new();
    for &phase in Phase::ALL {
        let (mine, theirs) = (one.phase(phase), other.phase(phase));
        let feelings = Moment::ALL.iter().filter(|moment| mine.feeling(**moment) != theirs.feeling(**moment));
        said.extend(feelings.map(|moment| Said::Feeling(phase, *moment)));
        if (mine.mediums, &mine.unused) != (theirs.mediums, &theirs.unused) {
            said.push(Said::Mediums(phase));
        }
        for question in QuestionId::of(phase) {
            let answer = |pass: &Assessment| pass.answers.get(&question).cloned().unwrap_or_default();
            let (mine, theirs): (Answer, Answer) = (answer(one), answer(other));
            if mine.level != theirs.level {
                said.push(Said::Answer(question));
            }
            if mine.evidence != theirs.evidence {
                said.push(Said::Evidence(question));
            }
            note(texts, Place::Note(question), &mine.note, &theirs.note);
        }
    }
    said
}

fn items(one: &Plan, other: &Plan, playbook: &Playbook, texts: &mut Vec<Text>) -> Vec<Item> {
    let pairs = planner::pairs(one, other);
    let partner = |id: ItemId| pairs.iter().find(|(mine, _)| *mine == id).map(|(_, theirs)| *theirs);
    let mut items = Vec::new();
    let mut compared = |id: ItemId, found: Option<(ItemId, Vec<Aspect>)>| match found {
        None => items.push(Item::Removed(id)),
        Some((_, how)) if how.is_empty() => {}
        Some((other, how)) => items.push(Item::Changed { one: id, other, how }),
    };
    for mine in one.touches() {
        let theirs = partner(mine.id).and_then(|id| other.touch(id));
        compared(mine.id, theirs.map(|theirs| (theirs.id, touch_aspects(mine, theirs))));
        theirs.into_iter().for_each(|theirs| touch_texts(mine, theirs, playbook, texts));
    }
    for mine in one.actions() {
        let theirs = partner(mine.id).and_then(|id| other.action(id));
        compared(mine.id, theirs.map(|theirs| (theirs.id, action_aspects(mine, theirs))));
        theirs.into_iter().for_each(|theirs| action_texts(mine, theirs, playbook, texts));
    }
    let ids = other.touches().iter().map(|touch| touch.id).chain(other.actions().iter().map(|action| action.id));
    items.extend(ids.filter(|id| !pairs.iter().any(|(_, theirs)| theirs == id)).map(Item::Added));
    items
}

fn aspects(differences: &[(Aspect, bool)]) -> Vec<Aspect> {
    differences.iter().filter(|(_, differs)| *differs).map(|(aspect, _)| *aspect).collect()
}

fn touch_aspects(one: &Touch, other: &Touch) -> Vec<Aspect> {
    let rest = |touch: &Touch| {
        let message = (touch.kind, touch.class, touch.offer, touch.no_reply, touch.seconds);
        (message, touch.gift, touch.delivery, touch.template.clone())
    };
    aspects(&[
        (Aspect::When, one.timing != other.timing),
        (Aspect::Channel, one.channel != other.channel),
        (Aspect::Phase, one.sub_phase != other.sub_phase),
        (Aspect::Who, one.who != other.who),
        (Aspect::Status, one.status != other.status),
        (Aspect::Minutes, one.minutes != other.minutes),
        (Aspect::Cost, one.cost != other.cost),
        (Aspect::Rest, rest(one) != rest(other)),
    ])
}

fn action_aspects(one: &Action, other: &Action) -> Vec<Aspect> {
    let rest = |action: &Action| (action.side, action.kind, action.source);
    aspects(&[
        (Aspect::When, one.when != other.when),
        (Aspect::Who, one.who != other.who),
        (Aspect::Status, one.status != other.status),
        (Aspect::Rest, rest(one) != rest(other)),
    ])
}

fn touch_texts(one: &Touch, other: &Touch, playbook: &Playbook, texts: &mut Vec<Text>) {
    let mut part = |part, mine: &str, theirs: &str| note(texts, Place::Item(other.id, part), mine, theirs);
    part(Part::Title, wording::title(one, playbook), wording::title(other, playbook));
    part(Part::Subject, wording::subject(one, playbook), wording::subject(other, playbook));
    part(Part::Body, wording::text(one, playbook), wording::text(other, playbook));
    part(Part::Purpose, wording::purpose(one, playbook), wording::purpose(other, playbook));
    part(Part::Note, &one.note, &other.note);
    part(Part::Reason, &one.personal_reason, &other.personal_reason);
}

fn action_texts(one: &Action, other: &Action, playbook: &Playbook, texts: &mut Vec<Text>) {
    let title = |action| wording::action_title(action, playbook).unwrap_or_default().to_owned();
    note(texts, Place::Item(other.id, Part::Title), &title(one), &title(other));
    let text = |action| wording::action_text(action, playbook).to_owned();
    note(texts, Place::Item(other.id, Part::Body), &text(one), &text(other));
}

fn differs(fact: Fact, one: &Journey, other: &Journey) -> bool {
    let (mine, theirs) = (one.profile(), other.profile());
    match fact {
        Fact::Kind => mine.kind != theirs.kind,
        Fact::Country => mine.country != theirs.country,
        Fact::Audience => mine.audience != theirs.audience,
        Fact::Start => mine.start() != theirs.start(),
        Fact::Result => mine.result() != theirs.result(),
        Fact::FinalResult => mine.final_result != theirs.final_result,
        Fact::Date => mine.date != theirs.date,
        Fact::Minutes => mine.limits.minutes != theirs.limits.minutes,
        Fact::MinutesAWeek => mine.limits.minutes_a_week != theirs.limits.minutes_a_week,
        Fact::Money => mine.limits.money != theirs.limits.money,
        Fact::Barred => mine.limits.barred != theirs.limits.barred,
        Fact::Recipient => mine.recipient != theirs.recipient,
        Fact::Gifts => mine.limits.gifts != theirs.limits.gifts,
        Fact::Consent => mine.consent != theirs.consent,
        Fact::Distance => mine.distance_sale != theirs.distance_sale,
        Fact::Working => mine.working != theirs.working,
        Fact::Hours => mine.contact_hours != theirs.contact_hours,
        Fact::Holidays => mine.holidays != theirs.holidays,
        Fact::Thresholds => mine.thresholds != theirs.thresholds,
        Fact::Passes => former_passes(one) != former_passes(other),
    }
}

/// The passes before the newest, whose own answers are compared one by one, and when that one was begun.
fn former_passes(journey: &Journey) -> (Option<&[Arc<Assessment>]>, Option<NaiveDate>) {
    let newest = journey.assessments().split_last();
    (newest.map(|(_, former)| former).filter(|former| !former.is_empty()), newest.and_then(|(pass, _)| pass.begun))
}
