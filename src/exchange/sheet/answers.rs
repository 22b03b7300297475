//! The answers that come back.

use super::{Change, Desk, Fate, Wrong};
use crate::domain::assessment::{Evidence, Level};
use crate::domain::command::Command;
use crate::domain::ids::QuestionId;

// The columns of the table, in its order.
pub(super) const ID: usize = 0;
const LEVEL: usize = 3;
const EVIDENCE: usize = 5;
const NOTE: usize = 6;

pub(super) fn changes(desk: &mut Desk, written: &[Vec<String>]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut seen = Vec::new();
    for row in desk.sheet.rows() {
        let name = desk.sheet.cell(row, ID).unwrap_or_default().trim().to_owned();
        let Some((id, written)) = QuestionId::all().zip(&written[1..]).find(|(id, _)| id.to_string() == name) else {
            desk.fault(row, ID, Wrong::Unknown);
            continue;
        };
        if seen.contains(&id) {
            desk.fault(row, ID, Wrong::Twice);
            continue;
        }
        seen.push(id);
        let title = desk.language.playbook.question(id).ask.clone();
        let mut change = Change { fate: Fate::Changed, title, cells: Vec::new(), commands: Vec::new() };
        for column in [LEVEL, EVIDENCE, NOTE] {
            if let Some(cell) = desk.changed(row, column, written) {
                let command = match column {
                    LEVEL => level(desk, &cell).map(|level| Command::Answer(id, level)),
                    EVIDENCE => evidence(desk, &cell).map(|evidence| Command::Evidence(id, evidence)),
                    _ => Ok(Command::Note(id, cell)),
                };
                desk.take(row, column, &written[column], command, &mut change);
            }
        }
        if !change.commands.is_empty() {
            changes.push(change);
        }
    }
    changes
}

fn level(desk: &Desk, cell: &str) -> Result<Option<Level>, Wrong> {
    if cell.trim().is_empty() {
        return Ok(None);
    }
    let texts = &desk.language.texts.assess;
    let anchor = |(number, name): (u8, &'static str)| Level::anchor(number).map(|level| (level, name));
    let mut all: Vec<(Level, &str)> = (0..).zip(["0", "1", "2", "3", "4"]).filter_map(anchor).collect();
    all.extend([(Level::NotSure, texts.not_sure), (Level::DoesNotApply, texts.does_not_apply)]);
    desk.one_of(cell, &all).map(Some)
}

/// An empty cell is a guess, which is what every answer is until someone says otherwise.
fn evidence(desk: &Desk, cell: &str) -> Result<Evidence, Wrong> {
    if cell.trim().is_empty() {
        return Ok(Evidence::Guessed);
    }
    let all: Vec<(Evidence, &str)> = Evidence::ALL.iter().copied().zip(desk.language.texts.common.evidence).collect();
    desk.one_of(cell, &all)
}
