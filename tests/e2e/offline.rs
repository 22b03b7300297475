//! Without a connection, and from one version to the next.

use std::fs;
use std::path::Path;

use crate::browser::{Window, fresh_folder, in_browser};
use crate::pages::Hand;
use crate::places::library;
use crate::server;

#[tokio::test(flavor = "multi_thread")]
async fn all_of_it_works_without_a_connection() {
    in_browser(Hand::Pointer, Window::WIDE, |page| async move {
        page.arrive(library::TITLE).await;
        page.see_kept().await;
        page.connection(None);
        // From the start, deep links and examples included, and nothing of it was opened before.
        page.open("#/example/ledger/plan").await;
        page.see("touches").await;
        page.open("#/example/dental/assess/affirm/2").await;
        page.see("Question 2 of 5").await;
        page.open("#/example/kitchens/print").await;
        page.see("Northline Kitchens").await;
        page.open("").await;
        page.press(&[("main", ""), ("button", "Start a journey")]).await;
        page.arrive("Who is this journey for?").await;
    })
    .await;
}

/// A copy of the built site with another lead on its first page and another version.
fn next_version(folder: &Path) {
    server::copy_site(folder);
    let change = |name: &str, from: &str, to: &str| {
        let text = fs::read_to_string(folder.join(name)).expect("the site has it");
        assert!(text.contains(from), "{name} has {from}");
        fs::write(folder.join(name), text.replacen(from, to, 1)).expect("it can be written");
    };
    change("index.html", "<title>Hundredfold</title>", "<title>Hundredfold</title><meta name=\"next\" content=\"yes\">");
    change("sw.js", "const VERSION = \"", "const VERSION = \"next-");
}

/// What tells the next version's page.
const NEXT: &str = "meta[name=next]";

/// Writes, and agrees to the new version before anything else happens.
const LAST_WORD_AND_UPDATE: &str = "const field = window.watch.find([['main', ''], ['textbox', 'Name of this journey']]); \
    field.value += ' and last'; field.dispatchEvent(new Event('input', { bubbles: true })); \
    window.watch.find([['button', 'Use it now']]).click(); return true";

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_is_taken_when_the_user_agrees() {
    in_browser(Hand::Pointer, Window::WIDE, |page| async move {
        let folder = fresh_folder();
        next_version(&folder);
        page.arrive(library::TITLE).await;
        page.see_kept().await;

        // A version that cannot be fetched whole changes nothing.
        let broken = fresh_folder();
        next_version(&broken);
        fs::remove_file(broken.join("examples/en/dental.json")).expect("the site has it");
        page.connection(Some(broken));
        page.look_for_version().await;
        page.wait_a_moment().await;
        page.reload().await;
        assert!(!page.has(NEXT).await, "half a version is none");
        assert_eq!(page.count(&[("button", "Use it now")]).await, 0);
        page.forget_strays();

        page.connection(Some(folder));
        page.look_for_version().await;
        page.see("A new version of Hundredfold is here.").await;
        page.reload().await;
        assert!(!page.has(NEXT).await, "nobody has agreed yet");
        page.see("A new version of Hundredfold is here.").await;
        // What is written in the same moment is there afterwards.
        page.paste("#/example/dental/setup").await;
        page.write(&[("main", ""), ("textbox", "Name of this journey")], "Mine").await;
        page.see("Saved in this browser").await;
        page.script(LAST_WORD_AND_UPDATE).await;
        page.see_that_it_has(NEXT).await;
        page.see_value(&[("main", ""), ("textbox", "Name of this journey")], "Mine and last").await;
        page.connection(None);
        page.open("#/example/dental/plan").await;
        page.see("touches").await;
        assert!(page.has(NEXT).await, "the new version is kept too");
    })
    .await;
}
