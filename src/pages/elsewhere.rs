//! Where an address leads that names nothing, or a journey that is not here.

use leptos::prelude::*;

use super::frame::PlainBar;
use crate::route::Route;
use crate::state::front;

/// An address that names nothing.
#[component]
pub fn UnknownPage() -> impl IntoView {
    let texts = &front().texts.frame;
    view! { <Helpful title=texts.unknown_title text=texts.unknown_text /> }
}

/// A journey that is not in this browser.
#[component]
pub fn AbsentPage() -> impl IntoView {
    let texts = &front().texts.frame;
    view! { <Helpful title=texts.absent_title text=texts.absent_text /> }
}

#[component]
fn Helpful(title: &'static str, text: &'static str) -> impl IntoView {
    let texts = &front().texts.frame;
    view! {
        <PlainBar called=title />
        <main class="wrap narrow stack" id="content">
            <h1 tabindex="-1" id="title">{title}</h1>
            <p class="lead">{text}</p>
            <p><a class="btn main" href=Route::Library.href()>{texts.library}</a></p>
        </main>
    }
}
