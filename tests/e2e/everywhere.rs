//! A journey goes from one browser to another: inside a link, and through a spreadsheet.

use std::sync::{Arc, Mutex};

use thirtyfour::prelude::Key;

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page};
use crate::places::library;

/// The link that an example's page offers for what it carries, without the page it begins with.
async fn offered(page: &Page, carries: &str) -> String {
    page.choose(&[("group", "What it carries"), ("radio", carries)]).await;
    page.see_at(&[("main", ""), ("textbox", "The link")]).await;
    let link = page.value(&[("main", ""), ("textbox", "The link")]).await;
    let (address, fragment) = link.split_once('#').expect("a link has a fragment");
    assert!(page.is_here(address).await, "{address} is this page");
    format!("#{fragment}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_carries_a_journey_into_another_browser() {
    let links = Arc::new(Mutex::new(Vec::new()));
    let made = Arc::clone(&links);
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.open("#/example/dental/take-along").await;
        page.see("may cut a link as long as this").await;
        page.see_at(&[("region", "As a link"), ("button", "Save the journey file")]).await;
        let whole = offered(&page, "Everything").await;
        page.choose(&[("group", "What it carries"), ("radio", "The plan alone")]).await;
        page.see_gone_at(&[("region", "As a link"), ("button", "Save the journey file")]).await;
        let short = offered(&page, "The plan alone").await;
        assert!(short.len() < 4_000 && whole.len() > 4_000, "{} and {} characters", short.len(), whole.len());
        page.press(&[("main", ""), ("button", "Copy the link")]).await;
        page.see("The link is").await;
        page.press(&[("region", "As a link"), ("button", "Show it as a code to scan")]).await;
        page.see_at(&[("img", "QR code of the link to Lakeside Dental")]).await;
        made.lock().expect("nothing panics while it holds this").extend([whole, short]);
    })
    .await;
    let links = links.lock().expect("nothing panics while it holds this").clone();
    let [whole, short] = <[String; 2]>::try_from(links).expect("two links");
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.open(&whole).await;
        page.arrive("A journey for you").await;
        page.see("40 of 40 questions are answered").await;
        page.see("31 touches and").await;
        page.press(&[("main", ""), ("button", "Keep it in this browser")]).await;
        page.see("touches,").await;
        page.see("Saved in this browser").await;

        // The same once more, then one that differs.
        page.open(&whole).await;
        page.see("This browser has exactly this journey already.").await;
        page.press(&[("main", ""), ("link", "Open mine")]).await;
        page.see("touches,").await;
        page.open(&short).await;
        page.see("This browser has this journey already, and the two differ.").await;
        page.see("None are in the link").await;
        page.press(&[("main", ""), ("button", "Keep it as a copy")]).await;
        page.see("Yours is as it was.").await;
        page.see("touches,").await;
        page.open("").await;
        page.arrive(library::TITLE).await;
        page.see_at(&[("article", "Lakeside Dental")]).await;
        assert_eq!(page.count(&[("region", "Your journeys"), ("article", "Lakeside Dental")]).await, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_link_says_so_and_leads_on() {
    let link = Arc::new(Mutex::new(String::new()));
    let made = Arc::clone(&link);
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        page.open("#/example/kitchens/take-along").await;
        let offered = offered(&page, "The plan alone").await;
        *made.lock().expect("nothing panics while it holds this") = offered;
    })
    .await;
    let link = link.lock().expect("nothing panics while it holds this").clone();
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        for damaged in [&link[..link.len() - 200], &link[..8], "#/open", "#/open/Acv0OSYxMjM0NTY3ODk"] {
            page.open(damaged).await;
            page.arrive("This link is not whole").await;
            page.see("Ask for it again in one piece").await;
        }
        // Another link in the same tab.
        page.paste(&link).await;
        page.arrive("A journey for you").await;
        page.press(&[("main", ""), ("link", "Leave it")]).await;
        page.arrive(library::TITLE).await;
        page.see("What you get in twenty minutes").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_comes_back_from_a_spreadsheet() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.open("#/example/dental/take-along").await;
        page.press(&[("main", ""), ("button", "Save the plan as a table")]).await;
        let (name, table) = page.downloaded("-plan.csv").await;
        let choose = [("main", ""), ("button", "Bring changes back")];

        page.press(&choose).await;
        page.choose_file(&name, &table).await;
        page.see("there is nothing to take over").await;
        page.keys(Key::Escape).await;
        page.see_gone_at(&[("dialog", "")]).await;

        // As a spreadsheet of another country writes it, with a title changed and a row gone.
        let changed = table.replacen("Planned,", "Done,", 1).replace("\r\n", "\n");
        page.press(&choose).await;
        page.choose_file(&name, &changed).await;
        page.see("Status: Planned → Done").await;
        page.press(&[("dialog", ""), ("button", "Take over what is ticked")]).await;
        page.see("The changes from the table are taken over.").await;
        page.press(&[("banner", ""), ("button", "Undo")]).await;

        let broken = table.replacen("Planned,", "Soon,", 1);
        page.press(&choose).await;
        page.choose_file(&name, &broken).await;
        page.see("was not read, and nothing was changed.").await;
        page.see("column Status: “Soon”. Write one of these:").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_installed_app_opens_the_file_it_is_started_with() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.arrive(library::TITLE).await;
        page.launch("a.hundredfold.json", "{ not one of ours").await;
        page.see("a.hundredfold.json was not opened, and nothing was changed.").await;
        page.launch("b.hundredfold.json", include_str!("../../public/examples/en/ledger.json")).await;
        page.see("touches,").await;
        page.see("Saved in this browser").await;

        // The shortcut of its icon: a new journey, and only one however often one comes back.
        page.open("#/new").await;
        page.arrive("Who is this journey for?").await;
        assert!(page.place().await.ends_with("/setup"), "{}", page.place().await);
        page.open("").await;
        page.arrive(library::TITLE).await;
        assert_eq!(page.count(&[("region", "Your journeys"), ("article", "")]).await, 2);
    })
    .await;
}
