//! One planned contact.

use super::assessment::Level;
use super::ids::{ItemId, QuestionId, RuleId, TemplateId};
use super::medium::{Channel, Medium};
use super::phase::{Phase, SubPhase};
use super::profile::{Anchor, BusinessKind, Profile, Role};

words! {
    /// What a touch is for; the rules of domain 4 are written in these words.
    Kind {
        /// Hears what a prospect wants.
        Listen = "listen",
        /// Shows what being a customer is like.
        Show = "show",
        /// Confirms what was said or agreed.
        Confirm = "confirm",
        /// A person thanks for the sale (R01).
        Acknowledge = "acknowledge",
        /// An automatic confirmation; asks no attention (R15).
        Receipt = "receipt",
        /// A legal or terms notice; asks no attention (R15, R30).
        Notice = "notice",
        /// Asks for doubts, or answers them.
        Doubt = "doubt",
        /// Shows that others in the same place did well.
        Proof = "proof",
        /// Makes the next step easy.
        Prepare = "prepare",
        /// The first real delivery.
        Kickoff = "kickoff",
        /// Writes down what a meeting decided; asks no attention (R15).
        Recap = "recap",
        /// Asks how it is going (R08).
        CheckIn = "check-in",
        /// Teaches a step.
        Teach = "teach",
        /// Tells how things stand.
        Update = "update",
        /// Marks an interim milestone (R10).
        Milestone = "milestone",
        /// Celebrates a milestone or the Result (R36).
        Celebrate = "celebrate",
        /// Asks for feedback on the Result (R37).
        Feedback = "feedback",
        /// Says what will be done with feedback (R38).
        Reply = "reply",
        /// Asks the recommend-us question.
        Survey = "survey",
        /// Gives regulars what others cannot have.
        Perk = "perk",
        /// Lets customers meet.
        Community = "community",
        /// Lets customers shape what we do.
        Voice = "voice",
        /// Mentions quietly that introductions are welcome (R39).
        Mention = "mention",
        /// Asks for a referral, testimonial or review (R39).
        Ask = "ask",
        /// Uses a customer's praise in public (R32, R39).
        Praise = "praise",
        /// Thanks.
        Thanks = "thanks",
        /// Tells what became of a referral (R43).
        Report = "report",
        /// The day-100 review (R11).
        Review = "review",
        /// Offers something for sale (R29).
        Offer = "offer",
        /// Gives a present.
        Present = "present",
    }
}

words! {
    /// The class of message that consent rules look at (R31).
    MessageClass {
        /// Delivery, use, maintenance, membership, reminder.
        Service = "service",
        /// Greeting, thanks, celebration.
        Greeting = "greeting",
        /// Offer or promotion.
        Commercial = "commercial",
    }
}

words! {
    /// What a touch costs one customer's budget, apart from time.
    Cost {
        /// Nothing.
        None = "0",
        /// Up to about 5 dollars.
        Low = "1",
        /// 5 to 30 dollars.
        Middle = "2",
        /// 30 to 100 dollars.
        High = "3",
    }
}

impl Cost {
    /// The upper end of the tier in dollars, by which budgets are kept (domain 3).
    pub const fn dollars(self) -> u32 {
        match self {
            Cost::None => 0,
            Cost::Low => 5,
            Cost::Middle => 30,
            Cost::High => 100,
        }
    }
}

words! {
    /// An event that releases a touch which no calendar can place.
    Trigger {
        /// The customer has been away.
        Inactive = "inactive",
        /// A date will slip.
        Late = "late",
        /// A referral was made.
        Referral = "referral",
        /// Something went wrong.
        Trouble = "trouble",
    }
}

/// A day counted from an anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The event counted from.
    pub anchor: Anchor,
    /// Days after it; negative before.
    pub offset: i32,
}

impl When {
    /// So many days after an anchor.
    pub const fn new(anchor: Anchor, offset: i32) -> When {
        When { anchor, offset }
    }

    /// The day counted from the Sale.
    pub const fn day(self, profile: &Profile) -> i32 {
        profile.day_of(self.anchor) + self.offset
    }

    /// The same anchor, with the offset that falls on this day.
    #[must_use]
    pub const fn on_day(self, day: i32, profile: &Profile) -> When {
        When { anchor: self.anchor, offset: day - profile.day_of(self.anchor) }
    }
}

/// When a touch happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timing {
    /// On a day.
    Day(When),
    /// So many days after an event nobody can date.
    Triggered(Trigger, u16),
}

/// Who does it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// Whoever plays the role.
    Role(Role),
    /// This person.
    Named(String),
    /// The customer.
    Customer,
}

impl Who {
    /// The person's name, if one is known.
    pub fn person<'a>(&'a self, profile: &'a Profile, customer: &'a str) -> Option<&'a str> {
        match self {
            Who::Role(role) => profile.person(*role),
            Who::Named(name) => Some(name.as_str()).filter(|name| !name.trim().is_empty()),
            Who::Customer => Some(customer).filter(|name| !name.trim().is_empty()),
        }
    }
}

words! {
    /// How far a touch or an action has got.
    Status {
        /// To do.
        Planned = "planned",
        /// Done.
        Done = "done",
        /// Left out on purpose; counts for no rule.
        Skipped = "skipped",
    }
}

words! {
    /// What kind of thing a present is (R27).
    Gift {
        /// Chosen for this person.
        Personal = "personal",
        /// The same item for more than five customers.
        Bulk = "bulk",
        /// A coupon, voucher or discount.
        Coupon = "coupon",
        /// Goods with our own logo.
        OwnLogo = "own-logo",
    }
}

words! {
    /// What the day of a mail touch or present means (R20).
    Delivery {
        /// The day it arrives; it is sent earlier.
        Arrives = "arrives",
        /// The day it is posted.
        Posted = "posted",
        /// The day it is handed over.
        HandedOver = "handed-over",
    }
}

/// One thing that speaks for a touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Because {
    /// A question and how it was answered when the plan was made; nothing if it was not answered.
    Answer(QuestionId, Option<Level>),
    /// A rule that asks for it.
    Rule(RuleId),
    /// A medium that is not used in the phase today.
    NewMedium(Phase, Medium),
    /// A template made for this kind of business.
    Trade(BusinessKind),
}

/// One planned contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    /// Its name in the plan.
    pub id: ItemId,
    /// The template it came from; its texts stand wherever the touch has none of its own.
    pub template: Option<TemplateId>,
    /// The sub-phase it serves.
    pub sub_phase: SubPhase,
    /// The form of its medium.
    pub channel: Channel,
    /// What it is for.
    pub kind: Kind,
    /// The class of message.
    pub class: MessageClass,
    /// When it happens.
    pub timing: Timing,
    /// Who does it.
    pub who: Who,
    /// Staff minutes for one customer.
    pub minutes: u16,
    /// Money for one customer.
    pub cost: Cost,
    /// How far it has got.
    pub status: Status,
    /// The user's title; nothing means the template's.
    pub title: Option<String>,
    /// The user's text; nothing means the template's.
    pub text: Option<String>,
    /// The user's subject line; nothing means the template's.
    pub subject: Option<String>,
    /// The user's one purpose; nothing means the template's.
    pub purpose: Option<String>,
    /// A note for the team's eyes.
    pub note: String,
    /// For a present: what kind of thing it is.
    pub gift: Gift,
    /// For a present: the fact about this person that it answers.
    pub personal_reason: String,
    /// For mail and presents: what the day means.
    pub delivery: Delivery,
    /// Whether it carries an offer (R29).
    pub offer: bool,
    /// Whether replies go nowhere (R17).
    pub no_reply: bool,
    /// For a video: planned length in seconds (R19).
    pub seconds: u16,
    /// Whether the user wants it as it is: set by whatever they do to it, so that re-planning neither moves it nor leaves it out.
    pub pinned: bool,
    /// What speaks for it.
    pub because: Vec<Because>,
}

impl Touch {
    /// A touch of the user's own making, with nothing but its place.
    pub fn own(id: ItemId, sub_phase: SubPhase, channel: Channel, when: When) -> Touch {
        Touch {
            id,
            template: None,
            sub_phase,
            channel,
            kind: Kind::Update,
            class: MessageClass::Service,
            timing: Timing::Day(when),
            who: Who::Role(Role::Success),
            minutes: 10,
            cost: Cost::None,
            status: Status::Planned,
            title: None,
            text: None,
            subject: None,
            purpose: None,
            note: String::new(),
            gift: Gift::Personal,
            personal_reason: String::new(),
            delivery: Delivery::Arrives,
            offer: false,
            no_reply: false,
            seconds: 60,
            pinned: false,
            because: Vec::new(),
        }
    }

    /// The phase it serves.
    pub const fn phase(&self) -> Phase {
        self.sub_phase.phase
    }

    /// Its medium.
    pub const fn medium(&self) -> Medium {
        self.channel.medium()
    }

    /// When it is, if a calendar can say.
    pub const fn when(&self) -> Option<When> {
        match self.timing {
            Timing::Day(when) => Some(when),
            Timing::Triggered(..) => None,
        }
    }

    /// The day counted from the Sale, if a calendar can say.
    pub fn day(&self, profile: &Profile) -> Option<i32> {
        self.when().map(|when| when.day(profile))
    }

    /// Whether it asks for the customer's attention (domain 4): not receipts, notices and recaps, not mail, not presents.
    pub const fn asks_attention(&self) -> bool {
        self.channel.asks_attention() && !matches!(self.kind, Kind::Receipt | Kind::Notice | Kind::Recap)
    }

    /// Whether re-planning keeps it as it is.
    pub fn is_kept(&self) -> bool {
        self.pinned || self.is_written()
    }

    /// Whether the user has written anything of their own into it or moved it on: what a mend must not take away.
    pub fn is_written(&self) -> bool {
        self.status != Status::Planned
            || self.template.is_none()
            || self.title.is_some()
            || self.text.is_some()
            || self.subject.is_some()
            || self.purpose.is_some()
            || !self.note.is_empty()
            || !self.personal_reason.is_empty()
    }
}
