//! Texts of the assessment.

use crate::i18n::Number;

/// Texts of the assessment.
#[derive(Debug)]
pub struct AssessTexts {
    /// Label of the list of phases.
    pub phases: &'static str,
    /// Label of the list of stops in a phase.
    pub stops: &'static str,
    /// So many of five questions are answered, in few characters.
    pub tally: fn(&Number) -> String,
    /// The same, spoken.
    pub tally_spoken: fn(&Number) -> String,
    /// The customer's own question, in quotation marks.
    pub quoted: fn(&str) -> String,
    /// Name of an opening stop.
    pub stop_opening: &'static str,
    /// Name of a question's stop, by its number.
    pub stop_question: fn(&Number) -> String,
    /// A stop where nothing is missing, by its name.
    pub stop_done: fn(&str) -> String,
    /// Spoken on arriving at the opening of a phase.
    pub arrived_opening: fn(&str) -> String,
    /// Spoken on arriving at a question: the phase and the number.
    pub arrived_question: fn(&str, &Number) -> String,
    /// Between back and next at an opening, with the time left.
    pub progress_opening: fn(&str) -> String,
    /// Between back and next at a question: its number, the time left.
    pub progress_question: fn(&Number, &str) -> String,
    /// The minutes left; 0 means that nothing is missing.
    pub time_left: fn(&Number) -> String,
    /// What the business has to do in this phase.
    pub job: fn(&str) -> String,
    /// Heading of the feelings.
    pub feelings: &'static str,
    /// Instruction to the feelings.
    pub feelings_hint: &'static str,
    /// The two scales: today and wanted.
    pub moments: [&'static str; 2],
    /// The five steps of the scale, −2 to 2, as signs.
    pub scale_signs: [&'static str; 5],
    /// The five steps in words; the first and last stand under the ends.
    pub scale: [&'static str; 5],
    /// The word for a feeling: today and wanted.
    pub word: [&'static str; 2],
    /// Label of the suggested words: today and wanted.
    pub word_suggestions: [&'static str; 2],
    /// Heading of the mediums.
    pub mediums: &'static str,
    /// Instruction to the mediums.
    pub mediums_hint: &'static str,
    /// No medium is used.
    pub mediums_none: &'static str,
    /// Heading of the reasons.
    pub reasons: &'static str,
    /// Instruction to the reasons.
    pub reasons_hint: &'static str,
    /// Label of a reason, by the medium's name.
    pub reason_label: fn(&str) -> String,
    /// No reason was said.
    pub reason_unsaid: &'static str,
    /// The reason comes from an earlier phase.
    pub reason_before: &'static str,
    /// The reasons, in order.
    pub reason_names: [&'static str; 6],
    /// Above the anchors.
    pub pick: &'static str,
    /// Which keys work there.
    pub keys: &'static str,
    /// Nobody knows.
    pub not_sure: &'static str,
    /// What *not sure* means.
    pub not_sure_hint: &'static str,
    /// The question does not fit the business.
    pub does_not_apply: &'static str,
    /// What *does not apply* means.
    pub does_not_apply_hint: &'static str,
    /// Above the evidence.
    pub evidence: &'static str,
    /// Label of the note.
    pub note: &'static str,
    /// What the note is for.
    pub note_hint: &'static str,
    /// Opens the list of what is left: the number of stops.
    pub left: fn(&Number) -> String,
    /// What is left in a phase: questions, and whether feelings, and mediums.
    pub left_in_phase: fn(&Number, bool, bool) -> String,
    /// Nothing is left in a phase.
    pub left_nothing: &'static str,
    /// To the findings.
    pub to_findings: &'static str,
    /// Title when nothing is missing.
    pub done_title: &'static str,
    /// What to do when nothing is missing.
    pub done_text: &'static str,
    /// Begins another assessment.
    pub begin: &'static str,
    /// What another assessment is for.
    pub begin_text: &'static str,
    /// Said when another assessment has begun.
    pub begun: &'static str,
}
