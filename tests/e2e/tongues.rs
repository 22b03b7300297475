//! Every page in every language that the site has, on a phone: nothing is wider than the window, and in the language that
//! `scripts/third-language` makes, whose letters all have marks, no text is left without any.

use std::collections::BTreeSet;

use thirtyfour::prelude::Key;

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page};
use crate::places::everywhere;
use crate::server::site;

/// The language made of English.
const MARKED: &str = "xa";

fn languages() -> Vec<String> {
    let files = std::fs::read_dir(site().join("playbook")).expect("the site has a playbook").flatten();
    let names = files.filter_map(|file| file.file_name().to_str()?.strip_suffix(".json").map(str::to_owned));
    let mut languages: Vec<String> = names.filter(|name| name != "schema").collect();
    languages.sort();
    languages
}

#[test]
fn the_site_has_its_languages() {
    let languages = languages();
    assert!(["en", "tr"].iter().all(|id| languages.iter().any(|language| language == id)), "{languages:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_in_any_language_is_wider_than_a_phone() {
    let phone = Window { width: 360, height: 800, dark: false };
    in_browser(Hand::Keys, phone, |page: Page| async move {
        let mut found = BTreeSet::new();
        for language in languages() {
            page.speak(&language).await;
            for place in everywhere() {
                page.open(place).await;
                page.see_that_it_has(&format!("html[lang={language}]")).await;
                page.settle().await;
                look(&page, &language, place, &mut found).await;
            }
            // The keys, over any page.
            page.open("#/about").await;
            page.keys("?").await;
            page.see_at(&[("dialog", "")]).await;
            look(&page, &language, "the keys", &mut found).await;
            page.keys(Key::Escape).await;
        }
        let lines: Vec<String> = found.into_iter().collect();
        assert!(lines.is_empty(), "{} things:\n{}", lines.len(), lines.join("\n"));
    })
    .await;
}

async fn look(page: &Page, language: &str, place: &str, found: &mut BTreeSet<String>) {
    found.extend(page.overflowing().await.into_iter().map(|what| format!("{language} {place}: {what}")));
    if language == MARKED {
        found.extend(page.unmarked().await.into_iter().map(|what| format!("{place}: “{what}”")));
    }
}
