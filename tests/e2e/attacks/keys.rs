//! The app's own keys with something else in them, and clocks that are wrong: nothing falls over, and no bytes go that could be someone's work.

use serde_json::{Value, json};

use crate::browser::{Setup, in_browser_as};
use crate::pages::Page;
use crate::places::library;

/// What could stand in a key of the app, and is not what belongs there.
const JUNK: &[&str] = &[
    "",
    "null",
    "7",
    "[]",
    "{}",
    "{",
    "\"text\"",
    "{\"theme\":7,\"language\":[]}",
    "{\"id\":5,\"revision\":\"x\",\"kind\":{}}",
    "{\"removed\":5,\"entry\":[],\"text\":{}}",
    "{\"removed\":\"2020-01-01\",\"text\":7}",
    "{\"of\":\"a\",\"base\":-1,\"given\":{},\"text\":\"x\"}",
    "\u{0}\u{202e}\u{feff}",
];

/// Keys in which somebody's work may be: what is there stays there.
const WORK: [&str; 4] = ["journey:junk", "bin:junk", "aside:junk", "parting:junk"];

/// Keys of which the app may make something new.
const OWN: [&str; 5] = ["preferences", "backup", "certain-day", "asked-to-stay", "index:junk"];

#[tokio::test(flavor = "multi_thread")]
async fn junk_in_the_apps_own_keys_breaks_nothing_and_is_not_written_over() {
    in_browser_as(Setup::default(), |page| async move {
        library::start(&page).await;
        page.write(&[("main", ""), ("textbox", "Name of this journey")], "Still here").await;
        page.see("Saved in this browser").await;
        page.open("").await;
        for junk in JUNK {
            let put = format!(
                "for (const key of {}) localStorage.setItem('hundredfold:' + key, {}); return true",
                json!(WORK.iter().chain(&OWN).collect::<Vec<_>>()),
                json!(junk)
            );
            assert_eq!(page.script(&put).await, true);
            for place in ["", "#/settings", "#/backup"] {
                page.open(place).await;
                page.wait_until("return !document.querySelector('main.rescue') && !document.querySelector('.arriving')").await;
                page.settle().await;
            }
            page.open("").await;
            page.see("Still here").await;
            // The whole program has arrived and looked at everything.
            page.see("Another kind of business").await;
            let kept =
                format!("return {}.filter((key) => localStorage.getItem('hundredfold:' + key) !== {})", json!(WORK), json!(junk));
            assert_eq!(page.script(&kept).await, json!([]), "{junk:?} was written over");
            page.script("window.watch.notes.shift = 0; return true").await;
            page.all_quiet().await;
        }
    })
    .await;
}

/// A removed journey that went into the bin so many days ago.
fn binned(days: i64) -> String {
    format!(
        "localStorage.setItem('hundredfold:bin:days-{days}', JSON.stringify({{ removed: new Date(Date.now() - {days} * 864e5).toISOString(), \
         entry: {{ id: 'days-{days}', revision: 1, name: 'Removed {days} days ago' }}, text: 'its bytes' }}));",
    )
    .replace("days--", "days-ahead-")
}

/// What is in the bin.
async fn bin(page: &Page) -> Vec<String> {
    let keys =
        "return Object.keys(localStorage).filter((key) => key.startsWith('hundredfold:bin:')).map((key) => key.slice(16)).sort()";
    let found: Value = page.script(keys).await;
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_days_are_thirty_days_whatever_the_clock_says_in_between() {
    // A clock that is so many days ahead.
    const CLOCK: &str = "(() => {
        const ahead = () => Number((() => { try { return sessionStorage.getItem('ahead') } catch { return 0 } })() ?? 0) * 864e5;
        const Own = Date;
        window.Date = class extends Own {
          constructor(...parts) { if (parts.length) super(...parts); else super(Own.now() + ahead()); }
          static now() { return Own.now() + ahead(); }
        };
      })()";
    in_browser_as(Setup { script: CLOCK, ..Setup::default() }, |page| async move {
        let at = |days: i64| format!("sessionStorage.setItem('ahead', '{days}'); return true");
        let looked_after = |page: Page| async move {
            page.open("").await;
            page.see_at(&[("main", ""), ("link", "Backups and storage")]).await;
            page.wait_until("return !!localStorage.getItem('hundredfold:certain-day')").await;
        };
        looked_after(page.clone()).await;
        let put: String = [29, 31, 400, -40].map(binned).concat() + "return true";
        assert_eq!(page.script(&put).await, true);
        assert_eq!(bin(&page).await.len(), 4);
        looked_after(page.clone()).await;
        page.wait_until("return !localStorage.getItem('hundredfold:bin:days-31')").await;
        assert_eq!(bin(&page).await, ["days-29", "days-ahead-40"]);

        // The clock is two years ahead, back again, three years behind, and right: nothing goes.
        for days in [730, 730, 0, -1_100, 0, 0] {
            page.script(&at(days)).await;
            looked_after(page.clone()).await;
            assert_eq!(bin(&page).await, ["days-29", "days-ahead-40"], "{days} days ahead");
        }
        // Time that passes takes it along.
        for days in [0, 1, 2] {
            page.script(&at(days)).await;
            looked_after(page.clone()).await;
        }
        page.wait_until("return !localStorage.getItem('hundredfold:bin:days-29')").await;
        assert_eq!(bin(&page).await, ["days-ahead-40"]);
    })
    .await;
}
