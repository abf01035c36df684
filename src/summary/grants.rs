//! What support was granted, to how many, and how sure that is.

use alloc::boxed::Box;

use super::sum::Sum;
use super::{GrantedTotal, Merge, Summary};
use crate::figure::{Estimate, Stated, StatedTotal, Undefined, Unit};
use crate::row::{FigureState, GrantRow};
use crate::subsidy::Subsidy;

/// Adds up subsidies: how many, their beneficiaries and their amounts.
///
/// The money is that of whole subsidies: an amount per beneficiary counts once
/// for each of them. Amounts that could not be read, and amounts per
/// beneficiary of an unknown number, are counted, not guessed: the money is
/// then "at least" the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grants {
    subsidies: u64,
    /// The centimes of exact totals.
    granted: Sum,
    /// The exact numbers of beneficiaries.
    beneficiaries: Sum,
    others: Option<Box<Others>>,
}

/// What is not exact: few grants in bulk data, most of those in print.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Others {
    granted: GrantedTotal,
    beneficiaries: StatedTotal,
}

impl Grants {
    /// How many subsidies there are.
    #[must_use]
    pub const fn subsidies(&self) -> u64 {
        self.subsidies
    }

    /// The beneficiaries, each counted once a subsidy.
    #[must_use]
    pub fn beneficiaries(&self) -> StatedTotal {
        let others = self.others.as_ref().map(|others| others.beneficiaries);
        let mut total = others.unwrap_or_default();
        let exact = self.subsidies.saturating_sub(total.parts());
        let sum = self.beneficiaries.total();
        total.merge(StatedTotal::exactly(Unit::Count, sum, 0, exact));
        total
    }

    /// The money granted, in dirhams.
    #[must_use]
    pub fn granted(&self) -> GrantedTotal {
        let others = self.others.as_ref().map(|others| others.granted);
        let mut total = others.unwrap_or_default();
        let exact = self.subsidies.saturating_sub(total.parts());
        total.merge(GrantedTotal::exactly(self.granted.total(), exact));
        total
    }

    /// What each beneficiary received on average, in dirhams.
    ///
    /// # Errors
    ///
    /// [`Undefined::NothingRead`] where no amount or no number of beneficiaries
    /// was; then those of [`Estimate::per`].
    pub fn per_beneficiary(&self) -> Result<Estimate, Undefined> {
        let granted = self.granted().estimate().ok_or(Undefined::NothingRead)?;
        granted.per(&self.beneficiaries().estimate()?)
    }
}

impl Merge for Grants {
    fn merge(&mut self, other: Self) {
        self.subsidies = self.subsidies.saturating_add(other.subsidies);
        self.granted.merge(other.granted);
        self.beneficiaries.merge(other.beneficiaries);
        if let Some(more) = other.others {
            let others = self.others.get_or_insert_default();
            others.granted.merge(more.granted);
            others.beneficiaries.merge(more.beneficiaries);
        }
    }
}

impl Summary<&Subsidy> for Grants {
    fn observe(&mut self, subsidy: &Subsidy) {
        self.observe(&GrantRow::of(0, subsidy));
    }
}

impl Summary<&GrantRow> for Grants {
    #[inline]
    fn observe(&mut self, row: &GrantRow) {
        self.subsidies = self.subsidies.wrapping_add(1);
        if row.is_plain() {
            self.granted.add(row.centimes());
            self.beneficiaries.add(row.beneficiary_count().into());
        } else {
            self.observe_other(row);
        }
    }
}

impl Grants {
    /// Takes in a grant that is hedged, rounded, or not known in full.
    #[cold]
    fn observe_other(&mut self, row: &GrantRow) {
        let others = self.others.get_or_insert_default();
        match row.exact_total() {
            Some(total) => self.granted.add(total.centimes()),
            None => others.granted.observe(row),
        }
        match (row.exact_beneficiaries(), row.beneficiaries()) {
            (Some(number), _) => self.beneficiaries.add(number.into()),
            (None, Some(figure)) => others.beneficiaries.add(&Stated::from(figure)),
            (None, None) => {
                let is_unreadable = row.beneficiaries_state() == FigureState::Unreadable;
                others.beneficiaries.leave_out(is_unreadable);
            }
        }
    }
}
