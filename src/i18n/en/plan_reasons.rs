//! English: why a touch is in the plan.

use crate::i18n::ReasonTexts;

pub const TEXTS: ReasonTexts = ReasonTexts {
    answered: |answer, question, number| {
        format!("You answered “{}” to “{question}” (question {number}).", answer.trim_end_matches('.'))
    },
    not_sure: |question, number| format!("You were not sure about “{question}” (question {number}), which counts as a gap."),
    does_not_apply: |question, number| format!("You said that “{question}” does not apply (question {number})."),
    unanswered: |question, number| {
        format!("You have not answered “{question}” (question {number}); the plan assumes a middling score.")
    },
    rule: |name| format!("Rule: {}.", name.trim_end_matches('.')),
    new_medium: |medium, phase| format!("A medium that you do not use in {phase} today: {medium}."),
    trade: |kind| format!("Made for your kind of business: {kind}."),
    own: "You added this touch yourself.",
    added: "You added this touch from the playbook.",
};
