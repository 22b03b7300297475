//! What goes out of the page and what comes in: clock, chance, files, requests.

use hundredfold::browser::{clock, fetch, files, random};
use js_sys::{Array, Uint8Array};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

fn file(bytes: &[u8]) -> File {
    File::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)), "journey.json").expect("a file")
}

#[wasm_bindgen_test]
async fn files_are_read_as_text_and_only_as_text() {
    let rows: [(&[u8], Result<&str, files::FileError>); 5] = [
        (b"", Ok("")),
        ("{\"a\": \"ş\"}".as_bytes(), Ok("{\"a\": \"ş\"}")),
        (b"\xEF\xBB\xBF{}", Ok("{}")),
        (b"ab\xFF", Err(files::FileError::NotText { valid: 2 })),
        (b"\xFF\xFE{\0}\0", Err(files::FileError::NotText { valid: 0 })),
    ];
    for (bytes, expected) in rows {
        assert_eq!(files::read_text(&file(bytes)).await, expected.map(str::to_owned), "{bytes:?}");
    }
}

#[wasm_bindgen_test]
async fn a_file_is_read_up_to_the_bound_and_not_beyond() {
    let largest = files::LARGEST as usize;
    let text = files::read_text(&file(&vec![b'x'; largest])).await;
    assert_eq!(text.map(|text| text.len()), Ok(largest));
    let too_large = files::read_text(&file(&vec![b'x'; largest + 1])).await;
    assert_eq!(too_large, Err(files::FileError::TooLarge(u64::from(files::LARGEST) + 1)));
}

#[wasm_bindgen_test]
fn a_download_begins() {
    assert_eq!(files::download("plan.md", "text/markdown;charset=utf-8", "# Plan\n"), Ok(()));
}

#[wasm_bindgen_test]
fn random_bytes_differ() {
    let draws: std::collections::BTreeSet<[u8; 10]> = (0..1000).map(|_| random::bytes()).collect();
    assert_eq!(draws.len(), 1000);
    assert!((0..10).all(|place| draws.iter().any(|bytes| bytes[place] != 0)), "every byte is drawn");
}

#[wasm_bindgen_test]
async fn the_clock_goes_forward_and_waits() {
    let before = clock::millis();
    clock::timeout(30).await;
    assert!(clock::millis() - before >= 29.0);
    assert_eq!(clock::within(10, clock::timeout(10_000)).await, None);
    assert_eq!(clock::within(10_000, async { 1 }).await, Some(1));
}

#[wasm_bindgen_test]
async fn a_timer_fires_once_unless_it_is_dropped() {
    use std::cell::Cell;
    use std::rc::Rc;
    let fired = Rc::new(Cell::new(0));
    let timer = |amount| {
        let fired = fired.clone();
        clock::Timer::new(5, move || fired.set(fired.get() + amount))
    };
    let kept = timer(1);
    drop(timer(10));
    clock::timeout(50).await;
    drop(kept);
    assert_eq!(fired.get(), 1);
}

#[wasm_bindgen_test]
fn today_and_now_have_the_forms_files_need() {
    let iso = clock::now_iso();
    assert_eq!((iso.len(), &iso[10..11], &iso[23..]), (24, "T", "Z"), "{iso}");
    let ics = clock::now_ics();
    assert_eq!((ics.len(), &ics[8..9], &ics[15..]), (16, "T", "Z"), "{ics}");
    // Far from Greenwich today may be the day before or after.
    let utc: chrono::NaiveDate = iso[..10].parse().expect("a date");
    assert!((clock::today() - utc).num_days().abs() <= 1);
}

#[wasm_bindgen_test]
async fn only_files_beside_the_page_are_fetched() {
    assert!(fetch::fetch_text("./").await.is_ok_and(|text| text.contains("<html")), "the page of the test itself");
    assert_eq!(fetch::fetch_text("no/such/file.json").await, Err(fetch::FetchError::Status(404)));
    for elsewhere in ["https://example.com/a.json", "//example.com/a.json", "data:text/plain,a", "http://["] {
        assert_eq!(fetch::fetch_text(elsewhere).await, Err(fetch::FetchError::Network), "{elsewhere}");
    }
}
