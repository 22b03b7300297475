//! One question: five anchors that can be shown, two ways not to answer, how it is known, and a note.

use leptos::prelude::*;

use super::{QUESTION_HEADING, record};
use crate::browser::page;
use crate::domain::assessment::{Answer, Evidence, Level};
use crate::domain::command::Command;
use crate::domain::ids::QuestionId;
use crate::state::{journey_state, world};
use crate::ui::{Segments, Writing};

/// A question with everything that can be said to it.
#[component]
pub fn Asking(
    /// Which one.
    id: QuestionId,
    /// Goes on to the next stop.
    #[prop(into)]
    on_next: Callback<()>,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.assess;
    let question = world.playbook.question(id).clone();
    let state = journey_state();
    let answer = state.select(move |journey| {
        journey.assessment().and_then(|assessment| assessment.answers.get(&id).cloned()).unwrap_or_default()
    });
    let level = Memo::new(move |_| answer.with(|answer| answer.level));
    let pick = move |level: Level| record(state, Command::Answer(id, Some(level)));

    // Inside the question's group, and nowhere else, 0 to 4 answer and Enter goes on (WCAG 2.1.4). A key held down does so once.
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
            return;
        }
        let key = event.key();
        if key == "Enter" {
            event.prevent_default();
            on_next.run(());
        } else if let Some(number) = key.parse::<u8>().ok().filter(|_| key.len() == 1)
            && let Some(level) = Level::anchor(number)
        {
            event.prevent_default();
            pick(level);
            page::focus(&input_id(level));
        }
    };

    let option = move |own: Level, mark: String, text: String, hint: Option<&'static str>| {
        view! {
            <label>
                <input
                    type="radio"
                    name=id.to_string()
                    id=input_id(own)
                    prop:checked=move || level.get() == Some(own)
                    on:change=move |_| pick(own)
                />
                <kbd aria-hidden="true">{mark}</kbd>
                <span>{text}{hint.map(|hint| view! { <span class="small quiet">{hint}</span> })}</span>
            </label>
        }
    };
    let anchors = question
        .anchors
        .into_iter()
        .zip(0..)
        .filter_map(|(text, number)| Some(option(Level::anchor(number)?, world.number(number).text, text, None)))
        .collect_view();
    let not_sure = option(Level::NotSure, "?".to_owned(), texts.not_sure.to_owned(), Some(texts.not_sure_hint));
    let apart = option(Level::DoesNotApply, "–".to_owned(), texts.does_not_apply.to_owned(), Some(texts.does_not_apply_hint));
    view! {
        <fieldset class="opts" on:keydown=on_key aria-describedby="ask-help">
            <legend><h2 id=QUESTION_HEADING tabindex="-1">{question.ask}</h2></legend>
            <p class="quiet" id="ask-help">{question.help}</p>
            <p class="small quiet opts-hint"><span>{texts.pick}</span><span class="opts-keys">{texts.keys}</span></p>
            {anchors}
            <div class="opts-apart">{not_sure}{apart}</div>
        </fieldset>
        <Backing id answer on_next />
    }
}

/// How the answer is known, and a note.
#[component]
fn Backing(id: QuestionId, answer: Memo<Answer>, on_next: Callback<()>) -> impl IntoView {
    let world = world();
    let texts = &world.texts.assess;
    let state = journey_state();
    let names = world.texts.common.evidence;
    let options = Evidence::ALL.iter().map(|evidence| (evidence.id().to_owned(), names[evidence.index()].to_owned())).collect();
    let evidence = Signal::derive(move || answer.with(|answer| answer.evidence.id().to_owned()));
    let on_pick = move |picked: String| {
        if let Some(evidence) = Evidence::parse(&picked) {
            record(state, Command::Evidence(id, evidence));
        }
    };
    // Enter goes on from here as it does from the answers.
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat()) {
            event.prevent_default();
            on_next.run(());
        }
    };
    // What nobody knows has no evidence; its place stays, so that nothing jumps.
    let idle = move || answer.with(|answer| answer.level == Some(Level::NotSure));
    let note = Signal::derive(move || answer.with(|answer| answer.note.clone()));
    let noted = answer.with_untracked(|answer| !answer.note.is_empty());
    view! {
        <div class="backing">
            <div class:idle=idle on:keydown=on_key>
                <Segments name="evidence" legend=texts.evidence options value=evidence on_pick />
            </div>
            <details class="note" open=noted>
                <summary>{texts.note}</summary>
                <Writing
                    id="note"
                    label=texts.note
                    hint=texts.note_hint
                    value=note
                    on_input=move |text| record(state, Command::Note(id, text))
                    on_leave=move |()| state.seal()
                />
            </details>
        </div>
    }
}

fn input_id(level: Level) -> String {
    match level {
        Level::Anchor(anchor) => format!("level-{}", anchor.number()),
        Level::NotSure => "level-not-sure".to_owned(),
        Level::DoesNotApply => "level-does-not-apply".to_owned(),
    }
}
