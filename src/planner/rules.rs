//! The rules that the choice and the days of touches decide, counted fast enough to be asked thousands of times for one plan.
//!
//! [`crate::checks`] has the last word on a plan; the tests hold that the two agree. Here a rule broken in a larger way counts more
//! often, so that every touch that helps a little is seen to help.

use crate::checks;
use crate::domain::calendar::{Calendar, shifted};
use crate::domain::ids::RuleId;
use crate::domain::medium::{Medium, Mediums};
use crate::domain::phase::Phase;
use crate::domain::playbook::Playbook;
use crate::domain::profile::{Audience, BusinessKind, Country, Limits, Profile};
use crate::domain::touch::Kind;

use super::objective::{Account, Facts, Pick, unevenness};
use super::timeline::LAST_DAY;

/// Days before the Sale that the count of days begins with.
const BEFORE: i32 = 30;
/// Room for every day that counts, and for windows that look ahead from the last one.
const DAYS: usize = (BEFORE + LAST_DAY + 16) as usize;

/// A stretch without milestones counts once for each so many days that it is too long (R10).
const ROAD_STEP: i32 = 10;

/// What the rules demand of one journey: days, and the thresholds of [`checks::thresholds`].
pub(super) struct Demands {
    pub start: i32,
    pub result: i32,
    limits: Limits,
    affirm: [i32; 2],
    silence: [i32; 3],
    bridge: [i32; 2],
    first_use: i32,
    road: [i32; 2],
    review: [i32; 2],
    mediums: [u32; 2],
    email_share: usize,
    row: i32,
    crowd: [i64; 3],
    a_day: [i64; 2],
    party: i32,
    feedback: i32,
    mention: i32,
    /// Whether a person must affirm (R03).
    human: bool,
    /// The last day for telling how to cancel, if that must be told (R30).
    notice: Option<i32>,
    /// For each day from the Result on, the last day for a reply to feedback asked for then (R38).
    reply_by: Vec<i32>,
}

impl Demands {
    /// The demands of a profile.
    pub(super) fn of(profile: &Profile, playbook: &Playbook) -> Demands {
        let of = |rule: u8, place: usize| {
            checks::thresholds(RuleId::literal(rule), profile, playbook).get(place).copied().unwrap_or_default()
        };
        let whole = |rule: u8, place: usize| u32::try_from(of(rule, place)).unwrap_or(0);
        let concerned = profile.audience == Audience::Consumer
            && matches!(profile.country, Country::Turkey | Country::EuropeanUnion)
            && profile.distance_sale != Some(false);
        let working = of(38, 0);
        let result = profile.result();
        Demands {
            start: profile.start(),
            result,
            limits: profile.limits,
            affirm: [of(2, 0), of(2, 1)],
            silence: [of(6, 0).max(1), of(6, 1).max(1), of(6, 2).max(1)],
            bridge: [of(7, 0), of(7, 1).max(1)],
            first_use: of(8, 0),
            road: [of(10, 0), of(10, 1).max(1)],
            review: [of(11, 0), of(11, 1)],
            mediums: [whole(12, 0), whole(12, 1)],
            email_share: usize::try_from(of(13, 0)).unwrap_or(0),
            row: of(14, 0),
            crowd: [of(15, 0).into(), of(15, 1).into(), of(15, 2).into()],
            a_day: [of(16, 0).into(), of(16, 1).into()],
            party: of(36, 0),
            feedback: of(37, 0),
            mention: of(39, 0),
            human: !matches!(profile.kind, BusinessKind::SelfServe | BusinessKind::Shop),
            notice: concerned.then(|| of(30, 0)),
            reply_by: (result..=LAST_DAY).map(|day| working_days_after(profile, day, working)).collect(),
        }
    }

    /// The silence allowed after a touch on this day (R06).
    const fn silence(&self, day: i32) -> i32 {
        match day {
            ..=30 => self.silence[0],
            31..=60 => self.silence[1],
            _ => self.silence[2],
        }
    }

    /// The last day for a reply to feedback asked for on a day; nothing for one asked for before the Result.
    fn reply_by(&self, day: i32) -> Option<i32> {
        usize::try_from(day - self.result).ok().and_then(|at| self.reply_by.get(at)).copied()
    }
}

/// The last day that lies no more than so many working days after a day; without a date, a weekend lies between (as in R38).
fn working_days_after(profile: &Profile, day: i32, working: i32) -> i32 {
    let weekends = day + working + 2 * ((working + 4) / 5);
    let Some(calendar) = Calendar::of(profile) else { return weekends };
    let Some(date) = calendar.date(day) else { return weekends };
    let mut left = working;
    for ahead in 1..=60 {
        left -= i32::from(shifted(date, ahead).is_some_and(|date| calendar.is_working(date)));
        if left < 0 {
            return day + ahead - 1;
        }
    }
    day + 60
}

const fn slot(day: i32) -> usize {
    let at = if day < -BEFORE { 0 } else { (day + BEFORE) as usize };
    if at < DAYS { at } else { DAYS - 1 }
}

/// Adds to the account what rules and limits say of touches in the order of their days.
pub(super) fn judge(demands: &Demands, picks: &[Pick], facts: &[Facts], account: &mut Account) {
    let (start, result) = (demands.start, demands.result);
    let mut attention = [0_u8; DAYS];
    let mut minutes = [0_u16; DAYS];
    let mut first = [i32::MAX; 8];
    let mut affirmed = i32::MAX;
    let mut mediums = Mediums::NONE;
    let (mut emails, mut row, mut last_medium) = (0_usize, 0, None);
    let (mut acknowledged, mut human, mut checked, mut reviewed, mut notice, mut kickoff, mut survey) =
        (false, false, false, false, false, false, false);
    let (mut celebrated, mut feedback, mut ask, mut adopted, mut updates) = (false, None, None, i32::MAX, 0);
    for pick in picks {
        let (touch, day) = (&facts[usize::from(pick.facts)], pick.day);
        attention[slot(day)] += u8::from(touch.attention);
        minutes[slot(day)] = minutes[slot(day)].saturating_add(touch.minutes);
        account.minutes += i64::from(touch.minutes);
        account.dollars += i64::from(touch.dollars);
        account.warnings += i64::from(pick.flaws);
        first[touch.phase.index()] = first[touch.phase.index()].min(day);
        mediums = mediums.with(touch.medium, true);
        emails += usize::from(touch.medium == Medium::Email);
        row = if last_medium == Some(touch.medium) { row + 1 } else { 1 };
        last_medium = Some(touch.medium);
        account.informations += i64::from(row == demands.row + 1);
        match touch.phase {
            Phase::Admit => acknowledged |= day == 0 && touch.speaks,
            Phase::Affirm if touch.reaches && day >= 0 => {
                affirmed = affirmed.min(day);
                human |= touch.human;
            }
            Phase::Adopt => adopted = adopted.min(day),
            _ => {}
        }
        match touch.kind {
            Kind::CheckIn => checked |= (0..=demands.first_use).contains(&(day - start)),
            Kind::Notice => notice |= demands.notice.is_some_and(|by| day <= by),
            Kind::Kickoff => kickoff |= day == start,
            Kind::Update => updates += i32::from(touch.phase == Phase::Acclimate),
            Kind::Celebrate => celebrated |= (0..=demands.party).contains(&(day - result)),
            Kind::Feedback if day >= result => feedback = feedback.or(Some(day)),
            Kind::Survey => survey |= day >= result,
            Kind::Ask | Kind::Praise => {
                account.errors += i64::from(feedback.is_none_or(|from| day < from));
                if touch.kind == Kind::Ask {
                    ask = ask.or(Some(day));
                }
            }
            Kind::Mention => account.errors += i64::from(day < demands.mention),
            Kind::Review => reviewed |= (demands.review[0]..=demands.review[1]).contains(&day),
            _ => {}
        }
    }
    account.errors += i64::from(!acknowledged);
    account.errors += i64::from(affirmed > demands.affirm[1]);
    account.warnings += i64::from(affirmed > demands.affirm[0] && affirmed <= demands.affirm[1]);
    judge_order(&first, account);
    if !human {
        account.warnings += i64::from(demands.human);
        account.informations += i64::from(!demands.human);
    }
    account.warnings += i64::from(!checked) + i64::from(!reviewed) + i64::from(demands.notice.is_some() && !notice);
    account.warnings += i64::from(demands.mediums[0].saturating_sub(mediums.count()));
    account.errors += i64::from(demands.mediums[1].saturating_sub(mediums.count()));
    account.warnings += i64::from((100 * emails).div_ceil(picks.len().max(1)) > demands.email_share);
    account.warnings += i64::from(!celebrated);
    account.errors += i64::from(feedback.is_none_or(|day| day > result + demands.feedback));
    account.warnings += i64::from(ask.is_some_and(|day| adopted >= day));
    account.lapses += i64::from(!kickoff) + i64::from(!survey) + i64::from(ask.is_none()) + i64::from((2 - updates).max(0));
    judge_silence(demands, picks, account);
    judge_company(demands, picks, facts, account);
    judge_load(demands, &attention, &minutes, account);
}

/// R04 and R05.
fn judge_order(first: &[i32; 8], account: &mut Account) {
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
}

/// R06 and R07: every touch that is missing between two counts.
fn judge_silence(demands: &Demands, picks: &[Pick], account: &mut Account) {
    let (wait, often) = (demands.bridge[0], demands.bridge[1]);
    let mut before = 0;
    for day in picks.iter().map(|pick| pick.day).filter(|day| (0..=LAST_DAY).contains(day)).chain([LAST_DAY]) {
        let (gap, allowed) = (day - before, demands.silence(before));
        if gap > 0 {
            account.warnings += i64::from((gap - 1) / allowed);
            account.errors += i64::from(gap > 2 * allowed);
            if demands.start > wait && before < demands.start {
                account.warnings += i64::from((day.min(demands.start) - before - 1) / often);
            }
        }
        before = day;
    }
}

/// Touches that need another one: R10, R36 and R38, and what makes no sense alone.
fn judge_company(demands: &Demands, picks: &[Pick], facts: &[Facts], account: &mut Account) {
    let result = demands.result;
    let of_kind = |kind: Kind| picks.iter().filter(move |pick| facts[usize::from(pick.facts)].kind == kind).map(|pick| pick.day);
    if result > demands.road[0] {
        let mut before = 0;
        for day in of_kind(Kind::Milestone).filter(|day| (0..=result).contains(day)).chain([result]) {
            account.warnings += i64::from((day - before - demands.road[1] + ROAD_STEP - 1).max(0) / ROAD_STEP);
            before = day;
        }
    }
    for pick in picks {
        let day = pick.day;
        match facts[usize::from(pick.facts)].kind {
            Kind::Milestone => {
                account.warnings +=
                    i64::from(!of_kind(Kind::Celebrate).any(|party| (0..=demands.party).contains(&(party - day))));
            }
            Kind::Celebrate if day < result => {
                account.lapses +=
                    i64::from(!of_kind(Kind::Milestone).any(|reached| (0..=demands.party).contains(&(day - reached))));
            }
            Kind::Recap => account.lapses += i64::from(!of_kind(Kind::Kickoff).any(|met| met == day)),
            Kind::Reply => account.lapses += i64::from(!of_kind(Kind::Feedback).any(|asked| asked < day)),
            Kind::Feedback => {
                let by = demands.reply_by(day).unwrap_or(i32::MIN);
                account.warnings += i64::from(!of_kind(Kind::Reply).any(|reply| (day..=by).contains(&reply)));
            }
            _ => {}
        }
    }
}

/// R15, R16, evenness, and the limits.
fn judge_load(demands: &Demands, attention: &[u8; DAYS], minutes: &[u16; DAYS], account: &mut Account) {
    let limits = demands.limits;
    let beyond = |spent: i64, limit: Option<u32>| limit.map_or(0, |limit| (spent - i64::from(limit)).max(0));
    account.over += beyond(account.minutes, limits.minutes) + beyond(account.dollars, limits.money);
    let (mut touches, mut spent, mut day) = (0_i64, 0_i64, -BEFORE);
    for at in 0..DAYS {
        let today = i64::from(attention[at]);
        touches += today;
        spent += i64::from(minutes[at]);
        if at >= 7 {
            touches -= i64::from(attention[at - 7]);
            spent -= i64::from(minutes[at - 7]);
        }
        account.over += beyond(spent, limits.minutes_a_week);
        if today > 1 {
            let busy = day == 0 || day == demands.start || day == demands.result;
            account.informations += i64::from(today > demands.a_day[usize::from(busy)]);
        }
        // The window that ends on this day; those that straddle the Sale are not judged.
        let begins = day - 6;
        if 0 <= begins && day <= LAST_DAY {
            account.unevenness += unevenness(touches);
        }
        if begins > 6 || day < 0 {
            account.warnings += (touches - demands.crowd[0]).max(0);
            account.errors += i64::from(day > 0 && touches > demands.crowd[2]);
        } else if begins >= 0 {
            account.warnings += (touches - demands.crowd[1]).max(0);
        }
        day += 1;
    }
}
