//! Which group is how large among the others.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::ops::Bound;

use rust_decimal::Decimal;

use crate::figure::{Estimate, Interval, Undefined, Unit};

/// The places of groups by size, the largest first.
///
/// Published sizes are intervals, so a place is a range: the groups that are
/// surely larger, and those that can be. Exact sizes that are equal share one
/// range, as ties do; sizes whose intervals meet cannot be told apart.
///
/// ```
/// use artisanat::figure::Figure;
/// use artisanat::summary::Ranking;
///
/// let sizes = [("a", 40_u32), ("b", 70), ("c", 40)];
/// let ranking = Ranking::of(sizes.map(|(key, size)| (key, Figure::plain(size).estimate())))?;
/// let place = ranking.get(&"c").unwrap();
/// assert_eq!((place.first(), place.last(), place.of()), (2, 3, 3));
/// assert!(ranking.get(&"b").is_some_and(|place| place.is_surely_first()));
/// # Ok::<(), artisanat::figure::Undefined>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ranking<K> {
    places: BTreeMap<K, Place>,
}

impl<K: Ord + Clone> Ranking<K> {
    /// Ranks groups by size; no groups are a ranking of none.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::GivenTwice`] where a group has two sizes,
    /// [`Undefined::UnitsDiffer`].
    pub fn of(sizes: impl IntoIterator<Item = (K, Estimate)>) -> Result<Self, Undefined> {
        let sizes = each_once(sizes)?;
        one_unit(&sizes)?;
        let intervals = || sizes.values().map(Estimate::interval);
        let mut by_lower: Vec<Interval> = intervals().collect();
        by_lower.sort_by(|one, other| compare_lower(one.lower(), other.lower()));
        let mut by_upper: Vec<Interval> = intervals().collect();
        by_upper.sort_by(|one, other| compare_upper(one.upper(), other.upper()));
        let of = sizes.len();
        let places = sizes.iter().map(|(key, size)| {
            let size = size.interval();
            // Those that surely lie above are at the end of the one order,
            // those that surely lie below at the start of the other.
            let not_above = by_lower.partition_point(|other| !other.lies_above(size));
            let below = by_upper.partition_point(|other| size.lies_above(*other));
            let place = Place {
                first: of.saturating_sub(not_above).saturating_add(1),
                last: of.saturating_sub(below),
                of,
            };
            (key.clone(), place)
        });
        Ok(Self {
            places: places.collect(),
        })
    }

    /// The place of a group.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<Place> {
        self.places.get(key).copied()
    }

    /// The groups with their places, the largest first; those of the same
    /// place in the order of their keys.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&K, Place)> {
        let mut places: Vec<_> = self
            .places
            .iter()
            .map(|(key, place)| (key, *place))
            .collect();
        places.sort_by_key(|(_, place)| (place.first, place.last));
        places.into_iter()
    }

    /// How many groups have a place.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is no group.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}

/// The place of one group among all that are ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    first: usize,
    last: usize,
    of: usize,
}

impl Place {
    /// The best place that it can have: one behind those surely larger.
    #[must_use]
    pub const fn first(self) -> usize {
        self.first
    }

    /// The worst place that it can have: before those surely smaller.
    ///
    /// The same as the first where no other group ties with it.
    #[must_use]
    pub const fn last(self) -> usize {
        self.last
    }

    /// How many groups are ranked, this one included.
    #[must_use]
    pub const fn of(self) -> usize {
        self.of
    }

    /// Whether it is surely larger than every other group, of which there is
    /// one or more.
    #[must_use]
    pub const fn is_surely_first(self) -> bool {
        self.last == 1 && self.of > 1
    }
}

/// The size of each group, where none has two.
pub(super) fn each_once<K: Ord>(
    sizes: impl IntoIterator<Item = (K, Estimate)>,
) -> Result<BTreeMap<K, Estimate>, Undefined> {
    let mut once = BTreeMap::new();
    for (key, size) in sizes {
        if once.insert(key, size).is_some() {
            return Err(Undefined::GivenTwice);
        }
    }
    Ok(once)
}

/// The unit that all sizes have; `None` where there is no size.
pub(super) fn one_unit<K>(sizes: &BTreeMap<K, Estimate>) -> Result<Option<Unit>, Undefined> {
    let unit = sizes.values().next().map(Estimate::unit);
    if sizes.values().all(|size| Some(size.unit()) == unit) {
        Ok(unit)
    } else {
        Err(Undefined::UnitsDiffer)
    }
}

/// Lower bounds from the lowest: at one value, the included one is lower.
pub(super) fn compare_lower(one: Bound<Decimal>, other: Bound<Decimal>) -> Ordering {
    let key = |bound| match bound {
        Bound::Unbounded => None,
        Bound::Included(value) => Some((value, false)),
        Bound::Excluded(value) => Some((value, true)),
    };
    key(one).cmp(&key(other))
}

/// Upper bounds from the lowest: at one value, the excluded one is lower.
pub(super) fn compare_upper(one: Bound<Decimal>, other: Bound<Decimal>) -> Ordering {
    let key = |bound| match bound {
        Bound::Excluded(value) => (false, value, false),
        Bound::Included(value) => (false, value, true),
        Bound::Unbounded => (true, Decimal::MAX, true),
    };
    key(one).cmp(&key(other))
}
