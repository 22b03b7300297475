//! Stores that are full, denied or broken: the work stays, it is said, a download holds all of it, and saving resumes by itself.

use serde_json::{Value, json};

use crate::browser::{Setup, in_browser_as};
use crate::pages::{Page, Place};
use crate::places::{self, library};

/// Lets a test break the stores: `attack.record` and `attack.journal` name the error that writing throws from then on. What was set before a
/// page was loaded holds in it from the start.
const BROKEN: &str = r#"
(() => {
  // An empty page has no stores.
  if (window.attack || location.protocol === 'about:') return;
  window.attack = JSON.parse(sessionStorage.getItem('attack') || '{}');
  window.strike = (attack) => {
    Object.assign(window.attack, attack);
    sessionStorage.setItem('attack', JSON.stringify(window.attack));
    return true;
  };
  const broken = (type, method, name, mine) => {
    const own = type.prototype[method];
    type.prototype[method] = function (...words) {
      if (window.attack[name] && mine(this)) throw new DOMException('attacked', window.attack[name]);
      return own.apply(this, words);
    };
  };
  const stays = Object.getOwnPropertyDescriptor(window, 'localStorage').get;
  broken(Storage, 'setItem', 'record', (store) => store === stays.call(window));
  broken(IDBObjectStore, 'put', 'journal', () => true);
  broken(IDBFactory, 'open', 'database', () => true);
  // A database that never opens, and one that opens and then never answers.
  const opens = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...words) {
    return window.attack.silent ? {} : opens.apply(this, words);
  };
  const begins = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...words) {
    const begun = begins.apply(this, words);
    if (window.attack.mute) for (const name of ['oncomplete', 'onabort']) Object.defineProperty(begun, name, { set() {} });
    return begun;
  };
  Object.defineProperty(window, 'localStorage', { get() {
    if (window.attack.storage) throw new DOMException('attacked', window.attack.storage);
    return stays.call(window);
  } });
})();
"#;

const NAME: Place<'static> = &[("main", ""), ("textbox", "Name of this journey")];
const FULL: &str = "no room left or refuses to save";
const HALF: &str = "no room left for the second copy";

async fn in_attack<W>(walk: impl FnOnce(Page) -> W)
where
    W: Future<Output = ()> + Send + 'static,
{
    in_browser_as(Setup { script: BROKEN, ..Setup::default() }, walk).await;
}

async fn strike(page: &Page, attack: Value) {
    assert_eq!(page.script(&format!("return window.strike({attack})")).await, true);
}

/// Begins a journey of this name.
async fn begin(page: &Page, name: &str) {
    library::start(page).await;
    page.write(NAME, name).await;
}

/// The download holds this, and nothing less.
async fn download_holds(page: &Page, what: &str) {
    places::go_to_step(page, "Take along").await;
    page.press(&[("main", ""), ("button", "Save the journey file")]).await;
    let (_, text) = page.downloaded(".json").await;
    let file: Value = serde_json::from_str(&text).expect("a journey file is JSON");
    assert_eq!(file["data"]["name"], what);
    places::go_to_step(page, "Set up").await;
}

/// What the record says the journey is called.
const RECORDED: &str =
    "return JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('hundredfold:journey:'))[1]).data.name";

/// The same, if there is a record.
const RECORDED_IF_ANY: &str = "return JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('hundredfold:journey:'))?.[1] ?? '{}').data?.name";

#[tokio::test(flavor = "multi_thread")]
async fn a_record_filled_to_its_last_character_leaves_the_journal() {
    in_attack(|page| async move {
        begin(&page, "Before").await;
        page.see("Saved in this browser").await;
        page.wait_until(&format!("{RECORDED} === 'Before'")).await;
        let fill = "for (let size = 5242880, at = 0; size > 0;) try { localStorage.setItem(`of another site ${at}`, 'x'.repeat(size)); at += 1 } \
                    catch { size = Math.floor(size / 2) } return true";
        assert_eq!(page.script(fill).await, true);
        page.write(NAME, "After it was full, and with a far longer name than before").await;
        page.see(HALF).await;
        page.see("Saved in this browser").await;
        assert_eq!(page.script(RECORDED).await, "Before", "the former text is still there");
        // It stays while it is true, also while somebody types.
        page.write(NAME, "After it was full, and with an even longer name than just before").await;
        page.see(HALF).await;
        assert_eq!(page.count(&[("alert", "")]).await, 1, "it is said once");
        // The journal takes a moment, and the record cannot step in for it.
        page.see("Saved in this browser").await;
        page.reload().await;
        page.see_value(NAME, "After it was full, and with an even longer name than just before").await;
        download_holds(&page, "After it was full, and with an even longer name than just before").await;

        // A new journey has no room there; it begins all the same, in the journal.
        page.open("").await;
        page.see("After it was full").await;
        begin(&page, "Begun when there was no room").await;
        page.see(HALF).await;
        page.see("Saved in this browser").await;
        page.reload().await;
        page.see_value(NAME, "Begun when there was no room").await;
        page.open("").await;
        page.see("Begun when there was no room").await;

        let free = "Object.keys(localStorage).filter((key) => key.startsWith('of another')).forEach((key) => localStorage.removeItem(key)); return true";
        page.press(&[("article", "After it was full"), ("link", "After it was full")]).await;
        page.write(NAME, "Room again, but nobody knows yet, and the name is a long one").await;
        page.see(HALF).await;
        assert_eq!(page.script(free).await, true);
        // Nobody does anything, and saving resumes.
        page.wait_until(&format!("{RECORDED} === 'Room again, but nobody knows yet, and the name is a long one'")).await;
        page.see_gone_at(&[("alert", HALF)]).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn when_nothing_can_be_saved_it_is_said_and_resumes_by_itself() {
    in_attack(|page| async move {
        begin(&page, "Before").await;
        page.see("Saved in this browser").await;
        for error in ["QuotaExceededError", "SecurityError", "UnknownError"] {
            strike(&page, json!({ "record": error, "journal": error })).await;
            let name = format!("While all was refused by {error}");
            page.write(NAME, &name).await;
            page.see(FULL).await;
            page.see("Not saved").await;
            download_holds(&page, &name).await;
            page.see(FULL).await;
            // The journal alone, then the record too: nobody does anything.
            strike(&page, json!({ "journal": null })).await;
            page.see("Saved in this browser").await;
            page.see_gone_at(&[("alert", FULL)]).await;
            strike(&page, json!({ "record": null })).await;
            page.wait_until(&format!("{RECORDED} === '{name}'")).await;
            page.see_gone_at(&[("alert", HALF)]).await;
            // Messages that go away by themselves move those below them.
            page.forget_notes().await;
        }
        page.reload().await;
        page.see_value(NAME, "While all was refused by UnknownError").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_journey_without_room_lasts_until_there_is_some() {
    in_attack(|page| async move {
        strike(&page, json!({ "record": "QuotaExceededError", "journal": "QuotaExceededError" })).await;
        page.open("").await;
        begin(&page, "The first one").await;
        page.see(FULL).await;
        page.see("Not saved").await;
        download_holds(&page, "The first one").await;
        // It is in the library as long as the page is, and opens there.
        page.paste("#/").await;
        page.arrive(library::TITLE).await;
        page.press(&[("article", "The first one"), ("link", "The first one")]).await;
        page.see_value(NAME, "The first one").await;
        page.see(FULL).await;
        // Room: nobody does anything, and it is saved in both stores.
        strike(&page, json!({ "record": null, "journal": null })).await;
        page.wait_until(&format!("{RECORDED_IF_ANY} === 'The first one'")).await;
        page.see("Saved in this browser").await;
        page.see_gone_at(&[("alert", FULL)]).await;
        page.forget_notes().await;
        page.reload().await;
        page.see_value(NAME, "The first one").await;
    })
    .await;
}

/// How many journeys the library shows.
const CARDS: &str = "return document.querySelectorAll('.jcard').length";

#[tokio::test(flavor = "multi_thread")]
async fn a_journal_that_never_answers_holds_up_nothing() {
    in_attack(|page| async move {
        begin(&page, "Before").await;
        page.see("Saved in this browser").await;
        page.wait_until(&format!("{RECORDED} === 'Before'")).await;
        let mut former = "Before".to_owned();
        for silence in ["silent", "mute"] {
            strike(&page, json!({ silence: true })).await;
            page.open("").await;
            page.see("offers only one of two ways of saving").await;
            page.press(&[("article", &former), ("link", &former)]).await;
            page.see_value(NAME, &former).await;
            let name = format!("While the journal was {silence}");
            page.write(NAME, &name).await;
            page.wait_until(&format!("{RECORDED} === '{name}'")).await;
            page.see("Saved in this browser").await;
            page.reload().await;
            page.see_value(NAME, &name).await;
            // With the journal again, what it does not know of is handed to it, and it is one journey.
            strike(&page, json!({ silence: null })).await;
            page.reload().await;
            page.see_value(NAME, &name).await;
            page.wait_until("return !Object.keys(localStorage).some((key) => key.startsWith('hundredfold:parting:'))").await;
            page.open("").await;
            page.see(&name).await;
            assert_eq!(page.script(CARDS).await, 1, "one journey all the time");
            page.forget_notes().await;
            former = name;
        }
        // It falls silent while somebody works, and comes back.
        page.press(&[("article", &former), ("link", &former)]).await;
        page.see_value(NAME, &former).await;
        strike(&page, json!({ "mute": true })).await;
        page.write(NAME, "While it fell silent").await;
        page.wait_until(&format!("{RECORDED} === 'While it fell silent'")).await;
        page.see("Saved in this browser").await;
        page.see("offers only one of two ways of saving").await;
        strike(&page, json!({ "mute": null })).await;
        page.write(NAME, "When it was back").await;
        page.see_gone_at(&[("alert", "offers only one")]).await;
        page.see("Saved in this browser").await;
        page.open("").await;
        page.see("When it was back").await;
        assert_eq!(page.script(CARDS).await, 1, "one journey all the time");
        page.forget_notes().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journal_that_is_full_leaves_the_record() {
    in_attack(|page| async move {
        begin(&page, "Before").await;
        page.see("Saved in this browser").await;
        strike(&page, json!({ "journal": "QuotaExceededError" })).await;
        page.write(NAME, "With the record alone").await;
        page.wait_until(&format!("{RECORDED} === 'With the record alone'")).await;
        page.see("Saved in this browser").await;
        page.reload().await;
        page.see_value(NAME, "With the record alone").await;
        // And back: the journal takes what the record has.
        strike(&page, json!({ "journal": null })).await;
        page.write(NAME, "With both again").await;
        page.wait_until(&format!("{RECORDED} === 'With both again'")).await;
        page.see("Saved in this browser").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn either_store_alone_keeps_the_work() {
    in_attack(|page| async move {
        for (attack, missing) in [("storage", "journal"), ("database", "record")] {
            strike(&page, json!({ attack: "SecurityError" })).await;
            page.open("").await;
            page.see("offers only one of two ways of saving").await;
            let name = format!("In the {missing} alone");
            begin(&page, &name).await;
            page.see("Saved in this browser").await;
            page.reload().await;
            page.see_value(NAME, &name).await;
            strike(&page, json!({ attack: null })).await;
        }
        // With both again, both journeys are there.
        page.open("").await;
        page.see("In the record alone").await;
        page.see("In the journal alone").await;
        // A card that is known from the journal alone fills itself when it is read.
        page.forget_notes().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_any_store_the_work_lasts_as_long_as_the_tab() {
    let blocked = Setup { preferences: vec![("profile.default_content_setting_values.cookies", json!(2))], ..Setup::default() };
    in_browser_as(blocked, |page| async move {
        assert_eq!(page.script("try { return !!localStorage } catch (error) { return error.name }").await, "SecurityError");
        page.see("does not let the app save anything").await;
        begin(&page, "Only here").await;
        page.see("Not saved").await;
        download_holds(&page, "Only here").await;
        page.see_value(NAME, "Only here").await;
        page.see("does not let the app save anything").await;
        page.paste("#/").await;
        page.arrive(library::TITLE).await;
        page.press(&[("article", "Only here"), ("link", "Only here")]).await;
        page.see_value(NAME, "Only here").await;
    })
    .await;
}
