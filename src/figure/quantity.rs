//! What figures measure.

use alloc::string::{String, ToString as _};

use rust_decimal::Decimal;

use super::Step;
use crate::dirhams::Dirhams;
use crate::violation::{Problem, Unreadable};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The unit of a figure.
    pub enum Unit: "unit" {
        /// Whole things: artisans, fairs, agreements.
        Count = "count", { ar: "عدد", fr: "nombre", en: "count" },
        /// Moroccan dirhams.
        Dirham = "dirham", { ar: "درهم", fr: "dirham", en: "dirham" },
        /// Hundredths of a whole: "7 %" is 7.
        Percent = "percent", { ar: "في المائة", fr: "pour cent", en: "percent" },
        /// The difference between two percentages.
        Point = "point", { ar: "نقطة", fr: "point", en: "percentage point" },
        /// So many times another figure.
        Multiple = "multiple", { ar: "مرة", fr: "fois", en: "times" },
        /// A part of a whole: "a third", "a half".
        Share = "share", { ar: "جزء", fr: "part", en: "share" },
    }
}

impl Unit {
    /// Whether a figure in this unit, printed to this step without a hedge,
    /// says exactly what it prints.
    ///
    /// Things and dirhams are counted; percentages and multiples are computed
    /// and rounded to what is printed.
    #[must_use]
    pub fn is_exact_at(self, step: Step) -> bool {
        match self {
            Self::Count => step <= Step::ONE,
            Self::Dirham => step <= Step::ONE && step >= Step::CENTIME,
            Self::Percent | Self::Point | Self::Multiple | Self::Share => false,
        }
    }

    /// Whether a value in this unit can be below zero: percentages and points
    /// can fall, what is counted or measured cannot.
    #[must_use]
    pub const fn can_be_negative(self) -> bool {
        matches!(self, Self::Percent | Self::Point)
    }
}

/// A value that a figure can have: exact, and with a unit.
///
/// Implemented by `u32` for counts, by [`Dirhams`], and by [`Measure`] where
/// the unit is known only from the data.
pub trait Quantity: Copy + private::Sealed {
    /// The unit that every value of the type has; `None` for [`Measure`].
    const UNIT: Option<Unit>;

    /// The value of a number that was read in its unit.
    ///
    /// # Errors
    ///
    /// In this order: [`Unreadable::OtherUnit`], then those of the type's range:
    /// [`Problem::CountOutOfRange`], [`Problem::TooLarge`].
    fn of_measure(measure: Measure) -> Result<Self, Problem>;

    /// The unit of the value.
    fn unit(self) -> Unit;

    /// The value as a number of units.
    fn to_decimal(self) -> Decimal;

    /// The value in its text form, without marks.
    fn to_text(self) -> String;
}

mod private {
    pub trait Sealed {}

    impl Sealed for u32 {}
    impl Sealed for crate::dirhams::Dirhams {}
    impl Sealed for super::Measure {}
}

/// Checks that a number was read in a unit.
fn check_unit(measure: Measure, unit: Unit) -> Result<Decimal, Problem> {
    if measure.unit == unit {
        Ok(measure.number)
    } else {
        Err(Unreadable::OtherUnit {
            found: measure.unit.as_str(),
            expected: unit.as_str(),
        }
        .into())
    }
}

impl Quantity for u32 {
    const UNIT: Option<Unit> = Some(Unit::Count);

    fn of_measure(measure: Measure) -> Result<Self, Problem> {
        let number = check_unit(measure, Unit::Count)?;
        number.try_into().map_err(|_| Problem::CountOutOfRange)
    }

    fn unit(self) -> Unit {
        Unit::Count
    }

    fn to_decimal(self) -> Decimal {
        self.into()
    }

    fn to_text(self) -> String {
        self.to_string()
    }
}

impl Quantity for Dirhams {
    const UNIT: Option<Unit> = Some(Unit::Dirham);

    fn of_measure(measure: Measure) -> Result<Self, Problem> {
        check_unit(measure, Unit::Dirham).and_then(Self::from_decimal)
    }

    fn unit(self) -> Unit {
        Unit::Dirham
    }

    fn to_decimal(self) -> Decimal {
        Dirhams::to_decimal(self)
    }

    fn to_text(self) -> String {
        self.to_string()
    }
}

/// A number with its unit, where the unit is known only from the data.
///
/// At most 18 digits before the point and 9 behind it, in dirhams 2 and in a
/// count none; never negative, but for percentages and points, which can fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Measure {
    number: Decimal,
    unit: Unit,
}

impl Measure {
    /// The most digits behind the point.
    pub const DECIMALS: u32 = 9;

    const LIMIT: i128 = 1_000_000_000_000_000_000;

    /// A number of units.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::TooLarge`] from 10^18, [`Problem::Negative`]
    /// in a unit that cannot fall below 0, [`Problem::NotADecimal`] for more
    /// decimals than the unit has.
    pub fn new(number: Decimal, unit: Unit) -> Result<Self, Problem> {
        let number = number.normalize();
        if number.trunc().abs().mantissa() >= Self::LIMIT {
            return Err(Problem::TooLarge);
        }
        if number.is_sign_negative() && !unit.can_be_negative() {
            return Err(Problem::Negative);
        }
        let decimals = match unit {
            Unit::Count => 0,
            Unit::Dirham => 2,
            Unit::Percent | Unit::Point | Unit::Multiple | Unit::Share => Self::DECIMALS,
        };
        if number.scale() > decimals {
            return Err(Problem::NotADecimal);
        }
        Ok(Self { number, unit })
    }

    /// A number that was read within these bounds.
    pub(super) const fn read(number: Decimal, unit: Unit) -> Self {
        Self { number, unit }
    }

    /// Reads a plain decimal number of units, such as `398000000` or `-2.5`.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::NotADecimal`] for anything but digits, one
    /// point and a leading minus, then those of [`Measure::new`].
    pub fn parse(text: &str, unit: Unit) -> Result<Self, Problem> {
        let (minus, digits) = text
            .strip_prefix('-')
            .map_or((false, text), |rest| (true, rest));
        let mut number = plain_decimal(digits, 18, 9).ok_or(Problem::NotADecimal)?;
        number.set_sign_negative(minus && !number.is_zero());
        Self::new(number, unit)
    }

    /// The number of units.
    #[must_use]
    pub const fn number(self) -> Decimal {
        self.number
    }
}

impl Quantity for Measure {
    const UNIT: Option<Unit> = None;

    fn of_measure(measure: Measure) -> Result<Self, Problem> {
        Ok(measure)
    }

    fn unit(self) -> Unit {
        self.unit
    }

    fn to_decimal(self) -> Decimal {
        self.number
    }

    fn to_text(self) -> String {
        self.number.to_string()
    }
}

/// Reads a count: digits without marks, sign or leading zero.
///
/// # Errors
///
/// [`Problem::CountOutOfRange`].
pub(crate) fn read_count(text: &str) -> Result<u32, Problem> {
    let leading_zero = text.len() > 1 && text.starts_with('0');
    if leading_zero || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Problem::CountOutOfRange);
    }
    text.parse().map_err(|_| Problem::CountOutOfRange)
}

/// Reads digits with at most one point, bounded on both sides of it.
///
/// Length and grammar are checked before anything is parsed.
pub(super) fn plain_decimal(text: &str, whole: usize, decimals: usize) -> Option<Decimal> {
    let (before, behind) = text.split_once('.').unwrap_or((text, "0"));
    let digits_only = |part: &str, at_most: usize| {
        (1..=at_most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let leading_zero = before.len() > 1 && before.starts_with('0');
    let fits = !leading_zero && digits_only(before, whole) && digits_only(behind, decimals);
    if fits {
        Decimal::from_str_exact(text).ok()
    } else {
        None
    }
}
