//! Texts around every page.

use crate::i18n::said::Said;

/// Texts around every page.
#[derive(Debug)]
pub struct FrameTexts {
    /// First link of the page.
    pub skip: &'static str,
    /// Label of the navigation.
    pub steps: &'static str,
    /// The steps: set up, assess, findings, limits, plan, take along.
    pub step_names: [&'static str; 6],
    /// Everything is kept.
    pub saved: &'static str,
    /// Changes are on their way.
    pub saving: &'static str,
    /// The browser refuses to keep it.
    pub refused: &'static str,
    /// Undo button.
    pub undo: &'static str,
    /// Redo button.
    pub redo: &'static str,
    /// Back to the library.
    pub library: &'static str,
    /// A journey without a name.
    pub untitled: &'static str,
    /// Above an example.
    pub example_banner: &'static str,
    /// Makes the example the user's own.
    pub example_keep: &'static str,
    /// While a journey is being read.
    pub loading: &'static str,
    /// Title when a part of the program did not arrive.
    pub part_title: &'static str,
    /// What to do when a part of the program did not arrive.
    pub part_missing: &'static str,
    /// Fetches it again.
    pub part_again: &'static str,
    /// Takes a message away.
    pub dismiss: &'static str,
    /// Label of the messages.
    pub messages: &'static str,
    /// Settings link.
    pub settings: &'static str,
    /// About link.
    pub about: &'static str,
    /// Title of an unknown address.
    pub unknown_title: &'static str,
    /// What to do at an unknown address.
    pub unknown_text: &'static str,
    /// The window's title: the page, and the journey.
    pub window: fn(&str, Said) -> String,
    /// The same where there is no journey.
    pub plain_window: fn(&str) -> String,
    /// Title when a journey is not here.
    pub absent_title: &'static str,
    /// What to do when a journey is not here.
    pub absent_text: &'static str,
    /// Title when the playbook cannot be used.
    pub playbook_title: &'static str,
    /// What to do when the playbook cannot be fetched.
    pub playbook_missing: &'static str,
}
