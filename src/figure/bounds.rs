//! Intervals of true values.

use core::ops::Bound;

use rust_decimal::Decimal;

/// The true values that a figure admits: from a lower to an upper bound.
///
/// Bounds are those of the standard library, and either can be missing.
/// Arithmetic keeps every value that is possible: where a result would leave
/// the range of `Decimal`, its bound is missing.
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
        Self {
            lower: value
                .checked_sub(reach)
                .map_or(Bound::Unbounded, Bound::Included),
            upper: value
                .checked_add(reach)
                .map_or(Bound::Unbounded, Bound::Included),
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

    /// The values from one to another, both included.
    #[must_use]
    pub const fn between(from: Decimal, to: Decimal) -> Self {
        Self {
            lower: Bound::Included(from),
            upper: Bound::Included(to),
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

    /// How far apart two intervals are; `None` where they have a value in common.
    ///
    /// Two open ends at the same value have a gap of zero.
    #[must_use]
    pub fn gap(self, other: Self) -> Option<Decimal> {
        one_sided_gap(self.upper, other.lower).or_else(|| one_sided_gap(other.upper, self.lower))
    }

    /// Whether every value lies above every value of another interval.
    #[must_use]
    pub fn lies_above(self, other: Self) -> bool {
        match (other.upper, self.lower) {
            (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
            (Bound::Included(end), Bound::Included(start)) => end < start,
            (
                Bound::Included(end) | Bound::Excluded(end),
                Bound::Included(start) | Bound::Excluded(start),
            ) => end <= start,
        }
    }

    /// The values that lie in both; meaningful where they have no gap.
    #[must_use]
    pub(crate) fn meet(self, other: Self) -> Self {
        Self {
            lower: if self.starts_before(other.lower) {
                other.lower
            } else {
                self.lower
            },
            upper: if self.ends_behind(other.upper) {
                other.upper
            } else {
                self.upper
            },
        }
    }

    /// Whether a lower bound is the narrower one.
    fn starts_before(self, other: Bound<Decimal>) -> bool {
        match (self.lower, other) {
            (_, Bound::Unbounded) => false,
            (Bound::Unbounded, _) => true,
            (Bound::Included(one), Bound::Excluded(other)) => one <= other,
            (
                Bound::Included(one) | Bound::Excluded(one),
                Bound::Included(other) | Bound::Excluded(other),
            ) => one < other,
        }
    }

    /// Whether an upper bound is the narrower one.
    fn ends_behind(self, other: Bound<Decimal>) -> bool {
        match (self.upper, other) {
            (_, Bound::Unbounded) => false,
            (Bound::Unbounded, _) => true,
            (Bound::Included(one), Bound::Excluded(other)) => one >= other,
            (
                Bound::Included(one) | Bound::Excluded(one),
                Bound::Included(other) | Bound::Excluded(other),
            ) => one > other,
        }
    }

    /// The sums of a value of each.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            lower: sum(self.lower, other.lower),
            upper: sum(self.upper, other.upper),
        }
    }
}

/// How far the end of one interval lies below the start of another.
fn one_sided_gap(upper: Bound<Decimal>, lower: Bound<Decimal>) -> Option<Decimal> {
    let (end, start) = match (upper, lower) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => return None,
        (Bound::Included(end), Bound::Included(start)) => {
            return if end < start {
                start.checked_sub(end)
            } else {
                None
            };
        }
        (
            Bound::Included(end) | Bound::Excluded(end),
            Bound::Included(start) | Bound::Excluded(start),
        ) => (end, start),
    };
    if end <= start {
        start.checked_sub(end)
    } else {
        None
    }
}

/// The sum of two bounds of the same side.
fn sum(one: Bound<Decimal>, other: Bound<Decimal>) -> Bound<Decimal> {
    match (one, other) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => Bound::Unbounded,
        (Bound::Included(one), Bound::Included(other)) => one
            .checked_add(other)
            .map_or(Bound::Unbounded, Bound::Included),
        (
            Bound::Included(one) | Bound::Excluded(one),
            Bound::Included(other) | Bound::Excluded(other),
        ) => one
            .checked_add(other)
            .map_or(Bound::Unbounded, Bound::Excluded),
    }
}
