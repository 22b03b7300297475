//! A backup that is restored while the page goes away, and versions that cannot be kept: what was there stays, and it is said.

use hundredfold::domain::command::Command;
use hundredfold::domain::ids::JourneyId;
use hundredfold::domain::journey::Journey;
use hundredfold::format::{self, Loaded};
use hundredfold::storage::backup::Backup;
use serde_json::{Value, json};

use crate::browser::{Setup, in_browser_as};
use crate::pages::{Page, Place};
use crate::places::{go_to_step, versions};

/// Journeys of the backup.
const MANY: usize = 30;

/// Goes away as soon as so many journeys were written into the record, and fails to keep versions while it is told to.
const CUT: &str = r#"(() => {
  if (window.cut || location.protocol === 'about:') return;
  window.cut = { after: Infinity };
  const set = Storage.prototype.setItem, put = IDBObjectStore.prototype.put;
  Storage.prototype.setItem = function (key, text) {
    set.call(this, key, text);
    if (key.startsWith('hundredfold:journey:') && --window.cut.after <= 0) location.replace('about:blank');
  };
  IDBObjectStore.prototype.put = function (...words) {
    if (this.name.startsWith('snapshot') && sessionStorage.getItem('full')) throw new DOMException('attacked', 'QuotaExceededError');
    return put.apply(this, words);
  };
})()"#;

fn journey(place: usize, name: &str) -> Journey {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/public/examples/en/dental.json");
    let text = std::fs::read_to_string(example).expect("the example is there");
    let Loaded::Loaded { journey, .. } = format::read(&text) else { panic!("an example opens") };
    let own = journey.with_id(JourneyId::parse(&format!("many-{place}")).expect("an id"));
    own.applied(Command::Rename(name.to_owned())).expect("a name")
}

/// The records of the app, each opened.
async fn records(page: &Page) -> Vec<(String, Journey)> {
    let all = "return Object.entries(localStorage).filter(([key]) => key.startsWith('hundredfold:journey:'))";
    let found = page.script(all).await;
    let texts: Vec<(String, String)> = serde_json::from_value(found).expect("pairs of texts");
    let opened = |(key, text): (String, String)| match format::read(&text) {
        Loaded::Loaded { journey, .. } => (key, journey),
        other => panic!("{key} does not open: {other:?}"),
    };
    texts.into_iter().map(opened).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_whose_restoring_is_cut_off_harms_nothing_and_is_restored_again() {
    in_browser_as(Setup { script: CUT, ..Setup::default() }, |page| async move {
        let text = |journey: &Journey| format::write(journey, 3);
        let journeys = (0..MANY).map(|place| journey(place, &format!("Number {place}")));
        let backup = Backup {
            made: "2026-03-05T08:00:00.000Z".into(),
            journeys: journeys.map(|journey| (journey.id().clone(), text(&journey))).collect(),
            ..Backup::default()
        };
        let file = backup.write();
        // One of them is here already, and another one is not in the backup.
        let here = [journey(4, "Changed here since"), journey(99, "Only here")];
        for journey in &here {
            let newer = json!(format::write(journey, 9));
            let put = format!("localStorage.setItem('hundredfold:journey:{}', {newer}); return true", journey.id());
            page.script(&put).await;
        }
        let mut before = here.len();
        for after in [1, 5, 12] {
            page.open("#/backup").await;
            page.will_choose("all.json", &file).await;
            page.press(&[("main", ""), ("button", "Choose a backup file")]).await;
            page.see("all.json, made").await;
            page.script(&format!("window.cut.after = {after}; return true")).await;
            page.press(&[("main", ""), ("button", "Restore what is ticked")]).await;
            page.wait_until("return location.href === 'about:blank'").await;
            page.open("").await;
            page.see("Only here").await;
            let found = records(&page).await;
            assert!(found.len() >= before + after && found.len() <= MANY + 1, "{} after {after} more than {before}", found.len());
            before = found.len();
            for journey in &here {
                assert!(found.iter().any(|(_, found)| found == journey), "what was here is as it was: {}", journey.name());
            }
        }
        page.open("#/backup").await;
        page.will_choose("all.json", &file).await;
        page.press(&[("main", ""), ("button", "Choose a backup file")]).await;
        page.see("the same here; nothing happens").await;
        page.press(&[("main", ""), ("button", "Restore what is ticked")]).await;
        page.see(&format!("{} journeys are in their place.", MANY + 1 - before)).await;
        let found = records(&page).await;
        assert_eq!(found.len(), MANY + 1, "each is there once");
        for place in (0..MANY).filter(|place| *place != 4) {
            assert!(found.iter().any(|(_, found)| *found == journey(place, &format!("Number {place}"))), "number {place}");
        }
        page.open("").await;
        page.see("Number 29").await;
        page.wait_until(&format!("return document.querySelectorAll('.jcard').length === {}", MANY + 1)).await;
        page.script("window.watch.notes.shift = 0; return true").await;
    })
    .await;
}

const MINUTES: Place = &[("main", ""), ("textbox", "Your minutes for one customer, over the whole plan")];
const FULL: &str = "There is no room for another version in this browser.";

#[tokio::test(flavor = "multi_thread")]
async fn where_no_version_can_be_kept_it_is_said_and_nothing_gives_way_unseen() {
    in_browser_as(Setup { script: CUT, ..Setup::default() }, |page| async move {
        page.open("#/example/dental/versions").await;
        page.press(&[("button", "Make it mine now")]).await;
        page.see("No version has been kept yet.").await;
        page.write(&[("main", ""), ("textbox", "Label")], "before").await;
        page.press(&[("main", ""), ("button", "Keep this version")]).await;
        page.arrive("1 version").await;
        let name = "return document.querySelector('header .name b').textContent";
        let usual = page.script(name).await;
        go_to_step(&page, "Set up").await;
        page.write(&[("main", ""), ("textbox", "Name of this journey")], "Renamed").await;
        page.see("Saved in this browser").await;
        page.script("sessionStorage.setItem('full', '1'); return true").await;

        // A file and a former version would take the place of everything: they do not.
        versions::go(&page).await;
        page.will_choose("theirs.json", &format::write(&journey(1, "Theirs"), 0)).await;
        page.press(&[("main", ""), ("button", "Choose a journey file")]).await;
        page.see(FULL).await;
        page.forget_notes().await;
        page.press(&[("main", ""), ("button", "Restore: before")]).await;
        page.see(FULL).await;
        assert_eq!(page.script(name).await, "Renamed");
        assert_ne!(usual, Value::from("Renamed"));

        // A plan is made anew, and it is said that only undoing leads back.
        go_to_step(&page, "Limits").await;
        page.write(MINUTES, "150").await;
        page.press(&[("main", ""), ("button", "Plan again")]).await;
        page.press(&[("dialog", ""), ("button", "Apply these changes")]).await;
        page.see("how it was before could not be kept as a version").await;
        page.press(&[("banner", ""), ("button", "Undo")]).await;
        versions::go(&page).await;
        page.arrive("1 version").await;
    })
    .await;
}
