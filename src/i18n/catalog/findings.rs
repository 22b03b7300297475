//! Texts of the findings.

use crate::i18n::Number;

/// A whole sentence of which a part stands out: what comes before it, the part, what comes after. Each language orders its own.
pub type Marked = [String; 3];

/// The numbers behind a phase's score: points, answers counted, the score.
#[derive(Clone, Debug)]
pub struct ScoreSum {
    /// Points in all, 0 to 20.
    pub points: Number,
    /// Answers that count, 1 to 5.
    pub answers: Number,
    /// The score, 0 to 100.
    pub score: Number,
}

/// Texts of the findings.
#[derive(Debug)]
pub struct FindingsTexts {
    /// The title.
    pub title: &'static str,
    /// What the findings rest on: questions answered, and the date if known.
    pub basis: fn(&Number, Option<&str>) -> String,
    /// Label of the three sentences.
    pub headlines: &'static str,
    /// A weak phase: its name, its score, and what the weakest answer means, as a sentence.
    pub weak: fn(&str, &Number, &str) -> Marked,
    /// Instead of what a low answer means, where the answer to this question was “not sure”.
    pub unsure: fn(&str) -> String,
    /// So many of six mediums are used nowhere.
    pub unused_mediums: fn(&Number) -> Marked,
    /// Every medium is used somewhere.
    pub all_mediums: fn() -> Marked,
    /// Customers stall: the means before and within.
    pub stalls: fn(&Number, &Number) -> Marked,
    /// The strongest phase and its score.
    pub strong: fn(&str, &Number) -> Marked,
    /// Only so many questions are answered.
    pub partial: fn(&Number) -> Marked,

    /// Title before the first answer.
    pub empty_title: &'static str,
    /// What to do before the first answer.
    pub empty_text: &'static str,
    /// What a new assessment without answers means.
    pub empty_again: &'static str,
    /// Leads the three things that will stand here.
    pub empty_list: &'static str,
    /// What will stand here: three things.
    pub empty_points: [&'static str; 3],
    /// To the questions.
    pub to_assess: &'static str,

    /// Heading of the scores.
    pub scores: &'static str,
    /// What to do with the list of scores.
    pub scores_hint: &'static str,
    /// A score, spoken.
    pub score_spoken: fn(&Number) -> String,
    /// How far a score can be trusted: low, middling, high.
    pub confidence: [&'static str; 3],
    /// The same for the whole: low, middling, high; answers guessed, answers in all.
    pub confidence_overall: fn(usize, &Number, &Number) -> String,
    /// Nobody has answered a phase.
    pub unassessed: &'static str,
    /// To a phase's questions, by its name.
    pub assess_phase: fn(&str) -> String,
    /// Every answer of a phase was *does not apply*.
    pub not_applicable: &'static str,

    /// Heading of the sub-phases.
    pub halves: &'static str,
    /// Heading of the formula.
    pub formula: &'static str,
    /// How the score was reckoned.
    pub formula_score: fn(&ScoreSum) -> String,
    /// How the priority was reckoned: score, weight, priority.
    pub formula_priority: fn(&Number, f64, &Number) -> String,
    /// What a confidence of so many percent comes from.
    pub formula_confidence: fn(&Number) -> String,
    /// Heading of the answers.
    pub answers: &'static str,
    /// Not answered.
    pub unanswered: &'static str,
    /// To a question, by its text; spoken.
    pub change_spoken: fn(&str) -> String,
    /// To a question.
    pub change: &'static str,
    /// Heading of what goes wrong in the phase.
    pub risks: &'static str,
    /// How customers get stuck, slip back, leave, and what to look at.
    pub risk_names: [&'static str; 4],
    /// Heading of the signs of failing.
    pub failing: &'static str,
    /// Heading of the signs of success.
    pub success: &'static str,
    /// New customers: the feelings at the phase's beginning and end.
    pub feelings_usual: fn(&str, &str) -> String,

    /// Heading of the priorities.
    pub priorities: &'static str,
    /// What the order means.
    pub priorities_hint: &'static str,
    /// Why a phase stands where it does: its score, priority, and whether it weighs more.
    pub why: fn(&Number, &Number, bool) -> String,
    /// Why a phase nobody answered stands where it does: its priority, and whether it weighs more.
    pub why_unassessed: fn(&Number, bool) -> String,

    /// Heading of the ingredients of trust.
    pub trust: &'static str,
    /// What the ingredients are.
    pub trust_hint: &'static str,

    /// Heading of the map.
    pub mediums: &'static str,
    /// What the map shows, spoken.
    pub mediums_caption: &'static str,
    /// Heads the column of phases.
    pub phase: &'static str,
    /// Heads the sums.
    pub sum: &'static str,
    /// A medium is used.
    pub used: &'static str,
    /// A medium is not used; the reason if there is one.
    pub unused: fn(Option<&str>) -> String,
    /// The mediums of a phase were not asked.
    pub not_asked: &'static str,
    /// Opens the reasons.
    pub reasons: &'static str,
    /// A reason, and the phases it holds for.
    pub reason: fn(&str, &str) -> String,

    /// Heading of the curve.
    pub feelings: &'static str,
    /// What the curve shows and where its gap is widest: the phase, if there is a gap.
    pub feelings_about: fn(Option<&str>) -> String,
    /// Nobody has said what customers feel.
    pub feelings_empty: &'static str,
    /// The line of today.
    pub today: &'static str,
    /// The line wanted.
    pub wanted: &'static str,
    /// Best, neither, worst.
    pub ends: [&'static str; 3],
    /// The two dips to expect: in Affirm, late in Acclimate.
    pub dips: [&'static str; 2],
    /// Opens the table of feelings.
    pub feelings_table: &'static str,
    /// Heads the column of gaps.
    pub gap: &'static str,
    /// A feeling from −2 to 2 and its word, which may be empty.
    pub feeling: fn(i8, &str) -> String,
    /// Nothing was said.
    pub unsaid: &'static str,

    /// Heading of the stall.
    pub stall: &'static str,
    /// Phases 4 to 6 hold what 1 to 3 began: no stall.
    pub stall_none: &'static str,
    /// Why the zone matters.
    pub stall_why: &'static str,

    /// Heading of the comparison.
    pub progress: &'static str,
    /// What is compared: the date of the earlier assessment, if known.
    pub progress_hint: fn(Option<&str>) -> String,
    /// Heads: then, now, change.
    pub progress_heads: [&'static str; 3],
    /// A change of a score, with its sign.
    pub progress_change: fn(&Number) -> String,

    /// Heading of what nobody knows.
    pub not_sure: &'static str,
    /// What becomes of it.
    pub not_sure_hint: &'static str,

    /// What comes next.
    pub next: &'static str,
    /// To the limits.
    pub to_limits: &'static str,
}
