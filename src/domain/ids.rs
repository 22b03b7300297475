//! Identifiers. Each can only be made valid, so nothing that holds one checks it again.

use std::fmt;

use super::phase::Phase;

/// Names a journey in storage and links: 1 to 40 characters of `a`–`z`, `0`–`9` and `-`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JourneyId(String);

/// Names a template of the playbook: same characters as a journey's id, up to 60.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TemplateId(String);

fn is_slug(text: &str, longest: usize) -> bool {
    (1..=longest).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

impl JourneyId {
    /// The id with this text, if the text is a valid one.
    pub fn parse(text: &str) -> Option<JourneyId> {
        is_slug(text, 40).then(|| JourneyId(text.to_owned()))
    }

    /// A new id made of random bytes that the caller supplies.
    pub fn from_random(bytes: [u8; 10]) -> JourneyId {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        JourneyId(bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect())
    }

    /// The text of the id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TemplateId {
    /// The id with this text, if the text is a valid one.
    pub fn parse(text: &str) -> Option<TemplateId> {
        is_slug(text, 60).then(|| TemplateId(text.to_owned()))
    }

    /// The text of the id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for JourneyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for TemplateId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One of the forty questions: a phase and a place in it. Written `AS1` to `AV5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId {
    phase: Phase,
    place: u8,
}

impl QuestionId {
    /// Questions in each phase.
    pub const PER_PHASE: u8 = 5;

    /// The question of this phase and place, 1 to 5.
    pub fn new(phase: Phase, place: u8) -> Option<QuestionId> {
        (1..=Self::PER_PHASE).contains(&place).then_some(QuestionId { phase, place })
    }

    /// The phase asked about.
    pub const fn phase(self) -> Phase {
        self.phase
    }

    /// The place in the phase, 1 to 5.
    pub const fn place(self) -> u8 {
        self.place
    }

    /// The place among all forty, from 0.
    pub const fn index(self) -> usize {
        self.phase.index() * Self::PER_PHASE as usize + self.place as usize - 1
    }

    /// All forty, in the order they are asked.
    pub fn all() -> impl Iterator<Item = QuestionId> {
        Phase::ALL.iter().flat_map(|&phase| Self::of(phase))
    }

    /// The five of one phase.
    pub fn of(phase: Phase) -> impl Iterator<Item = QuestionId> {
        (1..=Self::PER_PHASE).map(move |place| QuestionId { phase, place })
    }

    /// The question written so, `AS1` to `AV5`.
    pub fn parse(text: &str) -> Option<QuestionId> {
        let (prefix, place) = text.split_at_checked(2)?;
        let phase = Phase::ALL.iter().copied().find(|phase| Self::prefix(*phase) == prefix)?;
        if place.len() != 1 {
            return None;
        }
        Self::new(phase, place.parse().ok()?)
    }

    const fn prefix(phase: Phase) -> &'static str {
        match phase {
            Phase::Assess => "AS",
            Phase::Admit => "AD",
            Phase::Affirm => "AF",
            Phase::Activate => "AC",
            Phase::Acclimate => "AL",
            Phase::Accomplish => "AM",
            Phase::Adopt => "AP",
            Phase::Advocate => "AV",
        }
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", Self::prefix(self.phase), self.place)
    }
}

/// One of the rules a plan is held against, R01 to R44.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(u8);

impl RuleId {
    /// The number of rules.
    pub const COUNT: u8 = 44;

    /// The rule with this number, 1 to 44. For literals in the table of rules.
    ///
    /// # Panics
    /// When the number is no rule's: in a constant, that stops the compiler.
    pub const fn literal(number: u8) -> RuleId {
        assert!(number >= 1 && number <= Self::COUNT);
        RuleId(number)
    }

    /// The rule written so, `R01` to `R44`.
    pub fn parse(text: &str) -> Option<RuleId> {
        let digits = text.strip_prefix('R').filter(|digits| digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()))?;
        let number: u8 = digits.parse().ok()?;
        (1..=Self::COUNT).contains(&number).then_some(RuleId(number))
    }

    /// All rules, in order.
    pub fn all() -> impl Iterator<Item = RuleId> {
        (1..=Self::COUNT).map(RuleId)
    }

    /// The number, 1 to 44.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "R{:02}", self.0)
    }
}

/// Names a touch or an action within one plan; given in order, never reused while the plan lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u32);

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
