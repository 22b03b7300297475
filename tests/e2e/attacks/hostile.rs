//! A journey that says script, markup, formulas and turning marks wherever a user can say something: every page and every way out shows it as
//! text.

use std::collections::BTreeSet;

use hundredfold::format::{self, Loaded};
use serde_json::{Value, json};

use crate::browser::{Setup, in_browser_as};
use crate::pages::Page;

const HOSTILE: &str = "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\"></textarea><svg onload=\"window.hacked=1\">\
                       [link](javascript:window.hacked=1) =HYPERLINK(\"http://example.com\") \u{202e}desrever\u{202c} {customer} ${7*7}\u{2028}&lt;b>";

/// Where a journey can be seen; `{id}` is its own.
pub const PAGES: &[&str] = &[
    "#/settings",
    "#/journey/{id}/setup",
    "#/journey/{id}/assess",
    "#/journey/{id}/assess/assess/0",
    "#/journey/{id}/assess/affirm/2",
    "#/journey/{id}/findings",
    "#/journey/{id}/limits",
    "#/journey/{id}/plan",
    "#/journey/{id}/plan?view=list",
    "#/journey/{id}/plan?view=map",
    "#/journey/{id}/plan?view=actions",
    "#/journey/{id}/plan?view=list&open=1",
    "#/journey/{id}/plan?view=actions&open=38",
    "#/journey/{id}/take-along",
    "#/journey/{id}/print",
    "#/journey/{id}/print?show=table",
    "#/journey/{id}/print?show=customer",
    "#/journey/{id}/print?show=worksheets",
    // The library, last: it has read the journey by then.
    "",
];

/// An example with this in place of every text that may be any text; how many there were comes with it.
pub fn saying(text: &str, id: &str) -> (String, usize) {
    fn ways(value: &Value, here: String, found: &mut Vec<String>) {
        match value {
            Value::String(_) => found.push(here),
            Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| ways(item, format!("{here}/{at}"), found)),
            Value::Object(fields) => fields.iter().for_each(|(name, field)| ways(field, format!("{here}/{name}"), found)),
            _ => {}
        }
    }
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/public/examples/en/dental.json");
    let mut file: Value = serde_json::from_str(&std::fs::read_to_string(example).expect("the example is there")).expect("JSON");
    file["data"]["id"] = json!(id);
    // A calendar needs a date.
    file["data"]["profile"]["date"] = json!({ "anchor": "sale", "on": "2027-01-19" });
    // Some touches say more than the example's.
    for (at, touch) in file["data"]["plan"]["touches"].as_array_mut().expect("touches").iter_mut().take(4).enumerate() {
        for field in ["title", "text", "subject", "purpose", "note"] {
            touch[field] = json!(format!("own {at}"));
        }
    }
    let mut found = Vec::new();
    ways(&file, String::new(), &mut found);
    let mut said = 0;
    for way in found {
        let place = file.pointer_mut(&way).expect("a way to a text");
        let former = std::mem::replace(place, json!(text));
        if matches!(format::read(&file.to_string()), Loaded::Loaded { .. }) && way != "/data/id" {
            said += 1;
        } else {
            *file.pointer_mut(&way).expect("a way to a text") = former;
        }
    }
    let Loaded::Loaded { journey, .. } = format::read(&file.to_string()) else { panic!("it is a journey") };
    (format::write(&journey, 1), said)
}

/// What a text could have become: elements the app never makes, handlers, addresses of another kind.
const STRANGERS: &str = "
    const never = 'body script, iframe, frame, object, embed, img, video, audio, base, link[href^=http], meta[http-equiv=refresh], body style, marquee, [srcdoc], [style*=url]';
    const found = [...document.querySelectorAll(never)].filter((el) => !(el.localName === 'script' && el.nextElementSibling?.localName === 'noscript')).map((el) => el.outerHTML.slice(0, 120));
    for (const el of document.querySelectorAll('*')) for (const { name, value } of el.attributes)
      if (name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i.test(value) && name !== 'value') found.push(`${el.tagName} ${name}=${value}`.slice(0, 120));
    if (window.hacked !== undefined) found.push('it ran');
    return found";

async fn is_text(page: &Page, place: &str) {
    assert_eq!(page.script(STRANGERS).await, json!([]), "at {place}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_journey_is_text_on_every_page_and_on_its_way_out() {
    in_browser_as(Setup::default(), |page| async move {
        let (text, said) = saying(HOSTILE, "hostile");
        println!("{said} texts are hostile");
        assert!(said > 60, "{said}");
        let put = format!("localStorage.setItem('hundredfold:journey:hostile', {}); return true", json!(text));
        assert_eq!(page.script(&put).await, true);
        let script = "return window.watch.text()";
        let mut silent = BTreeSet::new();
        for place in PAGES {
            let place = place.replace("{id}", "hostile");
            page.open(&place).await;
            page.wait_until("return !document.querySelector('.arriving')").await;
            page.settle().await;
            is_text(&page, &place).await;
            let shown = page.script(script).await.as_str().unwrap_or_default().contains("<script>window.hacked=1</script>");
            let fields =
                "return [...document.querySelectorAll('input, textarea')].some((field) => field.value.includes('<script>'))";
            if !shown && page.script(fields).await != true {
                silent.insert(place);
            }
            // Titles as long as these take more lines than a row has room for before it is drawn; that is not what is asked here.
            page.script("window.watch.notes.shift = 0; return true").await;
            page.all_quiet().await;
        }
        assert_eq!(silent, BTreeSet::from(["#/settings".to_owned()]), "pages that do not say it");

        // The messages say its name too.
        page.open("").await;
        // The other half of the program, which arrives meanwhile, leaves a menu open. The name turns, so it stands in an isolate.
        page.press(&[("article", "<script>"), ("button", "More for \u{2068}<script>")]).await;
        page.settle().await;
        page.press(&[("article", "<script>"), ("button", "Duplicate")]).await;
        page.see("(copy)").await;
        is_text(&page, "a message").await;

        page.open("#/journey/hostile/take-along").await;
        for (button, end) in [
            ("Save the calendar file", ".ics"),
            ("Save the document", ".md"),
            ("Save the plan as a table", ".csv"),
            ("Save the journey file", ".json"),
        ] {
            page.press(&[("main", ""), ("button", button)]).await;
            let (name, file) = page.downloaded(end).await;
            assert!(!name.contains(['<', '>', '/', '\\', '"', ':']), "{name}");
            match end {
                ".md" => assert!(!file.replace("\\<", "").contains('<') && !file.contains("[link]("), "markup in {name}"),
                ".ics" => assert!(file.lines().all(|line| line.trim_end().len() <= 75), "long lines in {name}"),
                ".csv" => assert!(!file.contains(",=") && !file.contains("\n="), "a formula in {name}"),
                _ => assert!(matches!(format::read(&file), Loaded::Loaded { .. }), "{name} opens again"),
            }
        }
        is_text(&page, "the page to take it along").await;
    })
    .await;
}
