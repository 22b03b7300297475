//! Further ways out: the customer's copy, worksheets, tables and a document.

use leptos::prelude::*;

use super::comeback::Comeback;
use super::{language, print, tell};
use crate::browser::files;
use crate::domain::journey::Journey;
use crate::exchange::{csv, file, markdown, tables};
use crate::i18n::WaysTexts;
use crate::route::{Extent, Step};
use crate::state::{World, journey_state, notices, place, world};

/// Pages beside the plan: a heading, what they are, and a way to them on the paper that the country uses.
#[component]
fn PagesWay(
    /// What is printed.
    extent: Extent,
    /// The id of the heading.
    id: &'static str,
    /// The heading.
    title: &'static str,
    /// What the pages give.
    about: &'static str,
    /// What to look at before handing them out; may be empty.
    hint: &'static str,
    /// Prints them.
    button: &'static str,
) -> impl IntoView {
    let place = place();
    let look = world().texts.take.look;
    let step = Step::Print { paper: None, extent };
    let hint = (!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> });
    view! {
        <section class="card stack" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <p>{about}</p>
            {hint}
            <div class="row take-acts">
                <button type="button" class="btn" on:click=move |_| print(place, step)>{button}</button>
                <a class="small" id=format!("{id}-look") aria-labelledby=format!("{id}-look {id}") href=move || place.beside(step).href()>{look}</a>
            </div>
        </section>
    }
}

/// The plan as the customer may see it.
#[component]
pub fn CustomerWay() -> impl IntoView {
    let texts = &world().texts.ways;
    view! {
        <PagesWay
            extent=Extent::Customer
            id="way-customer"
            title=texts.customer_title
            about=texts.customer_about
            hint=texts.customer_hint
            button=texts.customer_print
        />
    }
}

/// Blank worksheets.
#[component]
pub fn WorkshopWay() -> impl IntoView {
    let texts = &world().texts.ways;
    view! {
        <PagesWay
            extent=Extent::Worksheets
            id="way-workshop"
            title=texts.sheets_title
            about=texts.sheets_about
            hint=""
            button=texts.sheets_print
        />
    }
}

/// What a file is: its name, its kind and its text.
type Made = (String, &'static str, String);

/// A button that saves a file made of the journey.
#[component]
fn SaveButton(
    /// The button's text.
    label: &'static str,
    /// Makes the file.
    make: fn(&Journey, &World) -> Made,
) -> impl IntoView {
    let world = world();
    let (state, notices) = (journey_state(), notices());
    let save = move |_| {
        let (name, kind, text) = state.peek(|journey| make(journey, &world));
        tell(notices, &world.texts.take, &name, files::download(&name, kind, &text));
    };
    view! { <button type="button" class="btn" on:click=save>{label}</button> }
}

fn plan_file(journey: &Journey, world: &World) -> Made {
    let name = (world.texts.ways.plan_file)(&file::stem(journey));
    (format!("{name}.csv"), "text/csv", csv::write(&tables::plan_rows(journey, language(world))))
}

fn answers_file(journey: &Journey, world: &World) -> Made {
    let name = (world.texts.ways.answers_file)(&file::stem(journey));
    (format!("{name}.csv"), "text/csv", csv::write(&tables::answer_rows(journey, language(world))))
}

fn document_file(journey: &Journey, world: &World) -> Made {
    (format!("{}.md", file::stem(journey)), "text/markdown", markdown::to_markdown(journey, language(world)))
}

/// The plan, once there is one, and the answers as tables.
#[component]
pub fn TablesWay(has_plan: Memo<bool>) -> impl IntoView {
    let texts: &'static WaysTexts = &world().texts.ways;
    let plan = move || has_plan.get().then(|| view! { <SaveButton label=texts.save_plan make=plan_file /> });
    view! {
        <section class="card stack" aria-labelledby="way-tables">
            <h2 id="way-tables">{texts.tables_title}</h2>
            <p>{texts.tables_about}</p>
            <p class="hint">{texts.tables_hint}</p>
            <div class="row take-acts">
                {plan}
                <SaveButton label=texts.save_answers make=answers_file />
            </div>
            <Comeback />
        </section>
    }
}

/// The plan as a document.
#[component]
pub fn DocumentWay() -> impl IntoView {
    let texts = &world().texts.ways;
    view! {
        <section class="card stack" aria-labelledby="way-document">
            <h2 id="way-document">{texts.document_title}</h2>
            <p>{texts.document_about}</p>
            <div class="row take-acts">
                <SaveButton label=texts.save_document make=document_file />
            </div>
        </section>
    }
}
