//! Files out and in, without the pickers that plain http lacks.

use std::future::Future;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::{clock, document};
use crate::node::bounds;

/// The kind of the files that journeys and their bytes are saved as.
pub const JSON: &str = "application/json";

/// A file that the user chose.
pub type Chosen = File;

/// The largest file that is read, in bytes.
pub const LARGEST: u32 = bounds::LARGEST_FILE as u32;

/// How long the browser may take to begin a download before its source is let go.
const DOWNLOAD_BEGINS_WITHIN: u32 = 60_000;

/// Why a file could not be written or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// The file has so many bytes, more than are read, such as [`LARGEST`]; none were read.
    TooLarge(u64),
    /// The file vanished, changed on disk or may not be read.
    Unreadable,
    /// The file is not text in UTF-8; `valid` bytes of it are.
    NotText {
        /// How many bytes from the start are valid UTF-8.
        valid: u64,
    },
    /// The browser did not let a download be made.
    Refused,
}

/// Offers a text as a download under a file name. That it was begun is all that can be known.
pub fn download(name: &str, mime: &str, text: &str) -> Result<(), FileError> {
    let refused = |_: JsValue| FileError::Refused;
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).map_err(refused)?;
    let address = Url::create_object_url_with_blob(&blob).map_err(refused)?;
    let clicked = click_link(&address, name);
    // Releasing the blob at once would cancel the download in some browsers.
    clock::later(DOWNLOAD_BEGINS_WITHIN, move || {
        let _ = Url::revoke_object_url(&address);
    });
    clicked.map_err(refused)
}

fn click_link(address: &str, name: &str) -> Result<(), JsValue> {
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(address);
    anchor.set_download(name);
    anchor.click();
    Ok(())
}

/// The text of a file that the user chose or dropped, in UTF-8, without a byte order mark.
pub async fn read_text(file: &Chosen) -> Result<String, FileError> {
    read_text_within(file, LARGEST).await
}

/// The same for a file of at most so many bytes.
pub async fn read_text_within(file: &Chosen, largest: u32) -> Result<String, FileError> {
    // Sizes are whole numbers far below 2^53.
    let size = file.size() as u64;
    if size > u64::from(largest) {
        return Err(FileError::TooLarge(size));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    let text = String::from_utf8(Uint8Array::new(&buffer).to_vec())
        .map_err(|error| FileError::NotText { valid: error.utf8_error().valid_up_to() as u64 })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Lets the user choose one file; `accept` is a list as in the attribute of that name, such as `.json,application/json`.
/// Call it while a click or a key is being handled: the dialog opens at once, not when the future is first polled.
/// Resolves to nothing if the user chooses none; old browsers never say so, and then it never resolves.
pub fn pick_file(accept: &str) -> impl Future<Output = Option<Chosen>> + 'static {
    let input = open_picker(accept);
    async move {
        let (input, chosen) = input?;
        let _ = JsFuture::from(chosen).await;
        input.remove();
        input.files()?.get(0)
    }
}

/// The input belongs to the document, hidden, because some browsers ignore a click on one that does not.
fn open_picker(accept: &str) -> Option<(HtmlInputElement, Promise)> {
    let document = document();
    let input: HtmlInputElement = document.create_element("input").ok()?.unchecked_into();
    input.set_type("file");
    input.set_accept(accept);
    input.set_hidden(true);
    document.body()?.append_child(&input).ok()?;
    let chosen = Promise::new(&mut |resolve, _| {
        for event in ["change", "cancel"] {
            let _ = input.add_event_listener_with_callback(event, &resolve);
        }
    });
    input.click();
    Some((input, chosen))
}
