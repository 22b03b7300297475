//! The sentence over the plan, the ways to see it, and where to go next.

use leptos::prelude::*;

use super::chooser::Chooser;
use super::planning::{Making, MakingBar};
use super::replan::{self, Replan};
use super::shape::{Shape, kit};
use super::wording;
use crate::domain::medium::Mediums;
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

/// That the plan has no touch, why, and what to do; nothing if it has one.
#[component]
pub fn NothingPlanned() -> impl IntoView {
    let kit = kit();
    let texts = &world().texts.plan;
    let limited = Memo::new(move |_| {
        kit.shape.with(|shape| {
            let Shape { plan, profile } = shape.as_ref()?;
            let limits = &profile.limits;
            let bind =
                [limits.minutes, limits.minutes_a_week, limits.money].iter().any(Option::is_some) || limits.barred.count() > 0;
            plan.touches().is_empty().then_some(bind)
        })
    });
    let link = move || view! { <p><a class="btn main" href=move || kit.step_href(Step::Limits)>{texts.to_limits}</a></p> };
    move || {
        limited.get().map(|limited| {
            let why = if limited { texts.nothing_fits } else { texts.nothing_left };
            view! {
                <section class="card stack-3 nothing">
                    <h2>{texts.nothing}</h2>
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
