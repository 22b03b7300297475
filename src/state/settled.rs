//! Values that many follow, and that say only what is new.
//!
//! A memo has all that follow it, and all that follow those, ask again whenever something it reads changes, only for them to hear that it has
//! stayed the same. With hundreds of followers that takes longer than anything else a key brings about. What is here looks first, at once, and
//! keeps silent.

use leptos::prelude::*;

use crate::domain::ids::ItemId;

/// What `read` gives, which is called whenever something it reads changes; given on only when it is another.
pub fn settled<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> ReadSignal<T> {
    settled_by(read, T::eq)
}

/// The same, where `same` says what is not another. Whoever does not follow it sees the newest all the same.
pub fn settled_by<T: Send + Sync + 'static>(
    read: impl Fn() -> T + Send + Sync + 'static,
    same: fn(&T, &T) -> bool,
) -> ReadSignal<T> {
    let value = RwSignal::new(untrack(&read));
    ImmediateEffect::new_scoped(move || {
        let now = read();
        if value.with_untracked(|former| same(former, &now)) {
            value.update_untracked(|former| *former = now);
        } else {
            value.set(now);
        }
    });
    value.read_only()
}

/// A value for each of many items, followed one by one.
pub struct Each<T: 'static>(StoredValue<Vec<(ItemId, ArcRwSignal<T>)>>);

impl<T> Clone for Each<T> {
    fn clone(&self) -> Each<T> {
        *self
    }
}

impl<T> Copy for Each<T> {}

impl<T: Send + Sync + 'static> Default for Each<T> {
    /// Nobody follows anything yet.
    fn default() -> Each<T> {
        Each(StoredValue::new(Vec::new()))
    }
}

impl<T: PartialEq + Send + Sync + 'static> Each<T> {
    /// The value of an item, which is this one if nobody follows it yet.
    pub fn of(self, id: ItemId, now: impl FnOnce() -> T) -> ArcRwSignal<T> {
        let known = self.0.with_value(|all| all.iter().find(|(other, _)| *other == id).map(|(_, value)| value.clone()));
        known.unwrap_or_else(|| {
            let value = ArcRwSignal::new(now());
            self.0.update_value(|all| all.push((id, value.clone())));
            value
        })
    }

    /// Takes over what `read` gives for every item that is followed.
    pub fn renew(self, read: impl Fn(ItemId) -> T) {
        let renewed = |(id, value): &(ItemId, ArcRwSignal<T>)| {
            let now = read(*id);
            value.with_untracked(|former| *former != now).then(|| (value.clone(), now))
        };
        let renewed: Vec<_> = self.0.with_value(|all| all.iter().filter_map(renewed).collect());
        // Whoever hears of one may ask for another.
        renewed.into_iter().for_each(|(value, now)| value.set(now));
    }
}
