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

mod deflate;
mod formats;
mod journal;
mod local;
mod outside;
mod page;
mod plans;
mod rescue;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Runs something while a property of the window is another one, given as the fields of its descriptor in JavaScript.
fn replaced<T>(name: &str, descriptor: &str, run: impl FnOnce() -> T) -> T {
    let evaluate = |code: String| js_sys::eval(&code).expect("the code of the test runs");
    evaluate(format!("window.former = Object.getOwnPropertyDescriptor(window, '{name}')"));
    evaluate(format!("Object.defineProperty(window, '{name}', {{ configurable: true, {descriptor} }})"));
    let result = run();
    evaluate(format!("delete window.{name}; if (window.former) Object.defineProperty(window, '{name}', window.former)"));
    result
}
