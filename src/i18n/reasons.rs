//! Reasons into words: why a touch is in the plan, in whole sentences that quote the user's own answers.

use super::ReasonTexts;
use crate::domain::assessment::Level;
use crate::domain::ids::QuestionId;
use crate::domain::playbook::Playbook;
use crate::domain::touch::Because;
use crate::order;

/// A sentence for each thing that speaks for a touch: answers first, weakest first, then rules, then the rest.
pub fn sentences(because: &[Because], texts: &ReasonTexts, playbook: &Playbook) -> Vec<String> {
    let mut sorted: Vec<&Because> = because.iter().collect();
    order::sort_by_key(&mut sorted, |reason| match reason {
        Because::Answer(_, level) => (0, level.and_then(Level::points).map_or(5, i32::from)),
        Because::Rule(_) => (1, 0),
        Because::NewMedium(..) => (2, 0),
        Because::Trade(_) => (3, 0),
    });
    sorted.into_iter().map(|reason| sentence(reason, texts, playbook)).collect()
}

/// The number of a question as people say it: phase and place, such as 3.1.
pub fn question_number(id: QuestionId) -> String {
    format!("{}.{}", id.phase().number(), id.place())
}

fn sentence(reason: &Because, texts: &ReasonTexts, playbook: &Playbook) -> String {
    match *reason {
        Because::Answer(id, level) => {
            let question = playbook.question(id);
            let number = question_number(id);
            match level {
                Some(Level::Anchor(anchor)) => {
                    (texts.answered)(&question.anchors[usize::from(anchor.number())], &question.ask, &number)
                }
                Some(Level::NotSure) => (texts.not_sure)(&question.ask, &number),
                Some(Level::DoesNotApply) => (texts.does_not_apply)(&question.ask, &number),
                None => (texts.unanswered)(&question.ask, &number),
            }
        }
        Because::Rule(rule) => (texts.rule)(&playbook.rule(rule).name),
        Because::NewMedium(phase, medium) => (texts.new_medium)(&playbook.medium(medium).name, &playbook.phase(phase).name),
        Because::Trade(kind) => (texts.trade)(&playbook.preset(kind).name),
    }
}

/// Fills the places of a rule's sentence: `{found}`, `{limit}`, `{day}`, `{to}`, `{phase}` and `{medium}`. A place without a value stays
/// empty.
pub fn filled(sentence: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        out.push_str(&value(name).unwrap_or_default());
        rest = behind;
    }
    out.push_str(rest);
    out
}
