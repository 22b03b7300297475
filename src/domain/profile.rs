//! What a business is like and what it can afford: everything the planner must respect.

use crate::map::Map;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::ids::RuleId;
use super::medium::Mediums;

words! {
    /// The nine kinds of business the playbook has presets for.
    BusinessKind {
        /// Business software with a sales team.
        Saas = "saas",
        /// Software people sign up for by themselves.
        SelfServe = "selfserve",
        /// Agency or professional services.
        Agency = "agency",
        /// Products sold online.
        Shop = "shop",
        /// Dental or healthcare practice.
        Practice = "practice",
        /// Gym or membership.
        Gym = "gym",
        /// Course or education.
        Course = "course",
        /// Home services or construction.
        Home = "home",
        /// Any other service.
        Other = "other",
    }
}

words! {
    /// Whose law the legal rules follow.
    Country {
        /// Turkey.
        Turkey = "tr",
        /// The United States.
        UnitedStates = "us",
        /// A member of the European Union.
        EuropeanUnion = "eu",
        /// Anywhere else: only the rules of manners apply.
        Other = "other",
    }
}

words! {
    /// Who buys.
    Audience {
        /// A business.
        Business = "business",
        /// A consumer.
        Consumer = "consumer",
    }
}

words! {
    /// Who would receive a present (R28).
    Recipient {
        /// A private person.
        Person = "person",
        /// An employee of a company.
        Employee = "employee",
        /// A public official.
        Official = "official",
        /// A patient on a US federal health program.
        FederalPatient = "federal-patient",
    }
}

words! {
    /// What the recipient's own gift rules say.
    GiftPolicy {
        /// Nobody has asked.
        Unknown = "unknown",
        /// Asked, and presents are fine.
        Allowed = "allowed",
        /// Asked, and presents are not wanted.
        Forbidden = "forbidden",
    }
}

words! {
    /// Who does a touch or an action on our side.
    Role {
        /// Owner or founder.
        Owner = "own",
        /// Sales.
        Sales = "sal",
        /// Account or success lead.
        Success = "csm",
        /// The expert who delivers.
        Delivery = "del",
        /// Front desk or support.
        Front = "fro",
        /// Marketing.
        Marketing = "mkt",
        /// Runs by itself once set up.
        Automated = "aut",
    }
}

words! {
    /// The event an offset counts from.
    Anchor {
        /// Day 0.
        Sale = "sale",
        /// The first real delivery, K.
        Start = "start",
        /// The customer's goal reached, R.
        Result = "result",
    }
}

/// Monday to Sunday as working days or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkingDays([bool; 7]);

impl WorkingDays {
    /// The set, Monday first; nothing if no day is a working day.
    pub fn new(days: [bool; 7]) -> Option<WorkingDays> {
        days.contains(&true).then_some(WorkingDays(days))
    }

    /// Monday first.
    pub const fn days(self) -> [bool; 7] {
        self.0
    }
}

impl Default for WorkingDays {
    fn default() -> WorkingDays {
        WorkingDays([true, true, true, true, true, false, false])
    }
}

/// What a plan may cost. Nothing set means no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Staff minutes for one customer over the whole plan.
    pub minutes: Option<u32>,
    /// Staff minutes for one customer in any seven days.
    pub minutes_a_week: Option<u32>,
    /// Money for one customer, on the dollar scale of [`super::touch::Cost`].
    pub money: Option<u32>,
    /// Mediums that cannot be used.
    pub barred: Mediums,
    /// What the recipients' gift rules say.
    pub gifts: GiftPolicy,
}

/// The business, its people and its limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Kind of business.
    pub kind: BusinessKind,
    /// Whose law applies.
    pub country: Country,
    /// Who buys.
    pub audience: Audience,
    /// Who would receive presents.
    pub recipient: Recipient,
    /// The name customers know the business by; may be empty.
    pub business: String,
    /// What is sold, in the user's words; may be empty.
    pub sold: String,
    /// Whether consumers buy at a distance, if that is known (R30).
    pub distance_sale: Option<bool>,
    /// Whether customers' prior consent to commercial messages is on record, if that is known (R31).
    pub consent: Option<bool>,
    /// The journey's owner, to whom every unfilled role falls; may be empty.
    pub owner: String,
    /// Who plays which role.
    pub team: Map<Role, String>,
    start: i32,
    result: i32,
    /// The day of the final Result when that is past day 93; [`Profile::result`] is then an interim one (design 4).
    pub final_result: Option<i32>,
    /// What the plan may cost.
    pub limits: Limits,
    /// Days on which the business works.
    pub working: WorkingDays,
    /// Days on which it does not, whatever the weekday.
    pub holidays: BTreeSet<NaiveDate>,
    /// First and last hour (exclusive) for calls and texts in the recipient's time.
    pub contact_hours: (u8, u8),
    /// The real date of one anchor, if there is one.
    pub date: Option<(Anchor, NaiveDate)>,
    /// Thresholds this journey sets itself, by rule.
    pub thresholds: Map<RuleId, Vec<i32>>,
}

impl Profile {
    /// The last day on which Start may be.
    pub const LATEST_START: i32 = 60;
    /// The last day on which a Result leaves room for its feedback and the day-100 review (R37, R11).
    pub const LATEST_RESULT: i32 = 93;

    /// A profile with nothing known but the kind, the audience and the usual days of Start and Result; days that cannot be are
    /// brought into range.
    pub fn new(kind: BusinessKind, audience: Audience, start: i32, result: i32) -> Profile {
        let start = start.clamp(0, Self::LATEST_START);
        Profile {
            kind,
            country: Country::Other,
            audience,
            recipient: match audience {
                Audience::Business => Recipient::Employee,
                Audience::Consumer => Recipient::Person,
            },
            business: String::new(),
            sold: String::new(),
            distance_sale: None,
            consent: None,
            owner: String::new(),
            team: Map::new(),
            start,
            result: result.clamp(start.max(1), Self::LATEST_RESULT),
            final_result: None,
            limits: Limits {
                minutes: None,
                minutes_a_week: None,
                money: None,
                barred: Mediums::NONE,
                gifts: GiftPolicy::Unknown,
            },
            working: WorkingDays::default(),
            holidays: BTreeSet::new(),
            contact_hours: (9, 20),
            date: None,
            thresholds: Map::new(),
        }
    }

    /// The usual day of Start, 0 to 60.
    pub const fn start(&self) -> i32 {
        self.start
    }

    /// The usual day of the Result, from Start (at least 1) to 93.
    pub const fn result(&self) -> i32 {
        self.result
    }

    /// Sets both days, if they can be: 0 ≤ start ≤ 60, start ≤ result, 1 ≤ result ≤ 93.
    pub fn set_days(&mut self, start: i32, result: i32) -> Result<(), DaysOutOfRange> {
        if !(0..=Self::LATEST_START).contains(&start) || !(start.max(1)..=Self::LATEST_RESULT).contains(&result) {
            return Err(DaysOutOfRange);
        }
        (self.start, self.result) = (start, result);
        Ok(())
    }

    /// The day of an anchor, counted from the Sale.
    pub const fn day_of(&self, anchor: Anchor) -> i32 {
        match anchor {
            Anchor::Sale => 0,
            Anchor::Start => self.start,
            Anchor::Result => self.result,
        }
    }

    /// The person who plays a role: the one named for it, else the journey's owner; nothing if neither is named.
    pub fn person(&self, role: Role) -> Option<&str> {
        let named = |name: &str| !name.trim().is_empty();
        self.team
            .get(&role)
            .map(String::as_str)
            .filter(|name| named(name))
            .or(Some(self.owner.as_str()).filter(|name| named(name)))
    }
}

/// Start or Result on a day where it cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaysOutOfRange;
