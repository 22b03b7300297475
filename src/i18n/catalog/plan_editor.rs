//! Texts of the editor of a touch.

use crate::i18n::Number;
use crate::i18n::said::Said;

/// Texts of the editor of a touch.
#[derive(Debug)]
pub struct PlanEditorTexts {
    /// Heading of the reasons.
    pub why: &'static str,
    /// Label of the status.
    pub status: &'static str,
    /// Heading of the day.
    pub when: &'static str,
    /// Label of the anchor.
    pub counted_from: &'static str,
    /// Label of the offset.
    pub days_after: &'static str,
    /// The offset cannot be used; the first and the last one that can.
    pub day_refused: fn(&Number, &Number) -> String,
    /// Moves back by a day.
    pub day_earlier: &'static str,
    /// Moves on by a day.
    pub day_later: &'static str,
    /// A rest day moved it: from, to.
    pub moved: fn(&str, &str) -> String,
    /// The last day to send it.
    pub send_by: fn(&str) -> String,
    /// Label of the trigger.
    pub trigger: &'static str,
    /// Label of the days after the trigger.
    pub days_after_event: &'static str,
    /// Inactive, late, referral, trouble.
    pub triggers: [&'static str; 4],
    /// Label of the sub-phase.
    pub sub_phase: &'static str,
    /// A sub-phase: number and name of its phase, its name.
    pub sub_phase_of: fn(&Number, &str, &str) -> String,
    /// Label of the channel.
    pub channel: &'static str,
    /// Label of the person.
    pub who: &'static str,
    /// A role and who plays it.
    pub role_person: fn(&str, Said) -> String,
    /// A person of another name.
    pub named: &'static str,
    /// Label of the person's name.
    pub person: &'static str,
    /// No name is given.
    pub nobody: &'static str,
    /// Label of the minutes.
    pub minutes: &'static str,
    /// Unit of the minutes.
    pub minutes_unit: &'static str,
    /// The number cannot be used; the first and the last one that can.
    pub number_refused: fn(&Number, &Number) -> String,
    /// Label of the cost.
    pub cost: &'static str,
    /// Label of the title.
    pub title: &'static str,
    /// Label of the purpose.
    pub purpose: &'static str,
    /// Label of the subject line.
    pub subject: &'static str,
    /// Heading of the text with its places filled: of a letter, of an outline.
    pub reading: [&'static str; 2],
    /// Copies the text.
    pub copy: &'static str,
    /// The text was copied.
    pub copied: &'static str,
    /// The text could not be copied.
    pub not_copied: &'static str,
    /// Label of the text.
    pub text: &'static str,
    /// How places are written.
    pub text_hint: &'static str,
    /// Takes the template's words again.
    pub back_to_template: &'static str,
    /// Before a caution.
    pub care: &'static str,
    /// Label of the personal reason.
    pub personal_reason: &'static str,
    /// What a personal reason is.
    pub personal_reason_hint: &'static str,
    /// Label of the kind of present.
    pub gift: &'static str,
    /// Personal, bulk, coupon, own logo.
    pub gifts: [&'static str; 4],
    /// Label of what the day means.
    pub delivery: &'static str,
    /// Arrives, posted, handed over.
    pub deliveries: [&'static str; 3],
    /// Label of a video's length.
    pub seconds: &'static str,
    /// Unit of a video's length.
    pub seconds_unit: &'static str,
    /// Label of the note.
    pub note: &'static str,
    /// Who sees the note.
    pub note_hint: &'static str,
    /// Unfolds the rest.
    pub more: &'static str,
    /// Label of what it is for.
    pub kind: &'static str,
    /// What touches are for, in order.
    pub kinds: [&'static str; 30],
    /// Label of the class of message.
    pub class: &'static str,
    /// Why the class matters.
    pub class_hint: &'static str,
    /// Service, greeting, commercial.
    pub classes: [&'static str; 3],
    /// It carries an offer.
    pub offer: &'static str,
    /// Replies go nowhere.
    pub no_reply: &'static str,
    /// Whether planning again keeps the touch.
    pub pinned: &'static str,
    /// Why planning again keeps it anyway.
    pub kept_anyway: &'static str,
    /// Takes it out of the plan.
    pub remove_touch: &'static str,
}
