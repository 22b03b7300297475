//! The sheets: what phases, mediums, questions and rules are called and what they mean.

use super::{LINE, NAME, PARAGRAPH, each_once};
use crate::domain::ids::{QuestionId, RuleId};
use crate::domain::phase::Half;
use crate::domain::playbook::{MediumSheet, Named, PhaseSheet, Question, RuleWords, Trust};
use crate::node::{Fault, Node};

pub(super) fn named(item: &Node) -> Result<Named, Fault> {
    Ok(Named { name: item.field("name")?.words(NAME)?, about: item.field("about")?.words(PARAGRAPH)? })
}

pub(super) fn phase(item: &Node) -> Result<PhaseSheet, Fault> {
    let [a, b] = exactly(&item.field("halves")?, named)?;
    Ok(PhaseSheet {
        name: item.field("name")?.words(NAME)?,
        question: item.field("question")?.words(LINE)?,
        begins: item.field("begins")?.words(LINE)?,
        ends: item.field("ends")?.words(LINE)?,
        job: item.field("job")?.words(PARAGRAPH)?,
        failing: several(&item.field("failing")?, LINE)?,
        success: several(&item.field("success")?, LINE)?,
        stuck: item.field("stuck")?.words(PARAGRAPH)?,
        slip: item.field("slip")?.words(PARAGRAPH)?,
        leave: item.field("leave")?.words(PARAGRAPH)?,
        watch: item.field("watch")?.words(PARAGRAPH)?,
        feelings: several(&item.field("feelings")?, NAME)?,
        halves: [a, b],
    })
}

pub(super) fn medium(item: &Node) -> Result<MediumSheet, Fault> {
    Ok(MediumSheet {
        name: item.field("name")?.words(NAME)?,
        help: item.field("help")?.words(LINE)?,
        rule: item.field("rule")?.words(PARAGRAPH)?,
    })
}

pub(super) fn questions(list: &Node) -> Result<Vec<Question>, Fault> {
    let all: Vec<QuestionId> = QuestionId::all().collect();
    each_once(list, all.len(), |text| QuestionId::parse(text).map(QuestionId::index), |index| all[index].to_string(), question)
}

fn question(item: &Node) -> Result<Question, Fault> {
    Ok(Question {
        id: item.field("id")?.word(QuestionId::parse)?,
        half: item.field("half")?.word(Half::parse)?,
        trust: item.field("trust")?.word(Trust::parse)?,
        ask: item.field("ask")?.words(LINE)?,
        help: item.field("help")?.words(PARAGRAPH)?,
        anchors: exactly(&item.field("anchors")?, |anchor| anchor.words(LINE))?,
        find_out: item.field("find_out")?.words(LINE)?,
        low: item.field("low")?.words(LINE)?,
    })
}

pub(super) fn rules(list: &Node) -> Result<Vec<RuleWords>, Fault> {
    let all: Vec<RuleId> = RuleId::all().collect();
    let place = |text: &str| RuleId::parse(text).map(|rule| usize::from(rule.number()) - 1);
    each_once(list, all.len(), place, |index| all[index].to_string(), rule)
}

fn rule(item: &Node) -> Result<RuleWords, Fault> {
    Ok(RuleWords {
        id: item.field("id")?.word(RuleId::parse)?,
        name: item.field("name")?.words(NAME)?,
        holds: item.field("holds")?.words(LINE)?,
        warns: maybe(item, "warns")?,
        fails: maybe(item, "fails")?,
        open: maybe(item, "open")?,
        idle: maybe(item, "idle")?,
        advice: item.field("advice")?.words(PARAGRAPH)?,
        mend: item.field("mend")?.words(NAME)?,
        why: item.field("why")?.words(PARAGRAPH)?,
        source: item.field("source")?.words(LINE)?,
    })
}

fn maybe(item: &Node, name: &str) -> Result<Option<String>, Fault> {
    item.optional(name)?.map(|sentence| sentence.words(LINE)).transpose()
}

/// A list of one to twenty lines.
pub(super) fn several(list: &Node, longest: usize) -> Result<Vec<String>, Fault> {
    list.items(1, 20)?.map(|line| line.words(longest)).collect()
}

/// A list of exactly so many items.
pub(super) fn exactly<T, const N: usize>(list: &Node, read: impl Fn(&Node) -> Result<T, Fault>) -> Result<[T; N], Fault> {
    let items = list.items(N, N)?.map(|item| read(&item)).collect::<Result<Vec<T>, Fault>>()?;
    Ok(items.try_into().unwrap_or_else(|_| unreachable!("the list was just counted")))
}
