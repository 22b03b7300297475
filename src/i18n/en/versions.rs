//! English texts of `versions`.

use crate::domain::changed::Changed;
use crate::i18n::VersionsTexts;

pub const TEXTS: VersionsTexts = VersionsTexts {
    title: "Versions",
    stepped: |back, changed, title| {
        let done = if back { "Undone" } else { "Done again" };
        match changed {
            Changed::Added(_) => format!("{done}: “{title}” is in the plan."),
            Changed::Removed(_) => format!("{done}: “{title}” is no longer in the plan."),
            Changed::Item(_) => format!("{done}: a change of “{title}”."),
            Changed::Plan => format!("{done}: a change of the plan."),
            Changed::Answers => format!("{done}: a change in the assessment."),
            Changed::Persona => format!("{done}: a change in what you wrote about the customer."),
            Changed::Profile => format!("{done}: a change in the set-up or the limits."),
            Changed::Name => format!("{done}: a change of the journey’s name."),
        }
    },
    lead: "Keep the journey as it is now, go back to how it was, or see what has changed in between.",
    bound: |most, labelled| {
        format!(
            "Up to {most} versions are kept of a journey, {labelled} of them with a label of your own. Beyond that the oldest ones go that the app kept by itself: it keeps one before it plans again, moves the plan to another date, restores a version, or puts a file or a backup in the journey’s place."
        )
    },
    unavailable: "This browser does not give the app the database that versions are kept in, so there are none. Undo works as long as the page is open; to keep a version, save the journey as a file under Take along.",
    example: "This is an example; it has no versions yet. Once you have changed it, it is yours, and its versions are kept here.",
    keep_title: "Keep it as it is now",
    label: "Label",
    label_hint: "Such as “before the workshop”. It may stay empty.",
    keep: "Keep this version",
    kept: "This version is kept.",
    too_many: "There are as many versions of yours as are kept. Delete one, then keep this one.",
    not_kept: "The plan was changed, but how it was before could not be kept as a version. Undo brings it back.",
    full: "There is no room for another version in this browser. Delete some, or save the journey as a file.",
    list: |n| if n.value == 1 { "1 version".to_owned() } else { format!("{n} versions") },
    none: "No version has been kept yet.",
    kinds: [
        "Kept by you",
        "Before a file or a backup took its place",
        "Before planning again",
        "Before another version was restored",
        "Before a date moved the plan",
    ],
    named: |name, when| format!("{name}, {when}"),
    size: |kilobytes| format!("{kilobytes} KB"),
    restore: "Restore",
    with_now: "Compare with now",
    delete: "Delete",
    act: |act, name| format!("{act}: {name}"),
    restored: |name| format!("The journey is now as it was: {name}. How it was a moment ago is kept as a version."),
    deleted: |name| format!("Deleted: {name}."),
    unread: "This version cannot be read any more. Nothing was changed.",
    file_title: "Put a file in its place",
    file_hint: "For a file that somebody else has worked on. What is here now is kept as a version first.",
    file: "Choose a journey file",
    file_taken: |file| format!("The journey is now what {file} holds. How it was a moment ago is kept as a version."),
    compare: "Compare two versions",
    compare_hint: "Any two versions, one with the journey as it is now, or with another of your journeys.",
    sides: ["First", "Second"],
    now: "As it is now",
    journey: |name| format!("Journey: {name}"),
    choose_two: "Choose two that are not the same.",
    same: "Nothing differs between these two.",
    differences: |n| {
        if n.value == 1 { "1 thing differs.".to_owned() } else { format!("{n} things differ.") }
    },
    parts: ["Scores", "Answers, feelings, mediums", "Touches and tasks", "What is set", "What is written"],
    plan_parts: [
        |n| format!("Only in the first: {n}"),
        |n| format!("Only in the second: {n}"),
        |n| format!("In both, but not the same: {n}"),
    ],
    what: "What",
    scored: |score, change| format!("{score} ({change})"),
    evidence_of: |question| format!("{question} How it is known"),
    feeling_of: |moment, phase| format!("{phase}: feeling, {moment}"),
    mediums_of: |phase| format!("{phase}: mediums used"),
    part_of: |title, part| format!("{title} · {part}"),
    rest: "other settings",
    differs: ["as set there", "set differently"],
    facts: ["Thresholds of the checks, changed by you", "Earlier assessments"],
    counted: |n| n.text.clone(),
    no_limit: "no limit",
    nothing: "–",
    closed_name: |name, when| format!("{name} (from a closed tab, {when})"),
    closed: |name| {
        format!(
            "Another tab was closed just after something was written in it, and this journey had been changed elsewhere by then. Both versions are kept: that tab’s is a journey of its own, “{name}”."
        )
    },
    conflict_name: |name, when| format!("{name} (this tab’s version, {when})"),
    conflict: |name| {
        format!(
            "This journey was changed in another tab at the same time. Both versions are kept: the one here is now a journey of its own, “{name}”."
        )
    },
    conflict_compare: "Compare the two",
    removed: "This journey has been removed, perhaps in another tab. It is still here on this page: your next change saves it again, and so does bringing it back.",
    bring_back: "Bring it back",
};
