//! The content: complete, in its voice, and refused in the right place when it is not.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use hundredfold::domain::ids::{QuestionId, RuleId};
use hundredfold::domain::medium::{Channel, Medium};
use hundredfold::domain::phase::Phase;
use hundredfold::domain::playbook::{Playbook, Schedule, Template};
use hundredfold::domain::profile::{Anchor, BusinessKind};
use hundredfold::domain::touch::{Delivery, Kind};
use hundredfold::node::{Shape, What};
use hundredfold::playbook;
use serde_json::{Value, json};

/// The English playbook as it is shipped.
pub const ENGLISH: &str = include_str!("../../public/playbook/en.json");

/// The English playbook, read once for all tests.
pub fn english() -> &'static Playbook {
    static READ: LazyLock<Playbook> = LazyLock::new(|| playbook::read(ENGLISH).expect("the shipped playbook is valid"));
    &READ
}

fn raw() -> Value {
    serde_json::from_str(ENGLISH).expect("the shipped playbook is JSON")
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn lines(text: &str) -> usize {
    text.lines().filter(|line| !line.trim().is_empty()).count()
}

/// Every text in the file with the place it stands at.
fn texts(value: &Value, place: String, into: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => into.push((place, text.clone())),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let name = item.get("id").and_then(Value::as_str).map_or_else(|| index.to_string(), str::to_owned);
                texts(item, format!("{place}/{name}"), into);
            }
        }
        Value::Object(fields) => fields.iter().for_each(|(name, field)| texts(field, format!("{place}/{name}"), into)),
        _ => {}
    }
}

fn all_texts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    texts(&raw(), String::new(), &mut found);
    found
}

#[test]
fn it_is_read_completely() {
    let book = english();
    assert_eq!(book.language, "en");
    let counts = [
        book.phases.len(),
        book.mediums.len(),
        book.channels.len(),
        book.trust.len(),
        book.stages.len(),
        book.questions.len(),
        book.presets.len(),
        book.rules.len(),
    ];
    assert_eq!(counts, [8, 6, 8, 7, 5, 40, 9, 44]);
    assert!(book.templates.len() >= 130, "only {} templates", book.templates.len());
    for (id, question) in QuestionId::all().zip(&book.questions) {
        assert_eq!(question.id, id);
        assert_eq!(book.question(id).id, id);
    }
    for rule in RuleId::all() {
        assert_eq!(book.rule(rule).id, rule);
    }
    for &kind in BusinessKind::ALL {
        assert_eq!(book.preset(kind).kind, kind);
    }
}

#[test]
fn it_agrees_with_its_schema() {
    let schema = serde_json::from_str(include_str!("../../public/playbook/schema.json")).expect("the schema is JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("the schema is a schema");
    let faults: Vec<String> =
        validator.iter_errors(&raw()).map(|error| format!("{}: {error}", error.instance_path())).take(10).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(raw()["$schema"], "schema.json");
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let schema = serde_json::from_str(include_str!("../../public/playbook/schema.json")).expect("the schema is JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("the schema is a schema");
    // What joins two places of the file is beyond a schema: these it lets pass.
    let beyond =
        ["/templates/0/when/day", "/templates/0/when/to", "/templates/0/for/0", "/kinds/0/windows/adopt", "/kinds/0/prefer"];
    for (pointer, value, _, what) in breaches() {
        if beyond.contains(&pointer) || matches!(what, What::Twice(_)) {
            continue;
        }
        let mut file = raw();
        patch(&mut file, pointer, value.clone());
        assert!(!validator.is_valid(&file), "the schema accepts {value} at {pointer}");
    }
}

#[test]
fn every_phase_medium_and_question_is_served() {
    let templates: Vec<&Template> = english().templates.values().map(AsRef::as_ref).collect();
    for &phase in Phase::ALL {
        for &medium in Medium::ALL {
            assert!(
                templates.iter().any(|template| template.sub_phase.phase == phase
                    && template.channel.medium() == medium
                    && template.kinds.is_empty()),
                "no general template for {} by {}",
                phase.id(),
                medium.id()
            );
        }
    }
    for id in QuestionId::all() {
        assert!(templates.iter().any(|template| template.questions.contains(&id)), "no template serves {id}");
    }
    for &kind in Kind::ALL {
        if !matches!(kind, Kind::Offer) {
            assert!(templates.iter().any(|template| template.kind == kind), "no template is a {}", kind.id());
        }
    }
}

#[test]
fn the_rules_of_the_end_can_be_met() {
    let templates: Vec<&Template> = english().templates.values().map(AsRef::as_ref).collect();
    assert!(templates.iter().any(|template| template.kind == Kind::Survey
        && matches!(template.schedule, Schedule::Days { anchor: Anchor::Result, from: 0.., .. })));
    assert!(templates.iter().any(|template| template.kind == Kind::Review
        && matches!(template.schedule, Schedule::Days { anchor: Anchor::Sale, from: 90.., day: 98, to: ..=100, .. })));
    for template in templates.iter().filter(|template| template.kind == Kind::Ask) {
        let Schedule::Days { anchor, from, .. } = template.schedule else { continue };
        assert!(anchor == Anchor::Result || from >= 60, "{} may come before a result", template.id);
    }
}

#[test]
fn days_lie_where_their_phase_is() {
    for template in english().templates.values() {
        let Schedule::Days { anchor, from, to, day, .. } = template.schedule else { continue };
        let (anchors, first, last): (&[Anchor], i32, i32) = match template.sub_phase.phase {
            Phase::Assess => (&[Anchor::Sale], -14, -1),
            Phase::Admit => (&[Anchor::Sale], 0, 3),
            Phase::Affirm => (&[Anchor::Sale], 0, 21),
            Phase::Activate => (&[Anchor::Start], -7, 10),
            Phase::Acclimate => (&[Anchor::Sale, Anchor::Start, Anchor::Result], -30, 60),
            Phase::Accomplish => (&[Anchor::Result], -60, 20),
            Phase::Adopt => (&[Anchor::Sale, Anchor::Result], 0, 95),
            Phase::Advocate => (&[Anchor::Sale, Anchor::Result], 0, 100),
        };
        assert!(anchors.contains(&anchor), "{} hangs on {}", template.id, anchor.id());
        assert!(first <= from && day <= to && to <= last, "{} lies on {from}..{day}..{to}", template.id);
    }
}

#[test]
fn texts_have_the_length_of_their_channel() {
    for template in english().templates.values() {
        let (count, rows) = (words(&template.text), lines(&template.text));
        let fits = match template.channel {
            Channel::Email => (60..=150).contains(&count) && template.subject.is_some(),
            Channel::Call | Channel::Meeting => rows >= 5 && (50..=160).contains(&count),
            Channel::Video => rows == 3 && (40..=100).contains(&count),
            Channel::Card => (20..=75).contains(&count),
            Channel::Letter => (55..=155).contains(&count),
            Channel::Text => (12..=50).contains(&count),
            Channel::Present => rows >= 3 && (45..=120).contains(&count),
        };
        assert!(fits, "{}: {count} words in {rows} lines", template.id);
        assert!((2..=9).contains(&words(&template.title)), "the title of {}", template.id);
        assert!(!template.title.ends_with('.'), "the title of {}", template.id);
        for sentence in [&template.purpose, &template.why] {
            assert!(sentence.ends_with('.'), "{}: {sentence}", template.id);
        }
    }
}

#[test]
fn what_cannot_arrive_in_time_is_posted_or_handed_over() {
    for template in english().templates.values() {
        if let Schedule::Days { anchor: Anchor::Sale, day: 0..=5, .. } = template.schedule
            && matches!(template.channel, Channel::Card | Channel::Letter | Channel::Present)
        {
            assert_ne!(template.delivery, Delivery::Arrives, "{} would have to leave before the sale", template.id);
        }
    }
}

/// The lower-cased words of more than three letters.
fn vocabulary(text: &str) -> BTreeSet<String> {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() > 3)
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_two_templates_share_half_their_words() {
    let all: Vec<_> = english().templates.values().map(|template| (&template.id, vocabulary(&template.text))).collect();
    let mut worst = (0.0, String::new());
    for (index, (id, own)) in all.iter().enumerate() {
        for (other_id, other) in &all[..index] {
            let least = own.len().min(other.len()).max(1);
            let share = own.intersection(other).count() as f64 / least as f64;
            if share > worst.0 {
                worst = (share, format!("{id} and {other_id}"));
            }
        }
    }
    println!("most alike: {} with {:.0} %", worst.1, worst.0 * 100.0);
    assert!(worst.0 < 0.5, "{} share {:.0} % of their words", worst.1, worst.0 * 100.0);
}

#[test]
fn every_kind_of_business_has_its_tasks() {
    for preset in &english().presets {
        let kind = preset.kind.id();
        assert!(preset.customer_actions.len() >= 3, "{kind}");
        assert!(
            preset.customer_actions.iter().filter(|action| action.day <= 14).count() >= 3,
            "{kind}: R25 asks for three by day 14"
        );
        assert!(words(&preset.handover) >= 40, "{kind}");
        assert!(preset.personas.len() == 2, "{kind}");
        assert!(preset.result >= preset.start, "{kind}");
        assert!(preset.window(Phase::Advocate).1 >= 100, "{kind}");
        for pair in Phase::ALL.windows(2) {
            assert!(preset.window(pair[0]).0 <= preset.window(pair[1]).0, "{kind}: {} begins late", pair[1].id());
        }
        assert!(!preset.prefer.iter().any(|id| preset.avoid.contains(id)), "{kind}");
        for id in &preset.prefer {
            let template = english().template(id).expect("the reader has checked it");
            assert!(template.suits(preset.kind), "{kind} prefers {id}");
        }
    }
}

#[test]
fn the_voice_is_kept() {
    let banned = [
        "!",
        "hope this finds",
        "just wanted",
        "reach out",
        "touch base",
        "thrilled",
        "excited",
        "seamless",
        "delight",
        "leverage",
        "synergy",
        "solution",
        "stakeholder",
        "kpi",
        "journey mapping",
        "coleman",
        "first 100 days",
        "never lose",
        "game-chang",
        "world-class",
        "cutting-edge",
        "  ",
        "\u{a0}",
    ];
    let allowed = [("excited", "feelings"), ("excited", "begins")];
    for (place, text) in all_texts() {
        let lower = text.to_lowercase();
        for word in banned {
            let found = lower.split_whitespace().any(|token| token.trim_matches(|c: char| !c.is_alphanumeric()) == word)
                || (word != "kpi" && lower.contains(word));
            let is_allowed = allowed.iter().any(|(known, part)| *known == word && place.contains(part));
            assert!(!found || is_allowed, "“{word}” in {place}: {text}");
        }
        assert_eq!(text.trim(), text, "{place}");
    }
}

#[test]
fn marked_places_are_well_formed() {
    for (place, text) in all_texts() {
        let mut rest = text.as_str();
        let mut count = 0;
        while let Some(open) = rest.find(['{', '}']) {
            assert!(rest[open..].starts_with('{'), "a closing brace alone in {place}");
            let inner = &rest[open + 1..];
            let close = inner.find(['{', '}']).filter(|&at| inner[at..].starts_with('}'));
            let name = &inner[..close.unwrap_or_else(|| panic!("an open brace in {place}"))];
            let good = name.starts_with(|letter: char| letter.is_ascii_lowercase())
                && name.chars().all(|letter| letter.is_alphabetic() || " ,’'-".contains(letter))
                && name.trim() == name;
            assert!(good, "{{{name}}} in {place}");
            rest = &inner[name.len() + 1..];
            count += 1;
        }
        assert!(count <= if place.contains("handover") { 16 } else { 8 }, "{count} marked places in {place}");
        if place.starts_with("/rules/") {
            let known = ["found", "limit", "day", "to", "phase", "medium"];
            for name in text.split('{').skip(1).filter_map(|part| part.split('}').next()) {
                assert!(known.contains(&name), "{{{name}}} in {place}");
            }
        } else if !place.starts_with("/templates/") && !place.starts_with("/kinds/") {
            assert_eq!(count, 0, "{place}");
        }
    }
}

#[test]
fn every_rule_can_say_that_it_is_broken() {
    for rule in &english().rules {
        assert!(rule.warns.is_some() || rule.fails.is_some(), "{}", rule.id);
        assert!(!rule.mend.ends_with('.'), "{}", rule.id);
    }
    for legal in [28, 30, 31, 32, 33, 42] {
        let rule = &english().rules[legal - 1];
        assert!(format!("{rule:?}").contains("heck with counsel"), "{}", rule.id);
    }
}

#[test]
fn questions_have_different_anchors_and_both_halves() {
    let mut halves: BTreeMap<(Phase, &str), usize> = BTreeMap::new();
    for question in &english().questions {
        let different: BTreeSet<&String> = question.anchors.iter().collect();
        assert_eq!(different.len(), 5, "{}", question.id);
        *halves.entry((question.id.phase(), question.half.id())).or_default() += 1;
    }
    assert_eq!(halves.len(), 16, "each sub-phase needs a question: {halves:?}");
}

pub fn patch(file: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer begins with a slash");
    let parent = file.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}"));
    match parent {
        Value::Object(fields) if value == json!("(gone)") => drop(fields.remove(name)),
        Value::Object(fields) => drop(fields.insert(name.to_owned(), value)),
        Value::Array(items) => {
            let index: usize = name.parse().expect("an item has a number");
            if value == json!("(gone)") { drop(items.remove(index)) } else { items[index] = value }
        }
        _ => panic!("{parent} is neither object nor list"),
    }
}

/// What is put where, and the fault that must follow.
fn breaches() -> Vec<(&'static str, Value, &'static str, What)> {
    let gone = || json!("(gone)");
    let unknown = |text: &str| What::Unknown(text.to_owned());
    let range = |found, least, most| What::OutOfRange { found, least, most };
    let count = |found, least, most| What::WrongCount { found, least, most };
    vec![
        ("/format", json!(2), "format", range(2, 1, 1)),
        ("/format", gone(), "format", What::Missing),
        ("/language", json!(""), "language", What::Missing),
        ("/language", json!(5), "language", What::Not(Shape::Text)),
        ("/phases", json!({}), "phases", What::Not(Shape::List)),
        ("/phases/2", gone(), "phases", What::Lacks("affirm".into())),
        ("/phases/2/id", json!("admit"), "phases[2] “admit” › id", What::Twice("admit".into())),
        ("/phases/0/id", json!("begin"), "phases[0] “begin” › id", unknown("begin")),
        ("/phases/0/job", gone(), "phases[0] “assess” › job", What::Missing),
        ("/phases/0/failing", json!([]), "phases[0] “assess” › failing", count(0, 1, 20)),
        ("/phases/0/halves/1", gone(), "phases[0] “assess” › halves", count(1, 2, 2)),
        ("/mediums/5", gone(), "mediums", What::Lacks("presents".into())),
        ("/channels/3/name", json!(null), "channels[3] “letter” › name", What::Missing),
        ("/trust/6", gone(), "trust", What::Lacks("mutl".into())),
        ("/stages/0/about", json!("  "), "stages[0] “introduction” › about", What::Missing),
        ("/questions/39", gone(), "questions", What::Lacks("AV5".into())),
        ("/questions/0/id", json!("AS6"), "questions[0] “AS6” › id", unknown("AS6")),
        ("/questions/0/anchors/4", gone(), "questions[0] “AS1” › anchors", count(4, 5, 5)),
        ("/questions/0/anchors/2", json!(7), "questions[0] “AS1” › anchors[2]", What::Not(Shape::Text)),
        ("/questions/0/trust", json!("love"), "questions[0] “AS1” › trust", unknown("love")),
        ("/questions/0/half", json!("c"), "questions[0] “AS1” › half", unknown("c")),
        ("/kinds/8", gone(), "kinds", What::Lacks("other".into())),
        ("/kinds/0/audience", json!("all"), "kinds[0] “saas” › audience", unknown("all")),
        ("/kinds/0/start", json!(61), "kinds[0] “saas” › start", range(61, 0, 60)),
        ("/kinds/0/result", json!(94), "kinds[0] “saas” › result", range(94, 5, 93)),
        ("/kinds/0/result", json!(3.5), "kinds[0] “saas” › result", What::Not(Shape::Number)),
        ("/kinds/0/windows/adopt", json!([90, 45]), "kinds[0] “saas” › windows › adopt", range(45, 90, 400)),
        ("/kinds/0/windows/adopt", gone(), "kinds[0] “saas” › windows › adopt", What::Missing),
        ("/kinds/0/windows/adopt/1", json!("x"), "kinds[0] “saas” › windows › adopt[1]", What::Not(Shape::Number)),
        ("/kinds/0/thresholds", json!({"R45": [1]}), "kinds[0] “saas” › thresholds › R45", unknown("R45")),
        ("/kinds/0/thresholds", json!({"R06": []}), "kinds[0] “saas” › thresholds › R06", count(0, 1, 5)),
        ("/kinds/0/thresholds", json!({"R06": [-1]}), "kinds[0] “saas” › thresholds › R06[0]", range(-1, 0, 1000)),
        ("/kinds/0/customer_actions/1/day", json!(401), "kinds[0] “saas” › customer_actions[1] › day", range(401, -400, 400)),
        ("/kinds/0/our_actions/0/role", json!("ceo"), "kinds[0] “saas” › our_actions[0] › role", unknown("ceo")),
        ("/kinds/0/success_example/by", gone(), "kinds[0] “saas” › success_example › by", What::Missing),
        ("/kinds/0/prefer", json!(["nobody"]), "kinds[0] “saas” › prefer[0]", unknown("nobody")),
        ("/kinds/0/avoid", json!("fit-call"), "kinds[0] “saas” › avoid", What::Not(Shape::List)),
        ("/rules/43", gone(), "rules", What::Lacks("R44".into())),
        ("/rules/0/id", json!("R1"), "rules[0] “R1” › id", unknown("R1")),
        ("/rules/0/fails", json!(false), "rules[0] “R01” › fails", What::Not(Shape::Text)),
        ("/rules/0/mend", json!("x".repeat(101)), "rules[0] “R01” › mend", What::TooLong(100)),
        ("/templates/0", json!(1), "templates[0]", What::Not(Shape::Object)),
        ("/templates/0/id", json!("Fit Call"), "templates[0] “Fit Call” › id", unknown("Fit Call")),
        ("/templates/0/phase", json!("admire"), "templates[0] “fit-call” › phase", unknown("admire")),
        ("/templates/0/channel", json!("fax"), "templates[0] “fit-call” › channel", unknown("fax")),
        ("/templates/0/channel", json!("email"), "templates[0] “fit-call” › subject", What::Missing),
        ("/templates/0/kind", gone(), "templates[0] “fit-call” › kind", What::Missing),
        ("/templates/0/class", json!(""), "templates[0] “fit-call” › class", unknown("")),
        ("/templates/0/when", json!([]), "templates[0] “fit-call” › when", What::Not(Shape::Object)),
        ("/templates/0/when/anchor", json!("end"), "templates[0] “fit-call” › when › anchor", unknown("end")),
        ("/templates/0/when/day", json!(-2), "templates[0] “fit-call” › when › day", range(-2, -14, -12)),
        ("/templates/0/when/to", json!(-15), "templates[0] “fit-call” › when › to", range(-15, -14, 400)),
        ("/templates/0/when/times", json!(3), "templates[0] “fit-call” › when › every", What::Missing),
        ("/templates/0/when/every", json!(3), "templates[0] “fit-call” › when › times", What::Missing),
        ("/templates/0/when/trigger", json!("rain"), "templates[0] “fit-call” › when › trigger", unknown("rain")),
        ("/templates/0/cost", json!(4), "templates[0] “fit-call” › cost", range(4, 0, 3)),
        ("/templates/0/minutes", json!(481), "templates[0] “fit-call” › minutes", range(481, 0, 480)),
        ("/templates/0/worth", json!(0), "templates[0] “fit-call” › worth", range(0, 1, 3)),
        ("/templates/0/fit", json!(4), "templates[0] “fit-call” › fit", range(4, 1, 3)),
        ("/templates/0/for", json!([]), "templates[0] “fit-call” › for", count(0, 1, 5)),
        ("/templates/0/for/0", json!("AD1"), "templates[0] “fit-call” › for[0]", What::WrongPhase("AD1".into())),
        ("/templates/0/for/0", json!("AS9"), "templates[0] “fit-call” › for[0]", unknown("AS9")),
        ("/templates/0/kinds", json!(["bank"]), "templates[0] “fit-call” › kinds[0]", unknown("bank")),
        ("/templates/0/delivery", json!("by-drone"), "templates[0] “fit-call” › delivery", unknown("by-drone")),
        ("/templates/0/text", json!("x".repeat(10_001)), "templates[0] “fit-call” › text", What::TooLong(10_000)),
        ("/templates/1/id", json!("fit-call"), "templates[1] “fit-call” › id", What::Twice("fit-call".into())),
    ]
}

#[test]
fn a_breach_is_told_with_its_place() {
    for (pointer, value, place, what) in breaches() {
        let mut file = raw();
        patch(&mut file, pointer, value.clone());
        let fault = playbook::read(&file.to_string()).expect_err(&format!("{value} at {pointer} is refused"));
        assert_eq!((fault.place.to_string().as_str(), &fault.what), (place, &what), "{value} at {pointer}");
    }
}

#[test]
fn a_kind_of_business_without_a_template_is_told() {
    let mut file = raw();
    let templates = file["templates"].as_array_mut().expect("templates are a list");
    templates.retain(|template| template["phase"] != "admit" || template["when"].get("trigger").is_some());
    file["kinds"].as_array_mut().expect("kinds are a list").iter_mut().for_each(|kind| kind["prefer"] = json!([]));
    file["kinds"].as_array_mut().expect("kinds are a list").iter_mut().for_each(|kind| kind["avoid"] = json!([]));
    let fault = playbook::read(&file.to_string()).expect_err("no Admit template is left");
    assert_eq!(fault.what, What::NothingFor { phase: "admit", kind: "saas" });
}

#[test]
fn what_is_not_json_is_told_with_line_and_column() {
    let check = |text: &str, what: What| assert_eq!(playbook::read(text).expect_err("not a playbook").what, what, "{text:.20}");
    check("", What::NotJson { line: 1, column: 1 });
    check("{\n \"format\": 1,\n oops", What::NotJson { line: 3, column: 2 });
    check("[]", What::Not(Shape::Object));
    check("null", What::Not(Shape::Object));
    check(&" ".repeat(playbook::LONGEST + 1), What::TooLarge(playbook::LONGEST));
    check(&"[".repeat(5_000), What::NotJson { line: 1, column: 128 });
}

#[test]
fn fields_nobody_knows_are_ignored() {
    let mut file = raw();
    patch(&mut file, "/remark", json!("ours"));
    patch(&mut file, "/templates/0/seen", json!({"by": "us"}));
    assert_eq!(&playbook::read(&file.to_string()).expect("still valid"), english());
}
