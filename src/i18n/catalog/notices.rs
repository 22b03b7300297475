//! Messages that the app shows by itself.

/// Messages that the app shows by itself.
#[derive(Debug)]
pub struct NoticesTexts {
    /// Nothing can be saved: the store is full or denied.
    pub refused: &'static str,
    /// The browser has no store at all.
    pub no_record: &'static str,
    /// A new version of the app was fetched.
    pub update: &'static str,
    /// Takes it.
    pub take_update: &'static str,
    /// The browser has no journal: the last seconds could be lost in a crash.
    pub no_journal: &'static str,
}
