//! English: why something could not be done, and what to do.

use crate::i18n::ErrorsTexts;

pub const TEXTS: ErrorsTexts = ErrorsTexts {
    too_long: |n| format!("That text is longer than {n} characters. Shorten it; the earlier text is kept."),
    too_many: |n| format!("There can be no more than {n} of these. Remove one first."),
    days_out_of_range: "Start must lie between day 0 and day 60, and the Result between Start and day 93. For a later Result, name an interim one the customer agrees to.",
    too_far: "That day is too far away. Choose one within 400 days of its anchor.",
    out_of_range: "That number cannot be used here. The earlier one is kept.",
    playbook_fault: |fault| {
        format!(
            "The playbook of this site cannot be used. {fault} Whoever runs the site can mend the file playbook/en.json; your journeys are kept."
        )
    },
    no_such_item: "That touch or action is no longer in the plan.",
    record_full: "This browser has no room left for the second copy of your work. The first one is kept. To be safe, save the journey as a file under Take along.",
};
