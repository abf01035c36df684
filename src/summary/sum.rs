//! Sums as fast as the memory is read.

use super::Merge;

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
