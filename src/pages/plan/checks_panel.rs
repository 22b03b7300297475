//! The checks as sentences: what is wrong, which touches are meant, why it matters, and a mend where one is known.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::shape::{Kit, kit};
use super::thresholds::{Changing, Thresholds, limits_line};
use super::wording;
use crate::browser::{clock, page};
use crate::checks::{self, Breach, Case, Mending, Outcome};
use crate::domain::ids::{ItemId, RuleId};
use crate::domain::wording as words;
use crate::i18n::reasons;
use crate::order;
use crate::route::Step;
use crate::state::{World, world};
use crate::ui::{Icon, Sign};

/// A sentence of the panel: a rule and which of its breaches.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    rule: RuleId,
    nth: usize,
    breach: Breach,
}

/// Mends are looked for when the plan has stood still for so many milliseconds; so many changes are tried in a task, in between the page answers.
const QUIET: u32 = 250;
const TRIES: usize = 8;
/// And nobody looks for them before the user has done nothing for so many milliseconds.
const CALM: u32 = 200;

/// The panel.
#[component]
pub fn ChecksPanel() -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.checks;
    let lines = Memo::new(move |_| {
        let mut lines: Vec<Line> = kit.checks.with(|checks| {
            let of = |check: &checks::Check| {
                let rule = check.rule;
                check
                    .breaches
                    .iter()
                    .cloned()
                    .enumerate()
                    .map(move |(nth, breach)| Line { rule, nth, breach })
                    .collect::<Vec<_>>()
            };
            checks.iter().flat_map(of).collect()
        });
        order::sort_by_key(&mut lines, |line| (std::cmp::Reverse(line.breach.outcome), line.rule, line.nth));
        lines
    });
    let keys = Memo::new(move |_| lines.with(|lines| lines.iter().map(|line| (line.rule, line.nth)).collect::<Vec<_>>()));
    let mends = mends(kit, keys);
    let changing = Changing::new(None);
    let open = Memo::new(move |_| kit.rules_with(Outcome::NotChecked));
    let held = Memo::new(move |_| kit.rules_with(Outcome::Holds));
    let idle = Memo::new(move |_| kit.rules_with(Outcome::Idle));
    let summary = {
        let world = world.clone();
        move || {
            let (errors, warnings) = kit.trouble();
            let number = |count: usize| world.number(count as i64);
            (texts.summary)(&number(errors), &number(warnings), &number(held.with(Vec::len)), &number(open.with(Vec::len)))
        }
    };
    view! {
        <aside class="card checks" aria-labelledby="checks-title">
            <h2 id="checks-title" tabindex="-1">{texts.title}</h2>
            <p class="quiet small" role="status">{summary}</p>
            <Show when=move || keys.with(Vec::is_empty)>
                <p class="all-well"><span class="g"><Icon sign=Sign::Check /></span>{texts.all_well}</p>
            </Show>
            <ul class="chks">
                <For
                    each=move || keys.get()
                    key=|key| *key
                    children=move |(rule, nth)| {
                        let line = Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| (line.rule, line.nth) == (rule, nth)).cloned()));
                        view! { <Finding rule nth line mends changing /> }
                    }
                />
            </ul>
            <Group rules=open title=texts.open text=open_text changing with_step=true />
            <Group rules=held title=texts.held text=held_text changing />
            <Group rules=idle title=texts.idle text=idle_text changing />
            <p class="quiet small">{texts.counsel}</p>
            <Thresholds changing />
        </aside>
    }
}

/// The rules a mend is known for, found out in a quiet moment.
fn mends(kit: Kit, keys: Memo<Vec<(RuleId, usize)>>) -> RwSignal<Vec<RuleId>> {
    let known = RwSignal::new(Vec::new());
    let asked = StoredValue::new(0_u32);
    let world = StoredValue::new(kit.world());
    let signs = StoredValue::new(0_u32);
    // It listens as long as the panel is there.
    StoredValue::new_local(page::on_signs(move || {
        signs.try_update_value(|signs| *signs = signs.wrapping_add(1));
    }));
    Effect::new(move |_| {
        let first = |&(rule, nth): &(RuleId, usize)| (nth == 0).then_some(rule);
        let rules: Vec<RuleId> = keys.with(|keys| keys.iter().filter_map(first).collect());
        kit.shape.track();
        let turn = asked.get_value().wrapping_add(1);
        asked.set_value(turn);
        spawn_local(async move {
            let mut found = Vec::new();
            // The page may be gone by then, or the plan changed again.
            let is_wanted = move || asked.try_get_value() == Some(turn);
            clock::timeout(QUIET).await;
            for rule in rules {
                if !is_wanted() {
                    return;
                }
                let begun = world.with_value(|world| kit.state.peek(|journey| Mending::begin(journey, &world.playbook, rule)));
                let Some(mut mending) = begun else { continue };
                while !world.with_value(|world| mending.go_on(&world.playbook, TRIES)) {
                    calm(signs).await;
                    if !is_wanted() {
                        return;
                    }
                }
                if mending.found().is_some() {
                    found.push(rule);
                }
                calm(signs).await;
            }
            if is_wanted() {
                known.set(found);
            }
        });
    });
    known
}

/// Comes back when whatever waits has been done, and the user does nothing for a while if there was a sign of one.
async fn calm(signs: StoredValue<u32>) {
    let mut wait = 0;
    loop {
        let heard = signs.try_get_value();
        clock::timeout(wait).await;
        if signs.try_get_value() == heard {
            return;
        }
        wait = CALM;
    }
}

#[component]
fn Finding(
    rule: RuleId,
    nth: usize,
    line: Memo<Option<Line>>,
    mends: RwSignal<Vec<RuleId>>,
    changing: Changing,
) -> impl IntoView {
    let kit = kit();
    // A move mostly changes a number of the sentence or a touch meant, and then nothing else is drawn anew.
    let outcome = Memo::new(move |_| line.with(|line| line.as_ref().map(|line| line.breach.outcome)));
    let content = move || outcome.get().map(|outcome| finding(kit, &kit.world(), (rule, nth), outcome, line, mends, changing));
    view! { <li class="chk">{content}</li> }
}

fn finding(
    kit: Kit,
    world: &World,
    (rule, nth): (RuleId, usize),
    outcome: Outcome,
    line: Memo<Option<Line>>,
    mends: RwSignal<Vec<RuleId>>,
    changing: Changing,
) -> impl IntoView + use<> {
    let words = world.playbook.rule(rule);
    let texts = &world.texts.plan.checks;
    let (class, sign, level) = match outcome {
        Outcome::Error => ("e", Sign::Cross, texts.error),
        Outcome::Warning => ("w", Sign::Triangle, texts.warning),
        _ => ("quiet", Sign::Circle, texts.information),
    };
    let sentence = move || line.with(|line| line.as_ref().map(|line| sentence(kit, &kit.world(), line)));
    let limits = limits_line(kit, rule, &format!("{rule}-{nth}"), changing);
    let label = words.mend.clone();
    let mend = move || {
        (nth == 0 && mends.with(|mends| mends.contains(&rule))).then(|| {
            let label = label.clone();
            view! {
                <button type="button" class="btn small" on:click=move |_| apply(kit, rule)>{label}</button>
            }
        })
    };
    let advice = words.advice.clone();
    let elsewhere = step_for(rule).filter(|_| matches!(rule.number(), 9 | 21 | 24 | 33 | 44)).map(|step| {
        view! { <a class="small" href=move || kit.step_href(step)>{(texts.settle_in)(step_name(world, step))}</a> }
    });
    view! {
        <span class=class><Icon sign /><span class="sr-only">{level}</span></span>
        <div class="said">
            <b>{words.name.clone()}</b>
            <p>{sentence}</p>
            {items(kit, line)}
            {mend}
            {elsewhere}
            <details class="small">
                <summary>{texts.why}</summary>
                <p>{words.why.clone()}</p>
                <p>{advice}</p>
                {limits}
                <p class="quiet">{(texts.source)(&rule.to_string(), &words.source)}</p>
            </details>
        </div>
    }
}

/// Carries out the mend of a rule, says so, and keeps the focus in the panel.
fn apply(kit: Kit, rule: RuleId) {
    let world = kit.world();
    let Some(command) = kit.state.peek(|journey| checks::mend(journey, &world.playbook, rule)) else { return };
    if kit.state.dispatch(command) {
        kit.offer_undo((world.texts.plan.checks.mended)(&world.playbook.rule(rule).mend));
        page::focus("checks-title");
    }
}

/// The rule's sentence with its places filled.
fn sentence(kit: Kit, world: &World, line: &Line) -> String {
    wording::finding(world, line.rule, &line.breach, &|amount| quantity(kit, world, line, amount))
}

/// A number of a rule's sentence. Only the rule of budgets (R44) speaks of several units: minutes in all, minutes in a week, and money.
fn quantity(kit: Kit, world: &World, line: &Line, amount: i32) -> String {
    let number = world.number(amount);
    if line.rule != RuleId::literal(44) {
        return number.text;
    }
    let texts = &world.texts.plan.checks;
    let minutes = u32::try_from(amount).unwrap_or_default();
    if line.breach.day.is_some() {
        return (texts.minutes_in_week)(&wording::time(world, minutes));
    }
    let spent = line.breach.found.zip(line.breach.limit).map(|(over, limit)| over.saturating_add(limit));
    let is_time = kit.state.peek(|journey| {
        let effort = journey.plan().map(|plan| plan.effort(journey.profile()).0);
        effort.and_then(|minutes| i32::try_from(minutes).ok()) == spent
            && journey.profile().limits.minutes.and_then(|limit| i32::try_from(limit).ok()) == line.breach.limit
    });
    if is_time { wording::time(world, minutes) } else { (texts.dollars)(&number) }
}

/// Links to what a breach means; the first few, and how many more.
fn items(kit: Kit, line: Memo<Option<Line>>) -> impl IntoView + use<> {
    const SHOWN: usize = 4;
    let ids = Memo::new(move |_| line.with(|line| line.as_ref().map_or_else(Vec::new, |line| line.breach.items.clone())));
    let link = move |id: ItemId| {
        let (touch, action) = (kit.touch(id), kit.action(id));
        let name = move || {
            let world = kit.world();
            let touch = touch.get().map(|touch| words::title(&touch.0, &world.playbook).to_owned());
            touch.or_else(|| action.get().map(|action| super::actions::title(&world, &action.0)))
        };
        let when = move || {
            let day = touch.get().and_then(|touch| touch.0.day(&kit.profile.get().0))?;
            let world = kit.world();
            Some((world.texts.common.day)(&wording::day_number(&world, day)))
        };
        view! {
            <li>
                <a
                    href=move || kit.href(id)
                    on:pointerenter=move |_| kit.at.set(Some(id))
                    on:focus=move |_| kit.at.set(Some(id))
                >
                    <span class="num">{when}</span>
                    <span>{name}</span>
                </a>
            </li>
        }
    };
    let more = move || {
        let world = kit.world();
        let more = ids.with(Vec::len).saturating_sub(SHOWN);
        (more > 0).then(|| view! { <li class="quiet">{(world.texts.plan.checks.more)(&world.number(more as i64))}</li> })
    };
    view! {
        <Show when=move || !ids.with(Vec::is_empty)>
            <ul class="meant small">
                <For each=move || ids.get().into_iter().take(SHOWN) key=|id| *id children=link />
                {more}
            </ul>
        </Show>
    }
}

fn open_text(_: Kit, world: &World, rule: RuleId) -> String {
    let words = world.playbook.rule(rule);
    words.open.clone().unwrap_or_else(|| words.advice.clone())
}

fn held_text(kit: Kit, world: &World, rule: RuleId) -> String {
    let numbers = kit.state.peek(|journey| Case::of(journey, &world.playbook).map(|case| checks::numbers(&case, rule)));
    reasons::filled(&world.playbook.rule(rule).holds, |place| {
        let (found, limit) = numbers?;
        match place {
            "found" => found.map(|found| world.number(found).text),
            "limit" => Some(world.number(limit).text),
            _ => None,
        }
    })
}

fn idle_text(_: Kit, world: &World, rule: RuleId) -> String {
    let words = world.playbook.rule(rule);
    words.idle.clone().unwrap_or_else(|| words.holds.clone())
}

/// Rules of one outcome, folded away: their count, and a sentence each when unfolded.
#[component]
fn Group(
    rules: Memo<Vec<RuleId>>,
    title: fn(&crate::i18n::Number) -> String,
    text: fn(Kit, &World, RuleId) -> String,
    changing: Changing,
    #[prop(optional)] with_step: bool,
) -> impl IntoView {
    let kit = kit();
    let world = StoredValue::new(world());
    let unfolded = RwSignal::new(false);
    let heading = move || world.with_value(|world| title(&world.number(rules.with(Vec::len) as i64)));
    let row = move |rule: RuleId| {
        world.with_value(|world| {
            let step = step_for(rule).filter(|_| with_step);
            let link = step.map(|step| {
                view! { <a href=move || kit.step_href(step)>{(world.texts.plan.checks.settle_in)(step_name(world, step))}</a> }
            });
            let is_ours = checks::range(rule, 0, &[]).is_some();
            let limits = is_ours.then(|| limits_line(kit, rule, &rule.to_string(), changing));
            let sentence = move || {
                kit.shape.track();
                text(kit, &kit.world(), rule)
            };
            view! { <li><b>{world.playbook.rule(rule).name.clone()}</b><p>{sentence}</p>{link}{limits}</li> }
        })
    };
    view! {
        <Show when=move || !rules.with(Vec::is_empty)>
            <details class="group" on:toggle=move |_| unfolded.set(true)>
                <summary>{heading}</summary>
                // Sentences are made when someone wants to read them.
                <Show when=move || unfolded.get()>
                    <ul class="small">{move || rules.get().into_iter().map(row).collect_view()}</ul>
                </Show>
            </details>
        </Show>
    }
}

/// Where the fact is given that a rule asks for; nothing if that is in the plan itself or nowhere.
fn step_for(rule: RuleId) -> Option<Step> {
    match rule.number() {
        1 | 9 | 24 | 30 | 31 | 32 => Some(Step::SetUp),
        18 | 20 | 21 | 28 | 33 | 34 | 44 => Some(Step::Limits),
        _ => None,
    }
}

fn step_name(world: &World, step: Step) -> &'static str {
    let names = &world.texts.frame.step_names;
    if step == Step::Limits { names[3] } else { names[0] }
}
