//! R12 to R20: the mix of mediums, and load (domain 4.2).

use super::context::{Ctx, Dated, Owner, Report, Verdict, at, ids};
use super::table::Limits;
use super::{Breach, Outcome};
use crate::domain::medium::{Channel, Medium, Mediums};
use crate::domain::phase::Phase;
use crate::domain::touch::{Delivery, Touch};

/// Mediums that scheduled touches use.
pub(super) fn mediums(ctx: &Ctx) -> i32 {
    let used: Mediums = ctx.placed().iter().map(|dated| dated.touch.medium()).collect();
    i32::try_from(used.count()).unwrap_or(i32::MAX)
}

/// R12. `found` is the number of mediums used.
pub(super) fn enough_mediums(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let found = mediums(ctx);
    if found < limits[0] {
        let outcome = if found < limits[1] { Outcome::Error } else { Outcome::Warning };
        report.add(Breach { found: Some(found), limit: Some(limits[0]), ..at(outcome) }, ids(ctx.placed()));
    }
    Verdict::Judged
}

/// Emails among a hundred scheduled touches, rounded up.
pub(super) fn email_per_cent(ctx: &Ctx) -> i32 {
    let emails = ctx.placed().iter().filter(|dated| dated.touch.medium() == Medium::Email).count();
    let per_cent = (100 * emails).div_ceil(ctx.placed().len().max(1));
    i32::try_from(per_cent).unwrap_or(i32::MAX)
}

/// R13. `found` is the per cent of emails among scheduled touches.
pub(super) fn email_does_not_rule(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let found = email_per_cent(ctx);
    if found > limits[0] {
        let breach = Breach { found: Some(found), limit: Some(limits[0]), medium: Some(Medium::Email), ..at(Outcome::Warning) };
        report.add(breach, ctx.placed().iter().filter(|dated| dated.touch.medium() == Medium::Email).map(|d| d.touch.id));
    }
    Verdict::Judged
}

/// R14. One breach for each run that is too long: `found` is its length.
pub(super) fn vary_the_medium(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    for run in ctx.placed().chunk_by(|a, b| a.touch.medium() == b.touch.medium()) {
        let found = i32::try_from(run.len()).unwrap_or(i32::MAX);
        if found > limits[0] {
            let breach = Breach {
                found: Some(found),
                limit: Some(limits[0]),
                day: run.first().map(|dated| dated.day),
                to: run.last().map(|dated| dated.day),
                medium: run.first().map(|dated| dated.touch.medium()),
                ..at(Outcome::Information)
            };
            report.add(breach, ids(run));
        }
    }
    Verdict::Judged
}

/// A week and the attention touches in it.
#[derive(Clone, Copy, Debug)]
struct Week {
    from: i32,
    found: i32,
    limit: i32,
    /// Above this it is an error.
    most: i32,
}

/// The weeks of R15 that may be fullest: those beginning with an attention touch, and the last one before the Sale. Weeks that
/// straddle day 0 are left out. Any other week holds a part of one of these.
fn weeks<'a>(ctx: &'a Ctx, limits: &'a Limits) -> impl Iterator<Item = Week> + 'a {
    let starts = ctx.placed().iter().filter(|dated| dated.touch.asks_attention()).map(|dated| dated.day);
    let judged = starts.filter(|day| !(-6..0).contains(day));
    std::iter::once(-7).chain(judged).map(|from| {
        let found = ctx.between(from, from + 6).iter().filter(|dated| dated.touch.asks_attention()).fold(0, |sum, _| sum + 1);
        match from {
            0..7 => Week { from, found, limit: limits[1], most: i32::MAX },
            7.. => Week { from, found, limit: limits[0], most: limits[2] },
            _ => Week { from, found, limit: limits[0], most: i32::MAX },
        }
    })
}

/// R15. One breach for the fullest week at each level: that which is furthest over its limit, the earliest of equals.
pub(super) fn not_too_much(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let mut fullest: [Option<Week>; 2] = [None; 2];
    for week in weeks(ctx, limits).filter(|week| week.found > week.limit) {
        let slot = &mut fullest[usize::from(week.found <= week.most)];
        if slot.is_none_or(|best| week.found - week.limit > best.found - best.limit) {
            *slot = Some(week);
        }
    }
    for (week, outcome) in fullest.into_iter().zip([Outcome::Error, Outcome::Warning]) {
        let Some(Week { from, found, limit, .. }) = week else { continue };
        let breach = Breach { found: Some(found), limit: Some(limit), day: Some(from), to: Some(from + 6), ..at(outcome) };
        let meant = ctx.between(from, from + 6).iter().filter(|dated| dated.touch.asks_attention());
        report.add(breach, meant.map(|dated| dated.touch.id));
    }
    Verdict::Judged
}

/// How far R15 is from holding: touches over the limit, over all weeks. For mends, which may need several steps.
pub(super) fn crowding(ctx: &Ctx, limits: &Limits) -> i32 {
    weeks(ctx, limits).map(|week| (week.found - week.limit).max(0) + (week.found.saturating_sub(week.most)).max(0)).sum()
}

/// R16. One breach for each day that is too full.
pub(super) fn no_pile_up(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    for day in ctx.placed().chunk_by(|a, b| a.day == b.day) {
        let attention = || day.iter().filter(|dated| dated.touch.asks_attention());
        let (date, found) = (day[0].day, attention().fold(0, |sum, _| sum + 1));
        let special = [0, ctx.start, ctx.result].contains(&date);
        let limit = limits[usize::from(special)];
        if found > limit {
            let breach = Breach { found: Some(found), limit: Some(limit), day: Some(date), ..at(Outcome::Information) };
            report.add(breach, attention().map(|dated| dated.touch.id));
        }
    }
    Verdict::Judged
}

/// The one purpose of a touch: the user's, else the template's.
fn has_purpose(ctx: &Ctx, touch: &Touch) -> bool {
    match &touch.purpose {
        Some(purpose) => !purpose.trim().is_empty(),
        None => ctx.template(touch).is_some_and(|template| !template.purpose.trim().is_empty()),
    }
}

/// R17. Fails on addresses that nobody reads, warns of emails without a purpose or a sender; a role nobody plays is a question.
pub(super) fn email_has_a_person(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let emails = || ctx.all().filter(|touch| touch.channel == Channel::Email);
    report.add_counted(Outcome::Error, None, emails().filter(|touch| touch.no_reply).map(|touch| touch.id));
    let lacks = |touch: &&Touch| !has_purpose(ctx, touch) || ctx.owner(&touch.who) == Owner::Nobody;
    report.add_counted(Outcome::Warning, None, emails().filter(lacks).map(|touch| touch.id));
    verdict_of(ctx, emails())
}

/// R18. The hours are the profile's contact hours, which are always known.
pub(super) fn text_is_answered(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let texts = || ctx.all().filter(|touch| touch.channel == Channel::Text);
    let lacks = |touch: &&Touch| ctx.owner(&touch.who) == Owner::Nobody;
    report.add_counted(Outcome::Warning, None, texts().filter(lacks).map(|touch| touch.id));
    verdict_of(ctx, texts())
}

/// Idle without any such touch, not checked while a role has nobody to play it.
fn verdict_of<'a>(ctx: &Ctx, touches: impl Iterator<Item = &'a Touch> + Clone) -> Verdict {
    if touches.clone().next().is_none() {
        Verdict::Idle
    } else if touches.into_iter().any(|touch| ctx.owner(&touch.who) == Owner::Unknown) {
        Verdict::NotChecked
    } else {
        Verdict::Judged
    }
}

/// The words of a touch: the user's, else the template's; nothing while there are none.
fn words<'a>(ctx: &Ctx<'a>, touch: &'a Touch) -> Option<&'a str> {
    let text = match &touch.text {
        Some(text) => text.as_str(),
        None => ctx.template(touch)?.text.as_str(),
    };
    Some(text).filter(|text| !text.trim().is_empty())
}

/// R19. A video names its recipient if its text has the customer's place or name; without a text that is a question.
pub(super) fn video_stays_informal(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let videos = || ctx.all().filter(|touch| touch.channel == Channel::Video);
    let name = ctx.persona.name.trim();
    let names = |text: &str| text.contains("{customer}") || (!name.is_empty() && text.contains(name));
    let formal = |touch: &&Touch| i32::from(touch.seconds) > limits[0] || words(ctx, touch).is_some_and(|text| !names(text));
    report.add_counted(Outcome::Information, Some(limits[0]), videos().filter(formal).map(|touch| touch.id));
    if videos().next().is_none() {
        Verdict::Idle
    } else if videos().any(|touch| words(ctx, touch).is_none()) {
        Verdict::NotChecked
    } else {
        Verdict::Judged
    }
}

/// R20. What arrives on its day must be sent working days before; after Assess, that may not be before the Sale. Nothing here knows
/// which day it is today, so what is meant for prospects is not judged.
pub(super) fn post_early(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let sent = || ctx.placed().iter().filter(|dated| matches!(dated.touch.medium(), Medium::Mail | Medium::Presents));
    let late = |dated: &&Dated| {
        dated.touch.delivery == Delivery::Arrives
            && dated.touch.phase() != Phase::Assess
            && !ctx.sent_after_sale(dated, limits[0])
    };
    report.add_counted(Outcome::Warning, Some(limits[0]), sent().filter(late).map(|dated| dated.touch.id));
    if sent().next().is_none() { Verdict::Idle } else { Verdict::Judged }
}
