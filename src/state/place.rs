//! Where the user is.

use leptos::prelude::*;

use crate::browser::page;
use crate::route::{Route, Source, Step};

/// Where the user is, and how to go elsewhere. Plain links work too: the address decides.
#[derive(Clone, Copy)]
pub struct Place {
    route: RwSignal<Route>,
    moved: StoredValue<bool>,
}

impl Place {
    /// Follows the address from now on.
    pub fn follow() -> Place {
        let route = RwSignal::new(Route::parse(&page::hash()));
        let moved = StoredValue::new(false);
        page::on_hash_change(move |hash| {
            let next = Route::parse(&hash);
            if route.with_untracked(|now| *now != next) {
                moved.set_value(true);
                route.set(next);
            }
        })
        .forever();
        Place { route, moved }
    }

    /// Where the user is.
    pub fn route(self) -> Signal<Route> {
        self.route.into()
    }

    /// Whether the user has gone anywhere since the page was opened.
    pub fn moved(self) -> bool {
        self.moved.get_value()
    }

    /// Goes somewhere; *back* returns here.
    pub fn go(self, route: &Route) {
        page::set_hash(&route.address(), page::Step::Push);
    }

    /// Goes somewhere in place of here.
    pub fn swap(self, route: &Route) {
        page::set_hash(&route.address(), page::Step::Replace);
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
    expect_context::<Place>()
}
