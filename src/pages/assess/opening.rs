//! The opening stop of a phase: what customers feel, and what reaches them today.

use leptos::prelude::*;

use super::record;
use crate::domain::assessment::{Feeling, Moment, PhaseNotes, Unused};
use crate::domain::command::Command;
use crate::domain::medium::{Medium, Mediums};
use crate::domain::phase::Phase;
use crate::state::{journey_state, world};
use crate::ui::MediumIcon;

/// Feelings and mediums of a phase.
#[component]
pub fn Opening(
    /// The phase.
    phase: Phase,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.assess;
    let state = journey_state();
    let notes = state.select(move |journey| journey.assessment().map(|assessment| assessment.phase(phase)).unwrap_or_default());
    let job = (texts.job)(&world.playbook.phase(phase).job);
    view! {
        <p class="quiet">{job}</p>
        <section class="stack-3">
            <h2>{texts.feelings}</h2>
            <p class="quiet">{texts.feelings_hint}</p>
            <div class="moments">
                <Scale phase moment=Moment::Today notes />
                <Scale phase moment=Moment::Wanted notes />
            </div>
        </section>
        <Today phase notes />
    }
}

/// A feeling from −2 to 2, and a word for it.
#[component]
fn Scale(phase: Phase, moment: Moment, notes: Memo<PhaseNotes>) -> impl IntoView {
    let texts = &world().texts.assess;
    let state = journey_state();
    let suggestions = StoredValue::new(world().playbook.phase(phase).feelings.clone());
    let name = format!("feel-{}", moment.id());
    let feeling = Memo::new(move |_| notes.with(|notes| notes.feeling(moment).cloned()));
    let value = Memo::new(move |_| feeling.with(|feeling| feeling.as_ref().map(Feeling::value)));
    let word =
        Signal::derive(move || feeling.with(|feeling| feeling.as_ref().map(|feeling| feeling.word.clone()).unwrap_or_default()));
    let say = move |value: i8, word: String| record(state, Command::Feel(phase, moment, Feeling::new(value, word)));
    // A suggested word belongs to its step of the scale and goes when the step changes; a word of one's own stays.
    let pick = move |value: i8| {
        let word = word.get_untracked();
        let suggested = suggestions.with_value(|all| all.contains(&word));
        say(value, if suggested { String::new() } else { word });
    };
    let write = move |word: String| {
        if let Some(value) = value.get_untracked() {
            say(value, word);
        }
    };
    let step = |own: i8| {
        let place = usize::from(own.abs_diff(-2));
        view! {
            <label>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || value.get() == Some(own)
                    on:change=move |_| pick(own)
                />
                <span class="num" aria-hidden="true">{texts.scale_signs[place]}</span>
                <span class="sr-only">{texts.scale[place]}</span>
            </label>
        }
    };
    let steps = (-2..=2).map(step).collect_view();
    let chip = move |suggestion: String| {
        let (own, picked) = (suggestion.clone(), suggestion.clone());
        let pressed = move || word.with(|word| *word == own).to_string();
        view! {
            <button type="button" class="btn word" aria-pressed=pressed on:click=move |_| write(picked.clone())>{suggestion}</button>
        }
    };
    let chips = move || {
        let value = value.get()?;
        Some(suggestions.with_value(|all| words_for(value, all)).into_iter().map(chip).collect_view())
    };
    let field = format!("word-{}", moment.id());
    let label = texts.word[moment.index()];
    view! {
        <fieldset class="card scale">
            <legend class="label">{texts.moments[moment.index()]}</legend>
            <div class="scale-steps">{steps}</div>
            <p class="scale-ends small quiet" aria-hidden="true"><span>{texts.scale[0]}</span><span>{texts.scale[4]}</span></p>
            <Show when=move || value.get().is_some()>
                <div class="field">
                    <label class="small" for=field.clone()>{label}</label>
                    <input
                        type="text"
                        id=field.clone()
                        autocomplete="off"
                        prop:value=move || word.get()
                        on:input=move |event| write(event_target_value(&event))
                        on:change=move |_| state.seal()
                    />
                </div>
                <div class="words" role="group" aria-label=texts.word_suggestions[moment.index()]>{chips}</div>
            </Show>
        </fieldset>
    }
}

/// The suggested words that lie nearest to a step of the scale; `all` runs from bad to good.
fn words_for(value: i8, all: &[String]) -> Vec<String> {
    let step = usize::from(value.abs_diff(-2));
    let last = all.len().saturating_sub(1).max(1);
    // Each word's place is stretched over the five steps and rounded to the nearest.
    all.iter().enumerate().filter(|(place, _)| (place * 8 + last) / (2 * last) == step).map(|(_, word)| word.clone()).collect()
}

/// The mediums used today, and why the others are not.
#[component]
fn Today(phase: Phase, notes: Memo<PhaseNotes>) -> impl IntoView {
    let world = world();
    let texts = &world.texts.assess;
    let state = journey_state();
    let used = Memo::new(move |_| notes.with(|notes| notes.mediums));
    let toggle = move |&medium: &Medium| {
        let sheet = world.playbook.medium(medium).clone();
        let checked = move || used.get().is_some_and(|used| used.has(medium));
        let change = move |event| record(state, Command::UseMedium(phase, medium, event_target_checked(&event)));
        view! {
            <label class="toggle">
                <input type="checkbox" prop:checked=checked on:change=change />
                <MediumIcon medium />
                <span>{sheet.name}<span class="small quiet">{sheet.help}</span></span>
            </label>
        }
    };
    let none = move || (used.get() == Some(Mediums::NONE)).to_string();
    let clear = move |_| {
        let chosen = used.get_untracked().unwrap_or(Mediums::NONE);
        let mut commands: Vec<Command> = chosen.iter().map(|medium| Command::UseMedium(phase, medium, false)).collect();
        commands.push(Command::ConfirmMediums(phase));
        record(state, Command::Many(commands));
    };
    let others = move || -> Vec<Medium> {
        used.get().map(|used| Medium::ALL.iter().copied().filter(|&medium| !used.has(medium)).collect()).unwrap_or_default()
    };
    view! {
        <fieldset class="stack-3">
            <legend><h2>{texts.mediums}</h2></legend>
            <p class="quiet">{texts.mediums_hint}</p>
            <div class="toggles">{Medium::ALL.iter().map(toggle).collect_view()}</div>
            <p><button type="button" class="btn word" aria-pressed=none on:click=clear>{texts.mediums_none}</button></p>
        </fieldset>
        <Show when=move || !others().is_empty()>
            <section class="stack-3">
                <h3>{texts.reasons}</h3>
                <p class="small quiet">{texts.reasons_hint}</p>
                <div class="reasons">
                    <For each=others key=|medium| *medium children=move |medium| view! { <Reason phase medium /> } />
                </div>
            </section>
        </Show>
    }
}

/// Why one medium is not used.
#[component]
fn Reason(phase: Phase, medium: Medium) -> impl IntoView {
    let world = world();
    let texts = &world.texts.assess;
    let state = journey_state();
    let name = world.playbook.medium(medium).name.clone();
    let label = (texts.reason_label)(&name);
    let said = state.select(move |journey| {
        let assessment = journey.assessment()?;
        let reason = assessment.unused_reason(phase, medium)?;
        let here = assessment.notes.get(&phase).is_some_and(|notes| notes.unused.contains_key(&medium));
        Some((reason, here))
    });
    let value = move || said.get().map(|(reason, _)| reason.id()).unwrap_or_default();
    let inherited = move || said.get().is_some_and(|(_, here)| !here);
    let before = move || inherited().then_some(texts.reason_before);
    let option = move |&reason: &Unused| {
        let chosen = move || said.get().is_some_and(|(said, _)| said == reason);
        view! { <option value=reason.id() selected=chosen>{texts.reason_names[reason.index()]}</option> }
    };
    let change = move |event| record(state, Command::Unused(phase, medium, Unused::parse(&event_target_value(&event))));
    view! {
        <label class="reason">
            <MediumIcon medium />
            <span aria-hidden="true">{name}</span>
            <span class="sr-only">{label}</span>
            <select class="input" prop:value=value on:change=change>
                // What an earlier phase said cannot be unsaid here, only overruled.
                <option value="" disabled=inherited selected=move || said.get().is_none()>{texts.reason_unsaid}</option>
                {Unused::ALL.iter().map(option).collect_view()}
            </select>
            <span class="small quiet">{before}</span>
        </label>
    }
}
