//! Which form of a noun goes with a quantity.

use rust_decimal::Decimal;

use super::Language;

/// The form that a counted noun takes [CLDR plural rules].
///
/// Arabic has all six, French [`One`](Self::One), [`Many`](Self::Many) and
/// [`Other`](Self::Other), English [`One`](Self::One) and
/// [`Other`](Self::Other). The names are those of the rules, not of the
/// quantities: 103 is [`Few`](Self::Few) in Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PluralCategory {
    /// None at all, in Arabic.
    Zero,
    /// One; in French also 0 and everything below 2.
    One,
    /// Two, in Arabic, which has a dual.
    Two,
    /// 3 to 10, and what ends like it, in Arabic.
    Few,
    /// 11 to 99, and what ends like it, in Arabic; whole millions in French,
    /// which take "de".
    Many,
    /// Everything else.
    Other,
}

impl Language {
    /// The form that goes with a whole count.
    ///
    /// ```
    /// use artisanat::language::{Language, PluralCategory};
    ///
    /// assert_eq!(Language::Arabic.plural(2), PluralCategory::Two);
    /// assert_eq!(Language::Arabic.plural(1_610), PluralCategory::Few);
    /// assert_eq!(Language::French.plural(1_000_000), PluralCategory::Many);
    /// assert_eq!(Language::English.plural(1), PluralCategory::One);
    /// ```
    #[must_use]
    pub const fn plural(self, count: u128) -> PluralCategory {
        self.category(&Operands {
            integer: count,
            decimals: 0,
            has_fraction: false,
            exponent: 0,
        })
    }

    /// The form that goes with a number written out, its sign left aside.
    ///
    /// Decimals count as they are written: 1.0 is not the count 1 in English.
    ///
    /// ```
    /// use artisanat::language::{Language, PluralCategory};
    /// use rust_decimal::Decimal;
    ///
    /// let number: Decimal = "1.5".parse()?;
    /// assert_eq!(Language::French.plural_of(number), PluralCategory::One);
    /// assert_eq!(Language::English.plural_of(number), PluralCategory::Other);
    /// assert_eq!(Language::English.plural_of("1.0".parse()?), PluralCategory::Other);
    /// # Ok::<(), rust_decimal::Error>(())
    /// ```
    #[must_use]
    pub const fn plural_of(self, number: Decimal) -> PluralCategory {
        self.plural_of_compact(number, 0)
    }

    /// The form that goes with a number and a magnitude word, such as
    /// "2,5 millions".
    ///
    /// `exponent` is the power of ten that the word stands for, 6 for a
    /// million. The form is that of the unit behind the word; the word itself
    /// goes with [`plural_of`](Self::plural_of) of the number.
    ///
    /// ```
    /// use artisanat::language::{Language, PluralCategory};
    /// use rust_decimal::Decimal;
    ///
    /// // 10,6 milliards de dirhams
    /// let number: Decimal = "10.6".parse()?;
    /// assert_eq!(Language::French.plural_of_compact(number, 9), PluralCategory::Many);
    /// // 398 mille dirhams
    /// let number = Decimal::from(398);
    /// assert_eq!(Language::French.plural_of_compact(number, 3), PluralCategory::Other);
    /// # Ok::<(), rust_decimal::Error>(())
    /// ```
    #[must_use]
    pub const fn plural_of_compact(self, number: Decimal, exponent: u32) -> PluralCategory {
        self.category(&Operands::new(number, exponent))
    }

    const fn category(self, operands: &Operands) -> PluralCategory {
        match self {
            Self::Arabic => operands.arabic(),
            Self::French => operands.french(),
            Self::English => operands.english(),
        }
    }
}

/// What the rules of CLDR look at.
struct Operands {
    /// The whole part, `i`; above 10,000,000 possibly another number of the
    /// same ending.
    integer: u128,
    /// How many decimals are written, `v`.
    decimals: u32,
    /// Whether one of them is not 0, so that `n` differs from `i`.
    has_fraction: bool,
    /// The power of ten of the magnitude word, `e`; 0 without one.
    exponent: u32,
}

impl Operands {
    const fn new(number: Decimal, exponent: u32) -> Self {
        let digits = number.mantissa().unsigned_abs();
        let decimals = number.scale().saturating_sub(exponent);
        // Beyond eight, further zeros at the end change no rule's answer; and
        // 96 bits of digits with eight zeros fit 128.
        let zeros = exponent.saturating_sub(number.scale());
        let zeros = if zeros > 8 { 8 } else { zeros };
        // A decimal has at most 28 of them.
        let unit = 10_u128.saturating_pow(decimals);
        let (integer, fraction) = match (digits.checked_div(unit), digits.checked_rem(unit)) {
            (Some(integer), Some(fraction)) => (integer, fraction),
            _ => (digits, 0),
        };
        Self {
            integer: integer.saturating_mul(10_u128.saturating_pow(zeros)),
            decimals,
            has_fraction: fraction > 0,
            exponent,
        }
    }

    const fn arabic(&self) -> PluralCategory {
        if self.has_fraction {
            return PluralCategory::Other;
        }
        match (self.integer, self.integer % 100) {
            (0, _) => PluralCategory::Zero,
            (1, _) => PluralCategory::One,
            (2, _) => PluralCategory::Two,
            (_, 3..=10) => PluralCategory::Few,
            (_, 11..=99) => PluralCategory::Many,
            _ => PluralCategory::Other,
        }
    }

    const fn french(&self) -> PluralCategory {
        let takes_de = match self.exponent {
            0 => self.integer % 1_000_000 == 0 && self.decimals == 0,
            exponent => exponent > 5,
        };
        if self.integer < 2 {
            PluralCategory::One
        } else if takes_de {
            PluralCategory::Many
        } else {
            PluralCategory::Other
        }
    }

    const fn english(&self) -> PluralCategory {
        if self.integer == 1 && self.decimals == 0 {
            PluralCategory::One
        } else {
            PluralCategory::Other
        }
    }
}
