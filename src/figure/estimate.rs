//! What arithmetic on figures gives: a nominal value and an interval.

use core::ops::Bound;

use rust_decimal::{Decimal, RoundingStrategy};

use super::rounding::{self, Side};
use super::{Agreement, Comparison, Interval, Undefined, Unit};

/// The result of arithmetic on figures.
///
/// The nominal value is what the printed values give, rounded to 28 digits;
/// the interval holds whatever the true values can give. Its bounds are rounded
/// outward as well, and open where they are rounded. Results feed further arithmetic. What cannot be computed is an
/// [`Undefined`] with its reason.
///
/// ```
/// use artisanat::figure::{Figure, Undefined};
///
/// let validated = Figure::plain(89_812_u32).estimate();
/// let artisans = Figure::about(180_000_u32).estimate();
/// let coverage = validated.share_of(&artisans)?;
/// assert_eq!(coverage.percent(1).to_string(), "49.9");
/// assert_eq!(coverage.percent_bounds(1), (Some("48.5".parse()?), Some("51.4".parse()?)));
///
/// let rest = artisans.minus(&validated)?;
/// assert_eq!(rest.nominal(), 90_188.into());
/// assert_eq!(rest.ratio(&validated.minus(&validated)?), Err(Undefined::BaseCanBeZero));
/// # Ok::<(), Box<dyn std::error::Error>>(())
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

    /// A number of units that is known exactly, such as a count of records.
    #[must_use]
    pub const fn exactly(number: Decimal, unit: Unit) -> Self {
        Self::new(number, Interval::exactly(number), unit)
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

    /// Whether the nominal value is the only one that can be true.
    pub(crate) fn is_exact(&self) -> bool {
        self.interval == Interval::exactly(self.nominal)
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

    /// Which of two estimates is the greater, as far as that can be said.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Comparison {
        if self.unit != other.unit {
            Comparison::NotComparable
        } else if self.interval.lies_above(other.interval) {
            Comparison::Above
        } else if other.interval.lies_above(self.interval) {
            Comparison::Below
        } else if self.interval.is_one_value() && other.interval.is_one_value() {
            Comparison::Equal
        } else {
            Comparison::CannotBeSaid
        }
    }

    /// The sum of two estimates.
    ///
    /// Points are added to percentages and give a percentage; other units go
    /// only with themselves.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`], [`Undefined::OutOfRange`].
    pub fn plus(&self, other: &Self) -> Result<Self, Undefined> {
        let unit = match (self.unit, other.unit) {
            (Unit::Percent, Unit::Point) | (Unit::Point, Unit::Percent) => Unit::Percent,
            (one, other) if one == other => one,
            _ => return Err(Undefined::UnitsDiffer),
        };
        let nominal = self.nominal.checked_add(other.nominal);
        Self::of(nominal, self.interval.plus(other.interval), unit)
    }

    /// The difference of two estimates.
    ///
    /// Two percentages differ by points, and points are taken from a
    /// percentage; other units go only with themselves.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`], [`Undefined::OutOfRange`].
    pub fn minus(&self, other: &Self) -> Result<Self, Undefined> {
        let unit = match (self.unit, other.unit) {
            (Unit::Percent, Unit::Percent) => Unit::Point,
            (Unit::Percent, Unit::Point) => Unit::Percent,
            (one, other) if one == other => one,
            _ => return Err(Undefined::UnitsDiffer),
        };
        let nominal = self.nominal.checked_sub(other.nominal);
        Self::of(nominal, self.interval.minus(other.interval), unit)
    }

    /// So many times this, by an exact factor: the whole of an amount for
    /// each of a count.
    ///
    /// # Errors
    ///
    /// [`Undefined::OutOfRange`].
    pub fn times(&self, factor: impl Into<Decimal>) -> Result<Self, Undefined> {
        let factor = factor.into();
        let nominal = self.nominal.checked_mul(factor);
        let interval = self.interval.times(Interval::exactly(factor));
        Self::of(nominal, interval, self.unit)
    }

    /// A multiple, a share or a percentage of this, or this for each of a count.
    ///
    /// The unit stays; a factor in percent counts in hundredths.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`] for a factor in dirhams or
    /// points, [`Undefined::OutOfRange`].
    pub fn scaled_by(&self, factor: &Self) -> Result<Self, Undefined> {
        let factor = match factor.unit {
            Unit::Count | Unit::Multiple | Unit::Share => *factor,
            Unit::Percent => factor.in_unit(Unit::Share)?,
            Unit::Dirham | Unit::Point => return Err(Undefined::UnitsDiffer),
        };
        let nominal = self.nominal.checked_mul(factor.nominal);
        Self::of(nominal, self.interval.times(factor.interval), self.unit)
    }

    /// What this is a multiple, a share or a percentage of, or what it is for each
    /// of a count: the whole of a part, and the way back from [`Self::scaled_by`].
    ///
    /// The unit stays.
    ///
    /// ```
    /// use artisanat::figure::{Estimate, Unit};
    ///
    /// let part = Estimate::exactly(360.into(), Unit::Dirham);
    /// let share = Estimate::exactly(36.into(), Unit::Percent);
    /// assert_eq!(part.unscaled_by(&share)?.nominal(), 1000.into());
    /// # Ok::<(), artisanat::figure::Undefined>(())
    /// ```
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`] for a factor in dirhams or
    /// points, [`Undefined::BaseCanBeZero`], [`Undefined::OutOfRange`].
    pub fn unscaled_by(&self, factor: &Self) -> Result<Self, Undefined> {
        let factor = match factor.unit {
            Unit::Count | Unit::Multiple | Unit::Share => *factor,
            Unit::Percent => factor.in_unit(Unit::Share)?,
            Unit::Dirham | Unit::Point => return Err(Undefined::UnitsDiffer),
        };
        self.quotient(&factor, self.unit)
    }

    /// What this has grown from by so many percent: the way back from
    /// [`Self::grown_by`].
    ///
    /// ```
    /// use artisanat::figure::{Estimate, Unit};
    ///
    /// let sold = Estimate::exactly(120.into(), Unit::Dirham);
    /// let growth = Estimate::exactly(20.into(), Unit::Percent);
    /// assert_eq!(sold.grown_from(&growth)?.nominal(), 100.into());
    /// # Ok::<(), artisanat::figure::Undefined>(())
    /// ```
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`] for a growth that is no
    /// percentage, [`Undefined::BelowZero`] where more than all is gone,
    /// [`Undefined::BaseCanBeZero`] where all may be, [`Undefined::OutOfRange`].
    pub fn grown_from(&self, growth: &Self) -> Result<Self, Undefined> {
        if growth.unit != Unit::Percent {
            return Err(Undefined::UnitsDiffer);
        }
        let hundred = Self::exactly(Decimal::ONE_HUNDRED, Unit::Percent);
        let left = growth.plus(&hundred)?;
        let possible = Interval::at_least(Decimal::ZERO);
        let interval = left.interval.intersection(possible);
        let interval = interval.ok_or(Undefined::BelowZero)?;
        self.unscaled_by(&Self::new(left.nominal, interval, left.unit))
    }

    /// How large this is against another of the same unit: 0.5 is half of it.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`], [`Undefined::BaseCanBeZero`],
    /// [`Undefined::OutOfRange`].
    pub fn ratio(&self, base: &Self) -> Result<Self, Undefined> {
        if self.unit != base.unit {
            return Err(Undefined::UnitsDiffer);
        }
        self.quotient(base, Unit::Share)
    }

    /// What share of a whole this is, given that it is a part of it.
    ///
    /// A part is neither below zero nor above its whole, so the share lies
    /// from 0 to 1, its nominal value included.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`], [`Undefined::PartAboveWhole`]
    /// where no true values of the two fit a part and its whole,
    /// [`Undefined::BaseCanBeZero`], [`Undefined::OutOfRange`].
    pub fn share_of(&self, whole: &Self) -> Result<Self, Undefined> {
        if self.unit != whole.unit {
            return Err(Undefined::UnitsDiffer);
        }
        let from = |lower, interval: Interval| {
            let up = Interval::new(lower, Bound::Unbounded);
            interval.intersection(up).ok_or(Undefined::PartAboveWhole)
        };
        let part = from(Bound::Included(Decimal::ZERO), self.interval)?;
        let greater = from(part.lower(), whole.interval)?;
        let part = Self::new(self.nominal, part, self.unit);
        let whole = Self::new(whole.nominal, greater, whole.unit);
        let share = part.quotient(&whole, Unit::Share)?;
        let possible = Interval::between(Decimal::ZERO, Decimal::ONE);
        let interval = share.interval.intersection(possible);
        let interval = interval.ok_or(Undefined::PartAboveWhole)?;
        let nominal = share.nominal.clamp(Decimal::ZERO, Decimal::ONE);
        Ok(Self::new(nominal, interval, Unit::Share))
    }

    /// How much of this there is for each of a count: a mean, a rate.
    ///
    /// The unit stays: dirhams for each artisan are dirhams.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`] for a base that is no count,
    /// [`Undefined::BaseCanBeZero`], [`Undefined::OutOfRange`].
    pub fn per(&self, base: &Self) -> Result<Self, Undefined> {
        if base.unit != Unit::Count {
            return Err(Undefined::UnitsDiffer);
        }
        self.quotient(base, self.unit)
    }

    /// By how many percent this has grown from a base.
    ///
    /// ```
    /// use artisanat::figure::Figure;
    ///
    /// let before = Figure::plain(150_u32).estimate();
    /// let after = Figure::plain(180_u32).estimate();
    /// let growth = after.growth_from(&before)?;
    /// assert_eq!(growth.nominal(), 20.into());
    /// assert_eq!(before.grown_by(&growth)?.nominal(), 180.into());
    /// # Ok::<(), artisanat::figure::Undefined>(())
    /// ```
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`], [`Undefined::BaseCanBeZero`],
    /// [`Undefined::BaseCanBeNegative`], [`Undefined::OutOfRange`].
    pub fn growth_from(&self, base: &Self) -> Result<Self, Undefined> {
        let ratio = self.ratio(base)?;
        if !base.interval.lies_above(Interval::exactly(Decimal::ZERO)) {
            return Err(Undefined::BaseCanBeNegative);
        }
        let change = self.nominal.checked_sub(base.nominal);
        let nominal = change
            .and_then(|change| change.checked_mul(Decimal::ONE_HUNDRED))
            .and_then(|change| change.checked_div(base.nominal));
        let hundred = Interval::exactly(Decimal::ONE_HUNDRED);
        let interval = ratio.interval.times(hundred).minus(hundred);
        Self::of(nominal, interval, Unit::Percent)
    }

    /// What this becomes when it grows by so many percent.
    ///
    /// What cannot be below zero does not fall below it.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`] for a growth that is no
    /// percentage, [`Undefined::OutOfRange`], [`Undefined::BelowZero`].
    pub fn grown_by(&self, growth: &Self) -> Result<Self, Undefined> {
        if growth.unit != Unit::Percent {
            return Err(Undefined::UnitsDiffer);
        }
        let hundred = Self::exactly(Decimal::ONE_HUNDRED, Unit::Percent);
        let mut factor = growth.plus(&hundred)?;
        let positive = Interval::at_least(Decimal::ZERO);
        let stays = !self.unit.can_be_negative() && positive.holds(self.interval);
        if stays {
            let interval = factor.interval.intersection(positive);
            factor.interval = interval.ok_or(Undefined::BelowZero)?;
            factor.nominal = factor.nominal.max(Decimal::ZERO);
        }
        self.scaled_by(&factor)
    }

    /// The same in another unit: a share of 0.5, a multiple of 0.5 and 50 %
    /// are one ratio.
    ///
    /// Ratios are comparable once they are in one unit.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::UnitsDiffer`] unless both units are share,
    /// multiple or percent, or the same, [`Undefined::OutOfRange`].
    pub fn in_unit(&self, unit: Unit) -> Result<Self, Undefined> {
        let renamed = Self { unit, ..*self };
        match (self.unit, unit) {
            (one, other) if one == other => Ok(renamed),
            (Unit::Share | Unit::Multiple, Unit::Share | Unit::Multiple) => Ok(renamed),
            (Unit::Share | Unit::Multiple, Unit::Percent) => renamed.times(Decimal::ONE_HUNDRED),
            (Unit::Percent, Unit::Share | Unit::Multiple) => {
                let hundredth = Decimal::try_from_i128_with_scale(1, 2);
                renamed.times(hundredth.map_err(|_| Undefined::OutOfRange)?)
            }
            _ => Err(Undefined::UnitsDiffer),
        }
    }

    fn quotient(&self, base: &Self, unit: Unit) -> Result<Self, Undefined> {
        let interval = self.interval.over(base.interval);
        let interval = interval.filter(|_| !base.nominal.is_zero());
        let interval = interval.ok_or(Undefined::BaseCanBeZero)?;
        Self::of(self.nominal.checked_div(base.nominal), interval, unit)
    }

    /// The result, if there is a nominal value.
    fn of(nominal: Option<Decimal>, interval: Interval, unit: Unit) -> Result<Self, Undefined> {
        let nominal = nominal.ok_or(Undefined::OutOfRange)?;
        Ok(Self::new(nominal, interval, unit))
    }

    /// A ratio's nominal value in percent, rounded half away from zero.
    ///
    /// A percentage is rounded as it is.
    #[must_use]
    pub fn percent(&self, decimals: u32) -> Decimal {
        let percent = self.nominal.saturating_mul(self.percents());
        percent.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
    }

    /// A ratio's bounds in percent, rounded outward; `None` where there is none.
    #[must_use]
    pub fn percent_bounds(&self, decimals: u32) -> (Option<Decimal>, Option<Decimal>) {
        let bound = |bound: Bound<Decimal>, side, strategy| match bound {
            Bound::Unbounded => None,
            Bound::Included(value) | Bound::Excluded(value) => {
                let percent = rounding::product(value, self.percents(), side)?.value;
                Some(percent.round_dp_with_strategy(decimals, strategy))
            }
        };
        let (lower, upper) = (self.interval.lower(), self.interval.upper());
        (
            bound(lower, Side::Below, RoundingStrategy::ToNegativeInfinity),
            bound(upper, Side::Above, RoundingStrategy::ToPositiveInfinity),
        )
    }

    /// How many percent, or points, one unit is.
    const fn percents(&self) -> Decimal {
        match self.unit {
            Unit::Percent | Unit::Point => Decimal::ONE,
            Unit::Count | Unit::Dirham | Unit::Multiple | Unit::Share => Decimal::ONE_HUNDRED,
        }
    }
}
