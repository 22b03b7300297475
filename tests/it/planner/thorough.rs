//! The plan a journey gets, which is looked for thoroughly, against the one that is made at once.

use std::sync::Arc;

use hundredfold::domain::profile::Limits;
use hundredfold::domain::touch::{Status, Touch};
use hundredfold::planner::account;

use super::*;

/// The ground of a business whose limits leave the quick search something to find.
fn tight(kind: BusinessKind) -> Profile {
    let mut profile = profile(kind);
    profile.limits = Limits { minutes: Some(240), minutes_a_week: Some(60), money: Some(30), ..profile.limits };
    profile
}

fn ground<'a>(assessment: &'a Assessment, persona: &'a Persona, profile: &'a Profile, former: Option<&'a Plan>) -> Ground<'a> {
    Ground { assessment: Some(assessment), persona, profile, playbook: &PLAYBOOK, former }
}

/// What is wrong with a plan, the gravest first, and what it is worth.
fn judged(plan: &Plan, assessment: &Assessment, profile: &Profile) -> ([i64; 3], i64) {
    let account = account(plan, Some(assessment), profile, &PLAYBOOK);
    ([account.over, account.errors, account.warnings], account.value())
}

/// How much the search itself may see otherwise: a plan does not tell how far its touches are from the days they prefer. 40 for each day, a day for each touch.
const SHIFTS: i64 = 40 * 36;

#[test]
fn it_is_never_worse_than_the_quick_one_and_somewhere_better() {
    let (_, assessment) = &assessments()[3];
    let mut better = 0;
    for kind in [BusinessKind::Home, BusinessKind::Shop, BusinessKind::Agency] {
        let profile = tight(kind);
        let (wrong, worth) = judged(&best(assessment, &profile), assessment, &profile);
        let (quick_wrong, quick_worth) = judged(&planned(assessment, &profile), assessment, &profile);
        assert!(wrong <= quick_wrong, "{}: {wrong:?} against {quick_wrong:?}", kind.id());
        if wrong == quick_wrong {
            assert!(worth >= quick_worth - SHIFTS, "{}: {worth} against {quick_worth}", kind.id());
        }
        better += usize::from(wrong < quick_wrong || worth > quick_worth + SHIFTS);
    }
    assert!(better > 0, "the quick plan is as good for all of them");
}

#[test]
fn planning_again_changes_nothing_where_nothing_changed_and_keeps_what_was_done() {
    let (_, assessment) = &assessments()[3];
    let (persona, profile) = (Persona::default(), tight(BusinessKind::Shop));
    let first = best_plan(&ground(assessment, &persona, &profile, None));
    let again = best_plan(&ground(assessment, &persona, &profile, Some(&first)));
    assert_eq!(again, first);

    let mut touches = first.touches().to_vec();
    touches[2] = Arc::new(Touch { status: Status::Done, minutes: 44, ..Touch::clone(&touches[2]) });
    let former = Plan::new(touches, first.actions().to_vec(), first.next_id().0).expect("the same ids");
    let after = best_plan(&ground(assessment, &persona, &profile, Some(&former)));
    let done = former.touches()[2].id;
    assert_eq!(after.touch(done), former.touch(done));
}
