//! Stores and journeys that go away under an open page: a database that is deleted or taken over by a newer version, a journey that another tab
//! removes, one that is removed with changes on their way, and two journeys of one id.

use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::{Setup, Window, in_browser, in_browser_as};
use crate::pages::{Hand, Page, Place};
use crate::places::library;

const NAME: Place = &[("main", ""), ("textbox", "Name of this journey")];
const OWNER: Place = &[("main", ""), ("textbox", "Owner of this journey")];
const ONE: &str = "only one of two ways of saving";
const SAVED: &str = "Saved in this browser";
const CARDS: &str = "return document.querySelectorAll('.jcard').length";
const NOTHING_WAITS: &str = "return !Object.keys(localStorage).some((key) => key.startsWith('hundredfold:parting:'))";

/// Does something with the rows of the journal, which must not be made by looking at it, and gives what `then` says of them as `rows`.
fn in_journal(then: &str) -> String {
    format!(
        "return new Promise((resolve) => {{
           const request = indexedDB.open('hundredfold');
           request.onupgradeneeded = () => request.transaction.abort();
           request.onerror = () => resolve('none');
           request.onsuccess = () => {{
             const base = request.result, begun = base.transaction(['journal', 'heads'], 'readwrite');
             const [texts, heads] = ['journal', 'heads'].map((name) => begun.objectStore(name));
             let found;
             texts.getAll().onsuccess = ({{ target }}) => {{ const rows = target.result; found = {then}; }};
             begun.oncomplete = () => {{ base.close(); resolve(found); }};
           }};
         }})"
    )
}

/// Waits until the journal has this, or no longer has it.
async fn wait_for_journal(page: &Page, text: &str, is_there: bool) {
    page.wait_until(&in_journal(&format!("JSON.stringify(rows).includes({}) === {is_there}", json!(text)))).await;
}

/// Deletes the database, as the tools of a browser do.
const DELETE: &str = "return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('hundredfold');
    request.onsuccess = () => resolve(true); request.onerror = () => resolve(false); })";

/// Takes the database over, as a newer version of the program does.
const TAKE_OVER: &str = "return new Promise((resolve) => {
    const request = indexedDB.open('hundredfold', 99);
    request.onsuccess = () => { request.result.close(); resolve(true); }; request.onerror = () => resolve(false); })";

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_deleted_under_open_tabs_is_made_again_and_nothing_is_lost() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        library::start(&page).await;
        page.write(NAME, "Before").await;
        page.see(SAVED).await;
        let (first, place) = (page.window().await, page.place().await);
        let second = page.open_beside(Window::WIDE, &format!("#{place}")).await;
        page.see_value(NAME, "Before").await;
        for round in 0..3 {
            // Something is on its way into the record at that moment.
            let name = format!("Deleted {round}");
            page.write(NAME, &name).await;
            page.see(SAVED).await;
            assert_eq!(page.script(DELETE).await, true);
            // Nobody does anything, and both stores have it.
            wait_for_journal(&page, &name, true).await;
            page.wait_until(&format!("return JSON.stringify(localStorage).includes('{name}')")).await;
            page.see(SAVED).await;
            // Both tabs go on, and follow each other.
            page.write(OWNER, &format!("Second {round}")).await;
            page.see(SAVED).await;
            page.look_at(&first).await;
            page.see_value(OWNER, &format!("Second {round}")).await;
            page.see_value(NAME, &name).await;
            page.write(OWNER, &format!("First {round}")).await;
            page.see(SAVED).await;
            wait_for_journal(&page, &format!("First {round}"), true).await;
            page.look_at(&second).await;
            page.see_value(OWNER, &format!("First {round}")).await;
        }
        page.wait_until(NOTHING_WAITS).await;
        page.see_gone_at(&[("alert", ONE)]).await;
        page.open("").await;
        page.see("Deleted 2").await;
        assert_eq!(page.script(CARDS).await, 1, "no conflict came of it");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_deleted_while_another_tab_keeps_the_record_stays_one_journey() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        library::start(&page).await;
        page.write(NAME, "Before").await;
        page.see(SAVED).await;
        // Cleared altogether: what is on screen is all there is, and is kept again.
        assert_eq!(page.script("localStorage.clear(); return true").await, true);
        assert_eq!(page.script(DELETE).await, true);
        wait_for_journal(&page, "Before", true).await;
        page.wait_until("return JSON.stringify(localStorage).includes('Before')").await;
        page.see(SAVED).await;
        page.reload().await;
        page.see_value(NAME, "Before").await;
        page.open("").await;
        page.see("Before").await;
        assert_eq!(page.script(CARDS).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_version_takes_the_database_and_this_one_goes_on_with_the_record() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        library::start(&page).await;
        page.write(NAME, "Before").await;
        page.see(SAVED).await;
        page.wait_until("return JSON.stringify(localStorage).includes('Before')").await;
        assert_eq!(page.script(TAKE_OVER).await, true);
        page.write(NAME, "After").await;
        page.see(ONE).await;
        page.see(SAVED).await;
        page.wait_until("return JSON.stringify(localStorage).includes('After')").await;
        let partings = "return Object.keys(localStorage).filter((key) => key.startsWith('hundredfold:parting:')).length";
        let left = page.script(partings).await.as_u64().expect("a number");
        assert!(left <= 1, "{left} partings");
        for visit in 0..3 {
            // The same journey once more, then new ones.
            if visit == 0 {
                page.reload().await;
            } else {
                page.open("").await;
                library::start(&page).await;
            }
            page.see(ONE).await;
            page.write(NAME, &format!("Visit {visit}")).await;
            page.see(SAVED).await;
            page.wait_until(&format!("return JSON.stringify(localStorage).includes('Visit {visit}')")).await;
            assert_eq!(page.script(partings).await, left, "nothing waits for a journal that never comes");
        }
        // Two tabs still follow each other.
        let (first, place) = (page.window().await, page.place().await);
        page.open_beside(Window::WIDE, &format!("#{place}")).await;
        page.write(OWNER, "Ada Lindqvist").await;
        page.look_at(&first).await;
        page.see_value(OWNER, "Ada Lindqvist").await;
        page.forget_notes().await;
    })
    .await;
}

/// The journal refuses journeys while it is told to, but takes everything else.
const REFUSING: &str = "(() => {
    if (location.protocol === 'about:' || window.refusing !== undefined) return;
    window.refusing = false;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...words) {
      if (window.refusing && this.name === 'heads') throw new DOMException('attacked', 'UnknownError');
      return put.apply(this, words);
    };
})()";

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_that_is_removed_with_changes_on_their_way_does_not_come_back() {
    in_browser_as(Setup { script: REFUSING, ..Setup::default() }, |page| async move {
        library::start(&page).await;
        page.write(NAME, "To be removed").await;
        page.see(SAVED).await;
        page.script("return window.refusing = true").await;
        page.write(NAME, "Removed with changes").await;
        page.see(ONE).await;
        page.paste("#/").await;
        page.arrive(library::TITLE).await;
        page.press(&[("article", "Removed with changes"), ("button", "More")]).await;
        page.press(&[("article", "Removed with changes"), ("button", "Remove")]).await;
        page.see("is in the bin").await;
        page.script("window.refusing = false; return true").await;
        // Longer than it takes until what was refused is tried again.
        tokio::time::sleep(Duration::from_millis(4_500)).await;
        assert_eq!(page.script(&in_journal("rows.filter((row) => !row.id.includes(':')).length")).await, 0);
        page.open("").await;
        page.arrive(library::TITLE).await;
        assert_eq!(page.script(CARDS).await, 0, "it stays away");
        // What is in the bin is the newest of it, and comes back when it is asked to.
        page.open("#/settings").await;
        page.see("Removed with changes").await;
        page.forget_notes().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_that_another_tab_removes_can_be_brought_back_from_where_it_is_open() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        library::start(&page).await;
        page.write(NAME, "Harbor Street Gym").await;
        page.see(SAVED).await;
        let first = page.window().await;
        let second = page.open_beside(Window::WIDE, "").await;
        let remove = async || {
            page.look_at(&second).await;
            page.press(&[("article", "Harbor Street"), ("button", "More")]).await;
            page.press(&[("article", "Harbor Street"), ("button", "Remove")]).await;
            page.see("is in the bin").await;
            page.look_at(&first).await;
            page.see("This journey has been removed, perhaps in another tab.").await;
        };
        // Brought back by a press.
        remove().await;
        page.press(&[("button", "Bring it back")]).await;
        page.see_gone_at(&[("button", "Bring it back")]).await;
        page.see(SAVED).await;
        wait_for_journal(&page, "Harbor Street Gym", true).await;
        page.look_at(&second).await;
        page.see_at(&[("article", "Harbor Street Gym")]).await;
        // By going on.
        remove().await;
        page.write(NAME, "Harbor Street Sauna").await;
        page.see_gone_at(&[("button", "Bring it back")]).await;
        page.see(SAVED).await;
        page.look_at(&second).await;
        page.see_at(&[("article", "Harbor Street Sauna")]).await;
        // By whoever removed it.
        remove().await;
        page.look_at(&second).await;
        page.press(&[("button", "Undo")]).await;
        page.look_at(&first).await;
        page.see_gone_at(&[("button", "Bring it back")]).await;
        page.see_value(NAME, "Harbor Street Sauna").await;
        assert_eq!(page.script("return document.querySelectorAll('[role=alert]').length").await, 0, "nothing is wrong");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_tab_removes_right_after_a_change_stays_removed() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        library::start(&page).await;
        page.write(NAME, "Harbor Street Gym").await;
        let first = page.window().await;
        let second = page.open_beside(Window::WIDE, "").await;
        page.press(&[("article", "Harbor Street Gym"), ("button", "More")]).await;
        page.see_at(&[("article", "Harbor Street Gym"), ("button", "Remove")]).await;
        page.look_at(&first).await;
        page.write(OWNER, "Ada").await;
        wait_for_journal(&page, "Ada", true).await; // and the record is still to be written
        page.look_at(&second).await;
        page.press(&[("article", "Harbor Street Gym"), ("button", "Remove")]).await;
        page.see("is in the bin").await;
        page.look_at(&first).await;
        tokio::time::sleep(Duration::from_millis(2_500)).await;
        page.see("This journey has been removed, perhaps in another tab.").await;
        let record = "return Object.keys(localStorage).some((key) => key.startsWith('hundredfold:journey:'))";
        assert_eq!(page.script(record).await, false, "it came back by itself");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_whose_id_another_tab_has_just_used_comes_beside_it() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        let example = concat!(env!("CARGO_MANIFEST_DIR"), "/public/examples/en/dental.json");
        let mut file: Value = serde_json::from_str(&std::fs::read_to_string(example).expect("the example is there")).expect("JSON");
        file["data"]["id"] = json!("shared-id");
        let mut named = |name: &str, revision: u64| {
            file["data"]["name"] = json!(name);
            file["revision"] = json!(revision);
            file.to_string()
        };
        let (theirs, ours) = (named("Theirs", 7), named("Ours", 3));
        // Nobody here has heard of it yet.
        page.see("Open a file").await;
        let put = format!("(texts.put({{ id: 'shared-id', revision: 7, text: {}, at: '' }}), heads.put({{ id: 'shared-id', revision: 7 }}), true)", json!(theirs));
        assert_eq!(page.script(&in_journal(&put)).await, true);
        page.press(&[("main", ""), ("button", "Open a file")]).await;
        page.choose_file("ours.json", &ours).await;
        page.wait_until("return location.hash.startsWith('#/journey/')").await;
        wait_for_journal(&page, "Ours", true).await;
        for name in ["Theirs", "Ours"] {
            wait_for_journal(&page, name, true).await;
            page.open("").await;
            page.press(&[("article", name), ("link", name)]).await;
            page.see_at(&[("banner", "")]).await;
            page.wait_until(&format!("return document.title.includes('{name}')")).await;
        }
        page.open("").await;
        page.see("Theirs").await;
        assert_eq!(page.script(CARDS).await, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_word_of_a_tab_that_has_a_copy_already_takes_nothing_from_the_copy() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        library::start(&page).await;
        page.write(NAME, "Here").await;
        page.see(SAVED).await;
        page.wait_until("return JSON.stringify(localStorage).includes('Here')").await;
        let keep = |name: &str, revision: u64| {
            format!(
                "const [key, text] = Object.entries(localStorage).find(([key, text]) => key.startsWith('hundredfold:journey:') && JSON.parse(text).data.name === 'Here');
                 const file = JSON.parse(text); file.data.name = '{name}'; file.revision = {revision};
                 localStorage.setItem('hundredfold:parting:latetab', JSON.stringify({{ of: key.split(':')[2], base: 0, given: [], text: JSON.stringify(file) }}));
                 return true"
            )
        };
        assert_eq!(page.script(&keep("First word", 2)).await, true);
        page.open("").await;
        page.see("Another tab was closed").await;
        page.wait_until(NOTHING_WAITS).await;
        page.press(&[("article", "First word (from a closed tab"), ("link", "First word (from a closed tab")]).await;
        page.write(OWNER, "Works in the copy").await;
        page.see(SAVED).await;
        page.wait_until("return JSON.stringify(localStorage).includes('Works in the copy')").await;
        assert_eq!(page.script(&keep("Late word", 3)).await, true);
        page.open("").await;
        page.see("Another tab was closed").await;
        page.wait_until(NOTHING_WAITS).await;
        page.see_at(&[("article", "Late word (from a closed tab")]).await;
        assert_eq!(page.script(CARDS).await, 3);
        page.press(&[("article", "First word (from a closed tab"), ("link", "First word (from a closed tab")]).await;
        page.see_value(OWNER, "Works in the copy").await;
        page.forget_notes().await;
    })
    .await;
}

/// Holds back the first answer about a text of the journal that is asked for once this is set.
const SLOW: &str = "window.slow = true; const begins = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...words) {
      const begun = begins.apply(this, words);
      if (window.slow && words[1] === 'readonly' && [...words[0]].includes('journal')) {
        window.slow = false;
        Object.defineProperty(begun, 'oncomplete', { set(ended) { begun.addEventListener('complete', (event) => setTimeout(() => ended(event), 1200)); } });
      }
      return begun;
    }; return true";

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_that_is_asked_for_twice_at_once_is_opened_once() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        let mut places = Vec::new();
        for name in ["One", "Other"] {
            page.open("").await;
            library::start(&page).await;
            page.write(NAME, name).await;
            page.see(SAVED).await;
            places.push(page.place().await);
        }
        page.paste("#/").await;
        page.arrive(library::TITLE).await;
        assert_eq!(page.script(SLOW).await, true);
        for place in [&places[0], &places[1], &places[0]] {
            page.script(&format!("location.hash = '{place}'; return true")).await;
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
        page.see_value(NAME, "One").await;
        page.write(NAME, "One, and what was written then").await;
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        page.see_value(NAME, "One, and what was written then").await;
        page.write(OWNER, "Ada Lindqvist").await;
        page.see(SAVED).await;
        page.reload().await;
        page.see_value(NAME, "One, and what was written then").await;
        page.see_value(OWNER, "Ada Lindqvist").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn planning_again_is_not_applied_to_a_plan_that_changed_meanwhile() {
    const MINUTES: Place = &[("main", ""), ("textbox", "Your minutes for one customer, over the whole plan")];
    const APPLY: Place = &[("dialog", ""), ("button", "Apply these changes")];
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        page.open("#/example/dental/limits").await;
        page.write(MINUTES, "150").await;
        page.see(SAVED).await;
        let (first, place) = (page.window().await, page.place().await);
        page.press(&[("main", ""), ("button", "Plan again")]).await;
        page.see_at(APPLY).await;
        // Another tab changes what the difference was made from.
        let second = page.open_beside(Window::WIDE, &format!("#{place}")).await;
        page.write(MINUTES, "170").await;
        page.see(SAVED).await;
        page.look_at(&first).await;
        // Behind the dialog, where no user gets until it is closed.
        page.wait_until("return [...document.querySelectorAll('main input')].some((field) => field.value === '170')").await;
        page.press(APPLY).await;
        page.see("The journey has changed meanwhile, perhaps in another tab, so nothing was applied.").await;
        page.see_at(APPLY).await;
        page.press(APPLY).await;
        page.see_gone_at(APPLY).await;
        page.see("The plan is made anew.").await;
        page.look_at(&second).await;
        page.see_value(MINUTES, "170").await;
    })
    .await;
}
