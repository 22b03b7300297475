//! The walk of a user through the built app.

use crate::browser::{Window, in_browser};
use crate::pages::Hand;

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_leads_somewhere_helpful() {
    in_browser(Hand::Pointer, Window::WIDE, |page| async move {
        page.open("#/nowhere/at/all").await;
        page.arrive("There is no such page").await;
        page.press(&[("main", ""), ("link", "All journeys")]).await;
        page.arrive("Hundredfold").await;
    })
    .await;
}
