//! Chance.

/// Ten random bytes.
pub fn bytes() -> [u8; 10] {
    std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8)
}
