//! Sums of whole numbers beyond 64 bits.

#[cfg(feature = "serde")]
use crate::figure::Fixed;

/// A sum of whole numbers, on the wire text with so many decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Sum<const DECIMALS: u32>(i128);

impl<const DECIMALS: u32> Sum<DECIMALS> {
    /// The sum of what was added up in 64 bits, and of what was kept beside it.
    pub(super) fn of(low: i64, beside: i128) -> Self {
        Self(beside.saturating_add(low.into()))
    }

    pub(super) const fn total(self) -> i128 {
        self.0
    }

    /// What 64 bits hold of the sum, all or nothing, and what is beside it.
    #[cfg(feature = "serde")]
    pub(super) fn split(self) -> (i64, i128) {
        i64::try_from(self.0).map_or((0, self.0), |low| (low, 0))
    }

    /// Whether so many numbers from 0 up to a largest one can add up to this.
    #[cfg(feature = "serde")]
    pub(super) fn is_of(self, parts: u64, largest: i64) -> bool {
        let most = i128::from(parts).saturating_mul(largest.into());
        (0..=most).contains(&self.0)
    }
}

#[cfg(feature = "serde")]
impl<const DECIMALS: u32> serde::Serialize for Sum<DECIMALS> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sum = Fixed {
            number: self.0,
            decimals: DECIMALS,
        };
        sum.serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de, const DECIMALS: u32> serde::Deserialize<'de> for Sum<DECIMALS> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let sum = Fixed::deserialize(deserializer)?;
        if sum.decimals == DECIMALS {
            Ok(Self(sum.number))
        } else {
            Err(serde::de::Error::custom("a sum has other decimals"))
        }
    }
}
