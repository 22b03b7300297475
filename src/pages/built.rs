//! Building a page in several tasks, so that a slow computer answers in between.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;

/// How far a page is built. What is built later, such as another view, is built at once.
#[derive(Clone, Copy)]
pub struct Built(RwSignal<u8>);

impl Built {
    /// Begins with what is there at once; so many tasks follow, counted from 1.
    pub fn begin(tasks: u8) -> Built {
        let built = RwSignal::new(0);
        spawn_local(async move {
            for task in 1..=tasks {
                clock::timeout(0).await;
                // The page may be gone by then.
                if built.try_set(task).is_some() {
                    return;
                }
            }
        });
        Built(built)
    }

    /// A page that is built at once.
    pub fn whole() -> Built {
        Built(RwSignal::new(u8::MAX))
    }

    /// Whether this task has come.
    pub fn reached(self, task: u8) -> bool {
        self.0.get() >= task
    }
}
