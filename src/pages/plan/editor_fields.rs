//! The editor's fields of place and effort: when, which sub-phase, by which channel, who, how long, what it costs.

use leptos::prelude::*;

use super::shape::{Edited, kit};
use super::wording;
use crate::domain::calendar::Calendar;
use crate::domain::command::TouchEdit;
use crate::domain::ids::ItemId;
use crate::domain::journey::Journey;
use crate::domain::medium::Channel;
use crate::domain::phase::{Half, Phase, SubPhase};
use crate::domain::profile::{Anchor, Role};
use crate::domain::touch::{Cost, Timing, Touch, Trigger, When, Who};
use crate::i18n::Said;
use crate::state::{World, world};
use crate::ui::{Field, Icon, NumberField, Pick, Sign};

/// The most days after what triggers a touch.
const MOST_DAYS_AFTER: i64 = 365;
/// The most minutes of one touch: a hundred hours.
const MOST_MINUTES: i64 = 6_000;

/// The value of a field, from the touch.
pub fn part<T: Default + PartialEq + Send + Sync + 'static>(
    touch: Edited,
    read: impl Fn(&Touch) -> T + Send + Sync + 'static,
) -> Signal<T> {
    Memo::new(move |_| touch.get().map(|touch| read(&touch.0)).unwrap_or_default()).into()
}

/// The day of a touch: an anchor and an offset with buttons, or a trigger.
#[component]
pub fn TouchWhen(id: ItemId, touch: Edited) -> impl IntoView {
    let kit = kit();
    let scheduled = Memo::new(move |_| touch.get().is_some_and(|touch| touch.0.when().is_some()));
    let when = Signal::derive(move || touch.get().and_then(|touch| touch.0.when()));
    let set = move |when: When| {
        kit.edit(id, TouchEdit::Timing(Timing::Day(when)));
    };
    let moved = move || {
        let world = kit.world();
        let touch = touch.get()?.0;
        let profile = kit.profile.get().0;
        let calendar = Calendar::of(&profile)?;
        let placed = calendar.place(&touch)?;
        let texts = &world.texts.plan.editor;
        let to = world.formats.date_full(placed.date);
        let moved = placed.moved_from.map(|from| {
            // What is asked about a Start that a rest day moves goes with it, even from a working day.
            if calendar.is_working(from) {
                (world.texts.rests.follows)(&to)
            } else {
                (texts.moved)(&world.formats.date_full(from), &to)
            }
        });
        let sent = placed.send_by.map(|date| (texts.send_by)(&world.formats.date_full(date)));
        Some([moved, sent].into_iter().flatten().map(|line| view! { <p class="hint">{line}</p> }).collect_view())
    };
    move || {
        if scheduled.get() {
            view! { <div class="when-block"><WhenFields when on_change=set />{moved}</div> }.into_any()
        } else {
            view! { <TriggerFields id touch /> }.into_any()
        }
    }
}

/// An anchor, an offset from it with buttons for a day less and a day more, and the day that makes.
#[component]
pub fn WhenFields(
    /// The present value.
    #[prop(into)]
    when: Signal<Option<When>>,
    /// Called with each new value.
    #[prop(into)]
    on_change: Callback<When>,
) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.editor;
    let common = &world.texts.common;
    let anchors = Anchor::ALL
        .iter()
        .map(|anchor| (anchor.id().to_owned(), [common.sale, common.start, common.result][anchor.index()].to_owned()))
        .collect();
    let anchor = Signal::derive(move || when.get().map(|when| when.anchor.id().to_owned()).unwrap_or_default());
    // Another anchor means the same day, counted from elsewhere.
    let set_anchor = move |key: String| {
        if let (Some(anchor), Some(now)) = (Anchor::parse(&key), when.get_untracked()) {
            let profile = kit.profile.get_untracked().0;
            on_change.run(When::new(anchor, 0).on_day(now.day(&profile), &profile));
        }
    };
    let offset = Signal::derive(move || when.get().map(|when| i64::from(when.offset)));
    let set_offset = move |number: Option<i64>| {
        if let (Some(offset), Some(now)) = (number.and_then(|number| i32::try_from(number).ok()), when.get_untracked()) {
            on_change.run(When::new(now.anchor, offset));
        }
    };
    let step = move |days: i32| {
        move |_| {
            if let Some(now) = when.get_untracked() {
                on_change.run(When::new(now.anchor, now.offset.saturating_add(days)));
            }
        }
    };
    let result = {
        let world = world.clone();
        move || when.get().map(|when| wording::day(&world, &kit.profile.get().0, when.day(&kit.profile.get().0)))
    };
    let farthest = i64::from(Journey::FARTHEST_OFFSET);
    let number = |day| wording::day_number(&world, day);
    let refusal = (texts.day_refused)(&number(-Journey::FARTHEST_OFFSET), &number(Journey::FARTHEST_OFFSET));
    view! {
        <fieldset class="when-fields">
            <legend class="label">{texts.when}</legend>
            <div class="pair">
                <Pick id="touch-anchor" label=texts.counted_from options=anchors value=anchor on_pick=set_anchor />
                <div class="stepper">
                    <NumberField
                        id="touch-offset"
                        label=texts.days_after
                        value=offset
                        on_input=set_offset
                        min=-farthest
                        max=farthest
                        refusal
                    />
                    <button type="button" class="btn icon-btn" aria-label=texts.day_earlier title=texts.day_earlier on:click=step(-1)><Icon sign=Sign::Left /></button>
                    <button type="button" class="btn icon-btn" aria-label=texts.day_later title=texts.day_later on:click=step(1)><Icon sign=Sign::Right /></button>
                </div>
            </div>
            <p class="resulting" role="status">{result}</p>
        </fieldset>
    }
}

#[component]
fn TriggerFields(id: ItemId, touch: Edited) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.editor;
    let of = move || match touch.get()?.0.timing {
        Timing::Triggered(trigger, after) => Some((trigger, after)),
        Timing::Day(_) => None,
    };
    let triggers =
        Trigger::ALL.iter().map(|trigger| (trigger.id().to_owned(), texts.triggers[trigger.index()].to_owned())).collect();
    let trigger = Signal::derive(move || of().map(|(trigger, _)| trigger.id().to_owned()).unwrap_or_default());
    let after = Signal::derive(move || of().map(|(_, after)| i64::from(after)));
    let set_trigger = move |key: String| {
        if let (Some(trigger), Some((_, after))) = (Trigger::parse(&key), of()) {
            kit.edit(id, TouchEdit::Timing(Timing::Triggered(trigger, after)));
        }
    };
    let set_after = move |number: Option<i64>| {
        if let (Some(after), Some((trigger, _))) = (number.and_then(|number| u16::try_from(number).ok()), of()) {
            kit.edit(id, TouchEdit::Timing(Timing::Triggered(trigger, after)));
        }
    };
    let refusal = (texts.number_refused)(&world.number(0), &world.number(MOST_DAYS_AFTER));
    view! {
        <fieldset class="when-fields">
            <legend class="label">{texts.when}</legend>
            <div class="pair">
                <Pick id="touch-trigger" label=texts.trigger options=triggers value=trigger on_pick=set_trigger />
                <NumberField id="touch-after" label=texts.days_after_event value=after on_input=set_after min=0 max=MOST_DAYS_AFTER refusal />
            </div>
        </fieldset>
    }
}

/// The sub-phases, each with its phase, as options.
fn sub_phases(world: &World) -> Vec<(String, String)> {
    Phase::ALL
        .iter()
        .flat_map(|&phase| {
            Half::ALL.iter().map(move |&half| {
                let sub_phase = SubPhase::new(phase, half);
                let name = (world.texts.plan.editor.sub_phase_of)(
                    &world.number(phase.number()),
                    &world.playbook.phase(phase).name,
                    &world.playbook.sub_phase(sub_phase).name,
                );
                (sub_phase_key(sub_phase), name)
            })
        })
        .collect()
}

fn sub_phase_key(sub_phase: SubPhase) -> String {
    format!("{} {}", sub_phase.phase.id(), sub_phase.half.id())
}

/// The sub-phase a touch serves and the form it takes.
#[component]
pub fn Placement(id: ItemId, touch: Edited) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.editor;
    let halves = sub_phases(&world);
    let half = part(touch, |touch| sub_phase_key(touch.sub_phase));
    let set_half = move |key: String| {
        let found = key.split_once(' ').and_then(|(phase, half)| Some(SubPhase::new(Phase::parse(phase)?, Half::parse(half)?)));
        if let Some(sub_phase) = found {
            kit.edit(id, TouchEdit::SubPhase(sub_phase));
        }
    };
    let channels =
        Channel::ALL.iter().map(|&channel| (channel.id().to_owned(), world.playbook.channel(channel).to_owned())).collect();
    let channel = part(touch, |touch| touch.channel.id().to_owned());
    let set_channel = move |key: String| {
        if let Some(channel) = Channel::parse(&key) {
            kit.edit(id, TouchEdit::Channel(channel));
        }
    };
    let rule = {
        let world = world.clone();
        move || touch.get().map(|touch| world.playbook.medium(touch.0.medium()).rule.clone())
    };
    view! {
        <div class="pair">
            <Pick id="touch-half" label=texts.sub_phase options=halves value=half on_pick=set_half />
            <Pick id="touch-channel" label=texts.channel options=channels value=channel on_pick=set_channel />
        </div>
        <p class="hint">{rule}</p>
    }
}

/// Who does it, how long it takes and what it costs.
#[component]
pub fn Effort(id: ItemId, touch: Edited) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.editor;
    let who = Signal::derive(move || touch.get().map(|touch| touch.0.who.clone()));
    let set_who = move |who: Who| {
        kit.edit(id, TouchEdit::Who(who));
    };
    let minutes = Signal::derive(move || touch.get().map(|touch| i64::from(touch.0.minutes)));
    let set_minutes = move |number: Option<i64>| {
        kit.edit(id, TouchEdit::Minutes(number.and_then(|number| u16::try_from(number).ok()).unwrap_or(0)));
    };
    let costs = Cost::ALL.iter().map(|cost| (cost.id().to_owned(), world.texts.common.costs[cost.index()].to_owned())).collect();
    let cost = part(touch, |touch| touch.cost.id().to_owned());
    let set_cost = move |key: String| {
        if let Some(cost) = Cost::parse(&key) {
            kit.edit(id, TouchEdit::Cost(cost));
        }
    };
    let refusal = (texts.number_refused)(&world.number(0), &world.number(MOST_MINUTES));
    view! {
        <WhoFields who on_change=set_who on_leave=move |()| kit.state.seal() with_customer=false />
        <div class="pair">
            <NumberField id="touch-minutes" label=texts.minutes value=minutes on_input=set_minutes min=0 max=MOST_MINUTES refusal unit=texts.minutes_unit />
            <Pick id="touch-cost" label=texts.cost options=costs value=cost on_pick=set_cost />
        </div>
    }
}

/// Who does something: a role, with whoever plays it, or a person by name.
#[component]
pub fn WhoFields(
    /// The present value.
    #[prop(into)]
    who: Signal<Option<Who>>,
    /// Called with each new value.
    #[prop(into)]
    on_change: Callback<Who>,
    /// Called when the name is left.
    #[prop(into)]
    on_leave: Callback<()>,
    /// Whether the customer may be the one.
    with_customer: bool,
) -> impl IntoView {
    const NAMED: &str = "named";
    const CUSTOMER: &str = "customer";
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.editor;
    let (profile, customer) = kit.state.peek(|journey| (journey.profile().clone(), journey.persona().name.clone()));
    let mut options: Vec<(String, String)> = Role::ALL
        .iter()
        .map(|&role| {
            let name = world.texts.common.roles[role.index()];
            let text = profile.person(role).map_or_else(|| name.to_owned(), |person| (texts.role_person)(name, Said(person)));
            (role.id().to_owned(), text)
        })
        .collect();
    if with_customer {
        let name = world.texts.common.sides[1];
        let text = if customer.trim().is_empty() { name.to_owned() } else { (texts.role_person)(name, Said(&customer)) };
        options.push((CUSTOMER.to_owned(), text));
    }
    options.push((NAMED.to_owned(), texts.named.to_owned()));
    let chosen = Signal::derive(move || match who.get() {
        Some(Who::Role(role)) => role.id().to_owned(),
        Some(Who::Customer) => CUSTOMER.to_owned(),
        Some(Who::Named(_)) => NAMED.to_owned(),
        None => String::new(),
    });
    let pick = move |key: String| match (key.as_str(), Role::parse(&key)) {
        (NAMED, _) => on_change.run(Who::Named(String::new())),
        (CUSTOMER, _) => on_change.run(Who::Customer),
        (_, Some(role)) => on_change.run(Who::Role(role)),
        _ => {}
    };
    let is_named = Memo::new(move |_| matches!(who.get(), Some(Who::Named(_))));
    let name = Signal::derive(move || match who.get() {
        Some(Who::Named(name)) => name,
        _ => String::new(),
    });
    let write = move |name: String| on_change.run(Who::Named(name));
    view! {
        <div class="pair">
            <Pick id="touch-who" label=texts.who options value=chosen on_pick=pick />
            <Show when=move || is_named.get()>
                <Field id="touch-person" label=texts.person value=name on_input=write on_leave />
            </Show>
        </div>
    }
}
