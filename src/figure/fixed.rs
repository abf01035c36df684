//! Sums as text on the wire.

use core::fmt;
use core::str::FromStr;

use crate::draft::text_wire;

const NOT_A_SUM: &str = "a sum must be a plain decimal number, without marks";

/// A number of units of so many decimals: 3950 of two is `39.50`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fixed {
    pub(crate) number: i128,
    pub(crate) decimals: u32,
}

impl Fixed {
    /// The most decimals that are read.
    const DECIMALS: usize = 10;

    /// The same number with so many decimals, no fewer than it has.
    pub(crate) fn to_decimals(self, decimals: u32) -> Option<i128> {
        let more = decimals.checked_sub(self.decimals)?;
        self.number.checked_mul(10_i128.checked_pow(more)?)
    }

    /// The same number with no more decimals than it needs.
    pub(crate) fn trimmed(mut self) -> Self {
        while self.decimals > 0 && self.number % 10 == 0 {
            self.number /= 10;
            self.decimals = self.decimals.saturating_sub(1);
        }
        self
    }
}

impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.number < 0 { "-" } else { "" };
        let magnitude = self.number.unsigned_abs();
        // Of a power beyond its range there is no whole part.
        let power = 10_u128.checked_pow(self.decimals).unwrap_or(u128::MAX);
        let whole = magnitude.checked_div(power).unwrap_or_default();
        let rest = magnitude.checked_rem(power).unwrap_or_default();
        write!(f, "{sign}{whole}")?;
        match usize::try_from(self.decimals) {
            Ok(0) | Err(_) => Ok(()),
            Ok(width) => write!(f, ".{rest:0width$}"),
        }
    }
}

impl FromStr for Fixed {
    type Err = &'static str;

    /// Reads digits with at most one point and a leading minus.
    ///
    /// # Errors
    ///
    /// For any other text, then beyond the range of 128 bits.
    fn from_str(text: &str) -> Result<Self, &'static str> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, text),
        };
        let (whole, rest) = match digits.split_once('.') {
            Some((_, "")) => return Err(NOT_A_SUM),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let leading_zero = whole.len() > 1 && whole.starts_with('0');
        let well_formed = !whole.is_empty() && !leading_zero && rest.len() <= Self::DECIMALS;
        if !(well_formed && is_digits(whole) && is_digits(rest)) {
            return Err(NOT_A_SUM);
        }
        let mut number: i128 = 0;
        for digit in whole.bytes().chain(rest.bytes()) {
            let digit = i128::from(digit.saturating_sub(b'0')).saturating_mul(sign);
            let next = number
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(digit));
            number = next.ok_or("a sum is out of range")?;
        }
        if sign < 0 && number == 0 {
            return Err(NOT_A_SUM);
        }
        let decimals = u32::try_from(rest.len()).map_err(|_| NOT_A_SUM)?;
        Ok(Self { number, decimals })
    }
}

text_wire!(Fixed);
