//! The journal: an IndexedDB database that survives a killed browser, and the arbiter between tabs.
//!
//! Every transaction asks for strict durability: it completes only when its data is on disk. A write is a compare-and-set on the
//! revision inside one transaction, which the browser serializes across tabs; Web Locks are missing on plain http.
//!
//! There are two object stores for journeys: `journal` holds the texts, and `heads` the revisions alone, so that neither finding out what is
//! there nor comparing a revision reads a text. Both are always written in one transaction. Version 2 of the database added two more in the
//! same manner, for [`super::snapshots`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::{clock, error_name, random, window};

/// The name of the database.
pub const NAME: &str = "hundredfold";

/// How long the browser may take to open the database, in milliseconds, before the program goes on without it.
pub const OPENS_WITHIN: u32 = 500;

/// How long a transaction may take, in milliseconds, before the program goes on as if it had failed. It may still come to its end.
pub const ANSWERS_WITHIN: u32 = 2_000;

/// The version of the database.
pub const VERSION: u32 = 3;

/// Every object store with what its keys are called.
const STORES: [(&str, &str); 5] = [(TEXTS, "id"), (HEADS, "id"), (SNAPSHOTS, "key"), (SNAPSHOT_TEXTS, "key"), (TRAILS, "id")];
pub(super) const SNAPSHOTS: &str = "snapshots";
pub(super) const SNAPSHOT_TEXTS: &str = "snapshot-texts";
pub(super) const TRAILS: &str = "trails";
pub(super) const TEXTS: &str = "journal";
pub(super) const HEADS: &str = "heads";

#[wasm_bindgen]
extern "C" {
    // web-sys has the options of a transaction, and with them its durability, only among its unstable interfaces.
    #[wasm_bindgen(extends = IdbDatabase, js_name = IDBDatabase)]
    #[derive(Clone)]
    type Database;

    #[wasm_bindgen(method, catch)]
    fn transaction(this: &Database, stores: &Array, mode: &str, options: &Object) -> Result<Transaction, JsValue>;

    #[wasm_bindgen(extends = IdbTransaction, js_name = IDBTransaction)]
    #[derive(Clone)]
    pub(super) type Transaction;

    // Browsers that do not know durability have no such field.
    #[wasm_bindgen(method, getter)]
    fn durability(this: &Transaction) -> Option<String>;

    // web-sys calls it deprecated, which it is not.
    #[wasm_bindgen(method, catch)]
    pub(super) fn commit(this: &Transaction) -> Result<(), JsValue>;
}

/// Why the journal cannot be used, or a transaction failed. A failed transaction has changed nothing; a silent one
/// may still do so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalError {
    /// The browser has no database or does not let this page have one.
    Denied,
    /// The browser did not answer in time, or another tab keeps the database from being opened.
    Silent,
    /// A newer version of this program, perhaps in another tab, has changed the database.
    Newer,
    /// The disk or this origin's share of it is full.
    Full,
    /// The connection was closed: another tab or the user removed the database. Opening it again may help.
    Closed,
    /// Anything else, by the name the browser gives it.
    Failed(String),
}

/// What became of a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Put {
    /// It is on disk.
    Done,
    /// Nothing was written: someone else has written this revision since.
    Conflict {
        /// The revision that is there.
        revision: u64,
        /// Its text.
        text: String,
    },
    /// Nothing was written: a revision was expected and there is none at all; someone else removed it.
    Missing,
}

/// One text in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose text it is.
    pub id: String,
    /// Which revision, below 2^53.
    pub revision: u64,
    /// The text itself.
    pub text: String,
    /// When it was written: ISO 8601 in UTC, by the clock of the computer.
    pub at: String,
}

/// What is known of an entry without reading its text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Head {
    /// Whose text it is.
    pub id: String,
    /// Which revision, below 2^53.
    pub revision: u64,
}

/// A connection to the journal. A clone is the same connection.
#[derive(Clone)]
pub struct Journal {
    database: Database,
    strict: Rc<Cell<bool>>,
    patience: Rc<Cell<u32>>,
}

impl Journal {
    /// Opens the program's journal within [`OPENS_WITHIN`], and makes it first if there is none. A call that does not answer in
    /// time is [`JournalError::Silent`]; should the browser open the database later, it is closed at once.
    pub async fn open() -> Result<Journal, JournalError> {
        Journal::open_named(NAME, OPENS_WITHIN).await
    }

    /// Opens a journal by the name of its database, within so many milliseconds.
    pub async fn open_named(name: &str, milliseconds: u32) -> Result<Journal, JournalError> {
        let factory = window().indexed_db().ok().flatten().ok_or(JournalError::Denied)?;
        let request = factory.open_with_u32(name, VERSION).map_err(|_| JournalError::Denied)?;
        let upgrade = Closure::once_into_js({
            let request = request.clone();
            move || make_stores(&request)
        });
        request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
        let opened = Promise::new(&mut |resolve, reject| {
            request.set_onsuccess(Some(&resolve));
            request.set_onerror(Some(&reject));
            request.set_onblocked(Some(&reject));
            clock::call_after(milliseconds, &reject);
        });
        match JsFuture::from(opened).await {
            Ok(_) => Journal::of(&request),
            // The clock calls without an event.
            Err(event) if event.is_undefined() || event.unchecked_ref::<Event>().type_() == "blocked" => {
                close_when_opened(&request);
                Err(JournalError::Silent)
            }
            Err(_) => Err(match request_error(&request) {
                JournalError::Failed(_) => JournalError::Denied,
                error => error,
            }),
        }
    }

    fn of(request: &IdbOpenDbRequest) -> Result<Journal, JournalError> {
        let database: Database = request.result()?.unchecked_into();
        let journal = Journal { database, strict: Rc::new(Cell::new(false)), patience: Rc::new(Cell::new(OPENS_WITHIN)) };
        journal.when_lost(Box::new(|| ()));
        Ok(journal)
    }

    /// Calls back once the connection is over because the database is removed, was taken away, or is wanted by a newer version in another tab,
    /// which a connection that stays open would keep waiting for ever.
    pub fn when_lost(&self, told: Box<dyn FnOnce()>) {
        let database = self.database.clone();
        let lost = Closure::once_into_js(move || {
            database.close();
            told();
        });
        self.database.set_onversionchange(Some(lost.unchecked_ref()));
        self.database.set_onclose(Some(lost.unchecked_ref()));
    }

    /// Whether the browser confirmed strict durability for the last transaction; not before the first one.
    pub fn is_strict(&self) -> bool {
        self.strict.get()
    }

    /// From now on a transaction may take as long as a busy disk needs; until then only as long as opening may, for a start waits for it.
    pub fn is_awaited(&self) {
        self.patience.set(ANSWERS_WITHIN);
    }

    /// Ends the connection; whatever is called on it or on a clone afterwards is [`JournalError::Closed`].
    pub fn close(&self) {
        self.database.close();
    }

    /// Writes a text if the revision that is there is the expected one (none: there must be nothing yet), as one step that no
    /// other tab can come between. Resolves when the transaction is complete. If the future is dropped before, the text is either
    /// written or not, as a whole.
    pub async fn put_if(&self, id: &str, expected: Option<u64>, revision: u64, text: &str) -> Result<Put, JournalError> {
        let transaction = self.transaction(&[HEADS, TEXTS], "readwrite")?;
        let (heads, texts) = (transaction.object_store(HEADS)?, transaction.object_store(TEXTS)?);
        let head = object(&[("id", id.into()), ("revision", (revision as f64).into()), ("by", mark())])?;
        let entry = object(&[
            ("id", id.into()),
            ("revision", (revision as f64).into()),
            ("text", text.into()),
            ("at", clock::now_iso().into()),
        ])?;

        let found = heads.get(&id.into())?;
        let verdict = Rc::new(RefCell::new(Verdict::Written));
        // The decision is made in the callback of the request, while the transaction is certain to be open.
        // It belongs to the browser, for it may be called after this has given up waiting.
        let decide = Closure::once_into_js({
            let (found, transaction, verdict, id) = (found.clone(), transaction.clone(), verdict.clone(), JsValue::from_str(id));
            move || {
                let stored = found.result().ok().and_then(|head| number(&head, "revision"));
                let requested = if stored == expected {
                    heads.put(&head).and_then(|_| texts.put(&entry)).map(|_| Verdict::Written)
                } else if stored.is_none() {
                    Ok(Verdict::Missing)
                } else {
                    texts.get(&id).map(Verdict::Other)
                };
                match requested {
                    Ok(reached) => *verdict.borrow_mut() = reached,
                    Err(_) => drop(transaction.abort()),
                }
            }
        });
        found.set_onsuccess(Some(decide.unchecked_ref()));
        self.complete(&transaction).await?;

        let verdict = verdict.replace(Verdict::Missing);
        match verdict {
            Verdict::Written => Ok(Put::Done),
            Verdict::Missing => Ok(Put::Missing),
            Verdict::Other(request) => {
                let Entry { revision, text, .. } = entry_of(&request.result()?).ok_or_else(malformed)?;
                Ok(Put::Conflict { revision, text })
            }
        }
    }

    /// The revision of the entry with this id, if there is one. No text is read.
    pub async fn revision(&self, id: &str) -> Result<Option<u64>, JournalError> {
        let found = self.read(HEADS, |heads| heads.get(&id.into())).await?;
        Ok(number(&found, "revision"))
    }

    /// The entry with this id, if there is one.
    pub async fn get(&self, id: &str) -> Result<Option<Entry>, JournalError> {
        let found = self.read(TEXTS, |texts| texts.get(&id.into())).await?;
        if found.is_undefined() { Ok(None) } else { entry_of(&found).map(Some).ok_or_else(malformed) }
    }

    /// Every entry's id and revision, in the order of the ids, but for those that something else has written. No text is read.
    pub async fn all_heads(&self) -> Result<Vec<Head>, JournalError> {
        let found = self.read(HEADS, IdbObjectStore::get_all).await?;
        let head = |value: JsValue| Some(Head { id: string(&value, "id")?, revision: number(&value, "revision")? });
        Ok(Array::from(&found).iter().filter_map(head).collect())
    }

    pub(super) async fn read(
        &self,
        store: &str,
        ask: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
    ) -> Result<JsValue, JournalError> {
        let transaction = self.transaction(&[store], "readonly")?;
        let request = ask(&transaction.object_store(store)?)?;
        self.complete(&transaction).await?;
        Ok(request.result()?)
    }

    pub(super) fn transaction(&self, stores: &[&str], mode: &str) -> Result<Transaction, JournalError> {
        let stores: Array = stores.iter().map(|store| JsValue::from_str(store)).collect();
        let options = object(&[("durability", "strict".into())])?;
        let transaction = self.database.transaction(&stores, mode, &options)?;
        self.strict.set(transaction.durability().as_deref() == Some("strict"));
        Ok(transaction)
    }

    /// Resolves when the transaction is complete, or has taken too long. A failed request aborts its transaction, so abort covers both.
    pub(super) async fn complete(&self, transaction: &Transaction) -> Result<(), JournalError> {
        let ended = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
            clock::call_after(self.patience.get(), &reject);
        });
        match JsFuture::from(ended).await {
            Ok(_) => Ok(()),
            Err(event) if event.is_undefined() => Err(JournalError::Silent),
            Err(_) => Err(transaction
                .error()
                .map_or_else(|| JournalError::Failed("AbortError".into()), |error| JsValue::from(error).into())),
        }
    }
}

/// What the callback of a compare-and-set decided; the text of another revision is read when the transaction is complete.
enum Verdict {
    Written,
    Missing,
    Other(IdbRequest),
}

/// Runs inside the upgrade's transaction and makes the stores that are missing, from whatever version. If one cannot be made, that
/// transaction is aborted, opening fails, and the database is as it was.
fn make_stores(request: &IdbOpenDbRequest) {
    let made = request.result().and_then(|database| {
        let database: IdbDatabase = database.unchecked_into();
        let there = database.object_store_names();
        for (store, key) in STORES.iter().filter(|(store, _)| !there.contains(store)) {
            let options = object(&[("keyPath", (*key).into())])?;
            database.create_object_store_with_optional_parameters(store, options.unchecked_ref())?;
        }
        Ok(())
    });
    if made.is_err()
        && let Some(transaction) = request.transaction()
    {
        let _ = transaction.abort();
    }
}

fn close_when_opened(request: &IdbOpenDbRequest) {
    let close = Closure::once_into_js({
        let request = request.clone();
        move || {
            if let Ok(database) = request.result() {
                database.unchecked_into::<IdbDatabase>().close();
            }
        }
    });
    request.set_onsuccess(Some(close.unchecked_ref()));
}

fn request_error(request: &IdbOpenDbRequest) -> JournalError {
    match request.error() {
        Ok(Some(error)) => JsValue::from(error).into(),
        _ => JournalError::Denied,
    }
}

impl From<JsValue> for JournalError {
    fn from(thrown: JsValue) -> JournalError {
        match error_name(&thrown).as_str() {
            "QuotaExceededError" => JournalError::Full,
            "VersionError" => JournalError::Newer,
            "InvalidStateError" => JournalError::Closed,
            "SecurityError" | "NotAllowedError" => JournalError::Denied,
            name => JournalError::Failed(name.to_owned()),
        }
    }
}

thread_local! {
    static MARK: u16 = u16::from_le_bytes(*random::bytes().first_chunk().expect("ten bytes begin with two"));
}

/// What tells by which page something was written, as long as few pages write it.
pub(super) fn mark() -> JsValue {
    MARK.with(|mark| (*mark).into())
}

/// What this program did not write.
pub(super) fn malformed() -> JournalError {
    JournalError::Failed("DataError".into())
}

pub(super) fn object(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object)
}

fn entry_of(value: &JsValue) -> Option<Entry> {
    // The text is what matters: where something else has spoiled the rest, it is still there.
    Some(Entry {
        id: string(value, "id")?,
        revision: number(value, "revision").unwrap_or(0),
        text: string(value, "text")?,
        at: string(value, "at").unwrap_or_default(),
    })
}

pub(super) fn string(value: &JsValue, field: &str) -> Option<String> {
    Reflect::get(value, &JsValue::from_str(field)).ok()?.as_string()
}

/// Revisions are whole numbers below 2^53, which a JavaScript number holds exactly.
pub(super) fn number(value: &JsValue, field: &str) -> Option<u64> {
    Reflect::get(value, &JsValue::from_str(field)).ok()?.as_f64().map(|number| number as u64)
}
