//! Why a touch is on its day and by its medium, and what else could have stood in its place; as data, about the plan as it is.

use std::sync::Arc;

use super::objective::{Account, Scene};
use super::outlook::Ground;
use super::timeline::{Slot, Timeline};
use super::{judged, pool};
use crate::domain::calendar::Calendar;
use crate::domain::ids::{ItemId, TemplateId};
use crate::domain::medium::Medium;
use crate::domain::plan::Plan;
use crate::domain::playbook::Template;
use crate::domain::touch::{Timing, Touch};

/// The most alternatives that are named.
pub const MOST_ALTERNATIVES: usize = 2;
/// The most reasons against an alternative.
const MOST_REASONS: usize = 2;

/// What there is to say about a touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Why on its day, the weightiest first.
    pub then: Vec<Then>,
    /// Why by its medium.
    pub by: Vec<By>,
    /// What else serves the same answers and is not in the plan, the closest first.
    pub close: Vec<Alternative>,
}

/// Something about the day of a touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// The user has worked on it or made it, so that planning again leaves it where it is.
    Kept,
    /// The playbook lets it lie between these days, counted from the Sale, and so it does.
    Window(i32, i32),
    /// It repeats another of its template: not later than this day.
    Series(i32),
    /// The playbook would have it between these days, and it lies elsewhere.
    Outside(i32, i32),
    /// The last touch before it that asks for attention, and by how many days, as rest days have moved the two.
    After(ItemId, i32),
    /// The next touch that asks for attention, and by how many days, as rest days have moved the two.
    Before(ItemId, i32),
}

/// Something about the medium of a touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// How well it fits what the touch is for, 1 to 3, as the playbook says.
    Fit(u8),
    /// The user chose another channel than the playbook.
    Chosen,
    /// It is not used in the phase today.
    New,
    /// No other touch of the phase uses it.
    Only,
    /// The limits bar it.
    Barred,
}

/// A template that could have stood in the touch's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Which.
    pub template: TemplateId,
    /// What speaks against it, the weightiest first; nothing if by the planner's measure it would do as well.
    pub against: Vec<Against>,
}

/// What speaks against an alternative: how the plan with it in the touch's place, on its best day, compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The limits bar its medium.
    Barred(Medium),
    /// It does not fit the limits of time and money.
    Limits,
    /// A rule would be broken, or one more badly than now.
    Rules,
    /// It does less about the gaps.
    Coverage,
    /// It is less made for this kind of business.
    Trade,
    /// The mediums would be used less evenly.
    Variety,
    /// Contacts would be spread less evenly over the days.
    Cadence,
    /// Touches would lie farther from the days the playbook prefers.
    Day,
    /// Customers would have to spend more patience.
    Patience,
    /// So many minutes more.
    Minutes(i64),
    /// So many dollars more.
    Dollars(i64),
}

/// What there is to say about a touch of the plan that the ground has; nothing if that has no such touch.
pub fn explain(ground: &Ground, id: ItemId) -> Option<Explanation> {
    let plan = ground.former?;
    let touch = plan.touch(id)?;
    let template = touch.template.as_ref().and_then(|id| ground.playbook.template(id)).map(AsRef::as_ref);
    Some(Explanation {
        then: then(ground, plan, touch, template),
        by: by(ground, plan, touch, template),
        close: template.map(|template| close(ground, plan, touch, template)).unwrap_or_default(),
    })
}

fn then(ground: &Ground, plan: &Plan, touch: &Touch, template: Option<&Template>) -> Vec<Then> {
    let mut reasons = Vec::new();
    let Some(day) = touch.day(ground.profile) else { return reasons };
    if touch.is_kept() {
        reasons.push(Then::Kept);
    }
    let placed = plan.by_day(ground.profile);
    if let Some(template) = template {
        let slots = slots(ground, template);
        let inside = slots.iter().find(|slot| (slot.from..=slot.to).contains(&day));
        let earlier = || placed.iter().any(|(other, twin)| *other < day && twin.template == touch.template);
        let series = slots.iter().find(|slot| slot.every > 0 && (slot.from..=slot.until).contains(&day));
        reasons.extend(match (inside, series.filter(|_| earlier()), slots.first()) {
            (_, Some(slot), _) => Some(Then::Series(slot.until)),
            (Some(slot), ..) => Some(Then::Window(slot.from, slot.to)),
            (.., Some(slot)) => Some(Then::Outside(slot.from, slot.to)),
            (.., None) => None,
        });
    }
    if touch.asks_attention() {
        let calendar = Calendar::of(ground.profile);
        let happens = |touch, due| due + calendar.and_then(|calendar| calendar.place(touch)).map_or(0, |placed| placed.delay());
        let day = happens(touch, day);
        let others = || {
            let asking = placed.iter().filter(|(_, other)| other.id != touch.id && other.asks_attention());
            asking.map(|(due, other)| (happens(other, *due), other.id))
        };
        let before = others().filter(|(other, _)| *other < day).max_by_key(|(other, _)| *other);
        let after = others().filter(|(other, _)| *other > day).min_by_key(|(other, _)| *other);
        reasons.extend(before.map(|(other, id)| Then::After(id, day - other)));
        reasons.extend(after.map(|(other, id)| Then::Before(id, other - day)));
    }
    reasons
}

fn by(ground: &Ground, plan: &Plan, touch: &Touch, template: Option<&Template>) -> Vec<By> {
    let (phase, medium) = (touch.phase(), touch.medium());
    let mut reasons = Vec::new();
    if ground.profile.limits.barred.has(medium) {
        reasons.push(By::Barred);
    }
    reasons.extend(template.map(|template| if template.channel == touch.channel { By::Fit(template.fit) } else { By::Chosen }));
    let used = ground.assessment.and_then(|assessment| assessment.phase(phase).mediums);
    if used.is_some_and(|used| !used.has(medium)) {
        reasons.push(By::New);
    }
    let placed = plan.by_day(ground.profile);
    let alike = placed.iter().filter(|(_, other)| other.phase() == phase && other.medium() == medium);
    if alike.map(|(_, other)| other.id).eq([touch.id]) {
        reasons.push(By::Only);
    }
    reasons
}

/// The templates of the touch's phase that serve a question of its template, suit the business and its law, have a day, and are not in the
/// plan.
fn close(ground: &Ground, plan: &Plan, touch: &Touch, template: &Template) -> Vec<Alternative> {
    let Ground { profile, playbook, .. } = *ground;
    if !matches!(touch.timing, Timing::Day(_)) || !plan.by_day(profile).iter().any(|(_, other)| other.id == touch.id) {
        return Vec::new();
    }
    let scene = Scene::of(ground.assessment, profile, playbook);
    let present = judged(&scene, plan, profile, playbook);
    let mut open = super::outlook::unlimited(profile);
    open.limits.barred = open.limits.barred.with(Medium::Presents, true);
    let mut found = Vec::new();
    for other in playbook.templates.values() {
        let serves = other.questions.iter().any(|question| template.questions.contains(question));
        let used = plan.touches().iter().any(|touch| touch.template.as_ref() == Some(&other.id));
        let avoided = playbook.preset(profile.kind).avoid.contains(&other.id);
        if other.sub_phase.phase != touch.phase() || !serves || used || avoided || !pool::is_allowed(other, &open) {
            continue;
        }
        let days = slots(ground, other).into_iter().flat_map(|slot| slot.from..=slot.to);
        let instead = |day: i32| {
            let next = Touch { id: touch.id, ..pool::touch(other, profile, day) };
            let touches = plan.touches().iter().map(|own| if own.id == touch.id { Arc::new(next.clone()) } else { own.clone() });
            let plan = Plan::new(touches.collect(), plan.actions().to_vec(), 0)?;
            Some(judged(&scene, &plan, profile, playbook))
        };
        let best = days.filter_map(instead).min_by_key(Account::rank);
        // What would leave out something that every plan has is not close.
        if let Some(account) = best.filter(|account| account.lapses <= present.lapses) {
            let medium = other.channel.medium();
            let barred = profile.limits.barred.has(medium).then_some(Against::Barred(medium));
            let against = barred.map_or_else(|| against(&present, &account), |barred| vec![barred]);
            found.push((account.rank(), Alternative { template: other.id.clone(), against }));
        }
    }
    crate::order::sort_by_key(&mut found, |(rank, _)| *rank);
    found.into_iter().take(MOST_ALTERNATIVES).map(|(_, alternative)| alternative).collect()
}

/// What makes one plan worse than another, in the order in which the planner aims.
fn against(present: &Account, other: &Account) -> Vec<Against> {
    if other.over > present.over {
        return vec![Against::Limits];
    }
    let broken = |account: &Account| (account.errors, account.warnings, account.informations);
    if broken(other) > broken(present) {
        return vec![Against::Rules];
    }
    if other.rank() <= present.rank() {
        return Vec::new();
    }
    let (minutes, dollars) = (other.minutes - present.minutes, other.dollars - present.dollars);
    let weighed = |reason: Against, now: Account, then: Account| (now.value() - then.value(), reason);
    let blank = Account::default();
    let mut reasons = vec![
        weighed(
            Against::Coverage,
            Account { coverage: present.coverage, ..blank },
            Account { coverage: other.coverage, ..blank },
        ),
        weighed(Against::Trade, Account { trade: present.trade, ..blank }, Account { trade: other.trade, ..blank }),
        weighed(Against::Variety, Account { variety: present.variety, ..blank }, Account { variety: other.variety, ..blank }),
        weighed(
            Against::Cadence,
            Account { unevenness: present.unevenness, ..blank },
            Account { unevenness: other.unevenness, ..blank },
        ),
        weighed(Against::Day, Account { shift: present.shift, ..blank }, Account { shift: other.shift, ..blank }),
        weighed(
            Against::Patience,
            Account { patience: present.patience, ..blank },
            Account { patience: other.patience, ..blank },
        ),
        weighed(Against::Minutes(minutes), blank, Account { minutes, ..blank }),
        weighed(Against::Dollars(dollars), blank, Account { dollars, ..blank }),
    ];
    reasons.retain(|(loss, _)| *loss > 0);
    crate::order::sort_by_key(&mut reasons, |(loss, _)| -loss);
    reasons.into_iter().take(MOST_REASONS).map(|(_, reason)| reason).collect()
}

fn slots(ground: &Ground, template: &Template) -> Vec<Slot> {
    Timeline::of(ground.profile, ground.playbook.preset(ground.profile.kind)).slots(template)
}
