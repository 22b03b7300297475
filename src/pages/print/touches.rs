//! The touches on paper: phase by phase with their reasons, or all in one table.

use leptos::prelude::*;

use super::sheet::{Line, Sheet, TickBox};
use crate::domain::phase::Phase;
use crate::domain::touch::{Touch, Who};
use crate::domain::wording;
use crate::i18n::reasons;
use crate::pages::plan::wording::day_number;
use crate::ui::{Badge, MediumIcon, phase_class};

/// As many reasons as fit beside a touch on paper.
const REASONS: usize = 2;

/// The touches of each phase, each with its reasons and, if wanted, its text.
#[component]
pub fn ByPhase(sheet: StoredValue<Sheet>, texts_too: bool) -> impl IntoView {
    sheet.with_value(|sheet| {
        let title = sheet.world.texts.take.sheet.touches;
        let phase = |&phase: &Phase| phase_part(sheet, phase, texts_too);
        view! {
            <section class="sheet-part">
                <h2>{title}</h2>
                {Phase::ALL.iter().map(phase).collect_view()}
            </section>
        }
    })
}

fn phase_part(sheet: &Sheet, phase: Phase, texts_too: bool) -> impl IntoView + use<> {
    let texts = &sheet.world.texts.take.sheet;
    let words = sheet.world.playbook.phase(phase);
    let days: Vec<i32> = sheet.of_phase(phase).map(|line| line.day).collect();
    let window = days.first().zip(days.last()).map(|(first, last)| {
        if first == last {
            sheet.day(*first)
        } else {
            (texts.window)(&day_number(&sheet.world, *first), &day_number(&sheet.world, *last))
        }
    });
    let none = days.is_empty().then(|| view! { <p class="quiet">{texts.none_in_phase}</p> });
    let head = view! {
        <div class="sheet-phase-head">
            <h3><Badge phase />{words.name.clone()}</h3>
            <p class="sheet-question">{words.question.clone()}</p>
            <span class="small quiet num">{window}</span>
        </div>
    };
    let lines = sheet.of_phase(phase).map(|line| touch_part(sheet, line, texts_too));
    view! {
        <section class=format!("sheet-phase-part {}", phase_class(phase))>
            {head}
            {none}
            {lines.collect_view()}
        </section>
    }
}

fn touch_part(sheet: &Sheet, line: &Line, texts_too: bool) -> AnyView {
    let texts = &sheet.world.texts.take.sheet;
    let touch = &line.touch;
    let playbook = &sheet.world.playbook;
    let purpose = wording::purpose(touch, playbook);
    view! {
        <article class="sheet-touch">
            <div class="sheet-touch-head keep">
                <TickBox status=touch.status names=[texts.open, texts.done] />
                <p class="sheet-when num">
                    <b>{sheet.day(line.day)}</b>
                    {sheet.date(touch).map(|date| view! { <span>{date}</span> })}
                    {sheet.send_by(touch).map(|day| view! { <span>{day}</span> })}
                </p>
                <div class="sheet-what">
                    <h4><span class="sheet-no num">{line.number}</span>{sheet.title(touch)}</h4>
                    {(!purpose.is_empty()).then(|| view! { <p>{sheet.filled(purpose, &touch.who)}</p> })}
                    <p class="sheet-why"><b>{texts.why}</b>" "{why(sheet, touch)}</p>
                </div>
                <p class="sheet-how">
                    <span class="sheet-medium"><MediumIcon medium=touch.medium() channel=touch.channel />{playbook.channel(touch.channel).to_owned()}</span>
                    <span>{sheet.who(&touch.who)}</span>
                    <span class="num">{sheet.time(u32::from(touch.minutes))}</span>
                </p>
            </div>
            {texts_too.then(|| text_part(sheet, touch))}
        </article>
    }
    .into_any()
}

/// The reasons: those that cite answers first, or the template's own where there is none.
fn why(sheet: &Sheet, touch: &Touch) -> String {
    let playbook = &sheet.world.playbook;
    let sentences = reasons::sentences(&touch.because, &sheet.world.texts.plan.reasons, playbook);
    let own = wording::why(touch, playbook);
    let mut shown: Vec<&str> = sentences.iter().take(REASONS).map(String::as_str).collect();
    if shown.len() < REASONS && !own.is_empty() {
        shown.push(own);
    }
    shown.join(" ")
}

/// What to send or say.
pub fn text_part(sheet: &Sheet, touch: &Touch) -> Option<AnyView> {
    let playbook = &sheet.world.playbook;
    let (subject, text) = (wording::subject(touch, playbook), wording::text(touch, playbook));
    let subject = (!subject.is_empty()).then(|| {
        let line = (sheet.world.texts.take.sheet.subject)(subject);
        view! { <p class="sheet-subject">{sheet.filled(&line, &touch.who)}</p> }
    });
    (!text.is_empty()).then(|| view! { <div class="sheet-text">{subject}{paragraphs(sheet, text, &touch.who)}</div> }.into_any())
}

/// A text of several paragraphs, with the gaps that are left.
pub fn paragraphs(sheet: &Sheet, text: &str, who: &Who) -> Vec<AnyView> {
    text.split("\n\n").map(|part| view! { <p>{sheet.filled(part.trim(), who)}</p> }.into_any()).collect()
}

/// All touches in one table, by day.
#[component]
pub fn Table(sheet: StoredValue<Sheet>) -> impl IntoView {
    sheet.with_value(|sheet| {
        let texts = &sheet.world.texts.take.sheet;
        let column = |(index, name): (usize, &'static str)| {
            view! { <th scope="col" class:num=index == 6>{name}</th> }
        };
        let columns = texts.touch_columns.into_iter().enumerate().map(column).collect_view();
        view! {
            <section class="sheet-part">
                <h2 id="sheet-touches">{texts.touches_by_day}</h2>
                <div class="sheet-scroll" tabindex="0" role="group" aria-labelledby="sheet-touches">
                    <table class="sheet-table sheet-touches" aria-labelledby="sheet-touches">
                        <thead><tr>{columns}</tr></thead>
                        <tbody>{sheet.touches.iter().map(|line| row(sheet, line)).collect_view()}</tbody>
                    </table>
                </div>
            </section>
        }
    })
}

fn row(sheet: &Sheet, line: &Line) -> impl IntoView + use<> {
    let texts = &sheet.world.texts.take.sheet;
    let touch = &line.touch;
    let phase = sheet.world.playbook.phase(touch.phase()).name.clone();
    view! {
        <tr class=phase_class(touch.phase())>
            <td class="num"><span class="sheet-phase"><TickBox status=touch.status names=[texts.open, texts.done] />{line.number}</span></td>
            <td class="num sheet-when"><b>{sheet.day(line.day)}</b>{sheet.date(touch).map(|date| view! { <span>{date}</span> })}</td>
            <td><span class="sheet-phase"><Badge phase=touch.phase() />{phase}</span></td>
            <th scope="row">{sheet.title(touch)}</th>
            <td><span class="sheet-medium"><MediumIcon medium=touch.medium() channel=touch.channel />{sheet.world.playbook.channel(touch.channel).to_owned()}</span></td>
            <td>{sheet.who(&touch.who)}</td>
            <td class="num">{sheet.world.formats.number(i64::from(touch.minutes))}</td>
        </tr>
    }
}
