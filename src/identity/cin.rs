//! The number of the national identity card.

use core::fmt;
use core::str::FromStr;

use super::number;
use crate::violation::Problem;

/// The most letters and digits together.
const AT_MOST: usize = 11;

/// The number of a national identity card.
///
/// One to three upper-case Latin letters, then one to eight digits. No
/// official format is public, so the shape is held loosely, and nothing is
/// inferred from the letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cin {
    /// ASCII, filled up with zero bytes.
    text: [u8; AT_MOST],
}

number!(Cin);

impl fmt::Display for Cin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = core::str::from_utf8(&self.text).unwrap_or_default();
        f.write_str(text.trim_end_matches('\0'))
    }
}

impl FromStr for Cin {
    type Err = Problem;

    /// Reads a card's number.
    ///
    /// # Errors
    ///
    /// [`Problem::NotACin`], also for lower-case letters.
    fn from_str(given: &str) -> Result<Self, Problem> {
        let digits = given.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        let letters = given.len().saturating_sub(digits.len());
        let fits = (1..=3).contains(&letters)
            && (1..=8).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !fits {
            return Err(Problem::NotACin);
        }
        let mut text = [0; AT_MOST];
        for (place, byte) in text.iter_mut().zip(given.bytes()) {
            *place = byte;
        }
        Ok(Self { text })
    }
}
