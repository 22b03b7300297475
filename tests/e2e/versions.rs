//! Former versions of a journey: kept, compared, restored, deleted.

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page, Place};
use crate::places::{go_to_step, versions};

const MINUTES: Place = &[("main", ""), ("textbox", "Your minutes for one customer, over the whole plan")];

#[tokio::test(flavor = "multi_thread")]
async fn a_version_is_kept_compared_and_restored() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.open("#/example/dental/versions").await;
        page.see("it has no versions yet").await;
        assert!(!page.has(".versions-compare").await, "there is nothing to compare");
        page.press(&[("button", "Make it mine now")]).await;
        page.see("No version has been kept yet.").await;
        page.write(&[("main", ""), ("textbox", "Label")], "before the workshop").await;
        page.press(&[("main", ""), ("button", "Keep this version")]).await;
        page.arrive("1 version").await;
        page.see("Nothing differs between these two.").await;

        // Less time, and a plan within it: the app keeps what was there before by itself.
        go_to_step(&page, "Limits").await;
        let usual = page.value(MINUTES).await;
        page.write(MINUTES, "150").await;
        page.press(&[("main", ""), ("button", "Plan again")]).await;
        page.press(&[("dialog", ""), ("button", "Apply these changes")]).await;
        page.see_gone_at(&[("button", "Apply these changes")]).await;
        versions::go(&page).await;
        page.arrive("2 versions").await;
        page.see("Before planning again").await;

        page.press(&[("main", ""), ("button", "Compare with now: before the workshop")]).await;
        page.see_at(&[("heading", "Only in the first:")]).await;
        page.see_at(&[("table", "What is set"), ("cell", "150")]).await;
        page.see_at(&[("table", "What is set"), ("cell", &usual)]).await;

        page.press(&[("main", ""), ("button", "Restore: before the workshop")]).await;
        page.see("How it was a moment ago is kept as a version.").await;
        page.arrive("3 versions").await;
        page.see("Before another version was restored").await;
        page.see("Nothing differs between these two.").await;
        go_to_step(&page, "Limits").await;
        page.see_value(MINUTES, &usual).await;
        page.press(&[("banner", ""), ("button", "Undo")]).await;
        page.see_value(MINUTES, "150").await;

        // Deleting can be taken back, and all of it is still there after a reload.
        versions::go(&page).await;
        page.press(&[("main", ""), ("button", "Delete: before the workshop")]).await;
        page.arrive("2 versions").await;
        // Of the two that can be undone, restoring and deleting, the newer one is offered.
        assert_eq!(page.script("return document.querySelectorAll('.notices .offer').length").await, 1);
        page.press(&[("status", "Deleted:"), ("button", "Undo")]).await;
        page.arrive("3 versions").await;
        page.reload().await;
        page.arrive("3 versions").await;
        page.see("before the workshop").await;
        page.wait_until("return document.title.startsWith('Versions')").await;
        page.paste("#/").await;
        page.wait_until("return document.title === 'Hundredfold'").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_takes_the_place_of_a_journey_and_what_was_there_is_kept() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        page.open("#/example/dental/take-along").await;
        page.press(&[("button", "Make it mine now")]).await;
        page.press(&[("main", ""), ("button", "Save the journey file")]).await;
        let (_, text) = page.downloaded(".hundredfold.json").await;
        let changed = text.replacen("Lakeside Dental", "Seaside Dental", 1);
        assert_ne!(text, changed, "the example has that name");
        versions::go(&page).await;
        page.will_choose("nothing.json", "{").await;
        page.press(&[("main", ""), ("button", "Choose a journey file")]).await;
        page.see("nothing.json was not opened").await;
        page.will_choose("theirs.json", &changed).await;
        page.press(&[("main", ""), ("button", "Choose a journey file")]).await;
        page.see("The journey is now what theirs.json holds.").await;
        page.see("Before a file or a backup took its place").await;
        page.see_at(&[("banner", ""), ("link", "Seaside Dental")]).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_a_journey_names_the_window_too() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        for (place, title) in [
            ("#/settings", "Settings"),
            ("#/backup", "Backups"),
            ("#/about", "About Hundredfold"),
            ("#/nowhere", "There is no such page"),
        ] {
            page.open(place).await;
            page.wait_until(&format!("return document.title.startsWith('{title}') && document.title.endsWith(' · Hundredfold')"))
                .await;
        }
    })
    .await;
}
