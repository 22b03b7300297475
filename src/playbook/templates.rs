//! The touchpoints.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{LINE, MOST_ITEMS, PARAGRAPH};
use crate::domain::ids::{QuestionId, TemplateId};
use crate::domain::journey::Journey;
use crate::domain::medium::Channel;
use crate::domain::phase::{Half, Phase, SubPhase};
use crate::domain::playbook::{Schedule, Template};
use crate::domain::profile::{Anchor, BusinessKind, Role};
use crate::domain::touch::{Cost, Delivery, Kind, MessageClass, Trigger};
use crate::node::{Fault, Node, What};

/// The longest time one touch may take, in minutes: a working day.
const LONGEST_MINUTES: i64 = 480;
/// Days lie at most this far from their anchor, as those of touches do.
const FARTHEST: i64 = Journey::FARTHEST_OFFSET as i64;

pub(super) fn read(list: &Node) -> Result<BTreeMap<TemplateId, Arc<Template>>, Fault> {
    let mut templates = BTreeMap::new();
    for item in list.items(1, MOST_ITEMS)? {
        let template = template(&item)?;
        if let Some(twin) = templates.insert(template.id.clone(), Arc::new(template)) {
            return Err(item.fault_at("id", What::Twice(twin.id.to_string())));
        }
    }
    Ok(templates)
}

/// Whether a calendar can place it.
pub(super) const fn is_scheduled(template: &Template) -> bool {
    matches!(template.schedule, Schedule::Days { .. })
}

fn template(item: &Node) -> Result<Template, Fault> {
    let id = item.field("id")?.word(TemplateId::parse)?;
    let phase = item.field("phase")?.word(Phase::parse)?;
    let channel = item.field("channel")?.word(Channel::parse)?;
    let subject = item.optional("subject")?.map(|subject| subject.words(LINE)).transpose()?;
    if channel == Channel::Email && subject.is_none() {
        return Err(item.fault_at("subject", What::Missing));
    }
    Ok(Template {
        id,
        sub_phase: SubPhase::new(phase, item.field("half")?.word(Half::parse)?),
        channel,
        kind: item.field("kind")?.word(Kind::parse)?,
        class: item.field("class")?.word(MessageClass::parse)?,
        schedule: schedule(&item.field("when")?)?,
        cost: Cost::ALL[item.field("cost")?.number::<usize>(0, 3)?],
        minutes: item.field("minutes")?.number(0, LONGEST_MINUTES)?,
        role: item.field("role")?.word(Role::parse)?,
        worth: item.field("worth")?.number(1, 3)?,
        fit: item.field("fit")?.number(1, 3)?,
        questions: item.field("for")?.items(1, 5)?.map(|id| question(&id, phase)).collect::<Result<_, _>>()?,
        kinds: match item.optional("kinds")? {
            Some(kinds) => kinds.items(0, 9)?.map(|kind| kind.word(BusinessKind::parse)).collect::<Result<_, _>>()?,
            None => Vec::new(),
        },
        delivery: match item.optional("delivery")? {
            Some(delivery) => delivery.word(Delivery::parse)?,
            None => Delivery::Arrives,
        },
        title: item.field("title")?.words(LINE)?,
        purpose: item.field("purpose")?.words(LINE)?,
        why: item.field("why")?.words(LINE)?,
        subject,
        text: item.field("text")?.words(Journey::LONGEST_TEXT)?,
        care: item.optional("care")?.map(|care| care.words(PARAGRAPH)).transpose()?,
    })
}

fn question(id: &Node, phase: Phase) -> Result<QuestionId, Fault> {
    let question = id.word(QuestionId::parse)?;
    if question.phase() == phase { Ok(question) } else { Err(id.fault(What::WrongPhase(question.to_string()))) }
}

fn schedule(when: &Node) -> Result<Schedule, Fault> {
    if let Some(trigger) = when.optional("trigger")? {
        return Ok(Schedule::Trigger(trigger.word(Trigger::parse)?, when.field("after")?.number(0, FARTHEST)?));
    }
    let anchor = when.field("anchor")?.word(Anchor::parse)?;
    let from: i32 = when.field("from")?.number(-FARTHEST, FARTHEST)?;
    let to: i32 = when.field("to")?.number(from.into(), FARTHEST)?;
    let day = when.field("day")?.number(from.into(), to.into())?;
    let (every, times) = match when.optional("times")? {
        Some(times) => (when.field("every")?.number(1, 60)?, times.number(1, 20)?),
        None if when.optional("every")?.is_some() => return Err(when.fault_at("times", What::Missing)),
        None => (0, 1),
    };
    Ok(Schedule::Days { anchor, day, from, to, every, times })
}
