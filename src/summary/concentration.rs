//! How much of a whole lies with few groups.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Bound;

use rust_decimal::Decimal;

use super::ranking::{compare_lower, compare_upper, each_once, one_unit};
use super::{Grouped, Key, Merge};
use crate::figure::{Estimate, Interval, Undefined, Unit};

/// The shares of groups in what they have together, and how concentrated they
/// are.
///
/// Published sizes are intervals, and so is all that follows from them: it
/// holds for whatever the true sizes are. A size counts once, in its share and
/// in the whole: exports of which a half is known exactly and the other half
/// vaguely have shares that add up to one whatever they are.
///
/// ```
/// use artisanat::figure::Figure;
/// use artisanat::summary::Concentration;
///
/// let sizes = [("carpets", 60_u32), ("pottery", 30), ("jewelry", 10)];
/// let sizes = sizes.map(|(family, size)| (family, Figure::plain(size).estimate()));
/// let concentration = Concentration::of(sizes)?;
/// assert_eq!(concentration.share(&"pottery").unwrap().percent(1).to_string(), "30.0");
/// assert_eq!(concentration.share_of_largest(2)?.percent(1).to_string(), "90.0");
/// assert_eq!(concentration.herfindahl_hirschman()?.nominal().to_string(), "0.46");
/// # Ok::<(), artisanat::figure::Undefined>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Concentration<K> {
    unit: Unit,
    sizes: BTreeMap<K, Estimate>,
    shares: BTreeMap<K, Estimate>,
}

impl<K: Ord + Clone> Concentration<K> {
    /// Takes in the sizes of all groups.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::GivenTwice`] where a group has two sizes,
    /// [`Undefined::UnitsDiffer`], [`Undefined::NothingRead`] where there is no
    /// group, [`Undefined::BelowZero`] for sizes that can be below zero,
    /// [`Undefined::BaseCanBeZero`] where all can be zero together,
    /// [`Undefined::OutOfRange`].
    pub fn of(sizes: impl IntoIterator<Item = (K, Estimate)>) -> Result<Self, Undefined> {
        let sizes = each_once(sizes)?;
        let unit = one_unit(&sizes)?.ok_or(Undefined::NothingRead)?;
        let at_least = Interval::at_least(Decimal::ZERO);
        if !sizes.values().all(|size| at_least.holds(size.interval())) {
            return Err(Undefined::BelowZero);
        }
        let shares = shares(&sizes, unit)?;
        Ok(Self {
            unit,
            sizes,
            shares,
        })
    }

    /// The share of a group.
    #[must_use]
    pub fn share(&self, key: &K) -> Option<Estimate> {
        self.shares.get(key).copied()
    }

    /// The groups with their shares, in the order of their keys.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&K, Estimate)> {
        self.shares.iter().map(|(key, share)| (key, *share))
    }

    /// How many groups there are, at least one.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "there is always a group")]
    pub fn len(&self) -> usize {
        self.sizes.len()
    }

    /// The share that so many groups have together, whichever are the largest.
    ///
    /// # Errors
    ///
    /// [`Undefined::OutOfRange`].
    pub fn share_of_largest(&self, number: usize) -> Result<Estimate, Undefined> {
        let first = self.sizes.len().saturating_sub(number);
        let sizes = self.by_rank();
        let (rest, largest) = sizes.split_at_checked(first).unwrap_or((&[], &sizes));
        share_beside(&sum(largest, self.unit)?, &sum(rest, self.unit)?)
    }

    /// The Herfindahl-Hirschman index: the sum of the squares of all shares,
    /// from one over the number of groups to one.
    ///
    /// A share, not points: 0.46 is what others give as 4,600.
    ///
    /// # Errors
    ///
    /// [`Undefined::OutOfRange`] where the square of the whole is, beyond 10^28.
    pub fn herfindahl_hirschman(&self) -> Result<Estimate, Undefined> {
        let nothing = Estimate::exactly(Decimal::ZERO, Unit::Share);
        let sizes = || self.sizes.values();
        let squares = sizes().try_fold(nothing, |sum, size| sum.plus(&square(size)?))?;
        let whole = square(&sum(sizes(), self.unit)?)?;
        let index = squares.ratio(&whole)?;
        // That is exact where the sizes are. Where they are not, each size may
        // be another one in its square than in the whole; the squares of the
        // shares know better.
        let shares = self.shares.values().fold(nothing.interval(), |sum, share| {
            sum.plus(share.interval().times(share.interval()))
        });
        let groups = u64::try_from(self.sizes.len()).unwrap_or(u64::MAX);
        let one = Interval::exactly(Decimal::ONE);
        let equal = one.over(Interval::exactly(groups.into())).unwrap_or(one);
        let possible = Interval::new(equal.lower(), Bound::Included(Decimal::ONE));
        let narrower = [shares, possible].into_iter();
        let interval = narrower.fold(index.interval(), |interval, other| {
            interval.intersection(other).unwrap_or(interval)
        });
        Ok(Estimate::new(index.nominal(), interval, Unit::Share))
    }

    /// What stands at each rank by size, the smallest first.
    ///
    /// Whatever the true sizes are, the one of a rank lies between the lower
    /// bound and the upper bound of that rank, each in an order of its own.
    fn by_rank(&self) -> Vec<Estimate> {
        let sizes = || self.sizes.values();
        let mut nominal: Vec<Decimal> = sizes().map(Estimate::nominal).collect();
        nominal.sort_unstable();
        let mut lower: Vec<_> = sizes().map(|size| size.interval().lower()).collect();
        lower.sort_by(|one, other| compare_lower(*one, *other));
        let mut upper: Vec<_> = sizes().map(|size| size.interval().upper()).collect();
        upper.sort_by(|one, other| compare_upper(*one, *other));
        let bounds = lower.into_iter().zip(upper);
        nominal
            .into_iter()
            .zip(bounds)
            .map(|(nominal, (lower, upper))| {
                Estimate::new(nominal, Interval::new(lower, upper), self.unit)
            })
            .collect()
    }
}

/// The square of a size, in no unit.
fn square(size: &Estimate) -> Result<Estimate, Undefined> {
    let nominal = size.nominal().checked_mul(size.nominal());
    let interval = size.interval().times(size.interval());
    let nominal = nominal.ok_or(Undefined::OutOfRange)?;
    Ok(Estimate::new(nominal, interval, Unit::Share))
}

/// The sum of sizes in a unit.
fn sum<'e>(
    sizes: impl IntoIterator<Item = &'e Estimate>,
    unit: Unit,
) -> Result<Estimate, Undefined> {
    let nothing = Estimate::exactly(Decimal::ZERO, unit);
    sizes
        .into_iter()
        .try_fold(nothing, |sum, size| sum.plus(size))
}

/// The share of each group, beside all others.
fn shares<K: Ord + Clone>(
    sizes: &BTreeMap<K, Estimate>,
    unit: Unit,
) -> Result<BTreeMap<K, Estimate>, Undefined> {
    // What stands before each group, and what stands behind it: of sums that
    // are intervals, a part cannot be taken away again.
    let mut behind = Vec::with_capacity(sizes.len());
    let mut all = Estimate::exactly(Decimal::ZERO, unit);
    for size in sizes.values().rev() {
        behind.push(all);
        all = all.plus(size)?;
    }
    let nothing = Interval::exactly(Decimal::ZERO);
    if !all.interval().lies_above(nothing) || all.nominal().is_zero() {
        return Err(Undefined::BaseCanBeZero);
    }
    let mut before = Estimate::exactly(Decimal::ZERO, unit);
    let mut shares = BTreeMap::new();
    for ((key, size), behind) in sizes.iter().zip(behind.iter().rev()) {
        let share = share_beside(size, &before.plus(behind)?)?;
        shares.insert(key.clone(), share);
        before = before.plus(size)?;
    }
    Ok(shares)
}

/// The share of a part in what it is together with the rest.
///
/// It grows with the part and falls with the rest, so it is least where the
/// part is least and the rest greatest.
fn share_beside(part: &Estimate, rest: &Estimate) -> Result<Estimate, Undefined> {
    let whole = part.plus(rest)?;
    let nominal = part.nominal().checked_div(whole.nominal());
    let nominal = nominal.ok_or(Undefined::BaseCanBeZero)?;
    let (part, rest) = (part.interval(), rest.interval());
    let interval = Interval::new(
        corner(part.lower(), rest.upper(), Interval::lower),
        corner(part.upper(), rest.lower(), Interval::upper),
    );
    Ok(Estimate::new(nominal, interval, Unit::Share))
}

/// The share at a bound of the part and one of the rest, rounded to a side.
fn corner(
    part: Bound<Decimal>,
    rest: Bound<Decimal>,
    side: fn(Interval) -> Bound<Decimal>,
) -> Bound<Decimal> {
    let value = |bound: Bound<Decimal>| match bound {
        Bound::Included(value) => Some((value, false)),
        Bound::Excluded(value) => Some((value, true)),
        Bound::Unbounded => None,
    };
    let at = |value, is_open| {
        if is_open {
            Bound::Excluded(value)
        } else {
            Bound::Included(value)
        }
    };
    match (value(part), value(rest)) {
        (Some((part, is_open)), _) if part.is_zero() => at(Decimal::ZERO, is_open),
        (_, Some((rest, is_open))) if rest.is_zero() => at(Decimal::ONE, is_open),
        (None, _) => Bound::Excluded(Decimal::ONE),
        (_, None) => Bound::Excluded(Decimal::ZERO),
        (Some((part, is_open)), Some((rest, is_open_too))) => {
            let part = Interval::exactly(part);
            let share = part.over(part.plus(Interval::exactly(rest)));
            let bound = share.map_or(Bound::Unbounded, side);
            value(bound).map_or(Bound::Unbounded, |(value, is_rounded)| {
                at(value, is_open || is_open_too || is_rounded)
            })
        }
    }
}

impl<K: Key, S: Merge> Grouped<K, S> {
    /// The shares of the groups by a size that their summaries have, and how
    /// concentrated they are.
    ///
    /// Groups must not overlap. A record of exports without a family is of all
    /// families together, and would count each of them twice: it is left out
    /// here, from records of one territory, basis and window.
    ///
    /// ```
    /// use artisanat::export::{Export, ExportDraft};
    /// use artisanat::figure::StatedDraft;
    /// use artisanat::summary::{Exports, Grouped};
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let record = |family: &'static str, value: &'static str| {
    /// #     Export::try_from(ExportDraft {
    /// #         id: format!("EXP-{value}").into(),
    /// #         family: family.into(),
    /// #         window: "2024".into(),
    /// #         value: StatedDraft { value: value.into(), ..StatedDraft::default() },
    /// #         territory: "06".into(),
    /// #         territory_basis: "not_stated".into(),
    /// #         ..ExportDraft::default()
    /// #     })
    /// # };
    /// let exports: Vec<Export> = [
    ///     record("", "100.00"), // all families together
    ///     record("carpets", "60.00"),
    ///     record("leather_goods", "30.00"),
    ///     record("jewelry", "10.00"),
    /// ]
    /// .into_iter()
    /// .collect::<Result<_, _>>()?;
    ///
    /// let of_a_family = exports
    ///     .iter()
    ///     .filter(|export| export.family().is_some() && export.destination().is_none());
    /// let by_family: Grouped<_, Exports> =
    ///     Grouped::by(of_a_family, |export| export.family().cloned());
    /// let concentration = by_family.concentration(|exports| exports.value().estimate())?;
    /// let two_families = concentration.share_of_largest(2)?;
    /// assert_eq!(two_families.percent(1).to_string(), "90.0");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of the size, for any group, then those of [`Concentration::of`].
    pub fn concentration(
        &self,
        size: impl Fn(&S) -> Result<Estimate, Undefined>,
    ) -> Result<Concentration<K>, Undefined> {
        Concentration::of(self.sizes(size)?)
    }
}
