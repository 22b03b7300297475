//! The starter plan and its four spoiled versions (domain 4.6).

use hundredfold::checks::{Case, Outcome, errors_and_warnings, evaluate, score};
use hundredfold::domain::command::{Command, TouchEdit};
use hundredfold::domain::ids::ItemId;
use hundredfold::domain::journey::Journey;
use hundredfold::domain::profile::Anchor;
use hundredfold::domain::touch::{Gift, Timing, When};
use proptest::prelude::*;

use super::{after, checks, with_outcome};
use crate::fixtures::{playbook, small_playbook, starter};

/// Ids of the touches on days from–to.
fn on_days(journey: &Journey, from: i32, to: i32) -> Vec<ItemId> {
    let plan = journey.plan().expect("the starter has a plan");
    let placed = plan.by_day(journey.profile());
    placed.iter().filter(|(day, _)| (from..=to).contains(day)).map(|(_, touch)| touch.id).collect()
}

fn check(name: &str, commands: Vec<Command>, errors: &[&str], warnings: &[&str]) {
    let journey = after(&starter(), commands);
    for playbook in [small_playbook(), playbook()] {
        let checks = checks(&journey, &playbook);
        assert_eq!(with_outcome(&checks, Outcome::Error), errors, "errors: {name}");
        assert_eq!(with_outcome(&checks, Outcome::Warning), warnings, "warnings: {name}");
    }
}

#[test]
fn the_starter_plan_is_without_fault_and_each_spoiled_one_fails_on_exactly_its_rules() {
    let journey = starter();
    let remove = |from, to| on_days(&journey, from, to).into_iter().map(Command::Remove).collect::<Vec<_>>();
    let edit = |day, edit: TouchEdit| vec![Command::EditTouch(on_days(&journey, day, day)[0], edit)];
    check("untouched", Vec::new(), &[], &[]);
    check("days 1 and 2 deleted", remove(1, 2), &["R02", "R04"], &["R03"]);
    let early = TouchEdit::Timing(Timing::Day(When::new(Anchor::Sale, 10)));
    check("day 90 moved to day 10", edit(90, early), &["R39"], &["R05", "R40"]);
    check("days 12 to 40 dropped", remove(12, 40), &["R04", "R06"], &[]);
    check("the present a coupon", edit(30, TouchEdit::Gift(Gift::Coupon)), &["R27"], &[]);
}

#[test]
fn the_starter_plan_leaves_open_only_what_a_plan_cannot_show_or_nobody_has_said() {
    let checks = checks(&starter(), &small_playbook());
    let all = checks.iter().map(|check| check.rule.to_string()).collect::<Vec<_>>();
    assert_eq!((all.len(), all[0].as_str(), all[43].as_str()), (44, "R01", "R44"));
    // Live: R23, R41, R43. Only a reader can see: R35, R42. No date is set: R34. No limits are set: R44.
    let open = ["R23", "R34", "R35", "R41", "R42", "R43", "R44"];
    assert_eq!(with_outcome(&checks, Outcome::NotChecked), open);
    // Start follows in a week; no long road; no promise noted; no law of this country applies.
    assert_eq!(with_outcome(&checks, Outcome::Idle), ["R07", "R10", "R22", "R30", "R31", "R32"]);
    assert_eq!(with_outcome(&checks, Outcome::Information), Vec::<String>::new());
}

proptest! {
    /// Whatever a journey holds, it can be judged, and the score is the count of what is listed.
    #[test]
    fn the_score_counts_what_is_listed(journey in crate::generate::arbitrary_journey()) {
        let playbook = small_playbook();
        if let Some(case) = Case::of(&journey, &playbook) {
            let checks = evaluate(&case);
            let (errors, warnings, informations) = score(&case);
            prop_assert_eq!(errors_and_warnings(&checks), (errors, warnings));
            let all: usize = checks.iter().map(|check| check.breaches.len()).sum();
            prop_assert_eq!(all, errors + warnings + informations);
            let items = |check: &hundredfold::checks::Check| check.breaches.iter().flat_map(|breach| breach.items.clone()).collect::<Vec<_>>();
            let known = |id: &ItemId| case.plan.touch(*id).is_some() || case.plan.action(*id).is_some();
            prop_assert!(checks.iter().all(|check| items(check).iter().all(known)));
        }
    }
}
