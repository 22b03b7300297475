//! The plan as a calendar file (RFC 5545): an all-day event for each scheduled touch and each action of both sides.
//!
//! An event keeps its UID for as long as its item lives, and the sequence number rises with time, so that loading a newer
//! file moves events instead of doubling them. A skipped touch is sent as canceled, so that it is taken off too; what was
//! removed from the plan is in no file any more, and stays in the calendar until it is deleted there.

use chrono::NaiveDate;
use ics::parameters::Value;
use ics::properties::{Categories, Description, DtEnd, DtStart, LastModified, Sequence, Status, Summary, Transp};
use ics::{Event, ICalendar, escape_text};

use crate::domain::action::{Action, ActionKind, Side};
use crate::domain::calendar::{Calendar, shifted};
use crate::domain::ids::ItemId;
use crate::domain::journey::Journey;
use crate::domain::playbook::Playbook;
use crate::domain::profile::Role;
use crate::domain::touch::{self, Touch, Who};
use crate::domain::wording::{self, Places};

/// Why there is no calendar file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IcsError {
    /// No anchor has a date.
    NoDate,
    /// There is no plan.
    NoPlan,
}

/// The words around the playbook's, from the catalog.
#[derive(Clone, Copy)]
pub struct IcsWords<'a> {
    /// The name of the calendar.
    pub calendar: &'a str,
    /// Before the name of who does it.
    pub who: &'a str,
    /// Before the purpose.
    pub purpose: &'a str,
    /// Before the reason.
    pub why: &'a str,
    /// Before the subject line.
    pub subject: &'a str,
    /// Before the day on which to send it.
    pub send_by: &'a str,
    /// The customer, while they have no name.
    pub customer: &'a str,
    /// The title of a handover note.
    pub handover: &'a str,
    /// The title of an action without one.
    pub task: &'a str,
    /// The category of our own tasks.
    pub ours: &'a str,
    /// The category of the customer's tasks.
    pub theirs: &'a str,
    /// The name of a role nobody is named for.
    pub role: &'a dyn Fn(Role) -> String,
    /// A date in the user's language.
    pub date: &'a dyn Fn(NaiveDate) -> String,
}

/// The calendar file. `stamp` is the present moment in UTC, written `20260331T093000Z`; `sequence` must not be lower than in any file of this
/// journey before: the minutes since 1970 serve, on every machine.
pub fn to_ics(journey: &Journey, playbook: &Playbook, words: &IcsWords, stamp: &str, sequence: u32) -> Result<String, IcsError> {
    let calendar = Calendar::of(journey.profile()).ok_or(IcsError::NoDate)?;
    let plan = journey.plan().ok_or(IcsError::NoPlan)?;
    let page = Page { journey, playbook, words, calendar, stamp, sequence };
    let mut file = ICalendar::new("2.0", "-//Hundredfold//Hundredfold//EN");
    file.push(ics::components::Property::new("CALSCALE", "GREGORIAN"));
    file.push(ics::components::Property::new("METHOD", "PUBLISH"));
    file.push(ics::components::Property::new("X-WR-CALNAME", clean(words.calendar)));
    plan.touches().iter().filter_map(|touch| page.touch(touch)).for_each(|event| file.add_event(event));
    plan.actions().iter().filter_map(|action| page.action(action)).for_each(|event| file.add_event(event));
    Ok(folded(&file.to_string()))
}

struct Page<'a> {
    journey: &'a Journey,
    playbook: &'a Playbook,
    words: &'a IcsWords<'a>,
    calendar: Calendar<'a>,
    stamp: &'a str,
    sequence: u32,
}

impl Page<'_> {
    /// The event of a touch; nothing for one that waits for its trigger.
    fn touch(&self, touch: &Touch) -> Option<Event<'static>> {
        let placed = self.calendar.place(touch)?;
        let phase = &self.playbook.phase(touch.phase()).name;
        let title = wording::title(touch, self.playbook);
        let places = Places::of(self.journey, &touch.who, self.words.date);
        let fill = |text: &str| wording::plain(text, &places);
        let mut lines = vec![labeled(self.words.who, &self.who(&touch.who))];
        if let Some(day) = placed.send_by {
            lines.push(labeled(self.words.send_by, &(self.words.date)(day)));
        }
        lines.push(labeled(self.words.purpose, &fill(wording::purpose(touch, self.playbook))));
        lines.push(labeled(self.words.why, &fill(wording::why(touch, self.playbook))));
        lines.push(labeled(self.words.subject, &fill(wording::subject(touch, self.playbook))));
        let text = fill(wording::text(touch, self.playbook));
        self.event(
            touch.id,
            placed.date,
            &format!("{phase} · {}", fill(title).trim()),
            phase,
            &described(lines, &text),
            touch.status,
        )
    }

    fn action(&self, action: &Action) -> Option<Event<'static>> {
        let date = self.calendar.date(action.when.day(self.journey.profile()))?;
        let places = Places::of(self.journey, &action.who, self.words.date);
        let title = wording::action_title(action, self.playbook).unwrap_or(match action.kind {
            ActionKind::Handover => self.words.handover,
            _ => self.words.task,
        });
        let side = match action.side {
            Side::Us => self.words.ours,
            Side::Customer => self.words.theirs,
        };
        let lines = vec![labeled(self.words.who, &self.who(&action.who))];
        let text = wording::plain(wording::action_text(action, self.playbook), &places);
        self.event(action.id, date, &wording::plain(title, &places), side, &described(lines, &text), action.status)
    }

    fn event(
        &self,
        id: ItemId,
        date: NaiveDate,
        summary: &str,
        category: &str,
        description: &str,
        status: touch::Status,
    ) -> Option<Event<'static>> {
        let uid = format!("{}-{id}@hundredfold", self.journey.id());
        let mut start = DtStart::new(basic(date)?);
        start.add(Value::DATE);
        let mut end = DtEnd::new(basic(shifted(date, 1)?)?);
        end.add(Value::DATE);
        let mut event = Event::new(uid, self.stamp.to_owned());
        event.push(start);
        event.push(end);
        event.push(Summary::new(clean(summary)));
        event.push(Description::new(clean(description)));
        event.push(Categories::new(clean(category)));
        event.push(Sequence::new(self.sequence.to_string()));
        event.push(LastModified::new(self.stamp.to_owned()));
        event.push(if status == touch::Status::Skipped { Status::cancelled() } else { Status::confirmed() });
        event.push(Transp::transparent());
        Some(event)
    }

    fn who(&self, who: &Who) -> String {
        match (who.person(self.journey.profile(), &self.journey.persona().name), who) {
            (Some(name), _) => name.to_owned(),
            (None, Who::Role(role)) => (self.words.role)(*role),
            (None, Who::Customer) => self.words.customer.to_owned(),
            (None, Who::Named(_)) => String::new(),
        }
    }
}

/// The date in digits, `20260331`; nothing for a year that has not four of them, which no calendar file can hold.
fn basic(date: NaiveDate) -> Option<String> {
    let digits = date.to_string().replace('-', "");
    (digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// A line with its label; nothing to say gives no line.
fn labeled(label: &str, text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { format!("{label}: {text}") }
}

/// The lines that say something, then the text after an empty line.
fn described(lines: Vec<String>, text: &str) -> String {
    let head = lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    [head.as_str(), text.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The text escaped and trimmed, without the control characters that no calendar may hold.
fn clean(text: &str) -> String {
    let allowed: String = text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t')).collect();
    escape_text(allowed.trim()).into_owned()
}

/// The longest line, in octets without its end.
const LONGEST_LINE: usize = 75;

/// The same content with lines of at most 75 octets. The crate folds too, but counts the space at the beginning of a continued line as none,
/// so that such lines have 76.
fn folded(file: &str) -> String {
    let mut out = String::with_capacity(file.len() + file.len() / 50);
    for line in file.replace("\r\n ", "").split_terminator("\r\n") {
        let (mut rest, mut room) = (line, LONGEST_LINE);
        while rest.len() > room {
            let (head, tail) = rest.split_at(break_at(rest, room));
            out.push_str(head);
            out.push_str("\r\n ");
            (rest, room) = (tail, LONGEST_LINE - 1);
        }
        out.push_str(rest);
        out.push_str("\r\n");
    }
    out
}

/// Where to break the line: within `room` octets, never within a character, and behind a blank only where there is nothing else, for some
/// calendars trim the ends of the lines they join.
fn break_at(line: &str, room: usize) -> usize {
    let end = (1..=room).rev().find(|&at| line.is_char_boundary(at)).unwrap_or(room);
    match line[..end].trim_end().len() {
        0 => end,
        solid => solid,
    }
}
