//! The plan as the customer may see it: what happens when, who does it, what they do themselves, and the goal.
//!
//! What a customer sees is chosen here, item by item; the page that prints it is given nothing else. Deliberately absent: notes, reasons,
//! scores, minutes, money, feelings, rules, the unsaid goal, tasks of ours that are no promise, titles and texts of the playbook's touches,
//! which speak to the team, and whatever would be spoiled or awkward if it were announced: presents, thanks, requests and offers.

use chrono::NaiveDate;

use crate::domain::action::{Action, ActionKind, ActionSource, Side};
use crate::domain::calendar::Calendar;
use crate::domain::journey::Journey;
use crate::domain::medium::Channel;
use crate::domain::profile::{Anchor, Role};
use crate::domain::touch::{Kind, MessageClass, Status, Touch, Who};
use crate::domain::wording::{self, Piece, Places};
use crate::exchange::language::Language;
use crate::i18n::Said;
use crate::order;

/// What a customer can count on, in the order of the words for it.
pub const SHOWN: [Kind; 20] = [
    Kind::Listen,
    Kind::Show,
    Kind::Confirm,
    Kind::Receipt,
    Kind::Notice,
    Kind::Doubt,
    Kind::Proof,
    Kind::Prepare,
    Kind::Kickoff,
    Kind::Recap,
    Kind::CheckIn,
    Kind::Teach,
    Kind::Update,
    Kind::Milestone,
    Kind::Celebrate,
    Kind::Feedback,
    Kind::Reply,
    Kind::Survey,
    Kind::Community,
    Kind::Review,
];

/// A line of the copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The day of the plan.
    pub day: String,
    /// The date, once the calendar knows one.
    pub date: Option<String>,
    /// What happens, or is to be done.
    pub what: String,
    /// How it reaches the customer; empty for a task.
    pub how: String,
    /// Who does it.
    pub who: String,
    /// Whether it is done.
    pub done: bool,
}

/// All that the copy shows of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerCopy {
    /// The name of the business; may be empty, as may the next four.
    pub business: String,
    /// The customer's name.
    pub customer: String,
    /// What was bought.
    pub sold: String,
    /// The goal in the customer's words.
    pub goal: String,
    /// Whom to ask.
    pub contact: String,
    /// From, to and by when.
    pub success: Option<[String; 3]>,
    /// The days that count, by name.
    pub dates: Vec<(&'static str, Line)>,
    /// What happens before the start, from the start on, and after the Result.
    pub stretches: [Vec<Line>; 3],
    /// The customer's own tasks.
    pub theirs: Vec<Line>,
    /// What we have promised.
    pub promises: Vec<Line>,
}

/// The copy of a journey.
pub fn copy(journey: &Journey, language: Language) -> CustomerCopy {
    let (profile, persona) = (journey.profile(), journey.persona());
    let known = |text: &str| text.trim().to_owned();
    let page = Page { journey, language, calendar: Calendar::of(profile) };
    let mut stretches = [Vec::new(), Vec::new(), Vec::new()];
    let mut placed = journey.plan().map(|plan| plan.by_day(profile)).unwrap_or_default();
    let date = |touch: &Touch| page.calendar.and_then(|calendar| calendar.place(touch)).map(|placed| placed.date);
    order::sort_by_key(&mut placed, |(day, touch)| (date(touch), *day));
    let begins = |anchor| page.calendar.and_then(|calendar| calendar.begins(anchor));
    let (start, result) = (begins(Anchor::Start), begins(Anchor::Result));
    for (day, touch) in placed {
        let (is_begun, is_over) = match date(touch) {
            Some(date) => (Some(date) >= start, Some(date) > result),
            None => (day >= profile.start(), day > profile.result()),
        };
        stretches[usize::from(is_begun) + usize::from(is_over)].extend(page.touch(day, touch));
    }
    CustomerCopy {
        business: known(&profile.business),
        customer: known(&persona.name),
        sold: known(&profile.sold),
        goal: known(&persona.goal_said),
        contact: known(&profile.owner),
        success: persona.has_success_sentence().then(|| [known(&persona.from), known(&persona.to), known(&persona.by)]),
        dates: page.dates(),
        stretches,
        theirs: page.actions(|action| {
            let told = matches!(action.source, ActionSource::Own | ActionSource::Customer(..));
            told && action.side == Side::Customer && matches!(action.kind, ActionKind::Task | ActionKind::Promise)
        }),
        promises: page.actions(|action| {
            action.source == ActionSource::Own && action.side == Side::Us && action.kind == ActionKind::Promise
        }),
    }
}

/// Whether a customer may know of a touch beforehand. Those before the sale are over once there is something to hand out.
fn is_shown(day: i32, touch: &Touch) -> bool {
    day >= 0
        && touch.status != Status::Skipped
        && !touch.offer
        && touch.class != MessageClass::Commercial
        && touch.channel != Channel::Present
        // Cheers that arrive are a surprise; only those for which people come together have to be announced.
        && (touch.kind != Kind::Celebrate || matches!(touch.channel, Channel::Meeting | Channel::Call))
}

struct Page<'a> {
    journey: &'a Journey,
    language: Language<'a>,
    calendar: Option<Calendar<'a>>,
}

impl Page<'_> {
    fn touch(&self, day: i32, touch: &Touch) -> Option<Line> {
        let words = SHOWN.iter().position(|kind| *kind == touch.kind).map(|place| self.language.texts.ways.copy.kinds[place])?;
        if !is_shown(day, touch) {
            return None;
        }
        // The title of a touch from the playbook speaks to the team, even where the user has changed it. One of the user's own making is said
        // by its title better than by its kind.
        let own = touch.title.as_deref().filter(|title| touch.template.is_none() && !title.trim().is_empty());
        let date = self.calendar.and_then(|calendar| calendar.place(touch)).map(|placed| placed.date);
        Some(Line {
            day: self.language.day(day),
            date: date.map(|date| self.language.formats.date_short(date)),
            what: own.map_or_else(|| words.to_owned(), |title| self.filled(title, &touch.who)),
            how: self.language.playbook.channel(touch.channel).to_owned(),
            who: self.who(&touch.who),
            done: touch.status == Status::Done,
        })
    }

    fn actions(&self, is_shown: impl Fn(&Action) -> bool) -> Vec<Line> {
        let profile = self.journey.profile();
        let all = self.journey.plan().map(|plan| plan.actions()).unwrap_or_default();
        let mut actions: Vec<&Action> = all.iter().map(AsRef::as_ref).collect();
        actions.retain(|action| action.status != Status::Skipped && is_shown(action));
        order::sort_by_key(&mut actions, |action| (action.when.day(profile), action.id));
        let line = |action: &Action| {
            let title = wording::action_title(action, self.language.playbook);
            let what =
                title.map_or_else(|| self.language.texts.ways.copy.task.to_owned(), |title| self.filled(title, &action.who));
            let day = self.day(action.when.day(profile));
            Line { what, who: self.who(&action.who), done: action.status == Status::Done, ..day }
        };
        actions.into_iter().map(line).collect()
    }

    /// The days that count, with their years. A final Result after the plan's end stands behind the interim one.
    fn dates(&self) -> Vec<(&'static str, Line)> {
        let (words, profile) = (&self.language.texts.ways.copy, self.journey.profile());
        let on = |name, day, date: Option<NaiveDate>| {
            let date = date.map(|date| self.language.formats.date(date));
            (name, Line { date, ..self.day(day) })
        };
        let begins = |anchor| self.calendar.and_then(|calendar| calendar.begins(anchor));
        let named = |anchor: Anchor| on(words.anchors[anchor.index()], profile.day_of(anchor), begins(anchor));
        let mut dates = vec![named(Anchor::Sale), named(Anchor::Start)];
        match profile.final_result {
            Some(day) => {
                dates.push(on(words.interim, profile.result(), begins(Anchor::Result)));
                dates.push(on(words.anchors[Anchor::Result.index()], day, self.calendar.and_then(|calendar| calendar.date(day))));
            }
            None => dates.push(named(Anchor::Result)),
        }
        dates
    }

    /// A line with nothing but its day.
    fn day(&self, day: i32) -> Line {
        let date = self.calendar.and_then(|calendar| calendar.date(day));
        Line {
            day: self.language.day(day),
            date: date.map(|date| self.language.formats.date_short(date)),
            what: String::new(),
            how: String::new(),
            who: String::new(),
            done: false,
        }
    }

    /// The text with its places filled; those nobody knows yet are blanks, for what stands in their braces is a hint for the team.
    fn filled(&self, text: &str, who: &Who) -> String {
        let date = |date| self.language.formats.date(date);
        let piece = |piece| match piece {
            Piece::Text(text) => text,
            Piece::Filled { value, .. } => Said(&value).to_string(),
            Piece::Open(_) => "______".to_owned(),
        };
        wording::filled(text, &Places::of(self.journey, who, &date)).into_iter().map(piece).collect()
    }

    fn who(&self, who: &Who) -> String {
        let words = &self.language.texts.ways.copy;
        match (who.person(self.journey.profile(), &self.journey.persona().name), who) {
            (_, Who::Role(Role::Automated)) | (None, Who::Named(_)) => words.us.to_owned(),
            (Some(name), _) => name.to_owned(),
            (None, Who::Role(role)) => self.language.texts.common.roles[role.index()].to_owned(),
            (None, Who::Customer) => words.you.to_owned(),
        }
    }
}
