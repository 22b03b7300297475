//! Minutes and money for one customer.

use leptos::prelude::*;

use crate::domain::command::{Command, ProfileEdit};
use crate::domain::profile::Limits;
use crate::state::{journey_state, world};
use crate::ui::NumberField;

/// The largest limit that can be set; far beyond any plan.
const MOST: u32 = 100_000;

/// The three limits, and what the plan takes now.
#[component]
pub fn Effort() -> impl IntoView {
    let world = world();
    let texts = &world.texts.limits;
    let state = journey_state();
    let refusal = (texts.refused)(&world.number(MOST));
    let limit = |read: fn(&Limits) -> Option<u32>| -> Signal<Option<i64>> {
        state.select(move |journey| read(&journey.profile().limits).map(i64::from)).into()
    };
    let set = |edit: fn(Option<u32>) -> ProfileEdit| {
        move |number: Option<i64>| {
            state.dispatch(Command::Profile(edit(number.and_then(|number| u32::try_from(number).ok()))));
        }
    };
    let taken = state.select(|journey| journey.plan().map(|plan| plan.effort(journey.profile())));
    let shown = world.clone();
    let now = move || {
        taken.get().map(|(minutes, dollars)| {
            let time = (shown.texts.common.hours)(&shown.number(minutes / 60), &shown.number(minutes % 60));
            (texts.effort_now)(&time, &shown.number(dollars))
        })
    };
    let most = i64::from(MOST);
    view! {
        <section class="form-sec" aria-labelledby="effort">
            <h2 id="effort" tabindex="-1">{texts.effort}</h2>
            <p class="hint">{texts.effort_hint}</p>
            <div class="form-pair">
                <NumberField
                    id="minutes"
                    label=texts.minutes
                    unit=texts.minutes_unit
                    value=limit(|limits| limits.minutes)
                    on_input=set(ProfileEdit::Minutes)
                    min=0
                    max=most
                    refusal=refusal.clone()
                    at_once=true
                />
                <NumberField
                    id="minutes-a-week"
                    label=texts.minutes_a_week
                    unit=texts.minutes_unit
                    value=limit(|limits| limits.minutes_a_week)
                    on_input=set(ProfileEdit::MinutesAWeek)
                    min=0
                    max=most
                    refusal=refusal.clone()
                    at_once=true
                />
            </div>
            <NumberField
                id="money"
                label=texts.money
                hint=(texts.money_hint)(&world.texts.common.costs)
                unit=texts.money_unit
                value=limit(|limits| limits.money)
                on_input=set(ProfileEdit::Money)
                min=0
                max=most
                refusal=refusal
                at_once=true
            />
            <p class="small quiet" role="status">{now}</p>
        </section>
    }
}
