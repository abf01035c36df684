//! Sums as fast as the memory is read.

use super::Merge;
#[cfg(feature = "serde")]
use crate::figure::Fixed;

/// A sum of whole numbers, exact whatever is added, in any order.
///
/// Adding is one addition of 64 bits as long as that suffices, and never
/// fails: beyond it, overflows are counted. On the wire it is text with so many
/// decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Sum<const DECIMALS: u32> {
    low: i64,
    /// How many times 2^64 stands above `low`.
    high: i64,
}

impl<const DECIMALS: u32> Sum<DECIMALS> {
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

    /// The one state that has a sum; `None` beyond those that can be reached.
    #[cfg(feature = "serde")]
    fn of_total(total: i128) -> Option<Self> {
        let high = total.checked_add(1 << 63)? >> 64;
        Some(Self {
            low: i64::try_from(total.checked_sub(high << 64)?).ok()?,
            high: i64::try_from(high).ok()?,
        })
    }

    /// Whether so many numbers from 0 up to a largest one can add up to this.
    #[cfg(feature = "serde")]
    pub(super) fn is_of(self, parts: u64, largest: i64) -> bool {
        let most = i128::from(parts).saturating_mul(largest.into());
        (0..=most).contains(&self.total())
    }
}

impl<const DECIMALS: u32> Merge for Sum<DECIMALS> {
    fn merge(&mut self, other: Self) {
        self.high = self.high.saturating_add(other.high);
        self.add(other.low);
    }
}

#[cfg(feature = "serde")]
impl<const DECIMALS: u32> serde::Serialize for Sum<DECIMALS> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sum = Fixed {
            number: self.total(),
            decimals: DECIMALS,
        };
        sum.serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de, const DECIMALS: u32> serde::Deserialize<'de> for Sum<DECIMALS> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let sum = Fixed::deserialize(deserializer)?;
        let has_decimals = sum.decimals == DECIMALS;
        let sum = has_decimals.then(|| Self::of_total(sum.number)).flatten();
        sum.ok_or_else(|| serde::de::Error::custom("a sum has other decimals, or is out of range"))
    }
}
