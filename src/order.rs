//! Sorting without a copy of the sort in the program for every type.
//!
//! Each use of the standard library's stable sort with a type or key of its own adds four to six kilobytes to the program, and there are a
//! dozen. Lists here have some hundred items at most: one merge sort of their places, told by a callback which goes first, is fast enough.

use std::cmp::Ordering;

/// Sorts as [`slice::sort_by`] does: items that compare equal keep their order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = sorted(items.len(), &|one, other| compare(&items[one], &items[other]).is_gt());
    arrange(items, &mut places);
}

/// Sorts as [`slice::sort_by_cached_key`] does: by a key that is made once for each item, keeping the order of items with equal keys.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let mut places = sorted(items.len(), &|one, other| keys[one] > keys[other]);
    arrange(items, &mut places);
}

/// Moves each item to the place that stands where the item is. Items whose places are not 0 to their number, each once, are left alone.
pub fn arrange<T>(items: &mut [T], places: &mut [usize]) {
    if !is_arrangement(items.len(), places) {
        return;
    }
    for index in 0..items.len() {
        while places[index] != index {
            let target = places[index];
            items.swap(index, target);
            places.swap(index, target);
        }
    }
}

#[inline(never)]
fn is_arrangement(count: usize, places: &[usize]) -> bool {
    let mut taken = vec![false; count];
    places.len() == count && places.iter().all(|&place| place < count && !std::mem::replace(&mut taken[place], true))
}

/// Where each of so many items goes; `is_after` says whether the first of two goes after the second.
#[inline(never)]
fn sorted(count: usize, is_after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut width = 1;
    while width < count {
        let mut merged = Vec::with_capacity(count);
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some((&one, ones)), Some((&other, others))) = (left.split_first(), right.split_first()) {
                if is_after(one, other) {
                    merged.push(other);
                    right = others;
                } else {
                    merged.push(one);
                    left = ones;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        order = merged;
        width *= 2;
    }
    let mut places = vec![0; count];
    for (place, item) in order.into_iter().enumerate() {
        places[item] = place;
    }
    places
}
