//! One customer, what they hope for, and the sentence that says when they have it.

use leptos::prelude::*;

use super::{Read, Write, Written};
use crate::domain::command::Command;
use crate::domain::persona::PersonaField;
use crate::i18n::Said;
use crate::state::{JourneyState, journey_state, notices, world};
use crate::ui::{Field, Writing};

/// The customer's name and situation, and two examples to begin with.
#[component]
pub fn Customer() -> impl IntoView {
    let world = world();
    let texts = &world.texts.setup;
    let (state, notices) = (journey_state(), notices());
    let name = Written::new(state, |j| &j.persona().name, |text| Command::Persona(PersonaField::Name, text));
    let situation = Written::new(state, |j| &j.persona().situation, |text| Command::Persona(PersonaField::Situation, text));
    let kind = state.select(|journey| journey.profile().kind);
    let example = move |line: &String| {
        // The playbook writes an example as a name and a situation with a dash between them.
        let (name, situation) = line.split_once(" – ").map_or(("", line.as_str()), |(name, rest)| (name, rest));
        let (name, situation) = (name.to_owned(), situation.to_owned());
        let (label, shown) = ((texts.take_persona)(&name), situation.clone());
        let take = move |_| {
            let replaces = state.peek(|journey| {
                let persona = journey.persona();
                !(persona.name.trim().is_empty() && persona.situation.trim().is_empty())
            });
            let done = state.dispatch(Command::Many(vec![
                Command::Persona(PersonaField::Name, name.clone()),
                Command::Persona(PersonaField::Situation, situation.clone()),
            ]));
            if done && replaces {
                notices.say(texts.persona_replaced);
            }
        };
        view! {
            <li>
                <button type="button" class="btn small" on:click=take>{label}</button>
                <span class="small quiet">{shown}</span>
            </li>
        }
    };
    let examples = move || world.playbook.preset(kind.get()).personas.iter().map(example).collect_view();
    view! {
        <section class="form-sec" aria-labelledby="customer">
            <h2 id="customer" tabindex="-1">{texts.customer}</h2>
            <p class="hint">{texts.customer_hint}</p>
            <Field
                id="persona-name"
                label=texts.persona_name
                hint=texts.persona_name_hint
                value=name.value
                on_input=name.write
                on_leave=name.leave
            />
            <Writing
                id="situation"
                label=texts.situation
                hint=texts.situation_hint
                rows=2
                value=situation.value
                on_input=situation.write
                on_leave=situation.leave
            />
            <div class="form-examples">
                <p class="small" id="persona-examples">{texts.personas}</p>
                <ul aria-labelledby="persona-examples">{examples}</ul>
            </div>
        </section>
    }
}

/// The goal said and unsaid, and the success sentence.
#[component]
pub fn Goal() -> impl IntoView {
    let texts = &world().texts.setup;
    let state = journey_state();
    let said = Written::new(state, |j| &j.persona().goal_said, |text| Command::Persona(PersonaField::GoalSaid, text));
    let unsaid = Written::new(state, |j| &j.persona().goal_unsaid, |text| Command::Persona(PersonaField::GoalUnsaid, text));
    view! {
        <section class="form-sec" aria-labelledby="goal">
            <h2 id="goal" tabindex="-1">{texts.goal}</h2>
            <div class="form-pair">
                <Writing
                    id="goal-said"
                    label=texts.goal_said
                    hint=texts.goal_said_hint
                    rows=2
                    value=said.value
                    on_input=said.write
                    on_leave=said.leave
                />
                <Writing
                    id="goal-unsaid"
                    label=texts.goal_unsaid
                    hint=texts.goal_unsaid_hint
                    rows=2
                    value=unsaid.value
                    on_input=unsaid.write
                    on_leave=unsaid.leave
                />
            </div>
            <h3>{texts.success}</h3>
            <p class="hint">{texts.success_hint}</p>
            <div class="success">
                {PARTS.iter().enumerate().map(|(index, part)| success_part(state, index, *part)).collect_view()}
            </div>
            <Sentence />
        </section>
    }
}

/// How the parts of the success sentence are read and written, in its order.
const PARTS: [(Read, Write); 3] = [
    (|j| &j.persona().from, |text| Command::Persona(PersonaField::From, text)),
    (|j| &j.persona().to, |text| Command::Persona(PersonaField::To, text)),
    (|j| &j.persona().by, |text| Command::Persona(PersonaField::By, text)),
];

fn success_part(state: JourneyState, index: usize, (read, write): (Read, Write)) -> impl IntoView {
    let label = world().texts.setup.success_parts[index];
    let text = Written::new(state, read, write);
    view! { <Field id=format!("success-{index}") label=label value=text.value on_input=text.write on_leave=text.leave /> }
}

/// The success sentence as it reads; that of the preset while there is none.
#[component]
fn Sentence() -> impl IntoView {
    let world = world();
    let texts = &world.texts.setup;
    let state = journey_state();
    let kind = state.select(|journey| journey.profile().kind);
    let parts = state.select(|journey| PARTS.map(|(read, _)| read(journey).trim().trim_end_matches('.').to_owned()));
    let empty = Memo::new(move |_| parts.with(|parts| parts.iter().all(String::is_empty)));
    let heading = move || if empty.get() { texts.success_example } else { texts.success_yours };
    let sentence = move || {
        let [from, to, by] = if empty.get() { world.playbook.preset(kind.get()).success_example.clone() } else { parts.get() };
        let shown = |part: String| if part.is_empty() { texts.success_gap.to_owned() } else { part };
        (texts.success_sentence)(Said(&shown(from)), Said(&shown(to)), Said(&shown(by)))
    };
    view! {
        <figure class="sentence" class:quiet=move || empty.get()>
            <figcaption class="small quiet">{heading}</figcaption>
            <blockquote>{sentence}</blockquote>
        </figure>
    }
}
