//! The kind of business, and the business itself.

use leptos::prelude::*;

use super::Written;
use crate::domain::command::{Command, ProfileEdit};
use crate::domain::profile::{Audience, BusinessKind, Country};
use crate::domain::reanchor::To;
use crate::pages::moves::{self, MovesDialog};
use crate::state::{journey_state, world};
use crate::ui::{Field, Pick, Segments};

/// The nine kinds, and what the chosen one brings.
#[component]
pub fn Kinds() -> impl IntoView {
    let world = world();
    let texts = &world.texts.setup;
    let state = journey_state();
    let kept = state.select(|journey| journey.profile().kind);
    let proposal = RwSignal::new(None::<To>);
    // The kind that is looked at is the one chosen, until it is left.
    let kind = Memo::new(move |_| match proposal.get() {
        Some(To::Kind(kind, ..)) => kind,
        _ => kept.get(),
    });
    let card = |preset: &crate::domain::playbook::Preset| {
        let to = To::Kind(preset.kind, preset.audience, preset.start, preset.result);
        let own = preset.kind;
        view! {
            <label>
                <input
                    type="radio"
                    name="kind"
                    value=own.id()
                    prop:checked=move || kind.get() == own
                    on:change=move |_| {
                        moves::set_or_propose(state, proposal, to.clone());
                    }
                />
                <strong>{preset.name.clone()}</strong>
                <span class="about">{preset.about.clone()}</span>
            </label>
        }
    };
    let cards = BusinessKind::ALL.iter().map(|kind| card(world.playbook.preset(*kind))).collect_view();
    let shown = world.clone();
    let brings = move || {
        let preset = shown.playbook.preset(kind.get());
        (texts.kind_brings)(preset.audience, &shown.number(preset.start), &shown.number(preset.result))
    };
    view! {
        <section class="form-sec" aria-labelledby="kind">
            <h2 id="kind" tabindex="-1">{texts.kind}</h2>
            <p class="hint">{texts.kind_hint}</p>
            <fieldset class="kinds">
                <legend class="sr-only">{texts.kind}</legend>
                {cards}
            </fieldset>
            <p class="small quiet" role="status">{brings}</p>
            <MovesDialog proposal on_close=|()| () />
        </section>
    }
}

/// Its names, what it sells, to whom and where, and who answers for the journey.
#[component]
pub fn Business() -> impl IntoView {
    let world = world();
    let texts = &world.texts.setup;
    let state = journey_state();
    let name = Written::new(state, |j| j.name(), Command::Rename);
    let business = Written::new(state, |j| &j.profile().business, |text| Command::Profile(ProfileEdit::Business(text)));
    let sold = Written::new(state, |j| &j.profile().sold, |text| Command::Profile(ProfileEdit::Sold(text)));
    let owner = Written::new(state, |j| &j.profile().owner, |text| Command::Profile(ProfileEdit::Owner(text)));
    // A journey that nobody has named otherwise is called after its business, also once that gets another name.
    let former = StoredValue::new(state.peek(|journey| journey.profile().business.trim().to_owned()));
    let suggest_name = Callback::new(move |()| {
        let (name, business) =
            state.peek(|journey| (journey.name().trim().to_owned(), journey.profile().business.trim().to_owned()));
        let follows = name.is_empty() || former.with_value(|former| *former == name);
        if follows && !business.is_empty() && business != name {
            state.dispatch(Command::Rename(business.clone()));
        }
        former.set_value(business);
        state.seal();
    });
    let kind = state.select(|journey| journey.profile().kind);
    let shown = world.clone();
    let sold_hint = move || (texts.example)(&shown.playbook.preset(kind.get()).sold_example);
    let country = state.select(|journey| journey.profile().country.id().to_owned());
    let countries =
        Country::ALL.iter().map(|country| (country.id().to_owned(), texts.countries[country.index()].to_owned())).collect();
    let set_country = move |id: String| {
        if let Some(country) = Country::parse(&id) {
            state.dispatch(Command::Profile(ProfileEdit::Country(country)));
        }
    };
    let audience = state.select(|journey| journey.profile().audience.id().to_owned());
    let audiences =
        Audience::ALL.iter().map(|audience| (audience.id().to_owned(), texts.audiences[audience.index()].to_owned())).collect();
    let set_audience = move |id: String| {
        if let Some(audience) = Audience::parse(&id) {
            state.dispatch(Command::Profile(ProfileEdit::Audience(audience)));
        }
    };
    view! {
        <section class="form-sec" aria-labelledby="business">
            <h2 id="business" tabindex="-1">{texts.business}</h2>
            <div class="form-pair">
                <Field
                    id="business-name"
                    label=texts.business_name
                    hint=texts.business_name_hint
                    value=business.value
                    on_input=business.write
                    on_leave=suggest_name
                />
                <Field
                    id="journey-name"
                    label=texts.journey_name
                    hint=texts.journey_name_hint
                    value=name.value
                    on_input=name.write
                    on_leave=name.leave
                />
            </div>
            <div>
                <Field id="sold" label=texts.sold hint=texts.sold_hint value=sold.value on_input=sold.write on_leave=sold.leave />
                <p class="hint form-eg">{sold_hint}</p>
            </div>
            <Segments name="audience" legend=texts.audience options=audiences value=audience on_pick=set_audience />
            <Pick id="country" label=texts.country hint=texts.country_hint options=countries value=country on_pick=set_country />
            <Field
                id="owner"
                label=texts.owner
                hint=texts.owner_hint
                value=owner.value
                on_input=owner.write
                on_leave=owner.leave
            />
        </section>
    }
}
