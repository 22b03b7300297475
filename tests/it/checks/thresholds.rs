//! Thresholds of a journey's own: which there are, what may stand in them, and that checks and planner follow.

use hundredfold::checks::{Case, Outcome, evaluate_one, range, score, thresholds, usual_thresholds};
use hundredfold::domain::command::{Command, ProfileEdit};
use hundredfold::domain::ids::RuleId;
use hundredfold::domain::journey::Journey;
use hundredfold::domain::profile::{BusinessKind, Profile};
use hundredfold::i18n::Locale;
use hundredfold::planner::build_plan;
use proptest::strategy::{Strategy, ValueTree};

use super::{after, rule};
use crate::fixtures::{playbook, small_playbook, starter};
use crate::generate::arbitrary_journey;

fn with_limits(journey: &Journey, rule: RuleId, limits: Vec<i32>) -> Journey {
    after(journey, vec![Command::Profile(ProfileEdit::Threshold(rule, Some(limits)))])
}

/// The usual thresholds with one made the least or the greatest it may be, and those behind it that do not fit any more moved to the
/// nearest that fits.
fn at_an_end(rule: RuleId, place: usize, greatest: bool, usual: &[i32]) -> Vec<i32> {
    let mut limits: Vec<i32> = Vec::new();
    for (at, limit) in usual.iter().enumerate() {
        let (least, most) = range(rule, at, &limits).expect("it can be changed");
        limits.push(match at == place {
            true if greatest => most,
            true => least,
            false => *limit.clamp(&least, &most),
        });
    }
    limits
}

/// Rules that can be changed, and their places.
fn changeable() -> Vec<(RuleId, usize)> {
    let places = |rule| (0..3).filter(move |place| range(rule, *place, &[50]).is_some()).map(move |place| (rule, place));
    RuleId::all().flat_map(places).collect()
}

#[test]
fn what_can_be_changed_has_a_name_in_each_language_and_usual_values_within_its_range() {
    let playbook = playbook();
    for rule in RuleId::all() {
        let places = changeable().iter().filter(|(changed, _)| *changed == rule).count();
        for locale in Locale::ALL {
            assert_eq!(locale.catalog().thresholds.names_of(rule).len(), places, "{rule} in {}", locale.id());
        }
        for kind in BusinessKind::ALL {
            let preset = playbook.preset(*kind);
            let profile = Profile::new(*kind, preset.audience, preset.start, preset.result);
            let usual = usual_thresholds(rule, &profile, &playbook);
            assert!(places == 0 || places == usual.len(), "{rule}");
            for place in 0..places {
                let (least, most) = range(rule, place, &usual[..place]).expect("it can be changed");
                assert!((least..=most).contains(&usual[place]), "{rule} of {}: {usual:?}", kind.id());
            }
        }
    }
}

#[test]
fn own_thresholds_are_set_and_set_back() {
    let (playbook, silences) = (small_playbook(), rule(6));
    let strict = with_limits(&starter(), silences, vec![2, 2, 2]);
    let outcome = |journey: &Journey| evaluate_one(&Case::of(journey, &playbook).expect("it has a plan"), silences).outcome;
    assert_eq!((outcome(&starter()), outcome(&strict)), (Outcome::Holds, Outcome::Error));
    assert_eq!(usual_thresholds(silences, strict.profile(), &playbook), [7, 10, 14]);
    let back = after(&strict, vec![Command::Profile(ProfileEdit::Threshold(silences, None))]);
    assert_eq!(thresholds(silences, back.profile(), &playbook), [7, 10, 14]);
    assert_eq!(outcome(&back), Outcome::Holds);
}

/// What a user can set must do something.
#[test]
fn each_threshold_that_can_be_changed_decides_something() {
    let playbook = small_playbook();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut journeys = vec![starter()];
    while journeys.len() < 400 {
        let journey = arbitrary_journey().new_tree(&mut runner).expect("a journey").current();
        if journey.plan().is_some() {
            journeys.push(journey);
        }
    }
    for (rule, place) in changeable() {
        let decides = |journey: &Journey, least_before: bool| {
            let mut usual = usual_thresholds(rule, journey.profile(), &playbook);
            if least_before && place > 0 {
                usual = at_an_end(rule, 0, false, &usual);
            }
            let judged = |greatest| {
                let journey = with_limits(journey, rule, at_an_end(rule, place, greatest, &usual));
                let check = evaluate_one(&Case::of(&journey, &playbook).expect("it has a plan"), rule);
                (check.outcome, check.breaches.len(), check.breaches.first().map(|breach| breach.items.len()))
            };
            judged(false) != judged(true)
        };
        let any = |least_before| journeys.iter().any(|journey| decides(journey, least_before));
        assert!(any(false) || any(true), "{rule}, place {place}");
    }
}

/// The planner follows them: a plan made under them has fewer errors than the one made under the usual ones, or as many and breaks their
/// rule no more often.
#[test]
fn plans_are_made_under_the_strictest_and_the_laxest_thresholds() {
    let (playbook, journey) = (playbook(), starter());
    let planned = |journey: &Journey| {
        let assessment = journey.assessment().map(AsRef::as_ref);
        let plan = build_plan(assessment, journey.persona(), journey.profile(), &playbook, None);
        after(journey, vec![Command::SetPlan(Some(Box::new(plan)))])
    };
    let trouble = |journey: &Journey, rule: RuleId| {
        let case = Case::of(journey, &playbook).expect("it has a plan");
        (score(&case).0, evaluate_one(&case, rule).breaches.len())
    };
    let usually = planned(&journey);
    for (rule, place) in changeable() {
        for greatest in [false, true] {
            let usual = usual_thresholds(rule, journey.profile(), &playbook);
            let limits = at_an_end(rule, place, greatest, &usual);
            let made = trouble(&planned(&with_limits(&journey, rule, limits.clone())), rule);
            let former = trouble(&with_limits(&usually, rule, limits.clone()), rule);
            assert!(made <= former, "{rule}: {limits:?}, {made:?} {former:?}");
        }
    }
}
