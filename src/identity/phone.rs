//! Phone numbers.

use core::fmt;
use core::num::NonZeroU32;
use core::str::FromStr;

use super::number;
use crate::violation::Problem;

const COUNTRY: &str = "+212";

/// A Moroccan phone number: `+212`, then nine digits of which the first is 5
/// to 8.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone {
    /// The nine digits behind the country code.
    subscriber: NonZeroU32,
}

number!(Phone);

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{COUNTRY}{}", self.subscriber)
    }
}

impl FromStr for Phone {
    type Err = Problem;

    /// Reads a number without spaces or other marks.
    ///
    /// # Errors
    ///
    /// [`Problem::NotAPhone`].
    fn from_str(text: &str) -> Result<Self, Problem> {
        let digits = text.strip_prefix(COUNTRY).ok_or(Problem::NotAPhone)?;
        let fits = digits.len() == 9
            && digits.starts_with(['5', '6', '7', '8'])
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !fits {
            return Err(Problem::NotAPhone);
        }
        digits
            .parse()
            .map(|subscriber| Self { subscriber })
            .map_err(|_| Problem::NotAPhone)
    }
}
