//! The adapters to the browser, in a real one. Natively this file is empty.
//!
//! Run with `wasm-bindgen-test-runner` (the version in `Cargo.lock`) as the runner of the target, and Chromium with its driver:
//!
//! ```sh
//! CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
//! WASM_BINDGEN_TEST_WEBDRIVER_JSON=$PWD/tests/wasm/webdriver.json CHROMEDRIVER=$(command -v chromedriver) \
//!   cargo test --target wasm32-unknown-unknown --test wasm
//! ```

#![cfg(target_arch = "wasm32")]

mod formats;
mod journal;
mod local;
mod outside;
mod page;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
