//! Groups held against each other: the largest, and how they grew.

use alloc::vec::Vec;
use core::cmp::Reverse;

use super::Grouped;
use crate::figure::{Estimate, Undefined};
use crate::summary::{Key, Merge};

impl<K: Key, S: Merge> Grouped<K, S> {
    /// So many groups with the largest sizes, the largest first.
    ///
    /// Groups of one size stand in the order of their keys; where several share
    /// the last place, all of them are there, since none is larger than the
    /// others. Groups without a size are left out.
    ///
    /// ```
    /// use artisanat::summary::{Count, Grouped};
    ///
    /// let by_letter: Grouped<char, Count> = Grouped::by("abracadabra".chars(), |letter| letter);
    /// let largest = by_letter.largest(2, |count| Some(count.get()));
    /// let letters: String = largest.iter().map(|(letter, _)| **letter).collect();
    /// assert_eq!(letters, "abr");
    /// ```
    #[must_use]
    pub fn largest<T: Ord>(&self, number: usize, size: impl Fn(&S) -> Option<T>) -> Vec<(&K, &S)> {
        let sized = self
            .iter()
            .filter_map(|group| Some((size(group.1)?, group)));
        let mut sized: Vec<(T, (&K, &S))> = sized.collect();
        sized.sort_by(|(one, _), (other, _)| Reverse(one).cmp(&Reverse(other)));
        let (first, behind) = sized.split_at_checked(number).unwrap_or((&sized, &[]));
        let tied = first.last().map_or(0, |(last, _)| {
            behind.iter().take_while(|(size, _)| size == last).count()
        });
        let length = first.len().saturating_add(tied);
        sized
            .into_iter()
            .take(length)
            .map(|(_, group)| group)
            .collect()
    }

    /// How much each group grew from the one before it, in percent.
    ///
    /// `before` names the key to grow from: that of the same region a year
    /// earlier, say. Keys before which there is no group are left out; growth
    /// that cannot be reckoned, for lack of a size too, is there with the reason.
    ///
    /// ```
    /// use artisanat::calendar::Year;
    /// use artisanat::summary::{Count, Grouped};
    ///
    /// let years = [2023, 2023, 2024, 2024, 2024].map(|year| Year::new(year).ok());
    /// let by_year: Grouped<Year, Count> = Grouped::by(years.into_iter().flatten(), |year| year);
    /// let growth = by_year.growth(|year| year.previous(), |count| Ok(count.size()));
    /// let (year, growth) = &growth[0];
    /// assert_eq!((year.number(), growth.map(|growth| growth.nominal())), (2024, Ok(50.into())));
    /// ```
    #[must_use]
    pub fn growth(
        &self,
        before: impl Fn(&K) -> Option<K>,
        size: impl Fn(&S) -> Result<Estimate, Undefined>,
    ) -> Vec<(K, Result<Estimate, Undefined>)> {
        let grown = self.iter().filter_map(|(key, summary)| {
            let base = size(self.get(&before(key)?)?);
            let grown = size(summary).and_then(|size| size.growth_from(&base?));
            Some((key.clone(), grown))
        });
        grown.collect()
    }
}
