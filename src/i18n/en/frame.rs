//! English texts around every page.

use crate::i18n::FrameTexts;

pub const TEXTS: FrameTexts = FrameTexts {
    skip: "Skip to the content",
    steps: "Steps",
    step_names: ["Set up", "Assess", "Findings", "Limits", "Plan", "Take along"],
    saved: "Saved in this browser",
    saving: "Saving …",
    refused: "Not saved",
    undo: "Undo",
    redo: "Redo",
    library: "All journeys",
    untitled: "Untitled journey",
    example_banner: "This is an example. Look around, change anything: the first change makes a copy of your own.",
    example_keep: "Make it mine now",
    loading: "Opening the journey …",
    part_title: "A part of the app has not arrived",
    part_missing: "The part of the app that works on journeys could not be fetched. Check the connection and try again; nothing is lost.",
    part_again: "Try again",
    dismiss: "Dismiss",
    messages: "Messages",
    settings: "Settings",
    about: "About",
    unknown_title: "There is no such page",
    unknown_text: "The address may have been cut when it was copied. Your journeys are all in the library.",
    window: |page, journey| format!("{page} · {journey} · Hundredfold"),
    plain_window: |page| format!("{page} · Hundredfold"),
    absent_title: "This journey is not in this browser",
    absent_text: "Journeys live in the browser they were made in. If you have its file, open it from the library.",
    playbook_title: "The playbook did not load",
    playbook_missing: "The questions and touches of this app come in a file that could not be fetched. Check the connection and reload the page; your journeys are kept.",
};
