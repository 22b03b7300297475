//! The proof of construction: whatever the profile, its limits and the answers are, a plan has no error and no warning that they allow to
//! avoid, and for each one it has, a smallest set of changes is named with which planning again has it no more.
//!
//! A few journeys are tried with the other tests. `scripts/prove-construction` tries 2,000 and prints what it found; another number of them
//! can be given there. A journey is told by its number, with which it is made again.

use hundredfold::domain::calendar::shifted;
use hundredfold::domain::profile::{Limits, WorkingDays};
use hundredfold::planner::{Ground, Help, Lack, Relief, unmet};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::ground::any_mediums;
use super::*;

/// Journeys that are tried with the other tests.
const FEW: usize = 3;

prop_compose! {
    /// From none to so tight that hardly anything fits.
    fn any_limits()(
        week in proptest::option::weighted(0.5, 10_u32..=120),
        minutes in proptest::option::weighted(0.4, 20_u32..=420),
        money in proptest::option::weighted(0.3, 0_u32..=60),
        barred in proptest::option::weighted(0.4, any_mediums()),
    ) -> Limits {
        let barred = barred.unwrap_or(Mediums::NONE);
        Limits { minutes, minutes_a_week: week, money, barred, gifts: GiftPolicy::Unknown }
    }
}

prop_compose! {
    fn any_journey()(
        assessment in any_assessment(),
        profile in any_profile(),
        limits in any_limits(),
        working in proptest::option::of(any::<[bool; 7]>()),
        holidays in proptest::collection::btree_set(-20..120_i32, 0..12),
    ) -> (Assessment, Profile) {
        let mut profile = profile;
        profile.limits = Limits { gifts: profile.limits.gifts, ..limits };
        profile.working = working.and_then(WorkingDays::new).unwrap_or_default();
        if let Some((_, date)) = profile.date {
            profile.holidays = holidays.into_iter().filter_map(|day| shifted(date, day)).collect();
        }
        (assessment, profile)
    }
}

fn trouble(plan: &Plan, assessment: &Assessment, profile: &Profile) -> (usize, usize) {
    let broken = broken(plan, assessment, profile);
    let errors = broken.iter().filter(|(_, breach)| breach.outcome == checks::Outcome::Error).count();
    (errors, broken.len() - errors)
}

/// Whether a plan keeps within limits.
fn keeps(plan: &Plan, profile: &Profile) -> bool {
    let limits = &profile.limits;
    let placed = plan.by_day(profile);
    let (minutes, dollars) = plan.effort(profile);
    let week = |from: i32| {
        let within = placed.iter().filter(|(day, _)| (from..from + 7).contains(day));
        within.map(|(_, touch)| u32::from(touch.minutes)).sum::<u32>()
    };
    limits.minutes.is_none_or(|most| minutes <= most)
        && limits.money.is_none_or(|most| dollars <= most)
        && limits.minutes_a_week.is_none_or(|most| placed.iter().all(|(day, _)| week(*day) <= most))
        && placed.iter().all(|(_, touch)| !limits.barred.has(touch.medium()))
}

/// What was found in one journey, in words; nothing if all is as it should be.
fn faults(assessment: &Assessment, profile: &Profile) -> (usize, Vec<String>) {
    let persona = Persona::default();
    let ground = Ground { assessment: Some(assessment), persona: &persona, profile, playbook: &PLAYBOOK, former: None };
    let plan = best(assessment, profile);
    let found = unmet(&ground);
    let mut rules: Vec<RuleId> = broken(&plan, assessment, profile).into_iter().map(|(rule, _)| rule).collect();
    rules.dedup();
    let mut faults = Vec::new();
    for &rule in &rules {
        let help = found.iter().find(|unmet| unmet.lack == Lack::Rule(rule)).map(|unmet| &unmet.help);
        let Some(Help::Changes(changes)) = help else {
            faults.push(format!("{rule} is left without a relief: {help:?}"));
            continue;
        };
        let wider = Relief::applied(changes, profile);
        let other = best(assessment, &wider);
        if broken(&other, assessment, &wider).iter().any(|(other, _)| *other == rule) {
            faults.push(format!("{rule} is not mended by {changes:?}"));
        }
        // A plan made with more room that does not use it shows that the room was there.
        let (ours, theirs) = (trouble(&plan, assessment, profile), trouble(&other, assessment, profile));
        let same_days = (wider.start(), wider.result()) == (profile.start(), profile.result());
        if same_days && keeps(&other, profile) && theirs < ours {
            faults.push(format!("{rule} is needless: {ours:?} where {theirs:?} would do, found with {changes:?}"));
        }
    }
    (rules.len(), faults)
}

#[test]
fn for_every_error_and_warning_left_a_relief_is_named_that_helps() {
    let wanted = std::env::var("HUNDREDFOLD_PROFILES").ok();
    let wanted = wanted.map_or(FEW, |text| text.parse().unwrap_or_else(|_| panic!("a number of journeys, not “{text}”")));
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let (mut broken, mut troubled, mut found) = (0, 0, Vec::new());
    for number in 1..=wanted {
        let (assessment, profile) = any_journey().new_tree(&mut runner).expect("a journey").current();
        let (rules, faults) = faults(&assessment, &profile);
        (broken, troubled) = (broken + rules, troubled + usize::from(rules > 0));
        for fault in faults {
            println!("journey {number}, {}: {fault}", profile.kind.id());
            found.push(fault);
        }
    }
    let count = |part: &str| found.iter().filter(|fault| fault.contains(part)).count();
    println!(
        "{wanted} journeys: {troubled} have {broken} rules broken; {} left without a relief, {} with one that does not help, {} needless",
        count("without a relief"),
        count("not mended"),
        count("needless")
    );
    assert!(found.is_empty(), "{} faults", found.len());
}
