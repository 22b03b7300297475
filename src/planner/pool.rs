//! What a plan may be made of: the templates this profile allows, and the touches of a former plan that must stay.

use std::sync::Arc;

use crate::checks;
use crate::domain::calendar::{Calendar, shifted};
use crate::domain::ids::{ItemId, RuleId, TemplateId};
use crate::domain::medium::{Channel, Medium};
use crate::domain::phase::Phase;
use crate::domain::plan::Plan;
use crate::domain::playbook::{Playbook, Schedule, Template};
use crate::domain::profile::{Anchor, Audience, BusinessKind, Country, GiftPolicy, Profile, Recipient};
use crate::domain::touch::{Gift, Kind, MessageClass, Status, Timing, Touch, When, Who};

use super::objective::{Facts, Pick};
use super::timeline::{Slot, Timeline};

/// A template in one of its slots.
pub(super) struct Candidate {
    pub template: Arc<Template>,
    pub slot: Slot,
    /// The place of its facts.
    pub facts: u16,
    /// Flaws by day, from the slot's first day to the last day any of a series may have.
    flaws: Vec<u8>,
    /// Days of kept touches of the same template, which a series passes over.
    taken: Vec<i32>,
}

impl Candidate {
    /// The picks of the first `count` of a series that begins on a day, or of the one touch there is.
    pub(super) fn picks(&self, day: i32, count: i32) -> impl Iterator<Item = Pick> + '_ {
        let shift = u16::try_from((day - self.slot.preferred).abs()).unwrap_or(u16::MAX);
        (0..count).map(move |nth| (nth, day + nth * self.slot.every)).filter(|(_, day)| !self.is_taken(*day)).map(
            move |(nth, day)| {
                let first = nth == 0;
                Pick { day, facts: self.facts, first, shift: if first { shift } else { 0 }, flaws: self.flaws_on(day) }
            },
        )
    }

    /// The one touch there is, if it is no series.
    #[inline]
    pub(super) fn only(&self, day: i32) -> Option<Pick> {
        if self.slot.every > 0 {
            return None;
        }
        let shift = u16::try_from((day - self.slot.preferred).abs()).unwrap_or(u16::MAX);
        Some(Pick { day, facts: self.facts, first: true, shift, flaws: self.flaws_on(day) })
    }

    /// Whether days are passed over because touches are kept there.
    pub(super) fn passes_over(&self) -> bool {
        !self.taken.is_empty()
    }

    /// How many of a series fit if the first is on this day.
    pub(super) const fn most(&self, day: i32) -> i32 {
        if self.slot.every == 0 {
            return 1;
        }
        let room = (self.slot.until - day) / self.slot.every + 1;
        if room < self.slot.times { room } else { self.slot.times }
    }

    fn is_taken(&self, day: i32) -> bool {
        self.taken.iter().any(|taken| 2 * (taken - day).abs() <= self.slot.every)
    }

    fn flaws_on(&self, day: i32) -> u8 {
        usize::try_from(day - self.slot.from).ok().and_then(|at| self.flaws.get(at)).copied().unwrap_or(0)
    }
}

/// Candidates and kept touches, with the facts of both: those of kept touches come first.
pub(super) struct Pool {
    pub facts: Vec<Facts>,
    pub candidates: Vec<Candidate>,
    pub kept: Vec<Pick>,
}

impl Pool {
    /// The pool of a journey.
    pub(super) fn of(profile: &Profile, playbook: &Playbook, former: Option<&Plan>) -> Pool {
        let former: Vec<&Arc<Touch>> = former.iter().flat_map(|plan| plan.touches()).filter(|touch| touch.is_kept()).collect();
        let mut pool = Pool { facts: Vec::new(), candidates: Vec::new(), kept: Vec::new() };
        pool.keep(&former, profile, playbook);
        let timeline = Timeline::of(profile, playbook.preset(profile.kind));
        let flaws = Flaws::of(profile, playbook);
        for template in playbook.templates.values() {
            if template.channel.medium() == Medium::Presents || !is_allowed(template, profile) {
                // A present needs a fact about this person, which only the user knows; without one it is worse than none (R27).
                continue;
            }
            let taken: Vec<i32> = former
                .iter()
                .filter(|touch| touch.template.as_ref() == Some(&template.id))
                .filter_map(|touch| touch.day(profile))
                .collect();
            let slots = timeline.slots(template);
            let alone = slots.len() == 1;
            let free = |slot: &Slot| {
                slot.every > 0
                    || taken.is_empty()
                    || !(alone || taken.iter().any(|day| (slot.from - 12..=slot.to + 12).contains(day)))
            };
            let slots: Vec<Slot> = slots.into_iter().filter(free).collect();
            let Some(slot) = slots.first() else { continue };
            let sample = touch(template, profile, slot.preferred);
            let facts = u16::try_from(pool.facts.len()).expect("a playbook has far fewer than 65,536 templates");
            pool.facts.push(Facts::of_template(&sample, template, profile.kind, playbook));
            for slot in slots {
                let last = if slot.every > 0 { slot.until.max(slot.to) } else { slot.to };
                let flaws = (slot.from..=last).map(|day| flaws.on(template, profile, day)).collect();
                let (template, taken) = (Arc::clone(template), taken.clone());
                pool.candidates.push(Candidate { template, slot, facts, flaws, taken });
            }
        }
        pool
    }

    fn keep(&mut self, former: &[&Arc<Touch>], profile: &Profile, playbook: &Playbook) {
        for touch in former.iter().filter(|touch| touch.status != Status::Skipped) {
            let Some(day) = touch.day(profile) else { continue };
            let facts = u16::try_from(self.facts.len()).expect("a plan has at most 400 touches");
            let template = touch.template.as_ref().and_then(|id| playbook.template(id));
            self.facts.push(match template {
                Some(template) => Facts { avoided: false, ..Facts::of_template(touch, template, profile.kind, playbook) },
                None => Facts::of_touch(touch),
            });
            self.kept.push(Pick { day, facts, first: true, shift: 0, flaws: 0 });
        }
    }
}

/// The touch a template gives on a day counted from the Sale, without an id and without reasons.
pub(super) fn touch(template: &Template, profile: &Profile, day: i32) -> Touch {
    let timing = match template.schedule {
        Schedule::Days { anchor, .. } => Timing::Day(When::new(anchor, 0).on_day(day, profile)),
        Schedule::Trigger(trigger, after) => Timing::Triggered(trigger, after),
    };
    let blank = Touch::own(ItemId(0), template.sub_phase, template.channel, When::new(Anchor::Sale, day));
    Touch {
        template: Some(template.id.clone()),
        kind: template.kind,
        class: template.class,
        timing,
        who: Who::Role(template.role),
        minutes: template.minutes,
        cost: template.cost,
        gift: Gift::Personal,
        delivery: template.delivery,
        offer: template.kind == Kind::Offer,
        ..blank
    }
}

/// Whether limits, trade and law let a template into a plan, scheduled or triggered.
pub(super) fn is_allowed(template: &Template, profile: &Profile) -> bool {
    let limits = &profile.limits;
    let within = |spent: u32, limit: Option<u32>| limit.is_none_or(|limit| spent <= limit);
    let minutes = u32::from(template.minutes);
    template.suits(profile.kind)
        && !limits.barred.has(template.channel.medium())
        && within(minutes, limits.minutes)
        && within(minutes, limits.minutes_a_week)
        && within(template.cost.dollars(), limits.money)
        && !(profile.consent == Some(false) && needs_consent(template, profile))
        && !(template.kind == Kind::Praise && profile.kind == BusinessKind::Practice && profile.country == Country::Turkey)
        && (template.channel != Channel::Present || is_fitting_present(template, profile))
}

/// R31.
fn needs_consent(template: &Template, profile: &Profile) -> bool {
    match profile.country {
        Country::Turkey => {
            profile.audience == Audience::Consumer
                && template.class != MessageClass::Service
                && matches!(template.channel, Channel::Text | Channel::Email | Channel::Call)
        }
        Country::UnitedStates => template.class == MessageClass::Commercial && template.channel == Channel::Text,
        Country::EuropeanUnion | Country::Other => false,
    }
}

/// R28.
fn is_fitting_present(template: &Template, profile: &Profile) -> bool {
    let small = template.cost.dollars() <= 15;
    profile.limits.gifts != GiftPolicy::Forbidden
        && template.sub_phase.phase != Phase::Assess
        && !(profile.recipient == Recipient::Official && profile.country == Country::Turkey)
        && (small || !(profile.recipient == Recipient::FederalPatient && profile.country == Country::UnitedStates))
}

/// Whether the user can do without a template's being scheduled again: the ids a former plan keeps, skipped ones too.
pub(super) fn keeps(former: Option<&Plan>, template: &TemplateId) -> bool {
    former.is_some_and(|plan| plan.touches().iter().any(|touch| touch.is_kept() && touch.template.as_ref() == Some(template)))
}

/// What a day alone can make wrong with a touch.
struct Flaws<'a> {
    calendar: Option<Calendar<'a>>,
    /// Working days that mail takes (R20).
    mail: i32,
}

impl<'a> Flaws<'a> {
    fn of(profile: &'a Profile, playbook: &Playbook) -> Flaws<'a> {
        let mail = checks::thresholds(RuleId::literal(20), profile, playbook).first().copied().unwrap_or_default();
        Flaws { calendar: Calendar::of(profile), mail }
    }

    fn on(&self, template: &Template, profile: &Profile, day: i32) -> u8 {
        let spoken = matches!(template.channel, Channel::Meeting | Channel::Call | Channel::Text);
        let sent = template.channel.medium() == Medium::Mail
            && template.delivery == crate::domain::touch::Delivery::Arrives
            && template.sub_phase.phase != Phase::Assess;
        if !spoken && !sent {
            return 0;
        }
        let Some(calendar) = self.calendar else {
            return u8::from(sent && day < self.mail + 2 * ((self.mail + 4) / 5));
        };
        let touch = touch(template, profile, day);
        let Some(placed) = calendar.place(&touch) else { return 0 };
        if sent {
            let sale = calendar.date(0);
            let working = (1..=60)
                .map_while(|back| shifted(placed.date, -back))
                .take_while(|date| sale.is_none_or(|sale| *date >= sale))
                .filter(|date| calendar.is_working(*date));
            u8::from(i32::try_from(working.count()).unwrap_or(i32::MAX) < self.mail)
        } else {
            let thanks = touch.kind == Kind::Acknowledge && day == 0;
            u8::from(!thanks && !calendar.is_working(placed.date))
        }
    }
}
