//! The page itself.

use wasm_bindgen::prelude::*;

/// The fragment of the address.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Calls back when the fragment changes.
pub fn on_hash_change(callback: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("hashchange", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Goes to a fragment.
pub fn set_hash(hash: &str, replace: bool) {
    let Some(window) = web_sys::window() else { return };
    let _ = if replace { window.location().replace(hash) } else { window.location().set_hash(hash) };
}

/// Sets the title.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Takes an element out of the page.
pub fn remove(id: &str) {
    if let Some(element) =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id))
    {
        element.remove();
    }
}

/// Focuses an element.
pub fn focus(id: &str) {
    if let Some(element) =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id))
        && let Ok(element) = element.dyn_into::<web_sys::HtmlElement>()
    {
        let _ = element.focus();
    }
}
