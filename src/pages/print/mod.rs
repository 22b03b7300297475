//! The plan laid out for paper, and beside it the customer's copy and worksheets. What is on screen is what is printed, but for the tools
//! above it.

mod cover;
mod customer;
mod sheet;
mod tasks;
mod timeline;
mod touches;
mod worksheets;

use leptos::prelude::*;

use super::take::{PaperChoice, language, usual_paper};
use crate::browser::page;
use crate::checks::{Case, Outcome, evaluate};
use crate::exchange::customer::copy;
use crate::route::{Extent, Paper, Route, Step};
use crate::state::{journey_state, place, world};
use cover::{Cover, Scores};
use customer::Customer;
use sheet::Sheet;
use tasks::{Tasks, Waiting};
use timeline::Timeline;
use touches::{ByPhase, Table};
use worksheets::Worksheets;

/// The page.
#[component]
pub fn PrintPage() -> impl IntoView {
    let (state, place) = (journey_state(), place());
    let world = world();
    let usual = state.select(|journey| usual_paper(journey.profile().country));
    let chosen = Memo::new(move |_| match place.route().get() {
        Route::Journey(_, Step::Print { paper, extent }) => (paper.unwrap_or_else(|| usual.get()), extent),
        _ => (usual.get(), Extent::Texts),
    });
    let (paper, extent) = (Signal::derive(move || chosen.get().0), Signal::derive(move || chosen.get().1));
    let show = move |paper: Paper, extent: Extent| place.swap(&place.beside(Step::Print { paper: Some(paper), extent }));
    let class = move || format!("wrap print-page {}", paper.get().id());
    let texts = &world.texts.take;
    let ways = &world.texts.ways;
    let pages = move || match extent.get() {
        // The worksheets are given no journey, and the copy nothing but what a customer may see.
        Extent::Worksheets => view! { <Worksheets /> }.into_any(),
        Extent::Customer => view! { <Customer copy=state.with(|journey| copy(journey, language(&world))) /> }.into_any(),
        extent => {
            let sheet = StoredValue::new(Sheet::new(state.with(Clone::clone), world.clone()));
            view! { <Pages sheet extent /> }.into_any()
        }
    };
    let print = move || if Extent::PLAN.contains(&extent.get()) { texts.print } else { ways.print };
    view! {
        <main class=class id="content">
            <section class="print-tools" aria-label=texts.sheet.tools>
                <a class="btn quiet-btn" href=place.beside(Step::TakeAlong).href()>{texts.sheet.back}</a>
                <PaperChoice
                    paper
                    extent
                    extents=Extent::ALL
                    on_paper=Callback::new(move |paper| show(paper, extent.get_untracked()))
                    on_extent=Callback::new(move |extent| show(paper.get_untracked(), extent))
                />
                <button type="button" class="btn main" on:click=move |_| page::print()>{print}</button>
            </section>
            <article class="sheet">{pages}</article>
        </main>
    }
}

#[component]
fn Pages(sheet: StoredValue<Sheet>, extent: Extent) -> impl IntoView {
    let texts = sheet.with_value(|sheet| &sheet.world.texts.take.sheet);
    let has_plan = sheet.with_value(|sheet| sheet.journey.plan().is_some());
    let link = place().beside(Step::PLAN).href();
    let plan = if has_plan {
        let list = match extent {
            Extent::Table => view! { <Table sheet /> }.into_any(),
            _ => view! { <ByPhase sheet texts_too=extent == Extent::Texts /> }.into_any(),
        };
        view! {
            <Timeline sheet />
            {list}
            <Tasks sheet texts_too=extent == Extent::Texts />
            <Waiting sheet texts_too=extent == Extent::Texts />
            <Checked sheet />
        }
        .into_any()
    } else {
        let texts = sheet.with_value(|sheet| &sheet.world.texts.take);
        view! { <p class="no-print">{texts.no_plan}" "<a href=link>{texts.to_plan}</a></p> }.into_any()
    };
    view! {
        <Cover sheet />
        {(extent != Extent::Table).then(|| view! { <Scores sheet /> })}
        {plan}
        <footer class="sheet-foot">{texts.credit}</footer>
    }
}

/// How the plan stands to the rules, in a sentence and the broken rules' own words.
#[component]
fn Checked(sheet: StoredValue<Sheet>) -> impl IntoView {
    sheet.with_value(|sheet| {
        let texts = &sheet.world.texts.take.sheet;
        let checks = Case::of(&sheet.journey, &sheet.world.playbook).map(|case| evaluate(&case)).unwrap_or_default();
        let count = |outcome: Outcome| checks.iter().filter(|check| check.outcome == outcome).count();
        let number = |count: usize| sheet.number(count);
        let idle = count(Outcome::Idle);
        let hold = checks.len() - idle - count(Outcome::Error) - count(Outcome::Warning) - count(Outcome::NotChecked);
        let sentence = (texts.checked)(
            &number(hold),
            &number(idle),
            &number(count(Outcome::Error)),
            &number(count(Outcome::Warning)),
            &number(count(Outcome::NotChecked)),
        );
        let broken = |outcome: Outcome, class: &'static str| {
            let line = move |rule| {
                let words = sheet.world.playbook.rule(rule);
                view! { <li><b class=class>{words.name.clone()}</b>" "{words.advice.clone()}</li> }
            };
            checks.iter().filter(|check| check.outcome == outcome).map(|check| line(check.rule)).collect_view()
        };
        view! {
            <section class="sheet-part keep">
                <h2>{texts.checks}</h2>
                <p>{sentence}</p>
                <ul class="sheet-rules">{broken(Outcome::Error, "e")}{broken(Outcome::Warning, "w")}</ul>
            </section>
        }
    })
}
