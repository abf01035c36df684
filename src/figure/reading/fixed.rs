//! The number of a figure while it is read: exact to the billionth.

use rust_decimal::Decimal;

use crate::violation::Problem;

/// How many decimals a number has while it is read.
const DECIMALS: u8 = 9;

const BILLION: u64 = 1_000_000_000;

/// 10^18, the largest number.
const LIMIT: u64 = BILLION * BILLION;

/// A number up to 10^18, the coarsest step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fixed {
    whole: u64,
    /// Below a billion.
    billionths: u64,
}

impl Fixed {
    pub(super) const ZERO: Self = Self::whole(0);
    pub(super) const ONE: Self = Self::whole(1);

    /// Digits of which so many, at most nine, stand behind the decimal mark.
    pub(super) fn new(digits: u128, decimals: u8) -> Result<Self, Problem> {
        if decimals == 0 {
            let whole = u64::try_from(digits).map_err(|_| Problem::TooLarge)?;
            return Self {
                whole,
                billionths: 0,
            }
            .bounded();
        }
        let unit = power_of_ten(decimals);
        let narrow = |number: u128| u64::try_from(number).ok();
        // Dividing 128 bits is slow, and few numbers need them.
        let parts = if let Some(digits) = narrow(digits) {
            digits.checked_div(unit).zip(digits.checked_rem(unit))
        } else {
            let whole = digits.checked_div(unit.into()).and_then(narrow);
            whole.zip(digits.checked_rem(unit.into()).and_then(narrow))
        };
        let (whole, rest) = parts.ok_or(Problem::TooLarge)?;
        let billionths = rest.saturating_mul(power_of_ten(DECIMALS.saturating_sub(decimals)));
        Self { whole, billionths }.bounded()
    }

    pub(super) const fn whole(whole: u64) -> Self {
        Self {
            whole,
            billionths: 0,
        }
    }

    /// So many parts of so many, to four decimals where it has more than nine.
    pub(super) fn fraction(part: u16, of: u16) -> Self {
        if let Some(exact) = Self::ONE.part(part, of) {
            return exact;
        }
        // Rounded half up at the fourth decimal.
        let halves = u64::from(part).saturating_mul(20_000);
        let halves = halves.checked_div(of.into()).unwrap_or_default();
        let fourths = halves.saturating_add(1) / 2;
        Self {
            whole: fourths / 10_000,
            billionths: (fourths % 10_000).saturating_mul(100_000),
        }
    }

    pub(super) fn plus(self, other: Self) -> Result<Self, Problem> {
        let billionths = self.billionths.saturating_add(other.billionths);
        Self {
            whole: self
                .whole
                .saturating_add(other.whole)
                .saturating_add(billionths / BILLION),
            billionths: billionths % BILLION,
        }
        .bounded()
    }

    /// The number times a power of ten.
    pub(super) fn scaled(self, exponent: u8) -> Result<Self, Problem> {
        let power = power_of_ten(exponent);
        let whole = self.whole.checked_mul(power).ok_or(Problem::TooLarge)?;
        if self.billionths == 0 {
            return Self {
                whole,
                billionths: 0,
            }
            .bounded();
        }
        // Less than a billion times 10^18 fits; what is carried is below 10^18.
        let billionths = u128::from(self.billionths).saturating_mul(power.into());
        let billion = u128::from(BILLION);
        let carried = billionths.checked_div(billion).unwrap_or_default();
        let rest = billionths.checked_rem(billion).unwrap_or_default();
        Self {
            whole: whole.saturating_add(u64::try_from(carried).unwrap_or(LIMIT)),
            billionths: u64::try_from(rest).unwrap_or_default(),
        }
        .bounded()
    }

    /// The number over a power of ten of at most nine, where nothing is lost.
    pub(super) fn divided(self, exponent: u8) -> Option<Self> {
        let power = power_of_ten(exponent);
        let rest = self.whole.checked_rem(power)?;
        let moved = rest.checked_mul(power_of_ten(DECIMALS.saturating_sub(exponent)))?;
        let exact = self.billionths.checked_rem(power)? == 0;
        exact.then_some(Self {
            whole: self.whole.checked_div(power)?,
            billionths: moved.checked_add(self.billionths.checked_div(power)?)?,
        })
    }

    /// So many parts of so many of the number, where nothing is lost.
    pub(super) fn part(self, part: u16, of: u16) -> Option<Self> {
        let of = u64::from(of);
        let parts = self.whole.checked_mul(part.into())?;
        let rest = parts.checked_rem(of)?.checked_mul(BILLION)?;
        let more = self
            .billionths
            .checked_mul(part.into())?
            .checked_add(rest)?;
        let billionths = more.checked_div(of)?;
        let exact = more.checked_rem(of)? == 0;
        exact.then_some(Self {
            whole: parts.checked_div(of)?.checked_add(billionths / BILLION)?,
            billionths: billionths % BILLION,
        })
    }

    /// The power of ten of its last digit that is not zero; `None` for zero.
    pub(super) fn last_digit(self) -> Option<i8> {
        match (self.whole, self.billionths) {
            (0, 0) => None,
            (whole, 0) => Some(zeros(whole)),
            (_, billionths) => Some(zeros(billionths).saturating_sub(9)),
        }
    }

    /// Whether the number is below a power of ten.
    pub(super) fn is_below(self, exponent: i8) -> bool {
        match u8::try_from(exponent) {
            Ok(exponent) => self.whole < power_of_ten(exponent),
            Err(_) => self.whole == 0 && self.billionths < decimal(exponent),
        }
    }

    /// Whether the number is a whole multiple of a power of ten.
    pub(super) fn is_multiple_of(self, exponent: i8) -> bool {
        match u8::try_from(exponent) {
            Ok(0) => self.billionths == 0,
            Ok(exponent) => {
                self.billionths == 0 && self.whole.checked_rem(power_of_ten(exponent)) == Some(0)
            }
            Err(_) => self.billionths.checked_rem(decimal(exponent)) == Some(0),
        }
    }

    /// The exponent of the power of ten that the number is, if it is one.
    pub(super) fn as_power_of_ten(self) -> Option<i8> {
        let exponent = self.last_digit()?;
        let is_one = match u8::try_from(exponent) {
            Ok(exponent) => self.whole == power_of_ten(exponent),
            Err(_) => self.whole == 0 && self.billionths == decimal(exponent),
        };
        is_one.then_some(exponent)
    }

    /// Whether a figure can have the number.
    pub(super) const fn is_value(self) -> bool {
        self.whole < LIMIT
    }

    /// The number, where it is whole and at most a hundred.
    pub(super) fn to_small(self) -> Option<u16> {
        self.to_whole().filter(|whole| *whole <= 100)
    }

    /// The number, where it is whole and no larger than a place.
    pub(super) fn to_whole(self) -> Option<u16> {
        u16::try_from(self.whole)
            .ok()
            .filter(|_| self.billionths == 0)
    }

    /// The number, with no zeros at the end of its decimals.
    pub(super) fn to_decimal(self) -> Decimal {
        if self.billionths == 0 {
            return self.whole.into();
        }
        let spare = zeros(self.billionths).unsigned_abs();
        let scale = DECIMALS.saturating_sub(spare);
        let decimals = self.billionths.checked_div(power_of_ten(spare));
        let whole = i128::from(self.whole).saturating_mul(power_of_ten(scale).into());
        let digits = whole.saturating_add(decimals.unwrap_or_default().into());
        Decimal::try_from_i128_with_scale(digits, scale.into()).unwrap_or_default()
    }

    const fn bounded(self) -> Result<Self, Problem> {
        let is_within = self.whole < LIMIT || (self.whole == LIMIT && self.billionths == 0);
        if is_within {
            Ok(self)
        } else {
            Err(Problem::TooLarge)
        }
    }
}

/// How many zeros a number above zero ends in.
fn zeros(mut number: u64) -> i8 {
    let mut zeros: i8 = 0;
    while number % 10 == 0 && zeros < 19 {
        number /= 10;
        zeros = zeros.saturating_add(1);
    }
    zeros
}

/// A power of ten below one, in billionths.
fn decimal(exponent: i8) -> u64 {
    power_of_ten(DECIMALS.saturating_sub(exponent.unsigned_abs()))
}

/// A power of ten, up to 10^19.
fn power_of_ten(exponent: u8) -> u64 {
    10_u64.saturating_pow(exponent.into())
}
