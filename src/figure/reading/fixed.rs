//! The number of a figure while it is read: billionths, exact.

use rust_decimal::Decimal;

use crate::violation::Problem;

/// How many decimals a number has while it is read.
pub(super) const DECIMALS: u8 = 9;

const ONE: u128 = 1_000_000_000;

/// 10^18, the first number that is too large.
const LIMIT: u128 = ONE * ONE * ONE;

/// A number of billionths, below 10^18.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fixed(u128);

impl Fixed {
    pub(super) const ZERO: Self = Self(0);
    pub(super) const ONE: Self = Self(ONE);

    /// Digits, of which so many stand behind the decimal mark, times a power
    /// of ten.
    pub(super) fn new(digits: u128, decimals: u8, exponent: u8) -> Result<Self, Problem> {
        let places = DECIMALS.saturating_add(exponent).saturating_sub(decimals);
        digits
            .checked_mul(power_of_ten(places))
            .map_or(Err(Problem::TooLarge), Self::bounded)
    }

    /// A whole number.
    pub(super) fn whole(number: u16) -> Self {
        Self(ONE.saturating_mul(number.into()))
    }

    /// So many parts of so many, to four decimals where it has more than nine.
    pub(super) fn fraction(part: u16, of: u16) -> Self {
        let parts = ONE.saturating_mul(part.into());
        let of = u128::from(of.max(1));
        if parts.checked_rem(of) == Some(0) {
            return Self(parts.checked_div(of).unwrap_or_default());
        }
        let fine = parts.saturating_mul(2).checked_div(of).unwrap_or_default();
        // Rounded half up at the fourth decimal: 200,000 half billionths.
        let fourth = fine.saturating_add(100_000) / 200_000;
        Self(fourth.saturating_mul(100_000))
    }

    pub(super) fn plus(self, other: Self) -> Result<Self, Problem> {
        Self::bounded(self.0.saturating_add(other.0))
    }

    /// The number times a power of ten.
    pub(super) fn scaled(self, exponent: u8) -> Result<Self, Problem> {
        self.0
            .checked_mul(power_of_ten(exponent))
            .map_or(Err(Problem::TooLarge), Self::bounded)
    }

    /// The number over a power of ten, where nothing is lost.
    pub(super) fn divided(self, exponent: u8) -> Option<Self> {
        let power = power_of_ten(exponent);
        (self.0.checked_rem(power)? == 0).then_some(Self(self.0.checked_div(power)?))
    }

    /// The number times a small one over another, where nothing is lost.
    pub(super) fn part(self, part: u16, of: u16) -> Option<Self> {
        let parts = self.0.checked_mul(part.into())?;
        let of = u128::from(of);
        (parts.checked_rem(of)? == 0).then_some(Self(parts.checked_div(of)?))
    }

    /// The power of ten of its last digit that is not zero; `None` for zero.
    pub(super) fn last_digit(self) -> Option<i8> {
        if self.0 == 0 {
            return None;
        }
        let mut exponent: i8 = -9;
        let mut rest = self.0;
        while rest % 10 == 0 {
            rest /= 10;
            exponent = exponent.saturating_add(1);
        }
        Some(exponent)
    }

    /// Whether the number is below a power of ten.
    pub(super) fn is_below(self, exponent: i8) -> bool {
        self.0 < power_of_ten(places(exponent))
    }

    /// Whether the number is a whole multiple of a power of ten.
    pub(super) fn is_multiple_of(self, exponent: i8) -> bool {
        self.0.checked_rem(power_of_ten(places(exponent))) == Some(0)
    }

    /// The exponent of the power of ten that the number is, if it is one.
    pub(super) fn as_power_of_ten(self) -> Option<i8> {
        let exponent = self.last_digit()?;
        (self.0 == power_of_ten(places(exponent))).then_some(exponent)
    }

    /// The number, with no zeros at the end of its decimals.
    pub(super) fn to_decimal(self) -> Decimal {
        let scale = self
            .last_digit()
            .map_or(0, |last| last.min(0).unsigned_abs());
        let digits = self
            .0
            .checked_div(power_of_ten(DECIMALS.saturating_sub(scale)))
            .and_then(|digits| i128::try_from(digits).ok());
        Decimal::try_from_i128_with_scale(digits.unwrap_or_default(), scale.into())
            .unwrap_or_default()
    }

    fn bounded(billionths: u128) -> Result<Self, Problem> {
        if billionths < LIMIT {
            Ok(Self(billionths))
        } else {
            Err(Problem::TooLarge)
        }
    }
}

/// How many places a power of ten lies above billionths.
fn places(exponent: i8) -> u8 {
    u8::try_from(exponent.saturating_add(9)).unwrap_or(0)
}

fn power_of_ten(exponent: u8) -> u128 {
    10_u128.saturating_pow(exponent.into())
}
