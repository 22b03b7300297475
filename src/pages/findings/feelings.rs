//! What customers feel today against what they should feel, and where they stall.

use leptos::prelude::*;

use super::{Picture, rounded};
use crate::domain::assessment::{Moment, PhaseNotes};
use crate::domain::findings::PhaseFinding;
use crate::domain::phase::Phase;
use crate::route::{Step, Stop};
use crate::state::{place, world};
use crate::ui::{Badge, CurveLabels, CurveMark, CurvePoint, FeelingCurve, phase_class};

/// The middle of a phase when all eight are drawn equally wide, 0 to 1.
fn middle(phase: Phase) -> f64 {
    (phase.index() as f64 + 0.5) / Phase::ALL.len() as f64
}

/// How far the feeling today lies below the one wanted, where both were said.
fn gap(finding: &PhaseFinding) -> Option<i8> {
    let [today, wanted] = finding.feelings;
    Some(wanted? - today?)
}

/// The curve, with its numbers in a table behind it.
#[component]
pub fn Feelings(
    /// What the answers say.
    picture: Picture,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let findings = picture.findings.clone();
    let said = findings.phases.iter().any(|finding| finding.feelings.iter().any(Option::is_some));
    if !said {
        let href = place().beside(Step::Assess(Some(Stop { phase: Phase::Assess, place: 0 }))).href();
        return view! {
            <section class="card stack-3">
                <h2>{texts.feelings}</h2>
                <p class="quiet">{texts.feelings_empty}</p>
                <p><a href=href>{texts.to_assess}</a></p>
            </section>
        }
        .into_any();
    }
    let name = |phase: Phase| world.playbook.phase(phase).name.clone();
    let points = findings
        .phases
        .iter()
        .map(|finding| CurvePoint {
            phase: finding.phase,
            name: name(finding.phase),
            at: middle(finding.phase),
            today: finding.feelings[0].map(f64::from),
            wanted: finding.feelings[1].map(f64::from),
        })
        .collect();
    // Doubt comes at once after the sale, tiredness toward the end of the learning (domain 1.5).
    let late = middle(Phase::Acclimate) + 0.25 / Phase::ALL.len() as f64;
    let marks =
        [middle(Phase::Affirm), late].into_iter().zip(texts.dips).map(|(at, text)| CurveMark { at, text: text.to_owned() });
    // Of equal gaps the earliest counts: later phases cannot repair earlier ones.
    let widest = findings
        .phases
        .iter()
        .filter_map(|finding| Some((finding.phase, gap(finding)?)))
        .filter(|&(_, gap)| gap > 0)
        .reduce(|widest, next| if next.1 > widest.1 { next } else { widest });
    let about = (texts.feelings_about)(widest.map(|(phase, _)| name(phase)).as_deref());
    let labels = CurveLabels { about: about.clone(), today: texts.today, wanted: texts.wanted, ends: texts.ends };
    view! {
        <section class="card stack-3">
            <h2>{texts.feelings}</h2>
            <p class="quiet">{about}</p>
            <FeelingCurve points marks=marks.collect() labels />
            <details>
                <summary>{texts.feelings_table}</summary>
                <FeelingTable picture />
            </details>
        </section>
    }
    .into_any()
}

#[component]
fn FeelingTable(picture: Picture) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let cell = |notes: &PhaseNotes, moment: Moment| {
        notes.feeling(moment).map_or_else(|| texts.unsaid.to_owned(), |feeling| (texts.feeling)(feeling.value(), &feeling.word))
    };
    let row = |finding: &PhaseFinding| {
        let notes = picture.assessment.phase(finding.phase);
        let gap = gap(finding).map_or_else(|| "–".to_owned(), |gap| (texts.progress_change)(&world.number(gap)));
        view! {
            <tr class=phase_class(finding.phase)>
                <th scope="row"><Badge phase=finding.phase />{world.playbook.phase(finding.phase).name.clone()}</th>
                <td>{cell(&notes, Moment::Today)}</td>
                <td>{cell(&notes, Moment::Wanted)}</td>
                <td class="num">{gap}</td>
            </tr>
        }
    };
    view! {
        <table class="numbers">
            <caption class="sr-only">{texts.feelings}</caption>
            <thead>
                <tr>
                    <th scope="col">{texts.phase}</th>
                    <th scope="col">{texts.today}</th>
                    <th scope="col">{texts.wanted}</th>
                    <th scope="col">{texts.gap}</th>
                </tr>
            </thead>
            <tbody>{picture.findings.phases.iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// Whether customers stall between start and result; nothing where too little is known.
#[component]
pub fn Stall(
    /// What the answers say.
    picture: Picture,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let phases = &picture.findings.phases;
    let known = |range: &[PhaseFinding]| range.iter().any(|finding| finding.score.known().is_some());
    let sentence = match picture.findings.stall {
        Some(stall) => {
            let [before, strong, after] = (texts.stalls)(&rounded(&world, stall.before), &rounded(&world, stall.within));
            view! { <p>{before}<b>{strong}</b>{after}</p> }.into_any()
        }
        None => view! { <p>{texts.stall_none}</p> }.into_any(),
    };
    (known(&phases[..3]) && known(&phases[3..6])).then(|| {
        view! {
            <section class="card stack-3">
                <h2>{texts.stall}</h2>
                {sentence}
                <p class="small quiet">{texts.stall_why}</p>
            </section>
        }
    })
}
