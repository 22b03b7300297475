//! What a user has said, within a sentence of the program: whichever way it is written, the sentence around it keeps its own.

use std::fmt;

use crate::domain::wording::{self, Piece, Places};

/// A user's text that is put into a sentence: a name, a title, a file's name. Where it holds letters written from right to left, or marks that turn
/// the direction of writing, it is written as an isolate of its own, in which nothing stays open. Any other text is written as it is.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a>(pub &'a str);

/// A text with what the user has said in its places; those that are open stay in their braces.
pub fn said_in(text: &str, places: &Places) -> String {
    let piece = |piece| match piece {
        Piece::Text(text) => text,
        Piece::Filled { value, .. } => Said(&value).to_string(),
        Piece::Open(place) => format!("{{{place}}}"),
    };
    wording::filled(text, places).into_iter().map(piece).collect()
}

const FIRST_STRONG: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

impl fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.chars().any(turns) { f.write_str(&isolated(self.0)) } else { f.write_str(self.0) }
    }
}

/// Whether a character is written from right to left, or makes others be.
fn turns(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The text in an isolate. The end of an isolate ends every embedding in it, so that only isolates within the text must be closed, and only
/// what would close the one around it is left out. A paragraph ends all of them.
fn isolated(text: &str) -> String {
    let mut out = String::from(FIRST_STRONG);
    let mut open = 0;
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => open += 1,
            POP_ISOLATE if open == 0 => continue,
            POP_ISOLATE => open -= 1,
            '\n' | '\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2029}' => {
                out.extend(std::iter::repeat_n(POP_ISOLATE, open + 1));
                open = 0;
                out.extend([letter, FIRST_STRONG]);
                continue;
            }
            _ => {}
        }
        out.push(letter);
    }
    out.extend(std::iter::repeat_n(POP_ISOLATE, open + 1));
    out
}
