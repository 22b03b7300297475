//! Just enough of a reader of source text for the house rules: what is code, what is a comment, what is a text.

/// A text between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// Where it begins, its first quotation mark included.
    pub at: usize,
    /// What is between the quotation marks, as it stands there.
    pub text: String,
}

/// A file, taken apart.
pub struct Source {
    /// All of it.
    pub text: String,
    /// The code alone: comments and what is between quotation marks are spaces, and every byte keeps its place.
    pub code: String,
    /// What is between quotation marks.
    pub literals: Vec<Literal>,
}

impl Source {
    /// Takes a file apart. What is neither Rust nor JavaScript nor CSS is code throughout.
    pub fn new(path: &str, text: &str) -> Source {
        let (slashes, lifetimes) = match path.rsplit('.').next() {
            Some("rs") => (true, true),
            Some("js") => (true, false),
            _ => return Source { text: text.to_owned(), code: text.to_owned(), literals: Vec::new() },
        };
        let bytes = text.as_bytes();
        let mut code = bytes.to_vec();
        let mut literals = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let end = match bytes[at] {
                b'/' if slashes && bytes.get(at + 1) == Some(&b'/') => {
                    let end = find(bytes, at, b"\n").unwrap_or(bytes.len());
                    blank(&mut code, at, end);
                    end
                }
                b'/' if bytes.get(at + 1) == Some(&b'*') => {
                    let end = find(bytes, at + 2, b"*/").map_or(bytes.len(), |end| end + 2);
                    blank(&mut code, at, end);
                    end
                }
                b'r' if lifetimes && raw_hashes(bytes, at).is_some() => {
                    let hashes = raw_hashes(bytes, at).unwrap_or(0);
                    let begin = at + 2 + hashes;
                    let close = [&b"\""[..], &vec![b'#'; hashes]].concat();
                    let end = find(bytes, begin, &close).unwrap_or(bytes.len());
                    literals.push(Literal { at: begin - 1, text: text[begin..end].to_owned() });
                    blank(&mut code, begin, end);
                    end + close.len()
                }
                b'"' => {
                    let end = closing(bytes, at, b'"');
                    literals.push(Literal { at, text: text[at + 1..end].to_owned() });
                    blank(&mut code, at + 1, end);
                    end + 1
                }
                b'\'' if !lifetimes => {
                    let end = closing(bytes, at, b'\'');
                    blank(&mut code, at + 1, end);
                    end + 1
                }
                b'\'' if is_character(bytes, at) => {
                    let end = closing(bytes, at, b'\'');
                    blank(&mut code, at + 1, end);
                    end + 1
                }
                _ => at + 1,
            };
            at = end.max(at + 1);
        }
        let code = String::from_utf8(code).expect("whole characters are replaced by spaces");
        Source { text: text.to_owned(), code, literals }
    }

    /// The line of a place, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1
    }

    /// The name of the attribute or field whose value begins at a place: `title` in `title="…"` and in `title: "…"`.
    pub fn attribute_before(&self, at: usize) -> Option<&str> {
        let before = self.code[..at].trim_end();
        let before = before.strip_suffix('=').filter(|before| !before.ends_with(['=', '!', '<', '>']))?;
        let name = before.rfind(|letter: char| !(letter.is_alphanumeric() || "-_:".contains(letter))).map_or(0, |at| at + 1);
        Some(&before[name..])
    }

    fn literal_at(&self, at: usize) -> Option<&Literal> {
        self.literals.iter().find(|literal| literal.at == at)
    }
}

fn find(bytes: &[u8], from: usize, what: &[u8]) -> Option<usize> {
    bytes.get(from..)?.windows(what.len()).position(|window| window == what).map(|at| from + at)
}

fn blank(code: &mut [u8], from: usize, to: usize) {
    for byte in &mut code[from..to] {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

/// Where the quotation mark is that ends the text begun at a place.
fn closing(bytes: &[u8], at: usize, mark: u8) -> usize {
    let mut end = at + 1;
    while end < bytes.len() && bytes[end] != mark {
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    end.min(bytes.len())
}

/// How many `#` a raw text has that begins here; nothing if none begins.
fn raw_hashes(bytes: &[u8], at: usize) -> Option<usize> {
    let inside_word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_') && bytes[at - 1] != b'b';
    let hashes = bytes[at + 1..].iter().take_while(|byte| **byte == b'#').count();
    (!inside_word && bytes.get(at + 1 + hashes) == Some(&b'"')).then_some(hashes)
}

/// Whether a quotation mark begins a character and no lifetime.
fn is_character(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at + 1) {
        Some(b'\\') => true,
        Some(first) => {
            let length = match first {
                0..0x80 => 1,
                0x80..0xe0 => 2,
                0xe0..0xf0 => 3,
                _ => 4,
            };
            bytes.get(at + 1 + length) == Some(&b'\'')
        }
        None => false,
    }
}

/// Every name and keyword, with its place.
pub fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut rest = 0;
    std::iter::from_fn(move || {
        let begin = rest + code[rest..].find(is_word)?;
        let end = code[begin..].find(|letter| !is_word(letter)).map_or(code.len(), |length| begin + length);
        rest = end;
        Some((begin, &code[begin..end]))
    })
}

/// Whether a line of a list of names, where `*` stands for anything at its beginning, means a name.
pub fn has_word(line: &str, name: &str) -> bool {
    match line.strip_prefix('*') {
        Some(end) => !end.is_empty() && name.ends_with(end),
        None => line == name,
    }
}

/// What is named right below a root such as `crate::`, also within braces: `a` and `b` of `crate::{a::x, b}`.
pub fn paths_from<'a>(code: &'a str, root: &'a str) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(root) {
        let longer = code[..at].ends_with(|before: char| before.is_alphanumeric() || "_:".contains(before));
        let rest = &code[at + root.len()..];
        if longer || rest.starts_with("super") {
            continue;
        }
        let Some(list) = rest.strip_prefix('{') else {
            found.extend(words(rest).next().filter(|(place, _)| *place == 0).map(|(_, word)| (at, word)));
            continue;
        };
        let mut depth = 0_usize;
        let mut begin = 0;
        for (place, letter) in list.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    found.extend(words(&list[begin..place]).next().map(|(_, word)| (at, word)));
                    begin = place + 1;
                    if letter == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
    }
    found
}

/// What stands between the elements of all `view!` in a file.
#[derive(Default)]
pub struct Nodes<'a> {
    /// Texts in quotation marks.
    pub nodes: Vec<&'a Literal>,
    /// Words without quotation marks, with their places.
    pub raw: Vec<(usize, String)>,
}

/// What stands between the elements of all `view!` in a file.
pub fn views(source: &Source) -> Nodes<'_> {
    let mut nodes = Nodes::default();
    for (at, _) in source.code.match_indices("view!") {
        let Some(begin) = source.code[at..].find('{').map(|offset| at + offset) else { continue };
        let end = matching(&source.code, begin);
        read_nodes(source, begin + 1, end, &mut nodes);
    }
    nodes
}

/// Where the bracket is that closes the one at a place; the end of the code if there is none.
fn matching(code: &str, at: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, byte) in code.as_bytes()[at..].iter().enumerate() {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + offset;
        }
    }
    code.len()
}

fn read_nodes<'a>(source: &'a Source, from: usize, to: usize, nodes: &mut Nodes<'a>) {
    let bytes = source.code.as_bytes();
    let mut at = from;
    while at < to {
        match bytes[at] {
            b'<' => at = tag_end(&source.code, at, to),
            b'{' => at = matching(&source.code, at) + 1,
            b'"' => {
                nodes.nodes.extend(source.literal_at(at));
                at = closing(bytes, at, b'"') + 1;
            }
            byte if byte.is_ascii_whitespace() => at += 1,
            _ => {
                let end = source.code[at..to].find(['<', '{', '"']).map_or(to, |offset| at + offset);
                let text = source.text[at..end].trim();
                if text.chars().any(char::is_alphabetic) {
                    nodes.raw.push((at, text.to_owned()));
                }
                at = end;
            }
        }
    }
}

/// Where a tag ends that begins at a place, past its `>`. A `>` within brackets or of an arrow does not end it.
fn tag_end(code: &str, from: usize, to: usize) -> usize {
    let bytes = code.as_bytes();
    let mut at = from + 1;
    while at < to {
        match bytes[at] {
            b'{' | b'(' | b'[' => at = matching(code, at) + 1,
            b'"' => at = closing(bytes, at, b'"') + 1,
            b'>' if !matches!(bytes[at - 1], b'=' | b'-') => return at + 1,
            _ => at += 1,
        }
    }
    to
}
