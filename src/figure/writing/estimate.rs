//! Writing what was reckoned.

use core::fmt;
use core::ops::Bound;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::figure::{Aspect, Estimate, Figure, Hedge, Measure, Scale, Step, Unit};
use crate::language::Language;

/// An estimate written in a language, by way of [`Estimate::written`].
#[derive(Clone, Copy, Debug)]
pub struct WrittenEstimate {
    main: WrittenQuantity,
    /// The two ends, where they are further apart than what is printed tells.
    bounds: Option<[WrittenQuantity; 2]>,
}

/// A number of units with its hedge.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WrittenQuantity {
    value: Decimal,
    hedge: Hedge,
    unit: Unit,
    step: Step,
    language: Language,
}

impl WrittenQuantity {
    /// Writes a value to its last digit, zeros included.
    pub(crate) fn new(value: Decimal, hedge: Hedge, unit: Unit, language: Language) -> Self {
        let last = Step::of_last_decimal(value);
        // Exact dirhams are printed whole or with both decimals.
        let is_plain = unit == Unit::Dirham && hedge == Hedge::Plain;
        let has_centimes = is_plain && last < Step::ONE;
        Self {
            value,
            hedge,
            unit,
            step: if has_centimes {
                last.min(Step::CENTIME)
            } else {
                last
            },
            language,
        }
    }

    /// Writes round millions as such.
    pub(crate) fn rounded(value: Decimal, hedge: Hedge, unit: Unit, language: Language) -> Self {
        let last = Step::of_last_significant(value);
        let written = Self::new(value, hedge, unit, language);
        if last.exponent() >= 5 && value.abs() >= MILLION {
            Self {
                step: last,
                ..written
            }
        } else {
            written
        }
    }
}

impl Estimate {
    /// Writes the value as finely as its size asks for, three digits as a rule,
    /// and the ends of its interval rounded outward.
    ///
    /// A value that is sure stands alone, with its centimes; one with two ends is "about" the
    /// nominal value, with the ends behind it unless rounding hides them; one
    /// without an upper end is "at least" or "more than" the lower one, and the
    /// other way round. A fraction of a whole is written in percent.
    ///
    /// ```
    /// use artisanat::dirhams::Dirhams;
    /// use artisanat::figure::{Figure, Reading, Unit};
    /// use artisanat::language::Language;
    ///
    /// let part = Reading::parse("187 millions de dirhams")?.figure_of::<Dirhams>()?;
    /// let whole = Reading::parse("458,5 millions de dirhams")?.figure_of::<Dirhams>()?;
    /// let share = part.estimate().ratio(&whole.estimate()).unwrap();
    /// assert_eq!(
    ///     share.written(Language::English).to_string(),
    ///     "40.8% (between 40.6% and 40.9%)",
    /// );
    /// assert_eq!(
    ///     share.written(Language::Arabic).to_string(),
    ///     "40,8 % (بين 40,6 % و40,9 %)",
    /// );
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    #[must_use]
    pub fn written(&self, language: Language) -> WrittenEstimate {
        let unit = self.unit();
        let scaled = |value| in_print(value, unit);
        let places = decimals(scaled(self.nominal()), unit);
        // What is known to the centime is not rounded.
        let finest = scaled(self.nominal()).normalize().scale();
        let is_sure = !unit.is_ratio() && self.interval().is_one_value();
        let places = if is_sure && finest <= CENTIMES {
            places.max(finest)
        } else {
            places
        };
        let round = |value, strategy| {
            let rounded: Decimal = scaled(value).round_dp_with_strategy(places, strategy);
            rounded.normalize()
        };
        let down = |value| round(value, RoundingStrategy::ToNegativeInfinity);
        let up = |value| round(value, RoundingStrategy::ToPositiveInfinity);
        let nominal = round(self.nominal(), RoundingStrategy::MidpointAwayFromZero);
        let (lower, upper) = (self.lower_from_zero(), self.interval().upper());
        let (value, hedge) = match (lower, upper) {
            (Bound::Excluded(from), Bound::Unbounded) => (down(from), Hedge::MoreThan),
            // A bound that was rounded does not itself belong to the values.
            (Bound::Included(from), Bound::Unbounded) if down(from) < scaled(from) => {
                (down(from), Hedge::MoreThan)
            }
            (Bound::Included(from), Bound::Unbounded) => (down(from), Hedge::AtLeast),
            (Bound::Unbounded, Bound::Excluded(to)) => (up(to), Hedge::LessThan),
            (Bound::Unbounded, Bound::Included(to)) => (up(to), Hedge::AtMost),
            // The bounds behind it say how sure a share is.
            _ if matches!(unit, Unit::Share | Unit::Percent) => (nominal, Hedge::Plain),
            (Bound::Included(from), Bound::Included(to)) if from == to && down(from) == up(to) => {
                (nominal, Hedge::Plain)
            }
            _ => (nominal, Hedge::About),
        };
        let written = |value, hedge, unit| WrittenQuantity::rounded(value, hedge, unit, language);
        let is_two_sided = matches!(hedge, Hedge::Plain | Hedge::About);
        let ends = value_of(lower).zip(value_of(upper));
        let bounds = ends.filter(|_| is_two_sided).and_then(|(from, to)| {
            let step = Decimal::ONE.checked_div(power_of_ten(places));
            let (from, to) = (down(from), up(to));
            // The unit stands behind the value already, but for a percentage.
            let unit = match unit {
                Unit::Share | Unit::Percent => Unit::Share,
                _ => Unit::Count,
            };
            let is_wide = to.checked_sub(from) > step;
            is_wide.then(|| [from, to].map(|end| written(end, Hedge::Plain, unit)))
        });
        WrittenEstimate {
            main: written(value, hedge, unit),
            bounds,
        }
    }

    /// The lower bound, unless it only says that there is no less than nothing:
    /// what goes from zero up to a bound is "less than" that.
    pub(crate) fn lower_from_zero(&self) -> Bound<Decimal> {
        let (lower, upper) = (self.interval().lower(), self.interval().upper());
        let is_zero = |bound| value_of(bound).is_some_and(|value| value.is_zero());
        if is_zero(lower) && !is_zero(upper) && upper != Bound::Unbounded {
            Bound::Unbounded
        } else {
            lower
        }
    }
}

impl fmt::Display for WrittenEstimate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.main)?;
        let Some([from, to]) = self.bounds else {
            return Ok(());
        };
        // In Arabic the second number is joined to its "and".
        match self.main.language {
            Language::Arabic => write!(f, " (بين {from} و{to})"),
            Language::French => write!(f, " (entre {from} et {to})"),
            Language::English => write!(f, " (between {from} and {to})"),
        }
    }
}

impl fmt::Display for WrittenQuantity {
    /// Writes a number of units, a share as a percentage.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            value,
            hedge,
            unit,
            step,
            language,
        } = *self;
        let unit = if unit == Unit::Share {
            Unit::Percent
        } else {
            unit
        };
        // What was reckoned below zero is a fall.
        let aspect = if value.is_sign_negative() {
            Aspect::Change
        } else {
            Aspect::Level
        };
        let figure = Measure::new(value, Scale::new(unit, aspect)).and_then(|measure| {
            if hedge == Hedge::About {
                // What was reckoned has no step to speak of.
                return Ok(Figure::about(measure));
            }
            Figure::new(measure, hedge, step)
        });
        match figure {
            Ok(figure) => write!(f, "{}", figure.written(language)),
            // A mean of counts is no count: it has decimals.
            Err(_) if hedge == Hedge::Plain => write!(f, "{}", language.number(value)),
            Err(_) => write!(f, "{} {}", hedge.label(language), language.number(value)),
        }
    }
}

/// A share in hundredths, as it is printed; any other value as it is.
fn in_print(value: Decimal, unit: Unit) -> Decimal {
    if unit == Unit::Share {
        value
            .checked_mul(Decimal::ONE_HUNDRED)
            .unwrap_or(Decimal::MAX)
    } else {
        value
    }
}

/// From where on round numbers are written in millions.
const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// The decimals of what is known exactly and written as it is.
const CENTIMES: u32 = 2;

/// How many decimals a value is printed with: three digits, and two where it
/// is below one; a percentage has one decimal from 1 % on.
fn decimals(value: Decimal, unit: Unit) -> u32 {
    let value = value.abs();
    if value.is_zero() || value >= Decimal::ONE_HUNDRED {
        return 0;
    }
    let is_percentage = matches!(unit, Unit::Share | Unit::Percent | Unit::Point);
    if value >= Decimal::TEN || (is_percentage && value >= Decimal::ONE) {
        return 1;
    }
    let shown = |places: &u32| {
        let digits = value.checked_mul(power_of_ten(*places));
        digits.is_none_or(|digits| digits >= Decimal::TEN)
    };
    (2..Measure::DECIMALS)
        .find(shown)
        .unwrap_or(Measure::DECIMALS)
}

fn power_of_ten(exponent: u32) -> Decimal {
    let power = 10_i64.checked_pow(exponent);
    power.map_or(Decimal::MAX, Decimal::from)
}

const fn value_of(bound: Bound<Decimal>) -> Option<Decimal> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(value),
        Bound::Unbounded => None,
    }
}
