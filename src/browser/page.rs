//! The page itself: its root element, its address, focus, printing, and what the browser says about the user's wishes.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, FocusEvent, FocusOptions, HtmlElement, HtmlInputElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, VisibilityState,
};

use super::listener::Listener;
use super::{clock, document, window};

/// Milliseconds between two looks whether a menu is still open.
const MENU_WAIT: u32 = 200;

/// Whether a new fragment makes a new step in the history of the tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The back button returns to the former fragment.
    Push,
    /// The former fragment is forgotten.
    Replace,
}

/// Opens the browser's print dialog and returns when it is closed. Nothing happens where printing is forbidden.
pub fn print() {
    let _ = window().print();
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets the language (a BCP 47 tag) and the direction (`ltr` or `rtl`) of the page.
pub fn set_language(tag: &str, direction: &str) {
    set_root("lang", Some(tag));
    set_root("dir", Some(direction));
}

/// Sets `data-theme` of the page, or takes it away so that the system's theme holds.
pub fn set_theme(theme: Option<&str>) {
    set_root("data-theme", theme);
}

/// Tells the scripts around the program that it has started: the one for rescue stops waiting, and the one that keeps the site for use
/// without a connection begins.
pub fn mark_started() {
    set_root("data-started", Some(""));
    dispatch("hundredfold:started");
}

/// Calls back when a new version of the site has been fetched and waits to be taken.
pub fn on_update(mut callback: impl FnMut() + 'static) -> Listener {
    Listener::new(&window(), "hundredfold:update", move |_| callback())
}

/// Has the browser ask before the page is left or loaded anew, for as long as the listener is there.
pub fn ask_before_leaving() -> Listener {
    Listener::new(&window(), "beforeunload", |event| event.prevent_default())
}

/// Takes the new version, which loads the page anew.
pub fn take_update() {
    dispatch("hundredfold:take-update");
}

/// Has the rest of the program fetched into the browser's cache, if it is a file of its own.
pub fn fetch_rest() {
    dispatch("hundredfold:rest");
}

/// Calls back with everything that a user does: moves a pointer, touches, scrolls, presses a key.
pub fn on_signs(callback: impl Fn() + Clone + 'static) -> Vec<Listener> {
    let listener = |sign: &'static str| {
        let callback = callback.clone();
        Listener::new(&window(), sign, move |_| callback())
    };
    ["pointermove", "pointerdown", "wheel", "scroll", "keydown"].map(listener).into()
}

/// Calls back once, with the first of those signs.
pub fn on_first_sign(callback: impl Fn() + Clone + 'static) {
    let listeners = Rc::new(RefCell::new(Vec::new()));
    let others = Rc::clone(&listeners);
    *listeners.borrow_mut() = on_signs(move || {
        let heard = others.take();
        if !heard.is_empty() {
            callback();
        }
        // Not at once: a listener must not be dropped while it is called.
        clock::later(0, move || drop(heard));
    });
}

fn dispatch(name: &str) {
    if let Ok(event) = web_sys::Event::new(name) {
        let _ = window().dispatch_event(&event);
    }
}

fn set_root(attribute: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(attribute, value),
        None => root.remove_attribute(attribute),
    };
}

/// Where the site offers itself as one file, below the page; nothing where it does not.
pub fn single_file() -> Option<String> {
    document().document_element()?.get_attribute("data-single")
}

/// Gives focus to the element with this id in the next frame, when what was just rendered is there. An element that cannot take
/// focus by itself, such as a heading, is made able to, without joining the order of the Tab key. Nothing happens if there is no
/// such element by then.
pub fn focus(id: &str) {
    let id = id.to_owned();
    next_frame(move || {
        let Some(element) = find(&id) else { return };
        let _ = element.focus();
        let has_focus = document().active_element().is_some_and(|active| &active == element.unchecked_ref::<Element>());
        if !has_focus && !element.has_attribute("tabindex") {
            element.set_tab_index(-1);
            let _ = element.focus();
        }
    });
}

/// The same after the next frame was drawn, and only if nothing has the focus by then, for what had it is gone. The page does not scroll.
pub fn focus_if_lost(id: &str) {
    FormerFocus::default().give_back(id);
}

/// The same for what has the focus now: it gets it back if what is done next takes it away, by moving it in the page, for one.
pub fn hold_focus() {
    let active = document().active_element().and_then(|active| active.dyn_into().ok());
    FormerFocus(Rc::new(RefCell::new(active))).give_back("title");
}

/// The same where what follows at once only puts things in another order: what is moved loses the focus, and has it back before another key comes.
pub fn hold_focus_moved() {
    let Some(active) = document().active_element().and_then(|active| active.dyn_into::<HtmlElement>().ok()) else { return };
    spawn_local(async move {
        if has_nothing_focus() && active.is_connected() {
            focus_in_place(&active);
        }
    });
}

/// Whether the focus goes from the part of the page that hears this to something outside of it.
pub fn goes_elsewhere(event: &FocusEvent) -> bool {
    let part = event.current_target().and_then(|part| part.dyn_into::<Element>().ok());
    let next = event.related_target().and_then(|next| next.dyn_into::<Element>().ok());
    part.zip(next).is_some_and(|(part, next)| !part.contains(Some(&next)))
}

/// What had the focus before it went into a part of the page that may vanish.
#[derive(Default)]
pub struct FormerFocus(Rc<RefCell<Option<HtmlElement>>>);

impl FormerFocus {
    /// Takes it from the event of focus that comes into that part.
    pub fn note(&self, event: &FocusEvent) {
        let part = event.current_target().and_then(|part| part.dyn_into::<Element>().ok());
        let former = event.related_target().and_then(|former| former.dyn_into::<HtmlElement>().ok());
        let came_from_within = part.zip(former.as_ref()).is_some_and(|(part, former)| part.contains(Some(former)));
        if !came_from_within {
            *self.0.borrow_mut() = former;
        }
    }

    /// Gives focus back to it after the next frame was drawn, if nothing has the focus by then; to the element with this id if it is gone, too. The page
    /// does not scroll.
    pub fn give_back(&self, otherwise: &str) {
        let (former, otherwise) = (self.0.clone(), otherwise.to_owned());
        after_paint(move || {
            if is_focus_free(&otherwise)
                && let Some(element) = former.take().filter(|former| former.is_connected()).or_else(|| find(&otherwise))
            {
                focus_in_place(&element);
            }
        });
    }
}

fn has_nothing_focus() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Without scrolling to it.
fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Whether the element with this id has the focus, or none has: then giving it to another takes it from nothing the user does.
pub fn is_focus_free(id: &str) -> bool {
    has_nothing_focus() || document().active_element().is_some_and(|active| active.id() == id)
}

/// Selects all that a field holds and gives it the focus, so that it can be copied by hand.
pub fn select(id: &str) {
    if let Some(field) = find(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Resolves when no menu is open, so that what is drawn anew then closes none.
pub async fn menus_closed() {
    while document().query_selector(":popover-open").ok().flatten().is_some() {
        clock::timeout(MENU_WAIT).await;
    }
}

/// Whether keys go into a text, a choice or the like: what has the focus takes letters.
pub fn is_writing() -> bool {
    document().active_element().is_some_and(|element| {
        let tag = element.tag_name();
        let button = matches!(element.get_attribute("type").as_deref(), Some("radio" | "checkbox" | "button"));
        tag == "TEXTAREA" || tag == "SELECT" || (tag == "INPUT" && !button) || element.has_attribute("contenteditable")
    })
}

/// Takes the focus from a field that is being written in, as going elsewhere does: what it holds is taken while its page is still there.
pub fn leave_field() {
    if is_writing()
        && let Some(field) = document().active_element().and_then(|field| field.dyn_into::<HtmlElement>().ok())
    {
        let _ = field.blur();
    }
}

/// Scrolls the element with this id into view in the next frame, no farther than needed, and smoothly unless the user wants less
/// motion.
pub fn scroll_into_view(id: &str) {
    let id = id.to_owned();
    next_frame(move || {
        let Some(element) = find(&id) else { return };
        let options = ScrollIntoViewOptions::new();
        options.set_behavior(if prefers_less_motion() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    });
}

fn find(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Calls back just before the next frame is drawn; in a hidden tab that is when it is shown again.
pub fn next_frame(callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    let _ = window().request_animation_frame(callback.unchecked_ref());
}

/// Calls back after the next frame was drawn, so that work which takes long does not hold it up.
pub fn after_paint(callback: impl FnOnce() + 'static) {
    next_frame(move || clock::later(0, callback));
}

/// Whether the user or their system wants a dark page.
pub fn prefers_dark() -> bool {
    matches("(prefers-color-scheme: dark)")
}

/// Whether the user wants less motion.
pub fn prefers_less_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether a media query holds now; not if the browser cannot read it.
pub fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Calls back whenever a media query begins or ceases to hold. Nothing if the browser cannot read it.
pub fn on_match(query: &str, mut callback: impl FnMut(bool) + 'static) -> Option<Listener> {
    let list = window().match_media(query).ok().flatten()?;
    let source = list.clone();
    Some(Listener::new(&list, "change", move |_| callback(source.matches())))
}

/// The languages the user wants, as BCP 47 tags, the dearest first.
pub fn languages() -> Vec<String> {
    let navigator = window().navigator();
    let mut tags: Vec<String> = navigator.languages().iter().filter_map(|tag| tag.as_string()).collect();
    if tags.is_empty() {
        tags.extend(navigator.language());
    }
    tags
}

/// Whether the page has the rights of a secure context (https, localhost): a service worker, among others.
pub fn is_secure_context() -> bool {
    window().is_secure_context()
}

/// Calls back when the page is hidden: another tab, another program, a locked screen. On a phone it may be the last that is heard.
pub fn on_hidden(mut callback: impl FnMut() + 'static) -> Listener {
    Listener::new(&document(), "visibilitychange", move |_| {
        if document().visibility_state() == VisibilityState::Hidden {
            callback();
        }
    })
}

/// Calls back when the page is left or closed. Only what is done before the callback returns is certain to be done.
pub fn on_pagehide(mut callback: impl FnMut() + 'static) -> Listener {
    Listener::new(&window(), "pagehide", move |_| callback())
}

/// The fragment of the address as it stands there, percent-encoded, without its `#`; empty if there is none.
pub fn hash() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash)
}

/// Goes to a fragment, given without its `#`. Whether pushed or replaced, [`on_hash_change`] hears of it if it differs from the
/// former one.
pub fn set_hash(fragment: &str, step: Step) {
    let location = window().location();
    // Both forms are the address with another fragment, for `location.replace("#…")` alone would go by a `base` element.
    let _ = match step {
        Step::Push => location.set_hash(fragment),
        Step::Replace => location.href().and_then(|href| {
            let page = href.split('#').next().unwrap_or(&href);
            location.replace(&format!("{page}#{fragment}"))
        }),
    };
}

/// Does what the browser's back button does.
pub fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// Calls back with the new fragment, as [`hash`] gives it, after it changed by whatever means. The call comes as a task of its own.
pub fn on_hash_change(mut callback: impl FnMut(String) + 'static) -> Listener {
    Listener::new(&window(), "hashchange", move |_| callback(hash()))
}

/// The whole address of the page without its fragment: what a link that carries a journey begins with.
pub fn address() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Whether the page was opened from a disk, so that its address means nothing elsewhere.
pub fn is_on_disk() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// Takes the element with this id out of the page, if it is there.
pub fn remove(id: &str) {
    if let Some(element) = find(id) {
        element.remove();
    }
}
