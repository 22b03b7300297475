//! What the plan may cost, whom it may use and when: nothing of it is required.

mod calendar;
mod date;
mod effort;
mod holiday_file;
mod holidays;
mod mediums;
mod presents;
mod relief;
mod rules;
mod team;
mod what_if;

use leptos::prelude::*;

use crate::pages::setup::{Contents, Part, link_to};
use crate::route::Step;
use crate::state::{journey_state, place, world};
use crate::ui::{Icon, Sign};
use calendar::DaysAndHours;
use date::RealDate;
use effort::Effort;
use mediums::MediumsAllowed;
use presents::Presents;
use rules::CountryRules;
use team::Team;
use what_if::WhatIf;

/// The page.
#[component]
pub fn LimitsPage() -> impl IntoView {
    let texts = &world().texts.limits;
    let state = journey_state();
    let part = |id, name| Part { id, name, left: None };
    let parts = vec![
        part("effort", texts.effort),
        part("mediums", texts.mediums),
        part("presents", texts.presents),
        part("rules", texts.rules),
        part("calendar", texts.calendar),
        part("date", texts.date),
        part("team", texts.team),
    ];
    view! {
        <main class="wrap" id="content" on:change=move |_| state.seal()>
            <header class="form-head">
                <h1 tabindex="-1" id="title">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
            </header>
            <div class="form-split with-aside">
                <Contents parts />
                <div class="form-body">
                    <Effort />
                    <MediumsAllowed />
                    <Presents />
                    <CountryRules />
                    <DaysAndHours />
                    <RealDate />
                    <Team />
                </div>
                <WhatIf />
                <GoOn />
            </div>
        </main>
    }
}

/// Leads to the plan, or to the first questions when nothing is answered yet.
#[component]
fn GoOn() -> impl IntoView {
    let texts = &world().texts.limits;
    let state = journey_state();
    let answered = state.select(|journey| journey.assessment().is_some_and(|assessment| assessment.answered_in_all() > 0));
    let planned = state.select(|journey| journey.plan().is_some());
    let place = place();
    let link = move |step: Step, name: &'static str| {
        view! { <a class="btn main" href=link_to(place, step)>{name}<Icon sign=Sign::Right /></a> }
    };
    let end = move || {
        if !answered.get() && !planned.get() {
            view! { <p>{texts.unanswered}</p>{link(Step::Assess(None), texts.answer)} }.into_any()
        } else {
            let hint = if planned.get() { texts.go_on_again } else { texts.go_on_hint };
            view! { {link(Step::PLAN, texts.go_on)}<p class="quiet small">{hint}</p> }.into_any()
        }
    };
    view! { <footer class="form-end">{end}</footer> }
}
