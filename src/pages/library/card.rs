//! One journey of the library, or a record that does not open.

use leptos::prelude::*;

use crate::browser::clock;
use crate::domain::ids::JourneyId;
use crate::i18n::Said;
use crate::route::{Route, Source, Step};
use crate::state::{Act, Front, Names, Problem, front, library_state, workroom};
use crate::storage::Entry;
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

fn name_of(front: &Front, entry: &Entry) -> String {
    if entry.name.trim().is_empty() { front.texts.frame.untitled.to_owned() } else { entry.name.clone() }
}

#[component]
fn Readable(entry: Entry) -> impl IntoView {
    let front = front();
    let name = name_of(&front, &entry);
    let step = match (entry.plan, entry.answered) {
        (Some(_), _) => Step::PLAN,
        (None, 1..) => Step::Assess(None),
        (None, 0) => Step::SetUp,
    };
    let href = Route::Journey(Source::Stored(entry.id.clone()), step).href();
    let names = library_state().names();
    let kind = entry.kind;
    let kind_name = move || kind.and_then(|kind| names.with(|names| names.kinds.get(kind.index()).cloned()));
    let [changed, filed] = [Some(entry.changed.as_str()), entry.filed.as_deref()].map(|iso| day_of(&front, iso?));
    let texts = &front.texts.library;
    let changed = changed.map(|(days, date)| (texts.changed)(&days, &date));
    let filed = filed.map_or_else(|| texts.not_filed.to_owned(), |(days, date)| (texts.filed)(&days, &date));
    let (spoken, scores) = (front.clone(), entry.scores);
    let failing = entry.plan.is_some_and(|plan| plan.errors > 0);
    view! {
        <article class="card jcard">
            <div class="jcard-head">
                <h3><a href=href>{name.clone()}</a></h3>
                <Menu id=entry.id.clone() name />
            </div>
            <p class="quiet small jcard-kind">{kind_name}</p>
            <Strip scores=scores.to_vec() label=Signal::derive(move || names.with(|names| scores_in_words(&spoken, names, scores))) />
            <p class="small" class:e=failing>{state_in_words(&front, &entry)}</p>
            <p class="quiet small jcard-foot"><span>{changed}</span><span>{filed}</span></p>
        </article>
    }
}

/// Days since an instant, and its date.
fn day_of(front: &Front, iso: &str) -> Option<(crate::i18n::Number, String)> {
    let date = clock::date_of(iso)?;
    Some((front.number((clock::today() - date).num_days()), front.formats.date(date)))
}

/// The scores with the phases' names, once these are known.
fn scores_in_words(front: &Front, names: &Names, scores: [Option<u8>; 8]) -> String {
    let texts = &front.texts.library;
    let scored = |(name, score): (&String, Option<u8>)| Some((texts.score)(name, &front.number(score?)));
    let list: Vec<String> = names.phases.iter().zip(scores).filter_map(scored).collect();
    if list.is_empty() { texts.scores_none.to_owned() } else { (texts.scores)(&front.formats.list(&list)) }
}

fn state_in_words(front: &Front, entry: &Entry) -> String {
    let texts = &front.texts.library;
    match (entry.plan, entry.answered) {
        (Some(plan), _) if plan.errors > 0 => (texts.errors)(&front.number(plan.errors)),
        (Some(plan), _) => (texts.ready)(&front.number(plan.touches), &front.number(plan.warnings)),
        (None, 0) => texts.begun.to_owned(),
        (None, 40..) => texts.assessed.to_owned(),
        (None, answered) => (texts.answered)(&front.number(answered)),
    }
}

/// What can be done with a journey. The browser's own popover closes on Escape and outside, and gives the focus back.
#[component]
fn Menu(id: JourneyId, name: String) -> impl IntoView {
    let front = front();
    let texts = &front.texts.library;
    let workroom = workroom();
    let popover = format!("menu-{id}");
    let compare = Route::Journey(Source::Stored(id.clone()), Step::Versions).href();
    let about = (id, name.clone());
    let item = |label: &'static str, act: fn(JourneyId, String) -> Act| {
        let (id, name) = about.clone();
        let take = move |_| workroom.act(act(id.clone(), name.clone()));
        view! { <button type="button" popovertarget=popover.clone() popovertargetaction="hide" on:click=take>{label}</button> }
    };
    view! {
        <button type="button" class="btn icon-btn" popovertarget=popover.clone() aria-label=(texts.more)(Said(&name))>
            <Icon sign=Sign::More />
        </button>
        <div class="menu" id=popover.clone() popover="auto">
            {item(texts.save, |id, _| Act::Save(id))}
            {item(texts.duplicate, |id, name| Act::Duplicate { id, name })}
            <a href=compare>{texts.compare}</a>
            {item(texts.remove, |id, name| Act::Remove { id, name })}
        </div>
    }
}

#[component]
fn Broken(entry: Entry, problem: Problem) -> impl IntoView {
    let front = front();
    let texts = &front.texts.library;
    let workroom = workroom();
    let name = if entry.name.trim().is_empty() { texts.broken.to_owned() } else { entry.name.clone() };
    let why = match problem {
        Problem::Newer(_) => texts.broken_newer.to_owned(),
        Problem::Corrupt(fault) => (texts.broken_corrupt)(&front.texts.fault(&fault, front.formats.as_ref())),
    };
    let (id, other, shown) = (entry.id.clone(), entry.id, name.clone());
    let save = move |_| workroom.act(Act::Save(id.clone()));
    let aside = move |_| workroom.act(Act::SetAside { id: other.clone(), name: name.clone() });
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
