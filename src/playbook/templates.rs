//! The touchpoints.

use std::sync::Arc;

use super::sheets::maybe;
use super::{LINE, MOST_ITEMS, PARAGRAPH};
use crate::domain::ids::{QuestionId, TemplateId};
use crate::domain::journey::Journey;
use crate::domain::medium::Channel;
use crate::domain::phase::{Phase, SubPhase};
use crate::domain::playbook::{Schedule, Template};
use crate::domain::touch::{Cost, Delivery};
use crate::map::Map;
use crate::node::{Node, What};

/// The longest time one touch may take, in minutes: a working day.
const LONGEST_MINUTES: i64 = 480;
/// Days lie at most this far from their anchor, as those of touches do.
const FARTHEST: i64 = Journey::FARTHEST_OFFSET as i64;

pub(super) fn read(list: &Node) -> Map<TemplateId, Arc<Template>> {
    let mut templates = Map::new();
    for item in list.items(1, MOST_ITEMS) {
        let Some(template) = template(&item) else { break };
        if let Some(twin) = templates.insert(template.id.clone(), Arc::new(template)) {
            item.note_at("id", What::Twice(twin.id.to_string()));
        }
    }
    templates
}

/// Whether a calendar can place it.
pub(super) const fn is_scheduled(template: &Template) -> bool {
    matches!(template.schedule, Schedule::Days { .. })
}

fn template(item: &Node) -> Option<Template> {
    let id = item.field("id").id(TemplateId::parse)?;
    let phase = item.field("phase").word();
    let channel = item.field("channel").word();
    let subject = maybe(item, "subject", LINE);
    if channel == Channel::Email && subject.is_none() {
        item.note_at("subject", What::Missing);
    }
    Some(Template {
        id,
        sub_phase: SubPhase::new(phase, item.field("half").word()),
        channel,
        kind: item.field("kind").word(),
        class: item.field("class").word(),
        schedule: schedule(&item.field("when")),
        cost: Cost::ALL[item.field("cost").number::<usize>(0, 3)],
        minutes: item.field("minutes").number(0, LONGEST_MINUTES),
        role: item.field("role").word(),
        worth: item.field("worth").number(1, 3),
        fit: item.field("fit").number(1, 3),
        questions: questions(&item.field("for"), phase),
        kinds: item.optional("kinds").map(|kinds| kinds.list(0, 9, |kind| kind.word())).unwrap_or_default(),
        delivery: item.optional("delivery").map_or(Delivery::Arrives, |delivery| delivery.word()),
        title: item.field("title").words(LINE),
        purpose: item.field("purpose").words(LINE),
        why: item.field("why").words(LINE),
        subject,
        text: item.field("text").words(Journey::LONGEST_TEXT),
        care: maybe(item, "care", PARAGRAPH),
    })
}

fn questions(list: &Node, phase: Phase) -> Vec<QuestionId> {
    let mut questions = Vec::new();
    for id in list.items(1, 5) {
        if let Some(question) = id.id(QuestionId::parse) {
            if question.phase() != phase {
                id.note(What::WrongPhase(question.to_string()));
            }
            questions.push(question);
        }
    }
    questions
}

fn schedule(when: &Node) -> Schedule {
    if let Some(trigger) = when.optional("trigger") {
        return Schedule::Trigger(trigger.word(), when.field("after").number(0, FARTHEST));
    }
    let anchor = when.field("anchor").word();
    let from: i32 = when.field("from").number(-FARTHEST, FARTHEST);
    let to: i32 = when.field("to").number(from.into(), FARTHEST);
    let day = when.field("day").number(from.into(), to.into());
    let (every, times) = match when.optional("times") {
        Some(times) => (when.field("every").number(1, 60), times.number(1, 20)),
        None => {
            if when.optional("every").is_some() {
                when.note_at("times", What::Missing);
            }
            (0, 1)
        }
    };
    Schedule::Days { anchor, day, from, to, every, times }
}
