//! The journey as a link that carries it, and as a code to scan.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_saving;
use crate::browser::{clipboard, deflate, page};
use crate::exchange::link::{self, Carried, LONGEST_FOR_CHATS};
use crate::exchange::qr;
use crate::route::Route;
use crate::state::{JourneyState, journey_state, notices, world};
use crate::ui::Segments;

/// The field with the link.
const FIELD: &str = "link-field";

/// A link that was made, and the code that says the same, if one holds it.
#[derive(Clone)]
struct Made {
    address: String,
    code: Option<qr::Code>,
}

/// A link that carries the journey.
#[component]
pub fn LinkWay() -> impl IntoView {
    let texts = &world().texts.link;
    let about = if page::is_on_disk() {
        view! { <p>{texts.on_disk}</p> }.into_any()
    } else {
        view! { <Maker state=journey_state() /> }.into_any()
    };
    view! {
        <section class="card stack take-link" aria-labelledby="way-link">
            <h2 id="way-link">{texts.title}</h2>
            {about}
        </section>
    }
}

#[component]
fn Maker(state: JourneyState) -> impl IntoView {
    let world = world();
    let texts = &world.texts.link;
    let carried = RwSignal::new(Carried::Everything);
    // Nothing while it is made; then what was made, or that this browser makes none.
    let made = RwSignal::new(None::<Option<Made>>);
    let record = Memo::new(move |_| state.with(|journey| link::record(journey, carried.get())));
    Effect::new(move |_| {
        let text = record.get();
        spawn_local(async move {
            let bytes = deflate::deflate(&text).await;
            // The journey may have changed meanwhile; then the link to what it is now is being made. The page may be gone, too.
            if record.try_with_untracked(|now| *now == text) == Some(true) {
                made.set(Some(bytes.map(|bytes| make(&bytes))));
            }
        });
    });
    let options =
        Carried::ALL.iter().zip(texts.carries).map(|(one, name)| (one.id().to_owned(), name.to_owned())).collect::<Vec<_>>();
    let pick = move |id: String| Carried::parse(&id).into_iter().for_each(|next| carried.set(next));
    let outcome = move || match made.get() {
        None => None,
        Some(None) => Some(view! { <p>{texts.missing}</p> }.into_any()),
        Some(Some(made)) => Some(view! { <Outcome made state /> }.into_any()),
    };
    view! {
        <p>{texts.about}</p>
        <div class="paper-choice">
            <Segments
                name="carried"
                legend=texts.carried
                options
                value=Signal::derive(move || carried.get().id().to_owned())
                on_pick=Callback::new(pick)
            />
            <p class="hint">{move || texts.carried_hints[carried.get().index()]}</p>
        </div>
        {outcome}
    }
}

fn make(deflated: &[u8]) -> Made {
    let whole = |written: String| page::address() + &Route::Open(written).href();
    Made { address: whole(link::letters(deflated)), code: qr::code(&whole(String::new()), &link::digits(deflated)) }
}

#[component]
fn Outcome(made: Made, state: JourneyState) -> impl IntoView {
    let world = world();
    let (texts, take) = (&world.texts.link, &world.texts.take);
    let notices = notices();
    let length = made.address.len();
    let said = world.number(length);
    let too_long = length > LONGEST_FOR_CHATS;
    let said = if too_long { (texts.too_long)(&said) } else { (texts.length)(&said) };
    let address = made.address.clone();
    let copy = move |_| {
        let address = address.clone();
        spawn_local(async move {
            match clipboard::copy(&address).await {
                Ok(()) => notices.say(texts.copied),
                Err(clipboard::NotCopied) => {
                    page::select(FIELD);
                    notices.warn(texts.selected);
                }
            }
        });
    };
    let save = file_saving();
    let file = too_long.then(|| {
        view! { <button type="button" class="btn" on:click=move |_| save()>{take.save_file}</button> }
    });
    let code = match made.code {
        Some(code) => {
            let alternative = (texts.code_alternative)(&state.peek(|journey| journey.name().to_owned()));
            view! {
                <p class="hint">{texts.code_about}</p>
                {drawing(&code, alternative)}
            }
            .into_any()
        }
        None => view! { <p class="hint">{texts.no_code}</p> }.into_any(),
    };
    view! {
        <div class="field">
            <label for=FIELD>{texts.link}</label>
            <input type="text" id=FIELD readonly aria-describedby="link-length" prop:value=made.address />
            <p class="hint num" id="link-length">{said}</p>
        </div>
        <div class="row take-acts">
            <button type="button" class="btn" on:click=copy>{texts.copy}</button>
            {file}
        </div>
        <details class="link-code">
            <summary>{texts.code}</summary>
            {code}
        </details>
    }
}

/// A code, dark on light whatever the theme, for that is what cameras look for.
fn drawing(code: &qr::Code, alternative: String) -> impl IntoView + use<> {
    let side = code.side;
    view! {
        <svg class="code" viewBox=format!("0 0 {side} {side}") role="img" aria-label=alternative shape-rendering="crispEdges">
            <path d=code.path.clone() />
        </svg>
    }
}
