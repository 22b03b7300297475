//! R01 to R11: coverage and timing (domain 4.1).

use super::context::{Ctx, Dated, Report, Verdict, at, ids, is_personal, reaches};
use super::table::Limits;
use super::{Breach, Outcome};
use crate::domain::medium::Channel;
use crate::domain::phase::Phase;
use crate::domain::profile::BusinessKind;
use crate::domain::touch::Kind;

/// The last day of a plan.
pub(super) const LAST_DAY: i32 = 100;

/// R01. A person's words in Admit that reach the customer on the day of the Sale.
pub(super) fn sale_is_acknowledged(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let admit = |dated: &&Dated| dated.touch.phase() == Phase::Admit;
    let today = ctx.between(0, 0);
    if !today.iter().filter(admit).any(|dated| is_personal(dated.touch) && reaches(dated.touch)) {
        let breach = Breach { limit: Some(limits[0]), day: Some(0), phase: Some(Phase::Admit), ..at(Outcome::Error) };
        report.add(breach, today.iter().filter(admit).map(|dated| dated.touch.id));
    }
    Verdict::Judged
}

/// The touches of Affirm that reach a customer who has bought, legal notices apart.
fn affirming<'a>(ctx: &'a Ctx) -> impl Iterator<Item = Dated<'a>> {
    ctx.of_phase(Phase::Affirm)
        .filter(|dated| dated.day >= 0 && reaches(dated.touch) && !matches!(dated.touch.kind, Kind::Receipt | Kind::Notice))
}

/// R02. `found` is the day of the first; nothing if there is none.
pub(super) fn quick_affirmation(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let first = affirming(ctx).next();
    let outcome = match first {
        Some(first) if first.day <= limits[0] => return Verdict::Judged,
        Some(first) if first.day <= limits[1] => Outcome::Warning,
        _ => Outcome::Error,
    };
    let day = first.map(|first| first.day);
    let breach = Breach { found: day, limit: Some(limits[0]), day, phase: Some(Phase::Affirm), ..at(outcome) };
    report.add(breach, first.map(|first| first.touch.id));
    Verdict::Judged
}

/// R03. For information only where customers serve themselves.
pub(super) fn a_human_affirms(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let human = |dated: Dated| {
        matches!(dated.touch.channel, Channel::Call | Channel::Meeting | Channel::Video) && is_personal(dated.touch)
    };
    if !affirming(ctx).any(human) {
        let outcome = match ctx.profile.kind {
            BusinessKind::SelfServe | BusinessKind::Shop => Outcome::Information,
            _ => Outcome::Warning,
        };
        let breach = Breach { phase: Some(Phase::Affirm), ..at(outcome) };
        report.add(breach, affirming(ctx).map(|dated| dated.touch.id));
    }
    Verdict::Judged
}

/// R04. One breach for each phase without a touch.
pub(super) fn every_phase_touched(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    for &phase in Phase::ALL {
        if ctx.of_phase(phase).next().is_none() {
            let outcome = match phase {
                Phase::Assess | Phase::Adopt | Phase::Advocate => Outcome::Warning,
                _ => Outcome::Error,
            };
            report.add(Breach { phase: Some(phase), ..at(outcome) }, None);
        }
    }
    Verdict::Judged
}

/// R05. One breach for each pair of neighbors out of order; phases without a touch are passed over. `phase` is the one that begins too
/// late, `day` its first day and `to` the earlier day on which the next phase begins.
pub(super) fn phases_in_order(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let mut before: Option<Dated> = None;
    for &phase in Phase::ALL {
        let Some(first) = ctx.of_phase(phase).next() else { continue };
        if let Some(before) = before.filter(|before| before.day > first.day) {
            let late = Some(before.touch.phase());
            let breach = Breach { day: Some(before.day), to: Some(first.day), phase: late, ..at(Outcome::Warning) };
            report.add(breach, [before.touch.id, first.touch.id]);
        }
        before = Some(first);
    }
    Verdict::Judged
}

/// The stretches between neighboring points, from the first to the last of them.
fn stretches(points: impl Iterator<Item = i32>) -> impl Iterator<Item = (i32, i32)> {
    let mut before: Option<i32> = None;
    points.filter_map(move |day| before.replace(day).filter(|before| *before < day).map(|before| (before, day)))
}

/// The silences of R06 from the Sale to day 100: each with the limit that holds on the day it begins. The Sale and day 100 are ends of
/// a silence even without a touch, so a plan that stops early is silent too.
fn silences<'a>(ctx: &'a Ctx, limits: &'a Limits) -> impl Iterator<Item = (i32, i32, i32)> + 'a {
    let days = ctx.between(0, LAST_DAY).iter().map(|dated| dated.day);
    stretches(std::iter::once(0).chain(days).chain(std::iter::once(LAST_DAY))).map(|(from, to)| {
        let limit = match from {
            ..=30 => limits[0],
            31..=60 => limits[1],
            _ => limits[2],
        };
        (from, to, limit)
    })
}

/// R06. One breach for each silence: `found` is its length, `day` and `to` its ends.
pub(super) fn no_silent_gap(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    for (from, to, limit) in silences(ctx, limits) {
        let found = to - from;
        if found > limit {
            let outcome = if found > 2 * limit { Outcome::Error } else { Outcome::Warning };
            report.add(stretch(outcome, from, to, limit), ends(ctx, from, to));
        }
    }
    Verdict::Judged
}

fn stretch(outcome: Outcome, from: i32, to: i32, limit: i32) -> Breach {
    Breach { found: Some(to - from), limit: Some(limit), day: Some(from), to: Some(to), ..at(outcome) }
}

/// The touches at both ends of a stretch.
fn ends<'a>(ctx: &'a Ctx, from: i32, to: i32) -> impl Iterator<Item = crate::domain::ids::ItemId> + 'a {
    ids(ctx.between(from, from)).chain(ids(ctx.between(to, to)))
}

/// Reports the longest stretch over the limit.
fn longest(ctx: &Ctx, points: impl Iterator<Item = i32>, limit: i32, report: &mut Report) {
    let longest = stretches(points)
        .filter(|(from, to)| to - from > limit)
        .reduce(|best, next| if next.1 - next.0 > best.1 - best.0 { next } else { best });
    if let Some((from, to)) = longest {
        report.add(stretch(Outcome::Warning, from, to, limit), ends(ctx, from, to));
    }
}

/// Days with a touch while the customer waits for the Start, and the Sale and the Start themselves.
fn waiting<'a>(ctx: &'a Ctx) -> impl Iterator<Item = i32> + 'a {
    let days = ctx.between(0, ctx.start).iter().map(|dated| dated.day);
    std::iter::once(0).chain(days).chain(std::iter::once(ctx.start))
}

/// R07. `found` is the longest wait, `day` and `to` its ends.
pub(super) fn bridge_to_start(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    if ctx.start <= limits[0] {
        return Verdict::Idle;
    }
    longest(ctx, waiting(ctx), limits[1], report);
    Verdict::Judged
}

/// R08. A check-in on the day of the Start or within the limit after it.
pub(super) fn first_use_is_checked(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let (from, to) = (ctx.start, ctx.start + limits[0]);
    let near = ctx.between(from, to);
    if !near.iter().any(|dated| dated.touch.kind == Kind::CheckIn) {
        let breach = Breach { limit: Some(limits[0]), day: Some(from), to: Some(to), ..at(Outcome::Warning) };
        report.add(breach, ids(near));
    }
    Verdict::Judged
}

/// R09. `found` is the day of the Result; an interim one counts.
pub(super) fn first_value_has_a_date(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    if ctx.result > limits[0] {
        let day = Some(ctx.result);
        let breach = Breach { found: day, limit: Some(limits[0]), day, ..at(Outcome::Warning) };
        report.add(breach, ids(ctx.between(ctx.result, ctx.result)));
    }
    Verdict::Judged
}

/// Days of the Sale, of the interim milestones and of the Result.
fn milestones<'a>(ctx: &'a Ctx) -> impl Iterator<Item = i32> + 'a {
    let days = ctx.of_kind(Kind::Milestone).map(|dated| dated.day).filter(|day| (0..=ctx.result).contains(day));
    std::iter::once(0).chain(days).chain(std::iter::once(ctx.result))
}

/// R10. `found` is the longest stretch between Sale, milestones and Result.
pub(super) fn long_road_has_milestones(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    if ctx.result <= limits[0] {
        return Verdict::Idle;
    }
    longest(ctx, milestones(ctx), limits[1], report);
    Verdict::Judged
}

/// R11.
pub(super) fn look_back(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let (from, to) = (limits[0], limits[1]);
    if !ctx.between(from, to).iter().any(|dated| dated.touch.kind == Kind::Review) {
        let breach = Breach { day: Some(from), to: Some(to), ..at(Outcome::Warning) };
        report.add(breach, ctx.of_kind(Kind::Review).map(|dated| dated.touch.id));
    }
    Verdict::Judged
}

/// How far R07 and R10 are from holding: days over the limit, over all stretches. For mends, which may need several steps.
pub(super) fn excess(ctx: &Ctx, rule: u8, limits: &Limits) -> i32 {
    let over = |points: &mut dyn Iterator<Item = i32>| stretches(points).map(|(from, to)| (to - from - limits[1]).max(0)).sum();
    match rule {
        7 => over(&mut waiting(ctx)),
        10 => over(&mut milestones(ctx)),
        _ => 0,
    }
}
