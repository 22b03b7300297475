//! How much room the browser gives this site, and whether it promises not to clear it away by itself.
//!
//! Plain http has none of this, and some browsers only a part; what cannot be asked is nothing.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::window;

#[wasm_bindgen]
extern "C" {
    // web-sys takes for granted that a navigator has one.
    #[derive(Clone)]
    type Manager;

    #[wasm_bindgen(method, catch)]
    fn estimate(this: &Manager) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn persist(this: &Manager) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn persisted(this: &Manager) -> Result<Promise, JsValue>;
}

fn manager() -> Option<Manager> {
    let manager = Reflect::get(&window().navigator(), &"storage".into()).ok()?;
    manager.is_object().then(|| manager.unchecked_into())
}

async fn settled(asked: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?).await.ok()
}

/// The bytes that everything of this site takes, and those that it may take, as far as the browser says.
pub async fn estimate() -> Option<(u64, u64)> {
    let answer: Object = settled(manager()?.estimate()).await?.dyn_into().ok()?;
    let bytes = |name: &str| Reflect::get(&answer, &name.into()).ok()?.as_f64().map(|bytes| bytes as u64);
    Some((bytes("usage")?, bytes("quota")?))
}

/// Whether the browser promises to keep what is stored; nothing if it cannot be asked.
pub async fn is_kept() -> Option<bool> {
    settled(manager()?.persisted()).await?.as_bool()
}

/// Asks the browser for that promise; some ask the user. Nothing if it cannot be asked.
pub async fn ask_to_keep() -> Option<bool> {
    settled(manager()?.persist()).await?.as_bool()
}
