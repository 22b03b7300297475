//! The sheets: what phases, mediums, questions and rules are called and what they mean.

use super::{LINE, NAME, PARAGRAPH, each_once};
use crate::domain::ids::{QuestionId, RuleId};
use crate::domain::medium::Medium;
use crate::domain::phase::Phase;
use crate::domain::playbook::{MediumSheet, Named, PhaseSheet, Question, RuleWords};
use crate::node::Node;

pub(super) fn named<W>(item: &Node, _: W) -> Named {
    name_and_about(item)
}

fn name_and_about(item: &Node) -> Named {
    Named { name: item.field("name").words(NAME), about: item.field("about").words(PARAGRAPH) }
}

pub(super) fn phase(item: &Node, _: Phase) -> PhaseSheet {
    let halves = item.field("halves").array(name_and_about);
    PhaseSheet {
        name: item.field("name").words(NAME),
        question: item.field("question").words(LINE),
        begins: item.field("begins").words(LINE),
        ends: item.field("ends").words(LINE),
        job: item.field("job").words(PARAGRAPH),
        failing: several(&item.field("failing"), LINE),
        success: several(&item.field("success"), LINE),
        stuck: item.field("stuck").words(PARAGRAPH),
        slip: item.field("slip").words(PARAGRAPH),
        leave: item.field("leave").words(PARAGRAPH),
        watch: item.field("watch").words(PARAGRAPH),
        feelings: several(&item.field("feelings"), NAME),
        halves,
    }
}

pub(super) fn medium(item: &Node, _: Medium) -> MediumSheet {
    MediumSheet {
        name: item.field("name").words(NAME),
        help: item.field("help").words(LINE),
        rule: item.field("rule").words(PARAGRAPH),
    }
}

pub(super) fn questions(list: &Node) -> Vec<Question> {
    let all: Vec<QuestionId> = QuestionId::all().collect();
    let place = |text: &str| QuestionId::parse(text).map(QuestionId::index);
    each_once(list, all.len(), &place, &|index| all[index].to_string(), |item, index| question(item, all[index]))
}

fn question(item: &Node, id: QuestionId) -> Question {
    Question {
        id,
        half: item.field("half").word(),
        trust: item.field("trust").word(),
        ask: item.field("ask").words(LINE),
        help: item.field("help").words(PARAGRAPH),
        anchors: item.field("anchors").array(|anchor| anchor.words(LINE)),
        find_out: item.field("find_out").words(LINE),
        low: item.field("low").words(LINE),
    }
}

pub(super) fn rules(list: &Node) -> Vec<RuleWords> {
    let all: Vec<RuleId> = RuleId::all().collect();
    let place = |text: &str| RuleId::parse(text).map(|rule| usize::from(rule.number()) - 1);
    each_once(list, all.len(), &place, &|index| all[index].to_string(), |item, index| rule(item, all[index]))
}

fn rule(item: &Node, id: RuleId) -> RuleWords {
    RuleWords {
        id,
        name: item.field("name").words(NAME),
        holds: item.field("holds").words(LINE),
        warns: maybe(item, "warns", LINE),
        fails: maybe(item, "fails", LINE),
        open: maybe(item, "open", LINE),
        idle: maybe(item, "idle", LINE),
        advice: item.field("advice").words(PARAGRAPH),
        mend: item.field("mend").words(NAME),
        why: item.field("why").words(PARAGRAPH),
        source: item.field("source").words(LINE),
    }
}

/// A sentence that may be left out, but not left empty.
#[inline(never)]
pub(super) fn maybe(item: &Node, name: &str, longest: usize) -> Option<String> {
    item.optional(name).map(|sentence| sentence.words(longest))
}

/// A list of one to twenty lines.
#[inline(never)]
pub(super) fn several(list: &Node, longest: usize) -> Vec<String> {
    list.list(1, 20, |line| line.words(longest))
}
