//! The table of rules: a row for each, in order. Thresholds are the field notes' defaults (domain 4), in days where nothing else is said.

use super::context::{Ctx, Report, Verdict};
use super::{gifts, mix, ownership, result, timing};
use crate::domain::ids::RuleId;
use crate::domain::playbook::Playbook;
use crate::domain::profile::{Audience, Country, Profile};

words! {
    /// What a rule can be held against.
    Scope {
        /// The plan.
        Plan = "plan",
        /// Only what happens while a plan is lived; never judged here.
        Live = "live",
    }
}

/// The thresholds a judge gets; places a rule does not use are 0.
pub(super) type Limits = [i32; 3];

pub(super) type Judge = fn(&Ctx, &Limits, &mut Report) -> Verdict;

/// A row of the table.
pub(super) struct Rule {
    pub id: RuleId,
    pub scope: Scope,
    /// The rule's own thresholds, where consumers differ for businesses.
    limits: &'static [i32],
    /// The rule's own thresholds for consumers, where these differ.
    for_consumers: Option<&'static [i32]>,
    pub judge: Judge,
}

const fn plan(number: u8, limits: &'static [i32], judge: Judge) -> Rule {
    Rule { id: RuleId::literal(number), scope: Scope::Plan, limits, for_consumers: None, judge }
}

const fn live(number: u8, limits: &'static [i32]) -> Rule {
    Rule { id: RuleId::literal(number), scope: Scope::Live, limits, for_consumers: None, judge: open }
}

const fn by_audience(number: u8, businesses: &'static [i32], consumers: &'static [i32], judge: Judge) -> Rule {
    Rule { id: RuleId::literal(number), scope: Scope::Plan, limits: businesses, for_consumers: Some(consumers), judge }
}

/// A plan cannot show it.
fn open(_: &Ctx, _: &Limits, _: &mut Report) -> Verdict {
    Verdict::NotChecked
}

/// All rules, in order.
pub(super) static TABLE: [Rule; RuleId::COUNT as usize] = [
    plan(1, &[24], timing::sale_is_acknowledged), // hours; what is planned for the day itself is taken to be in time
    plan(2, &[1, 3], timing::quick_affirmation),  // warns after, fails after
    plan(3, &[], timing::a_human_affirms),
    plan(4, &[], timing::every_phase_touched),
    plan(5, &[], timing::phases_in_order),
    plan(6, &[7, 10, 14], timing::no_silent_gap), // days 0–30, 31–60, 61–100
    plan(7, &[7, 4], timing::bridge_to_start),    // a wait longer than this, a touch this often
    plan(8, &[1], timing::first_use_is_checked),
    plan(9, &[45], timing::first_value_has_a_date),
    plan(10, &[45, 30], timing::long_road_has_milestones), // a Result later than this, a milestone this often
    plan(11, &[90, 100], timing::look_back),
    plan(12, &[4, 2], mix::enough_mediums),    // warns below, fails below
    plan(13, &[50], mix::email_does_not_rule), // per cent
    plan(14, &[3], mix::vary_the_medium),
    plan(15, &[3, 7, 6], mix::not_too_much), // in any week, in the first, fails above
    plan(16, &[1, 2], mix::no_pile_up),      // on any day, on the Sale, Start and Result
    plan(17, &[], mix::email_has_a_person),
    plan(18, &[], mix::text_is_answered),
    plan(19, &[90], mix::video_stays_informal), // seconds
    plan(20, &[4], mix::post_early),            // working days
    plan(21, &[], ownership::one_named_owner),
    plan(22, &[2], ownership::promises_followed_up), // working days
    live(23, &[2]),
    by_audience(24, &[7], &[3], ownership::success_defined),
    by_audience(25, &[3], &[1], ownership::customer_owns_actions), // actions
    plan(26, &[], ownership::handover_before_delivery),
    plan(27, &[], gifts::present_is_a_present),
    plan(28, &[15, 75], gifts::gift_compliance), // dollars each, dollars a year
    plan(29, &[30], gifts::thanks_without_an_offer),
    plan(30, &[14], gifts::right_to_withdraw),
    plan(31, &[], gifts::consent),
    plan(32, &[], gifts::limits_on_praise),
    plan(33, &[9, 20], gifts::civil_hours), // hours of the day
    plan(34, &[], gifts::rest_days),
    plan(35, &[], gifts::nothing_private),
    plan(36, &[3], result::milestones_celebrated),
    plan(37, &[7], result::feedback_at_the_result),
    plan(38, &[5], result::feedback_answered), // working days
    plan(39, &[30], result::no_early_ask),     // a quiet mention from this day on
    plan(40, &[], result::adopt_before_advocate),
    live(41, &[]),
    plan(42, &[], result::fair_reviews),
    live(43, &[2, 14]),
    plan(44, &[], result::affordable),
];

/// Hours at which US federal law allows calls and texts (domain 4.4, R33).
const US_HOURS: [i32; 2] = [8, 21];

impl Rule {
    pub fn of(rule: RuleId) -> &'static Rule {
        &TABLE[usize::from(rule.number()) - 1]
    }

    /// The rule's own thresholds for an audience and a country.
    fn own(&self, profile: &Profile) -> &'static [i32] {
        match self.for_consumers {
            Some(limits) if profile.audience == Audience::Consumer => limits,
            _ if self.id.number() == 33 && profile.country == Country::UnitedStates => &US_HOURS,
            _ => self.limits,
        }
    }

    /// The rule's thresholds, over them the preset's, over them the journey's own.
    pub fn limits_for(&self, profile: &Profile, playbook: &Playbook) -> Limits {
        self.limits_with(profile, playbook, profile.thresholds.get(&self.id))
    }

    /// The rule's thresholds, over them the preset's, over them the `last`. A preset speaks for its usual audience only: what depends on
    /// the audience falls back to the rule's own where the journey has another.
    fn limits_with(&self, profile: &Profile, playbook: &Playbook, last: Option<&Vec<i32>>) -> Limits {
        let own = self.own(profile);
        let mut limits = Limits::default();
        for (limit, value) in limits.iter_mut().zip(own) {
            *limit = *value;
        }
        let preset = playbook.preset(profile.kind);
        let speaks = self.for_consumers.is_none() || preset.audience == profile.audience;
        let preset = preset.thresholds.get(&self.id).filter(|_| speaks);
        for values in [preset, last].into_iter().flatten() {
            for (limit, value) in limits[..own.len()].iter_mut().zip(values) {
                *limit = *value;
            }
        }
        limits
    }
}

/// What a rule can be held against.
pub fn scope(rule: RuleId) -> Scope {
    Rule::of(rule).scope
}

/// The thresholds a rule has for a journey, in the order and units of the table of rules; empty for rules without any. The rule's own
/// give way to the preset's, and these to the profile's; places that a shorter list leaves out keep what they had.
pub fn thresholds(rule: RuleId, profile: &Profile, playbook: &Playbook) -> Vec<i32> {
    let rule = Rule::of(rule);
    rule.limits_for(profile, playbook)[..rule.limits.len()].to_vec()
}

/// The same without the profile's own: what they are set back to.
pub fn usual_thresholds(rule: RuleId, profile: &Profile, playbook: &Playbook) -> Vec<i32> {
    let rule = Rule::of(rule);
    rule.limits_with(profile, playbook, None)[..rule.limits.len()].to_vec()
}
