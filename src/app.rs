//! Loads what every page needs, provides it, and chooses the page for the route.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{fetch, page};
use crate::i18n::{Formats, Locale};
use crate::pages::assess::AssessPage;
use crate::pages::elsewhere::{AbsentPage, UnknownPage};
use crate::pages::findings::FindingsPage;
use crate::pages::frame::{Frame, Messages};
use crate::pages::library::LibraryPage;
use crate::pages::limits::LimitsPage;
use crate::pages::plan::PlanPage;
use crate::pages::print::PrintPage;
use crate::pages::settings::{AboutPage, SettingsPage};
use crate::pages::setup::SetupPage;
use crate::pages::take::TakeAlongPage;
use crate::playbook;
use crate::route::{Route, Source, Step};
use crate::state::saving::Saver;
use crate::state::{JourneyState, Notices, Origin, Place, World};

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let notices = Notices::default();
    let place = Place::follow();
    let saver = Saver::default();
    provide_context(notices);
    provide_context(place);
    let locale = RwSignal::new(Locale::English);
    let world = RwSignal::new(None::<World>);
    let owner = Owner::current();
    Effect::new(move |_| {
        let locale = locale.get();
        spawn_local(async move {
            match load_world(locale).await {
                Ok(loaded) => {
                    notices.speak(loaded.clone());
                    page::remove("shell");
                    world.set(Some(loaded));
                }
                Err(problem) => notices.warn(problem),
            }
        });
    });

    let open = RwSignal::new(None::<Open>);
    let source = place.source();
    Effect::new(move |_| {
        let Some(source) = source.get() else {
            open.set(None);
            return;
        };
        if open.with_untracked(|open| open.as_ref().is_some_and(|open| open.source == source)) {
            return;
        }
        let owner = owner.clone();
        spawn_local(async move {
            let state = load_journey(&source).await.map(|(journey, origin)| {
                let make = || JourneyState::new(journey, origin, saver, notices);
                match owner {
                    Some(owner) => owner.with(make),
                    None => make(),
                }
            });
            open.set(Some(Open { source, state }));
        });
    });

    let shown = move || {
        let Some(world) = world.get() else { return ().into_any() };
        provide_context(world);
        view! {
            <Messages />
            <Page route=place.route() open />
        }
        .into_any()
    };
    view! { {shown} }
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
                        Step::Print => view! { <PrintPage /> }.into_any(),
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
    let playbook = playbook::read(&text).map_err(|error| format!("{error:?}"))?;
    Ok(World { locale, texts, playbook: Arc::new(playbook), formats: Arc::new(PlainFormats) })
}

async fn load_journey(_source: &Source) -> Option<(crate::domain::journey::Journey, Origin)> {
    None
}

struct PlainFormats;

impl Formats for PlainFormats {
    fn date(&self, date: chrono::NaiveDate) -> String {
        date.to_string()
    }
    fn date_short(&self, date: chrono::NaiveDate) -> String {
        date.to_string()
    }
    fn number(&self, number: i64) -> String {
        number.to_string()
    }
    fn list(&self, items: &[String]) -> String {
        items.join(", ")
    }
    fn instant(&self, iso: &str) -> String {
        iso.to_owned()
    }
}
