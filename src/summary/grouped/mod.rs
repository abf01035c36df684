//! The same question, asked of every group.

mod compared;
mod grouping;
mod index;
mod mark;
mod marked;
mod pages;
mod runs;
mod table;
#[cfg(feature = "serde")]
mod wire;

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::mem;

pub use self::grouping::Grouping;
use super::{Key, Merge, Ranking, Summary, merged};
use crate::figure::{Estimate, Undefined};
use crate::share::{Share, Whole};
use crate::violation::Problem;

/// A summary for each key, in the order of the keys.
///
/// ```
/// use artisanat::summary::{Count, Grouped};
///
/// let by_letter: Grouped<char, Count> = Grouped::by("zellige".chars(), |letter| letter);
/// let letters: String = by_letter.iter().map(|(letter, _)| *letter).collect();
/// assert_eq!(letters, "egilz");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouped<K, S> {
    /// In the order of the keys, each once.
    groups: Vec<(K, S)>,
}

impl<K, S> Default for Grouped<K, S> {
    fn default() -> Self {
        Self { groups: Vec::new() }
    }
}

impl<K: Key, S: Merge> Grouped<K, S> {
    /// Groups items by a key.
    ///
    /// Takes time nearly linear in the items, however many groups there are and
    /// whatever merging costs. [`Grouping`] takes items that cannot be copied.
    ///
    /// Items of some kind alone are those that a filter lets through:
    ///
    /// ```
    /// use artisanat::summary::{Count, Grouped};
    ///
    /// let members = [("fes", 12), ("safi", 60), ("fes", 75)];
    /// let large = members.iter().filter(|(_, members)| *members >= 50);
    /// let by_place: Grouped<&str, Count> = Grouped::by(large, |(place, _)| *place);
    /// assert_eq!(by_place.get(&"fes").map(|count| count.get()), Some(1));
    /// ```
    #[must_use]
    pub fn by<Item: Copy>(items: impl IntoIterator<Item = Item>, key: impl Fn(Item) -> K) -> Self
    where
        S: Summary<Item>,
    {
        Self {
            groups: table::of_items(items, key),
        }
    }

    /// Groups rows that stand side by side by a key.
    ///
    /// The same as [`by`](Self::by), and faster where there are many rows and
    /// their keys have [slots](Key::SLOTS).
    ///
    /// ```
    /// use artisanat::summary::{Count, Grouped};
    ///
    /// let born_in: Vec<u16> = vec![1961, 1975, 1961];
    /// let by_year: Grouped<u16, Count> = Grouped::over(&born_in, |year| *year);
    /// assert_eq!(by_year, Grouped::by(&born_in, |year| *year));
    /// ```
    #[must_use]
    pub fn over<'r, R>(rows: &'r [R], key: impl Fn(&'r R) -> K) -> Self
    where
        S: Summary<&'r R>,
    {
        Self {
            groups: table::of_rows(rows, key),
        }
    }

    /// Adds an empty summary for every key that has none.
    ///
    /// ```
    /// use artisanat::calendar::Month;
    /// use artisanat::summary::{Count, Grouped};
    ///
    /// let opened: [Month; 0] = [];
    /// let by_month: Grouped<Month, Count> = Grouped::by(opened, |month| month);
    /// let months = (1..=12).filter_map(|number| Month::new(number).ok());
    /// assert_eq!(by_month.with_keys(months).len(), 12);
    /// ```
    #[must_use]
    pub fn with_keys(self, keys: impl IntoIterator<Item = K>) -> Self {
        let empty = keys.into_iter().map(|key| (key, S::default())).collect();
        Self {
            groups: runs::joined(self.groups, runs::sorted(empty)),
        }
    }

    /// The same groups under coarser keys.
    ///
    /// ```
    /// use artisanat::summary::{Count, Grouped};
    ///
    /// let visits = [("fes", 2023_u16), ("fes", 2024), ("safi", 2024)];
    /// let by_place_and_year: Grouped<(&str, u16), Count> = Grouped::by(visits, |visit| visit);
    /// let by_year = by_place_and_year.regrouped(|(_, year)| *year);
    /// assert_eq!(by_year.get(&2024).map(|count| count.get()), Some(2));
    /// ```
    #[must_use]
    pub fn regrouped<C: Key>(self, key: impl Fn(&K) -> C) -> Grouped<C, S> {
        let groups = self.groups.into_iter();
        let groups = groups.map(|(fine, summary)| (key(&fine), summary));
        Grouped {
            groups: runs::sorted(groups.collect()),
        }
    }

    /// The summary of a group.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&S> {
        let place = self.groups.binary_search_by(|(group, _)| group.cmp(key));
        let (_, summary) = self.groups.get(place.ok()?)?;
        Some(summary)
    }

    /// The groups, in the order of their keys.
    pub fn iter(&self) -> Groups<'_, K, S> {
        self.groups.iter().map(|(key, summary)| (key, summary))
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

    /// The places of the groups by a size that their summaries have.
    ///
    /// Where groups without a size are to be left out, [`Ranking::of`] takes
    /// the others.
    ///
    /// # Errors
    ///
    /// Those of the size, for any group, then those of [`Ranking::of`].
    ///
    /// ```
    /// use artisanat::figure::Figure;
    /// use artisanat::summary::{Count, Grouped};
    ///
    /// let by_letter: Grouped<char, Count> = Grouped::by("abracadabra".chars(), |letter| letter);
    /// let ranking = by_letter.ranking(|count| Ok(count.size()))?;
    /// assert_eq!(ranking.get(&'a').map(|place| place.first()), Some(1));
    /// assert_eq!(ranking.get(&'r').map(|place| (place.first(), place.last())), Some((2, 3)));
    /// # Ok::<(), artisanat::figure::Undefined>(())
    /// ```
    pub fn ranking(
        &self,
        size: impl Fn(&S) -> Result<Estimate, Undefined>,
    ) -> Result<Ranking<K>, Undefined> {
        Ranking::of(self.sizes(size)?)
    }

    /// The size of each group.
    pub(super) fn sizes(
        &self,
        size: impl Fn(&S) -> Result<Estimate, Undefined>,
    ) -> Result<Vec<(K, Estimate)>, Undefined> {
        let groups = self.groups.iter();
        groups
            .map(|(key, summary)| Ok((key.clone(), size(summary)?)))
            .collect()
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
        merged(self.groups.iter().map(|(_, summary)| summary.clone()))
    }
}

/// The groups of a [`Grouped`], in the order of their keys.
pub type Groups<'g, K, S> =
    core::iter::Map<core::slice::Iter<'g, (K, S)>, fn(&'g (K, S)) -> (&'g K, &'g S)>;

/// Goes through the groups of both; [`merged`] is for many parts.
impl<K: Key, S: Merge> Merge for Grouped<K, S> {
    fn merge(&mut self, other: Self) {
        self.groups = runs::joined(mem::take(&mut self.groups), other.groups);
    }
}

impl<K, S> IntoIterator for Grouped<K, S> {
    type Item = (K, S);
    type IntoIter = alloc::vec::IntoIter<(K, S)>;

    fn into_iter(self) -> Self::IntoIter {
        self.groups.into_iter()
    }
}

impl<'g, K: Key, S: Merge> IntoIterator for &'g Grouped<K, S> {
    type Item = (&'g K, &'g S);
    type IntoIter = Groups<'g, K, S>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
