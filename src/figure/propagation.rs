//! Arithmetic on intervals.
//!
//! An operation on two intervals gives what the operation can give on a value
//! of each, its bounds rounded outward. The ends of the result lie among the
//! results of the ends, its corners.

use core::ops::Bound;

use rust_decimal::Decimal;

use super::Interval;
use super::rounding::{self, Rounded, Side};

impl Interval {
    /// The sums of a value of each.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self::new(
            sum(self.lower(), other.lower(), Side::Below),
            sum(self.upper(), other.upper(), Side::Above),
        )
    }

    /// The differences of a value of this and one of another.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        self.plus(other.negated())
    }

    /// The values with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::new(
            self.upper().map(rounding::negative),
            self.lower().map(rounding::negative),
        )
    }

    /// The products of a value of each.
    ///
    /// ```
    /// use artisanat::figure::Interval;
    ///
    /// let change = Interval::between((-2).into(), 3.into());
    /// let amount = Interval::between(10.into(), 20.into());
    /// assert_eq!(amount.times(change), Interval::between((-40).into(), 60.into()));
    /// ```
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        corners(self, other, End::times)
    }

    /// The quotients of a value of this and one of another.
    ///
    /// `None` where the other holds zero.
    #[must_use]
    pub fn over(self, base: Self) -> Option<Self> {
        if base.contains(Decimal::ZERO) {
            None
        } else if base.lies_above(Self::exactly(Decimal::ZERO)) {
            Some(corners(self, base, End::over))
        } else {
            Some(corners(self.negated(), base.negated(), End::over))
        }
    }
}

/// The sum of two bounds of one side.
fn sum(one: Bound<Decimal>, other: Bound<Decimal>, side: Side) -> Bound<Decimal> {
    let (
        Bound::Included(value) | Bound::Excluded(value),
        Bound::Included(other_value) | Bound::Excluded(other_value),
    ) = (one, other)
    else {
        return Bound::Unbounded;
    };
    let open = matches!(one, Bound::Excluded(_)) || matches!(other, Bound::Excluded(_));
    let sum = rounding::sum(value, other_value, side);
    sum.map_or(Bound::Unbounded, |sum| sum.bound(open))
}

/// The least and the greatest result of an operation on the ends of two intervals.
fn corners(one: Interval, other: Interval, operation: fn(End, End, Side) -> End) -> Interval {
    let ones = [End::lowest(one), End::highest(one)];
    let others = [End::lowest(other), End::highest(other)];
    let results = |side| {
        let pairs = ones
            .into_iter()
            .flat_map(|one| others.map(|other| (one, other)));
        pairs.map(move |(one, other)| operation(one, other, side))
    };
    let lower = results(Side::Below).reduce(End::lower_of);
    let upper = results(Side::Above).reduce(End::higher_of);
    Interval::new(
        lower.map_or(Bound::Unbounded, End::bound),
        upper.map_or(Bound::Unbounded, End::bound),
    )
}

/// An end of an interval, with its sign where it is infinite.
#[derive(Clone, Copy)]
enum End {
    Infinite { negative: bool },
    At { value: Decimal, open: bool },
}

impl End {
    fn lowest(interval: Interval) -> Self {
        Self::new(interval.lower(), true)
    }

    fn highest(interval: Interval) -> Self {
        Self::new(interval.upper(), false)
    }

    const fn new(bound: Bound<Decimal>, negative: bool) -> Self {
        match bound {
            Bound::Included(value) => Self::At { value, open: false },
            Bound::Excluded(value) => Self::At { value, open: true },
            Bound::Unbounded => Self::Infinite { negative },
        }
    }

    const fn bound(self) -> Bound<Decimal> {
        match self {
            Self::At { value, open: false } => Bound::Included(value),
            Self::At { value, open: true } => Bound::Excluded(value),
            Self::Infinite { .. } => Bound::Unbounded,
        }
    }

    /// Whether the end is zero, and if so, whether it is open.
    fn zero(self) -> Option<bool> {
        match self {
            Self::At { value, open } if value.is_zero() => Some(open),
            _ => None,
        }
    }

    const fn is_negative(self) -> bool {
        match self {
            Self::Infinite { negative } => negative,
            Self::At { value, .. } => value.is_sign_negative(),
        }
    }

    const fn nothing(open: bool) -> Self {
        let value = Decimal::ZERO;
        Self::At { value, open }
    }

    /// A rounded result; infinite where it lies beyond all numbers.
    fn rounded(result: Option<Rounded>, open: bool, side: Side) -> Self {
        let negative = side == Side::Below;
        result.map_or(Self::Infinite { negative }, |result| {
            Self::new(result.bound(open), negative)
        })
    }

    /// The product; zero times anything is zero, and reached if a closed zero is.
    fn times(self, other: Self, side: Side) -> Self {
        match (self, other) {
            _ if self.zero() == Some(false) || other.zero() == Some(false) => Self::nothing(false),
            _ if self.zero().is_some() || other.zero().is_some() => Self::nothing(true),
            (
                Self::At { value: one, open },
                Self::At {
                    value: other,
                    open: other_open,
                },
            ) => Self::rounded(
                rounding::product(one, other, side),
                open || other_open,
                side,
            ),
            _ => Self::Infinite {
                negative: self.is_negative() != other.is_negative(),
            },
        }
    }

    /// The quotient by an end of an interval above zero.
    fn over(self, base: Self, side: Side) -> Self {
        let negative = self.is_negative();
        match (self, base) {
            _ if self.zero().is_some() => Self::nothing(self.zero() == Some(true)),
            (_, Self::Infinite { .. }) => Self::nothing(true),
            (Self::Infinite { .. }, _) => Self::Infinite { negative },
            _ if base.zero().is_some() => Self::Infinite { negative },
            (
                Self::At { value: part, open },
                Self::At {
                    value: base,
                    open: base_open,
                },
            ) => Self::rounded(
                rounding::quotient(part, base, side),
                open || base_open,
                side,
            ),
        }
    }

    /// The lower of two lower ends; of equal ones the closed one.
    fn lower_of(self, other: Self) -> Self {
        match (self, other) {
            (Self::Infinite { negative: true }, _) | (_, Self::Infinite { negative: false }) => {
                self
            }
            (
                Self::At { value: one, open },
                Self::At {
                    value: other_value, ..
                },
            ) if one < other_value || (one == other_value && !open) => self,
            _ => other,
        }
    }

    /// The higher of two upper ends; of equal ones the closed one.
    fn higher_of(self, other: Self) -> Self {
        match (self, other) {
            (Self::Infinite { negative: false }, _) | (_, Self::Infinite { negative: true }) => {
                self
            }
            (
                Self::At { value: one, open },
                Self::At {
                    value: other_value, ..
                },
            ) if one > other_value || (one == other_value && !open) => self,
            _ => other,
        }
    }
}
