//! Removals that meet something: a database that does not answer in time, a change that another tab has on its way.

use std::time::Duration;

use crate::browser::{Setup, Window, in_browser, in_browser_as};
use crate::pages::{Hand, Page, Place};
use crate::places::library;

const NAME: Place = &[("main", ""), ("textbox", "Name of this journey")];
const SAVED: &str = "Saved in this browser";

/// Keeps all who would write into the journal waiting for so many milliseconds, as a tab does that is put to sleep in the middle; reading goes on.
fn busy(milliseconds: u32) -> String {
    format!(
        "return new Promise((resolve) => {{
           const request = indexedDB.open('hundredfold');
           request.onsuccess = () => {{
             const base = request.result, heads = base.transaction(['heads', 'trails'], 'readwrite').objectStore('heads');
             const end = Date.now() + {milliseconds};
             const spin = () => {{ if (Date.now() < end) heads.get('none').onsuccess = spin; else base.close(); }};
             spin();
             resolve(true);
           }};
         }})"
    )
}

/// Fills the record with another program's texts, to the last character.
const FILL: &str = "let text = 'x'.repeat(1 << 20), count = 0; \
    while (text) { try { localStorage.setItem('other:' + count, text); count += 1; } catch { text = text.slice(0, text.length >> 1); } } return true";
/// How many journeys the record has.
const RECORDS: &str = "return Object.keys(localStorage).filter((key) => key.startsWith('hundredfold:journey:')).length";
/// How many the journal has.
const JOURNALED: &str = "return new Promise((resolve) => {
    const request = indexedDB.open('hundredfold');
    request.onsuccess = () => {
        const count = request.result.transaction(['heads']).objectStore('heads').count();
        count.onsuccess = () => { request.result.close(); resolve(count.result); };
    }; })";

#[tokio::test(flavor = "multi_thread")]
async fn a_removal_that_the_database_does_not_answer_changes_nothing_later() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        library::start(&page).await;
        page.write(NAME, "Harbor Street Gym").await;
        page.see(SAVED).await;
        let second = page.open_beside(Window::WIDE, "").await;
        page.look_at(&second).await;
        page.press(&[("article", "Harbor Street Gym"), ("button", "More")]).await;
        page.see_at(&[("article", "Harbor Street Gym"), ("button", "Remove")]).await;
        page.script(&busy(5_000)).await;
        page.press(&[("article", "Harbor Street Gym"), ("button", "Remove")]).await;
        page.see("could not be read just now").await;
        page.see_at(&[("article", "Harbor Street Gym")]).await;
        tokio::time::sleep(Duration::from_millis(5_500)).await;
        assert_eq!(page.script(JOURNALED).await, 1, "the journal has it");
        assert_eq!(page.script(RECORDS).await, 1, "the record has it");
        page.reload().await;
        page.see_at(&[("article", "Harbor Street Gym")]).await;
        page.press(&[("article", "Harbor Street Gym"), ("button", "More")]).await;
        page.press(&[("article", "Harbor Street Gym"), ("button", "Remove")]).await;
        page.see("is in the bin").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_tab_removes_while_the_record_is_full_stays_removed_when_there_is_room() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        page.open("").await;
        page.paste("#/example/dental/setup").await;
        page.see_at(NAME).await;
        page.script(FILL).await;
        page.write(NAME, "Mine").await;
        page.wait_until(&format!("return (async () => {{ {JOURNALED} }})().then((count) => count === 1)")).await;
        let first = page.window().await;
        let second = page.open_beside(Window::WIDE, "").await;
        page.look_at(&second).await;
        page.press(&[("article", "Mine"), ("button", "More")]).await;
        page.press(&[("article", "Mine"), ("button", "Remove")]).await;
        page.see("is in the bin").await;
        page.look_at(&first).await;
        page.script(
            "Object.keys(localStorage).forEach((key) => key.startsWith('other:') && localStorage.removeItem(key)); return true",
        )
        .await;
        tokio::time::sleep(Duration::from_millis(4_500)).await;
        page.see("This journey has been removed, perhaps in another tab.").await;
        assert_eq!(page.script(RECORDS).await, 0, "it came back by itself");
        assert_eq!(page.script(JOURNALED).await, 0, "it came back by itself");
        // A browser counts an address that a script brings as no input, so that another page is a jump to it; that is not what is asked here.
        page.script("window.watch.notes.shift = 0; return true").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_in_a_field_that_is_not_left_outlives_a_reload() {
    in_browser_as(Setup::default(), |page| async move {
        library::start(&page).await;
        page.see_at(NAME).await;
        let field = &[("main", ""), ("textbox", "Day of the final Result, if it is past day 93")];
        page.write(field, "140").await;
        page.reload().await;
        page.see_value(field, "140").await;
    })
    .await;
}
