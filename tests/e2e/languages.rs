//! The app in another language, chosen by the user and kept.

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page};
use crate::places::settings;

#[tokio::test(flavor = "multi_thread")]
async fn another_language_holds_everywhere_and_loses_nothing() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.open("#/journey/none").await;
        page.arrive("This journey is not in this browser").await;
        page.open("#/settings").await;
        page.arrive("Settings").await;
        settings::speak(&page, "Türkçe").await;
        page.arrive("Ayarlar").await;
        page.see_focus_on_heading().await;
        page.see_that_it_has("html[lang=tr]").await;

        // A journey of one's own, with words in one language and the rest in the other.
        page.press(&[("banner", ""), ("link", "Hundredfold")]).await;
        page.press(&[("main", ""), ("button", "Yolculuk başlat")]).await;
        page.write(&[("main", ""), ("textbox", "İşletmenin adı")], "Liman Spor İĞDIR").await;
        page.see("Bu tarayıcıda kayıtlı").await;
        let place = page.place().await;
        page.reload().await;
        page.see_that_it_has("html[lang=tr]").await;
        assert_eq!(page.value(&[("main", ""), ("textbox", "İşletmenin adı")]).await, "Liman Spor İĞDIR");

        // An example is in the language too, from the plan to the paper.
        page.open("#/example/dental/plan").await;
        page.see("Gölkıyısı Diş Kliniği").await;
        page.see("Sonuca Ulaşma").await;
        page.open("#/example/dental/print").await;
        page.see("Gölkıyısı Diş Kliniği").await;

        page.open("#/settings").await;
        page.arrive("Ayarlar").await;
        settings::speak(&page, "English").await;
        page.arrive("Settings").await;
        page.open(&format!("#{place}")).await;
        assert_eq!(page.value(&[("main", ""), ("textbox", "Name of the business")]).await, "Liman Spor İĞDIR");
    })
    .await;
}
