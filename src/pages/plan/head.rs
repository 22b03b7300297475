//! The sentence over the plan, the ways to see it, and where to go next.

use leptos::prelude::*;

use super::chooser::Chooser;
use super::planning::{Making, MakingBar};
use super::replan::{self, Replan};
use super::shape::{Shape, kit};
use super::wording;
use crate::domain::medium::Mediums;
use crate::domain::phase::Phase;
use crate::domain::touch::Status;
use crate::route::{PlanView, Step};
use crate::state::world;
use crate::ui::{Icon, Sign};

/// The head of the page.
#[component]
pub fn Head() -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan;
    let sentence = {
        let world = world.clone();
        move || {
            let shape = kit.shape.get()?;
            let placed = shape.plan.by_day(&shape.profile);
            let mediums = placed.iter().map(|(_, touch)| touch.medium()).collect::<Mediums>().count();
            let minutes = shape.plan.effort(&shape.profile).0;
            Some((texts.head)(&world.number(placed.len() as i64), &world.number(mediums), &wording::time(&world, minutes)))
        }
    };
    let below = {
        let world = world.clone();
        move || {
            let shape = kit.shape.get()?;
            let (_, money) = shape.plan.effort(&shape.profile);
            let sale = &world.playbook.preset(shape.profile.kind).sale;
            Some([(texts.day_zero)(sale), (texts.cost)(&world.number(money))])
        }
    };
    let trouble = {
        let world = world.clone();
        move || {
            let (errors, warnings) = kit.trouble();
            (texts.trouble)(&world.number(errors as i64), &world.number(warnings as i64))
        }
    };
    let progress = {
        let world = world.clone();
        move || {
            let shape = kit.shape.get()?;
            let done = shape.plan.touches().iter().filter(|touch| touch.status == Status::Done).count();
            (done > 0).then(|| (texts.done_so_far)(&world.number(done as i64)))
        }
    };
    let over = {
        let world = world.clone();
        move || {
            let shape = kit.shape.get()?;
            let (minutes, money) = shape.plan.effort(&shape.profile);
            let limits = &shape.profile.limits;
            let time = limits
                .minutes
                .filter(|limit| minutes > *limit)
                .map(|limit| (texts.over_time)(&wording::time(&world, minutes - limit), &wording::time(&world, limit)));
            let cost = limits
                .money
                .filter(|limit| money > *limit)
                .map(|limit| (texts.over_money)(&world.number(money - limit), &world.number(limit)));
            let lines = [time, cost].into_iter().flatten().collect::<Vec<_>>();
            (!lines.is_empty()).then(|| {
                let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
                view! {
                    <div class="over w"><Icon sign=Sign::Triangle /><div>{lines}</div><a href=move || kit.step_href(Step::Limits)>{texts.to_limits}</a></div>
                }
            })
        }
    };
    let choosing = RwSignal::new(false);
    let replanning = RwSignal::new(false);
    let view_link = move |view: PlanView| {
        let here = move || (kit.view.get() == view).then_some("page");
        view! { <a href=move || kit.view_href(view) aria-current=here>{texts.views[view.index()]}</a> }
    };
    view! {
        <div class="plan-head">
            <h1 tabindex="-1" id="title">{sentence}</h1>
            <p class="quiet below">
                    {move || below().map(|lines| lines.map(|line| view! { {line}" " }).collect_view())}
                    <button type="button" class="link" on:click=to_checks>{trouble}</button>
                    " " {progress}
                </p>
            <div class="row tools">
                <nav class="seg views" aria-label=texts.views_label>{PlanView::ALL.iter().map(|&view| view_link(view)).collect_view()}</nav>
                <button type="button" class="btn" on:click=move |_| choosing.set(true)><Icon sign=Sign::Plus />{texts.add_touch}</button>
                <button type="button" class="btn" on:click=move |_| replanning.set(true)>{texts.plan_again}</button>
            </div>
            {over}
        </div>
        <Chooser open=choosing />
        <Replan open=replanning />
    }
}

/// A link within the page would change the address, which is the route.
fn to_checks(_: leptos::ev::MouseEvent) {
    crate::browser::page::focus("checks-title");
    crate::browser::page::scroll_into_view("checks-title");
}

/// Where to go with the plan.
#[component]
pub fn Foot() -> impl IntoView {
    let kit = kit();
    let texts = &world().texts.plan;
    view! {
        <section class="plan-foot" aria-labelledby="foot-title">
            <div>
                <h2 id="foot-title">{texts.foot_title}</h2>
                <p class="quiet">{texts.foot_text}</p>
            </div>
            <a class="btn main" href=move || kit.step_href(Step::TakeAlong)>{texts.take_along}</a>
        </section>
    }
}

/// Fewer touches than there are phases, within limits that let no more in, are no plan.
const TOO_FEW: usize = Phase::ALL.len();
/// Minutes that hardly a touch can do with less of.
const LITTLE_TIME: u32 = 10;
/// So many of the six mediums barred leave next to nothing.
const MOST_BARRED: u32 = 5;

/// That the plan is empty or the limits leave it next to nothing, and what to do; nothing for any other plan.
#[component]
pub fn NothingPlanned() -> impl IntoView {
    let kit = kit();
    let texts = &world().texts.plan;
    let limited = Memo::new(move |_| {
        kit.shape.with(|shape| {
            let Shape { plan, profile } = shape.as_ref()?;
            let (limits, left) = (&profile.limits, plan.effort(profile).0 + LITTLE_TIME);
            let tight = limits.minutes.is_some_and(|limit| limit < left)
                || limits.minutes_a_week.is_some_and(|limit| limit < LITTLE_TIME)
                || limits.barred.count() >= MOST_BARRED;
            match plan.touches().len() {
                few if few < TOO_FEW && tight => Some(true),
                0 => Some(false),
                _ => None,
            }
        })
    });
    let link = move || view! { <p><a class="btn main" href=move || kit.step_href(Step::Limits)>{texts.to_limits}</a></p> };
    move || {
        limited.get().map(|limited| {
            let (title, why) =
                if limited { (texts.nothing_fits, texts.nothing_fits_why) } else { (texts.nothing, texts.nothing_why) };
            view! {
                <section class="card stack-3">
                    <h2>{title}</h2>
                    <p>{why}</p>
                    {limited.then(link)}
                </section>
            }
        })
    }
}

/// Before there is a plan: that it is being made, or one click that makes it, or the way to the first answer.
#[component]
pub fn NoPlan(
    /// Whether anything is answered.
    answered: Memo<bool>,
    /// The plan that is being made.
    making: RwSignal<Option<Making>>,
) -> impl IntoView {
    let kit = kit();
    let texts = &world().texts.plan;
    let make = move |_| {
        replan::make(kit, making);
        crate::browser::page::focus("title");
    };
    let is_making = move || making.with(Option::is_some);
    let bar = move || {
        making
            .get()
            .map(|making| view! { <p class="lead" role="status">{texts.making_how}</p> <MakingBar making heading="title" /> })
    };
    view! {
        <div class="no-plan stack">
            <h1 tabindex="-1" id="title">{move || if is_making() { texts.making } else { texts.empty_title }}</h1>
            {bar}
            <Show
                when=move || answered.get() && !is_making()
                fallback=move || (!is_making()).then(|| view! {
                    <p class="lead">{texts.empty_unanswered}</p>
                    <ol class="steps-list">{texts.empty_steps.map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
                    <p><a class="btn main" href=move || kit.step_href(Step::Assess(None))>{texts.to_assess}</a></p>
                })
            >
                <p class="lead">{texts.empty_answered}</p>
                <p><button type="button" class="btn main" on:click=make>{texts.make}</button></p>
            </Show>
        </div>
    }
}
