//! The other languages: the same content as in English, said in their own words.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use hundredfold::domain::medium::Channel;
use hundredfold::domain::playbook::Playbook;
use hundredfold::format::{self, Loaded};
use hundredfold::i18n::Locale;
use hundredfold::playbook;
use serde_json::Value;

use crate::playbook::ENGLISH;

const EXAMPLES: [&str; 3] = ["dental", "kitchens", "ledger"];

/// A file of the site's content.
fn shipped(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The text of a language's playbook.
fn playbook_text(locale: Locale) -> String {
    shipped(&format!("playbook/{}.json", locale.id()))
}

fn example(locale: Locale, name: &str) -> String {
    shipped(&format!("examples/{}/{name}.json", locale.id()))
}

/// All languages but English.
fn others() -> impl Iterator<Item = Locale> {
    Locale::ALL.iter().copied().filter(|locale| *locale != Locale::English)
}

/// A language's playbook, read once for all tests.
pub fn playbook_of(locale: Locale) -> &'static Playbook {
    static READ: LazyLock<Vec<Playbook>> = LazyLock::new(|| {
        let read = |locale: &Locale| {
            playbook::read(&playbook_text(*locale)).unwrap_or_else(|fault| panic!("{}: {fault:?}", locale.id()))
        };
        Locale::ALL.iter().map(read).collect()
    });
    &READ[locale.index()]
}

#[test]
fn every_language_is_found_and_speaks_for_itself() {
    for locale in Locale::ALL.iter().copied() {
        let id = locale.id();
        assert_eq!((Locale::parse(id), Locale::best([id])), (Some(locale), locale));
        assert_eq!(Locale::best(["zz", &format!("{id}-ZZ"), "en"]), locale, "by the first part of a tag");
        assert_eq!(playbook_of(locale).language, id);
        assert!(std::ptr::eq(locale.catalog().front, locale.front()), "one catalog holds the other");
        for other in Locale::ALL.iter().copied().filter(|other| *other != locale) {
            assert_ne!((other.id(), other.name()), (id, locale.name()));
            assert_ne!(other.front().library.lead, locale.front().library.lead);
            assert_ne!(other.catalog().take.lead, locale.catalog().take.lead);
        }
    }
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("a shipped file is JSON")
}

/// Every value that is no list or object, by its place.
fn leaves(value: &Value, place: String, into: &mut BTreeMap<String, Value>) {
    match value {
        Value::Array(items) => {
            (0..).zip(items).for_each(|(index, item): (u32, _)| leaves(item, format!("{place}/{index}"), into))
        }
        Value::Object(fields) => fields.iter().for_each(|(name, field)| leaves(field, format!("{place}/{name}"), into)),
        leaf => drop(into.insert(place, leaf.clone())),
    }
}

fn all_leaves(text: &str) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    leaves(&json(text), String::new(), &mut found);
    found
}

/// Whether a value is for people: a text with a blank in it, or with a letter that no id has.
fn is_said(value: &Value) -> bool {
    value.as_str().is_some_and(|text| {
        text.contains(' ') || text.chars().any(|letter| !letter.is_ascii() || letter.is_ascii_uppercase() && text.len() > 3)
    })
}

fn places(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|part| part.split('}').next()).collect()
}

#[test]
fn a_playbook_differs_from_english_in_words_alone() {
    // Fields whose values are one word to people and could be mistaken for an id.
    let said = ["name", "feelings", "begins", "ends", "title", "text", "question"];
    let english = all_leaves(ENGLISH);
    for locale in others() {
        let other = all_leaves(&playbook_text(locale));
        assert!(english.keys().eq(other.keys()), "{}: the same places", locale.id());
        for (place, value) in &english {
            let theirs = &other[place];
            let field = place.rsplit('/').find(|part| part.parse::<u32>().is_err()).unwrap_or_default();
            if place == "/language" {
                assert_eq!(theirs, locale.id());
            } else if !is_said(value) && !said.contains(&field) {
                assert_eq!(theirs, value, "{place}");
            }
            if let (Some(ours), Some(theirs)) = (value.as_str(), theirs.as_str()) {
                assert!(ours.split_whitespace().count() < 4 || ours != theirs, "{place} is still English: {ours}");
                assert_eq!(ours.matches('\n').count(), theirs.matches('\n').count(), "{place}: lines");
                let filled = |text| {
                    let known = ["customer", "sender", "business", "product", "goal", "start", "result"];
                    let rules = ["found", "limit", "day", "to", "phase", "medium"];
                    let known = if place.starts_with("/rules/") { &rules[..] } else { &known[..] };
                    let mut found: Vec<&str> = places(text).into_iter().filter(|name| known.contains(name)).collect();
                    found.sort_unstable();
                    found
                };
                assert_eq!(filled(ours), filled(theirs), "{place}: what the app fills in");
                assert_eq!(places(ours).len(), places(theirs).len(), "{place}: marked places");
                assert!(!theirs.contains('!'), "{place}");
            }
        }
    }
}

#[test]
fn texts_of_other_languages_have_the_length_of_their_channel() {
    for locale in others() {
        for template in playbook_of(locale).templates.values() {
            let (words, lines) = (template.text.split_whitespace().count(), template.text.lines().count());
            // Languages with long words say the same in fewer of them.
            let fits = match template.channel {
                Channel::Email => (40..=150).contains(&words) && template.subject.is_some(),
                Channel::Call | Channel::Meeting => lines >= 5,
                Channel::Video => lines == 3,
                Channel::Card | Channel::Letter | Channel::Text | Channel::Present => (8..=155).contains(&words),
            };
            assert!(fits, "{} in {}: {words} words in {lines} lines", template.id, locale.id());
        }
    }
}

#[test]
fn turkish_keeps_its_words_apart() {
    for (place, value) in all_leaves(&playbook_text(Locale::Turkish)) {
        let Some(text) = value.as_str().filter(|_| is_said(&value)) else { continue };
        for word in text.split(|letter: char| !letter.is_alphabetic()) {
            // "Onay" would be consent and the name of a phase at once.
            assert!(!word.to_lowercase().starts_with("onay") || word.starts_with("Onaylama"), "“{word}” in {place}: {text}");
        }
        // No vowel harmony holds for what is filled in later.
        let suffixed = text.match_indices(['}']).any(|(at, _)| text[at + 1..].starts_with(['’', '\'']));
        assert!(!suffixed, "a suffix behind a marked place in {place}: {text}");
    }
}

#[test]
fn examples_are_the_same_journeys_in_every_language() {
    for locale in others() {
        for name in EXAMPLES {
            let theirs = example(locale, name);
            let (english, other) = (all_leaves(&example(Locale::English, name)), all_leaves(&theirs));
            assert!(english.keys().eq(other.keys()), "the same places");
            for (place, value) in english.iter().filter(|(_, value)| !value.is_string()) {
                assert_eq!(&other[place], value, "{place}");
            }
            assert!(matches!(format::read(&theirs), Loaded::Loaded { .. }), "it opens");
            let same = english.iter().filter(|(place, value)| is_said(value) && other[*place] == **value);
            let same: Vec<_> = same.filter(|(_, value)| value.as_str().is_some_and(|text| text.split(' ').count() > 3)).collect();
            assert!(same.is_empty(), "still English: {same:?}");
        }
    }
}
