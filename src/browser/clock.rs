//! The clock of the browser: today, now, and waiting.
//!
//! Days are civil and local to the user; instants are in UTC. Nothing outside `browser` asks what time it is.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use chrono::NaiveDate;
use js_sys::{Date, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// Today's date where the user is.
pub fn today() -> NaiveDate {
    let now = Date::new_0();
    i32::try_from(now.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()))
        .expect("a browser's clock names days that exist")
}

/// The date, where the user is, of an instant in ISO 8601; nothing if it is none.
pub fn date_of(iso: &str) -> Option<NaiveDate> {
    let then = Date::new(&iso.into());
    // An instant that is none has a year of NaN, which becomes 0; no journey is that old.
    let year = i32::try_from(then.get_full_year()).ok().filter(|year| *year > 0)?;
    NaiveDate::from_ymd_opt(year, then.get_month() + 1, then.get_date())
}

/// Milliseconds since 1970, by the clock of the computer.
pub fn now() -> u64 {
    // Whole, positive, and below 2^53.
    Date::now() as u64
}

/// This instant as ISO 8601 in UTC with milliseconds: `2026-03-14T09:15:00.000Z`.
pub fn now_iso() -> String {
    Date::new_0().to_iso_string().into()
}

/// This instant as a calendar file wants it (RFC 5545, 3.3.5, form 2): `20260314T091500Z`.
pub fn now_ics() -> String {
    let iso = now_iso();
    let whole_seconds = iso.split('.').next().unwrap_or(&iso);
    whole_seconds.chars().filter(|sign| !matches!(sign, '-' | ':')).chain(['Z']).collect()
}

/// Whole minutes since 1970 by the system's clock: 29 million in 2026, and within 31 bits for thousands of years.
pub fn minutes() -> u32 {
    // The cast is exact for every date of this millennium.
    (js_sys::Date::now() / 60_000.0) as u32
}

/// Milliseconds since the page began to load, monotonic, with a resolution of 0.1 ms or coarser. 0 where the browser has no timer.
pub fn millis() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// Resolves after at least so many milliseconds; browsers slow timers down in hidden tabs.
pub async fn timeout(milliseconds: u32) {
    let promise = Promise::new(&mut |resolve, _| {
        start(&resolve, milliseconds);
    });
    // The promise is never rejected.
    let _ = JsFuture::from(promise).await;
}

/// The result of `work`, or nothing if it takes longer than so many milliseconds; what is left of it is then dropped.
pub async fn within<T>(milliseconds: u32, work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    let mut limit = pin!(timeout(milliseconds));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(result) => Poll::Ready(Some(result)),
        Poll::Pending => limit.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// Calls a function without arguments after at least so many milliseconds: such as one that rejects a promise, which takes no notice of it
/// if it is settled by then.
pub fn call_after(milliseconds: u32, function: &js_sys::Function) {
    start(function, milliseconds);
}

/// A callback that waits to be called once. Dropping it before that calls it off.
#[must_use = "dropping a timer calls it off"]
pub struct Timer {
    id: i32,
    _callback: Closure<dyn FnMut()>,
}

impl Timer {
    /// Calls back once, after at least so many milliseconds.
    pub fn new(milliseconds: u32, callback: impl FnOnce() + 'static) -> Timer {
        let callback = Closure::once(callback);
        Timer { id: start(callback.as_ref().unchecked_ref(), milliseconds), _callback: callback }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.id);
    }
}

/// Calls back once, after at least so many milliseconds, whatever happens until then.
pub fn later(milliseconds: u32, callback: impl FnOnce() + 'static) {
    start(Closure::once_into_js(callback).unchecked_ref(), milliseconds);
}

/// Longer waits than 24 days would overflow the browser's timer and fire at once.
fn start(callback: &js_sys::Function, milliseconds: u32) -> i32 {
    let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    window().set_timeout_with_callback_and_timeout_and_arguments_0(callback, milliseconds).expect("a timer takes any function")
}
