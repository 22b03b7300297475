//! A backup looked through before anything of it is restored: journey by journey, how it stands and what would happen.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, files, page, random};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::i18n::Said;
use crate::pages::library::{ACCEPTED, acts, read_file};
use crate::state::backup::Restored;
use crate::state::{LibraryState, Preferences, PreferencesState, World, library_state, notices, preferences, world};
use crate::storage::backup::{Backup, BackupError, LONGEST, Standing, opened};
use crate::ui::Tick;

/// A backup that was read, with the standing of each of its journeys.
struct Look {
    file: String,
    backup: Backup,
    sound: bool,
    standings: Vec<Standing>,
}

/// The choice of a file, and what it holds.
#[component]
pub fn Restoring() -> impl IntoView {
    let world = world();
    let texts = &world.texts.backup;
    let library = library_state();
    let refused = RwSignal::new(None::<String>);
    let look = RwSignal::new(None::<Arc<Look>>);
    let reading = world.clone();
    let choose = move |_| {
        // The picker opens while the click is handled, or not at all.
        let chosen = files::pick_file(ACCEPTED);
        let world = reading.clone();
        spawn_local(async move {
            let Some(file) = chosen.await else { return };
            let read = read(&world, library, &file).await;
            // The page may have been left in the meantime.
            refused.try_set(read.as_ref().err().map(|why| (world.texts.library.not_opened)(Said(&file.name()), why)));
            let found = read.is_ok();
            look.try_set(read.ok().map(Arc::new));
            if found {
                page::focus("backup-found");
            }
        });
    };
    let shown = move || look.get().map(|found| view! { <Preview found look /> });
    view! {
        <section aria-labelledby="restore-backup">
            <h2 id="restore-backup" tabindex="-1">{texts.restore_title}</h2>
            <p class="hint">{texts.restore_hint}</p>
            <div><button type="button" class="btn" on:click=choose>{texts.choose}</button></div>
            <p class="refusal" role="alert">{move || refused.get()}</p>
            {shown}
        </section>
    }
}

/// Reads a backup; what is wrong with it comes as a sentence.
async fn read(world: &World, library: LibraryState, file: &files::Chosen) -> Result<Look, String> {
    let largest = u32::try_from(LONGEST).unwrap_or(u32::MAX);
    let text = read_file(world, file, largest).await?;
    let (backup, sound) = Backup::read(&text).map_err(|error| match error {
        BackupError::Newer => world.texts.backup.newer.to_owned(),
        BackupError::Corrupt(fault) => {
            (world.texts.library.file_corrupt)(&world.texts.front.fault(&fault, world.formats.as_ref()))
        }
    })?;
    let mut standings = Vec::new();
    for (id, text) in &backup.journeys {
        standings.push(library.standing(id, text).await);
    }
    Ok(Look { file: file.name(), backup, sound, standings })
}

#[component]
fn Preview(found: Arc<Look>, look: RwSignal<Option<Arc<Look>>>) -> impl IntoView {
    let world = world();
    let texts = &world.texts.backup;
    let (library, notices, preferences) = (library_state(), notices(), preferences());
    let rows = found.standings.len();
    let ticks = RwSignal::new(found.standings.iter().map(|standing| standing.is_usual()).collect::<Vec<bool>>());
    // Removed journeys, records set aside, versions; the settings only if they are wanted.
    let rest = RwSignal::new([true, true, true, false]);
    let head = (texts.found)(&found.file, &world.formats.instant(&found.backup.made));
    let unsound = (!found.sound).then(|| view! { <p class="w">{texts.unsound}</p> });
    let journeys = (0..rows).map(|place| {
        let name = name(&world, &found.backup.journeys[place].1);
        let standing = found.standings[place];
        let label = (texts.row)(Said(&name), texts.standings[standing.index()]);
        let value = Signal::derive(move || ticks.with(|ticks| ticks[place]));
        match standing {
            Standing::Same => view! { <li class="quiet">{label}</li> }.into_any(),
            _ => {
                let set = Callback::new(move |on| ticks.update(|ticks| ticks[place] = on));
                view! { <li><Tick label value on_change=set /></li> }.into_any()
            }
        }
    });
    let Backup { bin, aside, snapshots, preferences: settings, .. } = &found.backup;
    let counts = [bin.len(), aside.len(), snapshots.len(), usize::from(settings.is_some())];
    let others = (0..counts.len()).filter(|place| counts[*place] > 0).map(|place| {
        let label = (texts.rest[place])(&world.number(counts[place]));
        let value = Signal::derive(move || rest.with(|rest| rest[place]));
        let set = Callback::new(move |on| rest.update(|rest| rest[place] = on));
        view! { <li><Tick label value on_change=set /></li> }
    });
    let (journeys, others) = (journeys.collect_view(), others.collect_view());
    let has_rest = counts.iter().any(|count| *count > 0);
    let hint = has_rest.then(|| view! { <p class="hint">{texts.rest_hint}</p><ul class="plain">{others}</ul> });
    let working = RwSignal::new(false);
    let close = move || {
        look.set(None);
        page::focus("restore-backup");
    };
    let restoring = world.clone();
    let restore = move |_| {
        if working.get_untracked() {
            return;
        }
        working.set(true);
        let (world, found) = (restoring.clone(), found.clone());
        let (ticks, rest) = (ticks.get_untracked(), rest.get_untracked());
        spawn_local(async move {
            let told = restore_all(&world, library, preferences, &found, &ticks, rest).await;
            notices.say((texts.restored)(&world.number(told.done), &world.number(told.beside), &world.number(told.rest)));
            if told.refused > 0 {
                notices.warn((texts.refused)(&world.number(told.refused)));
            }
            // Changing the language may have built the page anew.
            look.try_set(None);
            page::focus("restore-backup");
        });
    };
    view! {
        <div class="stack-3">
            <h3 id="backup-found" tabindex="-1">{head}</h3>
            {unsound}
            <ul class="plain">{journeys}</ul>
            {hint}
            <div class="row">
                <button type="button" class="btn main" aria-disabled=move || working.get().then_some("true") on:click=restore>{texts.restore}</button>
                <button type="button" class="btn" on:click=move |_| close()>{texts.leave}</button>
            </div>
        </div>
    }
}

/// What the journey in a record is called.
fn name(world: &World, text: &str) -> String {
    match opened(text) {
        Some((journey, _)) if !journey.name().trim().is_empty() => journey.name().to_owned(),
        Some(_) => world.texts.frame.untitled.to_owned(),
        None => world.texts.library.broken.to_owned(),
    }
}

/// How it went.
#[derive(Default)]
struct Told {
    done: usize,
    beside: usize,
    rest: usize,
    refused: usize,
}

async fn restore_all(
    world: &World,
    library: LibraryState,
    preferences: PreferencesState,
    found: &Look,
    ticks: &[bool],
    rest: [bool; 4],
) -> Told {
    let backup = &found.backup;
    let mut told = Told::default();
    let mut aside = if rest[1] { backup.aside.clone() } else { Vec::new() };
    for ((id, text), _) in backup.journeys.iter().zip(ticks).filter(|(_, ticked)| **ticked) {
        // Something may have changed since the preview was made.
        let standing = library.standing(id, text).await;
        match (standing, opened(text)) {
            (Standing::Same, _) => {}
            (_, None) => aside.push((id.clone(), text.clone())),
            (standing, Some((journey, revision))) => {
                match restore(world, library, standing, journey.with_id(id.clone()), revision, &backup.made).await {
                    Restored::Done => told.done += 1,
                    Restored::Beside => told.beside += 1,
                    Restored::Refused => told.refused += 1,
                }
            }
        }
    }
    let bin = if rest[0] { backup.bin.as_slice() } else { &[] };
    let snapshots = if rest[2] { backup.snapshots.as_slice() } else { &[] };
    match library.add_rest(bin, &aside, snapshots).await {
        Ok(added) => told.rest = added,
        Err(_) => told.refused += 1,
    }
    if let (true, Some(text)) = (rest[3], &backup.preferences) {
        preferences.change(|now| *now = Preferences::read(text));
    }
    told
}

async fn restore(
    world: &World,
    library: LibraryState,
    standing: Standing,
    journey: Journey,
    revision: u64,
    made: &str,
) -> Restored {
    let playbook = &world.playbook;
    let put = match standing {
        Standing::New => match library.create_at(&journey, revision.max(clock::now()), playbook) {
            Ok(()) => Restored::Done,
            Err(_) => Restored::Refused,
        },
        Standing::Older | Standing::Newer => library.replace(&journey, revision, playbook).await,
        Standing::Same | Standing::Apart | Standing::Unreadable => Restored::Beside,
    };
    if put != Restored::Beside {
        return put;
    }
    let name = if journey.name().trim().is_empty() { world.texts.frame.untitled } else { journey.name() };
    let date = clock::date_of(made).map_or_else(String::new, |date| world.formats.date(date));
    let name = (world.texts.backup.beside_name)(name, &date);
    let copy = acts::renamed(journey.with_id(JourneyId::from_random(random::bytes())), name);
    match library.create(&copy, playbook) {
        Ok(()) => Restored::Beside,
        Err(_) => Restored::Refused,
    }
}
