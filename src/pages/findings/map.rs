//! The mediums used today, phase by phase.

use leptos::prelude::*;

use super::{Picture, count};
use crate::domain::assessment::Unused;
use crate::domain::medium::Medium;
use crate::domain::phase::Phase;
use crate::state::{World, world};
use crate::ui::{HeatCell, HeatLabels, HeatMap, HeatRow, MediumIcon};

/// The map of eight phases by six mediums, and why the empty cells are empty.
#[component]
pub fn MediumsToday(
    /// What the answers say.
    picture: Picture,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let rows: Vec<HeatRow> = Phase::ALL.iter().map(|&phase| row(&world, &picture, phase)).collect();
    let uses = |&medium: &Medium| {
        let used = picture.findings.phases.iter().filter(|finding| finding.mediums.is_some_and(|used| used.has(medium)));
        count(&world, used.count()).text
    };
    let sums: Vec<String> = Medium::ALL.iter().map(uses).collect();
    let labels = HeatLabels {
        caption: texts.mediums_caption.to_owned(),
        phase: texts.phase,
        sum: texts.sum,
        mediums: Medium::ALL.iter().map(|&medium| world.playbook.medium(medium).name.clone()).collect(),
    };
    let reasons: Vec<_> = Medium::ALL.iter().filter_map(|&medium| reasons(&world, &picture, medium)).collect();
    let reasons = (!reasons.is_empty()).then(|| {
        view! {
            <details class="why-unused">
                <summary>{texts.reasons}</summary>
                <ul>{reasons}</ul>
            </details>
        }
    });
    view! {
        <section class="card">
            <h2>{texts.mediums}</h2>
            <HeatMap rows sums labels />
            {reasons}
        </section>
    }
}

fn row(world: &World, picture: &Picture, phase: Phase) -> HeatRow {
    let texts = &world.texts.findings;
    let used = picture.findings.phase(phase).mediums;
    let cell = |&medium: &Medium| match used {
        None => HeatCell { words: texts.not_asked.to_owned(), ..HeatCell::default() },
        Some(used) if used.has(medium) => {
            HeatCell { mark: "•".to_owned(), words: texts.used.to_owned(), strength: 1, href: None }
        }
        Some(_) => {
            let reason = picture.assessment.unused_reason(phase, medium).map(|reason| reason_name(world, reason));
            HeatCell { words: (texts.unused)(reason), ..HeatCell::default() }
        }
    };
    HeatRow {
        phase,
        name: world.playbook.phase(phase).name.clone(),
        cells: Medium::ALL.iter().map(cell).collect(),
        sum: used.map_or_else(|| "–".to_owned(), |used| world.number(used.count()).text),
    }
}

fn reason_name(world: &World, reason: Unused) -> &'static str {
    world.texts.assess.reason_names[reason.index()]
}

/// The reasons given for one medium, each with the phases it holds for.
fn reasons(world: &World, picture: &Picture, medium: Medium) -> Option<impl IntoView + use<>> {
    let holds = |reason: Unused, phase: Phase| {
        let used = picture.findings.phase(phase).mediums.is_some_and(|used| !used.has(medium));
        used && picture.assessment.unused_reason(phase, medium) == Some(reason)
    };
    let lines: Vec<String> = Unused::ALL
        .iter()
        .filter_map(|&reason| {
            let phases: Vec<String> = Phase::ALL
                .iter()
                .filter(|&&phase| holds(reason, phase))
                .map(|&phase| world.playbook.phase(phase).name.clone())
                .collect();
            let list = (!phases.is_empty()).then(|| world.formats.list(&phases))?;
            Some((world.texts.findings.reason)(reason_name(world, reason), &list))
        })
        .collect();
    let name = world.playbook.medium(medium).name.clone();
    (!lines.is_empty()).then(|| {
        view! {
            <li>
                <MediumIcon medium />
                <b>{name}</b>
                <span>{lines.into_iter().map(|line| view! { <span>{line}</span> }).collect_view()}</span>
            </li>
        }
    })
}
