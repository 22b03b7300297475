//! Word between the tabs that have this program open.
//!
//! A broadcast channel tells the others at once, and exists on plain http too. Where there is none they learn of a change by the storage
//! event of [`super::local`], some seconds later, or when they come to the front. What is sent says nothing: who hears it looks for themselves.

use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, VisibilityState};

use super::listener::Listener;
use super::{document, window};

/// The name of the channel; all sites under one host name share channels as they share a store.
const NAME: &str = "hundredfold";

thread_local! {
    /// Made when it is first needed. A tab does not hear itself on its own channel.
    static CHANNEL: Option<BroadcastChannel> = BroadcastChannel::new(NAME).ok();
}

/// Tells the other tabs that something was saved.
pub fn tell() {
    CHANNEL.with(|channel| {
        if let Some(channel) = channel {
            // A word that does not arrive is made up for by the storage event.
            let _ = channel.post_message(&JsValue::NULL);
        }
    });
}

/// Calls back whenever another tab has told something. Nothing where there are no channels.
pub fn on_word(mut callback: impl FnMut() + 'static) -> Option<Listener> {
    CHANNEL.with(|channel| channel.as_ref().map(|channel| Listener::new(channel, "message", move |_| callback())))
}

/// Calls back when the page comes to the front again: shown, given the focus, or taken out of the browser's memory by *back*.
pub fn on_return(callback: impl Fn() + Clone + 'static) -> [Listener; 3] {
    let (shown, focused) = (callback.clone(), callback.clone());
    [
        Listener::new(&document(), "visibilitychange", move |_| {
            if document().visibility_state() == VisibilityState::Visible {
                shown();
            }
        }),
        Listener::new(&window(), "focus", move |_| focused()),
        Listener::new(&window(), "pageshow", move |_| callback()),
    ]
}
