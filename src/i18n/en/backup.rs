//! English texts of `backup`.

use crate::i18n::{BackupTexts, Number};

pub const TEXTS: BackupTexts = BackupTexts {
    title: "Backups",
    lead: "Everything this app keeps in this browser, in one file that is yours: to be safe, or to move to another browser.",
    last: |days, date| match days.value {
        ..=0 => "The last backup was made today.".to_owned(),
        1 => "The last backup was made yesterday.".to_owned(),
        _ => format!("The last backup was made {days} days ago, on {date}."),
    },
    never: "No backup has been made yet.",
    due: "It is time for one: your newest work is in this browser and nowhere else.",
    link: "Backups and storage",
    make_title: "Make a backup",
    holds: |journeys, bin, versions| {
        let journeys = count(journeys, "1 journey", "journeys");
        let bin = count(bin, "1 removed journey", "removed journeys");
        let versions = count(versions, "1 version", "versions");
        format!("A backup made now holds {journeys}, {bin}, {versions}, and your settings.")
    },
    make: "Back up everything",
    made: |file| format!("Saved as {file}. It is in your browser’s downloads; keep a copy somewhere else."),
    restore_title: "Restore from a backup",
    restore_hint: "You see first what the file holds and what would happen to each journey. Nothing is overwritten: what gives way is kept as a version of its journey.",
    choose: "Choose a backup file",
    found: |file, when| format!("{file}, made {when}"),
    unsound: "This file was cut off or changed after it was made. What can be opened in it is listed; look closely at what you restore.",
    standings: [
        "new here; it is added",
        "the same here; nothing happens",
        "changed here since the backup; the older one would take its place, and yours is kept as a version",
        "newer in the backup; it takes the place of yours, which is kept as a version",
        "in conflict: changed in both places; the one from the backup is put beside yours",
        "does not open; its bytes are kept under Settings",
    ],
    row: |name, standing| format!("{name}: {standing}"),
    rest: [
        |n| if n.value == 1 { "1 removed journey".to_owned() } else { format!("{n} removed journeys") },
        |n| if n.value == 1 { "1 record set aside".to_owned() } else { format!("{n} records set aside") },
        |n| if n.value == 1 { "1 version".to_owned() } else { format!("{n} versions") },
        |_| "Settings: language, look and keys".to_owned(),
    ],
    rest_hint: "Of these, what is here already stays as it is.",
    restore: "Restore what is ticked",
    leave: "Leave everything as it is",
    restored: |done, beside, rest| {
        let done = match done.value {
            0 => "No journey was restored".to_owned(),
            1 => "1 journey is in its place".to_owned(),
            _ => format!("{done} journeys are in their place"),
        };
        let beside = match beside.value {
            0 => String::new(),
            1 => " 1 was put beside the one that was here.".to_owned(),
            _ => format!(" {beside} were put beside those that were here."),
        };
        let rest = match rest.value {
            0 => String::new(),
            1 => " 1 other thing was added.".to_owned(),
            _ => format!(" {rest} other things were added."),
        };
        format!("{done}.{beside}{rest}")
    },
    refused: |n| {
        if n.value == 1 {
            "1 thing could not be restored, for there is no room or the browser refuses. What was here is as it was.".to_owned()
        } else {
            format!("{n} things could not be restored, for there is no room or the browser refuses. What was here is as it was.")
        }
    },
    beside_name: |name, date| format!("{name} (from the backup of {date})"),
    newer: "A newer version of the app wrote this backup. Reload the page to get that version, then choose the file again. Nothing was changed.",
    is_backup: "This is a backup of everything and not a journey. Restore it under Backups; the link is at the end of this page.",
    room_title: "What takes the room",
    room_hint: "Journeys share a small store with all pages of the same host name; versions lie in a larger one. To make room, remove journeys you have as files, and empty the bin under Settings.",
    estimate: |used, most| format!("The browser reports {used} MB used by this site, of {most} MB it may use."),
    columns: ["What", "Size", "Versions"],
    others: ["Removed journeys, in the bin", "Records set aside"],
    versions: |n, kilobytes| match n.value {
        0 => "–".to_owned(),
        _ => format!("{n}, {kilobytes} KB"),
    },
    safety_title: "How safe it is here",
    facts: &[
        "Everything lives in this browser on this device and nowhere else. No server has a copy.",
        "Safari may delete what a site keeps after seven days without a visit, unless the app was added to the home screen or the Dock.",
        "A private window forgets everything when it is closed.",
        "All sites under the same host name share the room: another project there can fill it.",
        "Clearing the browser’s data, or a cleaning program, takes the journeys with it.",
    ],
    promise: [
        "This browser has promised not to clear this site’s data away by itself. You can still delete it.",
        "This browser has not promised to keep this site’s data. When the disk is nearly full it may clear it away.",
        "This browser cannot be asked to keep this site’s data. Such a promise exists only on https, and not in every browser.",
    ],
    ask: "Ask the browser to keep it",
    not_promised: "The browser did not promise it. Visiting often, a bookmark or installing the app can change its mind.",
};

fn count(n: &Number, one: &str, many: &str) -> String {
    if n.value == 1 { one.to_owned() } else { format!("{n} {many}") }
}
