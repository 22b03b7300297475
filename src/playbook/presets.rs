//! What is usual in each kind of business.

use std::sync::Arc;

use super::sheets::several;
use super::{LINE, NAME, PARAGRAPH};
use crate::domain::ids::{RuleId, TemplateId};
use crate::domain::journey::Journey;
use crate::domain::phase::Phase;
use crate::domain::playbook::{Preset, PresetAction, Template};
use crate::domain::profile::{BusinessKind, Profile, Role};
use crate::map::Map;
use crate::node::{Node, What, shortened};

/// Windows and due dates lie this near to the Sale, in days.
const NEAREST: i64 = -(Journey::FARTHEST_OFFSET as i64);
const FARTHEST: i64 = Journey::FARTHEST_OFFSET as i64;
/// Tasks of one side.
const MOST_ACTIONS: usize = 20;

pub(super) fn read(item: &Node, kind: BusinessKind, templates: &Map<TemplateId, Arc<Template>>) -> Preset {
    let start: i32 = item.field("start").number(0, Profile::LATEST_START.into());
    let result = item.field("result").number(start.max(1).into(), Profile::LATEST_RESULT.into());
    let success = item.field("success_example");
    let part = |name| success.field(name).words(LINE);
    Preset {
        kind,
        name: item.field("name").words(NAME),
        about: item.field("about").words(LINE),
        audience: item.field("audience").word(),
        sale: item.field("sale").words(LINE),
        begin: item.field("begin").words(LINE),
        outcome: item.field("outcome").words(LINE),
        sold_example: item.field("sold_example").words(LINE),
        success_example: [part("from"), part("to"), part("by")],
        personas: several(&item.field("personas"), LINE),
        start,
        result,
        windows: windows(&item.field("windows")),
        thresholds: item.optional("thresholds").map(|node| thresholds(&node)).unwrap_or_default(),
        customer_actions: actions(&item.field("customer_actions")),
        our_actions: actions(&item.field("our_actions")),
        handover: item.field("handover").words(Journey::LONGEST_TEXT),
        prefer: known(item, "prefer", templates),
        avoid: known(item, "avoid", templates),
    }
}

fn windows(node: &Node) -> [(i32, i32); 8] {
    let mut windows = [(0, 0); 8];
    for (window, &phase) in windows.iter_mut().zip(Phase::ALL) {
        let days = node.field(phase.id());
        let [first, last]: [i32; 2] = days.array(|day| day.number(NEAREST, FARTHEST));
        if first > last {
            days.note(What::OutOfRange { found: last.into(), least: first.into(), most: FARTHEST });
        }
        *window = (first, last);
    }
    windows
}

fn thresholds(node: &Node) -> Map<RuleId, Vec<i32>> {
    let mut thresholds = Map::new();
    for (name, values) in node.fields() {
        match RuleId::parse(name) {
            Some(rule) => drop(thresholds.insert(rule, values.list(1, 5, |value| value.number(0, 1_000)))),
            None => values.note(What::Unknown(shortened(name))),
        }
    }
    thresholds
}

#[inline(never)]
fn actions(list: &Node) -> Vec<PresetAction> {
    list.list(0, MOST_ACTIONS, |item| PresetAction {
        title: item.field("title").words(LINE),
        day: item.field("day").number(NEAREST, FARTHEST),
        why: item.optional("why").map(|why| why.text(PARAGRAPH)).unwrap_or_default(),
        role: item.optional("role").map_or(Role::Owner, |role| role.word()),
    })
}

/// Ids of templates that are in the file.
#[inline(never)]
fn known(item: &Node, name: &str, templates: &Map<TemplateId, Arc<Template>>) -> Vec<TemplateId> {
    let mut known = Vec::new();
    if let Some(list) = item.optional(name) {
        for id in list.items(0, 200) {
            known.extend(id.id(|text| TemplateId::parse(text).filter(|id| templates.contains_key(id))));
        }
    }
    known
}
