//! The policy of the page: what a text that became markup all the same would still not be allowed.

use std::collections::BTreeMap;

const PAGE: &str = include_str!("../../../index.html");

/// The directives of the policy and what each allows.
fn policy() -> BTreeMap<&'static str, Vec<&'static str>> {
    let (_, rest) = PAGE.split_once("http-equiv=\"Content-Security-Policy\"").expect("the page has a policy");
    let (_, rest) = rest.split_once("content=\"").expect("a policy has a content");
    let (policy, _) = rest.split_once('"').expect("an attribute ends");
    let directive = |text: &'static str| {
        let mut words = text.split_whitespace();
        Some((words.next()?, words.collect()))
    };
    policy.split(';').filter_map(directive).collect()
}

#[test]
fn nothing_inline_runs_and_no_other_host_is_asked() {
    let policy = policy();
    assert_eq!(policy["default-src"], ["'none'"], "what is not named is not allowed");
    assert_eq!(policy["script-src"], ["'self'", "'wasm-unsafe-eval'"], "the program compiles, and nothing is evaluated");
    for (directive, sources) in &policy {
        for source in sources {
            let allowed = ["'self'", "'none'"].contains(source)
                || (*directive == "script-src" && *source == "'wasm-unsafe-eval'")
                || (*directive == "img-src" && *source == "data:");
            assert!(allowed, "{directive} allows {source}");
        }
    }
    for directive in ["base-uri", "form-action"] {
        assert_eq!(policy[directive], ["'none'"], "{directive} does not fall back to the default");
    }
}

/// The policy would stop them anyway; this is so that the page never asks for what it forbids.
#[test]
fn the_page_has_nothing_inline() {
    let mut rest = PAGE;
    while let Some((_, script)) = rest.split_once("<script") {
        let (tag, after) = script.split_once('>').expect("a tag ends");
        assert!(tag.contains("src="), "a script without a file: {tag}");
        assert!(after.trim_start().starts_with("</script>"), "a script with a text: {after:.40}");
        rest = after;
    }
    assert!(!PAGE.contains("<style") && !PAGE.contains(" style="), "a style in the page");
    let handler = |tag: &str| tag.split_whitespace().any(|word| word.starts_with("on") && word.contains('='));
    assert!(!PAGE.split('<').any(|tag| handler(tag.split('>').next().unwrap_or_default())), "a handler in the page");
    assert!(PAGE.contains("name=\"referrer\" content=\"no-referrer\""));
    // The policy comes before everything that it is to hold for.
    let place = |what: &str| PAGE.find(what).expect("it is in the page");
    assert!(place("Content-Security-Policy") < place("<link").min(place("<script")));
}
