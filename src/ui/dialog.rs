//! A modal dialog: the browser's own, which traps focus, closes on Escape and gives focus back.

use leptos::html;
use leptos::prelude::*;

/// A modal dialog, open while `open` says so.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when it was closed, by Escape or otherwise.
    #[prop(into)]
    on_close: Callback<()>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// The label of the button that closes it.
    close_label: &'static str,
    /// What is in it, built each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(element) = dialog.get() else { return };
        match (open.get(), element.open()) {
            (true, false) => {
                // It is in the page and not open, which are the two conditions.
                let _ = element.show_modal();
            }
            (false, true) => element.close(),
            _ => {}
        }
    });
    let heading = "dialog-title";
    view! {
        <dialog node_ref=dialog class="dialog" aria-labelledby=heading on:close=move |_| on_close.run(())>
            <Show when=move || open.get()>
                <div class="dialog-head">
                    <h2 id=heading tabindex="-1" autofocus=true>{move || title.get()}</h2>
                    <button type="button" class="btn quiet-btn" on:click=move |_| on_close.run(())>{close_label}</button>
                </div>
                <div class="dialog-body">{children()}</div>
            </Show>
        </dialog>
    }
}
