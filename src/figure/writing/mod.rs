//! Writing figures for readers of a language.
//!
//! From a million on, what is printed to the ten thousand or coarser is written
//! in millions and milliards, as the sources do; everything else is written in
//! full. The hedge comes before the number, and units follow the grammar of the
//! language.
//!
//! What is written is read again as the same figure: see
//! [`reading`](super::reading). Where the digits alone would be read with
//! another precision, the precision is written behind them: "50, to the
//! nearest 10".

mod estimate;
mod nouns;

use core::fmt;
use core::ops::Bound;

use rust_decimal::Decimal;

pub use self::estimate::WrittenEstimate;
pub(crate) use self::estimate::WrittenQuantity;
use self::nouns::Magnitude;
use super::{Aspect, Figure, Hedge, Quantity, Scale, StatedTotal, Step, Unit};
use crate::language::Language;

/// A figure written in a language, by way of [`Figure::written`].
#[derive(Clone, Copy, Debug)]
pub struct Written {
    value: Decimal,
    to: Option<Decimal>,
    hedge: Hedge,
    step: Step,
    scale: Scale,
    language: Language,
    /// Whether it is for readers only, and never read back.
    is_for_readers: bool,
}

impl<T: Quantity> Figure<T> {
    /// Writes the figure with its hedge and its unit.
    ///
    /// Reading the text [on the figure's scale](super::Reading::parse_in) gives
    /// the figure back.
    ///
    /// ```
    /// use artisanat::dirhams::Dirhams;
    /// use artisanat::figure::{Figure, Reading};
    /// use artisanat::language::Language;
    ///
    /// let exports = Figure::about("398000000.00".parse::<Dirhams>()?);
    /// assert_eq!(exports.written(Language::English).to_string(), "about 398 million dirhams");
    ///
    /// let french = exports.written(Language::French).to_string();
    /// assert_eq!(french, "environ 398 millions de dirhams");
    /// assert_eq!(Reading::parse(&french)?.figure_of()?, exports);
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    #[must_use]
    pub fn written(&self, language: Language) -> Written {
        Written {
            value: self.value().to_decimal().normalize(),
            to: self.value_to().map(|to| to.to_decimal().normalize()),
            hedge: self.hedge(),
            step: self.step(),
            scale: self.scale(),
            language,
            is_for_readers: false,
        }
    }
}

impl StatedTotal {
    /// Writes the total by what it can be: "at least" or "more than" where
    /// there is no upper end, "at most" or "less than" where there is no lower
    /// one above zero, "between" where both are known and differ; `None` where
    /// there is no nominal value, or where the total can be anything.
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
        let estimate = self.estimate().ok()?;
        let interval = self.interval();
        let nothing = Bound::Included(Decimal::ZERO);
        let (hedge, value, to) = match (interval.lower(), interval.upper()) {
            (Bound::Unbounded, Bound::Unbounded) => return None,
            (Bound::Included(least), Bound::Unbounded) => (Hedge::AtLeast, least, None),
            (Bound::Excluded(least), Bound::Unbounded) => (Hedge::MoreThan, least, None),
            (Bound::Included(least), Bound::Included(most)) if least == most => {
                (Hedge::Plain, least, None)
            }
            (lower, Bound::Included(most)) if lower == nothing || lower == Bound::Unbounded => {
                (Hedge::AtMost, most, None)
            }
            (lower, Bound::Excluded(most)) if lower == nothing || lower == Bound::Unbounded => {
                (Hedge::LessThan, most, None)
            }
            // A range holds its ends: whoever reads it is never told too little.
            (
                Bound::Included(least) | Bound::Excluded(least),
                Bound::Included(most) | Bound::Excluded(most),
            ) => (Hedge::Between, least, Some(most)),
            (Bound::Unbounded, Bound::Included(most) | Bound::Excluded(most)) => {
                (Hedge::AtMost, most, None)
            }
        };
        let value = value.normalize();
        let to = to.map(|to: Decimal| to.normalize());
        let finest = |value: Decimal| {
            if estimate.unit() == Unit::Dirham && value.scale() > 0 {
                Step::power_of_ten(-2).unwrap_or(Step::ONE)
            } else {
                Step::of_last_decimal(value)
            }
        };
        let step = to.map_or(finest(value), |to| finest(value).min(finest(to)));
        Some(Written {
            value,
            to,
            hedge,
            step,
            scale: self.scale()?,
            language,
            is_for_readers: false,
        })
    }
}

impl Written {
    /// The same for readers only: thousands are always marked, and no precision
    /// stands behind the number. Read back, it can be another figure.
    pub(crate) const fn for_readers(self) -> Self {
        Self {
            is_for_readers: true,
            ..self
        }
    }

    /// How many decimals a number is written with, in its magnitude.
    fn decimals(&self, number: Decimal, magnitude: Magnitude) -> u32 {
        let exponent = magnitude.exponent();
        let finest = match magnitude {
            Magnitude::One => i8::try_from(self.scale.decimals()).unwrap_or(i8::MAX),
            Magnitude::Million | Magnitude::Milliard => 9,
        };
        let wanted = exponent
            .saturating_sub(self.step.exponent())
            .clamp(0, finest);
        let wanted = u32::from(wanted.unsigned_abs()).max(number.scale());
        // One mark before three digits would be taken for one of thousands.
        let whole = number.trunc().abs();
        let is_doubtful = wanted == 3 && !whole.is_zero() && whole < Decimal::ONE_THOUSAND;
        if is_doubtful { 4 } else { wanted }
    }

    /// Writes one number, and says which step a reader will take it to have.
    fn number(
        &self,
        f: &mut fmt::Formatter<'_>,
        value: Decimal,
        magnitude: Magnitude,
    ) -> Result<i8, fmt::Error> {
        let mut number = magnitude.in_units(value);
        let decimals = self.decimals(number, magnitude);
        number.rescale(decimals);
        let has_one_mark = decimals == 0
            && number.abs() >= Decimal::ONE_THOUSAND
            && number.abs() < Decimal::ONE_THOUSAND.saturating_mul(Decimal::ONE_THOUSAND);
        if has_one_mark && !self.is_for_readers && !self.marks_thousands(magnitude) {
            write!(f, "{number}")?;
        } else {
            write!(f, "{}", self.language.number(number))?;
        }
        let decimals = i8::try_from(decimals).unwrap_or(i8::MAX);
        let printed = magnitude.exponent().saturating_sub(decimals);
        Ok(if self.hedge == Hedge::About && decimals == 0 {
            Step::of_last_significant(value).exponent().max(printed)
        } else {
            printed
        })
    }

    /// Whether one mark of thousands is read as one in this place.
    fn marks_thousands(&self, magnitude: Magnitude) -> bool {
        matches!(self.scale.unit(), Unit::Count | Unit::Dirham)
            && match self.language {
                Language::Arabic | Language::French => magnitude != Magnitude::Milliard,
                // Of a mean a comma is doubtful.
                Language::English => {
                    magnitude == Magnitude::One && self.scale.aspect() != Aspect::Mean
                }
            }
    }

    /// Whether it is one million or milliard, which Arabic says without "one".
    fn is_one(&self, magnitude: Magnitude) -> bool {
        let number = magnitude.in_units(self.value);
        self.language == Language::Arabic
            && magnitude != Magnitude::One
            && number == Decimal::ONE
            && self.to.is_none()
            && self.decimals(number, magnitude) == 0
    }

    /// Whether it is "twice", for which Arabic has a dual.
    fn is_twice(&self) -> bool {
        self.language == Language::Arabic
            && self.scale.unit() == Unit::Multiple
            && self.value == Decimal::TWO
            && self.to.is_none()
            && self.step == Step::ONE
    }

    /// Writes to which step the figure is precise.
    fn precision(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let step = self.language.number(self.step.to_decimal());
        match self.language {
            Language::Arabic => write!(f, "، بالتقريب إلى {step}"),
            Language::French => write!(f, ", à {step} près"),
            Language::English => write!(f, ", to the nearest {step}"),
        }
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.language;
        if self.hedge != Hedge::Plain {
            write!(f, "{} ", self.hedge.label(language))?;
        }
        let magnitude = Magnitude::of(self.value, self.step);
        if self.is_twice() {
            return f.write_str(if self.hedge == Hedge::Plain {
                "مرتان"
            } else {
                "مرتين"
            });
        }
        let has_number = !self.is_one(magnitude);
        let mut read = if has_number {
            self.number(f, self.value, magnitude)?
        } else {
            magnitude.exponent()
        };
        if let Some(to) = self.to {
            // In Arabic the second number is joined to its "and".
            f.write_str(match language {
                Language::Arabic => " و",
                Language::French => " et ",
                Language::English => " and ",
            })?;
            read = read.min(self.number(f, to, magnitude)?);
        }
        magnitude.write(
            f,
            language,
            self.to.unwrap_or(self.value),
            self.scale.unit(),
            has_number,
        )?;
        if self.is_for_readers || read == self.step.exponent() {
            Ok(())
        } else {
            self.precision(f)
        }
    }
}
