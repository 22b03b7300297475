//! Former versions of the open journey: kept, restored, deleted; and what differs between any two.

mod compared;
mod rows;
mod values;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{files, page};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::i18n::{Catalog, Said};
use crate::pages::library::{ACCEPTED, journey_in};
use crate::state::library::LibraryState;
use crate::state::versions::{self, VersionError};
use crate::state::{JourneyState, Notices, Origin, World, journey_state, library_state, notices, world};
use crate::storage::snapshot::{MOST, MOST_LABELLED};
use crate::storage::{Snapshot, SnapshotKind};
use crate::ui::Field;
use compared::Compare;

/// The journey that the open one is to be compared with when the page opens, such as the other version after a conflict.
#[derive(Clone, Copy)]
pub struct Beside(pub RwSignal<Option<JourneyId>>);

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    world: StoredValue<World>,
    state: JourneyState,
    library: LibraryState,
    notices: Notices,
    /// The versions, the newest first; nothing until they are read.
    list: RwSignal<Option<Result<Vec<Snapshot>, VersionError>>>,
    /// The two that are compared, as keys of versions, or as [`NOW`], or as the id of a journey behind [`JOURNEY`].
    sides: [RwSignal<String>; 2],
}

/// Stands for the journey as it is.
const NOW: &str = "now";
/// Stands before the id of another journey; no key begins so, for ids have no colon.
const JOURNEY: &str = "journey:";

impl Desk {
    fn world(self) -> World {
        self.world.get_value()
    }

    /// Reads the list again.
    async fn read(self) {
        let id = self.state.peek(|journey| journey.id().clone());
        let found = versions::all(&self.library.store(), Some(&id)).await;
        // The page may have been left in the meantime.
        self.list.try_set(Some(found));
    }

    /// Says why something was not done, if the page is still there.
    fn refused(self, error: VersionError) {
        let Some(world) = self.world.try_get_value() else { return };
        let texts = &world.texts.versions;
        self.notices.warn(match error {
            VersionError::Unavailable => texts.unavailable,
            VersionError::Full => texts.full,
            VersionError::TooMany => texts.too_many,
        });
    }

    /// The journey that a side stands for.
    async fn journey(self, side: &str) -> Option<Journey> {
        if side == NOW {
            return Some(self.state.peek(Journey::clone));
        }
        let store = self.library.store();
        let text = match side.strip_prefix(JOURNEY) {
            Some(id) => store.read(&JourneyId::parse(id)?).await?.text,
            None => versions::text(&store, side).await?,
        };
        LibraryState::journey_in(&text)
    }

    /// A version by what it is called and when it was kept.
    fn name(self, snapshot: &Snapshot) -> String {
        let world = self.world();
        (world.texts.versions.named)(title(&world, snapshot), &world.formats.instant(&snapshot.at))
    }
}

/// What a version is called.
fn title<'a>(world: &World, snapshot: &'a Snapshot) -> &'a str {
    if snapshot.label.is_empty() { world.texts.versions.kinds[snapshot.kind.index()] } else { &snapshot.label }
}

/// The page.
#[component]
pub fn VersionsPage() -> impl IntoView {
    let world = world();
    let texts = &world.texts.versions;
    let state = journey_state();
    let asked = expect_context::<Beside>().0;
    let first = asked.get_untracked().map_or_else(String::new, |id| format!("{JOURNEY}{id}"));
    asked.set(None);
    let desk = Desk {
        world: StoredValue::new(world.clone()),
        state,
        library: library_state(),
        notices: notices(),
        list: RwSignal::new(None),
        sides: [RwSignal::new(first), RwSignal::new(NOW.to_owned())],
    };
    // Other tabs and the app itself keep versions too.
    Effect::new(move |_| {
        state.versions().track();
        state.with(|journey| journey.id().clone());
        spawn_local(desk.read());
    });
    let bound = (texts.bound)(&world.number(MOST), &world.number(MOST_LABELLED));
    let body = move || {
        if matches!(state.origin().get(), Origin::Example(_)) {
            return view! { <p>{texts.example}</p> }.into_any();
        }
        let available = desk.list.with(|list| !matches!(list, Some(Err(_))));
        if available {
            let bound = bound.clone();
            view! { <KeepForm desk /> <rows::List desk /> <p class="hint">{bound}</p> }.into_any()
        } else {
            view! { <p role="status">{texts.unavailable}</p> }.into_any()
        }
    };
    // An example has nothing to be compared with.
    let is_own = Memo::new(move |_| !matches!(state.origin().get(), Origin::Example(_)));
    let compare = move || is_own.get().then(|| view! { <Compare desk /> });
    view! {
        <main class="wrap stack versions" id="content">
            <header class="stack-3">
                <h1 tabindex="-1" id="title">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
            </header>
            {body}
            {compare}
            <FileForm desk />
        </main>
    }
}

/// Keeps the journey as it is under a label.
#[component]
fn KeepForm(desk: Desk) -> impl IntoView {
    let texts = &desk.world().texts.versions;
    let label = RwSignal::new(String::new());
    let keep = move |_| {
        let (journey, written) = (desk.state.peek(Journey::clone), label.get_untracked());
        spawn_local(async move {
            match versions::keep(&desk.library.store(), &journey, SnapshotKind::Own, &written).await {
                Ok(_) => {
                    label.try_set(String::new());
                    desk.notices.say(texts.kept);
                }
                Err(error) => desk.refused(error),
            }
            desk.read().await;
        });
    };
    view! {
        <section class="card stack-3" aria-labelledby="keep-version">
            <h2 id="keep-version">{texts.keep_title}</h2>
            <Field
                id="version-label"
                label=texts.label
                hint=texts.label_hint
                value=label
                on_input=Callback::new(move |text| label.set(text))
            />
            <div><button type="button" class="btn main" on:click=keep>{texts.keep}</button></div>
        </section>
    }
}

/// Puts a file in the journey's place.
#[component]
fn FileForm(desk: Desk) -> impl IntoView {
    let texts = &desk.world().texts.versions;
    let refused = RwSignal::new(None::<String>);
    let choose = move |_| {
        // The picker opens while the click is handled, or not at all.
        let chosen = files::pick_file(ACCEPTED);
        let world = desk.world();
        spawn_local(async move {
            let Some(file) = chosen.await else { return };
            refused.try_set(None);
            match journey_in(&world, &file).await {
                Ok(journey) => match desk.state.replace(journey, SnapshotKind::Import).await {
                    Ok(()) => offer_undo(desk, world.texts, (texts.file_taken)(Said(&file.name()))),
                    Err(error) => desk.refused(error),
                },
                Err(why) => {
                    refused.try_set(Some((world.texts.library.not_opened)(Said(&file.name()), &why)));
                }
            }
        });
    };
    let stored = move || desk.state.origin().get() == Origin::Stored && desk.list.with(|list| matches!(list, Some(Ok(_))));
    let form = move || {
        view! {
            <section class="stack-3" aria-labelledby="file-version">
                <h2 id="file-version">{texts.file_title}</h2>
                <p class="hint">{texts.file_hint}</p>
                <div><button type="button" class="btn" on:click=choose>{texts.file}</button></div>
                <p class="refusal" role="alert">{move || refused.get()}</p>
            </section>
        }
    };
    move || stored().then(form)
}

/// Says that the journey was replaced, and offers to take it back.
fn offer_undo(desk: Desk, texts: &Catalog, said: String) {
    desk.state.offer_undo(said, texts.frame.undo);
}

/// Puts a version in the journey's place.
fn restore(desk: Desk, snapshot: &Snapshot) {
    let (key, name) = (snapshot.key.clone(), desk.name(snapshot));
    let texts = desk.world().texts;
    spawn_local(async move {
        let Some(journey) = desk.journey(&key).await else { return desk.notices.warn(texts.versions.unread) };
        match desk.state.replace(journey, SnapshotKind::Restore).await {
            Ok(()) => {
                offer_undo(desk, texts, (texts.versions.restored)(Said(&name)));
                page::focus("title");
            }
            Err(error) => desk.refused(error),
        }
    });
}
