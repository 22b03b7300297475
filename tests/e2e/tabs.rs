//! Two windows with the same journey: one follows the other, and when both have written, both versions stay.

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page, Place};
use crate::places::library;

const NAME: Place = &[("main", ""), ("textbox", "Name of this journey")];
const OWNER: Place = &[("main", ""), ("textbox", "Owner of this journey")];

#[tokio::test(flavor = "multi_thread")]
async fn what_one_window_writes_the_other_shows_and_can_undo() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        library::start(&page).await;
        page.write(NAME, "Harbor Street Gym").await;
        page.see("Saved in this browser").await;
        let (first, place) = (page.window().await, page.place().await);
        let second = page.open_beside(Window::WIDE, &format!("#{place}")).await;
        page.see_value(NAME, "Harbor Street Gym").await;
        page.write(OWNER, "Ada Lindqvist").await;

        page.look_at(&first).await;
        page.see_value(OWNER, "Ada Lindqvist").await;
        // And back the other way.
        page.write(NAME, "Harbor Street Swimming").await;
        page.look_at(&second).await;
        page.see_value(NAME, "Harbor Street Swimming").await;
        page.press(&[("banner", ""), ("button", "Undo")]).await;
        page.see_value(NAME, "Harbor Street Gym").await;
        page.look_at(&first).await;
        page.see_value(NAME, "Harbor Street Gym").await;

        // The library follows too, without being loaded anew.
        page.look_at(&second).await;
        page.press(&[("banner", ""), ("link", "Harbor Street Gym")]).await;
        page.see_at(&[("article", "Harbor Street Gym")]).await;
        page.look_at(&first).await;
        page.write(NAME, "Harbor Street Sauna").await;
        page.look_at(&second).await;
        page.see_at(&[("article", "Harbor Street Sauna")]).await;
        assert_eq!(page.count(&[("article", "Harbor Street")]).await, 1, "no conflict came of it");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn when_both_have_written_both_versions_stay_and_can_be_compared() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        library::start(&page).await;
        page.write(NAME, "Harbor Street Gym").await;
        page.see("Saved in this browser").await;
        let (first, place) = (page.window().await, page.place().await);
        let second = page.open_beside(Window::WIDE, &format!("#{place}")).await;
        page.see_value(NAME, "Harbor Street Gym").await;
        page.fall_asleep().await;
        page.write(OWNER, "Ada Lindqvist").await;

        page.look_at(&first).await;
        page.write(OWNER, "Tomasz Wolski").await;
        page.see("Saved in this browser").await;
        page.wait_a_moment().await;

        page.look_at(&second).await;
        page.wake_up().await;
        page.see("changed in another tab at the same time").await;
        assert_ne!(page.place().await, place, "what was here is a journey of its own");
        page.see_value(OWNER, "Ada Lindqvist").await;
        page.press(&[("button", "Compare the two")]).await;
        page.arrive("Versions").await;
        page.see("Owner of this journey").await;
        for name in ["Tomasz Wolski", "Ada Lindqvist"] {
            page.see_at(&[("table", "What is written"), ("cell", name)]).await;
        }

        page.press(&[("banner", ""), ("link", "Harbor Street Gym")]).await;
        page.see_at(&[("article", "Harbor Street Gym (this tab’s version,")]).await;
        assert_eq!(page.count(&[("main", ""), ("link", "Harbor Street Gym")]).await, 1, "and the other one under its name");
        page.look_at(&first).await;
        page.see_value(OWNER, "Tomasz Wolski").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_database_windows_follow_each_other_and_lose_nothing() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        page.deny_database().await;
        page.open("").await;
        page.see("only one of two ways of saving").await;
        library::start(&page).await;
        page.write(NAME, "Harbor Street Gym").await;
        page.see("Saved in this browser").await;
        let (first, place) = (page.window().await, page.place().await);
        let second = page.open_beside(Window::WIDE, "").await;
        page.deny_database().await;
        page.open(&format!("#{place}")).await;
        page.see_value(NAME, "Harbor Street Gym").await;
        page.write(OWNER, "Ada Lindqvist").await;
        page.look_at(&first).await;
        page.see_value(OWNER, "Ada Lindqvist").await;

        page.fall_asleep().await;
        page.write(OWNER, "Selin Acar").await;
        page.look_at(&second).await;
        page.write(OWNER, "Tomasz Wolski").await;
        page.see("Saved in this browser").await;
        page.wait_a_moment().await;
        page.look_at(&first).await;
        page.wake_up().await;
        page.see("changed in another tab at the same time").await;
        page.see_value(OWNER, "Selin Acar").await;
        page.look_at(&second).await;
        page.reload().await;
        page.see_value(OWNER, "Tomasz Wolski").await;
        page.press(&[("banner", ""), ("link", "Versions")]).await;
        page.see("does not give the app the database").await;
    })
    .await;
}
