//! What differs, in words: a name for it, and how it is in each of the two.

use super::compared::Row;
use crate::compare::{Aspect, Fact, Item, Part, Place, Said, Text};
use crate::domain::assessment::{Assessment, Level};
use crate::domain::ids::{ItemId, QuestionId};
use crate::domain::journey::Journey;
use crate::domain::medium::Mediums;
use crate::domain::persona::PersonaField;
use crate::domain::profile::Profile;
use crate::domain::touch::{Touch, Who};
use crate::domain::wording as words;
use crate::pages::plan::{action_title, wording};
use crate::pages::take::anchor_name;
use crate::state::World;

/// The two, and the language they are told in.
pub struct Words<'a> {
    /// The language and the playbook.
    pub world: &'a World,
    /// The first and the second.
    pub journeys: [&'a Journey; 2],
}

impl Words<'_> {
    /// Stands where there is nothing.
    pub fn nothing(&self) -> String {
        self.world.texts.versions.nothing.to_owned()
    }

    fn or_nothing(&self, text: String) -> String {
        if text.trim().is_empty() { self.nothing() } else { text }
    }

    /// A row of the same value of both.
    fn row(&self, what: String, value: impl Fn(&Journey) -> String) -> Row {
        let [one, other] = self.journeys.map(|journey| self.or_nothing(value(journey)));
        [what, one, other]
    }

    /// Something of the assessment.
    pub fn said(&self, said: Said) -> Row {
        let (texts, common) = (&self.world.texts.versions, self.world.texts.common);
        let assess = &self.world.texts.assess;
        let pass = |journey: &Journey| journey.assessment().map(|pass| Assessment::clone(pass)).unwrap_or_default();
        let ask = |question: QuestionId| self.world.playbook.question(question).ask.as_str();
        match said {
            Said::Answer(question) => self.row(ask(question).to_owned(), |journey| {
                pass(journey).level(question).map_or_else(String::new, |level| self.level(question, level))
            }),
            Said::Evidence(question) => self.row((texts.evidence_of)(ask(question)), |journey| {
                let answer = pass(journey).answers.get(&question).cloned().unwrap_or_default();
                common.evidence[answer.evidence.index()].to_owned()
            }),
            Said::Feeling(phase, moment) => {
                let name = &self.world.playbook.phase(phase).name;
                self.row((texts.feeling_of)(assess.moments[moment.index()], name), |journey| {
                    let notes = pass(journey).phase(phase);
                    let feeling = notes.feeling(moment);
                    feeling
                        .map_or_else(String::new, |feeling| (self.world.texts.findings.feeling)(feeling.value(), &feeling.word))
                })
            }
            Said::Mediums(phase) => self.row((texts.mediums_of)(&self.world.playbook.phase(phase).name), |journey| {
                let notes = pass(journey).phase(phase);
                let used = notes.mediums.map(|mediums| self.mediums(mediums)).unwrap_or_default();
                let unused = notes.unused.iter().map(|(medium, why)| {
                    (texts.part_of)(&self.world.playbook.medium(*medium).name, assess.reason_names[why.index()])
                });
                let all: Vec<String> = [used].into_iter().filter(|used| !used.is_empty()).chain(unused).collect();
                all.join("\n")
            }),
        }
    }

    fn level(&self, question: QuestionId, level: Level) -> String {
        let assess = &self.world.texts.assess;
        match level {
            Level::NotSure => assess.not_sure.to_owned(),
            Level::DoesNotApply => assess.does_not_apply.to_owned(),
            Level::Anchor(anchor) => {
                let number = anchor.number();
                let words = &self.world.playbook.question(question).anchors[usize::from(number)];
                format!("{} · {words}", self.world.number(number))
            }
        }
    }

    fn mediums(&self, mediums: Mediums) -> String {
        let names: Vec<String> = mediums.iter().map(|medium| self.world.playbook.medium(medium).name.clone()).collect();
        self.world.formats.list(&names)
    }

    /// A touch or an action of one of the two: its title, and when it is.
    pub fn item(&self, side: usize, id: ItemId) -> String {
        let journey = self.journeys[side];
        let when = self.aspect(journey, id, Aspect::When);
        if when.is_empty() {
            self.title(journey, id)
        } else {
            (self.world.texts.versions.part_of)(&self.title(journey, id), &when)
        }
    }

    fn title(&self, journey: &Journey, id: ItemId) -> String {
        let plan = journey.plan();
        let touch = plan.and_then(|plan| plan.touch(id)).map(|touch| words::title(touch, &self.world.playbook).to_owned());
        touch.or_else(|| plan.and_then(|plan| plan.action(id)).map(|action| action_title(self.world, action))).unwrap_or_default()
    }

    /// A row for each aspect in which a touch or an action differs.
    pub fn changed(&self, item: &Item) -> Vec<Row> {
        let Item::Changed { one, other, how } = item else { return Vec::new() };
        let editor = &self.world.texts.plan.editor;
        let title = self.title(self.journeys[1], *other);
        let row = |aspect: &Aspect| {
            let label = match aspect {
                Aspect::When => editor.when,
                Aspect::Channel => editor.channel,
                Aspect::Phase => editor.sub_phase,
                Aspect::Who => editor.who,
                Aspect::Status => editor.status,
                Aspect::Minutes => editor.minutes,
                Aspect::Cost => editor.cost,
                Aspect::Rest => self.world.texts.versions.rest,
            };
            let [mine, theirs] = match aspect {
                Aspect::Rest => self.world.texts.versions.differs.map(str::to_owned),
                _ => [self.aspect(self.journeys[0], *one, *aspect), self.aspect(self.journeys[1], *other, *aspect)],
            };
            [(self.world.texts.versions.part_of)(&title, label), self.or_nothing(mine), self.or_nothing(theirs)]
        };
        how.iter().map(row).collect()
    }

    fn aspect(&self, journey: &Journey, id: ItemId, aspect: Aspect) -> String {
        let profile = journey.profile();
        let person = |who: &Who| wording::who(self.world, who, profile, &journey.persona().name);
        let common = self.world.texts.common;
        let Some(plan) = journey.plan() else { return String::new() };
        if let Some(touch) = plan.touch(id) {
            return match aspect {
                Aspect::Who => person(&touch.who),
                _ => self.touch_aspect(profile, touch, aspect),
            };
        }
        let Some(action) = plan.action(id) else { return String::new() };
        match aspect {
            Aspect::When => wording::day_short(self.world, profile, action.when.day(profile)),
            Aspect::Who => person(&action.who),
            Aspect::Status => common.statuses[action.status.index()].to_owned(),
            _ => String::new(),
        }
    }

    fn touch_aspect(&self, profile: &Profile, touch: &Touch, aspect: Aspect) -> String {
        let (world, common) = (self.world, self.world.texts.common);
        match aspect {
            Aspect::When => wording::when(world, profile, touch),
            Aspect::Channel => world.playbook.channel(touch.channel).to_owned(),
            Aspect::Phase => world.playbook.sub_phase(touch.sub_phase).name.clone(),
            Aspect::Status => common.statuses[touch.status.index()].to_owned(),
            Aspect::Minutes => wording::time(world, u32::from(touch.minutes)),
            Aspect::Cost => common.costs[touch.cost.index()].to_owned(),
            Aspect::Who | Aspect::Rest => String::new(),
        }
    }

    /// Something that is set.
    pub fn fact(&self, fact: Fact) -> Row {
        let (setup, limits, texts) = (&self.world.texts.setup, &self.world.texts.limits, &self.world.texts.versions);
        let label = match fact {
            Fact::Kind => setup.kind,
            Fact::Country => setup.country,
            Fact::Audience => setup.audience,
            Fact::Start => setup.start_day,
            Fact::Result => setup.result_day,
            Fact::FinalResult => setup.final_day,
            Fact::Date => limits.date,
            Fact::Minutes => limits.minutes,
            Fact::MinutesAWeek => limits.minutes_a_week,
            Fact::Money => limits.money,
            Fact::Barred => limits.mediums,
            Fact::Recipient => limits.recipient,
            Fact::Gifts => limits.gifts,
            Fact::Consent => limits.consent,
            Fact::Distance => limits.distance,
            Fact::Working => limits.working,
            Fact::Hours => limits.hours,
            Fact::Holidays => limits.holidays,
            Fact::Thresholds => texts.facts[0],
            Fact::Passes => texts.facts[1],
        };
        self.row(label.to_owned(), |journey| self.fact_of(journey, fact))
    }

    fn fact_of(&self, journey: &Journey, fact: Fact) -> String {
        let (world, profile) = (self.world, journey.profile());
        let (setup, limits, texts) = (&world.texts.setup, &world.texts.limits, &world.texts.versions);
        let counted = |count: usize| (texts.counted)(&world.number(count));
        let day = |day: i32| (world.texts.common.day)(&wording::day_number(world, day));
        let limit = |most: Option<u32>| most.map_or_else(|| texts.no_limit.to_owned(), |most| world.number(most).text);
        let known = |known: Option<bool>, words: [&str; 3]| {
            words[match known {
                None => 0,
                Some(true) => 1,
                Some(false) => 2,
            }]
            .to_owned()
        };
        match fact {
            Fact::Kind => world.playbook.preset(profile.kind).name.clone(),
            Fact::Country => setup.countries[profile.country.index()].to_owned(),
            Fact::Audience => setup.audiences[profile.audience.index()].to_owned(),
            Fact::Start => day(profile.start()),
            Fact::Result => day(profile.result()),
            Fact::FinalResult => profile.final_result.map(day).unwrap_or_default(),
            Fact::Date => profile.date.map_or_else(String::new, |(anchor, date)| {
                (world.texts.plan.anchor_dated)(anchor_name(world, anchor), &world.formats.date(date))
            }),
            Fact::Minutes => limit(profile.limits.minutes),
            Fact::MinutesAWeek => limit(profile.limits.minutes_a_week),
            Fact::Money => limit(profile.limits.money),
            Fact::Barred => match profile.limits.barred {
                Mediums::NONE => limits.mediums_all.to_owned(),
                barred => (limits.mediums_without)(&self.mediums(barred)),
            },
            Fact::Recipient => limits.recipients[profile.recipient.index()].to_owned(),
            Fact::Gifts => limits.gift_policies[profile.limits.gifts.index()].to_owned(),
            Fact::Consent => known(profile.consent, limits.consents),
            Fact::Distance => known(profile.distance_sale, limits.distances),
            Fact::Working => {
                let days = profile.working.days();
                let names = limits.weekdays_short.iter().zip(days).filter(|(_, works)| *works);
                world.formats.list(&names.map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>())
            }
            Fact::Hours => {
                let (from, to) = profile.contact_hours;
                (limits.stretch)(&(limits.hour)(from), &(limits.hour)(to))
            }
            Fact::Holidays => {
                let days = profile.holidays.iter().map(|date| world.formats.date_short(*date));
                if profile.holidays.len() > 12 { counted(profile.holidays.len()) } else { days.collect::<Vec<_>>().join("\n") }
            }
            Fact::Thresholds => profile.thresholds.keys().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            Fact::Passes => counted(journey.assessments().len().saturating_sub(1)),
        }
    }

    /// Something that is written.
    pub fn text(&self, text: &Text) -> Row {
        let (setup, texts) = (&self.world.texts.setup, &self.world.texts.versions);
        let editor = &self.world.texts.plan.editor;
        let what = match text.place {
            Place::Name => setup.journey_name.to_owned(),
            Place::Business => setup.business_name.to_owned(),
            Place::Sold => setup.sold.to_owned(),
            Place::Owner => setup.owner.to_owned(),
            Place::Person(role) => self.world.texts.common.roles[role.index()].to_owned(),
            Place::Persona(field) => {
                let [from, to, by] = setup.success_parts;
                match field {
                    PersonaField::Name => setup.persona_name,
                    PersonaField::Situation => setup.situation,
                    PersonaField::GoalSaid => setup.goal_said,
                    PersonaField::GoalUnsaid => setup.goal_unsaid,
                    PersonaField::From => from,
                    PersonaField::To => to,
                    PersonaField::By => by,
                }
                .to_owned()
            }
            Place::Note(question) => (texts.part_of)(&self.world.playbook.question(question).ask, self.world.texts.assess.note),
            Place::Item(id, part) => {
                let label = match part {
                    Part::Title => editor.title,
                    Part::Subject => editor.subject,
                    Part::Body => editor.text,
                    Part::Purpose => editor.purpose,
                    Part::Note => editor.note,
                    Part::Reason => editor.personal_reason,
                };
                (texts.part_of)(&self.title(self.journeys[1], id), label)
            }
        };
        [what, self.or_nothing(text.one.clone()), self.or_nothing(text.other.clone())]
    }
}
