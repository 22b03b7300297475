//! A link as a QR code, for a phone to take over what stands on a screen.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// The light modules around a code, without which readers do not find it.
const QUIET: i32 = 4;

/// A code, as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How many modules a side of the drawing has, the quiet zone included.
    pub side: i32,
    /// The dark modules as the path of a drawing in which a module is 1 by 1.
    pub path: String,
}

/// The code of an address that ends in decimal digits, which take less room than letters; nothing if it is too long for any code.
pub fn code(address: &str, digits: &str) -> Option<Code> {
    let segments = [QrSegment::make_bytes(address.as_bytes()), QrSegment::make_numeric(digits)];
    QrCode::encode_segments(&segments, QrCodeEcc::Low).ok().map(|code| drawn(&code))
}

fn drawn(code: &QrCode) -> Code {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let width = (x..code.size()).take_while(|at| code.get_module(*at, y)).count() as i32;
            if width > 0 {
                // Writing into a text cannot fail.
                let _ = write!(path, "M{} {}h{width}v1h-{width}z", x + QUIET, y + QUIET);
            }
            x += width.max(1);
        }
    }
    Code { side: code.size() + 2 * QUIET, path }
}
