//! What support was granted, to how many, and how sure that is.

use super::{Count, GrantedTotal, Merge, Summary};
use crate::figure::StatedTotal;
use crate::subsidy::Subsidy;

/// Adds up subsidies: how many, their beneficiaries and their amounts.
///
/// The money is that of whole subsidies: an amount per beneficiary counts once
/// for each of them. Amounts that could not be read, and amounts per
/// beneficiary of an unknown number, are counted, not guessed: the money is
/// then "at least" the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grants {
    subsidies: Count,
    beneficiaries: StatedTotal,
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
    pub const fn beneficiaries(&self) -> &StatedTotal {
        &self.beneficiaries
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
        self.subsidies.observe(subsidy);
        self.beneficiaries.add(subsidy.beneficiaries());
        self.granted.observe(subsidy);
    }
}
