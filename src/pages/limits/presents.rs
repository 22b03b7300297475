//! Who would receive a present, and what their rules say (R28).

use leptos::prelude::*;

use crate::domain::command::{Command, ProfileEdit};
use crate::domain::profile::{Country, GiftPolicy, Recipient};
use crate::i18n::LimitsTexts;
use crate::state::{journey_state, world};
use crate::ui::{Pick, Segments};

/// The recipient, their gift policy, and the caution that belongs to both.
#[component]
pub fn Presents() -> impl IntoView {
    let texts = &world().texts.limits;
    let state = journey_state();
    let recipient = state.select(|journey| journey.profile().recipient);
    let policy = state.select(|journey| journey.profile().limits.gifts);
    let country = state.select(|journey| journey.profile().country);
    let recipients = Recipient::ALL
        .iter()
        .map(|recipient| (recipient.id().to_owned(), texts.recipients[recipient.index()].to_owned()))
        .collect();
    let policies =
        GiftPolicy::ALL.iter().map(|policy| (policy.id().to_owned(), texts.gift_policies[policy.index()].to_owned())).collect();
    let set_recipient = move |id: String| {
        if let Some(recipient) = Recipient::parse(&id) {
            state.dispatch(Command::Profile(ProfileEdit::Recipient(recipient)));
        }
    };
    let set_policy = move |id: String| {
        if let Some(policy) = GiftPolicy::parse(&id) {
            state.dispatch(Command::Profile(ProfileEdit::Gifts(policy)));
        }
    };
    let cares =
        move || cares(texts, recipient.get(), policy.get(), country.get()).map(|text| view! { <p>{text}</p> }).collect_view();
    view! {
        <section class="form-sec" aria-labelledby="presents">
            <h2 id="presents" tabindex="-1">{texts.presents}</h2>
            <p class="hint">{texts.presents_hint}</p>
            <Pick
                id="recipient"
                label=texts.recipient
                options=recipients
                value=Signal::derive(move || recipient.get().id().to_owned())
                on_pick=set_recipient
            />
            <Segments
                name="gift-policy"
                legend=texts.gifts
                options=policies
                value=Signal::derive(move || policy.get().id().to_owned())
                on_pick=set_policy
            />
            <div class="care" role="status">{cares}</div>
        </section>
    }
}

/// What to say to these answers, the weightiest first.
fn cares(
    texts: &LimitsTexts,
    recipient: Recipient,
    policy: GiftPolicy,
    country: Country,
) -> impl Iterator<Item = &'static str> + use<> {
    let banned = recipient == Recipient::Official && country == Country::Turkey;
    let forbidden = (policy == GiftPolicy::Forbidden && !banned).then_some(texts.care_forbidden);
    let about = match (recipient, country) {
        (Recipient::Official, Country::Turkey) => texts.care_official_turkey,
        (Recipient::Official, _) => texts.care_official,
        (Recipient::FederalPatient, Country::UnitedStates) => texts.care_patient,
        (Recipient::FederalPatient, _) => texts.care_patient_elsewhere,
        (Recipient::Employee, _) => texts.care_employee,
        (Recipient::Person, _) => texts.care_person,
    };
    let about = (forbidden.is_none()).then_some(about);
    let tax = (country == Country::UnitedStates && forbidden.is_none()).then_some(texts.care_us_tax);
    forbidden.into_iter().chain(about).chain(tax)
}
