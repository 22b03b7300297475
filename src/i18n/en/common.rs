//! English words used on several pages.

use crate::i18n::CommonTexts;

pub const TEXTS: CommonTexts = CommonTexts {
    app_name: "Hundredfold",
    close: "Close",
    next: "Next",
    back: "Back",
    cancel: "Cancel",
    remove: "Remove",
    sale: "Sale",
    start: "Start",
    result: "Result",
    day: |day| format!("Day {day}"),
    minutes: |n| format!("{n} min"),
    hours: |hours, minutes| if minutes.value == 0 { format!("{hours} h") } else { format!("{hours} h {minutes} min") },
    touches: |n| if n.value == 1 { "1 touch".to_owned() } else { format!("{n} touches") },
    phase_of: |number, name| format!("Phase {number} of 8 · {name}"),
    bands: ["Missing", "Accidental", "Working", "Remarkable"],
    sides: ["Us", "Customer"],
    roles: ["Owner", "Sales", "Success lead", "Delivery", "Front desk", "Marketing", "Automated"],
    costs: ["No cost", "$ up to 5", "$$ 5 to 30", "$$$ 30 to 100"],
    statuses: ["Planned", "Done", "Skipped"],
    evidence: ["Guessed", "Heard", "Measured"],
};
