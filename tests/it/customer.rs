//! The customer's copy: what is in it, and that nothing else is.

use std::sync::Arc;

use chrono::NaiveDate;
use hundredfold::domain::action::{Action, ActionKind, ActionSource, Side};
use hundredfold::domain::assessment::{Feeling, Moment};
use hundredfold::domain::command::{ActionEdit, Command, ProfileEdit, TouchEdit};
use hundredfold::domain::ids::{ItemId, QuestionId, RuleId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::{Channel, Medium};
use hundredfold::domain::persona::PersonaField;
use hundredfold::domain::phase::{Half, Phase, SubPhase};
use hundredfold::domain::playbook::{Named, Playbook};
use hundredfold::domain::profile::{Anchor, Role};
use hundredfold::domain::touch::{Cost, Kind, MessageClass, Status, Timing, Touch, Trigger, When, Who};
use hundredfold::exchange::customer::{CustomerCopy, Line, SHOWN, copy};
use hundredfold::exchange::language::Language;
use hundredfold::map::Map;
use proptest::prelude::*;

use crate::generate::arbitrary_journey;
use crate::playbook::english;
use crate::ways::{after, dated, language};

/// Stands in every text that no customer may see.
const MARK: &str = "INTERNAL";
/// Stands in every number that no customer may see; no rule allows a larger one.
const NUMBER: u16 = 977;

/// Every text of the playbook that speaks to the team, marked: all but the names of channels and the customers' tasks.
fn marked_playbook() -> Playbook {
    let mark = |text: &mut String| *text = format!("{MARK} {{{MARK}}} {text}");
    let mark_named = |named: &mut Named| (named.name, named.about) = (MARK.into(), MARK.into());
    let mut book = english().clone();
    for sheet in &mut book.phases {
        for text in [&mut sheet.name, &mut sheet.question, &mut sheet.begins, &mut sheet.ends, &mut sheet.job, &mut sheet.watch] {
            mark(text);
        }
        [&mut sheet.stuck, &mut sheet.slip, &mut sheet.leave].into_iter().for_each(mark);
        sheet.failing.iter_mut().chain(&mut sheet.success).chain(&mut sheet.feelings).for_each(mark);
        sheet.halves.iter_mut().for_each(mark_named);
    }
    book.mediums.iter_mut().for_each(|sheet| [&mut sheet.name, &mut sheet.help, &mut sheet.rule].into_iter().for_each(mark));
    book.trust.iter_mut().chain(&mut book.stages).for_each(mark_named);
    for question in &mut book.questions {
        [&mut question.ask, &mut question.help, &mut question.find_out, &mut question.low].into_iter().for_each(mark);
        question.anchors.iter_mut().for_each(mark);
    }
    for preset in &mut book.presets {
        [&mut preset.name, &mut preset.about, &mut preset.handover].into_iter().for_each(mark);
        preset.our_actions.iter_mut().for_each(|action| [&mut action.title, &mut action.why].into_iter().for_each(mark));
        preset.customer_actions.iter_mut().for_each(|action| mark(&mut action.why));
    }
    for rule in &mut book.rules {
        [&mut rule.name, &mut rule.holds, &mut rule.advice, &mut rule.mend, &mut rule.why, &mut rule.source]
            .into_iter()
            .for_each(mark);
    }
    let templates = std::mem::replace(&mut book.templates, Map::new());
    book.templates = templates
        .into_iter()
        .map(|(id, template)| {
            let mut template = template.as_ref().clone();
            [&mut template.title, &mut template.purpose, &mut template.why, &mut template.text].into_iter().for_each(mark);
            (template.subject, template.care) = (Some(MARK.into()), Some(MARK.into()));
            (id, Arc::new(template))
        })
        .collect();
    book
}

/// The journey with a mark in everything that is for the team alone.
fn marked(journey: &Journey) -> Journey {
    let mark = || Some(MARK.to_owned());
    let mut commands = vec![
        Command::Rename(MARK.into()),
        Command::Persona(PersonaField::GoalUnsaid, MARK.into()),
        Command::Persona(PersonaField::Situation, MARK.into()),
        Command::Profile(ProfileEdit::Minutes(Some(NUMBER.into()))),
        Command::Profile(ProfileEdit::MinutesAWeek(Some(NUMBER.into()))),
        Command::Profile(ProfileEdit::Money(Some(NUMBER.into()))),
        Command::Profile(ProfileEdit::Person(Role::Automated, MARK.into())),
    ];
    commands.extend(RuleId::all().map(|rule| Command::Profile(ProfileEdit::Threshold(rule, Some(vec![NUMBER.into()])))));
    commands.extend(QuestionId::all().map(|question| Command::Note(question, MARK.into())));
    for &phase in Phase::ALL {
        let feel = |&moment: &Moment| Command::Feel(phase, moment, Feeling::new(2, MARK));
        commands.extend(Moment::ALL.iter().map(feel));
        commands.push(Command::UseMedium(phase, Medium::Mail, true));
    }
    let plan = journey.plan();
    for touch in plan.map(|plan| plan.touches()).unwrap_or_default() {
        let edits = [
            TouchEdit::Note(MARK.into()),
            TouchEdit::PersonalReason(MARK.into()),
            TouchEdit::Purpose(mark()),
            TouchEdit::Text(mark()),
            TouchEdit::Subject(mark()),
            TouchEdit::Minutes(NUMBER),
            TouchEdit::Seconds(NUMBER),
            TouchEdit::Cost(Cost::High),
        ];
        commands.extend(edits.map(|edit| Command::EditTouch(touch.id, edit)));
        let surprise = touch.channel == Channel::Present || matches!(touch.kind, Kind::Present | Kind::Thanks | Kind::Perk);
        let asked = matches!(touch.kind, Kind::Ask | Kind::Mention | Kind::Praise | Kind::Offer);
        let sold = touch.offer || touch.class == MessageClass::Commercial;
        let from_playbook = touch.template.is_some();
        if from_playbook {
            commands.push(Command::EditTouch(touch.id, TouchEdit::Title(mark())));
        }
        if surprise || asked || sold || touch.when().is_none() || touch.status == Status::Skipped {
            commands.push(Command::EditTouch(touch.id, TouchEdit::Title(mark())));
            commands.push(Command::EditTouch(touch.id, TouchEdit::Who(Who::Named(MARK.into()))));
        }
    }
    for action in plan.map(|plan| plan.actions()).unwrap_or_default() {
        commands.push(Command::EditAction(action.id, ActionEdit::Text(mark())));
        let ours = action.side == Side::Us && action.kind != ActionKind::Promise;
        let kept = matches!(action.kind, ActionKind::Handover | ActionKind::FindOut);
        if ours || kept || action.status == Status::Skipped {
            commands.push(Command::EditAction(action.id, ActionEdit::Title(mark())));
            commands.push(Command::EditAction(action.id, ActionEdit::Who(Who::Named(MARK.into()))));
        }
    }
    after(journey, commands)
}

/// Every line of a copy.
fn lines(copy: &CustomerCopy) -> Vec<&Line> {
    copy.stretches.iter().flatten().chain(&copy.theirs).chain(&copy.promises).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn nothing_internal_reaches_the_customer(journey in arbitrary_journey()) {
        let book = marked_playbook();
        let shown = copy(&marked(&journey), Language { playbook: &book, ..language() });
        let all = format!("{shown:?}");
        prop_assert!(!all.contains(MARK), "{}", all);
        prop_assert!(!all.contains(&NUMBER.to_string()), "{}", all);
        let common = language().texts.common;
        prop_assert!(common.costs.iter().all(|cost| !all.contains(cost)), "{}", all);
        prop_assert!(lines(&shown).iter().all(|line| !line.what.contains('{') || journey_says(&journey, &line.what)), "{}", all);
    }
}

/// Whether a text with a brace stands in the journey itself, rather than a place that was left open.
fn journey_says(journey: &Journey, what: &str) -> bool {
    let plan = journey.plan().expect("there are lines");
    let titles = plan.touches().iter().map(|touch| &touch.title).chain(plan.actions().iter().map(|action| &action.title));
    titles.flatten().any(|title| title.contains('{')) || what.is_empty()
}

#[test]
fn a_mark_would_be_found() {
    let plan = dated();
    let touch = own(Kind::Update, Channel::Call, 3, &format!("{MARK} and so on"));
    let shown = copy(&after(&plan, vec![Command::AddTouch(Box::new(touch))]), language());
    assert!(format!("{shown:?}").contains(MARK), "a title of one's own is shown");
    let book = marked_playbook();
    assert!(book.templates.values().all(|template| template.title.contains(MARK) && template.why.contains(MARK)));
}

fn own(kind: Kind, channel: Channel, day: i32, title: &str) -> Touch {
    let place = SubPhase::new(Phase::Affirm, Half::A);
    let touch = Touch::own(ItemId(0), place, channel, When::new(Anchor::Sale, day));
    Touch { kind, title: Some(title.to_owned()), ..touch }
}

#[test]
fn a_copy_says_what_the_customer_can_count_on() {
    let journey = dated();
    let items = journey.plan().expect("a plan");
    let mut commands: Vec<Command> = items.touches().iter().map(|touch| Command::Remove(touch.id)).collect();
    let action = |side, kind, title: &str| Action {
        id: ItemId(0),
        side,
        kind,
        source: ActionSource::Own,
        when: When::new(Anchor::Start, 1),
        who: Who::Role(Role::Delivery),
        title: Some(title.to_owned()),
        text: None,
        status: Status::Planned,
    };
    let touches = [
        Touch { title: None, ..own(Kind::Doubt, Channel::Call, 1, "") },
        Touch { status: Status::Done, ..own(Kind::Teach, Channel::Video, 6, "The film {sender} made for {customer}, {worry}") },
        Touch { title: None, who: Who::Role(Role::Automated), ..own(Kind::Receipt, Channel::Email, 0, "") },
        Touch { title: None, who: Who::Customer, ..own(Kind::Review, Channel::Meeting, 99, "") },
        own(Kind::Celebrate, Channel::Meeting, 50, "Then and now"),
        // None of these is for the customer's eyes.
        own(Kind::Celebrate, Channel::Card, 50, "no"),
        own(Kind::Listen, Channel::Call, -10, "no"),
        own(Kind::Ask, Channel::Call, 60, "no"),
        own(Kind::Teach, Channel::Present, 60, "no"),
        Touch { offer: true, ..own(Kind::Teach, Channel::Email, 60, "no") },
        Touch { class: MessageClass::Commercial, ..own(Kind::Teach, Channel::Email, 60, "no") },
        Touch { status: Status::Skipped, ..own(Kind::Teach, Channel::Email, 60, "no") },
        Touch { timing: Timing::Triggered(Trigger::Late, 1), ..own(Kind::Teach, Channel::Email, 60, "no") },
    ];
    commands.extend(touches.map(|touch| Command::AddTouch(Box::new(touch))));
    let actions = [
        action(Side::Us, ActionKind::Promise, "A second proof, free of charge"),
        action(Side::Us, ActionKind::Task, "no"),
        action(Side::Customer, ActionKind::FindOut, "no"),
        action(Side::Us, ActionKind::Handover, "no"),
    ];
    commands.extend(actions.map(|action| Command::AddAction(Box::new(action))));
    let shown = copy(&after(&journey, commands), language());

    assert_eq!((shown.business.as_str(), shown.customer.as_str()), ("Bluebird Studio", "Mara"));
    assert_eq!(shown.goal, "A brand that wins the next tender");
    assert_eq!(shown.contact, "Selin Acar");
    assert_eq!(shown.success.as_ref().map(|parts| parts[2].as_str()), Some("the trade fair in May"));
    let dates: Vec<_> = shown.dates.iter().map(|(name, line)| (*name, line.day.as_str(), line.date.as_deref())).collect();
    assert_eq!(
        dates,
        [
            ("Our agreement", "Day 0", Some("2026-03-02")),
            ("We begin", "Day 5", Some("2026-03-09")),
            ("Your goal", "Day 45", Some("2026-04-16"))
        ]
    );
    let brief = |line: &Line| {
        format!("{} {} | {} | {} | {}", line.day, line.date.as_deref().unwrap_or("-"), line.what, line.how, line.who)
    };
    let of = |lines: &[Line]| lines.iter().map(brief).collect::<Vec<_>>();
    assert_eq!(
        of(&shown.stretches[0]),
        [
            "Day 0 2026-03-02 | You get the confirmation of your order | Email | Us",
            "Day 1 2026-03-03 | We ask what is still on your mind, and answer it | Phone call | Selin Acar"
        ]
    );
    // Day 6 is a Sunday, on which nobody works.
    assert_eq!(of(&shown.stretches[1]), ["Day 6 2026-03-09 | The film Selin Acar made for Mara, ______ | Video | Selin Acar"]);
    assert!(shown.stretches[1][0].done);
    assert_eq!(
        of(&shown.stretches[2]),
        [
            "Day 50 2026-04-21 | Then and now | Meeting | Selin Acar",
            "Day 99 2026-06-09 | We look back together, and ahead | Meeting | Mara"
        ]
    );
    let tasks = &english().preset(journey.profile().kind).customer_actions;
    let told: Vec<&str> = shown.theirs.iter().map(|line| line.what.as_str()).collect();
    assert_eq!(told, tasks.iter().take(4).map(|task| task.title.as_str()).collect::<Vec<_>>());
    assert_eq!(of(&shown.promises), ["Day 6 2026-03-08 | A second proof, free of charge |  | Jonas Weber"]);
}

#[test]
fn an_interim_result_is_not_called_the_goal() {
    let shown = copy(&after(&dated(), vec![Command::Profile(ProfileEdit::FinalResult(Some(180)))]), language());
    let names: Vec<_> = shown.dates.iter().map(|(name, line)| (*name, line.day.as_str())).collect();
    assert_eq!(
        names,
        [("Our agreement", "Day 0"), ("We begin", "Day 5"), ("First milestone", "Day 45"), ("Your goal", "Day 180")]
    );
}

#[test]
fn a_copy_keeps_the_order_of_its_dates_around_rest_days() {
    for weekday in 2..9 {
        let sale = NaiveDate::from_ymd_opt(2026, 3, weekday).expect("a date");
        let shown = copy(&after(&dated(), vec![Command::Profile(ProfileEdit::Date(Some((Anchor::Sale, sale))))]), language());
        let date = |line: &Line| line.date.clone().expect("it has a date");
        let of = |lines: &[Line]| lines.iter().map(date).collect::<Vec<_>>();
        let (start, result) = (date(&shown.dates[1].1), date(&shown.dates[2].1));
        let [before, from, then] = [0, 1, 2].map(|stretch| of(&shown.stretches[stretch]));
        assert!(!before.is_empty() && !from.is_empty() && !then.is_empty(), "{sale}: {shown:?}");
        assert!(before.iter().all(|date| *date < start), "{sale}: {before:?} before {start}");
        assert!(from.iter().all(|date| *date >= start && *date <= result), "{sale}: {from:?} from {start} to {result}");
        assert!(then.iter().all(|date| *date > result), "{sale}: {then:?} after {result}");
        assert!([before, from, then].concat().is_sorted(), "{sale}: {shown:?}");
    }
}

#[test]
fn what_is_kept_from_customers_has_no_words_for_them() {
    for kind in [Kind::Present, Kind::Offer, Kind::Ask, Kind::Mention, Kind::Praise, Kind::Thanks, Kind::Perk, Kind::Acknowledge]
    {
        assert!(!SHOWN.contains(&kind), "{kind:?}");
    }
}
