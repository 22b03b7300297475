//! Fetching files that lie beside the page. There is no request to any other host, ever.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Url};

use super::{document, window};

/// Why a file could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The server answered, but not with the file: its HTTP status, such as 404.
    Status(u16),
    /// No answer, a broken one, a page opened from a disk, or an address of another origin.
    Network,
}

/// The text of the file at an address relative to the page's base, such as `playbook/en.json`: the same address works at the root
/// of a domain and under a sub-path. What is not UTF-8 in it is replaced. An address of another origin is not fetched.
///
/// In the build that is one file, the files are inside the page, each in an element with the address as its id.
pub async fn fetch_text(relative: &str) -> Result<String, FetchError> {
    if let Some(text) = document().get_element_by_id(relative).and_then(|element| element.text_content()) {
        return Ok(text);
    }
    let network = |_: JsValue| FetchError::Network;
    let base = document().base_uri().ok().flatten().ok_or(FetchError::Network)?;
    let base = Url::new(&base).map_err(network)?;
    let address = Url::new_with_base(relative, &base.href()).map_err(network)?;
    if address.protocol() != base.protocol() || address.host() != base.host() {
        return Err(FetchError::Network);
    }
    let response = JsFuture::from(window().fetch_with_str(&address.href())).await.map_err(network)?;
    let response: Response = response.dyn_into().map_err(network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let text = JsFuture::from(response.text().map_err(network)?).await.map_err(network)?;
    text.as_string().ok_or(FetchError::Network)
}
