//! What the answers say: scores, gaps, priorities, each with the answers behind it.
//!
//! The formulas are those of the field notes (2.2) and the design (4):
//! score = mean points ÷ 4 × 100; *not sure* counts 0 and *does not apply* is left out; priority = (100 − score) × weight with 1.3 for
//! phases 3 to 6; confidence = mean over the five questions of 1, 0.7, 0.4 or 0. Scores are 0 to 100.

use super::assessment::{Assessment, Level, Moment};
use super::ids::QuestionId;
use super::medium::{Medium, Mediums};
use super::phase::{Half, Phase, SubPhase};
use super::playbook::{Playbook, Trust};
use crate::order;

words! {
    /// The four bands of a score.
    Band {
        /// 0 to 24.
        Missing = "missing",
        /// 25 to 49.
        Accidental = "accidental",
        /// 50 to 74.
        Working = "working",
        /// 75 to 100.
        Remarkable = "remarkable",
    }
}

impl Band {
    /// The band of a score from 0 to 100.
    pub fn of(score: f64) -> Band {
        match score {
            score if score < 25.0 => Band::Missing,
            score if score < 50.0 => Band::Accidental,
            score if score < 75.0 => Band::Working,
            _ => Band::Remarkable,
        }
    }
}

/// What is known of a phase's score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Score {
    /// Nobody has answered; it counts as 50.
    Unassessed,
    /// Every answer was *does not apply*.
    NotApplicable,
    /// 0 to 100.
    Of(f64),
}

impl Score {
    /// The score an unassessed phase counts with.
    pub const UNASSESSED: f64 = 50.0;

    /// The number the planner reckons with; nothing when the phase does not apply.
    pub const fn counted(self) -> Option<f64> {
        match self {
            Score::Unassessed => Some(Self::UNASSESSED),
            Score::NotApplicable => None,
            Score::Of(score) => Some(score),
        }
    }

    /// The number, if it comes from answers.
    pub const fn known(self) -> Option<f64> {
        match self {
            Score::Of(score) => Some(score),
            Score::Unassessed | Score::NotApplicable => None,
        }
    }
}

/// What the answers say of one phase.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseFinding {
    /// The phase.
    pub phase: Phase,
    /// Its score.
    pub score: Score,
    /// The scores of its sub-phases, A and B, where there are answers.
    pub halves: [Option<f64>; 2],
    /// How far the score can be trusted, 0 to 1.
    pub confidence: f64,
    /// (100 − score) × weight, 0 to 130; nothing when the phase does not apply.
    pub priority: Option<f64>,
    /// Questions answered, 0 to 5.
    pub answered: usize,
    /// Mediums used today; nothing if that was not asked.
    pub mediums: Option<Mediums>,
    /// The feelings today and wanted, −2 to 2.
    pub feelings: [Option<i8>; 2],
    /// Answered questions with 0 or 1 point, lowest first.
    pub weakest: Vec<QuestionId>,
}

/// Where customers stall: phases 4 to 6 against 1 to 3.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stall {
    /// Mean score of phases 1 to 3.
    pub before: f64,
    /// Mean score of phases 4 to 6.
    pub within: f64,
}

/// A sentence a manager can read aloud, as data.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Headline {
    /// A phase with a high priority, and its weakest answer.
    Weak(Phase, f64, QuestionId),
    /// So many mediums are used nowhere today.
    UnusedMediums(u32),
    /// Every medium is used somewhere.
    AllMediums,
    /// Customers stall in phases 4 to 6.
    Stalls(Stall),
    /// The one phase that is stronger than every other that is answered.
    Strong(Phase, f64),
    /// So many of the forty questions are answered.
    Partial(usize),
}

/// What the answers say.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// The eight phases, in order.
    pub phases: Vec<PhaseFinding>,
    /// Means of the ingredients of trust over all phases, in order, where there are answers.
    pub trust: Vec<(Trust, Option<f64>)>,
    /// Phases by priority, highest first; a tie goes to the earlier phase. Phases that do not apply are missing.
    pub priorities: Vec<Phase>,
    /// Whether customers stall.
    pub stall: Option<Stall>,
    /// Up to three sentences, as many as are true.
    pub headlines: Vec<Headline>,
    /// Questions answered, 0 to 40.
    pub answered: usize,
    /// Answers that were guessed.
    pub guessed: usize,
    /// Questions answered *not sure*.
    pub not_sure: Vec<QuestionId>,
}

impl Findings {
    /// What this assessment says. The playbook tells which sub-phase and ingredient of trust a question belongs to.
    pub fn of(assessment: &Assessment, playbook: &Playbook) -> Findings {
        let phases: Vec<PhaseFinding> = Phase::ALL.iter().map(|&phase| phase_finding(phase, assessment, playbook)).collect();
        let mut priorities: Vec<Phase> =
            phases.iter().filter(|finding| finding.priority.is_some()).map(|finding| finding.phase).collect();
        let priority = |phase: Phase| phases[phase.index()].priority.unwrap_or(0.0);
        order::sort_by(&mut priorities, |&a, &b| priority(b).total_cmp(&priority(a)).then(a.cmp(&b)));
        let trust = Trust::ALL
            .iter()
            .map(|&trust| (trust, mean_of(playbook.questions.iter().filter(|q| q.trust == trust).map(|q| q.id), assessment)))
            .collect();
        let stall = stall(&phases);
        let answers =
            || assessment.answers.iter().filter_map(|(&id, answer)| answer.level.map(|level| (id, level, answer.evidence)));
        let mut findings = Findings {
            trust,
            stall,
            priorities,
            phases,
            headlines: Vec::new(),
            answered: answers().count(),
            guessed: answers()
                .filter(|(_, level, e)| *e == super::assessment::Evidence::Guessed && *level != Level::NotSure)
                .count(),
            not_sure: answers().filter(|(_, level, _)| *level == Level::NotSure).map(|(id, ..)| id).collect(),
        };
        findings.headlines = headlines(&findings);
        findings
    }

    /// What is known of a phase.
    pub fn phase(&self, phase: Phase) -> &PhaseFinding {
        &self.phases[phase.index()]
    }

    /// The score of a sub-phase, where there are answers.
    pub fn sub_phase(&self, sub_phase: SubPhase) -> Option<f64> {
        self.phase(sub_phase.phase).halves[sub_phase.half.index()]
    }

    /// Mediums used in no phase today; nothing if no phase was asked.
    pub fn unused_mediums(&self) -> Option<Vec<Medium>> {
        let asked: Vec<Mediums> = self.phases.iter().filter_map(|finding| finding.mediums).collect();
        (!asked.is_empty())
            .then(|| Medium::ALL.iter().copied().filter(|&medium| !asked.iter().any(|used| used.has(medium))).collect())
    }

    /// The mean of the phases' known scores, 0 to 100; nothing before the first answer.
    pub fn overall(&self) -> Option<f64> {
        mean(self.phases.iter().filter_map(|finding| finding.score.known()))
    }
}

fn phase_finding(phase: Phase, assessment: &Assessment, playbook: &Playbook) -> PhaseFinding {
    let answered = assessment.answered(phase);
    let score = match mean_of(QuestionId::of(phase), assessment) {
        Some(score) => Score::Of(score),
        None if answered == 0 => Score::Unassessed,
        None => Score::NotApplicable,
    };
    let half = |half: Half| mean_of(QuestionId::of(phase).filter(|&id| playbook.question(id).half == half), assessment);
    let confidence = QuestionId::of(phase)
        .map(|id| match assessment.answers.get(&id) {
            Some(answer) if matches!(answer.level, Some(Level::Anchor(_) | Level::DoesNotApply)) => answer.evidence.confidence(),
            _ => 0.0,
        })
        .sum::<f64>()
        / f64::from(QuestionId::PER_PHASE);
    let notes = assessment.phase(phase);
    let feeling = |moment| notes.feeling(moment).map(super::assessment::Feeling::value);
    let points = |id: QuestionId| assessment.level(id).and_then(Level::points);
    let mut weakest: Vec<QuestionId> = QuestionId::of(phase).filter(|&id| points(id).is_some_and(|points| points <= 1)).collect();
    order::sort_by_key(&mut weakest, |&id| (points(id), id));
    PhaseFinding {
        phase,
        score,
        halves: [half(Half::A), half(Half::B)],
        confidence,
        priority: score.counted().map(|score| (100.0 - score) * phase.weight()),
        answered,
        mediums: notes.mediums,
        feelings: [feeling(Moment::Today), feeling(Moment::Wanted)],
        weakest,
    }
}

fn mean_of(questions: impl Iterator<Item = QuestionId>, assessment: &Assessment) -> Option<f64> {
    mean(questions.filter_map(|id| assessment.level(id)?.points()).map(|points| f64::from(points) * 25.0))
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// Customers stall when phases 4 to 6 score under 50 on average, or 15 or more below phases 1 to 3. Judged only where both
/// groups have an answered phase.
fn stall(phases: &[PhaseFinding]) -> Option<Stall> {
    let before = mean(phases[..3].iter().filter_map(|finding| finding.score.known()))?;
    let within = mean(phases[3..6].iter().filter_map(|finding| finding.score.known()))?;
    (within < 50.0 || before - within >= 15.0).then_some(Stall { before, within })
}

fn headlines(findings: &Findings) -> Vec<Headline> {
    let known = |&phase: &Phase| findings.phase(phase).score.known().map(|score| (phase, score));
    let weak = findings.priorities.iter().filter_map(known).filter_map(|(phase, score)| {
        findings.phase(phase).weakest.first().map(|&question| Headline::Weak(phase, score, question))
    });
    let mediums = findings.unused_mediums().map(|unused| match u32::try_from(unused.len()).unwrap_or(0) {
        0 => Headline::AllMediums,
        count => Headline::UnusedMediums(count),
    });
    // The strongest of one, or of equals, is none.
    let scores = || findings.phases.iter().filter_map(|finding| finding.score.known().map(|score| (finding.phase, score)));
    let strongest = scores()
        .find(|(phase, score)| scores().count() > 1 && scores().all(|(other, less)| other == *phase || less < *score))
        .map(|(phase, score)| Headline::Strong(phase, score));
    let partial = (0 < findings.answered && findings.answered < 40).then_some(Headline::Partial(findings.answered));
    weak.clone()
        .take(2)
        .chain(mediums)
        .chain(findings.stall.map(Headline::Stalls))
        .chain(strongest)
        .chain(partial)
        .take(3)
        .collect()
}
