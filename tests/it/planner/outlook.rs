//! What limits cost is found out by planning again, and what is said to help does.

use super::*;
use hundredfold::domain::profile::Limits;
use hundredfold::planner::{
    Ground, Help, Lack, MOST_PLANS, Outlook, Relief, STEP, Search, Unmet, account, changes, glimpse, outlook, reach, unmet,
};

fn ground<'a>(assessment: &'a Assessment, persona: &'a Persona, profile: &'a Profile, former: Option<&'a Plan>) -> Ground<'a> {
    Ground { assessment: Some(assessment), persona, profile, playbook: &PLAYBOOK, former }
}

fn outlook_of(ground: &Ground) -> Outlook {
    let Ground { assessment, persona, profile, playbook, former } = *ground;
    outlook(ground, &build_plan(assessment, persona, profile, playbook, former), reach(ground))
}

/// Checks that the plan made with each set of changes has what was lacking, that the plan made without has not, and that no one of several
/// changes does without the others.
pub fn check(assessment: &Assessment, profile: &Profile, unmet: &[Unmet]) {
    let has = |profile: &Profile, lack: &Lack| {
        let plan = best(assessment, profile);
        match lack {
            Lack::Rule(rule) => broken(&plan, assessment, profile).iter().all(|(other, _)| other != rule),
            Lack::Template(id) => plan.by_day(profile).iter().any(|(_, touch)| touch.template.as_ref() == Some(id)),
        }
    };
    for Unmet { lack, help } in unmet {
        let Help::Changes(changes) = help else { continue };
        assert!(!has(profile, lack), "{lack:?} is there already");
        assert!(has(&Relief::applied(changes, profile), lack), "{lack:?} is not there with {changes:?}");
        for (place, relief) in changes.iter().enumerate() {
            let rest: Vec<Relief> =
                changes.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, other)| *other).collect();
            assert!(!has(&Relief::applied(&rest, profile), lack), "{lack:?} is there without {relief:?} of {changes:?}");
            match *relief {
                Relief::More { amount, from, to } => {
                    assert_eq!(amount.of(&profile.limits), Some(from));
                    assert!(to > from && to % STEP == 0, "{relief:?}");
                }
                Relief::Allow(medium) => assert!(profile.limits.barred.has(medium)),
                Relief::Result { from, to } => assert!(from == profile.result() && to != from, "{relief:?}"),
                Relief::Start { from, to } => assert!(from == profile.start() && to != from, "{relief:?}"),
                Relief::Work(day) => assert!(!profile.working.days()[day] && profile.date.is_some()),
                Relief::WorkHolidays => assert!(!profile.holidays.is_empty() && profile.date.is_some()),
            }
        }
    }
}

#[test]
fn the_next_plan_is_the_one_that_planning_again_makes() {
    let persona = Persona::default();
    let (_, assessment) = &assessments()[3];
    let mut profile = profile(BusinessKind::Other);
    let former = planned(assessment, &profile);
    profile.limits.minutes = Some(90);
    let Outlook { now, next, changes: counts, possible } = outlook_of(&ground(assessment, &persona, &profile, Some(&former)));
    let now = now.expect("there is a plan");
    let plan = build_plan(Some(assessment), &persona, &profile, &PLAYBOOK, Some(&former));
    assert_eq!((next.minutes, next.dollars), plan.effort(&profile));
    assert_eq!(next.touches, plan.by_day(&profile).len());
    assert_eq!(next.coverage, account(&plan, Some(assessment), &profile, &PLAYBOOK).coverage);
    assert_eq!(counts.iter().sum::<usize>(), changes(&former, &plan).len());
    assert!(next.minutes <= 90 && now.minutes > 90);
    assert!(next.touches < now.touches && next.coverage < now.coverage);
    assert!(next.minutes_a_week <= now.minutes_a_week);
    assert_eq!(possible, now.coverage, "the former plan was made without limits");
    assert_eq!(next.findings.len(), broken(&plan, assessment, &profile).len());
}

#[test]
fn shares_are_of_what_is_possible() {
    let persona = Persona::default();
    for (name, assessment) in &assessments() {
        let mut profile = profile(BusinessKind::Practice);
        let free = outlook_of(&ground(assessment, &persona, &profile, None));
        assert_eq!((free.now.as_ref(), free.changes), (None, [0; 3]), "{name}");
        let all = free.share(&free.next);
        assert_eq!(all, (*name != "none applies").then_some(100), "{name}");
        profile.limits.minutes = Some(0);
        let tight = outlook_of(&ground(assessment, &persona, &profile, None));
        assert!(tight.share(&tight.next) < all || all.is_none(), "{name}");
        assert!(tight.next.minutes == 0, "{name}");
    }
}

#[test]
fn a_glimpse_of_no_better_plan_promises_no_change() {
    let persona = Persona::default();
    let (_, assessment) = &assessments()[3];
    let mut profile = profile(BusinessKind::Agency);
    let former = best(assessment, &profile);
    let glimpsed = |profile: &Profile| {
        let ground = ground(assessment, &persona, profile, Some(&former));
        outlook(&ground, &glimpse(&ground), reach(&ground)).or_as_it_is(&profile.limits)
    };
    let same = glimpsed(&profile);
    assert_eq!((same.changes, Some(&same.next)), ([0; 3], same.now.as_ref()));
    // What the limits forbid now is no plan to stay with.
    profile.limits.barred = Mediums::NONE.with(Medium::Email, true);
    assert!(glimpsed(&profile).changes[2] > 0);
    profile.limits = Limits { minutes: Some(90), barred: Mediums::NONE, ..profile.limits };
    assert!(glimpsed(&profile).changes[2] > 0);
}

#[test]
fn without_limits_nothing_is_lacking_after_the_first_plan() {
    let persona = Persona::default();
    let (_, assessment) = &assessments()[1];
    let profile = profile(BusinessKind::Saas);
    let mut search = Search::default();
    let ground = ground(assessment, &persona, &profile, None);
    while search.plan().is_none() {
        assert_eq!((search.step(&ground), search.plans()), (None, 0));
    }
    assert_eq!(search.plan(), Some(&best(assessment, &profile)));
    assert_eq!((search.step(&ground), search.plans()), (Some(Vec::new()), 0));
}

#[test]
fn a_search_step_by_step_is_the_search_and_stays_within_its_bound() {
    let persona = Persona::default();
    let (_, assessment) = &assessments()[3];
    let mut profile = profile(BusinessKind::Other);
    profile.limits.minutes_a_week = Some(20);
    profile.limits.barred = Mediums::NONE.with(Medium::Phone, true);
    let ground = ground(assessment, &persona, &profile, None);
    let mut search = Search::default();
    let found = loop {
        let before = search.pieces();
        let found = search.step(&ground);
        let made = search.pieces() - before;
        assert_eq!(made, usize::from(found.is_none()), "a step makes one piece of a plan");
        if let Some(found) = found {
            break found;
        }
    };
    assert!(search.plans() <= MOST_PLANS);
    assert_eq!(found, unmet(&ground));
    assert!(found.iter().any(|unmet| matches!(unmet.lack, Lack::Template(_))), "{found:?}");
    check(assessment, &profile, &found);
}

#[test]
fn a_barred_medium_is_named_where_only_it_helps() {
    let persona = Persona::default();
    let (_, assessment) = &assessments()[3];
    let mut profile = profile(BusinessKind::Agency);
    for medium in [Medium::Phone, Medium::InPerson, Medium::Video] {
        profile.limits.barred = profile.limits.barred.with(medium, true);
    }
    let found = unmet(&ground(assessment, &persona, &profile, None));
    let allowed = |unmet: &Unmet| matches!(&unmet.help, Help::Changes(changes) if matches!(changes[..], [Relief::Allow(_)]));
    assert!(found.iter().any(|unmet| unmet.lack == Lack::Rule(RuleId::literal(3)) && allowed(unmet)), "{found:?}");
    check(assessment, &profile, &found);
}

#[test]
fn what_only_helps_together_is_named_together() {
    let persona = Persona::default();
    let (_, assessment) = &assessments()[3];
    let mut profile = profile(BusinessKind::Other);
    // Nobody has ten minutes to call, and nobody may: to speak to the customer takes both.
    profile.limits.minutes = Some(4);
    for medium in [Medium::Phone, Medium::InPerson, Medium::Video] {
        profile.limits.barred = profile.limits.barred.with(medium, true);
    }
    let found = unmet(&ground(assessment, &persona, &profile, None));
    let of =
        |rule: u8| found.iter().find(|unmet| unmet.lack == Lack::Rule(RuleId::literal(rule))).map(|unmet| unmet.help.clone());
    let Some(Help::Changes(changes)) = of(3) else { panic!("{found:?}") };
    assert!(matches!(changes[..], [Relief::More { .. }, Relief::Allow(_)]), "{changes:?}");
    check(assessment, &profile, &found);
}

#[test]
fn days_are_named_where_no_limit_is_the_reason() {
    let persona = Persona::default();
    let (_, assessment) = &assessments()[3];
    let mut profile = profile(BusinessKind::Saas);
    profile.set_days(5, 40).expect("days in range");
    let found = unmet(&ground(assessment, &persona, &profile, None));
    let day = Help::Changes(vec![Relief::Result { from: 40, to: 30 }]);
    assert!(found.contains(&Unmet { lack: Lack::Rule(RuleId::literal(9)), help: day }), "{found:?}");
    check(assessment, &profile, &found);
}

/// One limit that binds: a search for two takes too long for a test.
fn any_limit() -> impl Strategy<Value = (Option<u32>, Option<u32>, Mediums)> {
    prop_oneof![
        (40_u32..200).prop_map(|minutes| (Some(minutes), None, Mediums::NONE)),
        (15_u32..50).prop_map(|week| (None, Some(week), Mediums::NONE)),
        proptest::sample::subsequence(vec![Medium::InPerson, Medium::Email, Medium::Phone, Medium::Video], 2)
            .prop_map(|barred| (None, None, barred.into_iter().collect())),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2))]

    #[test]
    fn what_is_said_to_help_helps(assessment in any_assessment(), mut profile in any_profile(), limit in any_limit()) {
        let persona = Persona::default();
        (profile.limits.minutes, profile.limits.minutes_a_week, profile.limits.barred) = limit;
        let found = unmet(&ground(&assessment, &persona, &profile, None));
        check(&assessment, &profile, &found);
    }
}
