//! Chance, for ids. `randomUUID` is missing on plain http; `getRandomValues` is not.

use super::window;

/// Ten random bytes, enough for an id that no one else will ever draw: by the birthday bound a million million ids share one with
/// a chance of one half.
///
/// # Panics
///
/// If the browser has no source of randomness. All that run WebAssembly have one, and ids that repeat would lose work.
pub fn bytes() -> [u8; 10] {
    let mut bytes = [0; 10];
    window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes))
        .expect("every browser that runs WebAssembly has getRandomValues, on plain http too");
    bytes
}
