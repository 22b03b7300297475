//! R36 to R44: the Result, feedback, referral, and what it all costs (domain 4.5).

use super::context::{Ctx, Dated, Owner, Report, Verdict, at, ids};
use super::table::Limits;
use super::{Breach, Outcome};
use crate::domain::touch::{Cost, Kind};

/// Whether something is celebrated on a day or within so many after it.
fn celebrated(ctx: &Ctx, day: i32, within: i32) -> bool {
    ctx.between(day, day + within).iter().any(|dated| dated.touch.kind == Kind::Celebrate)
}

/// R36. Interim milestones and the Result, the greatest of them; `found` counts those that pass unmarked. For the Result the touches of
/// its day are meant.
pub(super) fn milestones_celebrated(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let unmarked = || ctx.of_kind(Kind::Milestone).filter(|dated| !celebrated(ctx, dated.day, limits[0]));
    let result = !celebrated(ctx, ctx.result, limits[0]) && unmarked().all(|dated| dated.day != ctx.result);
    let found = unmarked().fold(i32::from(result), |sum, _| sum + 1);
    if found > 0 {
        let first = unmarked().map(|dated| dated.day).chain(result.then_some(ctx.result)).min();
        let of_result = if result { ctx.between(ctx.result, ctx.result) } else { &[] };
        let breach = Breach { found: Some(found), limit: Some(limits[0]), day: first, ..at(Outcome::Warning) };
        report.add(breach, unmarked().map(|dated| dated.touch.id).chain(ids(of_result)));
    }
    Verdict::Judged
}

/// R37.
pub(super) fn feedback_at_the_result(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let (from, to) = (ctx.result, ctx.result + limits[0]);
    if !ctx.between(from, to).iter().any(|dated| dated.touch.kind == Kind::Feedback) {
        let breach = Breach { limit: Some(limits[0]), day: Some(from), to: Some(to), ..at(Outcome::Error) };
        report.add(breach, ctx.of_kind(Kind::Feedback).map(|dated| dated.touch.id));
    }
    Verdict::Judged
}

/// R38. Each request needs a reply on its day or within so many working days after it, and an owner. That unhappy answers are taken up
/// the next day, only life can show.
pub(super) fn feedback_answered(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let answered = |asked: &Dated| {
        let reply = ctx.of_kind(Kind::Reply).find(|reply| reply.day >= asked.day);
        reply.is_some_and(|reply| ctx.within_working_days(asked.day, reply.day, limits[0]))
    };
    let owner = |asked: &Dated| ctx.owner(&asked.touch.who);
    let requests = || ctx.placed().iter().filter(|dated| dated.touch.kind == Kind::Feedback);
    let lacks = requests().filter(|asked| !answered(asked) || owner(asked) == Owner::Nobody);
    report.add_counted(Outcome::Warning, Some(limits[0]), lacks.map(|asked| asked.touch.id));
    if requests().next().is_none() {
        Verdict::Idle
    } else if requests().any(|asked| owner(asked) == Owner::Unknown) {
        Verdict::NotChecked
    } else {
        Verdict::Judged
    }
}

/// The first day on which something may be asked for: that of the first request for feedback since the Result.
pub(super) fn ask_from(ctx: &Ctx) -> Option<i32> {
    ctx.of_kind(Kind::Feedback).map(|dated| dated.day).find(|day| *day >= ctx.result)
}

/// R39. One breach for requests and public praise that come too early, and one for quiet mentions; `day` is the earliest.
pub(super) fn no_early_ask(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let from = ask_from(ctx);
    let asks = || ctx.placed().iter().filter(|dated| matches!(dated.touch.kind, Kind::Ask | Kind::Praise));
    let mentions = || ctx.placed().iter().filter(|dated| dated.touch.kind == Kind::Mention);
    let early_asks = asks().filter(|dated| from.is_none_or(|from| dated.day < from));
    if let Some(first) = early_asks.clone().next() {
        let breach = Breach { day: Some(first.day), to: from, ..at(Outcome::Error) };
        report.add(breach, early_asks.map(|dated| dated.touch.id));
    }
    let early_mentions = mentions().filter(|dated| dated.day < limits[0]);
    if let Some(first) = early_mentions.clone().next() {
        let breach = Breach { day: Some(first.day), limit: Some(limits[0]), to: Some(limits[0]), ..at(Outcome::Error) };
        report.add(breach, early_mentions.map(|dated| dated.touch.id));
    }
    if asks().chain(mentions()).next().is_none() { Verdict::Idle } else { Verdict::Judged }
}

/// R40. Something of Adopt on a day before the first request.
pub(super) fn adopt_before_advocate(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let Some(ask) = ctx.of_kind(Kind::Ask).next() else { return Verdict::Idle };
    let adopt = ctx.of_phase(crate::domain::phase::Phase::Adopt).next();
    if adopt.is_none_or(|adopt| adopt.day >= ask.day) {
        report.add(Breach { day: Some(ask.day), ..at(Outcome::Warning) }, [ask.touch.id]);
    }
    Verdict::Judged
}

/// R42. A request that carries an offer promises a reward; whether all customers get it, a plan cannot show.
pub(super) fn fair_reviews(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let asks = || ctx.all().filter(|touch| touch.kind == Kind::Ask);
    report.add_counted(Outcome::Error, None, asks().filter(|touch| touch.offer).map(|touch| touch.id));
    if asks().next().is_none() { Verdict::Idle } else { Verdict::NotChecked }
}

/// The fullest seven days: the first of them, and the minutes in them.
fn busiest_week(ctx: &Ctx) -> Option<(i32, i32)> {
    let minutes = |from: i32| ctx.between(from, from + 6).iter().map(|dated| i32::from(dated.touch.minutes)).sum();
    let weeks = ctx.placed().iter().map(|dated| (dated.day, minutes(dated.day)));
    weeks.reduce(|best: (i32, i32), next| if next.1 > best.1 { next } else { best })
}

/// R44. One breach for each limit that is passed: `found` is by how much, in minutes or dollars.
pub(super) fn affordable(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let limits = &ctx.profile.limits;
    let limit = |limit: Option<u32>| limit.map(|limit| i32::try_from(limit).unwrap_or(i32::MAX));
    let over = |spent: i32, limit: i32| Breach { found: Some(spent - limit), limit: Some(limit), ..at(Outcome::Information) };
    let takes_time = |dated: &&Dated| dated.touch.minutes > 0;
    if let Some(limit) = limit(limits.minutes) {
        let spent = ctx.placed().iter().map(|dated| i32::from(dated.touch.minutes)).sum::<i32>();
        if spent > limit {
            report.add(over(spent, limit), ctx.placed().iter().filter(takes_time).map(|dated| dated.touch.id));
        }
    }
    if let (Some(limit), Some((from, spent))) = (limit(limits.minutes_a_week), busiest_week(ctx))
        && spent > limit
    {
        let breach = Breach { day: Some(from), to: Some(from + 6), ..over(spent, limit) };
        report.add(breach, ctx.between(from, from + 6).iter().filter(takes_time).map(|dated| dated.touch.id));
    }
    if let Some(limit) = limit(limits.money) {
        let dollars = |dated: &Dated| i32::try_from(dated.touch.cost.dollars()).unwrap_or(i32::MAX);
        let spent = ctx.placed().iter().map(dollars).fold(0, i32::saturating_add);
        if spent > limit {
            let costly = ctx.placed().iter().filter(|dated| dated.touch.cost != Cost::None);
            report.add(over(spent, limit), costly.map(|dated| dated.touch.id));
        }
    }
    let none_given = limits.minutes.is_none() && limits.minutes_a_week.is_none() && limits.money.is_none();
    if none_given { Verdict::NotChecked } else { Verdict::Judged }
}
