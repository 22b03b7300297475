//! Under the reasons of a touch, folded away: why it is then, why by this medium, and what else was close.

use leptos::prelude::*;

use super::shape::kit;
use super::wording;
use crate::domain::ids::ItemId;
use crate::domain::profile::Profile;
use crate::domain::touch::Touch;
use crate::domain::wording as words;
use crate::planner::{self, Against, Alternative, By, Explanation, Ground, Then};
use crate::state::{World, world};

/// The questions and their answers; worked out when someone asks, and again when the plan changes under them.
#[component]
pub fn Explained(
    /// The touch.
    id: ItemId,
) -> impl IntoView {
    let kit = kit();
    let texts = &world().texts.explain;
    let asked = RwSignal::new(false);
    // What is typed into a touch changes nothing of this: the shape stays equal.
    let answer = Memo::new(move |_| {
        let shape = kit.shape.get().filter(|_| asked.get())?;
        let playbook = kit.world().playbook;
        kit.state.peek(|journey| {
            let ground = Ground {
                assessment: journey.assessment().map(AsRef::as_ref),
                persona: journey.persona(),
                profile: &shape.profile,
                playbook: &playbook,
                former: Some(&shape.plan),
            };
            planner::explain(&ground, id)
        })
    });
    let body = move || {
        let explanation = answer.get()?;
        let world = kit.world();
        kit.state.peek(|journey| {
            let touch = journey.plan()?.touch(id)?;
            let title = |id: ItemId| {
                let touch = journey.plan().and_then(|plan| plan.touch(id));
                touch.map(|touch| words::title(touch, &world.playbook).to_owned()).unwrap_or_default()
            };
            let groups = [
                (texts.then, then(&world, journey.profile(), &explanation, &title)),
                (texts.by, by(&world, touch, &explanation)),
                (texts.close, close(&world, &explanation)),
            ];
            let group = |(heading, lines): (&'static str, Vec<String>)| {
                let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
                view! { <h4>{heading}</h4><ul>{lines}</ul> }
            };
            Some(groups.into_iter().filter(|(_, lines)| !lines.is_empty()).map(group).collect_view())
        })
    };
    view! {
        <details class="explained" on:toggle=move |_| asked.set(true)>
            <summary>{texts.ask}</summary>
            {body}
        </details>
    }
}

fn then(world: &World, profile: &Profile, explanation: &Explanation, title: &dyn Fn(ItemId) -> String) -> Vec<String> {
    let texts = &world.texts.explain;
    let day = |day: i32| wording::day_short(world, profile, day);
    let line = |reason: &Then| match *reason {
        Then::Kept => texts.kept.to_owned(),
        Then::Window(from, to) => (texts.window)(&day(from), &day(to)),
        Then::Series(to) => (texts.series)(&day(to)),
        Then::Outside(from, to) => (texts.outside)(&day(from), &day(to)),
        Then::After(id, days) => (texts.after)(&title(id), &world.number(days)),
        Then::Before(id, days) => (texts.before)(&title(id), &world.number(days)),
    };
    explanation.then.iter().map(line).collect()
}

fn by(world: &World, touch: &Touch, explanation: &Explanation) -> Vec<String> {
    let texts = &world.texts.explain;
    let medium = &world.playbook.medium(touch.medium()).name;
    let phase = &world.playbook.phase(touch.phase()).name;
    let line = |reason: &By| match *reason {
        By::Fit(fit) => texts.fits.get(usize::from(fit.saturating_sub(1))).map(|fits| fits(medium)).unwrap_or_default(),
        By::Chosen => texts.chosen.to_owned(),
        By::New => (texts.new)(phase),
        By::Only => (texts.only)(phase),
        By::Barred => texts.barred.to_owned(),
    };
    explanation.by.iter().map(line).collect()
}

fn close(world: &World, explanation: &Explanation) -> Vec<String> {
    let texts = &world.texts.explain;
    let lines = |Alternative { template, against }: &Alternative| -> Vec<String> {
        let Some(title) = world.playbook.template(template).map(|template| template.title.as_str()) else { return Vec::new() };
        let line = |reason: &Against| match *reason {
            Against::Barred(medium) => (texts.other_barred)(title, &world.playbook.medium(medium).name),
            Against::Limits => (texts.limits)(title),
            Against::Rules => (texts.rule)(title),
            Against::Coverage => (texts.coverage)(title),
            Against::Trade => (texts.trade)(title),
            Against::Variety => (texts.variety)(title),
            Against::Cadence => (texts.cadence)(title),
            Against::Day => (texts.day)(title),
            Against::Patience => (texts.patience)(title),
            Against::Minutes(minutes) => (texts.minutes)(title, &world.number(minutes)),
            Against::Dollars(dollars) => (texts.dollars)(title, &world.number(dollars)),
        };
        if against.is_empty() { vec![(texts.as_well)(title)] } else { against.iter().map(line).collect() }
    };
    let all: Vec<String> = explanation.close.iter().flat_map(lines).collect();
    if all.is_empty() { vec![texts.none.to_owned()] } else { all }
}
