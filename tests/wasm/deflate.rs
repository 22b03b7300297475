//! Deflating and inflating by the browser: what went in comes out, and no more than was allowed.

use hundredfold::browser::deflate::{InflateError, deflate, inflate};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_text_comes_back() {
    for text in ["", "a", "ığüşöç 老虎 👩🏽‍🚀", &"a journey of a hundred days ".repeat(10_000)] {
        let deflated = deflate(text).await.expect("this browser can");
        assert_eq!(inflate(&deflated, text.len()).await.as_deref(), Ok(text));
    }
}

#[wasm_bindgen_test]
async fn what_becomes_too_large_is_stopped() {
    let text = "0".repeat(20_000_000);
    let deflated = deflate(&text).await.expect("this browser can");
    assert!(deflated.len() < 30_000, "{} bytes", deflated.len());
    assert_eq!(inflate(&deflated, 10 * 1024 * 1024).await, Err(InflateError::TooLarge));
    assert_eq!(inflate(&deflated, text.len() - 1).await, Err(InflateError::TooLarge));
}

#[wasm_bindgen_test]
async fn what_is_no_deflated_text_is_refused() {
    let deflated = deflate("a journey of a hundred days").await.expect("this browser can");
    let cut = &deflated[..deflated.len() - 3];
    let no_text = [0xfb, 0x0f, 0x00];
    for bytes in [&[][..], &[0xff; 40], cut, b"a journey", &no_text] {
        assert_eq!(inflate(bytes, 1_000).await, Err(InflateError::Damaged), "{bytes:?}");
    }
}
