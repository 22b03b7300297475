//! Texts that turn the direction of writing: whatever stands around them on a page is written from left to right.

use serde_json::json;

use super::hostile::{PAGES, saying};
use crate::browser::{Setup, in_browser_as};

/// Opens two embeddings and an isolate and closes none of them; and closes what it has not opened.
const TURNING: &str = "\u{202e}tur\u{2067}ned\u{202e}";
const CLOSING: &str = "\u{2069}\u{202c}\u{2069}tur\u{202e}ned";

/// The texts of the page that are written from right to left, though nothing the user has said is among the letters that are looked at.
const BACKWARDS: &str = r"
    const found = [], range = document.createRange(), said = /[\u202a-\u202e\u2066-\u2069]/;
    const place = (node, at) => { range.setStart(node, at); range.setEnd(node, at + 1); return range.getClientRects()[0]; };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.checkVisibility() || node.parentElement.closest('textarea, svg')) continue;
      const text = node.data;
      // Two plain letters beside each other, neither of which is the user's.
      const own = new Array(text.length).fill(false);
      for (const match of text.matchAll(/[\u202a-\u202e\u2066-\u2069]*tur[\u202a-\u202e\u2066-\u2069]*ned[\u202a-\u202e\u2066-\u2069]*/g))
        own.fill(true, match.index, match.index + match[0].length);
      for (let at = 0; at + 1 < text.length; at++) {
        if (own[at] || own[at + 1] || !/[a-z]/i.test(text[at]) || !/[a-z]/i.test(text[at + 1])) continue;
        const [one, other] = [place(node, at), place(node, at + 1)];
        if (one && other && Math.abs(one.top - other.top) < 2 && one.width && other.width && one.left > other.left) { found.push(text.slice(0, 120)); break; }
      }
    }
    return found";

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_turns_its_direction_turns_nothing_around_it() {
    in_browser_as(Setup::default(), |page| async move {
        for (id, text) in [("turning", TURNING), ("closing", CLOSING)] {
            let (record, said) = saying(text, id);
            assert!(said > 60, "{said}");
            page.script(&format!("localStorage.setItem('hundredfold:journey:{id}', {}); return true", json!(record))).await;
            for place in PAGES {
                let place = place.replace("{id}", id);
                page.open(&place).await;
                page.wait_until("return !document.querySelector('.arriving')").await;
                page.settle().await;
                assert_eq!(page.script(BACKWARDS).await, json!([]), "at {place}");
                page.script("window.watch.notes.shift = 0; return true").await;
            }
            // Messages.
            page.open("").await;
            page.see("Dental or healthcare practice").await;
            page.press(&[("article", "tur"), ("button", "More")]).await;
            page.press(&[("article", "tur"), ("button", "Remove")]).await;
            page.see("is in the bin").await;
            assert_eq!(page.script(BACKWARDS).await, json!([]), "in a message");
            page.open("#/settings").await;
            page.see("30 days left").await;
            assert_eq!(page.script(BACKWARDS).await, json!([]), "in the bin");
            page.script("window.watch.notes.shift = 0; return true").await;
        }
    })
    .await;
}
