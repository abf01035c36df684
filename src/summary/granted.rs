//! What subsidies come to in money.

use rust_decimal::Decimal;

use super::{Merge, Summary};
use crate::figure::{Estimate, Interval, StatedTotal, Unit};
use crate::row::{FigureState, GrantRow};
use crate::subsidy::Subsidy;

/// The whole amounts of subsidies, added up, in dirhams.
///
/// An amount per beneficiary counts once for each of them. A part whose whole
/// amount cannot be known can be any amount from zero up: the total is then
/// "at least" the rest, and says how many parts were left out and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct GrantedTotal {
    known: StatedTotal,
    unreadable: u64,
    not_stated: u64,
    uncounted: u64,
}

impl GrantedTotal {
    /// So many amounts that are exact totals, with the sum of their centimes.
    pub(super) fn exactly(centimes: i128, parts: u64) -> Self {
        Self {
            known: StatedTotal::exactly(Unit::Dirham, centimes, 2, parts),
            ..Self::default()
        }
    }

    /// The sum of the whole amounts that are known.
    ///
    /// `None` where none is, and beyond the range of `Decimal` (7.9 × 10^28).
    #[must_use]
    pub fn nominal(&self) -> Option<Decimal> {
        self.known.nominal()
    }

    /// What the true total can be.
    #[must_use]
    pub fn interval(&self) -> Interval {
        let known = self.known.interval();
        if self.is_at_least() {
            known.plus(Interval::at_least(Decimal::ZERO))
        } else {
            known
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
            .parts()
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
        self.known.merge(other.known);
        self.unreadable = self.unreadable.saturating_add(other.unreadable);
        self.not_stated = self.not_stated.saturating_add(other.not_stated);
        self.uncounted = self.uncounted.saturating_add(other.uncounted);
    }
}

impl Summary<&Subsidy> for GrantedTotal {
    fn observe(&mut self, subsidy: &Subsidy) {
        self.observe(&GrantRow::of(0, subsidy));
    }
}

impl Summary<&GrantRow> for GrantedTotal {
    fn observe(&mut self, row: &GrantRow) {
        let count = match (row.granted_state(), row.total()) {
            (FigureState::Read, Some(total)) => return self.known.add_estimate(&total),
            (FigureState::Read, None) => &mut self.uncounted,
            (FigureState::Unreadable, _) => &mut self.unreadable,
            (FigureState::NotStated, _) => &mut self.not_stated,
        };
        *count = count.saturating_add(1);
    }
}
