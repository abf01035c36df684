//! What subsidies come to in money.

use rust_decimal::Decimal;

use super::{Merge, Summary};
use crate::figure::{Estimate, Interval, Stated, Unit};
use crate::subsidy::Subsidy;

/// The whole amounts of subsidies, added up, in dirhams.
///
/// An amount per beneficiary counts once for each of them. A part whose whole
/// amount cannot be known can be any amount from zero up: the total is then
/// "at least" the rest, and says how many parts were left out and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GrantedTotal {
    /// `None` beyond the range of `Decimal`.
    nominal: Option<Decimal>,
    interval: Interval,
    known: u64,
    unreadable: u64,
    not_stated: u64,
    uncounted: u64,
}

impl Default for GrantedTotal {
    fn default() -> Self {
        Self {
            nominal: Some(Decimal::ZERO),
            interval: Interval::exactly(Decimal::ZERO),
            known: 0,
            unreadable: 0,
            not_stated: 0,
            uncounted: 0,
        }
    }
}

impl GrantedTotal {
    /// The sum of the whole amounts that are known.
    ///
    /// `None` where none is, and beyond the range of `Decimal` (7.9 × 10^28).
    #[must_use]
    pub fn nominal(&self) -> Option<Decimal> {
        self.nominal.filter(|_| self.known > 0)
    }

    /// What the true total can be.
    #[must_use]
    pub fn interval(&self) -> Interval {
        if self.is_at_least() {
            self.interval.plus(Interval::at_least(Decimal::ZERO))
        } else {
            self.interval
        }
    }

    /// The total for further arithmetic, where there is a nominal value.
    #[must_use]
    pub fn estimate(&self) -> Option<Estimate> {
        let nominal = self.nominal()?;
        Some(Estimate::new(nominal, self.interval(), Unit::Dirham))
    }

    /// Whether parts were left out.
    #[must_use]
    pub const fn is_at_least(&self) -> bool {
        self.unreadable > 0 || self.not_stated > 0 || self.uncounted > 0
    }

    /// How many parts there are, left out or not.
    #[must_use]
    pub const fn parts(&self) -> u64 {
        self.known
            .saturating_add(self.unreadable)
            .saturating_add(self.not_stated)
            .saturating_add(self.uncounted)
    }

    /// How many parts could not be read.
    #[must_use]
    pub const fn unreadable(&self) -> u64 {
        self.unreadable
    }

    /// How many parts were not stated.
    #[must_use]
    pub const fn not_stated(&self) -> u64 {
        self.not_stated
    }

    /// How many parts are amounts per beneficiary without an exact number of
    /// beneficiaries.
    #[must_use]
    pub const fn uncounted(&self) -> u64 {
        self.uncounted
    }
}

impl Merge for GrantedTotal {
    fn merge(&mut self, other: Self) {
        self.nominal = match (self.nominal, other.nominal) {
            (Some(one), Some(other)) => one.checked_add(other),
            _ => None,
        };
        self.interval = self.interval.plus(other.interval);
        self.known = self.known.saturating_add(other.known);
        self.unreadable = self.unreadable.saturating_add(other.unreadable);
        self.not_stated = self.not_stated.saturating_add(other.not_stated);
        self.uncounted = self.uncounted.saturating_add(other.uncounted);
    }
}

impl Summary<&Subsidy> for GrantedTotal {
    fn observe(&mut self, subsidy: &Subsidy) {
        let mut one = Self::default();
        match (subsidy.granted(), subsidy.total()) {
            (Stated::Unreadable { .. }, _) => one.unreadable = 1,
            (Stated::NotStated, _) => one.not_stated = 1,
            (Stated::Read { .. }, None) => one.uncounted = 1,
            (Stated::Read { .. }, Some(total)) => {
                one.known = 1;
                one.nominal = Some(total.nominal());
                one.interval = total.interval();
            }
        }
        self.merge(one);
    }
}
