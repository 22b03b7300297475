//! One journey of the library, or a record that does not open.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::files::{self, SaveError, focus_shelf, renamed, save_journey};
use crate::browser::{clock, random};
use crate::domain::ids::JourneyId;
use crate::domain::phase::Phase;
use crate::route::{Route, Source, Step};
use crate::state::library::Removed;
use crate::state::{LibraryState, Notices, Problem, World, library_state, notices, world};
use crate::storage::{Entry, RecordError};
use crate::ui::{Icon, Sign, Strip};

/// The card of an entry; another one once it turned out not to open.
#[component]
pub fn Card(
    /// What the library knows of the journey.
    entry: Entry,
) -> impl IntoView {
    let library = library_state();
    let id = entry.id.clone();
    let problem = Memo::new(move |_| {
        library.problems().with(|problems| problems.iter().find(|(other, _)| *other == id).map(|(_, problem)| problem.clone()))
    });
    move || match problem.get() {
        Some(problem) => view! { <Broken entry=entry.clone() problem /> }.into_any(),
        None => view! { <Readable entry=entry.clone() /> }.into_any(),
    }
}

fn name_of(world: &World, entry: &Entry) -> String {
    if entry.name.trim().is_empty() { world.texts.frame.untitled.to_owned() } else { entry.name.clone() }
}

#[component]
fn Readable(entry: Entry) -> impl IntoView {
    let world = world();
    let name = name_of(&world, &entry);
    let step = match (entry.plan, entry.answered) {
        (Some(_), _) => Step::PLAN,
        (None, 1..) => Step::Assess(None),
        (None, 0) => Step::SetUp,
    };
    let href = Route::Journey(Source::Stored(entry.id.clone()), step).href();
    let kind = entry.kind.map(|kind| world.playbook.preset(kind).name.clone());
    let [changed, filed] = [Some(entry.changed.as_str()), entry.filed.as_deref()].map(|iso| day_of(&world, iso?));
    let texts = &world.texts.library;
    let changed = changed.map(|(days, date)| (texts.changed)(&days, &date));
    let filed = filed.map_or_else(|| texts.not_filed.to_owned(), |(days, date)| (texts.filed)(&days, &date));
    let failing = entry.plan.is_some_and(|plan| plan.errors > 0);
    view! {
        <article class="card jcard">
            <div class="jcard-head">
                <h3><a href=href>{name.clone()}</a></h3>
                <Menu id=entry.id.clone() name />
            </div>
            <p class="quiet small">{kind}</p>
            <Strip scores=entry.scores.to_vec() label=scores_in_words(&world, &entry) />
            <p class="small" class:e=failing>{state_in_words(&world, &entry)}</p>
            <p class="quiet small jcard-foot"><span>{changed}</span><span>{filed}</span></p>
        </article>
    }
}

/// Days since an instant, and its date.
fn day_of(world: &World, iso: &str) -> Option<(crate::i18n::Number, String)> {
    let date = clock::date_of(iso)?;
    Some((world.number((clock::today() - date).num_days()), world.formats.date(date)))
}

fn scores_in_words(world: &World, entry: &Entry) -> String {
    let texts = &world.texts.library;
    let scored =
        |(phase, score): (&Phase, Option<u8>)| Some((texts.score)(&world.playbook.phase(*phase).name, &world.number(score?)));
    let list: Vec<String> = Phase::ALL.iter().zip(entry.scores).filter_map(scored).collect();
    if list.is_empty() { texts.scores_none.to_owned() } else { (texts.scores)(&world.formats.list(&list)) }
}

fn state_in_words(world: &World, entry: &Entry) -> String {
    let texts = &world.texts.library;
    match (entry.plan, entry.answered) {
        (Some(plan), _) if plan.errors > 0 => (texts.errors)(&world.number(plan.errors)),
        (Some(plan), _) => (texts.ready)(&world.number(plan.touches), &world.number(plan.warnings)),
        (None, 0) => texts.begun.to_owned(),
        (None, 40..) => texts.assessed.to_owned(),
        (None, answered) => (texts.answered)(&world.number(answered)),
    }
}

/// What can be done with a journey. The browser's own popover closes on Escape and outside, and gives the focus back.
#[component]
fn Menu(id: JourneyId, name: String) -> impl IntoView {
    let world = world();
    let texts = &world.texts.library;
    let (library, notices) = (library_state(), notices());
    let popover = format!("menu-{id}");
    let about = (world.clone(), id, name.clone());
    let item = |label: &'static str, act: fn(&World, LibraryState, Notices, JourneyId, String)| {
        let (world, id, name) = about.clone();
        let take = move |_| act(&world, library, notices, id.clone(), name.clone());
        view! { <button type="button" popovertarget=popover.clone() popovertargetaction="hide" on:click=take>{label}</button> }
    };
    view! {
        <button type="button" class="btn icon-btn" popovertarget=popover.clone() aria-label=(texts.more)(&name)>
            <Icon sign=Sign::More />
        </button>
        <div class="menu" id=popover.clone() popover="auto">
            {item(texts.save, save)}
            {item(texts.duplicate, duplicate)}
            {item(texts.remove, remove)}
        </div>
    }
}

fn save(world: &World, library: LibraryState, notices: Notices, id: JourneyId, _: String) {
    let texts = &world.texts.library;
    spawn_local(async move {
        match save_journey(library, &id).await {
            Ok(name) => notices.say((texts.saved)(&name)),
            Err(SaveError::Unread) => notices.warn(texts.unread),
            Err(SaveError::Refused) => notices.warn(texts.save_refused),
        }
    });
}

fn remove(world: &World, library: LibraryState, notices: Notices, id: JourneyId, name: String) {
    let texts = &world.texts.library;
    spawn_local(async move {
        let removed = library.remove(&id).await;
        offer_back(library, notices, removed, (texts.removed)(&name), (texts.restored)(&name));
    });
}

fn duplicate(world: &World, library: LibraryState, notices: Notices, id: JourneyId, name: String) {
    let world = world.clone();
    let texts = &world.texts.library;
    spawn_local(async move {
        let journey = library.read(&id).await.and_then(|found| LibraryState::journey_in(&found.text));
        let Some(journey) = journey else { return notices.warn(texts.unread) };
        let copy = renamed(journey.with_id(JourneyId::from_random(random::bytes())), (texts.copy_name)(&name));
        match library.create(&copy, &world.playbook) {
            Ok(()) => notices.say((texts.duplicated)(copy.name())),
            Err(RecordError::Full) => notices.warn(texts.full),
            Err(RecordError::Denied) => notices.warn(texts.denied),
        }
    });
}

/// Says that something left the library, and offers to bring it back; warns if it is still there.
fn offer_back(library: LibraryState, notices: Notices, removed: Option<Removed>, gone: String, back: String) {
    let Some(world) = notices.world() else { return };
    let texts = &world.texts.library;
    let Some(removed) = removed else { return notices.warn(texts.unread) };
    focus_shelf();
    notices.offer(gone, texts.undo, move || match library.take_back(removed.clone()) {
        Ok(()) => notices.say(back.clone()),
        Err(RecordError::Full) => notices.warn(texts.full),
        Err(RecordError::Denied) => notices.warn(texts.denied),
    });
}

#[component]
fn Broken(entry: Entry, problem: Problem) -> impl IntoView {
    let world = world();
    let texts = &world.texts.library;
    let (library, notices) = (library_state(), notices());
    let name = if entry.name.trim().is_empty() { texts.broken.to_owned() } else { entry.name.clone() };
    let why = match problem {
        Problem::Newer(_) => texts.broken_newer.to_owned(),
        Problem::Corrupt(fault) => (texts.broken_corrupt)(&world.texts.fault(&fault, world.formats.as_ref())),
    };
    let (id, other, shown) = (entry.id.clone(), entry.id, name.clone());
    let save = move |_| {
        let id = id.clone();
        spawn_local(async move {
            let saved = match library.read(&id).await {
                Some(found) => files::save_bytes(&id, &found.text),
                None => Err(SaveError::Unread),
            };
            match saved {
                Ok(()) => {}
                Err(SaveError::Unread) => notices.warn(texts.unread),
                Err(SaveError::Refused) => notices.warn(texts.save_refused),
            }
        });
    };
    let aside = move |_| {
        let (id, name) = (other.clone(), name.clone());
        spawn_local(async move {
            let removed = library.set_aside(&id).await;
            offer_back(library, notices, removed, texts.aside.to_owned(), (texts.restored)(&name));
        });
    };
    view! {
        <article class="card jcard broken">
            <h3>{shown}</h3>
            <p class="small">{why}</p>
            <div class="row">
                <button type="button" class="btn small" on:click=save>{texts.broken_save}</button>
                <button type="button" class="btn small" on:click=aside>{texts.set_aside}</button>
            </div>
        </article>
    }
}
