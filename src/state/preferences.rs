//! What the user prefers of the app itself, in every journey: kept in the record under its own key.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::bundles;
use super::store::Store;
use crate::browser::page;
use crate::i18n::Locale;
use crate::storage::PREFERENCES;

words! {
    /// Light or dark.
    Theme {
        /// As the system says.
        System = "system",
        /// Always light.
        Light = "light",
        /// Always dark.
        Dark = "dark",
    }
}

/// What the user prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Light or dark.
    pub theme: Theme,
    /// Whether single keys act outside the part of the page that has the focus (WCAG 2.1.4 asks for a way to turn them off).
    pub shortcuts: bool,
    /// The language, if one was chosen; else the browser's.
    pub locale: Option<Locale>,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences { theme: Theme::System, shortcuts: true, locale: None }
    }
}

impl Preferences {
    /// Reads what [`Preferences::text`] has written. What cannot be read, field by field, is as if nothing had been chosen.
    pub fn read(text: &str) -> Preferences {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let word = |key: &str| value.get(key).and_then(Value::as_str);
        let usual = Preferences::default();
        Preferences {
            theme: word("theme").and_then(Theme::parse).unwrap_or(usual.theme),
            shortcuts: value.get("shortcuts").and_then(Value::as_bool).unwrap_or(usual.shortcuts),
            locale: word("locale").and_then(Locale::parse),
        }
    }

    /// The preferences as text for the record.
    pub fn text(&self) -> String {
        json!({ "theme": self.theme.id(), "shortcuts": self.shortcuts, "locale": self.locale.map(Locale::id) }).to_string()
    }
}

/// The preferences as they hold now. Changing them shows at once and is kept.
#[derive(Clone, Copy)]
pub struct PreferencesState {
    now: RwSignal<Preferences>,
    store: StoredValue<Store, LocalStorage>,
}

impl PreferencesState {
    /// The preferences of a store, which are applied at once.
    pub fn new(store: Store) -> PreferencesState {
        let now = store.text(PREFERENCES).map(|text| Preferences::read(&text)).unwrap_or_default();
        apply(&now);
        PreferencesState { now: RwSignal::new(now), store: StoredValue::new_local(store) }
    }

    /// As they hold now.
    pub fn now(self) -> Signal<Preferences> {
        self.now.into()
    }

    /// Changes them. If they cannot be kept, they hold until the page is closed.
    pub fn change(self, change: impl FnOnce(&mut Preferences)) {
        self.now.update(change);
        let now = self.now.get_untracked();
        apply(&now);
        let _ = self.store.with_value(|store| store.keep_text(PREFERENCES, &now.text()));
    }
}

fn apply(preferences: &Preferences) {
    page::set_theme(match preferences.theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    });
}

/// The preferences of the app.
pub fn preferences() -> PreferencesState {
    bundles::early().preferences
}
