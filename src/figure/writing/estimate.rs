//! Writing what was reckoned.

use core::fmt;
use core::ops::Bound;

use rust_decimal::{Decimal, RoundingStrategy};

use super::nouns::Magnitude;
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
            } else if hedge == Hedge::About {
                Step::of_last_significant(value)
            } else {
                last
            },
            language,
        }
    }

    /// Writes round millions as such.
    pub(crate) fn rounded(value: Decimal, hedge: Hedge, unit: Unit, language: Language) -> Self {
        Self::new(value, hedge, unit, language).as_fine_as(Step::of_last_significant(value))
    }

    /// Writes no more than a number that is not sure, in four digits from a million
    /// on.
    pub(crate) fn cut(value: Decimal, hedge: Hedge, unit: Unit, language: Language) -> Self {
        let places = coarsest_places(value);
        let cut = (places < 0).then(|| round(value, places, RoundingStrategy::ToZero));
        Self::rounded(cut.unwrap_or(value), hedge, unit, language)
    }

    /// Writes millions in the magnitude that suits the finest number beside this
    /// one.
    fn as_fine_as(self, finest: Step) -> Self {
        if self.value.abs() < MILLION {
            return self;
        }
        let last = Step::of_last_significant(self.value);
        let step = if finest.exponent() < Magnitude::MILLIONS {
            self.step.min(Step::ONE)
        } else if finest.exponent() < Magnitude::MILLIARDS {
            last.min(Step::of_last_significant(MILLION))
        } else {
            last
        };
        Self { step, ..self }
    }
}

impl Estimate {
    /// Writes the value as finely as its size asks for, and the ends of its
    /// interval rounded outward.
    ///
    /// There are three digits as a rule, but no whole number below a million loses
    /// any, and a percentage keeps one decimal. From a million on, what is not
    /// sure has four digits, or more where its interval is narrower than the last
    /// of these.
    ///
    /// A value that is sure stands alone, with its centimes; one with two ends is
    /// "about" the nominal value, with the ends behind it unless rounding hides
    /// them; one without an upper end is "at least" or "more than" the lower one,
    /// and the other way round. A fraction of a whole is written in percent.
    ///
    /// It is for readers, and not to be read back: no precision stands behind a
    /// number.
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
        let places = self.places();
        let round = |value, strategy| round(scaled(value), places, strategy);
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
        let is_two_sided = matches!(hedge, Hedge::Plain | Hedge::About);
        let is_percentage = matches!(unit, Unit::Share | Unit::Percent);
        let ends = value_of(lower).zip(value_of(upper));
        let ends = ends.filter(|_| is_two_sided).and_then(|(from, to)| {
            let exact = [from, to].map(|end| scaled(end).normalize());
            // Ends that are known to the second decimal are not rounded.
            let is_short = exact.iter().all(|end| end.scale() <= CENTIMES);
            let ends = if is_percentage && is_short {
                exact
            } else {
                [down(from), up(to)]
            };
            let [from, to] = ends;
            let is_wide = to.checked_sub(from) > Some(unit_of(places));
            is_wide.then_some(ends)
        });
        let numbers = ends.into_iter().flatten().chain([value]);
        let large = numbers.filter(|number| number.abs() >= MILLION);
        let finest = large.map(Step::of_last_significant).min();
        let written = |value, hedge, unit| {
            let written = WrittenQuantity::new(value, hedge, unit, language);
            finest.map_or(written, |finest| written.as_fine_as(finest))
        };
        // The unit stands behind the value already, but for a percentage.
        let unit_of_ends = if is_percentage {
            Unit::Share
        } else {
            Unit::Count
        };
        WrittenEstimate {
            main: written(value, hedge, unit),
            bounds: ends.map(|ends| ends.map(|end| written(end, Hedge::Plain, unit_of_ends))),
        }
    }

    /// How many decimals it is written with; fewer than none where digits before
    /// the point are left out.
    fn places(&self) -> i32 {
        let nominal = in_print(self.nominal(), self.unit());
        let usual = decimals(nominal, self.unit());
        let (lower, upper) = (self.lower_from_zero(), self.interval().upper());
        let is_short = |value: Decimal| value.normalize().scale() <= CENTIMES;
        let width = match (value_of(lower), value_of(upper)) {
            (Some(from), Some(to)) => to
                .checked_sub(from)
                .map(|width| in_print(width, self.unit())),
            // A bound that is known to the centime is not rounded.
            (Some(end), None) | (None, Some(end)) if is_short(end) => Some(Decimal::ZERO),
            _ => None,
        };
        let width = width.unwrap_or(Decimal::MAX);
        let mut left_out = coarsest_places(nominal)..0;
        if let Some(places) = left_out.find(|places| unit_of(*places) <= width) {
            return places;
        }
        let finest = nominal.normalize().scale();
        // What is known to the centime is not rounded.
        let is_sure = !self.unit().is_ratio() && self.interval().is_one_value();
        exponent(if is_sure && finest <= CENTIMES {
            usual.max(finest)
        } else {
            usual
        })
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
        let figure = Measure::new(value, Scale::new(unit, aspect))
            .and_then(|measure| Figure::new(measure, hedge, step));
        match figure {
            // What was reckoned has no step to speak of.
            Ok(figure) => write!(f, "{}", figure.written(language).for_readers()),
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
    let is_percentage = matches!(unit, Unit::Share | Unit::Percent | Unit::Point);
    if value.is_zero() || (value >= Decimal::ONE_HUNDRED && !is_percentage) {
        return 0;
    }
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

/// Rounds to so many decimals, or to a power of ten where they are fewer than
/// none.
fn round(value: Decimal, places: i32, strategy: RoundingStrategy) -> Decimal {
    let decimals = u32::try_from(places).unwrap_or_default();
    let rounded = value.round_dp_with_strategy(decimals, strategy);
    let unit = unit_of(places.min(0));
    let units = rounded.checked_div(unit);
    let units = units.map(|units| units.round_dp_with_strategy(decimals, strategy));
    let rounded = units.and_then(|units| units.checked_mul(unit));
    rounded.unwrap_or(value).normalize()
}

/// The places of what is not sure: from a million on, four digits are left.
fn coarsest_places(value: Decimal) -> i32 {
    const DIGITS: i32 = 4;
    let value = value.abs();
    if value < MILLION {
        return 0;
    }
    let has_digits =
        |places: &i32| value >= unit_of(places.saturating_sub(DIGITS).saturating_add(1));
    (-LONGEST..0).find(has_digits).unwrap_or_default()
}

/// The most digits before the point that are left out.
const LONGEST: i32 = 14;

/// The unit of the last of so many decimals.
fn unit_of(places: i32) -> Decimal {
    let power = power_of_ten(places.unsigned_abs());
    if places > 0 {
        Decimal::ONE.checked_div(power).unwrap_or_default()
    } else {
        power
    }
}

/// Decimals are at most 28.
fn exponent(decimals: u32) -> i32 {
    i32::try_from(decimals).unwrap_or(i32::MAX)
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
