//! Reads a playbook file and validates it into the domain's types.
//!
//! A hosting team edits the file by hand, so a fault is told with its place in the file. What is read here is complete: every phase, medium,
//! channel, question, kind of business and rule is there once, every reference points to something, and every kind of business has a
//! template to schedule in each phase. Fields nobody knows are ignored, so that a file may carry notes of its own.
//!
//! `public/playbook/schema.json` says the same to editors that complete and check JSON while it is written; it cannot say what joins two
//! places of the file, and it is never trusted in its stead.

mod presets;
mod sheets;
mod templates;

use crate::domain::journey::Journey;
use crate::domain::medium::{Channel, Medium};
use crate::domain::phase::{Phase, Stage};
use crate::domain::playbook::{Playbook, Trust};
use crate::domain::profile::BusinessKind;
use crate::node::{self, Fault, Node, What};

/// Why a file is no playbook: the place, and what is wrong there.
pub type PlaybookError = Fault;

/// The one format there is.
pub const FORMAT: i64 = 1;

/// The longest playbook, in bytes.
pub const LONGEST: usize = 2 * 1024 * 1024;

/// The longest word or short name, in characters.
const NAME: usize = 100;
/// The longest sentence or line.
const LINE: usize = Journey::LONGEST_LINE;
/// The longest paragraph: several sentences, but nobody's book.
const PARAGRAPH: usize = 2_000;

/// Reads a playbook, or says what is wrong at the first place where something is.
pub fn read(text: &str) -> Result<Playbook, PlaybookError> {
    let value = node::parse(text, LONGEST)?;
    let file = Node::root(&value);
    file.field("format")?.number::<i64>(FORMAT, FORMAT)?;
    let templates = templates::read(&file.field("templates")?)?;
    let playbook = Playbook {
        language: file.field("language")?.words(35)?,
        phases: complete(&file.field("phases")?, Phase::ALL, Phase::parse, Phase::id, sheets::phase)?,
        mediums: complete(&file.field("mediums")?, Medium::ALL, Medium::parse, Medium::id, sheets::medium)?,
        channels: complete(&file.field("channels")?, Channel::ALL, Channel::parse, Channel::id, |item| {
            item.field("name")?.words(NAME)
        })?,
        trust: complete(&file.field("trust")?, Trust::ALL, Trust::parse, Trust::id, sheets::named)?,
        stages: complete(&file.field("stages")?, Stage::ALL, Stage::parse, Stage::id, sheets::named)?,
        questions: sheets::questions(&file.field("questions")?)?,
        presets: complete(&file.field("kinds")?, BusinessKind::ALL, BusinessKind::parse, BusinessKind::id, |item| {
            presets::read(item, &templates)
        })?,
        rules: sheets::rules(&file.field("rules")?)?,
        templates,
    };
    nothing_is_out_of_reach(&file, &playbook)?;
    Ok(playbook)
}

/// Reads a list in which every one of these words has its item, once, in whatever order; the result is in theirs.
fn complete<W: Copy + PartialEq, T>(
    list: &Node,
    all: &[W],
    parse: fn(&str) -> Option<W>,
    id: fn(W) -> &'static str,
    read: impl Fn(&Node) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let place = |text: &str| parse(text).and_then(|word| all.iter().position(|other| *other == word));
    each_once(list, all.len(), place, |index| id(all[index]).to_owned(), read)
}

/// The same for ids that are no words: `place` says where in the result an id belongs, `id` the opposite.
fn each_once<T>(
    list: &Node,
    count: usize,
    place: impl Fn(&str) -> Option<usize>,
    id: impl Fn(usize) -> String,
    read: impl Fn(&Node) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let mut found: Vec<Option<T>> = (0..count).map(|_| None).collect();
    for item in list.items(0, MOST_ITEMS)? {
        let name = item.field("id")?;
        let index = name.word(&place)?;
        if found[index].is_some() {
            return Err(name.fault(What::Twice(id(index))));
        }
        found[index] = Some(read(&item)?);
    }
    found.into_iter().enumerate().map(|(index, item)| item.ok_or_else(|| list.fault(What::Lacks(id(index))))).collect()
}

/// More items than this are in no list, and a file that has them is not read further.
const MOST_ITEMS: usize = 1_000;

/// Every kind of business has a template in every phase that it may use and a calendar can place.
fn nothing_is_out_of_reach(file: &Node, playbook: &Playbook) -> Result<(), Fault> {
    for &phase in Phase::ALL {
        for preset in &playbook.presets {
            let reached = playbook.templates.values().any(|template| {
                template.sub_phase.phase == phase
                    && template.suits(preset.kind)
                    && templates::is_scheduled(template)
                    && !preset.avoid.contains(&template.id)
            });
            if !reached {
                return Err(file.fault_at("templates", What::NothingFor { phase: phase.id(), kind: preset.kind.id() }));
            }
        }
    }
    Ok(())
}
