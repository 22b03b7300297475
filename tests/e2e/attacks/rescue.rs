//! A program that fails: a start that breaks, a trap, a panic. Each shows the page of the rescue script, from which everything stored can
//! be taken along, and after a reload the work is there.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::browser::{Setup, fresh_folder, in_browser_as};
use crate::pages::Page;
use crate::places::library;
use crate::server;

/// A service worker would serve the site as it was.
const NO_WORKER: &str = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })";

const NAME: &[(&str, &str)] = &[("main", ""), ("textbox", "Name of this journey")];

fn setup() -> Setup {
    Setup { script: NO_WORKER, ..Setup::default() }
}

/// The folder of the program in a copy of the site.
fn program(site: &Path) -> PathBuf {
    let folders = fs::read_dir(site).expect("the site is a folder").flatten().map(|entry| entry.path());
    folders.into_iter().find(|path| path.join("hundredfold.js").is_file()).expect("the site has its program")
}

/// A copy of the site with one file of its program changed.
fn changed(file: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> PathBuf {
    let site = fresh_folder();
    server::copy_site(&site);
    let file = program(&site).join(file);
    let bytes = fs::read(&file).expect("the program has it");
    fs::write(file, change(bytes)).expect("the copy can be written to");
    site
}

/// Begins a journey of this name and waits until it is kept.
async fn begin(page: &Page, name: &str) -> String {
    library::start(page).await;
    page.write(NAME, name).await;
    page.see("Saved in this browser").await;
    page.place().await
}

/// The page of the rescue script is there, and its download holds the journey from both stores.
async fn rescue_holds(page: &Page, heading: &str, name: &str) {
    page.see_at(&[("heading", heading)]).await;
    assert_eq!(
        page.script(
            "return document.querySelectorAll('main').length - document.querySelectorAll('main[hidden], [hidden] main').length"
        )
        .await,
        1
    );
    page.press(&[("button", "Download everything")]).await;
    let (file, text) = page.downloaded(".json").await;
    assert_eq!(file, "hundredfold-rescue.json");
    let file: Value = serde_json::from_str(&text).expect("the file is JSON");
    let texts = |value: &Value| value.as_str().unwrap_or_default().contains(name);
    assert!(file["journal"].as_array().expect("a list").iter().any(|entry| texts(&entry["text"])), "in the journal: {text}");
    assert!(file["local"].as_object().expect("an object").values().any(texts), "in the record: {text}");
    page.see("Downloaded.").await;
}

/// The work is there once the site is whole again.
async fn all_is_there(page: &Page, place: &str, name: &str) {
    page.forget_notes().await;
    page.open(&format!("#{place}")).await;
    page.see_value(NAME, name).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_that_fails_offers_the_work() {
    in_browser_as(setup(), |page| async move {
        let place = begin(&page, "From before the bad day").await;
        // The record follows the journal when the page is left.
        page.open("").await;
        let broken = [
            changed("hundredfold_bg.wasm", |bytes| bytes[..bytes.len() / 2].to_vec()),
            changed("hundredfold_bg.wasm", |_| b"<html>not here</html>".to_vec()),
            changed("hundredfold.js", |_| b"what is this".to_vec()),
        ];
        for site in broken {
            page.connection(Some(site));
            page.driver().goto("about:blank").await.expect("an empty page opens");
            page.driver().goto(page.address(&format!("#{place}"))).await.expect("the page opens");
            rescue_holds(&page, "Hundredfold has not started", "From before the bad day").await;
            page.forget_notes().await;
        }
        page.connection(Some(server::site()));
        all_is_there(&page, &place, "From before the bad day").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trap_offers_the_work() {
    in_browser_as(setup(), |page| async move {
        // The served page can give back what was never given out: the program reaches beyond its memory, which is a trap and no panic.
        let site = changed("start.js", |bytes| {
            let script = String::from_utf8(bytes).expect("a script is text");
            let start = "init(program && { module_or_path: program })";
            let trap = ".then((wasm) => addEventListener('test-trap', () => wasm.__wbindgen_realloc(0xfffffff0, 64, 128, 8)))";
            assert_eq!(script.matches(start).count(), 1);
            script.replace(start, &format!("{start}{trap}")).into_bytes()
        });
        page.connection(Some(site));
        page.open("").await;
        let place = begin(&page, "From before the trap").await;
        page.wait_until("return JSON.stringify(localStorage).includes('From before the trap')").await;
        page.script("dispatchEvent(new Event('test-trap')); return true").await;
        rescue_holds(&page, "Hundredfold has stopped", "From before the trap").await;
        page.connection(Some(server::site()));
        all_is_there(&page, &place, "From before the trap").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_offers_the_work() {
    in_browser_as(setup(), |page| async move {
        let place = begin(&page, "From before the panic").await;
        page.wait_until("return JSON.stringify(localStorage).includes('From before the panic')").await;
        // A clock that names a thirteenth month is what the program holds to be impossible. It asks for the date of the last change first.
        page.script("let asked = 0; Date.prototype.getMonth = () => (asked++ ? 12 : 0); return true").await;
        page.paste("#/").await;
        rescue_holds(&page, "Hundredfold has stopped", "From before the panic").await;
        page.see("names days that exist").await;
        all_is_there(&page, &place, "From before the panic").await;
    })
    .await;
}
