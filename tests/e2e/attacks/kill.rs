//! A browser that is killed while somebody types: started again on the same profile, it has everything but the last moment.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use thirtyfour::prelude::*;

use super::{Dice, count};
use crate::browser::{Setup, fresh_folder, open, start_driver};
use crate::pages::{Hand, Page};
use crate::server::Server;

/// The most that may be missing, in milliseconds of typing.
const MOST_LOST: u64 = 250;

/// Types without pause: the name of the journey is the time at which it was typed, a hundred times a second.
const TYPE: &str = "const field = window.watch.find([['main', ''], ['textbox', 'Name of this journey']]);
    setInterval(() => { field.value = `typed at ${Date.now()}`; field.dispatchEvent(new Event('input', { bubbles: true })); }, 10); return true";

/// The time at which a name was typed.
fn time_in(name: &str) -> u64 {
    name.strip_prefix("typed at ").and_then(|at| at.parse().ok()).unwrap_or_else(|| panic!("{name:?}"))
}

/// The processes of the browser that has this profile: the one that names it and has no parent among them, and all below it.
fn processes(profile: &Path) -> BTreeSet<u32> {
    let all: Vec<(u32, u32, String)> = fs::read_dir("/proc")
        .expect("this system lists its processes")
        .flatten()
        .filter_map(|entry| {
            let id: u32 = entry.file_name().to_str()?.parse().ok()?;
            let status = fs::read_to_string(entry.path().join("status")).ok()?;
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()?;
            Some((id, parent, fs::read_to_string(entry.path().join("cmdline")).unwrap_or_default()))
        })
        .collect();
    let named = format!("--user-data-dir={}", profile.display());
    let is_browser = |line: &str| line.split('\0').any(|part| part == named) && !line.contains("chromedriver");
    let mut found: BTreeSet<u32> = all.iter().filter(|(_, _, line)| is_browser(line)).map(|(id, _, _)| *id).collect();
    loop {
        let below: Vec<u32> =
            all.iter().filter(|(id, parent, _)| found.contains(parent) && !found.contains(id)).map(|(id, _, _)| *id).collect();
        if below.is_empty() {
            return found;
        }
        found.extend(below);
    }
}

/// Ends them all at once, as a power failure would.
fn kill(processes: &BTreeSet<u32>) {
    assert!(!processes.is_empty(), "there is a browser to kill");
    let ids: Vec<String> = processes.iter().map(ToString::to_string).collect();
    let _ = std::process::Command::new("kill").arg("-9").args(ids).stderr(std::process::Stdio::null()).status();
}

/// Kills the browser of this profile, and waits until it is gone.
async fn end(driver: WebDriver, page: Page, profile: &Path) {
    let processes = processes(profile);
    kill(&processes);
    // Nobody is there to answer.
    drop(page);
    let _ = driver.leak();
    while processes.iter().any(|id| Path::new("/proc").join(id.to_string()).join("exe").exists()) {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// What a removed journey is called in the bin.
const BINNED: &str = "const key = Object.keys(localStorage).find((key) => key.startsWith('hundredfold:bin:'));
    return key ? JSON.parse(JSON.parse(localStorage.getItem(key)).text).data.name : ''";

#[tokio::test(flavor = "multi_thread")]
async fn what_was_removed_is_in_the_bin_of_a_killed_browser() {
    let server = Arc::new(Server::start("127.0.0.1"));
    let (profile, downloads) = (fresh_folder(), fresh_folder());
    let setup = Setup { switches: vec![format!("--user-data-dir={}", profile.display())], ..Setup::default() };
    let (_chromedriver, port) = start_driver().await;

    let driver: WebDriver = open(port, &setup, &downloads).await;
    let page = Page::new(driver.clone(), Arc::clone(&server), Hand::Pointer, downloads.clone());
    page.open("#/example/kitchens/setup").await;
    page.see_at(&[("main", ""), ("textbox", "Name of this journey")]).await;
    assert_eq!(page.script(TYPE).await, true);
    page.wait_until("return location.hash.startsWith('#/journey/')").await;
    // The browser writes local storage less and less often to disk the more it is given.
    tokio::time::sleep(Duration::from_millis(6_000)).await;
    page.open("").await;
    page.see("typed at").await;
    page.press(&[("article", "typed at"), ("button", "More")]).await;
    page.press(&[("article", "typed at"), ("button", "Remove")]).await;
    page.see("is in the bin").await;
    let name = page.script(BINNED).await;
    assert!(name.as_str().is_some_and(|name| name.starts_with("typed at")), "{name}");
    end(driver, page, &profile).await;

    let driver = open(port, &setup, &downloads).await;
    let page = Page::new(driver.clone(), Arc::clone(&server), Hand::Pointer, downloads.clone());
    page.open("").await;
    page.wait_until("return Object.keys(localStorage).some((key) => key.startsWith('hundredfold:bin:'))").await;
    assert_eq!(page.script(BINNED).await, name, "the bin has what was removed, to the last letter");
    driver.quit().await.expect("the browser closes");
    let _ = fs::remove_dir_all(&profile);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_browser_has_lost_a_moment_at_most() {
    let server = Arc::new(Server::start("127.0.0.1"));
    let (profile, downloads) = (fresh_folder(), fresh_folder());
    let setup = Setup { switches: vec![format!("--user-data-dir={}", profile.display())], ..Setup::default() };
    let (_chromedriver, port) = start_driver().await;
    let mut dice = Dice::thrown();
    let mut lost: Vec<u64> = Vec::new();
    let mut place = "#/example/kitchens/setup".to_owned();
    let kills = count(2, 50);
    for round in 0..=kills {
        let driver: WebDriver = open(port, &setup, &downloads).await;
        let page = Page::new(driver.clone(), Arc::clone(&server), Hand::Pointer, downloads.clone());
        page.open(&place).await;
        page.see_at(&[("main", ""), ("textbox", "Name of this journey")]).await;
        if round > 0 {
            let name = page.value(&[("main", ""), ("textbox", "Name of this journey")]).await;
            let typed = lost.pop().expect("what was typed last");
            lost.push(typed.saturating_sub(time_in(&name)));
            // The library opens all of it, and shows the same.
            page.open("").await;
            page.see(&name).await;
            assert!(!page.has(".jcard.broken").await, "every record loads");
            page.open(&place).await;
        }
        if round == kills {
            page.all_quiet().await;
            driver.quit().await.expect("the browser closes");
            break;
        }
        assert_eq!(page.script(TYPE).await, true);
        // The first change has made the example a journey of its own.
        page.wait_until("return location.hash.startsWith('#/journey/')").await;
        place = format!("#{}", page.place().await);
        tokio::time::sleep(Duration::from_millis(300 + dice.below(2_500))).await;
        // What was typed last is asked for in the last moment: a computer with other things to do may have kept the page from typing.
        lost.push(time_in(&page.value(&[("main", ""), ("textbox", "Name of this journey")]).await));
        end(driver, page, &profile).await;
    }
    lost.sort_unstable();
    println!("{kills} kills; milliseconds of typing lost: {lost:?}");
    assert!(lost.iter().all(|lost| *lost <= MOST_LOST), "more than {MOST_LOST} ms of typing lost: {lost:?}");
    let _ = fs::remove_dir_all(&profile);
}

/// Works without pause in two fields by turns, so that each word is a step: both end in the number of the step.
const STEPS: &str = "const fields = ['Name of this journey', 'Owner of this journey'].map((name) => window.watch.find([['main', ''], ['textbox', name]]));
    let step = 0;
    setInterval(() => { const field = fields[step % 2]; field.value = `step ${++step}`; field.dispatchEvent(new Event('input', { bubbles: true })); }, 250); return true";

/// The number of the last step that the fields show.
const LAST_STEP: &str = "return Math.max(...['Name of this journey', 'Owner of this journey']
    .map((name) => Number(window.watch.find([['main', ''], ['textbox', name]])?.value.split(' ').pop()) || 0))";

/// Whether there is something to undo.
const CAN_UNDO: &str =
    "return [...document.querySelectorAll('header button')].some((button) => button.ariaLabel === 'Undo' && !button.disabled)";

/// The most steps that are one after a kill: what was done in the time in which they are kept, and a little more for a busy computer.
const MOST_TOGETHER: u64 = 12;

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_browser_can_undo_all_but_the_last_moment_step_by_step() {
    let server = Arc::new(Server::start("127.0.0.1"));
    let (profile, downloads) = (fresh_folder(), fresh_folder());
    let setup = Setup { switches: vec![format!("--user-data-dir={}", profile.display())], ..Setup::default() };
    let (_chromedriver, port) = start_driver().await;

    let driver: WebDriver = open(port, &setup, &downloads).await;
    let page = Page::new(driver.clone(), Arc::clone(&server), Hand::Pointer, downloads.clone());
    page.open("#/example/kitchens/setup").await;
    page.see_at(&[("main", ""), ("textbox", "Name of this journey")]).await;
    assert_eq!(page.script(STEPS).await, true);
    page.wait_until("return location.hash.startsWith('#/journey/')").await;
    let place = format!("#{}", page.place().await);
    tokio::time::sleep(Duration::from_millis(8_000)).await;
    let done = page.script(LAST_STEP).await.as_u64().expect("a number");
    end(driver, page, &profile).await;

    let driver = open(port, &setup, &downloads).await;
    let page = Page::new(driver.clone(), Arc::clone(&server), Hand::Pointer, downloads.clone());
    page.open(&place).await;
    page.wait_until(CAN_UNDO).await;
    let opened = page.script(LAST_STEP).await.as_u64().expect("a number");
    assert!(opened + 3 >= done, "step {opened} of {done} is there");
    // The first undo leads back to what was kept last; from then on each leads one step back.
    let mut at = opened;
    let mut jumps = Vec::new();
    while page.script(CAN_UNDO).await == true {
        page.press(&[("banner", ""), ("button", "Undo")]).await;
        page.wait_until(&format!("{} !== {at}", LAST_STEP)).await;
        let now = page.script(LAST_STEP).await.as_u64().expect("a number");
        jumps.push(at - now);
        at = now;
        if at <= 2 {
            break;
        }
    }
    println!("{done} steps, {opened} of them there, undone by {jumps:?}");
    assert!(at <= 2, "undoing ends at step {at} of {done}");
    assert!(jumps[0] <= MOST_TOGETHER, "{jumps:?}");
    assert!(jumps[1..].iter().all(|jump| *jump == 1), "{jumps:?}");
    driver.quit().await.expect("the browser closes");
    let _ = fs::remove_dir_all(&profile);
}
