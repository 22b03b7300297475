//! What happens when the program fails: the message goes to the console, and the rescue script (`public/rescue.js`), which needs no
//! WebAssembly, is told to offer the user their work. It also listens for traps that never come through here.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, console};

/// The name of the event on the window that the rescue script waits for; its detail is the message.
pub const EVENT: &str = "hundredfold:panic";

/// Sets the hook. Call it before anything else.
pub fn set_hook() {
    std::panic::set_hook(Box::new(|info| tell(&info.to_string())));
}

/// Tells the console and the rescue script that the program cannot go on, and why. Nothing in here may panic, so what cannot be told
/// is left out.
pub fn tell(message: &str) {
    let message = JsValue::from_str(message);
    console::error_1(&message);
    let details = CustomEventInit::new();
    details.set_detail(&message);
    if let (Some(window), Ok(event)) = (web_sys::window(), CustomEvent::new_with_event_init_dict(EVENT, &details)) {
        let _ = window.dispatch_event(&event);
    }
}
