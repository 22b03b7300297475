//! English texts of `setup`.

use crate::domain::profile::Audience;
use crate::i18n::SetupTexts;

pub const TEXTS: SetupTexts = SetupTexts {
    title: "Who is this journey for?",
    lead: "About five minutes. Nothing here is required and all of it can be changed later; each answer makes the plan fit better.",
    progress: |done, all| format!("{done} of {all} filled in"),
    sections: "Sections",
    section_done: "filled in",
    section_left: |left| format!("{left} left"),
    kind: "Kind of business",
    kind_hint: "It decides the usual days, the tasks of both sides and which touches come first.",
    kind_brings: |who, start, result| {
        let who = match who {
            Audience::Business => "businesses",
            Audience::Consumer => "consumers",
        };
        format!(
            "Usual here: {who} buy, Start is on day {start} and the Result on day {result}. You can change each of these below."
        )
    },
    business: "The business",
    business_name: "Name of the business",
    business_name_hint: "As customers know it; it stands in the texts of the plan.",
    journey_name: "Name of this journey",
    journey_name_hint: "How you find it among your journeys. Taken from the business unless you write another.",
    sold: "What is sold",
    sold_hint: "The one offer this journey is about.",
    example: |text| format!("For example: {text}"),
    country: "Country of your customers",
    country_hint: "Some legal rules depend on it. What is said of them here is a summary: check with counsel.",
    countries: ["Turkey", "United States", "European Union", "Elsewhere"],
    audience: "Who buys",
    audiences: ["Businesses", "Consumers"],
    owner: "Owner of this journey",
    owner_hint: "One person who answers for the plan. Every role that nobody else fills falls to them.",
    customer: "One customer",
    customer_hint: "Think of one person and not of a group: it is easier to say what one person feels on day three.",
    persona_name: "Their name",
    persona_name_hint: "A first name is enough. An invented one is safer than a real one.",
    situation: "Their situation",
    situation_hint: "A sentence or two: what made them look for help, and what makes it hard.",
    personas: "Nobody in mind? Begin with one of these and change it.",
    take_persona: |name| format!("Take {name}"),
    persona_replaced: "The example took the place of what you had written. Undo, in the bar above, brings it back.",
    goal: "Their goal",
    goal_said: "What they say they want",
    goal_said_hint: "In their own words, as you heard them before the sale.",
    goal_unsaid: "What they want and do not say",
    goal_unsaid_hint: "To look competent before the board, not to feel ashamed, to be left in peace. Your best guess will do.",
    success: "Success in one sentence",
    success_hint: "If you and the customer can both read it and nod, you will both know when the Result is there.",
    success_parts: ["From", "To", "By when"],
    success_sentence: |from, to, by| format!("From “{from}” to “{to}”, by {by}."),
    success_gap: "(not said yet)",
    success_example: "An example from a business like yours",
    success_yours: "Your sentence",
    days: "The usual days",
    days_hint: "Three events hold the plan, and every touch counts its days from one of them. Give the days that are usual; the plan moves with them.",
    start_day: "Usual day of Start",
    result_day: "Usual day of the Result",
    final_day: "Day of the final Result, if it is past day 93",
    final_hint: "For long projects; leave it empty otherwise.",
    final_refused: "This is for a day from 94 to 2000. The day you had is kept.",
    interim: |interim, last| {
        format!(
            "The plan works toward an interim Result on day {interim}; the final one follows on day {last}. Name an interim result that the customer agrees counts."
        )
    },
    go_on: "Go on to the assessment",
    go_on_hint: "Forty questions about today, some twenty minutes. Stop anywhere: every answer is kept.",
};
