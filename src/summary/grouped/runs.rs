//! Groups of keys that have neither a slot nor a mark of their own: sorted when
//! enough have come.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::mem;

use crate::summary::merged::Parts;
use crate::summary::{Merge, Summary};

/// How many items wait at least before they are sorted.
const WAITING: usize = 4_096;

/// Groups in the order of their keys, and the items that have come since.
///
/// Items wait until there are as many as groups, so each is sorted and each
/// group moved a few times only, however many groups there are, and each item is
/// observed once, however much merging costs. Sorting is what keys cannot be made
/// to slow down, where those that were chosen for it crowd a table.
pub(super) struct Runs<K, S, Item> {
    groups: Vec<(K, S)>,
    waiting: Vec<(K, Item)>,
}

impl<K, S, Item> Default for Runs<K, S, Item> {
    fn default() -> Self {
        Self {
            groups: Vec::new(),
            waiting: Vec::new(),
        }
    }
}

impl<K: Ord, S: Summary<Item>, Item> Runs<K, S, Item> {
    /// Takes in one item.
    pub(super) fn observe(&mut self, key: K, item: Item) {
        if self.waiting.len() >= WAITING.max(self.groups.len()) {
            self.settle();
        }
        self.waiting.push((key, item));
    }

    /// Takes the items that wait into their groups.
    fn settle(&mut self) {
        self.waiting.sort_by(|(one, _), (other, _)| one.cmp(other));
        let groups = mem::take(&mut self.groups);
        self.groups.reserve(groups.len());
        let mut groups = groups.into_iter().peekable();
        for (key, item) in self.waiting.drain(..) {
            while let Some(group) = groups.next_if(|(own, _)| *own <= key) {
                self.groups.push(group);
            }
            match self.groups.last_mut() {
                Some((last, summary)) if *last == key => summary.observe(item),
                _ => {
                    let mut summary = S::default();
                    summary.observe(item);
                    self.groups.push((key, summary));
                }
            }
        }
        self.groups.extend(groups);
    }

    /// The groups, in the order of their keys, each once.
    pub(super) fn finish(mut self) -> Vec<(K, S)> {
        self.settle();
        self.groups
    }
}

/// Groups in any order as groups in order, each key once.
pub(super) fn sorted<K: Ord, S: Merge>(mut groups: Vec<(K, S)>) -> Vec<(K, S)> {
    if groups.is_sorted_by(|(one, _), (other, _)| one < other) {
        return groups;
    }
    groups.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut groups = groups.into_iter().peekable();
    let mut sorted = Vec::new();
    let mut parts = Parts::default();
    while let Some((key, summary)) = groups.next() {
        parts.add(summary);
        while let Some((_, more)) = groups.next_if(|(other, _)| *other == key) {
            parts.add(more);
        }
        sorted.push((key, parts.take()));
    }
    sorted
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
