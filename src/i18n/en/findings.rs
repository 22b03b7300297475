//! English texts of the findings.

use crate::i18n::{FindingsTexts, Marked, Number};

fn marked(before: String, strong: String, after: String) -> Marked {
    [before, strong, after]
}

fn stalls(before: &Number, within: &Number) -> Marked {
    marked(
        "Customers may stall after the start: ".to_owned(),
        format!("phases 4 to 6 score {within} on average"),
        format!("; phases 1 to 3 score {before}."),
    )
}

pub const TEXTS: FindingsTexts = FindingsTexts {
    title: "What your customers live through today",
    basis: |n, date| match date {
        Some(date) => format!("{n} of 40 questions answered, begun on {date}"),
        None => format!("{n} of 40 questions answered"),
    },
    headlines: "In a few sentences",
    weak: |phase, score, low| marked(String::new(), format!("{phase} scores {score}."), format!(" {low}")),
    unsure: |question| format!("Nobody was sure of this: “{question}”"),
    unused_mediums: |n| match n.value {
        1 => marked(String::new(), "1 of 6 mediums".to_owned(), " is used nowhere today.".to_owned()),
        _ => marked(String::new(), format!("{n} of 6 mediums"), " are used nowhere today.".to_owned()),
    },
    all_mediums: || marked(String::new(), "All six mediums".to_owned(), " are used somewhere already.".to_owned()),
    stalls,
    strong: |phase, score| {
        marked(String::new(), format!("{phase} is the strongest phase you have answered"), format!(", with a score of {score}."))
    },
    partial: |n| marked("So far ".to_owned(), format!("{n} of 40 questions"), " are answered; the rest counts as 50.".to_owned()),

    empty_title: "No findings yet",
    empty_text: "Findings are made from your answers, phase by phase. Five questions are enough for the first; all forty take about 20 minutes.",
    empty_again: "The new assessment has no answers yet. The earlier one is kept, and will be compared with this one.",
    empty_list: "Then you will see here:",
    empty_points: [
        "A score for each of the eight phases, with the answers behind it",
        "What to mend first, and why",
        "The feelings of your customers today against those you want them to have",
    ],
    to_assess: "Go to the questions",

    scores: "Score by phase",
    scores_hint: "Open a phase to see what stands behind its score.",
    score_spoken: |n| format!("score {n} of 100"),
    confidence: ["low confidence", "middling confidence", "high confidence"],
    confidence_overall: |level, guessed, answered| {
        let level = ["low", "middling", "high"][level.min(2)];
        match guessed.value {
            0 => format!("Confidence is {level}: none of {answered} answers was guessed."),
            1 => format!("Confidence is {level}: 1 of {answered} answers was guessed."),
            _ => format!("Confidence is {level}: {guessed} of {answered} answers were guessed."),
        }
    },
    unassessed: "not assessed",
    assess_phase: |phase| format!("Answer the questions of {phase}"),
    not_applicable: "does not apply",

    halves: "The two halves",
    formula: "How the number comes about",
    formula_score: |sum| {
        let answers = if sum.answers.value == 1 { "1 answer".to_owned() } else { format!("{} answers", sum.answers) };
        format!(
            "Score: the mean of the points ÷ 4 × 100. {} points from {answers}: {} ÷ {} ÷ 4 × 100 = {}.",
            sum.points, sum.points, sum.answers, sum.score
        )
    },
    formula_priority: |score, weight, priority| {
        let reason = if weight > 1.0 { " Phases 3 to 6 weigh 1.3, because customers stall there." } else { "" };
        let times = if weight > 1.0 { "1.3" } else { "1" };
        format!("Priority: (100 − score) × weight. (100 − {score}) × {times} = {priority}.{reason}")
    },
    formula_confidence: |n| {
        format!("Confidence: {n}%, from how each answer is known. Measured counts 100%, heard 70%, guessed 40%, not sure 0.")
    },
    answers: "The answers behind it",
    unanswered: "Not answered",
    change_spoken: |question| format!("Change the answer to: {question}"),
    change: "Change",
    risks: "Where you lose them",
    risk_names: ["They get stuck", "They slip back", "They leave", "Look at"],
    failing: "Signs of failing",
    success: "Signs of success",
    feelings_usual: |begins, ends| format!("New customers usually begin this phase {begins}, and end it {ends}."),

    priorities: "What to mend first",
    priorities_hint: "The order follows the priority: how much is missing, and how much the phase weighs.",
    why: |score, priority, heavy| {
        if heavy {
            format!("Priority {priority}: it scores {score}, and what is missing in phases 3 to 6 weighs more.")
        } else {
            format!("Priority {priority}: it scores {score}.")
        }
    },
    why_unassessed: |priority, heavy| {
        if heavy {
            format!("Priority {priority}: nobody has answered it, so it counts as 50, and phases 3 to 6 weigh more.")
        } else {
            format!("Priority {priority}: nobody has answered it, so it counts as 50.")
        }
    },

    trust: "What trust is made of",
    trust_hint: "The same answers, by the ingredient of trust they show, over all phases.",

    mediums: "Mediums in use today",
    mediums_caption: "Mediums in use today, by phase",
    phase: "Phase",
    sum: "Sum",
    used: "used",
    unused: |reason| match reason {
        Some(reason) => format!("not used: {reason}"),
        None => "not used".to_owned(),
    },
    not_asked: "not asked yet",
    reasons: "Why the others are not used",
    reason: |reason, phases| format!("{reason}: {phases}"),

    feelings: "Feelings, today and wanted",
    feelings_about: |widest| match widest {
        Some(phase) => format!("No gap is wider than the one in {phase}. Your plan is there to close it."),
        None => "Where both are said, customers already feel what you want them to feel.".to_owned(),
    },
    feelings_empty: "Nobody has said yet what customers feel. Each phase of the assessment opens with that.",
    today: "Today",
    wanted: "As it should be",
    ends: ["very good", "neither", "very bad"],
    dips: ["Doubt after the sale", "Tiredness on the way"],
    feelings_table: "The feelings as a table",
    gap: "Gap",
    feeling: |value, word| {
        let sign = match value {
            1.. => "+",
            0 => "",
            _ => "−",
        };
        let number = value.unsigned_abs();
        if word.is_empty() { format!("{sign}{number}") } else { format!("{sign}{number} {word}") }
    },
    unsaid: "not said",

    stall: "The stall zone",
    stall_none: "Phases 4 to 6 hold what phases 1 to 3 began.",
    stall_why: "Between the start and the result the work is longest and attention shortest. This is where customers stall most often.",

    progress: "Since the last assessment",
    progress_hint: |date| match date {
        Some(date) => format!("Compared with the answers begun on {date}."),
        None => "Compared with the answers before.".to_owned(),
    },
    progress_heads: ["Then", "Now", "Change"],
    progress_change: |n| match n.value {
        1.. => format!("+{n}"),
        0 => "0".to_owned(),
        _ => n.text.replace('-', "−"),
    },

    not_sure: "To find out",
    not_sure_hint: "These answers were “not sure”. They count as 0, and the plan gives each of them a task.",

    next: "Next, say what the plan may cost in time and money.",
    to_limits: "Set the limits",
};
