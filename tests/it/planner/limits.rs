//! Limits hold whatever else gives way.

use super::*;
use hundredfold::domain::profile::Limits;

/// Kinds with little in common.
const SOME: [BusinessKind; 4] = [BusinessKind::Other, BusinessKind::SelfServe, BusinessKind::Practice, BusinessKind::Home];

const NONE: Limits =
    Limits { minutes: None, minutes_a_week: None, money: None, barred: Mediums::NONE, gifts: GiftPolicy::Unknown };

fn check(kind: BusinessKind, limits: Limits) -> Plan {
    let mut profile = profile(kind);
    profile.limits = limits;
    let (_, assessment) = &assessments()[3];
    let plan = planned(assessment, &profile);
    let (minutes, dollars) = plan.effort(&profile);
    assert!(limits.minutes.is_none_or(|limit| minutes <= limit), "{}: {minutes} minutes, {limits:?}", kind.id());
    assert!(limits.money.is_none_or(|limit| dollars <= limit), "{}: {dollars} dollars, {limits:?}", kind.id());
    for from in -30..=100 {
        let week = plan.by_day(&profile).into_iter().filter(|(day, _)| (from..from + 7).contains(day));
        let minutes = week.map(|(_, touch)| u32::from(touch.minutes)).sum::<u32>();
        assert!(limits.minutes_a_week.is_none_or(|limit| minutes <= limit), "{}: {minutes} from {from}", kind.id());
    }
    for touch in plan.touches() {
        assert!(!limits.barred.has(touch.medium()), "{} uses {}", kind.id(), touch.medium().id());
    }
    plan
}

#[test]
fn minutes_and_money() {
    for kind in SOME {
        for minutes in [0, 30, 90, 200, 400] {
            check(kind, Limits { minutes: Some(minutes), ..NONE });
        }
        for minutes in [15, 45, 90] {
            check(kind, Limits { minutes_a_week: Some(minutes), ..NONE });
        }
        for money in [0, 5, 40] {
            check(kind, Limits { money: Some(money), ..NONE });
        }
    }
}

#[test]
fn barred_mediums() {
    for kind in SOME {
        for &one in Medium::ALL {
            check(kind, Limits { barred: Mediums::NONE.with(one, true), ..NONE });
        }
        for (one, other) in [(Medium::Email, Medium::Phone), (Medium::InPerson, Medium::Mail), (Medium::Video, Medium::Mail)] {
            check(kind, Limits { barred: Mediums::NONE.with(one, true).with(other, true), ..NONE });
        }
    }
}

#[test]
fn limits_that_leave_enough_room_cost_nothing() {
    let rows = [
        Limits { money: Some(0), ..NONE },
        Limits { minutes: Some(300), ..NONE },
        Limits { minutes_a_week: Some(120), ..NONE },
        Limits { barred: Mediums::NONE.with(Medium::Presents, true), ..NONE },
        Limits { barred: Mediums::NONE.with(Medium::Video, true), ..NONE },
        Limits { barred: Mediums::NONE.with(Medium::InPerson, true), ..NONE },
    ];
    for limits in rows {
        let mut profile = profile(BusinessKind::Other);
        profile.limits = limits;
        let plan = check(BusinessKind::Other, limits);
        let (_, assessment) = &assessments()[3];
        let broken = broken(&plan, assessment, &profile);
        assert_eq!(broken, [], "{limits:?}");
    }
}

#[test]
fn a_tighter_limit_gives_a_smaller_plan() {
    let count = |minutes| {
        let limits = Limits { minutes: Some(minutes), ..NONE };
        let plan = check(BusinessKind::Other, limits);
        plan.by_day(&profile(BusinessKind::Other)).len()
    };
    assert!(count(60) < count(150));
    assert!(count(150) < count(600));
}
