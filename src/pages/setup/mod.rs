//! What the business is and whom it serves: the first step, of which nothing is required.

mod business;
mod customer;
mod days;
mod sections;

use leptos::prelude::*;

pub use sections::{Contents, Part, Progress};

use crate::domain::command::Command;
use crate::domain::journey::Journey;
use crate::route::Step;
use crate::state::{JourneyState, Place, journey_state, place, world};
use crate::ui::{Icon, Sign};
use business::{Business, Kinds};
use customer::{Customer, Goal};
use days::UsualDays;

/// The page.
#[component]
pub fn SetupPage() -> impl IntoView {
    let texts = &world().texts.setup;
    let state = journey_state();
    let (business, customer, goal) = (gaps(state, BUSINESS), gaps(state, CUSTOMER), gaps(state, GOAL));
    let parts = vec![
        Part { id: "kind", name: texts.kind, left: None },
        Part { id: "business", name: texts.business, left: Some(business) },
        Part { id: "customer", name: texts.customer, left: Some(customer) },
        Part { id: "goal", name: texts.goal, left: Some(goal) },
        Part { id: "days", name: texts.days, left: None },
    ];
    let all = BUSINESS.len() + CUSTOMER.len() + GOAL.len();
    let done = Memo::new(move |_| all - business.get() - customer.get() - goal.get());
    let next = link_to(place(), Step::Assess(None));
    view! {
        <main class="wrap" id="content" on:change=move |_| state.seal()>
            <header class="form-head">
                <h1 tabindex="-1" id="title">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
                <Progress done all />
            </header>
            <div class="form-split">
                <Contents parts />
                <div class="form-body">
                    <Kinds />
                    <Business />
                    <Customer />
                    <Goal />
                    <UsualDays />
                    <footer class="form-end">
                        <a class="btn main" href=next>{texts.go_on}<Icon sign=Sign::Right /></a>
                        <p class="quiet small">{texts.go_on_hint}</p>
                    </footer>
                </div>
            </div>
        </main>
    }
}

/// The address of another step of the open journey, also after an example has become the user's own.
pub fn link_to(place: Place, step: Step) -> impl Fn() -> String + Copy + Send + 'static {
    move || {
        place.route().track();
        place.beside(step).href()
    }
}

/// How a text of the journey is read.
type Read = fn(&Journey) -> &str;
/// The command that writes it.
type Write = fn(String) -> Command;

const BUSINESS: &[Read] = &[|j| &j.profile().business, |j| &j.profile().sold, |j| &j.profile().owner];
const CUSTOMER: &[Read] = &[|j| &j.persona().name, |j| &j.persona().situation];
const GOAL: &[Read] =
    &[|j| &j.persona().goal_said, |j| &j.persona().goal_unsaid, |j| &j.persona().from, |j| &j.persona().to, |j| &j.persona().by];

/// How many of these texts are empty.
fn gaps(state: JourneyState, texts: &'static [Read]) -> Memo<usize> {
    state.select(move |journey| texts.iter().filter(|read| read(journey).trim().is_empty()).count())
}

/// A text of the journey, as a field shows and writes it.
#[derive(Clone, Copy)]
pub struct Written {
    /// The text.
    pub value: Signal<String>,
    /// Writes it.
    pub write: Callback<String>,
    /// Ends the step that undo goes back to.
    pub leave: Callback<()>,
}

impl Written {
    /// The text that `read` finds and the command of `write` changes.
    pub fn new(state: JourneyState, read: Read, write: Write) -> Written {
        Written {
            value: state.select(move |journey| read(journey).to_owned()).into(),
            write: Callback::new(move |text| {
                state.dispatch(write(text));
            }),
            leave: Callback::new(move |()| state.seal()),
        }
    }
}
