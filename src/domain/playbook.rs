//! The content: questions, templates, presets and the words of the checks, in one language.
//!
//! These are the types alone; [`crate::playbook`] reads and validates a file into them.

use crate::map::Map;
use std::sync::Arc;

use super::ids::{QuestionId, RuleId, TemplateId};
use super::medium::{Channel, Medium};
use super::phase::{Half, Phase, Stage, SubPhase};
use super::profile::{Anchor, Audience, BusinessKind, Profile, Role};
use super::touch::{Cost, Delivery, Kind, MessageClass, Trigger, When};

words! {
    /// What trust is made of, across all phases (domain 2.2).
    Trust {
        /// Continuity.
        Continuity = "cont",
        /// Plans carried out.
        Execution = "exec",
        /// Accountability.
        Accountability = "acct",
        /// Change well managed.
        Change = "chng",
        /// Open communication.
        Communication = "comm",
        /// Listening and rapport.
        Rapport = "rapp",
        /// Mutual responsibility.
        Mutual = "mutl",
    }
}

/// A name with a sentence about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// The sentence.
    pub about: String,
}

/// The sheet of one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseSheet {
    /// The phase's name.
    pub name: String,
    /// The customer's own question.
    pub question: String,
    /// The feeling at its start.
    pub begins: String,
    /// The feeling at its end.
    pub ends: String,
    /// What the business has to do.
    pub job: String,
    /// Signs of failing.
    pub failing: Vec<String>,
    /// Signs of success.
    pub success: Vec<String>,
    /// How customers get stuck.
    pub stuck: String,
    /// How they slip back.
    pub slip: String,
    /// How they leave.
    pub leave: String,
    /// What to look at in one's own records.
    pub watch: String,
    /// Words for feelings, from bad to good.
    pub feelings: Vec<String>,
    /// The two sub-phases, A and B.
    pub halves: [Named; 2],
}

/// One medium's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediumSheet {
    /// The name.
    pub name: String,
    /// What belongs to it.
    pub help: String,
    /// The rule for using it well.
    pub rule: String,
}

/// One of the forty questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which one.
    pub id: QuestionId,
    /// The sub-phase it belongs to.
    pub half: Half,
    /// The ingredient of trust it shows.
    pub trust: Trust,
    /// The question.
    pub ask: String,
    /// What to count or look at.
    pub help: String,
    /// What 0 to 4 look like.
    pub anchors: [String; 5],
    /// The action when nobody knows.
    pub find_out: String,
    /// What a low answer means, as a sentence to read aloud.
    pub low: String,
}

/// When a template may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schedule {
    /// On one day, or `times` times `every` days apart; `from` to `to` is the window of the first.
    Days {
        /// The event counted from.
        anchor: Anchor,
        /// The preferred day.
        day: i32,
        /// The earliest day.
        from: i32,
        /// The latest day.
        to: i32,
        /// Days between two, 0 for a single one.
        every: u16,
        /// How many there are, at least 1.
        times: u16,
    },
    /// After an event nobody can date.
    Trigger(Trigger, u16),
}

/// A touchpoint in the playbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// The sub-phase it serves.
    pub sub_phase: SubPhase,
    /// The form of its medium.
    pub channel: Channel,
    /// What it is for.
    pub kind: Kind,
    /// The class of message.
    pub class: MessageClass,
    /// When it may be used. Sale-anchored days of phases 1 and 5 to 8 are in the generic timeline of domain 3.
    pub schedule: Schedule,
    /// Money for one customer.
    pub cost: Cost,
    /// Staff minutes for one customer.
    pub minutes: u16,
    /// Who does it.
    pub role: Role,
    /// How much it helps its phase, 1 to 3.
    pub worth: u8,
    /// How well the medium suits the purpose, 1 to 3.
    pub fit: u8,
    /// The questions whose answers it would improve.
    pub questions: Vec<QuestionId>,
    /// The kinds of business it suits; empty means all.
    pub kinds: Vec<BusinessKind>,
    /// For mail and presents: what the day means.
    pub delivery: Delivery,
    /// Its title.
    pub title: String,
    /// Its one purpose.
    pub purpose: String,
    /// Why this touch, by this medium, at this moment.
    pub why: String,
    /// For an email: the subject line.
    pub subject: Option<String>,
    /// What to send, say, show or choose.
    pub text: String,
    /// A caution shown with it.
    pub care: Option<String>,
}

impl Template {
    /// Whether it suits a kind of business.
    pub fn suits(&self, kind: BusinessKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }
}

/// A preset's task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresetAction {
    /// What to do.
    pub title: String,
    /// The day it is due, from the Sale, while Start is on its usual day.
    pub day: i32,
    /// Why; may be empty.
    pub why: String,
    /// Who does it, when it is ours.
    pub role: Role,
}

/// The preset of one kind of business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// The kind.
    pub kind: BusinessKind,
    /// Its name.
    pub name: String,
    /// Examples of it.
    pub about: String,
    /// Who usually buys.
    pub audience: Audience,
    /// What day 0 is.
    pub sale: String,
    /// What Start is.
    pub begin: String,
    /// What the Result is.
    pub outcome: String,
    /// An example of what is sold.
    pub sold_example: String,
    /// An example of a success sentence: from, to, by.
    pub success_example: [String; 3],
    /// Two example personas.
    pub personas: Vec<String>,
    /// The usual day of Start.
    pub start: i32,
    /// The usual day of the Result.
    pub result: i32,
    /// First and last day of each phase, from the Sale.
    pub windows: [(i32, i32); 8],
    /// Thresholds that differ from the rule's own.
    pub thresholds: Map<RuleId, Vec<i32>>,
    /// The customer's tasks.
    pub customer_actions: Vec<PresetAction>,
    /// Our tasks.
    pub our_actions: Vec<PresetAction>,
    /// The handover note.
    pub handover: String,
    /// Templates that suit this kind best.
    pub prefer: Vec<TemplateId>,
    /// Templates that make little sense for it.
    pub avoid: Vec<TemplateId>,
}

impl Preset {
    /// First and last day of a phase, from the Sale.
    pub const fn window(&self, phase: Phase) -> (i32, i32) {
        self.windows[phase.index()]
    }

    /// When a task is due in a journey. What is due in the second half of the days from the Sale to Start, or later, belongs to Start and
    /// goes with it; what is due before does not wait longer than for a Start that comes sooner. No task goes before the Sale by that.
    pub fn due(&self, task: &PresetAction, profile: &Profile) -> When {
        let when = When::new(Anchor::Start, task.day - self.start);
        if task.day * 2 < self.start.max(1) {
            When::new(Anchor::Sale, task.day.min(profile.start()))
        } else if when.day(profile) < 0 {
            When::new(Anchor::Sale, 0)
        } else {
            when
        }
    }
}

/// The words of one rule. Sentences may hold the places `{found}`, `{limit}`, `{day}`, `{to}`, `{phase}` and `{medium}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleWords {
    /// Which rule.
    pub id: RuleId,
    /// Its title.
    pub name: String,
    /// When it holds.
    pub holds: String,
    /// When it is broken at the level of a warning or information.
    pub warns: Option<String>,
    /// When it is broken at the level of an error.
    pub fails: Option<String>,
    /// What must be known before it can be judged.
    pub open: Option<String>,
    /// When it does not apply to the journey.
    pub idle: Option<String>,
    /// What to do.
    pub advice: String,
    /// The label of its mend.
    pub mend: String,
    /// The reason.
    pub why: String,
    /// Where it comes from.
    pub source: String,
}

/// A whole playbook. Complete by construction: each phase, medium, question, kind and rule is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Playbook {
    /// The language, as in `<html lang>`.
    pub language: String,
    /// The phases' sheets, in order.
    pub phases: Vec<PhaseSheet>,
    /// The mediums' sheets, in order.
    pub mediums: Vec<MediumSheet>,
    /// The channels' names, in order.
    pub channels: Vec<String>,
    /// The ingredients of trust, in order.
    pub trust: Vec<Named>,
    /// The stages, in order.
    pub stages: Vec<Named>,
    /// The forty questions, in order.
    pub questions: Vec<Question>,
    /// The nine presets, in order.
    pub presets: Vec<Preset>,
    /// The 44 rules' words, in order.
    pub rules: Vec<RuleWords>,
    /// The templates, by id.
    pub templates: Map<TemplateId, Arc<Template>>,
}

impl Playbook {
    /// A phase's sheet.
    pub fn phase(&self, phase: Phase) -> &PhaseSheet {
        &self.phases[phase.index()]
    }

    /// A sub-phase's name and sentence.
    pub fn sub_phase(&self, sub_phase: SubPhase) -> &Named {
        &self.phase(sub_phase.phase).halves[sub_phase.half.index()]
    }

    /// A medium's sheet.
    pub fn medium(&self, medium: Medium) -> &MediumSheet {
        &self.mediums[medium.index()]
    }

    /// A channel's name.
    pub fn channel(&self, channel: Channel) -> &str {
        &self.channels[channel.index()]
    }

    /// An ingredient of trust.
    pub fn trust(&self, trust: Trust) -> &Named {
        &self.trust[trust.index()]
    }

    /// A stage.
    pub fn stage(&self, stage: Stage) -> &Named {
        &self.stages[stage.index()]
    }

    /// A question.
    pub fn question(&self, id: QuestionId) -> &Question {
        &self.questions[id.index()]
    }

    /// A preset.
    pub fn preset(&self, kind: BusinessKind) -> &Preset {
        &self.presets[kind.index()]
    }

    /// A rule's words.
    pub fn rule(&self, id: RuleId) -> &RuleWords {
        &self.rules[usize::from(id.number()) - 1]
    }

    /// The template with this id; a touch may outlive the template it came from.
    pub fn template(&self, id: &TemplateId) -> Option<&Arc<Template>> {
        self.templates.get(id)
    }
}
