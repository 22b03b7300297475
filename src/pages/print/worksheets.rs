//! Blank worksheets for a workshop: a page for each phase, and a map. They come from the playbook alone.

use leptos::prelude::*;

use crate::domain::ids::QuestionId;
use crate::domain::medium::Medium;
use crate::domain::phase::Phase;
use crate::i18n::reasons::question_number;
use crate::state::{World, world};
use crate::ui::{Badge, MediumIcon, phase_class};

/// The worksheets.
#[component]
pub fn Worksheets() -> impl IntoView {
    let world = world();
    let title = world.texts.ways.extents[1];
    view! {
        <h1 tabindex="-1" id="title" class="worksheet-title">{title}</h1>
        {Phase::ALL.iter().map(|&phase| worksheet(&world, phase)).collect_view()}
        {map(&world)}
    }
}

/// A line to write on, with what belongs there.
fn blank(label: &'static str) -> impl IntoView + use<> {
    view! { <span class="blank"><span>{label}</span></span> }
}

/// A box to tick by hand. What stands beside it says what it is for.
fn tick() -> impl IntoView {
    view! { <span class="blank-box" aria-hidden="true"></span> }
}

fn worksheet(world: &World, phase: Phase) -> AnyView {
    let (texts, words) = (&world.texts.ways.worksheet, &world.texts.assess);
    let sheet = world.playbook.phase(phase);
    let medium = |&medium: &Medium| {
        let name = world.playbook.medium(medium).name.clone();
        view! { <li>{tick()}<MediumIcon medium />{name}</li> }
    };
    view! {
        <section class=format!("worksheet {}", phase_class(phase))>
            <header class="worksheet-head">
                <h2><Badge phase />{sheet.name.clone()}</h2>
                <p class="sheet-question">{sheet.question.clone()}</p>
                <p class="worksheet-who">{blank(texts.group)}{blank(texts.date)}</p>
            </header>
            <section>
                <h3>{texts.feelings}</h3>
                <div class="worksheet-scales">{words.moments.map(|moment| scale(world, moment)).collect_view()}</div>
            </section>
            <section>
                <h3>{texts.mediums}</h3>
                <ul class="worksheet-ticks">{Medium::ALL.iter().map(medium).collect_view()}</ul>
            </section>
            <section>
                <h3>{texts.questions}</h3>
                {QuestionId::of(phase).map(|id| question(world, id)).collect_view()}
            </section>
        </section>
    }
    .into_any()
}

/// A feeling from −2 to 2 to circle, and room for a word.
fn scale(world: &World, moment: &'static str) -> impl IntoView + use<> {
    let (texts, words) = (&world.texts.ways.worksheet, &world.texts.assess);
    let step = |sign: &'static str| view! { <b class="num">{sign}</b> };
    view! {
        <p class="worksheet-scale">
            <b>{moment}</b>
            <span class="worksheet-steps">
                <span class="small">{words.scale[0]}</span>
                {words.scale_signs.map(step).collect_view()}
                <span class="small">{words.scale[4]}</span>
            </span>
            {blank(texts.word)}
        </p>
    }
}

fn question(world: &World, id: QuestionId) -> impl IntoView + use<> {
    let (texts, words) = (&world.texts.ways.worksheet, &world.texts.assess);
    let question = world.playbook.question(id);
    let anchor = |(number, text): (usize, &String)| {
        view! { <li>{tick()}<b class="num">{number}</b>{text.clone()}</li> }
    };
    let other = |text: &'static str| view! { <li>{tick()}{text}</li> };
    view! {
        <section class="worksheet-question keep">
            <h4><span class="num">{question_number(id)}</span>" "{question.ask.clone()}</h4>
            <ol class="worksheet-anchors">{question.anchors.iter().enumerate().map(anchor).collect_view()}</ol>
            <ul class="worksheet-ticks">
                {[words.not_sure, words.does_not_apply].map(other).collect_view()}
                <li><b>{texts.evidence}</b></li>
                {world.texts.common.evidence.map(other).collect_view()}
            </ul>
            <p class="worksheet-note">{blank(texts.note)}</p>
        </section>
    }
}

/// Eight phases by six mediums, to write into.
fn map(world: &World) -> impl IntoView + use<> {
    let texts = &world.texts.ways.worksheet;
    let head = |&medium: &Medium| {
        let name = world.playbook.medium(medium).name.clone();
        view! { <th scope="col"><MediumIcon medium />{name}</th> }
    };
    let row = |&phase: &Phase| {
        let name = world.playbook.phase(phase).name.clone();
        view! {
            <tr class=phase_class(phase)>
                <th scope="row"><Badge phase />{name}</th>
                {Medium::ALL.iter().map(|_| view! { <td></td> }).collect_view()}
            </tr>
        }
    };
    view! {
        <section class="worksheet">
            <header class="worksheet-head">
                <h2 id="blank-map">{texts.map}</h2>
                <p class="worksheet-who">{blank(texts.group)}{blank(texts.date)}</p>
            </header>
            <p>{texts.map_about}</p>
            <div class="sheet-scroll" tabindex="0" role="group" aria-labelledby="blank-map">
                <table class="worksheet-map" aria-labelledby="blank-map">
                    <thead><tr><th scope="col">{world.texts.findings.phase}</th>{Medium::ALL.iter().map(head).collect_view()}</tr></thead>
                    <tbody>{Phase::ALL.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}
