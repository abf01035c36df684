//! The precision of a figure: the unit of its last significant digit.

use alloc::borrow::Cow;
use alloc::string::ToString as _;
use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;

use super::quantity::{Quantity, Unit, plain_decimal};
use crate::draft::text_wire;
use crate::violation::Problem;

/// A power of ten from 0.000000001 to 10^18: the unit of a figure's last
/// significant digit.
///
/// "398 million" has a step of 1,000,000, "10.6 %" one of 0.1. Written as a
/// plain number: `1000000`, `0.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step {
    exponent: i8,
}

impl Step {
    /// A step of one.
    pub const ONE: Self = Self { exponent: 0 };

    /// A step of one centime, the finest in which dirhams are counted.
    pub(super) const CENTIME: Self = Self { exponent: -2 };

    const FINEST: i8 = -9;
    const COARSEST: i8 = 18;

    /// The step 10 to the power of `exponent`.
    ///
    /// # Errors
    ///
    /// [`Problem::NotAStep`] outside -9 to 18.
    pub const fn power_of_ten(exponent: i8) -> Result<Self, Problem> {
        if exponent < Self::FINEST || exponent > Self::COARSEST {
            Err(Problem::NotAStep)
        } else {
            Ok(Self { exponent })
        }
    }

    /// The exponent of ten, -9 to 18.
    #[must_use]
    pub const fn exponent(self) -> i8 {
        self.exponent
    }

    /// The step as a number.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        let scale = u32::from(self.exponent.min(0).unsigned_abs());
        let power = u32::from(self.exponent.max(0).unsigned_abs());
        let number = 10_i128.checked_pow(power).unwrap_or_default();
        Decimal::try_from_i128_with_scale(number, scale).unwrap_or_default()
    }

    /// Half the step, as far as rounding can have moved a value.
    pub(crate) fn half(self) -> Decimal {
        self.to_decimal()
            .checked_div(Decimal::TWO)
            .unwrap_or_default()
    }

    /// Checks that a value has no digit finer than the step.
    pub(crate) fn check(self, value: Decimal) -> Result<(), Problem> {
        let rest = value.checked_rem(self.to_decimal());
        if rest.is_some_and(|rest| rest.is_zero()) {
            Ok(())
        } else {
            Err(Problem::FinerThanStep)
        }
    }

    /// The step of a value of which every printed digit counts.
    pub(crate) fn of_last_decimal(value: Decimal) -> Self {
        let scale = i8::try_from(value.normalize().scale()).unwrap_or(i8::MAX);
        Self {
            exponent: scale.saturating_neg().max(Self::FINEST),
        }
    }

    /// The step of a value that is printed to its last digit: dirhams are
    /// printed whole or with both decimals.
    pub(super) fn of_printed<T: Quantity>(value: T) -> Self {
        let step = Self::of_last_decimal(value.to_decimal());
        if value.unit() == Unit::Dirham && step < Self::ONE {
            step.min(Self::CENTIME)
        } else {
            step
        }
    }

    /// The step of a value whose trailing zeros are not significant.
    pub(crate) fn of_last_significant(value: Decimal) -> Self {
        let fine = Self::of_last_decimal(value);
        if value.is_zero() {
            return fine;
        }
        let coarser = (fine.exponent..=Self::COARSEST).map(|exponent| Self { exponent });
        coarser
            .take_while(|step| step.check(value).is_ok())
            .last()
            .unwrap_or(fine)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_decimal().fmt(f)
    }
}

impl FromStr for Step {
    type Err = Problem;

    /// Reads a 1 followed or led by zeros, such as `1000000` or `0.1`.
    ///
    /// # Errors
    ///
    /// [`Problem::NotAStep`] for anything else.
    fn from_str(text: &str) -> Result<Self, Problem> {
        let number = plain_decimal(text, 19, 9).ok_or(Problem::NotAStep)?;
        let mut steps = (Self::FINEST..=Self::COARSEST).map(|exponent| Self { exponent });
        steps
            .find(|step| step.to_decimal() == number)
            .ok_or(Problem::NotAStep)
    }
}

impl From<Step> for Cow<'static, str> {
    fn from(step: Step) -> Self {
        step.to_string().into()
    }
}

text_wire!(Step);
