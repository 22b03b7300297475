//! An address of a meeting or of a form, as people paste them into any text: a word that is longer than a phone or a sheet of paper is wide.

use serde_json::{Value, json};

use super::hostile::{PAGES, saying};
use crate::browser::{Setup, Window, in_browser_as};

const ADDRESS: &str = "https://calendar.example.com/book/lakeside-dental-practice/first-appointment-with-doctor-aksoy?\
                       invitation=mJ4tq0ZbW7nXo2LrYp9Kc5Vd1SgHe8Uf3Ai6TjEwQkRxNyBzMlCvOhPu";

#[tokio::test(flavor = "multi_thread")]
async fn a_word_longer_than_the_page_takes_another_line() {
    let window = Window { width: 360, height: 740, dark: false };
    in_browser_as(Setup { window, ..Setup::default() }, |page| async move {
        let (record, said) = saying(ADDRESS, "long");
        assert!(said > 60, "{said}");
        page.script(&format!("localStorage.setItem('hundredfold:journey:long', {}); return true", json!(record))).await;
        let mut wide = Vec::<String>::new();
        for place in PAGES {
            let place = place.replace("{id}", "long");
            page.open(&place).await;
            page.wait_until("return !document.querySelector('.arriving')").await;
            page.settle().await;
            wide.extend(page.overflowing().await.into_iter().map(|found| format!("{place}: {found}")));
            // On paper too: what is wider than the sheet makes all of it smaller.
            let sheet =
                page.script("return [...document.querySelectorAll('.sheet')].map((el) => el.scrollWidth - el.clientWidth)").await;
            if sheet.as_array().is_some_and(|over| over.iter().any(|over| over.as_i64() > Some(1))) {
                wide.push(format!("{place}: the sheet by {sheet}"));
            }
            page.script("window.watch.notes.shift = 0; return true").await;
        }
        assert_eq!(json!(wide), Value::Array(Vec::new()));
    })
    .await;
}
