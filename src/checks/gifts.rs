//! R27 to R35: presents, consent, hours and rest days (domain 4.4). The legal ones are summaries, not advice: check with counsel.

use super::context::{Ctx, Report, Verdict, at};
use super::table::Limits;
use super::{Breach, Outcome};
use crate::domain::medium::{Channel, Medium};
use crate::domain::phase::Phase;
use crate::domain::profile::{Audience, BusinessKind, Country, GiftPolicy, Recipient};
use crate::domain::touch::{Gift, Kind, MessageClass, Timing, Touch};

/// R27. Fails on coupons and logo items, warns of presents that are bulk or lack a personal reason. A present that waits for an event
/// gets its reason when the event happens.
pub(super) fn present_is_a_present(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let sales_aid = |touch: &&Touch| matches!(touch.gift, Gift::Coupon | Gift::OwnLogo);
    report.add_counted(Outcome::Error, None, ctx.presents().filter(sales_aid).map(|touch| touch.id));
    let unexplained = |touch: &&Touch| touch.personal_reason.trim().is_empty() && matches!(touch.timing, Timing::Day(_));
    let careless = |touch: &&Touch| !sales_aid(touch) && (touch.gift == Gift::Bulk || unexplained(touch));
    report.add_counted(Outcome::Warning, None, ctx.presents().filter(careless).map(|touch| touch.id));
    if ctx.presents().next().is_none() { Verdict::Idle } else { Verdict::Judged }
}

/// R28. Public officials in Turkey and recipients whose policy forbids it may not get any; patients on US federal programs may get
/// small ones (`found` is in dollars, the upper end of the tier); a prospect may take one for an inducement. For employees, and for
/// officials elsewhere, somebody must have asked.
pub(super) fn gift_compliance(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    if ctx.presents().next().is_none() {
        return Verdict::Idle;
    }
    let (recipient, country, policy) = (ctx.profile.recipient, ctx.profile.country, ctx.profile.limits.gifts);
    if policy == GiftPolicy::Forbidden || (recipient == Recipient::Official && country == Country::Turkey) {
        report.add_counted(Outcome::Error, None, ctx.presents().map(|touch| touch.id));
    }
    if recipient == Recipient::FederalPatient && country == Country::UnitedStates {
        let dollars = |touch: &Touch| i32::try_from(touch.cost.dollars()).unwrap_or(i32::MAX);
        let dear = ctx.presents().filter(|touch| dollars(touch) > limits[0]);
        if let Some(found) = dear.clone().map(dollars).max() {
            let breach = Breach { found: Some(found), limit: Some(limits[0]), ..at(Outcome::Warning) };
            report.add(breach, dear.map(|touch| touch.id));
        }
        let found = ctx.presents().map(dollars).sum();
        if found > limits[1] {
            let breach = Breach { found: Some(found), limit: Some(limits[1]), ..at(Outcome::Warning) };
            report.add(breach, ctx.presents().map(|touch| touch.id));
        }
    }
    let to_prospects = ctx.presents().filter(|touch| touch.phase() == Phase::Assess);
    if let Some(first) = to_prospects.clone().next() {
        let found = Some(to_prospects.clone().fold(0, |sum, _| sum + 1));
        let breach = Breach { found, day: first.day(ctx.profile), phase: Some(Phase::Assess), ..at(Outcome::Warning) };
        report.add(breach, to_prospects.map(|touch| touch.id));
    }
    let asks = matches!(recipient, Recipient::Employee | Recipient::Official) && policy == GiftPolicy::Unknown;
    if asks { Verdict::NotChecked } else { Verdict::Judged }
}

fn carries_offer(touch: &Touch) -> bool {
    touch.offer || touch.kind == Kind::Offer
}

/// R29. Thanks in any medium, and the medium mail in the first days after the Sale.
pub(super) fn thanks_without_an_offer(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let early_mail = |touch: &Touch| {
        touch.medium() == Medium::Mail && touch.day(ctx.profile).is_some_and(|day| (0..=limits[0]).contains(&day))
    };
    let thanks = |touch: &Touch| matches!(touch.kind, Kind::Thanks | Kind::Acknowledge);
    let spoiled = ctx.all().filter(|touch| carries_offer(touch) && (thanks(touch) || early_mail(touch)));
    report.add_counted(Outcome::Warning, Some(limits[0]), spoiled.map(|touch| touch.id));
    Verdict::Judged
}

/// R30. For consumers in Turkey and the European Union who buy at a distance, a notice in time says how to cancel. Whether anything is
/// conditional on staying, only a reader can see.
pub(super) fn right_to_withdraw(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let concerned = ctx.profile.audience == Audience::Consumer
        && matches!(ctx.profile.country, Country::Turkey | Country::EuropeanUnion)
        && ctx.profile.distance_sale != Some(false);
    if !concerned {
        return Verdict::Idle;
    }
    if ctx.of_kind(Kind::Notice).any(|dated| dated.day <= limits[0]) {
        return Verdict::Judged;
    }
    if ctx.profile.distance_sale.is_none() {
        return Verdict::NotChecked;
    }
    let breach = Breach { limit: Some(limits[0]), to: Some(limits[0]), ..at(Outcome::Warning) };
    report.add(breach, ctx.of_kind(Kind::Notice).map(|dated| dated.touch.id));
    Verdict::Judged
}

/// R31. In Turkey greetings, celebrations and offers to consumers by text, email or call need consent; in the United States marketing
/// texts do.
pub(super) fn consent(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let (country, audience) = (ctx.profile.country, ctx.profile.audience);
    let needs = |touch: &&Touch| match country {
        Country::Turkey => {
            touch.class != MessageClass::Service && matches!(touch.channel, Channel::Text | Channel::Email | Channel::Call)
        }
        _ => touch.class == MessageClass::Commercial && touch.channel == Channel::Text,
    };
    let affected = || ctx.all().filter(needs).map(|touch| touch.id);
    match (country, audience, ctx.profile.consent) {
        (Country::Turkey, Audience::Business, _) | (Country::EuropeanUnion | Country::Other, ..) => Verdict::Idle,
        (_, _, Some(true)) => Verdict::Judged,
        (_, _, None) if affected().next().is_some() => Verdict::NotChecked,
        _ => {
            report.add_counted(Outcome::Error, None, affected());
            Verdict::Judged
        }
    }
}

/// R32. Health care in Turkey.
pub(super) fn limits_on_praise(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    if ctx.profile.kind != BusinessKind::Practice || ctx.profile.country != Country::Turkey {
        return Verdict::Idle;
    }
    report.add_counted(Outcome::Error, None, ctx.all().filter(|touch| touch.kind == Kind::Praise).map(|touch| touch.id));
    Verdict::Judged
}

/// R33. The profile's contact hours against the allowed ones; `found` is the hour that is out of them.
pub(super) fn civil_hours(ctx: &Ctx, limits: &Limits, report: &mut Report) -> Verdict {
    let spoken = || ctx.all().filter(|touch| matches!(touch.channel, Channel::Call | Channel::Text)).map(|touch| touch.id);
    if spoken().next().is_none() {
        return Verdict::Idle;
    }
    let (from, to) = (i32::from(ctx.profile.contact_hours.0), i32::from(ctx.profile.contact_hours.1));
    let out = if from < limits[0] { Some((from, limits[0])) } else { Some((to, limits[1])).filter(|_| to > limits[1]) };
    if let Some((found, limit)) = out {
        report.add(Breach { found: Some(found), limit: Some(limit), ..at(Outcome::Error) }, spoken());
    }
    Verdict::Judged
}

/// R34. The calendar moves what falls on a rest day, and that is fine. R01, R02 and R08 outrank this rule: what they hold on its day
/// stays. Of that, a written or recorded touch can go out by itself; a meeting, call or text needs somebody on a day off and is warned
/// of, unless it thanks for a sale made on that very day, when somebody was there.
pub(super) fn rest_days(ctx: &Ctx, _: &Limits, report: &mut Report) -> Verdict {
    let Some(calendar) = ctx.calendar else { return Verdict::NotChecked };
    let stays = |touch: &Touch| {
        matches!(touch.channel, Channel::Meeting | Channel::Call | Channel::Text)
            && calendar.place(touch).is_some_and(|placed| {
                let thanks = touch.kind == Kind::Acknowledge && placed.day == 0;
                !thanks && !calendar.is_working(placed.date)
            })
    };
    let meant = ctx.placed().iter().filter(|dated| stays(dated.touch)).map(|dated| dated.touch.id);
    report.add_counted(Outcome::Warning, None, meant);
    Verdict::Judged
}

/// R35. What is private only a reader can see.
pub(super) fn nothing_private(ctx: &Ctx, _: &Limits, _: &mut Report) -> Verdict {
    let open = |touch: &Touch| matches!(touch.channel, Channel::Card | Channel::Text);
    if ctx.all().any(open) { Verdict::NotChecked } else { Verdict::Idle }
}
