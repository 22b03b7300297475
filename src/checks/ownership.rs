//! R21 to R26: promises, ownership and the mutual plan (domain 4.3).

use super::context::{Ctx, Owner, Report, Verdict, at};
use super::table::Limits;
use super::{Breach, Outcome};
use crate::domain::action::{Action, ActionKind, Side};
use crate::domain::phase::Phase;
use crate::domain::profile::Audience;
use crate::domain::touch::Who;

/// The day until which customers' actions count for R25.
pub const ACTIONS_BY: i32 = 14;

/// R21. Touches, triggered ones too, and our own actions. Something automatic needs a person as well. A role that nobody plays while no
/// owner is named is a question; a blank name is an error.
pub(super) fn one_named_owner(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let items = || {
        let touches = ctx.all().map(|touch| (touch.id, &touch.who));
        touches.chain(ctx.actions().filter(|action| action.side == Side::Us).map(|action| (action.id, &action.who)))
    };
    let nobody = items().filter(|(_, who)| ctx.owner(who) == Owner::Nobody).map(|(id, _)| id);
    report.add_counted(Outcome::Error, None, nobody);
    if items().any(|(_, who)| ctx.owner(who) == Owner::Unknown) { Verdict::NotChecked } else { Verdict::Judged }
}

/// R22. Every promise has a date in the plan; what can be missing is a touch on that day or within so many working days after it.
pub(super) fn promises_followed_up(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let promises = || ctx.actions().filter(|action| action.kind == ActionKind::Promise);
    let followed = |action: &Action| {
        let due = action.when.day(ctx.profile);
        let next = ctx.placed().iter().find(|dated| dated.day >= due);
        next.is_some_and(|dated| ctx.within_working_days(due, dated.day, limits[0]))
    };
    let broken = promises().filter(|action| !followed(action)).map(|action| action.id);
    report.add_counted(Outcome::Error, Some(limits[0]), broken);
    if promises().next().is_none() { Verdict::Idle } else { Verdict::Judged }
}

/// R24. The sentence is a fact that only the user can give, so its absence is a question.
pub(super) fn success_defined(ctx: &Ctx, _: &Limits, _: &mut Report) -> Verdict {
    if ctx.persona.has_success_sentence() { Verdict::Judged } else { Verdict::NotChecked }
}

/// R25. `found` counts the customer's actions due by day 14. Those waiting only for the customer's name count, but leave the rule not
/// checked where the named ones alone are too few.
pub(super) fn customer_owns_actions(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let customer = ctx.persona.name.trim();
    let (mut named, mut waiting) = (0, 0);
    let due = || ctx.actions().filter(|action| action.side == Side::Customer && action.when.day(ctx.profile) <= ACTIONS_BY);
    for action in due() {
        match &action.who {
            Who::Customer if customer.is_empty() => waiting += 1,
            Who::Named(name) if name.trim().is_empty() => {}
            Who::Customer | Who::Named(_) => named += 1,
            Who::Role(_) => {}
        }
    }
    let found = named + waiting;
    if found < limits[0] {
        let outcome = match ctx.profile.audience {
            Audience::Business => Outcome::Error,
            Audience::Consumer => Outcome::Warning,
        };
        let breach = Breach { found: Some(found), limit: Some(limits[0]), to: Some(ACTIONS_BY), ..at(outcome) };
        report.add(breach, due().map(|action| action.id));
    }
    if named < limits[0] { Verdict::NotChecked } else { Verdict::Judged }
}

/// The last day for the handover note: no later than the first touch of Activate, and before the Start.
pub(super) fn handover_by(ctx: &Ctx) -> i32 {
    let first = ctx.of_phase(Phase::Activate).next().map_or(i32::MAX, |dated| dated.day);
    first.min(ctx.start - 1)
}

/// R26. `day` is the last day for it.
pub(super) fn handover_before_delivery(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let by = handover_by(ctx);
    let handovers = || ctx.actions().filter(|action| action.kind == ActionKind::Handover);
    if !handovers().any(|action| action.when.day(ctx.profile) <= by) {
        let first = ctx.of_phase(Phase::Activate).next().map(|dated| dated.touch.id);
        let breach = Breach { day: Some(by), phase: Some(Phase::Activate), ..at(Outcome::Warning) };
        report.add(breach, handovers().map(|action| action.id).chain(first));
    }
    Verdict::Judged
}
