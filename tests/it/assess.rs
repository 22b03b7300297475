//! The way through the assessment, and the curves drawn from it.

use hundredfold::domain::assessment::{Assessment, Feeling, Level};
use hundredfold::domain::ids::QuestionId;
use hundredfold::domain::medium::Mediums;
use hundredfold::domain::phase::Phase;
use hundredfold::pages::assess::walk;
use hundredfold::route::Stop;
use hundredfold::ui::curve;

const fn stop(phase: Phase, place: u8) -> Stop {
    Stop { phase, place }
}

/// An assessment with everything said but what `left_out` names.
fn all_but(left_out: &[Stop]) -> Assessment {
    let mut assessment = Assessment::default();
    for stop in walk::stops().filter(|stop| !left_out.contains(stop)) {
        match walk::question(stop) {
            Some(question) => assessment.answers.entry(question).or_default().level = Some(Level::NotSure),
            None => {
                let notes = assessment.notes.entry(stop.phase).or_default();
                notes.today = Feeling::new(-1, "");
                notes.wanted = Feeling::new(1, "");
                notes.mediums = Some(Mediums::NONE);
            }
        }
    }
    assessment
}

#[test]
fn the_walk_visits_every_stop_once_and_ends() {
    let stops: Vec<Stop> = walk::stops().collect();
    assert_eq!(stops.len(), 48);
    assert_eq!(stops.iter().filter_map(|&stop| walk::question(stop)).collect::<Vec<_>>(), QuestionId::all().collect::<Vec<_>>());
    for pair in stops.windows(2) {
        assert_eq!(walk::after(pair[0]), Some(pair[1]));
        assert_eq!(walk::before(pair[1]), Some(pair[0]));
    }
    assert_eq!(walk::before(stop(Phase::Assess, 0)), None);
    assert_eq!(walk::after(stop(Phase::Advocate, 5)), None);
    for question in QuestionId::all() {
        assert_eq!(walk::question(walk::stop_of(question)), Some(question));
    }
}

#[test]
fn it_resumes_at_the_first_thing_missing() {
    let check = |left_out: &[Stop], first: Option<Stop>, missing: usize, minutes: u32| {
        let assessment = all_but(left_out);
        assert_eq!(walk::first_missing(&assessment), first, "{left_out:?}");
        assert_eq!(walk::missing(&assessment), missing, "{left_out:?}");
        assert_eq!(walk::minutes_left(&assessment), minutes, "{left_out:?}");
    };
    check(&[], None, 0, 0);
    check(&[stop(Phase::Adopt, 3)], Some(stop(Phase::Adopt, 3)), 1, 1);
    check(&[stop(Phase::Adopt, 3), stop(Phase::Admit, 0)], Some(stop(Phase::Admit, 0)), 2, 1);
    check(&[stop(Phase::Assess, 5), stop(Phase::Assess, 1), stop(Phase::Admit, 2)], Some(stop(Phase::Assess, 1)), 3, 2);
    check(&walk::stops().collect::<Vec<_>>(), Some(stop(Phase::Assess, 0)), 48, 19);
}

#[test]
fn an_opening_needs_both_feelings_and_the_mediums() {
    let opening = stop(Phase::Affirm, 0);
    let spoil: [fn(&mut hundredfold::domain::assessment::PhaseNotes); 3] =
        [|notes| notes.today = None, |notes| notes.wanted = None, |notes| notes.mediums = None];
    assert!(!walk::is_missing(&all_but(&[]), opening));
    for spoil in spoil {
        let mut assessment = all_but(&[]);
        spoil(assessment.notes.get_mut(&Phase::Affirm).expect("every phase has notes"));
        assert!(walk::is_missing(&assessment, opening));
        assert_eq!(walk::way_into(&assessment, Phase::Affirm), opening);
    }
}

#[test]
fn the_way_into_a_phase_leads_to_what_is_missing_there() {
    let check = |left_out: &[Stop], phase: Phase, expected: Stop| {
        assert_eq!(walk::way_into(&all_but(left_out), phase), expected, "{left_out:?}");
    };
    check(&[], Phase::Affirm, stop(Phase::Affirm, 0));
    check(&[stop(Phase::Affirm, 4), stop(Phase::Admit, 1)], Phase::Affirm, stop(Phase::Affirm, 4));
    check(&[stop(Phase::Admit, 1)], Phase::Affirm, stop(Phase::Affirm, 0));
}

#[test]
fn curves_pass_through_their_points_and_close_around_their_gap() {
    let check = |points: &[curve::Point], expected: &str| assert_eq!(curve::smooth(points), expected);
    check(&[], "");
    check(&[(1.0, 2.0)], "M1.0 2.0");
    check(&[(0.0, 0.0), (10.0, 4.0)], "M0.0 0.0C5.0 0.0 5.0 4.0 10.0 4.0");
    let (upper, lower) = ([(0.0, 0.0), (10.0, 0.0)], [(0.0, 5.0), (10.0, 5.0)]);
    assert_eq!(curve::between(&upper, &lower), "M0.0 0.0C5.0 0.0 5.0 0.0 10.0 0.0L10.0 5.0C5.0 5.0 5.0 5.0 0.0 5.0Z");
    assert_eq!(curve::between(&[], &lower), "");
    assert_eq!(curve::between(&upper, &[]), "");
}
