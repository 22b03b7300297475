//! Numbers that are typed, and where the focus is when what had it goes.

use thirtyfour::prelude::Key;

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page, Place};
use crate::places::{assess, library};

/// Whether the element that has the focus is one of these.
async fn see_focus(page: &Page, selector: &str) {
    page.wait_until(&format!("return !!document.activeElement?.matches({})", serde_json::json!(selector))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_number_is_taken_that_is_half_typed() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        const OFFSET: Place = &[("dialog", ""), ("textbox", "Days after")];
        page.open("#/example/dental/plan?open=8").await;
        let usual = page.value(OFFSET).await;
        page.write(OFFSET, "999").await;
        page.see("Write a whole number from −400 to 400").await;
        assert_eq!(page.value(OFFSET).await, "999", "what is typed stands there");
        page.keys(Key::Tab).await;
        page.see_value(OFFSET, &usual).await;
        page.see("Write a whole number from −400 to 400").await;
        page.write(OFFSET, "13").await;
        page.keys(Key::Tab).await;
        page.see("Day 13").await;

        // A limit shows what it does as it is typed, and takes that back.
        const MINUTES: Place = &[("main", ""), ("textbox", "Your minutes for one customer, over the whole plan")];
        page.open("#/example/ledger/limits").await;
        let usual = page.value(MINUTES).await;
        page.write(MINUTES, "1000000").await;
        page.see("The earlier number is kept.").await;
        assert_eq!(page.value(MINUTES).await, "1000000");
        page.keys(Key::Tab).await;
        page.see_value(MINUTES, &usual).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_day_is_judged_again_when_the_other_has_moved() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        const START: Place = &[("main", ""), ("textbox", "Usual day of Start")];
        const RESULT: Place = &[("main", ""), ("textbox", "Usual day of the Result")];
        const REFUSED: &str = "That is after the Result";
        library::start(&page).await;
        for (place, day) in [(START, "50"), (RESULT, "40")] {
            page.write(place, day).await;
            page.keys(Key::Tab).await;
            page.see(REFUSED).await;
        }
        page.write(RESULT, "60").await;
        page.keys(Key::Tab).await;
        page.wait_until(&format!("return !document.body.innerText.includes('{REFUSED}')")).await;
        page.see("Saved in this browser").await;
        page.reload().await;
        page.see_value(START, "50").await;
        page.see_value(RESULT, "60").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn undo_keeps_the_focus_and_says_what_it_did() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.open("#/example/dental/plan?view=list").await;
        page.press(&[("main", ""), ("button", "Skip: The 24-hour doubt call")]).await;
        page.tab_to(&[("banner", ""), ("button", "Undo")]).await;
        page.chord(Key::Control, 'z').await;
        page.wait_until(
            "return /Undone: a change of “The 24-hour doubt call”/.test(document.querySelector('header').textContent)",
        )
        .await;
        see_focus(&page, "header button").await;

        // A touch that moves in the order of the days keeps it, too.
        page.press(&[("main", ""), ("link", "Timeline")]).await;
        page.script("document.querySelector('.dots a').focus(); return true").await;
        for _ in 0..6 {
            page.keys(Key::Right).await;
        }
        let moved = page.script("return document.activeElement.id").await;
        let moved = moved.as_str().expect("a touch has the focus").to_owned();
        let mut chain = page.driver().action_chain().key_down(Key::Alt);
        for _ in 0..3 {
            chain = chain.key_down(Key::Right).key_up(Key::Right);
        }
        chain.key_up(Key::Alt).perform().await.expect("keys can be pressed");
        for _ in 0..3 {
            page.chord(Key::Control, 'z').await;
            page.settle().await;
            see_focus(&page, &format!("#{moved}")).await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_arrives_late_gets_the_focus_and_what_is_given_up_goes() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.open("").await;
        page.press(&[("banner", ""), ("link", "About")]).await;
        page.arrive("About Hundredfold").await;
        page.see_focus_on_heading().await;

        page.open("#/example/dental/plan").await;
        const COUNT: &str = "return document.querySelectorAll('.dots a').length";
        page.see_that_it_has(".dots a").await;
        let before = page.script(COUNT).await;
        page.press(&[("main", ""), ("button", "Add a touch")]).await;
        page.press(&[("dialog", ""), ("button", "Write your own")]).await;
        page.see_at(&[("dialog", ""), ("button", "Remove this touch")]).await;
        page.keys(Key::Escape).await;
        page.see_gone_at(&[("dialog", ""), ("button", "Remove this touch")]).await;
        page.wait_until(&format!("{COUNT} === {before}")).await;
        see_focus(&page, "main button").await;
        // One that has a word is kept.
        page.press(&[("main", ""), ("button", "Add a touch")]).await;
        page.press(&[("dialog", ""), ("button", "Write your own")]).await;
        page.write(&[("dialog", ""), ("textbox", "Title")], "A note of our own").await;
        page.keys(Key::Escape).await;
        page.see_gone_at(&[("dialog", ""), ("button", "Remove this touch")]).await;
        page.wait_until(&format!("{COUNT} === {before} + 1")).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_limits_leave_nothing_says_why_and_where_to_change_it() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        library::start(&page).await;
        page.press(&[("banner", ""), ("link", "Limits")]).await;
        page.write(&[("main", ""), ("textbox", "Your minutes for one customer, over the whole plan")], "0").await;
        page.keys(Key::Tab).await;
        page.press(&[("banner", ""), ("link", "Assess")]).await;
        assess::open_phase(&page).await;
        assess::answer(&page, 1, 1).await;
        page.press(&[("banner", ""), ("link", "Plan")]).await;
        page.arrive("Your limits leave hardly any room for a plan").await;
        page.press(&[("main", ""), ("link", "Look at the limits")]).await;
        page.see_focus_on_heading().await;
        assert!(page.place().await.ends_with("/limits"));
    })
    .await;
}
