//! Texts of `setup`.

use crate::domain::profile::Audience;
use crate::i18n::Number;
use crate::i18n::said::Said;

/// Texts of `setup`.
#[derive(Debug)]
pub struct SetupTexts {
    /// The page's title.
    pub title: &'static str,
    /// What the page asks, and that nothing of it is required.
    pub lead: &'static str,
    /// So many texts of so many are written.
    pub progress: fn(&Number, &Number) -> String,
    /// Label of the list of sections.
    pub sections: &'static str,
    /// Said of a section in which nothing is left.
    pub section_done: &'static str,
    /// Said of a section in which so many texts are left.
    pub section_left: fn(&Number) -> String,
    /// Heading: the kind of business.
    pub kind: &'static str,
    /// What the kind decides.
    pub kind_hint: &'static str,
    /// What the chosen kind brings: who buys, the days of Start and Result.
    pub kind_brings: fn(Audience, &Number, &Number) -> String,
    /// Heading: the business.
    pub business: &'static str,
    /// Label: the name of the business.
    pub business_name: &'static str,
    /// What the name is used for.
    pub business_name_hint: &'static str,
    /// Label: the name of the journey.
    pub journey_name: &'static str,
    /// What the journey's name is for.
    pub journey_name_hint: &'static str,
    /// Label: what is sold.
    pub sold: &'static str,
    /// What to write there.
    pub sold_hint: &'static str,
    /// An example, in a field.
    pub example: fn(&str) -> String,
    /// Label: the country.
    pub country: &'static str,
    /// That legal rules depend on it.
    pub country_hint: &'static str,
    /// The countries, in order.
    pub countries: [&'static str; 4],
    /// Label: who buys.
    pub audience: &'static str,
    /// Businesses, consumers.
    pub audiences: [&'static str; 2],
    /// Label: the owner of the journey.
    pub owner: &'static str,
    /// What the owner is for.
    pub owner_hint: &'static str,
    /// Heading: the customer.
    pub customer: &'static str,
    /// Why one person and not a group.
    pub customer_hint: &'static str,
    /// Label: the customer's name.
    pub persona_name: &'static str,
    /// What to write there.
    pub persona_name_hint: &'static str,
    /// Label: the customer's situation.
    pub situation: &'static str,
    /// What to write there.
    pub situation_hint: &'static str,
    /// Above two example customers.
    pub personas: &'static str,
    /// A button that takes an example customer.
    pub take_persona: fn(&str) -> String,
    /// Said when an example took the place of what was written.
    pub persona_replaced: &'static str,
    /// Heading: the goal.
    pub goal: &'static str,
    /// Label: the goal they say.
    pub goal_said: &'static str,
    /// What to write there.
    pub goal_said_hint: &'static str,
    /// Label: the goal they do not say.
    pub goal_unsaid: &'static str,
    /// What to write there.
    pub goal_unsaid_hint: &'static str,
    /// Heading: the success sentence.
    pub success: &'static str,
    /// What the sentence is for.
    pub success_hint: &'static str,
    /// Labels: from, to, by when.
    pub success_parts: [&'static str; 3],
    /// The sentence of its parts.
    pub success_sentence: fn(Said, Said, Said) -> String,
    /// Stands for a part nobody has written yet.
    pub success_gap: &'static str,
    /// Above the sentence of another business, shown while there is no own one.
    pub success_example: &'static str,
    /// Above the own sentence.
    pub success_yours: &'static str,
    /// Heading: the days.
    pub days: &'static str,
    /// What the days are for.
    pub days_hint: &'static str,
    /// Label: the day of Start.
    pub start_day: &'static str,
    /// Label: the day of the Result.
    pub result_day: &'static str,
    /// Label: the day of a final Result past the plan.
    pub final_day: &'static str,
    /// When to fill it in.
    pub final_hint: &'static str,
    /// Why the day of the final Result cannot be.
    pub final_refused: &'static str,
    /// That the Result in the plan is an interim one; its day and that of the final one.
    pub interim: fn(&Number, &Number) -> String,
    /// Goes on to the assessment.
    pub go_on: &'static str,
    /// What waits there.
    pub go_on_hint: &'static str,
}
