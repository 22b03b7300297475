//! Re-planning keeps what the user made, and says what it changes.

use std::sync::Arc;

use super::*;
use hundredfold::domain::action::{Action, ActionSource};
use hundredfold::domain::command::{Command, TouchEdit};
use hundredfold::domain::ids::JourneyId;
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::Channel;
use hundredfold::domain::phase::{Half, SubPhase};
use hundredfold::domain::playbook::Schedule;
use hundredfold::domain::touch::{Status, Timing, Touch, When};
use hundredfold::planner;
use hundredfold::planner::{Change, changes, take};

/// A plan in which the user did something to some touches and actions, and these.
fn edited(plan: &Plan) -> (Plan, Vec<Arc<Touch>>, Vec<Arc<Action>>) {
    let mut touches: Vec<Touch> = plan.touches().iter().map(|touch| touch.as_ref().clone()).collect();
    touches[2].title = Some("Our own words".into());
    touches[4].status = Status::Done;
    touches[7].status = Status::Skipped;
    touches[15].note = "Ask about the dog".into();
    let series = touches.iter().filter(|touch| touch.template.as_ref().is_some_and(|id| id.as_str() == "friday-note")).count();
    assert!(series > 2, "the plan has a series");
    let third = touches
        .iter_mut()
        .filter(|touch| touch.template.as_ref().is_some_and(|id| id.as_str() == "friday-note"))
        .nth(2)
        .expect("the series has three");
    third.text = Some("This Friday is different.".into());
    let own = Touch::own(plan.next_id(), SubPhase::new(Phase::Adopt, Half::A), Channel::Call, When::new(Anchor::Sale, 66));
    touches.push(own);
    let mut actions: Vec<Action> = plan.actions().iter().map(|action| action.as_ref().clone()).collect();
    actions[1].title = Some("Our own task".into());
    actions[2].status = Status::Done;
    let kept_touches: Vec<Arc<Touch>> = touches.iter().filter(|touch| touch.is_kept()).cloned().map(Arc::new).collect();
    let kept_actions: Vec<Arc<Action>> =
        actions.iter().filter(|a| a.title.is_some() || a.status != Status::Planned).cloned().map(Arc::new).collect();
    let plan = Plan::new(touches.into_iter().map(Arc::new).collect(), actions.into_iter().map(Arc::new).collect(), 0)
        .expect("the ids differ");
    (plan, kept_touches, kept_actions)
}

fn replanned(assessment: &Assessment, profile: &Profile, former: &Plan) -> Plan {
    build_plan(Some(assessment), &Persona::default(), profile, &PLAYBOOK, Some(former))
}

#[test]
fn what_the_user_touched_stays_as_it_is() {
    let profile = profile(BusinessKind::Other);
    let [(_, nothing), (_, weak), ..] = assessments();
    let (former, touches, actions) = edited(&planned(&nothing, &profile));
    let next = replanned(&weak, &profile, &former);
    for touch in &touches {
        assert_eq!(next.touch(touch.id), Some(touch));
    }
    for action in &actions {
        assert_eq!(next.action(action.id), Some(action));
        assert_eq!(next.actions().iter().filter(|other| other.source == action.source).count(), 1);
    }
    let new = next.touches().iter().filter(|touch| !touch.is_kept());
    let template = |touch: &Arc<Touch>| touch.template.clone();
    for touch in new.clone() {
        match former.touch(touch.id) {
            Some(old) => assert_eq!(template(old), template(touch), "{} is still the same to a calendar", touch.id),
            None => assert!(touch.id >= former.next_id(), "{} is new", touch.id),
        }
    }
    let ids = |plan: &Plan| {
        plan.touches().iter().filter(|touch| !touch.is_kept()).filter(|touch| next.touch(touch.id).is_some()).count()
    };
    assert!(ids(&former) * 2 > former.touches().len(), "most touches go on under their ids");
    // A template that is kept, or was skipped, is not scheduled once more; a series goes on around it.
    for kept in touches.iter().filter(|touch| touch.template.is_some()) {
        let again = next.touches().iter().filter(|touch| touch.template == kept.template).count();
        let series = kept.template.as_ref().is_some_and(|id| id.as_str() == "friday-note");
        assert!(series == (again > 1), "{:?} is there {again} times", kept.template);
    }
    assert_eq!(broken(&next, &weak, &profile), []);
}

#[test]
fn what_the_user_moved_or_added_stays_until_they_let_it_go() {
    let profile = profile(BusinessKind::Other);
    let [(_, nothing), (_, weak), ..] = assessments();
    let plan = planned(&nothing, &profile);
    let journey = Journey::new(JourneyId::parse("kept").expect("an id"), String::new(), profile.clone());
    let journey = journey.applied(Command::SetPlan(Some(Box::new(plan.clone())))).expect("a plan");
    let (touch, when) = plan.touches().iter().find_map(|touch| Some((touch, touch.when()?))).expect("one with a day");
    let moved = When::new(when.anchor, when.offset + 1);
    let unused = PLAYBOOK.templates.values().find(|template| {
        matches!(template.schedule, Schedule::Days { times: 1, .. })
            && plan.touches().iter().all(|touch| touch.template.as_ref() != Some(&template.id))
    });
    let added = planner::touch_of(unused.expect("the plan has not all templates"), &profile, &PLAYBOOK);
    let move_it = Command::EditTouch(touch.id, TouchEdit::Timing(Timing::Day(moved)));
    let same = Command::EditTouch(touch.id, TouchEdit::Timing(Timing::Day(when)));
    assert!(
        !journey.applied(same).expect("fine").plan().expect("a plan").touch(touch.id).expect("it").pinned,
        "nothing was done to it"
    );

    let edited =
        journey.applied(move_it).and_then(|journey| journey.applied(Command::AddTouch(Box::new(added)))).expect("both fine");
    let former = edited.plan().expect("a plan");
    let own = former.touches().last().expect("the added one");
    let next = replanned(&weak, &profile, former);
    assert_eq!(next.touch(touch.id).map(|touch| touch.when()), Some(Some(moved)));
    assert_eq!(next.touch(own.id), Some(own));

    let free = [touch.id, own.id].map(|id| Command::EditTouch(id, TouchEdit::Pinned(false)));
    let free = free.into_iter().try_fold(edited.clone(), |journey, command| journey.applied(command)).expect("both fine");
    let next = replanned(&nothing, &profile, free.plan().expect("a plan"));
    assert_eq!(readable(&next, &profile), readable(&plan, &profile), "let go, they are the planner's again");
}

#[test]
fn re_planning_without_edits_gives_the_same_touches() {
    for &kind in BusinessKind::ALL {
        let profile = profile(kind);
        let plan = planned(&Assessment::default(), &profile);
        let next = replanned(&Assessment::default(), &profile, &plan);
        assert_eq!(readable(&plan, &profile), readable(&next, &profile));
        assert_eq!(changes(&plan, &next), [], "{}", kind.id());
    }
}

#[test]
fn changes_name_what_is_added_removed_and_moved() {
    let profile = profile(BusinessKind::Other);
    let plan = planned(&Assessment::default(), &profile);
    let (first, rest) = plan.touches().split_first().expect("the plan has touches");
    let mut moved = rest[0].as_ref().clone();
    let from = moved.when().expect("the second touch has a day");
    let to = When::new(from.anchor, from.offset + 1);
    moved.timing = hundredfold::domain::touch::Timing::Day(to);
    let own = Touch::own(plan.next_id(), SubPhase::new(Phase::Adopt, Half::B), Channel::Text, When::new(Anchor::Sale, 80));
    let touches: Vec<Arc<Touch>> = [moved.clone()]
        .into_iter()
        .chain(rest[1..].iter().map(|t| t.as_ref().clone()))
        .chain([own.clone()])
        .map(Arc::new)
        .collect();
    let next = Plan::new(touches, plan.actions().to_vec(), 0).expect("the ids differ");
    let found = changes(&plan, &next);
    let expected =
        [Change::Removed(first.id), Change::Moved { former: moved.id, next: moved.id, from, to }, Change::Added(own.id)];
    assert_eq!(found.len(), expected.len());
    for change in expected {
        assert!(found.contains(&change), "{change:?} in {found:?}");
    }
}

#[test]
fn actions_come_from_the_preset_and_from_what_nobody_knows() {
    for &kind in BusinessKind::ALL {
        let profile = profile(kind);
        let unsure = QuestionId::new(Phase::Affirm, 5).expect("the fifth question exists");
        let assessment = answered(|question| if question == unsure { Some(Level::NotSure) } else { Level::anchor(2) });
        let plan = planned(&assessment, &profile);
        let preset = PLAYBOOK.preset(kind);
        let count = |is: fn(&ActionSource) -> bool| plan.actions().iter().filter(|action| is(&action.source)).count();
        assert_eq!(count(|source| matches!(source, ActionSource::Customer(..))), preset.customer_actions.len());
        assert_eq!(count(|source| matches!(source, ActionSource::Ours(..))), preset.our_actions.len());
        let handover = plan.actions().iter().find(|action| action.source == ActionSource::Handover(kind)).expect("a handover");
        let first = plan.by_day(&profile).iter().find(|(_, touch)| touch.phase() == Phase::Activate).map(|(day, _)| *day);
        assert!(Some(handover.when.day(&profile)) < first, "{}", kind.id());
        let unknown: Vec<_> = plan.actions().iter().filter(|action| matches!(action.source, ActionSource::FindOut(_))).collect();
        assert_eq!(unknown.len(), 1);
        assert_eq!(unknown[0].source, ActionSource::FindOut(unsure));
        assert!((1..=14).contains(&unknown[0].when.day(&profile)));
    }
}

/// Plans as a user makes them, with ids that overlap in every way.
fn any_plan() -> impl Strategy<Value = Plan> {
    crate::generate::arbitrary_journey().prop_map(|journey| journey.plan().map(|plan| Plan::clone(plan)).unwrap_or_default())
}

fn ids(plan: &Plan) -> Vec<hundredfold::domain::ids::ItemId> {
    plan.touches().iter().map(|touch| touch.id).chain(plan.actions().iter().map(|action| action.id)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    /// All changes give the next plan, none the former one, and some a plan in which every item has a name of its own and which has exactly
    /// what was chosen of it.
    #[test]
    fn changes_can_be_taken_in_parts(former in any_plan(), next in any_plan(), ticks in proptest::collection::vec(any::<bool>(), 1..40)) {
        let all = changes(&former, &next);
        prop_assert_eq!(&take(&former, &next, &all), &next);
        if !all.is_empty() {
            prop_assert_eq!(&take(&former, &next, &[]), &former);
        }
        let chosen: Vec<Change> = all.iter().zip(ticks.iter().cycle()).filter(|(_, tick)| **tick).map(|(change, _)| *change).collect();
        let plan = take(&former, &next, &chosen);
        let mut names = ids(&plan);
        names.sort_unstable();
        names.dedup();
        prop_assert_eq!(names.len(), plan.touches().len() + plan.actions().len());
        prop_assert!(names.iter().all(|id| *id < plan.next_id()));
        prop_assert!(Plan::new(plan.touches().to_vec(), plan.actions().to_vec(), 0).is_some());
        let count = |change: fn(&Change) -> bool| chosen.iter().filter(|found| change(found)).count();
        let added = count(|change| matches!(change, Change::Added(_)));
        let removed = count(|change| matches!(change, Change::Removed(_)));
        prop_assert_eq!(names.len() + removed, ids(&former).len() + added);
        for change in &all {
            let when = |plan: &Plan, id| {
                plan.touch(id).map(|touch| touch.when()).or_else(|| plan.action(id).map(|action| Some(action.when))).flatten()
            };
            match change {
                Change::Removed(id) if !chosen.contains(change) => prop_assert!(names.contains(id)),
                Change::Moved { former: id, from, .. } if !chosen.contains(change) => prop_assert_eq!(when(&plan, *id), Some(*from)),
                _ => {}
            }
        }
    }
}

#[test]
fn parts_of_a_real_plan_keep_their_ids() {
    let profile = profile(BusinessKind::Other);
    let [(_, nothing), (_, weak), ..] = assessments();
    let (former, ..) = edited(&planned(&nothing, &profile));
    let next = replanned(&weak, &profile, &former);
    let all = changes(&former, &next);
    assert!(all.len() > 4, "there is something to choose from");
    for (nth, change) in all.iter().enumerate() {
        let plan = take(&former, &next, &[*change]);
        let left = changes(&plan, &next);
        assert_eq!(left.len(), all.len() - 1, "one of {} is taken: {change:?}", all.len());
        assert!(!left.contains(change), "change {nth}");
        let known = [ids(&former), ids(&next)].concat();
        assert!(ids(&plan).iter().all(|id| known.contains(id)), "no id is new");
    }
}

/// The tasks of a plan that come from the preset, each with the day the preset gives it.
fn preset_tasks(plan: &Plan, kind: BusinessKind) -> Vec<(i32, Arc<Action>)> {
    let preset = PLAYBOOK.preset(kind);
    let day = |source: ActionSource| match source {
        ActionSource::Customer(_, place) => Some(preset.customer_actions[usize::from(place)].day),
        ActionSource::Ours(_, place) => Some(preset.our_actions[usize::from(place)].day),
        _ => None,
    };
    plan.actions().iter().filter_map(|action| Some((day(action.source)?, action.clone()))).collect()
}

#[test]
fn tasks_of_the_preset_go_with_start_where_they_belong_to_it() {
    let answers = answered(|_| Level::anchor(2));
    for &kind in BusinessKind::ALL {
        let usual = profile(kind);
        let plan = planned(&answers, &usual);
        let mut later = usual.clone();
        later.set_days(usual.start() + 9, 93).expect("the days are in range");
        for (day, task) in preset_tasks(&plan, kind) {
            assert_eq!(task.when.day(&usual), day, "{kind:?}: on its usual day");
            let follows = day * 2 >= usual.start();
            assert_eq!(task.when.day(&later), if follows { day + 9 } else { day }, "{kind:?}: {day}");
        }
    }
}

#[test]
fn tasks_of_the_preset_are_sound_whenever_start_is() {
    let answers = answered(|_| Level::anchor(2));
    for &kind in BusinessKind::ALL {
        for start in [0, 1, 3, 10, 20, 40, 60] {
            let mut profile = profile(kind);
            profile.set_days(start, 93).expect("the days are in range");
            let plan = planned(&answers, &profile);
            for (day, task) in preset_tasks(&plan, kind) {
                let (due, usual) = (task.when.day(&profile), PLAYBOOK.preset(kind).start);
                assert!(due >= 0, "{kind:?} {start}: not before the Sale");
                assert!(day > usual || due <= start.max(0), "{kind:?} {start}: {day} comes before Start");
            }
            let broken = broken(&plan, &answers, &profile);
            assert!(!broken.iter().any(|(rule, _)| rule.number() == 25), "{kind:?} {start}: the customer has a part");
        }
    }
}

#[test]
fn tasks_that_count_from_the_sale_stay_until_start_has_moved() {
    let (kind, answers) = (BusinessKind::Home, answered(|_| Level::anchor(2)));
    let usual = profile(kind);
    let plan = planned(&answers, &usual);
    // As plans were made before.
    let from_sale =
        |action: &Action| Action { when: When::new(Anchor::Sale, 0).on_day(action.when.day(&usual), &usual), ..action.clone() };
    let actions = plan.actions().iter().map(|action| Arc::new(from_sale(action))).collect();
    let stored = Plan::new(plan.touches().to_vec(), actions, plan.next_id().0).expect("the ids differ");
    let again = |profile: &Profile| build_plan(Some(&answers), &Persona::default(), profile, &PLAYBOOK, Some(&stored));
    assert_eq!(again(&usual).actions(), stored.actions(), "nothing is said to move that stays on its day");
    let mut later = usual.clone();
    later.set_days(usual.start() + 9, usual.result()).expect("the days are in range");
    for (day, task) in preset_tasks(&again(&later), kind).into_iter().filter(|(day, _)| *day >= usual.start()) {
        assert_eq!(task.when.anchor, Anchor::Start);
        assert_eq!(task.when.day(&later), day + 9);
    }
}
