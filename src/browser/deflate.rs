//! Deflating and inflating with what the browser has for it.

use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

#[wasm_bindgen]
extern "C" {
    // Declared here because older browsers lack them, which the bindings of web-sys do not expect.
    #[wasm_bindgen(js_name = CompressionStream)]
    type Deflater;

    #[wasm_bindgen(constructor, catch, js_class = "CompressionStream")]
    fn new(format: &str) -> Result<Deflater, JsValue>;

    #[wasm_bindgen(js_name = DecompressionStream)]
    type Inflater;

    #[wasm_bindgen(constructor, catch, js_class = "DecompressionStream")]
    fn new(format: &str) -> Result<Inflater, JsValue>;

    // A stream's type in web-sys has its reader's type beside it and no way through another stream, so these three are declared too.
    type Source;

    #[wasm_bindgen(method, catch)]
    fn stream(this: &Source) -> Result<Stream, JsValue>;

    type Stream;

    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    fn pipe_through(this: &Stream, through: &JsValue) -> Result<Stream, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getReader)]
    fn reader(this: &Stream) -> Result<Reader, JsValue>;

    type Reader;

    #[wasm_bindgen(method)]
    fn read(this: &Reader) -> Promise;

    #[wasm_bindgen(method)]
    fn cancel(this: &Reader) -> Promise;
}

/// The deflate format without a head of its own.
const FORMAT: &str = "deflate-raw";

/// Why bytes were not inflated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InflateError {
    /// This browser cannot.
    Missing,
    /// The bytes are not deflated text.
    Damaged,
    /// They would become more than was allowed; the rest was not inflated.
    TooLarge,
}

/// The text deflated; nothing if this browser cannot.
pub async fn deflate(text: &str) -> Option<Vec<u8>> {
    let through = Deflater::new(FORMAT).ok()?;
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text))).ok()?;
    piped(&blob, &through, usize::MAX).await.ok()
}

/// The text that was deflated, if it is no longer than `most` bytes: no more than that is ever held.
pub async fn inflate(bytes: &[u8], most: usize) -> Result<String, InflateError> {
    let through = Inflater::new(FORMAT).map_err(|_| InflateError::Missing)?;
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).map_err(|_| InflateError::Damaged)?;
    let text = piped(&blob, &through, most).await?;
    String::from_utf8(text).map_err(|_| InflateError::Damaged)
}

/// What comes out of a stream when the blob goes in, as long as it is no more than `most` bytes.
async fn piped(blob: &Blob, through: &JsValue, most: usize) -> Result<Vec<u8>, InflateError> {
    let damaged = |_: JsValue| InflateError::Damaged;
    let reader =
        blob.unchecked_ref::<Source>().stream().and_then(|stream| stream.pipe_through(through)?.reader()).map_err(damaged)?;
    let mut bytes = Vec::new();
    loop {
        let read = JsFuture::from(reader.read()).await.map_err(damaged)?;
        let piece = Reflect::get(&read, &JsValue::from_str("value")).map_err(damaged)?;
        if piece.is_undefined() {
            return Ok(bytes);
        }
        let piece = Uint8Array::new(&piece);
        if bytes.len().saturating_add(piece.length() as usize) > most {
            // What it says to being stopped is of no interest.
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(InflateError::TooLarge);
        }
        bytes.extend(piece.to_vec());
    }
}
