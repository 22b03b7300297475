//! Files with which the system starts the app, where it is installed and the system's user opens a journey file with it.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::files::Chosen;
use super::window;

#[wasm_bindgen]
extern "C" {
    // Declared here because most browsers have no such queue, and web-sys binds it only under a flag of the compiler.
    type LaunchQueue;

    #[wasm_bindgen(method, catch, js_name = setConsumer)]
    fn set_consumer(this: &LaunchQueue, consumer: &JsValue) -> Result<(), JsValue>;

    type LaunchParams;

    #[wasm_bindgen(method, getter)]
    fn files(this: &LaunchParams) -> Option<Array>;

    type Handle;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn file(this: &Handle) -> Result<Promise, JsValue>;
}

/// Calls back with each file the app is started with, now and later. The browser keeps those of before until somebody asks. Nothing
/// happens where there is no such thing.
pub fn on_file(callback: impl Fn(Chosen) + Clone + 'static) {
    let queue = Reflect::get(&window(), &JsValue::from_str("launchQueue")).unwrap_or_default();
    if !queue.is_object() {
        return;
    }
    let consumer = Closure::<dyn Fn(LaunchParams)>::new(move |params: LaunchParams| {
        let callback = callback.clone();
        spawn_local(async move {
            for handle in params.files().iter().flat_map(Array::iter) {
                // What cannot be read any more is left out: the user sees that it did not open.
                let Ok(asked) = handle.unchecked_into::<Handle>().file() else { continue };
                if let Ok(file) = JsFuture::from(asked).await {
                    callback(file.unchecked_into());
                }
            }
        });
    });
    let _ = queue.unchecked_into::<LaunchQueue>().set_consumer(&consumer.into_js_value());
}
