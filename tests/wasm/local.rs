//! Local storage: only this program's keys, and errors instead of lost text.

use hundredfold::browser::local::{Blocked, LocalStore, PREFIX};
use hundredfold::storage::RecordError;
use wasm_bindgen_test::wasm_bindgen_test;

fn raw() -> web_sys::Storage {
    web_sys::window().expect("a page").local_storage().expect("not denied").expect("there")
}

#[wasm_bindgen_test]
fn a_key_keeps_its_text_until_it_is_removed() {
    let store = LocalStore::open().expect("local storage works in a test");
    let rows = ["", "text", "{\"a\": \"Ömer’in planı\"}", "\u{1F382} \u{0} \"\n"];
    for text in rows {
        assert_eq!(store.set("row", text), Ok(()));
        assert_eq!(store.get("row"), Ok(Some(text.to_owned())), "{text:?}");
    }
    assert_eq!(store.remove("row"), Ok(()));
    assert_eq!(store.get("row"), Ok(None));
    assert_eq!(store.remove("row"), Ok(()), "removing what is not there");
}

#[wasm_bindgen_test]
fn the_keys_of_others_are_neither_seen_nor_touched() {
    let store = LocalStore::open().expect("local storage works in a test");
    for key in ["journey:b", "other", "hundred:journey:x"] {
        raw().set_item(key, "theirs").expect("there is room");
    }
    for key in ["journey:b", "journey:a", "index"] {
        assert_eq!(store.set(key, "ours"), Ok(()));
    }
    let rows: [(&str, &[&str]); 4] = [
        ("", &["index", "journey:a", "journey:b"]),
        ("journey:", &["journey:a", "journey:b"]),
        ("journey:b", &["journey:b"]),
        ("x", &[]),
    ];
    for (prefix, expected) in rows {
        assert_eq!(store.keys(prefix).expect("readable"), expected, "{prefix:?}");
    }
    assert_eq!(raw().get_item(&format!("{PREFIX}journey:a")), Ok(Some("ours".into())), "where the rescue script looks");
    for key in store.keys("").expect("readable") {
        assert_eq!(store.remove(&key), Ok(()));
    }
    assert_eq!(store.keys(""), Ok(vec![]));
    assert_eq!(raw().get_item("journey:b"), Ok(Some("theirs".into())));
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_keeps_the_former_text_and_still_opens() {
    let store = LocalStore::open().expect("local storage works in a test");
    assert_eq!(store.set("full", "former"), Ok(()));
    assert_eq!(store.set("full", &"x".repeat(6_000_000)), Err(RecordError::Full));
    assert_eq!(store.get("full"), Ok(Some("former".into())));

    // Filled to the last character, so that not even the probe finds room.
    let mut size = 5_242_880;
    let mut filled = 0;
    while size > 0 {
        if store.set(&format!("fill{filled}"), &"x".repeat(size)).is_ok() {
            filled += 1;
        } else {
            size /= 2;
        }
    }
    let reopened = LocalStore::open();
    let text = reopened.map(|store| store.get("full"));
    for key in store.keys("fill").expect("readable") {
        assert_eq!(store.remove(&key), Ok(()));
    }
    assert_eq!(text, Ok(Ok(Some("former".into()))));
    assert_eq!(store.set("full", "resumed"), Ok(()));
    assert_eq!(store.remove("full"), Ok(()));
}

#[wasm_bindgen_test]
fn a_change_in_another_tab_is_told_with_its_key_and_text() {
    use std::cell::RefCell;
    use std::rc::Rc;

    let store = LocalStore::open().expect("local storage works in a test");
    let heard = Rc::new(RefCell::new(Vec::new()));
    let listener = store.on_storage_event({
        let heard = heard.clone();
        move |key, text| heard.borrow_mut().push((key, text))
    });
    // The browser sends this event to all tabs but the one that wrote.
    let tell = |key: &str, text: Option<&str>| {
        let details = web_sys::StorageEventInit::new();
        details.set_key(Some(key));
        details.set_new_value(text);
        let event = web_sys::StorageEvent::new_with_event_init_dict("storage", &details).expect("an event");
        web_sys::window().expect("a page").dispatch_event(&event).expect("dispatched");
    };
    tell("hundredfold:index", Some("new"));
    tell("index", Some("of another program"));
    tell("hundredfold:probe", Some("probe"));
    tell("hundredfold:index", None);
    drop(listener);
    tell("hundredfold:index", Some("unheard"));
    assert_eq!(*heard.borrow(), [("index".to_owned(), Some("new".to_owned())), ("index".to_owned(), None)]);
}

#[wasm_bindgen_test]
fn denied_storage_is_an_error_and_not_a_panic() {
    let store = LocalStore::open().expect("local storage works in a test");
    let rows = [
        ("get() { throw new DOMException('', 'SecurityError') }", Err(RecordError::Denied)),
        ("value: null", Err(RecordError::Denied)),
        ("value: { setItem() {}, getItem: () => null, removeItem() {} }", Ok(None)),
    ];
    for (property, expected) in rows {
        let (opened, read) = crate::replaced("localStorage", property, || (LocalStore::open(), store.get("index")));
        assert_eq!(opened, Err(Blocked), "{property}");
        assert_eq!(read, expected, "{property}");
    }
    assert!(LocalStore::open().is_ok(), "it resumes by itself");
}
