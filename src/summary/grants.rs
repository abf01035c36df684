//! What support was granted, to how many, and how sure that is.

use super::tally::Tally;
use super::{Count, GrantedTotal, Merge, Summary};
use crate::figure::{Estimate, StatedTotal, Undefined, Unit};
use crate::row::GrantRow;
use crate::subsidy::Subsidy;

/// Adds up subsidies: how many, their beneficiaries and their amounts.
///
/// The money is that of whole subsidies: an amount per beneficiary counts once
/// for each of them. Amounts that could not be read, and amounts per
/// beneficiary of an unknown number, are counted, not guessed: the money is
/// then "at least" the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grants {
    subsidies: Count,
    beneficiaries: Tally<0>,
    granted: GrantedTotal,
}

impl Grants {
    /// How many subsidies there are.
    #[must_use]
    pub const fn subsidies(&self) -> u64 {
        self.subsidies.get()
    }

    /// The beneficiaries, each counted once a subsidy.
    #[must_use]
    pub fn beneficiaries(&self) -> StatedTotal {
        self.beneficiaries.total(Unit::Count)
    }

    /// What each beneficiary received on average, in dirhams.
    ///
    /// # Errors
    ///
    /// Those of [`Estimate::per`]; [`Undefined::NothingRead`] where no amount
    /// or no number of beneficiaries was.
    pub fn per_beneficiary(&self) -> Result<Estimate, Undefined> {
        let granted = self.granted.estimate().ok_or(Undefined::NothingRead)?;
        granted.per(&self.beneficiaries().estimate()?)
    }

    /// The money granted, in dirhams.
    #[must_use]
    pub const fn granted(&self) -> &GrantedTotal {
        &self.granted
    }
}

impl Merge for Grants {
    fn merge(&mut self, other: Self) {
        self.subsidies.merge(other.subsidies);
        self.beneficiaries.merge(other.beneficiaries);
        self.granted.merge(other.granted);
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
        self.subsidies.observe(row);
        self.granted.observe(row);
        match row.exact_beneficiaries() {
            Some(number) => self.beneficiaries.add_exact(number.into()),
            None => self.observe_beneficiaries(row),
        }
    }
}

impl Grants {
    /// Takes in a number of beneficiaries that is not exact.
    #[cold]
    fn observe_beneficiaries(&mut self, row: &GrantRow) {
        match row.beneficiaries() {
            Some(figure) => self.beneficiaries.add(figure),
            None => self.beneficiaries.leave_out(row.beneficiaries_state()),
        }
    }
}
