//! Loads what every page needs, provides it, and chooses the page for the route.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::formats::IntlFormats;
use crate::browser::{fetch, page};
use crate::domain::journey::Journey;
use crate::format::Loaded;
use crate::i18n::Locale;
use crate::pages::assess::AssessPage;
use crate::pages::elsewhere::{AbsentPage, UnknownPage};
use crate::pages::findings::FindingsPage;
use crate::pages::frame::{Frame, Messages};
use crate::pages::library::LibraryPage;
use crate::pages::limits::LimitsPage;
use crate::pages::plan::PlanPage;
use crate::pages::print::PrintPage;
use crate::pages::settings::{AboutPage, KeyHelp, SettingsPage};
use crate::pages::setup::SetupPage;
use crate::pages::take::TakeAlongPage;
use crate::playbook;
use crate::route::{Route, Source, Step};
use crate::state::saving::Saver;
use crate::state::store::Store;
use crate::state::{JourneyState, LibraryState, Notices, Origin, Place, PreferencesState, World};

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let notices = Notices::default();
    let place = Place::follow();
    let saver = Saver::new(notices);
    provide_context(notices);
    provide_context(place);
    provide_context(saver);
    let locale = RwSignal::new(Locale::best(page::languages().iter().map(String::as_str)));
    let world = RwSignal::new(None::<World>);
    let library = RwSignal::new(None::<LibraryState>);
    let preferences = RwSignal::new(None::<PreferencesState>);
    let fatal = RwSignal::new(None::<String>);
    let owner = Owner::current().unwrap_or_default();

    load_worlds(locale, world, notices, fatal);
    // The language that was chosen here goes before those the browser asks for.
    Effect::new(move |_| {
        if let Some(chosen) = preferences.get().and_then(|preferences| preferences.now().get().locale)
            && chosen != locale.get_untracked()
        {
            locale.set(chosen);
        }
    });
    open_store(world, library, preferences, saver, notices, owner.clone());
    let open = open_journeys(place, world, library, saver, notices, owner);
    resolve_conflicts(open, library, saver, notices, place);
    page::on_hidden(move || saver.flush()).forever();
    page::on_pagehide(move || saver.flush()).forever();

    let shown = move || {
        if let Some(problem) = fatal.get() {
            return view! { <main class="wrap narrow" id="content"><p role="alert" class="lead">{problem}</p></main> }.into_any();
        }
        let (Some(world), Some(library), Some(preferences)) = (world.get(), library.get(), preferences.get()) else {
            return ().into_any();
        };
        page::set_language(world.locale.id(), "ltr");
        provide_context(world);
        provide_context(library);
        provide_context(preferences);
        view! {
            <Messages />
            <KeyHelp />
            <Page route=place.route() open />
        }
        .into_any()
    };
    view! { {shown} }
}

/// Loads the playbook of the language, now and whenever the language changes.
fn load_worlds(locale: RwSignal<Locale>, world: RwSignal<Option<World>>, notices: Notices, fatal: RwSignal<Option<String>>) {
    Effect::new(move |_| {
        let locale = locale.get();
        spawn_local(async move {
            match load_world(locale).await {
                Ok(loaded) => {
                    notices.speak(loaded.clone());
                    world.set(Some(loaded));
                }
                Err(problem) => fatal.set(Some(problem)),
            }
            page::remove("shell");
            page::mark_started();
        });
    });
}

/// Opens the stores once the playbook is there, and says what protection is missing.
fn open_store(
    world: RwSignal<Option<World>>,
    library: RwSignal<Option<LibraryState>>,
    preferences: RwSignal<Option<PreferencesState>>,
    saver: Saver,
    notices: Notices,
    owner: Owner,
) {
    let opening = StoredValue::new(false);
    Effect::new(move |_| {
        let Some(world) = world.get() else { return };
        if opening.get_value() {
            return;
        }
        opening.set_value(true);
        let owner = owner.clone();
        spawn_local(async move {
            let store = Store::open().await;
            let protection = store.protection();
            saver.attach(store.clone(), world.playbook.clone());
            preferences.set(Some(owner.with(|| PreferencesState::new(store.clone()))));
            let state = owner.with(|| LibraryState::new(store));
            library.set(Some(state));
            if !protection.record {
                notices.keep("no-record", world.texts.notices.no_record);
            } else if !protection.journal {
                notices.warn(world.texts.notices.no_journal);
            }
            state.complete(world.playbook).await;
        });
    });
}

/// Opens the journey the address names, whenever it names another.
fn open_journeys(
    place: Place,
    world: RwSignal<Option<World>>,
    library: RwSignal<Option<LibraryState>>,
    saver: Saver,
    notices: Notices,
    owner: Owner,
) -> RwSignal<Option<Open>> {
    let open = RwSignal::new(None::<Open>);
    let source = place.source();
    Effect::new(move |_| {
        let source = source.get();
        let (Some(library), true) = (library.get(), world.with(Option::is_some)) else { return };
        let Some(source) = source else {
            saver.flush();
            library.refresh();
            open.set(None);
            return;
        };
        if open.with_untracked(|open| open.as_ref().is_some_and(|open| open.source == source)) {
            return;
        }
        let owner = owner.clone();
        spawn_local(async move {
            saver.flush();
            let state = load_journey(&source, library, saver)
                .await
                .map(|(journey, origin)| owner.with(|| JourneyState::new(journey, origin, saver, notices)));
            // The address may have changed while the journey was read.
            if place.source().get_untracked().as_ref() == Some(&source) {
                open.set(Some(Open { source, state }));
            }
        });
    });
    // An example that was changed is a journey of the user's own: the address says so from then on.
    Effect::new(move |_| {
        let Some(Open { source, state: Some(state) }) = open.get() else { return };
        if state.origin().get() != Origin::Stored {
            return;
        }
        let own = Source::Stored(state.with(|journey| journey.id().clone()));
        if own != source {
            open.update_untracked(|open| *open = Some(Open { source: own.clone(), state: Some(state) }));
            if let Route::Journey(_, step) = place.route().get_untracked() {
                place.swap(&Route::Journey(own, step));
            }
        }
    });
    open
}

/// Keeps both versions when another tab has written the open journey.
fn resolve_conflicts(
    open: RwSignal<Option<Open>>,
    library: RwSignal<Option<LibraryState>>,
    saver: Saver,
    notices: Notices,
    place: Place,
) {
    Effect::new(move |_| {
        let Some(conflict) = saver.conflict().get() else { return };
        saver.conflict().set(None);
        let (Some(world), Some(Open { state: Some(state), .. }), Some(library)) =
            (notices.world(), open.get_untracked(), library.get_untracked())
        else {
            return;
        };
        let name = (world.texts.notices.conflict_name)(conflict.ours.name());
        state.part(name);
        notices.warn(world.texts.notices.conflict);
        library.refresh();
        let own = Source::Stored(state.peek(|journey| journey.id().clone()));
        open.update_untracked(|open| *open = Some(Open { source: own.clone(), state: Some(state) }));
        if let Route::Journey(_, step) = place.route().get_untracked() {
            place.swap(&Route::Journey(own, step));
        }
    });
}

/// The journey that is open, or that it could not be found.
#[derive(Clone)]
struct Open {
    source: Source,
    state: Option<JourneyState>,
}

#[component]
fn Page(route: Signal<Route>, open: RwSignal<Option<Open>>) -> impl IntoView {
    // A page is built anew when its kind changes; a page of the same kind follows the route by itself.
    let kind = Memo::new(move |_| {
        let route = route.get();
        let step = match &route {
            Route::Journey(_, step) => Some(std::mem::discriminant(step)),
            _ => None,
        };
        (std::mem::discriminant(&route), step)
    });
    // The heading of a page that was gone to gets the focus, so that keys and screen readers go on from there; the first page does not.
    Effect::new(move |former: Option<()>| {
        kind.get();
        let there = match route.get_untracked() {
            Route::Journey(..) => open.with(Option::is_some),
            _ => true,
        };
        if former.is_some() && there {
            page::focus("title");
        }
    });
    move || {
        // Reading, not tracking alone: a memo that nobody has read follows nothing.
        kind.get();
        match route.get_untracked() {
            Route::Library => view! { <LibraryPage /> }.into_any(),
            Route::Settings => view! { <SettingsPage /> }.into_any(),
            Route::About => view! { <AboutPage /> }.into_any(),
            Route::Unknown(_) => view! { <UnknownPage /> }.into_any(),
            Route::Journey(_, step) => match open.get() {
                None => ().into_any(),
                Some(Open { state: None, .. }) => view! { <AbsentPage /> }.into_any(),
                Some(Open { state: Some(state), .. }) => {
                    provide_context(state);
                    let page = match step {
                        Step::SetUp => view! { <SetupPage /> }.into_any(),
                        Step::Assess(_) => view! { <AssessPage /> }.into_any(),
                        Step::Findings => view! { <FindingsPage /> }.into_any(),
                        Step::Limits => view! { <LimitsPage /> }.into_any(),
                        Step::Plan { .. } => view! { <PlanPage /> }.into_any(),
                        Step::TakeAlong => view! { <TakeAlongPage /> }.into_any(),
                        Step::Print { .. } => view! { <PrintPage /> }.into_any(),
                    };
                    view! { <Frame>{page}</Frame> }.into_any()
                }
            },
        }
    }
}

async fn load_world(locale: Locale) -> Result<World, String> {
    let texts = locale.catalog();
    let text = fetch::fetch_text(&format!("playbook/{}.json", locale.id()))
        .await
        .map_err(|_| texts.frame.playbook_missing.to_owned())?;
    let formats = IntlFormats::new(locale.id());
    let playbook = playbook::read(&text).map_err(|fault| (texts.errors.playbook_fault)(&texts.fault(&fault, &formats)))?;
    Ok(World { locale, texts, playbook: Arc::new(playbook), formats: Arc::new(formats) })
}

/// Reads the journey a route names. Nothing means that it is not here; what does not open is noted in the library.
async fn load_journey(source: &Source, library: LibraryState, saver: Saver) -> Option<(Journey, Origin)> {
    match source {
        Source::Example(slug) => {
            let text = fetch::fetch_text(&format!("examples/{slug}.json")).await.ok()?;
            saver.opened(0, None);
            LibraryState::journey_in(&text).map(|journey| (journey, Origin::Example(slug.clone())))
        }
        Source::Stored(id) => {
            let found = library.read(id).await?;
            match found.loaded {
                Loaded::Loaded { journey, revision } | Loaded::Migrated { journey, revision, .. } => {
                    saver.opened(revision, found.journaled);
                    Some((journey, Origin::Stored))
                }
                Loaded::Empty | Loaded::Newer { .. } | Loaded::Corrupt(_) => None,
            }
        }
    }
}
