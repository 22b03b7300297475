//! A journey in a file on disk: written as one works, and not written over when something else has changed it.

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page, Place};
use crate::places::go_to_step;

const OWNER: Place = &[("main", ""), ("textbox", "Owner of this journey")];

#[tokio::test(flavor = "multi_thread")]
async fn a_file_on_disk_follows_and_is_not_written_over() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        page.open("#/example/dental/take-along").await;
        page.offer_on_disk("shared.json").await;
        page.press(&[("main", ""), ("button", "Keep it in a file on disk")]).await;
        page.see("Saved to shared.json").await;
        assert!(page.on_disk("shared.json").await.contains("Lakeside Dental"));
        go_to_step(&page, "Set up").await;
        page.write(OWNER, "Ada Lindqvist").await;
        page.see_on_disk("shared.json", "Ada Lindqvist").await;
        page.see_at(&[("banner", "")]).await;
        page.see("Saved to shared.json").await;

        // A colleague writes into the same file.
        let theirs = page.on_disk("shared.json").await.replace("Ada Lindqvist", "Tomasz Wolski");
        page.write_on_disk("shared.json", &theirs).await;
        page.write(OWNER, "Selin Acar").await;
        page.see("shared.json was changed by something else").await;
        assert_eq!(page.on_disk("shared.json").await, theirs, "nothing was written over");

        // Opened from disk, it takes the place of what is here, which is kept.
        page.open("").await;
        page.offer_on_disk("shared.json").await;
        page.press(&[("main", ""), ("button", "Open a file on disk")]).await;
        page.see("The journey is now what shared.json holds.").await;
        go_to_step(&page, "Set up").await;
        page.see_value(OWNER, "Tomasz Wolski").await;
        page.press(&[("banner", ""), ("link", "Versions")]).await;
        page.see("Before a file or a backup took its place").await;
    })
    .await;
}

/// Writing takes a while from now on, and says that it has begun.
const SLOW: &str = "const close = FileSystemWritableFileStream.prototype.close;
    FileSystemWritableFileStream.prototype.close = async function () {
      window.writing = true;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return close.call(this);
    }; return true";

#[tokio::test(flavor = "multi_thread")]
async fn stopping_while_a_file_is_written_finishes_it_and_says_no_more_of_it() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        page.open("#/example/dental/take-along").await;
        page.offer_on_disk("stopped.json").await;
        page.press(&[("main", ""), ("button", "Keep it in a file on disk")]).await;
        page.see("Saved to stopped.json").await;
        assert_eq!(page.script(SLOW).await, true);
        go_to_step(&page, "Set up").await;
        page.write(OWNER, "Ada Lindqvist").await;
        go_to_step(&page, "Take along").await;
        page.wait_until("return window.writing === true").await;
        page.press(&[("main", ""), ("button", "Stop")]).await;
        page.see_gone_at(&[("main", ""), ("button", "Stop")]).await;
        // What was begun is finished, as a whole, and the page speaks of it no more.
        page.see_on_disk("stopped.json", "Ada Lindqvist").await;
        let file: serde_json::Value = serde_json::from_str(&page.on_disk("stopped.json").await).expect("it is whole");
        assert_eq!(file["data"]["profile"]["owner"], "Ada Lindqvist");
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        assert_eq!(page.count(&[("main", ""), ("button", "Stop")]).await, 0);
        // It is not written any more.
        go_to_step(&page, "Set up").await;
        page.write(OWNER, "Selin Acar").await;
        page.see("Saved in this browser").await;
        tokio::time::sleep(std::time::Duration::from_millis(2_000)).await;
        assert!(!page.on_disk("stopped.json").await.contains("Selin Acar"));
    })
    .await;
}
