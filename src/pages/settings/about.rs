//! What this is, whose model it follows, and what is done with data.

use leptos::prelude::*;

use crate::pages::frame::PlainBar;
use crate::state::world;

/// What this is.
#[component]
pub fn AboutPage() -> impl IntoView {
    let texts = &world().texts.about;
    let section = |(heading, paragraphs): &(&'static str, &'static [&'static str])| {
        view! {
            <section>
                <h2>{*heading}</h2>
                {paragraphs.iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
            </section>
        }
    };
    let stage = |(name, text): (&'static str, &'static str)| view! { <li><strong>{name}</strong><span>{text}</span></li> };
    view! {
        <PlainBar called=texts.title />
        <main class="wrap narrow settings" id="content">
            <h1 tabindex="-1" id="title">{texts.title}</h1>
            <p class="lead">{texts.lead}</p>
            {texts.model.iter().map(section).collect_view()}
            <section>
                <h2>{texts.stages}</h2>
                <p>{texts.stages_hint}</p>
                <ol class="stages">{texts.stage_list.map(stage).collect_view()}</ol>
            </section>
            {texts.terms.iter().map(section).collect_view()}
            <p class="quiet small">{(texts.version)(env!("CARGO_PKG_VERSION"))}</p>
        </main>
    }
}
