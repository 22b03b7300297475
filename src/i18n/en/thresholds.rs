//! English: changing a check's thresholds.

use crate::i18n::ThresholdTexts;

pub const TEXTS: ThresholdTexts = ThresholdTexts {
    used: |limits| format!("Limits used here: {limits}."),
    own: |limits| format!("Limits used here: {limits}. You changed them."),
    change: "Change the limits",
    title: |name| format!("Limits of “{name}”"),
    lead: "They hold for this journey: for its checks now, and for its plan when you plan again.",
    refused: |least, most| format!("Give a whole number from {least} to {most}."),
    take: "Use these",
    set_back: |limits| format!("Set back to {limits}"),
    changed: |name| format!("The limits of “{name}” are changed."),
    is_back: |name| format!("The limits of “{name}” are set back."),
    names: &[
        (2, &["A warning after day", "An error after day"]),
        (
            6,
            &[
                "Days 0 to 30: longest gap, in days",
                "Days 31 to 60: longest gap, in days",
                "Days 61 to 100: longest gap, in days",
            ],
        ),
        (7, &["Days of waiting that need no touch", "Longest gap in a longer wait, in days"]),
        (8, &["Days after the Start"]),
        (9, &["Latest day of the Result"]),
        (10, &["Latest Result that needs no milestone, as a day", "Longest stretch without a milestone, in days"]),
        (11, &["First day", "Last day"]),
        (12, &["A warning below so many mediums", "An error below so many mediums"]),
        (13, &["Largest share of email, in percent"]),
        (14, &["Most touches in a row by one medium"]),
        (15, &["Most contacts in any seven days", "Most contacts in the first seven days", "An error above so many contacts"]),
        (16, &["Most contacts on one day", "Most contacts on the day of the Sale, the Start or the Result"]),
        (19, &["Longest video, in seconds"]),
        (20, &["Working days on the way"]),
        (22, &["Working days until the follow-up"]),
        (25, &["Fewest actions of the customer"]),
        (29, &["Last day on which mail carries no offer"]),
        (36, &["Days until the celebration"]),
        (37, &["Days after the Result"]),
        (38, &["Working days until the answer"]),
        (39, &["First day on which a referral may be mentioned"]),
    ],
};
