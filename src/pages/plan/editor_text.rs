//! The editor's fields of words: title, purpose, subject, text with its places, and what only some channels or kinds need.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::editor_fields::part;
use super::shape::{Edited, Kit, kit};
use super::wording;
use crate::browser::clipboard;
use crate::domain::command::TouchEdit;
use crate::domain::ids::ItemId;
use crate::domain::medium::{Channel, Medium};
use crate::domain::playbook::{Playbook, Template};
use crate::domain::touch::{Delivery, Gift, Kind, MessageClass, Touch};
use crate::domain::wording::{self as words, Piece, Places};
use crate::i18n::Said;
use crate::state::world;
use crate::ui::{Field, NumberField, Pick, Tick, Writing};

/// The most seconds of a video: an hour.
const MOST_SECONDS: i64 = 3_600;

/// A text that equals the template's is the template's: it is not stored, and follows the playbook.
fn own(text: String, template: Option<&str>) -> Option<String> {
    (template != Some(text.as_str())).then_some(text)
}

/// The title as it is written. It may be empty while it is being rewritten; elsewhere the channel's name then stands for it.
fn written_title<'a>(touch: &'a Touch, playbook: &'a Playbook) -> &'a str {
    touch.title.as_deref().unwrap_or_else(|| words::title(touch, playbook))
}

/// Title, purpose, subject and text.
#[component]
pub fn Words(id: ItemId, touch: Edited, outline: Edited) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.editor;
    let leave = move |()| kit.state.seal();
    let of_template = move |read: fn(&Template) -> Option<&str>| {
        let world = kit.world();
        let touch = touch.get_untracked()?;
        wording::template(&world, &touch.0).and_then(read).map(str::to_owned)
    };
    let title = Signal::derive(move || shown(kit, touch, written_title));
    let write_title = move |text: String| {
        let text = own(text, of_template(|template| Some(&template.title)).as_deref());
        kit.edit(id, TouchEdit::Title(text));
    };
    let purpose = Signal::derive(move || shown(kit, touch, words::purpose));
    let write_purpose = move |text: String| {
        let text = own(text, of_template(|template| Some(&template.purpose)).as_deref());
        kit.edit(id, TouchEdit::Purpose(text));
    };
    let subject = Signal::derive(move || shown(kit, touch, words::subject));
    let write_subject = move |text: String| {
        let text = own(text, of_template(|template| template.subject.as_deref()).as_deref());
        kit.edit(id, TouchEdit::Subject(text));
    };
    let text = Signal::derive(move || shown(kit, touch, words::text));
    let write_text = move |text: String| {
        let text = own(text, of_template(|template| Some(&template.text)).as_deref());
        kit.edit(id, TouchEdit::Text(text));
    };
    let is_email = Memo::new(move |_| outline.get().is_some_and(|touch| touch.0.channel == Channel::Email));
    let changed = Memo::new(move |_| {
        touch.get().is_some_and(|touch| {
            let own = &touch.0;
            own.template.is_some()
                && (own.title.is_some() || own.text.is_some() || own.subject.is_some() || own.purpose.is_some())
        })
    });
    let back = move |_| {
        let edits = [TouchEdit::Title(None), TouchEdit::Text(None), TouchEdit::Subject(None), TouchEdit::Purpose(None)];
        kit.state.dispatch(crate::domain::command::Command::Many(
            edits.into_iter().map(|edit| crate::domain::command::Command::EditTouch(id, edit)).collect(),
        ));
    };
    view! {
        <Field id="touch-title" label=texts.title value=title on_input=write_title on_leave=leave />
        <Field id="touch-purpose" label=texts.purpose value=purpose on_input=write_purpose on_leave=leave />
        <Show when=move || is_email.get()>
            <Field id="touch-subject" label=texts.subject value=subject on_input=write_subject on_leave=leave />
        </Show>
        <ReadView touch />
        <Writing id="touch-text" label=texts.text hint=texts.text_hint value=text on_input=write_text on_leave=leave rows=6 />
        <Show when=move || changed.get()>
            <p><button type="button" class="link" on:click=back>{texts.back_to_template}</button></p>
        </Show>
    }
}

fn shown(kit: Kit, touch: Edited, read: for<'a> fn(&'a Touch, &'a Playbook) -> &'a str) -> String {
    let world = kit.world();
    touch.get().map(|touch| read(&touch.0, &world.playbook).to_owned()).unwrap_or_default()
}

/// The text as it would be said or sent, with its places filled or marked.
#[component]
fn ReadView(touch: Edited) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.editor;
    let places = {
        let world = world.clone();
        move |touch: &Touch| {
            // Whose names and dates are in it; the persona's cannot change while the dialog is open.
            kit.profile.track();
            kit.state.peek(|journey| Places::of(journey, &touch.who, &|date| world.formats.date(date)))
        }
    };
    // Writing a title changes nothing of it.
    let read = Memo::new_with_compare(
        move |_| touch.get().map(|touch| touch.0),
        |former: Option<&Option<Arc<Touch>>>, now| {
            let shown = |touch: &Arc<Touch>| (touch.text.clone(), touch.template.clone(), touch.who.clone(), touch.channel);
            former.and_then(Option::as_ref).map(shown) != now.and_then(Option::as_ref).map(shown)
        },
    );
    let lines = {
        let (world, places) = (world.clone(), places.clone());
        move || {
            let touch = read.get()?;
            let text = words::text(&touch, &world.playbook).to_owned();
            if text.trim().is_empty() {
                return None;
            }
            let places = places(&touch);
            let line = |line: &str| words::filled(line, &places).into_iter().map(piece).collect_view();
            Some(if is_outline(&touch) {
                let lines = text
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .map(|each| view! { <li>{line(each)}</li> })
                    .collect_view();
                view! { <ol class="reading">{lines}</ol> }.into_any()
            } else {
                let lines = text.lines().map(|each| view! { <p>{line(each)}</p> }).collect_view();
                view! { <div class="reading letter">{lines}</div> }.into_any()
            })
        }
    };
    let heading = move || read.get().map(|touch| texts.reading[usize::from(is_outline(&touch))]);
    let copy = move |_| {
        let Some(touch) = touch.get_untracked() else { return };
        let world = kit.world();
        let whole = words::plain(words::text(&touch.0, &world.playbook), &places(&touch.0));
        spawn_local(async move {
            match clipboard::copy(&whole).await {
                Ok(()) => kit.notices.say(texts.copied),
                Err(_) => kit.notices.warn(texts.not_copied),
            }
        });
    };
    view! {
        <section class="read-view" aria-labelledby="read-title">
            <div class="row between">
                <h3 id="read-title">{heading}</h3>
                <button type="button" class="btn small" on:click=copy>{texts.copy}</button>
            </div>
            {lines}
        </section>
    }
}

/// What is said aloud, done or shown is an outline; what is written is a letter.
const fn is_outline(touch: &Touch) -> bool {
    matches!(touch.channel, Channel::Call | Channel::Meeting | Channel::Video | Channel::Present)
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Text(text) => text.into_any(),
        Piece::Filled { value, .. } => view! { <span class="filled">{Said(&value).to_string()}</span> }.into_any(),
        Piece::Open(place) => view! { <mark>{place}</mark> }.into_any(),
    }
}

/// What only some channels need, the team's note, and under *More* what the rules look at.
#[component]
pub fn Extra(id: ItemId, touch: Edited, outline: Edited) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.editor;
    let leave = move |()| kit.state.seal();
    let medium = Memo::new(move |_| outline.get().map(|touch| touch.0.medium()));
    let is_present = move || medium.get() == Some(Medium::Presents);
    let is_sent = move || matches!(medium.get(), Some(Medium::Presents | Medium::Mail));
    let reason = part(touch, |touch| touch.personal_reason.clone());
    let write_reason = move |text: String| {
        kit.edit(id, TouchEdit::PersonalReason(text));
    };
    let gifts = StoredValue::new(options(Gift::ALL, Gift::id, |gift| texts.gifts[gift.index()]));
    let gift = part(outline, |touch| touch.gift.id().to_owned());
    let set_gift = move |key: String| {
        if let Some(gift) = Gift::parse(&key) {
            kit.edit(id, TouchEdit::Gift(gift));
        }
    };
    let deliveries = StoredValue::new(options(Delivery::ALL, Delivery::id, |delivery| texts.deliveries[delivery.index()]));
    let delivery = part(outline, |touch| touch.delivery.id().to_owned());
    let set_delivery = move |key: String| {
        if let Some(delivery) = Delivery::parse(&key) {
            kit.edit(id, TouchEdit::Delivery(delivery));
        }
    };
    let seconds = Signal::derive(move || outline.get().map(|touch| i64::from(touch.0.seconds)));
    let set_seconds = move |number: Option<i64>| {
        if let Some(seconds) = number.and_then(|number| u16::try_from(number).ok()) {
            kit.edit(id, TouchEdit::Seconds(seconds));
        }
    };
    let note = part(touch, |touch| touch.note.clone());
    let write_note = move |text: String| {
        kit.edit(id, TouchEdit::Note(text));
    };
    let refusal = (texts.number_refused)(&world.number(1), &world.number(MOST_SECONDS));
    view! {
        <Show when=is_present>
            <Writing id="touch-reason" label=texts.personal_reason hint=texts.personal_reason_hint value=reason on_input=write_reason on_leave=leave rows=2 />
        </Show>
        <Show when=is_sent>
            <div class="pair">
                <Pick id="touch-delivery" label=texts.delivery options=deliveries.get_value() value=delivery on_pick=set_delivery />
                <Show when=is_present>
                    <Pick id="touch-gift" label=texts.gift options=gifts.get_value() value=gift on_pick=set_gift />
                </Show>
            </div>
        </Show>
        <Show when=move || medium.get() == Some(Medium::Video)>
            <NumberField id="touch-seconds" label=texts.seconds value=seconds on_input=set_seconds min=1 max=MOST_SECONDS refusal=refusal.clone() unit=texts.seconds_unit />
        </Show>
        <Writing id="touch-note" label=texts.note hint=texts.note_hint value=note on_input=write_note on_leave=leave rows=2 />
        <More id touch outline />
    }
}

fn options<T: Copy>(all: &[T], key: fn(T) -> &'static str, name: impl Fn(T) -> &'static str) -> Vec<(String, String)> {
    all.iter().map(|&value| (key(value).to_owned(), name(value).to_owned())).collect()
}

#[component]
fn More(id: ItemId, touch: Edited, outline: Edited) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.plan.editor;
    let kinds = options(Kind::ALL, Kind::id, |kind| texts.kinds[kind.index()]);
    let kind = part(outline, |touch| touch.kind.id().to_owned());
    let set_kind = move |key: String| {
        if let Some(kind) = Kind::parse(&key) {
            kit.edit(id, TouchEdit::Kind(kind));
        }
    };
    let classes = options(MessageClass::ALL, MessageClass::id, |class| texts.classes[class.index()]);
    let class = part(outline, |touch| touch.class.id().to_owned());
    let set_class = move |key: String| {
        if let Some(class) = MessageClass::parse(&key) {
            kit.edit(id, TouchEdit::Class(class));
        }
    };
    let offer = part(outline, |touch| touch.offer);
    let no_reply = part(outline, |touch| touch.no_reply);
    let set_offer = move |on: bool| {
        kit.edit(id, TouchEdit::Offer(on));
    };
    let set_no_reply = move |on: bool| {
        kit.edit(id, TouchEdit::NoReply(on));
    };
    let pinned = part(touch, |touch| touch.pinned);
    let written = part(touch, |touch| touch.is_written());
    let set_pinned = move |on: bool| {
        kit.edit(id, TouchEdit::Pinned(on));
    };
    let keeping = move || {
        if written.get() {
            view! { <p class="hint">{texts.kept_anyway}</p> }.into_any()
        } else {
            view! { <Tick label=texts.pinned value=pinned on_change=set_pinned /> }.into_any()
        }
    };
    view! {
        <details class="more">
            <summary>{texts.more}</summary>
            <div class="stack">
                <div class="pair">
                    <Pick id="touch-kind" label=texts.kind options=kinds value=kind on_pick=set_kind />
                    <Pick id="touch-class" label=texts.class hint=texts.class_hint options=classes value=class on_pick=set_class />
                </div>
                <Tick label=texts.offer value=offer on_change=set_offer />
                <Tick label=texts.no_reply value=no_reply on_change=set_no_reply />
                {keeping}
            </div>
        </details>
    }
}
