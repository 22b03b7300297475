//! What a new date, a new usual day, other rest days or another kind of business would move, shown before it moves: applied as one step, or
//! left.

use leptos::prelude::*;

use super::plan::{action_title, wording};
use crate::browser::clock;
use crate::domain::calendar::Calendar;
use crate::domain::command::Command;
use crate::domain::ids::ItemId;
use crate::domain::journey::Journey;
use crate::domain::profile::Anchor;
use crate::domain::reanchor::{self, Impossible, Move, Reanchor, Spot, To, Why};
use crate::domain::touch::Status;
use crate::domain::wording as words;
use crate::state::{JourneyState, World, journey_state, world};
use crate::ui::{Dialog, Tick};

/// Whether a change would move anything in the plan, or what is done in it.
pub fn moves_anything(state: JourneyState, to: To) -> bool {
    state.peek(|journey| {
        let change = Reanchor { done_too: true, ..Reanchor::new(to) };
        journey.applied(Command::Reanchor(change)).is_ok_and(|next| !reanchor::moves(journey, &next).is_empty())
    })
}

/// Carries out a change that moves nothing, as the field it came from would.
pub fn set(state: JourneyState, to: To) -> bool {
    state.dispatch(Command::Profile(to.edit()))
}

/// Carries out a change that moves nothing, and says so; else only proposes it.
pub fn set_or_propose(state: JourneyState, proposal: RwSignal<Option<To>>, to: To) -> bool {
    let moves = moves_anything(state, to.clone());
    if moves {
        proposal.set(Some(to));
        return false;
    }
    set(state, to)
}

/// Why a day or a date cannot be, as a sentence.
pub fn why_not(world: &World, impossible: Impossible) -> String {
    let texts = &world.texts.dates.impossible;
    match impossible {
        Impossible::StartBeforeSale => texts.start_before_sale.to_owned(),
        Impossible::StartAfterResult(day) => (texts.start_after_result)(&world.number(day)),
        Impossible::StartTooLate(last) => (texts.start_too_late)(&world.number(last)),
        Impossible::ResultBeforeStart(day) => (texts.result_before_start)(&world.number(day)),
        Impossible::ResultWithSale => texts.result_with_sale.to_owned(),
        Impossible::ResultTooLate(last) => (texts.result_too_late)(&world.number(last)),
        Impossible::Over(last) => (texts.over)(&world.formats.date(last)),
        Impossible::OutsideYears => texts.outside_years.to_owned(),
    }
}

/// The dialog, open while there is a proposal.
#[component]
pub fn MovesDialog(
    /// The change that is looked at.
    proposal: RwSignal<Option<To>>,
    /// Called when it was applied or left.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let texts = world().texts;
    let title = Signal::derive(move || texts.dates.moves.title.to_owned());
    let open = Signal::derive(move || proposal.with(Option::is_some));
    let close = Callback::new(move |()| {
        proposal.set(None);
        on_close.run(());
    });
    let preview = move || proposal.get_untracked().map(|to| view! { <Preview to close /> });
    view! { <Dialog open on_close=close title close_label=texts.common.close>{preview()}</Dialog> }
}

#[component]
fn Preview(to: To, close: Callback<()>) -> impl IntoView {
    let world = world();
    let texts = &world.texts.dates.moves;
    let state = journey_state();
    let offers = state.peek(|journey| Offers::of(journey, &to));
    let keep_sale = RwSignal::new(offers.sale_is_over);
    let done_too = RwSignal::new(false);
    let lead = match to {
        To::Days(..) | To::Date(..) => texts.lead,
        To::Working(_) | To::Holidays(_) => world.texts.rests.lead,
        To::Kind(..) => world.texts.rests.lead_kind,
    };
    let change = move || Reanchor { to: to.clone(), keep_sale: keep_sale.get(), done_too: done_too.get() };
    let shown = world.clone();
    let made = change.clone();
    let lists = move || {
        let change = change();
        state.peek(|journey| {
            let (moving, staying) = sorted(journey, &change);
            let nothing = moving.is_empty().then(|| view! { <p>{texts.nothing}</p> });
            view! {
                {nothing}
                {list(&shown, journey, moving, texts.moving, true)}
                {list(&shown, journey, staying, texts.staying, false)}
            }
        })
    };
    let undo = world.texts.frame.undo;
    let apply = move |_| {
        if state.dispatch(Command::Reanchor(made())) {
            state.offer_undo(texts.applied, undo);
        }
        close.run(());
    };
    let keep = offers
        .keep_sale
        .map(|label| view! { <Tick label=texts.keep_sale[label] value=keep_sale on_change=move |on| keep_sale.set(on) /> });
    let done = offers.done.then(|| view! { <Tick label=texts.done_too value=done_too on_change=move |on| done_too.set(on) /> });
    view! {
        <p>{lead}</p>
        <div class="move-ticks">{keep}{done}</div>
        <div class="stack" role="status">{lists}</div>
        <div class="row editor-foot">
            <button type="button" class="btn main" on:click=apply>{texts.apply}</button>
            <button type="button" class="btn" on:click=move |_| close.run(())>{texts.leave}</button>
        </div>
    }
}

/// What can be chosen about a change.
struct Offers {
    /// Whether the Sale can keep its date while that of Start or the Result changes; which of the two texts says so.
    keep_sale: Option<usize>,
    /// Whether it should, for it lies in the past and what has happened does not move.
    sale_is_over: bool,
    /// Whether something that is done would move.
    done: bool,
}

impl Offers {
    fn of(journey: &Journey, to: &To) -> Offers {
        let sale = Calendar::of(journey.profile()).and_then(|calendar| calendar.date(0));
        let keeping = Reanchor { keep_sale: true, ..Reanchor::new(to.clone()) };
        let possible = sale.is_some() && journey.applied(Command::Reanchor(keeping)).is_ok();
        let keep_sale = match to {
            To::Date(Anchor::Start, _) if possible => Some(0),
            To::Date(Anchor::Result, _) if possible => Some(1),
            _ => None,
        };
        let all = Reanchor { done_too: true, ..Reanchor::new(to.clone()) };
        let done = journey
            .applied(Command::Reanchor(all))
            .is_ok_and(|next| reanchor::moves(journey, &next).iter().any(|found| is_done(journey, found.id)));
        Offers { keep_sale, sale_is_over: keep_sale.is_some() && sale.is_some_and(|sale| sale < clock::today()), done }
    }
}

fn is_done(journey: &Journey, id: ItemId) -> bool {
    journey.plan().is_some_and(|plan| {
        let touch = plan.touch(id).map(|touch| touch.status);
        touch.or_else(|| plan.action(id).map(|action| action.status)) == Some(Status::Done)
    })
}

/// What moves, and what stays because it is done, each by its day.
fn sorted(journey: &Journey, change: &Reanchor) -> (Vec<Move>, Vec<Move>) {
    let moves = |done_too| {
        let change = Reanchor { done_too, ..change.clone() };
        journey.applied(Command::Reanchor(change)).map(|next| reanchor::moves(journey, &next)).unwrap_or_default()
    };
    let mut moving: Vec<Move> = moves(change.done_too).into_iter().filter(|found| found.why != Why::Done).collect();
    let mut staying = if change.done_too { Vec::new() } else { moves(true) };
    staying.retain(|found| is_done(journey, found.id) && !moving.iter().any(|other| other.id == found.id));
    crate::order::sort_by_key(&mut moving, |found| (found.to.day, found.id));
    crate::order::sort_by_key(&mut staying, |found| (found.from.day, found.id));
    (moving, staying)
}

/// A heading with how many there are, and a row for each; nothing for none.
fn list(
    world: &World,
    journey: &Journey,
    moves: Vec<Move>,
    heading: fn(&crate::i18n::Number) -> String,
    moving: bool,
) -> Option<AnyView> {
    if moves.is_empty() {
        return None;
    }
    let heading = heading(&world.number(moves.len()));
    let texts = &world.texts.dates.moves;
    let row = |found: Move| {
        let from = day(world, found.from);
        let (when, why) = if moving {
            let why = match found.why {
                Why::Counts(anchor) => texts.counts[anchor.index()].to_owned(),
                Why::RestDay(date) => (texts.rest_day)(&world.formats.date_short(date)),
                Why::Waits => world.texts.rests.waits.to_owned(),
                Why::Returns => world.texts.rests.returns.to_owned(),
                Why::Done => String::new(),
            };
            ((world.texts.plan.replan.from_to)(&from, &day(world, found.to)), why)
        } else {
            (from, String::new())
        };
        view! {
            <li class="change">
                <span>{title(world, journey, found.id)}</span>
                " "
                <span class="small num">{when}</span>
                " "
                <span class="small quiet why">{why}</span>
            </li>
        }
    };
    Some(
        view! { <section><h3>{heading}</h3><ul class="plain">{moves.into_iter().map(row).collect_view()}</ul></section> }
            .into_any(),
    )
}

fn day(world: &World, spot: Spot) -> String {
    let number = wording::day_number(world, spot.day);
    match spot.date {
        Some(date) => (world.texts.plan.day_dated)(&number, &world.formats.date_short(date)),
        None => (world.texts.common.day)(&number),
    }
}

fn title(world: &World, journey: &Journey, id: ItemId) -> String {
    let plan = journey.plan();
    let touch = plan.and_then(|plan| plan.touch(id)).map(|touch| words::title(touch, &world.playbook).to_owned());
    touch.or_else(|| plan.and_then(|plan| plan.action(id)).map(|action| action_title(world, action))).unwrap_or_default()
}
