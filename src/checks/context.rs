//! What every judge needs: the touches by day, the anchors, the calendar, and a place to report breaches to.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Breach, Case, Outcome};
use crate::domain::action::Action;
use crate::domain::calendar::{Calendar, shifted};
use crate::domain::ids::ItemId;
use crate::domain::medium::Medium;
use crate::domain::persona::Persona;
use crate::domain::phase::Phase;
use crate::domain::plan::Plan;
use crate::domain::playbook::{Playbook, Template};
use crate::domain::profile::Profile;
use crate::domain::touch::{Delivery, Kind, Status, Touch, Who};

/// A touch with its day, counted from the Sale.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated<'a> {
    pub day: i32,
    pub touch: &'a Touch,
}

/// A case, prepared for judging.
pub(super) struct Ctx<'a> {
    pub profile: &'a Profile,
    pub persona: &'a Persona,
    pub plan: &'a Plan,
    pub playbook: &'a Playbook,
    /// Day K.
    pub start: i32,
    /// Day R.
    pub result: i32,
    /// The calendar, if an anchor has a date.
    pub calendar: Option<Calendar<'a>>,
    placed: Vec<Dated<'a>>,
}

/// Whether someone is named for a touch or an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Named,
    /// A role that nobody has been named for, nor an owner of the journey: a fact that is still to be given.
    Unknown,
    /// Nobody: a blank name, or the customer for something that is ours.
    Nobody,
}

impl<'a> Ctx<'a> {
    pub fn new(case: &Case<'a>) -> Ctx<'a> {
        let mut placed: Vec<Dated> = Vec::with_capacity(case.plan.touches().len());
        for touch in case.plan.touches().iter().filter(|touch| touch.status != Status::Skipped) {
            let Some(day) = touch.day(case.profile) else { continue };
            // Plans are mostly in this order already, and this is asked for every change that is tried.
            let key = (day, touch.id);
            let place = placed.iter().rposition(|other| (other.day, other.touch.id) <= key).map_or(0, |before| before + 1);
            placed.insert(place, Dated { day, touch });
        }
        Ctx {
            profile: case.profile,
            persona: case.persona,
            plan: case.plan,
            playbook: case.playbook,
            start: case.profile.start(),
            result: case.profile.result(),
            calendar: Calendar::of(case.profile),
            placed,
        }
    }

    /// The touches a calendar can place and nobody skipped, by day and then by id.
    pub fn placed(&self) -> &[Dated<'a>] {
        &self.placed
    }

    /// The same on days `from` to `to`.
    pub fn between(&self, from: i32, to: i32) -> &[Dated<'a>] {
        let begin = self.placed.partition_point(|dated| dated.day < from);
        let end = self.placed.partition_point(|dated| dated.day <= to);
        &self.placed[begin..end.max(begin)]
    }

    /// The same of one phase.
    pub fn of_phase(&self, phase: Phase) -> impl Iterator<Item = Dated<'a>> + Clone + '_ {
        self.placed.iter().copied().filter(move |dated| dated.touch.phase() == phase)
    }

    /// The same of one kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = Dated<'a>> + Clone + '_ {
        self.placed.iter().copied().filter(move |dated| dated.touch.kind == kind)
    }

    /// Every touch nobody skipped, triggered ones included.
    pub fn all(&self) -> impl Iterator<Item = &'a Touch> + Clone + use<'a> {
        self.plan.touches().iter().map(Arc::as_ref).filter(|touch| touch.status != Status::Skipped)
    }

    /// Every action nobody skipped.
    pub fn actions(&self) -> impl Iterator<Item = &'a Action> + Clone + use<'a> {
        self.plan.actions().iter().map(Arc::as_ref).filter(|action| action.status != Status::Skipped)
    }

    /// The presents nobody skipped, triggered ones included.
    pub fn presents(&self) -> impl Iterator<Item = &'a Touch> + Clone + use<'a> {
        self.all().filter(|touch| touch.medium() == Medium::Presents)
    }

    /// The template a touch came from, while the playbook has it.
    pub fn template(&self, touch: &Touch) -> Option<&'a Template> {
        self.playbook.template(touch.template.as_ref()?).map(Arc::as_ref)
    }

    /// Whether someone on our side is named.
    pub fn owner(&self, who: &Who) -> Owner {
        match who {
            Who::Role(role) if self.profile.person(*role).is_some() => Owner::Named,
            Who::Role(_) => Owner::Unknown,
            Who::Named(name) if !name.trim().is_empty() => Owner::Named,
            Who::Named(_) | Who::Customer => Owner::Nobody,
        }
    }

    /// Whether day `to` lies no more than so many working days after day `from`. With a date they are counted; without one a weekend
    /// is taken to lie between (see [`span`]).
    pub fn within_working_days(&self, from: i32, to: i32, working: i32) -> bool {
        let dates = self.calendar.and_then(|calendar| Some((calendar, calendar.date(from)?, calendar.date(to)?)));
        match dates {
            Some((calendar, from, to)) => working_days_between(&calendar, from, to) <= working,
            None => to - from <= span(working),
        }
    }

    /// Whether what arrives on this touch's day can be sent on the day of the Sale or later, so many working days ahead.
    pub fn sent_after_sale(&self, dated: &Dated, working: i32) -> bool {
        let dates = self.calendar.and_then(|calendar| Some((calendar, calendar.date(0)?, calendar.place(dated.touch)?.date)));
        match dates {
            Some((calendar, sale, arrival)) => working_days_back(&calendar, sale, arrival) >= working,
            None => dated.day >= span(working),
        }
    }
}

/// Calendar days that so many working days may take when nobody knows the weekday: two more for every five begun, so that 4 working
/// days count as 6 (design 5, R20).
pub(super) const fn span(working: i32) -> i32 {
    working + 2 * ((working + 4) / 5)
}

/// Working days after `from`, up to and with `to`; at most a year is looked at.
fn working_days_between(calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> i32 {
    count((1..=366).map_while(|ahead| shifted(from, ahead)).take_while(|date| *date <= to), calendar)
}

/// Working days from `sale` on, up to but without `arrival`; at most a year is looked at.
fn working_days_back(calendar: &Calendar, sale: NaiveDate, arrival: NaiveDate) -> i32 {
    count((1..=366).map_while(|back| shifted(arrival, -back)).take_while(|date| *date >= sale), calendar)
}

fn count(dates: impl Iterator<Item = NaiveDate>, calendar: &Calendar) -> i32 {
    dates.filter(|date| calendar.is_working(*date)).fold(0, |sum, _| sum + 1)
}

/// Whether the customer has it on its day: what is merely posted that day is still on its way.
pub(super) fn reaches(touch: &Touch) -> bool {
    !(matches!(touch.medium(), Medium::Mail | Medium::Presents) && touch.delivery == Delivery::Posted)
}

/// Whether a person speaks in it: not an automatic confirmation, not a legal notice.
pub(super) fn is_personal(touch: &Touch) -> bool {
    !matches!(touch.kind, Kind::Receipt | Kind::Notice) && touch.who != Who::Role(crate::domain::profile::Role::Automated)
}

/// What a judge says besides the breaches it reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The rule was judged: it holds unless breaches were reported.
    Judged,
    /// The rule does not concern this journey.
    Idle,
    /// Something must be known first; breaches reported all the same stand.
    NotChecked,
}

impl From<Verdict> for Outcome {
    fn from(verdict: Verdict) -> Outcome {
        match verdict {
            Verdict::Judged => Outcome::Holds,
            Verdict::Idle => Outcome::Idle,
            Verdict::NotChecked => Outcome::NotChecked,
        }
    }
}

/// Where breaches go: into a list, or only into the count.
pub(super) struct Report {
    counts: [usize; 3],
    breaches: Option<Vec<Breach>>,
}

impl Report {
    pub const fn full() -> Report {
        Report { counts: [0; 3], breaches: Some(Vec::new()) }
    }

    pub const fn counting() -> Report {
        Report { counts: [0; 3], breaches: None }
    }

    /// Adds a breach with the touches and actions it means.
    pub fn add(&mut self, breach: Breach, items: impl IntoIterator<Item = ItemId>) {
        match breach.outcome {
            Outcome::Error => self.counts[0] += 1,
            Outcome::Warning => self.counts[1] += 1,
            _ => self.counts[2] += 1,
        }
        if let Some(breaches) = &mut self.breaches {
            breaches.push(Breach { items: items.into_iter().collect(), ..breach });
        }
    }

    /// Adds a breach that counts the touches or actions it means, unless there are none.
    pub fn add_counted(&mut self, outcome: Outcome, limit: Option<i32>, items: impl Iterator<Item = ItemId> + Clone) {
        let found = items.clone().fold(0, |sum, _| sum + 1);
        if found > 0 {
            self.add(Breach { found: Some(found), limit, ..at(outcome) }, items);
        }
    }

    /// Errors, warnings, informations.
    pub const fn counts(&self) -> (usize, usize, usize) {
        (self.counts[0], self.counts[1], self.counts[2])
    }

    pub fn into_breaches(self) -> Vec<Breach> {
        self.breaches.unwrap_or_default()
    }
}

/// A breach at a level, with nothing else in it.
pub(super) const fn at(outcome: Outcome) -> Breach {
    Breach { outcome, found: None, limit: None, day: None, to: None, phase: None, medium: None, items: Vec::new() }
}

/// The names of touches.
pub(super) fn ids<'a>(touches: &'a [Dated<'a>]) -> impl Iterator<Item = ItemId> + Clone + 'a {
    touches.iter().map(|dated| dated.touch.id)
}
