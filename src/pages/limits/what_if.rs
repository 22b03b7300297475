//! Beside the limits: what a plan made with them would hold, cost and lack, and which changes would help.
//!
//! Nothing here runs while a key is handled: a glimpse of a plan is shown by a task behind it. When the limits have stood still for [`QUIET`], the best one is
//! looked for and takes its place, and then the changes that help, a quick plan or a piece of a thorough one a task. What belongs to limits that are no more is dropped.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::relief;
use crate::browser::clock;
use crate::checks::{Breach, Outcome};
use crate::domain::ids::RuleId;
use crate::domain::playbook::Playbook;
use crate::domain::profile::Profile;
use crate::pages::plan::planning::Given;
use crate::pages::plan::replan::Replan;
use crate::pages::plan::shape::Kit;
use crate::pages::plan::wording;
use crate::pages::setup::link_to;
use crate::planner::{self, Amount, Help, Lack, Outlook, Search, Standing, Unmet};
use crate::route::Step;
use crate::state::{World, journey_state, notices, place, world};
use crate::ui::{Icon, Sign};

/// Milliseconds that the limits must stand still before more than a quick plan is looked for.
const QUIET: u32 = 150;
/// Milliseconds between two of these tasks, in which the page answers keys and paints.
const PAUSE: u32 = 4;

/// What the panel shows.
#[derive(Clone, Copy)]
struct Found {
    /// The outlook, with what it was made from.
    outlook: RwSignal<Option<(Given, Outlook)>>,
    /// What would help; nothing while it is looked for.
    unmet: RwSignal<Option<Vec<Unmet>>>,
}

/// The panel. Before anything is answered there is nothing to plan, and no panel.
#[component]
pub fn WhatIf() -> impl IntoView {
    let world = world();
    let texts = &world.texts.what_if;
    let state = journey_state();
    // The preview of planning again is the plan page's own.
    provide_context(Kit::new(state, place(), notices(), world.clone()));
    let given = state.select(|journey| {
        let answered = journey.assessment().is_some_and(|assessment| assessment.answered_in_all() > 0);
        (answered || journey.plan().is_some()).then(|| Given::of(journey))
    });
    let found = found(given, world.playbook.clone());
    let shown = world.clone();
    let body = move || match found.outlook.get() {
        None => view! { <p class="quiet">{texts.waiting}</p> }.into_any(),
        Some((given, outlook)) => {
            let lines = lines(&shown, &given.profile, &outlook);
            let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! { {lines}{table(&shown, &outlook)} }.into_any()
        }
    };
    let shown = world.clone();
    let left = move || {
        let (_, outlook) = found.outlook.get()?;
        let unmet = found.unmet.get().unwrap_or_default();
        Some(findings(&shown, &outlook.next, &unmet))
    };
    let looking = move || {
        let looking = found.unmet.with(Option::is_none) && found.outlook.with(Option::is_some);
        looking.then(|| view! { <p class="quiet small">{texts.looking}</p> })
    };
    let open = RwSignal::new(false);
    let to_plan = link_to(place(), Step::PLAN);
    let act = move || {
        let (_, outlook) = found.outlook.get()?;
        Some(match (&outlook.now, outlook.changes) {
            (None, _) => view! { <a class="btn" href=to_plan>{texts.make}</a> }.into_any(),
            (Some(_), [0, 0, 0]) => return None,
            (Some(_), _) => {
                view! { <button type="button" class="btn" on:click=move |_| open.set(true)>{texts.plan_again}</button> }
                    .into_any()
            }
        })
    };
    view! {
        <Show when=move || given.with(Option::is_some)>
            <aside class="card what-if" aria-labelledby="what-if">
                <h2 id="what-if" tabindex="-1">{texts.title}</h2>
                <div class="what-if-said" aria-live="polite">{body.clone()}</div>
                {act}
                <div class="what-if-said" aria-live="polite">{left.clone()}</div>
                {looking}
            </aside>
            <Replan open />
        </Show>
    }
}

/// Works it out whenever what a plan is made from has changed and stands still.
fn found(given: Memo<Option<Given>>, playbook: Arc<Playbook>) -> Found {
    let found = Found { outlook: RwSignal::new(None), unmet: RwSignal::new(None) };
    let asked = StoredValue::new(0_u32);
    let reached = StoredValue::new(None::<(Given, i64)>);
    Effect::new(move |_| {
        let turn = asked.get_value().wrapping_add(1);
        asked.set_value(turn);
        found.unmet.set(None);
        let Some(given) = given.get() else { return };
        let playbook = playbook.clone();
        // The page may be gone after a pause, or the limits may be others.
        let is_stale = move || asked.try_get_value() != Some(turn);
        spawn_local(async move {
            clock::timeout(0).await;
            if is_stale() {
                return;
            }
            let free = given.unlimited();
            let known = reached.with_value(|known| known.as_ref().filter(|(of, _)| *of == free).map(|(_, reach)| *reach));
            let reach = known.unwrap_or_else(|| planner::reach(&given.ground(&playbook)));
            reached.set_value(Some((free, reach)));
            let ground = given.ground(&playbook);
            let quick = planner::outlook(&ground, &planner::glimpse(&ground), reach).or_as_it_is(&given.profile.limits);
            found.outlook.set(Some((given.clone(), quick.clone())));
            clock::timeout(QUIET).await;
            let (mut search, mut quick) = (Search::default(), Some(quick));
            loop {
                clock::timeout(PAUSE).await;
                if is_stale() {
                    return;
                }
                let unmet = search.step(&ground);
                if let Some((quick, plan)) = quick.take_if(|_| search.plan().is_some()).zip(search.plan()) {
                    let thorough = planner::outlook(&ground, plan, reach);
                    if thorough != quick {
                        found.outlook.set(Some((given.clone(), thorough)));
                    }
                }
                if unmet.is_some() {
                    found.unmet.set(unmet);
                    return;
                }
            }
        });
    });
    found
}

/// What there is to say before the figures.
fn lines(world: &World, profile: &Profile, outlook: &Outlook) -> Vec<String> {
    let texts = &world.texts.what_if;
    let next = &outlook.next;
    let mut lines = Vec::new();
    match &outlook.now {
        None => {
            let time = wording::time(world, next.minutes);
            lines.push((texts.would_hold)(&world.number(next.touches), &world.number(next.mediums.count()), &time));
        }
        Some(now) => {
            let over = |spent: u32, amount: Amount| {
                amount.of(&profile.limits).and_then(|limit| spent.checked_sub(limit)).filter(|over| *over > 0)
            };
            let spent = |plan: &Standing| {
                [(plan.minutes, Amount::Minutes), (plan.minutes_a_week, Amount::MinutesAWeek), (plan.dollars, Amount::Money)]
            };
            lines.extend(over(now.minutes, Amount::Minutes).map(|over| (texts.beyond_time)(&wording::time(world, over))));
            lines.extend(
                over(now.minutes_a_week, Amount::MinutesAWeek).map(|over| (texts.beyond_week)(&wording::time(world, over))),
            );
            lines.extend(over(now.dollars, Amount::Money).map(|over| (texts.beyond_money)(&world.number(over))));
            if spent(next).into_iter().any(|(spent, amount)| over(spent, amount).is_some()) {
                lines.push(texts.kept_beyond.to_owned());
            }
            let [added, moved, removed] = outlook.changes.map(|count| world.number(count));
            lines.push(match outlook.changes {
                [0, 0, 0] => texts.same.to_owned(),
                _ => (texts.would_change)(&added, &moved, &removed),
            });
        }
    }
    let then = outlook.share(next);
    let now = outlook.now.as_ref().and_then(|now| outlook.share(now));
    lines.extend(match (now, then) {
        (Some(now), Some(then)) if now != then => Some((texts.covers_instead)(&world.number(now), &world.number(then))),
        (_, Some(then)) => Some((texts.covers)(&world.number(then))),
        _ => None,
    });
    lines
}

/// Both plans side by side, in figures; without a plan, only the one that would be made.
fn table(world: &World, outlook: &Outlook) -> impl IntoView + use<> {
    let texts = &world.texts.what_if;
    let figures = |standing: &Standing| -> [Option<String>; 8] {
        let (errors, warnings) = standing.trouble();
        let share = outlook.share(standing).map(|share| (texts.per_cent)(&world.number(share)));
        [
            Some(world.number(standing.touches).text),
            Some(wording::time(world, standing.minutes)),
            Some(wording::time(world, standing.minutes_a_week)),
            Some(world.number(standing.dollars).text),
            Some(world.number(standing.mediums.count()).text),
            share,
            Some(world.number(errors).text),
            Some(world.number(warnings).text),
        ]
    };
    let next = figures(&outlook.next);
    let now = outlook.now.as_ref().map(figures);
    let has_plan = now.is_some();
    let row = |((label, next), now): ((&'static str, Option<String>), Option<String>)| {
        let differs = has_plan && now != next;
        let now = has_plan.then(|| view! { <td>{now}</td> });
        view! { <tr><th scope="row">{label}</th>{now}<td class:differs=differs>{next}</td></tr> }
    };
    let rows = texts.rows.into_iter().zip(next).zip(now.unwrap_or_default()).map(row).collect_view();
    view! {
        <table class="figures num">
            <caption class="sr-only">{texts.caption}</caption>
            <thead><tr><td></td>{has_plan.then(|| view! { <th scope="col">{texts.now}</th> })}<th scope="col">{texts.next}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The errors and warnings of the plan that would be made, each with the change that mends it, and the touch that would fit.
fn findings(world: &World, next: &Standing, unmet: &[Unmet]) -> impl IntoView + use<> {
    let texts = &world.texts.what_if;
    let mends = |rule: RuleId| {
        let unmet = unmet.iter().find(|unmet| unmet.lack == Lack::Rule(rule))?;
        Some(relief::mends(world, &unmet.help))
    };
    let row = |(rule, breach): &(RuleId, Breach)| {
        let (class, sign, level) = match breach.outcome {
            Outcome::Error => ("e", Sign::Cross, texts.levels[0]),
            _ => ("w", Sign::Triangle, texts.levels[1]),
        };
        let sentence = wording::finding(world, *rule, breach, &|amount| world.number(amount).text);
        let mends = mends(*rule);
        view! {
            <li class="chk">
                <span class=class><Icon sign /><span class="sr-only">{level}" "</span></span>
                <div class="said"><p>{sentence}</p>{mends}</div>
            </li>
        }
    };
    let rows = next.findings.iter().map(row).collect_view();
    let left = if next.findings.is_empty() {
        view! { <p class="all-well"><span class="g"><Icon sign=Sign::Check /></span>{texts.all_kept}</p> }.into_any()
    } else {
        view! { <h3>{texts.left}</h3><ul class="chks">{rows}</ul> }.into_any()
    };
    let fits = unmet.iter().filter_map(|unmet| match (&unmet.lack, &unmet.help) {
        (Lack::Template(id), Help::Changes(changes)) => {
            relief::fits(world, &world.playbook.template(id)?.title, *changes.first()?)
        }
        _ => None,
    });
    let fits = fits.map(|fits| view! { <p>{fits}</p> }).collect_view();
    view! { {left}{fits} }
}
