//! Between format 1 and the domain.

use std::sync::Arc;

use super::codec::Line;
use super::v1;
use crate::domain::action::Action;
use crate::domain::assessment::{self, Assessment};
use crate::domain::ids::ItemId;
use crate::domain::journey::Journey;
use crate::domain::medium::Mediums;
use crate::domain::persona::Persona;
use crate::domain::phase::SubPhase;
use crate::domain::plan::Plan;
use crate::domain::profile::{Anchor, Profile, Role, WorkingDays};
use crate::domain::touch::{Cost, Timing, Touch, When, Who};
use crate::map::Map;
use crate::node::{Node, What};

impl From<&Journey> for v1::Journey {
    fn from(journey: &Journey) -> v1::Journey {
        v1::Journey {
            id: journey.id().clone(),
            name: Line(journey.name().to_owned()),
            profile: profile_out(journey.profile()),
            persona: persona_out(journey.persona()),
            assessments: journey.assessments().iter().map(|pass| assessment_out(pass)).collect(),
            plan: journey.plan().map(|plan| v1::Plan {
                touches: plan.touches().iter().map(|touch| touch_out(touch)).collect(),
                actions: plan.actions().iter().map(|action| action_out(action)).collect(),
                next: plan.next_id().0,
            }),
        }
    }
}

fn profile_out(profile: &Profile) -> v1::Profile {
    let line = |text: &str| Line(text.to_owned());
    v1::Profile {
        kind: profile.kind,
        country: profile.country,
        audience: profile.audience,
        recipient: profile.recipient,
        business: line(&profile.business),
        sold: line(&profile.sold),
        distance_sale: profile.distance_sale,
        consent: profile.consent,
        owner: line(&profile.owner),
        team: profile.team.iter().map(|(role, name)| (*role, line(name))).collect(),
        start: profile.start(),
        result: profile.result(),
        final_result: profile.final_result,
        minutes: profile.limits.minutes,
        minutes_a_week: profile.limits.minutes_a_week,
        money: profile.limits.money,
        barred: profile.limits.barred.iter().collect(),
        gifts: profile.limits.gifts,
        working: (1..=7).zip(profile.working.days()).filter_map(|(day, works)| works.then_some(day)).collect(),
        holidays: profile.holidays.iter().copied().collect(),
        contact_from: profile.contact_hours.0,
        contact_to: profile.contact_hours.1,
        date: profile.date.map(|(anchor, on)| v1::Dated { anchor, on }),
        thresholds: profile.thresholds.clone(),
    }
}

fn persona_out(persona: &Persona) -> v1::Persona {
    v1::Persona {
        name: persona.name.clone(),
        situation: persona.situation.clone(),
        goal_said: persona.goal_said.clone(),
        goal_unsaid: persona.goal_unsaid.clone(),
        from: persona.from.clone(),
        to: persona.to.clone(),
        by: persona.by.clone(),
    }
}

fn assessment_out(pass: &Assessment) -> v1::Assessment {
    let feeling = |feeling: &assessment::Feeling| v1::Feeling { value: feeling.value(), word: Line(feeling.word.clone()) };
    let answer =
        |answer: &assessment::Answer| v1::Answer { level: answer.level, evidence: answer.evidence, note: answer.note.clone() };
    let notes = |notes: &assessment::PhaseNotes| v1::Notes {
        today: notes.today.as_ref().map(feeling),
        wanted: notes.wanted.as_ref().map(feeling),
        mediums: notes.mediums.map(|mediums| mediums.iter().collect()),
        unused: notes.unused.clone(),
    };
    v1::Assessment {
        begun: pass.begun,
        answers: pass.answers.iter().map(|(id, given)| (*id, answer(given))).collect(),
        phases: pass.notes.iter().map(|(phase, said)| (*phase, notes(said))).collect(),
    }
}

fn who_out(who: &Who) -> (Option<Role>, Option<Line>) {
    match who {
        Who::Role(role) => (Some(*role), None),
        Who::Named(name) => (None, Some(Line(name.clone()))),
        Who::Customer => (None, None),
    }
}

fn touch_out(touch: &Touch) -> v1::Touch {
    let (role, person) = who_out(&touch.who);
    let (when, trigger) = match touch.timing {
        Timing::Day(when) => (Some(when), None),
        Timing::Triggered(trigger, after) => (None, Some((trigger, after))),
    };
    let line = |text: &Option<String>| text.clone().map(Line);
    v1::Touch {
        id: touch.id.0,
        template: touch.template.clone(),
        phase: touch.sub_phase.phase,
        half: touch.sub_phase.half,
        channel: touch.channel,
        kind: touch.kind,
        class: touch.class,
        anchor: when.map_or(Anchor::Sale, |when| when.anchor),
        day: when.map(|when| when.offset),
        trigger: trigger.map(|(trigger, _)| trigger),
        after: trigger.map_or(0, |(_, after)| after),
        role,
        person,
        minutes: touch.minutes,
        cost: touch.cost as u8,
        status: touch.status,
        title: line(&touch.title),
        text: touch.text.clone(),
        subject: line(&touch.subject),
        purpose: line(&touch.purpose),
        note: touch.note.clone(),
        gift: touch.gift,
        personal_reason: touch.personal_reason.clone(),
        delivery: touch.delivery,
        offer: touch.offer,
        no_reply: touch.no_reply,
        seconds: touch.seconds,
        pinned: touch.pinned,
        because: touch.because.iter().copied().map(v1::Reason).collect(),
    }
}

fn action_out(action: &Action) -> v1::Action {
    let (role, person) = who_out(&action.who);
    v1::Action {
        id: action.id.0,
        side: action.side,
        kind: action.kind,
        source: v1::Source(action.source),
        anchor: action.when.anchor,
        day: action.when.offset,
        role,
        person,
        title: action.title.clone().map(Line),
        text: action.text.clone(),
        status: action.status,
    }
}

/// The journey that was read; `data` is where it stood, for the places of faults. Nothing if one was noted.
pub(super) fn into_domain(journey: v1::Journey, data: &Node) -> Option<Journey> {
    let at = Place { data };
    let profile = profile_in(journey.profile, &at);
    let mut assessments = Vec::with_capacity(journey.assessments.len());
    for (index, pass) in journey.assessments.into_iter().enumerate() {
        assessments.push(assessment_in(pass, index, &at));
    }
    let plan = journey.plan.and_then(|plan| plan_in(plan, &at));
    if data.has_failed() {
        return None;
    }
    let persona = persona_in(journey.persona);
    match Journey::from_parts(journey.id, journey.name.0, profile?, persona, assessments, plan) {
        Ok(journey) => Some(journey),
        Err(error) => {
            data.note(What::Unfit(error));
            None
        }
    }
}

/// Names places below the journey.
struct Place<'a> {
    data: &'a Node<'a>,
}

impl Place<'_> {
    fn note(&self, steps: &[&str], what: What) {
        self.data.note_below(steps, what);
    }

    /// Whether the number lies within bounds; a fault is noted if it does not.
    #[inline(never)]
    fn within(&self, steps: &[&str], found: i32, least: i32, most: i32) -> bool {
        let is_within = (least..=most).contains(&found);
        if !is_within {
            self.note(steps, What::OutOfRange { found: found.into(), least: least.into(), most: most.into() });
        }
        is_within
    }
}

fn profile_in(wire: v1::Profile, at: &Place) -> Option<Profile> {
    at.within(&["profile", "start"], wire.start, 0, Profile::LATEST_START);
    at.within(&["profile", "result"], wire.result, wire.start.max(1), Profile::LATEST_RESULT);
    let mut days = [false; 7];
    for (index, day) in wire.working.iter().enumerate() {
        if at.within(&["profile", "working", &index.to_string()], i32::from(*day), 1, 7) {
            days[usize::from(*day) - 1] = true;
        }
    }
    let Some(working) = WorkingDays::new(days) else {
        at.note(&["profile", "working"], What::WrongCount { found: 0, least: 1, most: 7 });
        return None;
    };
    let mut profile = Profile::new(wire.kind, wire.audience, wire.start, wire.result);
    profile.country = wire.country;
    profile.recipient = wire.recipient;
    profile.business = wire.business.0;
    profile.sold = wire.sold.0;
    profile.distance_sale = wire.distance_sale;
    profile.consent = wire.consent;
    profile.owner = wire.owner.0;
    profile.team = wire.team.into_iter().map(|(role, name)| (role, name.0)).collect();
    profile.final_result = wire.final_result;
    profile.limits.minutes = wire.minutes;
    profile.limits.minutes_a_week = wire.minutes_a_week;
    profile.limits.money = wire.money;
    profile.limits.barred = wire.barred.into_iter().collect();
    profile.limits.gifts = wire.gifts;
    profile.working = working;
    // One by one: a set made of a list brings a sort of its own with it.
    for day in wire.holidays {
        profile.holidays.insert(day);
    }
    profile.contact_hours = (wire.contact_from, wire.contact_to);
    profile.date = wire.date.map(|dated| (dated.anchor, dated.on));
    profile.thresholds = wire.thresholds;
    Some(profile)
}

fn persona_in(wire: v1::Persona) -> Persona {
    Persona {
        name: wire.name,
        situation: wire.situation,
        goal_said: wire.goal_said,
        goal_unsaid: wire.goal_unsaid,
        from: wire.from,
        to: wire.to,
        by: wire.by,
    }
}

fn assessment_in(wire: v1::Assessment, index: usize, at: &Place) -> Assessment {
    let mut pass = Assessment { begun: wire.begun, answers: Default::default(), notes: Default::default() };
    for (id, given) in wire.answers {
        pass.answers.insert(id, assessment::Answer { level: given.level, evidence: given.evidence, note: given.note });
    }
    for (phase, notes) in wire.phases {
        let feeling = |moment: &str, feeling: Option<v1::Feeling>| {
            let v1::Feeling { value, word } = feeling?;
            at.within(&["assessments", &index.to_string(), "phases", phase.id(), moment, "value"], value.into(), -2, 2);
            assessment::Feeling::new(value, word.0)
        };
        let notes = assessment::PhaseNotes {
            today: feeling("today", notes.today),
            wanted: feeling("wanted", notes.wanted),
            mediums: notes.mediums.map(|mediums| mediums.into_iter().collect::<Mediums>()),
            unused: notes.unused,
        };
        pass.notes.insert(phase, notes);
    }
    pass
}

fn plan_in(wire: v1::Plan, at: &Place) -> Option<Plan> {
    let mut ids = Map::new();
    let mut once = |list: &str, index: usize, id: u32| {
        let steps = ["plan", list, &index.to_string(), "id"];
        within_ids(&steps, id, at);
        if ids.insert(id, ()).is_some() {
            at.note(&steps, What::Twice(id.to_string()));
        }
    };
    let mut touches = Vec::with_capacity(wire.touches.len());
    for (index, touch) in wire.touches.into_iter().enumerate() {
        once("touches", index, touch.id);
        touches.push(Arc::new(touch_in(touch, index, at)));
    }
    let mut actions = Vec::with_capacity(wire.actions.len());
    for (index, action) in wire.actions.into_iter().enumerate() {
        once("actions", index, action.id);
        actions.push(Arc::new(action_in(action, index, at)));
    }
    within_ids(&["plan", "next"], wire.next, at);
    let (list, found, most) = if touches.len() > Plan::MOST_TOUCHES {
        ("touches", touches.len(), Plan::MOST_TOUCHES)
    } else {
        ("actions", actions.len(), Plan::MOST_ACTIONS)
    };
    let plan = Plan::new(touches, actions, wire.next);
    if plan.is_none() {
        at.note(&["plan", list], What::WrongCount { found, least: 0, most });
    }
    plan
}

/// Ids are given one by one, so that a higher one than this was never given; and there is room to count on.
const LAST_ID: u32 = 1_000_000_000;

fn within_ids(steps: &[&str], id: u32, at: &Place) {
    if id > LAST_ID {
        at.note(steps, What::OutOfRange { found: id.into(), least: 0, most: LAST_ID.into() });
    }
}

fn who_in(role: Option<Role>, person: Option<Line>) -> Who {
    match (role, person) {
        (_, Some(name)) => Who::Named(name.0),
        (Some(role), None) => Who::Role(role),
        (None, None) => Who::Customer,
    }
}

fn touch_in(wire: v1::Touch, index: usize, at: &Place) -> Touch {
    let number = index.to_string();
    let farthest = Journey::FARTHEST_OFFSET;
    let timing = match (wire.trigger, wire.day) {
        (Some(trigger), _) => Timing::Triggered(trigger, wire.after),
        (None, Some(day)) => {
            at.within(&["plan", "touches", &number, "day"], day, -farthest, farthest);
            Timing::Day(When::new(wire.anchor, day))
        }
        (None, None) => {
            at.note(&["plan", "touches", &number, "day"], What::Missing);
            Timing::Day(When::new(wire.anchor, 0))
        }
    };
    at.within(&["plan", "touches", &number, "cost"], wire.cost.into(), 0, 3);
    let line = |text: Option<Line>| text.map(|line| line.0);
    Touch {
        id: ItemId(wire.id),
        template: wire.template,
        sub_phase: SubPhase::new(wire.phase, wire.half),
        channel: wire.channel,
        kind: wire.kind,
        class: wire.class,
        timing,
        who: who_in(wire.role, wire.person),
        minutes: wire.minutes,
        cost: Cost::ALL.get(usize::from(wire.cost)).copied().unwrap_or(Cost::ALL[0]),
        status: wire.status,
        title: line(wire.title),
        text: wire.text,
        subject: line(wire.subject),
        purpose: line(wire.purpose),
        note: wire.note,
        gift: wire.gift,
        personal_reason: wire.personal_reason,
        delivery: wire.delivery,
        offer: wire.offer,
        no_reply: wire.no_reply,
        seconds: wire.seconds,
        pinned: wire.pinned,
        because: wire.because.into_iter().map(|reason| reason.0).collect(),
    }
}

fn action_in(wire: v1::Action, index: usize, at: &Place) -> Action {
    let farthest = Journey::FARTHEST_OFFSET;
    at.within(&["plan", "actions", &index.to_string(), "day"], wire.day, -farthest, farthest);
    Action {
        id: ItemId(wire.id),
        side: wire.side,
        kind: wire.kind,
        source: wire.source.0,
        when: When::new(wire.anchor, wire.day),
        who: who_in(wire.role, wire.person),
        title: wire.title.map(|line| line.0),
        text: wire.text,
        status: wire.status,
    }
}
