//! What may mend a rule, likeliest first; R01 to R20 here, the rest in [`content`]. Nothing here need be right: the judges decide.

use super::super::Breach;
use super::super::table::Rule;
use super::super::timing::LAST_DAY;
use super::content;
use super::desk::Desk;
use crate::domain::command::{Command, ProfileEdit, TouchEdit};
use crate::domain::ids::ItemId;
use crate::domain::medium::{Channel, Medium, Mediums};
use crate::domain::phase::Phase;
use crate::domain::profile::Profile;
use crate::domain::touch::Kind;

/// Changes that may bring the plan closer to the desk's rule, given how it is broken.
pub(super) fn of(desk: &Desk, breaches: &[Breach]) -> Vec<Command> {
    let Some(first) = breaches.first() else { return Vec::new() };
    match desk.rule.number() {
        1..=11 => timing(desk, first, breaches),
        12..=20 => mix(desk, first, breaches),
        21..=26 => content::promises(desk, first),
        27..=35 => content::gifts(desk, first),
        _ => content::results(desk, first, breaches),
    }
}

/// The thresholds of the desk's rule.
pub(super) fn limits(desk: &Desk) -> [i32; 3] {
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
            let days = Command::Profile(ProfileEdit::Days(ctx.start.min(limit[0]), limit[0]));
            // A final Result lies behind the last day that a Result can have.
            let last = ctx.profile.final_result.or(Some(ctx.result)).filter(|last| *last > Profile::LATEST_RESULT);
            vec![match last {
                Some(last) => Command::Many(vec![days, Command::Profile(ProfileEdit::FinalResult(Some(last)))]),
                None => days,
            }]
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
            // Whoever spreads touches out, or moves one, does not expect that one goes.
            crowd.iter().flat_map(|touch| desk.nudge(touch)).take(250).collect()
        }
        16 => touches().flat_map(|touch| desk.nudge(touch).into_iter().take(8)).collect(),
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
