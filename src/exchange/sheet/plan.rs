//! The plan that comes back.

use super::{Change, Desk, Fate, Wrong, number};
use crate::domain::action::{Action, ActionKind, ActionSource, Side};
use crate::domain::command::{ActionEdit, Command, TouchEdit};
use crate::domain::ids::ItemId;
use crate::domain::medium::Channel;
use crate::domain::phase::{Half, Phase, SubPhase};
use crate::domain::profile::{Anchor, Role};
use crate::domain::touch::{Cost, Status, Timing, Touch, When, Who};
use crate::domain::wording;

// The columns of the table, in its order.
const ROW: usize = 0;
const SUB_PHASE: usize = 2;
const DAY: usize = 3;
const CHANNEL: usize = 7;
const TITLE: usize = 8;
const SUBJECT: usize = 9;
const TEXT: usize = 10;
const WHO: usize = 11;
const MINUTES: usize = 12;
const COST: usize = 13;
const STATUS: usize = 14;
const NOTE: usize = 16;
pub(super) const ID: usize = 17;

/// What is read of a touch.
const OF_TOUCH: [usize; 11] = [SUB_PHASE, DAY, CHANNEL, TITLE, SUBJECT, TEXT, WHO, MINUTES, COST, STATUS, NOTE];
/// What is read of a task.
const OF_ACTION: [usize; 5] = [DAY, TITLE, TEXT, WHO, STATUS];

pub(super) fn changes(desk: &mut Desk, written: &[Vec<String>]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut seen = Vec::new();
    for row in desk.sheet.rows() {
        let name = desk.sheet.cell(row, ID).unwrap_or_default().trim().to_owned();
        if name.is_empty() {
            changes.extend(added(desk, row));
            continue;
        }
        let Some(written) = written[1..].iter().find(|written| written[ID] == name) else {
            desk.fault(row, ID, Wrong::Unknown);
            continue;
        };
        if seen.contains(&name) {
            desk.fault(row, ID, Wrong::Twice);
            continue;
        }
        seen.push(name);
        let change = edited(desk, row, written);
        changes.extend(Some(change).filter(|change| !change.commands.is_empty()));
    }
    for written in written[1..].iter().filter(|written| !seen.contains(&written[ID])) {
        let commands = written[ID].parse().ok().map(|id| Command::Remove(ItemId(id))).into_iter().collect();
        changes.push(Change { fate: Fate::Missing, title: written[TITLE].clone(), cells: Vec::new(), commands });
    }
    changes
}

/// What a row changes in the touch or task whose id it has.
fn edited(desk: &mut Desk, row: usize, written: &[String]) -> Change {
    let mut change = Change { fate: Fate::Changed, title: written[TITLE].clone(), cells: Vec::new(), commands: Vec::new() };
    let Some((plan, id)) = desk.journey.plan().zip(written[ID].parse().ok().map(ItemId)) else { return change };
    if let Some(touch) = plan.touch(id) {
        for column in OF_TOUCH {
            if let Some(cell) = desk.changed(row, column, written) {
                let command = touch_edit(desk, touch, column, &cell).map(|edit| Command::EditTouch(id, edit));
                desk.take(row, column, &written[column], command, &mut change);
            }
        }
    } else if let Some(action) = plan.action(id) {
        for column in OF_ACTION {
            if let Some(cell) = desk.changed(row, column, written) {
                let command = action_edit(desk, action, column, &cell).map(|edit| Command::EditAction(id, edit));
                desk.take(row, column, &written[column], command, &mut change);
            }
        }
    }
    change
}

fn touch_edit(desk: &Desk, touch: &Touch, column: usize, cell: &str) -> Result<TouchEdit, Wrong> {
    let (playbook, bare) = (desk.language.playbook, Touch { title: None, subject: None, text: None, ..touch.clone() });
    let plain = |text: &str| desk.language.plain(desk.journey, text, &touch.who);
    Ok(match column {
        SUB_PHASE => TouchEdit::SubPhase(sub_phase(desk, cell)?),
        DAY => {
            let counted = touch.when().unwrap_or(When::new(Anchor::Sale, 0));
            TouchEdit::Timing(Timing::Day(on_day(desk, counted, cell)?))
        }
        CHANNEL => TouchEdit::Channel(channel(desk, cell)?),
        TITLE => {
            let title = own_words(cell, &plain(wording::title(&bare, playbook)));
            TouchEdit::Title(title.filter(|text| !text.trim().is_empty()))
        }
        SUBJECT => TouchEdit::Subject(own_words(cell, &plain(wording::subject(&bare, playbook)))),
        TEXT => TouchEdit::Text(own_words(cell, &plain(wording::text(&bare, playbook)))),
        WHO => TouchEdit::Who(who(desk, cell)),
        MINUTES => TouchEdit::Minutes(number(cell)?),
        COST => TouchEdit::Cost(cost(desk, cell)?),
        STATUS => TouchEdit::Status(status(desk, cell)?),
        _ => TouchEdit::Note(cell.to_owned()),
    })
}

fn action_edit(desk: &Desk, action: &Action, column: usize, cell: &str) -> Result<ActionEdit, Wrong> {
    Ok(match column {
        DAY => ActionEdit::When(on_day(desk, action.when, cell)?),
        TITLE => ActionEdit::Title(Some(cell.to_owned()).filter(|text| !text.trim().is_empty())),
        TEXT => ActionEdit::Text(Some(cell.to_owned())),
        WHO => ActionEdit::Who(who(desk, cell)),
        _ => ActionEdit::Status(status(desk, cell)?),
    })
}

/// What the user wrote, unless it is what stands there without it.
fn own_words(cell: &str, usual: &str) -> Option<String> {
    (super::with_line_ends(cell) != super::with_line_ends(usual)).then(|| cell.to_owned())
}

/// Days farther out than anything in a plan are refused by the command; this only keeps the sum within its type.
const FARTHEST_DAY: i32 = 100_000;

fn on_day(desk: &Desk, counted: When, cell: &str) -> Result<When, Wrong> {
    let day: i32 = number(cell)?;
    Ok(counted.on_day(day.clamp(-FARTHEST_DAY, FARTHEST_DAY), desk.journey.profile()))
}

fn sub_phase(desk: &Desk, cell: &str) -> Result<SubPhase, Wrong> {
    let playbook = desk.language.playbook;
    let halves = Phase::ALL.iter().flat_map(|phase| Half::ALL.iter().map(|half| SubPhase::new(*phase, *half)));
    let all: Vec<(SubPhase, &str)> = halves.map(|half| (half, playbook.sub_phase(half).name.as_str())).collect();
    desk.one_of(cell, &all)
}

fn channel(desk: &Desk, cell: &str) -> Result<Channel, Wrong> {
    let all: Vec<(Channel, &str)> =
        Channel::ALL.iter().map(|channel| (*channel, desk.language.playbook.channel(*channel))).collect();
    desk.one_of(cell, &all)
}

fn cost(desk: &Desk, cell: &str) -> Result<Cost, Wrong> {
    let all: Vec<(Cost, &str)> = Cost::ALL.iter().copied().zip(desk.language.texts.common.costs).collect();
    desk.one_of(cell, &all)
}

fn status(desk: &Desk, cell: &str) -> Result<Status, Wrong> {
    let all: Vec<(Status, &str)> = Status::ALL.iter().copied().zip(desk.language.texts.common.statuses).collect();
    desk.one_of(cell, &all)
}

/// A role or the customer if the cell names one, else a person.
fn who(desk: &Desk, cell: &str) -> Who {
    let common = desk.language.texts.common;
    let roles: Vec<(Role, &str)> = Role::ALL.iter().copied().zip(common.roles).collect();
    match desk.one_of(cell, &roles) {
        Ok(role) => Who::Role(role),
        Err(_) if desk.one_of(cell, &[((), common.sides[1])]).is_ok() => Who::Customer,
        Err(_) => Who::Named(cell.to_owned()),
    }
}

/// What a row without an id adds: a touch or a task of the user's own.
fn added(desk: &mut Desk, row: usize) -> Option<Change> {
    let cell = |desk: &Desk, column: usize| desk.sheet.cell(row, column).unwrap_or_default().to_owned();
    let names = desk.language.texts.ways.table.rows;
    let sort = cell(desk, ROW);
    let side = match desk.one_of(&sort, &[(None, names[0]), (Some(Side::Us), names[1]), (Some(Side::Customer), names[2])]) {
        Ok(side) => side,
        Err(wrong) => {
            desk.fault(row, ROW, wrong);
            return None;
        }
    };
    let faults = desk.faults.len();
    let blank = Touch::own(ItemId(0), SubPhase::new(Phase::ALL[0], Half::ALL[0]), Channel::ALL[0], When::new(Anchor::Sale, 0));
    let command = match side {
        None => {
            let mut touch = blank;
            for column in OF_TOUCH {
                let cell = cell(desk, column);
                // What no touch can do without must be there; everything else has what is usual.
                if cell.trim().is_empty() && ![SUB_PHASE, DAY, CHANNEL].contains(&column) {
                    continue;
                }
                match touch_edit(desk, &touch, column, &cell) {
                    Ok(edit) => put(&mut touch, edit),
                    Err(wrong) => desk.fault(row, column, wrong),
                }
            }
            Command::AddTouch(Box::new(touch))
        }
        Some(side) => {
            let who = if side == Side::Us { Who::Role(Role::Owner) } else { Who::Customer };
            let when = When::new(Anchor::Sale, 0);
            let (kind, source) = (ActionKind::Task, ActionSource::Own);
            let status = Status::Planned;
            let mut action = Action { id: ItemId(0), side, kind, source, when, who, title: None, text: None, status };
            for column in OF_ACTION {
                let cell = cell(desk, column);
                if cell.trim().is_empty() && column != DAY {
                    continue;
                }
                match action_edit(desk, &action, column, &cell) {
                    Ok(ActionEdit::When(when)) => action.when = when,
                    Ok(ActionEdit::Title(title)) => action.title = title,
                    Ok(ActionEdit::Text(text)) => action.text = text,
                    Ok(ActionEdit::Who(who)) => action.who = who,
                    Ok(ActionEdit::Status(status)) => action.status = status,
                    Err(wrong) => desk.fault(row, column, wrong),
                }
            }
            Command::AddAction(Box::new(action))
        }
    };
    if desk.faults.len() > faults {
        return None;
    }
    let title = Some(cell(desk, TITLE)).filter(|title| !title.trim().is_empty()).unwrap_or(sort);
    match desk.possible(command) {
        Ok(command) => Some(Change { fate: Fate::Added, title, cells: Vec::new(), commands: vec![command] }),
        Err(wrong) => {
            desk.fault(row, TITLE, wrong);
            None
        }
    }
}

/// Writes what a new touch has into it.
fn put(touch: &mut Touch, edit: TouchEdit) {
    match edit {
        TouchEdit::SubPhase(sub_phase) => touch.sub_phase = sub_phase,
        TouchEdit::Timing(timing) => touch.timing = timing,
        TouchEdit::Channel(channel) => touch.channel = channel,
        TouchEdit::Title(title) => touch.title = title,
        TouchEdit::Subject(subject) => touch.subject = subject,
        TouchEdit::Text(text) => touch.text = text,
        TouchEdit::Who(who) => touch.who = who,
        TouchEdit::Minutes(minutes) => touch.minutes = minutes,
        TouchEdit::Cost(cost) => touch.cost = cost,
        TouchEdit::Status(status) => touch.status = status,
        TouchEdit::Note(note) => touch.note = note,
        // A table has no column for anything else.
        _ => {}
    }
}
