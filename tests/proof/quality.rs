//! One evaluator scores the planner's plan, the one it gives at once, a plain greedy one and the exact optimum, on random journeys whose limits bind.
//!
//! What is asserted is that the yardstick is sound: no plan is better than its bound, and the solver's plan is not better than it either.
//! How near the planner comes to the bound is printed, for every journey and as a distribution.

use hundredfold::domain::assessment::Assessment;
use hundredfold::domain::medium::{Medium, Mediums};
use hundredfold::domain::persona::Persona;
use hundredfold::domain::profile::{GiftPolicy, Limits, Profile};
use hundredfold::planner::exact::{Bound, Comparison, compare};
use hundredfold::planner::{Account, build_plan};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::ground::{PLAYBOOK, any_assessment, any_profile};

/// The least touches a plan has that is compared.
const LEAST_TOUCHES: usize = 20;

prop_compose! {
    fn any_limits()(
        week in proptest::option::weighted(0.5, 30_u32..=120),
        minutes in proptest::option::weighted(0.4, 120_u32..=420),
        money in proptest::option::weighted(0.3, 0_u32..=60),
        barred in proptest::option::weighted(0.3, proptest::sample::select(Medium::ALL)),
    ) -> Limits {
        let barred = barred.map_or(Mediums::NONE, |medium| Mediums::NONE.with(medium, true));
        Limits { minutes, minutes_a_week: week, money, barred, gifts: GiftPolicy::Unknown }
    }
}

prop_compose! {
    fn any_journey()(assessment in any_assessment(), profile in any_profile(), limits in any_limits()) -> (Assessment, Profile) {
        let mut profile = profile;
        profile.limits = Limits { gifts: profile.limits.gifts, ..limits };
        (assessment, profile)
    }
}

/// Whether a plan without limits would break one of them.
fn binds(assessment: &Assessment, profile: &Profile) -> bool {
    let mut free = profile.clone();
    let limits = free.limits;
    free.limits = Limits { minutes: None, minutes_a_week: None, money: None, barred: Mediums::NONE, gifts: limits.gifts };
    let plan = build_plan(Some(assessment), &Persona::default(), &free, &PLAYBOOK, None);
    let (minutes, dollars) = plan.effort(&free);
    let placed = plan.by_day(&free);
    let week = |from: i32| -> u32 {
        let within = placed.iter().filter(|(day, _)| (from..from + 7).contains(day));
        within.map(|(_, touch)| u32::from(touch.minutes)).sum()
    };
    let fullest = placed.iter().map(|(day, _)| week(*day)).max().unwrap_or_default();
    limits.minutes.is_some_and(|most| minutes > most)
        || limits.money.is_some_and(|most| dollars > most)
        || limits.minutes_a_week.is_some_and(|most| fullest > most)
        || placed.iter().any(|(_, touch)| limits.barred.has(touch.medium()))
}

fn trouble(account: &Account) -> [i64; 2] {
    [account.errors, account.warnings]
}

/// How near a plan comes to the bound; 0 if it has more errors or warnings than it needs, or if there is no bound.
fn quality(account: &Account, bound: &Bound) -> f64 {
    let least = [bound.errors, bound.warnings];
    if trouble(account) == least { 1.0 - (bound.value - account.value() as f64) / bound.value.abs() } else { 0.0 }
}

/// Holds that a plan is no better than the bound; a whole number may be rounded once.
fn assert_bounded(name: &str, account: &Account, bound: &Bound) {
    let least = [bound.errors, bound.warnings];
    assert!(trouble(account) >= least, "{name}: {account:?} is better than {bound:?}");
    if trouble(account) == least {
        assert!(account.value() as f64 <= bound.value + 1.0, "{name}: {account:?} is better than {bound:?}");
    }
}

fn distribution(name: &str, mut ratios: Vec<f64>) {
    if ratios.is_empty() {
        return;
    }
    ratios.sort_by(f64::total_cmp);
    let needless = ratios.iter().filter(|ratio| **ratio == 0.0).count();
    let at = |part: usize| ratios[(ratios.len() - 1) * part / 100];
    println!(
        "{name}: worst {:.4}, 10 % below {:.4}, median {:.4}; {needless} of {} with needless errors or warnings, or no bound",
        at(0),
        at(10),
        at(50),
        ratios.len()
    );
}

/// Whether Start and Result lie near those that the playbook has for this kind of business.
fn has_usual_days(profile: &Profile) -> bool {
    let preset = PLAYBOOK.preset(profile.kind);
    profile.start().abs_diff(preset.start) <= 2 && profile.result().abs_diff(preset.result) <= 7
}

fn setting(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().map_or(usual, |text| text.parse().unwrap_or_else(|_| panic!("{name} is a number, not “{text}”")))
}

#[test]
fn no_plan_is_better_than_its_bound() {
    let (wanted, seconds) = (setting("HUNDREDFOLD_JOURNEYS", 2), setting("HUNDREDFOLD_SECONDS", 20));
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let (mut ours, mut quick, mut greedy, mut usual, mut tight, mut unproved) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), 0, 0);
    while ours.len() < wanted {
        let (assessment, profile) = any_journey().new_tree(&mut runner).expect("a journey").current();
        let found = compare(Some(&assessment), &profile, &PLAYBOOK, seconds as f64);
        if found.touches < LEAST_TOUCHES {
            continue;
        }
        let Comparison { bound, exact, .. } = found;
        let name = format!("{} {}", ours.len() + 1, profile.kind.id());
        for account in [Some(found.ours), Some(found.quick), Some(found.greedy), exact].into_iter().flatten() {
            assert_bounded(&name, &account, &bound);
        }
        assert!(found.ours.is_no_worse_than(&found.quick), "{name}: {:?} is worse than {:?}", found.ours, found.quick);
        tight += usize::from(binds(&assessment, &profile));
        unproved += usize::from(bound.value.is_infinite());
        ours.push(quality(&found.ours, &bound));
        quick.push(quality(&found.quick, &bound));
        greedy.push(quality(&found.greedy, &bound));
        usual.extend(has_usual_days(&profile).then(|| ours[ours.len() - 1]));
        println!(
            "{name}: {} touches, ours {:?} {} = {:.4}, at once {:.4}, greedy {:.4}, at best {:?} {:.0}",
            found.touches,
            trouble(&found.ours),
            found.ours.value(),
            ours[ours.len() - 1],
            quick[quick.len() - 1],
            greedy[greedy.len() - 1],
            [bound.errors, bound.warnings],
            bound.value
        );
    }
    println!("limits bind in {tight} of {}; {unproved} have no bound in time, which counts as 0", ours.len());
    distribution("ours", ours);
    distribution("ours, Start and Result near the usual days", usual);
    distribution("at once", quick);
    distribution("greedy", greedy);
}
