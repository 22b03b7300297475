//! A field that is being written in while its page goes away: by the browser's *back*, by a pasted address. What was typed is kept, and nothing
//! falls over; nor does it when a page goes as soon as it has come, while something of it is still being made.

use serde_json::json;
use thirtyfour::prelude::Key;

use crate::browser::{Setup, in_browser_as};
use crate::pages::Page;
use crate::places::library;

/// Pages with something to write in, and a label there.
const FIELDS: &[(&str, &str)] = &[
    ("setup", "Name of the business"),
    ("setup", "Their situation"),
    ("setup", "Usual day of Start"),
    ("setup", "Day of the final Result, if it is past day 93"),
    ("assess/affirm/0", "#0"),
    ("limits", "Your minutes for one customer, over the whole plan"),
    ("limits", "Owner of this journey"),
    ("plan?view=list&open=1", "Title"),
];

/// All pages there are.
const STEPS: &[&str] = &[
    "setup",
    "assess",
    "assess/affirm/2",
    "findings",
    "limits",
    "plan",
    "plan?view=list",
    "plan?view=map",
    "plan?view=actions",
    "take-along",
    "versions",
    "print",
];
/// Milliseconds a page is there.
const STAYS: &[u32] = &[0, 3, 12, 50, 150];

/// Makes an example one's own. Gives the address of the journey, without a step.
async fn begin(page: &Page) -> String {
    page.open("").await;
    page.paste("#/example/dental/setup").await;
    page.write(&[("main", ""), ("textbox", "Name of this journey")], "Mine").await;
    page.see("Saved in this browser").await;
    page.place().await.trim_end_matches("/setup").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_that_is_left_by_going_elsewhere_keeps_its_text() {
    in_browser_as(Setup::default(), |page| async move {
        let own = begin(&page).await;
        for (step, label) in FIELDS {
            page.open("").await;
            page.paste(&format!("#{own}/{step}")).await;
            page.wait_until("return !!document.querySelector('main#content h1') && !document.querySelector('.arriving')").await;
            let field = [("textbox", *label)];
            if page.count(&field).await == 0 {
                page.see_at(&field).await;
            }
            page.write(&field, "12").await;
            page.keys("3").await;
            page.back().await;
            page.arrive(library::TITLE).await;
            page.wait_until("return !document.querySelector('main.rescue')").await;
            // A browser counts an address that a script brings as no input, so that another page is a jump to it; that is not what is asked here.
            page.script("window.watch.notes.shift = 0; return true").await;
            page.all_quiet().await;
        }
        page.open(&format!("#{own}/setup")).await;
        page.see_value(&[("main", ""), ("textbox", "Name of the business")], "123").await;
        page.see_value(&[("main", ""), ("textbox", "Their situation")], "123").await;
        page.keys(Key::Tab).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_left_as_soon_as_it_has_come_leaves_nothing_behind_that_falls_over() {
    in_browser_as(Setup::default(), |page| async move {
        let own = begin(&page).await;
        let places = STEPS.iter().map(|step| format!("{own}/{step}"));
        let places: Vec<String> = places.chain(["", "/backup", "/settings", "/about"].map(str::to_owned)).collect();
        for &stay in STAYS {
            let script = "const [places, stay, done] = arguments; let at = 0; \
                          const next = () => { if (at === places.length) return done(true); location.hash = places[at]; at += 1; setTimeout(next, stay); }; next();";
            page.driver().execute_async(script, vec![json!(places), json!(stay)]).await.expect("the addresses follow each other");
            page.arrive("About").await;
            page.wait_until("return !document.querySelector('main.rescue')").await;
            // No input brought these addresses, so that each page is a jump to a browser.
            page.script("window.watch.notes.shift = 0; return true").await;
            page.all_quiet().await;
        }
    })
    .await;
}
