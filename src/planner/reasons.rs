//! Why each touch is in the plan, as data. Every reason is true of the finished plan.

use crate::checks;
use crate::domain::assessment::{Assessment, Level};
use crate::domain::ids::{QuestionId, RuleId};
use crate::domain::phase::Phase;
use crate::domain::playbook::{Playbook, Template};
use crate::domain::profile::{BusinessKind, Profile};
use crate::domain::touch::{Because, Kind, Touch};

/// What speaks for touches, of one plan.
pub(super) struct Reasons<'a> {
    assessment: Option<&'a Assessment>,
    kind: BusinessKind,
    start: i32,
    result: i32,
    first_use: i32,
    party: i32,
    feedback: i32,
    review: (i32, i32),
    road: i32,
    wait: i32,
    /// Days and touches, by day.
    plan: Vec<(i32, &'a Touch)>,
}

impl<'a> Reasons<'a> {
    /// The reasons of a plan whose touches are given in the order of their days.
    pub(super) fn of(
        assessment: Option<&'a Assessment>,
        profile: &Profile,
        playbook: &Playbook,
        plan: Vec<(i32, &'a Touch)>,
    ) -> Reasons<'a> {
        let threshold = |rule: u8, place: usize| {
            checks::thresholds(RuleId::literal(rule), profile, playbook).get(place).copied().unwrap_or_default()
        };
        Reasons {
            assessment,
            kind: profile.kind,
            start: profile.start(),
            result: profile.result(),
            first_use: threshold(8, 0),
            party: threshold(36, 0),
            feedback: threshold(37, 0),
            review: (threshold(11, 0), threshold(11, 1)),
            road: threshold(10, 0),
            wait: threshold(7, 0),
            plan,
        }
    }

    /// Why a touch on a day is there: answers, then rules, then what is new and what is of the trade. A triggered touch has no day.
    pub(super) fn for_touch(&self, touch: &Touch, day: Option<i32>, template: &Template) -> Vec<Because> {
        let mut because = self.answers(template);
        if let Some(day) = day {
            because.extend(self.rules(touch, day).into_iter().map(|rule| Because::Rule(RuleId::literal(rule))));
        } else if matches!((touch.kind, touch.phase()), (Kind::Thanks | Kind::Report, Phase::Advocate)) {
            because.push(Because::Rule(RuleId::literal(43)));
        }
        let used = self.assessment.and_then(|assessment| assessment.phase(touch.phase()).mediums);
        if used.is_some_and(|used| !used.has(touch.medium())) {
            because.push(Because::NewMedium(touch.phase(), touch.medium()));
        }
        if template.kinds.contains(&self.kind) {
            because.push(Because::Trade(self.kind));
        }
        because
    }

    /// The lowest answer the template would improve, and a second one if that is low too. An unanswered question counts as 2, and one
    /// that does not apply comes last.
    fn answers(&self, template: &Template) -> Vec<Because> {
        let level = |question: QuestionId| self.assessment.and_then(|assessment| assessment.level(question));
        let points = |question: QuestionId| match level(question) {
            None => 2,
            Some(level) => level.points().unwrap_or(Level::anchor(4).and_then(Level::points).unwrap_or(4) + 1),
        };
        let mut questions = template.questions.clone();
        questions.sort_by_key(|&question| (points(question), question));
        let cited = 1 + usize::from(questions.get(1).is_some_and(|&second| points(second) <= 1));
        questions.into_iter().take(cited).map(|question| Because::Answer(question, level(question))).collect()
    }

    /// The rules this touch serves on its day.
    fn rules(&self, touch: &Touch, day: i32) -> Vec<u8> {
        let phase = touch.phase();
        let in_phase = || self.plan.iter().filter(|(_, other)| other.phase() == phase);
        let notice = matches!(touch.kind, Kind::Receipt | Kind::Notice);
        let mut rules = Vec::new();
        if phase == Phase::Admit && day == 0 && touch.kind == Kind::Acknowledge {
            rules.push(1);
        }
        if phase == Phase::Affirm && !notice {
            let first = in_phase()
                .find(|(_, other)| !matches!(other.kind, Kind::Receipt | Kind::Notice))
                .is_some_and(|(_, other)| other.template == touch.template && other.timing == touch.timing);
            if first && day <= 1 {
                rules.push(2);
            }
            let human = crate::planner::objective::Facts::of_touch(touch).human;
            if human {
                rules.push(3);
            }
            if self.start > self.wait && day > 1 {
                rules.push(7);
            }
        }
        if in_phase().count() == 1 {
            rules.push(4);
        }
        let since_result = day - self.result;
        match touch.kind {
            Kind::CheckIn if (0..=self.first_use).contains(&(day - self.start)) => rules.push(8),
            Kind::Update if phase == Phase::Acclimate => rules.push(6),
            Kind::Milestone if self.result > self.road => rules.push(10),
            Kind::Review if (self.review.0..=self.review.1).contains(&day) => rules.push(11),
            Kind::Celebrate if (0..=self.party).contains(&since_result) || self.follows_milestone(day) => rules.push(36),
            Kind::Feedback if (0..=self.feedback).contains(&since_result) => rules.push(37),
            Kind::Reply => rules.push(38),
            _ => {}
        }
        rules
    }

    fn follows_milestone(&self, day: i32) -> bool {
        self.plan.iter().any(|(met, other)| other.kind == Kind::Milestone && (0..=self.party).contains(&(day - met)))
    }
}
