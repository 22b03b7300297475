//! The language of what is carried away: the playbook's words, the catalog's, and its numbers and dates.

use chrono::NaiveDate;

use crate::domain::action::{Action, ActionKind};
use crate::domain::calendar::Calendar;
use crate::domain::journey::Journey;
use crate::domain::playbook::Playbook;
use crate::domain::touch::{Timing, Touch, Who};
use crate::domain::wording::{self, Places};
use crate::i18n::{Catalog, Formats, Number, reasons, said_in};

/// The language of what is carried away.
#[derive(Clone, Copy)]
pub struct Language<'a> {
    /// The content.
    pub playbook: &'a Playbook,
    /// The program's own words.
    pub texts: &'static Catalog,
    /// Its numbers and dates.
    pub formats: &'a dyn Formats,
}

impl<'a> Language<'a> {
    /// A number for a sentence.
    pub fn number(self, value: impl Into<i64>) -> Number {
        Number::new(value.into(), self.formats)
    }

    /// A day of the plan.
    pub fn day(self, day: i32) -> String {
        (self.texts.common.day)(&self.number(day))
    }

    /// A day and, where it is known, its date.
    pub fn day_and_date(self, day: i32, date: Option<NaiveDate>) -> String {
        match date {
            Some(date) => (self.texts.take.sheet.day_and_date)(&self.day(day), &self.formats.date(date)),
            None => self.day(day),
        }
    }

    /// When a touch is: its day and date, or what it waits for.
    pub fn when(self, journey: &Journey, touch: &Touch) -> String {
        match touch.timing {
            Timing::Day(when) => {
                let placed = Calendar::of(journey.profile()).and_then(|calendar| calendar.place(touch));
                self.day_and_date(when.day(journey.profile()), placed.map(|placed| placed.date))
            }
            Timing::Triggered(..) => self.waits_for(touch),
        }
    }

    /// The event a touch waits for; empty for one that has a day.
    pub fn waits_for(self, touch: &Touch) -> String {
        match touch.timing {
            Timing::Triggered(trigger, after) => (self.texts.take.sheet.triggers[trigger.index()])(&self.number(after)),
            Timing::Day(_) => String::new(),
        }
    }

    /// Who does it, by name where one is known, else by role.
    pub fn who(self, journey: &Journey, who: &Who) -> String {
        let common = self.texts.common;
        match (who.person(journey.profile(), &journey.persona().name), who) {
            (Some(name), _) => name.to_owned(),
            (None, Who::Role(role)) => common.roles[role.index()].to_owned(),
            (None, Who::Customer) => common.sides[1].to_owned(),
            (None, Who::Named(_)) => String::new(),
        }
    }

    /// The same for a table that is read again: a customer's name there would be anybody's.
    pub fn who_in_table(self, journey: &Journey, who: &Who) -> String {
        if *who == Who::Customer { self.texts.common.sides[1].to_owned() } else { self.who(journey, who) }
    }

    /// The title of an action; never empty.
    pub fn action_title(self, action: &'a Action) -> &'a str {
        let texts = &self.texts.take.sheet;
        wording::action_title(action, self.playbook).unwrap_or(match action.kind {
            ActionKind::Handover => texts.handover,
            _ => texts.task,
        })
    }

    /// A text of something that `who` does, with the known places filled.
    pub fn plain(self, journey: &Journey, text: &str, who: &Who) -> String {
        let date = |date| self.formats.date(date);
        wording::plain(text, &Places::of(journey, who, &date))
    }

    /// The same for a document that is read as it is: what the user has said turns nothing around it.
    pub fn said(self, journey: &Journey, text: &str, who: &Who) -> String {
        let date = |date| self.formats.date(date);
        said_in(text, &Places::of(journey, who, &date))
    }

    /// Why a touch is in the plan, in whole sentences: the answers and rules behind it, then the template's own reason.
    pub fn why(self, journey: &Journey, touch: &Touch) -> String {
        let texts = &self.texts.plan.reasons;
        let mut sentences = reasons::sentences(&touch.because, texts, self.playbook);
        let own = wording::why(touch, self.playbook);
        if sentences.is_empty() {
            sentences.push(if own.is_empty() { texts.own } else { texts.added }.to_owned());
        }
        if !own.is_empty() {
            sentences.push(self.plain(journey, own, &touch.who));
        }
        sentences.join(" ")
    }
}
