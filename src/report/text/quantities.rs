//! Totals, rates and shares in words.

use core::fmt;
use core::ops::Bound;

use rust_decimal::{Decimal, RoundingStrategy};

use super::RegionText;
use crate::figure::{Estimate, Figure, Hedge, Interval, Measure, StatedTotal, Step};
use crate::language::Language;
use crate::report::phrases::Phrase;

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

    /// Writes a total, and how many of its parts were left out.
    pub(super) fn total(&self, f: &mut fmt::Formatter<'_>, total: &StatedTotal) -> fmt::Result {
        match total.written(self.language) {
            Some(written) => write!(f, "{written}")?,
            None => f.write_str(self.say(Phrase::AmountNotStated))?,
        }
        let of = self.say(Phrase::Of);
        let parts = self.language.number(total.parts());
        let left_out = [
            (total.unreadable(), Phrase::AmountsUnreadable),
            (total.not_stated(), Phrase::AmountsNotStated),
        ];
        for (number, phrase) in left_out {
            if number > 0 {
                let number = self.language.number(number);
                write!(f, " ({number} {of} {parts} {})", self.say(phrase))?;
            }
        }
        Ok(())
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
