//! A table that comes back from a spreadsheet: what it would change is shown before any of it is taken over.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::language;
use crate::browser::files::{self, FileError};
use crate::domain::command::{Command, CommandError};
use crate::exchange::sheet::{self, Cell, Change, Fate, Fault, SheetError, Table, Wrong};
use crate::pages::plan::replan::{Group, Row};
use crate::state::{JourneyState, World, journey_state, world};
use crate::ui::Dialog;

/// What the browser's picker offers.
const ACCEPTED: &str = ".csv,text/csv,.tsv,text/tab-separated-values";

/// More cells than these are counted and not named.
const MOST_FAULTS: usize = 8;

/// More of a text than this is not shown in the list.
const LONGEST_SHOWN: usize = 60;

/// The button that chooses a table, and what it would change.
#[component]
pub fn Comeback() -> impl IntoView {
    let world = world();
    let texts = &world.texts.sheet;
    let state = journey_state();
    let found = RwSignal::new(None::<(Table, Vec<Change>)>);
    let refused = RwSignal::new(Vec::<String>::new());
    let reader = world.clone();
    let choose = move |_| {
        // The picker opens while the click is handled, not when the future is first polled.
        let picked = files::pick_file(ACCEPTED);
        let world = reader.clone();
        spawn_local(async move {
            let Some(file) = picked.await else { return };
            let read = changes_in(&world, state, &file).await;
            refused.set(read.as_ref().err().cloned().unwrap_or_default());
            found.set(read.ok());
        });
    };
    let title = Signal::derive(move || match found.with(|found| found.as_ref().map(|(table, _)| *table)) {
        Some(Table::Answers) => texts.title_answers.to_owned(),
        Some(Table::Plan) | None => texts.title_plan.to_owned(),
    });
    let open = Signal::derive(move || found.with(Option::is_some));
    let close = Callback::new(move |()| found.set(None));
    let preview = move || found.get_untracked().map(|(_, changes)| view! { <Preview changes close /> });
    let lines = move || refused.get().into_iter().map(|line| view! { <p class="refusal">{line}</p> }).collect_view();
    view! {
        <p class="hint">{texts.about}</p>
        <div class="row"><button type="button" class="btn" on:click=choose>{texts.choose}</button></div>
        <div role="alert">{lines}</div>
        <Dialog open on_close=close title close_label=world.texts.common.close>{preview()}</Dialog>
    }
}

async fn changes_in(world: &World, state: JourneyState, file: &files::Chosen) -> Result<(Table, Vec<Change>), Vec<String>> {
    let texts = &world.texts.sheet;
    let refused = |why: &str| vec![(texts.refused)(&file.name(), why).trim_end().to_owned()];
    let text = files::read_text(file).await.map_err(|error| {
        refused(match error {
            FileError::NotText { .. } => texts.not_text,
            FileError::TooLarge(_) => texts.too_large,
            FileError::Unreadable | FileError::Refused => texts.unreadable,
        })
    })?;
    state.peek(|journey| sheet::read(&text, journey, language(world))).map_err(|error| match error {
        SheetError::Foreign => refused(texts.foreign),
        SheetError::Language(locale) => refused(&(texts.language)(locale.name())),
        SheetError::Cells(faults) => {
            let more = faults.len().saturating_sub(MOST_FAULTS);
            let mut lines = refused("");
            lines.extend(faults.iter().take(MOST_FAULTS).map(|fault| said(world, fault)));
            lines.extend((more > 0).then(|| (texts.more_faults)(&world.number(more))));
            lines
        }
    })
}

/// What is wrong with a cell, as a sentence.
fn said(world: &World, fault: &Fault) -> String {
    let texts = &world.texts.sheet;
    let wrong = match &fault.wrong {
        Wrong::NotANumber => texts.not_a_number.to_owned(),
        Wrong::NotOneOf(names) => (texts.not_one_of)(&world.formats.list(names)),
        Wrong::Unknown => texts.unknown.to_owned(),
        Wrong::Twice => texts.twice.to_owned(),
        Wrong::Refused(CommandError::TooLong(longest)) => (texts.too_long)(&world.number(*longest)),
        Wrong::Refused(CommandError::TooMany(most)) => (texts.too_many)(&world.number(*most)),
        Wrong::Refused(CommandError::TooFar | CommandError::DaysOutOfRange) => texts.too_far.to_owned(),
        Wrong::Refused(CommandError::OutOfRange) => texts.out_of_range.to_owned(),
        Wrong::Refused(CommandError::NoSuchItem | CommandError::NoPlan) => texts.unknown.to_owned(),
    };
    (texts.fault)(&world.number(fault.row), fault.column, &shortened(&fault.cell), &wrong)
}

/// A text as far as it fits a line.
fn shortened(text: &str) -> String {
    let line = text.replace(['\r', '\n'], " ");
    if line.chars().count() <= LONGEST_SHOWN { line } else { line.chars().take(LONGEST_SHOWN - 1).chain(['…']).collect() }
}

#[component]
fn Preview(changes: Vec<Change>, close: Callback<()>) -> impl IntoView {
    let world = world();
    let texts = &world.texts.sheet;
    let state = journey_state();
    let all = changes.len();
    // What a table lacks may only have been hidden when it was saved, so it goes only if somebody says so.
    let ticks = RwSignal::new(changes.iter().map(|change| change.fate != Fate::Missing).collect::<Vec<bool>>());
    let lists = Fate::ALL
        .iter()
        .zip([texts.changed, texts.added, texts.missing])
        .filter_map(|(fate, heading)| {
            let rows: Vec<Row> = changes
                .iter()
                .enumerate()
                .filter(|(_, change)| change.fate == *fate)
                .map(|(place, change)| {
                    let cells: Vec<String> = change.cells.iter().map(|cell| shown(&world, cell)).collect();
                    Row { place, day: None, title: change.title.clone(), when: world.formats.list(&cells) }
                })
                .collect();
            let heading = heading(&world.number(rows.len()));
            (!rows.is_empty()).then(|| view! { <Group heading rows ticks /> })
        })
        .collect_view();
    let undo = world.texts.frame.undo;
    let apply = move |_| {
        let chosen = ticks.with_untracked(|ticks| {
            let ticked = changes.iter().zip(ticks).filter(|(_, ticked)| **ticked);
            ticked.flat_map(|(change, _)| change.commands.clone()).collect::<Vec<_>>()
        });
        if state.dispatch(Command::Many(chosen)) {
            state.offer_undo(texts.applied, undo);
        }
        close.run(());
    };
    let (close_label, parts) = (world.texts.common.close, &world.texts.dates.parts);
    let count = move || ticks.with(|ticks| ticks.iter().filter(|ticked| **ticked).count());
    let said = move || (parts.chosen)(&world.number(count()), &world.number(all));
    let act = (all > 0).then(|| {
        view! {
            <p class="small num" role="status">{said}</p>
            <button type="button" class="btn main" disabled=move || count() == 0 on:click=apply>{texts.apply}</button>
        }
    });
    view! {
        <p>{if all > 0 { texts.lead } else { texts.nothing }}</p>
        {lists}
        <div class="row editor-foot">
            {act}
            <button type="button" class="btn" on:click=move |_| close.run(())>{if all > 0 { texts.leave } else { close_label }}</button>
        </div>
    }
}

/// A cell that changes, in words.
fn shown(world: &World, cell: &Cell) -> String {
    let texts = &world.texts.sheet;
    let or_empty = |text: &str| if text.is_empty() { texts.empty.to_owned() } else { shortened(text) };
    (texts.cell)(cell.column, &or_empty(&cell.from), &or_empty(&cell.to))
}
