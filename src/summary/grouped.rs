//! The same question, asked of every group.

use alloc::collections::BTreeMap;

use super::{Merge, Ranking, Summary};
use crate::figure::Estimate;
use crate::share::{Share, Whole};
use crate::violation::Problem;

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

    /// The places of the groups by a size that their summaries have; those
    /// without one are left out.
    ///
    /// ```
    /// use artisanat::figure::Figure;
    /// use artisanat::summary::{Count, Grouped};
    ///
    /// let by_letter: Grouped<char, Count> = Grouped::by("abracadabra".chars(), |letter| letter);
    /// let ranking = by_letter.ranking(|count| Some(count.size()));
    /// assert_eq!(ranking.get(&'a').map(|place| place.first()), Some(1));
    /// assert_eq!(ranking.get(&'r').map(|place| (place.first(), place.last())), Some((2, 3)));
    /// ```
    #[must_use]
    pub fn ranking(&self, size: impl Fn(&S) -> Option<Estimate>) -> Ranking<K>
    where
        K: Clone,
    {
        let sizes = self.groups.iter();
        Ranking::of(sizes.filter_map(|(key, summary)| Some((key.clone(), size(summary)?))))
    }

    /// The share of each group in a whole, by a number that summaries count.
    ///
    /// # Errors
    ///
    /// In this order, for any group: [`Problem::EmptyWhole`],
    /// [`Problem::PartAboveWhole`].
    ///
    /// ```
    /// use artisanat::share::Whole;
    /// use artisanat::summary::{Count, Grouped};
    ///
    /// let by_letter: Grouped<char, Count> = Grouped::by("abracadabra".chars(), |letter| letter);
    /// let total = by_letter.total().get();
    /// let shares = by_letter.shares(|count| count.get(), total, Whole::Total)?;
    /// assert_eq!(shares.get(&'a').map(|share| share.percent(1).to_string()), Some("45.5".into()));
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    pub fn shares(
        &self,
        part: impl Fn(&S) -> u64,
        whole: u64,
        of: Whole,
    ) -> Result<BTreeMap<K, Share>, Problem>
    where
        K: Clone,
    {
        let groups = self.groups.iter();
        groups
            .map(|(key, summary)| Ok((key.clone(), Share::new(part(summary), whole, of)?)))
            .collect()
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
