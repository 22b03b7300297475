//! Opens the stores, provides what every page needs, and chooses the page for the route.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, fetch, page};
use crate::i18n::Locale;
use crate::pages::elsewhere::UnknownPage;
use crate::pages::frame::{Arriving, Messages};
use crate::pages::library::LibraryPage;
use crate::pages::settings::{KeyHelp, SettingsPage};
use crate::parts;
use crate::route::Route;
use crate::state::bundles::{Early, Late};
use crate::state::saving::ONE;
use crate::state::store::Store;
use crate::state::{Front, LibraryState, Notices, Place, PreferencesState, Workroom};
use crate::workroom::{Ground, playbook_file};

/// Milliseconds after the first page is shown before the rest of the program is fetched into the browser's cache, for whoever loses the
/// connection later; and before it is set up although nobody seems to be there.
const SETTLED: u32 = 500;
const UNATTENDED: u32 = 10_000;

/// What holds where the app is installed.
const INSTALLED: &str = "(display-mode: standalone)";

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let stored = Store::open_record();
    let preferences = PreferencesState::new(stored.clone());
    let wanted = Locale::best(page::languages().iter().map(String::as_str));
    let locale = Memo::new(move |_| preferences.now().get().locale.unwrap_or(wanted));
    let front: Signal<Front> = Memo::new(move |_| Front::new(locale.get())).into();
    let notices = Notices::new(front);
    let place = Place::follow();
    provide_context(Early { notices, place, preferences });
    page::on_update(move || {
        let texts = &notices.front().texts.notices;
        notices.offer(texts.update, texts.take_update, page::take_update);
    })
    .forever();
    let opened = RwSignal::new(None::<(LibraryState, Workroom)>);
    let owner = Owner::current().unwrap_or_default();
    spawn_local(async move {
        let store = stored.with_journal().await;
        say_what_is_missing(&store, notices);
        let both = owner.with(|| {
            let library = LibraryState::new(store);
            let ground = Ground { front, notices, place, library, owner: owner.clone() };
            let workroom = Workroom::new(Box::new(move || Box::pin(parts::workroom(ground.clone()))), notices);
            (library, workroom)
        });
        // Reading what is stored and drawing are a task each.
        clock::timeout(0).await;
        opened.set(Some(both));
        page::remove("shell");
        // All else comes when the first page is drawn.
        clock::timeout(0).await;
        page::mark_started();
        prepare(both.0, both.1);
    });
    // The address of a journey, of a new one, of a page that is seldom opened, and one that carries a journey need it at once.
    Effect::new(move |_| {
        if let (Some((_, workroom)), Route::Journey(..) | Route::About | Route::Backup | Route::New | Route::Open(_)) =
            (opened.get(), place.route().get())
        {
            if workroom.room().with_untracked(Option::is_none) {
                fetch::fetch_ahead(&playbook_file(locale.get_untracked()));
            }
            // Another task than drawing what stands there meanwhile.
            clock::later(0, move || workroom.fetch());
        }
    });

    let shown = move || {
        let (library, workroom) = opened.get()?;
        let front = front.get();
        page::set_language(front.locale.id(), "ltr");
        provide_context(Late { front, library, workroom });
        Some(view! {
            <Messages />
            <KeyHelp />
            <Page place workroom />
        })
    };
    view! { {shown} }
}

/// Fetches the rest of the program behind the first page, and sets it up with the first sign that somebody is there: on a slow phone that takes
/// a moment in which the page answers nothing, so it is not spent on those who only look. Work that is to be brought back does not wait, nor
/// does a file with which the system has started the installed app.
fn prepare(library: LibraryState, workroom: Workroom) {
    let set_up = move || workroom.fetch();
    if library.needs_care() || page::matches(INSTALLED) {
        clock::later(SETTLED, set_up);
    } else {
        clock::later(SETTLED, page::fetch_rest);
        clock::later(UNATTENDED, set_up);
        page::on_first_sign(set_up);
    }
}

/// Says what protection of the work this browser does not give.
fn say_what_is_missing(store: &Store, notices: Notices) {
    let texts = &notices.front().texts.notices;
    let protection = store.protection();
    match (protection.record, protection.journal) {
        (true, true) => {}
        (false, false) => notices.keep("no-record", texts.no_record),
        (true, false) if store.is_unheard() => notices.keep(ONE, texts.no_journal),
        (true, false) | (false, true) => notices.warn(texts.no_journal),
    }
}

#[component]
fn Page(place: Place, workroom: Workroom) -> impl IntoView {
    let route = place.route();
    // A page is built anew when its kind changes; the pages of a journey are one kind here and choose by themselves.
    let kind = Memo::new(move |_| std::mem::discriminant(&route.get()));
    // The heading of a page that was gone to gets the focus, so that keys and screen readers go on from there; the first page does not.
    Effect::new(move |_| {
        kind.get();
        if place.moved() {
            page::focus("title");
        }
    });
    move || {
        // Reading, not tracking alone: a memo that nobody has read follows nothing.
        kind.get();
        match route.get_untracked() {
            Route::Library => view! { <LibraryPage /> }.into_any(),
            Route::Settings => view! { <SettingsPage /> }.into_any(),
            Route::Unknown(_) => view! { <UnknownPage /> }.into_any(),
            Route::Journey(..) | Route::About | Route::Backup | Route::New | Route::Open(_) => match workroom.room().get() {
                Some(room) => (room.pages)(),
                None => view! { <Arriving /> }.into_any(),
            },
        }
    }
}
