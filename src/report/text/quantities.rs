//! Totals, rates and shares in words.

use core::fmt;
use core::ops::Bound;

use rust_decimal::{Decimal, RoundingStrategy};

use super::RegionText;
use crate::figure::{Estimate, Figure, Hedge, Interval, Measure, StatedTotal, Step};
use crate::language::Language;
use crate::report::phrases::Phrase;
use crate::summary::GrantedTotal;

impl RegionText<'_> {
    /// Writes "and"; in Arabic it is joined to the word behind it.
    pub(super) fn and(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space = if self.language == Language::Arabic {
            ""
        } else {
            " "
        };
        write!(f, "{}{space}", self.say(Phrase::And))
    }

    /// Writes an estimate to the unit, with its bounds rounded outward.
    pub(super) fn estimate(&self, f: &mut fmt::Formatter<'_>, estimate: &Estimate) -> fmt::Result {
        let whole = |value: Decimal, strategy| value.round_dp_with_strategy(0, strategy);
        let down = |value| whole(value, RoundingStrategy::ToNegativeInfinity);
        let up = |value| whole(value, RoundingStrategy::ToPositiveInfinity);
        let (from, to) = ends(estimate.interval());
        let nominal = whole(estimate.nominal(), RoundingStrategy::MidpointAwayFromZero);
        let (value, hedge) = match (estimate.interval().lower(), from, to) {
            (_, Some(_), Some(_)) | (_, None, None) => (nominal, Hedge::About),
            (Bound::Excluded(_), Some(from), None) => (down(from), Hedge::MoreThan),
            (_, Some(from), None) => (down(from), Hedge::AtLeast),
            (_, None, Some(to)) => (up(to), Hedge::AtMost),
        };
        let figure = Measure::new(value, estimate.unit())
            .and_then(|measure| Figure::new(measure, hedge, Step::ONE));
        match figure {
            Ok(figure) => write!(f, "{}", figure.written(self.language))?,
            Err(_) => write!(f, "{}", self.language.number(value))?,
        }
        if let (Some(from), Some(to)) = (from, to) {
            write!(
                f,
                " ({} {} ",
                self.say(Phrase::Between),
                self.language.number(down(from))
            )?;
            self.and(f)?;
            write!(f, "{})", self.language.number(up(to)))?;
        }
        Ok(())
    }

    /// Writes a total of counts, and how many of its parts were left out.
    pub(super) fn total_count(
        &self,
        f: &mut fmt::Formatter<'_>,
        total: &StatedTotal,
    ) -> fmt::Result {
        match total.written(self.language) {
            Some(written) => write!(f, "{written}")?,
            None => f.write_str(self.say(Phrase::NotStated))?,
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
            None => f.write_str(self.say(Phrase::NotStated))?,
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

    /// Writes a sum of money to its last digit, with the hedge that its
    /// interval has.
    pub(super) fn amount(&self, f: &mut fmt::Formatter<'_>, amount: &Estimate) -> fmt::Result {
        let interval = amount.interval();
        let (from, to) = ends(interval);
        let (value, hedge) = match (interval.lower(), from, to) {
            (Bound::Excluded(_), Some(from), None) => (from, Hedge::MoreThan),
            (_, Some(from), None) => (from, Hedge::AtLeast),
            (_, None, Some(to)) => (to, Hedge::AtMost),
            (_, Some(from), Some(to)) if from == to => (from, Hedge::Plain),
            _ => (amount.nominal(), Hedge::About),
        };
        let value = value.normalize();
        let exponent = i8::try_from(value.scale()).map_or(0, i8::saturating_neg);
        let figure = Measure::new(value, amount.unit()).and_then(|measure| {
            let step = Step::power_of_ten(exponent)?;
            Figure::new(measure, hedge, step)
        });
        match figure {
            Ok(figure) => write!(f, "{}", figure.written(self.language)),
            Err(_) => write!(f, "{}", self.language.number(value)),
        }
    }
}

pub(super) fn percent_sign(language: Language) -> &'static str {
    if language == Language::English {
        "%"
    } else {
        " %"
    }
}

/// The values at both ends of an interval.
fn ends(interval: Interval) -> (Option<Decimal>, Option<Decimal>) {
    let value = |bound| match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(value),
        Bound::Unbounded => None,
    };
    (value(interval.lower()), value(interval.upper()))
}
