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

use serde_json::Value;

use crate::domain::journey::Journey;
use crate::domain::medium::Channel;
use crate::domain::phase::{Phase, Stage};
use crate::domain::playbook::{Playbook, Trust};
use crate::node::{self, Fault, Node, What, bounds};
use crate::order;
use crate::words::{self, Word};

/// Why a file is no playbook: the place, and what is wrong there.
pub type PlaybookError = Fault;

/// The one format there is.
pub const FORMAT: i64 = 1;

/// The longest playbook, in bytes.
pub const LONGEST: usize = bounds::LARGEST_PLAYBOOK;

/// The longest word or short name, in characters.
const NAME: usize = 100;
/// The longest sentence or line.
const LINE: usize = Journey::LONGEST_LINE;
/// The longest paragraph: several sentences, but nobody's book.
const PARAGRAPH: usize = 2_000;

/// Reads a playbook, or says what is wrong at the first place where something is.
pub fn read(text: &str) -> Result<Playbook, PlaybookError> {
    read_parsed(&parse(text)?)
}

/// The first half of reading: the text as JSON. For a computer that should answer in between; else there is [`read`].
pub fn parse(text: &str) -> Result<Value, PlaybookError> {
    node::parse(text, LONGEST)
}

/// The second half: the playbook that this JSON is.
pub fn read_parsed(value: &Value) -> Result<Playbook, PlaybookError> {
    node::read(value, playbook)
}

fn playbook(file: &Node) -> Playbook {
    file.field("format").number::<i64>(FORMAT, FORMAT);
    let templates = templates::read(&file.field("templates"));
    let playbook = Playbook {
        language: file.field("language").words(35),
        phases: complete(&file.field("phases"), sheets::phase),
        mediums: complete(&file.field("mediums"), sheets::medium),
        channels: complete::<Channel, _>(&file.field("channels"), |item, _| item.field("name").words(NAME)),
        trust: complete::<Trust, _>(&file.field("trust"), sheets::named),
        stages: complete::<Stage, _>(&file.field("stages"), sheets::named),
        questions: sheets::questions(&file.field("questions")),
        presets: complete(&file.field("kinds"), |item, kind| presets::read(item, kind, &templates)),
        rules: sheets::rules(&file.field("rules")),
        templates,
    };
    if !file.has_failed() {
        nothing_is_out_of_reach(file, &playbook);
    }
    playbook
}

/// Reads a list in which every word of the set has its item, once, in whatever order; the result is in theirs.
fn complete<W: Word, T>(list: &Node, read: impl Fn(&Node, W) -> T) -> Vec<T> {
    let place = |text: &str| words::place(W::IDS, text);
    each_once(list, W::ALL.len(), &place, &|index| W::IDS[index].to_owned(), |item, index| read(item, W::ALL[index]))
}

/// The same for ids that are no words: `place` says where in the result an id belongs, `id` the opposite.
fn each_once<T>(
    list: &Node,
    count: usize,
    place: &dyn Fn(&str) -> Option<usize>,
    id: &dyn Fn(usize) -> String,
    read: impl Fn(&Node, usize) -> T,
) -> Vec<T> {
    let mut places = Vec::new();
    let mut found = Vec::new();
    for item in list.items(0, MOST_ITEMS) {
        let index = place_once(&item, &places, place, id);
        places.push(index);
        found.push(read(&item, index));
    }
    if let Some(index) = (0..count).find(|index| !places.contains(index)) {
        list.note(What::Lacks(id(index)));
    }
    order::arrange(&mut found, &mut places);
    found
}

/// Where an item belongs that is the first to belong there.
fn place_once(item: &Node, places: &[usize], place: &dyn Fn(&str) -> Option<usize>, id: &dyn Fn(usize) -> String) -> usize {
    let name = item.field("id");
    let Some(index) = name.id(place) else { return 0 };
    if places.contains(&index) {
        name.note(What::Twice(id(index)));
    }
    index
}

/// More items than this are in no list, and a file that has them is not read further.
const MOST_ITEMS: usize = bounds::MOST_PLAYBOOK_ITEMS;

/// Every kind of business has a template in every phase that it may use and a calendar can place.
fn nothing_is_out_of_reach(file: &Node, playbook: &Playbook) {
    for &phase in Phase::ALL {
        for preset in &playbook.presets {
            let reached = playbook.templates.values().any(|template| {
                template.sub_phase.phase == phase
                    && template.suits(preset.kind)
                    && templates::is_scheduled(template)
                    && !preset.avoid.contains(&template.id)
            });
            if !reached {
                file.note_at("templates", What::NothingFor { phase: phase.id(), kind: preset.kind.id() });
            }
        }
    }
}
