//! Plain http by a name of the local network: what browsers give to secure pages alone is missing, and nothing else is.

use crate::browser::{Setup, in_browser_as};
use crate::walk;

fn lan() -> Setup {
    Setup { host: "lan.test", switches: vec!["--host-resolver-rules=MAP lan.test 127.0.0.1".into()], ..Setup::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_way_on_plain_http() {
    in_browser_as(lan(), |page| async move {
        assert_eq!(page.script("return [isSecureContext, !!navigator.serviceWorker]").await, serde_json::json!([false, false]));
        // On plain http Chromium asks before it keeps some downloads, and without a window there is nobody to answer.
        let folder = page.downloads().to_owned();
        let answer = serde_json::json!({ "behavior": "allow", "downloadPath": folder });
        page.driver().cdp().send_raw("Browser.setDownloadBehavior", answer).await.expect("downloads can be allowed");
        walk::whole_way(page.clone()).await;
        // What is missing is said once, where it is said how the app keeps things.
        let said = "return window.watch.text().split('plain http').length - 1";
        assert_eq!(page.script(said).await, 0, "nobody is bothered with it while they work");
        page.open("#/settings").await;
        page.arrive("Settings").await;
        assert_eq!(page.script(said).await, 1);
    })
    .await;
}
