//! The parts of the program, and how the second one is fetched.
//!
//! The release build cuts the program in two (`scripts/build`, `--cfg split`): what the first page needs, and everything behind
//! [`workroom`]. A build without that flag is one piece and has nothing to fetch.

use crate::state::Room;
use crate::state::workroom::NotFetched;
use crate::workroom::{self, Ground};

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for NotFetched {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> NotFetched {
        NotFetched
    }
}

#[cfg_attr(split, leptos::wasm_split::wasm_split(workroom, wasm_split_path = leptos::wasm_split, fallible))]
fn open(ground: Ground) -> Result<Room, NotFetched> {
    Ok(workroom::open(ground))
}

/// Fetches the part behind the first page and sets it up.
pub async fn workroom(ground: Ground) -> Result<Room, NotFetched> {
    #[cfg(split)]
    return open(ground).await;
    #[cfg(not(split))]
    open(ground)
}
