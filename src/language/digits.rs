//! Numbers as Morocco prints them.

use core::fmt;

use rust_decimal::Decimal;

use super::Language;

/// A number in the digits and marks of a language, ready to be written.
///
/// Morocco prints ASCII digits in all three languages, `1.234.567,5` in Arabic
/// and French and `1,234,567.5` in English [CLDR ar-MA, fr-MA, en]; thousands
/// are marked from four digits on. Every digit is written, the zeros at the
/// end of a decimal included: nothing is rounded.
///
/// The minus is a plain hyphen in front of the digits. CLDR puts a
/// left-to-right mark before it in Arabic; that character is left out,
/// because invisible characters are refused wherever this crate reads text.
///
/// Width, alignment, `+` and zero padding of the format apply to the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    language: Language,
    negative: bool,
    digits: u128,
    decimals: u32,
}

impl Language {
    /// A number in this language: a decimal, or an integer of up to 64 bits.
    ///
    /// The bare conversion of a 128-bit integer to a decimal can panic; those
    /// go through [`whole`](Self::whole).
    ///
    /// ```
    /// use artisanat::language::Language;
    /// use rust_decimal::Decimal;
    ///
    /// let number: Decimal = "-1234567.50".parse()?;
    /// assert_eq!(Language::Arabic.number(number).to_string(), "-1.234.567,50");
    /// assert_eq!(Language::English.number(number).to_string(), "-1,234,567.50");
    /// # Ok::<(), rust_decimal::Error>(())
    /// ```
    #[must_use]
    pub fn number(self, number: impl Into<Decimal>) -> Number {
        let number: Decimal = number.into();
        let digits = number.mantissa();
        Number {
            language: self,
            negative: digits < 0,
            digits: digits.unsigned_abs(),
            decimals: number.scale(),
        }
    }

    /// A whole number of any size in this language.
    ///
    /// ```
    /// use artisanat::language::Language;
    ///
    /// assert_eq!(Language::French.whole(89_812_u32).to_string(), "89.812");
    /// assert_eq!(Language::English.whole(1610).to_string(), "1,610");
    /// ```
    #[must_use]
    pub fn whole(self, number: impl Into<i128>) -> Number {
        let digits: i128 = number.into();
        Number {
            language: self,
            negative: digits < 0,
            digits: digits.unsigned_abs(),
            decimals: 0,
        }
    }

    /// The marks behind thousands and before decimals.
    const fn marks(self) -> (u8, u8) {
        match self {
            Self::Arabic | Self::French => (b'.', b','),
            Self::English => (b',', b'.'),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // From the right: at most 39 digits with 12 marks, or 29 with a mark
        // for each three of them and one before the decimals.
        let mut text = [0_u8; 64];
        let mut start = text.len();
        let mut places = text.iter_mut().rev();
        let mut put = |byte: u8| {
            if let Some(place) = places.next() {
                *place = byte;
                start = start.saturating_sub(1);
            }
        };
        let (thousands, decimal) = self.language.marks();
        let mut digits = self.digits;
        let mut written: u32 = 0;
        while digits > 0 || written <= self.decimals {
            if written == self.decimals && written > 0 {
                put(decimal);
            } else if written > self.decimals && (written.saturating_sub(self.decimals)) % 3 == 0 {
                put(thousands);
            }
            let digit = u8::try_from(digits % 10).unwrap_or_default();
            put(b'0'.saturating_add(digit));
            digits /= 10;
            written = written.saturating_add(1);
        }
        let text = text.get(start..).unwrap_or_default();
        let text = core::str::from_utf8(text).map_err(|_| fmt::Error)?;
        f.pad_integral(!self.negative, "", text)
    }
}
