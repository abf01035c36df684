//! One amount of money, as it takes part in an order of amounts.

use core::cmp::Ordering;
use core::ops::Bound;

use rust_decimal::Decimal;

use crate::dirhams::{DirhamTotal, Dirhams};
use crate::figure::{Estimate, Interval, Unit};
use crate::row::{BeneficiaryRow, GrantRow};
use crate::subsidy::Subsidy;

/// What is known of one amount.
#[derive(Clone, Copy)]
pub(super) enum Amount {
    Exact(Dirhams),
    Possible(Possible),
    /// Any amount from zero up.
    LeftOut,
}

/// What an amount is printed as, and what it can be: one that is hedged,
/// rounded, or too large to stand among the exact ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Possible {
    pub(super) nominal: DirhamTotal,
    pub(super) lower: End,
    /// Above which it is not; `None` where it can be any amount above.
    pub(super) upper: Option<End>,
}

/// A bound of what an amount can be, in the order of lower bounds: at one
/// value, the included one is lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct End {
    value: Decimal,
    is_open: bool,
}

/// An upper bound in the order of those: at one value, the excluded one is
/// lower.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Upper {
    value: Decimal,
    is_closed: bool,
}

impl End {
    /// The least that an amount can be.
    pub(super) const ZERO: Self = Self {
        value: Decimal::ZERO,
        is_open: false,
    };

    fn new(value: Decimal, is_open: bool) -> Self {
        let value = value.normalize();
        Self { value, is_open }
    }

    const fn of(bound: Bound<Decimal>) -> Option<(Decimal, bool)> {
        match bound {
            Bound::Included(value) => Some((value, false)),
            Bound::Excluded(value) => Some((value, true)),
            Bound::Unbounded => None,
        }
    }

    pub(super) fn exactly(amount: Dirhams) -> Self {
        Self::new(amount.to_decimal(), false)
    }

    pub(super) const fn bound(self) -> Bound<Decimal> {
        if self.is_open {
            Bound::Excluded(self.value)
        } else {
            Bound::Included(self.value)
        }
    }

    pub(super) const fn as_upper(self) -> Upper {
        Upper {
            value: self.value,
            is_closed: !self.is_open,
        }
    }
}

impl Upper {
    pub(super) const fn end(self) -> End {
        End {
            value: self.value,
            is_open: !self.is_closed,
        }
    }
}

impl Possible {
    pub(super) fn exactly(amount: Dirhams) -> Self {
        let end = End::exactly(amount);
        Self {
            nominal: amount.into(),
            lower: end,
            upper: Some(end),
        }
    }

    fn of(estimate: &Estimate) -> Self {
        let mut nominal = estimate.nominal();
        nominal.rescale(2);
        let interval = estimate.interval();
        let end = |bound| End::of(bound).map(|(value, is_open)| End::new(value, is_open));
        Self {
            nominal: DirhamTotal::from_centimes(nominal.mantissa()),
            lower: end(interval.lower()).unwrap_or(End::ZERO),
            upper: end(interval.upper()),
        }
    }

    /// The amount, where it is exact and within the range of amounts.
    pub(super) fn exact(&self) -> Option<Dirhams> {
        let is_exact = !self.lower.is_open && self.upper == Some(self.lower);
        let amount = Dirhams::from_decimal(self.lower.value);
        amount.ok().filter(|_| is_exact)
    }

    /// The least of two in every respect: what the smallest of both is.
    pub(super) fn least(self, other: Self) -> Self {
        let first = compare_upper(self.upper, other.upper).is_le();
        Self {
            nominal: self.nominal.min(other.nominal),
            lower: self.lower.min(other.lower),
            upper: if first { self.upper } else { other.upper },
        }
    }

    /// The greatest of two in every respect: what the largest of both is.
    pub(super) fn greatest(self, other: Self) -> Self {
        let first = compare_upper(self.upper, other.upper).is_ge();
        Self {
            nominal: self.nominal.max(other.nominal),
            lower: self.lower.max(other.lower),
            upper: if first { self.upper } else { other.upper },
        }
    }

    /// Whether this is at most another in every respect.
    #[cfg(feature = "serde")]
    pub(super) fn is_at_most(&self, other: &Self) -> bool {
        self.nominal <= other.nominal
            && self.lower <= other.lower
            && compare_upper(self.upper, other.upper).is_le()
    }

    /// The estimate; `None` beyond the range of `Decimal`.
    pub(super) fn estimate(&self) -> Option<Estimate> {
        let upper = self.upper.map_or(Bound::Unbounded, End::bound);
        let interval = Interval::new(self.lower.bound(), upper);
        Some(Estimate::new(
            self.nominal.to_decimal()?,
            interval,
            Unit::Dirham,
        ))
    }
}

fn compare_upper(one: Option<End>, other: Option<End>) -> Ordering {
    let key = |end: Option<End>| (end.is_none(), end.map(End::as_upper));
    key(one).cmp(&key(other))
}

impl Amount {
    fn of(estimate: Option<Estimate>) -> Self {
        let Some(estimate) = estimate else {
            return Self::LeftOut;
        };
        let possible = Possible::of(&estimate);
        possible
            .exact()
            .map_or(Self::Possible(possible), Self::Exact)
    }
}

/// The whole amount of a subsidy.
impl From<&GrantRow> for Amount {
    #[inline]
    fn from(row: &GrantRow) -> Self {
        match row.exact_total() {
            Some(total) => Self::Exact(total),
            None => Self::of(row.total()),
        }
    }
}

/// The whole amount.
impl From<&Subsidy> for Amount {
    fn from(subsidy: &Subsidy) -> Self {
        Self::of(subsidy.total())
    }
}

/// What one beneficiary received.
impl From<&BeneficiaryRow> for Amount {
    #[inline]
    fn from(row: &BeneficiaryRow) -> Self {
        match row.exact_received() {
            Some(received) => Self::Exact(received),
            None => Self::of(row.received().map(|received| received.estimate())),
        }
    }
}

#[cfg(feature = "serde")]
mod wire {
    use rust_decimal::Decimal;

    use super::{End, Possible};
    use crate::dirhams::DirhamTotal;
    use crate::draft::checked_wire;
    use crate::figure::Fixed;

    /// The amount as it is written: numbers as decimal text.
    struct PossibleWire {
        nominal: Fixed,
        lower: Fixed,
        lower_is_open: bool,
        upper: Option<Fixed>,
        upper_is_open: bool,
    }

    checked_wire!(PossibleWire {
        nominal,
        lower,
        lower_is_open,
        upper,
        upper_is_open
    });

    impl End {
        fn fixed(self) -> Fixed {
            Fixed {
                number: self.value.mantissa(),
                decimals: self.value.scale(),
            }
        }

        fn read(number: Fixed, is_open: bool) -> Option<Self> {
            let number = number.trimmed();
            let value = Decimal::try_from_i128_with_scale(number.number, number.decimals);
            Some(Self::new(value.ok()?, is_open)).filter(|end| *end >= Self::ZERO)
        }
    }

    impl Possible {
        /// Whether there are amounts between the bounds, with the printed one
        /// among them or next to them.
        fn is_in_order(&self) -> bool {
            let nominal = self.nominal.to_decimal();
            nominal.is_some_and(|nominal| {
                let holds_values = self.upper.is_none_or(|upper| {
                    let is_one = self.lower.value == upper.value;
                    self.lower.value < upper.value
                        || (is_one && !self.lower.is_open && !upper.is_open)
                });
                holds_values
                    && self.lower.value <= nominal
                    && self.upper.is_none_or(|upper| nominal <= upper.value)
            })
        }
    }

    impl From<&Possible> for PossibleWire {
        fn from(amount: &Possible) -> Self {
            Self {
                nominal: Fixed {
                    number: amount.nominal.centimes(),
                    decimals: 2,
                },
                lower: amount.lower.fixed(),
                lower_is_open: amount.lower.is_open,
                upper: amount.upper.map(End::fixed),
                upper_is_open: amount.upper.is_some_and(|upper| upper.is_open),
            }
        }
    }

    impl TryFrom<PossibleWire> for Possible {
        type Error = &'static str;

        fn try_from(wire: PossibleWire) -> Result<Self, &'static str> {
            const NO_AMOUNT: &str = "a bound is not one of an amount";
            if wire.nominal.decimals != 2 {
                return Err("a printed amount has other decimals than two");
            }
            let upper = match wire.upper {
                Some(upper) => Some(End::read(upper, wire.upper_is_open).ok_or(NO_AMOUNT)?),
                None if wire.upper_is_open => return Err(NO_AMOUNT),
                None => None,
            };
            let amount = Self {
                nominal: DirhamTotal::from_centimes(wire.nominal.number),
                lower: End::read(wire.lower, wire.lower_is_open).ok_or(NO_AMOUNT)?,
                upper,
            };
            if amount.is_in_order() {
                Ok(amount)
            } else {
                Err("the bounds of an amount are not around it")
            }
        }
    }

    impl serde::Serialize for Possible {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            PossibleWire::from(self).serialize(serializer)
        }
    }

    impl<'de> serde::Deserialize<'de> for Possible {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let wire = PossibleWire::deserialize(deserializer)?;
            Self::try_from(wire).map_err(serde::de::Error::custom)
        }
    }
}
