//! The plan and the answers as tables: rows of cells under a row of headings, for a spreadsheet.

use crate::domain::action::{Action, ActionSource, Side};
use crate::domain::assessment::Level;
use crate::domain::calendar::Calendar;
use crate::domain::ids::QuestionId;
use crate::domain::journey::Journey;
use crate::domain::touch::Touch;
use crate::domain::wording;
use crate::exchange::language::Language;
use crate::i18n::reasons;
use crate::order;

fn headings(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// The plan: a row for each touch and each action, by day; what waits for an event comes last. What was skipped is there and says so.
pub fn plan_rows(journey: &Journey, language: Language) -> Vec<Vec<String>> {
    let Some(plan) = journey.plan() else { return vec![headings(&language.texts.ways.table.plan)] };
    let profile = journey.profile();
    let touches = plan
        .touches()
        .iter()
        .map(|touch| (touch.day(profile).unwrap_or(i32::MAX), touch.id, touch_row(journey, language, touch)));
    let actions =
        plan.actions().iter().map(|action| (action.when.day(profile), action.id, action_row(journey, language, action)));
    let mut rows: Vec<_> = touches.chain(actions).collect();
    order::sort_by_key(&mut rows, |(day, id, _)| (*day, *id));
    let mut table = vec![headings(&language.texts.ways.table.plan)];
    table.extend(rows.into_iter().map(|(_, _, row)| row));
    table
}

fn touch_row(journey: &Journey, language: Language, touch: &Touch) -> Vec<String> {
    let (playbook, common) = (language.playbook, language.texts.common);
    let fill = |text: &str| language.plain(journey, text, &touch.who);
    let placed = Calendar::of(journey.profile()).and_then(|calendar| calendar.place(touch));
    vec![
        language.texts.ways.table.rows[0].to_owned(),
        playbook.phase(touch.phase()).name.clone(),
        playbook.sub_phase(touch.sub_phase).name.clone(),
        touch.day(journey.profile()).map(|day| day.to_string()).unwrap_or_default(),
        placed.map(|placed| placed.date.to_string()).unwrap_or_default(),
        language.waits_for(touch),
        playbook.medium(touch.medium()).name.clone(),
        playbook.channel(touch.channel).to_owned(),
        fill(wording::title(touch, playbook)),
        fill(wording::subject(touch, playbook)),
        fill(wording::text(touch, playbook)),
        language.who_in_table(journey, &touch.who),
        touch.minutes.to_string(),
        common.costs[touch.cost.index()].to_owned(),
        common.statuses[touch.status.index()].to_owned(),
        language.why(journey, touch),
        touch.note.clone(),
        touch.id.to_string(),
        touch.template.as_ref().map(ToString::to_string).unwrap_or_default(),
    ]
}

fn action_row(journey: &Journey, language: Language, action: &Action) -> Vec<String> {
    let texts = language.texts;
    let fill = |text: &str| language.plain(journey, text, &action.who);
    let day = action.when.day(journey.profile());
    let date = Calendar::of(journey.profile()).and_then(|calendar| calendar.date(day));
    // A task to find something out comes from an answer; the others come with the kind of business and need no reason.
    let why = match action.source {
        ActionSource::FindOut(id) => {
            (texts.plan.reasons.not_sure)(&language.playbook.question(id).ask, &reasons::question_number(id))
        }
        _ => String::new(),
    };
    let side = match action.side {
        Side::Us => 1,
        Side::Customer => 2,
    };
    let none = String::new;
    vec![
        texts.ways.table.rows[side].to_owned(),
        none(),
        none(),
        day.to_string(),
        date.map(|date| date.to_string()).unwrap_or_default(),
        none(),
        none(),
        none(),
        fill(language.action_title(action)),
        none(),
        fill(wording::action_text(action, language.playbook)),
        language.who_in_table(journey, &action.who),
        none(),
        none(),
        texts.common.statuses[action.status.index()].to_owned(),
        why,
        none(),
        action.id.to_string(),
        none(),
    ]
}

/// The answers of the newest assessment: a row for each of the forty questions, answered or not.
pub fn answer_rows(journey: &Journey, language: Language) -> Vec<Vec<String>> {
    let mut table = vec![headings(&language.texts.ways.table.answers)];
    table.extend(QuestionId::all().map(|id| answer_row(journey, language, id)));
    table
}

fn answer_row(journey: &Journey, language: Language, id: QuestionId) -> Vec<String> {
    let texts = language.texts;
    let question = language.playbook.question(id);
    let answer = journey.assessment().and_then(|assessment| assessment.answers.get(&id)).cloned().unwrap_or_default();
    let (level, meaning) = match answer.level {
        Some(Level::Anchor(anchor)) => (anchor.number().to_string(), question.anchors[usize::from(anchor.number())].clone()),
        Some(Level::NotSure) => (texts.assess.not_sure.to_owned(), String::new()),
        Some(Level::DoesNotApply) => (texts.assess.does_not_apply.to_owned(), String::new()),
        None => (String::new(), String::new()),
    };
    // Every answer is a guess until someone says otherwise; where there is no answer, there is no evidence.
    let evidence = answer.level.map(|_| texts.common.evidence[answer.evidence.index()].to_owned()).unwrap_or_default();
    vec![
        id.to_string(),
        language.playbook.phase(id.phase()).name.clone(),
        question.ask.clone(),
        level,
        meaning,
        evidence,
        answer.note,
    ]
}
