//! The eight phases of a customer's first hundred days, and the two halves of each.
//!
//! The eight-phase model is Joey Coleman's; the sub-phases are not his.

words! {
    /// One of the eight phases, in the order a customer lives through them.
    Phase {
        /// Before the sale: can you help me?
        Assess = "assess",
        /// The sale itself: did you notice I said yes?
        Admit = "admit",
        /// The doubt after the sale: was I right?
        Affirm = "affirm",
        /// The first real delivery: are you doing what you said?
        Activate = "activate",
        /// Learning how things work: how does this work here?
        Acclimate = "acclimate",
        /// The customer's own goal: did I get what I came for?
        Accomplish = "accomplish",
        /// Belonging: do I belong?
        Adopt = "adopt",
        /// Recommending: would I put my name to this?
        Advocate = "advocate",
    }
}

impl Phase {
    /// The number shown beside the name, 1 to 8.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The phase with this number, 1 to 8.
    pub fn numbered(number: u8) -> Option<Phase> {
        Phase::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// How much a gap in this phase weighs: 1.3 for phases 3 to 6, where customers stall, else 1.0 (design 4, domain 2.2).
    pub const fn weight(self) -> f64 {
        match self {
            Phase::Affirm | Phase::Activate | Phase::Acclimate | Phase::Accomplish => 1.3,
            _ => 1.0,
        }
    }

    /// The stage of the lifecycle this phase belongs to.
    pub const fn stage(self) -> Stage {
        match self {
            Phase::Assess | Phase::Admit | Phase::Affirm => Stage::Introduction,
            Phase::Activate | Phase::Acclimate | Phase::Accomplish => Stage::Growth,
            Phase::Adopt | Phase::Advocate => Stage::Maturity,
        }
    }
}

words! {
    /// Stages of one customer's life, shown as a band over the plan.
    Stage {
        /// Phases 1 to 3.
        Introduction = "introduction",
        /// Phases 4 to 6.
        Growth = "growth",
        /// Phases 7 and 8.
        Maturity = "maturity",
        /// After the day-100 review, with a new goal.
        Renewal = "renewal",
        /// After the day-100 review, without one.
        Decline = "decline",
    }
}

words! {
    /// Which of a phase's two sub-phases.
    Half {
        /// The first.
        A = "a",
        /// The second.
        B = "b",
    }
}

/// One of the sixteen sub-phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubPhase {
    /// The phase it belongs to.
    pub phase: Phase,
    /// Its half.
    pub half: Half,
}

impl SubPhase {
    /// The sub-phase of a phase and a half.
    pub const fn new(phase: Phase, half: Half) -> SubPhase {
        SubPhase { phase, half }
    }
}
