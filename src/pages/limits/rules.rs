//! What the law of the country asks about: consent (R31) and distance sales (R30). Asked only where a rule would use the answer.

use leptos::prelude::*;

use crate::domain::command::{Command, ProfileEdit};
use crate::domain::profile::{Audience, Country};
use crate::pages::setup::link_to;
use crate::route::Step;
use crate::state::{journey_state, place, world};
use crate::ui::Segments;

/// The questions that matter for the country and audience; a sentence when none does.
#[component]
pub fn CountryRules() -> impl IntoView {
    let world = world();
    let texts = &world.texts.limits;
    let setup = &world.texts.setup;
    let state = journey_state();
    let place = place();
    let whom = state.select(|journey| (journey.profile().country, journey.profile().audience));
    let whose = move || {
        let (country, audience) = whom.get();
        (texts.rules_for)(setup.countries[country.index()], setup.audiences[audience.index()])
    };
    let consent = state.select(|journey| journey.profile().consent);
    let distance = state.select(|journey| journey.profile().distance_sale);
    let questions = move || {
        let (country, audience) = whom.get();
        let consent_care = match (country, audience) {
            (Country::Turkey, Audience::Consumer) => Some(texts.consent_turkey),
            (Country::UnitedStates, _) => Some(texts.consent_us),
            _ => None,
        };
        let at_distance = audience == Audience::Consumer && matches!(country, Country::Turkey | Country::EuropeanUnion);
        if consent_care.is_none() && !at_distance {
            return view! { <p>{texts.rules_none}</p> }.into_any();
        }
        let consent = consent_care.map(|care| {
            let set = move |known| ProfileEdit::Consent(known);
            view! {
                <Known name="consent" legend=texts.consent names=texts.consents value=consent set />
                <div class="care"><p>{care}</p><p>{texts.consent_effect}</p></div>
            }
        });
        let distance = at_distance.then(|| {
            let set = move |known| ProfileEdit::DistanceSale(known);
            view! {
                <Known name="distance" legend=texts.distance names=texts.distances value=distance set />
                <div class="care"><p>{texts.distance_care}</p></div>
            }
        });
        view! { {consent}{distance} }.into_any()
    };
    view! {
        <section class="form-sec" aria-labelledby="rules">
            <h2 id="rules" tabindex="-1">{texts.rules}</h2>
            <p class="hint">{whose}" "<a href=link_to(place, Step::SetUp)>{texts.rules_change}</a></p>
            {questions}
        </section>
    }
}

/// Not known, yes or no.
#[component]
fn Known(
    name: &'static str,
    legend: &'static str,
    names: [&'static str; 3],
    value: Memo<Option<bool>>,
    set: fn(Option<bool>) -> ProfileEdit,
) -> impl IntoView {
    const ANSWERS: [(&str, Option<bool>); 3] = [("unknown", None), ("yes", Some(true)), ("no", Some(false))];
    let state = journey_state();
    let options = ANSWERS.iter().zip(names).map(|((id, _), name)| ((*id).to_owned(), name.to_owned())).collect();
    let chosen = move || ANSWERS.iter().find(|(_, known)| *known == value.get()).map_or("", |(id, _)| id).to_owned();
    let pick = move |id: String| {
        if let Some((_, known)) = ANSWERS.iter().find(|(answer, _)| *answer == id) {
            state.dispatch(Command::Profile(set(*known)));
        }
    };
    view! { <Segments name legend options value=Signal::derive(chosen) on_pick=pick /> }
}
