//! A user's text within a sentence: whatever it holds, what follows it is written the way the sentence is.

use hundredfold::i18n::Said;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// The level of writing behind a text, by the rules X1 to X8 of the Unicode bidirectional algorithm, in a paragraph from left to right. 0 is the
/// paragraph's own, and nothing may be open that a later mark could close.
fn open_behind(text: &str) -> (u8, usize) {
    const DEEPEST: u8 = 125;
    let mut stack = vec![(0_u8, false)];
    let (mut isolates, mut too_deep_isolates, mut too_deep_embeddings) = (0_usize, 0_usize, 0_usize);
    for letter in text.chars() {
        let level = stack.last().map_or(0, |(level, _)| *level);
        let (odd, even) = ((level + 1) | 1, (level + 2) & !1);
        match letter {
            '\u{202a}'..='\u{202b}' | '\u{202d}'..='\u{202e}' => {
                let next = if matches!(letter, '\u{202b}' | '\u{202e}') { odd } else { even };
                if next <= DEEPEST && too_deep_isolates == 0 && too_deep_embeddings == 0 {
                    stack.push((next, false));
                } else if too_deep_isolates == 0 {
                    too_deep_embeddings += 1;
                }
            }
            // The first strong letter decides; the worse of both is that it turns.
            '\u{2066}'..='\u{2068}' => {
                let next = if letter == '\u{2066}' { even } else { odd };
                if next <= DEEPEST && too_deep_isolates == 0 && too_deep_embeddings == 0 {
                    isolates += 1;
                    stack.push((next, true));
                } else {
                    too_deep_isolates += 1;
                }
            }
            '\u{2069}' if too_deep_isolates > 0 => too_deep_isolates -= 1,
            '\u{2069}' if isolates > 0 => {
                too_deep_embeddings = 0;
                while stack.pop().is_some_and(|(_, isolate)| !isolate) {}
                isolates -= 1;
            }
            '\u{202c}' if too_deep_isolates > 0 => {}
            '\u{202c}' if too_deep_embeddings > 0 => too_deep_embeddings -= 1,
            '\u{202c}' if stack.len() > 1 && stack.last().is_some_and(|(_, isolate)| !isolate) => drop(stack.pop()),
            // A paragraph ends here, and all that is open in it.
            '\n' | '\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2029}' => {
                stack.truncate(1);
                (isolates, too_deep_isolates, too_deep_embeddings) = (0, 0, 0);
            }
            _ => {}
        }
    }
    (stack.last().map_or(0, |(level, _)| *level), isolates + too_deep_isolates + too_deep_embeddings + stack.len() - 1)
}

fn turning() -> impl Strategy<Value = String> {
    let marks = &['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'][..];
    let letter =
        prop_oneof![6 => select(marks), 1 => select(&['a', 'א', 'ب', ' ', '1', '\n', '\u{2029}'][..]), 1 => any::<char>()];
    vec(letter, 0..300).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #[test]
    fn what_follows_a_text_is_written_as_the_sentence_is(text in turning(), other in turning()) {
        prop_assert_eq!(open_behind(&format!("It is {} and", Said(&text))), (0, 0));
        // Beside another one, and within a longer one.
        let inner = Said(&text).to_string();
        prop_assert_eq!(open_behind(&format!("{}{}", Said(&inner), Said(&other))), (0, 0));
        // Nothing but marks is added, and nothing but marks is left out.
        let plain = |text: &str| text.chars().filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}')).collect::<String>();
        prop_assert_eq!(plain(&inner), plain(&text));
    }
}

#[test]
fn most_texts_are_written_as_they_are() {
    let check = |text: &str, expected: &str| assert_eq!(Said(text).to_string(), expected);
    for plain in ["", "Lakeside Dental", "Çiçek “&” 100 %", "老虎", "{customer}\n<b>"] {
        check(plain, plain);
    }
    check("مرحبا", "\u{2068}مرحبا\u{2069}");
    check("a\u{202e}b", "\u{2068}a\u{202e}b\u{2069}");
    check("a\u{2067}b", "\u{2068}a\u{2067}b\u{2069}\u{2069}");
    check("\u{2069}a", "\u{2068}a\u{2069}");
    check("\u{2067}a\nb", "\u{2068}\u{2067}a\u{2069}\u{2069}\n\u{2068}b\u{2069}");
}
