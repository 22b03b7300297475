//! Plans without limits are sound.

use super::*;
use proptest::strategy::ValueTree;

#[test]
fn explore() {
    use proptest::test_runner::{Config, TestRunner};
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let mut tally = std::collections::BTreeMap::new();
    let n: usize = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(150);
    let mut slow = std::time::Duration::ZERO;
    for _ in 0..n {
        let profile = any_profile().new_tree(&mut runner).unwrap().current();
        let assessment = any_assessment().new_tree(&mut runner).unwrap().current();
        let begun = std::time::Instant::now();
        let plan = planned(&assessment, &profile);
        slow = slow.max(begun.elapsed());
        let broken = broken(&plan, &assessment, &profile);
        let rules: Vec<String> = broken
            .iter()
            .map(|(rule, b)| format!("{rule} {:?} {:?} {:?}..{:?}", b.outcome, b.found, b.day, b.to))
            .filter(|r| !r.starts_with("R09"))
            .collect();
        if !rules.is_empty() {
            println!(
                "{} {} {} K{} R{} cons {:?} {:?}: {rules:?} ",
                profile.kind.id(),
                profile.country.id(),
                profile.audience.id(),
                profile.start(),
                profile.result(),
                profile.consent,
                profile.date
            );
            for r in broken.iter().map(|(r, _)| r.to_string()) {
                *tally.entry(r).or_insert(0) += 1;
            }
        }
    }
    println!("{tally:?} slowest {slow:?}");
}

#[test]
fn debug_one() {
    let mut profile = profile(BusinessKind::Agency);
    profile.set_days(8, 53).expect("ok");
    let (_, assessment) = &assessments()[0];
    let plan = planned(assessment, &profile);
    println!("{}", readable(&plan, &profile));
    println!("{:?}", broken(&plan, assessment, &profile));
    let mut profile = profile.clone();
    profile.set_days(25, 60).expect("ok");
    let plan = planned(assessment, &profile);
    println!("{}", readable(&plan, &profile));
    println!("{:?}", broken(&plan, assessment, &profile));
}
