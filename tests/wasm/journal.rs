//! The journal: compare-and-set across connections, on disk, and what happens when it cannot be had.

use hundredfold::browser::journal::{Head, Journal, JournalError, OPENS_WITHIN, Put, VERSION};
use hundredfold::domain::ids::JourneyId;
use hundredfold::storage::{Snapshot, SnapshotKind};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{IdbDatabase, IdbFactory, IdbRequest};

/// A journal that no other test and no former run has written to.
async fn fresh(name: &str) -> Journal {
    factory().delete_database(name).map(settled).expect("deletable").await;
    open(name).await.expect("opens")
}

/// A browser that runs other tests at the same time may take longer than it is given in the program.
async fn open(name: &str) -> Result<Journal, JournalError> {
    Journal::open_named(name, 20 * OPENS_WITHIN).await
}

fn factory() -> IdbFactory {
    web_sys::window().expect("a page").indexed_db().expect("not denied").expect("there")
}

async fn settled(request: impl AsRef<IdbRequest>) {
    let request = request.as_ref();
    let promise = Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
    });
    JsFuture::from(promise).await.expect("never rejected");
}

fn head(id: &str, revision: u64) -> Head {
    Head { id: id.into(), revision }
}

#[wasm_bindgen_test]
async fn a_revision_is_written_only_over_the_expected_one() {
    let journal = fresh("test-compare").await;
    let conflict = |revision, text: &str| Put::Conflict { revision, text: text.into() };
    let rows = [
        (Some(1), 2, "expects what was never there", Put::Missing),
        (None, 1, "first", Put::Done),
        (None, 1, "first again", conflict(1, "first")),
        (Some(1), 2, "second", Put::Done),
        (Some(1), 2, "late", conflict(2, "second")),
        (Some(3), 4, "early", conflict(2, "second")),
        (Some(2), 9_007_199_254_740_991, "", Put::Done),
        (Some(2), 3, "late again", conflict(9_007_199_254_740_991, "")),
    ];
    for (expected, revision, text, outcome) in rows {
        assert_eq!(journal.put_if("a", expected, revision, text).await, Ok(outcome), "{text:?}");
    }
}

#[wasm_bindgen_test]
async fn two_connections_never_overwrite_each_other() {
    let one = fresh("test-two").await;
    let other = open("test-two").await.expect("opens twice");
    let (mut done, mut conflicts) = (0, 0);
    let mut known = (None, None);
    for round in 1..=20_u64 {
        // Both are on their way before either has answered.
        let mine = one.put_if("a", known.0, round * 2, "mine");
        let theirs = other.put_if("a", known.1, round * 2 + 1, "theirs");
        let (mine, theirs) = both(mine, theirs).await;
        for (outcome, revision) in [(mine, round * 2), (theirs, round * 2 + 1)] {
            match outcome.expect("no error") {
                Put::Done => {
                    done += 1;
                    known = (Some(revision), Some(revision));
                }
                Put::Conflict { .. } => conflicts += 1,
                Put::Missing => panic!("nothing was removed"),
            }
        }
    }
    assert_eq!((done, conflicts), (20, 20), "exactly one of two may win");
}

/// Polls both, so that the second begins before the first has ended.
async fn both<A, B>(one: impl Future<Output = A>, other: impl Future<Output = B>) -> (A, B) {
    use std::pin::pin;
    use std::task::Poll;
    let (mut one, mut other) = (pin!(one), pin!(other));
    let (mut first, mut second) = (None, None);
    std::future::poll_fn(|context| {
        if first.is_none()
            && let Poll::Ready(result) = one.as_mut().poll(context)
        {
            first = Some(result);
        }
        if second.is_none()
            && let Poll::Ready(result) = other.as_mut().poll(context)
        {
            second = Some(result);
        }
        if first.is_some() && second.is_some() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    (first.expect("ready"), second.expect("ready"))
}

#[wasm_bindgen_test]
async fn what_is_written_is_there_after_closing() {
    let journal = fresh("test-reopen").await;
    let text = "Ömer’in planı \u{1F382}";
    assert_eq!(journal.put_if("b", None, 7, text).await, Ok(Put::Done));
    assert_eq!(journal.put_if("a", None, 1, "x").await, Ok(Put::Done));
    journal.close();
    assert_eq!(journal.get("b").await, Err(JournalError::Closed));
    assert_eq!(journal.put_if("b", Some(7), 8, "unsaved").await, Err(JournalError::Closed));

    let journal = open("test-reopen").await.expect("opens again");
    let entry = journal.get("b").await.expect("readable").expect("there");
    assert_eq!((entry.id.as_str(), entry.revision, entry.text.as_str()), ("b", 7, text));
    assert!(entry.at.ends_with('Z'), "{}", entry.at);
    assert_eq!(journal.all_heads().await, Ok(vec![head("a", 1), head("b", 7)]));

    assert_eq!(journal.remove("b", Some(6), Some(("bin:b", "what somebody read"))).await, Ok(false), "it has been written since");
    assert_eq!(journal.remove("b", None, None).await, Ok(false), "it has been made since");
    assert_eq!(journal.get("b").await.expect("readable").expect("there").text, text);
    assert_eq!(journal.kept().await, Ok(Vec::new()));
    assert_eq!(journal.remove("b", Some(7), None).await, Ok(true));
    assert_eq!(journal.remove("never there", None, None).await, Ok(true));
    assert_eq!(journal.remove("never there", Some(1), None).await, Ok(false), "it is gone already");
    assert_eq!(journal.get("b").await, Ok(None));
    assert_eq!(journal.all_heads().await, Ok(vec![head("a", 1)]));
    assert_eq!(journal.put_if("b", Some(7), 8, "removed elsewhere").await, Ok(Put::Missing));
}

#[wasm_bindgen_test]
async fn durability_is_strict() {
    let journal = fresh("test-strict").await;
    assert!(!journal.is_strict(), "nothing is known before the first transaction");
    assert_eq!(journal.put_if("a", None, 1, "x").await, Ok(Put::Done));
    assert!(journal.is_strict());
}

#[wasm_bindgen_test]
async fn a_dropped_write_is_whole_or_not_at_all() {
    let journal = fresh("test-dropped").await;
    assert_eq!(journal.put_if("a", None, 1, "whole").await, Ok(Put::Done));
    // Given no time at all, it is dropped after it began.
    let cut = hundredfold::browser::clock::within(0, journal.put_if("a", Some(1), 2, "cut off")).await;
    let entry = journal.get("a").await.expect("readable").expect("there");
    let head = journal.all_heads().await.expect("readable");
    assert_eq!(head, [self::head("a", entry.revision)]);
    assert!(matches!((entry.revision, entry.text.as_str()), (1, "whole") | (2, "cut off")), "{entry:?}");
    assert!(cut.is_none_or(|put| put == Ok(Put::Done)));
}

#[wasm_bindgen_test]
async fn a_newer_database_is_left_alone() {
    let request = factory().open_with_u32("test-newer", 99).expect("opens");
    settled(&request).await;
    request.result().expect("open").unchecked_into::<IdbDatabase>().close();
    assert_eq!(open("test-newer").await.err(), Some(JournalError::Newer));
}

#[wasm_bindgen_test]
async fn a_database_that_does_not_open_in_time_is_silent() {
    // A connection that ignores the request to close keeps the removal waiting, and the removal keeps the next one from opening.
    let name = "test-silent";
    fresh(name).await.close();
    let request = factory().open_with_u32(name, VERSION).expect("opens");
    settled(&request).await;
    let holder: IdbDatabase = request.result().expect("open").unchecked_into();
    let removal = factory().delete_database(name).expect("asked for");
    assert_eq!(Journal::open_named(name, 100).await.err(), Some(JournalError::Silent));
    holder.close();
    settled(&removal).await;
    // The late connection closes by itself, or this would be silent too.
    factory().delete_database(name).map(settled).expect("deletable").await;
    let journal = open(name).await.expect("opens once nobody is in the way");
    assert_eq!(journal.all_heads().await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn a_newer_version_in_another_tab_closes_this_one() {
    let journal = fresh("test-version").await;
    let request = factory().open_with_u32("test-version", VERSION + 1).expect("opens");
    settled(&request).await;
    assert_eq!(journal.all_heads().await, Err(JournalError::Closed));
    request.result().expect("open").unchecked_into::<IdbDatabase>().close();
    // It is never opened by this version again, however often that is tried.
    for _ in 0..2 {
        assert_eq!(open("test-version").await.err(), Some(JournalError::Newer));
    }
}

#[wasm_bindgen_test]
async fn what_a_trail_belongs_to_is_told_for_what_the_same_page_has_written() {
    let journal = fresh("test-trail-of").await;
    let trail = |of: &str| Ok(Some(("steps".to_owned(), of.to_owned())));
    assert_eq!(journal.put_if("a", None, 1, "x").await, Ok(Put::Done));
    assert_eq!(journal.keep_trail("a", "steps", "x").await, Ok(()));
    assert_eq!(journal.put_if("a", Some(1), 2, "y").await, Ok(Put::Done));
    assert_eq!(journal.trail("a", Some(2)).await, trail("x"));
    assert_eq!(journal.trail("a", Some(3)).await, trail(""), "the record is ahead of the journal");
    assert_eq!(journal.trail("a", None).await, trail(""));
    // Another page, or an older build, which leaves no mark.
    for by in ["by: -1", "older: true"] {
        let code = format!(
            "new Promise((resolve, reject) => {{
               const request = indexedDB.open('test-trail-of');
               request.onerror = reject;
               request.onsuccess = () => {{
                 const writing = request.result.transaction('heads', 'readwrite');
                 writing.objectStore('heads').put({{ id: 'a', revision: 3, {by} }});
                 writing.oncomplete = () => {{ request.result.close(); resolve(); }};
               }};
             }})"
        );
        let written: Promise = js_sys::eval(&code).expect("the code of the test runs").unchecked_into();
        JsFuture::from(written).await.expect("the row is written");
        assert_eq!(journal.trail("a", Some(3)).await, trail(""), "{by}");
    }
}

#[wasm_bindgen_test]
async fn who_loses_the_database_hears_of_it_and_can_open_it_again() {
    let journal = fresh("test-lost").await;
    assert_eq!(journal.put_if("a", None, 1, "x").await, Ok(Put::Done));
    let heard = std::rc::Rc::new(std::cell::Cell::new(0));
    journal.when_lost({
        let heard = heard.clone();
        Box::new(move || heard.set(heard.get() + 1))
    });
    factory().delete_database("test-lost").map(settled).expect("deletable").await;
    assert_eq!(heard.get(), 1);
    assert_eq!(journal.put_if("a", Some(1), 2, "x").await, Err(JournalError::Closed));
    let journal = open("test-lost").await.expect("opens again");
    assert_eq!(journal.put_if("a", Some(1), 2, "x").await, Ok(Put::Missing), "it is an empty one");
    assert_eq!(journal.put_if("a", None, 2, "x").await, Ok(Put::Done));
}

/// A database as the first version of the program made it, with one journey in it.
async fn first_version(name: &str) {
    factory().delete_database(name).map(settled).expect("deletable").await;
    let code = format!(
        "new Promise((resolve, reject) => {{
            const request = indexedDB.open('{name}', 1);
            request.onerror = reject;
            request.onupgradeneeded = () => {{
                for (const store of ['journal', 'heads']) request.result.createObjectStore(store, {{ keyPath: 'id' }});
            }};
            request.onsuccess = () => {{
                const change = request.result.transaction(['journal', 'heads'], 'readwrite');
                change.objectStore('heads').put({{ id: 'old', revision: 7 }});
                change.objectStore('journal').put({{ id: 'old', revision: 7, text: 'kept since', at: '2026-03-01T10:00:00.000Z' }});
                change.oncomplete = () => {{ request.result.close(); resolve(); }};
            }};
        }})"
    );
    let made: Promise = js_sys::eval(&code).expect("the code of the test runs").unchecked_into();
    JsFuture::from(made).await.expect("a database of version 1");
}

fn snapshot(id: &str, at: &str, kind: SnapshotKind, text: &str) -> Snapshot {
    Snapshot::new(&JourneyId::parse(id).expect("an id"), at.into(), 1, kind, "before the workshop", text.len())
}

#[wasm_bindgen_test]
async fn the_first_version_of_the_database_is_brought_up_to_date_and_loses_nothing() {
    first_version("test-upgrade").await;
    let journal = open("test-upgrade").await.expect("opens");
    let entry = journal.get("old").await.expect("readable").expect("there");
    assert_eq!((entry.revision, entry.text.as_str()), (7, "kept since"));
    assert_eq!(journal.revision("old").await, Ok(Some(7)));
    assert_eq!(journal.revision("never there").await, Ok(None));
    assert_eq!(journal.snapshots(None).await, Ok(vec![]));
    let kept = snapshot("old", "2026-03-02T10:00:00.000Z", SnapshotKind::Own, "a version");
    assert_eq!(journal.keep_snapshot(&kept, "a version", &[]).await, Ok(()));
    assert_eq!(journal.put_if("old", Some(7), 8, "goes on").await, Ok(Put::Done));
    journal.close();
    let journal = open("test-upgrade").await.expect("opens again, now without an upgrade");
    assert_eq!(journal.snapshots(Some("old")).await, Ok(vec![kept]));
    assert_eq!(journal.revision("old").await, Ok(Some(8)));
}

#[wasm_bindgen_test]
async fn an_open_tab_of_the_first_version_gives_way_to_the_upgrade() {
    first_version("test-both").await;
    // The program of the first version closes its connection when it is asked to.
    js_sys::eval(
        "window.old = indexedDB.open('test-both', 1); window.old.onsuccess = () => { window.old.result.onversionchange = () => window.old.result.close(); }",
    )
    .expect("the code of the test runs");
    let journal = open("test-both").await.expect("opens");
    assert_eq!(journal.revision("old").await, Ok(Some(7)));
}

#[wasm_bindgen_test]
async fn versions_are_listed_by_journey_read_and_deleted() {
    let journal = fresh("test-versions").await;
    let rows = [
        snapshot("a", "2026-03-01T10:00:00.000Z", SnapshotKind::Own, "one"),
        snapshot("a", "2026-03-02T10:00:00.000Z", SnapshotKind::Replan, "two"),
        // Ids that begin alike are not mixed up.
        snapshot("a-b", "2026-03-01T10:00:00.000Z", SnapshotKind::Import, "other"),
        snapshot("ab", "2026-03-01T10:00:00.000Z", SnapshotKind::Restore, "another"),
    ];
    for (row, text) in rows.iter().zip(["one", "two", "other", "another"]) {
        assert_eq!(journal.keep_snapshot(row, text, &[]).await, Ok(()));
    }
    assert_eq!(journal.snapshots(Some("a")).await, Ok(rows[..2].to_vec()));
    assert_eq!(journal.snapshots(Some("a-b")).await, Ok(rows[2..3].to_vec()));
    assert_eq!(journal.snapshots(Some("nobody")).await, Ok(vec![]));
    assert_eq!(journal.snapshots(None).await.map(|all| all.len()), Ok(4));
    assert_eq!(journal.snapshot_text(&rows[1].key).await, Ok(Some("two".into())));
    assert_eq!(journal.snapshot_text("a/never").await, Ok(None));
    // Keeping one lets others go, in one step.
    let third = snapshot("a", "2026-03-03T10:00:00.000Z", SnapshotKind::Own, "three");
    assert_eq!(journal.keep_snapshot(&third, "three", std::slice::from_ref(&rows[0].key)).await, Ok(()));
    assert_eq!(journal.snapshots(Some("a")).await, Ok(vec![rows[1].clone(), third.clone()]));
    assert_eq!(journal.snapshot_text(&rows[0].key).await, Ok(None));
    assert_eq!(journal.remove_snapshots(&[rows[1].key.clone(), "a/never".into()]).await, Ok(()));
    assert_eq!(journal.snapshots(Some("a")).await, Ok(vec![third]));
    assert_eq!(journal.all_heads().await, Ok(vec![]), "no journey was touched");
}

#[wasm_bindgen_test]
async fn a_trail_is_kept_beside_its_journey_and_goes_with_it() {
    let journal = fresh("test-trails").await;
    assert_eq!(journal.trail("a", None).await, Ok(None));
    assert_eq!(journal.put_if("a", None, 1, "a journey").await, Ok(Put::Done));
    for (id, text) in [("a", "one step"), ("b", "another"), ("a", "two steps"), ("c", "")] {
        assert_eq!(journal.keep_trail(id, text, "what it belongs to").await, Ok(()));
    }
    assert_eq!(journal.trail("a", None).await, Ok(Some(("two steps".into(), String::new()))));
    assert_eq!(journal.trails().await, Ok(vec!["a".into(), "b".into(), "c".into()]));
    assert_eq!(journal.all_heads().await, Ok(vec![head("a", 1)]), "a trail is no journey");
    assert_eq!(journal.remove("a", Some(1), None).await, Ok(true));
    assert_eq!(journal.trail("a", None).await, Ok(None));
    assert_eq!(journal.remove_trails(&["b".into(), "never there".into()]).await, Ok(()));
    assert_eq!(journal.trails().await, Ok(vec!["c".into()]));
    journal.close();
    assert_eq!(journal.keep_trail("c", "x", "y").await, Err(JournalError::Closed));
    assert_eq!(journal.trail("c", None).await, Err(JournalError::Closed));
    // A trail may be handed over by a page that does not wait for an answer.
    let journal = open("test-trails").await.expect("opens again");
    assert!(polled_once(journal.keep_trail("d", "handed over", "")).is_none());
    journal.close();
    let journal = open("test-trails").await.expect("opens again");
    assert_eq!(journal.trail("d", None).await, Ok(Some(("handed over".into(), String::new()))));
}

#[wasm_bindgen_test]
async fn the_second_version_of_the_database_is_brought_up_to_date_and_loses_nothing() {
    let name = "test-second";
    factory().delete_database(name).map(settled).expect("deletable").await;
    let code = format!(
        "new Promise((resolve, reject) => {{
            const request = indexedDB.open('{name}', 2), stores = {{ journal: 'id', heads: 'id', snapshots: 'key', 'snapshot-texts': 'key' }};
            request.onerror = reject;
            request.onupgradeneeded = () => {{
                for (const [store, keyPath] of Object.entries(stores)) request.result.createObjectStore(store, {{ keyPath }});
            }};
            request.onsuccess = () => {{
                const change = request.result.transaction(Object.keys(stores), 'readwrite');
                change.objectStore('heads').put({{ id: 'old', revision: 7 }});
                change.objectStore('journal').put({{ id: 'old', revision: 7, text: 'kept since', at: '2026-03-01T10:00:00.000Z' }});
                change.objectStore('snapshots').put({{ key: 'old/2026', at: '2026', kind: 'own', label: 'mine', size: 3 }});
                change.objectStore('snapshot-texts').put({{ key: 'old/2026', text: 'was' }});
                change.oncomplete = () => {{ request.result.close(); resolve(); }};
            }};
        }})"
    );
    let made: Promise = js_sys::eval(&code).expect("the code of the test runs").unchecked_into();
    JsFuture::from(made).await.expect("a database of version 2");
    let journal = open(name).await.expect("opens");
    assert_eq!(journal.get("old").await.map(|entry| entry.map(|entry| entry.text)), Ok(Some("kept since".into())));
    assert_eq!(journal.snapshots(Some("old")).await.map(|all| all.len()), Ok(1));
    assert_eq!(journal.snapshot_text("old/2026").await, Ok(Some("was".into())));
    assert_eq!(journal.trails().await, Ok(vec![]));
    assert_eq!(journal.keep_trail("old", "a step", "a text").await, Ok(()));
    assert_eq!(journal.trail("old", None).await, Ok(Some(("a step".into(), String::new()))));
}

#[wasm_bindgen_test]
async fn a_browser_without_a_database_denies() {
    let rows = [
        "value: null",
        "get() { throw new DOMException('', 'SecurityError') }",
        "value: { open() { throw new DOMException('', 'SecurityError') } }",
    ];
    for property in rows {
        // The browser is asked when the future is first polled, and it answers at once.
        let opened = crate::replaced("indexedDB", property, || polled_once(Journal::open()));
        assert_eq!(opened.map(Result::err), Some(Some(JournalError::Denied)), "{property}");
    }
}

fn polled_once<T>(work: impl Future<Output = T>) -> Option<T> {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::pin!(work).poll(&mut context) {
        std::task::Poll::Ready(result) => Some(result),
        std::task::Poll::Pending => None,
    }
}

#[wasm_bindgen_test]
async fn what_is_kept_of_a_removed_journey_stays_until_it_is_forgotten() {
    let journal = fresh("test-kept").await;
    assert_eq!(journal.put_if("a", None, 1, "journey").await, Ok(Put::Done));
    assert_eq!(journal.put_if("b", None, 1, "other").await, Ok(Put::Done));
    assert_eq!(journal.remove("a", Some(1), Some(("bin:a", "removed"))).await, Ok(true));
    assert_eq!(journal.all_heads().await, Ok(vec![head("b", 1)]), "it is no journey any more");
    assert_eq!(journal.kept().await, Ok(vec![("bin:a".to_owned(), "removed".to_owned())]));
    assert_eq!(journal.put_if("a", None, 1, "back").await, Ok(Put::Done), "its id is free again");
    assert_eq!(journal.forget_kept("bin:a").await, Ok(()));
    assert_eq!(journal.forget_kept("bin:a").await, Ok(()), "what is gone");
    assert_eq!(journal.kept().await, Ok(Vec::new()));
    assert_eq!(journal.all_heads().await, Ok(vec![head("a", 1), head("b", 1)]));
}
