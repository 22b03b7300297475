//! What stands behind a phase's score: its halves, the formula with its numbers, the answers, and where customers are lost.

use leptos::prelude::*;

use super::{Picture, count, question_href, rounded};
use crate::domain::assessment::{Assessment, Level, Moment};
use crate::domain::ids::QuestionId;
use crate::domain::phase::{Half, Phase, SubPhase};
use crate::i18n::ScoreSum;
use crate::state::{World, place, world};
use crate::ui::Track;

/// Everything behind one score.
#[component]
pub fn Behind(
    /// The phase.
    phase: Phase,
    /// What the answers say.
    picture: Picture,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let sheet = world.playbook.phase(phase);
    let list = |signs: &[String]| signs.iter().map(|sign| view! { <li>{sign.clone()}</li> }).collect_view();
    let risks = [&sheet.stuck, &sheet.slip, &sheet.leave, &sheet.watch];
    let risk = |(name, text): (&'static str, &String)| view! { <div><dt>{name}</dt><dd>{text.clone()}</dd></div> };
    let risks = texts.risk_names.into_iter().zip(risks).map(risk).collect_view();
    view! {
        <div class="behind">
            <section>
                <h3>{texts.halves}</h3>
                <Halves phase picture=picture.clone() />
            </section>
            <section>
                <h3>{texts.formula}</h3>
                <Formula phase picture=picture.clone() />
            </section>
            <section>
                <h3>{texts.answers}</h3>
                <ul class="answers">
                    {QuestionId::of(phase).map(|id| view! { <AnswerLine id picture=picture.clone() /> }).collect_view()}
                </ul>
            </section>
            <section>
                <h3>{texts.risks}</h3>
                <dl class="risks">{risks}</dl>
            </section>
            <section><h3>{texts.failing}</h3><ul>{list(&sheet.failing)}</ul></section>
            <section><h3>{texts.success}</h3><ul>{list(&sheet.success)}</ul></section>
            <section>
                <h3>{texts.feelings}</h3>
                <p>{(texts.feelings_usual)(&sheet.begins, &sheet.ends)}</p>
                {said_feelings(&world, phase, &picture.assessment)}
            </section>
        </div>
    }
}

/// What was said of the feelings in this phase.
fn said_feelings(world: &World, phase: Phase, assessment: &Assessment) -> impl IntoView + use<> {
    let texts = &world.texts.findings;
    let notes = assessment.phase(phase);
    let line = |(&moment, name): (&Moment, &'static str)| {
        let said = notes
            .feeling(moment)
            .map_or_else(|| texts.unsaid.to_owned(), |feeling| (texts.feeling)(feeling.value(), &feeling.word));
        view! { <div><dt>{name}</dt><dd>{said}</dd></div> }
    };
    let lines = Moment::ALL.iter().zip([texts.today, texts.wanted]).map(line).collect_view();
    view! { <dl class="risks">{lines}</dl> }
}

#[component]
fn Halves(phase: Phase, picture: Picture) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let line = |&half: &Half| {
        let sub_phase = SubPhase::new(phase, half);
        let named = world.playbook.sub_phase(sub_phase).clone();
        let score = picture.findings.sub_phase(sub_phase);
        let number = score.map_or_else(|| texts.unassessed.to_owned(), |score| rounded(&world, score).text);
        view! {
            <li>
                <b>{named.name}</b>
                <Track value=score />
                <span class="num">{number}</span>
                <span class="small quiet">{named.about}</span>
            </li>
        }
    };
    view! { <ul class="halves">{Half::ALL.iter().map(line).collect_view()}</ul> }
}

#[component]
fn Formula(phase: Phase, picture: Picture) -> impl IntoView {
    let world = world();
    let texts = &world.texts.findings;
    let finding = picture.findings.phase(phase);
    let points: Vec<u8> = QuestionId::of(phase).filter_map(|id| picture.assessment.level(id).and_then(Level::points)).collect();
    let score = finding.score.known().map(|score| rounded(&world, score));
    let scored = score.clone().map(|score| {
        let points_sum = world.number(points.iter().copied().map(i64::from).sum::<i64>());
        (texts.formula_score)(&ScoreSum { points: points_sum, answers: count(&world, points.len()), score })
    });
    let priority = score
        .zip(finding.priority)
        .map(|(score, priority)| (texts.formula_priority)(&score, phase.weight(), &rounded(&world, priority)));
    let confidence = (texts.formula_confidence)(&rounded(&world, finding.confidence * 100.0));
    let lines = [scored, priority, Some(confidence)].into_iter().flatten();
    view! { <div class="formula">{lines.map(|line| view! { <p>{line}</p> }).collect_view()}</div> }
}

#[component]
fn AnswerLine(id: QuestionId, picture: Picture) -> impl IntoView {
    let world = world();
    let (texts, assess) = (&world.texts.findings, &world.texts.assess);
    let question = world.playbook.question(id);
    let answer = picture.assessment.answers.get(&id).filter(|answer| answer.level.is_some());
    let level = answer.and_then(|answer| answer.level);
    let (mark, text) = match level {
        Some(Level::Anchor(anchor)) => {
            (world.number(anchor.number()).text, question.anchors[usize::from(anchor.number())].clone())
        }
        Some(Level::NotSure) => ("?".to_owned(), assess.not_sure.to_owned()),
        Some(Level::DoesNotApply) => ("–".to_owned(), assess.does_not_apply.to_owned()),
        None => (String::new(), texts.unanswered.to_owned()),
    };
    let evidence = answer
        .filter(|_| level != Some(Level::NotSure))
        .map(|answer| view! { <span class="chip">{world.texts.common.evidence[answer.evidence.index()]}</span> });
    let note = answer
        .filter(|answer| !answer.note.is_empty())
        .map(|answer| view! { <p class="small quiet note-text">{answer.note.clone()}</p> });
    let spoken = (texts.change_spoken)(&question.ask);
    view! {
        <li>
            <kbd aria-hidden="true">{mark}</kbd>
            <div>
                <p class="small quiet">{question.ask.clone()}</p>
                <p>{text}</p>
                {note}
                <p class="row small">
                    {evidence}
                    <a href=question_href(place(), id) aria-label=spoken>{texts.change}</a>
                </p>
            </div>
        </li>
    }
}
