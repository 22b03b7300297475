//! A table of eight phases by six mediums, for what is done today and for what is planned.

use leptos::prelude::*;

use super::icon::MediumIcon;
use super::marks::{Badge, phase_class};
use crate::domain::medium::Medium;
use crate::domain::phase::Phase;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatCell {
    /// What is seen: a sign or a number; may be empty.
    pub mark: String,
    /// What is said and shown on demand.
    pub words: String,
    /// How strongly it is colored, 0 (not) to 3.
    pub strength: u8,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
}

/// One phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatRow {
    /// The phase.
    pub phase: Phase,
    /// Its name.
    pub name: String,
    /// One cell a medium, in order.
    pub cells: Vec<HeatCell>,
    /// The sum of the row.
    pub sum: String,
}

/// The words of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatLabels {
    /// What the table shows; only spoken, since a heading stands above.
    pub caption: String,
    /// Heads the column of phases.
    pub phase: &'static str,
    /// Heads the column and the row of sums.
    pub sum: &'static str,
    /// The names of the mediums, in order.
    pub mediums: Vec<String>,
}

/// The table, with sums at the ends of rows and columns.
#[component]
pub fn HeatMap(
    /// The phases, in order.
    #[prop(into)]
    rows: Signal<Vec<HeatRow>>,
    /// The sums of the columns, in order of the mediums.
    #[prop(into)]
    sums: Signal<Vec<String>>,
    /// The words.
    labels: HeatLabels,
) -> impl IntoView {
    let head = |(&medium, name): (&Medium, String)| {
        let title = name.clone();
        view! {
            <th scope="col" title=title><MediumIcon medium /><span class="sr-only">{name}</span></th>
        }
    };
    let cell = |cell: HeatCell| {
        let class = match cell.strength {
            0 => "",
            1 => "on",
            2 => "on on-2",
            _ => "on on-3",
        };
        let title = cell.words.clone();
        let inside = view! { <span aria-hidden="true">{cell.mark}</span><span class="sr-only">{cell.words}</span> };
        let inside = match cell.href {
            Some(href) => view! { <a href=href>{inside}</a> }.into_any(),
            None => inside.into_any(),
        };
        view! { <td class=class title=title>{inside}</td> }
    };
    let row = move |row: HeatRow| {
        view! {
            <tr class=phase_class(row.phase)>
                <th scope="row"><Badge phase=row.phase /><span>{row.name}</span></th>
                {row.cells.into_iter().map(cell).collect_view()}
                <td class="sum num">{row.sum}</td>
            </tr>
        }
    };
    view! {
        <table class="heat">
            <caption class="sr-only">{labels.caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{labels.phase}</th>
                    {Medium::ALL.iter().zip(labels.mediums).map(head).collect_view()}
                    <th scope="col" class="sum">{labels.sum}</th>
                </tr>
            </thead>
            <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{labels.sum}</th>
                    {move || sums.get().into_iter().map(|sum| view! { <td class="sum num">{sum}</td> }).collect_view()}
                    <td class="sum"></td>
                </tr>
            </tfoot>
        </table>
    }
}
