//! The pages of the app, by what their users find there.

use serde_json::Value;
use thirtyfour::prelude::Key;

use crate::pages::{Hand, Page};

/// What is written in the walk.
pub struct Story {
    /// The kind of business, by its name in the playbook.
    pub kind: &'static str,
    /// Its name, which becomes the journey's.
    pub business: &'static str,
    /// Who owns the journey.
    pub owner: &'static str,
    /// The customer.
    pub customer: &'static str,
}

/// All journeys.
pub mod library {
    use super::Page;

    /// The title of the page.
    pub const TITLE: &str = "Plan the hundred days after the sale";

    /// Begins a journey of one's own.
    pub async fn start(page: &Page) {
        page.arrive(TITLE).await;
        page.press(&[("main", ""), ("button", "Start a journey")]).await;
    }

    /// Opens a finished example: one press on the page that the app opens with.
    pub async fn open_example(page: &Page, name: &str) {
        page.arrive(TITLE).await;
        page.press(&[("article", name), ("link", name)]).await;
    }
}

/// Who the journey is for.
pub mod setup {
    use super::{Page, Story};

    /// Fills in what the walk needs, and goes on.
    pub async fn fill(page: &Page, story: &Story) {
        page.arrive("Who is this journey for?").await;
        page.choose(&[("group", "Kind of business"), ("radio", story.kind)]).await;
        let lines = [
            ("Name of the business", story.business),
            ("Owner of this journey", story.owner),
            ("What is sold", "a year of training with a coach"),
            ("Their name", story.customer),
            ("What they say they want", "to get up the stairs again"),
            ("What they want and do not say", "to keep up with the grandchildren"),
            ("From", "out of breath on the stairs"),
            ("To", "up to the fifth floor without a stop"),
            ("By when", "the end of the second month"),
        ];
        for (label, text) in lines {
            page.write(&[("main", ""), ("textbox", label)], text).await;
        }
        page.see(story.business).await;
        for day in ["Usual day of Start", "Usual day of the Result"] {
            assert!(
                page.value(&[("main", ""), ("textbox", day)]).await.parse::<u8>().is_ok(),
                "{day} comes with the kind of business"
            );
        }
        page.press(&[("main", ""), ("link", "Go on to the assessment")]).await;
    }
}

/// Former versions.
pub mod versions {
    use super::Page;

    /// Goes there from another page of the journey.
    pub async fn go(page: &Page) {
        page.press(&[("banner", ""), ("link", "Versions")]).await;
        page.arrive("Versions").await;
    }
}

/// The forty questions.
pub mod assess {
    use super::{Hand, Key, Page};

    /// Says what is felt and used in a phase and why the rest is not, and goes on.
    pub async fn open_phase(page: &Page) {
        page.see("Before the questions").await;
        page.see_focus_on_heading().await;
        page.choose(&[("group", "Today"), ("radio", "rather bad")]).await;
        page.choose(&[("group", "As it should be"), ("radio", "rather good")]).await;
        page.choose(&[("main", ""), ("checkbox", "Email")]).await;
        page.pick(&[("main", ""), ("combobox", "Why Mail is not used")], "Costs too much").await;
        page.press(&[("main", ""), ("link", "Next")]).await;
    }

    /// Answers a question, 1 to 5 of its phase, with 0 to 4, and goes on.
    pub async fn answer(page: &Page, question: usize, level: usize) {
        page.see(&format!("Question {question} of 5")).await;
        page.see_focus_on_heading().await;
        let option = format!("#{level}");
        match page.hand() {
            Hand::Pointer => {
                page.choose(&[("main", ""), ("radio", &option)]).await;
                page.press(&[
                    ("main", ""),
                    ("link", if page.count(&[("link", "Next")]).await > 0 { "Next" } else { "See the findings" }),
                ])
                .await;
            }
            // In a question the digits answer and Enter goes on.
            Hand::Keys => {
                page.tab_to(&[("main", ""), ("radio", "#0")]).await;
                page.keys(level.to_string()).await;
                page.see_chosen(&[("main", ""), ("radio", &option)]).await;
                page.keys(Key::Enter).await;
            }
        }
    }

    /// All eight phases, with answers low and high.
    pub async fn answer_all(page: &Page) {
        for phase in 0..8 {
            open_phase(page).await;
            for question in 1..=5 {
                answer(page, question, (phase * 2 + question) % 4).await;
            }
        }
    }
}

/// The plan.
pub mod plan {
    use super::{Page, Value};

    /// What the checks say in brief.
    pub async fn checks(page: &Page) -> String {
        page.text_of(&[("complementary", "Checks"), ("status", "#0")]).await
    }

    /// The title of a touch in the list whose template has this kind, by the playbook.
    pub async fn touches_of_kind(page: &Page, playbook: &Value, kind: &str) -> Vec<String> {
        let templates = playbook["templates"].as_array().expect("a playbook has templates");
        let mut found = Vec::new();
        for template in templates.iter().filter(|template| template["kind"] == kind) {
            let title = template["title"].as_str().expect("a template has a title");
            if page.count(&[("main", ""), ("button", &format!("Remove: {title}"))]).await > 0 {
                found.push(title.to_owned());
            }
        }
        found
    }
}

/// Every page there is, by address; those of a journey with an example's.
pub fn everywhere() -> &'static [&'static str] {
    &[
        "",
        "#/settings",
        "#/about",
        "#/nowhere",
        "#/journey/none/plan",
        "#/open/cut",
        "#/example/kitchens/setup",
        "#/example/kitchens/assess/affirm",
        "#/example/kitchens/assess/affirm/2",
        "#/example/kitchens/findings",
        "#/example/kitchens/limits",
        "#/example/kitchens/plan",
        "#/example/kitchens/plan?view=list",
        "#/example/kitchens/plan?view=map",
        "#/example/kitchens/plan?view=actions",
        "#/example/kitchens/plan?view=list&open=5",
        "#/example/kitchens/take-along",
        "#/example/kitchens/print",
        "#/example/kitchens/print?show=table",
        "#/example/kitchens/print?show=customer",
        "#/example/kitchens/print?show=worksheets",
    ]
}

/// The steps in the bar.
pub async fn go_to_step(page: &Page, step: &str) {
    page.press(&[("navigation", "Steps"), ("link", step)]).await;
}

/// The playbook that the site serves.
pub fn playbook() -> Value {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/playbook/en.json"));
    serde_json::from_str(&text.expect("the playbook is in the repository")).expect("the playbook is JSON")
}

/// Language, look, keys and storage.
pub mod settings {
    use super::Page;

    /// Chooses a language by its own name.
    pub async fn speak(page: &Page, language: &str) {
        page.choose(&[("main", ""), ("radio", language)]).await;
    }
}
