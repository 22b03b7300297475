//! English texts of `settings`.

use crate::i18n::SettingsTexts;

pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Settings",
    language: "Language",
    language_hint: "Journeys keep your own words as they are; everything else is shown in the language chosen here.",
    look: "Look",
    themes: ["As the system", "Light", "Dark"],
    keys: "Keys",
    keys_on: "The key ? shows this list",
    keys_hint: "Turn it off if you speak to your computer or press keys by accident. The other keys act only where the focus is.",
    keys_title: "Keys",
    key_list: &[
        ("?", "Shows this list, outside text fields"),
        ("0 to 4", "In a question: chooses the answer"),
        ("↑ ↓ ← →", "Among choices, or touches on the timeline: the next or the one before"),
        ("Enter", "In a question: goes on to the next"),
        ("Alt ← →", "On the timeline: moves the touch by a day"),
        ("Ctrl Z", "On a journey’s pages, outside text fields: undoes the last change; with Shift, redoes it. On a Mac, Cmd Z"),
        ("Tab", "Goes to the next field, link or button; with Shift to the one before"),
        ("Escape", "Closes what is open on top"),
    ],
    storage: "Where your journeys are",
    where_text: "Journeys live in this browser, on this device, and nowhere else. The app has no server: nobody else can read them, and nobody else can bring them back.",
    used: |kilobytes, percent| match percent.value {
        0 => format!("They take {kilobytes} KB, less than one percent of the room this site has."),
        _ => format!(
            "They take {kilobytes} KB, about {percent} percent of the room this site has. Other pages of the same host share it."
        ),
    },
    protected: "Every change is kept within a second, in two places, so that it survives a crash.",
    unprotected: "This browser gives the app one of its two stores only: if it crashes, the last seconds may be lost.",
    nothing_kept: "This browser lets the app keep nothing. Save a file before you close this window.",
    losses: &[
        "A private window forgets everything when it is closed.",
        "Safari may delete what a site keeps after seven days without a visit, unless the app is installed on the home screen or in the dock.",
        "Clearing site data, or a cleaning program, takes the journeys with it.",
    ],
    files: "Copies that are yours",
    files_hint: "A file is safe from all of that. It is plain text, opens in any browser that runs this app, and can be kept in a folder, a mailbox or git.",
    save_all: |n| if n.value == 1 { "Save the journey as a file".to_owned() } else { format!("Save all {n} journeys as files") },
    save_none: "There are no journeys to save yet.",
    saved_all: |n| {
        if n.value == 1 {
            "1 file was saved.".to_owned()
        } else {
            format!("{n} files were saved. If your browser asks, allow it to save several.")
        }
    },
    aside: "Set aside",
    aside_hint: "Records that did not open and that you took out of the library. What was stored is kept here unchanged.",
    aside_item: |id, kilobytes| format!("Record {id}, {kilobytes} KB"),
    aside_save: "Save what is there",
    aside_back: "Put back",
    single_hint: "The whole app also comes as one file, for a computer without a connection or for a stick. It opens by double click; journeys go there and back as files.",
    single: "Download the app as one file",
    bin: "Bin",
    bin_hint: "Journeys you removed. Each stays for 30 days, unless you delete it earlier.",
    bin_item: |name, days| if days.value == 1 { format!("{name}: 1 day left") } else { format!("{name}: {days} days left") },
    bin_delete: |name| format!("Delete for good: {name}"),
    bin_empty: "Delete all of them for good",
    bin_back: |name| format!("Put back: {name}"),
    about_link: "What this app is, and whose model it follows",
    plain_http: "This address is plain http, so the app itself cannot be kept here for use without a connection, and the browser may ask before it keeps a download. Journeys are kept all the same.",
};
