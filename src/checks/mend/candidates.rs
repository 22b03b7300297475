//! What may mend a rule, likeliest first. Nothing here need be right: the judges decide.

use super::super::context::span;
use super::super::table::Rule;
use super::super::timing::LAST_DAY;
use super::super::{Breach, ownership, result};
use super::desk::Desk;
use crate::domain::command::{ActionEdit, Command, ProfileEdit, TouchEdit};
use crate::domain::ids::ItemId;
use crate::domain::medium::{Channel, Medium, Mediums};
use crate::domain::phase::Phase;
use crate::domain::playbook::Template;
use crate::domain::touch::{Action, ActionKind, ActionSource, Kind, MessageClass, Side, Status, When};

/// Changes that may bring the plan closer to the desk's rule, given how it is broken.
pub(super) fn of(desk: &Desk, breaches: &[Breach]) -> Vec<Command> {
    let Some(first) = breaches.first() else { return Vec::new() };
    match desk.rule.number() {
        1..=11 => timing(desk, first, breaches),
        12..=20 => mix(desk, first, breaches),
        21..=26 => ownership(desk, first),
        27..=35 => gifts(desk, first),
        _ => results(desk, first, breaches),
    }
}

fn limits(desk: &Desk) -> [i32; 3] {
    Rule::of(desk.rule).limits_for(desk.ctx.profile, desk.ctx.playbook)
}

/// Days of a stretch on which a touch would help most: as late as the limit allows first, then earlier, then later.
fn within(breach: &Breach) -> impl Iterator<Item = i32> + use<> {
    let (from, to) = (breach.day.unwrap_or(0), breach.to.unwrap_or(LAST_DAY));
    let reach = (from + breach.limit.unwrap_or(1)).min(to - 1);
    (from + 1..=reach).rev().chain(reach + 1..to)
}

fn timing(desk: &Desk, first: &Breach, breaches: &[Breach]) -> Vec<Command> {
    let ctx = &desk.ctx;
    let limit = limits(desk);
    match desk.rule.number() {
        1 => {
            let mut found = desk.add_on(&desk.of_kind(&[Kind::Acknowledge]), 0..=0);
            found.extend(ctx.of_phase(Phase::Admit).flat_map(|dated| desk.move_to(dated.touch, 0..=0)));
            found
        }
        2 => {
            let words = desk.templates(|template| template.sub_phase.phase == Phase::Affirm && template.kind != Kind::Notice);
            let days = || (0..=limit[0]).rev();
            let mut found = desk.add_on(&words, days());
            found.extend(desk.planned(&first.items).into_iter().flat_map(|touch| desk.move_to(touch, days())));
            found
        }
        3 => {
            let human = desk.templates(|template| {
                template.sub_phase.phase == Phase::Affirm
                    && matches!(template.channel, Channel::Call | Channel::Meeting | Channel::Video)
            });
            let mut found = desk.add_in_window(&human, 0, ctx.start.max(1));
            found.extend(desk.add_on(&human, 0..=3));
            found
        }
        4 => breaches.iter().filter_map(|breach| breach.phase).flat_map(|phase| fill_phase(desk, phase)).collect(),
        5 => order(desk, breaches),
        6 | 7 => breaches
            .iter()
            .flat_map(|breach| within(breach).flat_map(|day| desk.add_on(&desk.fillers(day), day..=day)).take(150))
            .collect(),
        8 => {
            let days = || (ctx.start..=ctx.start + limit[0]).rev();
            let mut found = desk.add_on(&desk.of_kind(&[Kind::CheckIn]), days());
            found.extend(ctx.of_kind(Kind::CheckIn).flat_map(|dated| desk.move_to(dated.touch, days())));
            found
        }
        9 => {
            let final_result = ctx.profile.final_result.or(Some(ctx.result));
            let days = ProfileEdit::Days(ctx.start.min(limit[0]), limit[0]);
            vec![Command::Many(vec![Command::Profile(days), Command::Profile(ProfileEdit::FinalResult(final_result))])]
        }
        10 => milestones(desk, first),
        _ => {
            let reviews = desk.of_kind(&[Kind::Review]);
            let mut found = desk.add_in_window(&reviews, limit[0], limit[1]);
            found.extend(desk.add_on(&reviews, (limit[0]..=limit[1]).rev()));
            let moved = |touch| desk.move_to(touch, (limit[0]..=limit[1]).rev());
            found.extend(desk.planned(&first.items).into_iter().flat_map(moved));
            found
        }
    }
}

/// A touch for an empty phase: in its template's window, or else anywhere in the phase's.
fn fill_phase(desk: &Desk, phase: Phase) -> Vec<Command> {
    let templates = desk.templates(|template| template.sub_phase.phase == phase && template.kind != Kind::Notice);
    let mut found = desk.add_in_window(&templates, -400, 400);
    let (from, to) = desk.preset.window(phase);
    found.extend(desk.add_on(&templates, from..=to));
    found
}

/// For two phases out of order: the earlier touch goes to where the late phase begins, or the late one to where the earlier is.
fn order(desk: &Desk, breaches: &[Breach]) -> Vec<Command> {
    let mut found = Vec::new();
    for breach in breaches {
        let (Some(late), Some(early)) = (breach.day, breach.to) else { continue };
        let touches = desk.planned(&breach.items);
        for touch in touches.iter().rev() {
            let day = touch.day(desk.ctx.profile).unwrap_or(0);
            let (from, to) = desk.preset.window(touch.phase());
            let days: Vec<i32> =
                if day == early { (late.max(from)..=to.max(late)).collect() } else { (from.min(early)..=early).rev().collect() };
            found.extend(desk.move_to(touch, days.into_iter()));
        }
        found.extend(breach.phase.into_iter().flat_map(|phase| {
            let templates = desk.templates(|template| template.sub_phase.phase == phase);
            desk.add_on(&templates, (early - 5..=early).rev())
        }));
        found.extend(touches.iter().map(|touch| desk.leave_out(touch)));
    }
    found
}

/// A milestone in the longest stretch, with its celebration.
fn milestones(desk: &Desk, first: &Breach) -> Vec<Command> {
    let cheers = desk.of_kind(&[Kind::Celebrate]);
    let mut found = Vec::new();
    for milestone in desk.of_kind(&[Kind::Milestone]) {
        for day in within(first).step_by(2) {
            found.push(desk.add(milestone, day));
            let with = |cheer: &&_| Command::Many(vec![desk.add(milestone, day), desk.add(cheer, day + 1)]);
            found.extend(cheers.iter().take(3).map(with));
        }
    }
    found
}

fn mix(desk: &Desk, first: &Breach, breaches: &[Breach]) -> Vec<Command> {
    let ctx = &desk.ctx;
    let items: Vec<ItemId> = breaches.iter().flat_map(|breach| breach.items.iter().copied()).collect();
    let touches = || desk.planned(&items).into_iter();
    match desk.rule.number() {
        12 => {
            let used: Mediums = ctx.placed().iter().map(|dated| dated.touch.medium()).collect();
            let mut found = Vec::new();
            for touch in desk.least_useful() {
                found.extend(desk.swap(touch, |template| !used.has(template.channel.medium())).into_iter().take(3));
            }
            found.truncate(150);
            let new = desk.templates(|template| !used.has(template.channel.medium()));
            found.extend(desk.add_in_window(&new, -400, 400).into_iter().take(100));
            found.extend(touches().flat_map(|touch| desk.rechannel(touch, |channel| !used.has(channel.medium()))));
            found
        }
        13 => {
            let other = |medium: Medium| medium != Medium::Email;
            let emails: Vec<_> = desk.least_useful().into_iter().filter(|touch| touch.medium() == Medium::Email).collect();
            let swaps = emails.iter().flat_map(|touch| desk.swap(touch, |template| other(template.channel.medium())));
            let mut found: Vec<Command> = swaps.take(150).collect();
            found.extend(emails.iter().flat_map(|touch| desk.rechannel(touch, |channel| other(channel.medium()))).take(80));
            found.extend(emails.iter().map(|touch| desk.leave_out(touch)));
            found
        }
        14 => {
            let mut found = Vec::new();
            for breach in breaches {
                let other = |medium: Medium| Some(medium) != breach.medium;
                let run = desk.planned(&breach.items);
                let middle = || run.iter().skip(1).chain(run.first());
                found.extend(middle().flat_map(|touch| desk.swap(touch, |template| other(template.channel.medium()))).take(60));
                found.extend(middle().flat_map(|touch| desk.nudge(touch)).take(60));
                found.extend(middle().flat_map(|touch| desk.rechannel(touch, |channel| other(channel.medium()))));
            }
            found
        }
        15 => {
            let crowd: Vec<_> = desk.least_useful().into_iter().filter(|touch| items.contains(&touch.id)).collect();
            let mut found: Vec<Command> = crowd.iter().flat_map(|touch| desk.nudge(touch)).take(250).collect();
            found.extend(crowd.iter().map(|touch| desk.leave_out(touch)));
            found
        }
        16 => {
            let mut found: Vec<Command> = touches().flat_map(|touch| desk.nudge(touch).into_iter().take(8)).collect();
            found.extend(touches().map(|touch| desk.leave_out(touch)));
            found
        }
        17 => {
            let mut found = Vec::new();
            for touch in touches() {
                let reply = touch.no_reply.then_some(TouchEdit::NoReply(false));
                let purpose = touch.purpose.is_some().then_some(TouchEdit::Purpose(None));
                found.extend([reply, purpose].into_iter().flatten().map(|edit| Command::EditTouch(touch.id, edit)));
                found.push(desk.assign(touch.id));
                let both = vec![desk.assign(touch.id), Command::EditTouch(touch.id, TouchEdit::Purpose(None))];
                found.push(Command::Many(both));
            }
            found
        }
        18 => touches().map(|touch| desk.assign(touch.id)).collect(),
        19 => {
            let mut found = Vec::new();
            for touch in touches() {
                let seconds = u16::try_from(limits(desk)[0]).unwrap_or(u16::MAX);
                let short = Command::EditTouch(touch.id, TouchEdit::Seconds(touch.seconds.min(seconds)));
                let words = Command::EditTouch(touch.id, TouchEdit::Text(None));
                found.extend([short.clone(), words.clone(), Command::Many(vec![short, words])]);
            }
            found
        }
        _ => {
            let mut found = Vec::new();
            for touch in desk.planned(&first.items) {
                let day = touch.day(ctx.profile).unwrap_or(0);
                found.extend(desk.move_to(touch, day + 1..=day + 25));
                found.push(desk.post(touch));
            }
            found
        }
    }
}

fn ownership(desk: &Desk, first: &Breach) -> Vec<Command> {
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

fn gifts(desk: &Desk, first: &Breach) -> Vec<Command> {
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

fn results(desk: &Desk, first: &Breach, breaches: &[Breach]) -> Vec<Command> {
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
            let touches: Vec<_> = desk.least_useful().into_iter().filter(|touch| !touch.is_kept()).collect();
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
