//! A page as its user meets it: things with a role and a name, reached by a pointer or by keys alone.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WindowHandle;
use thirtyfour::prelude::*;

use crate::browser::{Setup, WATCH, Window, prepare};
use crate::server::Server;

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(20);

/// The farthest anything may lie behind a press of Tab.
const FARTHEST: u32 = 400;

/// How the user acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A mouse, and keys only for writing.
    Pointer,
    /// Keys and nothing else.
    Keys,
}

/// The page that is open.
#[derive(Clone)]
pub struct Page {
    driver: WebDriver,
    server: Arc<Server>,
    hand: Hand,
    downloads: PathBuf,
    /// Whether the driver tells what the console says.
    has_log: bool,
}

/// A role and a name, and before it those of what it is in.
pub type Place<'a> = &'a [(&'a str, &'a str)];

impl Page {
    /// The page in a browser that is open.
    pub fn new(driver: WebDriver, server: Arc<Server>, hand: Hand, downloads: PathBuf) -> Page {
        Page { driver, server, hand, downloads, has_log: true }
    }

    /// The page in a Firefox that is open, used by pointer.
    pub fn in_firefox(driver: WebDriver, server: Arc<Server>, downloads: PathBuf) -> Page {
        Page { has_log: false, ..Page::new(driver, server, Hand::Pointer, downloads) }
    }

    /// The folder for downloads.
    pub fn downloads(&self) -> &Path {
        &self.downloads
    }

    /// The browser itself, for what no user can do.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// The address of a place in the site.
    pub fn address(&self, place: &str) -> String {
        self.server.address(place)
    }

    /// What a script returns, for what no user can do or see; nothing if the page was just being replaced.
    pub async fn script(&self, script: &str) -> Value {
        self.ask(script, vec![]).await
    }

    /// Waits until a script returns true, for what no user can see.
    pub async fn wait_until(&self, script: &str) {
        self.wait_for(script, script, vec![]).await;
    }

    /// Forgets what went wrong in the page, for a test that made it go wrong.
    pub async fn forget_notes(&self) {
        self.ask("Object.assign(window.watch.notes, { errors: [], violations: [], shift: 0 }); return true", vec![]).await;
        self.driver.browser_log().await.expect("the console can be read");
    }

    /// How the user acts.
    pub fn hand(&self) -> Hand {
        self.hand
    }

    /// The address that the browser shows, after the `#`.
    pub async fn place(&self) -> String {
        self.ask("return location.hash", vec![]).await.as_str().unwrap_or_default().trim_start_matches('#').to_owned()
    }

    /// Whether an address, without its fragment, is that of this page.
    pub async fn is_here(&self, address: &str) -> bool {
        self.ask("return location.href.split('#')[0] === arguments[0]", vec![json!(address)]).await == json!(true)
    }

    /// Gives the page the file it has asked for.
    pub async fn choose_file(&self, name: &str, text: &str) {
        self.wait_for("the page to ask for a file", "return window.watch.asksForFile()", vec![]).await;
        self.ask("return window.watch.giveFile(arguments[0], arguments[1])", vec![json!(name), json!(text)]).await;
    }

    /// Starts the app with a file, as the system does where it is installed.
    pub async fn launch(&self, name: &str, text: &str) {
        self.wait_for("the page to take files", "return window.watch.isListening()", vec![]).await;
        self.ask("return window.watch.launch(arguments[0], arguments[1])", vec![json!(name), json!(text)]).await;
    }

    /// Opens an address as if it had been pasted, in a page that is loaded anew.
    pub async fn open(&self, place: &str) {
        self.no_pointer().await;
        // Another fragment alone would not load the page anew.
        self.driver.goto("about:blank").await.expect("an empty page opens");
        self.driver.goto(self.server.address(place)).await.expect("the page opens");
        self.wait_for("the page to be there", "return !!document.querySelector('main#content h1')", vec![]).await;
    }

    /// Opens a place in a file on disk, where what watches the page may come after it.
    pub async fn open_file(&self, address: &str, place: &str) {
        self.driver.goto("about:blank").await.expect("an empty page opens");
        self.driver.goto(format!("{address}{place}")).await.expect("the file opens");
        self.ask(WATCH, vec![]).await;
        self.wait_for("the page to be there", "return !!document.querySelector('main#content h1')", vec![]).await;
    }

    /// The window that is looked at.
    pub async fn window(&self) -> WindowHandle {
        self.driver.window().await.expect("a window is open")
    }

    /// Opens an address in another window and looks at that one from now on.
    pub async fn open_beside(&self, window: Window, place: &str) -> WindowHandle {
        let beside = self.driver.new_window().await.expect("another window opens");
        self.look_at(&beside).await;
        prepare(&self.driver, &Setup { window, ..Setup::default() }).await;
        self.open(place).await;
        beside
    }

    /// Looks at a window that is open.
    pub async fn look_at(&self, window: &WindowHandle) {
        self.driver.switch_to_window(window.clone()).await.expect("the window is open");
    }

    /// From the next page on the browser denies its database in this window.
    pub async fn deny_database(&self) {
        let source = json!({ "source": "Object.defineProperty(window, 'indexedDB', { value: null })" });
        self.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", source).await.expect("a script can be added");
    }

    /// From the next page on the browser's database does not answer in this window until [`Page::database_answers`].
    pub async fn silence_database(&self) {
        let source = "const open = IDBFactory.prototype.open; \
                      IDBFactory.prototype.open = function (...how) { return window.answers ? open.apply(this, how) : {}; }";
        let source = json!({ "source": source });
        self.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", source).await.expect("a script can be added");
    }

    /// The database answers whoever asks from now on.
    pub async fn database_answers(&self) {
        self.script("return window.answers = true").await;
    }

    /// The page's timers stand still, as those of a window in the background may.
    pub async fn fall_asleep(&self) {
        let script = "const held = new Map(), set = window.setTimeout, clear = window.clearTimeout; let next = 1e6; \
                      window.setTimeout = (callback) => { held.set(next, callback); return next++; }; \
                      window.clearTimeout = (timer) => { if (!held.delete(timer)) clear(timer); }; \
                      window.wake = () => { [window.setTimeout, window.clearTimeout] = [set, clear]; \
                        for (const [timer, callback] of [...held]) if (held.delete(timer)) callback(); }; \
                      return true";
        self.ask(script, vec![]).await;
    }

    /// The timers go on, and what was due in the meantime happens.
    pub async fn wake_up(&self) {
        let script = "window.wake(); return true";
        self.ask(script, vec![]).await;
    }

    /// The next time the page asks for a file, the user chooses this one; the dialog of the system would wait for an answer that no test
    /// can give.
    pub async fn will_choose(&self, name: &str, text: &str) {
        let script = "const [name, text] = arguments, own = HTMLInputElement.prototype.click; \
                      HTMLInputElement.prototype.click = function () { \
                        HTMLInputElement.prototype.click = own; \
                        if (this.type !== 'file') return own.call(this); \
                        const data = new DataTransfer(); \
                        data.items.add(new File([text], name)); \
                        this.files = data.files; \
                        this.dispatchEvent(new Event('change')); \
                      }; return true";
        self.ask(script, vec![json!(name), json!(text)]).await;
    }

    /// Whenever the page asks for a file on disk, the user chooses this one: one of the browser's own files, which behave the same.
    pub async fn offer_on_disk(&self, name: &str) {
        let script = "const handle = async () => (await navigator.storage.getDirectory()).getFileHandle(arguments[0], { create: true }); \
                      window.showSaveFilePicker = handle; window.showOpenFilePicker = async () => [await handle()]; return true";
        self.ask(script, vec![json!(name)]).await;
    }

    /// What is in such a file.
    pub async fn on_disk(&self, name: &str) -> String {
        let script = "return navigator.storage.getDirectory().then((folder) => folder.getFileHandle(arguments[0])) \
                      .then((handle) => handle.getFile()).then((file) => file.text())";
        self.ask(script, vec![json!(name)]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a text is in such a file.
    pub async fn see_on_disk(&self, name: &str, text: &str) {
        let begun = Instant::now();
        while !self.on_disk(name).await.contains(text) {
            assert!(begun.elapsed() < PATIENCE, "waited in vain for “{text}” in {name}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Another program writes such a file.
    pub async fn write_on_disk(&self, name: &str, text: &str) {
        let script = "const write = async (name, text) => { \
                        const handle = await (await navigator.storage.getDirectory()).getFileHandle(name); \
                        const stream = await handle.createWritable(); await stream.write(text); await stream.close(); return true; }; \
                      return write(arguments[0], arguments[1])";
        assert_eq!(self.ask(script, vec![json!(name), json!(text)]).await, json!(true), "{name} can be written");
    }

    /// Has the page speak a language from its next loading on, as if it had been chosen in the settings.
    pub async fn speak(&self, language: &str) {
        let script = "localStorage.setItem('hundredfold:preferences', JSON.stringify({ theme: 'system', shortcuts: true, locale: arguments[0] })); return true";
        self.ask(script, vec![json!(language)]).await;
    }

    /// What is wider than the window or its own box.
    pub async fn overflowing(&self) -> Vec<String> {
        self.list("return window.watch.overflowing()").await
    }

    /// The texts with a letter that has no mark: see `scripts/third-language`.
    pub async fn unmarked(&self) -> Vec<String> {
        self.list("return window.watch.unmarked()").await
    }

    async fn list(&self, script: &str) -> Vec<String> {
        serde_json::from_value(self.ask(script, vec![]).await).expect("a list of texts")
    }

    /// Has a script run in every page that is loaded from now on.
    pub async fn bring(&self, script: &str) {
        self.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Looks at the page through a window of another size or in another scheme, without loading it anew.
    pub async fn look_through(&self, window: Window) {
        for (name, parameters) in window.commands() {
            self.command(name, parameters).await;
        }
        // What a smaller window moves is no jump of the page.
        self.ask("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { window.watch.notes.shift = 0; done(true); }))))", vec![]).await;
    }

    /// Unfolds whatever can be unfolded.
    pub async fn unfold(&self) {
        let script = "document.querySelectorAll('main details').forEach((details) => { details.open = true; }); return true";
        self.ask(script, vec![]).await;
        self.settle().await;
    }

    /// What axe, which [`Page::bring`] has brought, finds against the page: by all its rules, or by those about colors.
    pub async fn violations(&self, all: bool) -> Vec<String> {
        self.list(if all {
            "return window.watch.violations()"
        } else {
            "return window.watch.violations(['color-contrast', 'link-in-text-block'])"
        })
        .await
    }

    /// The tree that the browser hands to screen readers.
    pub async fn accessibility_tree(&self) -> Vec<Value> {
        let tree = self.command("Accessibility.getFullAXTree", json!({})).await;
        tree["nodes"].as_array().expect("a tree has nodes").clone()
    }

    async fn command(&self, name: &str, parameters: Value) -> Value {
        self.driver.cdp().send_raw(name, parameters).await.unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Cuts the connection to the server, or has it serve this folder.
    pub fn connection(&self, folder: Option<PathBuf>) {
        self.server.serve(folder);
    }

    /// Forgets the files that a test took away and the page asked for.
    pub fn forget_strays(&self) {
        self.server.forget_strays();
    }

    /// Whether the page has something, by a selector: for what no user can see.
    pub async fn has(&self, selector: &str) -> bool {
        self.ask("return !!document.querySelector(arguments[0])", vec![json!(selector)]).await.as_bool().unwrap_or_default()
    }

    /// Waits until the page that is loaded has something, by a selector: for what no user can see.
    pub async fn see_that_it_has(&self, selector: &str) {
        let script = "return !!document.querySelector(arguments[0]) && !!document.querySelector('main#content h1')";
        self.wait_for(selector, script, vec![json!(selector)]).await;
    }

    /// Lets a second pass, for something that must not happen.
    pub async fn wait_a_moment(&self) {
        tokio::time::sleep(Duration::from_secs(1)).await;
    }

    /// Waits until the whole site is kept for use without a connection.
    pub async fn see_kept(&self) {
        let script = "return !!navigator.serviceWorker.controller";
        self.wait_for("the site to be kept", script, vec![]).await;
    }

    /// Asks whether there is a new version, as coming back to the page does.
    pub async fn look_for_version(&self) {
        self.ask("dispatchEvent(new Event('focus')); return true", vec![]).await;
    }

    /// Changes the address within the page, as a pasted fragment does.
    pub async fn paste(&self, place: &str) {
        self.ask("location.hash = arguments[0]; return true", vec![json!(place)]).await;
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.all_quiet().await;
        self.driver.refresh().await.expect("the page loads again");
        self.wait_for("the page to be there", "return !!document.querySelector('main#content h1')", vec![]).await;
    }

    /// The browser's *back*.
    pub async fn back(&self) {
        self.driver.back().await.expect("there is a page to go back to");
    }

    /// The browser's *forward*.
    pub async fn forward(&self) {
        self.driver.forward().await.expect("there is a page to go forward to");
    }

    /// Waits for the heading of a page.
    pub async fn arrive(&self, title: &str) {
        self.see_at(&[("heading", title)]).await;
    }

    /// Waits until a text can be read on the page.
    pub async fn see(&self, text: &str) {
        let script = "return window.watch.text().replace(/\\s+/g, ' ').includes(arguments[0])";
        self.wait_for(&format!("the text “{text}”"), script, vec![json!(text)]).await;
    }

    /// Waits until something is there.
    pub async fn see_at(&self, place: Place<'_>) {
        self.wait_for(&format!("{place:?}"), "return !!window.watch.find(arguments[0])", vec![json!(place)]).await;
    }

    /// Waits until a page that was gone to has taken the focus to a heading of its, and with it the view.
    pub async fn see_focus_on_heading(&self) {
        let script = "return /^H[12]$/.test(document.activeElement?.tagName || '')";
        self.wait_for("the focus on a heading", script, vec![]).await;
    }

    /// Waits until something is no longer there.
    pub async fn see_gone_at(&self, place: Place<'_>) {
        self.wait_for(&format!("{place:?} to go"), "return !window.watch.find(arguments[0])", vec![json!(place)]).await;
    }

    /// Waits until something is chosen or ticked.
    pub async fn see_chosen(&self, place: Place<'_>) {
        self.wait_for(
            &format!("{place:?} to be chosen"),
            "return !!window.watch.find(arguments[0])?.checked",
            vec![json!(place)],
        )
        .await;
    }

    /// How many things of a role and a name there are now.
    pub async fn count(&self, place: Place<'_>) -> usize {
        let count = self.ask("return window.watch.all(arguments[0]).length", vec![json!(place)]).await;
        count.as_u64().and_then(|count| usize::try_from(count).ok()).expect("a length is a number")
    }

    /// The text in a field.
    pub async fn value(&self, place: Place<'_>) -> String {
        let element = self.element(place).await;
        self.ask_of("return arguments[0].value", &element).await.as_str().expect("a field has a value").to_owned()
    }

    /// Waits until a field has a value.
    pub async fn see_value(&self, place: Place<'_>, value: &str) {
        let script = "return window.watch.find(arguments[0])?.value === arguments[1]";
        self.wait_for(&format!("{value} in {place:?}"), script, vec![json!(place), json!(value)]).await;
    }

    /// The text of something as it is read.
    pub async fn text_of(&self, place: Place<'_>) -> String {
        let element = self.element(place).await;
        let text = self.ask_of("return arguments[0].innerText.replace(/\\s+/g, ' ').trim()", &element).await;
        text.as_str().expect("an element has a text").to_owned()
    }

    /// Whether something is chosen or ticked.
    pub async fn is_chosen(&self, place: Place<'_>) -> bool {
        let element = self.element(place).await;
        self.ask_of("return arguments[0].checked || arguments[0].getAttribute('aria-checked') === 'true'", &element).await
            == json!(true)
    }

    /// Presses a button or follows a link.
    pub async fn press(&self, place: Place<'_>) {
        match self.hand {
            Hand::Pointer => self.click(place).await,
            Hand::Keys => {
                self.tab_to(place).await;
                self.keys(Key::Enter).await;
            }
        }
    }

    /// Chooses a radio button or ticks a box that is not ticked.
    pub async fn choose(&self, place: Place<'_>) {
        if self.is_chosen(place).await {
            return;
        }
        match self.hand {
            Hand::Pointer => self.click(place).await,
            Hand::Keys => self.choose_by_keys(place).await,
        }
        let element = self.element(place).await;
        let script = "return arguments[0].checked !== false";
        self.wait_for(&format!("{place:?} to be chosen"), script, vec![element.to_json().expect("an element has an id")]).await;
    }

    /// Unticks a box that is ticked.
    pub async fn untick(&self, place: Place<'_>) {
        assert!(self.is_chosen(place).await, "{place:?} is ticked");
        match self.hand {
            Hand::Pointer => self.click(place).await,
            Hand::Keys => {
                self.tab_to(place).await;
                self.keys(Key::Space).await;
            }
        }
        self.wait_for("a box to be unticked", "return window.watch.find(arguments[0])?.checked === false", vec![json!(place)])
            .await;
    }

    /// Picks an option of a list that unfolds. The list itself is drawn by the system and takes no pointer in a test, so either hand types.
    pub async fn pick(&self, place: Place<'_>, option: &str) {
        let element = self.element(place).await;
        match self.hand {
            Hand::Pointer => {
                self.ask_of("arguments[0].focus(); return true", &element).await;
            }
            Hand::Keys => self.tab_to(place).await,
        }
        self.keys(option).await;
        let script = "return arguments[0].selectedOptions[0].text === arguments[1]";
        self.wait_for(option, script, vec![element.to_json().expect("an element has an id"), json!(option)]).await;
    }

    async fn choose_by_keys(&self, place: Place<'_>) {
        self.tab_to(place).await;
        let element = self.element(place).await;
        for _ in 0..30 {
            if self.ask_of("return window.watch.isFocused(arguments[0])", &element).await == json!(true) {
                break;
            }
            self.keys(Key::Down).await;
        }
        // An arrow has chosen it already, unless it was the first one reached.
        if self.ask_of("return arguments[0].checked", &element).await == json!(false) {
            self.keys(Key::Space).await;
        }
    }

    /// Writes a text into a field, in place of what is there.
    pub async fn write(&self, place: Place<'_>, text: &str) {
        match self.hand {
            Hand::Pointer => self.click(place).await,
            Hand::Keys => self.tab_to(place).await,
        }
        self.chord(Key::Control, 'a').await;
        self.keys(Key::Delete).await;
        self.keys(text).await;
    }

    /// Writes a date, `MMDDYYYY` as the browser of these tests asks for it, into a field for one.
    pub async fn write_date(&self, place: Place<'_>, digits: &str) {
        match self.hand {
            // A click may land on any of its three parts.
            Hand::Pointer => {
                self.click(place).await;
                self.keys(Key::Left).await;
                self.keys(Key::Left).await;
            }
            Hand::Keys => self.tab_to(place).await,
        }
        self.keys(digits).await;
    }

    /// Types.
    pub async fn keys(&self, keys: impl Into<thirtyfour::TypingData>) {
        self.driver.action_chain().send_keys(keys).perform().await.expect("keys can be pressed");
    }

    /// Presses a key while another one is held.
    pub async fn chord(&self, held: Key, key: char) {
        let chain = self.driver.action_chain().key_down(held.clone()).key_down(key).key_up(key).key_up(held);
        chain.perform().await.expect("keys can be pressed");
    }

    async fn click(&self, place: Place<'_>) {
        let element = self.element(place).await;
        self.ask_of("return window.watch.show(arguments[0])", &element).await;
        let chain = self.driver.action_chain().move_to_element_center(&element).click();
        chain.perform().await.unwrap_or_else(|error| panic!("{place:?} cannot be clicked: {error}"));
    }

    /// Presses Tab until the focus is there, or in its group of radio buttons.
    pub async fn tab_to(&self, place: Place<'_>) {
        let element = self.element(place).await;
        let there = "return window.watch.isFocused(arguments[0]) || window.watch.isInGroup(arguments[0])";
        let backward = self.ask_of("return window.watch.isBefore(arguments[0])", &element).await == json!(true);
        for _ in 0..FARTHEST {
            if self.ask_of(there, &element).await == json!(true) {
                return;
            }
            let chain = self.driver.action_chain();
            let chain = if backward {
                chain.key_down(Key::Shift).key_down(Key::Tab).key_up(Key::Tab).key_up(Key::Shift)
            } else {
                chain.send_keys(Key::Tab)
            };
            chain.perform().await.expect("keys can be pressed");
        }
        let focused = self.ask("return window.watch.focused()", vec![]).await;
        panic!("{place:?} cannot be reached by Tab; the focus is on {focused}");
    }

    async fn element(&self, place: Place<'_>) -> WebElement {
        self.see_at(place).await;
        let found = self.driver.execute("return window.watch.find(arguments[0])", vec![json!(place)]).await;
        found.and_then(|found| found.element()).unwrap_or_else(|error| panic!("{place:?} went away: {error}"))
    }

    /// The text of the newest file that was downloaded and whose name ends so, and its name.
    pub async fn downloaded(&self, end: &str) -> (String, String) {
        let begun = Instant::now();
        loop {
            let files = std::fs::read_dir(&self.downloads).expect("the folder for downloads is there").flatten();
            // The browser makes an empty file of the name first, and puts the download in its place when it is whole.
            let is_whole = |path: &PathBuf| path.metadata().is_ok_and(|data| data.len() > 0);
            let whole = files.map(|file| file.path()).filter(|path| path.to_string_lossy().ends_with(end) && is_whole(path));
            let newest = whole.max_by_key(|path| path.metadata().and_then(|data| data.modified()).ok());
            if let Some(path) = newest {
                let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
                let text = std::fs::read_to_string(&path).expect("a download is text");
                std::fs::remove_file(&path).expect("a download can be removed");
                return (name, text);
            }
            assert!(begun.elapsed() < PATIENCE, "no file {end} was downloaded");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the page has asked so often to be printed.
    pub async fn wait_for_prints(&self, count: u64) {
        self.wait_for("the browser's print dialog", "return window.watch.notes.prints === arguments[0]", vec![json!(count)])
            .await;
    }

    /// Waits until fonts are there and what moves has come to rest.
    pub async fn settle(&self) {
        let still = "return document.fonts.status === 'loaded' && document.getAnimations().length === 0";
        self.wait_for("the page to come to rest", still, vec![]).await;
    }

    /// The page as a picture: what the window shows.
    pub async fn picture(&self) -> Vec<u8> {
        self.driver.screenshot_as_png().await.expect("a page can be drawn")
    }

    /// Checks that nothing went wrong unseen in the page that is open, and that keys were all that was used if they were to be.
    pub async fn all_quiet(&self) {
        let notes = self.ask("return window.watch.notes", vec![]).await;
        assert_eq!(notes["errors"], json!([]), "errors in the page");
        assert_eq!(notes["violations"], json!([]), "breaches of the policy");
        let shift = notes["shift"].as_f64().expect("a sum is a number");
        assert!(shift < 0.1, "the layout jumped by {shift}");
        self.no_pointer().await;
        assert_eq!(self.ask("return window.watch.strangers()", vec![]).await, json!([]), "requests to other hosts");
        if self.has_log {
            let log = self.driver.browser_log().await.expect("the console can be read");
            assert!(log.is_empty(), "the console says {log:?}");
        }
    }

    /// Checks that no pointer was used since the page was loaded, if keys were all that was to be used.
    async fn no_pointer(&self) {
        if self.hand == Hand::Keys {
            let used = self.ask("return window.watch?.notes.pointers || 0", vec![]).await;
            assert_eq!(used, json!(0), "a pointer was used in a walk by keys");
        }
    }

    /// Prints what helps to understand a walk that failed.
    pub async fn tell(&self) {
        let script = "return [location.href, window.watch.focused(), JSON.stringify(window.watch.notes), window.watch.text().slice(0, 600), \
                      ['heading', 'button', 'link', 'textbox', 'radio', 'combobox'].map((role) => `${role}: ${window.watch.names(role).slice(0, 40).join(' | ')}`).join('\\n')]";
        let Ok(told) = self.driver.execute(script, vec![]).await else { return };
        for part in told.json().as_array().into_iter().flatten() {
            println!("{}", part.as_str().unwrap_or_default());
        }
        if let Some(folder) = std::env::var_os("HUNDREDFOLD_FAILURES") {
            let _ = self.driver.screenshot(&PathBuf::from(folder).join("failure.png")).await;
        }
    }

    async fn wait_for(&self, what: &str, script: &str, parameters: Vec<Value>) {
        let begun = Instant::now();
        while self.ask(script, parameters.clone()).await != json!(true) {
            assert!(begun.elapsed() < PATIENCE, "waited in vain for {what}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// What a script returns; nothing if the page was just being replaced.
    async fn ask(&self, script: &str, parameters: Vec<Value>) -> Value {
        match self.driver.execute(script, parameters).await {
            Ok(answer) => answer.json().clone(),
            Err(_) => Value::Null,
        }
    }

    async fn ask_of(&self, script: &str, element: &WebElement) -> Value {
        self.ask(script, vec![element.to_json().expect("an element has an id")]).await
    }
}
