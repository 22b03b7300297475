//! The rules that the choice and the days of touches decide, counted fast enough to be asked thousands of times for one plan.
//!
//! [`crate::checks`] has the last word on a plan; the tests hold that the two agree.

use crate::domain::ids::RuleId;
use crate::domain::medium::{Medium, Mediums};
use crate::domain::phase::Phase;
use crate::domain::playbook::Playbook;
use crate::domain::profile::{Audience, BusinessKind, Limits, Profile};
use crate::domain::touch::Kind;

use super::objective::{Account, Facts, Pick, unevenness};
use super::timeline::LAST_DAY;

/// Days before the Sale that the count of days begins with.
const BEFORE: i32 = 60;
/// Room for every day of a plan, and for windows that look ahead from its last one.
const DAYS: usize = (BEFORE + LAST_DAY + 80) as usize;
/// Days after feedback within which something is said about it (R38): five working days.
const REPLY_WITHIN: i32 = 7;

/// What the rules demand of one journey.
pub(super) struct Demands {
    pub start: i32,
    pub result: i32,
    limits: Limits,
    /// Silence allowed in days 0–30, 31–60 and 61–100 (R06).
    silence: [i32; 3],
    /// The largest share of email, in percent (R13).
    email_share: i64,
    /// Whether a person must affirm (R03).
    human: bool,
    /// Whether the steps of canceling must be told (R30).
    notice: bool,
}

impl Demands {
    /// The demands of a profile.
    pub(super) fn of(profile: &Profile, playbook: &Playbook) -> Demands {
        let own = |rule: RuleId| {
            profile.thresholds.get(&rule).or_else(|| playbook.preset(profile.kind).thresholds.get(&rule)).map(Vec::as_slice)
        };
        let silence = match own(RuleId::literal(6)) {
            Some(&[early, middle, late]) => [early.max(1), middle.max(1), late.max(1)],
            _ => [7, 10, 14],
        };
        let email_share = own(RuleId::literal(13)).and_then(|own| own.first().copied()).unwrap_or(50);
        Demands {
            start: profile.start(),
            result: profile.result(),
            limits: profile.limits,
            silence,
            email_share: i64::from(email_share),
            human: !matches!(profile.kind, BusinessKind::SelfServe | BusinessKind::Shop),
            notice: profile.audience == Audience::Consumer && profile.distance_sale != Some(false),
        }
    }

    /// The silence allowed before a touch on this day.
    const fn silence(&self, day: i32) -> i32 {
        match day {
            ..=30 => self.silence[0],
            31..=60 => self.silence[1],
            _ => self.silence[2],
        }
    }
}

const fn slot(day: i32) -> usize {
    let day = if day < -BEFORE { -BEFORE } else { day };
    let at = (day + BEFORE) as usize;
    if at < DAYS - 8 { at } else { DAYS - 8 }
}

/// Adds to the account what rules and limits say of touches in the order of their days.
pub(super) fn judge(demands: &Demands, picks: &[Pick], facts: &[Facts], account: &mut Account) {
    let touch = |pick: &Pick| &facts[usize::from(pick.facts)];
    let (start, result) = (demands.start, demands.result);
    let mut attention = [0_u8; DAYS];
    let mut minutes = [0_u16; DAYS];
    let mut first = [i32::MAX; 8];
    let mut mediums = Mediums::NONE;
    let (mut emails, mut row, mut last_medium) = (0_i64, 0, None);
    let (mut acknowledged, mut human, mut checked, mut reviewed, mut notice, mut kickoff, mut survey) =
        (false, false, false, false, false, false, false);
    let (mut celebrated, mut feedback, mut reply, mut ask, mut updates) = (false, None, None, None, 0);
    for pick in picks {
        let (touch, day) = (touch(pick), pick.day);
        attention[slot(day)] += u8::from(touch.attention);
        minutes[slot(day)] += u16::try_from(touch.minutes).unwrap_or(u16::MAX / 64);
        account.minutes += i64::from(touch.minutes);
        account.dollars += i64::from(touch.dollars);
        first[touch.phase.index()] = first[touch.phase.index()].min(day);
        mediums = mediums.with(touch.medium, true);
        emails += i64::from(touch.medium == Medium::Email);
        row = if last_medium == Some(touch.medium) { row + 1 } else { 1 };
        last_medium = Some(touch.medium);
        account.informations += i64::from(row == 4);
        human |= touch.phase == Phase::Affirm && touch.human;
        checked |= day == start + 1 || (day == start && touch.kind == Kind::CheckIn);
        match touch.kind {
            Kind::Acknowledge => acknowledged |= day == 0,
            Kind::Notice => notice |= (0..=14).contains(&day),
            Kind::Kickoff => kickoff |= day == start,
            Kind::Update => updates += i32::from(touch.phase == Phase::Acclimate),
            Kind::Celebrate => celebrated |= (0..=3).contains(&(day - result)),
            Kind::Feedback if day >= result => feedback = feedback.or(Some(day)),
            Kind::Reply => reply = reply.or(Some(day)),
            Kind::Survey => survey |= day >= result,
            Kind::Ask | Kind::Praise => {
                ask = ask.or(Some(day));
                account.errors += i64::from(day < result || feedback.is_none());
            }
            Kind::Review => reviewed |= (90..=100).contains(&day),
            // A present needs a personal reason that only the user can give (R27); those with one are kept, not chosen.
            Kind::Present => account.warnings += 1,
            _ => {}
        }
    }
    account.errors += i64::from(!acknowledged);
    judge_order(demands, &first, account);
    account.warnings += i64::from(demands.human && !human) + i64::from(!checked) + i64::from(!reviewed);
    account.warnings += i64::from(demands.notice && !notice);
    account.warnings += i64::from(mediums.count() < 4);
    account.errors += i64::from(mediums.count() < 2);
    let count = i64::try_from(picks.len()).unwrap_or(i64::MAX / 200);
    account.warnings += i64::from(emails * 100 > demands.email_share * count);
    account.warnings += i64::from(!celebrated);
    match feedback {
        Some(day) if day <= result + 7 => {
            account.warnings += i64::from(!reply.is_some_and(|reply| (day..=day + REPLY_WITHIN).contains(&reply)));
        }
        _ => account.errors += 1,
    }
    if let Some(day) = ask {
        account.warnings += i64::from(first[Phase::Adopt.index()] > day);
    }
    account.lapses += i64::from(!kickoff) + i64::from(!survey) + i64::from(ask.is_none()) + i64::from((2 - updates).max(0));
    judge_silence(demands, picks, account);
    judge_company(demands, picks, facts, account);
    judge_load(demands, &attention, &minutes, account);
}

/// R02, R04 and R05.
fn judge_order(demands: &Demands, first: &[i32; 8], account: &mut Account) {
    let affirmed = first[Phase::Affirm.index()];
    account.errors += i64::from(affirmed > 3);
    account.warnings += i64::from(affirmed > 1 && affirmed <= 3);
    let mut before = i32::MIN;
    for &phase in Phase::ALL {
        let day = first[phase.index()];
        if day == i32::MAX {
            let severe = matches!(phase.number(), 2..=6);
            account.errors += i64::from(severe);
            account.warnings += i64::from(!severe);
        } else {
            account.warnings += i64::from(day < before);
            before = day;
        }
    }
    let _ = demands;
}

/// R06 and R07: every touch that is missing between two counts, so that each one added helps.
fn judge_silence(demands: &Demands, picks: &[Pick], account: &mut Account) {
    let mut days = picks.iter().map(|pick| pick.day).filter(|&day| day >= 0);
    let mut before = days.next().unwrap_or(0);
    for day in days.chain([LAST_DAY]) {
        let (gap, allowed) = (day - before, demands.silence(day));
        if gap > 0 {
            account.warnings += i64::from((gap - 1) / allowed);
            account.errors += i64::from(gap > 2 * allowed);
            if demands.start > 7 && before < demands.start {
                account.warnings += i64::from((day.min(demands.start) - before - 1) / 4);
            }
        }
        before = day;
    }
}

/// Touches that need another one: R10 and the milestones of R36, and what makes no sense alone.
fn judge_company(demands: &Demands, picks: &[Pick], facts: &[Facts], account: &mut Account) {
    let touch = |pick: &Pick| &facts[usize::from(pick.facts)];
    let result = demands.result;
    let of_kind = |kind: Kind| picks.iter().filter(move |pick| touch(pick).kind == kind).map(|pick| pick.day);
    if result > 45 {
        let mut before = 0;
        for day in of_kind(Kind::Milestone).filter(|&day| day < result).chain([result]) {
            account.warnings += i64::from((day - before - 1).max(0) / 30);
            before = day;
        }
    }
    for day in of_kind(Kind::Milestone) {
        account.warnings += i64::from(!of_kind(Kind::Celebrate).any(|party| (0..=3).contains(&(party - day))));
    }
    for day in of_kind(Kind::Celebrate).filter(|&day| day < result) {
        account.lapses += i64::from(!of_kind(Kind::Milestone).any(|reached| (0..=3).contains(&(day - reached))));
    }
    for day in of_kind(Kind::Recap) {
        account.lapses += i64::from(!of_kind(Kind::Kickoff).any(|met| met == day));
    }
    for day in of_kind(Kind::Reply) {
        account.lapses += i64::from(!of_kind(Kind::Feedback).any(|asked| asked < day));
    }
}

/// R15, R16, evenness, and the limits.
fn judge_load(demands: &Demands, attention: &[u8; DAYS], minutes: &[u16; DAYS], account: &mut Account) {
    let limits = demands.limits;
    let beyond = |spent: i64, limit: Option<u32>| limit.map_or(0, |limit| (spent - i64::from(limit)).max(0));
    account.over += beyond(account.minutes, limits.minutes) + beyond(account.dollars, limits.money);
    let (mut touches, mut spent) = (0_i64, 0_i64);
    for at in 0..DAYS {
        touches += i64::from(attention[at]);
        spent += i64::from(minutes[at]);
        if at >= 7 {
            touches -= i64::from(attention[at - 7]);
            spent -= i64::from(minutes[at - 7]);
        }
        account.over += beyond(spent, limits.minutes_a_week);
        let day = at as i32 - BEFORE;
        let busy = day == 0 || day == demands.start || day == demands.result;
        account.informations += (i64::from(attention[at]) - if busy { 2 } else { 1 }).max(0);
        // The window that ends on this day; those that straddle the Sale are not judged.
        let begins = day - 6;
        if (0..=LAST_DAY - 6).contains(&begins) {
            account.unevenness += unevenness(touches);
        }
        let windows_before_sale = day <= -1;
        if windows_before_sale || begins > 6 {
            account.warnings += (touches - 3).max(0);
            account.errors += i64::from(touches > 6);
        } else if begins >= 0 {
            account.warnings += (touches - 7).max(0);
        }
    }
}
