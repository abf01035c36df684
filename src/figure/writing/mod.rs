//! Writing figures for readers of a language.
//!
//! Amounts printed to the million or coarser are written in millions and
//! milliards, as the sources do; everything else is written in full. The hedge
//! comes before the number, and units follow the grammar of the language.

mod nouns;

use core::fmt;

use rust_decimal::Decimal;

use self::nouns::Magnitude;
use super::{Figure, Hedge, Interval, Quantity, StatedTotal, Step, Unit};
use crate::language::Language;

/// A figure written in a language, by way of [`Figure::written`].
#[derive(Clone, Copy, Debug)]
pub struct Written {
    value: Decimal,
    to: Option<Decimal>,
    hedge: Hedge,
    step: Step,
    unit: Unit,
    language: Language,
}

impl<T: Quantity> Figure<T> {
    /// Writes the figure with its hedge and its unit.
    ///
    /// ```
    /// use artisanat::dirhams::Dirhams;
    /// use artisanat::figure::Figure;
    /// use artisanat::language::Language;
    ///
    /// let exports = Figure::about("398000000.00".parse::<Dirhams>()?);
    /// assert_eq!(exports.written(Language::English).to_string(), "about 398 million dirhams");
    /// assert_eq!(exports.written(Language::French).to_string(), "environ 398 millions de dirhams");
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    #[must_use]
    pub fn written(&self, language: Language) -> Written {
        Written {
            value: self.value().to_decimal(),
            to: self.value_to().map(Quantity::to_decimal),
            hedge: self.hedge(),
            step: self.step(),
            unit: self.unit(),
            language,
        }
    }
}

impl StatedTotal {
    /// Writes the total: "at least" where parts were left out, "about" where
    /// parts are rounded or hedged; `None` where there is no nominal value.
    ///
    /// ```
    /// use artisanat::dirhams::Dirhams;
    /// use artisanat::figure::{Figure, Stated, StatedTotal};
    /// use artisanat::language::Language;
    ///
    /// let read = Stated::from(Figure::plain("395910.00".parse::<Dirhams>()?));
    /// let total = StatedTotal::of([&read, &Stated::NotStated]);
    /// let written = total.written(Language::English).unwrap();
    /// assert_eq!(written.to_string(), "at least 395,910 dirhams");
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    #[must_use]
    pub fn written(&self, language: Language) -> Option<Written> {
        let estimate = self.estimate()?;
        let value = estimate.nominal().normalize();
        let hedge = if self.is_at_least() {
            Hedge::AtLeast
        } else if self.interval() == Interval::exactly(value) {
            Hedge::Plain
        } else {
            Hedge::About
        };
        let step = Step::of_last_decimal(value);
        Some(Written {
            value,
            to: None,
            hedge,
            step,
            unit: estimate.unit(),
            language,
        })
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.language;
        if self.hedge != Hedge::Plain {
            write!(f, "{} ", self.hedge.label(language))?;
        }
        let magnitude = Magnitude::of(self.value, self.step);
        let number = |value: Decimal| language.number(magnitude.in_units(value, self.step));
        if let Some(to) = self.to {
            // In Arabic the second number is joined to its "and".
            let and = match language {
                Language::Arabic => " و",
                Language::French => " et ",
                Language::English => " and ",
            };
            write!(f, "{}{and}{}", number(self.value), number(to))?;
        } else {
            write!(f, "{}", number(self.value))?;
        }
        magnitude.write(f, language, self.to.unwrap_or(self.value), self.unit)
    }
}
