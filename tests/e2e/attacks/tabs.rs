//! Two tabs on the same journey, edited in turns and out of turn, one of them frozen at times: every edit is in one of the versions.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{Dice, count};
use crate::browser::{Setup, in_browser_as, prepare};
use crate::pages::Page;
use crate::places::library;

/// Fields long enough for every edit of a run.
const FIELDS: [&str; 3] = ["Their situation", "What they say they want", "What they want and do not say"];

/// Both tabs, and which of them is frozen.
struct Tabs {
    page: Page,
    handles: [WindowHandle; 2],
    frozen: Option<usize>,
}

impl Tabs {
    async fn to(&self, tab: usize) {
        self.page.driver().switch_to_window(self.handles[tab].clone()).await.expect("the tab is open");
    }

    async fn front(&self) {
        self.page.driver().cdp().send_raw("Page.bringToFront", json!({})).await.expect("a tab can be shown");
    }

    /// Freezes the tab that the driver is in, as a browser does with one that nobody looks at, or wakes the one that is frozen.
    async fn freeze(&mut self, tab: usize) {
        let (tab, state) = match self.frozen {
            Some(frozen) => (frozen, "active"),
            None => (tab, "frozen"),
        };
        self.to(tab).await;
        let cdp = self.page.driver().cdp();
        cdp.send_raw("Page.setWebLifecycleState", json!({ "state": state })).await.expect("a tab can be frozen and woken");
        self.frozen = if self.frozen.is_some() { None } else { Some(tab) };
    }

    /// Adds a word to a field of whatever journey is open there; a page that is just being built is waited for.
    async fn edit(&self, field: &str, word: &str) {
        let script = format!(
            "const field = window.watch?.find([['main', ''], ['textbox', '{field}']]); if (!field) return false; \
             field.value += ' {word}'; field.dispatchEvent(new Event('input', {{ bubbles: true }})); return true"
        );
        for _ in 0..400 {
            if self.page.script(&script).await == true {
                return;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("there is no field {field}: {}", self.page.script("return window.watch.text().slice(0, 500)").await);
    }
}

/// All texts of the app in both stores.
const STORES: &str = "const done = arguments[arguments.length - 1];
    const local = Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('hundredfold:')));
    indexedDB.open('hundredfold').onsuccess = ({ target }) => {
      target.result.transaction('journal').objectStore('journal').getAll().onsuccess = ({ target }) => done({ local, journal: target.result });
    };";

fn revision(text: &str) -> u64 {
    let file: Value = serde_json::from_str(text).expect("a record is JSON");
    file["revision"].as_u64().expect("a record has a revision")
}

/// The texts that the app would open, by id, and those that were set aside.
fn versions(stores: &Value) -> (BTreeMap<String, String>, Vec<String>) {
    let mut newest: BTreeMap<String, String> = BTreeMap::new();
    let mut aside = Vec::new();
    for (key, text) in stores["local"].as_object().expect("an object") {
        let text = text.as_str().expect("a text").to_owned();
        if let Some(id) = key.strip_prefix("hundredfold:journey:") {
            newest.insert(id.to_owned(), text);
        } else if key.starts_with("hundredfold:aside:") {
            aside.push(text);
        }
    }
    for entry in stores["journal"].as_array().expect("a list") {
        let (id, text) = (entry["id"].as_str().expect("an id").to_owned(), entry["text"].as_str().expect("a text").to_owned());
        if newest.get(&id).is_none_or(|other| revision(other) < revision(&text)) {
            newest.insert(id, text);
        }
    }
    (newest, aside)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_edit_in_two_tabs_is_in_one_of_the_versions() {
    in_browser_as(Setup::default(), |page| async move {
        library::start(&page).await;
        page.see_at(&[("main", ""), ("textbox", FIELDS[0])]).await;
        let driver = page.driver();
        let first = driver.window().await.expect("a tab is open");
        let second = driver.new_tab().await.expect("another tab opens");
        let place = page.place().await;
        driver.switch_to_window(second.clone()).await.expect("the tab is open");
        prepare(driver, &Setup::default()).await;
        page.open(&format!("#{place}")).await;
        let mut tabs = Tabs { page: page.clone(), handles: [first, second], frozen: None };

        let mut dice = Dice::thrown();
        let edits = count(80, 600);
        let (mut reopened, mut frozen) = (0, 0);
        for edit in 0..edits {
            let mut tab = dice.below(2) as usize;
            match dice.below(16) {
                0 => {
                    tabs.freeze(tab).await;
                    frozen += 1;
                }
                1 | 4 if tabs.frozen.is_none() => {
                    // Both in the same journey again: the next edits meet.
                    tabs.to(1 - tab).await;
                    let place = page.place().await;
                    tabs.to(tab).await;
                    page.paste(&place).await;
                    reopened += 1;
                }
                2 if tabs.frozen != Some(tab) => {
                    tabs.to(tab).await;
                    page.driver().refresh().await.expect("the page loads again");
                }
                3 if tabs.frozen != Some(tab) => {
                    tabs.to(tab).await;
                    tabs.front().await;
                }
                _ => {}
            }
            if tabs.frozen == Some(tab) {
                tab = 1 - tab;
            }
            tabs.to(tab).await;
            let field = FIELDS[dice.below(3) as usize];
            tabs.edit(field, &format!("w{edit}.")).await;
            // Often at once, sometimes so late that both stores have it.
            let pause = [0, 0, 15, 60, 130, 400][dice.below(6) as usize];
            tokio::time::sleep(Duration::from_millis(pause)).await;
        }
        if tabs.frozen.is_some() {
            tabs.freeze(0).await;
        }
        for tab in [0, 1] {
            tabs.to(tab).await;
            tabs.front().await;
            page.see("Saved in this browser").await;
        }
        let stores = page.driver().execute_async(STORES, vec![]).await.expect("the stores can be read").json().clone();
        let (newest, aside) = versions(&stores);
        let (mut lost, mut set_aside) = (Vec::new(), 0);
        for edit in 0..edits {
            let word = format!(" w{edit}.");
            if newest.values().any(|text| text.contains(&word)) {
                continue;
            }
            if aside.iter().any(|text| text.contains(&word)) { set_aside += 1 } else { lost.push(edit) }
        }
        println!(
            "{edits} edits, {reopened} times opened again, {frozen} times frozen or woken: {} versions, {set_aside} edits set aside, lost: {lost:?}",
            newest.len()
        );
        assert!(newest.len() > 1, "the tabs met");
        assert!(lost.is_empty(), "lost: {lost:?}");
        // Each meeting of the tabs has said so, and messages that come by themselves move those below them.
        page.script("window.watch.notes.shift = 0; return true").await;
    })
    .await;
}

/// Two tabs with the same journey, of which the second has started while the database was silent.
async fn one_of_them_deaf(page: &Page) -> Tabs {
    library::start(page).await;
    page.see_at(&[("main", ""), ("textbox", FIELDS[0])]).await;
    let first = page.window().await;
    let place = page.place().await;
    let second = page.driver().new_tab().await.expect("another tab opens");
    page.look_at(&second).await;
    prepare(page.driver(), &Setup::default()).await;
    page.silence_database().await;
    page.open(&format!("#{place}")).await;
    page.see_at(&[("main", ""), ("textbox", FIELDS[0])]).await;
    page.see("only one of two ways of saving").await;
    Tabs { page: page.clone(), handles: [first, second], frozen: None }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_that_started_without_the_journal_takes_it_up_when_it_answers() {
    in_browser_as(Setup::default(), |page| async move {
        let tabs = one_of_them_deaf(&page).await;
        tabs.edit(FIELDS[0], "alone.").await;
        page.see("Saved in this browser").await;
        page.database_answers().await;
        tabs.edit(FIELDS[0], "answered.").await;
        page.wait_until("return !window.watch.text().includes('only one of two ways of saving')").await;
        page.wait_until(NOTHING_WAITS).await;
        page.see("Saved in this browser").await;
        let (newest, _) =
            versions(&page.driver().execute_async(STORES, vec![]).await.expect("the stores can be read").json().clone());
        assert_eq!(newest.len(), 1, "nobody else has written: {newest:#?}");
        assert!(newest.values().all(|text| text.contains("alone. answered.")), "{newest:#?}");

        // It shows in the other tab, which goes on from it.
        tabs.to(0).await;
        tabs.front().await;
        page.see_value(&[("main", ""), ("textbox", FIELDS[0])], " alone. answered.").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_without_the_journal_gives_way_when_it_answers_and_both_versions_are_there() {
    in_browser_as(Setup::default(), |page| async move {
        let tabs = one_of_them_deaf(&page).await;
        page.fall_asleep().await;
        tabs.to(0).await;
        tabs.edit(FIELDS[0], "first.").await;
        page.see("Saved in this browser").await;
        page.wait_until("return JSON.stringify(localStorage).includes('first.')").await;
        tabs.to(1).await;
        tabs.edit(FIELDS[1], "second.").await;
        page.wake_up().await;
        page.database_answers().await;
        page.see("Saved in this browser").await;
        page.wait_until(NOTHING_WAITS).await;
        let (newest, _) =
            versions(&page.driver().execute_async(STORES, vec![]).await.expect("the stores can be read").json().clone());
        for word in ["first.", "second."] {
            assert!(newest.values().any(|text| text.contains(word)), "{word} is lost: {newest:#?}");
        }
        page.forget_notes().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_that_closes_at_once_loses_nothing_and_takes_nothing() {
    in_browser_as(Setup::default(), |page| async move {
        library::start(&page).await;
        page.see_at(&[("main", ""), ("textbox", FIELDS[0])]).await;
        let driver = page.driver();
        let first = driver.window().await.expect("a tab is open");
        let place = page.place().await;
        let second = driver.new_tab().await.expect("another tab opens");
        driver.switch_to_window(second.clone()).await.expect("the tab is open");
        prepare(driver, &Setup::default()).await;
        page.open(&format!("#{place}")).await;
        let tabs = Tabs { page: page.clone(), handles: [first.clone(), second], frozen: None };
        page.see_at(&[("main", ""), ("textbox", FIELDS[0])]).await;

        tabs.to(0).await;
        tabs.edit(FIELDS[0], "first.").await;
        page.wait_until("return JSON.stringify(localStorage).includes('first.')").await;
        // Typed and closed within the wait of the journal.
        tabs.to(1).await;
        let typed = format!(
            "const field = window.watch.find([['main', ''], ['textbox', '{}']]); field.value += ' second.'; \
             field.dispatchEvent(new Event('input', {{ bubbles: true }})); location.href = 'about:blank'; return true",
            FIELDS[1]
        );
        page.script(&typed).await;
        page.wait_until("return location.href === 'about:blank'").await;

        tabs.to(0).await;
        tabs.edit(FIELDS[0], "third.").await;
        page.see("Saved in this browser").await;
        tokio::time::sleep(Duration::from_millis(2_500)).await;
        let stores = page.driver().execute_async(STORES, vec![]).await.expect("the stores can be read").json().clone();
        let (newest, _) = versions(&stores);
        for word in ["first.", "second.", "third."] {
            assert!(newest.values().any(|text| text.contains(word)), "{word} is lost: {newest:#?}");
        }
    })
    .await;
}

/// The page's journal answers nobody any more, and nothing that the page would do later is done, such as looking what another tab has written:
/// as if there was no time.
const NO_TIME: &str = "IDBDatabase.prototype.transaction = () => { throw new DOMException('attacked', 'UnknownError') }; window.setTimeout = () => 0; return true";

/// Adds a word to a field and leaves the page before anything else happens.
fn last_word(field: &str, word: &str) -> String {
    format!(
        "const field = window.watch.find([['main', ''], ['textbox', '{field}']]); field.value += ' {word}'; \
         field.dispatchEvent(new Event('input', {{ bubbles: true }})); location.href = 'about:blank'; return true"
    )
}

/// Nothing waits for the journal any more.
const NOTHING_WAITS: &str = "return !Object.keys(localStorage).some((key) => key.startsWith('hundredfold:parting:'))";

#[tokio::test(flavor = "multi_thread")]
async fn the_last_word_of_a_closed_tab_outlasts_what_another_one_has_not_recorded_yet() {
    in_browser_as(Setup::default(), |page| async move {
        library::start(&page).await;
        page.see_at(&[("main", ""), ("textbox", FIELDS[0])]).await;
        let driver = page.driver();
        let first = driver.window().await.expect("a tab is open");
        let place = page.place().await;
        let second = driver.new_tab().await.expect("another tab opens");
        driver.switch_to_window(second.clone()).await.expect("the tab is open");
        prepare(driver, &Setup::default()).await;
        page.open(&format!("#{place}")).await;
        let tabs = Tabs { page: page.clone(), handles: [first, second], frozen: None };
        page.see_at(&[("main", ""), ("textbox", FIELDS[1])]).await;
        page.script(NO_TIME).await;

        // The journal has it and the record does not when the other tab goes.
        tabs.to(0).await;
        tabs.edit(FIELDS[0], "first.").await;
        while !page
            .driver()
            .execute_async(STORES, vec![])
            .await
            .expect("the stores can be read")
            .json()
            .to_string()
            .contains("first.")
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        tabs.to(1).await;
        page.script(&last_word(FIELDS[1], "second.")).await;
        page.wait_until("return location.href === 'about:blank'").await;

        tabs.to(0).await;
        page.see("Another tab was closed").await;
        tabs.edit(FIELDS[0], "third.").await;
        page.see("Saved in this browser").await;
        page.wait_until("return JSON.stringify(localStorage).includes('third.')").await;
        page.wait_until(NOTHING_WAITS).await;
        let stores = page.driver().execute_async(STORES, vec![]).await.expect("the stores can be read").json().clone();
        let (newest, _) = versions(&stores);
        for word in ["first.", "second.", "third."] {
            assert!(newest.values().any(|text| text.contains(word)), "{word} is lost: {newest:#?}");
        }
        assert_eq!(newest.len(), 2, "both versions are there: {newest:#?}");
        page.forget_notes().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_word_of_a_closed_tab_is_there_when_it_is_opened_again_and_makes_no_second_journey() {
    in_browser_as(Setup::default(), |page| async move {
        library::start(&page).await;
        page.see_at(&[("main", ""), ("textbox", FIELDS[0])]).await;
        let place = page.place().await;
        for (word, has_time) in [("one.", true), ("two.", false), ("three.", false), ("four.", true)] {
            page.see("Saved in this browser").await;
            if !has_time {
                page.script(NO_TIME).await;
            }
            page.script(&last_word(FIELDS[0], word)).await;
            page.wait_until("return location.href === 'about:blank'").await;
            page.open(&format!("#{place}")).await;
            page.see_at(&[("main", ""), ("textbox", FIELDS[0])]).await;
            let value = page.value(&[("main", ""), ("textbox", FIELDS[0])]).await;
            assert!(value.ends_with(word), "{word} is lost: {value}");
            page.wait_until(NOTHING_WAITS).await;
        }
        page.open("").await;
        page.see("Your journeys").await;
        assert_eq!(page.script("return document.querySelectorAll('.jcard').length").await, 1);
    })
    .await;
}
