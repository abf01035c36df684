//! The same question, asked of every group.

use alloc::collections::BTreeMap;

use super::{Merge, Summary};

/// A summary for each key, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouped<K, S> {
    groups: BTreeMap<K, S>,
}

impl<K: Ord, S> Default for Grouped<K, S> {
    fn default() -> Self {
        Self {
            groups: BTreeMap::new(),
        }
    }
}

impl<K: Ord, S: Merge> Grouped<K, S> {
    /// Groups items by a key.
    pub fn by<Item: Copy>(items: impl IntoIterator<Item = Item>, key: impl Fn(Item) -> K) -> Self
    where
        S: Summary<Item>,
    {
        let mut grouped = Self::default();
        for item in items {
            grouped.groups.entry(key(item)).or_default().observe(item);
        }
        grouped
    }

    /// Adds an empty summary for every key that has none.
    #[must_use]
    pub fn with_keys(mut self, keys: impl IntoIterator<Item = K>) -> Self {
        for key in keys {
            self.groups.entry(key).or_default();
        }
        self
    }

    /// The summary of a group.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&S> {
        self.groups.get(key)
    }

    /// The groups, in the order of their keys.
    pub fn iter(&self) -> alloc::collections::btree_map::Iter<'_, K, S> {
        self.groups.iter()
    }

    /// How many groups there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Whether there is no group.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The summary of all groups together.
    #[must_use]
    pub fn total(&self) -> S
    where
        S: Clone,
    {
        let mut total = S::default();
        for summary in self.groups.values() {
            total.merge(summary.clone());
        }
        total
    }
}

impl<K: Ord, S: Merge> Merge for Grouped<K, S> {
    fn merge(&mut self, other: Self) {
        for (key, summary) in other.groups {
            self.groups.entry(key).or_default().merge(summary);
        }
    }
}

impl<K, S> IntoIterator for Grouped<K, S> {
    type Item = (K, S);
    type IntoIter = alloc::collections::btree_map::IntoIter<K, S>;

    fn into_iter(self) -> Self::IntoIter {
        self.groups.into_iter()
    }
}

impl<'a, K, S> IntoIterator for &'a Grouped<K, S> {
    type Item = (&'a K, &'a S);
    type IntoIter = alloc::collections::btree_map::Iter<'a, K, S>;

    fn into_iter(self) -> Self::IntoIter {
        self.groups.iter()
    }
}
