//! The plan as eight phases by six mediums, with today's use marked, so that what is new can be seen.

use leptos::prelude::*;

use super::shape::kit;
use super::wording;
use crate::domain::ids::ItemId;
use crate::domain::medium::Medium;
use crate::domain::phase::Phase;
use crate::domain::touch::Status;
use crate::domain::wording as words;
use crate::i18n::Said;
use crate::order;
use crate::state::world;
use crate::ui::{Badge, MediumIcon, phase_class};

/// The map.
#[component]
pub fn Map() -> impl IntoView {
    let world = world();
    let texts = &world.texts.plan;
    let heads = Medium::ALL
        .iter()
        .map(|&medium| {
            view! {
                <th scope="col" role="columnheader">
                    <span class="medium"><MediumIcon medium /><span>{world.playbook.medium(medium).name.clone()}</span></span>
                </th>
            }
        })
        .collect_view();
    let rows = Phase::ALL
        .iter()
        .map(|&phase| {
            let name = world.playbook.phase(phase).name.clone();
            view! {
                <tr class=phase_class(phase) role="row">
                    <th scope="row" role="rowheader"><span class="row phase-name"><Badge phase />{name}</span></th>
                    {Medium::ALL.iter().map(|&medium| view! { <Cell phase medium /> }).collect_view()}
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="card">
            <div class="map-scroll" role="region" tabindex="0" aria-label=texts.map_region>
                // Where it is narrow a row stands in two lines, and what is no table to the eye keeps its meaning by its roles.
                <table class="plan-map" role="table">
                    <caption class="sr-only">{texts.map_caption}</caption>
                    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{texts.phase}</th>{heads}</tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
            <p class="quiet small legend"><span class="use-dot" aria-hidden="true"></span>{texts.map_legend}</p>
        </div>
    }
}

#[component]
fn Cell(phase: Phase, medium: Medium) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan;
    let used = kit.state.select(move |journey| {
        let mediums = journey.assessment().and_then(|assessment| assessment.notes.get(&phase)?.mediums);
        mediums.is_some_and(|mediums| mediums.has(medium))
    });
    let ids = Memo::new(move |_| {
        let Some(shape) = kit.shape.get() else { return Vec::new() };
        let mut found: Vec<(Option<i32>, ItemId)> = shape
            .plan
            .touches()
            .iter()
            .filter(|touch| touch.phase() == phase && touch.medium() == medium && touch.status != Status::Skipped)
            .map(|touch| (touch.day(&shape.profile), touch.id))
            .collect();
        // What waits for an event comes last.
        order::sort_by_key(&mut found, |&(day, id)| (day.is_none(), day, id));
        found.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
    });
    let link = move |id: ItemId| {
        let touch = kit.touch(id);
        let (here, there) = (world.clone(), world.clone());
        let day = move || {
            touch.get().map(|touch| {
                touch.0.day(&kit.profile.get().0).map_or_else(|| "·".to_owned(), |day| wording::day_number(&here, day).text)
            })
        };
        let name = move || {
            let touch = touch.get()?.0;
            Some((texts.map_touch)(
                &wording::when(&there, &kit.profile.get().0, &touch),
                Said(words::title(&touch, &there.playbook)),
            ))
        };
        view! { <li><a class="num" href=move || kit.href(id) aria-label=name.clone() title=name>{day}</a></li> }
    };
    let class = move || match (ids.with(Vec::is_empty), used.get()) {
        (false, false) => "on new",
        (false, true) => "on",
        (true, _) => "",
    };
    view! {
        <td class=class role="cell">
            {move || used.get().then(|| view! { <span class="use-dot" aria-hidden="true"></span><span class="sr-only">{texts.used_today}</span> })}
            <ul><For each=move || ids.get() key=|id| *id children=link.clone() /></ul>
            {move || (ids.with(Vec::is_empty) && !used.get()).then(|| view! { <span class="sr-only">{texts.map_none}</span> })}
        </td>
    }
}
