//! English texts of links that carry a journey.

use crate::i18n::{LinkTexts, ReceivedTexts};

pub const TEXTS: LinkTexts = LinkTexts {
    title: "As a link",
    about: "The journey itself is inside the link: nothing is stored anywhere else, and whoever opens it gets a copy of their own. Send it only to people who may read it.",
    carried: "What it carries",
    carries: ["Everything", "The plan alone"],
    carried_hints: [
        "Answers, notes, limits, plan and all texts.",
        "The plan and whom it is for, in the playbook’s words: no answers, no notes, none of the texts you wrote for touches and tasks.",
    ],
    link: "The link",
    length: |length| format!("{length} characters."),
    too_long: |length| {
        format!(
            "{length} characters. Chats and mail programs may cut a link as long as this, so better send the file, or the plan alone."
        )
    },
    copy: "Copy the link",
    copied: "The link is copied.",
    selected: "This browser does not let the page copy. The link is selected: copy it with the keys or the menu.",
    code: "Show it as a code to scan",
    code_about: "Point a phone’s camera at it from close by. If the phone does not take it, make the picture larger or send the link.",
    code_alternative: |name| {
        format!("QR code of the link to {name}. It says the same as the link above, which can be copied instead.")
    },
    no_code: "This is too much for a code that a camera can read. The plan alone may fit; otherwise send the file.",
    missing: "This browser is too old to make such a link. Save the journey file and send that.",
    on_disk: "The app was opened from a disk here, so a link would lead to this machine alone. Save the journey file and send that.",
    received: ReceivedTexts {
        title: "A journey for you",
        lead: "The link carries this journey. It stays with you if you keep it; until then nothing is stored.",
        reading: "Unpacking the link …",
        labels: ["Name", "Kind of business", "For", "Answers", "Plan", "Size"],
        nobody: "Nobody is named",
        answers: |answered| {
            if answered.value == 0 {
                "None are in the link".to_owned()
            } else {
                format!("{answered} of 40 questions are answered")
            }
        },
        plan: |touches, tasks| {
            let touches = if touches.value == 1 { "1 touch".to_owned() } else { format!("{touches} touches") };
            let tasks = if tasks.value == 1 { "1 task".to_owned() } else { format!("{tasks} tasks") };
            format!("{touches} and {tasks}")
        },
        no_plan: "There is none yet",
        size: |characters, kilobytes| format!("{characters} characters in the link, {kilobytes} kB unpacked"),
        keep: "Keep it in this browser",
        keep_copy: "Keep it as a copy",
        open_own: "Open mine",
        leave: "Leave it",
        other: "This browser has this journey already, and the two differ. Yours stays as it is; this one would stand beside it as a copy.",
        same: "This browser has exactly this journey already.",
        kept_copy: |name| format!("Yours is as it was. The one from the link stands beside it, as {name}."),
        damaged_title: "This link is not whole",
        damaged: "A part of it is missing or was changed on the way, as chats and mail programs do with long links. Ask for it again in one piece, or for the journey file, which you can open under “All journeys”. Nothing was changed here.",
        too_large: "What is packed into it is far larger than any journey, so it was not opened. Ask for the journey file instead. Nothing was changed here.",
        newer: "A newer version of this app made the link. Reload this page to get the newest version, then open the link again.",
        missing: "This browser is too old to unpack such a link. Open the link in a newer one, or ask for the journey file.",
        corrupt: |fault| {
            format!("The link arrived in one piece, but what it carries is no journey. {fault} Ask for the journey file instead.")
        },
    },
};
