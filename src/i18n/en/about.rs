//! English texts of `about`.

use crate::i18n::AboutTexts;

pub const TEXTS: AboutTexts = AboutTexts {
    title: "About Hundredfold",
    lead: "Most firms plan how to win a customer and leave the time after to chance. Hundredfold helps to plan that time: the hundred days after the sale.",
    sections: &[
        (
            "Whose model this is",
            &[
                "The eight phases and the six mediums are Joey Coleman’s, from his book “Never Lose a Customer Again”. The book explains them far better than an app can; read it. This app is not affiliated with him and he has not endorsed it.",
                "The questions, the two halves of each phase, the touches, the checks and all default numbers are our own. Where they are wrong, the fault is ours.",
            ],
        ),
        (
            "What the numbers are",
            &[
                "Scores are your own answers, added up. Usual days, shares and limits are sensible starting points and not measurements; published figures disagree widely. Take them for orientation and change them where you know better.",
                "What is said of law is a short summary and no advice. It may be incomplete or out of date: check with counsel.",
            ],
        ),
        (
            "Privacy",
            &[
                "There is no server behind this app, no account, no counting of visits and no request to any other host. Your journeys stay in this browser until you carry them out as a file, on paper or in a link.",
                "Notes about customers are personal data in many countries. Write down what you would show the customer, and use invented names where you can.",
            ],
        ),
        (
            "License",
            &[
                "The program and its playbook are free to use, change and pass on, under the MIT license or the Apache License 2.0, as you prefer.",
            ],
        ),
    ],
    stages: "From one plan to a habit",
    stages_hint: "The plan follows one customer. Caring for customers as a business has stages of its own; our reading of them:",
    stage_list: [
        ("Introduction", "Talk with customers, map what they live through today, and try the plan with five to ten of them."),
        ("Growth", "Train everybody, use the plan for every new customer, and look each week at what came back."),
        (
            "Maturity",
            "When four of five new customers have been on the plan for two quarters: measure what it returns, drop touches that have gone stale, and thank customers who stay.",
        ),
        (
            "Renewal or decline",
            "Answer the questions again each quarter. Two falling quarters mean decline: begin again with the lowest phase.",
        ),
    ],
    version: |version| format!("Version {version}"),
};
