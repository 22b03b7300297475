//! What screen readers and other helpers get: axe finds nothing on any page, dialog or state, in either language, light and dark, on a phone
//! and on a laptop; and the tree of names and roles that the browser hands them says what the pages show.

use std::collections::BTreeSet;
use std::path::Path;

use hundredfold::i18n::{Catalog, Locale, Said};
use serde_json::Value;
use thirtyfour::prelude::Key;

use crate::browser::{Window, in_browser};
use crate::pages::{Hand, Page};
use crate::places::{everywhere, library};

/// What is looked at after a page was opened: what to press there, by role and name.
type Presses = fn(&'static Catalog) -> Vec<(&'static str, &'static str)>;

/// States that no address names.
const STATES: &[(&str, Presses)] = &[
    ("#/example/kitchens/plan", |texts| vec![("button", texts.plan.add_touch)]),
    ("#/example/kitchens/plan", |texts| vec![("button", texts.plan.plan_again)]),
    ("#/example/kitchens/take-along", |texts| vec![("radio", texts.link.carries[1]), ("button", texts.link.code)]),
    // A message with something to do about it, and a journey that is the user's own.
    ("#/example/kitchens/plan?view=list", |texts| vec![("button", texts.plan.remove)]),
];

fn axe() -> String {
    let tools =
        std::env::var_os("HUNDREDFOLD_TOOLS").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools"), Into::into);
    let file = tools.join("npm/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}: run scripts/setup test", file.display()))
}

/// The windows and schemes a page is looked at in, and whether for more than what the scheme alone can change.
const VIEWS: [(Window, bool); 4] = [
    (Window::WIDE, true),
    (Window { dark: true, ..Window::WIDE }, false),
    (Window { width: 360, height: 800, dark: true }, true),
    (Window { width: 360, height: 800, dark: false }, false),
];

async fn judge(page: &Page, language: Locale, state: &str, found: &mut BTreeSet<String>) {
    // What is folded away is there for those who unfold it.
    page.unfold().await;
    for (window, all) in VIEWS {
        page.look_through(window).await;
        for violation in page.violations(all).await {
            let scheme = if window.dark { "dark" } else { "light" };
            found.insert(format!("{} {state}, {} {scheme}: {violation}", language.id(), window.width));
        }
    }
    page.look_through(Window::WIDE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_anywhere() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        page.bring(&axe()).await;
        let mut found = BTreeSet::new();
        for language in [Locale::English, Locale::Turkish] {
            let texts = language.catalog();
            page.open("").await;
            page.speak(language.id()).await;
            for place in everywhere() {
                page.open(place).await;
                page.settle().await;
                judge(&page, language, place, &mut found).await;
            }
            for (place, presses) in STATES {
                page.open(place).await;
                let mut state = (*place).to_owned();
                for (role, name) in presses(texts) {
                    page.press(&[("main", ""), (role, name)]).await;
                    state = format!("{state}, {name}");
                }
                page.settle().await;
                judge(&page, language, &state, &mut found).await;
            }
            page.open("#/about").await;
            page.keys("?").await;
            page.see_at(&[("dialog", "")]).await;
            judge(&page, language, "the keys", &mut found).await;

            // The library with a journey in it, its menu open.
            page.open("#/new").await;
            page.see(texts.frame.saved).await;
            page.open("").await;
            page.press(&[("article", ""), ("button", (texts.library.more)(Said(texts.frame.untitled)).as_str())]).await;
            judge(&page, language, "a menu", &mut found).await;

            // What a table would change.
            page.open("#/example/kitchens/take-along").await;
            page.press(&[("main", ""), ("button", texts.ways.save_answers)]).await;
            let (name, table) = page.downloaded(".csv").await;
            page.press(&[("main", ""), ("button", texts.sheet.choose)]).await;
            page.choose_file(&name, &table.replacen(",3,", ",2,", 1)).await;
            page.see_at(&[("dialog", ""), ("button", texts.sheet.apply)]).await;
            judge(&page, language, "a table comes back", &mut found).await;

            // What another day would move.
            page.open("#/example/kitchens/setup").await;
            page.write(&[("main", ""), ("textbox", texts.setup.start_day)], "17").await;
            page.keys(Key::Tab).await;
            page.see_at(&[("dialog", ""), ("button", texts.dates.moves.apply)]).await;
            judge(&page, language, "another day", &mut found).await;

            // The limits of a check, and numbers it cannot take.
            page.open("#/example/kitchens/plan").await;
            // The button of the mend moves what is below it when it comes.
            page.see_that_it_has(".chk .btn").await;
            page.unfold().await;
            page.press(&[("main", ""), ("button", texts.thresholds.change)]).await;
            page.write(&[("dialog", ""), ("textbox", "")], "none").await;
            page.keys(Key::Enter).await;
            page.see_at(&[("dialog", ""), ("button", texts.thresholds.take)]).await;
            judge(&page, language, "the limits of a check", &mut found).await;

            // A touch, chosen among those of a phase.
            page.open("#/example/kitchens/plan").await;
            page.press(&[("main", ""), ("button", texts.plan.add_touch)]).await;
            let phase = name_of_phase(language, 2);
            page.pick(&[("dialog", ""), ("combobox", texts.plan.chooser.phase)], &phase).await;
            page.see_at(&[("dialog", ""), ("button", texts.plan.chooser.add)]).await;
            page.settle().await;
            judge(&page, language, "a touch of a phase", &mut found).await;
        }
        assert_none(found);
    })
    .await;
}

fn assert_none(found: BTreeSet<String>) {
    let lines: Vec<String> = found.into_iter().collect();
    assert!(lines.is_empty(), "{} violations:\n{}", lines.len(), lines.join("\n"));
}

fn name_of_phase(language: Locale, index: usize) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("public/playbook/{}.json", language.id()));
    let text = std::fs::read_to_string(file).expect("each language has a playbook");
    let playbook: Value = serde_json::from_str(&text).expect("a playbook is JSON");
    playbook["phases"][index]["name"].as_str().expect("a phase has a name").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_when_two_windows_have_written() {
    in_browser(Hand::Pointer, Window::WIDE, |page: Page| async move {
        page.bring(&axe()).await;
        let mut found = BTreeSet::new();
        for language in [Locale::English, Locale::Turkish] {
            let texts = language.catalog();
            let owner = [("main", ""), ("textbox", texts.setup.owner)];
            page.open("").await;
            page.speak(language.id()).await;
            page.open("#/new").await;
            page.see(texts.frame.saved).await;
            let (first, place) = (page.window().await, page.place().await);
            let second = page.open_beside(Window::WIDE, "").await;
            page.bring(&axe()).await;
            page.open(&format!("#{place}")).await;
            page.see_at(&owner).await;
            page.fall_asleep().await;
            page.write(&owner, "Ada Lindqvist").await;
            page.look_at(&first).await;
            page.write(&owner, "Tomasz Wolski").await;
            page.see(texts.frame.saved).await;
            page.wait_a_moment().await;
            page.look_at(&second).await;
            page.wake_up().await;
            page.see_at(&[("button", texts.versions.conflict_compare)]).await;
            judge(&page, language, "both have written", &mut found).await;
            page.press(&[("button", texts.versions.conflict_compare)]).await;
            page.arrive(texts.versions.title).await;
            page.see("Tomasz Wolski").await;
            judge(&page, language, "both beside each other", &mut found).await;
            page.look_at(&first).await;
        }
        assert_none(found);
    })
    .await;
}

/// The roles and names that the browser hands to helpers.
struct Tree(Vec<(String, String)>);

impl Tree {
    async fn of(page: &Page) -> Tree {
        let word = |node: &Value, field: &str| node[field]["value"].as_str().unwrap_or_default().to_owned();
        let nodes = page.accessibility_tree().await;
        let told = nodes.iter().filter(|node| node["ignored"] != true);
        Tree(told.map(|node| (word(node, "role"), word(node, "name"))).collect())
    }

    /// Checks that each of these is there, by its role and how its name begins.
    fn tells(&self, expected: &[(&str, &str)]) {
        for (role, name) in expected {
            let same = self.0.iter().filter(|(own, _)| own == role);
            let names: Vec<&String> = same.map(|(_, name)| name).collect();
            assert!(names.iter().any(|own| own.starts_with(name)), "no {role} “{name}” among {names:?}");
        }
        let nameless =
            |role: &str| matches!(role, "button" | "link" | "textbox" | "radio" | "checkbox" | "combobox" | "dialog" | "image");
        let silent: Vec<_> = self.0.iter().filter(|(role, name)| nameless(role) && name.trim().is_empty()).collect();
        assert!(silent.is_empty(), "nothing is said of {silent:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn helpers_hear_what_the_pages_show() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        page.arrive(library::TITLE).await;
        let here = Tree::of(&page).await;
        here.tells(&[
            ("banner", ""),
            ("main", ""),
            ("heading", library::TITLE),
            ("button", "Start a journey"),
            ("button", "Open a file"),
        ]);
        here.tells(&[("link", "Lakeside Dental"), ("link", "Settings"), ("region", "Messages")]);

        page.open("#/example/dental/assess/affirm/2").await;
        page.see("Question 2 of 5").await;
        let here = Tree::of(&page).await;
        here.tells(&[
            ("navigation", "Steps"),
            ("link", "Assess"),
            ("button", "Undo"),
            ("button", "Redo"),
            ("group", ""),
            ("radio", ""),
        ]);

        page.open("#/example/dental/limits").await;
        page.see("It would have no errors and no warnings.").await;
        let here = Tree::of(&page).await;
        here.tells(&[
            ("textbox", "Your minutes for one customer, over the whole plan"),
            ("button", "Plan again"),
            ("status", ""),
        ]);

        page.open("#/example/dental/findings").await;
        let here = Tree::of(&page).await;
        here.tells(&[("table", ""), ("columnheader", ""), ("rowheader", ""), ("image", ""), ("link", "Set the limits")]);

        page.open("#/example/dental/plan?view=list").await;
        page.see_at(&[("main", ""), ("button", "Remove:")]).await;
        let here = Tree::of(&page).await;
        here.tells(&[
            ("complementary", "Checks"),
            ("navigation", "Ways to see the plan"),
            ("button", "Add a touch"),
            ("button", "Remove:"),
        ]);

        // What happens is said without the focus being moved: the message is in a live region, with its button.
        page.press(&[("main", ""), ("button", "Remove:")]).await;
        page.see_at(&[("region", "Messages"), ("button", "Undo")]).await;
        let said = page.text_of(&[("region", "Messages"), ("status", "")]).await;
        assert!(said.contains("removed"), "{said}");
        Tree::of(&page).await.tells(&[("status", ""), ("button", "Undo")]);

        page.open("#/example/dental/plan?view=list&open=6").await;
        page.see_at(&[("dialog", "")]).await;
        Tree::of(&page).await.tells(&[("dialog", ""), ("textbox", "Title"), ("button", "Close")]);
        page.keys(Key::Escape).await;
        page.see_gone_at(&[("dialog", "")]).await;

        page.open("#/example/dental/take-along").await;
        page.see_at(&[("main", ""), ("textbox", "The link")]).await;
        let here = Tree::of(&page).await;
        here.tells(&[
            ("textbox", "The link"),
            ("button", "Copy the link"),
            ("button", "Bring changes back"),
            ("region", "As a link"),
        ]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_gives_the_focus_back() {
    in_browser(Hand::Keys, Window::WIDE, |page: Page| async move {
        // An editor that was opened by its address had nothing before it.
        page.open("#/example/dental/plan?open=6").await;
        page.see_at(&[("dialog", ""), ("button", "Close")]).await;
        page.keys(Key::Escape).await;
        page.see_gone_at(&[("dialog", ""), ("button", "Close")]).await;
        page.see_focus_on_heading().await;

        page.press(&[("main", ""), ("link", "List")]).await;
        page.press(&[("button", "Make it mine now")]).await;
        page.see_gone_at(&[("button", "Make it mine now")]).await;
        page.see_focus_on_heading().await;

        // What had the focus before the message has it again.
        page.press(&[("main", ""), ("button", "Remove: The 24-hour doubt call")]).await;
        page.press(&[("region", "Messages"), ("button", "Undo")]).await;
        page.see_at(&[("main", ""), ("button", "Remove: The 24-hour doubt call")]).await;
        page.wait_until("return document.activeElement?.closest('header, main, footer') != null").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_menu_of_a_narrow_bar_goes_when_it_has_served_and_when_it_is_left() {
    let narrow = Window { width: 360, height: 740, dark: false };
    in_browser(Hand::Keys, narrow, |page: Page| async move {
        page.open("#/example/dental/limits").await;
        let menu = "document.querySelector('details.step')";
        let unfold = async || {
            page.script(&format!("{menu}.querySelector('summary').focus(); return true")).await;
            page.keys(Key::Enter).await;
            page.wait_until(&format!("return {menu}.open")).await;
        };
        page.see_at(&[("main", ""), ("heading", "Days and hours")]).await;
        // By Escape, which gives the focus back to what opened it.
        unfold().await;
        page.keys(Key::Tab + Key::Escape).await;
        page.wait_until(&format!("return !{menu}.open && document.activeElement === {menu}.querySelector('summary')")).await;
        // By going past its last link.
        unfold().await;
        page.script(&format!("[...{menu}.querySelectorAll('a')].pop().focus(); return true")).await;
        page.keys(Key::Tab).await;
        page.wait_until(&format!("return !{menu}.open")).await;
        // By going to a step.
        unfold().await;
        page.keys(Key::Tab + Key::Enter).await;
        page.wait_until(&format!("return location.hash.endsWith('/setup') && !{menu}.open")).await;
        page.see_focus_on_heading().await;
    })
    .await;
}
