//! The customer's copy on paper. It is given the lines a customer may see and nothing else of the journey.

use leptos::prelude::*;

use super::sheet::TickBox;
use crate::domain::touch::Status;
use crate::exchange::customer::{CustomerCopy, Line};
use crate::i18n::Said;
use crate::state::world;

/// The customer's copy.
#[component]
pub fn Customer(copy: CustomerCopy) -> impl IntoView {
    let texts = &world().texts.ways.copy;
    let eyebrow = (!copy.business.is_empty()).then(|| view! { <p class="sheet-eyebrow">{(texts.by)(Said(&copy.business))}</p> });
    let success = copy.success.as_ref().map(|[from, to, by]| (texts.success)(Said(from), Said(to), Said(by)));
    let facts =
        [(texts.customer, copy.customer), (texts.sold, copy.sold), (texts.goal, copy.goal), (texts.contact, copy.contact)];
    let fact =
        |(name, value): (&'static str, String)| (!value.is_empty()).then(|| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let date = |(name, line): (&'static str, Line)| view! { <div><dt>{name}</dt><dd>{day(&line)}</dd></div> };
    let nothing = copy.stretches.iter().all(Vec::is_empty).then(|| view! { <p>{texts.nothing}</p> });
    let stretch = |(name, lines): (&'static str, Vec<Line>)| {
        (!lines.is_empty()).then(|| {
            view! {
                <section class="copy-part">
                    <h3>{name}</h3>
                    {list(&lines)}
                </section>
            }
        })
    };
    let theirs = match copy.theirs.as_slice() {
        [] => view! { <p>{texts.no_tasks}</p> }.into_any(),
        tasks => list(tasks),
    };
    let promises = (!copy.promises.is_empty()).then(|| {
        view! {
            <section class="sheet-part">
                <h2>{texts.promises}</h2>
                {list(&copy.promises)}
            </section>
        }
    });
    view! {
        <header class="sheet-head">
            {eyebrow}
            <h1 tabindex="-1" id="title">{texts.title}</h1>
            {success.map(|success| view! { <p class="sheet-success">{success}</p> })}
            <dl class="sheet-anchors">{copy.dates.into_iter().map(date).collect_view()}</dl>
            <dl class="sheet-facts">{facts.map(fact).collect_view()}</dl>
        </header>
        <section class="sheet-part">
            <h2>{texts.happens}</h2>
            <p class="small quiet">{texts.days}</p>
            {nothing}
            {texts.stretches.into_iter().zip(copy.stretches).map(stretch).collect_view()}
        </section>
        <section class="sheet-part">
            <h2>{texts.theirs}</h2>
            {theirs}
        </section>
        {promises}
    }
}

/// The date with its day, or the day alone.
fn day(line: &Line) -> impl IntoView + use<> {
    let (first, second) = match &line.date {
        Some(date) => (date.clone(), Some(line.day.clone())),
        None => (line.day.clone(), None),
    };
    view! {
        <b>{first}</b>
        {second.map(|day| view! { " "<span class="small quiet">{day}</span> })}
    }
}

fn list(lines: &[Line]) -> AnyView {
    view! { <ul class="copy-lines">{lines.iter().map(happening).collect_view()}</ul> }.into_any()
}

fn happening(line: &Line) -> AnyView {
    let texts = &world().texts.take.sheet;
    let status = if line.done { Status::Done } else { Status::Planned };
    let how = (!line.how.is_empty()).then(|| view! { <span>{line.how.clone()}</span> });
    view! {
        <li class="keep">
            <TickBox status names=[texts.open, texts.done] />
            <p class="copy-when num">{day(line)}</p>
            <p class="copy-what">{line.what.clone()}</p>
            <p class="copy-how">{how}<span>{line.who.clone()}</span></p>
        </li>
    }
    .into_any()
}
