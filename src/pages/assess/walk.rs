//! The way through the assessment: eight phases, six stops each. Pure, so that it can be tested without a page.

use crate::domain::assessment::Assessment;
use crate::domain::ids::QuestionId;
use crate::domain::phase::Phase;
use crate::route::Stop;

/// Stops in each phase: the opening and the five questions.
pub const STOPS: u8 = QuestionId::PER_PHASE + 1;

/// Seconds that a question takes, read and judged: between 20 and 25 in trials.
const SECONDS_A_QUESTION: u32 = 22;

/// Seconds that an opening takes: two feelings and six mediums.
const SECONDS_AN_OPENING: u32 = 32;

/// The stops of one phase, in order.
pub fn stops_of(phase: Phase) -> impl Iterator<Item = Stop> {
    (0..STOPS).map(move |place| Stop { phase, place })
}

/// All 48 stops, in the order they are asked.
pub fn stops() -> impl Iterator<Item = Stop> {
    Phase::ALL.iter().flat_map(|&phase| stops_of(phase))
}

/// The question asked at a stop; nothing at an opening.
pub fn question(stop: Stop) -> Option<QuestionId> {
    QuestionId::new(stop.phase, stop.place)
}

/// The stop where a question is asked.
pub const fn stop_of(question: QuestionId) -> Stop {
    Stop { phase: question.phase(), place: question.place() }
}

/// The next stop; nothing after the last.
pub fn after(stop: Stop) -> Option<Stop> {
    stops().skip_while(|&other| other != stop).nth(1)
}

/// The stop before; nothing before the first.
pub fn before(stop: Stop) -> Option<Stop> {
    stops().take_while(|&other| other != stop).last()
}

/// Whether something is missing at a stop: the answer, or at an opening a feeling or the mediums. Why a medium is not used is welcome
/// and never missing.
pub fn is_missing(assessment: &Assessment, stop: Stop) -> bool {
    match question(stop) {
        Some(question) => assessment.level(question).is_none(),
        None => assessment
            .notes
            .get(&stop.phase)
            .is_none_or(|notes| notes.today.is_none() || notes.wanted.is_none() || notes.mediums.is_none()),
    }
}

/// The first stop where something is missing: where the assessment goes on.
pub fn first_missing(assessment: &Assessment) -> Option<Stop> {
    stops().find(|&stop| is_missing(assessment, stop))
}

/// Where the way into a phase leads: to the first thing missing there, or to its opening.
pub fn way_into(assessment: &Assessment, phase: Phase) -> Stop {
    stops_of(phase).find(|&stop| is_missing(assessment, stop)).unwrap_or(Stop { phase, place: 0 })
}

/// How many stops of all lack something, 0 to 48.
pub fn missing(assessment: &Assessment) -> usize {
    stops().filter(|&stop| is_missing(assessment, stop)).count()
}

/// Minutes until nothing is missing, rounded up; 0 when nothing is.
pub fn minutes_left(assessment: &Assessment) -> u32 {
    let seconds = |stop: Stop| if stop.place == 0 { SECONDS_AN_OPENING } else { SECONDS_A_QUESTION };
    stops().filter(|&stop| is_missing(assessment, stop)).map(seconds).sum::<u32>().div_ceil(60)
}
