//! Totals, rates and shares in words.

use core::fmt;
use core::ops::Bound;

use rust_decimal::{Decimal, RoundingStrategy};

use super::Page;
use crate::figure::{Estimate, Figure, Hedge, Measure, StatedTotal, Step, Unit};
use crate::language::Language;
use crate::report::phrases::Phrase;
use crate::summary::GrantedTotal;

impl Page<'_> {
    /// Writes "and"; in Arabic it is joined to the word behind it.
    pub(super) fn and(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space = if self.language == Language::Arabic {
            ""
        } else {
            " "
        };
        write!(f, "{}{space}", self.say(Phrase::And))
    }

    /// Writes a rate or a share as finely as its size asks for, with its bounds
    /// rounded outward.
    pub(super) fn estimate(&self, f: &mut fmt::Formatter<'_>, estimate: &Estimate) -> fmt::Result {
        let unit = estimate.unit();
        let scaled = |value| in_print(value, unit);
        let places = decimals(scaled(estimate.nominal()), unit);
        let round = |value, strategy| {
            let rounded: Decimal = scaled(value).round_dp_with_strategy(places, strategy);
            rounded.normalize()
        };
        let down = |value| round(value, RoundingStrategy::ToNegativeInfinity);
        let up = |value| round(value, RoundingStrategy::ToPositiveInfinity);
        let nominal = round(estimate.nominal(), RoundingStrategy::MidpointAwayFromZero);
        let (lower, upper) = (from_zero(estimate), estimate.interval().upper());
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
            _ if unit == Unit::Share => (nominal, Hedge::Plain),
            (Bound::Included(from), Bound::Included(to)) if from == to && down(from) == up(to) => {
                (nominal, Hedge::Plain)
            }
            _ => (nominal, Hedge::About),
        };
        self.quantity(f, value, hedge, unit)?;
        let is_two_sided = matches!(hedge, Hedge::Plain | Hedge::About);
        if let (true, Some(from), Some(to)) = (is_two_sided, bound_value(lower), bound_value(upper))
        {
            let step = Decimal::ONE.checked_div(power_of_ten(places));
            let width = up(to).checked_sub(down(from));
            if width > step {
                write!(f, " ({} ", self.say(Phrase::Between))?;
                self.bound(f, down(from), unit)?;
                f.write_str(" ")?;
                self.and(f)?;
                self.bound(f, up(to), unit)?;
                f.write_str(")")?;
            }
        }
        Ok(())
    }

    /// Writes a bound: the number alone, or a percentage.
    fn bound(&self, f: &mut fmt::Formatter<'_>, value: Decimal, unit: Unit) -> fmt::Result {
        if unit == Unit::Share {
            self.quantity(f, value, Hedge::Plain, unit)
        } else {
            write!(f, "{}", self.language.number(value))
        }
    }

    /// Writes a number of units, a share as a percentage.
    pub(super) fn quantity(
        &self,
        f: &mut fmt::Formatter<'_>,
        value: Decimal,
        hedge: Hedge,
        unit: Unit,
    ) -> fmt::Result {
        let unit = if unit == Unit::Share {
            Unit::Percent
        } else {
            unit
        };
        let exponent = i8::try_from(value.scale()).map_or(0, i8::saturating_neg);
        let figure = Measure::new(value, unit).and_then(|measure| {
            if hedge == Hedge::About {
                // What was reckoned has no step to speak of.
                return Ok(Figure::about(measure));
            }
            let step = Step::power_of_ten(exponent)?;
            Figure::new(measure, hedge, step)
        });
        match figure {
            Ok(figure) => write!(f, "{}", figure.written(self.language)),
            // A mean of counts is no count: it has decimals.
            Err(_) if hedge == Hedge::Plain => write!(f, "{}", self.language.number(value)),
            Err(_) => {
                let hedge = hedge.label(self.language);
                write!(f, "{hedge} {}", self.language.number(value))
            }
        }
    }

    /// Writes a total of counts, and how many of its parts were left out.
    pub(super) fn total_count(
        &self,
        f: &mut fmt::Formatter<'_>,
        total: &StatedTotal,
    ) -> fmt::Result {
        match total.estimate() {
            Ok(estimate) => self.amount(f, &estimate)?,
            Err(_) => f.write_str(self.say(Phrase::Unknown))?,
        }
        let left_out = [
            (total.unreadable(), Phrase::NumbersUnreadable),
            (total.not_stated(), Phrase::NumbersNotStated),
        ];
        self.left_out(f, left_out, total.parts())
    }

    /// Writes a total of money, and how many of its parts were left out.
    pub(super) fn total_granted(
        &self,
        f: &mut fmt::Formatter<'_>,
        total: &GrantedTotal,
    ) -> fmt::Result {
        match total.estimate() {
            Some(estimate) => self.amount(f, &estimate)?,
            None => f.write_str(self.say(Phrase::Unknown))?,
        }
        let left_out = [
            (total.unreadable(), Phrase::AmountsUnreadable),
            (total.not_stated(), Phrase::AmountsNotStated),
            (total.uncounted(), Phrase::AmountsUncounted),
        ];
        self.left_out(f, left_out, total.parts())
    }

    /// Writes how many parts of a total were left out, and why.
    fn left_out(
        &self,
        f: &mut fmt::Formatter<'_>,
        reasons: impl IntoIterator<Item = (u64, Phrase)>,
        parts: u64,
    ) -> fmt::Result {
        let (of, parts) = (self.say(Phrase::Of), self.language.number(parts));
        for (number, phrase) in reasons {
            if number > 0 {
                let number = self.language.number(number);
                let reason = self.say(phrase);
                write!(f, " ({reason}{} {number} {of} {parts})", self.colon())?;
            }
        }
        Ok(())
    }

    /// Writes a sum to its last digit, with the hedge that its interval has.
    ///
    /// Of a sum without an upper bound the lower one is written: where parts
    /// are rounded it lies below the sum of what was printed.
    pub(super) fn amount(&self, f: &mut fmt::Formatter<'_>, amount: &Estimate) -> fmt::Result {
        let (value, hedge) = match (from_zero(amount), amount.interval().upper()) {
            (Bound::Excluded(from), Bound::Unbounded) => (from, Hedge::MoreThan),
            (Bound::Included(from), Bound::Unbounded) => (from, Hedge::AtLeast),
            (Bound::Unbounded, Bound::Excluded(to)) => (to, Hedge::LessThan),
            (Bound::Unbounded, Bound::Included(to)) => (to, Hedge::AtMost),
            (Bound::Included(from), Bound::Included(to)) if from == to => (from, Hedge::Plain),
            _ => (amount.nominal(), Hedge::About),
        };
        // Half a thing more or less is rounding; things come whole.
        let value = match (amount.unit(), hedge) {
            (Unit::Count, Hedge::AtLeast) => value.ceil(),
            (Unit::Count, Hedge::AtMost | Hedge::MoreThan) => value.floor(),
            _ => value,
        };
        self.quantity(f, value.normalize(), hedge, amount.unit())
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

/// How many decimals a value is printed with: three digits, and two where it
/// is below one; a percentage has one decimal from 1 % on.
fn decimals(value: Decimal, unit: Unit) -> u32 {
    if value.is_zero() || value >= Decimal::ONE_HUNDRED {
        return 0;
    }
    if value >= Decimal::TEN || (unit == Unit::Share && value >= Decimal::ONE) {
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

/// The lower bound of an estimate, unless it only says that there is no less
/// than nothing: what goes from zero up to a bound is "less than" that.
fn from_zero(estimate: &Estimate) -> Bound<Decimal> {
    let (lower, upper) = (estimate.interval().lower(), estimate.interval().upper());
    let is_zero = |bound| bound_value(bound).is_some_and(|value| value.is_zero());
    if is_zero(lower) && !is_zero(upper) && upper != Bound::Unbounded {
        Bound::Unbounded
    } else {
        lower
    }
}

const fn bound_value(bound: Bound<Decimal>) -> Option<Decimal> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(value),
        Bound::Unbounded => None,
    }
}
