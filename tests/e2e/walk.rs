//! The walk of a user through the built app, from an empty library to a plan on paper, in a calendar and in a file; once by pointer and
//! once by keys alone. Beside it what must hold from the first moment: an example in one press, and an address that names nothing.

use std::io::BufReader;

use ical::IcalParser;
use serde_json::Value;
use thirtyfour::prelude::Key;

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page};
use crate::places::{self, Story, assess, library, plan, setup};

const STORY: Story =
    Story { kind: "Gym or membership", business: "Harbor Street Gym", owner: "Ada Lindqvist", customer: "Tomasz Wolski" };

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_way_by_pointer() {
    in_browser(Hand::Pointer, Window::WIDE, whole_way).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_way_by_keys_alone() {
    in_browser(Hand::Keys, Window::WIDE, whole_way).await;
}

/// The whole way, from an empty library to everything that can be taken along, and back.
pub async fn whole_way(page: Page) {
    page.see("What you get in twenty minutes").await;
    library::start(&page).await;
    setup::fill(&page, &STORY).await;
    assess::answer_all(&page).await;

    page.arrive("What your customers live through today").await;
    page.see("40 of 40 questions answered").await;
    page.see_at(&[("main", ""), ("region", "In a few sentences")]).await;
    let findings =
        ["Score by phase", "Mediums in use today", "Feelings, today and wanted", "What to mend first", "The stall zone"];
    for heading in findings {
        page.see_at(&[("main", ""), ("heading", heading)]).await;
    }
    page.press(&[("main", ""), ("button", "Why the others are not used")]).await;
    page.see("Costs too much: ").await;
    page.press(&[("main", ""), ("link", "Set the limits")]).await;
    page.arrive("What may the plan ask of you?").await;
    page.write(&[("main", ""), ("textbox", "Your minutes for one customer, over the whole plan")], "600").await;
    page.write(&[("main", ""), ("textbox", "Money for one customer, over the whole plan")], "90").await;
    page.untick(&[("main", ""), ("checkbox", "Video")]).await;
    page.see("The plan does without: Video.").await;
    page.choose(&[("group", "What their own gift rules say"), ("radio", "Presents are fine")]).await;
    page.press(&[("main", ""), ("link", "Go on to the plan")]).await;

    let title = edit_the_plan(&page).await;
    let place = page.place().await;
    let journey = place.split('/').nth(2).expect("the address names the journey").to_owned();
    let (name, file) = take_along(&page, &title).await;
    come_back(&page, &journey, &title).await;

    // What was taken along opens again, beside what is there.
    page.press(&[("main", ""), ("button", "Open a file")]).await;
    page.choose_file(&name, &file).await;
    page.see("Your library has this journey already").await;
    page.see("One touch is done so far.").await;
}

/// Marks a touch as done, gives another one a title, breaks a rule and takes that back. Returns the new title.
async fn edit_the_plan(page: &Page) -> String {
    page.see("touches,").await;
    page.press(&[("navigation", "Ways to see the plan"), ("link", "List")]).await;
    page.see_at(&[("main", ""), ("button", "Remove:")]).await;

    let before = plan::checks(page).await;
    assert!(!before.contains("error"), "a fresh plan has no error: {before}");
    let thanks = plan::touches_of_kind(page, &places::playbook(), "acknowledge").await;
    assert!(!thanks.is_empty(), "a plan thanks for the sale");
    for title in &thanks {
        page.press(&[("main", ""), ("button", &format!("Remove: {title}"))]).await;
        page.see_gone_at(&[("main", ""), ("button", &format!("Remove: {title}"))]).await;
    }
    page.see("not checked").await;
    assert!(plan::checks(page).await.contains("error"), "without thanks for the sale the plan has an error");
    for title in thanks.iter().rev() {
        page.press(&[("banner", ""), ("button", "Undo")]).await;
        page.see_at(&[("main", ""), ("button", &format!("Remove: {title}"))]).await;
    }
    assert_eq!(plan::checks(page).await, before, "undoing brings the checks back");

    // A check mends what it found.
    for title in &thanks {
        page.press(&[("main", ""), ("button", &format!("Remove: {title}"))]).await;
        page.see_gone_at(&[("main", ""), ("button", &format!("Remove: {title}"))]).await;
    }
    page.press(&[("complementary", "Checks"), ("button", "Add a thank-you on day 0")]).await;
    page.see("Done: “Add a thank-you on day 0”").await;
    for _ in 0..=thanks.len() {
        page.press(&[("banner", ""), ("button", "Undo")]).await;
    }
    page.see_at(&[("main", ""), ("button", &format!("Remove: {}", thanks[0]))]).await;
    assert_eq!(plan::checks(page).await, before, "undoing brings the checks back");

    // The other ways to see it; the last day's touch looks back and ahead.
    let all = ["Map", "Actions", "Timeline", "List"];
    let first = format!("Remove: {}", thanks[0]);
    let shown: [(&str, &str); 4] =
        [("table", ""), ("button", "Add one of theirs"), ("list", "Touches by day"), ("button", &first)];
    for (view, shown) in all.into_iter().zip(shown) {
        page.press(&[("navigation", "Ways to see the plan"), ("link", view)]).await;
        page.see_at(&[("main", ""), shown]).await;
    }
    let reviews = plan::touches_of_kind(page, &places::playbook(), "review").await;
    assert!(!reviews.is_empty(), "a plan ends with a review");

    page.press(&[("main", ""), ("button", &format!("Done: {}", thanks[0]))]).await;
    page.see("One touch is done so far.").await;

    page.press(&[("main", ""), ("link", &thanks[0])]).await;
    page.see_at(&[("dialog", "")]).await;
    let title = format!("Ada calls {}", STORY.customer);
    page.write(&[("dialog", ""), ("textbox", "Title")], &title).await;
    page.keys(Key::Escape).await;
    page.see_at(&[("main", ""), ("button", &format!("Remove: {title}"))]).await;
    title
}

/// Takes the plan along on paper, in a calendar and in a file, and reads what comes out.
async fn take_along(page: &Page, title: &str) -> (String, String) {
    places::go_to_step(page, "Take along").await;
    page.arrive("Take it along").await;

    page.write_date(&[("main", ""), ("date", "Date of the Sale")], "03022026").await;
    assert_eq!(page.value(&[("main", ""), ("date", "Date of the Sale")]).await, "2026-03-02");
    page.press(&[("main", ""), ("button", "Use this date")]).await;
    page.press(&[("main", ""), ("button", "Save the calendar file")]).await;
    let (name, text) = page.downloaded(".ics").await;
    assert_eq!(name, "Harbor-Street-Gym.ics");
    let calendar =
        IcalParser::new(BufReader::new(text.as_bytes())).next().expect("a calendar").expect("a calendar that is whole");
    assert!(calendar.events.len() >= 20, "{} events", calendar.events.len());
    let value = |event: &ical::parser::ical::component::IcalEvent, name: &str| {
        event.properties.iter().find(|own| own.name == name).and_then(|own| own.value.clone()).unwrap_or_default()
    };
    let call =
        calendar.events.iter().find(|event| value(event, "SUMMARY").contains(title)).expect("the touch with the new title");
    assert!(value(call, "DTSTART").starts_with("202603"), "{}", value(call, "DTSTART"));
    assert!(value(call, "SEQUENCE").parse::<u32>().expect("a number") > 0);
    let mut names: Vec<String> = calendar.events.iter().map(|event| value(event, "UID")).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), calendar.events.len(), "each event has a name of its own");

    page.press(&[("main", ""), ("button", "Save the journey file")]).await;
    let (name, text) = page.downloaded(".json").await;
    assert_eq!(name, "Harbor-Street-Gym.hundredfold.json");
    let file = text;
    let value: Value = serde_json::from_str(&file).expect("a journey file is JSON");
    assert_eq!(value["format"], 1, "{}", &file[..200]);
    assert!(file.contains(STORY.business) && file.contains(title) && file.contains("2026-03-02"));

    for (button, ending, inside) in [
        ("Save the plan as a table", "-plan.csv", title),
        ("Save the answers as a table", "-answers.csv", "Guessed"),
        ("Save the document", ".md", title),
    ] {
        page.press(&[("main", ""), ("button", button)]).await;
        let (_, text) = page.downloaded(ending).await;
        assert!(text.contains(inside), "{button}: {}", text.chars().take(300).collect::<String>());
    }
    page.choose(&[("group", "What it carries"), ("radio", "The plan alone")]).await;
    page.press(&[("main", ""), ("button", "Copy the link")]).await;
    page.see("The link is").await;
    for (prints, button) in (1..).zip(["Print the copy", "Print the worksheets"]) {
        page.press(&[("main", ""), ("button", button)]).await;
        page.wait_for_prints(prints).await;
        page.back().await;
        page.arrive("Take it along").await;
    }

    page.choose(&[("group", "Paper"), ("radio", "Letter")]).await;
    page.press(&[("main", ""), ("button", "Print the plan")]).await;
    page.arrive(STORY.business).await;
    page.see("Held against the rules").await;
    page.see(title).await;
    page.see("March 2, 2026").await;
    page.wait_for_prints(3).await;
    assert!(page.place().await.ends_with("/print?paper=letter"), "{}", page.place().await);
    page.back().await;
    page.arrive("Take it along").await;
    (name, file)
}

/// Everything is still there after the page was loaded anew, wherever it is entered.
async fn come_back(page: &Page, journey: &str, title: &str) {
    page.reload().await;
    page.arrive("Take it along").await;
    places::go_to_step(page, "Plan").await;
    page.see("One touch is done so far.").await;
    page.see_at(&[("main", ""), ("link", title)]).await;

    page.open(&format!("#/journey/{journey}/assess/affirm/2")).await;
    page.see("Question 2 of 5").await;
    assert!(page.is_chosen(&[("main", ""), ("radio", "#2")]).await, "question 2 of phase 3 was answered with 2");
    page.paste(&format!("#/journey/{journey}/plan?view=list")).await;
    page.see_at(&[("main", ""), ("button", &format!("Remove: {title}"))]).await;
    page.back().await;
    page.see("Question 2 of 5").await;
    page.forward().await;
    page.see_at(&[("main", ""), ("button", &format!("Remove: {title}"))]).await;

    page.press(&[("banner", ""), ("link", STORY.business)]).await;
    page.arrive(library::TITLE).await;
    page.see("Plan ready").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_example_shows_its_plan_after_one_press() {
    in_browser(Hand::Pointer, Window::WIDE, |page| async move {
        library::open_example(&page, "Lakeside Dental").await;
        page.see("touches,").await;
        page.see("This is an example").await;
        page.see_at(&[("complementary", "Checks")]).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_leads_somewhere_helpful() {
    in_browser(Hand::Keys, Window::WIDE, |page| async move {
        page.open("#/nowhere/at/all").await;
        page.arrive("There is no such page").await;
        page.press(&[("main", ""), ("link", "All journeys")]).await;
        page.arrive(library::TITLE).await;
        page.open("#/journey/never-made/plan").await;
        page.arrive("This journey is not in this browser").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_journey_waits_in_the_bin() {
    in_browser(Hand::Keys, Window::WIDE, |page| async move {
        library::start(&page).await;
        page.write(&[("main", ""), ("textbox", "Name of this journey")], "The one I miss").await;
        page.see("Saved in this browser").await;
        let place = page.place().await;
        page.open("").await;
        page.press(&[("article", "The one I miss"), ("button", "More for The one I miss")]).await;
        page.press(&[("article", "The one I miss"), ("button", "Remove")]).await;
        page.see("The one I miss is in the bin").await;

        page.open("#/settings").await;
        page.see("The one I miss: 30 days left").await;
        page.press(&[("main", ""), ("button", "Put back: The one I miss")]).await;
        page.see("The one I miss is back.").await;
        page.see_gone_at(&[("button", "Put back: The one I miss")]).await;
        page.open(&format!("#{place}")).await;
        assert_eq!(page.value(&[("main", ""), ("textbox", "Name of this journey")]).await, "The one I miss");

        page.open("").await;
        page.press(&[("article", "The one I miss"), ("button", "More for The one I miss")]).await;
        page.press(&[("article", "The one I miss"), ("button", "Remove")]).await;
        page.see("The one I miss is in the bin").await;
        page.open("#/settings").await;
        page.press(&[("main", ""), ("button", "Delete for good: The one I miss")]).await;
        page.see_gone_at(&[("button", "Delete all of them for good")]).await;
        page.open(&format!("#{place}")).await;
        page.arrive("This journey is not in this browser").await;
    })
    .await;
}
