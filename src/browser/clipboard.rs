//! Copying text, where the browser allows it.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::{document, window};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // Declared here because the clipboard is `undefined` on plain http, which the bindings of web-sys do not expect, and because
    // `execCommand` is bound to a document type of its own there.
    type Clipboard;

    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Clipboard, text: &str) -> Result<js_sys::Promise, JsValue>;

    type Commands;

    #[wasm_bindgen(method, catch, js_name = execCommand)]
    fn exec_command(this: &Commands, command: &str) -> Result<bool, JsValue>;
}

/// The browser did not let the text be copied; show it, so that it can be copied by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCopied;

/// Copies a text. Call it while a click or a key is being handled. Where there is no clipboard (plain http), the old command for
/// copying a selection is tried, and focus returns to where it was.
pub async fn copy(text: &str) -> Result<(), NotCopied> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard")).unwrap_or_default();
    if clipboard.is_object() {
        let written = clipboard.unchecked_into::<Clipboard>().write_text(text);
        if let Ok(written) = written
            && JsFuture::from(written).await.is_ok()
        {
            return Ok(());
        }
    }
    copy_selection(text).ok_or(NotCopied)
}

fn copy_selection(text: &str) -> Option<()> {
    let document = document();
    let focused = document.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    // A hidden area cannot be selected, so it is moved out of sight instead. Inside an open modal dialog only its descendants can
    // take focus, so it goes there.
    area.style().set_property("position", "fixed").ok()?;
    area.style().set_property("inset-inline-start", "-999em").ok()?;
    let dialog = focused.as_ref().and_then(|element| element.closest("dialog").ok().flatten());
    let home = dialog.or_else(|| document.body().map(Into::into))?;
    home.append_child(&area).ok()?;
    area.select();
    let copied = document.unchecked_ref::<Commands>().exec_command("copy");
    area.remove();
    if let Some(focused) = focused {
        let _ = focused.focus();
    }
    copied.ok()?.then_some(())
}
