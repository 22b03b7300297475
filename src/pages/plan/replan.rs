//! Making the plan: at once on the first visit, and again with a look at what would change.

use leptos::prelude::*;

use super::shape::{Kit, kit};
use super::{actions, wording};
use crate::domain::command::Command;
use crate::domain::ids::ItemId;
use crate::domain::plan::Plan;
use crate::domain::touch::When;
use crate::domain::wording as words;
use crate::planner::{self, Change};
use crate::state::{World, world};
use crate::ui::Dialog;

/// The plan the planner makes of the journey as it is now.
fn planned(kit: Kit) -> Plan {
    let world = kit.world();
    kit.state.peek(|journey| {
        let assessment = journey.assessment().map(AsRef::as_ref);
        let former = journey.plan().map(AsRef::as_ref);
        planner::build_plan(assessment, journey.persona(), journey.profile(), &world.playbook, former)
    })
}

/// Makes the plan and puts it in place.
pub fn make(kit: Kit) {
    let plan = planned(kit);
    kit.state.dispatch(Command::SetPlan(Some(Box::new(plan))));
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

/// A day to sort by, a title, and when in words.
type Line = (Option<i32>, String, String);

#[component]
fn Preview(open: RwSignal<bool>) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.replan;
    let next = planned(kit);
    let former = kit.state.peek(|journey| journey.plan().map(|plan| Plan::clone(plan)).unwrap_or_default());
    let profile = kit.state.peek(|journey| journey.profile().clone());
    let changes = planner::changes(&former, &next);
    let kept = former.touches().iter().filter(|touch| touch.is_kept()).count();
    let day = |when: When| wording::day_short(&world, &profile, when.day(&profile));
    let mut groups: [Vec<Line>; 3] = Default::default();
    for change in &changes {
        match *change {
            Change::Added(id) => groups[0].extend(
                named(&world, &next, id)
                    .map(|(title, when)| (when.map(|when| when.day(&profile)), title, when.map(day).unwrap_or_default())),
            ),
            Change::Moved { former: id, from, to, .. } => groups[1].extend(
                named(&world, &former, id)
                    .map(|(title, _)| (Some(to.day(&profile)), title, (texts.from_to)(&day(from), &day(to)))),
            ),
            Change::Removed(id) => groups[2].extend(
                named(&world, &former, id)
                    .map(|(title, when)| (when.map(|when| when.day(&profile)), title, when.map(day).unwrap_or_default())),
            ),
        }
    }
    let nothing = groups.iter().all(Vec::is_empty);
    let lists = groups
        .into_iter()
        .zip([texts.added, texts.moved, texts.removed])
        .filter(|(rows, _)| !rows.is_empty())
        .map(|(mut rows, heading)| {
            rows.sort_by_key(|row| row.0);
            let heading = heading(&world.number(rows.len() as i64));
            let rows = rows
                .into_iter()
                .map(|(_, title, when)| view! { <li class="change"><span>{title}</span>" "<span class="quiet small num">{when}</span></li> })
                .collect_view();
            view! { <section><h3>{heading}</h3><ul class="plain">{rows}</ul></section> }
        })
        .collect_view();
    let apply = move |_| {
        if kit.state.dispatch(Command::SetPlan(Some(Box::new(next.clone())))) {
            kit.offer_undo(texts.applied);
        }
        open.set(false);
    };
    let lead = if nothing { texts.nothing.to_owned() } else { (texts.lead)(&world.number(kept as i64)) };
    view! {
        <p>{lead}</p>
        {lists}
        <div class="row editor-foot">
            {(!nothing).then(|| view! { <button type="button" class="btn main" on:click=apply>{texts.apply}</button> })}
            <button type="button" class="btn" on:click=move |_| open.set(false)>{if nothing { world.texts.common.close } else { texts.leave }}</button>
        </div>
    }
}

/// The title of a touch or an action of a plan, and when it is.
fn named(world: &World, plan: &Plan, id: ItemId) -> Option<(String, Option<When>)> {
    let touch = plan.touch(id).map(|touch| (words::title(touch, &world.playbook).to_owned(), touch.when()));
    touch.or_else(|| plan.action(id).map(|action| (actions::title(world, action), Some(action.when))))
}
