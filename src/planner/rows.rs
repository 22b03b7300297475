//! Touches in the order of their days, on one day in the order of their facts, and the rows of one medium among them (R14).

use super::objective::{Facts, Pick};

/// The touches, each as a number that sorts by day and facts and ends with its medium.
#[derive(Clone, Default)]
pub(super) struct Rows(Vec<u32>);

impl Rows {
    /// Takes a touch out, puts one in, or moves one.
    pub(super) fn change(&mut self, from: Option<&Pick>, to: Option<&Pick>, touch: &Facts) {
        let keys = &mut self.0;
        let place = |keys: &[u32], key: u32| {
            let mut at = 0;
            while at < keys.len() && keys[at] < key {
                at += 1;
            }
            at
        };
        match (from.map(|pick| key(pick, touch)), to.map(|pick| key(pick, touch))) {
            (Some(from), Some(to)) => {
                let mut at = place(keys, from);
                debug_assert!(keys.get(at) == Some(&from), "only what was added is moved");
                while at + 1 < keys.len() && keys[at + 1] < to {
                    keys[at] = keys[at + 1];
                    at += 1;
                }
                while at > 0 && keys[at - 1] > to {
                    keys[at] = keys[at - 1];
                    at -= 1;
                }
                keys[at] = to;
            }
            (Some(from), None) => {
                let at = place(keys, from);
                debug_assert!(keys.get(at) == Some(&from), "only what was added is taken out");
                keys.remove(at);
            }
            (None, Some(to)) => {
                let at = place(keys, to);
                keys.insert(at, to);
            }
            (None, None) => {}
        }
    }

    /// How many rows of one medium are longer than so many touches.
    pub(super) fn long(&self, most: i32) -> i64 {
        let (mut rows, mut length, mut medium) = (0, 0, u32::MAX);
        for key in &self.0 {
            let next = key & 15;
            length = if next == medium { length + 1 } else { 1 };
            rows += i64::from(length == most + 1);
            medium = next;
        }
        rows
    }
}

const fn key(pick: &Pick, touch: &Facts) -> u32 {
    (((pick.day + 512) as u32) << 20) | ((pick.facts as u32) << 4) | touch.medium.index() as u32
}
