//! Groups of keys that nobody has numbered: sorted when enough have come.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::mem;

use crate::summary::{Merge, Summary};

/// How many keys wait at least before they are sorted.
const WAITING: usize = 4_096;

/// Groups in the order of their keys, and what has come since.
///
/// Keys wait until there are as many as groups, so each is sorted and moved a
/// few times only, however many groups there are. A hash table would need a
/// seed, or lose to keys that are made to collide.
pub(super) struct Runs<K, S> {
    groups: Vec<(K, S)>,
    waiting: Vec<(K, S)>,
}

impl<K, S> Default for Runs<K, S> {
    fn default() -> Self {
        Self {
            groups: Vec::new(),
            waiting: Vec::new(),
        }
    }
}

impl<K: Ord, S: Merge> Runs<K, S> {
    /// Takes in one item.
    pub(super) fn observe<Item>(&mut self, key: K, item: Item)
    where
        S: Summary<Item>,
    {
        match self.waiting.last_mut() {
            // Items of one group often come in a row.
            Some((last, summary)) if *last == key => summary.observe(item),
            _ => {
                let mut summary = S::default();
                summary.observe(item);
                self.push(key, summary);
            }
        }
    }

    fn push(&mut self, key: K, summary: S) {
        if self.waiting.len() >= WAITING.max(self.groups.len()) {
            self.sort();
        }
        self.waiting.push((key, summary));
    }

    fn sort(&mut self) {
        let waiting = sorted(mem::take(&mut self.waiting));
        self.groups = joined(mem::take(&mut self.groups), waiting);
    }

    /// The groups, in the order of their keys, each once.
    pub(super) fn finish(mut self) -> Vec<(K, S)> {
        self.sort();
        self.groups
    }
}

/// Groups in any order as groups in order, each key once.
pub(super) fn sorted<K: Ord, S: Merge>(mut groups: Vec<(K, S)>) -> Vec<(K, S)> {
    if !groups.is_sorted_by(|(one, _), (other, _)| one < other) {
        groups.sort_by(|(one, _), (other, _)| one.cmp(other));
        groups.dedup_by(|(key, summary), (kept, into)| {
            let same = key == kept;
            if same {
                into.merge(mem::take(summary));
            }
            same
        });
    }
    groups
}

/// Groups of two lists that are in order, each key once.
pub(super) fn joined<K: Ord, S: Merge>(one: Vec<(K, S)>, other: Vec<(K, S)>) -> Vec<(K, S)> {
    if one.is_empty() {
        return other;
    }
    if other.is_empty() {
        return one;
    }
    let mut groups = Vec::with_capacity(one.len().saturating_add(other.len()));
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    while let (Some((left, _)), Some((right, _))) = (one.peek(), other.peek()) {
        match left.cmp(right) {
            Ordering::Less => groups.extend(one.next()),
            Ordering::Greater => groups.extend(other.next()),
            Ordering::Equal => groups.extend(one.next().zip(other.next()).map(
                |((key, mut summary), (_, more))| {
                    summary.merge(more);
                    (key, summary)
                },
            )),
        }
    }
    groups.extend(one);
    groups.extend(other);
    groups
}
