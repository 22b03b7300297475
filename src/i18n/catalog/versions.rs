//! Texts of `versions`: former versions of a journey, what differs between two, and two tabs.

use crate::domain::changed::Changed;
use crate::i18n::Number;
use crate::i18n::said::Said;

/// Texts of `versions`.
#[derive(Debug)]
pub struct VersionsTexts {
    /// The page's title, and the name of the link to it.
    pub title: &'static str,
    /// Something was undone, or else redone: what that has changed, with the title of a touch or task.
    pub stepped: fn(bool, Changed, Said) -> String,
    /// What versions are for.
    pub lead: &'static str,
    /// How many are kept, how many of them with a label, and which go first.
    pub bound: fn(&Number, &Number) -> String,
    /// There is no database, so there are none.
    pub unavailable: &'static str,
    /// A plan was replaced, and what was there before could not be kept as a version.
    pub not_kept: &'static str,
    /// An example has none.
    pub example: &'static str,
    /// Heading: keep this version.
    pub keep_title: &'static str,
    /// Label of the label.
    pub label: &'static str,
    /// What to write there.
    pub label_hint: &'static str,
    /// Keeps it.
    pub keep: &'static str,
    /// Said when it was kept.
    pub kept: &'static str,
    /// There are too many labelled ones.
    pub too_many: &'static str,
    /// There is no room.
    pub full: &'static str,
    /// Heading of the list.
    pub list: fn(&Number) -> String,
    /// There are none.
    pub none: &'static str,
    /// What a version is called by its kind, when it has no label.
    pub kinds: [&'static str; 5],
    /// A version: what it is called, and when it was kept.
    pub named: fn(&str, &str) -> String,
    /// A size in kilobytes.
    pub size: fn(&Number) -> String,
    /// Restores one.
    pub restore: &'static str,
    /// Compares one with what is there now.
    pub with_now: &'static str,
    /// Deletes one.
    pub delete: &'static str,
    /// A button's name for screen readers: what it does, and to which version.
    pub act: fn(&str, Said) -> String,
    /// Said when one was restored.
    pub restored: fn(Said) -> String,
    /// Said when one was deleted.
    pub deleted: fn(Said) -> String,
    /// It cannot be read any more.
    pub unread: &'static str,
    /// Heading: a file in its place.
    pub file_title: &'static str,
    /// What that does.
    pub file_hint: &'static str,
    /// Chooses the file.
    pub file: &'static str,
    /// Said when a file took its place.
    pub file_taken: fn(Said) -> String,
    /// Heading of the comparison.
    pub compare: &'static str,
    /// What can be compared.
    pub compare_hint: &'static str,
    /// Labels of the two.
    pub sides: [&'static str; 2],
    /// The journey as it is.
    pub now: &'static str,
    /// Another journey, by its name.
    pub journey: fn(Said) -> String,
    /// Both are the same one.
    pub choose_two: &'static str,
    /// Nothing differs.
    pub same: &'static str,
    /// So many things differ.
    pub differences: fn(&Number) -> String,
    /// Headings: scores, answers, plan, settings, texts.
    pub parts: [&'static str; 5],
    /// Headings in the plan: only in the first, only in the second, in both but not the same.
    pub plan_parts: [fn(&Number) -> String; 3],
    /// Heading of the first column.
    pub what: &'static str,
    /// A score with the change: the score, the change.
    pub scored: fn(&Number, &str) -> String,
    /// How an answer is known, by the question.
    pub evidence_of: fn(&str) -> String,
    /// A feeling of a phase: today or wanted, the phase.
    pub feeling_of: fn(&str, &str) -> String,
    /// The mediums used in a phase today.
    pub mediums_of: fn(&str) -> String,
    /// Something of a touch, task or question: its title, and which part of it.
    pub part_of: fn(&str, &str) -> String,
    /// Other settings of a touch differ.
    pub rest: &'static str,
    /// Differs in a way that a few words cannot say.
    pub differs: [&'static str; 2],
    /// Names of settings that are nowhere else: thresholds, former passes.
    pub facts: [&'static str; 2],
    /// So many of something that is counted.
    pub counted: fn(&Number) -> String,
    /// No limit is set.
    pub no_limit: &'static str,
    /// Nothing is set or written.
    pub nothing: &'static str,
    /// The name of the version of a tab that was closed before it could say so: the journey's, and the time.
    pub closed_name: fn(&str, &str) -> String,
    /// Such a version was found, and the journey has gone on without it; both are kept. Its name.
    pub closed: fn(Said) -> String,
    /// The name of the version of this tab after a conflict: the journey's, and the time.
    pub conflict_name: fn(&str, &str) -> String,
    /// Both tabs have changed the journey; both versions are kept. The name of this one.
    pub conflict: fn(Said) -> String,
    /// Compares the two.
    pub conflict_compare: &'static str,
    /// Another tab has removed the journey that is open here.
    pub removed: &'static str,
    /// Saves it again.
    pub bring_back: &'static str,
}
