//! What differs between two versions: all of it, and nothing else.

use std::sync::Arc;

use hundredfold::compare::{Aspect, Comparison, Fact, Item, Part, Place, Said, compare};
use hundredfold::domain::action::{Action, ActionKind, ActionSource, Side};
use hundredfold::domain::assessment::{Assessment, Evidence, Feeling, Level, Moment};
use hundredfold::domain::command::{ActionEdit, Command, ProfileEdit, TouchEdit};
use hundredfold::domain::findings::Score;
use hundredfold::domain::ids::{ItemId, JourneyId, QuestionId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::Medium;
use hundredfold::domain::persona::PersonaField;
use hundredfold::domain::phase::Phase;
use hundredfold::domain::plan::Plan;
use hundredfold::domain::profile::{Anchor, Role};
use hundredfold::domain::touch::{Cost, Status, Timing, Touch, When, Who};
use hundredfold::domain::wording;
use proptest::prelude::*;

use crate::format::planned;
use crate::generate::{arbitrary_journey, command};
use crate::playbook::english;

fn after(journey: &Journey, commands: impl IntoIterator<Item = Command>) -> Journey {
    commands.into_iter().fold(journey.clone(), |journey, command| journey.applied(command).expect("it can be done"))
}

fn first_touch(journey: &Journey) -> Arc<Touch> {
    journey.plan().expect("a plan").touches()[0].clone()
}

/// The comparison of a planned journey with itself after a command.
fn change(command: impl FnOnce(&Journey) -> Command) -> Comparison {
    let one = planned();
    compare(&one, &after(&one, [command(&one)]), english())
}

#[test]
fn a_journey_does_not_differ_from_itself() {
    let comparison = compare(&planned(), &planned(), english());
    assert!(comparison.is_empty(), "{comparison:?}");
    assert_eq!(comparison.scores.len(), 8, "scores are there to be looked at all the same");
    // Another id and the planner's notes are nothing that anyone wrote.
    let copy = planned().with_id(JourneyId::parse("copy").expect("of its letters"));
    assert!(compare(&planned(), &copy, english()).is_empty());
}

#[test]
fn an_answer_changes_a_score_and_nothing_else() {
    let question = QuestionId::new(Phase::Affirm, 2).expect("1 to 5");
    let comparison = change(|_| Command::Answer(question, Level::anchor(4)));
    assert_eq!(comparison.said, [Said::Answer(question)]);
    for scored in &comparison.scores {
        assert_eq!(scored.one != scored.other, scored.phase == Phase::Affirm, "{scored:?}");
        assert!(matches!((scored.one, scored.other), (Score::Of(_), Score::Of(_))));
    }
    assert!(comparison.items.is_empty() && comparison.facts.is_empty() && comparison.texts.is_empty());
    let comparison = change(|_| Command::Evidence(question, Evidence::Measured));
    assert!(comparison.said.is_empty() || comparison.said == [Said::Evidence(question)]);
    let comparison = change(|_| Command::Feel(Phase::Admit, Moment::Today, Feeling::new(1, "calm")));
    assert_eq!(comparison.said, [Said::Feeling(Phase::Admit, Moment::Today)]);
    let comparison = change(|_| Command::UseMedium(Phase::Adopt, Medium::Video, true));
    assert_eq!(comparison.said, [Said::Mediums(Phase::Adopt)]);
}

#[test]
fn what_is_set_and_written_is_told_apart() {
    let set = |edit: ProfileEdit| change(|_| Command::Profile(edit)).facts;
    assert_eq!(set(ProfileEdit::Minutes(Some(90))), [Fact::Minutes]);
    assert_eq!(set(ProfileEdit::Bar(Medium::Presents, true)), [Fact::Barred]);
    assert_eq!(set(ProfileEdit::ContactHours(10, 18)), [Fact::Hours]);
    let comparison = change(|_| Command::Persona(PersonaField::GoalSaid, "Something else".into()));
    let [text] = comparison.texts.as_slice() else { panic!("{comparison:?}") };
    assert_eq!(text.place, Place::Persona(PersonaField::GoalSaid));
    assert_eq!((text.one.as_str(), text.other.as_str()), ("A brand that wins the next tender", "Something else"));
    let comparison = change(|_| Command::Profile(ProfileEdit::Person(Role::Sales, "Ada".into())));
    assert_eq!(comparison.texts[0].place, Place::Person(Role::Sales));
    assert!(comparison.facts.is_empty());
    let comparison = change(|_| Command::BeginAssessment(None));
    assert!(comparison.facts.contains(&Fact::Passes) && !comparison.said.is_empty(), "{comparison:?}");
}

#[test]
fn touches_are_added_removed_and_changed() {
    let id = first_touch(&planned()).id;
    assert_eq!(change(|_| Command::Remove(id)).items, [Item::Removed(id)]);
    let next = planned().plan().expect("a plan").next_id();
    assert_eq!(change(|_| Command::DuplicateTouch(id, 3)).items, [Item::Added(next)]);
    let one = planned();
    let other = after(
        &one,
        [
            Command::EditTouch(id, TouchEdit::Timing(Timing::Day(When::new(Anchor::Result, 5)))),
            Command::EditTouch(id, TouchEdit::Who(Who::Named("Ada".into()))),
            Command::EditTouch(id, TouchEdit::Status(Status::Done)),
            Command::EditTouch(id, TouchEdit::Cost(Cost::High)),
            Command::EditTouch(id, TouchEdit::Text(Some("Dear {customer}".into()))),
        ],
    );
    let comparison = compare(&one, &other, english());
    let how = vec![Aspect::When, Aspect::Who, Aspect::Status, Aspect::Cost];
    assert_eq!(comparison.items, [Item::Changed { one: id, other: id, how }]);
    let [text] = comparison.texts.as_slice() else { panic!("{comparison:?}") };
    assert_eq!(text.place, Place::Item(id, Part::Body));
    assert_eq!(text.one, wording::text(&first_touch(&one), english()), "the template's words, for nothing was written");
    assert_eq!(text.other, "Dear {customer}");
}

#[test]
fn tasks_are_compared_too() {
    let task = Action {
        id: ItemId(0),
        side: Side::Us,
        kind: ActionKind::Task,
        source: ActionSource::Own,
        when: When::new(Anchor::Sale, 4),
        who: Who::Role(Role::Owner),
        title: Some("Order the sign".into()),
        text: None,
        status: Status::Planned,
    };
    let one = after(&planned(), [Command::AddAction(Box::new(task))]);
    let id = one.plan().expect("a plan").actions().last().expect("one").id;
    let edits = [ActionEdit::When(When::new(Anchor::Sale, 9)), ActionEdit::Title(Some("Order two signs".into()))];
    let other = after(&one, edits.map(|edit| Command::EditAction(id, edit)));
    let comparison = compare(&one, &other, english());
    assert_eq!(comparison.items, [Item::Changed { one: id, other: id, how: vec![Aspect::When] }]);
    assert_eq!(comparison.texts[0].place, Place::Item(id, Part::Title));
}

#[test]
fn a_journey_without_a_plan_lacks_all_of_it() {
    let one = planned();
    let other = after(&one, [Command::SetPlan(None)]);
    let comparison = compare(&one, &other, english());
    let plan = one.plan().expect("a plan");
    assert_eq!(comparison.items.len(), plan.touches().len() + plan.actions().len());
    assert!(comparison.items.iter().all(|item| matches!(item, Item::Removed(_))));
    assert!(comparison.texts.is_empty(), "texts of what is gone are no change of texts");
}

/// All of a journey that a user can see, with what stands there where nothing was written.
fn seen(journey: &Journey) -> String {
    let mut profile = hundredfold::domain::profile::Profile::clone(journey.profile());
    let team: Vec<(Role, String)> =
        profile.team.iter().filter(|(_, name)| !name.is_empty()).map(|(role, name)| (*role, name.clone())).collect();
    profile.team = hundredfold::map::Map::new();
    let pass = journey.assessment().map(|pass| Assessment::clone(pass)).unwrap_or_default();
    let said: Vec<_> = QuestionId::all().map(|question| pass.answers.get(&question).cloned().unwrap_or_default()).collect();
    let phases: Vec<_> = Phase::ALL.iter().map(|phase| pass.phase(*phase)).collect();
    let former = journey.assessments().split_last().map(|(_, former)| former.to_vec()).unwrap_or_default();
    let none = Plan::default();
    let plan = journey.plan().map_or(&none, |plan| plan.as_ref());
    let touches: Vec<Touch> = plan
        .touches()
        .iter()
        .map(|touch| Touch {
            pinned: false,
            because: Vec::new(),
            title: Some(wording::title(touch, english()).to_owned()),
            text: Some(wording::text(touch, english()).to_owned()),
            subject: Some(wording::subject(touch, english()).to_owned()),
            purpose: Some(wording::purpose(touch, english()).to_owned()),
            ..Touch::clone(touch)
        })
        .collect();
    let actions: Vec<Action> = plan
        .actions()
        .iter()
        .map(|action| Action {
            title: wording::action_title(action, english()).filter(|title| !title.is_empty()).map(str::to_owned),
            text: Some(wording::action_text(action, english()).to_owned()),
            ..Action::clone(action)
        })
        .collect();
    let parts = (journey.name(), profile, team, journey.persona(), (said, phases, pass.begun, former));
    format!("{parts:?} {touches:?} {actions:?}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_that_can_be_seen_differs_unsaid(journey in arbitrary_journey(), command in command()) {
        let Ok(next) = journey.applied(command) else { return Ok(()) };
        let comparison = compare(&journey, &next, english());
        prop_assert_eq!(comparison.is_empty(), seen(&journey) == seen(&next), "{:?}", comparison);
    }

    #[test]
    fn what_one_has_more_the_other_has_less(one in arbitrary_journey(), other in arbitrary_journey()) {
        let (there, back) = (compare(&one, &other, english()), compare(&other, &one, english()));
        let count = |comparison: &Comparison, added: bool| {
            let found = |item: &&Item| if added { matches!(item, Item::Added(_)) } else { matches!(item, Item::Removed(_)) };
            comparison.items.iter().filter(found).count()
        };
        prop_assert_eq!(count(&there, true), count(&back, false));
        prop_assert_eq!(count(&there, false), count(&back, true));
        prop_assert_eq!(there.facts, back.facts);
        prop_assert_eq!(there.said, back.said);
    }

    #[test]
    fn a_restored_version_is_all_there_and_gives_out_no_id_again(one in arbitrary_journey(), other in arbitrary_journey()) {
        let restored = one.applied(Command::Restore(Box::new(other.clone()))).expect("a version is within bounds");
        prop_assert_eq!(restored.id(), one.id());
        prop_assert!(compare(&restored, &other, english()).is_empty());
        prop_assert_eq!(restored.assessments(), other.assessments());
        if let (Some(before), Some(now)) = (one.plan(), restored.plan()) {
            prop_assert!(now.next_id() >= before.next_id());
        }
    }
}
