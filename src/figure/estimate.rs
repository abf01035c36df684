//! What arithmetic on figures gives: a nominal value and an interval.

use core::ops::Bound;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Agreement, Interval, Unit};

/// The result of arithmetic on figures.
///
/// The nominal value is what the printed values give; the interval holds
/// whatever the true values can give.
///
/// ```
/// use artisanat::figure::Figure;
///
/// let validated = Figure::plain(89_812_u32);
/// let artisans = Figure::about(180_000_u32);
/// let coverage = validated.estimate().ratio(&artisans.estimate()).unwrap();
/// assert_eq!(coverage.percent(1).to_string(), "49.9");
/// assert_eq!(coverage.percent_bounds(1), (Some("48.5".parse()?), Some("51.4".parse()?)));
/// # Ok::<(), rust_decimal::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Estimate {
    nominal: Decimal,
    interval: Interval,
    unit: Unit,
}

impl Estimate {
    pub(crate) const fn new(nominal: Decimal, interval: Interval, unit: Unit) -> Self {
        Self {
            nominal,
            interval,
            unit,
        }
    }

    /// What the printed values give.
    #[must_use]
    pub const fn nominal(&self) -> Decimal {
        self.nominal
    }

    /// What the true values can give.
    #[must_use]
    pub const fn interval(&self) -> Interval {
        self.interval
    }

    /// The unit.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        self.unit
    }

    /// Whether two estimates can both be true of one thing.
    #[must_use]
    pub fn agreement(&self, other: &Self) -> Agreement {
        if self.unit != other.unit {
            return Agreement::NotComparable;
        }
        match self.interval.gap(other.interval) {
            None => Agreement::Agree,
            Some(gap) => Agreement::Disagree { gap },
        }
    }

    /// How large this is against another of the same unit: 0.5 is half of it.
    ///
    /// `None` for different units, for a base that can be zero or less, and for
    /// a numerator that can be below zero. Bounds are rounded outward.
    #[must_use]
    pub fn ratio(&self, base: &Self) -> Option<Self> {
        if self.unit != base.unit {
            return None;
        }
        self.quotient(base, Unit::Share)
    }

    /// How much of this there is for each of a count: dirhams for each artisan.
    ///
    /// `None` where the base is no count, can be zero, or where this can be
    /// below zero. Bounds are rounded outward.
    #[must_use]
    pub fn per(&self, base: &Self) -> Option<Self> {
        if base.unit != Unit::Count {
            return None;
        }
        self.quotient(base, self.unit)
    }

    /// So many times this: the whole of an amount for each of a count.
    ///
    /// Never rounds; `None` where the nominal value leaves the range of
    /// `Decimal`, and a bound that does is missing.
    #[must_use]
    pub fn times(&self, count: u32) -> Option<Self> {
        let nominal = exact_product(self.nominal, count)?;
        let product = |bound: Bound<Decimal>| match bound {
            Bound::Included(value) => {
                exact_product(value, count).map_or(Bound::Unbounded, Bound::Included)
            }
            Bound::Excluded(value) => {
                exact_product(value, count).map_or(Bound::Unbounded, Bound::Excluded)
            }
            Bound::Unbounded => Bound::Unbounded,
        };
        let interval = if count == 0 {
            Interval::exactly(Decimal::ZERO)
        } else {
            let (lower, upper) = (self.interval.lower(), self.interval.upper());
            Interval::new(product(lower), product(upper))
        };
        Some(Self::new(nominal, interval, self.unit))
    }

    fn quotient(&self, base: &Self, unit: Unit) -> Option<Self> {
        let least = bound_value(base.interval.lower()).filter(|least| *least > Decimal::ZERO)?;
        let part = bound_value(self.interval.lower()).filter(|part| *part >= Decimal::ZERO)?;
        let lower = match bound_value(base.interval.upper()) {
            None => Decimal::ZERO,
            Some(most) => outward(part.checked_div(most)?, RoundingStrategy::ToZero),
        };
        let open = matches!(self.interval.lower(), Bound::Excluded(_));
        let lower = if open {
            Bound::Excluded(lower)
        } else {
            Bound::Included(lower)
        };
        let upper = match bound_value(self.interval.upper()) {
            None => Bound::Unbounded,
            Some(most) => {
                let most = most.checked_div(least);
                let outward = |upper| outward(upper, RoundingStrategy::AwayFromZero);
                most.map_or(Bound::Unbounded, |upper| Bound::Included(outward(upper)))
            }
        };
        let nominal = self.nominal.checked_div(base.nominal)?;
        Some(Self::new(nominal, Interval::new(lower, upper), unit))
    }

    /// A ratio's nominal value in percent, rounded half away from zero.
    #[must_use]
    pub fn percent(&self, decimals: u32) -> Decimal {
        in_percent(
            self.nominal,
            decimals,
            RoundingStrategy::MidpointAwayFromZero,
        )
    }

    /// A ratio's bounds in percent, rounded outward; `None` where there is none.
    #[must_use]
    pub fn percent_bounds(&self, decimals: u32) -> (Option<Decimal>, Option<Decimal>) {
        let side = |bound: Bound<Decimal>, strategy| match bound {
            Bound::Unbounded => None,
            Bound::Included(value) | Bound::Excluded(value) => {
                Some(in_percent(value, decimals, strategy))
            }
        };
        (
            side(self.interval.lower(), RoundingStrategy::ToNegativeInfinity),
            side(self.interval.upper(), RoundingStrategy::ToPositiveInfinity),
        )
    }
}

/// The value at a bound, whether or not it belongs to the interval.
fn bound_value(bound: Bound<Decimal>) -> Option<Decimal> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(value),
        Bound::Unbounded => None,
    }
}

/// The product, unless digits behind the point would be lost.
fn exact_product(value: Decimal, count: u32) -> Option<Decimal> {
    let product = value.checked_mul(count.into())?;
    (product.is_zero() || product.scale() == value.scale()).then_some(product)
}

/// Gives up the last digits of a quotient on the safe side.
fn outward(quotient: Decimal, strategy: RoundingStrategy) -> Decimal {
    quotient.round_dp_with_strategy(quotient.scale().min(20), strategy)
}

fn in_percent(ratio: Decimal, decimals: u32, strategy: RoundingStrategy) -> Decimal {
    let percent = ratio
        .checked_mul(Decimal::ONE_HUNDRED)
        .unwrap_or(Decimal::MAX);
    percent.round_dp_with_strategy(decimals, strategy)
}
