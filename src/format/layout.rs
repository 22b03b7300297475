//! JSON for eyes and for version control.

/// The same JSON with line breaks and indents. Lists of plain values stay in one line. The text must be JSON without any white space between
/// its pieces, as [`super::write`] makes it.
pub fn laid_out(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let mut depth = 0;
    let mut rest = json;
    let break_line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', depth));
    };
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '"' => string_length(rest),
            '[' if is_plain(rest) => {
                let length = rest.find(']').map_or(rest.len(), |end| end + 1);
                out.push_str(&rest[..length].replace(',', ", "));
                rest = &rest[length..];
                continue;
            }
            _ => first.len_utf8(),
        };
        let (piece, after) = rest.split_at(taken);
        match first {
            '{' | '[' if after.starts_with(['}', ']']) => out.push(first),
            '{' | '[' => {
                depth += 1;
                out.push(first);
                break_line(&mut out, depth);
            }
            '}' | ']' if out.ends_with(['{', '[']) => out.push(first),
            '}' | ']' => {
                depth -= 1;
                break_line(&mut out, depth);
                out.push(first);
            }
            ',' => {
                out.push(first);
                break_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ => out.push_str(piece),
        }
        rest = after;
    }
    out.push('\n');
    out
}

/// How many bytes the quoted string takes with which the text begins.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

/// Whether the list with which the text begins holds nothing but numbers and words without commas and brackets in them.
fn is_plain(text: &str) -> bool {
    let end = text.find(']').unwrap_or(text.len());
    end < 200 && !text[1..end].contains(['{', '[', '\\', ' '])
}
