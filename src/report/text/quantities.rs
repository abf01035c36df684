//! Totals, rates and shares in words.

use core::fmt;
use core::ops::Bound;

use rust_decimal::Decimal;

use super::Page;
use crate::figure::{Estimate, Hedge, StatedTotal, Unit, WrittenQuantity};
use crate::report::phrases::Phrase;
use crate::summary::GrantedTotal;

impl Page<'_> {
    /// Writes a rate or a share with its bounds.
    pub(super) fn estimate(&self, f: &mut fmt::Formatter<'_>, estimate: &Estimate) -> fmt::Result {
        write!(f, "{}", estimate.written(self.language))
    }

    /// Writes a number of units, a share as a percentage.
    pub(super) fn quantity(
        &self,
        f: &mut fmt::Formatter<'_>,
        value: Decimal,
        hedge: Hedge,
        unit: Unit,
    ) -> fmt::Result {
        let written = WrittenQuantity::new(value, hedge, unit, self.language);
        write!(f, "{written}")
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
            Ok(estimate) => self.amount(f, &estimate)?,
            Err(_) => f.write_str(self.say(Phrase::Unknown))?,
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
        let (value, hedge) = match (amount.lower_from_zero(), amount.interval().upper()) {
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
