//! Intervals of true values.

use core::ops::Bound;

use rust_decimal::Decimal;

use super::rounding::{self, Side};

/// The true values that a figure admits: from a lower to an upper bound.
///
/// Bounds are those of the standard library, and either can be missing. An
/// interval is never empty. Arithmetic keeps every value that is possible:
/// bounds are rounded outward, and where a result would leave the range of
/// `Decimal`, its bound is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    lower: Bound<Decimal>,
    upper: Bound<Decimal>,
}

impl Interval {
    /// Every value.
    pub const UNBOUNDED: Self = Self {
        lower: Bound::Unbounded,
        upper: Bound::Unbounded,
    };

    /// One value.
    #[must_use]
    pub const fn exactly(value: Decimal) -> Self {
        Self {
            lower: Bound::Included(value),
            upper: Bound::Included(value),
        }
    }

    /// The values at most so far away from one.
    #[must_use]
    pub fn around(value: Decimal, reach: Decimal) -> Self {
        let reach = reach.abs();
        let from = rounding::sum(value, rounding::negative(reach), Side::Below);
        let to = rounding::sum(value, reach, Side::Above);
        Self {
            lower: from.map_or(Bound::Unbounded, |from| from.bound(false)),
            upper: to.map_or(Bound::Unbounded, |to| to.bound(false)),
        }
    }

    /// The values above one.
    #[must_use]
    pub const fn above(value: Decimal) -> Self {
        Self {
            lower: Bound::Excluded(value),
            upper: Bound::Unbounded,
        }
    }

    /// One value and those above it.
    #[must_use]
    pub const fn at_least(value: Decimal) -> Self {
        Self {
            lower: Bound::Included(value),
            upper: Bound::Unbounded,
        }
    }

    /// The values below one.
    #[must_use]
    pub const fn below(value: Decimal) -> Self {
        Self {
            lower: Bound::Unbounded,
            upper: Bound::Excluded(value),
        }
    }

    /// One value and those below it.
    #[must_use]
    pub const fn at_most(value: Decimal) -> Self {
        Self {
            lower: Bound::Unbounded,
            upper: Bound::Included(value),
        }
    }

    /// The values from one to another, both included, in either order.
    #[must_use]
    pub fn between(one: Decimal, other: Decimal) -> Self {
        Self {
            lower: Bound::Included(one.min(other)),
            upper: Bound::Included(one.max(other)),
        }
    }

    pub(crate) const fn new(lower: Bound<Decimal>, upper: Bound<Decimal>) -> Self {
        Self { lower, upper }
    }

    /// The lower bound.
    #[must_use]
    pub const fn lower(self) -> Bound<Decimal> {
        self.lower
    }

    /// The upper bound.
    #[must_use]
    pub const fn upper(self) -> Bound<Decimal> {
        self.upper
    }

    /// Whether a value lies in the interval.
    #[must_use]
    pub fn contains(self, value: Decimal) -> bool {
        let above = match self.lower {
            Bound::Included(lower) => lower <= value,
            Bound::Excluded(lower) => lower < value,
            Bound::Unbounded => true,
        };
        let below = match self.upper {
            Bound::Included(upper) => value <= upper,
            Bound::Excluded(upper) => value < upper,
            Bound::Unbounded => true,
        };
        above && below
    }

    /// Whether every value of another interval lies in this one.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.intersection(other) == Some(other)
    }

    /// Whether one value lies in it and no other.
    pub(super) fn is_one_value(self) -> bool {
        matches!((self.lower, self.upper), (Bound::Included(from), Bound::Included(to)) if from == to)
    }

    /// How far apart two intervals are; `None` where they have a value in common.
    ///
    /// Two open ends at the same value have a gap of zero. A gap beyond the
    /// range of `Decimal` is given as its maximum.
    #[must_use]
    pub fn gap(self, other: Self) -> Option<Decimal> {
        one_sided_gap(self.upper, other.lower).or_else(|| one_sided_gap(other.upper, self.lower))
    }

    /// Whether every value lies above every value of another interval.
    #[must_use]
    pub fn lies_above(self, other: Self) -> bool {
        one_sided_gap(other.upper, self.lower).is_some()
    }

    /// The values that lie in both; `None` where there are none.
    ///
    /// ```
    /// use artisanat::figure::Interval;
    ///
    /// let few = Interval::at_most(9.into());
    /// let some = Interval::at_least(3.into());
    /// assert_eq!(few.intersection(some), Some(Interval::between(3.into(), 9.into())));
    /// assert_eq!(few.intersection(Interval::above(9.into())), None);
    /// ```
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self {
            lower: narrower(self.lower, other.lower, |one, other| one > other),
            upper: narrower(self.upper, other.upper, |one, other| one < other),
        }
        .if_any()
    }

    /// The whole numbers in it, from the first to the last; `None` where
    /// there are none.
    ///
    /// ```
    /// use artisanat::figure::Interval;
    ///
    /// let more = Interval::above(5.into()).whole_numbers();
    /// assert_eq!(more, Some(Interval::at_least(6.into())));
    /// let between = Interval::above(5.into()).intersection(Interval::below(6.into()));
    /// assert_eq!(between.and_then(Interval::whole_numbers), None);
    /// ```
    #[must_use]
    pub fn whole_numbers(self) -> Option<Self> {
        let lower = match self.lower {
            Bound::Included(value) => Bound::Included(value.ceil()),
            Bound::Excluded(value) => rounding::sum(value.floor(), Decimal::ONE, Side::Below)
                .map_or(Bound::Unbounded, |next| next.bound(false)),
            Bound::Unbounded => Bound::Unbounded,
        };
        let upper = match self.upper {
            Bound::Included(value) => Bound::Included(value.floor()),
            Bound::Excluded(value) => {
                rounding::sum(value.ceil(), Decimal::NEGATIVE_ONE, Side::Above)
                    .map_or(Bound::Unbounded, |next| next.bound(false))
            }
            Bound::Unbounded => Bound::Unbounded,
        };
        Self { lower, upper }.if_any()
    }

    /// The interval, unless its bounds leave nothing between them.
    fn if_any(self) -> Option<Self> {
        one_sided_gap(self.upper, self.lower)
            .is_none()
            .then_some(self)
    }
}

/// The bound that leaves less, given which values leave less.
fn narrower(
    one: Bound<Decimal>,
    other: Bound<Decimal>,
    leaves_less: impl Fn(Decimal, Decimal) -> bool,
) -> Bound<Decimal> {
    match (one, other) {
        (one, Bound::Unbounded) => one,
        (Bound::Unbounded, other) => other,
        (
            Bound::Included(value) | Bound::Excluded(value),
            Bound::Included(other_value) | Bound::Excluded(other_value),
        ) => {
            let open = matches!(one, Bound::Excluded(_));
            if leaves_less(value, other_value) || (value == other_value && open) {
                one
            } else {
                other
            }
        }
    }
}

/// How far the end of one interval lies below the start of another.
fn one_sided_gap(upper: Bound<Decimal>, lower: Bound<Decimal>) -> Option<Decimal> {
    let apart = match (upper, lower) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => None,
        (Bound::Included(end), Bound::Included(start)) => (end < start).then_some((start, end)),
        (
            Bound::Included(end) | Bound::Excluded(end),
            Bound::Included(start) | Bound::Excluded(start),
        ) => (end <= start).then_some((start, end)),
    };
    apart.map(|(start, end)| start.checked_sub(end).unwrap_or(Decimal::MAX))
}
