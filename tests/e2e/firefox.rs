//! The walk, and the site in one file, in Firefox.
//!
//! Its driver runs no script in a page before the page does, so the page is given one; in the one file it comes after.

use std::fs;
use std::future::Future;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::browser::{WATCH, Window, fresh_folder, in_browser, on_path};
use crate::pages::{Hand, Page, Place};
use crate::places::library;
use crate::server::{self, Server};
use crate::walk::whole_way;

/// Starts the driver, which ends when it is dropped, and tells its port.
async fn start_driver() -> (Child, u16) {
    let mut child = Command::new("geckodriver")
        .args(["--port", "0", "--websocket-port", "0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("geckodriver does not start ({error}): run scripts/setup test"));
    let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
    let port = loop {
        let line = lines.next_line().await.expect("its output is text").expect("the driver runs");
        if let Some((_, port)) = line.split_once("Listening on 127.0.0.1:") {
            break port.trim().parse().expect("a port is a number");
        }
    };
    // Its further words are read, so that it never waits for a reader.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    (child, port)
}

/// A copy of the site whose page begins with what watches it.
fn copy_watched(folder: &Path) {
    server::copy_site(folder);
    let page = folder.join("index.html");
    let text = fs::read_to_string(&page).expect("the site has a page");
    assert!(text.contains("<head>"), "the page has a head");
    fs::write(&page, text.replacen("<head>", "<head><script src=\"watch.js\"></script>", 1)).expect("it can be written");
    fs::write(folder.join("watch.js"), WATCH).expect("it can be written");
}

/// Runs a walk in a Firefox of its own, and then checks that nothing went wrong unseen.
async fn in_firefox<F, W>(walk: F)
where
    F: FnOnce(Page) -> W,
    W: Future<Output = ()> + Send + 'static,
{
    let server = Arc::new(Server::start("127.0.0.1"));
    let site = fresh_folder();
    copy_watched(&site);
    server.serve(Some(site.clone()));
    let downloads = fresh_folder();
    let (mut geckodriver, port) = start_driver().await;
    let mut wishes = DesiredCapabilities::firefox();
    let firefox = on_path(&["firefox-esr", "firefox"]).expect("Firefox is there: run scripts/setup test");
    let options = json!({
        "binary": firefox,
        "args": ["-headless", "--width=1280", "--height=900"],
        "prefs": {
            "browser.download.folderList": 2,
            "browser.download.dir": downloads,
            "browser.download.alwaysOpenPanel": false,
            "browser.helperApps.neverAsk.saveToDisk": "application/json,text/calendar,text/csv,text/markdown,text/plain,application/octet-stream",
            "intl.accept_languages": "en-US",
        },
    });
    wishes.set("moz:firefoxOptions", options).expect("a wish is an object");
    let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wishes).await.expect("Firefox starts");
    driver.set_script_timeout(Duration::from_secs(20)).await.expect("a limit can be set");
    let page = Page::in_firefox(driver.clone(), Arc::clone(&server), downloads.clone());
    page.open("").await;
    let outcome = tokio::spawn(walk(page.clone())).await;
    if outcome.is_ok() {
        page.all_quiet().await;
    } else {
        page.tell().await;
    }
    drop(page);
    let closed = driver.quit().await;
    let _ = geckodriver.kill().await;
    for folder in [&downloads, &site] {
        let _ = fs::remove_dir_all(folder);
    }
    if let Err(failure) = outcome {
        std::panic::resume_unwind(failure.into_panic());
    }
    closed.expect("the browser closes");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_way_in_firefox() {
    in_firefox(whole_way).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_file_from_a_disk_in_firefox() {
    in_firefox(one_file).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_file_from_a_disk() {
    in_browser(Hand::Pointer, Window::WIDE, one_file).await;
}

/// Without a server everything is there, a journey is kept, and it can be taken along.
async fn one_file(page: Page) {
    const NAME: Place = &[("main", ""), ("textbox", "Name of this journey")];
    let file = server::site().join("hundredfold.html");
    assert!(file.is_file(), "{} is not there: run scripts/build --single", file.display());
    let address = format!("file://{}", file.display());

    page.open_file(&address, "").await;
    library::start(&page).await;
    page.write(NAME, "Harbor Street Gym").await;
    page.see("Saved in this browser").await;
    let place = page.place().await;
    page.open_file(&address, &format!("#{place}")).await;
    page.see_value(NAME, "Harbor Street Gym").await;

    page.open_file(&address, "#/example/dental/plan?view=list").await;
    page.see_at(&[("main", ""), ("button", "Remove:")]).await;
    page.open_file(&address, "#/example/dental/take-along").await;
    page.press(&[("main", ""), ("button", "Save the journey file")]).await;
    let (_, text) = page.downloaded(".json").await;
    assert!(text.contains("Lakeside Dental"));

    page.open_file(&address, "").await;
    page.see_at(&[("article", "Harbor Street Gym")]).await;
}
