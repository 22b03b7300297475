//! The house rules, held over the source tree.
//!
//! Each rule is a function of a file's path and text. Every rule is first shown a spoiled source, which it must not let pass, and a
//! good one, which it must; then it is shown the tree. Words that a rule forbids are written here in two pieces, so that this file
//! passes too.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "tidy_source.rs"]
mod source;

use source::{Literal, Source, has_word, views, words};

/// A place that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
struct Breach {
    path: String,
    line: usize,
    what: String,
}

type Rule = fn(&str, &Source) -> Vec<Breach>;

/// Every rule, by name.
const RULES: &[(&str, Rule)] = &[
    ("modules depend in one direction", direction),
    ("only browser/ reaches the browser", browser_only),
    ("domain, checks and planner are pure", purity),
    ("only route.rs knows addresses", address_text),
    ("visible text is in i18n/", visible_text),
    ("nothing unwraps", no_unwrap),
    ("text never becomes markup", no_markup),
    ("nothing is unfinished", finished),
    ("no lint is silenced, no test ignored", nothing_silenced),
    ("files are short", short_files),
    ("modules are named for what they hold", module_names),
    ("the top level holds what it should", top_level),
    ("no other host is asked for anything", no_other_host),
    ("nothing names a machine", no_machine),
];

fn breach(path: &str, line: usize, what: impl Into<String>) -> Breach {
    Breach { path: path.to_owned(), line, what: what.into() }
}

/// The places where any of the words stands by itself in the code, outside comments and texts.
fn forbidden(path: &str, source: &Source, forbidden: &[&str]) -> Vec<Breach> {
    words(&source.code)
        .filter(|(_, word)| forbidden.contains(word))
        .map(|(at, word)| breach(path, source.line(at), format!("`{word}`")))
        .collect()
}

fn in_src(path: &str) -> bool {
    path.starts_with("src/") && path.ends_with(".rs")
}

/// Top-level modules and what each may name directly. What those may name it may name too.
const EDGES: &[(&str, &[&str])] = &[
    // A map and a sort that add little to the program: below everything.
    ("map", &["order"]),
    ("order", &[]),
    ("domain", &["map", "order"]),
    ("checks", &["domain"]),
    ("planner", &["checks"]),
    ("compare", &["planner"]),
    // JSON from outside, for whoever reads a file; its faults become words in the catalog.
    ("node", &["domain"]),
    ("playbook", &["node"]),
    ("format", &["node"]),
    ("i18n", &["node"]),
    ("ui", &["domain"]),
    ("route", &["domain"]),
    ("exchange", &["format", "i18n"]),
    ("storage", &["format"]),
    ("browser", &["storage", "i18n"]),
    ("state", &["browser", "storage", "planner", "checks", "route"]),
    ("pages", &["compare", "state", "ui", "exchange", "i18n", "route"]),
];

/// The modules that see all others, and that none of those may name.
const WHOLE: &[&str] = &["app", "parts", "workroom"];

fn may_name(from: &str, to: &str) -> bool {
    let edges = EDGES.iter().find(|(module, _)| *module == from).map_or(&[][..], |(_, edges)| edges);
    from == to || edges.iter().any(|next| may_name(next, to))
}

/// The top-level module a file of `src/` belongs to, and how many `super` lead from it to the root.
fn module_of(path: &str) -> Option<(&str, usize)> {
    let inner = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let parts: Vec<&str> = inner.split('/').collect();
    let depth = parts.len() - usize::from(parts.last() == Some(&"mod"));
    Some((parts[0], depth))
}

fn direction(path: &str, source: &Source) -> Vec<Breach> {
    let Some((from, depth)) = module_of(path) else { return Vec::new() };
    // The two halves of the program see all, and so does what joins them; main and lib only mount and list.
    if WHOLE.contains(&from) || matches!(from, "main" | "lib" | "words") {
        return Vec::new();
    }
    let up = "super::".repeat(depth);
    let named = ["crate::", up.as_str()].into_iter().flat_map(|root| source::paths_from(&source.code, root));
    named
        .filter(|(_, to)| (EDGES.iter().any(|(module, _)| module == to) || WHOLE.contains(to)) && !may_name(from, to))
        .map(|(at, to)| breach(path, source.line(at), format!("{from} names {to}")))
        .collect()
}

fn browser_only(path: &str, source: &Source) -> Vec<Breach> {
    if !in_src(path) || path.starts_with("src/browser/") {
        return Vec::new();
    }
    let mut breaches = forbidden(
        path,
        source,
        &[
            "web_sys",
            "js_sys",
            "gloo",
            "gloo_storage",
            "gloo_net",
            "gloo_timers",
            "gloo_utils",
            "wasm_bindgen_futures",
            "JsCast",
            "JsValue",
        ],
    );
    if !matches!(path, "src/main.rs" | "src/app.rs") {
        breaches.extend(forbidden(path, source, &["wasm_bindgen"]));
    }
    // Leptos hands out the window and the document under these names.
    for call in ["window()", "document()", "set_timeout(", "set_interval(", "request_animation_frame("] {
        let own = |at: usize| source.code[..at].ends_with(|before: char| before.is_alphanumeric() || "_:.".contains(before));
        breaches.extend(
            source.code.match_indices(call).filter(|(at, _)| !own(*at)).map(|(at, _)| breach(path, source.line(at), call)),
        );
    }
    breaches
}

fn purity(path: &str, source: &Source) -> Vec<Breach> {
    if !["src/domain/", "src/checks/", "src/planner/", "src/compare.rs"].iter().any(|folder| path.starts_with(folder)) {
        return Vec::new();
    }
    let mut breaches = forbidden(
        path,
        source,
        &[
            "leptos",
            "web_sys",
            "js_sys",
            "gloo",
            "wasm_bindgen",
            "serde",
            "serde_json",
            "Local",
            "Utc",
            "SystemTime",
            "Instant",
            "rand",
            "getrandom",
            "HashMap",
            "HashSet",
            "RandomState",
            "thread_local",
            "println",
            "eprintln",
            "dbg",
        ],
    );
    for text in ["std::time", "std::env", "std::fs", "std::net", "std::thread", "static mut"] {
        breaches.extend(source.code.match_indices(text).map(|(at, _)| breach(path, source.line(at), format!("`{text}`"))));
    }
    breaches
}

fn address_text(path: &str, source: &Source) -> Vec<Breach> {
    if !in_src(path) || path == "src/route.rs" {
        return Vec::new();
    }
    let address =
        |text: &str| text.starts_with("#/") || ["/journey/", "/example/", "/take-along"].iter().any(|part| text.contains(part));
    source
        .literals
        .iter()
        .filter(|literal| address(&literal.text))
        .map(|literal| breach(path, source.line(literal.at), literal.text.clone()))
        .collect()
}

/// Attributes and properties whose text someone sees or hears.
const SPOKEN: &[&str] = &[
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "aria-placeholder",
    "title",
    "placeholder",
    "alt",
    "label",
    "legend",
    "hint",
    "summary",
    "refusal",
    "unit",
    "close_label",
];

/// Names of keys, which are compared and not shown.
const KEYS: &[&str] = &[
    "Enter",
    "Escape",
    "Tab",
    "Home",
    "End",
    "Delete",
    "Backspace",
    "Space",
    "Shift",
    "Control",
    "Alt",
    "Meta",
    "ArrowUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "PageUp",
    "PageDown",
];

fn visible_text(path: &str, source: &Source) -> Vec<Breach> {
    let shown = path.starts_with("src/ui/") || path.starts_with("src/pages/") || path == "src/app.rs";
    if !shown || !path.ends_with(".rs") {
        return Vec::new();
    }
    let in_views = views(source);
    let wordy = |text: &str| text.chars().any(char::is_alphabetic);
    let mut places: Vec<(usize, String)> = in_views.raw;
    places.extend(
        in_views.nodes.into_iter().filter(|literal| wordy(&literal.text)).map(|literal| (literal.at, literal.text.clone())),
    );
    let spoken = |literal: &&Literal| source.attribute_before(literal.at).is_some_and(|name| SPOKEN.contains(&name));
    places.extend(source.literals.iter().filter(spoken).filter(|l| wordy(&l.text)).map(|l| (l.at, l.text.clone())));
    // A text that begins like a sentence or a title is meant for someone, wherever it stands, but for the reasons of `expect`.
    let titled = |text: &str| {
        let mut letters = text.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(|letter| letter.is_lowercase() || letter == ' ')
    };
    let reason = |literal: &Literal| source.code[..literal.at].trim_end().ends_with("expect(");
    let stray = |literal: &&Literal| titled(&literal.text) && !KEYS.contains(&literal.text.as_str()) && !reason(literal);
    places.extend(source.literals.iter().filter(stray).map(|literal| (literal.at, literal.text.clone())));
    places.sort();
    places.dedup();
    places.into_iter().map(|(at, text)| breach(path, source.line(at), format!("“{text}”"))).collect()
}

fn no_unwrap(path: &str, source: &Source) -> Vec<Breach> {
    if !in_src(path) {
        return Vec::new();
    }
    forbidden(path, source, &["unwrap", "unwrap_err", "unwrap_unchecked", "unreachable_unchecked"])
}

fn no_markup(path: &str, source: &Source) -> Vec<Breach> {
    if !in_src(path) && !path.ends_with(".js") && !path.ends_with(".html") {
        return Vec::new();
    }
    let mut ways =
        vec!["inner_html", "innerHTML", "outer_html", "outerHTML", "insertAdjacentHTML", "insert_adjacent_html", "srcdoc"];
    // In a page the word stands for a right that the policy gives or does not.
    if !path.ends_with(".html") {
        ways.push("eval");
    }
    forbidden(path, source, &ways)
}

fn finished(path: &str, source: &Source) -> Vec<Breach> {
    if path.ends_with(".json") || path.ends_with(".lock") {
        return Vec::new();
    }
    let mut breaches = forbidden(path, source, &[concat!("to", "do"), concat!("unimpl", "emented")]);
    for mark in [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:"), concat!("HA", "CK:")] {
        breaches.extend(source.text.match_indices(mark).map(|(at, _)| breach(path, source.line(at), mark)));
    }
    breaches
}

fn nothing_silenced(path: &str, source: &Source) -> Vec<Breach> {
    if !path.ends_with(".rs") {
        return Vec::new();
    }
    let marks = ["ignore", "allow", "expect"].map(|lint| [format!("#[{lint}"), format!("#![{lint}")]).into_iter().flatten();
    marks
        .flat_map(|mark| {
            source.code.match_indices(&mark).map(|(at, _)| breach(path, source.line(at), mark.clone())).collect::<Vec<_>>()
        })
        .collect()
}

/// The longest a file of `src/` may be, in lines; catalogs are lists and may be longer.
const LONGEST: usize = 400;

fn short_files(path: &str, source: &Source) -> Vec<Breach> {
    let lines = source.text.lines().count();
    let long = in_src(path) && !path.starts_with("src/i18n/") && lines > LONGEST;
    long.then(|| breach(path, LONGEST + 1, format!("{lines} lines"))).into_iter().collect()
}

fn module_names(path: &str, _: &Source) -> Vec<Breach> {
    // The catalog's texts that several pages share are named so because they are nothing else.
    if !in_src(path) || path.starts_with("src/i18n/") {
        return Vec::new();
    }
    let vague = ["utils", "util", "helpers", "helper", "types", "common", "misc", "shared", "tools"];
    let stems = path.split('/').map(|part| part.trim_end_matches(".rs"));
    stems.filter(|stem| vague.contains(stem)).map(|stem| breach(path, 1, stem)).collect()
}

fn top_level(path: &str, _: &Source) -> Vec<Breach> {
    const NAMES: &[&str] = &[
        "Cargo.toml",
        "Cargo.lock",
        "index.html",
        "README.md",
        "LICENSE",
        "src",
        "style",
        "public",
        "tests",
        "scripts",
        "rust-toolchain.toml",
    ];
    let first = path.split('/').next().unwrap_or(path);
    let stranger = !first.starts_with('.') && !NAMES.contains(&first);
    stranger.then(|| breach(path, 1, first)).into_iter().collect()
}

fn no_other_host(path: &str, source: &Source) -> Vec<Breach> {
    let requests = [".html", ".css", ".js", ".svg", ".webmanifest"].iter().any(|end| path.ends_with(end));
    if !requests || path.starts_with("tests/") {
        return Vec::new();
    }
    // A name space is a name and no address.
    let name_space = |at: usize| source.text[at..].starts_with("http://www.w3.org/");
    let addresses =
        ["http://", "https://", "\"//", "(//", "wss://", "ws://"].into_iter().flat_map(|way| source.text.match_indices(way));
    addresses.filter(|(at, _)| !name_space(*at)).map(|(at, way)| breach(path, source.line(at), way)).collect()
}

fn no_machine(path: &str, source: &Source) -> Vec<Breach> {
    let marks = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/tmp/", "wt")];
    let found = |mark: &'static str| source.text.match_indices(mark).map(move |(at, _)| (at, mark));
    let own = |at: usize| source.text[..at].ends_with(|before: char| before.is_alphanumeric() || ".-_".contains(before));
    marks.into_iter().flat_map(found).filter(|(at, _)| !own(*at)).map(|(at, mark)| breach(path, source.line(at), mark)).collect()
}

#[test]
fn each_rule_fails_on_a_spoiled_source_and_passes_a_good_one() {
    let check = |name: &str, path: &str, text: &str, breaches: usize| {
        let (_, rule) = RULES.iter().find(|(own, _)| *own == name).expect("a rule of this name");
        let found = rule(path, &Source::new(path, text));
        assert_eq!(found.len(), breaches, "{name}\n{path}: {text}\n{found:#?}");
    };
    let long = "//! A line.\n".repeat(LONGEST + 1);
    let rows: &[(&str, &str, &str, usize)] = &[
        ("modules depend in one direction", "src/domain/touch.rs", "use crate::checks::evaluate;", 1),
        ("modules depend in one direction", "src/domain/touch.rs", "use crate::{domain::ids, i18n::Catalog, app};", 2),
        ("modules depend in one direction", "src/domain/mod.rs", "use super::planner::build_plan;", 1),
        ("modules depend in one direction", "src/ui/field.rs", "fn f() { super::super::state::world(); }", 1),
        ("modules depend in one direction", "src/browser/page.rs", "use crate::route::Route;", 1),
        (
            "modules depend in one direction",
            "src/planner/mod.rs",
            "use crate::domain::ids;\nuse crate::checks::evaluate; // crate::app",
            0,
        ),
        ("modules depend in one direction", "src/ui/field.rs", "use super::icon::Icon; use crate::domain::phase::Phase;", 0),
        ("modules depend in one direction", "src/app.rs", "use crate::pages::plan::PlanPage;", 0),
        ("modules depend in one direction", "src/pages/frame.rs", "use crate::{parts, workroom::Ground, state::workroom};", 2),
        ("only browser/ reaches the browser", "src/state/place.rs", "let w = web_sys::window();", 1),
        ("only browser/ reaches the browser", "src/pages/take.rs", "use js_sys::Date;", 1),
        ("only browser/ reaches the browser", "src/storage/mod.rs", "use gloo_storage::LocalStorage;", 1),
        ("only browser/ reaches the browser", "src/state/mod.rs", "use wasm_bindgen::prelude::*;", 1),
        ("only browser/ reaches the browser", "src/pages/plan.rs", "let _ = document().body(); window().alert();", 2),
        ("only browser/ reaches the browser", "src/browser/page.rs", "use web_sys::Window;", 0),
        ("only browser/ reaches the browser", "src/app.rs", "use wasm_bindgen::UnwrapThrowExt; // web_sys", 0),
        ("domain, checks and planner are pure", "src/domain/plan.rs", "use serde::Serialize;", 1),
        ("domain, checks and planner are pure", "src/planner/mod.rs", "let today = chrono::Local::now();", 1),
        ("domain, checks and planner are pure", "src/planner/mod.rs", "let now = std::time::Instant::now();", 2),
        ("domain, checks and planner are pure", "src/checks/mod.rs", "use std::collections::HashMap;", 1),
        ("domain, checks and planner are pure", "src/checks/mod.rs", "use leptos::prelude::*;", 1),
        (
            "domain, checks and planner are pure",
            "src/domain/plan.rs",
            "//! Without serde or rand.\nuse std::collections::BTreeMap;",
            0,
        ),
        ("domain, checks and planner are pure", "src/format/v1.rs", "use serde::Serialize;", 0),
        ("only route.rs knows addresses", "src/pages/plan.rs", "view! { <a href=\"#/settings\">{text}</a> }", 1),
        ("only route.rs knows addresses", "src/state/place.rs", "format!(\"#{}/journey/{id}\", base)", 1),
        ("only route.rs knows addresses", "src/route.rs", "f.write_str(\"#/\")", 0),
        ("only route.rs knows addresses", "src/pages/plan.rs", "// \"#/settings\"\nlet color = \"#fff\";", 0),
        ("visible text is in i18n/", "src/pages/plan.rs", "view! { <p>\"no plan yet\"</p> }", 1),
        ("visible text is in i18n/", "src/pages/plan.rs", "view! { <p class=\"x\">no plan yet</p> }", 1),
        ("visible text is in i18n/", "src/pages/plan.rs", "view! { <b>{a}</b> of <i>{b}</i> }", 1),
        ("visible text is in i18n/", "src/ui/axis.rs", "view! { <div aria-label=\"days\" class=\"two words\"></div> }", 1),
        ("visible text is in i18n/", "src/ui/axis.rs", "view! { <input placeholder=\"name\" title=\"the name\" /> }", 2),
        ("visible text is in i18n/", "src/app.rs", "view! { {move || if done { \"Done\" } else { other }} }", 1),
        ("visible text is in i18n/", "src/pages/plan.rs", "notices.say(\"Plan made.\");", 1),
        (
            "visible text is in i18n/",
            "src/pages/plan.rs",
            "view! { <p class=\"small quiet\" on:click=move |_| { if a > b { go(\"x\") } }>{texts.none}\": \"<b>{n}</b></p> } // A note",
            0,
        ),
        (
            "visible text is in i18n/",
            "src/ui/icon.rs",
            "match key { \"Enter\" => \"M5 12l4 4\", _ => other.expect(\"There is one\") }",
            0,
        ),
        ("visible text is in i18n/", "src/i18n/en/plan.rs", "title: \"The plan\"", 0),
        ("nothing unwraps", "src/app.rs", "let x = y.unwrap();", 1),
        ("nothing unwraps", "src/app.rs", "let x = y.unwrap_or_default(); // .unwrap()", 0),
        ("text never becomes markup", "src/pages/plan.rs", "view! { <p inner_html=text></p> }", 1),
        ("text never becomes markup", "public/rescue.js", "box.innerHTML = text;", 1),
        ("text never becomes markup", "public/rescue.js", "box.textContent = text; // never innerHTML", 0),
        ("nothing is unfinished", "src/app.rs", concat!("fn f() { to", "do!() }"), 1),
        ("nothing is unfinished", "src/app.rs", concat!("fn f() { unimpl", "emented!() }"), 1),
        ("nothing is unfinished", "style/00-tokens.css", concat!("/* TO", "DO: contrast */"), 1),
        ("nothing is unfinished", "scripts/build", concat!("# FIX", "ME"), 1),
        ("nothing is unfinished", "src/app.rs", "/// What is to do.\nfn f() {}", 0),
        ("no lint is silenced, no test ignored", "src/app.rs", "#[allow(dead_code)]\nfn f() {}", 1),
        ("no lint is silenced, no test ignored", "tests/it/checks.rs", "#[test]\n#[ignore]\nfn f() {}", 1),
        ("no lint is silenced, no test ignored", "src/lib.rs", "#![allow(missing_docs)]", 1),
        ("no lint is silenced, no test ignored", "src/lib.rs", "#![warn(missing_docs)] // #[allow]", 0),
        ("files are short", "src/app.rs", &long, 1),
        ("files are short", "src/app.rs", &long["//! A line.\n".len()..], 0),
        ("files are short", "src/i18n/en/plan.rs", &long, 0),
        ("files are short", "tests/it/checks.rs", &long, 0),
        ("modules are named for what they hold", "src/pages/utils.rs", "", 1),
        ("modules are named for what they hold", "src/common/mod.rs", "", 1),
        ("modules are named for what they hold", "src/pages/plan/mod.rs", "", 0),
        ("the top level holds what it should", "notes.md", "", 1),
        ("the top level holds what it should", "docs/plan.md", "", 1),
        ("the top level holds what it should", "src/app.rs", "", 0),
        ("the top level holds what it should", ".ci/run", "", 0),
        ("no other host is asked for anything", "index.html", "<script src=\"https://cdn.example/x.js\"></script>", 1),
        ("no other host is asked for anything", "style/10-base.css", "@import url(//fonts.example/x.css);", 1),
        ("no other host is asked for anything", "public/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", 0),
        ("no other host is asked for anything", "public/playbook/schema.json", "{\"$schema\": \"https://json-schema.org/\"}", 0),
        ("nothing names a machine", "README.md", concat!("Run /wo", "rk/main/scripts/build"), 1),
        ("nothing names a machine", "README.md", "The address is ./work/ or network/ro.", 0),
    ];
    for (name, path, text, breaches) in rows {
        check(name, path, text, *breaches);
    }
    for (name, _) in RULES {
        assert!(rows.iter().any(|(own, .., breaches)| own == name && *breaches > 0), "{name}: nothing spoiled");
        assert!(rows.iter().any(|(own, .., breaches)| own == name && *breaches == 0), "{name}: nothing good");
    }
}

#[test]
fn the_tree_holds_the_rules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = files(root);
    assert!(files.iter().any(|path| path == Path::new("src/lib.rs")), "the tree was not found at {}", root.display());
    let mut breaches = Vec::new();
    for path in files {
        // Pictures and fonts are no text.
        let Ok(text) = fs::read_to_string(root.join(&path)) else { continue };
        let path = path.to_string_lossy().replace('\\', "/");
        let source = Source::new(&path, &text);
        for (name, rule) in RULES {
            breaches.extend(rule(&path, &source).into_iter().map(|b| format!("{}:{}: {name}: {}", b.path, b.line, b.what)));
        }
    }
    assert!(breaches.is_empty(), "{} breaches\n{}", breaches.len(), breaches.join("\n"));
}

/// The files of the repository: all but what git ignores and git's own.
fn files(root: &Path) -> Vec<PathBuf> {
    let ignored = fs::read_to_string(root.join(".gitignore")).expect("the repository has a .gitignore");
    let ignored: Vec<String> = ignored.lines().map(|line| line.trim_matches('/').to_owned()).chain([".git".to_owned()]).collect();
    let mut open = vec![PathBuf::new()];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        let entries = fs::read_dir(root.join(&folder)).expect("a folder of the repository can be read");
        for entry in entries {
            let entry = entry.expect("a folder of the repository can be read");
            let path = folder.join(entry.file_name());
            let top = folder.as_os_str().is_empty();
            if top && ignored.iter().any(|name| has_word(name, &path.to_string_lossy())) {
                continue;
            }
            let kind = entry.file_type().expect("a file of the repository has a type");
            if kind.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
