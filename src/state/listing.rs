//! What the library shows of a journey.

use crate::browser::clock;
use crate::checks;
use crate::domain::findings::Findings;
use crate::domain::journey::Journey;
use crate::domain::phase::Phase;
use crate::domain::playbook::Playbook;
use crate::storage::{Entry, PlanState};

/// The entry of a journey in the index, changed just now.
pub(super) fn described(journey: &Journey, revision: u64, playbook: &Playbook) -> Entry {
    let findings = journey.assessment().map(|assessment| Findings::of(assessment, playbook));
    let mut scores = [None; 8];
    if let Some(findings) = &findings {
        for &phase in Phase::ALL {
            // A score lies between 0 and 100, so the cast is exact.
            scores[phase.index()] = findings.phase(phase).score.known().map(|score| score.round() as u8);
        }
    }
    let plan = journey.plan().map(|plan| {
        let case = checks::Case {
            profile: journey.profile(),
            persona: journey.persona(),
            assessment: journey.assessment().map(|assessment| assessment.as_ref()),
            plan,
            playbook,
        };
        let (errors, warnings) = checks::errors_and_warnings(&checks::evaluate(&case));
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        PlanState { touches: count(plan.by_day(journey.profile()).len()), errors: count(errors), warnings: count(warnings) }
    });
    Entry {
        id: journey.id().clone(),
        name: journey.name().to_owned(),
        kind: Some(journey.profile().kind),
        revision,
        changed: clock::now_iso(),
        scores,
        // At most 40.
        answered: findings.map_or(0, |findings| findings.answered as u8),
        plan,
        filed: None,
    }
}
