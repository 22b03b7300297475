//! What is said of a touch is true of it and of the plan it is in.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use hundredfold::domain::calendar::Calendar;
use hundredfold::domain::ids::ItemId;
use hundredfold::domain::playbook::{Schedule, Template};
use hundredfold::domain::touch::{Kind, Status, Timing, Touch, When};
use hundredfold::planner::{Account, Against, By, Ground, MOST_ALTERNATIVES, Then, account, explain, touch_of, windows};

/// The day, counted from the Sale, on which a touch happens: its date where there is one.
fn happens(touch: &Touch, profile: &Profile) -> Option<i32> {
    let dates = Calendar::of(profile).and_then(|calendar| Some((calendar.date(0)?, calendar.place(touch)?.date)));
    dates.map_or(touch.day(profile), |(sale, date)| i32::try_from((date - sale).num_days()).ok())
}

/// The first and the last day the playbook lets a template have, and the last for a repeat, by the formulas of the field notes (1.4 and 7) and not by
/// the planner's; nothing for what waits for an event.
fn days_of(template: &Template, profile: &Profile, earlier: i32) -> Option<(i32, i32, i32)> {
    let Schedule::Days { anchor, from, to, .. } = template.schedule else { return None };
    let interim = anchor == Anchor::Result && to < 0;
    if earlier > 0 && !(interim && profile.result() > 80) {
        return None;
    }
    let (start, result) = (profile.start(), profile.result());
    let phase = template.sub_phase.phase;
    let window = windows(profile, &PLAYBOOK)[phase.index()];
    // new = window start + (old − old window start) ÷ old length × new length, to the nearest day.
    let rescaled = |day: i32, old: (i32, i32)| {
        let exact = f64::from(day - old.0) / f64::from(old.1 - old.0) * f64::from(window.1 - window.0);
        window.0 + (exact + 0.5).floor() as i32
    };
    let place = |day: i32| match (anchor, phase) {
        (Anchor::Start, _) => start + day,
        (Anchor::Result, _) => result + day,
        (Anchor::Sale, Phase::Assess) => rescaled(day, (-14, -1)),
        (Anchor::Sale, Phase::Acclimate) => rescaled(day, (10, 40)),
        (Anchor::Sale, Phase::Accomplish) => rescaled(day, (40, 60)),
        (Anchor::Sale, Phase::Adopt) => rescaled(day, (60, 85)),
        (Anchor::Sale, Phase::Advocate) => rescaled(day, (85, 100)),
        (Anchor::Sale, _) => day,
    };
    let bounds = match phase {
        Phase::Assess => (-60, -1),
        Phase::Admit => (0, 3),
        Phase::Affirm => (start.min(1), (start - 1).max(start.min(1))),
        Phase::Activate => (start.min(1), start + 14),
        Phase::Acclimate => (start + 1, window.1),
        Phase::Accomplish => (start + 1, 100),
        Phase::Adopt => (result + 1, 100),
        Phase::Advocate => (result + 2, 100),
    };
    let mut first = place(from) - earlier;
    if template.kind == Kind::Review {
        first = first.max(90);
    }
    let mut last = place(to) - earlier;
    if phase == Phase::Affirm && start == 0 && first == 1 {
        (first, last) = (0, 0);
    }
    let until = if phase == Phase::Acclimate { window.1.max(result - 1) } else { bounds.1 };
    Some((first.max(bounds.0), last.min(bounds.1), until))
}

/// Days by which a milestone may come earlier as well, where the Result is very late.
const EARLIER: [i32; 2] = [0, 25];

/// Whether the playbook gives a template these days.
fn is_window(template: &Template, profile: &Profile, from: i32, to: i32) -> bool {
    let same = |earlier| days_of(template, profile, earlier).is_some_and(|(first, last, _)| (from, to) == (first, last));
    EARLIER.into_iter().any(same)
}

/// The plans with another template in a touch's place, on each day the playbook lets it have.
fn instead(plan: &Plan, touch: &Touch, other: &Template, assessment: &Assessment, profile: &Profile) -> Vec<Account> {
    let days =
        EARLIER.into_iter().filter_map(|earlier| days_of(other, profile, earlier)).flat_map(|(first, last, _)| first..=last);
    let on = |day: i32| {
        let own = touch_of(other, profile, &PLAYBOOK);
        let when = When::new(Anchor::Sale, 0).on_day(day, profile);
        let anchor = own.when().map_or(when, |own| When::new(own.anchor, 0).on_day(day, profile));
        let own = Arc::new(Touch { id: touch.id, timing: Timing::Day(anchor), ..own });
        let touches = plan.touches().iter().map(|each| if each.id == touch.id { own.clone() } else { each.clone() });
        let plan = Plan::new(touches.collect(), plan.actions().to_vec(), 0).expect("the ids differ");
        account(&plan, Some(assessment), profile, &PLAYBOOK)
    };
    days.map(on).collect()
}

fn rank(account: &Account) -> (i64, i64, i64, i64) {
    (account.over, account.errors, account.warnings, -account.value())
}

/// Checks every statement about every touch of a plan; gives the names of the kinds of statements met.
fn check(assessment: &Assessment, profile: &Profile, plan: &Plan) -> BTreeSet<String> {
    let persona = Persona::default();
    let ground = Ground { assessment: Some(assessment), persona: &persona, profile, playbook: &PLAYBOOK, former: Some(plan) };
    let mut met = BTreeSet::new();
    let mut meet = |statement: String| met.insert(statement.split('(').next().unwrap_or_default().to_owned());
    for touch in plan.touches() {
        let explanation = explain(&ground, touch.id).expect("it is in the plan");
        let template = touch.template.as_ref().and_then(|id| PLAYBOOK.template(id));
        let day = touch.day(profile);
        for then in explanation.then {
            let day = day.expect("what has no day has no reasons for it");
            let own = happens(touch, profile).expect("what has a day has a date where there are dates");
            let asking = || plan.touches().iter().filter(|each| each.asks_attention() && each.status != Status::Skipped);
            let between = |other: ItemId| asking().find(|each| each.id == other).and_then(|each| happens(each, profile));
            let window = |from, to| template.is_some_and(|template| is_window(template, profile, from, to));
            let last = || template.and_then(|template| days_of(template, profile, 0)).map(|(_, _, until)| until);
            // Nothing else that asks for attention lies between.
            let quiet =
                |from: i32, to: i32| !asking().filter_map(|each| happens(each, profile)).any(|day| (from + 1..to).contains(&day));
            let is_true = match then {
                Then::Kept => touch.is_kept(),
                Then::Window(from, to) => (from..=to).contains(&day) && window(from, to),
                Then::Series(until) => {
                    let earlier = |(other, twin): &(i32, &Arc<Touch>)| *other < day && twin.template == touch.template;
                    day <= until && last() == Some(until) && plan.by_day(profile).iter().any(earlier)
                }
                Then::Outside(from, to) => !(from..=to).contains(&day) && window(from, to),
                Then::After(other, days) => days > 0 && between(other) == Some(own - days) && quiet(own - days, own),
                Then::Before(other, days) => days > 0 && between(other) == Some(own + days) && quiet(own, own + days),
            };
            assert!(is_true, "{:?} on {day}: {then:?}", touch.template);
            meet(format!("{then:?}"));
        }
        for by in explanation.by {
            let used = assessment.phase(touch.phase()).mediums;
            let same = |other: &Touch| other.phase() == touch.phase() && other.medium() == touch.medium();
            let is_true = match by {
                By::Fit(fit) => {
                    template.is_some_and(|own| own.fit == fit && own.channel == touch.channel && (1..=3).contains(&fit))
                }
                By::Chosen => template.is_some_and(|own| own.channel != touch.channel),
                By::New => used.is_some_and(|used| !used.has(touch.medium())),
                By::Only => plan.by_day(profile).iter().filter(|(_, other)| same(other)).count() == 1,
                By::Barred => profile.limits.barred.has(touch.medium()),
            };
            assert!(is_true, "{:?}: {by:?}", touch.template);
            meet(format!("{by:?}"));
        }
        assert!(explanation.close.len() <= MOST_ALTERNATIVES);
        for other in explanation.close {
            let (own, id) = (template.expect("alternatives are to a template"), other.template);
            let other_template = PLAYBOOK.template(&id).expect("it comes from this playbook");
            assert!(plan.touches().iter().all(|touch| touch.template.as_ref() != Some(&id)), "{id} is in the plan");
            assert!(own.questions.iter().any(|question| other_template.questions.contains(question)), "{id} serves others");
            assert!(other_template.suits(profile.kind), "{id} suits others");
            let present = account(plan, Some(assessment), profile, &PLAYBOOK);
            let others = instead(plan, touch, other_template, assessment, profile);
            let worse = |of: fn(&Account) -> i64| others.iter().any(|other| of(other) < of(&present));
            let as_well = others.iter().any(|other| rank(other) <= rank(&present));
            assert!(as_well || !other.against.is_empty(), "{id} would not do as well");
            for against in other.against {
                let is_true = match against {
                    Against::Barred(medium) => other_template.channel.medium() == medium && profile.limits.barred.has(medium),
                    Against::Limits => profile.limits.minutes.is_some() || profile.limits.minutes_a_week.is_some(),
                    Against::Minutes(minutes) => {
                        minutes > 0 && i64::from(other_template.minutes) == i64::from(touch.minutes) + minutes
                    }
                    Against::Dollars(dollars) => {
                        let dearer = i64::from(other_template.cost.dollars()) - i64::from(touch.cost.dollars());
                        dollars > 0 && dearer == dollars
                    }
                    Against::Trade => !other_template.kinds.contains(&profile.kind),
                    Against::Rules => {
                        let broken = |account: &Account| (account.errors, account.warnings, account.informations);
                        others.iter().any(|other| broken(other) > broken(&present))
                    }
                    Against::Coverage => worse(|account| account.coverage),
                    Against::Variety => worse(|account| account.variety),
                    Against::Cadence => worse(|account| -account.unevenness),
                    Against::Day => worse(|account| -account.shift),
                    Against::Patience => worse(|account| -account.patience),
                };
                assert!(is_true, "{:?} or {id}: {against:?}", touch.template);
                meet(format!("{against:?}"));
            }
        }
    }
    met
}

#[test]
fn explanations_are_true_and_say_something_of_every_kind() {
    let mut met = BTreeSet::new();
    for kind in [BusinessKind::Saas, BusinessKind::Practice, BusinessKind::Other] {
        for (name, assessment) in &assessments()[1..4] {
            let mut assessment = assessment.clone();
            let email = PhaseNotes { mediums: Some(Mediums::NONE.with(Medium::Email, true)), ..PhaseNotes::default() };
            assessment.notes.insert(Phase::Affirm, email);
            let mut profile = profile(kind);
            if *name == "mixed" {
                profile.limits.minutes_a_week = Some(45);
                profile.limits.barred = Mediums::NONE.with(Medium::Phone, true);
            }
            met.append(&mut check(&assessment, &profile, &planned(&assessment, &profile)));
        }
    }
    for statement in ["Window", "Series", "After", "Before", "Fit", "New", "Only", "Barred", "Minutes", "Coverage"] {
        assert!(met.contains(statement), "never said: {statement}; {met:?}");
    }
}

#[test]
fn what_the_user_did_is_said() {
    let profile = profile(BusinessKind::Other);
    let (_, assessment) = &assessments()[3];
    let plan = planned(assessment, &profile);
    let mut touches: Vec<Touch> = plan.touches().iter().map(|touch| touch.as_ref().clone()).collect();
    let moved = touches.iter_mut().find(|touch| touch.phase() == Phase::Affirm).expect("a plan affirms");
    moved.timing = Timing::Day(When::new(Anchor::Sale, 95));
    moved.pinned = true;
    let id = moved.id;
    let edited = Plan::new(touches.into_iter().map(Arc::new).collect(), plan.actions().to_vec(), 0).expect("the ids differ");
    let met = check(assessment, &profile, &edited);
    assert!(met.contains("Kept") && met.contains("Outside"), "{met:?}");
    let persona = Persona::default();
    let ground =
        |former| Ground { assessment: Some(assessment), persona: &persona, profile: &profile, playbook: &PLAYBOOK, former };
    let explanation = explain(&ground(Some(&edited)), id).expect("it is in the plan");
    assert_eq!(explanation.then.first(), Some(&Then::Kept));
    assert_eq!(explain(&ground(Some(&edited)), edited.next_id()), None);
    assert_eq!(explain(&ground(None), id), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn explanations_are_true(assessment in any_assessment(), profile in any_profile()) {
        check(&assessment, &profile, &planned(&assessment, &profile));
    }
}
