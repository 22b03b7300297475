//! One dated pass through the forty questions.

use crate::map::Map;
use chrono::NaiveDate;

use super::ids::QuestionId;
use super::medium::{Medium, Mediums};
use super::phase::Phase;

/// What was answered: an anchor, or one of two ways not to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// One of the five anchors, 0 to 4.
    Anchor(Anchored),
    /// Counts as 0 and adds an action to find out.
    NotSure,
    /// Left out of every mean.
    DoesNotApply,
}

/// A number 0 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchored(u8);

impl Anchored {
    /// The highest anchor.
    pub const TOP: u8 = 4;

    /// The anchor, if it is 0 to 4.
    pub fn new(number: u8) -> Option<Anchored> {
        (number <= Self::TOP).then_some(Anchored(number))
    }

    /// 0 to 4.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl Level {
    /// The anchor with this number, if it is 0 to 4.
    pub fn anchor(number: u8) -> Option<Level> {
        Anchored::new(number).map(Level::Anchor)
    }

    /// 0 to 4, with *not sure* as 0; nothing for *does not apply*.
    pub const fn points(self) -> Option<u8> {
        match self {
            Level::Anchor(anchor) => Some(anchor.0),
            Level::NotSure => Some(0),
            Level::DoesNotApply => None,
        }
    }
}

words! {
    /// How the answer is known.
    Evidence {
        /// Nobody looked; confidence 0.4.
        Guessed = "guessed",
        /// Someone who should know said so; confidence 0.7.
        Heard = "heard",
        /// Counted; confidence 1.
        Measured = "measured",
    }
}

impl Evidence {
    /// How far an answer with this evidence can be trusted, 0 to 1 (design 4).
    pub const fn confidence(self) -> f64 {
        match self {
            Evidence::Guessed => 0.4,
            Evidence::Heard => 0.7,
            Evidence::Measured => 1.0,
        }
    }
}

/// An answer with what is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was answered; nothing if only a note was written.
    pub level: Option<Level>,
    /// How it is known.
    pub evidence: Evidence,
    /// A note, for the team's eyes.
    pub note: String,
}

impl Default for Answer {
    fn default() -> Answer {
        Answer { level: None, evidence: Evidence::Guessed, note: String::new() }
    }
}

/// A feeling on a scale from −2 to 2, with a word for it that may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feeling {
    value: i8,
    /// The word for it.
    pub word: String,
}

impl Feeling {
    /// The feeling, if the value is −2 to 2.
    pub fn new(value: i8, word: impl Into<String>) -> Option<Feeling> {
        (-2..=2).contains(&value).then(|| Feeling { value, word: word.into() })
    }

    /// −2 to 2.
    pub const fn value(&self) -> i8 {
        self.value
    }
}

words! {
    /// Whose feeling: the one customers have, or the one they should have.
    Moment {
        /// As it is.
        Today = "today",
        /// As it should be.
        Wanted = "wanted",
    }
}

words! {
    /// Why a medium is not used in a phase.
    Unused {
        /// Nobody ever thought of it.
        NeverConsidered = "never-considered",
        /// There is no time for it.
        NoTime = "no-time",
        /// It costs too much.
        TooCostly = "too-costly",
        /// Nobody knows how to do it well.
        NoSkill = "no-skill",
        /// It does not suit these customers.
        DoesNotSuit = "does-not-suit",
        /// A rule or policy forbids it.
        NotAllowed = "not-allowed",
    }
}

/// What was said of one phase besides its five answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhaseNotes {
    /// The feeling customers have today.
    pub today: Option<Feeling>,
    /// The feeling they should have.
    pub wanted: Option<Feeling>,
    /// The mediums used today; nothing until it was asked.
    pub mediums: Option<Mediums>,
    /// For mediums not used, why.
    pub unused: Map<Medium, Unused>,
}

impl PhaseNotes {
    /// The feeling of a moment.
    pub fn feeling(&self, moment: Moment) -> Option<&Feeling> {
        match moment {
            Moment::Today => self.today.as_ref(),
            Moment::Wanted => self.wanted.as_ref(),
        }
    }
}

/// One dated pass through the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// The day it was begun, if that is known.
    pub begun: Option<NaiveDate>,
    /// The answers given so far.
    pub answers: Map<QuestionId, Answer>,
    /// What was said of each phase.
    pub notes: Map<Phase, PhaseNotes>,
}

impl Assessment {
    /// The level answered, if any.
    pub fn level(&self, question: QuestionId) -> Option<Level> {
        self.answers.get(&question).and_then(|answer| answer.level)
    }

    /// How many of the phase's five questions have an answer.
    pub fn answered(&self, phase: Phase) -> usize {
        QuestionId::of(phase).filter(|&question| self.level(question).is_some()).count()
    }

    /// How many of all forty questions have an answer.
    pub fn answered_in_all(&self) -> usize {
        Phase::ALL.iter().map(|&phase| self.answered(phase)).sum()
    }

    /// What was said of a phase, empty if nothing was.
    pub fn phase(&self, phase: Phase) -> PhaseNotes {
        self.notes.get(&phase).cloned().unwrap_or_default()
    }

    /// Why the medium is not used in the phase: what was said there, else what an earlier phase said of it last,
    /// so that nobody is asked the same thing eight times.
    pub fn unused_reason(&self, phase: Phase, medium: Medium) -> Option<Unused> {
        let mut so_far = self.notes.iter().rev().filter(|(known, _)| **known <= phase);
        so_far.find_map(|(_, notes)| notes.unused.get(&medium).copied())
    }
}
