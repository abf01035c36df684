//! Adding up fields that may be unreadable or not stated.

#[cfg(feature = "serde")]
mod wire;

use core::ops::Bound;

use rust_decimal::Decimal;

use super::rounding::{self, Side};
use super::{Aspect, Estimate, Figure, Interval, Quantity, Scale, Stated, Undefined, Unit};

/// What stated figures of one unit add up to.
///
/// A part that could not be read, or was not stated, can be any amount from
/// zero up: the total is then "at least" the rest, and says how many parts
/// were left out. Percentages are added up as parts of a whole and follow the
/// same rule; points and changes left out can be any number.
///
/// Adding is exact, in any order and in any split. Parts of different units, or
/// levels beside means and changes, have no total, whatever else is added to
/// them.
///
/// ```
/// use artisanat::dirhams::Dirhams;
/// use artisanat::figure::{Figure, Stated, StatedTotal};
///
/// let read = Stated::from(Figure::plain("395910.00".parse::<Dirhams>()?));
/// let unreadable = Stated::parse("396.8754.516 درهم")?;
/// let total = StatedTotal::of([&unreadable, &read]);
/// assert_eq!(total.nominal().unwrap().to_string(), "395910.00");
/// assert!(total.is_at_least());
/// assert_eq!((total.unreadable(), total.parts()), (1, 2));
/// # Ok::<(), artisanat::violation::Problem>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct StatedTotal {
    units: Units,
    sum: Sum,
    parts: u64,
    unreadable: u64,
    not_stated: u64,
}

/// Which units the parts that were read have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Units {
    #[default]
    None,
    One(Scale),
    Mixed,
}

impl Units {
    fn combine(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, units) | (units, Self::None) => units,
            (Self::One(one), Self::One(other)) if one == other => self,
            _ => Self::Mixed,
        }
    }
}

/// Sums in units of [`Sum::SCALE`] decimals, which no value or half step exceeds.
///
/// A sum is `None` beyond the range of `i128`, 1.7 × 10^28, and a bound also where a part has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Sum {
    nominal: Option<i128>,
    /// The most decimals of a value; 0 beside no sum.
    decimals: u32,
    lower: Option<End>,
    upper: Option<End>,
}

/// The sum of the bounds on one side, and whether any of them is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct End {
    value: i128,
    open: bool,
}

impl Default for Sum {
    fn default() -> Self {
        let nothing = End {
            value: 0,
            open: false,
        };
        Self {
            nominal: Some(0),
            decimals: 0,
            lower: Some(nothing),
            upper: Some(nothing),
        }
    }
}

impl Sum {
    const SCALE: u32 = 10;

    fn of<T: Quantity>(figure: &Figure<T>) -> Self {
        let value = figure.value().to_decimal();
        let nominal = in_units(value);
        if figure.is_exact() {
            let end = nominal.map(|value| End { value, open: false });
            return Self {
                nominal,
                decimals: nominal.map_or(0, |_| value.scale()),
                lower: end,
                upper: end,
            };
        }
        Self::of_estimate(&figure.estimate())
    }

    fn of_estimate(estimate: &Estimate) -> Self {
        let value = estimate.nominal();
        let interval = estimate.interval();
        let nominal = in_units(value);
        Self {
            nominal,
            decimals: nominal.map_or(0, |_| value.scale()),
            lower: End::of(interval.lower()),
            upper: End::of(interval.upper()),
        }
    }

    fn combine(self, other: Self) -> Self {
        let end = |one: Option<End>, other: Option<End>| one?.plus(other?);
        let nominals = self.nominal.zip(other.nominal);
        let nominal = nominals.and_then(|(one, other)| one.checked_add(other));
        Self {
            nominal,
            decimals: nominal.map_or(0, |_| self.decimals.max(other.decimals)),
            lower: end(self.lower, other.lower),
            upper: end(self.upper, other.upper),
        }
    }

    fn interval(self) -> Interval {
        let bound = |end: Option<End>, side| {
            let Some(End { value, open }) = end else {
                return Bound::Unbounded;
            };
            rounding::units(value, Self::SCALE, side).map_or(Bound::Unbounded, |value| {
                value.bound(open).map(|value| value.normalize())
            })
        };
        Interval::new(
            bound(self.lower, Side::Below),
            bound(self.upper, Side::Above),
        )
    }

    /// The nominal sum, with as many decimals as the values had.
    fn nominal(self) -> Option<Decimal> {
        let extra = 10_i128.checked_pow(Self::SCALE.saturating_sub(self.decimals))?;
        let number = self.nominal?.checked_div(extra)?;
        // Rounds down only a sum of a hundred of the greatest values.
        rounding::units(number, self.decimals, Side::Below).map(|sum| sum.value)
    }
}

impl End {
    fn of(bound: Bound<Decimal>) -> Option<Self> {
        let (value, open) = match bound {
            Bound::Included(value) => (value, false),
            Bound::Excluded(value) => (value, true),
            Bound::Unbounded => return None,
        };
        in_units(value).map(|value| Self { value, open })
    }

    fn plus(self, other: Self) -> Option<Self> {
        let value = self.value.checked_add(other.value)?;
        let open = self.open || other.open;
        Some(Self { value, open })
    }
}

/// A value of at most [`Sum::SCALE`] decimals as a whole number.
fn in_units(value: Decimal) -> Option<i128> {
    let power = Sum::SCALE.checked_sub(value.scale())?;
    value
        .mantissa()
        .checked_mul(10_i64.checked_pow(power)?.into())
}

impl StatedTotal {
    /// Adds up figures.
    pub fn of<'a, T: Quantity + 'a>(figures: impl IntoIterator<Item = &'a Stated<T>>) -> Self {
        let mut total = Self::default();
        for figure in figures {
            total.add(figure);
        }
        total
    }

    /// Adds one more part.
    pub fn add<T: Quantity>(&mut self, part: &Stated<T>) {
        let mut one = Self {
            parts: 1,
            ..Self::default()
        };
        match part {
            Stated::Read { figure, .. } => {
                one.units = Units::One(figure.scale());
                one.sum = Sum::of(figure);
            }
            Stated::Unreadable { .. } => one.unreadable = 1,
            Stated::NotStated => one.not_stated = 1,
        }
        self.combine(one);
    }

    /// So many figures in a unit, each exact, that add up to a number of units
    /// of so many decimals.
    pub(crate) fn exactly(unit: Unit, number: i128, decimals: u32, parts: u64) -> Self {
        if parts == 0 {
            return Self::default();
        }
        let extra = Sum::SCALE.checked_sub(decimals);
        let extra = extra.and_then(|extra| 10_i128.checked_pow(extra));
        let value = extra.and_then(|extra| number.checked_mul(extra));
        let end = value.map(|value| End { value, open: false });
        let sum = Sum {
            nominal: value,
            decimals: value.map_or(0, |_| decimals),
            lower: end,
            upper: end,
        };
        Self {
            units: Units::One(unit.into()),
            sum,
            parts,
            ..Self::default()
        }
    }

    /// Counts one more part that was left out: unreadable, or else not stated.
    pub(crate) fn leave_out(&mut self, is_unreadable: bool) {
        self.parts = self.parts.saturating_add(1);
        let count = if is_unreadable {
            &mut self.unreadable
        } else {
            &mut self.not_stated
        };
        *count = count.saturating_add(1);
    }

    /// Counts more parts that were left out: so many unreadable, so many not
    /// stated.
    pub(crate) fn leave_out_parts(&mut self, unreadable: u64, not_stated: u64) {
        self.combine(Self {
            parts: unreadable.saturating_add(not_stated),
            unreadable,
            not_stated,
            ..Self::default()
        });
    }

    /// Adds one more part that was reckoned.
    pub(crate) fn add_estimate(&mut self, part: &Estimate) {
        self.combine(Self {
            units: Units::One(part.unit().into()),
            sum: Sum::of_estimate(part),
            parts: 1,
            ..Self::default()
        });
    }

    /// Adds all parts of another total.
    pub(crate) fn combine(&mut self, other: Self) {
        self.units = self.units.combine(other.units);
        self.sum = if self.units == Units::Mixed {
            Sum::default()
        } else {
            self.sum.combine(other.sum)
        };
        self.parts = self.parts.saturating_add(other.parts);
        self.unreadable = self.unreadable.saturating_add(other.unreadable);
        self.not_stated = self.not_stated.saturating_add(other.not_stated);
    }

    /// The sum of the printed values that could be read.
    ///
    /// `None` where [`StatedTotal::estimate`] has none.
    #[must_use]
    pub fn nominal(&self) -> Option<Decimal> {
        match self.units {
            Units::One(_) => self.sum.nominal(),
            Units::None | Units::Mixed => None,
        }
    }

    /// What the true total can be.
    ///
    /// Any value where parts are of different units.
    #[must_use]
    pub fn interval(&self) -> Interval {
        let left_out = match self.units {
            Units::Mixed => return Interval::UNBOUNDED,
            _ if !self.is_at_least() => return self.sum.interval(),
            Units::One(scale) if scale.unit() == Unit::Point => Interval::UNBOUNDED,
            Units::One(scale) if scale.aspect() == Aspect::Change => Interval::UNBOUNDED,
            Units::None | Units::One(_) => Interval::at_least(Decimal::ZERO),
        };
        self.sum.interval().plus(left_out)
    }

    /// The total for further arithmetic.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::NothingRead`], [`Undefined::UnitsDiffer`],
    /// [`Undefined::OutOfRange`].
    pub fn estimate(&self) -> Result<Estimate, Undefined> {
        let unit = match self.units {
            Units::None => return Err(Undefined::NothingRead),
            Units::One(scale) => scale.unit(),
            Units::Mixed => return Err(Undefined::UnitsDiffer),
        };
        let nominal = self.sum.nominal().ok_or(Undefined::OutOfRange)?;
        Ok(Estimate::new(nominal, self.interval(), unit))
    }

    /// The unit of the parts that were read and what they tell, if they have one.
    pub(super) const fn scale(&self) -> Option<Scale> {
        match self.units {
            Units::One(scale) => Some(scale),
            Units::None | Units::Mixed => None,
        }
    }

    /// Whether there are parts that were read, and their sum is one value: the
    /// printed one.
    #[cfg(feature = "serde")]
    pub(crate) fn reads_exactly(&self) -> bool {
        let Sum {
            nominal,
            lower,
            upper,
            ..
        } = self.sum;
        let exact = nominal.map(|value| End { value, open: false });
        matches!(self.units, Units::One(_)) && exact.is_some() && lower == exact && upper == exact
    }

    /// Whether all parts that were read are in a unit, if any were.
    #[cfg(feature = "serde")]
    pub(crate) fn is_in(&self, unit: Unit) -> bool {
        matches!(self.units, Units::None) || self.units == Units::One(unit.into())
    }

    /// Whether parts were left out.
    #[must_use]
    pub const fn is_at_least(&self) -> bool {
        self.unreadable > 0 || self.not_stated > 0
    }

    /// How many parts there are, left out or not.
    #[must_use]
    pub const fn parts(&self) -> u64 {
        self.parts
    }

    /// How many parts could not be read.
    #[must_use]
    pub const fn unreadable(&self) -> u64 {
        self.unreadable
    }

    /// How many parts were not stated.
    #[must_use]
    pub const fn not_stated(&self) -> u64 {
        self.not_stated
    }
}
