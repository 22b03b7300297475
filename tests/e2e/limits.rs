//! What limits and dates do to a plan, seen before it is done.

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page};

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_says_what_it_costs_and_the_plan_follows_in_parts() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.open("#/example/dental/limits").await;
        page.see("It would have no errors and no warnings.").await;
        let minutes = [("main", ""), ("textbox", "Your minutes for one customer, over the whole plan")];
        // The example has texts of its own: those touches stay, whatever the limit.
        page.write(&minutes, "12").await;
        page.see("and that alone goes beyond these limits.").await;
        page.write(&minutes, "150").await;
        page.see("more than these limits allow.").await;
        page.see("With 150 minutes").await;

        page.press(&[("main", ""), ("button", "Plan again")]).await;
        page.see("This is what would change").await;
        let groups = page.count(&[("dialog", ""), ("button", "Select none")]).await;
        assert!(groups >= 2, "{groups} groups of changes");
        // Leaving all of a group out leaves it as it is; the rest is applied.
        page.press(&[("dialog", ""), ("button", "Select none")]).await;
        page.press(&[("dialog", ""), ("button", "Apply these changes")]).await;
        page.see_gone_at(&[("button", "Apply these changes")]).await;
        page.press(&[("banner", ""), ("button", "Undo")]).await;
        page.see("more than these limits allow.").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_day_shows_what_it_moves_before_it_moves_it() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.open("#/example/dental/setup").await;
        let start = [("main", ""), ("textbox", "Usual day of Start")];
        let usual = page.value(&start).await;
        page.write(&start, "13").await;
        page.keys(thirtyfour::prelude::Key::Tab).await;
        page.see("Nothing has moved yet.").await;
        page.see("Counts from Start").await;
        page.press(&[("dialog", ""), ("button", "Leave as it is")]).await;
        page.see_gone_at(&[("button", "Leave as it is")]).await;
        assert_eq!(page.value(&start).await, usual, "left as it was");

        page.write(&start, "13").await;
        page.keys(thirtyfour::prelude::Key::Tab).await;
        page.press(&[("dialog", ""), ("button", "Apply this change")]).await;
        page.see_gone_at(&[("button", "Apply this change")]).await;
        page.press(&[("banner", ""), ("button", "Undo")]).await;
        page.see_value(&start, &usual).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_gets_limits_of_its_own_and_the_usual_ones_back() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.open("#/example/kitchens/plan").await;
        page.see("Nothing is planned from day 38 to day 52.").await;
        page.unfold().await;
        let change = [("main", ""), ("button", "Change the limits No long silences")];
        let gap = [("dialog", ""), ("textbox", "Days 31 to 60: longest gap, in days")];
        let take = [("dialog", ""), ("button", "Use these")];
        page.press(&change).await;
        page.write(&gap, "1000").await;
        page.press(&take).await;
        page.see("Give a whole number from 1 to 365.").await;
        page.write(&gap, "14").await;
        page.press(&take).await;
        page.see_gone_at(&take).await;
        page.see("The limits of “No long silences” are changed.").await;
        page.see("no warnings").await;

        page.unfold().await;
        page.see("Limits used here: 7, 14, and 14. You changed them.").await;
        page.press(&change).await;
        page.press(&[("dialog", ""), ("button", "Set back to 7, 7, and 14")]).await;
        page.see("Nothing is planned from day 38 to day 52.").await;
        page.see("The limits of “No long silences” are set back.").await;
    })
    .await;
}
