//! What stands around every page: the bar with the steps, the messages.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::take::disk::said;
use crate::browser::clock::Timer;
use crate::browser::page;
use crate::domain::changed::Changed;
use crate::domain::journey::Journey;
use crate::domain::wording as words;
use crate::i18n::Said;
use crate::pages::plan::action_title;
use crate::route::{Extent, Route, Step};
use crate::state::disk::{DiskState, disks};
use crate::state::saving::SaveState;
use crate::state::{JourneyState, Notice, Origin, World, front, journey_state, notices, place, workroom, world};
use crate::ui::{Icon, Sign};

/// The id of the button of the menu of steps.
const MENU: &str = "steps-menu";

/// The six steps, in order.
const STEPS: [Step; 6] = [Step::SetUp, Step::Assess(None), Step::Findings, Step::Limits, Step::PLAN, Step::TakeAlong];

/// The place of a step among the six; nothing for what stands beside them.
const fn index(step: Step) -> Option<usize> {
    Some(match step {
        Step::SetUp => 0,
        Step::Assess(_) => 1,
        Step::Findings => 2,
        Step::Limits => 3,
        Step::Plan { .. } => 4,
        Step::TakeAlong | Step::Print { .. } => 5,
        Step::Versions => return None,
    })
}

/// The bar over pages that belong to no journey.
#[component]
pub fn PlainBar(
    /// What the page is called in the window's title; nothing for the first page, which the app's own name names.
    #[prop(optional)]
    called: &'static str,
) -> impl IntoView {
    let front = front();
    let texts = &front.texts.frame;
    let name = front.texts.common.app_name;
    if !called.is_empty() {
        page::set_title(&(texts.plain_window)(called));
        on_cleanup(move || page::set_title(name));
    }
    view! {
        <header class="bar">
            <a class="name" href=Route::Library.href()>{name}</a>
            <div class="tools">
                <a class="btn quiet-btn" href=Route::About.href()>{texts.about}</a>
                <a class="btn quiet-btn" href=Route::Settings.href()>{texts.settings}</a>
            </div>
        </header>
    }
}

/// The bar over a journey's pages, and the page below it.
#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let state = journey_state();
    view! {
        <JourneyBar state />
        <Banner state />
        {children()}
    }
}

#[component]
fn JourneyBar(state: JourneyState) -> impl IntoView {
    let world = world();
    let (texts, versions) = (&world.texts.frame, world.texts.versions.title);
    let name = state.select(|journey| journey.name().to_owned());
    let shown_name = move || name.with(|name| if name.trim().is_empty() { texts.untitled.to_owned() } else { name.clone() });
    let current = Memo::new(move |_| match place().route().get() {
        Route::Journey(_, step) => index(step),
        _ => None,
    });
    // A message about what was done that was there when one came goes when one leaves. What is offered besides undoing it stands until it is
    // taken.
    let notices = notices();
    let passes =
        |notice: &&Notice| notice.lasting.is_none() && notice.offer.as_ref().is_none_or(|offer| offer.label == texts.undo);
    let seen: Vec<u32> = notices.shown().with_untracked(|shown| shown.iter().filter(passes).map(|notice| notice.id).collect());
    on_cleanup(move || seen.into_iter().for_each(|id| notices.dismiss(id)));
    let to = move |step: Step| {
        place().route().track();
        place().beside(step).href()
    };
    let link = move |step: Step| {
        let here = move || (current.get() == index(step)).then_some("step");
        let name = index(step).map_or(versions, |index| texts.step_names[index]);
        view! { <a href=move || to(step) aria-current=here>{name}</a> }
    };
    let current_name = move || current.get().map_or(versions, |index| texts.step_names[index]);
    // The menu of a phone's bar goes when it has served, when it is left, and by Escape.
    let menu = NodeRef::<html::Details>::new();
    let shut = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let on_menu_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            shut();
            page::focus(MENU);
        }
    };
    let on_menu_left = move |event: ev::FocusEvent| {
        if page::goes_elsewhere(&event) {
            shut();
        }
    };
    let ways = &world.texts.ways;
    Effect::new(move |_| {
        // A browser suggests the title as the name of the file it prints to, so it says which paper that is.
        let paper = match place().route().get() {
            Route::Journey(_, Step::Print { extent, .. }) => Some(extent),
            _ => None,
        };
        let page_name = match paper {
            None => current_name(),
            Some(Extent::Customer) => ways.customer_title,
            Some(Extent::Worksheets) => return page::set_title(&(texts.plain_window)(ways.extents[1])),
            Some(Extent::Texts | Extent::Reasons | Extent::Table) => texts.step_names[4],
        };
        page::set_title(&(texts.window)(page_name, Said(&shown_name())));
    });
    let app = world.texts.common.app_name;
    on_cleanup(move || page::set_title(app));
    // What was undone or redone may be anywhere, so it is said, each time anew.
    let told = RwSignal::new(None::<(u32, String)>);
    let spoken = StoredValue::new(world.clone());
    let step = move |back: bool| {
        let former = state.peek(Journey::clone);
        page::hold_focus();
        if back {
            state.undo();
        } else {
            state.redo();
        }
        let line = state.peek(|now| spoken.with_value(|world| stepped(world, back, &former, now)));
        if let Some(line) = line {
            told.update(|told| *told = Some((told.as_ref().map_or(0, |(count, _)| count + 1), line)));
        }
    };
    // In a text field the browser's own undo works, letter by letter.
    let keys = window_event_listener(ev::keydown, move |event| {
        let alone = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !page::is_writing();
        match (alone, event.key().as_str(), event.shift_key()) {
            (true, "z" | "Z", false) => step(true),
            (true, "z" | "Z", true) | (true, "y", false) => step(false),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
    let saving = calmly(state.saving());
    let id = state.select(|journey| journey.id().clone());
    let disks = disks();
    let on_disk = world.texts.disk.saved;
    let kept = move || match (saving.get(), id.with(|id| disks.state(id))) {
        (SaveState::Saved, Some(DiskState { name, outcome: Ok(()) })) => on_disk(Said(&name)),
        (SaveState::Saved, _) => texts.saved.to_owned(),
        (SaveState::Saving, _) => texts.saving.to_owned(),
        (SaveState::Refused, _) => texts.refused.to_owned(),
    };
    // A button that is switched off loses the focus, so these only say that there is nothing to do.
    let (can_undo, can_redo) = (state.can_undo(), state.can_redo());
    let stored = move || state.origin().get() == Origin::Stored;
    view! {
        <header class="bar">
            <a class="name" href=Route::Library.href()><small>{texts.library}</small><b>{shown_name}</b></a>
            <nav aria-label=texts.steps>{STEPS.map(link).collect_view()}</nav>
            <div class="tools">
                <span class="state" title=move || stored().then(kept)>{move || stored().then(kept)}</span>
                <a class="btn icon-btn versions-link" href=move || to(Step::Versions) aria-label=versions title=versions>
                    <Icon sign=Sign::Past />
                </a>
                <button
                    type="button"
                    class="btn icon-btn"
                    aria-label=texts.undo
                    title=texts.undo
                    aria-disabled=move || (!can_undo.get()).then_some("true")
                    on:click=move |_| step(true)
                >
                    <Icon sign=Sign::Undo />
                </button>
                <button
                    type="button"
                    class="btn icon-btn"
                    aria-label=texts.redo
                    title=texts.redo
                    aria-disabled=move || (!can_redo.get()).then_some("true")
                    on:click=move |_| step(false)
                >
                    <Icon sign=Sign::Redo />
                </button>
                <p class="sr-only" role="status"><For each=move || told.get() key=|told| told.0 children=|told| told.1 /></p>
                <details class="step" node_ref=menu on:keydown=on_menu_key on:focusout=on_menu_left>
                    <summary class="btn" id=MENU><span>{current_name}</span><Icon sign=Sign::Down /></summary>
                    <ul on:click=move |_| shut()>
                        {STEPS.map(|step| view! { <li>{link(step)}</li> }).collect_view()}
                        <li>{link(Step::Versions)}</li>
                        <li><a href=Route::Library.href()>{texts.library}</a></li>
                    </ul>
                </details>
            </div>
        </header>
    }
}

/// What undoing or redoing has changed, as a sentence; nothing if nothing.
fn stepped(world: &World, back: bool, former: &Journey, now: &Journey) -> Option<String> {
    let changed = Changed::between(former, now)?;
    let (id, holder) = match changed {
        Changed::Added(id) | Changed::Item(id) => (Some(id), now),
        Changed::Removed(id) => (Some(id), former),
        _ => (None, now),
    };
    let title = holder.plan().zip(id).and_then(|(plan, id)| {
        let touch = plan.touch(id).map(|touch| words::title(touch, &world.playbook).to_owned());
        touch.or_else(|| plan.action(id).map(|action| action_title(world, action)))
    });
    Some((world.texts.versions.stepped)(back, changed, Said(&title.unwrap_or_default())))
}

/// Milliseconds that everything must have been kept before it is said: while one writes, it would be said and taken back with every letter.
const CALM: u32 = 300;

/// How saving stands, as it is shown.
fn calmly(saving: Signal<SaveState>) -> Signal<SaveState> {
    let shown = RwSignal::new(saving.get_untracked());
    let timer = StoredValue::new_local(None::<Timer>);
    Effect::new(move |_| {
        let now = saving.get();
        if now == SaveState::Saved && shown.get_untracked() == SaveState::Saving {
            timer.set_value(Some(Timer::new(CALM, move || {
                // The page may be gone by then.
                shown.try_set(now);
            })));
        } else {
            timer.set_value(None);
            if shown.get_untracked() != now {
                shown.set(now);
            }
        }
    });
    shown.into()
}

#[component]
fn Banner(state: JourneyState) -> impl IntoView {
    let world = world();
    let texts = &world.texts.frame;
    let id = state.select(|journey| journey.id().clone());
    let disks = disks();
    let keep = move |_| {
        state.keep();
        // With the journey kept, the banner goes, and this button with it.
        page::focus_if_lost("title");
    };
    let off_disk = move || {
        let found = id.with(|id| disks.state(id)).filter(|found| found.outcome.is_err())?;
        Some(view! { <div class="banner" role="status"><p>{said(&world, &found)}</p></div> }.into_any())
    };
    move || match state.origin().get() {
        Origin::Stored => off_disk(),
        Origin::Example(_) => Some(
            view! {
                <aside class="banner">
                    <p>{texts.example_banner}</p>
                    <button type="button" class="link" on:click=keep>{texts.example_keep}</button>
                </aside>
            }
            .into_any(),
        ),
    }
}

/// Stands where a journey's page will be while the part of the program that draws it is on its way, and says so if it does not come.
#[component]
pub fn Arriving() -> impl IntoView {
    let texts = &front().texts.frame;
    let workroom = workroom();
    let failed = workroom.failed();
    let shown = move || {
        if failed.get() {
            view! {
                <h1 tabindex="-1" id="title">{texts.part_title}</h1>
                <p class="lead" role="alert">{texts.part_missing}</p>
                <p><button type="button" class="btn main" on:click=move |_| workroom.fetch()>{texts.part_again}</button></p>
            }
            .into_any()
        } else {
            view! { <p class="quiet arriving" role="status">{texts.loading}</p> }.into_any()
        }
    };
    view! {
        <PlainBar />
        <main class="wrap narrow stack" id="content">{shown}</main>
    }
}

/// The messages, over every page.
#[component]
pub fn Messages() -> impl IntoView {
    let texts = &front().texts.frame;
    let notices = notices();
    // Whoever takes an offer, or sends a message away, goes on where they were.
    let former = StoredValue::new_local(page::FormerFocus::default());
    let gone = move |id: u32| {
        notices.dismiss(id);
        former.with_value(|former| former.give_back("title"));
    };
    let line = move |notice: Notice| {
        let role = if notice.alert { "alert" } else { "status" };
        let id = notice.id;
        let offer = notice.offer.map(|offer| {
            let take = move |_| {
                gone(id);
                (offer.act)();
            };
            view! { <button type="button" class="btn small offer" on:click=take>{offer.label}</button> }
        });
        view! {
            <div class="notice" role=role>
                <p>{notice.text}</p>
                {offer}
                <button type="button" class="btn quiet-btn small" on:click=move |_| gone(id)>{texts.dismiss}</button>
            </div>
        }
    };
    view! {
        <section class="notices" aria-label=texts.messages on:focusin=move |event| former.with_value(|former| former.note(&event))>
            <For each=move || notices.shown().get() key=|notice| notice.id children=line />
        </section>
    }
}
