//! Texts of `limits`.

use crate::i18n::Number;
use crate::i18n::said::Said;

/// Texts of `limits`.
#[derive(Debug)]
pub struct LimitsTexts {
    /// The page's title.
    pub title: &'static str,
    /// What limits do, and that none is required.
    pub lead: &'static str,
    /// Heading: time and money.
    pub effort: &'static str,
    /// What these limits do to the plan.
    pub effort_hint: &'static str,
    /// Label: minutes over the plan.
    pub minutes: &'static str,
    /// Label: minutes in seven days.
    pub minutes_a_week: &'static str,
    /// Label: money.
    pub money: &'static str,
    /// How money is counted: the names of the four tiers.
    pub money_hint: fn(&[&str; 4]) -> String,
    /// The unit of minutes, behind a field.
    pub minutes_unit: &'static str,
    /// The unit of money, behind a field.
    pub money_unit: &'static str,
    /// Why a number cannot be; the largest it can be.
    pub refused: fn(&Number) -> String,
    /// What the plan takes now: the time in words, and dollars.
    pub effort_now: fn(&str, &Number) -> String,
    /// Heading: mediums.
    pub mediums: &'static str,
    /// What barring one does to the plan.
    pub mediums_hint: &'static str,
    /// Nothing is barred.
    pub mediums_all: &'static str,
    /// These are barred, as a list.
    pub mediums_without: fn(&str) -> String,
    /// All are barred.
    pub mediums_none: &'static str,
    /// Heading: presents.
    pub presents: &'static str,
    /// What the answers do to the plan.
    pub presents_hint: &'static str,
    /// Label: who would receive one.
    pub recipient: &'static str,
    /// The recipients, in order.
    pub recipients: [&'static str; 4],
    /// Label: their own rules.
    pub gifts: &'static str,
    /// Not asked, allowed, not wanted.
    pub gift_policies: [&'static str; 3],
    /// Caution: a private person.
    pub care_person: &'static str,
    /// Caution: an employee.
    pub care_employee: &'static str,
    /// Caution: an official in Turkey.
    pub care_official_turkey: &'static str,
    /// Caution: an official elsewhere.
    pub care_official: &'static str,
    /// Caution: a patient on a US federal program.
    pub care_patient: &'static str,
    /// Caution: such a patient, but another country was named.
    pub care_patient_elsewhere: &'static str,
    /// What US tax says of business gifts.
    pub care_us_tax: &'static str,
    /// Said when presents are forbidden by the recipient's rules.
    pub care_forbidden: &'static str,
    /// Heading: rules of the country.
    pub rules: &'static str,
    /// For whom they are: the country and who buys.
    pub rules_for: fn(&str, &str) -> String,
    /// Link to where these are changed.
    pub rules_change: &'static str,
    /// No rule needs an answer.
    pub rules_none: &'static str,
    /// Label: consent.
    pub consent: &'static str,
    /// Not known, yes, no: consent.
    pub consents: [&'static str; 3],
    /// Caution on consent in Turkey.
    pub consent_turkey: &'static str,
    /// Caution on consent in the United States.
    pub consent_us: &'static str,
    /// What the answer does to the plan.
    pub consent_effect: &'static str,
    /// Label: distance sale.
    pub distance: &'static str,
    /// Not known, yes, no: distance sale.
    pub distances: [&'static str; 3],
    /// Caution on withdrawing.
    pub distance_care: &'static str,
    /// Heading: days and hours.
    pub calendar: &'static str,
    /// What these do to the plan.
    pub calendar_hint: &'static str,
    /// Label: working days.
    pub working: &'static str,
    /// The days of the week, Monday first.
    pub weekdays: [&'static str; 7],
    /// The same, short.
    pub weekdays_short: [&'static str; 7],
    /// That one day must be left.
    pub working_one: &'static str,
    /// Label of the hours for calls and texts.
    pub hours: &'static str,
    /// What they mean, and what is civil.
    pub hours_hint: &'static str,
    /// Label: the first hour.
    pub hours_from: &'static str,
    /// Label: the last hour.
    pub hours_to: &'static str,
    /// An hour of the day, 0 to 24.
    pub hour: fn(u8) -> String,
    /// Said when the hours go beyond nine to eight.
    pub hours_care: &'static str,
    /// Label: holidays.
    pub holidays: &'static str,
    /// What to enter.
    pub holidays_hint: &'static str,
    /// Label: the first day.
    pub holiday_first: &'static str,
    /// Label: the last day of several.
    pub holiday_last: &'static str,
    /// Adds a holiday.
    pub holiday_add: &'static str,
    /// No holidays yet.
    pub holidays_none: &'static str,
    /// From one date to another.
    pub stretch: fn(&str, &str) -> String,
    /// Label of the button that takes a holiday away.
    pub holiday_remove: fn(&str) -> String,
    /// Said when it was taken away.
    pub holiday_removed: fn(&str) -> String,
    /// Said when it was added.
    pub holiday_added: fn(&str) -> String,
    /// Why a holiday was not added.
    pub holiday_refused: &'static str,
    /// Heading: a real date.
    pub date: &'static str,
    /// What it is used for.
    pub date_hint: &'static str,
    /// Label: which event.
    pub date_anchor: &'static str,
    /// Label: its date.
    pub date_day: &'static str,
    /// Takes the date away.
    pub date_clear: &'static str,
    /// There is none.
    pub date_none: &'static str,
    /// Heading: roles.
    pub team: &'static str,
    /// What names do to the plan.
    pub team_hint: &'static str,
    /// What each role is, in order.
    pub role_hints: [&'static str; 7],
    /// Whom an empty role falls to.
    pub falls_to: fn(Said) -> String,
    /// An empty role falls to nobody, for the owner has no name.
    pub falls_to_nobody: &'static str,
    /// Goes on to the plan.
    pub go_on: &'static str,
    /// What waits there, before there is a plan.
    pub go_on_hint: &'static str,
    /// What waits there, when there is a plan.
    pub go_on_again: &'static str,
    /// Nothing is answered, so there can be no plan.
    pub unanswered: &'static str,
    /// Goes to the assessment.
    pub answer: &'static str,
}
