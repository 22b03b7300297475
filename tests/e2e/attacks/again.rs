//! Undo and redo: they outlive a reload, lead only to what the journey once was, and a message takes back what it speaks of and nothing else.

use serde_json::Value;
use thirtyfour::prelude::Key;

use crate::browser::{Setup, in_browser_as};
use crate::pages::{Page, Place};
use crate::places::{go_to_step, library};

const NAME: Place = &[("main", ""), ("textbox", "Name of this journey")];
const SOLD: Place = &[("main", ""), ("textbox", "What is sold")];
const UNDO: Place = &[("banner", ""), ("button", "Undo")];
const REDO: Place = &[("banner", ""), ("button", "Redo")];

/// Whether the button can be pressed.
fn ready(label: &str) -> String {
    format!(
        "return [...document.querySelectorAll('header button')].some((button) => button.ariaLabel === '{label}' && button.ariaDisabled !== 'true')"
    )
}

/// Leaves the field, so that keys go to the page and what was typed is a step.
async fn leave_field(page: &Page) {
    page.keys(Key::Tab).await;
    page.script("document.activeElement.blur(); return true").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn undo_and_redo_outlive_a_reload() {
    in_browser_as(Setup::default(), |page| async move {
        library::start(&page).await;
        for (place, text) in [(NAME, "First"), (SOLD, "a year with a coach"), (NAME, "Second")] {
            page.write(place, text).await;
            leave_field(&page).await;
        }
        page.see("Saved in this browser").await;
        page.reload().await;
        page.see_value(NAME, "Second").await;
        page.wait_until(&ready("Undo")).await;
        page.chord(Key::Control, 'z').await;
        page.see_value(NAME, "First").await;
        page.see_value(SOLD, "a year with a coach").await;
        page.press(UNDO).await;
        page.see_value(SOLD, "").await;
        page.see("Saved in this browser").await;
        // What was undone is there after another one, and so is what lies before it.
        page.reload().await;
        page.see_value(SOLD, "").await;
        page.wait_until(&ready("Redo")).await;
        page.press(REDO).await;
        page.see_value(SOLD, "a year with a coach").await;
        page.chord(Key::Control, 'y').await;
        page.see_value(NAME, "Second").await;
        for _ in 0..3 {
            page.wait_until(&ready("Undo")).await;
            page.press(UNDO).await;
        }
        page.see_value(NAME, "").await;
        page.wait_until(&format!("return !({})()", ready("Undo").replacen("return", "() =>", 1))).await;

        // From the library it is the same, and a removed journey leaves no steps behind.
        page.press(REDO).await;
        page.see_value(NAME, "First").await;
        page.see("Saved in this browser").await;
        let place = page.place().await;
        page.paste("#/").await;
        page.arrive(library::TITLE).await;
        page.paste(&format!("#{place}")).await;
        page.wait_until(&ready("Redo")).await;
        page.wait_until(&format!("return {TRAILS} === '1'")).await;
        page.paste("#/").await;
        page.press(&[("article", "First"), ("button", "More for First")]).await;
        page.press(&[("article", "First"), ("button", "Remove")]).await;
        page.see("First is in the bin").await;
        page.wait_until(&format!("return {TRAILS} === '0'")).await;
    })
    .await;
}

/// How many trails the database holds; asked for now, and told when it is asked again.
const TRAILS: &str = "(indexedDB.open('hundredfold').onsuccess = ({ target }) => {
      const count = target.result.transaction('trails').objectStore('trails').count();
      count.onsuccess = () => { window.trails = String(count.result); target.result.close(); };
    }, window.trails)";

#[tokio::test(flavor = "multi_thread")]
async fn undo_never_leads_from_what_another_tab_wrote_to_what_was_before_here() {
    in_browser_as(Setup::default(), |page| async move {
        library::start(&page).await;
        page.write(NAME, "Here").await;
        leave_field(&page).await;
        page.write(SOLD, "a year with a coach").await;
        leave_field(&page).await;
        page.see("Saved in this browser").await;
        page.wait_until(&format!("return {TRAILS} === '1'")).await;
        page.open("").await;
        page.see("Here").await;
        // Something else changes the journey without a trail: an older build, a restored backup.
        let write = "const key = Object.keys(localStorage).find((key) => key.startsWith('hundredfold:journey:')), file = JSON.parse(localStorage[key]);
            file.revision += 10; file.data.name = 'Elsewhere'; localStorage[key] = JSON.stringify(file); return key.split(':').pop()";
        let id = page.script(write).await;
        page.open(&format!("#/journey/{}/setup", id.as_str().unwrap_or_default())).await;
        page.see_value(NAME, "Elsewhere").await;
        page.write(SOLD, "something else").await;
        leave_field(&page).await;
        page.wait_until(&ready("Undo")).await;
        page.press(UNDO).await;
        page.see_value(SOLD, "a year with a coach").await;
        page.see_value(NAME, "Elsewhere").await;
        page.wait_until(&format!("return !({})()", ready("Undo").replacen("return", "() =>", 1))).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_takes_back_what_it_speaks_of_and_nothing_else() {
    in_browser_as(Setup::default(), |page| async move {
        page.open("#/example/dental/plan?view=list").await;
        page.see_at(&[("main", ""), ("button", "Remove:")]).await;
        let touches = "return document.querySelectorAll(\"main button[aria-label^=Remove]\").length";
        let before = page.script(touches).await;
        page.press(&[("main", ""), ("button", "Remove:")]).await;
        page.see("is removed.").await;
        let offer: Place = &[("status", "is removed."), ("button", "Undo")];
        page.press(offer).await;
        page.wait_until(&touches.replacen("return", &format!("return {before} ==="), 1)).await;

        // Another step after it: the message is gone, and with it what would have undone that step.
        page.press(&[("main", ""), ("button", "Remove:")]).await;
        page.see("is removed.").await;
        go_to_step(&page, "Set up").await;
        page.write(NAME, "Named since").await;
        leave_field(&page).await;
        page.see_gone_at(offer).await;
        page.see_value(NAME, "Named since").await;

        // And so it is when another journey is open.
        go_to_step(&page, "Plan").await;
        page.press(&[("navigation", "Ways to see the plan"), ("link", "List")]).await;
        page.press(&[("main", ""), ("button", "Remove:")]).await;
        page.see_at(offer).await;
        page.see("Saved in this browser").await;
        page.paste("#/").await;
        page.see_gone_at(offer).await;
        assert_ne!(before, Value::Null);
    })
    .await;
}
