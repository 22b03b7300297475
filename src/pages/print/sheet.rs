//! What every part of the printed plan needs: the journey, the words, and days as dates.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::calendar::Calendar;
use crate::domain::journey::Journey;
use crate::domain::phase::Phase;
use crate::domain::profile::Anchor;
use crate::domain::touch::{Status, Touch, Who};
use crate::domain::wording::{self, Piece, Places};
use crate::i18n::{Number, Said, said_in};
use crate::pages::plan::wording::day_number;
use crate::state::World;

/// The journey as it is printed.
#[derive(Clone)]
pub struct Sheet {
    /// The journey.
    pub journey: Journey,
    /// Its language.
    pub world: World,
    /// The touches on the sheet, by day, each with its number there.
    pub touches: Vec<Line>,
}

/// A touch on the sheet.
#[derive(Clone)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// Its day, counted from the Sale.
    pub day: i32,
    /// The touch.
    pub touch: Arc<Touch>,
}

impl Sheet {
    /// The sheet of a journey: what was skipped is not on it.
    pub fn new(journey: Journey, world: World) -> Sheet {
        let placed = journey.plan().map(|plan| plan.by_day(journey.profile())).unwrap_or_default();
        let line = |(index, (day, touch)): (usize, (i32, &Arc<Touch>))| Line { number: index + 1, day, touch: touch.clone() };
        let touches = placed.into_iter().enumerate().map(line).collect();
        Sheet { journey, world, touches }
    }

    /// The lines of a phase, by day.
    pub fn of_phase(&self, phase: Phase) -> impl Iterator<Item = &Line> {
        self.touches.iter().filter(move |line| line.touch.phase() == phase)
    }

    /// A number for a sentence.
    pub fn number(&self, number: usize) -> Number {
        self.world.number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A day of the plan.
    pub fn day(&self, day: i32) -> String {
        (self.world.texts.common.day)(&day_number(&self.world, day))
    }

    /// The date of a touch in few characters, once the calendar knows one.
    pub fn date(&self, touch: &Touch) -> Option<String> {
        let placed = Calendar::of(self.journey.profile())?.place(touch)?;
        Some(self.world.formats.date_short(placed.date))
    }

    /// The date of a day, once the calendar knows one.
    pub fn date_of(&self, day: i32) -> Option<String> {
        let date = Calendar::of(self.journey.profile())?.date(day)?;
        Some(self.world.formats.date(date))
    }

    /// The date on which the event of an anchor takes place, once the calendar knows one.
    pub fn begins(&self, anchor: Anchor) -> Option<String> {
        let date = Calendar::of(self.journey.profile())?.begins(anchor)?;
        Some(self.world.formats.date(date))
    }

    /// For what arrives by mail: when to send it.
    pub fn send_by(&self, touch: &Touch) -> Option<String> {
        let day = Calendar::of(self.journey.profile())?.place(touch)?.send_by?;
        Some((self.world.texts.take.sheet.send_by)(&self.world.formats.date_short(day)))
    }

    /// Who does it, by name where one is known, else by role.
    pub fn who(&self, who: &Who) -> String {
        let common = &self.world.texts.common;
        match (who.person(self.journey.profile(), &self.journey.persona().name), who) {
            (Some(name), _) => name.to_owned(),
            (None, Who::Role(role)) => common.roles[role.index()].to_owned(),
            (None, Who::Customer) => common.sides[1].to_owned(),
            (None, Who::Named(_)) => String::new(),
        }
    }

    /// Minutes as hours and minutes, or minutes alone under an hour.
    pub fn time(&self, minutes: u32) -> String {
        let common = &self.world.texts.common;
        match (minutes / 60, minutes % 60) {
            (0, minutes) => (common.minutes)(&self.world.number(minutes)),
            (hours, minutes) => (common.hours)(&self.world.number(hours), &self.world.number(minutes)),
        }
    }

    /// A text of something that `who` does, with what is known put in its places; what is not stands as a gap to fill by hand.
    pub fn filled(&self, text: &str, who: &Who) -> Vec<AnyView> {
        let date = |date| self.world.formats.date(date);
        let places = Places::of(&self.journey, who, &date);
        let piece = |piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Filled { value, .. } => Said(&value).to_string().into_any(),
            Piece::Open(place) => view! { <span class="gap">{place}</span> }.into_any(),
        };
        wording::filled(text, &places).into_iter().map(piece).collect()
    }

    /// The title of a touch with its places filled.
    pub fn title(&self, touch: &Touch) -> String {
        let date = |date| self.world.formats.date(date);
        said_in(wording::title(touch, &self.world.playbook), &Places::of(&self.journey, &touch.who, &date))
    }
}

/// A box to tick, ticked if it is done.
#[component]
pub fn TickBox(
    /// How far it has got.
    status: Status,
    /// To do, and done, for listeners.
    names: [&'static str; 2],
) -> impl IntoView {
    let done = status == Status::Done;
    view! {
        <svg class="tick-box" viewBox="0 0 16 16" role="img" aria-label=names[usize::from(done)]>
            <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" />
            {done.then(|| view! { <path d="M4.500 8.500l2.500 2.500 4.500-6" /> })}
        </svg>
    }
}
