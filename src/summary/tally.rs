//! Sums of one unit: as fast as the memory where figures are exact.

use alloc::boxed::Box;

use super::Merge;
use crate::figure::{Estimate, Figure, Quantity, Stated, StatedTotal, Unit};
use crate::row::FigureState;

/// A sum of whole numbers, exact whatever is added, in any order.
///
/// Adding is one addition of 64 bits as long as that suffices, and never
/// fails: beyond it, overflows are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Sum {
    low: i64,
    /// How many times 2^64 stands above `low`.
    high: i64,
}

impl Sum {
    #[inline]
    pub(super) fn add(&mut self, number: i64) {
        match self.low.checked_add(number) {
            Some(low) => self.low = low,
            None => self.carry(number),
        }
    }

    #[cold]
    fn carry(&mut self, number: i64) {
        self.low = self.low.wrapping_add(number);
        self.high = self.high.saturating_add(number.signum());
    }

    /// The sum; 2^63 numbers of 64 bits stay within it.
    pub(super) fn total(self) -> i128 {
        (i128::from(self.high) << 64).wrapping_add(self.low.into())
    }
}

impl Merge for Sum {
    fn merge(&mut self, other: Self) {
        self.high = self.high.saturating_add(other.high);
        self.add(other.low);
    }
}

/// What figures of one unit add up to: those that are exact in one number, in
/// units of so many decimals, all others in a total that keeps their doubt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Tally<const DECIMALS: u32> {
    exact: Sum,
    /// How many figures were exact.
    parts: u64,
    rest: Option<Box<StatedTotal>>,
}

impl<const DECIMALS: u32> Tally<DECIMALS> {
    /// Adds an exact figure.
    #[inline]
    pub(super) fn add_exact(&mut self, number: i64) {
        self.exact.add(number);
        self.parts = self.parts.wrapping_add(1);
    }

    /// Adds a figure that may not be exact.
    pub(super) fn add<T: Quantity>(&mut self, figure: Figure<T>) {
        self.rest().add(&Stated::from(figure));
    }

    /// Counts a figure that was left out: not stated, or unreadable.
    pub(super) fn leave_out(&mut self, state: FigureState) {
        self.rest().leave_out(state == FigureState::Unreadable);
    }

    /// Adds a number that was reckoned.
    pub(super) fn add_estimate(&mut self, part: &Estimate) {
        self.rest().add_estimate(part);
    }

    #[cold]
    fn rest(&mut self) -> &mut StatedTotal {
        self.rest.get_or_insert_with(Box::default)
    }

    /// How many figures were added.
    pub(super) fn parts(&self) -> u64 {
        let rest = self.rest.as_ref().map_or(0, |rest| rest.parts());
        self.parts.saturating_add(rest)
    }

    /// The sum of all of them.
    pub(super) fn total(&self, unit: Unit) -> StatedTotal {
        let mut total = StatedTotal::exactly(unit, self.exact.total(), DECIMALS, self.parts);
        if let Some(rest) = &self.rest {
            total.merge(**rest);
        }
        total
    }
}

impl<const DECIMALS: u32> Merge for Tally<DECIMALS> {
    fn merge(&mut self, other: Self) {
        self.exact.merge(other.exact);
        self.parts = self.parts.wrapping_add(other.parts);
        if let Some(rest) = other.rest {
            self.rest().merge(*rest);
        }
    }
}
