//! Short messages that say what happened and what to do.

use std::sync::Arc;

use leptos::prelude::*;

use super::bundles;
use super::front::Front;
use crate::browser::clock;

/// Milliseconds for which a message is shown that only says that something was done.
const SHOWN: u32 = 8_000;

/// Something to do about a message.
#[derive(Clone)]
pub struct Offer {
    /// The label of its button.
    pub label: &'static str,
    /// What the button does; the message goes away with it.
    pub act: Arc<dyn Fn() + Send + Sync>,
}

/// A message.
#[derive(Clone)]
pub struct Notice {
    /// Names it, for taking it away.
    pub id: u32,
    /// The sentence.
    pub text: String,
    /// Whether it interrupts: an alert is read out at once.
    pub alert: bool,
    /// Whether it stays until what caused it is gone, under this name.
    pub lasting: Option<&'static str>,
    /// What can be done about it.
    pub offer: Option<Offer>,
}

/// All messages on screen.
#[derive(Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Vec<Notice>>,
    next: StoredValue<u32>,
    front: Signal<Front>,
}

impl Notices {
    /// No message yet, in this language.
    pub fn new(front: Signal<Front>) -> Notices {
        Notices { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0), front }
    }

    /// The language messages are in now.
    pub fn front(self) -> Front {
        self.front.get_untracked()
    }

    /// The messages, oldest first.
    pub fn shown(self) -> Signal<Vec<Notice>> {
        self.shown.into()
    }

    /// Says that something was done.
    pub fn say(self, text: impl Into<String>) {
        self.push(text.into(), false, None, None);
    }

    /// Says that something was done, and offers something about it for as long as the message is shown, such as undoing it. The offer
    /// may be taken on another page, so it holds nothing that belongs to this one. Gives the message's id.
    pub fn offer(self, text: impl Into<String>, label: &'static str, act: impl Fn() + Send + Sync + 'static) -> u32 {
        self.push(text.into(), false, None, Some(Offer { label, act: Arc::new(act) }))
    }

    /// Says that something went wrong.
    pub fn warn(self, text: impl Into<String>) {
        self.push(text.into(), true, None, None);
    }

    /// Says something that stays true until [`Notices::clear`] is called with the same name.
    pub fn keep(self, name: &'static str, text: impl Into<String>) {
        let stands = self.shown.with_untracked(|shown| shown.iter().any(|notice| notice.lasting == Some(name)));
        if !stands {
            self.push(text.into(), true, Some(name), None);
        }
    }

    /// Takes a lasting message away: what caused it is gone.
    pub fn clear(self, name: &'static str) {
        if self.shown.with_untracked(|shown| shown.iter().any(|notice| notice.lasting == Some(name))) {
            self.shown.update(|shown| shown.retain(|notice| notice.lasting != Some(name)));
        }
    }

    /// Takes a message away.
    pub fn dismiss(self, id: u32) {
        self.shown.update(|shown| shown.retain(|notice| notice.id != id));
    }

    /// Takes away the message that makes an offer of this label: what it offers has been done in another way.
    pub fn withdraw(self, label: &str) {
        self.shown.update(|shown| shown.retain(|notice| notice.offer.as_ref().is_none_or(|offer| offer.label != label)));
    }

    fn push(self, text: String, alert: bool, lasting: Option<&'static str>, offer: Option<Offer>) -> u32 {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        // Only what asks for nothing goes away by itself: nobody must hurry to take an offer or to read what went wrong (WCAG 2.2.1).
        if !alert && offer.is_none() {
            clock::later(SHOWN, move || self.dismiss(id));
        }
        self.shown.update(|shown| {
            // Of what can be undone, and the like, the newest is offered; whoever takes it means what they did last.
            if let Some(offer) = &offer {
                shown.retain(|former| former.offer.as_ref().is_none_or(|former| former.label != offer.label));
            }
            // Three passing messages are as many as anyone reads; the lasting ones stay.
            let passing = shown.iter().filter(|notice| notice.lasting.is_none()).count();
            if passing >= 3
                && let Some(oldest) = shown.iter().position(|notice| notice.lasting.is_none())
            {
                shown.remove(oldest);
            }
            shown.push(Notice { id, text, alert, lasting, offer });
        });
        id
    }
}

/// The messages of the app.
pub fn notices() -> Notices {
    bundles::early().notices
}
