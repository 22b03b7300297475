//! What may mend rules R21 to R44: ownership, presents, consent, results. Likeliest first.

use super::super::context::span;
use super::super::timing::LAST_DAY;
use super::super::{Breach, ownership, result};
use super::candidates::limits;
use super::desk::Desk;
use crate::domain::action::{Action, ActionKind, ActionSource, Side};
use crate::domain::command::{ActionEdit, Command, ProfileEdit, TouchEdit};
use crate::domain::medium::Channel;
use crate::domain::phase::Phase;
use crate::domain::playbook::Template;
use crate::domain::touch::{Kind, MessageClass, Status, When};

pub(super) fn promises(desk: &Desk, first: &Breach) -> Vec<Command> {
    let ctx = &desk.ctx;
    let to_do = |action: &&Action| action.status == Status::Planned;
    let due = |action: &Action, day: i32| {
        let when = When::on_day(action.when, day, ctx.profile);
        Command::EditAction(action.id, ActionEdit::When(when))
    };
    match desk.rule.number() {
        21 => first.items.iter().map(|id| desk.assign(*id)).collect(),
        22 => {
            let promises = first.items.iter().filter_map(|id| ctx.plan.action(*id));
            let days = |day: i32| day..=day + limits(desk)[0];
            let news = [Kind::Update, Kind::CheckIn, Kind::Confirm];
            let added = |day: i32| {
                days(day).flat_map(|day| {
                    let mut templates = desk.fillers(day);
                    templates.extend(desk.of_kind(&news));
                    desk.add_on(&templates, day..=day)
                })
            };
            promises.flat_map(|promise| added(promise.when.day(ctx.profile)).take(100).collect::<Vec<_>>()).collect()
        }
        25 => {
            let kind = ctx.profile.kind;
            let known = |source| ctx.actions().any(|action| action.source == source);
            let mut found = Vec::new();
            for (place, action) in (0_u8..).zip(&desk.preset.customer_actions) {
                let source = ActionSource::Customer(kind, place);
                if action.day <= ownership::ACTIONS_BY && !known(source) {
                    found.push(desk.action(Side::Customer, ActionKind::Task, source, action.day));
                }
            }
            let theirs = ctx.actions().filter(|action| action.side == Side::Customer);
            found.extend(theirs.filter(to_do).map(|action| due(action, ownership::ACTIONS_BY)));
            found
        }
        26 => {
            let by = ownership::handover_by(ctx);
            let notes = ctx.actions().filter(|action| action.kind == ActionKind::Handover).filter(to_do);
            let mut found: Vec<Command> = notes.map(|action| due(action, by)).collect();
            let source = ActionSource::Handover(ctx.profile.kind);
            found.push(desk.action(Side::Us, ActionKind::Handover, source, by));
            found
        }
        _ => Vec::new(),
    }
}

pub(super) fn gifts(desk: &Desk, first: &Breach) -> Vec<Command> {
    let ctx = &desk.ctx;
    let touches = || desk.planned(&first.items).into_iter();
    match desk.rule.number() {
        27 => {
            let mut found: Vec<Command> = touches().filter_map(|touch| desk.make_personal(touch)).collect();
            found.extend(touches().map(|touch| desk.leave_out(touch)));
            found
        }
        28 | 32 => touches().map(|touch| desk.leave_out(touch)).collect(),
        29 => {
            let mut found: Vec<Command> = touches().map(|touch| Command::EditTouch(touch.id, TouchEdit::Offer(false))).collect();
            found.extend(touches().map(|touch| desk.leave_out(touch)));
            found
        }
        30 => desk.add_in_window(&desk.of_kind(&[Kind::Notice]), 0, limits(desk)[0]),
        31 => {
            let quiet = |channel| matches!(channel, Channel::Meeting | Channel::Card | Channel::Letter | Channel::Video);
            let mut found = Vec::new();
            for touch in touches() {
                let harmless = |class, channel| class == MessageClass::Service || quiet(channel);
                found.extend(
                    desk.swap(touch, |template| template.kind == touch.kind && harmless(template.class, template.channel)),
                );
                found.extend(desk.swap(touch, |template| harmless(template.class, template.channel)).into_iter().take(6));
                found.extend(desk.rechannel(touch, quiet));
                found.push(desk.leave_out(touch));
            }
            found
        }
        33 => {
            let (from, to) = ctx.profile.contact_hours;
            let hour = |limit: i32| u8::try_from(limit).unwrap_or(24);
            let (earliest, latest) = (hour(limits(desk)[0]), hour(limits(desk)[1]));
            vec![Command::Profile(ProfileEdit::ContactHours(from.max(earliest), to.min(latest)))]
        }
        34 => {
            let mut found = Vec::new();
            for touch in touches() {
                let day = touch.day(ctx.profile).unwrap_or(0);
                found.extend(desk.swap(touch, |template| {
                    template.kind == touch.kind && matches!(template.channel, Channel::Email | Channel::Video)
                }));
                found.extend(desk.move_to(touch, [1, -1, 2, -2, 3, 4].into_iter().map(|days| day + days)));
                found.extend(desk.rechannel(touch, |channel| matches!(channel, Channel::Email | Channel::Video)));
            }
            found
        }
        _ => Vec::new(),
    }
}

pub(super) fn results(desk: &Desk, first: &Breach, breaches: &[Breach]) -> Vec<Command> {
    let ctx = &desk.ctx;
    let limit = limits(desk);
    match desk.rule.number() {
        36 => {
            let day = first.day.unwrap_or(ctx.result);
            let mut found = desk.add_on(&desk.of_kind(&[Kind::Celebrate]), day..=day + limit[0]);
            let milestones = desk.planned(&first.items).into_iter().filter(|touch| touch.kind == Kind::Milestone);
            found.extend(milestones.map(|touch| desk.leave_out(touch)));
            found
        }
        37 => with_reply(desk, |templates| desk.add_on(templates, ctx.result..=ctx.result + limit[0])),
        38 => {
            let mut found = Vec::new();
            for asked in desk.planned(&first.items) {
                found.push(desk.assign(asked.id));
                let day = asked.day(ctx.profile).unwrap_or(ctx.result);
                let days = || (day..=day + span(limit[0])).rev();
                found.extend(desk.add_on(&desk.of_kind(&[Kind::Reply]), days()));
                found.extend(ctx.of_kind(Kind::Reply).flat_map(|reply| desk.move_to(reply.touch, days())));
                found.push(desk.leave_out(asked));
            }
            found
        }
        39 => asks(desk, breaches),
        40 => {
            let ask = first.day.unwrap_or(LAST_DAY);
            let adopt = desk.templates(|template| template.sub_phase.phase == Phase::Adopt);
            let first_adopt = ctx.of_phase(Phase::Adopt).next().map_or(ask, |dated| dated.day);
            let from = desk.preset.window(Phase::Advocate).0.max(first_adopt + 1);
            let later = desk.planned(&first.items).into_iter().flat_map(|touch| desk.move_to(touch, from..=LAST_DAY));
            let mut found: Vec<Command> = later.collect();
            found.extend(desk.add_in_window(&adopt, -400, ask - 1).into_iter().take(120));
            found.extend(desk.add_on(&adopt, (ask - 10..ask).rev()));
            found
        }
        42 => first.items.iter().map(|id| Command::EditTouch(*id, TouchEdit::Offer(false))).collect(),
        44 => {
            let touches: Vec<_> = desk.least_useful().into_iter().filter(|touch| !touch.is_written()).collect();
            let mut found: Vec<Command> = touches.iter().map(|touch| desk.leave_out(touch)).collect();
            found.extend(touches.iter().flat_map(|touch| {
                let cheaper = |template: &Template| {
                    (template.minutes < touch.minutes && template.cost <= touch.cost)
                        || (template.cost < touch.cost && template.minutes <= touch.minutes)
                };
                desk.swap(touch, cheaper).into_iter().take(8)
            }));
            found
        }
        _ => Vec::new(),
    }
}

/// A request for feedback, by itself or with its reply within a week.
fn with_reply(desk: &Desk, add: impl Fn(&[&Template]) -> Vec<Command>) -> Vec<Command> {
    let requests = add(&desk.of_kind(&[Kind::Feedback]));
    let replies = desk.of_kind(&[Kind::Reply]);
    let mut found = requests.clone();
    for request in requests {
        let Command::AddTouch(asked) = &request else { continue };
        let day = asked.day(desk.ctx.profile).unwrap_or(desk.ctx.result);
        let replied = replies.iter().take(2).flat_map(|reply| [5, 3].map(|days| desk.add(reply, day + days)));
        found.extend(replied.map(|reply| Command::Many(vec![request.clone(), reply])));
    }
    found
}

/// Requests and mentions that come too early go to the first day they may, or later, or are left out.
fn asks(desk: &Desk, breaches: &[Breach]) -> Vec<Command> {
    let ctx = &desk.ctx;
    let mut found = Vec::new();
    for breach in breaches {
        for touch in desk.planned(&breach.items) {
            let earliest = match touch.kind {
                Kind::Mention => breach.limit,
                _ => result::ask_from(ctx),
            };
            let from = earliest.map(|day| day.max(desk.preset.window(touch.phase()).0));
            found.extend(from.into_iter().flat_map(|from| desk.move_to(touch, from..=LAST_DAY)));
        }
    }
    if result::ask_from(ctx).is_none() {
        found.extend(with_reply(desk, |templates| desk.add_in_window(templates, ctx.result, LAST_DAY)));
    }
    let meant = breaches.iter().flat_map(|breach| desk.planned(&breach.items));
    found.extend(meant.map(|touch| desk.leave_out(touch)));
    found
}
