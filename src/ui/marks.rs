//! Small marks for phases and scores.

use leptos::prelude::*;

use crate::domain::phase::Phase;

/// The class that gives everything inside the phase's color.
pub const fn phase_class(phase: Phase) -> &'static str {
    match phase {
        Phase::Assess => "ph ph1",
        Phase::Admit => "ph ph2",
        Phase::Affirm => "ph ph3",
        Phase::Activate => "ph ph4",
        Phase::Acclimate => "ph ph5",
        Phase::Accomplish => "ph ph6",
        Phase::Adopt => "ph ph7",
        Phase::Advocate => "ph ph8",
    }
}

/// The phase's number in its color. The name always stands beside it.
#[component]
pub fn Badge(
    /// The phase.
    phase: Phase,
) -> impl IntoView {
    view! { <span class=format!("badge {}", phase_class(phase)) aria-hidden="true">{phase.number()}</span> }
}

/// A bar from 0 to 100. Decoration: the number stands beside it.
#[component]
pub fn Track(
    /// 0 to 100; nothing draws an empty, dashed bar.
    value: Option<f64>,
) -> impl IntoView {
    view! {
        <span class="track" class:none=value.is_none() aria-hidden="true">
            {value.map(|value| view! { <i style:width=format!("{value:.0}%")></i> })}
        </span>
    }
}

/// Eight small columns, one a phase, 0 to 100.
#[component]
pub fn Strip(
    /// The scores, phase by phase; nothing where there is none.
    scores: Vec<Option<u8>>,
    /// What it shows, in words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let column = |(phase, score): (&Phase, Option<u8>)| {
        let height = score.map_or_else(|| "100%".to_owned(), |score| format!("{}%", score.max(4)));
        view! { <i class=phase_class(*phase) class:none=score.is_none() style:height=height></i> }
    };
    view! {
        <div class="strip" role="img" aria-label=label>
            {Phase::ALL.iter().zip(scores).map(column).collect_view()}
        </div>
    }
}
