//! A file on the user's disk that is written again and again, where the browser has the File System Access API: not on plain http, and not in
//! every browser.
//!
//! A file that something else has changed since it was last read or written here is not written over.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::files::{Chosen, JSON};
use super::window;

#[wasm_bindgen]
extern "C" {
    // web-sys has no pickers, and the rest among its unstable interfaces.
    #[wasm_bindgen(js_name = Window)]
    type Pickers;

    #[wasm_bindgen(method, catch, js_name = showOpenFilePicker)]
    fn show_open(this: &Pickers, options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = showSaveFilePicker)]
    fn show_save(this: &Pickers, options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_name = FileSystemFileHandle)]
    #[derive(Clone)]
    type Handle;

    #[wasm_bindgen(method, getter)]
    fn name(this: &Handle) -> String;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn get_file(this: &Handle) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createWritable)]
    fn create_writable(this: &Handle) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    fn request_permission(this: &Handle, options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_name = FileSystemWritableFileStream)]
    type Stream;

    #[wasm_bindgen(method, catch)]
    fn write(this: &Stream, text: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn close(this: &Stream) -> Result<Promise, JsValue>;
}

/// Why a file was not written. It is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiskError {
    /// Something else has changed it.
    Changed,
    /// It is gone, or may not be written.
    Refused,
}

/// A file on disk. A clone is the same file.
#[derive(Clone)]
pub struct DiskFile {
    handle: Handle,
    /// When it was last changed, as far as is known here.
    seen: Rc<Cell<(f64, f64)>>,
    /// What is to be written next, while something is being written.
    next: Rc<RefCell<Option<String>>>,
    busy: Rc<Cell<bool>>,
}

/// Whether this browser lets a page write to files on disk.
pub fn is_supported() -> bool {
    Reflect::get(&window(), &"showSaveFilePicker".into()).is_ok_and(|picker| picker.is_function())
}

/// Lets the user choose a file to work in. Call it while a click or a key is being handled. Nothing if none is chosen.
pub fn open() -> impl Future<Output = Option<(DiskFile, Chosen)>> + 'static {
    let asked = options(None).and_then(|options| pickers().show_open(&options));
    async move {
        let chosen = JsFuture::from(asked.ok()?).await.ok()?;
        let handle: Handle = Array::from(&chosen).get(0).unchecked_into();
        // Reading is allowed by choosing; writing is asked for while the browser still knows that the user wanted it.
        let mode = Object::new();
        Reflect::set(&mode, &"mode".into(), &"readwrite".into()).ok()?;
        if let Ok(asked) = handle.request_permission(&mode) {
            let _ = JsFuture::from(asked).await;
        }
        let file = read(&handle).await?;
        Some((DiskFile::new(handle, &file), file))
    }
}

/// Lets the user choose where a new file goes, under a name to begin with. Call it while a click or a key is being handled.
pub fn create(name: &str) -> impl Future<Output = Option<DiskFile>> + 'static {
    let asked = options(Some(name)).and_then(|options| pickers().show_save(&options));
    async move {
        let handle: Handle = JsFuture::from(asked.ok()?).await.ok()?.unchecked_into();
        let file = read(&handle).await?;
        Some(DiskFile::new(handle, &file))
    }
}

impl DiskFile {
    fn new(handle: Handle, file: &Chosen) -> DiskFile {
        let seen = Rc::new(Cell::new(state(file)));
        DiskFile { handle, seen, next: Rc::default(), busy: Rc::default() }
    }

    /// Its name, without the folder, which the browser does not tell.
    pub fn name(&self) -> String {
        self.handle.name()
    }

    /// Whether the other one is a clone of this.
    pub fn is(&self, other: &DiskFile) -> bool {
        Rc::ptr_eq(&self.busy, &other.busy)
    }

    /// Puts a text in place of what is in the file. While another one is being written the newest waits, and nothing is answered yet.
    pub async fn put(&self, text: String) -> Option<Result<(), DiskError>> {
        *self.next.borrow_mut() = Some(text);
        if self.busy.replace(true) {
            return None;
        }
        let mut outcome = Ok(());
        loop {
            let Some(text) = self.next.borrow_mut().take() else { break };
            outcome = self.write(&text).await;
        }
        self.busy.set(false);
        Some(outcome)
    }

    async fn write(&self, text: &str) -> Result<(), DiskError> {
        let there = read(&self.handle).await.ok_or(DiskError::Refused)?;
        if state(&there) != self.seen.get() {
            return Err(DiskError::Changed);
        }
        self.replace(text).await.ok_or(DiskError::Refused)?;
        let written = read(&self.handle).await.ok_or(DiskError::Refused)?;
        self.seen.set(state(&written));
        Ok(())
    }

    /// The browser writes beside the file and puts it in place when it is closed, so that it is never half written.
    async fn replace(&self, text: &str) -> Option<()> {
        let stream: Stream = JsFuture::from(self.handle.create_writable().ok()?).await.ok()?.unchecked_into();
        JsFuture::from(stream.write(text).ok()?).await.ok()?;
        JsFuture::from(stream.close().ok()?).await.ok()?;
        Some(())
    }
}

/// What changes when another program writes a file: its time, which may also go back, and its size.
fn state(file: &Chosen) -> (f64, f64) {
    (file.last_modified(), file.size())
}

async fn read(handle: &Handle) -> Option<Chosen> {
    Some(JsFuture::from(handle.get_file().ok()?).await.ok()?.unchecked_into())
}

fn pickers() -> Pickers {
    window().unchecked_into()
}

/// What the picker offers: JSON files.
fn options(name: Option<&str>) -> Result<Object, JsValue> {
    let set = |object: &Object, key: &str, value: &JsValue| Reflect::set(object, &key.into(), value);
    let (accept, kind, options) = (Object::new(), Object::new(), Object::new());
    set(&accept, JSON, &Array::of1(&".json".into()))?;
    set(&kind, "accept", &accept)?;
    set(&options, "types", &Array::of1(&kind))?;
    if let Some(name) = name {
        set(&options, "suggestedName", &name.into())?;
    }
    Ok(options)
}
