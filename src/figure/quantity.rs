//! What figures measure.

use alloc::string::{String, ToString as _};

use rust_decimal::Decimal;

use super::{Aspect, Scale};
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
    /// Whether a level in this unit can be below zero: percentages and points
    /// can fall, what is counted or measured cannot.
    #[must_use]
    pub const fn can_be_negative(self) -> bool {
        Scale::new(self, Aspect::Level).can_be_negative()
    }

    /// Whether one figure can be given in this unit or in another such.
    pub(crate) const fn is_ratio(self) -> bool {
        matches!(self, Self::Percent | Self::Multiple | Self::Share)
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

    /// The unit of the value, and what it tells.
    fn scale(self) -> Scale;

    /// The unit of the value.
    fn unit(self) -> Unit {
        self.scale().unit()
    }

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

/// Checks that a number was read as a level in a unit.
fn check_unit(measure: Measure, unit: Unit) -> Result<Decimal, Problem> {
    let found = match measure.scale.aspect() {
        Aspect::Level if measure.unit() == unit => return Ok(measure.number),
        Aspect::Level => measure.unit().as_str(),
        Aspect::Mean => "mean",
        Aspect::Change => "change",
        Aspect::Place => "place",
    };
    let expected = unit.as_str();
    Err(Unreadable::OtherUnit { found, expected }.into())
}

impl Quantity for u32 {
    const UNIT: Option<Unit> = Some(Unit::Count);

    fn of_measure(measure: Measure) -> Result<Self, Problem> {
        let number = check_unit(measure, Unit::Count)?;
        number.try_into().map_err(|_| Problem::CountOutOfRange)
    }

    fn scale(self) -> Scale {
        Unit::Count.into()
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

    fn scale(self) -> Scale {
        Unit::Dirham.into()
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
/// count none, unless it is a [mean](Aspect::Mean); never negative, but for
/// percentages, points and [changes](Aspect::Change), which can fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Measure {
    number: Decimal,
    scale: Scale,
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
    /// where none can be below 0, [`Unreadable::TooFine`] for more decimals than
    /// there can be.
    pub fn new(number: Decimal, scale: impl Into<Scale>) -> Result<Self, Problem> {
        let (number, scale) = (number.normalize(), scale.into());
        if number.trunc().abs().mantissa() >= Self::LIMIT {
            return Err(Problem::TooLarge);
        }
        if number.is_sign_negative() && !scale.can_be_negative() {
            return Err(Problem::Negative);
        }
        if number.scale() > scale.decimals() {
            return Err(Unreadable::TooFine {
                part: number.to_string().into(),
                unit: scale.unit().as_str(),
            }
            .into());
        }
        Ok(Self { number, scale })
    }

    /// A number that was read within these bounds.
    pub(super) const fn read(number: Decimal, scale: Scale) -> Self {
        Self { number, scale }
    }

    /// Reads a plain decimal number of units, such as `398000000` or `-2.5`.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::NotADecimal`] for anything but digits, one
    /// point and a leading minus, then those of [`Measure::new`].
    pub fn parse(text: &str, scale: impl Into<Scale>) -> Result<Self, Problem> {
        let (minus, digits) = text
            .strip_prefix('-')
            .map_or((false, text), |rest| (true, rest));
        let mut number = plain_decimal(digits, 18, 9).ok_or(Problem::NotADecimal)?;
        number.set_sign_negative(minus && !number.is_zero());
        Self::new(number, scale)
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

    fn scale(self) -> Scale {
        self.scale
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
