//! English texts of `disk`.

use crate::i18n::DiskTexts;

pub const TEXTS: DiskTexts = DiskTexts {
    title: "In one file on your disk",
    about: "Choose a file once, and every change is written into it as long as this page is open: in a folder that others share with you, or that is backed up. The journey stays in this browser too.",
    choose: "Keep it in a file on disk",
    saved: |name| format!("Saved to {name}"),
    changed: |name| {
        format!(
            "{name} was changed by something else, so it is not written over. Look at it under Versions, by “Put a file in its place”, or choose another file here."
        )
    },
    refused: |name| {
        format!("{name} cannot be written: it was moved, or the browser does not allow it. The journey is kept in this browser.")
    },
    stop: "Stop writing to the file",
    open: "Open a file on disk and keep working in it",
    taken: |name| format!("The journey is now what {name} holds. How it was in this browser is kept as a version."),
};
