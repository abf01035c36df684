//! Amounts of money: exact, in whole centimes.
//!
//! [`Dirhams`] is one amount, never negative; [`DirhamTotal`] is what amounts
//! add up to, or the difference between two such totals. Neither rounds, and
//! adding never fails.
//!
//! ```
//! use artisanat::dirhams::{DirhamTotal, Dirhams};
//!
//! let granted: Dirhams = "395910.00".parse()?;
//! assert_eq!(granted.centimes(), 39_591_000);
//!
//! let total: DirhamTotal = [granted, Dirhams::from_centimes(50)?].into_iter().collect();
//! assert_eq!(total.to_string(), "395910.50");
//! # Ok::<(), artisanat::violation::Problem>(())
//! ```

use alloc::borrow::Cow;
use alloc::string::ToString as _;
use core::fmt;
use core::ops::{Add, Neg, Sub};
use core::str::FromStr;

use rust_decimal::Decimal;

use crate::draft::text_wire;
use crate::violation::Problem;

const CENTIMES_PER_DIRHAM: i64 = 100;

/// An amount in Moroccan dirhams, exact to the centime.
///
/// From 0 to 920 000 000 000 000.00 dirhams, hundreds of times the country's
/// yearly product, so that 2^63 of them still add up without overflow. The
/// text form has no marks and two decimals: `395910.00`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dirhams {
    centimes: i64,
}

impl Dirhams {
    /// Nothing.
    pub const ZERO: Self = Self { centimes: 0 };

    /// The largest amount.
    pub const MAX: Self = Self {
        centimes: 92_000_000_000_000_000,
    };

    /// An amount given in centimes.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::Negative`], [`Problem::TooLarge`] above
    /// [`Dirhams::MAX`].
    pub const fn from_centimes(centimes: i64) -> Result<Self, Problem> {
        if centimes < 0 {
            Err(Problem::Negative)
        } else if centimes > Self::MAX.centimes {
            Err(Problem::TooLarge)
        } else {
            Ok(Self { centimes })
        }
    }

    /// An amount given in dirhams, as long as it is a whole number of centimes.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::Negative`], [`Problem::TooLarge`],
    /// [`Problem::NotAnAmount`] where a fraction of a centime would be lost.
    pub fn from_decimal(dirhams: Decimal) -> Result<Self, Problem> {
        if dirhams.is_sign_negative() && !dirhams.is_zero() {
            return Err(Problem::Negative);
        }
        let centimes = dirhams
            .checked_mul(Decimal::ONE_HUNDRED)
            .ok_or(Problem::TooLarge)?;
        if !centimes.fract().is_zero() {
            return Err(Problem::NotAnAmount);
        }
        let centimes = i64::try_from(centimes.trunc()).map_err(|_| Problem::TooLarge)?;
        Self::from_centimes(centimes)
    }

    /// The amount in centimes.
    #[must_use]
    #[inline]
    pub const fn centimes(self) -> i64 {
        self.centimes
    }

    /// The amount in dirhams, with two decimals.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::try_from_i128_with_scale(self.centimes.into(), 2).unwrap_or_default()
    }
}

impl fmt::Display for Dirhams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        DirhamTotal::from(*self).fmt(f)
    }
}

impl FromStr for Dirhams {
    type Err = Problem;

    /// Reads plain digits with at most two decimals behind a point.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::Negative`] for a leading minus,
    /// [`Problem::NotAnAmount`] for anything but digits and one point, for a
    /// leading zero or for more than two decimals, [`Problem::TooLarge`].
    fn from_str(text: &str) -> Result<Self, Problem> {
        let (minus, digits) = text
            .strip_prefix('-')
            .map_or((false, text), |rest| (true, rest));
        let (whole, decimals) = match digits.split_once('.') {
            Some((whole, decimals)) if matches!(decimals.len(), 1 | 2) => (whole, decimals),
            Some(_) => return Err(Problem::NotAnAmount),
            None => (digits, "0"),
        };
        let leading_zero = whole.len() > 1 && whole.starts_with('0');
        let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || leading_zero || !digits_only(whole) || !digits_only(decimals) {
            return Err(Problem::NotAnAmount);
        }
        if minus {
            return Err(Problem::Negative);
        }
        let too_large = |_| Problem::TooLarge;
        let hundredths: i64 = decimals.parse().map_err(too_large)?;
        let hundredths = if decimals.len() == 1 {
            hundredths.saturating_mul(10)
        } else {
            hundredths
        };
        let dirhams: i64 = whole.parse().map_err(too_large)?;
        let centimes = dirhams
            .checked_mul(CENTIMES_PER_DIRHAM)
            .and_then(|centimes| centimes.checked_add(hundredths))
            .ok_or(Problem::TooLarge)?;
        Self::from_centimes(centimes)
    }
}

impl From<Dirhams> for Cow<'static, str> {
    fn from(amount: Dirhams) -> Self {
        amount.to_string().into()
    }
}

/// What amounts of money add up to, exact to the centime; may be negative.
///
/// Holds the sum of any 2^63 amounts. Totals that would leave the range of
/// 128 bits, which only totals of totals of totals can, stop at its ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DirhamTotal {
    centimes: i128,
}

impl DirhamTotal {
    /// Nothing.
    pub const ZERO: Self = Self { centimes: 0 };

    /// A total given in centimes.
    #[must_use]
    pub const fn from_centimes(centimes: i128) -> Self {
        Self { centimes }
    }

    /// The total in centimes.
    #[must_use]
    pub const fn centimes(self) -> i128 {
        self.centimes
    }

    /// The total in dirhams; `None` above the range of `Decimal`, 7.9 × 10^26.
    #[must_use]
    pub fn to_decimal(self) -> Option<Decimal> {
        Decimal::try_from_i128_with_scale(self.centimes, 2).ok()
    }
}

impl From<Dirhams> for DirhamTotal {
    fn from(amount: Dirhams) -> Self {
        Self {
            centimes: amount.centimes.into(),
        }
    }
}

impl Add for DirhamTotal {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            centimes: self.centimes.saturating_add(other.centimes),
        }
    }
}

impl Add<Dirhams> for DirhamTotal {
    type Output = Self;

    fn add(self, amount: Dirhams) -> Self {
        Self {
            centimes: self.centimes.saturating_add(amount.centimes.into()),
        }
    }
}

impl Sub for DirhamTotal {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            centimes: self.centimes.saturating_sub(other.centimes),
        }
    }
}

impl Neg for DirhamTotal {
    type Output = Self;

    fn neg(self) -> Self {
        Self {
            centimes: self.centimes.saturating_neg(),
        }
    }
}

impl FromIterator<Dirhams> for DirhamTotal {
    fn from_iter<I: IntoIterator<Item = Dirhams>>(amounts: I) -> Self {
        amounts.into_iter().fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for DirhamTotal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.centimes < 0 { "-" } else { "" };
        let magnitude = self.centimes.unsigned_abs();
        let hundred = CENTIMES_PER_DIRHAM.unsigned_abs().into();
        let dirhams = magnitude.checked_div(hundred).unwrap_or_default();
        let centimes = magnitude.checked_rem(hundred).unwrap_or_default();
        write!(f, "{sign}{dirhams}.{centimes:02}")
    }
}

text_wire!(Dirhams);
