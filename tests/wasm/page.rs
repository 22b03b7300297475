//! The page: its fragment, its root, focus and frames.

use std::cell::RefCell;
use std::rc::Rc;

use hundredfold::browser::page::{self, Step};
use hundredfold::browser::{clock, listener::Listener};
use wasm_bindgen_test::wasm_bindgen_test;

fn document() -> web_sys::Document {
    web_sys::window().expect("a page").document().expect("a document")
}

#[wasm_bindgen_test]
async fn a_fragment_is_pushed_or_replaced_and_heard_of_either_way() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let listener = page::on_hash_change({
        let heard = heard.clone();
        move |fragment| heard.borrow_mut().push(fragment)
    });
    let history = web_sys::window().expect("a page").history().expect("a history");
    let steps = || history.length().expect("a length");
    let rows = [("/start", Step::Replace, 0), ("/plan?day=14", Step::Push, 1), ("/plan?day=15", Step::Replace, 0)];
    for (fragment, step, more) in rows {
        let before = steps();
        page::set_hash(fragment, step);
        assert_eq!(page::hash(), fragment);
        assert_eq!(steps() - before, more, "{fragment}");
        clock::timeout(50).await;
    }
    assert_eq!(*heard.borrow(), rows.map(|(fragment, ..)| fragment.to_owned()));

    history.back().expect("a step back");
    clock::timeout(200).await;
    assert_eq!(page::hash(), "/start", "the replaced one is forgotten");
    assert_eq!(heard.borrow().last().map(String::as_str), Some("/start"));
    drop(listener);
    page::set_hash("/unheard", Step::Replace);
    clock::timeout(50).await;
    assert_eq!(heard.borrow().len(), 4);
    assert!(!page::address().contains('#') && page::address().starts_with("http"));
}

#[wasm_bindgen_test]
fn the_root_tells_language_direction_and_theme() {
    let root = document().document_element().expect("a root");
    page::set_language("ar", "rtl");
    page::set_theme(Some("dark"));
    page::mark_started();
    page::set_title("Plan");
    let read = |name| root.get_attribute(name);
    assert_eq!((read("lang"), read("dir"), read("data-theme")), (Some("ar".into()), Some("rtl".into()), Some("dark".into())));
    assert_eq!(read("data-started"), Some(String::new()));
    assert_eq!(document().title(), "Plan");
    page::set_language("en", "ltr");
    page::set_theme(None);
    assert_eq!(read("data-theme"), None);
}

#[wasm_bindgen_test]
async fn focus_reaches_what_is_rendered_in_this_frame_even_a_heading() {
    for (tag, id) in [("button", "focus-button"), ("h1", "focus-heading")] {
        page::focus(id);
        let element = document().create_element(tag).expect("an element");
        element.set_id(id);
        document().body().expect("a body").append_child(&element).expect("appended");
        let (painted, seen) = (Rc::new(RefCell::new(false)), Rc::new(RefCell::new(None)));
        page::after_paint({
            let (painted, seen) = (painted.clone(), seen.clone());
            move || {
                *seen.borrow_mut() = document().active_element().map(|element| element.id());
                *painted.borrow_mut() = true;
            }
        });
        for _ in 0..100 {
            if *painted.borrow() {
                break;
            }
            clock::timeout(20).await;
        }
        assert_eq!(seen.borrow().as_deref(), Some(id));
        element.remove();
    }
    page::focus("nowhere");
    page::scroll_into_view("nowhere");
}

#[wasm_bindgen_test]
fn the_page_knows_its_user() {
    assert!(!page::languages().is_empty());
    assert!(page::is_secure_context(), "the tests are served from this computer");
    assert!(page::matches("(min-width: 1px)"));
    assert!(!page::matches("no query at all ("));
    let _ = (page::prefers_dark(), page::prefers_less_motion());
}

#[wasm_bindgen_test]
fn leaving_the_page_is_heard_until_the_listener_is_dropped() {
    let count = Rc::new(RefCell::new(0));
    let leave = || {
        let event = web_sys::Event::new("pagehide").expect("an event");
        web_sys::window().expect("a page").dispatch_event(&event).expect("dispatched");
    };
    let listener: Listener = page::on_pagehide({
        let count = count.clone();
        move || *count.borrow_mut() += 1
    });
    leave();
    leave();
    drop(listener);
    leave();
    assert_eq!(*count.borrow(), 2);
    // A visible page that tells of its visibility is not hidden.
    let hidden = Rc::new(RefCell::new(0));
    let _listener = page::on_hidden({
        let hidden = hidden.clone();
        move || *hidden.borrow_mut() += 1
    });
    document().dispatch_event(&web_sys::Event::new("visibilitychange").expect("an event")).expect("dispatched");
    assert_eq!(*hidden.borrow(), 0);
}
