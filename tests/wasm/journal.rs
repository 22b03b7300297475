//! The journal: compare-and-set across connections, on disk, and what happens when it cannot be had.

use hundredfold::browser::journal::{Head, Journal, JournalError, OPENS_WITHIN, Put};
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

    assert_eq!(journal.remove("b").await, Ok(()));
    assert_eq!(journal.remove("never there").await, Ok(()));
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
    let request = factory().open_with_u32(name, 1).expect("opens");
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
    let request = factory().open_with_u32("test-version", 2).expect("opens");
    settled(&request).await;
    assert_eq!(journal.all_heads().await, Err(JournalError::Closed));
    request.result().expect("open").unchecked_into::<IdbDatabase>().close();
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
