//! The score of each phase; each opens to what stands behind it.

use leptos::prelude::*;

use super::behind::Behind;
use super::{Picture, confidence_level, count, rounded};
use crate::domain::findings::{Band, Score};
use crate::domain::phase::Phase;
use crate::pages::assess::walk;
use crate::route::Step;
use crate::state::{place, world};
use crate::ui::{Badge, Icon, Sign, Track, phase_class};

/// All eight.
#[component]
pub fn Scores(
    /// What the answers say.
    picture: Picture,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let findings = &picture.findings;
    let assessed: Vec<f64> = findings.phases.iter().filter(|phase| phase.answered > 0).map(|phase| phase.confidence).collect();
    let mean = assessed.iter().sum::<f64>() / assessed.len().max(1) as f64;
    let (guessed, answered) = (count(&world, findings.guessed), count(&world, findings.answered));
    let confidence = (texts.confidence_overall)(confidence_level(mean), &guessed, &answered);
    let row = |&phase: &Phase| view! { <PhaseRow phase picture=picture.clone() /> };
    view! {
        <section class="card scores">
            <h2>{texts.scores}</h2>
            <p class="small quiet">{texts.scores_hint}</p>
            <div class="score-list">{Phase::ALL.iter().map(row).collect_view()}</div>
            <p class="small quiet">{confidence}</p>
        </section>
    }
}

#[component]
fn PhaseRow(phase: Phase, picture: Picture) -> impl IntoView {
    let world = world();
    let (texts, common) = (&world.texts.findings, &world.texts.common);
    let finding = picture.findings.phase(phase);
    let name = world.playbook.phase(phase).name.clone();
    let class = phase_class(phase);
    match finding.score {
        Score::Of(score) => {
            let number = rounded(&world, score);
            let spoken = (texts.score_spoken)(&number);
            let band = common.bands[Band::of(score).index()];
            let confidence = texts.confidence[confidence_level(finding.confidence)];
            view! {
                <details class=format!("score {class}")>
                    <summary>
                        <Badge phase />
                        <span class="score-name">{name}</span>
                        <Track value=Some(score) />
                        <span class="score-number num" aria-hidden="true">{number.text}</span>
                        <span class="sr-only">{spoken}</span>
                        <span class="score-words small quiet"><b>{band}</b><span>{confidence}</span></span>
                        <Icon sign=Sign::Down />
                    </summary>
                    <Behind phase picture />
                </details>
            }
            .into_any()
        }
        Score::Unassessed | Score::NotApplicable => {
            let (word, link) = match finding.score {
                Score::Unassessed => (texts.unassessed, (texts.assess_phase)(&name)),
                _ => (texts.not_applicable, texts.change.to_owned()),
            };
            let href = place().beside(Step::Assess(Some(walk::way_into(&picture.assessment, phase)))).href();
            view! {
                <div class=format!("score {class}")>
                    <div class="score-none">
                        <Badge phase />
                        <span class="score-name">{name}</span>
                        <Track value=None />
                        <span class="score-words small quiet"><b>{word}</b><a href=href>{link}</a></span>
                    </div>
                </div>
            }
            .into_any()
        }
    }
}
