//! What subsidies come to in money.

use rust_decimal::Decimal;

use super::{Merge, Summary};
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
use crate::figure::{Estimate, Interval, StatedTotal, Undefined, Unit, Written};
use crate::language::Language;
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
    /// `None` where none is, and beyond 1.7 × 10^28 dirhams.
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

    /// The total for further arithmetic.
    ///
    /// # Errors
    ///
    /// In this order: [`Undefined::NothingRead`] where no whole amount is known,
    /// [`Undefined::OutOfRange`].
    pub fn estimate(&self) -> Result<Estimate, Undefined> {
        let known = self.known.estimate()?;
        Ok(Estimate::new(
            known.nominal(),
            self.interval(),
            Unit::Dirham,
        ))
    }

    /// Writes the total by what it can be, "at least" where parts were left out;
    /// `None` where nothing is known.
    ///
    /// ```
    /// use artisanat::language::Language;
    /// use artisanat::row::GrantRow;
    /// use artisanat::subsidy::SubsidyKind;
    /// use artisanat::summary::{GrantedTotal, summarize};
    ///
    /// let (place, day) = ("06".parse()?, "2024-05-02".parse()?);
    /// let rows = [GrantRow::new(0, place, day, &SubsidyKind::Tools, "12000".parse()?, 3)];
    /// let granted: GrantedTotal = summarize(&rows);
    /// let written = granted.written(Language::English).map(|written| written.to_string());
    /// assert_eq!(written.as_deref(), Some("12,000 dirhams"));
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    #[must_use]
    pub fn written(&self, language: Language) -> Option<Written> {
        let mut total = self.known;
        let unreadable = self.unreadable;
        let unknown = self.not_stated.saturating_add(self.uncounted);
        total.leave_out_parts(unreadable, unknown);
        total.written(language)
    }

    /// Whether the amounts that are known are there, and exact.
    #[cfg(feature = "serde")]
    pub(super) fn is_exact(&self) -> bool {
        self.known.reads_exactly()
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

    /// How many parts are amounts per beneficiary without a number of
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

#[cfg(feature = "serde")]
checked_wire!(GrantedTotal { known, unreadable, not_stated, uncounted }, granted => {
    "an amount that is known was left out": !granted.known.is_at_least(),
    "the amounts are not in dirhams": granted.known.is_in(Unit::Dirham),
});
