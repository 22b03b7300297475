//! English texts of `relief`.

use crate::i18n::ReliefTexts;

pub const TEXTS: ReliefTexts = ReliefTexts {
    result_mends: |from, to| format!("With the Result on day {to} instead of day {from} it would keep this rule."),
    start_mends: |from, to| format!("With Start on day {to} instead of day {from} it would keep this rule."),
    weekday_mends: |day| format!("If somebody worked on this day of the week, it would keep this rule: {day}."),
    holidays_mend: "If somebody worked on holidays, it would keep this rule.",
    together: "It would keep this rule with all of these changes together:",
    week: |from, to| format!("{to} minutes a week instead of {from}"),
    minutes: |from, to| format!("{to} minutes over the whole plan instead of {from}"),
    money: |from, to| format!("{to} dollars instead of {from}"),
    medium: |medium| format!("This medium can be used: {medium}"),
    result: |from, to| format!("The Result on day {to} instead of day {from}"),
    start: |from, to| format!("Start on day {to} instead of day {from}"),
    weekday: |day| format!("Somebody works on this day of the week: {day}"),
    holidays: "Somebody works on holidays",
    nothing: "No change of limits or days would help. What you have set in the plan yourself stays as it is and may be the reason.",
    unknown: |plans| {
        format!("After trying {plans} plans no change that helps was found, and the search was given up. There may be one.")
    },
};
