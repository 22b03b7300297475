//! The part of the program behind the first page: the playbook, the open journey, its pages, and what the library does with journeys.
//!
//! The first page knows of it only what [`crate::state::workroom`] says, so that [`crate::parts`] can fetch it apart.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, fetch, launch, page, random};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::i18n::{Locale, Said};
use crate::pages;
use crate::pages::backup::{BackupPage, Reminder};
use crate::pages::elsewhere::AbsentPage;
use crate::pages::frame::Arriving;
use crate::pages::library::acts::{self, Desk};
use crate::pages::received::ReceivedPage;
use crate::pages::settings::AboutPage;
use crate::pages::versions::Beside;
use crate::playbook;
use crate::route::{Route, Source, Step};
use crate::state::saving::{Conflict, Saver};
use crate::state::{Act, Front, JourneyState, LibraryState, Notices, Origin, Place, Room, World};
use crate::state::{opening, partings, tabs, trails, versions};

/// What the first page hands over.
#[derive(Clone)]
pub struct Ground {
    /// The language.
    pub front: Signal<Front>,
    /// The messages.
    pub notices: Notices,
    /// Where the user is.
    pub place: Place,
    /// The journeys.
    pub library: LibraryState,
    /// What everything made here belongs to.
    pub owner: Owner,
}

/// Milliseconds from the start until what is past its time is taken away, so that the first page need not wait for that.
const SWEPT: u32 = 2_000;

/// Sets the part up.
pub fn open(ground: Ground) -> Room {
    let owner = ground.owner.clone();
    owner.with(|| {
        let Ground { front, notices, place, library, .. } = ground.clone();
        let saver = Saver::new(notices);
        let world = RwSignal::new(None::<World>);
        let fault = RwSignal::new(None::<String>);
        load_worlds(front, world, fault);
        let waiting = StoredValue::new_local(Vec::<Act>::new());
        let desk = move |world: World| Desk { world, library, notices, place };
        let beside = Beside(RwSignal::new(None));
        let apart = Apart { notices, place, library, saver, beside };
        let settle = move || apart.settle(world);
        Effect::new(move |_| {
            let Some(world) = world.get() else { return };
            notices.clear(UNREADABLE);
            saver.attach(library.store(), world.playbook.clone());
            library.name_as(&world.playbook);
            let acts = waiting.try_update_value(std::mem::take).unwrap_or_default();
            acts.into_iter().for_each(|act| desk(world.clone()).act(act));
            spawn_local(async move {
                settle().await;
                library.complete(world.playbook).await;
            });
        });
        Effect::new(move |_| {
            if let Some(fault) = fault.get() {
                notices.keep(UNREADABLE, fault);
            }
        });
        let open = open_journeys(&ground, world, apart);
        resolve_conflicts(apart, world, open);
        clock::later(SWEPT, move || {
            spawn_local(async move {
                library.store().bring_back().await;
                library.sweep();
            });
            spawn_local(versions::sweep(library));
            spawn_local(trails::sweep(library));
        });
        tabs::follow(library, saver, move || open.get_untracked().and_then(|open| open.state), settle);
        page::on_hidden(move || saver.leave()).forever();
        page::on_pagehide(move || saver.end()).forever();
        let act = move |act| match world.get_untracked() {
            Some(world) => desk(world).act(act),
            None => waiting.update_value(|waiting| waiting.push(act)),
        };
        open_what_is_asked_for(place, notices, act);
        let pages = move || {
            provide_context(beside);
            provide_context(saver.disks());
            match place.route().get_untracked() {
                Route::About => in_world(world, || view! { <AboutPage /> }.into_any()),
                Route::Backup => in_world(world, || view! { <BackupPage /> }.into_any()),
                _ => view! { <Pages place world open /> }.into_any(),
            }
        };
        let reminder = move || {
            let shown = move || {
                let world = world.get()?;
                let here = place.route().get_untracked() == Route::Library;
                let on_disk = here.then(|| acts::open_on_disk_button(desk(world.clone()), saver.disks()));
                Some(view! { <Reminder world library />{on_disk} })
            };
            view! { {shown} }.into_any()
        };
        Room { pages: Arc::new(pages), reminder: Arc::new(reminder), act: Arc::new(act) }
    })
}

/// Begins a journey for an address that asks for one, and opens the files with which the system starts the app where it is installed.
fn open_what_is_asked_for(place: Place, notices: Notices, act: impl Fn(Act) + Copy + 'static) {
    let route = place.route();
    Effect::new(move |_| {
        if route.get() == Route::New {
            act(Act::Start);
        }
    });
    let refused = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        if let Some(why) = refused.get() {
            notices.warn(why);
        }
    });
    launch::on_file(move |file| act(Act::Open { file, refused }));
}

/// The name of the notice that stays while the playbook cannot be used.
const UNREADABLE: &str = "playbook";

/// Loads the playbook of the language, now and whenever the language changes.
fn load_worlds(front: Signal<Front>, world: RwSignal<Option<World>>, fault: RwSignal<Option<String>>) {
    let now = front;
    Effect::new(move |_| {
        let front = now.get();
        spawn_local(warm_up(front.clone()));
        spawn_local(async move {
            let loaded = load_world(front.clone()).await;
            match loaded {
                // Another language may have been chosen meanwhile, and may be here already.
                _ if now.try_get_untracked().as_ref() != Some(&front) => {}
                Ok(loaded) => world.set(Some(loaded)),
                Err(problem) => fault.set(Some(problem)),
            }
        });
    });
}

/// Has the browser make what pages write numbers and dates with, while the playbook is on its way: each takes long, and so is a task of its own.
async fn warm_up(front: Front) {
    clock::timeout(0).await;
    front.formats.number(0);
    clock::timeout(0).await;
    front.formats.date_short(clock::today());
}

/// Where the playbook of a language is, below the page.
pub fn playbook_file(locale: Locale) -> String {
    format!("playbook/{}.json", locale.id())
}

async fn load_world(front: Front) -> Result<World, String> {
    let texts = front.locale.catalog();
    let text = fetch::fetch_text(&playbook_file(front.locale)).await.map_err(|_| texts.frame.playbook_missing.to_owned())?;
    let worded = |fault| (texts.errors.playbook_fault)(&front.texts.fault(&fault, front.formats.as_ref()));
    // Parsing the text, reading what it says and letting go of what is left are a task each.
    let value = playbook::parse(&text).map_err(worded)?;
    clock::timeout(0).await;
    let playbook = playbook::read_parsed(&value).map_err(worded)?;
    clock::later(0, move || drop(value));
    Ok(World { locale: front.locale, texts, playbook: Arc::new(playbook), formats: front.formats })
}

/// Opens the journey the address names, whenever it names another.
fn open_journeys(ground: &Ground, world: RwSignal<Option<World>>, apart: Apart) -> RwSignal<Option<Open>> {
    let saver = apart.saver;
    let Ground { front, notices, place, library, owner } = ground.clone();
    let open = RwSignal::new(None::<Open>);
    let source = place.source();
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let source = source.get();
        if world.with(Option::is_none) {
            return;
        }
        let former = open.get_untracked();
        if former.as_ref().is_some_and(|open| Some(&open.source) == source.as_ref()) {
            return;
        }
        // Its page goes at once, so that nobody writes into what is saved no more.
        saver.flush();
        if let Some(former) = former {
            // Of what was open here the library may show something else now.
            library.refresh();
            former.state.into_iter().for_each(JourneyState::close);
            open.set(None);
        }
        asked.update_value(|asked| *asked = asked.wrapping_add(1));
        let Some(source) = source else { return };
        let (owner, turn) = (owner.clone(), asked.get_value());
        spawn_local(async move {
            // What a closed tab kept of it comes first.
            apart.settle(world).await;
            // The address may change while the journey is read, and may have come back: only the last one asked for is opened and saved.
            let is_asked_for = || asked.get_value() == turn && place.source().get_untracked().as_ref() == Some(&source);
            let state = opening::read(&source, front.get_untracked().locale, library, saver, &is_asked_for)
                .await
                .map(|(journey, origin)| owner.with(|| JourneyState::new(journey, origin, saver, notices, world)));
            // Its page is built in another task than it was read in.
            clock::timeout(0).await;
            if is_asked_for() {
                open.set(Some(Open { source, state }));
                if let Some(state) = state {
                    state.go_on().await;
                }
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
            if let Route::Journey(_, step) = place.address() {
                place.swap(&Route::Journey(own, step));
            }
        }
    });
    open
}

/// Gives a version that another tab has written past a place of its own.
#[derive(Clone, Copy)]
struct Apart {
    notices: Notices,
    place: Place,
    library: LibraryState,
    saver: Saver,
    beside: Beside,
}

impl Apart {
    /// Looks after what tabs kept before the journal had answered them and that are gone.
    async fn settle(self, world: RwSignal<Option<World>>) {
        let store = self.library.store();
        for (parting, journey) in partings::settle(&store, self.saver.parting()).await {
            let Some(world) = world.get_untracked() else { return };
            let texts = &world.texts.versions;
            let copy = acts::renamed(journey.with_id(parting.id.clone()), self.name(&world, &journey, texts.closed_name));
            // A tab that is still there may have kept a former value of it, of which somebody has a copy by now and may be working in that.
            let there = store.read(&parting.id).await;
            let copy = match there.and_then(|found| LibraryState::journey_in(&found.text)) {
                Some(there) if acts::renamed(copy.clone(), there.name().to_owned()) == there => {
                    partings::forget_settled(&store, &parting);
                    continue;
                }
                Some(_) => copy.with_id(JourneyId::from_random(random::bytes())),
                None => copy,
            };
            // Where there is no room it stays kept as it is.
            if self.library.create(&copy, &world.playbook).is_ok() {
                partings::forget_settled(&store, &parting);
                self.say(&world, journey.id(), &copy, texts.closed);
            }
        }
    }

    /// What to call it.
    fn name(self, world: &World, ours: &Journey, named: fn(&str, &str) -> String) -> String {
        let name = if ours.name().trim().is_empty() { world.texts.frame.untitled } else { ours.name() };
        named(name, &world.formats.instant(&clock::now_iso()))
    }

    /// Says that there are two, and offers to compare them.
    fn say(self, world: &World, theirs: &JourneyId, own: &Journey, said: fn(Said) -> String) {
        let texts = &world.texts.versions;
        let Apart { place, beside, .. } = self;
        let (theirs, source) = (theirs.clone(), Source::Stored(own.id().clone()));
        self.library.look_again();
        self.notices.offer(said(Said(own.name())), texts.conflict_compare, move || {
            beside.0.set(Some(theirs.clone()));
            place.go(&Route::Journey(source.clone(), Step::Versions));
        });
    }
}

/// Keeps both versions when another tab has written the journey too: what was here goes on under a name that says so.
fn resolve_conflicts(apart: Apart, world: RwSignal<Option<World>>, open: RwSignal<Option<Open>>) {
    let Apart { notices, place, library, saver, .. } = apart;
    Effect::new(move |_| {
        let Some(Conflict { ours, parting }) = saver.conflict().get() else { return };
        saver.conflict().set(None);
        let Some(world) = world.get_untracked() else { return };
        let (name, theirs) = (apart.name(&world, &ours, world.texts.versions.conflict_name), ours.id().clone());
        let state = open.get_untracked().and_then(|open| open.state);
        let own = match state.filter(|state| state.peek(|journey| *journey.id() == theirs)) {
            Some(state) => {
                state.part(name);
                // The page may be going away: what another tab has written since is no reason to lose this.
                saver.flush();
                let own = state.peek(Journey::clone);
                let source = Source::Stored(own.id().clone());
                open.update_untracked(|open| *open = Some(Open { source: source.clone(), state: Some(state) }));
                if let Route::Journey(_, step) = place.route().get_untracked() {
                    place.swap(&Route::Journey(source, step));
                }
                own
            }
            // It was left before the answer came.
            None => {
                let copy = acts::renamed(ours.with_id(JourneyId::from_random(random::bytes())), name);
                if library.create(&copy, &world.playbook).is_err() {
                    // It waits for room as long as the page is open.
                    library.hold(&copy, &world.playbook);
                    return notices.warn(world.texts.library.full);
                }
                copy
            }
        };
        if let Some(parting) = parting.filter(|_| library.store().recorded(own.id()).is_some()) {
            partings::forget(&library.store(), &parting);
        }
        apart.say(&world, &theirs, &own, world.texts.versions.conflict);
    });
}

/// The journey that is open, or that it could not be found.
#[derive(Clone)]
struct Open {
    source: Source,
    state: Option<JourneyState>,
}

/// A page that needs the language and the playbook.
fn in_world(world: RwSignal<Option<World>>, draw: fn() -> AnyView) -> AnyView {
    let shown = move || match world.get() {
        None => view! { <Arriving /> }.into_any(),
        Some(world) => {
            provide_context(world);
            // Whoever came here waited for it: the heading gets the focus that nothing has.
            if crate::state::place().moved() {
                page::focus_if_lost("title");
            }
            draw()
        }
    };
    view! { {shown} }.into_any()
}

/// The pages of the journey that the address names.
#[component]
fn Pages(place: Place, world: RwSignal<Option<World>>, open: RwSignal<Option<Open>>) -> impl IntoView {
    let route = place.route();
    let step = move || match route.get() {
        Route::Journey(_, step) => Some(step),
        _ => None,
    };
    let carried = move || match route.get() {
        Route::Open(carried) => Some(carried),
        _ => None,
    };
    // A page is built anew when its kind changes; a page of the same kind follows the route by itself, but for what an address carries.
    let kind = Memo::new(move |_| (step().map(|step| std::mem::discriminant(&step)), carried()));
    // The heading of a page that was gone to gets the focus, so that keys and screen readers go on from there; the first page does not.
    Effect::new(move |_| {
        kind.get();
        if open.with(Option::is_some) && place.moved() {
            page::focus("title");
        }
    });
    move || {
        // Reading, not tracking alone: a memo that nobody has read follows nothing.
        let (_, carried) = kind.get();
        let Some(world) = world.get() else { return view! { <Arriving /> }.into_any() };
        if let Some(carried) = carried {
            provide_context(world);
            return view! { <ReceivedPage carried /> }.into_any();
        }
        let (Some(open), Some(step)) = (open.get(), untrack(step)) else { return view! { <Arriving /> }.into_any() };
        provide_context(world);
        match open.state {
            None => view! { <AbsentPage /> }.into_any(),
            Some(state) => {
                provide_context(state);
                pages::journey_page(step, !place.moved())
            }
        }
    }
}
