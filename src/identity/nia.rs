//! The number of the national register.

use core::fmt;
use core::str::FromStr;

use super::number;
use crate::text::Ascii;
use crate::violation::Problem;

const AT_MOST: usize = 32;

/// The number of an entry in the national register, *numéro d'identité de
/// l'artisanat*.
///
/// Its format is not public: 1 to 32 ASCII letters, digits, hyphens, dots or
/// slashes, the first a letter or a digit, kept as they are.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nia(Ascii);

number!(Nia);

impl fmt::Display for Nia {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

impl FromStr for Nia {
    type Err = Problem;

    /// Reads a number of the register.
    ///
    /// # Errors
    ///
    /// [`Problem::NotANia`].
    fn from_str(text: &str) -> Result<Self, Problem> {
        let inner = |byte: u8| byte.is_ascii_alphanumeric() || b"-./".contains(&byte);
        let fits = text.len() <= AT_MOST
            && text.starts_with(|first: char| first.is_ascii_alphanumeric())
            && text.bytes().all(inner);
        if fits {
            Ok(Self(Ascii::keep(text)))
        } else {
            Err(Problem::NotANia)
        }
    }
}
