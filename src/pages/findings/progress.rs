//! The scores now against those of the assessment before.

use leptos::prelude::*;

use super::{Picture, rounded};
use crate::domain::phase::Phase;
use crate::state::world;
use crate::ui::{Badge, Track, phase_class};

/// Then and now, phase by phase.
#[component]
pub fn Progress(
    /// What the answers say now.
    now: Picture,
    /// What they said before.
    former: Picture,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let date = former.assessment.begun.map(|begun| world.formats.date(begun));
    let row = |&phase: &Phase| {
        let (then, now) = (former.findings.phase(phase).score.known(), now.findings.phase(phase).score.known());
        let number = |score: Option<f64>| score.map_or_else(|| "–".to_owned(), |score| rounded(&world, score).text);
        // The change is between the numbers shown, so that the line adds up.
        let change = then.zip(now).map(|(then, now)| now.round() - then.round());
        let shown = change.map_or_else(|| "–".to_owned(), |change| (texts.progress_change)(&rounded(&world, change)));
        let class = match change {
            Some(better) if better > 0.0 => "num g",
            Some(worse) if worse < 0.0 => "num e",
            _ => "num",
        };
        view! {
            <tr class=phase_class(phase)>
                <th scope="row"><Badge phase />{world.playbook.phase(phase).name.clone()}</th>
                <td class="num">{number(then)}</td>
                <td class="num">{number(now)}</td>
                <td class="wide"><Track value=now /></td>
                <td class=class>{shown}</td>
            </tr>
        }
    };
    let [then_head, now_head, change_head] = texts.progress_heads;
    view! {
        <section class="card stack-3">
            <h2>{texts.progress}</h2>
            <p class="small quiet">{(texts.progress_hint)(date.as_deref())}</p>
            <table class="numbers">
                <caption class="sr-only">{texts.progress}</caption>
                <thead>
                    <tr>
                        <th scope="col">{texts.phase}</th>
                        <th scope="col">{then_head}</th>
                        <th scope="col" colspan="2">{now_head}</th>
                        <th scope="col">{change_head}</th>
                    </tr>
                </thead>
                <tbody>{Phase::ALL.iter().map(row).collect_view()}</tbody>
            </table>
        </section>
    }
}
