//! Making the plan: unasked on the first visit, and again with a look at what would change.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::planning::{Given, Making, MakingBar, best_plan};
use super::shape::{Kit, kit};
use super::{actions, wording};
use crate::browser::page;
use crate::domain::command::Command;
use crate::domain::ids::ItemId;
use crate::domain::plan::Plan;
use crate::domain::profile::Profile;
use crate::domain::wording as words;
use crate::planner::{self, Change};
use crate::state::{World, world};
use crate::ui::Dialog;

/// Makes the plan and puts it in place; `making` is there until then. If what it is made from changes meanwhile, it is made of that.
pub fn make(kit: Kit, making: RwSignal<Option<Making>>) {
    let bar = Making::default();
    making.set(Some(bar));
    let playbook = kit.world().playbook.clone();
    let mut given = kit.state.peek(Given::of);
    spawn_local(async move {
        // The page may be gone after a pause, and the journey with it.
        let is_there = move || making.try_get_untracked().is_some();
        while given.former.is_none() {
            let is_wanted = || is_there() && kit.state.peek(Given::of) == given;
            let plan = best_plan(&given, &playbook, bar, is_wanted).await;
            if !is_there() {
                return;
            }
            if let Some(plan) = plan {
                let reads_on = page::is_focus_free("title");
                kit.state.dispatch(Command::SetPlan(Some(Box::new(plan))));
                if reads_on {
                    page::focus("title");
                }
                break;
            }
            given = kit.state.peek(Given::of);
        }
        making.set(None);
    });
}

/// The dialog that shows what planning again would change, open while `open` is set.
#[component]
pub fn Replan(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let texts = world().texts;
    let title = Signal::derive(move || texts.plan.replan.title.to_owned());
    view! {
        <Dialog open on_close=move |()| open.set(false) title close_label=texts.common.close>
            <Preview open />
        </Dialog>
    }
}

/// A change as a row.
pub struct Row {
    /// Its place among all.
    pub place: usize,
    /// A day to sort by.
    pub day: Option<i32>,
    /// What changes.
    pub title: String,
    /// When that is, or what else is to be said of it.
    pub when: String,
}

/// What would change, looked at anew whenever it was to be applied to a journey that had changed meanwhile, such as by another tab.
#[component]
fn Preview(open: RwSignal<bool>) -> impl IntoView {
    let rounds = RwSignal::new(0_u32);
    move || view! { <Difference open rounds is_anew=rounds.get() != 0 /> }
}

#[component]
fn Difference(open: RwSignal<bool>, rounds: RwSignal<u32>, is_anew: bool) -> impl IntoView {
    let kit = kit();
    let texts = &world().texts.plan;
    let next = RwSignal::new(None::<Arc<Plan>>);
    let making = Making::default();
    let given = kit.state.peek(Given::of);
    let asked = given.clone();
    let kept = given.former.iter().flat_map(|former| former.touches()).filter(|touch| touch.is_kept()).count();
    let playbook = kit.world().playbook.clone();
    spawn_local(async move {
        if let Some(plan) = best_plan(&asked, &playbook, making, move || next.try_get_untracked().is_some()).await {
            next.try_set(Some(Arc::new(plan)));
        }
    });
    let former = given.former.clone().unwrap_or_default();
    let said = move || match next.get() {
        None => texts.making_how.to_owned(),
        Some(next) if planner::changes(&former, &next).is_empty() => texts.replan.nothing.to_owned(),
        Some(_) if is_anew => texts.replan.anew.to_owned(),
        Some(_) => (texts.replan.lead)(&kit.world().number(kept)),
    };
    let list = move || match next.get() {
        Some(next) => changed(kit, given.clone(), next, open, rounds).into_any(),
        None => view! { <MakingBar making heading="dialog-title" /> }.into_any(),
    };
    view! { <p class="first-said" role="status">{said}</p> {list} }
}

/// What another plan changes, and the button that takes it over.
fn changed(kit: Kit, given: Given, next: Arc<Plan>, open: RwSignal<bool>, rounds: RwSignal<u32>) -> impl IntoView {
    let world = kit.world();
    let texts = &world.texts.plan.replan;
    let (former, profile) = (given.former.clone().unwrap_or_default(), given.profile.clone());
    let changes = planner::changes(&former, &next);
    let mut groups: [Vec<Row>; 3] = Default::default();
    for (place, change) in changes.iter().enumerate() {
        let named = |plan, id| named(&world, plan, &profile, id);
        let (group, found) = match *change {
            Change::Added(id) => (0, named(&next, id)),
            Change::Removed(id) => (2, named(&former, id)),
            Change::Moved { former: id, next: to, .. } => {
                let both = named(&former, id).zip(named(&next, to));
                (1, both.map(|(from, to)| Named { when: (texts.from_to)(&from.when, &to.when), title: from.title, ..to }))
            }
        };
        let Some(Named { title, day, when }) = found else { continue };
        groups[group].push(Row { place, day, title, when });
    }
    let all = changes.len();
    let nothing = all == 0;
    let ticks = RwSignal::new(vec![true; all]);
    let lists = groups
        .into_iter()
        .zip([texts.added, texts.moved, texts.removed])
        .filter(|(rows, _)| !rows.is_empty())
        .map(|(mut rows, heading)| {
            crate::order::sort_by_key(&mut rows, |row| row.day);
            let heading = heading(&world.number(rows.len()));
            view! { <Group heading rows ticks /> }
        })
        .collect_view();
    let apply = move |_| {
        if kit.state.peek(Given::of) != given {
            page::focus("dialog-title");
            return rounds.update(|rounds| *rounds += 1);
        }
        let chosen = ticks.with_untracked(|ticks| {
            changes.iter().zip(ticks).filter(|(_, ticked)| **ticked).map(|(change, _)| *change).collect::<Vec<_>>()
        });
        let plan = planner::take(&former, &next, &chosen);
        if kit.state.dispatch(Command::SetPlan(Some(Box::new(plan)))) {
            kit.offer_undo(texts.applied);
        }
        open.set(false);
    };
    let (close, parts) = (world.texts.common.close, &world.texts.dates.parts);
    let count = move || ticks.with(|ticks| ticks.iter().filter(|ticked| **ticked).count());
    let said = move || (parts.chosen)(&world.number(count()), &world.number(all));
    let act = (!nothing).then(|| {
        view! {
            <p class="small num" role="status">{said}</p>
            <button type="button" class="btn main" disabled=move || count() == 0 on:click=apply>{texts.apply}</button>
        }
    });
    view! {
        {lists}
        <div class="row editor-foot">
            {act}
            <button type="button" class="btn" on:click=move |_| open.set(false)>{if nothing { close } else { texts.leave }}</button>
        </div>
    }
}

/// The changes of one sort, each with a box, and a button that ticks all of them or none.
#[component]
pub fn Group(
    /// The heading.
    heading: String,
    /// The changes.
    rows: Vec<Row>,
    /// Which of all changes are ticked.
    ticks: RwSignal<Vec<bool>>,
) -> impl IntoView {
    let texts = &world().texts.dates.parts;
    let places: Vec<usize> = rows.iter().map(|row| row.place).collect();
    let ticked = move |place: usize| ticks.with(|ticks| ticks.get(place).copied().unwrap_or_default());
    let set =
        move |place: usize, on: bool| ticks.update(|ticks| ticks.iter_mut().skip(place).take(1).for_each(|tick| *tick = on));
    let whole = places.clone();
    let full = Memo::new(move |_| whole.iter().all(|place| ticked(*place)));
    let label = move || if full.get() { texts.none } else { texts.all };
    let spoken = heading.clone();
    let toggle = move |_| {
        let on = !full.get_untracked();
        places.iter().for_each(|place| set(*place, on));
    };
    let row = move |Row { place, title, when, .. }: Row| {
        view! {
            <li class="change">
                <label class="tick">
                    <input
                        type="checkbox"
                        prop:checked=move || ticked(place)
                        on:change=move |event| set(place, event_target_checked(&event))
                    />
                    <span>{title}</span>
                </label>
                " "
                <span class="quiet small num">{when}</span>
            </li>
        }
    };
    view! {
        <section>
            <div class="row change-head">
                <h3>{heading}</h3>
                <button type="button" class="btn quiet-btn" aria-label=move || (texts.of_group)(label(), &spoken) on:click=toggle>{label}</button>
            </div>
            <ul class="plain">{rows.into_iter().map(row).collect_view()}</ul>
        </section>
    }
}

/// What there is to say of a touch or an action: its title, its day, and the two as words.
struct Named {
    title: String,
    day: Option<i32>,
    when: String,
}

/// What there is to say of what a plan has under this id.
fn named(world: &World, plan: &Plan, profile: &Profile, id: ItemId) -> Option<Named> {
    if let Some(touch) = plan.touch(id) {
        let title = words::title(touch, &world.playbook).to_owned();
        let when = wording::touch_day_short(world, profile, touch).unwrap_or_default();
        return Some(Named { title, day: touch.day(profile), when });
    }
    let action = plan.action(id)?;
    let day = action.when.day(profile);
    Some(Named { title: actions::title(world, action), day: Some(day), when: wording::day_short(world, profile, day) })
}
