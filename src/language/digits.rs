//! Numbers with the marks of each language.

use alloc::string::ToString as _;
use core::fmt;

use rust_decimal::Decimal;

use super::Language;

/// A number as a language prints it, by way of [`Language::number`].
#[derive(Clone, Copy, Debug)]
pub struct Number {
    number: Decimal,
    language: Language,
}

impl Language {
    /// Writes a number with the marks that Morocco prints: `1.234.567,5` in
    /// Arabic and French, `1,234,567.5` in English.
    ///
    /// Groups are marked from four digits on. Every digit is written, and
    /// none is rounded.
    #[must_use]
    pub fn number(self, number: impl Into<Decimal>) -> Number {
        Number { number: number.into(), language: self }
    }

    /// The mark between groups of three digits.
    pub(crate) const fn thousands_mark(self) -> char {
        match self {
            Self::Arabic | Self::French => '.',
            Self::English => ',',
        }
    }

    /// The mark before decimals.
    pub(crate) const fn decimal_mark(self) -> char {
        match self {
            Self::Arabic | Self::French => ',',
            Self::English => '.',
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        let text = self.number.to_string();
        let (whole, decimals) = text.split_once('.').map_or((&*text, None), |(w, d)| (w, Some(d)));
        let digits = whole.trim_start_matches('-').len();
        let mut before = digits;
        for digit in whole.chars() {
            if digit == '-' {
                f.write_char(digit)?;
                continue;
            }
            if before < digits && before.checked_rem(3) == Some(0) {
                f.write_char(self.language.thousands_mark())?;
            }
            f.write_char(digit)?;
            before = before.saturating_sub(1);
        }
        match decimals {
            Some(decimals) => write!(f, "{}{decimals}", self.language.decimal_mark()),
            None => Ok(()),
        }
    }
}
