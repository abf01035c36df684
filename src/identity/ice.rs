//! The common identifier of enterprises.

use core::fmt;
use core::num::NonZeroU64;
use core::str::FromStr;

use super::number;
use crate::violation::Problem;

const DIGITS: usize = 15;

/// The common identifier of an enterprise, *identifiant commun de l'entreprise*.
///
/// 15 digits: nine for the enterprise, four for the establishment, two for
/// control. The whole number is a multiple of 97 above 0, and leading zeros
/// count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ice(NonZeroU64);

number!(Ice);

impl fmt::Display for Ice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0width$}", self.0, width = DIGITS)
    }
}

impl FromStr for Ice {
    type Err = Problem;

    /// Reads 15 digits.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::IceDigits`], [`Problem::IceZero`],
    /// [`Problem::IceControl`].
    fn from_str(text: &str) -> Result<Self, Problem> {
        if text.len() != DIGITS || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Problem::IceDigits);
        }
        let number: u64 = text.parse().map_err(|_| Problem::IceDigits)?;
        let number = NonZeroU64::new(number).ok_or(Problem::IceZero)?;
        if number.get() % 97 == 0 {
            Ok(Self(number))
        } else {
            Err(Problem::IceControl)
        }
    }
}
