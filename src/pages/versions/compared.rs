//! Two versions side by side: what differs, under headings, in tables of what, first and second.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::values::Words;
use super::{Desk, JOURNEY, NOW};
use crate::compare::{Comparison, Item, Scored, compare};
use crate::domain::findings::Score;
use crate::domain::journey::Journey;
use crate::i18n::Said;
use crate::storage::Entry;
use crate::ui::Pick;

/// Both journeys, once they are read; nothing for one that cannot be.
type Pair = Option<(Journey, Journey)>;

/// The choice of two, and what differs between them.
#[component]
pub fn Compare(desk: Desk) -> impl IntoView {
    let world = desk.world();
    let texts = &world.texts.versions;
    let [one, other] = desk.sides;
    // The newest version is the first choice, as soon as it is known.
    Effect::new(move |_| {
        if let Some(Ok(list)) = desk.list.get()
            && one.with_untracked(String::is_empty)
            && let Some(newest) = list.first()
        {
            one.set(newest.key.clone());
        }
    });
    let pair = RwSignal::new(Some(None) as Option<Pair>);
    Effect::new(move |_| {
        let (first, second) = (one.get(), other.get());
        desk.state.with(|_| ());
        spawn_local(async move {
            let read = desk.journey(&first).await.zip(desk.journey(&second).await);
            // Meanwhile another one may have been chosen, or the page left.
            if one.try_get_untracked() == Some(first) && other.try_get_untracked() == Some(second) {
                pair.try_set(Some(read));
            }
        });
    });
    let picks = move || {
        let options = options(desk);
        let pick = |place: usize, id: &'static str| {
            let side = desk.sides[place];
            view! {
                <Pick
                    id
                    label=texts.sides[place]
                    options=options.clone()
                    value=side
                    on_pick=Callback::new(move |key| side.set(key))
                />
            }
        };
        view! { <div class="version-sides">{pick(0, "first-version")}{pick(1, "second-version")}</div> }
    };
    let found = move || {
        let shown = pair.get()?;
        let view = match shown {
            _ if one.with(|one| other.with(|other| one == other)) => view! { <p role="status">{texts.choose_two}</p> }.into_any(),
            Some((one, other)) => differences(desk, &one, &other),
            None if one.with(String::is_empty) => view! { <p role="status">{texts.choose_two}</p> }.into_any(),
            None => view! { <p role="status">{texts.unread}</p> }.into_any(),
        };
        Some(view)
    };
    view! {
        <section class="stack versions-compare" aria-labelledby="compare">
            <div class="stack-3">
                <h2 id="compare" tabindex="-1">{texts.compare}</h2>
                <p class="hint">{texts.compare_hint}</p>
                {picks}
            </div>
            {found}
        </section>
    }
}

/// All that can be compared: the journey now, its versions, and the other journeys.
fn options(desk: Desk) -> Vec<(String, String)> {
    let world = desk.world();
    let texts = &world.texts.versions;
    let mut options = vec![(NOW.to_owned(), texts.now.to_owned())];
    if desk.sides[0].with(String::is_empty) {
        options.insert(0, (String::new(), texts.nothing.to_owned()));
    }
    if let Some(Ok(list)) = desk.list.get() {
        options.extend(list.iter().map(|snapshot| (snapshot.key.clone(), desk.name(snapshot))));
    }
    let own = desk.state.with(|journey| journey.id().clone());
    let journey = |entry: &Entry| {
        let name = if entry.name.trim().is_empty() { world.texts.frame.untitled } else { &entry.name };
        (format!("{JOURNEY}{}", entry.id), (texts.journey)(Said(name)))
    };
    desk.library.entries().with(|entries| options.extend(entries.iter().filter(|entry| entry.id != own).map(journey)));
    options
}

/// A row: what it is, and how it is in each.
pub type Row = [String; 3];

fn differences(desk: Desk, one: &Journey, other: &Journey) -> AnyView {
    let world = desk.world();
    let texts = &world.texts.versions;
    let comparison = compare(one, other, &world.playbook);
    if comparison.is_empty() {
        return view! { <p role="status">{texts.same}</p> }.into_any();
    }
    let words = Words { world: &world, journeys: [one, other] };
    let Comparison { scores, said, items, facts, texts: written } = &comparison;
    let changed = scores.iter().filter(|scored| scored.one != scored.other).count();
    let count = changed + said.len() + items.len() + facts.len() + written.len();
    let [score_title, said_title, plan_title, facts_title, texts_title] = texts.parts;
    let score_rows = scores.iter().map(|scored| score_row(&words, scored)).collect();
    let score_rows = if changed > 0 { score_rows } else { Vec::new() };
    view! {
        <p role="status">{(texts.differences)(&world.number(count))}</p>
        {table(&words, score_title, score_rows)}
        {table(&words, said_title, said.iter().map(|said| words.said(*said)).collect())}
        {plan(&words, plan_title, items)}
        {table(&words, facts_title, facts.iter().map(|fact| words.fact(*fact)).collect())}
        {table(&words, texts_title, written.iter().map(|text| words.text(text)).collect())}
    }
    .into_any()
}

fn score_row(words: &Words, scored: &Scored) -> Row {
    let world = words.world;
    let number = |score: f64| world.number(score.round() as i64);
    let [one, other] = [scored.one, scored.other].map(Score::known);
    let shown = |score: Option<f64>| score.map_or_else(|| words.nothing(), |score| number(score).text);
    // The change is between the numbers shown, so that the line adds up.
    let change = one.zip(other).map(|(one, other)| other.round() - one.round());
    let second = match (other, change) {
        (Some(other), Some(change)) if change != 0.0 => {
            (world.texts.versions.scored)(&number(other), &(world.texts.findings.progress_change)(&number(change)))
        }
        _ => shown(other),
    };
    [world.playbook.phase(scored.phase).name.clone(), shown(one), second]
}

/// What is only in the first, only in the second, and what is in both and differs.
fn plan(words: &Words, heading: &'static str, items: &[Item]) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let world = words.world;
    let [first, second, both] = world.texts.versions.plan_parts;
    let only = |side: usize, heading: fn(&crate::i18n::Number) -> String| {
        let own = items.iter().filter_map(|item| match (item, side) {
            (Item::Removed(id), 0) | (Item::Added(id), 1) => Some(words.item(side, *id)),
            _ => None,
        });
        let lines: Vec<String> = own.collect();
        (!lines.is_empty()).then(|| {
            let heading = heading(&world.number(lines.len()));
            let line = |line| view! { <li>{line}</li> };
            view! { <h4>{heading}</h4><ul>{lines.into_iter().map(line).collect_view()}</ul> }.into_any()
        })
    };
    let changed = items.iter().filter(|item| matches!(item, Item::Changed { .. })).count();
    let rows: Vec<Row> = items.iter().flat_map(|item| words.changed(item)).collect();
    let changed = (changed > 0).then(|| {
        let heading = both(&world.number(changed));
        view! { <h4>{heading.clone()}</h4>{cells(words, heading, rows)} }
    });
    Some(
        view! {
            <section class="stack-3">
                <h3>{heading}</h3>
                {only(0, first)}
                {only(1, second)}
                {changed}
            </section>
        }
        .into_any(),
    )
}

/// A heading and its rows; nothing where there are none.
fn table(words: &Words, heading: &'static str, rows: Vec<Row>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let cells = cells(words, heading.to_owned(), rows);
    Some(view! { <section class="stack-3"><h3>{heading}</h3>{cells}</section> }.into_any())
}

fn cells(words: &Words, caption: String, rows: Vec<Row>) -> AnyView {
    let texts = &words.world.texts.versions;
    let [first, second] = texts.sides;
    // On a narrow page the cells stand one below the other, each with its heading from here.
    let row = |[what, one, other]: Row| {
        view! { <tr><th scope="row">{what}</th><td data-side=first>{one}</td><td data-side=second>{other}</td></tr> }
    };
    view! {
        <table class="versions-table">
            <caption class="sr-only">{caption}</caption>
            <thead><tr><th scope="col">{texts.what}</th><th scope="col">{first}</th><th scope="col">{second}</th></tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
