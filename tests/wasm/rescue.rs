//! The rescue script, in a frame of its own that shares the storage of the tests.

use hundredfold::browser::journal::{Journal, Put};
use hundredfold::browser::listener::Listener;
use hundredfold::browser::{clock, local, panic};
use hundredfold::domain::ids::JourneyId;
use hundredfold::storage::backup::Backup;
use hundredfold::storage::{Snapshot, SnapshotKind};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, CustomEvent, CustomEventInit, Document, Event, HtmlElement, HtmlIFrameElement, Window};

const SCRIPT: &str = include_str!("../../public/rescue.js");

/// A page with a shell, in which the script has run; dropping it takes it away.
struct Page {
    frame: HtmlIFrameElement,
}

impl Page {
    fn new() -> Page {
        let outer = web_sys::window().expect("a page").document().expect("a document");
        let frame: HtmlIFrameElement = outer.create_element("iframe").expect("made").unchecked_into();
        outer.body().expect("a body").append_child(&frame).expect("appended");
        let page = Page { frame };
        let document = page.document();
        let shell = document.create_element("div").expect("made");
        shell.set_id("shell");
        document.body().expect("a body").append_child(&shell).expect("appended");
        let script = document.create_element("script").expect("made");
        script.set_text_content(Some(SCRIPT));
        document.head().expect("a head").append_child(&script).expect("appended");
        page
    }

    fn window(&self) -> Window {
        self.frame.content_window().expect("a window")
    }

    fn document(&self) -> Document {
        self.frame.content_document().expect("a document of the same origin")
    }

    fn tell(&self, event: &Event) {
        self.window().dispatch_event(event).expect("dispatched");
    }

    fn panic(&self, message: &str) {
        let details = CustomEventInit::new();
        details.set_detail(&message.into());
        self.tell(&CustomEvent::new_with_event_init_dict(panic::EVENT, &details).expect("an event"));
    }

    /// The heading, if the page of the script is shown.
    fn heading(&self) -> Option<String> {
        self.find("main.rescue h1").and_then(|heading| heading.text_content())
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.document().query_selector(selector).expect("a selector").map(JsCast::unchecked_into)
    }

    fn button(&self, text: &str) -> HtmlElement {
        let buttons = self.document().query_selector_all("button").expect("a selector");
        let mut all = (0..buttons.length()).filter_map(|index| buttons.get(index));
        all.find(|button| button.text_content().as_deref() == Some(text)).expect("the button").unchecked_into()
    }

    fn run(&self, code: &str) -> JsValue {
        let eval: js_sys::Function = js_sys::Reflect::get(&self.window(), &"eval".into()).expect("there").unchecked_into();
        eval.call1(&JsValue::UNDEFINED, &code.into()).expect("the code of the test runs")
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.frame.remove();
    }
}

#[wasm_bindgen_test]
fn it_stays_out_of_sight_until_something_fails() {
    let page = Page::new();
    assert_eq!(page.heading(), None);
    page.document().document_element().expect("a root").set_attribute("data-started", "").expect("set");
    page.run("dispatchEvent(new ErrorEvent('error', { error: new TypeError('of an extension') }))");
    assert_eq!(page.heading(), None, "after the start only a trap is fatal");
}

#[wasm_bindgen_test]
fn a_panic_shows_what_happened_as_text_and_takes_focus() {
    let page = Page::new();
    page.document().document_element().expect("a root").set_attribute("data-started", "").expect("set");
    page.panic("<img src=x> at src/app.rs");
    assert_eq!(page.heading().as_deref(), Some("Hundredfold has stopped"));
    assert_eq!(page.document().active_element().map(|element| element.tag_name()).as_deref(), Some("H1"));
    assert!(page.find("img").is_none(), "the message is text");
    let details = page.find("small").and_then(|details| details.text_content());
    assert_eq!(details.as_deref(), Some("<img src=x> at src/app.rs"));
    assert!(page.find("[role=status]").is_some());
    assert!(page.find("#shell").is_none(), "nothing is left to be in the way");
    page.panic("another one");
    assert_eq!(page.document().query_selector_all("main").expect("a selector").length(), 1);
}

#[wasm_bindgen_test]
fn traps_and_failed_starts_are_told_apart() {
    let rows = [
        ("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))", "stopped"),
        ("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.CompileError('too old') }))", "not started"),
        ("dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new TypeError('fetch') }))", "not started"),
        (
            "dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new WebAssembly.RuntimeError('x') }))",
            "stopped",
        ),
        (
            "document.head.append(document.createElement('script')); document.scripts[1].dispatchEvent(new Event('error'))",
            "not started",
        ),
    ];
    for (code, expected) in rows {
        let page = Page::new();
        page.run(code);
        let heading = page.heading().unwrap_or_default();
        assert!(heading.contains(expected), "{code}: {heading:?}");
    }
}

#[wasm_bindgen_test]
async fn a_start_that_was_only_slow_takes_the_page_away_again() {
    let page = Page::new();
    page.run("dispatchEvent(new ErrorEvent('error', { message: 'slow' }))");
    let shell = page.find("#shell").expect("the shell");
    assert!(page.heading().is_some() && shell.hidden());
    page.document().document_element().expect("a root").set_attribute("data-started", "").expect("set");
    clock::timeout(20).await;
    assert!(page.heading().is_none() && !shell.hidden());
}

#[wasm_bindgen_test]
async fn everything_stored_is_downloaded_and_nothing_of_others() {
    let store = local::LocalStore::open().expect("local storage works in a test");
    let raw = web_sys::window().expect("a page").local_storage().expect("not denied").expect("there");
    raw.set_item("of another program", "secret").expect("room");
    assert_eq!(store.set("rescued", "{\"a\":1}"), Ok(()));

    let page = Page::new();
    page.panic("x");
    page.run("URL.createObjectURL = (blob) => { window.made = blob; return '#'; }");
    page.button("Download everything").click();
    let file = downloaded(&page).await;
    assert!(file.contains("\"hundredfold:rescued\": \"{\\\"a\\\":1}\""), "{file}");
    assert!(file.contains("\"journal\": []"), "{file}");
    assert!(!file.contains("secret"), "{file}");

    // Looking for a journal that was not there has not kept the program from making it.
    let journal = Journal::open_named(hundredfold::browser::journal::NAME, 10_000).await.expect("opens");
    assert_eq!(journal.put_if("j1", None, 3, "Ömer’in planı").await, Ok(Put::Done));
    let id = JourneyId::parse("j1").expect("an id");
    let version = Snapshot::new(&id, "2026-03-01T10:00:00.000Z".into(), 0, SnapshotKind::Own, "before the workshop", 9);
    assert_eq!(journal.keep_snapshot(&version, "a version", &[]).await, Ok(()));
    page.run("delete window.made");
    page.button("Download everything").click();
    let file = downloaded(&page).await;
    assert!(file.contains("\"revision\": 3") && file.contains("\"text\": \"Ömer’in planı\""), "{file}");
    assert!(file.contains("before the workshop") && file.contains("\"text\": \"a version\""), "{file}");
    let (backup, _) = Backup::read(&file).expect("a backup can be restored from it");
    assert_eq!(backup.journeys, [(id, "Ömer’in planı".to_owned())]);
    assert_eq!(backup.snapshots, [(version.clone(), "a version".to_owned())]);
    let status = page.find("[role=status]").and_then(|status| status.text_content()).unwrap_or_default();
    assert!(status.starts_with("Downloaded."), "{status}");
    assert_eq!(journal.remove("j1", Some(3), None).await, Ok(true));
    assert_eq!(journal.remove_snapshots(std::slice::from_ref(&version.key)).await, Ok(()));
    assert_eq!(store.remove("rescued"), Ok(()));
}

async fn downloaded(page: &Page) -> String {
    for _ in 0..200 {
        let made = page.run("window.made");
        if made.is_object() {
            let text = JsFuture::from(made.unchecked_ref::<Blob>().text()).await.expect("readable");
            return text.as_string().expect("a text");
        }
        clock::timeout(20).await;
    }
    panic!("nothing was downloaded");
}

#[wasm_bindgen_test]
fn what_the_hook_tells_is_the_event_the_script_waits_for() {
    use std::cell::RefCell;
    use std::rc::Rc;

    let heard = Rc::new(RefCell::new(Vec::new()));
    let window = web_sys::window().expect("a page");
    let listener = Listener::new(&window, "hundredfold:panic", {
        let heard = heard.clone();
        move |event| heard.borrow_mut().push(event.unchecked_ref::<CustomEvent>().detail().as_string())
    });
    // A real panic would leave the tests that follow in a thread that counts as panicking.
    panic::tell("told on purpose");
    drop(listener);
    assert_eq!(*heard.borrow(), [Some("told on purpose".to_owned())]);
}
