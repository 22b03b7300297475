//! The parts of the program, and how the second one is fetched.
//!
//! The release build cuts the program in two (`scripts/build`, `--cfg split`): what the first page needs, and everything behind
//! [`workroom`]. A build without that flag is one piece and has nothing to fetch.

use crate::browser::clock;
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
fn enter() -> Result<fn(Ground) -> Room, NotFetched> {
    Ok(workroom::open)
}

/// Fetches the part behind the first page and sets it up.
pub async fn workroom(ground: Ground) -> Result<Room, NotFetched> {
    #[cfg(split)]
    let open = enter().await?;
    #[cfg(not(split))]
    let open = enter()?;
    // Setting it up is another task than making it ready.
    clock::timeout(0).await;
    Ok(open(ground))
}
