//! Everything into one file, and back: nothing that is here gives way without being kept.

use serde_json::Value;

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page, Place};
use crate::places::{go_to_step, versions};

const BUSINESS: Place = &[("main", ""), ("textbox", "Name of the business")];

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_holds_everything_and_overwrites_nothing() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        // Where there is nothing yet, nothing is said of it; but there may be a backup to restore.
        page.see_at(&[("main", ""), ("link", "Backups and storage")]).await;
        assert!(!page.text_of(&[("main", "")]).await.contains("No backup"), "there is nothing to back up");
        // Two journeys with plans, one of them with a version.
        for example in ["dental", "ledger"] {
            page.open(&format!("#/example/{example}/versions")).await;
            page.press(&[("button", "Make it mine now")]).await;
            page.see("Saved in this browser").await;
        }
        page.press(&[("main", ""), ("button", "Keep this version")]).await;
        page.arrive("1 version").await;
        let ledger = page.place().await;
        page.open("").await;
        page.see("It is time for one").await;
        page.press(&[("main", ""), ("link", "Backups and storage")]).await;
        page.arrive("Backups").await;
        page.see("A backup made now holds 2 journeys, 0 removed journeys, 1 version, and your settings.").await;
        page.press(&[("main", ""), ("button", "Back up everything")]).await;
        let (name, text) = page.downloaded(".json").await;
        assert!(name.starts_with("hundredfold-backup-"), "{name}");
        let file: Value = serde_json::from_str(&text).expect("a backup is JSON");
        let count = |list: &str| file[list].as_array().map(Vec::len);
        assert_eq!((count("journeys"), count("snapshots"), count("bin")), (Some(2), Some(1), Some(0)));
        page.see("The last backup was made today.").await;

        // One is changed, one is removed.
        page.open(&format!("#{}", ledger.replace("versions", "setup"))).await;
        let usual = page.value(BUSINESS).await;
        page.write(BUSINESS, "Renamed since").await;
        page.see("Saved in this browser").await;
        page.open("").await;
        // As on every page, what comes last moves nothing any more.
        page.see("Dental or healthcare practice").await;
        page.settle().await;
        page.press(&[("article", "Lakeside Dental"), ("button", "More")]).await;
        page.press(&[("article", "Lakeside Dental"), ("button", "Remove")]).await;
        // A menu is gone at once; what was chosen in it is done when the rest of the program has come.
        page.see("is in the bin").await;

        page.open("#/backup").await;
        page.will_choose("cut.json", &text[..text.len() / 2]).await;
        page.press(&[("main", ""), ("button", "Choose a backup file")]).await;
        page.see("cut.json was not opened").await;
        page.will_choose(&name, &text).await;
        page.press(&[("main", ""), ("button", "Choose a backup file")]).await;
        page.see("new here; it is added").await;
        page.see("changed here since the backup").await;
        let older = [("main", ""), ("checkbox", "changed here since the backup")];
        assert!(!page.is_chosen(&older).await, "nothing older takes a place unasked");
        page.choose(&older).await;
        page.press(&[("main", ""), ("button", "Restore what is ticked")]).await;
        page.see("2 journeys are in their place.").await;

        page.open(&format!("#{}", ledger.replace("versions", "setup"))).await;
        page.see_value(BUSINESS, &usual).await;
        versions::go(&page).await;
        page.see("Before a file or a backup took its place").await;
        page.arrive("2 versions").await;
        go_to_step(&page, "Plan").await;
        page.open("").await;
        page.see_at(&[("article", "Lakeside Dental"), ("button", "More")]).await;

        // Chosen once more, there is nothing to do.
        page.open("#/backup").await;
        page.will_choose(&name, &text).await;
        page.press(&[("main", ""), ("button", "Choose a backup file")]).await;
        page.see("the same here; nothing happens").await;
    })
    .await;
}
