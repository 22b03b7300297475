//! What is usual in each kind of business.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::sheets::{exactly, several};
use super::{LINE, NAME, PARAGRAPH};
use crate::domain::ids::{RuleId, TemplateId};
use crate::domain::journey::Journey;
use crate::domain::phase::Phase;
use crate::domain::playbook::{Preset, PresetAction, Template};
use crate::domain::profile::{Audience, BusinessKind, Profile, Role};
use crate::node::{Fault, Node, What};

/// Windows and due dates lie this near to the Sale, in days.
const NEAREST: i64 = -(Journey::FARTHEST_OFFSET as i64);
const FARTHEST: i64 = Journey::FARTHEST_OFFSET as i64;
/// Tasks of one side.
const MOST_ACTIONS: usize = 20;

pub(super) fn read(item: &Node, templates: &BTreeMap<TemplateId, Arc<Template>>) -> Result<Preset, Fault> {
    let start: i32 = item.field("start")?.number(0, Profile::LATEST_START.into())?;
    let result = item.field("result")?.number(start.max(1).into(), Profile::LATEST_RESULT.into())?;
    let success = item.field("success_example")?;
    let part = |name| success.field(name)?.words(LINE);
    Ok(Preset {
        kind: item.field("id")?.word(BusinessKind::parse)?,
        name: item.field("name")?.words(NAME)?,
        about: item.field("about")?.words(LINE)?,
        audience: item.field("audience")?.word(Audience::parse)?,
        sale: item.field("sale")?.words(LINE)?,
        begin: item.field("begin")?.words(LINE)?,
        outcome: item.field("outcome")?.words(LINE)?,
        sold_example: item.field("sold_example")?.words(LINE)?,
        success_example: [part("from")?, part("to")?, part("by")?],
        personas: several(&item.field("personas")?, LINE)?,
        start,
        result,
        windows: windows(&item.field("windows")?)?,
        thresholds: match item.optional("thresholds")? {
            Some(thresholds) => read_thresholds(&thresholds)?,
            None => BTreeMap::new(),
        },
        customer_actions: actions(&item.field("customer_actions")?)?,
        our_actions: actions(&item.field("our_actions")?)?,
        handover: item.field("handover")?.words(Journey::LONGEST_TEXT)?,
        prefer: known(item, "prefer", templates)?,
        avoid: known(item, "avoid", templates)?,
    })
}

fn windows(node: &Node) -> Result<[(i32, i32); 8], Fault> {
    let mut windows = [(0, 0); 8];
    for (window, &phase) in windows.iter_mut().zip(Phase::ALL) {
        let days = node.field(phase.id())?;
        let [first, last]: [i32; 2] = exactly(&days, |day| day.number(NEAREST, FARTHEST))?;
        if first > last {
            return Err(days.fault(What::OutOfRange { found: last.into(), least: first.into(), most: FARTHEST }));
        }
        *window = (first, last);
    }
    Ok(windows)
}

fn read_thresholds(node: &Node) -> Result<BTreeMap<RuleId, Vec<i32>>, Fault> {
    node.fields()?
        .map(|(name, values)| {
            let rule = RuleId::parse(name).ok_or_else(|| values.fault(What::Unknown(name.chars().take(60).collect())))?;
            let numbers = values.items(1, 5)?.map(|value| value.number(0, 1_000)).collect::<Result<_, _>>()?;
            Ok((rule, numbers))
        })
        .collect()
}

fn actions(list: &Node) -> Result<Vec<PresetAction>, Fault> {
    list.items(0, MOST_ACTIONS)?
        .map(|item| {
            Ok(PresetAction {
                title: item.field("title")?.words(LINE)?,
                day: item.field("day")?.number(NEAREST, FARTHEST)?,
                why: item.optional("why")?.map(|why| why.text(PARAGRAPH)).transpose()?.unwrap_or_default(),
                role: item.optional("role")?.map(|role| role.word(Role::parse)).transpose()?.unwrap_or(Role::Owner),
            })
        })
        .collect()
}

/// Ids of templates that are in the file.
fn known(item: &Node, name: &str, templates: &BTreeMap<TemplateId, Arc<Template>>) -> Result<Vec<TemplateId>, Fault> {
    let Some(list) = item.optional(name)? else { return Ok(Vec::new()) };
    list.items(0, 200)?.map(|id| id.word(|text| TemplateId::parse(text).filter(|id| templates.contains_key(id)))).collect()
}
