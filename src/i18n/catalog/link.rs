//! Texts of links that carry a journey: making one, and opening one.

use crate::i18n::Number;
use crate::i18n::said::Said;

/// Texts of links that carry a journey.
#[derive(Debug)]
pub struct LinkTexts {
    /// Heading on the page to take a plan along.
    pub title: &'static str,
    /// What such a link is, and who can read it.
    pub about: &'static str,
    /// Label of the choice of what it carries.
    pub carried: &'static str,
    /// What it can carry: everything, the plan alone.
    pub carries: [&'static str; 2],
    /// What each of them holds.
    pub carried_hints: [&'static str; 2],
    /// Label of the field with the link.
    pub link: &'static str,
    /// Its length in characters.
    pub length: fn(&Number) -> String,
    /// Its length, when that is more than chats take; gets the length.
    pub too_long: fn(&Number) -> String,
    /// Copies the link.
    pub copy: &'static str,
    /// Said when it was copied.
    pub copied: &'static str,
    /// Said when it could not be copied but is selected.
    pub selected: &'static str,
    /// Opens the code to scan.
    pub code: &'static str,
    /// What to do with the code.
    pub code_about: &'static str,
    /// The code in words, for who does not see it.
    pub code_alternative: fn(&str) -> String,
    /// The journey is too long for a code.
    pub no_code: &'static str,
    /// This browser cannot make links.
    pub missing: &'static str,
    /// The program was opened from a disk, where a link leads nowhere.
    pub on_disk: &'static str,
    /// Texts of the page that a link opens.
    pub received: ReceivedTexts,
}

/// Texts of the page that a link opens.
#[derive(Debug)]
pub struct ReceivedTexts {
    /// The page's title.
    pub title: &'static str,
    /// What happened, and that nothing is kept yet.
    pub lead: &'static str,
    /// While it is unpacked.
    pub reading: &'static str,
    /// Labels: name, kind of business, customer, answers, plan, size.
    pub labels: [&'static str; 6],
    /// Nobody is named as the customer.
    pub nobody: &'static str,
    /// So many of the forty questions are answered.
    pub answers: fn(&Number) -> String,
    /// So many touches and tasks.
    pub plan: fn(&Number, &Number) -> String,
    /// There is no plan in it.
    pub no_plan: &'static str,
    /// The characters of the link, and the kilobytes it was unpacked to.
    pub size: fn(&Number, &Number) -> String,
    /// Keeps it.
    pub keep: &'static str,
    /// Keeps it beside the one that is there.
    pub keep_copy: &'static str,
    /// Opens the one that is there.
    pub open_own: &'static str,
    /// Leaves it.
    pub leave: &'static str,
    /// The same journey is in this browser, and differs.
    pub other: &'static str,
    /// Exactly this journey is in this browser.
    pub same: &'static str,
    /// Said when it was kept beside the one that is there: its name.
    pub kept_copy: fn(Said) -> String,
    /// Title when the link gives no journey.
    pub damaged_title: &'static str,
    /// The link is cut or changed, and what to do.
    pub damaged: &'static str,
    /// The link unpacks to more than a journey can be.
    pub too_large: &'static str,
    /// A newer version made the link.
    pub newer: &'static str,
    /// This browser cannot unpack links.
    pub missing: &'static str,
    /// What was unpacked is no journey; gets what is wrong in it.
    pub corrupt: fn(&str) -> String,
}
