//! What a long form needs: its sections as a list that leads to each, and how far one has got.

use leptos::prelude::*;

use crate::browser::page;
use crate::state::world;
use crate::ui::{Icon, Sign, Track};

/// A section of a form.
#[derive(Clone, Copy)]
pub struct Part {
    /// The id of its heading.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How many texts are still to be written, where that can be said.
    pub left: Option<Memo<usize>>,
}

/// The sections of a form. Buttons, not links: the address's fragment belongs to the route.
#[component]
pub fn Contents(
    /// The sections, in order.
    parts: Vec<Part>,
) -> impl IntoView {
    let world = world();
    let texts = &world.texts.setup;
    let line = |part: Part| {
        let world = world.clone();
        let state = part.left.map(|left| {
            move || match left.get() {
                0 => view! { <span class="g"><Icon sign=Sign::Check /><span class="sr-only">{texts.section_done}</span></span> }
                    .into_any(),
                left => {
                    view! { <span class="quiet small num">{(texts.section_left)(&world.number(left as i64))}</span> }.into_any()
                }
            }
        });
        view! {
            <li>
                <button type="button" on:click=move |_| page::focus(part.id)>
                    <span>{part.name}</span>
                    {state}
                </button>
            </li>
        }
    };
    view! {
        <nav class="toc" aria-label=texts.sections>
            <ul>{parts.into_iter().map(line).collect_view()}</ul>
        </nav>
    }
}

/// How many of a form's texts are written.
#[component]
pub fn Progress(
    /// So many are.
    done: Memo<usize>,
    /// So many there are; at least one.
    all: usize,
) -> impl IntoView {
    let world = world();
    let words = move || (world.texts.setup.progress)(&world.number(done.get() as i64), &world.number(all as i64));
    // Both are counts of fields, far below the bounds of an exact f64.
    let share = move || view! { <Track value=Some(done.get() as f64 * 100.0 / all as f64) /> };
    view! {
        <div class="form-progress">
            {share}
            <span class="small quiet num">{words}</span>
        </div>
    }
}
