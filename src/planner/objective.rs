//! The one evaluator: how good a set of touches on days is. Everything else in the planner proposes; this judges.
//!
//! Whole numbers only, so that two machines agree. See [`Account::value`] for the formula.

use crate::domain::assessment::{Assessment, Level};
use crate::domain::findings::Findings;
use crate::domain::ids::QuestionId;
use crate::domain::medium::{Channel, Medium};
use crate::domain::phase::Phase;
use crate::domain::playbook::{Playbook, Template};
use crate::domain::profile::{BusinessKind, Profile, Role};
use crate::domain::touch::{Delivery, Kind, Touch, Who};

use super::rules::{Demands, Duty, Sign};
use super::tally::Tally;
use super::weeks::{WeekCosts, week_costs};

/// Help that one template gives to all its questions together, for each point of worth × fit.
const HELP: i64 = 12;
/// A template made for this kind of business, or preferred by its preset, counts so many halves of another's help: plans of two trades should
/// differ in at least three touches of ten.
const TRADE_HALVES: i64 = 12;
/// Help up to which a question's gap closes at the full rate; as much again at half, twice as much again at a quarter.
pub(super) const FULL: i64 = 9 * HELP;
/// The least need of a phase, so that a strong one is kept up.
const LEAST_NEED: i64 = 10;
/// For a medium's first touch in a phase, for each point of need; twice that if it is not used there today.
pub(super) const VARIETY: i64 = 40;
/// For each touch from a template of the trade, for each point of need; repeats of a series count once.
pub(super) const TRADE: i64 = 400;
/// For a medium's first touch in the plan.
pub(super) const NEW_IN_PLAN: i64 = 3_000;
/// Each seven days without anything that asks for attention, from the Sale on.
pub(super) const LULL: i64 = 150;
/// Each touch beyond two that asks for attention in seven days.
pub(super) const CROWD: i64 = 100;
/// Each day a touch lies away from the day its template prefers.
pub(super) const SHIFT: i64 = 40;
/// What a touch costs the customer's patience; from [`EASY`] touches on each costs [`RISE`] more than the one before, from [`FULL_PLAN`]
/// on [`WALL`] more.
pub(super) const TOUCH: i64 = 1_500;
pub(super) const EASY: i64 = 25;
pub(super) const RISE: i64 = 1_000;
pub(super) const FULL_PLAN: i64 = 34;
pub(super) const WALL: i64 = 12_000;
/// What a minute of staff time costs.
pub(super) const MINUTE: i64 = 60;
/// What a dollar costs.
pub(super) const DOLLAR: i64 = 60;
/// A check at the level of information that does not hold.
pub(super) const INFORMATION: i64 = 30_000;
/// Something every plan has that is missing, or a touch the preset advises against: about as much as two touches of a full plan come to on average.
pub(super) const LAPSE: i64 = 60_000;
/// A touch that makes no sense where it is counts as so many of them, so that it is hardly ever kept.
pub(super) const NONSENSE: i64 = 4;

/// What the evaluator needs to know of a touch, apart from its day.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub phase: Phase,
    pub medium: Medium,
    pub kind: Kind,
    /// What rules look for in it.
    pub sign: Sign,
    /// The duties that look at it, as bits.
    pub duties: u32,
    /// Whether it asks for the customer's attention.
    pub attention: bool,
    /// Whether it has reached the customer on its day, and is no receipt or notice (R02).
    pub reaches: bool,
    /// Whether, besides, a person stands behind it (R01).
    pub speaks: bool,
    /// Whether, besides, that person is heard or seen (R03).
    pub human: bool,
    pub minutes: u16,
    pub dollars: u32,
    /// Question and help given to it.
    pub helps: Vec<(usize, i64)>,
    /// Whether it comes from a template made for this kind of business, or preferred by its preset.
    pub trade: bool,
    /// Whether the preset advises against it.
    pub avoided: bool,
}

impl Facts {
    /// The facts of a touch, without the help it gives.
    pub(super) fn of_touch(touch: &Touch) -> Facts {
        let posted = matches!(touch.medium(), Medium::Mail | Medium::Presents) && touch.delivery == Delivery::Posted;
        let reaches = !posted && !matches!(touch.kind, Kind::Receipt | Kind::Notice);
        let sign = Sign::of(touch.kind, touch.phase());
        let affirms = match touch.phase() {
            Phase::Admit => Duty::Thanks.bit(),
            Phase::Affirm => Duty::Affirm.bit(),
            Phase::Adopt => Duty::Ask.bit(),
            _ => 0,
        };
        let speaks = reaches && touch.who != Who::Role(Role::Automated);
        Facts {
            phase: touch.phase(),
            medium: touch.medium(),
            kind: touch.kind,
            sign,
            duties: Duty::Order.bit() | affirms | sign.duties(),
            attention: touch.asks_attention(),
            reaches,
            speaks,
            human: speaks && matches!(touch.channel, Channel::Call | Channel::Meeting | Channel::Video),
            minutes: touch.minutes,
            dollars: touch.cost.dollars(),
            helps: Vec::new(),
            trade: false,
            avoided: false,
        }
    }

    /// The same with the help that the touch's template gives to its questions in a kind of business.
    pub(super) fn of_template(touch: &Touch, template: &Template, kind: BusinessKind, playbook: &Playbook) -> Facts {
        let preset = playbook.preset(kind);
        let trade = template.kinds.contains(&kind) || preset.prefer.contains(&template.id);
        let halves = if trade { TRADE_HALVES } else { 2 };
        let count = i64::try_from(template.questions.len()).unwrap_or(1).max(1);
        let help = HELP * i64::from(template.worth) * i64::from(template.fit) * halves / (2 * count);
        Facts {
            helps: template.questions.iter().map(|question| (question.index(), help)).collect(),
            trade,
            avoided: preset.avoid.contains(&template.id),
            ..Facts::of_touch(touch)
        }
    }
}

/// One touch on a day. Touches are judged in the order of their days, and on one day in the order of `facts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pick {
    pub day: i32,
    /// The place among the facts.
    pub facts: u16,
    /// Whether it is not a repeat.
    pub first: bool,
    /// Days away from the preferred day.
    pub shift: u16,
    /// Warnings that this touch on this day brings by itself: mail that cannot arrive by then (R20), a person needed on a rest day
    /// (R34), a present without a reason (R27).
    pub flaws: u8,
}

/// What all touches are judged against: made once for a plan.
#[derive(Clone)]
pub(super) struct Scene {
    /// What the rules demand of this journey.
    pub demands: Demands,
    pub gaps: [i64; 40],
    pub needs: [i64; 8],
    pub variety: [[i64; Medium::ALL.len()]; 8],
    /// What seven days cost.
    pub weeks: WeekCosts,
}

/// How good a set of touches is, best first.
pub(super) type Rank = (i64, i64, i64, i64);

/// How good a set of touches is, term by term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Minutes and dollars beyond the limits.
    pub over: i64,
    /// Ways in which rules at the level of an error are broken, as far as choice and day of touches decide.
    pub errors: i64,
    /// The same for warnings.
    pub warnings: i64,
    /// The same for information.
    pub informations: i64,
    /// Things every plan has, missing, and touches the preset advises against; four for each touch that makes no sense where it is.
    pub lapses: i64,
    /// Coverage of the gaps.
    pub coverage: i64,
    /// Spread over the mediums.
    pub variety: i64,
    /// Closeness to the trade.
    pub trade: i64,
    /// Unevenness of the cadence.
    pub unevenness: i64,
    /// Days away from the preferred days.
    pub shift: i64,
    /// Touches after the first on which customers must spend patience.
    pub patience: i64,
    /// Staff minutes.
    pub minutes: i64,
    /// Dollars.
    pub dollars: i64,
}

impl Account {
    /// The objective, to be made as large as possible among plans with the fewest errors, then the fewest warnings:
    ///
    /// `coverage + variety + trade − unevenness − 40 × shift − patience − 60 × minutes − 60 × dollars − 60,000 × lapses − 30,000 × informations`
    ///
    /// - *coverage* = Σ over the questions of gap × closed(help). The gap is the need of the phase (its priority, 0 to 130; 50 × weight
    ///   if unassessed; at least 10) × (1 + 4 − points; 3 if unanswered; 0 if it does not apply). Help is Σ over the touches that serve the question
    ///   of 12 × worth × fit ÷ number of its questions, six times that for templates of this trade. `closed` is concave: the first 108 of help in full,
    ///   the next 108 by half, the next 216 by a quarter, the rest not at all.
    /// - *variety* = Σ over phases and mediums with a touch of 40 × need, twice for a medium that is not used there today, and 3,000 for each
    ///   medium in the plan.
    /// - *trade* = Σ over the templates used that are made for this kind of business, or preferred by its preset, of 400 × need.
    /// - *unevenness* = Σ over the seven-day windows from the Sale to day 100 of 150 if nothing in it asks for attention, and of 100 for each
    ///   such touch beyond the second.
    /// - *patience* = Σ over the touches of 1,500, and from the 26th on 1,000 more than for the one before, from the 35th on 12,000 more.
    /// - *lapses* = 1 for each of what every plan has that is missing (a kickoff on the day of Start, two updates in Acclimate, a survey from the Result
    ///   on, an ask), and for each touch that the preset advises against; 4 for each touch that makes no sense where it is (a recap without a kickoff on its
    ///   day, a celebration before the Result without a milestone, a reply without feedback).
    pub const fn value(&self) -> i64 {
        self.coverage + self.variety + self.trade
            - self.unevenness
            - SHIFT * self.shift
            - self.patience
            - MINUTE * self.minutes
            - DOLLAR * self.dollars
            - LAPSE * self.lapses
            - INFORMATION * self.informations
    }

    /// Whether it is as good as another, or better, by the aims in the order of their importance.
    #[cfg(feature = "exact")]
    pub fn is_no_worse_than(&self, other: &Account) -> bool {
        self.rank() <= other.rank()
    }

    /// Aims in the order of importance, smaller is better: limits, errors, warnings, the objective.
    pub(super) const fn rank(&self) -> Rank {
        (self.over, self.errors, self.warnings, -self.value())
    }
}

impl Scene {
    /// The scene of a journey.
    pub(super) fn of(assessment: Option<&Assessment>, profile: &Profile, playbook: &Playbook) -> Scene {
        let empty = Assessment::default();
        let assessment = assessment.unwrap_or(&empty);
        let findings = Findings::of(assessment, playbook);
        let demands = Demands::of(profile, playbook);
        let weeks = week_costs(demands.crowd);
        let mut scene = Scene { demands, gaps: [0; 40], needs: [0; 8], variety: [[0; 6]; 8], weeks };
        for finding in &findings.phases {
            // A whole number, so that the sum does not depend on the order of adding.
            let need = finding.priority.map_or(0, |priority| priority.round() as i64).max(LEAST_NEED);
            scene.needs[finding.phase.index()] = need;
            for &medium in Medium::ALL {
                let new = finding.mediums.is_some_and(|used| !used.has(medium));
                scene.variety[finding.phase.index()][medium.index()] = VARIETY * need * if new { 2 } else { 1 };
            }
            for question in QuestionId::of(finding.phase) {
                let low = match assessment.level(question) {
                    None => 3,
                    Some(Level::DoesNotApply) => 0,
                    Some(level) => 5 - i64::from(level.points().unwrap_or(0)),
                };
                scene.gaps[question.index()] = need * low;
            }
        }
        scene
    }

    /// The same for a walk that is led by the days of a silence. No plan is judged by it.
    pub(super) fn with_silence_by_the_day(&self) -> Scene {
        Scene { demands: self.demands.with_silence_by_the_day(), ..self.clone() }
    }

    /// How much a phase needs: its priority, at least 10.
    pub(super) const fn need(&self, phase: Phase) -> i64 {
        self.needs[phase.index()]
    }

    /// What a touch would add if it were the only one; to decide which to try first.
    pub(super) fn worth_alone(&self, touch: &Facts) -> i64 {
        let coverage: i64 = touch.helps.iter().map(|&(question, help)| self.gaps[question] * closed(help)).sum::<i64>() / 4;
        let trade = if touch.trade { TRADE * self.needs[touch.phase.index()] } else { 0 };
        coverage + trade - MINUTE * i64::from(touch.minutes) - DOLLAR * i64::from(touch.dollars)
    }

    /// Judges touches.
    pub(super) fn judged(&self, picks: &[Pick], facts: &[Facts]) -> Account {
        Tally::new(self, facts, picks).account()
    }
}

/// How far help closes a gap, in quarters: each of these lines is the lowest for a while.
#[inline(always)]
pub(super) fn closed(help: i64) -> i64 {
    (4 * help).min(2 * help + 2 * FULL).min(help + 4 * FULL).min(8 * FULL)
}

/// What so many touches cost the customer's patience.
#[inline]
pub(super) const fn patience(touches: i64) -> i64 {
    let (past_easy, past_full) = (touches - EASY, touches - FULL_PLAN);
    let mut cost = TOUCH * touches;
    if past_easy > 0 {
        cost += RISE * (past_easy * (past_easy + 1) / 2);
    }
    if past_full > 0 {
        cost += WALL * (past_full * (past_full + 1) / 2);
    }
    cost
}
