//! In words: which changes would make a plan keep a rule, or hold a touch.

use leptos::prelude::*;

use crate::planner::{Amount, Help, MOST_PLANS, Relief};
use crate::state::World;

/// That a rule would be kept after these changes, or why none is named.
pub fn mends(world: &World, help: &Help) -> AnyView {
    let texts = &world.texts.relief;
    let line = |text: String| view! { <p class="mends">{text}</p> }.into_any();
    match help {
        Help::Changes(changes) => match changes.as_slice() {
            [relief] => line(alone(world, *relief)),
            changes => {
                let items = changes.iter().map(|relief| view! { <li>{together(world, *relief)}</li> }).collect_view();
                view! { <p class="mends">{texts.together}</p><ul class="mends">{items}</ul> }.into_any()
            }
        },
        Help::Nothing => line(texts.nothing.to_owned()),
        Help::Unknown => line((texts.unknown)(&world.number(MOST_PLANS))),
    }
}

/// That a rule would be kept after one change.
fn alone(world: &World, relief: Relief) -> String {
    let (texts, more) = (&world.texts.what_if, &world.texts.relief);
    match relief {
        Relief::Allow(medium) => (texts.medium_mends)(&world.playbook.medium(medium).name),
        Relief::More { amount, from, to } => {
            let sentence = match amount {
                Amount::MinutesAWeek => texts.week_mends,
                Amount::Minutes => texts.minutes_mend,
                Amount::Money => texts.money_mends,
            };
            sentence(&world.number(from), &world.number(to))
        }
        Relief::Result { from, to } => (more.result_mends)(&world.number(from), &world.number(to)),
        Relief::Start { from, to } => (more.start_mends)(&world.number(from), &world.number(to)),
        Relief::Work(day) => (more.weekday_mends)(world.texts.limits.weekdays[day]),
        Relief::WorkHolidays => more.holidays_mend.to_owned(),
    }
}

/// One of several changes that help together.
fn together(world: &World, relief: Relief) -> String {
    let texts = &world.texts.relief;
    match relief {
        Relief::Allow(medium) => (texts.medium)(&world.playbook.medium(medium).name),
        Relief::More { amount, from, to } => {
            let words = match amount {
                Amount::MinutesAWeek => texts.week,
                Amount::Minutes => texts.minutes,
                Amount::Money => texts.money,
            };
            words(&world.number(from), &world.number(to))
        }
        Relief::Result { from, to } => (texts.result)(&world.number(from), &world.number(to)),
        Relief::Start { from, to } => (texts.start)(&world.number(from), &world.number(to)),
        Relief::Work(day) => (texts.weekday)(world.texts.limits.weekdays[day]),
        Relief::WorkHolidays => texts.holidays.to_owned(),
    }
}

/// That a touch would fit after a change of a limit; nothing else is tried for touches.
pub fn fits(world: &World, title: &str, relief: Relief) -> Option<String> {
    let texts = &world.texts.what_if;
    match relief {
        Relief::Allow(medium) => Some((texts.medium_fits)(title, &world.playbook.medium(medium).name)),
        Relief::More { amount, from, to } => {
            let sentence = match amount {
                Amount::MinutesAWeek => texts.week_fits,
                Amount::Minutes => texts.minutes_fit,
                Amount::Money => texts.money_fits,
            };
            Some(sentence(title, &world.number(from), &world.number(to)))
        }
        Relief::Result { .. } | Relief::Start { .. } | Relief::Work(_) | Relief::WorkHolidays => None,
    }
}
