//! Where the user is.

use leptos::prelude::*;

use super::bundles;
use crate::browser::page;
use crate::route::{Route, Source, Step};

/// Where the user is, and how to go elsewhere. Plain links work too: the address decides.
#[derive(Clone, Copy)]
pub struct Place {
    route: RwSignal<Route>,
    moved: StoredValue<bool>,
    /// Where the user came from, if one step back leads there.
    before: StoredValue<Option<Route>>,
    /// The address is being replaced, so where the user came from stays.
    swapping: StoredValue<bool>,
}

impl Place {
    /// Follows the address from now on.
    pub fn follow() -> Place {
        let route = RwSignal::new(Route::parse(&page::hash()));
        let moved = StoredValue::new(false);
        let before = StoredValue::new(None);
        let swapping = StoredValue::new(false);
        page::on_hash_change(move |hash| {
            let next = Route::parse(&hash);
            if route.with_untracked(|now| *now != next) {
                moved.set_value(true);
                if !swapping.get_value() {
                    page::leave_field();
                    before.set_value(Some(route.get_untracked()));
                }
                swapping.set_value(false);
                route.set(next);
            }
        })
        .forever();
        Place { route, moved, before, swapping }
    }

    /// Where the user is.
    pub fn route(self) -> Signal<Route> {
        self.route.into()
    }

    /// Whether the user has gone anywhere since the page was opened.
    pub fn moved(self) -> bool {
        self.moved.get_value()
    }

    /// Where the address leads. The user may have pressed a link a moment ago of which [`Place::route`] has not heard yet.
    pub fn address(self) -> Route {
        Route::parse(&page::hash())
    }

    /// Goes somewhere; *back* returns here.
    pub fn go(self, route: &Route) {
        page::set_hash(&route.address(), page::Step::Push);
    }

    /// Goes somewhere in place of here.
    pub fn swap(self, route: &Route) {
        self.swapping.set_value(self.route.with_untracked(|now| now != route));
        page::set_hash(&route.address(), page::Step::Replace);
    }

    /// Returns to where the user came from if that is this place, so that *back* does not lead there once more; else goes there in place of
    /// here.
    pub fn close_to(self, route: &Route) {
        if self.before.with_value(|before| before.as_ref() == Some(route)) {
            // One step, however often it is asked for until the address has changed.
            self.before.set_value(None);
            page::back();
        } else {
            self.swap(route);
        }
    }

    /// The route of another step of the open journey; the library if none is open.
    pub fn beside(self, step: Step) -> Route {
        match self.route.get_untracked() {
            Route::Journey(source, _) => Route::Journey(source, step),
            _ => Route::Library,
        }
    }

    /// Which journey the address names.
    pub fn source(self) -> Memo<Option<Source>> {
        Memo::new(move |_| match self.route.get() {
            Route::Journey(source, _) => Some(source),
            _ => None,
        })
    }
}

/// Where the user is.
pub fn place() -> Place {
    bundles::early().place
}
